"""Who owns an article and what machines are told not to do with it, as page and headers say."""

import re
from collections.abc import Iterator
from itertools import chain

from lxml import etree

from articles.article import Found, Rights
from articles.fields.details import rels
from articles.page import Page
from articles.parsing.markup import address, tidy
from articles.parsing.structured import Structured, strings

_LONGEST = 500
_RESERVED = frozenset(
    "noai noimageai noindex noarchive nosnippet nocache noml noimageindex none max-snippet:0".split()
)
# Directives with a value: no crawler is called so.
_VALUED = frozenset("unavailable_after max-snippet max-image-preview max-video-preview".split())
_ROBOTS = (
    "robots",
    "googlebot",
    "googlebot-news",
    "bingbot",
    "slurp",
    "gptbot",
    "ccbot",
    "otherbots",
    "google-extended",
    "applebot-extended",
    "claudebot",
    "anthropic-ai",
    "perplexitybot",
)
_NOTICES = ("copyright", "dcterms.rights", "dc.rights", "rights", "rights-standard")
_HOLDERS = ("dc.rightsholder", "dcterms.rightsholder", "rightsholder")
_TDM = ("tdm-reservation", "tdm-policy", "content-usage")
_CRAWLER = re.compile(r"[a-z][\w-]{1,39}")
_COLON, _GAP = re.compile(r"\s*:\s*"), re.compile(r"[\s,;]+")
# RFC 8288: "<https://herald.example/terms>; rel=license".
_LINK = re.compile(r"<([^<>]*)>([^<]*)")
_REL = re.compile(r";\s*rel\s*=\s*(?:\"([^\"]*)\"|([^\s\";,]+))", re.IGNORECASE)


def rights(
    links: list[etree._Element], facts: Structured, page: Page, base: str
) -> Found[Rights] | None:
    """Return what the page says of its owner and of the terms of its use."""
    stated = {
        "holder": _stated(facts, "copyrightHolder"),
        "notice": _stated(facts, "copyrightNotice"),
        "year": _stated(facts, "copyrightYear"),
        "license": _stated(facts, "license"),
        "usage": _stated(facts, "usageInfo"),
        "acquire": _stated(facts, "acquireLicensePage"),
    }
    told = {
        "holder": _told(facts, *_HOLDERS),
        "notice": _told(facts, *_NOTICES),
        "license": _told(facts, "dcterms.license") or _license(links, page, base),
    }
    found = {name: stated[name] or told.get(name) for name in stated}
    if not any(found.values()):
        return None
    method = "json-ld" if any(stated.values()) else "meta"
    where = ", ".join(name for name, value in found.items() if value)
    year = found.pop("year") or ""
    number = int(year) if re.fullmatch(r"[12]\d{3}", year) else None
    return Found(Rights(**found, year=number), method, where)


def reservations(facts: Structured, page: Page) -> Found[tuple[str, ...]] | None:
    """Return what is reserved against machines, in the words of the page and of its headers."""
    found: dict[str, tuple[str, str]] = {}
    for method, where, words in (*_in_meta(facts), *_in_headers(page)):
        for word in words:
            found.setdefault(word, (method, where))
    if not found:
        return None
    places = ", ".join(dict.fromkeys(where for _, where in found.values()))
    return Found(tuple(found), next(iter(found.values()))[0], places)


def _in_meta(facts: Structured) -> Iterator[tuple[str, str, list[str]]]:
    for name, value in facts.named(*_TDM):
        yield "meta", name, _tdm(name, value)
    for name, value in facts.named(*_ROBOTS):
        crawler = "" if name == "robots" else f"{name}: "
        yield "meta", name, [crawler + word for word in _directives(value)]


def _in_headers(page: Page) -> Iterator[tuple[str, str, list[str]]]:
    for key, value in page.headers:
        name, text = key.decode("latin-1").lower(), tidy(value.decode("latin-1"))[:_LONGEST]
        if name in _TDM:
            yield "header", name, _tdm(name, text)
        if name == "x-robots-tag":
            yield "header", name, _directives(text)


def _tdm(name: str, value: str) -> list[str]:
    # "0" says that nothing is reserved.
    return [] if value in {"", "0"} else [f"{name}: {value[:_LONGEST]}"]


def _directives(value: str) -> list[str]:
    """Return what is reserved, for one crawler as "googlebot: noindex".

    A crawler's name holds until the next: "googlebot: nofollow, otherbot: noindex, noarchive".
    """
    found, crawler = [], ""
    for part in _GAP.split(_COLON.sub(":", value.lower())):
        name, colon, rest = part.partition(":")
        is_crawler = colon and name not in _VALUED and _CRAWLER.fullmatch(name)
        crawler, word = (f"{name}: ", rest) if is_crawler else (crawler, part)
        if word in _RESERVED:
            found.append(crawler + word)
    return found


def _stated(facts: Structured, name: str) -> str | None:
    for _, value in facts.stated(name):
        if isinstance(value, int):
            return str(value)
        for text in strings(value):
            # What points into the page's own statements ("#organization") names nobody.
            is_pointer = "#" in text if name == "copyrightHolder" else text.startswith("#")
            if not is_pointer:
                return text[:_LONGEST]
    return None


def _told(facts: Structured, *names: str) -> str | None:
    return next((value[:_LONGEST] for _, value in facts.named(*names)), None)


def _license(links: list[etree._Element], page: Page, base: str) -> str | None:
    named = (link.get("href") for link in links if "license" in rels(link))
    found = (address(base, href) for href in chain(named, _linked_in_headers(page)))
    return next((url for url in found if url), None)


def _linked_in_headers(page: Page) -> Iterator[str]:
    """Yield the licences that the answer's `Link` headers name."""
    for key, value in page.headers:
        if key.lower() == b"link":
            for href, terms in _LINK.findall(value.decode("latin-1")):
                rel = _REL.search(terms)
                if rel and "license" in (rel[1] or rel[2]).lower().split():
                    yield href
