"""What a heading says as a headline: without its kicker and badges, its parts a space apart."""

import re
from copy import deepcopy
from itertools import islice

from lxml import etree

from articles.fields.standfirst import is_kicker
from articles.parsing.markup import drop, text_of
from articles.story.features import is_unspaced

_BADGES = frozenset({"badge", "label", "icon", "premium"})
_HEADLINES = frozenset({"headline", "title", "text"})
_CLASS_WORD = re.compile(r"[a-z]+")
_WORD = re.compile(r"[^\W\d_]{2,}")
_JOINTS = frozenset(":|/-\u2013\u2014")
_CLOSING = frozenset(":;,.!?)\u00bb\u201d")
_LONGEST_BESIDE = 60
_MOST_PARTS, _LONGEST = 200, 2_000


def heading_text(heading: etree._Element) -> str:
    """Return the headline in `heading`, or all of its text where little else would be left."""
    whole = text_of(heading)
    # Broken markup may have a heading hold all of the page.
    if not len(heading) or len(whole) > _LONGEST:
        return whole
    # A copy: the story is looked for in the page as it was sent.
    copied = deepcopy(heading)
    parts = list(islice(copied.iterdescendants(), _MOST_PARTS))
    for part in filter(_touches_next, parts):
        part.tail = " "
    whole = text_of(copied)
    for part in filter(_is_beside, parts):
        drop(part)
    rest = text_of(copied)
    return rest if _is_enough(rest) else whole


def _is_enough(rest: str) -> bool:
    """Say whether `rest` says enough, and no mark shows that more belongs to it."""
    is_enough = len(_WORD.findall(rest)) > 1 or is_unspaced(rest)
    return is_enough and rest[0] not in _JOINTS and rest[-1] not in _JOINTS


def _is_beside(part: etree._Element) -> bool:
    """Say whether `part` is a kicker or a badge ("Exclusive", "Plus") in its heading."""
    names = part.get("class")
    if not names:
        return False
    words = set(_CLASS_WORD.findall(names.lower()))
    # "headline with-icon" is the headline.
    is_badge = not words.isdisjoint(_BADGES) and words.isdisjoint(_HEADLINES)
    text = text_of(part)
    # "Ferries: fog holds up the boats" is one headline, whatever the class of its first half.
    is_joined = text.endswith(tuple(_JOINTS))
    return (is_badge or is_kicker(names)) and len(text) <= _LONGEST_BESIDE and not is_joined


def _touches_next(part: etree._Element) -> bool:
    """Say whether words of `part` and of the next one stand in the markup without a space.

    They are lines to a reader; one letter alone is an initial that is set larger.
    """
    after = part.getnext()
    if after is None or part.tail:
        return False
    both = text_of(part), text_of(after)
    is_apart = both[1][:1] not in _CLOSING and not any(map(is_unspaced, both))
    return is_apart and all(map(_WORD.search, both))
