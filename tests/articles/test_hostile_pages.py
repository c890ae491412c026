"""Nothing from a publisher is trusted: rubbish is read, and read as text."""

import re
from collections.abc import Iterator
from dataclasses import fields
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from articles.article import Found, Reading
from articles.hints import Hints
from articles.page import Page
from articles.parsing.markup import parsed
from articles.read import read_entry
from articles.records.reading_json import blocks_to_json, reading_from_json, reading_to_json
from pipeline.readers.jobs import as_job, reading_in
from pipeline.readers.workers import Workers
from pipeline.sources.unknown import source_of
from storage.archive.archive import Archive
from tests.articles.pages import page, source
from tests.articles.reader import read_article
from tests.articles.test_read import BODY, JSON_LD, markup

GOOD = markup(JSON_LD % "" + "<script>var canary = 'SCRIPT-CANARY';</script>").encode()
CANARY = "SCRIPT-CANARY"
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")

# Without those whose content is no markup (`textarea`, `title`, `style`): there `<script>` is text.
TAGS = st.sampled_from(
    [
        "p",
        "div",
        "br",
        "table",
        "td",
        "li",
        "ul",
        "h1",
        "blockquote",
        "article",
        "a",
        "b",
        "form",
        "time",
        "html",
        "body",
        "head",
        "svg",
        "math",
        "template",
        "noscript",
        "select",
        "main",
        "span",
        "section",
        "header",
    ]
)
MARKUP = st.recursive(
    st.text(max_size=40)
    | st.just("<script>SCRIPT-CANARY</script>")
    | TAGS.map(lambda tag: f"<{tag}>"),
    lambda inner: st.tuples(TAGS, st.lists(inner, max_size=4)).map(
        lambda pair: f"<{pair[0]} class='byline date' id=x>{''.join(pair[1])}</{pair[0]}>"
    ),
    max_leaves=25,
)


def scripts_in(text: str) -> str:
    """Return what a parser takes for the text of scripts."""
    root = parsed(text)
    return "" if root is None else " ".join(each.text or "" for each in root.iter("script"))


def texts(reading: Reading) -> list[str]:
    found = [block.text for block in reading.blocks]
    for name in (field.name for field in fields(Reading)):
        value = getattr(reading, name)
        if isinstance(value, Found):
            found.append(str(value.value))
    return found


def check(body: bytes, content_type: str = "text/html") -> None:
    check_reading(read_article(page(body, content_type=content_type), Hints(), source()))


def check_reading(reading: Reading) -> None:
    assert not [text for text in texts(reading) if CONTROL.search(text.replace("\n", ""))]
    assert not [text for text in texts(reading) if CANARY in text]
    stored = reading_to_json(reading), blocks_to_json(reading.blocks)
    assert reading_from_json(*stored) == reading


PATIENT = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@PATIENT
@given(
    st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.binary(max_size=6)), max_size=12),
    st.integers(0, len(GOOD)),
)
def test_a_damaged_page_is_read(changes: list[tuple[int, bytes]], end: int) -> None:
    body = bytearray(GOOD)
    for at, new in changes:
        body[at : at + len(new)] = new
    # A script whose tags are broken is text to every browser.
    body = body.replace(b"SCRIPT-CANARY", b"")

    check(bytes(body[:end]))


@PATIENT
@given(MARKUP)
def test_markup_that_nests_and_repeats_at_random_is_read(text: str) -> None:
    # `<?`, `<!` and `</` begin a comment that the script's own tag ends: a browser shows the rest.
    assume(text.count(CANARY) == scripts_in(text).count(CANARY))

    check(text.encode("utf-8", "replace"))


@PATIENT
@given(
    st.binary(max_size=400),
    st.sampled_from(
        [
            "text/html",
            "text/html; charset=utf-16",
            "",
            "\udc80\x00".encode("utf-8", "replace").decode(),
        ]
    ),
)
def test_any_bytes_are_read(body: bytes, content_type: str) -> None:
    check(body, content_type.replace("\x00", ""))


ASKED = st.sampled_from([
    ".a", "#a", "p", "*", "[ſx]", "[aĳ=x]", "[data-a]", "[", ":not(", ":is(p,", ":nth-child(2)", ")",
    ">", "+", " ", ",", "&", "/*", "*/", "<!--", "\\37 ", "\\", '"', "é", "\0", "@media print", "}",
])  # fmt: skip
STATED = st.sampled_from([
    "display:none", "DISPLAY:NONE!important", "visibility:hidden", "opacity:0", "var(--a", "--a:none",
    "clip-path:inset(50%)", "height:0;overflow:hidden", "color:red", "", "{", ";",
])  # fmt: skip
RULES = st.tuples(st.lists(ASKED, min_size=1, max_size=4), STATED).map(
    lambda rule: f"{''.join(rule[0])}{{{rule[1]}}}"
)


@PATIENT
@given(st.lists(RULES, max_size=8).map("".join))
def test_a_style_sheet_of_any_kind_is_read(sheet: str) -> None:
    shown = "<p class='a' id='a' data-a='x'>The ferry left an hour late on Monday.</p>"

    check(f"<html><style>{sheet}</style><body>{shown}</body></html>".encode())


@pytest.fixture(scope="module")
def readers() -> Iterator[Workers]:
    """Return a reader as the nights have it: it dies of a page that takes longer."""
    with Workers(1, seconds=20.0, megabytes=1024) as workers:
        yield workers


def read_apart(hostile: Page, readers: Workers, folder: Path) -> Reading:
    """Return what a reader in a process of its own makes of a page, or raise `NotRead`."""
    with Archive(folder).writer("page") as archive:
        place = archive.add(hostile)
    source_id, toml = source_of(hostile.final_url, [])
    answer = readers.ask(
        {
            "task": "read",
            "archive": str(folder),
            "place": as_job(place),
            "hints": "",
            "source": source_id,
            "toml": toml,
        }
    )
    return reading_in(answer)


@pytest.mark.parametrize(
    "body",
    [
        b"<div>" * 50_000 + b"x",
        b"<p>x" * 5_000,
        b"<table><tr><td>" * 10_000,
        b"<a href='" + b"x" * 1_000_000 + b"'>x</a>",
        b"<b><i>" * 5_000 + BODY.encode(),
        b"<p>\x00\x01\x02 one\x00two</p>" * 50,
        b"<br>" * 10_000,
        b"<div>" + b"word<br>" * 5_000,
        b"<ul>" + b"<li><ul>" * 2_000,
        b"<p>" + b"&#0;&#1;&#xd800;&#x1f600;" * 500,
        b"<script type='application/ld+json'>" + b'{"@graph":[' * 30_000,
        b"<!--" + b"-" * 100_000,
        b"<meta name=author content='" + b"By " * 20_000 + b"'>" + BODY.encode(),
        b"<p>" + b"-" * 200_000,
        b"<p " + b"".join(b"a%d=1 " % n for n in range(20_000)) + b">x",
        b"<div class=byline>" + b"<a href=/author/x>Ann Lee</a> " * 20_000 + b"</div>",
        b"<div>" + b"<p>By 123456789 and so on the ferry left late, and nobody knew why.</p>" * 4_000,
        b"<div>" + b"on 1 March 2026 a ferry left for the islands, and nobody saw it<br><br>" * 20_000,
        b"<div style='background:#fff'>" * 100 + b"<p style='color:#fff'>hidden words</p>" * 10_000,
        b"<p>" + b"<a href=/a>go</a> " * 50_000,
        b"<h1><a href='http://[x'>Fog</a></h1>" + BODY.encode(),
        b"<div>" + b"The ferry to the islands left an hour late because of fog over the channel.<br>" * 9_000,
        BODY.encode() + b"<p>It worked.</p>" * 9_000,
        BODY.encode() + b"<p>They brought:</p><ul>" + b"<li>tea" * 9_000,
        BODY.encode() + b"<x-a>" * 200 + b"<x-p>It worked.</x-p>" * 5_000,
        b"<style>body{background:#fff}" + b".a{color:#fff}" * 2_000 + b"</style>" + b"<p class=a>" * 3_000,
        BODY.encode() + b"<p>The ferry left late because of fog over the channel." + b"RSS " * 30 + b"Qxyzzy</p>",
        b"<article>" * 200 + b"<a href=/a>Fog</a>" * 8_000,
        b"<p>" + b"<span style='color:#fff'>x</span>" * 200_000,
        b"<div>" + b"word " * 100_000 + b"</div><p>" + b"<span style='color:#fff'></span>" * 40_000,
        b"<div style='" + b"a:b;" * 500_000 + b"'>" + b"<i style='color:#fff'>x</i>" * 40_000,
        b"<p>" + b"<b hidden>x</b>" * 200_000,
        b"<p>" + "\u0627\u200c".encode() * 600_000,
        b"<script type='application/ld+json'>" + b'{"@type":"NewsArticle","articleBody":"%s"}' % (b"<" * 500_000),
        b"<meta name=author content='" + b"@" * 4_000 + b"'>" + BODY.encode(),
        (b"<meta name=author content='" + b"," * 4_000 + b"'>") * 9 + BODY.encode(),
        b"<p style='color:\\red" + b"a" * 300_000 + b"'>x</p>" + BODY.encode(),
        b"<p style='display:no\\" + b"9" * 100_000 + b"'>x</p>" + BODY.encode(),
        b"<style>" + b".k{display:none}" * 500 + b"</style><p class='" + b"".join(b"k%d " % n for n in range(20_000)) + b"'>x</p>",
        b"".join(b"<div style='font-size:0;left:%dpx'>" % n for n in range(200)) + b"<b style='font-size:9px'>x</b>x" * 20_000,
        b"<meta property='og:title' content='" + b"a" * 300_000 + b"'>" + b"<h1 class=a>Fog on the way</h1>" * 2 + BODY.encode(),
        b"<style media=screen></style>" * 30_000 + b"<style media=print></style>" * 30_000 + BODY.encode(),
        b"<p style='color:lab(" + b"9" * 400 + b" 0 0)'>x</p>" + BODY.encode(),
        b"<h1>Fog</h1><p>" + b"/" * 300_000 + b"</p>" + BODY.encode(),
        b"<p style='opacity:0;" + b"/* " * 100_000 + b"'>x</p>" + BODY.encode(),
        "<h1>雾</h1><p>甲乙电(记者{}x</p>".format(" " * 200_000).encode() + BODY.encode(),
        b"<h1>Fog</h1>" + b"<div class=date>" * 240 + b"<p>The ferry left late because of fog.</p>" * 10_000,
        b"<h1>Fog</h1><div hidden>" + b"<div class=posted>" * 240 + b"<p>The ferry left late.</p>" * 10_000,
        b"<div><br>" + b"<span class=caption>The ferry left late because of fog.</span><br><br>" * 40_000,
        b"<div role=dialog>" * 240 + b"<p>The ferry left late because of fog.</p>" * 10_000,
        (JSON_LD % (', "author": ' + '{"name":[' * 350 + '"Ann Lee"' + "]}" * 350)).encode() + BODY.encode(),
    ],
    ids=count(),
)  # fmt: skip
def test_a_hostile_page_is_read_in_time(body: bytes, readers: Workers, tmp_path: Path) -> None:
    check_reading(read_apart(page(body), readers, tmp_path))


def test_a_page_of_endless_passages_is_read_in_part() -> None:
    body = "".join(f"<p>The ferry left {n} minutes late on Monday.</p>" for n in range(12_000))

    reading = read_article(page(markup("", body)), Hints(), source())

    assert "the page has more than 10000 passages: the rest was not looked at" in reading.warnings
    assert "left 11999 minutes late" not in reading.text


def test_a_control_character_by_reference_costs_nothing() -> None:
    body = BODY.replace("ferry", "ferry&#1;&#x0;&#xd800;&#99999999;<br>").replace(
        "</p>", "</p><p>He said &#147;no&#148;.</p>", 1
    )

    reading = read_article(page(markup("", body)), Hints(), source())

    assert "The ferry to the outer islands" in reading.text
    assert "He said “no”." in reading.text


def test_a_short_last_sentence_is_read() -> None:
    reading = read_article(page(markup("", BODY + "<p>He said no.</p>")), Hints(), source())

    assert "He said no." in reading.text


@PATIENT
@given(st.text(max_size=300), st.text(max_size=40), st.lists(st.text(max_size=30), max_size=4))
def test_any_announcement_is_read(content: str, title: str, names: list[str]) -> None:
    hints = Hints(
        title=title, summary=content, content=content, authors=tuple(names), categories=tuple(names)
    )

    reading = read_entry(hints, source(), why="robots")

    assert not [text for text in texts(reading) if CONTROL.search(text.replace("\n", ""))]
    assert reading_from_json(reading_to_json(reading), blocks_to_json(reading.blocks)) == reading
