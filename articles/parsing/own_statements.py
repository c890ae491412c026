"""Tell a page's statements of its own article from those of others that it lists beside it."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import islice, pairwise
from urllib.parse import unquote

from articles.parsing.elements import Elements
from articles.parsing.markup import spelt_out, text_of, tidy

_WORD = re.compile(r"\w+")
_PATH = re.compile(r"^(?:https?:)?//[^/?#]*(?P<path>[^?#]*)", re.IGNORECASE)
_TITLES = ("og:title", "twitter:title", "dc.title", "title")
_ADDRESSES = ("url", "mainEntityOfPage", "@id")
_LONGEST, _MOST_HEADINGS, _FEW_WORDS = 500, 10, 3
# The share of a headline's words that a title of the same story has, and that chance explains.
_SAME, _CHANCE = 0.5, 0.3


def without_others(
    articles: Sequence[Mapping[str, object]],
    page: Elements,
    meta: Mapping[str, Sequence[str]],
    url: str,
) -> list[int]:
    """Return the places of the statements that may be of the page's own article, surest first.

    Another's has a headline of words that no title of the page has, and stands beside the own
    or gives an address of its own.
    """
    every = list(range(len(articles)))
    said = [_headline(node) for node in articles]
    titles = {tidy(text)[:_LONGEST] for name in _TITLES for text in meta.get(name, ())}
    # On most pages all agree to the letter.
    if titles and all(text in titles for text in said):
        return every
    titles.update(text_of(each)[:_LONGEST] for each in page.tagged("h1")[:_MOST_HEADINGS])
    titles.update(tidy(spelt_out(each.text or ""))[:_LONGEST] for each in page.tagged("title")[:2])
    titles.discard("")
    agreed = [max((_agreement(text, each) for each in titles), default=1.0) for text in said]
    if min(agreed, default=1.0) >= _SAME:
        return every
    own = {_path(each) for each in (url, *meta.get("og:url", ()), *_canonical(page))} - {""}
    there = [_paths(node) for node in articles]
    sure = [
        at for at in every if not own.isdisjoint(there[at]) or (said[at] and agreed[at] >= _SAME)
    ]
    others = [at for at in every if at not in sure and said[at] and agreed[at] < _CHANCE]
    gone = {at for at in others if sure or (own and there[at])}
    return [*sure, *(at for at in every if at not in sure and at not in gone)]


def _headline(node: Mapping[str, object]) -> str:
    text = node.get("headline") or node.get("name")
    return tidy(spelt_out(text))[:_LONGEST] if isinstance(text, str) else ""


def _paths(node: Mapping[str, object]) -> Collection[str]:
    """Return the paths of the addresses that a statement says are its article's."""
    found = [node.get(name) for name in _ADDRESSES]
    texts = [
        each.get("@id") or each.get("url") if isinstance(each, dict) else each for each in found
    ]
    return {path for text in texts if isinstance(text, str) and (path := _path(text))}


def _path(address: str) -> str:
    """Return the path of an address, if it leads further than to the front page."""
    found = _PATH.match(address.strip()[:_LONGEST])
    return unquote(found["path"]).rstrip("/").casefold() if found else ""


def _canonical(page: Elements) -> Iterable[str]:
    links = (each for each in page.tagged("link") if each.get("rel") == "canonical")
    return [each.get("href") or "" for each in islice(links, 1)]


def _agreement(one: str, other: str) -> float:
    """Return the share of the shorter text's words that the other has, too."""
    if not one or one == other:
        return 1.0
    first, second = _parts(one), _parts(other)
    least = min(len(first), len(second))
    return len(first & second) / least if least else 0.0


def _parts(text: str) -> set[str]:
    """Return the words of a text, or pairs of letters where words are few or not parted."""
    words = _WORD.findall(text.casefold())
    if len(words) >= _FEW_WORDS:
        return set(words)
    return {a + b for a, b in pairwise("".join(words))}
