"""The words for the parts of the day by which clocks of twelve hours are told apart."""

import re

from articles.wording.any_of import any_of

# Behind the hour, or before it; "_" stands for a space.
_AFTERNOON = """
بعدازظهر بعد_از_ظهر عصر ب.ظ ب_ظ مساءً مساءا مساء مساءًا عصرًا عصراً بعد_الظهر شام دوپہر سہ_پہر
शाम सायं अपराह्न अपराह्णे सायंकाळी বিকাল বিকেল সন্ধ্যা অপরাহ্ণ অপরাহ্ন পিএম પીએમ બપોરે સાંજે பிற்பகல் மாலை மதியம்
మధ్యాహ్నం సాయంత్రం ಅಪರಾಹ್ನ ಸಂಜೆ ഉച്ചയ്ക്ക് വൈകിട്ട് दिउँसो ਸ਼ਾਮ ਦੁਪਹਿਰ
petang ptg tgh sore chiều
po_południu popołudniu odpoledne popoludní popoldne poslijepodne popodne поподне делутан délután du. d.u. ös öğleden_sonra
de_la_tarde da_tarde del_pomeriggio de_l'après-midi după-amiaza nachmittags abends 's_middags e_pasdites mbasdite после_полудня дня вечера
вечора пополудні следобед iltapäivällä in_the_afternoon in_the_evening
"""
_MORNING = """
صباحًا صباحاً صباح ق.ظ ق_ظ قبل_از_ظهر صبح فجرًا فجراً सुबह पूर्वाह्न प्रातः सकाळी সকাল ভোর পূর্বাহ্ণ পূর্বাহ্ন এএম முற்பகல் காலை ఉదయం ಬೆಳಿಗ್ಗೆ രാവിലെ
pagi pg sáng rano délelőtt de. d.e. de_la_mañana da_manhã del_mattino du_matin dimineața morgens vormittags 's_ochtends утра
ранку in_the_morning öö
"""
# Around noon an hour or two before it are told so, too: "11 siang", "中午11:30".
_MIDDAY = "siang tengah_hari tengahari दोपहर दुपारी দুপুর ظهرًا ظهراً öğlen noon"
# From six it is the evening, before that the small hours.
_NIGHT = "ليلًا ليلاً رات रात रात्री রাত రాత్రి இரவு ರಾತ್ರಿ രാത്രി malam tối đêm de_la_noche da_noite della_notte du_soir nachts at_night"
_EAST_AFTERNOON = "午後|下午|傍晚|晚上|晚间|晚間|오후|저녁"
_EAST_MIDDAY = "中午|正午|정오"
_EAST_MORNING = "午前|上午|凌晨|清晨|早上|早晨|오전|새벽|아침"
_EAST_NIGHT = "夜间|夜間|深夜|夜|밤"

_NOON, _LATE_MORNING, _EVENING = 12, 10, 6
_NEAR = 20


def _around(words: str, east: str, latin: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return expressions for `words` behind an hour and before it, each at the hour's side."""
    known = any_of(words)
    return (
        re.compile(rf"[\s,(]{{0,2}}(?:{known})(?!\w)", re.IGNORECASE),
        re.compile(rf"(?:(?<!\w)(?:{known}{latin})|{east})[\s,)]{{0,2}}$", re.IGNORECASE),
    )


_AFTER_NOON = _around(_AFTERNOON, _EAST_AFTERNOON, r"|(?-i:PM)")
_AROUND_NOON = _around(_MIDDAY, _EAST_MIDDAY, "")
_BEFORE_NOON = _around(_MORNING, _EAST_MORNING, r"|(?-i:AM)")
_AT_NIGHT = _around(_NIGHT, _EAST_NIGHT, "")


def hour_of_day(hours: int, before: str, behind: str) -> int:
    """Return which of the day's 24 hours is meant by what stands before and behind an hour."""
    if hours > _NOON:
        return hours
    sides = behind[:_NEAR], before[-_NEAR:]
    if _is_told(_AFTER_NOON, sides):
        return hours % _NOON + _NOON
    if _is_told(_AROUND_NOON, sides):
        return hours if hours >= _LATE_MORNING else hours + _NOON
    if _is_told(_BEFORE_NOON, sides):
        return hours % _NOON
    if _is_told(_AT_NIGHT, sides):
        hours %= _NOON
        return hours + _NOON if hours >= _EVENING else hours
    return hours


def _is_told(words: tuple[re.Pattern[str], re.Pattern[str]], sides: tuple[str, str]) -> bool:
    behind, before = words
    return bool(behind.match(sides[0]) or before.search(sides[1]))
