"""Walk a page's tree once: every run of text between two block borders, and what surrounds it.

A passage is judged later; here nothing is left out but what is no text.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from lxml import etree

from articles.furniture.phrases import phrase_of
from articles.parsing.markup import UNSEEN, tidy
from articles.story.line_ends import (
    LINE_END,
    before_aside,
    is_ended,
    lines_of,
    parted,
    with_line_ends,
)
from articles.wording.scripts import DENSE
from articles.wording.sentences import SENTENCE_ENDS, end_of

_SKIP, _BREAK, _LINK, _BOLD, _BOX, _MENU, _TEXT = range(7)

# Not `head`: the parser leaves a page that never says `<body>` in it.
_SKIPPED = UNSEEN - {"head"} | {
    "title", "base",
    "select", "textarea", "input", "option", "audio", "video", "canvas",
    "datalist", "meter", "progress", "map", "img", "source", "track", "wbr", "link", "meta",
}  # fmt: skip
_BOXES = frozenset({
    "p", "div", "section", "article", "main", "header", "head", "aside", "form", "body",
    "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "li", "dd", "dt", "table", "tbody",
    "thead", "tfoot", "tr", "td", "th", "caption", "blockquote", "q-block", "pre", "hr", "address",
    "details", "summary", "center", "fieldset", "legend", "figure", "figcaption", "hgroup", "label",
    "menu", "amp-list", "amp-accordion",
})  # fmt: skip
_ACTS = (
    dict.fromkeys(_SKIPPED, _SKIP)
    | dict.fromkeys(_BOXES, _BOX)
    | {"br": _BREAK, "a": _LINK, "b": _BOLD, "strong": _BOLD}
    | dict.fromkeys(("nav", "footer", "dialog"), _MENU)
)
# What holds one of these was never closed, or the whole page stands in it.
_STORY_TAGS = ("h1", "main", "article")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_GO_ON = frozenset(".,;:)\u3002\uff0c\u3001\u060c\u0964")
_SLOT = "{{"
_COLONS = ":\uff1a"
_LINKED = 0.3
_LONG = 40
# No story has as many; what a page has beyond them is not looked at.
MOST_PASSAGES = 10_000


@dataclass(slots=True)
class Survey:
    """All passages of a page in reading order, and the boxes that they stand in, by columns.

    A box is a block-level element: `parents` has the place of the box around it, -1 for the
    root. Of each passage: its `texts` on one line, `at` the place of its innermost box, and how
    many of its characters stand in links (`linked`, of `links` links) and in bold type (`bold`).
    `is_cut` where the page has more than the first `MOST_PASSAGES`.
    """

    elements: list[etree._Element] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    at: list[int] = field(default_factory=list)
    linked: list[int] = field(default_factory=list)
    links: list[int] = field(default_factory=list)
    bold: list[int] = field(default_factory=list)
    is_cut: bool = False

    def is_sentence(self, at: int) -> bool:
        """Say whether a passage ends as a sentence does, and is no link."""
        text = self.texts[at]
        return self.linked[at] < _LINKED * len(text) and is_ended(before_aside(text))

    def ends_in_colon(self, at: int) -> bool:
        """Say whether a passage announces what follows it."""
        return self.texts[at][-1] in _COLONS

    def sentences(self) -> list[int]:
        """Return the longer passages that are sentences: all that a very short page has."""
        return [
            at
            for at, text in enumerate(self.texts)
            if len(text) + len(DENSE.findall(text)) >= _LONG and self.is_sentence(at)
        ]


def survey(root: etree._Element) -> Survey:
    """Return what the page says, in order."""
    walker = _Walker()
    walker.enter(root, "html", -1, linked=0, bold=0)
    return walker.found


def survey_of(elements: Iterable[etree._Element]) -> Survey:
    """Return what `elements` say, and nothing else of their page."""
    walker = _Walker()
    walker.root()
    for element in elements:
        walker.enter(element, str(element.tag), 0, linked=0, bold=0)
    return walker.found


class _Walker:
    """The words since the last border. Recursion is bounded: the parser nests 256 deep at most.

    Written flat: it visits every element of every page.
    """

    __slots__ = ("bold", "found", "linked", "links", "words")

    def __init__(self) -> None:
        self.found = Survey()
        self.words: list[str] = []
        self.linked = self.links = self.bold = 0

    def root(self) -> None:
        """Begin with a box around all others."""
        self.found.elements.append(etree.Element("html"))
        self.found.tags.append("html")
        self.found.parents.append(-1)

    def enter(
        self, element: etree._Element, tag: str, around: int, *, linked: int, bold: int
    ) -> None:
        """Read a box: what stands in it is apart from what stands before and after it."""
        if self.words:
            self.border(around)
        found = self.found
        box = len(found.tags)
        found.elements.append(element)
        found.tags.append(tag)
        found.parents.append(around)
        text = element.text
        if text and not text.isspace():
            self.words.append(text)
            self.linked += linked and len(text)
            self.bold += bold and len(text)
        self.walk(element, box, linked, bold)
        if self.words:
            self.border(box)

    def walk(  # noqa: C901 - every element of every page passes here
        self, parent: etree._Element, box: int, linked: int, bold: int
    ) -> None:
        """Read what is inside `parent`, which stands in `box`."""
        words = self.words
        for element in parent:
            tag = element.tag
            act = _ACTS[tag] if tag in _ACTS else _act_of(element, tag, words, self.found.tags[box])
            if act == _BOX or (act == _MENU and next(element.iter(*_STORY_TAGS), None) is not None):
                self.enter(element, tag, box, linked=linked, bold=bold)
            elif act == _BREAK:
                words.append(LINE_END)
            elif act == _MENU:
                # A button may stand within a sentence.
                if words and tag != "button":
                    self.border(box)
            elif act != _SKIP:
                inside, strong = linked, bold
                if act == _LINK:
                    self.links += 1
                    inside = int(_leads(element))
                elif act == _BOLD:
                    strong = 1
                text = element.text
                if text and (words or not text.isspace()):
                    words.append(text if not words else parted(element, words[-1], text))
                    self.linked += inside and len(text)
                    self.bold += strong and len(text)
                if len(element):
                    self.walk(element, box, inside, strong)
            text = element.tail
            if text and (words or not text.isspace()):
                words.append(text)
                self.linked += linked and len(text)
                self.bold += bold and len(text)

    def border(self, box: int) -> None:
        """End the passage that was begun, if any; what follows is another one."""
        text = "".join(self.words)
        self.words.clear()
        linked, links, bold = self.linked, self.links, self.bold
        self.linked = self.links = self.bold = 0
        found = self.found
        if text.isspace() or (_SLOT in text and found.tags[box] != "pre" and _is_unfilled(text)):
            return
        if len(found.texts) >= MOST_PASSAGES:
            found.is_cut = True
            return
        # What is set as typed, such as a letter, is one passage, as it always was to the model.
        if "\n" in text and found.tags[box] != "pre":
            text = with_line_ends(text)
        for line, share in lines_of(text) if LINE_END in text else ((tidy(text), 1.0),):
            if line:
                found.texts.append(line)
                found.at.append(box)
                found.linked.append(int(linked * share))
                found.links.append(links)
                found.bold.append(int(bold * share))


def _is_read(button: etree._Element, words: Sequence[str], around: str) -> bool:
    """Say whether a button opens what it heads, and is all of the heading, or is a word."""
    if around in _HEADINGS:
        return not words
    # A term that is explained at a click: what is not goes on there in capitals, or not at all.
    rest = (button.tail or "").lstrip()[:1]
    may_go_on = rest.isalnum() and not rest.isupper()
    if not words or not (may_go_on or rest in _GO_ON) or end_of(words[-1]) in SENTENCE_ENDS:
        return False
    return phrase_of(tidy("".join(map(str, button.itertext())))) is None


def _is_unfilled(text: str) -> bool:
    """Say whether a text is nothing but places for what a script never wrote: `{{ headline }}`."""
    between = (part.partition(_SLOT)[0] for part in text.split("}}"))
    return not any(map(str.isalnum, "".join(between)))


def _leads(element: etree._Element) -> bool:
    """Say whether an `<a>` is a link: an anchor, which outlets forget to close, leads nowhere."""
    return element.get("href") is not None or element.get("name") is None


def _act_of(element: etree._Element, tag: str, words: Sequence[str], around: str) -> int:
    """Return what an element is that may be one or the other.

    What HTML has not, `<x-story>`, is a box, and `<x-term>` in a line text.
    """
    if tag == "button":
        return _TEXT if _is_read(element, words, around) else _MENU
    if tag == "span":
        is_break = not element.text and "br" in (element.get("class") or "").split()
        return _BREAK if is_break else _TEXT
    if tag == "rt":
        # Without brackets a reading aid, which is printed above its word, would be glued to it.
        before = element.getprevious()
        return _TEXT if before is not None and before.tag == "rp" else _SKIP
    is_in_line = words or (element.tail and not element.tail.isspace())
    return _TEXT if is_in_line or "-" not in tag else _BOX
