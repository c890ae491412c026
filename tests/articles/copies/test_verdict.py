from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.copies.claims import Conflict
from articles.copies.telling_words import Claim
from articles.copies.verdict import Document, Kind, effective_time, verdict
from tests.articles.bulletins import BULLETINS, LANGUAGES, NOON, Bulletin, document
from tests.articles.stories import STORIES

every_language = pytest.mark.parametrize("bulletin", BULLETINS, ids=LANGUAGES)
ENGLISH = BULLETINS[0]
DATELINE, CREDIT = "ALDER BAY (Wire) \u2014 ", "\n\nThis report came from the wire."
OTHER_NEWS = " ".join(STORIES[0].paragraphs)


@every_language
def test_an_article_is_a_copy_of_itself(bulletin: Bulletin) -> None:
    found = verdict(document(bulletin.today), document(bulletin.today))

    assert (found.kind, found.within) == (Kind.COPY, (1.0, 1.0))
    assert found.same_story


@every_language
def test_place_line_and_credit_leave_a_copy_a_copy(bulletin: Bulletin) -> None:
    printed = DATELINE + bulletin.today + CREDIT

    assert verdict(document(bulletin.today), document(printed, hours=20)).kind is Kind.COPY


@every_language
def test_a_copy_cut_to_its_first_paragraph_is_known(bulletin: Bulletin) -> None:
    cut = bulletin.today.split("\n\n")[0] + CREDIT
    long = bulletin.today + "\n\n" + "\n\n".join(
        paragraph.format(*"5678") for paragraph in bulletin.paragraphs[1:]
    )  # fmt: skip

    found = verdict(document(long), document(cut, hours=5))

    assert found.kind is Kind.CUT_COPY
    assert found.within[0] < 0.4 < found.within[1]


@every_language
def test_the_next_days_report_is_not_a_copy(bulletin: Bulletin) -> None:
    found = verdict(document(bulletin.today), document(bulletin.tomorrow, hours=24))

    assert found.kind is Kind.RECURRING
    assert not found.same_story
    assert Conflict(Claim.NUMBER, "2.1", "2.4") in found.conflicts


@every_language
def test_the_next_weeks_report_is_not_a_copy_though_nothing_differs(bulletin: Bulletin) -> None:
    found = verdict(document(bulletin.today), document(bulletin.today, hours=8 * 24))

    assert found.kind is Kind.RECURRING


def test_a_weekly_may_print_late_what_nothing_contradicts() -> None:
    text = "\n\n".join((ENGLISH.today, *STORIES[0].paragraphs))

    assert verdict(document(text), document(text, hours=100)).kind is Kind.COPY
    assert verdict(document(text), document(text[:400], hours=100)).kind is Kind.RECURRING


def test_one_corrected_figure_is_an_update_of_the_story() -> None:
    text = "\n\n".join((ENGLISH.today, *STORIES[0].paragraphs))
    corrected = text.replace("318 crowns", "381 crowns")

    found = verdict(document(text), document(corrected, hours=2))

    assert (found.kind, found.same_story) == (Kind.UPDATE, True)
    assert found.conflicts == (Conflict(Claim.NUMBER, "318", "381"),)


def test_another_house_style_for_numbers_leaves_a_copy_a_copy() -> None:
    text = ENGLISH.with_figures("2.1", "seven", "4,250", "twelve")
    styled = ENGLISH.with_figures("2,1", "7", "4.250", "12")

    found = verdict(document(text), document(styled, hours=2))

    assert (found.kind, found.conflicting) == (Kind.COPY, 0)


def test_a_new_lead_on_the_old_story_is_an_update() -> None:
    lead = "The mill of the cooperative will stay closed this week, its owner told our paper. " * 2

    found = verdict(document(ENGLISH.today), document(lead + "\n\n" + ENGLISH.today, hours=3))

    assert found.same_story


def test_a_round_up_is_no_part_of_the_stories_in_it() -> None:
    briefs = [" ".join(story.paragraphs[:2]) for story in STORIES[1:5]]
    round_up = document("\n\n".join(briefs), hours=6)

    found = [verdict(document(" ".join(story.paragraphs)), round_up) for story in STORIES[2:5]]

    assert {each.kind for each in found} == {Kind.ROUND_UP}
    assert not any(each.same_story for each in found)


def test_a_quoted_sentence_makes_no_copy() -> None:
    quoting = STORIES[0].paragraphs[0] + " " + ENGLISH.today

    assert not verdict(document(ENGLISH.paragraphs[0]), document(OTHER_NEWS)).same_story
    assert verdict(document(OTHER_NEWS + OTHER_NEWS[::-1]), document(quoting)).kind is not Kind.COPY


@pytest.mark.parametrize("text", ["", "Fog.", "大麦", "\ud800"])
def test_next_to_nothing_is_a_copy_of_nothing(text: str) -> None:
    assert verdict(document(text), document(text)).kind is Kind.DIFFERENT


PARTS = st.sampled_from(
    [*ENGLISH.today.split("\n\n"), *ENGLISH.tomorrow.split("\n\n"), *STORIES[0].paragraphs]
)
TEXTS = st.lists(PARTS, max_size=6).map("\n\n".join)


@given(TEXTS, TEXTS, st.integers(-200, 200))
def test_a_verdict_is_the_same_from_both_sides(one: str, other: str, hours: int) -> None:
    first, second = document(one), document(other, hours=hours)

    there, back = verdict(first, second), verdict(second, first)

    assert turned(there.conflicts) == set(back.conflicts)
    assert replace(back, within=there.within, conflicts=there.conflicts) == there
    assert back.within == there.within[::-1]


def turned(conflicts: tuple[Conflict, ...]) -> set[Conflict]:
    return {Conflict(each.claim, each.other, each.one) for each in conflicts}


@given(st.text(), st.text())
def test_any_two_texts_get_a_verdict(one: str, other: str) -> None:
    assert verdict(document(one), document(other)).kind in Kind


SEEN = datetime(2026, 3, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("published", "effective"),
    [
        (None, SEEN),
        (SEEN - timedelta(days=2), SEEN - timedelta(days=2)),
        (SEEN - timedelta(days=8), SEEN),
        (SEEN + timedelta(days=1), SEEN),
        (datetime(2099, 1, 1, tzinfo=UTC), SEEN),
    ],
)
def test_an_article_came_out_when_it_says_if_that_can_be(
    published: datetime | None, effective: datetime
) -> None:
    assert effective_time(published, SEEN) == effective


def test_documents_know_when_they_came_out() -> None:
    assert isinstance(document("fog"), Document)
    assert document("fog", hours=1).at == NOON + timedelta(hours=1)
