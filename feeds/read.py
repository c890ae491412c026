"""Read what an endpoint announces: bytes in, entries out."""

from collections.abc import Callable
from dataclasses import replace

from articles.page import Page
from articles.source import Endpoint, EndpointKind, Source
from feeds.document import SITEMAP_FORMS, Document, Form, opened
from feeds.entry import Announced
from feeds.jsonfeed import read_json_feed
from feeds.section import read_section
from feeds.sitemaps import read_sitemap, read_sitemap_index, read_url_list
from feeds.syndication import read_syndication

_FEED_FORMS = frozenset({Form.SYNDICATION, Form.JSON})
_READERS: dict[Form, Callable[[Document, Source], Announced]] = {
    Form.SYNDICATION: read_syndication,
    Form.JSON: read_json_feed,
    Form.SITEMAP: read_sitemap,
    Form.SITEMAP_INDEX: read_sitemap_index,
    Form.URL_LIST: read_url_list,
}
_EXPECTED = {
    EndpointKind.FEED: ("feed", _FEED_FORMS),
    EndpointKind.SITEMAP: ("sitemap", SITEMAP_FORMS),
    EndpointKind.NEWS_SITEMAP: ("sitemap", SITEMAP_FORMS),
    EndpointKind.SECTION: ("section page", frozenset({Form.HTML})),
}


def read_announcements(page: Page, endpoint: Endpoint, source: Source) -> Announced:
    """Return what `page`, the answer of `endpoint`, announces.

    Never raises: what cannot be read is a warning. An endpoint that turns out
    to be of another kind is read all the same, with a warning.
    """
    document = opened(page)
    name, forms = _EXPECTED[endpoint.kind]
    announced = _read(document, endpoint, source)
    if announced is None:
        announced = Announced(warnings=(f"not a {name}: {document.form}",))
    elif document.form not in forms:
        announced = _warned(announced, f"expected a {name}, found a {document.form}")
    fits = announced.fits and document.form in forms
    announced = replace(announced, form=str(document.form), fits=fits)
    return _warned(announced, *document.warnings)


def _read(document: Document, endpoint: Endpoint, source: Source) -> Announced | None:
    if document.form is Form.HTML and endpoint.kind is EndpointKind.SECTION:
        return read_section(document, endpoint)
    reader = _READERS.get(document.form)
    return reader(document, source) if reader else None


def _warned(announced: Announced, *warnings: str) -> Announced:
    return replace(announced, warnings=(*warnings, *announced.warnings))
