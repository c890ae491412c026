"""By which names an outlet calls itself where it names authors, and names without them."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from urllib.parse import urlsplit

from lxml import etree

from articles.parsing.elements import Elements
from articles.parsing.markup import beginning_of, tidy
from articles.parsing.structured import Structured, strings
from articles.people.company import is_team, without_legal_form
from articles.people.names import split_names
from articles.wording.folding import as_in_addresses, unmarked

# No parser of addresses: a hostile one may raise.
_HOME = re.compile(
    r"(?:https?://[^/?#\s]+/?|/)(?:(?:index|default)\.(?:html?|php|aspx?))?|(?:index|default)\.(?:html?|php|aspx?)"
)
# Between a headline and the name of its outlet.
# A quotation mark is none: "Fog « Herald", but not "The mayor says « no »".
TITLE_MARK = re.compile(
    r"\s+[|\u2013\u2014\u00b7»\u2022\u2039\u203a-]\s+|\s*[|»]\s*|\s+::\s+|\s+«\s+(?=[^»]*$)"
)
_FIRST_LINKS, _LINKS_HOME, _LONGEST_NAME = 60, 3, 60
_BRACKET = re.compile(r"\((?P<inside>[^()]+)\)$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.[\s-]?){1,2}")
# Of a person's name, where another name follows it.
_FEWEST_WORDS = 2
# Between a person and whom the person writes for.
_BETWEEN = frozenset({"for", "of", "at", "-", "\u2013", "\u2014", "|"})


def own_names(facts: Structured, outlet: str, url: str) -> set[str]:
    """Return the names by which the outlet calls itself, letters only."""
    sites = {_letters(name) for _, name in facts.named("og:site_name")}
    return publisher_names(facts, outlet, url) | sites


def publisher_names(facts: Structured, outlet: str, url: str) -> set[str]:
    """Return the `own_names` that no part of the outlet has: a section may be a site, too."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    names = (outlet, *_publishers(facts), host, host.rpartition(".")[0])
    return {_letters(name) for name in names if name}


def printed_names(page: Elements) -> set[str]:
    """Return what may be the outlet's name: its links to the front page, the ends of its title.

    A writer's own site is called after the writer: good enough only beside another name.
    """
    return {_letters(name) for name in (*names_at_home(page), *_in_title(page)) if name}


def names_at_home(page: Elements) -> Iterator[str]:
    """Yield what the first links to the front page say: the outlet's name, or "Home"."""
    first = islice(page.tagged("a"), _FIRST_LINKS)
    links = islice((each for each in first if leads_home(each)), _LINKS_HOME)
    for link in links:
        yield beginning_of(link, _LONGEST_NAME)
        yield from (picture.get("alt") or "" for picture in link.iter("img", "amp-img"))


def _in_title(page: Elements) -> Iterator[str]:
    """Yield the first and the last part of the page's title: one of them may be the outlet's."""
    for title in page.tagged("title")[:1]:
        parts = TITLE_MARK.split(tidy(title.text))
        if len(parts) > 1:
            yield from (part for part in (parts[0], parts[-1]) if len(part) <= _LONGEST_NAME)


def leads_home(link: etree._Element) -> bool:
    """Say whether a link leads to the outlet's front page."""
    return bool(_HOME.fullmatch((link.get("href") or "").strip()))


def parts_of_own(texts: Iterable[str], outlets: set[str]) -> set[str]:
    """Return what is taken for names in the outlet's own: "Herald & Post"."""
    own = [text for text in texts if is_own(text, outlets) or _has_own_address(text, outlets)]
    return {_letters(name) for name in split_names(own)}


def _has_own_address(text: str, outlets: set[str]) -> bool:
    """Say whether `text` is like "Example Herald (www.herald.example)"."""
    bracket = _BRACKET.search(text)
    return bracket is not None and is_own(bracket["inside"].removeprefix("www."), outlets)


def without_doubles(names: tuple[str, ...], outlets: set[str]) -> tuple[str, ...]:
    """Return `names` without the outlet's own, teams' and logins, where people are named too."""
    people = tuple(
        name for name in names if not (is_login(name) or is_own(name, outlets) or is_team(name))
    )
    return people or names


def without_outlet(names: tuple[str, ...], outlets: set[str]) -> tuple[str, ...]:
    """Return `names` without the outlet's own behind one: "Ann Lee Example Herald"."""
    return tuple(dict.fromkeys(_before_outlet(name.split(), outlets) for name in names))


def _before_outlet(words: Sequence[str], outlets: set[str]) -> str:
    for at in range(_FEWEST_WORDS, len(words)):
        is_behind = words[at - 1].casefold() not in _BETWEEN
        if is_behind and _letters(" ".join(words[at:])) in outlets:
            return " ".join(words[:at])
    return " ".join(words)


def is_own(name: str, outlets: Collection[str]) -> bool:
    """Say whether `name` is one of the outlet's own names, whatever its spaces and signs."""
    return _letters(name) in outlets


def _publishers(facts: Structured) -> Iterator[str]:
    for _, value in facts.stated("publisher"):
        yield from strings(value)
    for _, value in facts.named("dc.publisher", "dcterms.publisher", "publisher"):
        yield value


def _letters(name: str) -> str:
    """Return what two spellings of a name share: "Südpost GmbH" is at `suedpost.example`."""
    # Joined first: an address has no spaces, so "Diario El País" has an "oe" there.
    return as_in_addresses("".join(re.findall(r"[^\W_]+", unmarked(without_legal_form(name)))))


def is_stand_in(name: str) -> bool:
    """Say whether `name` stands for a writer who is named elsewhere: a login, a desk, "A.L."."""
    is_desk = is_team(name) and " " not in name
    return is_desk or is_login(name) or bool(_INITIALS.fullmatch(name))


def is_login(name: str) -> bool:
    """Say whether `name` is what a writer logs in with: `acoady`, `a.sleegers`, `katieSmith2`."""
    plain = " " not in name and name.isascii()
    return plain and (name[:1].islower() or any(map(str.isdigit, name)))
