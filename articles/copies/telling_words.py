"""Words that make one report another: days, months, numbers in letters, up and down.

Each has a value: "rose" and "gained" say the same, "rose" and "fell" do not. Only words that
are hardly ever anything else in their language stand here.
"""

from dataclasses import dataclass
from enum import IntEnum
from functools import cache

import numpy as np

from articles.copies.words import Flags, Marks, Numbers, Places, words_of
from articles.wording.months import MONTHS


class Claim(IntEnum):
    """What a text says that another could say otherwise."""

    NUMBER = 1
    DATE = 2
    DIRECTION = 3
    NAME = 4


_DAYS = """
monday tuesday wednesday thursday friday saturday sunday
montag dienstag mittwoch donnerstag freitag samstag sonntag
lundi mardi mercredi jeudi vendredi samedi dimanche
lunes martes miércoles jueves viernes sábado domingo
lunedì martedì mercoledì giovedì venerdì sabato domenica
segunda terça quarta quinta sexta sábado domingo
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
måndag tisdag onsdag torsdag fredag lördag söndag
mandag tirsdag onsdag torsdag fredag lørdag søndag
maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina
poniedziałek wtorek środę czwartek piątek sobotę niedzielę
pondělí úterý středu čtvrtek pátek sobotu neděli
pazartesi salı çarşamba perşembe cuma cumartesi pazar
понедельник вторник среду четверг пятницу субботу воскресенье
понеділок вівторок середу четвер пʼятницю суботу неділю
δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή
الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार
senin selasa rabu kamis jumat sabtu minggu
"""
# Days that depend on the day of printing, told apart from each other and from a day's name.
_NEAR_DAYS = """
yesterday today tomorrow
gestern heute morgen
- aujourd demain
ayer hoy mañana
ieri oggi domani
ontem hoje amanhã
вчера сегодня завтра
вчора сьогодні завтра
أمس اليوم غدا
"""
# From one on. "One" is an article in most languages, and stands for itself in English only.
# One outlet spells small numbers out, the next does not.
_COUNTS = """
1 2 3 4 5 6 7 8 9 10 11 12
one two three four five six seven eight nine ten eleven twelve
- zwei drei vier fünf sechs sieben acht neun zehn elf zwölf
- deux trois quatre cinq six - huit neuf dix onze douze
- dos tres cuatro cinco seis siete ocho nueve diez once doce
- - tre quattro cinque - sette otto nove dieci undici dodici
- dois três quatro cinco seis sete oito nove dez onze doze
- twee drie vier vijf zes zeven acht negen tien elf twaalf
- två tre fyra fem sex sju åtta nio tio elva tolv
- dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć
- iki üç dört beş altı yedi sekiz dokuz
- два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать
- два три чотири пʼять шість сім вісім девʼять десять
- δύο τρεις τέσσερις πέντε έξι επτά οκτώ εννέα δέκα
- - ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة
- दो तीन चार पांच छह सात आठ नौ दस
- dua tiga empat lima enam tujuh delapan sembilan sepuluh
"""
_TENS = """
13 14 15 16 17 18 19 20 30 40 50 60 70 80 90
thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
dreizehn vierzehn fünfzehn - - - - zwanzig dreißig vierzig fünfzig
treize quatorze quinze - - - - vingt trente quarante cinquante
trece catorce quince - - - - veinte treinta cuarenta cincuenta
- - - - - - - двадцать тридцать сорок пятьдесят
"""
_PARTS = "half third fourth fifth sixth seventh first second"
_UP = """
up rise rises rose risen rising gain gains gained higher increase increases increased raise raises
raised climbed jumped advanced more above profit bought won
gestiegen stieg steigt höher mehr über gewinn
hausse augmenté augmente supérieur bénéfice
subió sube aumentó alza ganancia
aumento aumentato rialzo utile
subiu aumentou alta lucro
вырос выросла выросли рост выше повысил прибыль
зріс зросла зросли прибуток
ارتفع ارتفعت ارتفاع زاد
上 涨 漲 增 増 升 高
"""
_DOWN = """
down fall falls fell fallen falling loss losses lost lower decrease decreases decreased cut cuts
reduced dropped drops declined declines slipped less below sold
gefallen fiel sinkt sank gesunken niedriger weniger unter verlust
baisse baissé diminué recul inférieur perte
bajó baja cayó descenso pérdida
calo diminuito ribasso perdita
caiu queda baixa prejuízo
упал упала упали снижение ниже снизил убыток
впав впала впали збиток
انخفض انخفضت انخفاض تراجع
下 跌 减 減 降 低
"""

_FIRST_BITS = np.uint64(48)

# Months in one language, everyday words in another.
_EVERYDAY = frozenset(
    "ago out set mar mart mars marta marca maja gen mag lug ott tem kas des במאי".split()
)


@dataclass(frozen=True, slots=True)
class TellingWords:
    """The words' numbers in order; for each, what it claims and what it says."""

    numbers: Numbers
    claims: Marks
    values: Numbers
    # For each first sixteen bits of a number, whether such a word has them.
    first_bits: Flags

    def among(self, numbers: Numbers) -> tuple[Places, Places]:
        """Return at which places of `numbers` such words stand, and which they are."""
        at = self.first_bits[numbers >> _FIRST_BITS].nonzero()[0]
        which = np.minimum(self.numbers.searchsorted(numbers[at]), len(self.numbers) - 1)
        found = self.numbers[which] == numbers[at]
        return at[found], which[found]


@cache
def telling_words() -> TellingWords:
    """Return all of them."""
    table: dict[int, tuple[Claim, int]] = {}
    for claim, value, word in _meanings():
        numbers = words_of(word).numbers
        if len(numbers) == 1:
            table.setdefault(int(numbers[0]), (claim, value))
    keys = np.array(sorted(table), np.uint64)
    claims = np.array([table[key][0] for key in keys.tolist()], np.uint8)
    values = np.array([table[key][1] for key in keys.tolist()], np.uint64)
    first_bits = np.zeros(2**16, np.bool_)
    first_bits[keys >> _FIRST_BITS] = True
    return TellingWords(keys, claims, values, first_bits)


def _meanings() -> list[tuple[Claim, int, str]]:
    found = [(Claim.DATE, month, word) for word, month in MONTHS.items() if word not in _EVERYDAY]
    for first, lines in ((100, _DAYS), (200, _NEAR_DAYS)):
        found += [(Claim.DATE, value, word) for value, word in _numbered(lines, first)]
    found += [(Claim.NUMBER, value, word) for value, word in _numbered(_COUNTS, 1)]
    found += [(Claim.NUMBER, value, word) for value, word in _numbered(_TENS, 101)]
    found += [(Claim.NUMBER, 200 + i, word) for i, word in enumerate(_PARTS.split())]
    found += [(Claim.DIRECTION, 1, word) for word in _UP.split()]
    return found + [(Claim.DIRECTION, 2, word) for word in _DOWN.split()]


def _numbered(lines: str, first: int) -> list[tuple[int, str]]:
    return [
        (place, word)
        for line in lines.strip().splitlines()
        for place, word in enumerate(line.split(), first)
    ]
