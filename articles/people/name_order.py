"""Put a name into the order in which it is spoken: "Ann Lee", where "Lee, Ann" is stated."""

import re
from collections.abc import Iterable

from articles.parsing.elements import Elements
from articles.people.company import is_role, is_team
from articles.people.names import looks_like_name
from articles.wording.agencies import only_agencies

# In library catalogues each statement is one person, the family's name first.
CATALOGUED = frozenset({"citation_author", "dc.creator", "dc.contributor", "dcterms.creator"})
_LAST_FIRST = re.compile(r"(?P<last>[^,;&|/]{2,40}),\s*(?P<first>[^,;&|/]{2,40})")
# Of whom a page is asked for proof.
_MOST = 30
_NO_LETTERS = re.compile(r"[^\w]+")


def in_spoken_order(texts: Iterable[str], page: Elements, *, where: str) -> list[str]:
    """Return `texts`, "Ann Lee" for "Lee, Ann" if a catalogue states it or the page proves it."""
    stated = list(texts)
    turned = (_spoken(text, page, where in CATALOGUED) for text in stated[:_MOST])
    return [*turned, *stated[_MOST:]]


def _spoken(text: str, page: Elements, is_catalogued: bool) -> str:
    found = _LAST_FIRST.fullmatch(text.strip()) if "," in text else None
    name = f"{found['first']} {found['last']}" if found else ""
    if not found or not looks_like_name(name) or any(map(_is_no_person, found.groups())):
        return text
    is_sure = is_catalogued and " " not in found["last"]
    return name if is_sure or _is_on_page(name, page) else text


def _is_no_person(part: str) -> bool:
    return only_agencies(part) or is_role(part) or is_team(part)


def _is_on_page(name: str, page: Elements) -> bool:
    """Say whether `name` is printed somewhere, or is in the address of a link."""
    slug = _NO_LETTERS.sub("-", name.casefold()).strip("-")
    links = (each.get("href") or "" for each in page.tagged("a"))
    return any(name in str(text) for text in page.root.itertext()) or any(
        slug in link.casefold() for link in links
    )
