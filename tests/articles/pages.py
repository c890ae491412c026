"""Pages for tests: markup in, `Page` out, as if an outlet had just sent it."""

from datetime import UTC, datetime

from lxml import etree

from articles.page import Page, PageKind
from articles.parsing.elements import Elements
from articles.parsing.markup import parsed
from articles.parsing.structured import Structured, structured
from articles.source import Source

FETCHED = datetime(2026, 3, 2, 12, tzinfo=UTC)


def page(
    markup: str | bytes,
    *,
    url: str = "https://herald.example/news/harbour",
    content_type: str = "text/html; charset=utf-8",
    status: int = 200,
) -> Page:
    body = markup if isinstance(markup, bytes) else markup.encode("utf-8", "replace")
    headers = ((b"Content-Type", content_type.encode()),) if content_type else ()
    return Page(
        url=url,
        final_url=url,
        kind=PageKind.ARTICLE,
        fetched=FETCHED,
        status=status,
        headers=headers,
        body=body,
    )


def source(**changes: object) -> Source:
    fields: dict[str, object] = {
        "id": "herald",
        "name": "Example Herald",
        "home": "https://herald.example/",
        "language": "en",
        "country": "GB",
        "timezone": "Europe/London",
        "endpoints": [{"kind": "feed", "url": "https://herald.example/feed"}],
    }
    return Source.model_validate(fields | changes)


def root_of(markup: str) -> etree._Element:
    root = parsed(markup)
    assert root is not None
    return root


def elements_of(markup: str) -> Elements:
    return Elements(root_of(markup))


def facts_of(markup: str) -> Structured:
    return structured(elements_of(markup))
