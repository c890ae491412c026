import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.entry import Announced
from feeds.hints_json import hints_from_json, hints_to_json
from tests.feeds.pages import announced

VERSION = "https://jsonfeed.org/version/1.1"
TEXTS = st.text(st.characters(), max_size=12)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from(
    ["id", "url", "title", "content_html", "content_text", "authors", "author", "tags", "image"]
)


def feed(*items: object, **fields: object) -> Announced:
    return announced(json.dumps({"version": VERSION, "items": items, **fields}))


def test_a_json_feed_announces_its_items() -> None:
    found = feed(
        {
            "id": "1",
            "url": "/news/1",
            "title": "Ferry <3 harbour",
            "summary": "It stopped.",
            "content_html": '<p>It stopped.<script>x</script> <a href="map">Map</a></p>',
            "date_published": "2026-11-23T10:00:00+01:00",
            "date_modified": "2026-11-23T12:00:00Z",
            "authors": [{"name": "Ann Lee"}, {"url": "https://x.example"}, "odd"],
            "tags": ["harbour", 3, "harbour"],
            "image": "/i.jpg",
        },
        title="Herald",
        home_page_url="https://herald.example/",
        language="en-GB",
    )

    assert (found.title, found.language, found.warnings) == ("Herald", "en", ())
    entry = found.entries[0]
    assert entry.url == "https://herald.example/news/1"
    assert entry.hints.title == "Ferry <3 harbour"
    assert entry.hints.summary == "It stopped."
    assert entry.hints.content == (
        '<p>It stopped. <a href="https://herald.example/news/map">Map</a></p>'
    )
    assert entry.hints.authors == ("Ann Lee",)
    assert entry.hints.categories == ("harbour",)
    assert entry.hints.image == "https://herald.example/i.jpg"
    assert entry.hints.published
    assert entry.hints.published.zone == "+01:00"
    assert entry.hints.updated
    assert entry.hints.updated.at.hour == 12
    assert entry.hints.language == "en"


def test_plain_text_becomes_paragraphs() -> None:
    found = feed({"id": 7, "url": "https://a.example/", "content_text": "A < b\n\nC"})

    assert found.entries[0].hints.content == "<p>A &lt; b</p><p>C</p>"


def test_the_author_of_version_1_counts() -> None:
    found = feed({"id": "https://a.example/1", "author": {"name": "Bo"}})

    assert found.entries[0].url == "https://a.example/1"
    assert found.entries[0].hints.authors == ("Bo",)


@pytest.mark.parametrize(
    "item", [{"id": "9"}, {"url": 9}, None, [], "https://a.example/", {"url": ""}]
)
def test_items_without_an_address_are_counted(item: object) -> None:
    assert feed(item) == Announced(warnings=("entries without a usable URL: 1",))


def test_line_breaks_in_texts_and_what_stands_behind_the_feed_cost_no_entries() -> None:
    found = announced(
        '\n{"version": "https://jsonfeed.org/version/1.1", "items": '
        '[{"url": "https://herald.example/1", "title": "Ferry\nheld"}]}\n<!-- cached -->'
    )

    assert [entry.hints.title for entry in found.entries] == ["Ferry held"]
    assert found.warnings == ("text behind the feed",)


@pytest.mark.parametrize(
    ("body", "warning"),
    [
        ('{"error": "gone"}', "not a feed: JSON without items"),
        ("[1, 2]", "not a feed: JSON without items"),
        ('{"items": [', "unreadable JSON: "),
        ("[" * 100_000, "unreadable JSON: "),
        ('{"items": []}', "JSON without the version of JSON Feed"),
    ],
)
def test_json_that_is_no_feed_announces_nothing(body: str, warning: str) -> None:
    found = announced(body)

    assert found.entries == ()
    assert found.warnings[0].startswith(warning)


def test_half_characters_and_controls_do_not_come_through() -> None:
    found = feed(
        {
            "id": "1\x00",
            "url": "https://a.example/",
            "title": "A\x00\ud800B",
            "content_html": "<p>\ud800\x00x</p>",
            "date_published": "2026-11-23\x00",
            "tags": ["\ud800"],
        }
    )

    hints = found.entries[0].hints
    assert (hints.title, hints.content) == ("AB", "<p>x</p>")
    assert hints.categories == ()
    assert hints.published
    assert hints.published.raw == "2026-11-23"


@given(st.lists(st.dictionaries(NAMES, VALUES), max_size=3), VALUES)
def test_any_values_are_read_without_an_error(items: list[object], title: object) -> None:
    with_addresses = [
        {"url": f"https://a.example/{n}", **item}
        for n, item in enumerate(items)
        if isinstance(item, dict)
    ]

    for entry in feed(*with_addresses, title=title).entries:
        assert hints_from_json(hints_to_json(entry.hints)) == entry.hints
        assert "\x00" not in (entry.hints.content or "")
