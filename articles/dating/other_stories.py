"""Tell the day of another story, or today's in the masthead, from that of the page's own."""

import re
from itertools import islice

from lxml import etree

from articles.dating.stamps import PUBLISHED
from articles.parsing.comment_classes import are_of_comments
from articles.parsing.marks import Marks
from articles.parsing.markup import beginning_of, text_of

_MASTHEAD = re.compile(
    r"(?<![\w-])(?:(?:site|page|main)-)?(?:header|masthead|top-?bar|navbar|today)(?![\w-])"
)
_STEPS_UP, _AROUND = 4, 8
_LONGEST_LINE = 60
# So much a teaser's box holds at most, and its headline at least.
_LONGEST_BOX, _SHORTEST_HEADLINE, _MOST_LINKS = 320, 20, 6


def is_of_other_story(element: etree._Element, marks: Marks) -> bool:
    """Say whether `element` stands in a short box whose headline leads to another story."""
    if marks.headline is None:
        return False
    title = beginning_of(marks.headline.element, _LONGEST_BOX)
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
    most = len(beginning_of(element, _LONGEST_BOX)) + _SHORTEST_HEADLINE
    return len(beginning_of(link, most)) > most


def is_in_masthead(element: etree._Element, at: int, marks: Marks) -> bool:
    """Say whether `element`, the one `at` its place, is in the site's head: that prints today."""
    if marks.headline is None or at >= marks.at:
        return False
    for each in element.iterancestors():
        if each in marks.around:
            return False
        names = f"{each.get('class') or ''} {each.get('id') or ''}"[:_LONGEST_BOX].lower()
        if each.tag in ("header", "nav") or _MASTHEAD.search(names):
            return True
    return False


def is_in_comment(element: etree._Element) -> bool:
    """Say whether a reader wrote it below the story: no day of theirs is the story's."""
    around = islice(element.iterancestors("div", "li", "ol", "ul", "section", "article"), _AROUND)
    return any(are_of_comments((each.get("class"), each.get("id"))) for each in around)


def _is_headline(link: etree._Element, title: str) -> bool:
    """Say whether `link` is as long as a headline, and leads to a page."""
    text = beginning_of(link, _LONGEST_BOX)
    leads = not (link.get("href") or "#").startswith(("#", "mailto:", "javascript:"))
    return leads and len(text) >= _SHORTEST_HEADLINE and text != title
