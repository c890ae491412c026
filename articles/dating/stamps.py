"""The words and the day that an outlet prints beside a byline: "Published: 3 March 2026, 7:45"."""

import re

from articles.wording.any_of import any_of
from articles.wording.calendars import ERA, SOLAR_MONTHS
from articles.wording.months import MONTHS, MORE_MONTHS, WEEKDAYS

# Words beside a date, in the languages that outlets print in.
PUBLISHED = re.compile(
    r"\b(?:published|posted|released|publication|dated?|created|issued|filed"
    r"|veröffentlicht|erstellt|erschienen|datum|vom|publiée?|mis en ligne|parue?"
    r"|publicad[oa]|fecha|pubblicat[oa]|data|gepubliceerd|geplaatst|publicer(?:ad|et)|publisert"
    r"|udgivet|julkaistu|opublikowan[oe]|dodano|vydáno|publikováno|megjelent|publicat"
    r"|yay\w{2,8}|eklenme|diterbitkan|dipublikasikan|опубликован\w*|дата|опубліковано|δημοσ[ιί]ε\w*|публикуван\w"
    r"|objavljen[oi]|објављено|közzét\w+|zverejnené|paskelbta|publikuota|publicēt\w|avaldatud|publikuar"
    r"|birt|imechapishwa|offentliggjort"
    r"|đăng (?:ngày|lúc)|xuất bản|פורסמ?[םה])\b"
    r"|公開|掲載|発行|発表|发布|發佈|發布|发表|入力|등록|입력|송고|(?:تاريخ\s)?(?:ال)?نشر|نُشر|منشور"
    r"|منتشر|(?:تاریخ\s)?انتشار|شائع|வெளியிடப்பட்டது|প্রকাশ|प्रकाशित|เผยแพร่|გამოქვეყნ",
    re.IGNORECASE,
)
CHANGED = re.compile(
    r"\b(?:updates?|updated|modified|revised|changed|edited|reviewed|aktualisiert|geändert|bearbeitet|stand"
    r"|mise? à jour|modifiée?|actualizad[oa]|atualizad[oa]|actualización|atualização|aggiornat[oa]"
    r"|aggiornamento|modifica(?:t[oa])?"
    r"|bijgewerkt|uppdaterad|oppdatert|opdateret|päivitetty|uppdatering|oppdatering|opdatering|päivitys|uppfært"
    r"|aktualizacja|aktualizováno|frissítve|güncelle\w*"
    r"|diperbarui|dikemas ?kini|обновлен\w*|обновено|актуализиран\w*|оновлено|ενημ[εέ]\u03c1\w*"
    r"|actualizat|actualitzat|aktualizované|ažuriran[oi]|ажурирано|izmjena|izmena|измена|imesasishwa|pembaruan|posodobljeno|atnaujinta|atjaunot\w|uuendatud"
    r"|muudetud|përditësuar|cập nhật|עודכנ?[ןה]|עדכון)\b"
    r"|更新|수정|업데이트|تحديث"
    r"|به\u200c?روز(?:\u200c?رسانی)?|بروزرسانی|अपडेट(?:ेड)?|হালনাগাদ"
    r"|আপডেট|اپ ڈیٹ|புதுப்பிக்கப்பட்டது|ปรับปรุง|อัปเดต|อัพเดต|განახლ",
    re.IGNORECASE,
)
# The shorter ones are parts of names, too.
_SHORTEST = 4
_DAYS = (
    f"{any_of(day for day in WEEKDAYS.split() if len(day) >= _SHORTEST)}"
    "|mon|tues?|wed|thu|thurs?|fri|sat|sun|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật"
)
# Written small or with a full stop: Ma, Di and So are names, too.
_SHORT_DAYS = (
    "(?-i:ma|di|wo|do|vr|za|zo|lu|me|je|ve|sa|må|ti|on|to|fr|lø|sø|lö|sö|пн|вт|\u0441\u0440|чт|пт|\u0441\u0431|вс"
    "|(?:Mo|Di|Mi|Do|Fr|Sa|So|Lu|Ma|Me|Je|Ve)(?=[.])|[週周][一二三四五六日])"
)
_MONTH = any_of(MONTHS)
# Beside a day, before a year: what is a word, or a name, elsewhere.
_OTHERS = {*MORE_MONTHS, *SOLAR_MONTHS}.difference(MONTHS)
_ANY_MONTH, _OTHER_MONTH = any_of({*MONTHS, *_OTHERS}), any_of(_OTHERS)
_DAY = (
    r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
    rf"|(?:\d{{4}}|(?:{ERA})\s?[\d元]{{1,3}})\s?[年년](?:\s?\d{{1,2}}\s?[月월]\s?\d{{1,2}}\s?[日일])?"
    r"|\d{1,2}\.\s\d{1,2}\.\s\d{4}|\d{4}\.\s\d{1,2}\.\s\d{1,2}|\d{1,2}\s(?:tháng|thg)\s\d{1,2}"
    "|\\d{1,2}[月월]\\s?\\d{1,2}[日일]|\\d{1,2}/\\d{1,2}\\s?[(\uff08][月火水木金土日]"
    r"|(?:\d{1,2}(?:st|nd|rd|th|er|\.|º|ης?)?[\s-]+(?:de\s+|of\s+|d['\u2019])?"
    rf"|\d{{4}}[.,]?\s+(?:(?:m\.|gada)\s+)?(?:\d{{1,2}}\.\s+)?)(?:{_ANY_MONTH})(?!\w)"
    rf"|\d{{1,2}}\.?(?:{_MONTH})(?!\w)|\b(?:{_MONTH})\.?\s+\d{{1,2}}(?!\d)"
    rf"|\b(?:{_OTHER_MONTH})\.?\s+\d{{1,2}},?\s+\d{{4}})"
)
# "Today 11:05", "3 hours ago": with a time beside it.
_NEAR = (
    r"\b(?:today|yesterday|heute|gestern|aujourd.hui|hier|hoy|ayer|oggi|ieri|hoje|ontem|vandaag"
    r"|gisteren|i dag|i går|idag|igår|dziś|dzisiaj|wczoraj|dnes|včera|danas|jučer|днес|вчера"
    r"|сегодня|сьогодні|вчора|bugün|dün)\b,?\s(?:\w{1,5}\s)?(?:kl\.?\s)?\d{1,2}[:.]\d\d"
    r"|\b\d{1,2}\s\w{1,8}\sago\b|\b(?:vor|hace|prije|преди|przed)\s\d{1,2}\s\w{1,9}"
)
_CAPITALS = "A-Z\u00c0-\u00de\u0410-\u042f"
_CLOCK = r"(?:\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?(?:\s?(?:uhr|hrs?\.?|h\.?|gmt|est|ist))?,?\s+)"
# A word such as "Published", whatever goes with it, and a day; or a day alone.
_LAST = "(?:last|zuletzt|última|ultimo|dernière|laatst|ostatnia|son)"
_SAID = rf"(?:{PUBLISHED.pattern}|{CHANGED.pattern}|\bgiriş\b)"
BEFORE_DAY = "on am den le el il em op del dnia на"
_ON = f"(?:{any_of(BEFORE_DAY)})"
_STAMP = re.compile(
    rf"(?:\b{_LAST}\s+|最終|最后|最後)?"
    rf"(?:{_SAID}[\u3400-\u9fff]{{0,2}}[\s:\uff1a.]*(?-i:[^\W\d_{_CAPITALS}]{{1,4}}[\s:\uff1a]+){{0,2}}{_CLOCK}?)?"
    rf"(?:\b{_ON}\s+)?(?:\b(?:(?:e\s+)?(?:{_DAYS}|{_SHORT_DAYS})|יום\s+[א-ת]{{2,6}})(?:-feira)?(?!\w)[.,\u060c]*\s+(?:den\s+|d\.\s+)?)?"
    rf"(?:{_DAY}|{_NEAR})",
    re.IGNORECASE,
)
# Asked first: most lines with a figure name no day.
_NAMED = re.compile(f"{_DAY}|{_NEAR}", re.IGNORECASE)
# What is left of a day's line before a name: the year, the time, and what parts them.
_CLOCK_ALONE = re.compile(
    r"^[\s,;|/:.\u00b7\u2022\u2013\u2014-]*(?:(?:(?:kl\.?|klo|um|at|\u00e0|às|alle|ore|ora|saat)\s)?\d[\d:.h]*\s?(?:[ap]\.?m\.?|uhr|hrs?)?[\s,;|/\u00b7\u2022\u2013\u2014-]*)*",
    re.IGNORECASE,
)
_LONGEST, _LONGEST_DATED = 200, 100
_AROUND = " \t\u00a0,;|/\u00b7\u2022\u2013\u2014-:\uff1a\u3000"


def without_stamp(line: str) -> str:
    """Return what stands before the day on a short line; the line where there is no such thing."""
    if len(line) > _LONGEST or not any(map(str.isdigit, line)):
        return line
    stamp = _STAMP.search(line) if _NAMED.search(line) else None
    return (line[: stamp.start()].rstrip(_AROUND) or line) if stamp else line


def beside_stamp(line: str) -> str:
    """Return what stands before the day on a short line, or else behind it."""
    stamp = _STAMP.match(line) if len(line) <= _LONGEST else None
    return _CLOCK_ALONE.sub("", line[stamp.end() :]) if stamp else without_stamp(line)


def is_stamp(line: str) -> bool:
    """Say whether a line begins with a day, or with a word such as "Published" and one."""
    return len(line) <= _LONGEST and bool(_STAMP.match(line.lstrip(_AROUND)))


def is_dated(line: str) -> bool:
    """Say whether a short line ends in a day, and perhaps a time, and is no sentence."""
    rest = without_stamp(line)
    return rest != line and len(line) <= _LONGEST_DATED and rest[-1:].isalpha()
