from dataclasses import replace
from datetime import UTC, datetime

import pytest

from articles.article import Block, BlockKind, Extent, Found, Instant, Reading
from articles.hints import Hints
from articles.read import read_entry
from articles.source import Source
from tests.articles.pages import page, source
from tests.articles.reader import read_article

NO_HINTS = Hints()
STORY = [
    "The ferry to the outer islands left an hour late on Monday because of fog, the harbour office said.",
    "Some forty passengers waited in the hall, where the kiosk gave out tea until the weather cleared.",
    "A second boat is due on Friday. “We have waited longer than this,” said the skipper, who has sailed for thirty years.",
    "The office said that it would publish a new timetable for the winter before the end of the month, as every year.",
]
BODY = "".join(f"<p>{text}</p>" for text in STORY)
JSON_LD = """<script type="application/ld+json">{
  "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fog holds up the island ferry",
  "datePublished": "2026-03-01T08:30:00+01:00", "dateModified": "2026-03-01T09:00:00+01:00",
  "author": [{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "Bo Falk"}],
  "articleSection": "Islands", "keywords": ["ferry", "fog"], "inLanguage": "en-GB"%s}</script>"""


def markup(head: str = "", body: str = BODY) -> str:
    return (
        f'<html lang="en"><head><title>Fog holds up the island ferry | Example Herald</title>{head}</head>'
        f"<body><article><h1>Fog holds up the island ferry</h1>{body}</article></body></html>"
    )


def read(text: str, hints: Hints = NO_HINTS, of: Source | None = None) -> Reading:
    return read_article(page(text), hints, of or source())


def test_every_field_knows_where_it_came_from() -> None:
    reading = read(markup(JSON_LD % "" + '<meta property="og:image" content="/fog.jpg">'))

    assert reading.title == Found("Fog holds up the island ferry", "page", "h1")
    assert reading.authors == Found(("Ann Lee", "Bo Falk"), "json-ld", "author", 0.95)
    assert reading.section == Found("Islands", "json-ld", "articleSection")
    assert reading.keywords == Found(("ferry", "fog"), "json-ld", "keywords")
    assert reading.image == Found("https://herald.example/fog.jpg", "meta", "og:image")
    assert reading.declared_language == Found("en", "html", "lang")
    assert reading.language == Found("en", "py3langid", "body")
    assert reading.published == Found(
        Instant(datetime(2026, 3, 1, 7, 30, tzinfo=UTC), "+01:00", "2026-03-01T08:30:00+01:00"),
        "json-ld",
        "datePublished",
    )
    assert [block.text for block in reading.blocks] == STORY
    assert (reading.extent, reading.not_article, reading.warnings) == (Extent.FULL, None, ())


def test_the_sources_selectors_come_first() -> None:
    text = markup(
        JSON_LD % "",
        BODY + "<p class=w>Cy Dahl</p><p class=d>2 March 2026 10:00</p><h3 class=k>Ferry held</h3>",
    )
    rules = {"title": ".k", "authors": ".w", "published": ".d", "remove": ["p:first-of-type"]}

    reading = read(text, of=source(selectors=rules))

    assert reading.title == Found("Ferry held", "selector", ".k")
    assert reading.authors == Found(("Cy Dahl",), "selector", ".w")
    assert reading.published is not None
    assert reading.published.method == "selector"
    assert reading.published.value.at == datetime(2026, 3, 2, 10, tzinfo=UTC)
    assert STORY[0] not in reading.text


def test_a_selector_that_finds_nothing_is_passed_over() -> None:
    rules = {"title": "h9 > i", "body": "#gone", "remove": ["//blink"]}

    reading = read(markup(), of=source(selectors=rules))

    assert [block.text for block in reading.blocks] == STORY


def test_the_entry_speaks_where_the_page_is_silent() -> None:
    instant = Instant(
        datetime(2026, 3, 1, 7, tzinfo=UTC), "+00:00", "Sun, 01 Mar 2026 07:00:00 GMT"
    )
    hints = Hints(
        title="Ferry late", authors=("Ann Lee",), published=instant, categories=("Islands",),
        summary="Fog.", image="https://herald.example/f.jpg",
    )  # fmt: skip

    reading = read("<body>" + BODY, hints)

    assert reading.title == Found("Ferry late", "entry", "title")
    assert reading.authors == Found(("Ann Lee",), "entry", "authors")
    assert reading.published == Found(instant, "entry", "published")
    assert reading.section == Found("Islands", "entry", "categories")


def test_the_time_of_fetching_is_never_a_date() -> None:
    assert read("<body>" + BODY).published is None


@pytest.mark.parametrize(
    ("dates", "warning"),
    [
        ("2026-03-05T08:00:00Z 2026-03-05T09:00:00Z", "published in the future"),
        ("2026-03-01T08:00:00Z 2026-02-27T09:00:00Z", "modified before published"),
        ("1970-01-02T08:00:00Z 2026-02-27T09:00:00Z", None),
        ("2026-03-01T08:00:40Z 2026-03-01T08:00:00Z", None),
        ("2026-03-01T08:00:00Z 2026-03-01T04:00:00", None),
        ("2026-03-01T08:00:00Z 2026-02-27T09:00:00", "modified before published"),
    ],
)
def test_dates_that_cannot_be_right_are_told(dates: str, warning: str | None) -> None:
    first, last = dates.split()
    head = (
        f'<meta property="article:published_time" content="{first}">'
        f'<meta property="article:modified_time" content="{last}">'
    )

    assert read(markup(head)).warnings == ((warning,) if warning else ())


def test_a_text_cut_by_a_paywall_is_a_teaser() -> None:
    text = markup(
        JSON_LD % ', "isAccessibleForFree": false',
        f"<p>{STORY[0]}</p><p>{STORY[1]}</p><p>{STORY[2]}</p><p>Subscribe to continue reading</p>",
    )

    reading = read(text)

    assert reading.extent is Extent.TEASER
    assert reading.paywall == Found("not free", "json-ld", "isAccessibleForFree")
    assert "Subscribe" not in reading.text


@pytest.mark.parametrize(
    ("choice", "method"),
    [("page", "passages"), ("best", "entry content"), ("feed", "entry content")],
)
def test_the_fuller_text_is_taken_unless_the_source_says_which(choice: str, method: str) -> None:
    hints = Hints(title="Fog", content=BODY + BODY.replace("ferry", "boat"))
    teaser = markup("", f"<p>{STORY[0]}</p>")

    reading = read(teaser, hints, source(body=choice))

    assert reading.body_method.startswith(method)


def test_the_page_is_read_where_it_says_as_much_as_the_feed() -> None:
    assert read(markup(), Hints(content=BODY)).body_method.startswith("passages")


def test_quotes_lists_tables_and_headings_keep_their_kind() -> None:
    body = (
        f"<p>{STORY[0]}</p><h2>What next</h2><p>{STORY[1]}</p>"
        f"<ul><li>Boats leave at noon from pier two</li><li>Tickets stay valid all week</li></ul>"
        f"<blockquote><p>{STORY[2]}</p></blockquote><p><strong>In short</strong></p><p>{STORY[3]}</p>"
    )

    assert read(markup("", body)).blocks == (
        Block(BlockKind.PARAGRAPH, STORY[0]),
        Block(BlockKind.HEADING, "What next"),
        Block(BlockKind.PARAGRAPH, STORY[1]),
        Block(BlockKind.LIST, "Boats leave at noon from pier two\nTickets stay valid all week"),
        Block(BlockKind.QUOTE, STORY[2]),
        Block(BlockKind.HEADING, "In short"),
        Block(BlockKind.PARAGRAPH, STORY[3]),
    )


def test_a_text_that_only_a_script_would_show_is_read_from_json_ld() -> None:
    script = JSON_LD % (', "articleBody": "' + "\\n\\n".join(STORY) + '"')

    reading = read(f"<html><head>{script}</head><body><div id=app></div></body></html>")

    assert reading.body_method == "json-ld"
    assert [block.text for block in reading.blocks] == STORY


def test_an_announcement_with_the_whole_text_is_full() -> None:
    reading = read_entry(Hints(title="Fog", content=BODY), source(), why="robots")

    assert [block.text for block in reading.blocks] == STORY
    assert reading.extent is Extent.TEASER if len(reading.text.split()) < 80 else Extent.FULL
    assert reading.warnings == ("read from the announcement: robots",)


def test_words_count_where_no_space_parts_them() -> None:
    content = (
        "<p>" + "湊港と沖島を四十分で結ぶ快速船が、三年ぶりに再開されることになった。" * 6 + "</p>"
    )

    reading = read_entry(Hints(title="快速船", content=content), source(), why="robots")

    assert reading.extent is Extent.FULL


def test_a_short_story_between_the_tables_of_an_old_page_is_read() -> None:
    first = (
        "湊港と沖島を四十分で結ぶ快速船が、三年ぶりに再開されることになり、住民に説明された。" * 3
    )
    second = "冬の波の高い日に休むのは年に二十五日ほどで、診療所の医師は前の晩から島に泊まる。" * 2
    menu = "".join(f'<tr><td><a href="/{n}">霧で船が遅れる</a></td></tr>' for n in range(4))
    head = "<tr><td><h2>快速船</h2><font>三月二日<br>文\uff1a岡崎亮</font></td></tr>"
    cell = f"<table>{head}<tr><td><p>{first}</p><p>{second}</p></td></tr></table>"
    columns = f"<tr><td><table>{menu}</table></td><td>{cell}</td></tr>"

    reading = read_article(
        page(f"<title>快速船</title><table>{columns}</table>"), Hints(), source()
    )

    assert [block.text for block in reading.blocks] == [first, second]
    assert reading.authors is not None
    assert reading.authors.value == ("岡崎亮",)


def test_an_announcement_that_breaks_off_is_a_teaser() -> None:
    content = BODY + "<p>The minister had said […]</p><p>The post Fog appeared first on Herald.</p>"

    reading = read_entry(Hints(title="Fog", content=content), source(), why="http-403")

    assert reading.extent is Extent.TEASER
    assert "appeared first" not in reading.text


def test_a_headline_alone_is_announced() -> None:
    reading = read_entry(Hints(title="Fog", summary="It is late."), source(), why="http-402")

    assert reading.extent is Extent.ANNOUNCED
    assert reading.blocks == ()
    assert reading.summary == Found("It is late.", "entry", "summary")


def test_reading_twice_gives_the_same() -> None:
    sent = page(markup(JSON_LD % ""))

    assert read_article(sent, Hints(), source()) == read_article(replace(sent), Hints(), source())
