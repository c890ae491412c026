"""Whether words look like the name of a place, as datelines print them. No list of all places."""

import re

_LONGEST = 60
_MOST_WORDS = 7
_MOST_UNCASED_WORDS = 4
_MOST_SHOUTED_WORDS = 4
_SHORT = 4

# Words inside a place's name that are written small.
_SMALL = frozenset(
    "a al am an and am bei ben da das de del della der des di do dos e el en et i im in la las le "
    "les los na nad near of on o ob och og op sur the und upon von y près à и на над під под την".split()
)
_NEVER = re.compile(
    r"[!?;:\"\u201c\u201d\u201e\u00ab\u00bb\u2026\uff1a()\[\]{}<>|@#*=+\u3002\uff0c\u3001\d]"
    # An outlet's own address: "KOMPAS.com".
    r"|(?i:\.(?:com|co|id|net|org))(?!\w)"
)
_CASED = re.compile(r"[^\W\d_]")
# They begin a sentence, a credit or a note, and no place's name.
_NO_BEGINNING = frozenset(
    "am and as at auch bei bild by credit fonte foto fotos from fuente für image images im in mit nach on photo photos "
    "picture por quelle read see source text und video von with во на источник фото джерело".split()
)
# Shouted, but no places.
_NO_PLACES = frozenset(
    "ACTUALIZACIÓN ADVERTISEMENT ALERT ANALYSIS ANALYSE ANÁLISIS BREAKING COMMENT CORRECTION DEVELOPING "
    "EDITORIAL EILMELDUNG EXCLUSIVE EXCLUSIF EXPLAINED EXPLAINER FAQ FOTO FOTOS IMAGES INTERVIEW "
    "KOMMENTAR LIVE MEHR NEWS NOTE OPINION PHOTO PHOTOS QUIZ RELATED REVIEW SPOILER TRIBUNE UPDATE "
    "UPDATED URGENT VIDEO WARNING WATCH ВАЖНО ВИДЕО МОЛНИЯ СРОЧНО ФОТО ОНОВЛЕНО".split()
)
_SHORT_PLACES = frozenset(
    "ADEN APIA BAKU BARI BERN BONN CALI CORK DOHA ESSEN GAZA GIZA GRAZ JUBA KANO KIEV KYIV KÖLN LIMA LINZ "
    "LODZ LOMÉ LYON METZ MALÉ NICE NUUK OSLO PISA PUNE RIGA ROMA ROME SION SUVA TYRE ULM VIGO YORK ŁÓDŹ "
    "КИЕВ КИЇВ МІНС БАКУ РИГА УФА".split()
)
# Where reports begin "NEW DELHI: " without day or agency.
_WELL_KNOWN = frozenset(
    """ABUJA; ACCRA; ADDIS ABABA; AGARTALA; AHMEDABAD; ALLAHABAD; AMRITSAR; ANKARA; ATHENS; BAGHDAD; BANGALORE; BANGKOK
BEIJING; BEIRUT; BENGALURU; BERLIN; BHOPAL; BHUBANESWAR; BRUSSELS; CAIRO; CAPE TOWN; CHANDIGARH; CHENNAI
COIMBATORE; COLOMBO; CUTTACK; DAMASCUS; DEHRADUN; DHAKA; DODOMA; DUBAI; FAISALABAD; GAZA; GENEVA; GUWAHATI
GURGAON; GURUGRAM; GEORGE TOWN; HANOI; HARARE; HONG KONG; HYDERABAD; IMPHAL; INDORE; IPOH; ISLAMABAD; ISTANBUL
JAIPUR; JAKARTA; JAMMU; JEDDAH; JERUSALEM; JOHANNESBURG; JOHOR BARU; KABUL; KAMPALA; KANPUR; KARACHI; KATHMANDU; KOCHI
KOLKATA; KOTA KINABALU; KOZHIKODE; KUALA LUMPUR; KUCHING; KUWAIT CITY; LAGOS; LAHORE; LONDON; LUCKNOW; LUDHIANA
MADURAI; MANGALURU; MANILA; MOSCOW; MULTAN; MUMBAI; MYSURU; NAGPUR; NAIROBI; NASHIK; NEW DELHI; NEW YORK; NOIDA
PANAJI; PANJIM; PARIS; PATNA; PESHAWAR; PETALING JAYA; PRETORIA; PUNE; PUTRAJAYA; QUETTA; RAIPUR; RAMALLAH; RANCHI
RAWALPINDI; RIYADH; ROME; SEOUL; SHAH ALAM; SHANGHAI; SHENZHEN; SHILLONG; SHIMLA; SINGAPORE; SRINAGAR; SURAT; SYDNEY; TAIPEI; TASHKENT; TEHRAN; TEL AVIV
THIRUVANANTHAPURAM; TOKYO; TORONTO; TRIPOLI; TUNIS; VADODARA; VARANASI; VIJAYAWADA; VISAKHAPATNAM; WASHINGTON
नई दिल्ली; नयी दिल्ली; मुंबई; लखनऊ; पटना; जयपुर; भोपाल; रांची; इस्लामाबाद; वाशिंगटन; काठमांडू
اسلام آباد; لاہور; کراچی; نئی دہلی; واشنگٹن; ঢাকা; নয়াদিল্লি; কলকাতা""".replace("\n", "; ").split("; ")
)


def is_place(text: str) -> bool:
    """Say whether `text` may name a place, or several: "Berlin/Hamburg", "PARIS, France"."""
    if not 1 < len(text) <= _LONGEST or _NEVER.search(text):
        return False
    words = [word for word in re.split(r"[\s/,\u00b7]+", text) if word.strip(".-\u2013'\u2019")]
    if not words or len(words) > _MOST_WORDS or not _CASED.search(text):
        return False
    if text == text.upper() == text.lower():
        return len(words) <= _MOST_UNCASED_WORDS
    if words[0].casefold() in _NO_BEGINNING or not _NO_PLACES.isdisjoint(text.upper().split()):
        return False
    return words[0][0].isupper() and all(_is_name(word) for word in words)


def _is_name(word: str) -> bool:
    return word[0].isupper() or word in _SMALL or word.startswith(("al-", "el-", "ad-", "as-"))


def is_shouted(text: str) -> bool:
    """Say whether `text` is a place in capitals, which alone make a dateline before a dash."""
    first = text.partition(",")[0].strip()
    words = first.replace(".", " ").split()
    if first != first.upper() or first == first.lower() or not words:
        return False
    if len(words) > _MOST_SHOUTED_WORDS or not _NO_PLACES.isdisjoint(words):
        return False
    letters = sum(sign.isalpha() for sign in first)
    return letters > _SHORT or first in _SHORT_PLACES or ("," in text and letters > 2)  # noqa: PLR2004


def is_well_known(text: str) -> bool:
    """Say whether `text` is the name of a city that many report from, as datelines write it."""
    return text in _WELL_KNOWN
