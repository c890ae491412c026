"""What a page states of other articles than its own is not told of it."""

import json

import pytest

from articles.hints import Hints
from articles.parsing.structured import strings
from tests.articles.pages import facts_of, page, source
from tests.articles.reader import read_article

URL = "https://herald.example/news/harbour"
TITLE = "Fog holds up the morning ferry"
OTHER = {
    "@type": "NewsArticle",
    "headline": "Council to vote on a new bridge",
    "datePublished": "2026-02-01T10:00:00Z",
    "author": {"@type": "Person", "name": "Zoe Quill"},
    "articleSection": "Politics",
    "keywords": ["bridges"],
}
OWN = {
    "@type": "NewsArticle",
    "headline": TITLE,
    "datePublished": "2026-03-01T10:00:00Z",
    "author": {"@type": "Person", "name": "Ann Lee"},
}
AWAY = {"url": "https://herald.example/news/bridge"}
STORY = "<p>The ferry left an hour late because of the fog, the harbour master said.</p>" * 3


def markup(*stated: object, title: str = TITLE, printed: str = "") -> str:
    scripts = "".join(
        f'<script type="application/ld+json">{json.dumps(each)}</script>' for each in stated
    )
    return (
        f"<html><head><title>{title} | Example Herald</title>{scripts}</head>"
        f"<body><article><h1>{title}</h1>{printed}{STORY}</article></body></html>"
    )


def stated_authors(html: str) -> list[str]:
    return [name for _, value in facts_of(html).stated("author") for name in strings(value)]


@pytest.mark.parametrize(
    "stated",
    [
        [OTHER, OWN],
        [OTHER | AWAY, OWN],
        [{"@graph": [OTHER, OTHER | AWAY, OWN]}],
        # Its own address is as good as its headline.
        [OTHER, OWN | {"headline": "What happened at the pier", "url": f"{URL}?ref=1"}],
    ],
)
def test_of_several_articles_that_are_stated_the_own_is_read(stated: list[object]) -> None:
    reading = read_article(page(markup(*stated), url=URL), Hints(), source())

    assert reading.authors is not None
    assert reading.authors.value == ("Ann Lee",)
    assert reading.published is not None
    assert f"{reading.published.value.at:%d.%m.}" == "01.03."
    assert reading.section is None
    assert reading.keywords is None


def test_another_article_that_alone_is_stated_is_not_the_page() -> None:
    printed = "<p>By Ann Lee</p><p>1 March 2026</p>"
    html = markup(OTHER | AWAY, printed=printed)

    reading = read_article(page(html, url=URL), Hints(), source())

    assert reading.authors is not None
    assert reading.authors.value == ("Ann Lee",)
    assert reading.published is not None
    assert reading.published.method == "visible"
    assert reading.section is None
    assert reading.keywords is None


@pytest.mark.parametrize(
    "stated",
    [
        # In doubt it stays: without an address, under the page's own, under the front page's.
        OTHER,
        OTHER | {"url": "https://herald.example/"},
        OTHER | AWAY | {"headline": "Fog holds up ferries"},
    ],
)
def test_what_may_be_the_own_under_another_headline_stays(stated: dict[str, object]) -> None:
    assert stated_authors(markup(stated)) == ["Zoe Quill"]


def test_headlines_without_spaces_are_told_apart_by_pairs_of_letters() -> None:
    own = OWN | {"headline": "濃霧で朝のフェリーに遅れ"}
    html = markup(
        OTHER | {"headline": "新しい橋の採決へ、市議会"}, own, title="濃霧で朝のフェリー遅れ"
    )

    assert stated_authors(html) == ["Ann Lee"]
