"""What `wirecopy poll` makes of endpoints that answer something else than they should."""

from typing import Any

import pytest

from tests.console.commands.conftest import Street
from tests.spiders.outlet_server import reply

DOWN = b"<!doctype html><html><body><h1>We are down for maintenance</h1></body></html>"
URLSET = b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">%s</urlset>'
OLD = b"<url><loc>http://127.0.3.1/a</loc><lastmod>2003-01-05</lastmod></url>"

RUBBISH = {
    "/html.rss": ("feed", DOWN),
    "/torn.rss": ("feed", b"<rss><channel><item><link</item>>x</link></item></channel></rss>"),
    "/cut.json": ("feed", b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"ti'),
    "/error.json": ("feed", b'{"error": "gone"}'),
    "/html.xml": ("sitemap", DOWN),
    "/news.xml": ("news-sitemap", DOWN),
    "/pdf": ("section", b"%PDF-1.7"),
    "/nothing": ("section", b"<!doctype html>"),
}
QUIET = {
    "/quiet.rss": ("feed", b"<rss><channel><title>Nothing today</title></channel></rss>"),
    "/quiet.xml": ("sitemap", URLSET % b""),
    "/old.xml": ("sitemap", URLSET % OLD),
    "/wrong-kind": ("feed", URLSET % OLD),
    "/section": ("section", b"<html><body><p>Nothing today</p></body></html>"),
}


Rows = dict[str, tuple[Any, ...]]


@pytest.fixture(scope="module")
def polled(busy_street: Street) -> Rows:
    """Return what came of one poll of an outlet with an endpoint for each answer, by path."""
    street = busy_street
    lines = [
        'name = "Herald"', f'home = "{street.url(1)}"', 'language = "en"', 'country = "GB"',
        "seconds_between_requests = 0",
    ]  # fmt: skip
    for path, (kind, body) in (RUBBISH | QUIET).items():
        street.serve(1, path, reply(200, body, ETag='"1"'))
        lines += ["[[endpoints]]", f'kind = "{kind}"', f'url = "{street.url(1, path)}"']
    (street.home.sources / "herald.toml").write_text("\n".join(lines))
    ran = street.home.run("poll")
    assert ran.code == 0, ran.stderr
    rows = street.home.rows(
        "SELECT e.url, p.outcome, p.reason, e.failures, e.etag FROM polls p"
        " JOIN endpoints e ON e.id = p.endpoint_id"
    )
    return {url.removeprefix(street.url(1, "")): tuple(rest) for url, *rest in rows}


@pytest.mark.parametrize("path", RUBBISH)
def test_an_endpoint_that_answers_rubbish_fails_and_its_etag_is_not_kept(
    polled: Rows, path: str
) -> None:
    assert polled[path] == ("failed", "not-a-feed", 1, None)


@pytest.mark.parametrize("path", QUIET)
def test_an_endpoint_without_news_is_no_failure(polled: Rows, path: str) -> None:
    assert polled[path] == ("ok", None, 0, '"1"')
