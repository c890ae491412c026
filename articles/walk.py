"""Read the blocks of a piece of markup in the order of the page, without judging them."""

from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from articles.article import Block, BlockKind
from articles.markup import UNSEEN, found_by, tidy

_SKIPPED = UNSEEN | {
    "nav", "footer", "aside", "form", "button", "select", "textarea", "input", "figure",
    "figcaption", "audio", "video", "canvas", "label", "dialog", "menu",
}  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_QUOTES = frozenset({"blockquote", "q-block"})
_LISTS = frozenset({"ul", "ol", "dl"})
_ITEMS = frozenset({"li", "dd", "dt"})
_APART = _HEADINGS | _QUOTES | _LISTS | _ITEMS | {
    "p", "div", "section", "article", "main", "header", "table", "tbody", "thead", "tr", "td", "th",
    "pre", "hr", "br", "address", "details", "summary", "center", "body", "html", "fieldset",
}  # fmt: skip
_MOSTLY_LINKS = 0.6
_SHORT = 40


@dataclass(slots=True)
class _Walk:
    """The state of a walk: the words since the last border, and what surrounds them."""

    blocks: list[Block] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    linked: int = 0
    around: list[str] = field(default_factory=list)

    def say(self, text: str | None) -> None:
        if text:
            self.words.append(text)
            self.linked += len(text.strip()) * ("a" in self.around)

    def border(self) -> None:
        text = tidy("".join(self.words))
        linked, self.linked = self.linked, 0
        self.words.clear()
        if not text or linked > _MOSTLY_LINKS * len(text):
            return
        self.blocks.append(Block(self._kind(), text))

    def _kind(self) -> BlockKind:
        inside = set(self.around)
        if inside & _HEADINGS:
            return BlockKind.HEADING
        if "td" in inside or "th" in inside:
            return BlockKind.TABLE
        if inside & _ITEMS:
            return BlockKind.LIST
        return BlockKind.QUOTE if inside & _QUOTES else BlockKind.PARAGRAPH


def walked(container: HtmlElement) -> list[Block]:
    """Return the blocks inside `container`, furniture tags and lists of links left out."""
    walk = _Walk()
    steps = etree.iterwalk(container, events=("start", "end"))
    for event, element in steps:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in _SKIPPED and element is not container and not _holds_story(element):
                steps.skip_subtree()
            else:
                _enter(walk, tag, element)
        else:
            _leave(walk, tag, element, last=element is container)
    walk.border()
    return _joined(walk.blocks)


def _holds_story(element: etree._Element) -> bool:
    """Say whether an old system's page-wide form, or an `aside` never closed, holds the story."""
    inside = ("main", "h1") if element.tag in ("form", "aside") else ()
    return bool(inside) and next(element.iter(*inside), None) is not None


def _enter(walk: _Walk, tag: str, element: etree._Element) -> None:
    if tag in _APART:
        walk.border()
    walk.around.append(tag)
    walk.say(element.text)


def _leave(walk: _Walk, tag: str, element: etree._Element, *, last: bool) -> None:
    if tag not in _SKIPPED or last or _holds_story(element):
        if tag in _APART:
            walk.border()
        walk.around.pop()
    if not last:
        walk.say(element.tail)


def _joined(blocks: list[Block]) -> list[Block]:
    """Join neighbouring items into one list, and neighbouring cells into one table."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if last and block.kind is last.kind and block.kind in (BlockKind.LIST, BlockKind.TABLE):
            joined[-1] = Block(block.kind, f"{last.text}\n{block.text}")
        else:
            joined.append(block)
    return joined


def story_container(root: HtmlElement) -> HtmlElement:
    """Return the element that holds most of the page's paragraphs close together."""
    scores: dict[HtmlElement, float] = {}
    for paragraph in found_by(
        root, "//p[not(ancestor::nav or ancestor::footer or ancestor::aside[not(.//h1)])]"
    ):
        length = len(tidy("".join(paragraph.itertext())))
        parent = paragraph.getparent()
        for share in (1.0, 0.5, 0.25):
            if length < _SHORT or not isinstance(parent, HtmlElement):
                break
            scores[parent] = scores.get(parent, 0.0) + share * length
            parent = parent.getparent()
    if not scores:
        bodies = found_by(root, "//body")
        return bodies[0] if bodies else root
    return max(scores, key=lambda element: scores[element])
