"""A test page from an archived one: invented words, and the record that the reader makes of it."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from datetime import datetime

from articles.article import Found, Reading
from articles.body import OUTSIDE
from articles.decoding import decoded
from articles.invented import invented_page
from articles.invented_urls import invented_address
from articles.markup import parsed
from articles.page import Page, PageKind
from articles.reading_json import blocks_to_json, reading_to_json
from articles.source import Source

_UTF8 = ((b"Content-Type", b"text/html; charset=utf-8"),)
# How a text was found is no part of its shape; invented words are of no language.
_NO_SHAPE = frozenset({"blocks", "cuts", "warnings", "body_method", "body_confidence", "language"})
# What is left of a source: what a reading is a function of.
_OF_SOURCE = ("name", "home", "language", "country", "timezone", "body", "selectors")


Read = Callable[[Page, Source], Reading]


class FixtureError(ValueError):
    """A page of which no test page can be made. The message says what would differ."""


@dataclass(frozen=True, slots=True)
class Fixture:
    """A test page and, as JSON, what is expected of it."""

    markup: str
    expected: str


# Told of nowhere but in the cuts; `paywall` and `template` are.
_BESIDE = frozenset({OUTSIDE, "comments", "related", "author", "furniture"})


def fixture_of(page: Page, source: Source, read: Read) -> Fixture:
    """Return the test page for `page`. Raises `FixtureError` where it would read otherwise."""
    root = parsed(decoded(page)[0])
    if root is None:
        raise FixtureError("the page has no markup")
    markup, inventor = invented_page(root, page.body, outlet=source.name)
    url = invented_address(inventor, page.final_url or page.url)
    stand_in = source.model_copy(
        update={
            "id": "fixture",
            "name": inventor.text(source.name),
            "home": invented_address(inventor, source.home),
        }
    )
    test_page = page_of(markup, url, page.fetched)
    reading = read(test_page, stand_in)
    differing = list(shape_differences(read(page, source), reading))
    if differing:
        raise FixtureError("; ".join(differing))
    return Fixture(markup, _expected(test_page, stand_in, reading))


def page_of(markup: str, url: str, fetched: datetime) -> Page:
    """Return a test page as if it had been fetched."""
    return Page(url, url, PageKind.ARTICLE, fetched, 200, _UTF8, markup.encode("utf-8"))


def source_of_fixture(stated: dict[str, object]) -> Source:
    """Return the source that an expected record names."""
    endpoints = [{"kind": "section", "url": stated["home"]}]
    return Source.model_validate({"id": "fixture", "endpoints": endpoints, **stated})


def as_expected(reading: Reading) -> dict[str, object]:
    """Return what a test page is held to: the values of the fields that it has, and the blocks.

    How a value was found may change with the reader; what it is may not.
    """
    values: dict[str, object] = json.loads(reading_to_json(reading))
    names = [field.name for field in fields(Reading) if field.name not in _NO_SHAPE]
    found = {name: _bare(values[name]) for name in names if name in values}
    return {**found, "blocks": json.loads(blocks_to_json(reading.blocks))}


def _bare(value: object) -> object:
    return value["value"] if isinstance(value, dict) and "method" in value else value


def shape_differences(original: Reading, invented: Reading) -> Iterator[str]:
    """Yield, in words, what tells the shapes of two readings apart."""
    for field in fields(Reading):
        old, new = getattr(original, field.name), getattr(invented, field.name)
        if field.name not in _NO_SHAPE and _shape(field.name, old) != _shape(field.name, new):
            yield f"{field.name}: {_told(old)} in the page, {_told(new)} in the test page"
    yield from _counted(
        "block",
        [str(block.kind) for block in original.blocks],
        [str(block.kind) for block in invented.blocks],
    )
    yield from _counted("cut", _reasons(original), _reasons(invented))


def _reasons(reading: Reading) -> list[str]:
    """Return why each piece was cut that the record tells of.

    A label beside the story may be cut from it or never have been taken for it: with other
    words the model sees it otherwise, and the story is the same.
    """
    return [cut.reason for cut in reading.cuts if cut.reason not in _BESIDE]


def _counted(what: str, old: list[str], new: list[str]) -> Iterator[str]:
    before, after = Counter(old), Counter(new)
    for kind in sorted({*before, *after}):
        if before[kind] != after[kind]:
            yield f"{what} {kind}: {before[kind]} in the page, {after[kind]} in the test page"


def _shape(name: str, field: object) -> object:
    if isinstance(field, Found):
        value = field.value
        return len(value) if isinstance(value, tuple) and name != "keywords" else True
    return field


def _told(field: object) -> str:
    if isinstance(field, Found):
        return str(len(field.value)) if isinstance(field.value, tuple) else "one"
    return "none" if field is None else str(field)


def _expected(page: Page, source: Source, reading: Reading) -> str:
    kept = source.model_dump(mode="json", include=set(_OF_SOURCE), exclude_defaults=True)
    value = {
        "url": page.url,
        "fetched": page.fetched.isoformat(),
        "source": {name: kept[name] for name in _OF_SOURCE if name in kept},
        "reading": as_expected(reading),
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
