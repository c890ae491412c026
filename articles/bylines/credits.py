"""Which wire agencies an article's copy comes from, and what says so. They are no authors."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from lxml import etree

from articles.article import Block, BlockKind, Dateline, Found
from articles.bylines.by_lines import is_picture_credit
from articles.bylines.signature import is_full_name
from articles.parsing.elements import Elements
from articles.parsing.marks import Marks
from articles.parsing.markup import beginning_of
from articles.parsing.structured import Structured, strings
from articles.wording.agencies import agencies_beside, agencies_named, agency_named, only_agencies
from articles.wording.by_labels import NO_WRITER, PLAIN_BY

_LAST_LINES = 3
_LONGEST_LINE = 160
_LONGEST_INITIALS = 4
# "According to ...": how nearly every report in Persian begins that is an agency's.
_REPORTED_BY = re.compile(
    "به (?:گزارش|نقل از)\\s+(?:خبرنگار\\s+|گروه\\s+\\S+\\s+)?(?P<name>[^\u060c,:؛.]{2,40}?)\\s*[\u060c,:؛]"
)

_LABEL = (
    r"^[\s(\[（【]*(?:source|sources|quelle|quellen|fuente|fuentes|fonte|fonti|bron|kilde|källa|lähde|zdroj|źródło|forrás|kaynak|sumber|sursa"
    r"|izvor|извор|vir|šaltinis|avots|allikas|font|iturria|heimild|burimi|mənbə"
    r"|источник|джерело|πηγή|المصدر|منبع|स्रोत|出典|来源|來源|출처|nguồn)"
)
_LED_BY = re.compile(rf"{_LABEL}\s*[:：]\s*", re.IGNORECASE)
_MAY_LEAD = re.compile(_LABEL, re.IGNORECASE)
_WITH = re.compile(
    r"^[\s(\[（\u2013\u2014-]*(?:with (?:(?:an? |additional )?(?:reports?|reporting|inputs?|files|material|information) )?(?:from|by)?"
    r"|(?:additional )?(?:reporting|input|inputs)(?: from| by|:)|mit (?:material|agenturmaterial|informationen)(?: von| der)?|avec(?: l['’])?"
    r"|con (?:información|informaciones|datos) de|com (?:informações|agências)?(?: d[aeo]s?)?|con|met|med|с использованием материалов"
    r"|με πληροφορίες (?:από|του))\s+",
    re.IGNORECASE,
)
_SAID_IN_FULL = re.compile(
    r"\b(?:from|by|reporting|inputs?|material|información|informações)\b", re.IGNORECASE
)
_INPUTS = re.compile(
    r"^(?P<open>[\s(\[]*with )(?P<name>.{2,60}) inputs(?P<end>[)\].]*)$", re.IGNORECASE
)
_WRITER_AND_AGENCY = (
    re.compile(r"[(\[]?(?P<agency>[^/,()]{2,40}?)\s?/\s?(?P<writer>[^/,()]{5,40}?)[)\]]?"),
    re.compile(r"[\u2013\u2014-]?\s?(?P<writer>[^/,()]{5,40}),\s(?P<agency>[^/,()]{2,40})"),
    re.compile(r"(?P<writer>[^/,()]{5,40}?)\s\((?P<agency>[^/,()]{2,40})\)"),
)
_BRACKET_AT_END = re.compile(r"[(\[（【]\s*(?P<names>[^()\[\]（）【】]{2,60})[)\]）】]\s*[.।]?$")
_DASH_AT_END = re.compile(r"[.!?\"”»]\s*[\u2013\u2014-]{1,2}\s*(?P<names>[^.\u2013\u2014-]{2,40})$")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright|urheberrecht)(?:\s*(?:©|copyright))?[\s,]*(?:\d{4})?[\s,]*(?:by|von|par|per)?\s*(?P<name>[^.,©\d]{2,60}?)"
    r"(?:\s*\d{4})?(?:\s*[.,].*)?$",
    re.IGNORECASE,
)
# How one agency, and hardly anyone else, ends its copy.
_REUTERS_DESK = re.compile(
    r"^\(?(?:additional )?(?:reporting|writing) by [^;()]{3,200}; ?(?:additional .{3,80}; ?)?(?:writing by [^;]{3,80}; ?)?editing by [^;()]{3,120}\)?$",
    re.IGNORECASE,
)
_STATED = ("sourceOrganization", "provider", "copyrightHolder", "creditText")
# Beside a name they are a desk's sign or a degree more often than an agency's.
_TWO_LETTERS = re.compile(r"\b(?!AP\b)[A-Z]{2}\b")
_FOR_MACHINES = ("json-ld", "meta")
_AUTHOR_META = (
    "author",
    "article:author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
)
_META = ("dc.source", "dcterms.source", "news_source", "source", "dc.rightsholder")

# How many elements below the headline a line may name whom the story is from.
_NEAR, _LONGEST_ABOVE, _PARAGRAPH = 60, 90, 120
_FIRST_TEXTS = 8
_SOURCE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:source|agency|agencia|agenzia|agentur|agence)s?(?:$|[\s_-])"
)

Evidence = tuple[str, str, tuple[str, ...], float]


def agencies(  # noqa: PLR0913 - each says by itself where it was read
    facts: Structured,
    blocks: Sequence[Block],
    below: Sequence[str] = (),
    *,
    dateline: Found[Dateline] | None = None,
    byline: Found[str] | None = None,
    authors: Found[tuple[str, ...]] | None = None,
    above: Found[tuple[str, ...]] | None = None,
) -> Found[tuple[str, ...]] | None:
    """Return the agencies whose copy this is, with the first thing that says so for each.

    `below` are the lines under the story that were not taken for it, `above` is what
    `agencies_above` found over it.
    """
    found: dict[str, Evidence] = {}
    named = [*_named_above(dateline, byline, authors), *_reported_by(blocks)]
    if above:
        named.append((above.method, above.where, above.value, above.confidence))
    for line in _last_lines(blocks, below):
        signed = _writer_and_agency(line)
        named.append(("credit line", line, signed[1:] if signed else (), 0.75))
    for evidence in (*named, *_printed_below(blocks), *_signing(below), *_stated(facts)):
        for name in evidence[2]:
            found.setdefault(name, evidence)
    if not found:
        return None
    best = max(found.values(), key=lambda evidence: evidence[3])
    where = dict.fromkeys(evidence[1] for evidence in found.values())
    return Found(tuple(found), best[0], "; ".join(where), best[3])


def agencies_above(page: Elements, marks: Marks) -> Found[tuple[str, ...]] | None:
    """Return the agencies that the lines between headline and story name.

    "Ann Lee, Reuters" in a marked line, "Bron: Belga", an agency's name where the writer's is due.
    """
    if not marks.headline:
        return None
    writing = {mark.element for mark in marks.writers}
    found: dict[str, str] = {}
    for element in page.all[marks.at + 1 : marks.at + _NEAR]:
        if element.tag != "p" and element not in writing and not _may_sign(element):
            continue
        text = beginning_of(element, _PARAGRAPH)
        if element.tag == "p" and len(text) >= _PARAGRAPH:
            break
        if not 1 < len(text) <= _LONGEST_ABOVE or is_picture_credit(element, marks):
            continue
        names = _signed_above(text, element.get("class") or "", is_marked=element in writing)
        if names and not marks.is_elsewhere(element):
            found.update((name, text) for name in names if name not in found)
    where = "; ".join(dict.fromkeys(found.values()))
    return Found(tuple(found), "byline", where, 0.9) if found else None


def _may_sign(element: etree._Element) -> bool:
    """Say whether an element is called after a source, or begins as a label does: a quick look."""
    if _SOURCE_CLASS.search((element.get("class") or "").lower()):
        return True
    texts = islice(element.itertext("*"), _FIRST_TEXTS)
    first = next(filter(str.strip, map(str, texts)), "")
    return bool(_MAY_LEAD.match(first) or PLAIN_BY.match(first.lstrip()))


def _signed_above(text: str, called: str, *, is_marked: bool) -> tuple[str, ...]:
    if (is_marked or PLAIN_BY.match(text)) and not NO_WRITER.match(text):
        return _beside_author(text)
    is_labelled = bool(_LED_BY.match(text) or _SOURCE_CLASS.search(called.lower()))
    return _signed(text) if is_labelled else ()


def writers(authors: Found[tuple[str, ...]] | None) -> Found[tuple[str, ...]] | None:
    """Return `authors` without the agencies, where a printed line names people beside them.

    Whoever states an agency for machines as an author of its own means it.
    """
    if authors is None or authors.method in _FOR_MACHINES:
        return authors
    people = tuple(name for name in authors.value if not only_agencies(name))
    return replace(authors, value=people) if people else authors


def _named_above(
    dateline: Found[Dateline] | None,
    byline: Found[str] | None,
    authors: Found[tuple[str, ...]] | None,
) -> Iterator[Evidence]:
    if dateline and dateline.value.agency:
        names = tuple(dateline.value.agency.split("/"))
        yield "dateline", dateline.value.printed, names, dateline.confidence
    if byline:
        yield "byline", byline.value, agencies_beside(byline.value), 0.95
    for author in authors.value if authors else ():
        name = agency_named(author)
        yield authors.method if authors else "", "author", (name,) if name else (), 0.95


def _reported_by(blocks: Sequence[Block]) -> Iterator[Evidence]:
    # A standfirst may come first.
    for block in blocks[:2]:
        match = _REPORTED_BY.match(block.text)
        name = agency_named(match["name"]) if match else None
        if match and name:
            yield "body", match[0], (name,), 0.85


def _stated(facts: Structured) -> Iterator[Evidence]:
    # Of several nodes the first is the story's.
    for name, value in islice(facts.stated("author", "creator"), 1):
        for text in strings(value):
            yield "json-ld", name, _beside_author(text), 0.9
    for name, text in facts.named(*_AUTHOR_META):
        yield "meta", name, _beside_author(text), 0.9
    for name, value in facts.stated(*_STATED):
        for text in strings(value):
            yield "json-ld", name, agencies_named(text), 0.9
    for name, text in facts.named(*_META):
        yield "meta", name, agencies_named(text), 0.8
    for _, text in facts.named("copyright", "dc.rights", "rights"):
        yield "copyright line", text, _owner(text), 0.8


def _beside_author(text: str) -> tuple[str, ...]:
    return agencies_beside(_TWO_LETTERS.sub("", text))


def _printed_below(blocks: Sequence[Block]) -> Iterator[Evidence]:
    lines = [block.text for block in blocks if block.kind is not BlockKind.CAPTION]
    yield from _signing(lines[-_LAST_LINES:], sure=0.95)
    for text in lines[-1:]:
        printed, names = _at_end(text)
        yield "credit line", printed, names, 0.9


def signer(blocks: Sequence[Block], below: Sequence[str]) -> Found[tuple[str, ...]] | None:
    """Return who signs the story beside an agency, in its last line or just below it."""
    for line in _last_lines(blocks, below):
        signed = _writer_and_agency(line)
        if signed:
            return Found(signed[:1], "page", "signed", 0.4)
    return None


def _last_lines(blocks: Sequence[Block], below: Sequence[str]) -> list[str]:
    last = [block.text for block in blocks[-1:] if block.kind is not BlockKind.CAPTION]
    return [*last, *below[:1]]


def _writer_and_agency(line: str) -> tuple[str, str] | None:
    """Return both of a line that is nothing else: "MTI/Ann Lee", "Ann Lee, Reuters".

    Not of "Ann Lee/AP": so photographers are named.
    """
    for form in _WRITER_AND_AGENCY:
        match = form.fullmatch(line) if len(line) <= _LONGEST_ABOVE else None
        name = agency_named(match["agency"]) if match else None
        if match and name and is_full_name(match["writer"]):
            return match["writer"], name
    return None


def _signing(lines: Sequence[str], sure: float = 0.85) -> Iterator[Evidence]:
    for text in lines:
        if len(text) <= _LONGEST_LINE:
            yield "credit line", text, _signed(text), sure
            yield "copyright line", text, _owner(text), sure - 0.05
        if _REUTERS_DESK.match(text):
            yield "credit line", text, ("Reuters",), 0.7


def _signed(line: str) -> tuple[str, ...]:
    """Return the agencies of a line that does nothing but name them."""
    line = _INPUTS.sub(r"\g<open>inputs from \g<name>\g<end>", line)
    led = _WITH.match(line)
    bare = _WITH.sub("", _LED_BY.sub("", line))
    # Beside the agency the outlet may name itself: "Source: Herald, AFP".
    if _LED_BY.match(line) or (led and _SAID_IN_FULL.search(led[0])):
        return agencies_named(bare)
    return _all_named(bare) if bare.strip() else ()


def _all_named(text: str) -> tuple[str, ...]:
    """Return the agencies of "afp/dpa, kb": names and editors' initials, and nothing else."""
    # In brackets some desks write every name small.
    forms = (text, text.upper()) if text[:1] in "([（【" else (text,)
    named = [
        agencies_named(form) for form in forms if only_agencies(form, initials=_LONGEST_INITIALS)
    ]
    return max(named, key=len, default=())


def _at_end(text: str) -> tuple[str, tuple[str, ...]]:
    """Return what signs the last paragraph, as in "... said. (AFP)"."""
    for form in (_BRACKET_AT_END, _DASH_AT_END):
        match = form.search(text, max(0, len(text) - _LONGEST_LINE))
        if match and match.start():
            sentence = text[: match.start()].rstrip()[-1:] in '.!?"”»…)。।।' or form is _DASH_AT_END
            return match[0].strip(), _all_named(match[0].strip()) if sentence else ()
    return "", ()


def _owner(line: str) -> tuple[str, ...]:
    match = _COPYRIGHT.search(line)
    name = agency_named(match["name"]) if match else None
    return (name,) if name else ()
