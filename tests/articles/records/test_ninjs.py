import json
import re
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given

from articles.article import Block, BlockKind, Extent
from articles.records.ninjs import ninjs_item, to_ninjs
from articles.records.record import Record
from tests.articles.example_records import FULL, MODIFIED, RECORDS
from tests.articles.ninjs_schema import NINJS, faults, needs_official, official

DOCS = (Path(__file__).parents[3] / "docs" / "record.md").read_text("utf-8")
# Of every field another value, so that a change can be seen.
OTHERS: dict[str, Any] = {
    "schema_version": "1.2",
    "id": 8,
    "url": "https://herald.example/mist",
    "source": "herald",
    "source_name": "Herald",
    "title": "Mist",
    "summary": None,
    "byline": None,
    "authors": (),
    "published": None,
    "modified": None,
    "first_seen": datetime(2026, 11, 25, tzinfo=UTC),
    "language": "no",
    "declared_language": None,
    "section": None,
    "keywords": (),
    "image": None,
    "canonical_url": None,
    "extent": Extent.TEASER,
    "paywall": None,
    "body": (),
    "text": "Mist.",
    "words": 1,
    "revision": 3,
    "story": None,
    "reader_version": 5,
    "kicker": None,
    "standfirst": None,
    "dateline": None,
    "agencies": (),
    "genre": None,
    "images": (),
    "video": None,
    "amp_url": None,
    "print_url": None,
    "rights": None,
    "reservations": (),
    "warnings": (),
    "provenance": {},
}


def mapping() -> dict[str, str]:
    """Return the manual's table: what each field of the record becomes."""
    table = DOCS.split("## ninjs", 1)[1].split("\n## ", 1)[0]
    return dict(re.findall(r"^\| `(\w+)` \| (.+?) \|", table, re.MULTILINE))


def test_an_article_becomes_a_news_object() -> None:
    counts = {"charCount": 84, "wordCount": 16}

    assert ninjs_item(FULL) == {
        "uri": "https://herald.example/fog",
        "type": "text",
        "representationType": "full",
        "profile": "wirecopy-1.1",
        "version": "2",
        "firstCreated": "2026-11-24T02:00:00+00:00",
        "versionCreated": "2026-11-24T00:00:00+01:00",
        "contentCreated": "2026-11-23T18:30:00+01:00",
        "copyrightHolder": "Herald Press",
        "copyrightNotice": "© Herald",
        "usageTerms": "Readers must pay. Evidence: not free\nLicense: https://herald.example/licence\n"
        "Reserved for machines: tdm-reservation: 1, noai",
        "edNote": "published in the future\nversionCreated: only the day is known",
        "language": "en",
        "descriptions": [
            {"role": "summary", "contentType": "text/plain", "value": "The noon boat left at two."},
            {
                "role": "standfirst",
                "contentType": "text/plain",
                "value": "Two hundred people waited at the quay.",
            },
        ],
        "bodies": [
            {"role": "main", "contentType": "text/plain", **counts, "value": FULL.text},
            {
                "role": "richtext",
                "contentType": "text/html",
                **counts,
                "value": "<p>The ferry left late.</p>\n<h2>Two hours</h2>\n"
                "<blockquote><p>Nobody &lt; us saw it.</p></blockquote>\n"
                "<ul><li>noon</li><li>two</li></ul>\n"
                "<table><tr><td>boat</td><td>hour</td></tr><tr><td>Nora</td><td>2</td></tr></table>"
                "\n<figure><figcaption>The quay. <small>Bo Falk</small></figcaption></figure>",
            },
        ],
        "headlines": [
            {"role": "main", "contentType": "text/plain", "value": "Ferry waits for fog & tide"},
            {"role": "kicker", "contentType": "text/plain", "value": "Fog at sea"},
        ],
        "people": [{"name": "Ada Berg", "rel": "author"}],
        "organisations": [{"name": "EXAMPLE HERALD", "rel": "author"}],
        "places": [{"name": "OSLO", "rel": "dateline"}],
        "subjects": [
            {"name": "Harbour", "rel": "section"},
            {"name": "analysis", "rel": "genre"},
            {"name": "ferries", "rel": "keyword"},
            {"name": "fog", "rel": "keyword"},
        ],
        "infoSources": [
            {"name": "Example Herald", "role": "publisher", "literal": "example-herald"},
            {"name": "AFP", "role": "agency"},
        ],
        "by": "By Ada Berg and staff",
        "associations": [
            {
                "name": "lead image",
                "rel": "leadImage",
                "uri": "https://herald.example/fog.jpg",
                "type": "picture",
                "renditions": [
                    {
                        "name": "web",
                        "href": "https://herald.example/fog.jpg",
                        "width": 1200,
                        "height": 800,
                    }
                ],
                "descriptions": [
                    {"role": "caption", "contentType": "text/plain", "value": "The quay."}
                ],
                "by": "Bo Falk",
            },
            {
                "name": "image 1",
                "rel": "image",
                "uri": "https://herald.example/boat.jpg",
                "type": "picture",
                "renditions": [{"name": "web", "href": "https://herald.example/boat.jpg"}],
            },
            {
                "name": "video",
                "rel": "video",
                "uri": "https://herald.example/fog.mp4",
                "type": "video",
                "renditions": [{"name": "web", "href": "https://herald.example/fog.mp4"}],
            },
            {
                "name": "canonical copy",
                "rel": "canonicalCopy",
                "uri": "https://gazette.example/fog",
                "type": "text",
            },
        ],
        "altIds": [
            {"role": "wirecopy", "value": "7"},
            {"role": "story", "value": "3"},
            {"role": "canonical", "value": "https://herald.example/2026/fog"},
            {"role": "amp", "value": "https://herald.example/amp/fog"},
            {"role": "print", "value": "https://herald.example/print/fog"},
        ],
        "standard": {
            "name": "ninjs",
            "version": "3.1",
            "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
        },
    }


def test_what_is_not_known_is_absent() -> None:
    known = {"schema_version", "id", "url", "source", "source_name", "first_seen", "revision"}
    bare = replace(
        FULL,
        title="",
        language=None,
        extent=Extent.ANNOUNCED,
        **{
            name: OTHERS[name]
            for name in OTHERS
            if name not in {*known, "title", "language", "extent"}
        },
    )

    assert set(ninjs_item(bare)) == {
        "uri", "type", "representationType", "profile", "version", "firstCreated", "infoSources",
        "altIds", "standard",
    }  # fmt: skip


def test_a_declared_language_stands_in_for_one_that_was_not_detected() -> None:
    assert ninjs_item(replace(FULL, language=None))["language"] == "nb"


def test_a_day_is_printed_as_the_outlet_printed_it() -> None:
    assert ninjs_item(FULL)["versionCreated"] == "2026-11-24T00:00:00+01:00"


@pytest.mark.parametrize("zone", ["Nowhere/Land", "+25:00", "", "/etc", "Europe"])
def test_a_moment_with_a_zone_that_nobody_knows_is_in_utc(zone: str) -> None:
    odd = replace(FULL, published=replace(FULL.published or MODIFIED, zone=zone))

    assert ninjs_item(odd)["contentCreated"] == "2026-11-23T17:30:00+00:00"


def test_an_assumed_zone_is_noted() -> None:
    assumed = replace(FULL, warnings=(), modified=replace(MODIFIED, has_time=True))

    assert ninjs_item(assumed)["edNote"] == "versionCreated: the zone is assumed"


def test_markup_in_an_article_stays_text() -> None:
    body = tuple(Block(kind, "<b>&amp;</b>\n<i> | </i>") for kind in BlockKind)
    bodies: Any = ninjs_item(replace(FULL, body=body))["bodies"]

    tree = ET.fromstring(f"<body>{bodies[1]['value']}</body>")  # noqa: S314 - our own
    ours = {"p", "h2", "blockquote", "ul", "li", "table", "tr", "td", "figure", "figcaption"}
    assert {element.tag for element in tree.iter()} == {"body", *ours}


def _with_addresses(record: Record) -> Record:
    return replace(
        record,
        url=FULL.url,
        image=record.image and FULL.image,
        images=FULL.images,
        video=FULL.video,
        story=record.story and FULL.story,
    )


@given(RECORDS)
def test_every_record_is_valid_and_one_line(record: Record) -> None:
    line = to_ninjs(_with_addresses(record))

    assert faults(NINJS, json.loads(line)) == []
    assert "\n" not in line


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("uri", None),
        ("uri", "no address"),
        ("firstCreated", "yesterday"),
        ("version", 2),
        ("headline", "Fog"),
        ("bodies", [{"role": "main"}]),
        ("associations", [{"uri": "https://herald.example/fog.jpg"}]),
        ("type", "article"),
        ("subjects", []),
    ],
)
def test_the_structure_refuses_what_the_standard_refuses(name: str, wrong: object) -> None:
    item = {**ninjs_item(FULL), name: wrong}
    if wrong is None:
        del item[name]

    assert faults(NINJS, item) != []


@needs_official
@given(RECORDS)
def test_every_record_is_valid_by_the_standards_own_schema(record: Record) -> None:
    schema = official()
    item = ninjs_item(_with_addresses(record))

    assert schema["$id"].startswith("http://www.iptc.org/std/ninjs/ninjs-schema_3.1")
    assert faults(schema, item) == faults(schema, ninjs_item(FULL)) == []
    assert faults(schema, {**item, "headline": "Fog"}) != []


def test_the_mapping_has_every_field_of_the_record_in_order() -> None:
    assert list(mapping()) == [field.name for field in fields(Record)]
    assert OTHERS.keys() == mapping().keys()


@pytest.mark.parametrize("name", [field.name for field in fields(Record)])
def test_a_field_counts_exactly_where_the_mapping_says_so(name: str) -> None:
    # The declared language counts only where none was detected.
    known = replace(FULL, language=None) if name == "declared_language" else FULL
    before = ninjs_item(known)
    after = ninjs_item(replace(known, **{name: OTHERS[name]}))

    changed = {key for key in before | after if before.get(key) != after.get(key)}
    named = set(re.findall(r"`(\w+)", mapping()[name]))
    assert changed == named
