"""Three nights against the newsroom: what is stored is what its outlets printed."""

from collections import defaultdict

import pytest

from articles.article import Extent
from articles.urls import url_key
from tests.newsroom.theme import phrases
from tests.pipeline.nights import LAST, Night

pytestmark = pytest.mark.night

# What a theme prints below and beside the story; single words may be in a story too.
TAILS = (
    "leave",
    "required",
    "newsletter",
    "newsletter_text",
    "cookies",
    "rights",
    "paywall",
    "paywall_text",
    "related",
    "missing_text",
    "post",
)

each_night = pytest.mark.parametrize("number", range(1, LAST + 1))


@each_night
def test_every_command_ends_well(nights: list[Night], number: int) -> None:
    night = nights[number - 1]

    assert {ran.words[0]: ran.code for ran in night.ran if ran.code} == {}, night.ran[-1].stderr


def test_a_whole_night_prints_its_report_once(nights: list[Night]) -> None:
    (ran,) = nights[1].ran

    assert ran.stdout.count(f"Night {nights[1].id}: ") == 1
    assert f"Night {nights[1].id}: " not in ran.stderr


@each_night
def test_exactly_what_must_be_is_stored(nights: list[Night], number: int) -> None:
    night = nights[number - 1]

    stored = {key for (key,) in night.home.rows("SELECT url_key FROM articles")}

    assert stored == {url_key(golden.url) for golden in night.expected}


@each_night
def test_every_block_is_stored_and_nothing_else(nights: list[Night], number: int) -> None:
    for golden, reading in nights[number - 1].goldens():
        assert reading.blocks == golden.printed, golden.url
        assert reading.copy == golden.blocks, golden.url


@each_night
def test_headline_authors_and_language_are_stored(nights: list[Night], number: int) -> None:
    for golden, reading in nights[number - 1].goldens():
        assert reading.title is not None, golden.url
        assert reading.title.value == golden.title, golden.url
        assert (reading.authors.value if reading.authors else ()) == golden.authors, golden.url
        assert reading.language is not None, golden.url
        assert reading.language.value == golden.language, golden.url


@each_night
def test_the_instant_of_publishing_is_stored(nights: list[Night], number: int) -> None:
    for golden, reading in nights[number - 1].goldens():
        assert reading.published is not None, golden.url
        assert reading.published.value.at == golden.published, golden.url


@each_night
def test_every_record_says_how_much_of_the_article_it_is(nights: list[Night], number: int) -> None:
    found = {
        golden.url: (golden.extent, read.extent) for golden, read in nights[number - 1].goldens()
    }

    assert {url: pair for url, pair in found.items() if pair[0] is not pair[1]} == {}
    assert {extent for extent, _ in found.values()} == set(Extent)


def test_no_phrase_of_a_tail_is_stored(nights: list[Night]) -> None:
    for golden, reading in nights[-1].goldens():
        tails = {phrases()[golden.language][name] for name in TAILS}
        tails = {tail for tail in tails if not any(tail in block.text for block in golden.blocks)}

        assert len(tails) > len(TAILS) / 2
        assert not [block for block in reading.blocks for tail in tails if tail in block.text]


def test_wire_copy_is_one_story_of_all_its_carriers(nights: list[Night]) -> None:
    wire = defaultdict(set)
    for golden in nights[-1].expected:
        wire[golden.wire].add((url_key(golden.url), golden.source))
    alone = wire.pop(None)

    stories = defaultdict(set)
    for story, key, source in nights[-1].home.rows(
        "SELECT story_id, url_key, source_id FROM articles"
    ):
        stories[story].add((key, source))

    shared = [copies for copies in stories.values() if len(copies) > 1]
    assert sorted(shared, key=sorted) == sorted(wire.values(), key=sorted)
    assert {len({source for _, source in copies}) for copies in shared} == {3, 5}
    assert {one for copies in stories.values() if len(copies) == 1 for one in copies} == alone


def test_the_earliest_copy_with_a_credit_stands_for_its_story(nights: list[Night]) -> None:
    home = nights[-1].home
    rows = home.rows(
        "SELECT c.url_key FROM stories s JOIN articles c ON c.id = s.canonical_article_id"
        " WHERE (SELECT count(*) FROM articles a WHERE a.story_id = s.id) > 1"
    )
    credited = {key for (key,) in home.rows("SELECT url_key FROM articles WHERE agency <> ''")}
    wire = defaultdict(list)
    for golden in nights[-1].expected:
        key = url_key(golden.url)
        length = -sum(len(block.text.split()) for block in golden.blocks)
        wire[golden.wire].append((key not in credited, golden.published, length, key))
    del wire[None]

    assert {key for (key,) in rows} == {min(copies)[-1] for copies in wire.values()}


@each_night
def test_what_cannot_be_stored_has_the_right_reason(nights: list[Night], number: int) -> None:
    night = nights[number - 1]
    closed = night.closed()

    for url, (outcome, reason) in night.outcomes.items():
        found = closed[url_key(url)]
        assert found[0] == outcome, url
        assert found[1].startswith(reason) if reason.endswith(":") else found[1] == reason, url


@each_night
def test_new_articles_are_stored_and_the_others_unchanged(nights: list[Night], number: int) -> None:
    night = nights[number - 1]
    closed = night.closed()

    stored = {key for key, (outcome, _) in closed.items() if outcome == "stored"}
    expected = [{url_key(url) for url in (golden.url, *golden.announced)} for golden in night.new]
    assert [keys for keys in expected if not keys & stored] == []
    assert len(stored) == len(expected)
    assert {closed[key][1] for key in stored} <= {"new", "revised"}


def test_a_correction_is_a_revision_and_nothing_else_is(nights: list[Night]) -> None:
    found = nights[-1].home.rows("SELECT url_key, revision FROM articles")

    assert dict(found) == {url_key(one.url): one.revision for one in nights[-1].expected}
    assert [revision for _, revision in found if revision > 1] == [2]
    kept = nights[-1].home.rows("SELECT count(*) FROM revisions")
    assert kept == [(len(found) + 1,)]


@pytest.mark.parametrize("table", ["articles", "revisions", "stories", "story_members", "changes"])
def test_a_quiet_night_writes_no_article(nights: list[Night], table: str) -> None:
    query = f"SELECT * FROM {table}"  # noqa: S608 - one of the names above
    before, after = (night.home.rows(query) for night in nights[-2:])

    assert len(before) > 60
    assert after == before


def test_nothing_ever_reached_the_service_inside(nights: list[Night]) -> None:
    assert nights[0].home.newsroom.inside_hits == []
