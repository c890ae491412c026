"""Tell the day of another story, printed beside its headline, from that of the page's own."""

from itertools import islice

from lxml import etree

from articles.dating.stamps import PUBLISHED
from articles.parsing.marks import Marks
from articles.parsing.markup import beginning_of, text_of

_STEPS_UP = 4
_LONGEST_LINE = 60
# So much a teaser's box holds at most, and its headline at least.
_LONGEST_BOX, _SHORTEST_HEADLINE, _MOST_LINKS = 320, 20, 6


def is_of_other_story(element: etree._Element, marks: Marks) -> bool:
    """Say whether `element` stands in a short box whose headline leads to another story."""
    if marks.headline is None:
        return False
    title = text_of(marks.headline.element)
    for box in (element, *islice(element.iterancestors(), _STEPS_UP)):
        if box in marks.around or len(beginning_of(box, _LONGEST_BOX)) > _LONGEST_BOX:
            return False
        # Teasers print their day bare.
        if len(beginning_of(box, _LONGEST_LINE)) <= _LONGEST_LINE and PUBLISHED.search(
            text_of(box)
        ):
            return False
        links = [box] if box.tag == "a" else islice(box.iter("a"), _MOST_LINKS)
        if any(_is_headline(link, title) for link in links):
            return True
    return False


def is_in_card(element: etree._Element) -> bool:
    """Say whether `element` stands in a link, beside as much as a headline: another story's."""
    link = next(element.iterancestors("a"), None)
    if link is None:
        return False
    most = len(text_of(element)) + _SHORTEST_HEADLINE
    return len(beginning_of(link, most)) > most


def _is_headline(link: etree._Element, title: str) -> bool:
    """Say whether `link` is as long as a headline, and leads to a page."""
    text = beginning_of(link, _LONGEST_BOX)
    leads = not (link.get("href") or "#").startswith(("#", "mailto:", "javascript:"))
    return leads and len(text) >= _SHORTEST_HEADLINE and text != title
