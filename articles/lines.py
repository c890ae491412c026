"""Turn text that is only parted by `<br>` into paragraphs, before anyone looks for some."""

from itertools import pairwise

from lxml import etree
from lxml.html import HtmlElement

from articles.text import count_words

# Where a `<br>` can part paragraphs. In a heading, a link or a cell it parts lines.
_HOLDERS = frozenset(
    {"div", "p", "td", "article", "section", "main", "body", "span", "font", "center", "blockquote"}
)
_BLOCKS = frozenset({
    "p", "div", "table", "ul", "ol", "dl", "blockquote", "section", "article", "h1", "h2", "h3",
    "h4", "h5", "h6", "form", "figure", "aside", "nav", "header", "footer", "main", "pre", "hr",
    "script", "style", "iframe",
})  # fmt: skip
# Shorter lines are verse or an address.
_PROSE_LINE = 80
# A cell with more words than this is no figure of a table.
_COLUMN = 90

# What stands between two borders: a text, then elements with their tails.
_Line = tuple[str, list[etree._Element]]


def with_paragraphs(root: HtmlElement) -> None:
    """Put each line of prose between `<br>` into a `<p>` of its own, in place."""
    parents = dict.fromkeys(br.getparent() for br in root.iter("br"))
    # The innermost first: an outer one then finds blocks where there was a run of text.
    for parent in sorted(parents, key=_depth, reverse=True):
        if parent is not None and parent.tag in _HOLDERS and _holds_prose(parent):
            _part(parent)
    for cell in list(root.iter("td")):
        if cell.tag == "td" and _is_column(cell):
            _unwrap(cell)


def _depth(element: etree._Element | None) -> int:
    return 0 if element is None else sum(1 for _ in element.iterancestors())


def _is_column(cell: etree._Element) -> bool:
    """Say whether a table's cell only gives the page its columns: it holds paragraphs of prose."""
    paragraphs = sum(1 for _ in cell.iter("p"))
    return paragraphs > 1 and count_words(" ".join(map(str, cell.itertext()))) > _COLUMN


def _unwrap(cell: etree._Element) -> None:
    """Turn the table around `cell` into plain blocks, its other cells too."""
    table = next(cell.iterancestors("table"), None)
    parts = [cell] if table is None else list(table.iter("td", "th", "tr", "tbody", "thead"))
    for each in parts:
        if next(each.iterancestors("table"), None) is table:
            each.tag = "div"
    if table is not None:
        table.tag = "div"


def _holds_prose(parent: etree._Element) -> bool:
    """Say whether an empty line, or long lines, make each `<br>` a border of paragraphs."""
    children = list(parent)
    for this, following in pairwise(children):
        if this.tag == following.tag == "br" and not (this.tail or "").strip():
            return True
    breaks = sum(child.tag == "br" for child in children)
    length = sum(len(text.strip()) for text in parent.itertext())
    return length >= _PROSE_LINE * (breaks + 1)


def _part(parent: etree._Element) -> None:
    lines: list[_Line] = [(parent.text or "", [])]
    for child in list(parent):
        parent.remove(child)
        if child.tag == "br":
            lines.append((child.tail or "", []))
        elif child.tag in _BLOCKS:
            after, child.tail = child.tail, None
            lines += [("", [child]), (after or "", [])]
        else:
            lines[-1][1].append(child)
    parent.text = None
    if parent.tag in ("p", "span", "font"):
        parent.tag = "div"
    for line in lines:
        _append(parent, line)


def _append(parent: etree._Element, line: _Line) -> None:
    text, children = line
    if len(children) == 1 and children[0].tag in _BLOCKS and not text.strip():
        parent.append(children[0])
        return
    if not text.strip() and not children:
        return
    paragraph = etree.SubElement(parent, "p")
    paragraph.text = text
    paragraph.extend(children)
