"""What the good outlets have of the world: old charsets, other forms of a page, copies, claims."""

import gzip
import re
import xml.etree.ElementTree as ET
from collections import defaultdict

import feedparser
import pytest

from articles.article import Extent
from tests.newsroom.asking import get, is_served, outlet
from tests.newsroom.golden import Golden
from tests.newsroom.newsroom import Newsroom
from tests.newsroom.wire import CopyKind

BAD_FROM = 51


@pytest.fixture
def second_night(newsroom: Newsroom) -> Newsroom:
    newsroom.advance()
    return newsroom


def of(newsroom: Newsroom, source: str) -> list[Golden]:
    return [golden for golden in newsroom.expected() if golden.source == source]


def wire(newsroom: Newsroom, slug: str) -> dict[CopyKind | None, Golden]:
    return {golden.copied: golden for golden in newsroom.expected() if golden.wire == slug}


def test_it_is_as_large_as_it_says(second_night: Newsroom) -> None:
    good = [one for one in second_night.outlets if one.file.number < BAD_FROM]

    assert len(good) >= 14
    assert sum(len(one.manuscripts) for one in second_night.outlets) >= 150


def test_one_language_is_written_from_right_to_left(newsroom: Newsroom) -> None:
    pages = [get(golden.url).text for golden in of(newsroom, "sada-al-marfa")]

    assert len(pages) > 4
    assert all('lang="ar" dir="rtl"' in page for page in pages)


def test_two_languages_part_no_words(newsroom: Newsroom) -> None:
    for source in ("minato-nippo", "linjiang-wanbao"):
        for golden in of(newsroom, source):
            assert not re.search(r"\w \w", "".join(golden.paragraphs)), golden.url


@pytest.mark.parametrize(
    ("source", "charset", "header", "page"),
    [
        ("courrier-de-valmere", "windows-1252", "ISO-8859-1", "ISO-8859-1"),
        ("echo-des-estuaires", "windows-1252", "utf-8", "utf-8"),
        ("brennauer-bote", "utf-8", "ISO-8859-1", "utf-8"),
        ("minato-nippo", "cp932", None, "Shift_JIS"),
        ("linjiang-wanbao", "gb18030", None, "gb2312"),
    ],
)
def test_pages_are_in_one_charset_and_say_another(
    newsroom: Newsroom, source: str, charset: str, header: str | None, page: str
) -> None:
    golden = of(newsroom, source)[0]
    sent = get(golden.url)

    assert is_served(golden, charset)
    assert sent.headers.get_param("charset") == header
    assert re.findall(r'charset="?([\w-]+)"', sent.in_charset(charset)) == [page]
    assert not sent.body.isascii()


@pytest.mark.parametrize(
    ("source", "path", "declared", "charset"),
    [
        ("courrier-de-valmere", "/rss.xml", b"ISO-8859-1", "windows-1252"),
        ("minato-nippo", "/rss.rdf", b"Shift_JIS", "cp932"),
        ("linjiang-wanbao", "/rss/all.xml", b"gb2312", "gb18030"),
    ],
)
def test_feeds_are_in_the_outlets_charset(
    newsroom: Newsroom, source: str, path: str, declared: bytes, charset: str
) -> None:
    feed = get(outlet(newsroom, source) + path).body

    assert b'encoding="' + declared in feed
    assert all(golden.title in feed.decode(charset) for golden in of(newsroom, source))


def test_one_feed_is_rss_1(newsroom: Newsroom) -> None:
    feed = feedparser.parse(get(outlet(newsroom, "minato-nippo") + "/rss.rdf").body)

    assert (feed.version, feed.bozo) == ("rss10", False)
    assert all(entry.updated_parsed for entry in feed.entries)


def test_one_sitemap_index_and_its_sitemaps_are_compressed(newsroom: Newsroom) -> None:
    home = outlet(newsroom, "sada-al-marfa")
    index = ET.fromstring(gzip.decompress(get(home + "/sitemap_index.xml.gz").body))  # noqa: S314
    children = [each.text or "" for each in index.iter() if each.tag.endswith("loc")]

    named = [gzip.decompress(get(child).body).decode().count("<loc>") for child in children]

    announced = [url for source, _, url in newsroom.announcements() if source == "sada-al-marfa"]
    assert len(children) == 2
    assert min(named) > 2
    assert sum(named) == len(announced)


@pytest.mark.parametrize(
    ("source", "mark"), [("sada-al-marfa", "/amp/"), ("linjiang-wanbao", "/m/content/")]
)
def test_other_forms_of_a_page_are_announced_beside_it(
    newsroom: Newsroom, source: str, mark: str
) -> None:
    forms = [
        url
        for url, outcome in newsroom.expected_outcomes().items()
        if outcome == ("duplicate", "canonical") and url.startswith(outlet(newsroom, source) + "/")
    ]
    known = {golden.url: golden for golden in of(newsroom, source)}

    assert len(forms) == 2
    for url in forms:
        page = get(url).body.decode("gb18030" if source == "linjiang-wanbao" else "utf-8")
        canonical = re.findall(r'<link rel="canonical" href="([^"]+)"', page)[0]
        assert mark in url
        assert known[canonical].paragraphs[0] in page


def test_canonical_links_may_lie(second_night: Newsroom) -> None:
    home = outlet(second_night, "sandhaven-star")
    stars = of(second_night, "sandhaven-star")
    claimed = [
        re.findall(r'<link rel="canonical" href="([^"]+)"', get(one.url).text)[0] for one in stars
    ]

    urls = {golden.url for golden in stars}
    assert not [url for golden, url in zip(stars, claimed, strict=True) if golden.url == url]
    assert set(claimed) - urls == {home + "/"}
    assert len(set(claimed) & urls) == 2


def test_five_outlets_print_one_wire_story_in_five_ways(newsroom: Newsroom) -> None:
    fire = wire(newsroom, "harbour-fire")
    whole = fire[CopyKind.IDENTICAL]

    assert set(fire) == set(CopyKind)
    assert len({golden.source for golden in fire.values()}) == 5
    assert fire[CopyKind.HEADLINE].paragraphs == whole.paragraphs
    assert fire[CopyKind.HEADLINE].title != whole.title
    assert whole.paragraphs[0] == "SKERROW (NWA) — " + fire[CopyKind.UNDATED].paragraphs[0]
    assert fire[CopyKind.UNDATED].paragraphs[1:] == whole.paragraphs[1:]
    assert 1 < len(fire[CopyKind.CUT].paragraphs) <= len(whole.paragraphs) / 3
    assert set(fire[CopyKind.CUT].paragraphs) < set(whole.paragraphs)
    assert len(set(fire[CopyKind.LOCAL].paragraphs) - set(whole.paragraphs)) == 1
    assert len(fire[CopyKind.LOCAL].paragraphs) == len(whole.paragraphs) + 1


def test_reports_of_one_template_differ_in_little_more_than_numbers(second_night: Newsroom) -> None:
    series = defaultdict(list)
    for golden in second_night.expected():
        series[golden.series].append(golden)
    del series[None]

    assert len(series) == 3
    for first, second in series.values():
        assert first.night != second.night
        assert first.paragraphs != second.paragraphs
        same = set(_words(first)) & set(_words(second))
        assert len(same) > 0.6 * len(set(_words(first))), first.url


def test_a_round_up_repeats_three_stories(second_night: Newsroom) -> None:
    stored = second_night.expected()
    [round_up] = [golden for golden in stored if golden.quotes]
    quoted = [one for one in stored if any(f"/{slug}/" in one.url for slug in round_up.quotes)]

    assert len(quoted) == 3
    assert all(set(round_up.paragraphs) & set(golden.paragraphs) for golden in quoted)
    assert len(round_up.paragraphs) == 6


def test_a_live_blog_and_galleries_are_no_articles(newsroom: Newsroom) -> None:
    reasons = [reason for _, reason in newsroom.expected_outcomes().values()]

    assert reasons.count("not-article:live-blog") == 1
    assert reasons.count("not-article:gallery") == 2


def test_some_teasers_say_so_to_readers_only(second_night: Newsroom) -> None:
    teasers = [one for one in second_night.expected() if one.extent is Extent.TEASER]
    pages = {one.source: get(one.url).in_charset(_charset(second_night, one)) for one in teasers}

    assert '"isAccessibleForFree": true' in pages["courrier-de-valmere"]
    assert '"isAccessibleForFree": false' in pages["sada-al-marfa"]
    assert teasers[0].blocks


def _charset(newsroom: Newsroom, golden: Golden) -> str:
    return next(one.file.charset for one in newsroom.outlets if one.id == golden.source)


def _words(golden: Golden) -> list[str]:
    text = " ".join(golden.paragraphs)
    if golden.language == "en":
        return text.split()
    return [text[at : at + 2] for at in range(len(text))]
