"""Tell a page of teasers, each of which leads to a story, from a page that is one."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from urllib.parse import urlsplit

from lxml import etree

from articles.article import Block
from articles.parsing.markup import text_length, text_of
from articles.text import count_words

_FEWEST = 6
_MOST = 200
_MOST_AROUND = 6
_SHARE = 0.7
# Characters: what is longer is no teaser.
_LONGEST, _LONGEST_LINE = 700, 350
# Where a headline may stand that is marked as none; how many characters it has.
_LINES = frozenset({"div", "p", "span", "strong", "b", "td", "dt"})
_HEADLINE = 15
# Words: what is longer is a sentence of a story, or a note on the list.
_LINE = 12


def is_of_teasers(root: etree._Element, blocks: Sequence[Block], url: str) -> bool:
    """Say whether most of `blocks` stands in boxes with a linked headline each, if any does.

    The stories of a list article stand under its headings, in one box.
    """
    lines = [line for block in blocks for line in block.text.splitlines()]
    if any(len(line) > _LONGEST_LINE for line in lines):
        return False
    host = urlsplit(url).hostname or ""
    linked = list(islice(_linked(root, host), _MOST))
    if len(linked) < _FEWEST:
        linked = list(islice(_plain(root, host), _MOST))
    if not blocks or len({link for _, link in linked}) < _FEWEST:
        return False
    shared = Counter(around for heading, _ in linked for around in _around(heading))
    boxes = [box for heading, _ in linked if (box := _box(heading, shared)) is not None]
    texts = "\n".join(text_of(box) for box in boxes)
    outside = [line for line in lines if line not in texts]
    # A short story may have more teasers below it than words.
    if any(count_words(line) > _LINE for line in outside):
        return False
    return sum(map(len, outside)) <= (1 - _SHARE) * sum(map(len, lines))


def _linked(root: etree._Element, host: str) -> Iterator[tuple[etree._Element, str]]:
    """Yield the headings that lead to other pages of this host, with the address."""
    for heading in root.iter("h2", "h3", "h4"):
        link = heading.find(".//a")
        link = link if link is not None else next(heading.iterancestors("a"), None)
        if link is not None:
            yield from _leading(heading, link, host)


def _plain(root: etree._Element, host: str) -> Iterator[tuple[etree._Element, str]]:
    """Yield what headings are where none is marked as such: lines that are links."""
    for link in filter(_is_linked_line, root.iter("a")):
        yield from _leading(link, link, host)


def _leading(
    heading: etree._Element, link: etree._Element, host: str
) -> Iterator[tuple[etree._Element, str]]:
    address = link.get("href") or ""
    if address and not address.startswith("#") and leads_to(address, host):
        yield heading, address


def _is_linked_line(link: etree._Element) -> bool:
    """Say whether a link is all that its line says, and says as much as a headline does."""
    line = link.getparent()
    # Not its length: who asks that of a line of thousands of links waits.
    is_alone = link.getprevious() is None and link.getnext() is None
    if line is None or line.tag not in _LINES or not is_alone:
        return False
    beside = f"{line.text or ''}{link.tail or ''}"
    return not beside.strip() and _HEADLINE <= text_length(link) <= _LONGEST_LINE


def leads_to(address: str, host: str) -> bool:
    """Say whether a link's address is one of `host`, which it need not name."""
    try:
        return (urlsplit(address).hostname or host) == host
    except ValueError:
        return False


def _around(heading: etree._Element) -> Iterator[etree._Element]:
    return islice(heading.iterancestors(), _MOST_AROUND)


def _box(heading: etree._Element, shared: Counter[etree._Element]) -> etree._Element | None:
    """Return the largest element around `heading` that has no other, if it is a teaser's."""
    box = None
    for around in _around(heading):
        if shared[around] > 1 or text_length(around) > _LONGEST:
            break
        box = around
    return box
