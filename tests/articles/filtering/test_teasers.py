"""Pages of teasers are told from stories by how they are built."""

import pytest

from articles.hints import Hints
from tests.articles.filtering.test_filter import paragraphs
from tests.articles.pages import page, source
from tests.articles.reader import read_article

LINES = (
    "The harbour board agreed on Tuesday to close the old bridge for eleven weeks while its bearings are replaced.",
    "Engineers found cracks in two of the four steel arms of the lighthouse crane during an inspection in October.",
    "Ferries to the outer islands leave from the northern quay until the dredging is done, and buses run often.",
    "The cost of the new school, about four million crowns, is shared between the county and the two towns.",
    "Shopkeepers in the lower town fear that fewer visitors come to the market, and ask for free parking there.",
    "A closure of the tunnel nine years ago lasted twice as long as planned because a pump sank into the mud.",
    "The library keeps a second reading room open at night, and its users have already asked for a third one.",
    "Opposition members wanted the vote put off until summer, but were outvoted by nine to four after a debate.",
)  # fmt: skip
TEASERS = "".join(
    f"<div class='card'><h3><a href='/news/{n}'>Report number {n}</a></h3><p>{line}</p></div>"
    for n, line in enumerate(LINES)
)


def reason(body: str, head: str = "", path: str = "culture") -> str | None:
    markup = f"<html><head><title>Culture</title>{head}</head><body><main><h1>Culture</h1>{body}</main></body></html>"
    sent = page(markup, url=f"https://herald.example/{path}")
    return read_article(sent, Hints(), source()).not_article


def test_a_section_is_a_list_though_its_teasers_are_sentences() -> None:
    assert reason(TEASERS) == "listing"


def test_a_page_that_every_system_calls_an_article_may_be_a_list() -> None:
    kind = "<meta property='og:type' content='article'>"
    day = "<meta property='article:published_time' content='2026-03-02T08:00:00Z'>"

    assert reason(TEASERS, kind) == "listing"
    assert reason(TEASERS, kind + day) is None


def test_a_list_article_under_linked_headings_is_an_article() -> None:
    items = "".join(
        f"<h3><a href='/cafe/{n}'>Cafe {n}</a></h3><p>{line}</p>" for n, line in enumerate(LINES)
    )

    assert reason(items, path="news/eight-cafes") is None


def test_links_to_other_hosts_are_no_teasers() -> None:
    cafes = TEASERS.replace("href='/news/", "href='https://cafe.example/")

    assert reason(cafes, path="news/eight-cafes") is None


def test_a_short_story_above_teasers_is_an_article() -> None:
    story = "<p>The ferry to the outer islands is back in service after a repair of its bow door, the office said.</p>"

    assert (
        reason(story + f"<section><h2>More news</h2>{TEASERS}</section>", path="news/ferry") is None
    )


@pytest.mark.parametrize(
    "path", ["topics/ferries/fog-closes-the-harbour", "archive/2026/03/fog-lifts.html"]
)
def test_a_story_below_a_list_of_its_kind_is_an_article(path: str) -> None:
    assert reason(paragraphs(3), path=path) is None
    assert reason(paragraphs(3), path=path.split("/", maxsplit=1)[0] + "/fog-at-sea") is not None


def test_an_empty_search_is_one() -> None:
    assert (
        reason(
            "<p>Nothing was found for what you typed. Please try it with other words.</p>",
            path="?s=fog",
        )
        == "search"
    )


def test_a_table_alone_is_no_story() -> None:
    rows = "".join(f"<tr><td>Day {n}</td><td>{n} °C</td><td>{n} m/s</td></tr>" for n in range(9))

    assert reason(f"<table>{rows}</table>", path="weather/skerrow") == "listing"


def test_types_in_the_markup_tell_a_live_blog_and_a_player() -> None:
    blog = f"<div itemscope itemtype='https://schema.org/LiveBlogPosting'>{paragraphs(9)}</div>"
    player = '<script type="application/ld+json">{"@type": "VideoObject", "name": "Fog"}</script>'

    assert reason(blog, path="news/fog") == "live-blog"
    assert reason("<p>See how the ferry left.</p>", player, path="news/fog") == "video"


SHORT_STORY = "".join(
    f"<p>{text}</p>"
    for text in (
        "The new bridge opened on Monday.",
        "It took two years to build.",
        "“We used to row,” said a farmer.",
        "Lorries have to wait.",
    )
)


def test_short_links_within_a_short_storys_own_article_are_no_list() -> None:
    links = "".join(f"<li><a href='/tag/{n}'>Tag {n}</a></li>" for n in range(12))

    assert reason(f"<article>{SHORT_STORY}<ul>{links}</ul></article>", path="news/bridge") is None


def test_headlines_within_one_article_are_a_list() -> None:
    links = "".join(
        f"<li><a href='/news/{n}'>Report number {n} on the bridge</a></li>" for n in range(12)
    )

    assert (
        reason(f"<article><p>The latest of the bridge.</p><ul>{links}</ul></article>") == "listing"
    )


ROOT = "https://herald.example/"
BOX = "<li><a href='/news/{0}/'>Report on the old bridge number {0}</a></li>"


@pytest.mark.parametrize("path", ["", "index.html", "default.aspx"])
def test_stories_told_in_whole_sentences_are_a_front_page_under_many_headlines(path: str) -> None:
    headlines = "<ul>" + "".join(map(BOX.format, range(12))) + "</ul>"

    assert reason(paragraphs(12) + headlines, path=path) == "front"
    assert reason(paragraphs(12) + headlines, path="news/ferry-late-again") is None
    # What a long story names as its sources is elsewhere.
    sources = headlines.replace("href='", "href='https://archive.example")
    assert reason(paragraphs(12) + sources, path=path) is None


def test_a_front_page_of_teasers_is_one_under_the_address_of_a_story() -> None:
    front = (
        f"<meta property='og:type' content='website'><meta property='og:url' content='{ROOT}'>"
        '<script type="application/ld+json">'
        '{"@type": "NewsArticle", "headline": "Herald", "datePublished": "2026-03-02"}</script>'
    )

    assert reason(TEASERS, front, path="news/ferry-late") == "front"
    assert reason(TEASERS, front.replace(ROOT, f"{ROOT}news/ferry-late"), "news/ferry-late") is None
    assert reason(paragraphs(9), front, path="news/ferry-late") is None
