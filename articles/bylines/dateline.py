"""The dateline: place, agency and day at the beginning of a report, as printed.

"BEIJING (AFP) -", "МОСКВА, 5 мая - РИА Новости.", "(서울=연합뉴스)", "【北京時事】": every agency
has its own form, and outlets print them as they come. The body keeps it.
"""

import re
from collections.abc import Sequence
from itertools import islice

from articles.article import Block, BlockKind, Dateline, Found
from articles.wording.agencies import agencies_named, agency_named
from articles.wording.any_of import any_of
from articles.wording.months import MONTHS, MORE_MONTHS
from articles.wording.places import is_place, is_shouted, is_well_known

_LOOKED_AT = 200
# A standfirst may come first; further down a dateline belongs to another report.
_FIRST_LINES = 3

_MONTHS_APART = "إبريل جون अक्तूबर"
_MONTH = any_of(MONTHS, _MONTHS_APART, (name for name in MORE_MONTHS if name[2:]))
_DATE = re.compile(
    rf"(?<!\w)(?:(?:{_MONTH})\.?\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?"
    rf"|\d{{1,2}}(?:\.|er|º|-?[аяео])?\s?(?:de\s|of\s)?(?:{_MONTH})\.?(?:,?\s(?:de\s)?\d{{4}})?"
    rf"|[\u0904-\u0963]{{2,8}}\s(?:{_MONTH})"
    r"|(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日|\d{1,2}일"
    r"|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?\.?|\d{4}-\d\d-\d\d)(?![\w])",
    re.IGNORECASE,
)
_CJK_DATE = r"(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日"
# Who wrote it, as Turkish agencies print it: "Elif YILDIZ / İZMİR, (DHA) - ".
_WRITER_BEFORE = re.compile(
    r"^[^\W\d_a-zçğıöşü][a-zçğıöşü]+(?:\s[^\W\d_a-zçğıöşü][a-zçğıöşü]+)?\s[^\W\d_a-zçğıöşü]{2,20}\s?/\s?(?=[^\W\d_a-zçğıöşü]{2})"
)
# What may stand between place and day.
_ON = re.compile(r"(?:^|\s)(?:on|den|le|el|em|am|il|dnia|в|في|dne)$", re.IGNORECASE)

_DASH = r"(?:\s+[-\u2010-\u2015]{1,3}(?=\s|$)\s*|\s*[\u2014\u2015]+\s*|\s*--+\s*|\.\s?[-\u2013\u2014]\s*)"
_END = rf"(?:{_DASH}|\s*[-\u2013]\s|\s*[:.\u0964]\s|\s*/\s)?"
_BRACKETED = re.compile(
    rf"(?P<head>[^()\[\]（）【】.!?]{{0,70}}(?:\.[^()\[\]（）【】!?]{{0,20}})?)"
    rf"[(\[（](?P<inside>[^()\[\]（）]{{2,60}})[)\]）](?P<end>{_END})"
)
_WITH_REGION = re.compile(
    r"(?P<place>[^()\[\].!?:]{2,40})(?:\s[(\[][^()\[\]]{2,30}[)\]]){1,2},"
    rf"(?P<date>[^()\[\].!?:]{{0,30}})[(\[](?P<inside>[^()\[\]]{{2,60}})[)\]](?P<end>{_END})"
)
_SLASHED = re.compile(
    r"(?P<head>[^/()]{2,60}?)[.,]?\s*/\s*(?P<inside>[^/()]{2,40}?)\s*(?:/|$|(?=\s[-\u2013\u2014]\s))"
    rf"(?P<end>\.?{_END})"
)
_DASHED = re.compile(rf"(?P<head>[^()\[\]【】:]{{2,70}}?)(?P<end>{_DASH})")
_COLON = re.compile(r"(?P<head>[^()\[\]:.!?]{2,60}):\s")
_SIGNED = re.compile(
    r"(?P<head>[^()\[\]:.!?]{2,40}),\s(?P<inside>[^,.:\u0964]{2,30})\s?[.:\u0964|]\s?"
)
_SITE_PLACE = r"[^\W\d_][^,()\n\u2013\u2014]{1,40}?"
_WITH_SITE = re.compile(
    rf"(?:(?P<before>{_SITE_PLACE}),\s)?[a-z][\w-]{{1,24}}(?:\.(?:com|co|id|net|org)){{1,2}}"
    rf"(?:,\s(?P<behind>{_SITE_PLACE}))?{_DASH}",
    re.IGNORECASE,
)
_DOTTED = re.compile(
    r"(?P<place>[^.,()]{2,40})\.\s(?P<date>[^.]{3,20})\.\s(?P<rest>.{2,40})", re.DOTALL
)
_AFTER_DASH = re.compile(
    r"(?P<name>.{2,40}?)(?P<end>[.,:](?=\s|$)|\s[-\u2013\u2014]\s|\s*\u2014\s*|$)"
)
_IN_BRACKETS = re.compile(
    r"[(\[（【［](?P<inside>[^()\[\]（）【】［］]{2,40})[)\]）】］]\s*(?:[－—―-]\s*)?"
)
_KOREAN_REPORTER = re.compile(
    r"[가-힣]{2,4}(?:[\s·][가-힣]{2,4})*\s(?:기자|특파원|인턴기자)\s*=\s*"
)
_PARTS = re.compile(r"[\s＝=、/／]+")
# "新华社北京5月3日电（记者…）": the place stands between the name and the day.
_CHINESE_START = re.compile(r"[(（【\[]?\s*(?:据|據)?")
_CHINESE_REST = re.compile(
    rf"(?:(?:记者|記者)[\u4e00-\u9fff·]{{3}})?(?P<place>[\u4e00-\u9fff·]{{0,10}}?)(?P<date>{_CJK_DATE})?"
    r"(?:综合|綜合)?外?(?:专电|專電|电|電|讯|訊)(?:报道|報導|報道)?"
    r"(?:[(（][^()（）]{1,40}[)）])?\s*[)）】\]]?\s*[:：]?\s*"
)
_LONGEST_CHINESE = 5

_DASHES = ("-", "\u2013", "\u2014")
_WITH_PLACE, _AGENCY_ALONE, _DATED, _SHOUTED = 0.98, 0.9, 0.9, 0.7

Read = tuple[Dateline, float]


def dateline(blocks: Sequence[Block]) -> Found[Dateline] | None:
    """Return the dateline that one of the body's first lines begins with."""
    lines = (block.text for block in blocks if block.kind is BlockKind.PARAGRAPH)
    for number, text in enumerate(islice(lines, _FIRST_LINES), 1):
        read = read_dateline(text)
        if read:
            return Found(read[0], "body", f"line {number}", read[1])
    return None


def read_dateline(text: str) -> Read | None:
    """Return the dateline that `text` begins with, and how sure that is."""
    start = text[:_LOOKED_AT]
    for form in _FORMS:
        read = form(start)
        if read:
            return read
    return None


def _read(text: str, end: int, place: str, agency: str, date: str) -> Read:
    confidence = (_WITH_PLACE if place else _AGENCY_ALONE) if agency else _DATED
    return Dateline(text[:end].strip(), place, agency, date), confidence


def _names(text: str) -> str:
    return "/".join(agencies_named(text))


def _place_and_date(head: str) -> tuple[str, str] | None:
    """Return place and day of "LONDON, Nov 3"; either may be empty, and nothing else is there."""
    found = _DATE.search(head)
    place = _ON.sub("", (head[: found.start()] if found else head).strip(" ,\u00a0"))
    place = _WRITER_BEFORE.sub("", place if "," in place else place.rstrip("."))
    if found and head[found.end() :].strip(" ,."):
        return None
    if place and (not is_place(place) or agency_named(place)):
        return None
    return place.strip(), found[0] if found else ""


def _bracketed(text: str) -> Read | None:
    """Read "Berlin (dpa) - " and "LONDON, Nov 3 (Reuters) - "."""
    match = _BRACKETED.match(text)
    parts = _place_and_date(match["head"]) if match else None
    if not match or not parts:
        return None
    (place, date), end, names = parts, match["end"].strip(), _names(match["inside"])
    if names and not place and not date:
        return _after_bracket(text, match.end(), names) if end else None
    if names and (end or _goes_on_large(text[match.end() :])):
        return _read(text, match.end(), place, names, date)
    date = date or (match["inside"] if _DATE.fullmatch(match["inside"]) else "")
    if end[-1:] in _DASHES and place and (date or is_shouted(place)):
        confidence = _DATED if date else _SHOUTED
        return Dateline(text[: match.end()].strip(), place, "", date), confidence
    return None


def _with_region(text: str) -> Read | None:
    """Read "New Delhi [India], November 5 (ANI): ": the region is printed, and no place's name."""
    match = _WITH_REGION.match(text)
    names = _names(match["inside"]) if match and match["end"].strip() else ""
    parts = _place_and_date(f"{match['place']},{match['date']}") if match and names else None
    return _read(text, match.end(), parts[0], names, parts[1]) if match and parts else None


def _goes_on_large(rest: str) -> bool:
    """Say whether a sentence begins: "Anna Berg (AP) said" is none."""
    rest = rest.lstrip(" \"'\u201c\u201e\u00ab")
    return (
        rest[:1] == "" or rest[0].isdigit() or rest[0] != rest[0].lower() or not rest[0].isascii()
    )


def _after_bracket(text: str, end: int, names: str) -> Read:
    """Read what may follow "(ANSA) - ": "ROMA, 3 MAG - "."""
    further = _DASHED.match(text, end)
    parts = _place_and_date(further["head"]) if further else None
    if further and parts and parts[0] and (parts[1] or is_shouted(parts[0])):
        return _read(text, further.end(), parts[0], names, parts[1])
    return _read(text, end, "", names, "")


def _slashed(text: str) -> Read | None:
    """Read "МОСКВА, 5 мая. /ТАСС/. "."""
    match = _SLASHED.match(text)
    names = _names(match["inside"]) if match else ""
    parts = _place_and_date(match["head"]) if match and names else None
    return _read(text, match.end(), parts[0], names, parts[1]) if match and parts else None


def _dashed(text: str) -> Read | None:
    """Read "WASHINGTON - ", "МОСКВА, 5 мая - РИА Новости. " and "AFP - "."""
    match = _DASHED.match(text)
    if not match:
        return None
    head, _, last = match["head"].rpartition(",")
    agency = agency_named(last) or ""
    if agency and not head:
        return _read(text, match.end(), "", agency, "")
    parts = _place_and_date(head if agency else match["head"])
    if not parts or not parts[0]:
        return None
    signed = _AFTER_DASH.match(text, match.end())
    after = agency_named(signed["name"]) if signed and not agency else None
    if signed and after:
        return _read(text, signed.end(), parts[0], after, parts[1])
    if agency or parts[1]:
        return _read(text, match.end(), parts[0], agency, parts[1])
    shouted = is_shouted(parts[0])
    return (Dateline(text[: match.end()].strip(), parts[0]), _SHOUTED) if shouted else None


def _dotted(text: str) -> Read | None:
    """Read "Москва. 5 мая. ИНТЕРФАКС - "."""
    match = _DOTTED.match(text)
    if not match or not _DATE.fullmatch(match["date"]) or not is_place(match["place"]):
        return None
    signed = _AFTER_DASH.match(text, match.start("rest"))
    name = agency_named(signed["name"]) if signed else None
    return (
        _read(text, signed.end(), match["place"], name, match["date"]) if signed and name else None
    )


def _with_colon(text: str) -> Read | None:
    """Read "Kathmandu, May 3: ", and "NEW DELHI: " where many report from."""
    match = _COLON.match(text)
    parts = _place_and_date(match["head"]) if match else None
    if not match or not parts or not parts[0]:
        return None
    if parts[1]:
        return _read(text, match.end(), parts[0], "", parts[1])
    printed = text[: match.end()].strip()
    return (Dateline(printed, parts[0]), _SHOUTED) if is_well_known(parts[0]) else None


def _with_site(text: str) -> Read | None:
    """Read "KOMPAS.com, Jakarta - " and "JAKARTA, KOMPAS.com - ", as Indonesian sites begin."""
    match = _WITH_SITE.match(text)
    place = match["before"] or match["behind"] if match else None
    if not match or not place or not is_place(place):
        return None
    return Dateline(text[: match.end()].strip(), place), _SHOUTED


def _signed(text: str) -> Read | None:
    """Read "नई दिल्ली, एएनआई। "."""
    match = _SIGNED.match(text)
    name = agency_named(match["inside"]) if match else None
    parts = _place_and_date(match["head"]) if match and name else None
    return _read(text, match.end(), parts[0], name, parts[1]) if match and name and parts else None


def _in_brackets(text: str) -> Read | None:
    """Read "【北京時事】", "［ロンドン 3日 ロイター］" and "(서울=연합뉴스) 홍길동 기자 = "."""
    match = _IN_BRACKETS.match(text)
    if not match or match["inside"].isascii():
        return None
    place, date, names = "", "", []
    parts = _PARTS.split(match["inside"].strip())
    for part in parts:
        before, name = _split_off(part)
        names += [name] if name else []
        if _DATE.fullmatch(before):
            date = before
        elif before and not place and (not names or name):
            place = before
    reporter = _KOREAN_REPORTER.match(text, match.end())
    end = reporter.end() if reporter else match.end()
    if names and len(parts) <= _MOST_PARTS and (not place or is_place(place)):
        return _read(text, end, place, "/".join(dict.fromkeys(names)), date)
    # The paper's own correspondent: "【ワシントン＝山田太郎】".
    own = "＝" in match["inside"] and is_place(parts[0]) and not parts[0].isascii()
    return (Dateline(text[:end].strip(), parts[0], "", date), _DATED) if own else None


_MOST_PARTS = 5


def _split_off(part: str) -> tuple[str, str]:
    """Return place and agency of "北京時事", which are written as one word."""
    whole = agency_named(part)
    if whole:
        return "", whole
    for length in range(min(len(part) - 1, 6), 1, -1):
        name = agency_named(part[-length:]) if not part[-length:].isascii() else None
        if name:
            return part[:-length], name
    return part, ""


def _chinese(text: str) -> Read | None:
    """Read "新华社北京5月3日电（记者王明）"."""
    start = _CHINESE_START.match(text)
    at = start.end() if start else 0
    for length in range(_LONGEST_CHINESE, 1, -1):
        name = agency_named(text[at : at + length])
        rest = _CHINESE_REST.match(text, at + length) if name else None
        if name and rest and (rest["date"] or rest["place"]):
            return _read(text, rest.end(), rest["place"], name, rest["date"] or "")
    return None


_FORMS = (
    _chinese, _in_brackets, _with_site, _with_region, _bracketed, _slashed, _dotted, _dashed,
    _signed, _with_colon,
)  # fmt: skip
