"""What others make of a page whose story the learned model is not sure of. Costly: ask seldom."""

import logging
from collections.abc import Iterator, Sequence

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, fromstring

from articles.article import Block, BlockKind
from articles.parsing.markup import tidy

# It warns of every page without a story; a `Reading` says so in `not_article`.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

_KINDS = {
    "head": BlockKind.HEADING,
    "quote": BlockKind.QUOTE,
    "list": BlockKind.LIST,
    "table": BlockKind.TABLE,
}
_ROWS = {BlockKind.LIST: "item", BlockKind.TABLE: "row"}
_MOST = 0.5


def trafilatura_blocks(root: etree._Element) -> list[Block]:
    """Return the story as trafilatura finds it, where it takes care to find nothing else."""
    # A fifth of what starting a reader takes, for one page in two hundred.
    from trafilatura import bare_extraction
    from trafilatura.settings import Extractor

    options = Extractor(output_format="python", precision=True, comments=False, fast=True)
    # Length is judged elsewhere; below its own limit trafilatura would answer nothing.
    options.min_output_size = 1
    try:
        document = bare_extraction(_as_html(root), options=options)
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError, etree.LxmlError):
        return []
    body = getattr(document, "body", None)
    blocks = list(_blocks(body)) if isinstance(body, etree._Element) else []
    return [] if _is_layout(blocks) else blocks


def _as_html(root: etree._Element) -> HtmlElement:
    """Return a page as trafilatura asks for it: its elements have more methods than ours."""
    raw = etree.tostring(root, encoding="utf-8", method="html")
    found: HtmlElement = fromstring(raw, parser=HTMLParser(encoding="utf-8"))
    return found


def _is_layout(blocks: Sequence[Block]) -> bool:
    """Say whether tables are most of the answer: they only gave an old page its columns."""
    letters = sum(len(block.text) for block in blocks)
    tables = sum(len(block.text) for block in blocks if block.kind is BlockKind.TABLE)
    return tables > _MOST * letters


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
