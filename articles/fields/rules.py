"""A source's own rules: what its file's selectors find in a page, before the reader looks."""

from collections.abc import Iterable, Iterator

from lxml import etree

from articles.article import Cut, Found, Instant
from articles.dating.instants import Place, read_instant
from articles.parsing.markup import address, drop, text_of, tidy
from articles.parsing.selectors import compiled
from articles.people.names import split_names

METHOD = "selector"
_LONGEST_CUT = 500


def elements(root: etree._Element, selector: str | None) -> list[etree._Element]:
    """Return the elements that `selector` selects, in the page's order."""
    found = compiled(selector).on(root) if selector else []
    return [each for each in found if isinstance(each, etree._Element)]


def removed(root: etree._Element, selectors: Iterable[str]) -> list[Cut]:
    """Take what `selectors` select out of the tree; return the texts that went with it."""
    cuts = []
    for selector in selectors:
        for element in elements(root, selector):
            text = text_of(element)[:_LONGEST_CUT]
            drop(element)
            cuts += [Cut(text, "source rule")] if text else []
    return cuts


def line(root: etree._Element, selector: str | None) -> Found[str] | None:
    """Return the first text that `selector` selects."""
    return next((Found(text, METHOD, selector or "") for text in _texts(root, selector)), None)


def names(root: etree._Element, selector: str | None) -> Found[tuple[str, ...]] | None:
    """Return the people that all matches of `selector` name."""
    found = split_names(list(_texts(root, selector)))
    return Found(found, METHOD, selector or "") if found else None


def instant(root: etree._Element, selector: str | None, place: Place) -> Found[Instant] | None:
    """Return the first moment that a match of `selector` states: as attribute, else as text."""
    for match in compiled(selector).on(root) if selector else []:
        for raw in _moments(match):
            moment = read_instant(raw, place)
            if moment:
                return Found(moment, METHOD, selector or "")
    return None


def link(root: etree._Element, selector: str | None, base: str) -> Found[str] | None:
    """Return the first address that a match of `selector` names."""
    for match in compiled(selector).on(root) if selector else []:
        named = match if isinstance(match, str) else _first(match, "content", "src", "href")
        found = address(base, named)
        if found:
            return Found(found, METHOD, selector or "")
    return None


def _texts(root: etree._Element, selector: str | None) -> Iterator[str]:
    for match in compiled(selector).on(root) if selector else []:
        text = tidy(match) if isinstance(match, str) else _shown(match)
        if text:
            yield text


def _shown(element: etree._Element) -> str:
    # Only a `meta` has something to say where nobody sees it.
    return tidy(element.get("content")) if element.tag == "meta" else text_of(element)


def _moments(match: etree._Element | str) -> Iterator[str | None]:
    if isinstance(match, str):
        yield match
        return
    yield from (match.get("datetime"), match.get("content"), text_of(match))


def _first(element: etree._Element, *names: str) -> str | None:
    return next((value for name in names if (value := element.get(name))), None)
