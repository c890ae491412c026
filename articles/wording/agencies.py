"""The wire agencies of the world, by the names that they sign with in any language and script."""

import re

from articles.wording.any_of import any_of
from articles.wording.before_names import BEFORE_AGENCY

# name = other names; a name of the agency's own comes first and is the one we give.
_NAMES = """
AFP = Agence France-Presse; Agence France Presse; AFPBB; АФП; Франс Пресс; 法新社; 法新網
    أ ف ب; أ.ف.ب; ا ف ب
    وكالة فرانس برس; فرانس برس; فرانس پرس; एएफपी; เอเอฟพี
AP = Associated Press; The Associated Press; AP News; AP通信; AP通讯社; 美联社; 美聯社
    Ассошиэйтед Пресс; أسوشيتد برس
    اسوشيتد برس; أ ب; أ.ب; आसोसिएटेड प्रेस; एपी; آسوشیتدپرس
Reuters = Thomson Reuters; Thomson Reuters Foundation; Reuters Health; Rtrs; 路透社; 路透
    ロイター; ロイター通信; Рейтер
    Рейтерс; رويترز; رویترز; रॉयटर्स; रायटर; 로이터; 로이터통신; רויטרס; Ρόιτερς; รอยเตอร์
    รอยเตอร์ส
dpa = Deutsche Presse-Agentur; Deutsche Presse Agentur; dpa-AFX; dpa-infocom
    dpa International; 德新社
    ДПА; د ب أ; د.ب.أ; وكالة الأنباء الألمانية
epd = Evangelischer Pressedienst
KNA = Katholische Nachrichten-Agentur
SID = Sport-Informations-Dienst
EFE = Agencia EFE; Agência EFE; EFE Agro; EFEverde; 埃菲社; 埃菲通讯社; ЭФЕ
Europa Press = EP Europa Press; Europapress
Servimedia =
Colpisa =
ANSA = Agenzia ANSA; 安莎社; АНСА; أنسا
Adnkronos =
AGI = Agenzia Italia; Agenzia Giornalistica Italia
Askanews =
LaPresse = Agenzia LaPresse
Italpress = Agenzia Italpress
Agenzia Dire = DIRE
Agenzia Nova =
dts Nachrichtenagentur = dts; DTS
awp = AWP
ACN = Agència Catalana de Notícies
Beta = Novinska agencija Beta
FoNet =
Colprensa =
ANGOP =
УНН = UNN; Українські Національні Новини
Lusa = Agência Lusa; Agencia Lusa
Agência Brasil = Agencia Brasil; ABr
Estadão Conteúdo = Agência Estado
Folhapress =
Télam = Telam; Agencia Télam
Noticias Argentinas =
Notimex =
Prensa Latina =
Andina = Agencia Andina
TASS = ITAR-TASS; ТАСС; ИТАР-ТАСС; 塔斯社; タス通信; تاس
Interfax = Интерфакс; INTERFAX.RU; 国际文传电讯社; インタファクス通信; Інтерфакс
RIA Novosti = RIA; РИА Новости; РИА «Новости»; 俄新社; 俄新网
Interfax-Ukraine = Interfax Ukraine; Інтерфакс-Україна; Интерфакс-Украина
Ukrinform = Укрінформ; Укринформ
UNIAN = УНІАН; УНИАН
RBC-Ukraine = РБК-Україна; РБК-Украина
BelTA = БелТА; БЕЛТА
Kazinform = Казинформ; Қазақпарат
Azertag = AZƏRTAC; Азертадж; АЗЕРТАДЖ
Armenpress = Арменпресс; Արմենպրես
Xinhua = Xinhua News Agency; 新华社; 新華社; 新华网; 新華社通信; Синьхуа; شينخوا; وكالة أنباء شينخوا
    신화통신; 신화사
China News Service = 中新社; 中国新闻社; 中新网
Central News Agency = 中央社; 中央通訊社
Kyodo = Kyodo News; Kyodo News Service; 共同通信; 共同通信社; 共同; 共同社; 교도통신; Киодо; كيودو
Jiji = Jiji Press; 時事; 時事通信; 時事通信社; 时事社; 지지통신
Yonhap = Yonhap News; Yonhap News Agency; 연합뉴스; 聯合ニュース; 韩联社; 韓聯社; Ёнхап; يونهاب
Newsis = 뉴시스
News1 = 뉴스1
KCNA = Korean Central News Agency; 조선중앙통신; 朝中社; 朝鮮中央通信
PTI = Press Trust of India; पीटीआई; भाषा; पीटीआई-भाषा
ANI = Asian News International; एएनआई
IANS = Indo-Asian News Service; आईएएनएस
UNI = United News of India; यूनीवार्ता; वार्ता
APP = Associated Press of Pakistan; اے پی پی
BSS = Bangladesh Sangbad Sangstha; বাসস
UNB = United News of Bangladesh; ইউএনবি
RSS Nepal = Rastriya Samachar Samiti; रासस
Bernama = BERNAMA; 马新社; 馬新社
Antara = ANTARA News; LKBN Antara; Antaranews
VNA = Vietnam News Agency; TTXVN; Thông tấn xã Việt Nam
PNA = Philippine News Agency
Anadolu = Anadolu Agency; Anadolu Ajansı; AA; Анадолу; الأناضول; وكالة الأناضول
    وكالة أنباء الأناضول
DHA = Demirören Haber Ajansı
İHA = İhlas Haber Ajansı; IHA
ANKA = ANKA Haber Ajansı
PAP = Polska Agencja Prasowa
IAR = Informacyjna Agencja Radiowa
ČTK = CTK; Česká tisková kancelář; Czech News Agency
TASR = Tlačová agentúra Slovenskej republiky
SITA = Slovenská tlačová agentúra
MTI = Magyar Távirati Iroda
APA = Austria Presse Agentur; Austria Presse-Agentur; APA-OTS
Keystone-SDA = Keystone-ATS; Keystone ATS; Keystone SDA; SDA; ATS; SDA-ATS
    Keystone-SDA-ATS; Agence télégraphique suisse
    Schweizerische Depeschenagentur
Belga = Agence Belga; Belga News Agency; Persagentschap Belga
ANP = Algemeen Nederlands Persbureau
NTB = Norsk Telegrambyrå
TT = Tidningarnas Telegrambyrå; TT Nyhetsbyrån; TT-AFP; TT-Reuters
Ritzau = Ritzaus Bureau
STT = Suomen Tietotoimisto; STT-Lehtikuva; Lehtikuva; Finska Notisbyrån; FNB
BTA = Bulgarian Telegraph Agency; БТА
Agerpres =
Mediafax =
Tanjug = Танјуг
HINA = Hina
STA = Slovenska tiskovna agencija; Slovenian Press Agency
SRNA = Срна
BNS = Baltic News Service
LETA =
ELTA =
ANA-MPA = ΑΠΕ-ΜΠΕ; ΑΠΕ; AMNA; Αθηναϊκό-Μακεδονικό Πρακτορείο Ειδήσεων
WAM = Emirates News Agency; وام; وكالة أنباء الإمارات
SPA = Saudi Press Agency; واس; وكالة الأنباء السعودية
MENA = Middle East News Agency; أ ش أ; أ.ش.أ; وكالة أنباء الشرق الأوسط
Jordan News Agency = PETRA; Petra News Agency; بترا; وكالة الأنباء الأردنية
KUNA = Kuwait News Agency; كونا; وكالة الأنباء الكويتية
QNA = Qatar News Agency; قنا; وكالة الأنباء القطرية
BNA = Bahrain News Agency; بنا; وكالة أنباء البحرين
ONA = Oman News Agency; العمانية; وكالة الأنباء العمانية
SANA = سانا; الوكالة العربية السورية للأنباء
INA = Iraqi News Agency; واع; وكالة الأنباء العراقية
WAFA = وفا; وكالة الأنباء الفلسطينية
APS = Algérie Presse Service; واج; وكالة الأنباء الجزائرية
MAP = Maghreb Arabe Presse; و م ع; وكالة المغرب العربي للأنباء
TAP = Tunis Afrique Presse; وات; وكالة تونس أفريقيا للأنباء
IRNA = ایرنا; إرنا; خبرگزاری جمهوری اسلامی
ISNA = ایسنا
Fars News = خبرگزاری فارس; Fars News Agency
Tasnim News = تسنیم; Tasnim News Agency
Mehr News = خبرگزاری مهر; Mehr News Agency
NAN = News Agency of Nigeria
GNA = Ghana News Agency
PANA = Panapress
AIM = Agência de Informação de Moçambique
Canadian Press = The Canadian Press; La Presse Canadienne; La Presse canadienne; CP
    Presse canadienne
PA Media = Press Association; The Press Association; PA; PA News Agency
    Press Association Media
AAP = Australian Associated Press; AAP Newswire
UPI = United Press International; UPI News
Bloomberg = Bloomberg News
Tribune News Service = TNS; Tribune Content Agency; McClatchy-Tribune
States Newsroom =
Caribbean Media Corporation = CMC
"""

# What stands between two names that sign together.
_BETWEEN = re.compile(
    r"\s*(?:[/|;,&+·•、，／()]|\s[-–—]\s"
    r"|\b(?:and|und|et|e|y|i|og|och|en|ve|with|mit|avec|con|com|и|та|و)\b)\s*",
    re.IGNORECASE,
)
_AROUND = " \t.,:;-–—()[]{}（）【】［］«»\"'“”©®|/"
_SIGNED = re.compile(
    rf"^(?:the|агентство|agency|agencia|agenzia|agence|{any_of(BEFORE_AGENCY)})\s+", re.IGNORECASE
)
# "Reuters Staff", "dpa-Redaktion": nobody but the agency signs so.
_DESK = re.compile(
    r"[\s-](?:staff(?: (?:writers?|reporters?))?|newsroom|desk|redaktion|rédaction|redacción|redazione)$",
    re.IGNORECASE,
)
_LONGEST = 80
_SHORT = 5
# No family is called so: they may follow a name with nothing between.
_NO_FAMILIES = frozenset({"AAP", "AFP", "dpa", "EFE", "PTI", "Reuters", "TNS", "UPI"})
_MOST_BEHIND, _FEWEST_BEFORE = 4, 2


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    name = ""
    for line in _NAMES.strip().splitlines():
        own, sign, others = line.partition("=")
        name = own.strip() if sign else name
        for alias in (name, *(others if sign else line).split(";")):
            if alias.strip():
                table.setdefault(alias.strip(), name)
                # "BELGA" as well as "Belga".
                table.setdefault(alias.strip().upper(), name)
    return table


# As printed, or in capitals. Short capitals are an agency's only as such: "pa", "tap", "petra" are words.
_EXACT = _table()
_FOLDED = {
    _plain(alias): name
    for alias, name in _EXACT.items()
    if len(alias) > _SHORT or not alias.isascii() or alias == name == "dpa"
}
AGENCIES = frozenset(_EXACT.values())


def agency_named(text: str) -> str | None:
    """Return the agency whose name `text` is, and nothing but its name."""
    if len(text) > _LONGEST:
        return None
    text = _DESK.sub("", text.strip(_AROUND))
    if text in _EXACT:
        return _EXACT[text]
    bare = _SIGNED.sub("", text)
    return _EXACT.get(bare) or _FOLDED.get(_plain(bare))


def agencies_named(text: str) -> tuple[str, ...]:
    """Return the agencies that a line such as "AFP/Reuters" names, each once, in its order.

    Other parts of the line, such as an editor's initials, are passed over.
    """
    whole = agency_named(text)
    if whole or len(text) > 2 * _LONGEST:
        return (whole,) if whole else ()
    found = dict.fromkeys(agency_named(part) for part in _BETWEEN.split(text))
    return tuple(name for name in found if name)


def only_agencies(text: str, *, initials: int = 0) -> bool:
    """Say whether every part of `text` is an agency's name: no person among them.

    Parts of up to `initials` letters may be an editor's, beside at least one name.
    """
    if agency_named(text):
        return True
    parts = [part.strip(_AROUND) for part in _BETWEEN.split(text)]
    named = [agency_named(part) for part in parts if part]
    short = (len(part) <= initials for part in parts if part)
    return any(named) and all(name or is_short for name, is_short in zip(named, short, strict=True))


def before_agency(name: str) -> tuple[str, str]:
    """Return "Ann Lee" and "AP" of "Ann Lee Associated Press"; no agency where none is behind."""
    person, slash, last = name.rpartition("/")
    agency = agency_named(last) if slash and not only_agencies(person) else None
    if agency:
        return person.strip(), agency
    words = name.split()
    for at in range(max(_FEWEST_BEFORE, len(words) - _MOST_BEHIND), len(words)):
        tail = " ".join(words[at:])
        agency = agency_named(tail) if " " in tail or tail in _NO_FAMILIES else None
        if agency:
            return " ".join(words[:at]), agency
    return name, ""


def agencies_beside(names: str) -> tuple[str, ...]:
    """Return the agencies that a byline names, those right behind a person's name among them."""
    if len(names) > 2 * _LONGEST:
        return ()
    behind = (before_agency(part)[1] for part in _BETWEEN.split(names))
    return tuple(dict.fromkeys((*agencies_named(names), *filter(None, behind))))
