"""Take out boxes that their form gives away in any language: sign-ups, comments, link lists."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from articles.article import Cut
from articles.markup import drop, found_by, text_of
from articles.phrases import phrase_of

# Class names are English all over the world.
_FORM_BOX = re.compile(
    r"newsletter|subscri|sign-?up|mailing-?list|comment|respond|reply", re.IGNORECASE
)
_FIELDS = "//input[@type='email'] | //textarea"
_HEADINGS = "//h2 | //h3 | //h4 | //h5 | //h6 | //strong | //b"
_HEADINGS_INSIDE = ".//h2 | .//h3 | .//h4 | .//h5 | .//h6"
_LONGEST_TEASER = 300
# Characters that a box around a form may show, and how many elements up it may begin.
_LARGEST_BOX = 1000
_STEPS = 5
_LONGEST_HEADING = 80
_MOSTLY_LINKS = 0.9
_MENU = 0.8


def without_boxes(root: HtmlElement) -> list[Cut]:
    """Drop the boxes in place; return what they said."""
    cuts = []
    for reason, box in [*_form_boxes(root), *_link_boxes(root), *_link_tables(root)]:
        # It may stand in a box that is gone already.
        if box.getparent() is not None and box.getroottree().getroot() is root:
            cuts.append(Cut(text_of(box)[:500], reason))
            drop(box)
    return cuts


def _form_boxes(root: HtmlElement) -> Iterator[tuple[str, HtmlElement]]:
    for field in found_by(root, _FIELDS):
        named = [each for each in _around(field) if _FORM_BOX.search(_name(each))]
        if named:
            yield "form", named[-1]


def _link_boxes(root: HtmlElement) -> Iterator[tuple[str, HtmlElement]]:
    """Yield boxes that hold a heading such as "Read also", and links or teasers below it."""
    for heading in found_by(root, _HEADINGS):
        text = text_of(heading)
        box = heading.getparent()
        if (
            isinstance(box, HtmlElement)
            and len(text) <= _LONGEST_HEADING
            and phrase_of(text) == "related"
            and (_is_linked(box, besides=len(text)) or _is_teasers(box, heading))
        ):
            yield "related", box


def _link_tables(root: HtmlElement) -> Iterator[tuple[str, HtmlElement]]:
    """Yield tables that are a menu: several links, and next to nothing between them."""
    for table in found_by(root, "//table[count(.//a) >= 3][not(.//table)]"):
        if _is_linked(table, share=_MENU):
            yield "links", table


def _around(element: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the elements around a field that are small enough to be its box."""
    for each, _ in zip(element.iterancestors(), range(_STEPS), strict=False):
        large = len(text_of(each)) > _LARGEST_BOX
        if large or each.tag in ("body", "html", "main") or next(each.iter("h1"), None) is not None:
            return
        if isinstance(each, HtmlElement):
            yield each


def _is_linked(box: HtmlElement, *, besides: int = 0, share: float = _MOSTLY_LINKS) -> bool:
    rest = len(text_of(box)) - besides
    linked = sum(len(text_of(link)) for link in box.iter("a"))
    return 0 < share * rest <= linked


def _is_teasers(box: HtmlElement, heading: HtmlElement) -> bool:
    """Say whether `heading` begins the box and each heading below it is a link."""
    others = [each for each in found_by(box, _HEADINGS_INSIDE) if each is not heading]
    return (
        bool(others)
        and text_of(box).startswith(text_of(heading))
        and all(next(each.iter("a"), None) is not None or _is_in_link(each) for each in others)
        and all(len(text_of(each)) <= _LONGEST_TEASER for each in found_by(box, ".//p"))
    )


def _is_in_link(element: HtmlElement) -> bool:
    return next(element.iterancestors("a"), None) is not None


def _name(element: HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"
