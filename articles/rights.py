"""Who owns an article and what machines are told not to do with it, as page and headers say."""

import re
from collections.abc import Iterator

from lxml import etree

from articles.article import Found, Rights
from articles.markup import address, tidy
from articles.page import Page
from articles.structured import Structured, strings

_LONGEST = 500
_RESERVED = frozenset(
    "noai noimageai noindex noarchive nosnippet nocache noml noimageindex none".split()
)
_ROBOTS = (
    "robots",
    "googlebot",
    "googlebot-news",
    "bingbot",
    "slurp",
    "gptbot",
    "ccbot",
    "otherbots",
)
_NOTICES = ("copyright", "dcterms.rights", "dc.rights", "rights", "rights-standard")
_HOLDERS = ("dc.rightsholder", "dcterms.rightsholder", "rightsholder")
_TDM = ("tdm-reservation", "tdm-policy", "content-usage")
_CRAWLER = re.compile(r"^([\w-]{2,40}):\s*(.*)$")


def rights(links: list[etree._Element], facts: Structured, base: str) -> Found[Rights] | None:
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
        "license": _told(facts, "dcterms.license") or _license(links, base),
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
            match = _CRAWLER.match(text)
            crawler = f"{match[1].lower()}: " if match else ""
            words = _directives(match[2] if match else text)
            yield "header", name, [crawler + word for word in words]


def _tdm(name: str, value: str) -> list[str]:
    # "0" says that nothing is reserved.
    return [] if value in {"", "0"} else [f"{name}: {value[:_LONGEST]}"]


def _directives(value: str) -> list[str]:
    words = (word.strip().lower() for word in value.split(","))
    return [word for word in words if word in _RESERVED]


def _stated(facts: Structured, name: str) -> str | None:
    for _, value in facts.stated(name):
        if isinstance(value, int):
            return str(value)
        # "#organization" points into the page's own statements, and names nobody.
        for text in strings(value):
            if "#" not in text:
                return text[:_LONGEST]
    return None


def _told(facts: Structured, *names: str) -> str | None:
    return next((value[:_LONGEST] for _, value in facts.named(*names)), None)


def _license(links: list[etree._Element], base: str) -> str | None:
    named = (link.get("href") for link in links if link.get("rel") == "license")
    return next((address(base, href) for href in named), None)
