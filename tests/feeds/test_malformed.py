import gzip

import pytest

from feeds.markup import CONTENT_LENGTH, SUMMARY_LENGTH, TITLE_LENGTH
from tests.feeds.pages import announced, hints, item, rss


@pytest.mark.parametrize(
    "broken",
    [
        lambda feed: feed.replace("Title 1", "Bread & butter <3"),
        lambda feed: feed[: feed.index("<item><title>Title 2") + 40],
        lambda feed: feed.replace("</channel></rss>", ""),
        lambda feed: feed.replace("<channel>", "<channel><unclosed>"),
        lambda feed: feed.replace(' xmlns:dc="http://purl.org/dc/elements/1.1/"', ""),
    ],
)
def test_a_malformed_feed_keeps_its_entries_and_a_warning(broken) -> None:  # type: ignore[no-untyped-def]
    items = "".join(
        f"<item><title>Title {n}</title><link>https://herald.example/{n}</link>"
        "<dc:creator>A</dc:creator></item>"
        for n in range(3)
    )

    found = announced(broken(rss(items)))

    assert len(found.entries) >= 2
    assert [warning for warning in found.warnings if warning.startswith("malformed: ")]


@pytest.mark.parametrize("stray", ["</media:player>", "</psc:chapter><textinput/>", "<item><svg>"])
def test_stray_tags_do_not_cost_the_entries(stray: str) -> None:
    found = announced(item("<title>Ferry</title>").replace("<item>", f"{stray}<item>"))

    assert [entry.hints.title for entry in found.entries] == ["Ferry"]


def test_references_without_their_semicolon_are_characters() -> None:
    found = announced(item("<title>Ferry&#8217s &#x201Clast&#x201D berth &#169</title>"))

    assert [entry.hints.title for entry in found.entries] == ["Ferry\u2019s “last” berth ©"]
    assert found.warnings == ()


def test_warnings_printed_before_a_feed_do_not_hide_it() -> None:
    found = announced("<br />\n<b>Warning</b>: in plugin.php\n<?xml version='1.0'?>\n" + item(""))

    assert len(found.entries) == 1
    assert found.warnings == ("text before the root element",)


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        ("<?xml version='1.0' encoding='windows-1251'?>" + item("<title>Паром</title>"), None),
        (item("<title>Паром</title>"), "text/xml; charset=windows-1251"),
        ("<?xml version='1.0' encoding='koi8-r'?>" + item("<title>Паром</title>"), "text/xml"),
        (
            "<?xml version='1.0' encoding='windows-1251'?>" + item("<title>Паром</title>"),
            "text/xml; charset=ISO-8859-1",
        ),
        ("\ufeff" + item("<title>Паром</title>"), "text/xml; charset=utf-16"),
        (item("<title>Паром</title>"), "application/rss+xml; charset=iso-8859-1"),
    ],
)
def test_characters_survive_old_encodings_and_wrong_headers(
    body: str, media_type: str | None
) -> None:
    encodings = {"windows-1251", "koi8-r", "utf-16"}
    stated = next((each for each in encodings if each in body + (media_type or "")), "utf-8")
    encoding = "utf-16-le" if stated == "utf-16" else stated

    assert hints(body.encode(encoding), media_type=media_type or "").title == "Паром"


def test_a_zipped_body_is_read() -> None:
    assert len(announced(gzip.compress(item("").encode())).entries) == 1


def test_a_cut_zipped_body_is_read_as_far_as_it_goes() -> None:
    items = "".join(
        f"<item><link>https://herald.example/{n * 7919}</link></item>" for n in range(900)
    )

    found = announced(gzip.compress(rss(items).encode())[:-900])

    assert 100 < len(found.entries) < 900
    assert "damaged gzip body" in found.warnings


def test_declared_entities_are_characters_and_no_bombs() -> None:
    bomb = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 9))
    feed = f'<!DOCTYPE rss [<!ENTITY ae "&#230;"><!ENTITY b0 "{"b" * 99}">{bomb}]>'

    found = hints(feed + item("<title>F&ae;rge &b8;</title>"))

    assert found.title is not None
    assert found.title.startswith("Færge")
    assert len(found.title) < 20


def test_what_is_too_long_is_cut() -> None:
    found = hints(
        item(
            f"<title>{'t ' * 9000}</title><description>{'s ' * 90_000}</description>"
            f"<content:encoded><![CDATA[<p>{'c < ' * 900_000}</p>]]></content:encoded>"
        )
    )

    assert len(found.title or "") <= TITLE_LENGTH
    assert len(found.summary or "") <= SUMMARY_LENGTH
    assert CONTENT_LENGTH // 4 < len(found.content or "") <= CONTENT_LENGTH


def test_deep_nesting_costs_the_markup_and_not_the_night() -> None:
    nested = "<div>" * 100_000 + "Text" + "</div>" * 100_000

    found = hints(item(f"<content:encoded><![CDATA[{nested}]]></content:encoded>"))

    assert found.content == "Text"


@pytest.mark.parametrize("closing", ["</x>", "</span>", "</div-x>"])
def test_a_closing_tag_without_its_opening_one_hides_no_nesting(closing: str) -> None:
    nested = f"<div>{closing}" * 1000 + "Text"

    found = hints(item(f"<content:encoded><![CDATA[{nested}]]></content:encoded>"))

    assert found.content == "Text"
