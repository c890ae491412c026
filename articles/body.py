"""Find the story in a page: ordered blocks, how they were found, and what was left out."""

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import etree
from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import Extractor

from articles import rules
from articles.article import Block, BlockKind, Cut
from articles.boxes import without_boxes
from articles.lines import with_paragraphs
from articles.markup import found_by, text_of, tidy
from articles.structured import Structured, strings
from articles.tail import without_tail
from articles.walk import story_container, walked

# It warns of every page without a story; a `Reading` says so in `not_article`.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

# Less than this is more likely a standfirst or a notice than a story.
_FAR_TOO_LITTLE = 250
_LARGER = 2.0
_SHARE_OF_STATED = 0.5
_MOST_CUTS = 60
_BEGINNING = 60
_SENTENCE = 60
_LONGEST_HEADING = 120

_KINDS = {
    "head": BlockKind.HEADING,
    "quote": BlockKind.QUOTE,
    "list": BlockKind.LIST,
    "table": BlockKind.TABLE,
}
_ROWS = {BlockKind.LIST: "item", BlockKind.TABLE: "row"}
# The line that names the author: no sentence, and no longer than a name and a role.
_BYLINE = re.compile(
    r"(?:by|von|par|por|di|af|av|door)\s+(?-i:[^\W\d_a-z])[^.!?:\"\u201d]{2,70}", re.IGNORECASE
)
_FIRST_BLOCKS = 3
# A line set between dashes, as agencies print a section heading.
_BETWEEN_DASHES = re.compile(r"([-\u2013\u2014])\1{0,2}\s*(?![-\u2013\u2014\s]).{1,100}?\s*\1{1,3}")


@dataclass(frozen=True, slots=True)
class Body:
    """The story's blocks and how they were found."""

    method: str = ""
    blocks: tuple[Block, ...] = ()
    cuts: tuple[Cut, ...] = ()


def body_of(root: HtmlElement, facts: Structured, *, title: str, selector: str | None) -> Body:
    """Read the story out of a page. Changes `root`: read all other fields first."""
    with_paragraphs(root)
    bold = frozenset(_bold_lines(root))
    if selector:
        chosen = [block for element in rules.elements(root, selector) for block in walked(element)]
        if chosen:
            return finished("selector", chosen, title=title, bold=bold)
    boxes = without_boxes(root)
    stated = _stated_length(facts)
    method, blocks = _best(root, stated)
    body = finished(method, blocks, title=title, bold=bold)
    if not body.blocks and stated:
        body = finished("json-ld", _stated_blocks(facts), title=title, bold=bold)
    return replace(body, cuts=(*body.cuts, *boxes, *_left_out(root, body)))


def finished(
    method: str, blocks: Iterable[Block], *, title: str, bold: frozenset[str] = frozenset()
) -> Body:
    """Return the body made of `blocks`: headings named as such, headline and tail cut off."""
    named = [_as_heading(block, bold) for block in blocks if block.text]
    kept, cuts = without_tail(named)
    if kept and title and _plain(kept[0].text) == _plain(title):
        cuts.insert(0, Cut(kept.pop(0).text, "headline"))
    for at in reversed(range(min(len(kept), _FIRST_BLOCKS))):
        if _BYLINE.fullmatch(kept[at].text):
            cuts.insert(0, Cut(kept.pop(at).text, "byline"))
    while kept and kept[-1].kind is BlockKind.HEADING:
        cuts.append(Cut(kept.pop().text, "heading without text"))
    return Body(method, tuple(kept), tuple(cuts))


def _best(root: HtmlElement, stated: int) -> tuple[str, list[Block]]:
    """Return the most precise answer that is not far too short."""
    enough = max(_FAR_TOO_LITTLE, int(_SHARE_OF_STATED * stated))
    method, best = "trafilatura precision", _trafilatura(root, precision=True)
    if _length(best) >= enough:
        return method, best
    for name, blocks in (
        ("trafilatura", _trafilatura(root, precision=False)),
        ("paragraphs", _paragraphs(root)),
    ):
        if _length(blocks) > _LARGER * _length(best) and _is_text(blocks):
            method, best = name, blocks
        if _length(best) >= enough:
            break
    return method, best


def _trafilatura(root: HtmlElement, *, precision: bool) -> list[Block]:
    options = Extractor(output_format="python", precision=precision, comments=False)
    # Length is judged here; below its own limit trafilatura would answer nothing.
    options.min_output_size = 1
    try:
        document = bare_extraction(root, options=options)
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError, etree.LxmlError):
        return []
    body = getattr(document, "body", None)
    return list(_blocks(body)) if isinstance(body, etree._Element) else []


def _blocks(body: etree._Element) -> Iterator[Block]:
    for element in body:
        kind = _KINDS.get(str(element.tag), BlockKind.PARAGRAPH)
        row = _ROWS.get(kind)
        if row:
            rows = (_joined(each) for each in element.iter(row))
            yield Block(kind, "\n".join(text for text in rows if text))
        else:
            yield from (Block(kind, text) for text in _lines(element))
        if element.tail and tidy(element.tail):
            yield Block(BlockKind.PARAGRAPH, tidy(element.tail))


def _joined(row: etree._Element) -> str:
    cells = [tidy("".join(_texts(cell))) for cell in row.iter("cell")]
    return " | ".join(filter(None, cells)) if cells else tidy("".join(_texts(row)))


def _texts(element: etree._Element) -> Iterator[str]:
    return (str(text) for text in element.itertext())


def _lines(element: etree._Element) -> Iterator[str]:
    """Yield the paragraphs in a block: a nested paragraph is one of its own."""
    words: list[str] = []
    for event, each in etree.iterwalk(element, events=("start", "end")):
        if each.tag in ("p", "quote", "head", "item", "row") and each is not element:
            yield tidy("".join(words))
            words.clear()
        if event == "start":
            words.append(" " if each.tag == "lb" else "")
            words.append(each.text or "")
        elif each is not element:
            words.append(each.tail or "")
    yield tidy("".join(words))


def _paragraphs(root: HtmlElement) -> list[Block]:
    return walked(story_container(root))


def _stated_length(facts: Structured) -> int:
    return max(
        (len(" ".join(strings(value))) for _, value in facts.stated("articleBody")), default=0
    )


def _stated_blocks(facts: Structured) -> list[Block]:
    """Return the text in the JSON-LD: only where a script would have shown the story."""
    for _, value in facts.stated("articleBody"):
        if isinstance(value, str):
            lines = re.sub(r"<[^>]*>", " ", value).splitlines()
            return [Block(BlockKind.PARAGRAPH, tidy(line)) for line in lines if tidy(line)]
    return []


def _length(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _is_text(blocks: Sequence[Block]) -> bool:
    """Say whether sentences, not labels, make up `blocks`."""
    sentences = [block for block in blocks if len(block.text) > _SENTENCE]
    return _length(sentences) > 0.5 * _length(blocks)


def _bold_lines(root: HtmlElement) -> Iterator[str]:
    """Yield short paragraphs that are bold as a whole: section headings of old systems."""
    for paragraph in found_by(root, "//p[count(*)=1 and (b or strong)]"):
        text = text_of(paragraph)
        inside = text_of(paragraph.getchildren()[0])
        if (
            text == inside
            and 0 < len(text) <= _LONGEST_HEADING
            and text[-1] not in '.,;:!?"\u201d\u2026'
        ):
            yield text


def _as_heading(block: Block, bold: frozenset[str]) -> Block:
    if block.kind is not BlockKind.PARAGRAPH:
        return block
    heading = block.text in bold or _BETWEEN_DASHES.fullmatch(block.text)
    return replace(block, kind=BlockKind.HEADING) if heading else block


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _left_out(root: HtmlElement, body: Body) -> Iterator[Cut]:
    """Yield what stood around the story and was not taken, for an operator to check."""
    kept = _plain(
        " ".join(block.text for block in body.blocks)
        + " "
        + " ".join(cut.text for cut in body.cuts)
    )
    left = 0
    for block in walked(story_container(root)):
        # The beginning decides: the end of a kept paragraph may have been cut off.
        if left < _MOST_CUTS and _plain(block.text)[:_BEGINNING] not in kept:
            left += 1
            yield Cut(block.text[:500], "outside the story")
