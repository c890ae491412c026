import time
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from articles.article import Block, BlockKind, Found, Instant, Reading
from articles.compare import Change, ChangeKind, difference

NINE = Instant(datetime(2026, 3, 1, 9, tzinfo=UTC), "+00:00", "2026-03-01T09:00Z")


def block(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, text)


FERRY = Reading(
    title=Found("Ferry late", "page", "h1"),
    authors=Found(("Ann Lee", "Bo Falk"), "json-ld", "author"),
    published=Found(NINE, "json-ld", "datePublished"),
    blocks=(block("Fog held the ferry."), block("It sailed at noon.")),
)


def test_the_same_reading_has_no_difference() -> None:
    assert not difference(FERRY, FERRY)


def test_how_a_field_was_found_does_not_count() -> None:
    assert not difference(FERRY, replace(FERRY, title=Found("Ferry late", "json-ld", "headline")))


def test_fields_are_gained_lost_and_changed() -> None:
    after = replace(
        FERRY,
        title=Found("Ferry delayed", "page", "h1"),
        authors=None,
        section=Found("Islands", "meta", "section"),
    )

    assert difference(FERRY, after).changes == (
        Change("title", ChangeKind.CHANGED, "Ferry late", "Ferry delayed"),
        Change("authors", ChangeKind.LOST, "Ann Lee, Bo Falk", ""),
        Change("section", ChangeKind.GAINED, "", "Islands"),
    )


def test_text_is_measured_in_words_and_shown_side_by_side() -> None:
    after = replace(FERRY, blocks=(block("Fog held the old ferry."), *FERRY.blocks[1:]))

    found = difference(FERRY, after)

    assert (found.words_gained, found.words_lost) == (1, 0)
    assert found.blocks == (
        Change(
            "body",
            ChangeKind.CHANGED,
            "[paragraph] Fog held the ferry.",
            "[paragraph] Fog held the old ferry.",
        ),
    )


def test_a_block_that_moved_is_shown_but_no_word_is_lost() -> None:
    found = difference(FERRY, replace(FERRY, blocks=FERRY.blocks[::-1]))

    assert found.blocks
    assert (found.words_gained, found.words_lost) == (0, 0)


def test_pages_of_thousands_of_blocks_take_seconds_at_most() -> None:
    first, second = (
        Reading(blocks=tuple(block(f"{side} {n}" if n % 2 else "Read on") for n in range(3_000)))
        for side in ("one", "other")
    )
    start = time.process_time()

    assert difference(first, second).blocks
    assert time.process_time() - start < 10


def test_a_line_that_parts_hundreds_of_blocks_does_not_hide_what_is_the_same() -> None:
    texts = ["* * *" if n % 2 else f"Report {n}" for n in range(600)]
    new = [*texts[:300], "Report of the night", *texts[300:]]

    before, after = (Reading(blocks=tuple(map(block, each))) for each in (texts, new))

    assert difference(before, after).blocks == (
        Change("body", ChangeKind.GAINED, "", "[paragraph] Report of the night"),
    )
    assert not difference(before, before)


def test_a_verdict_that_turned_is_a_difference() -> None:
    found = difference(Reading(), Reading(not_article="listing"))

    assert found
    assert found.verdicts == (None, "listing")


def test_most_text_weighs_most_then_fields_that_were_lost() -> None:
    much = difference(FERRY, replace(FERRY, blocks=FERRY.blocks[:1]))
    lost = difference(FERRY, replace(FERRY, authors=None))
    changed = difference(FERRY, replace(FERRY, title=Found("Late", "page")))

    assert sorted([changed, much, lost], key=lambda each: each.weight, reverse=True) == [
        much,
        lost,
        changed,
    ]


@given(st.lists(st.text(max_size=20), max_size=6), st.lists(st.text(max_size=20), max_size=6))
def test_what_one_side_gains_the_other_loses(one: list[str], other: list[str]) -> None:
    first, second = (Reading(blocks=tuple(map(block, texts))) for texts in (one, other))

    there, back = difference(first, second), difference(second, first)

    assert (there.words_gained, there.words_lost) == (back.words_lost, back.words_gained)
    assert bool(there) == (one != other)
