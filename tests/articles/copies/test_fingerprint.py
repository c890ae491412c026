import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.copies.fingerprint import (
    FROM_ANYWHERE,
    FROM_THE_START,
    NOTHING_COMMON,
    OFTEN,
    SIGNATURE_BITS,
    common_shingles,
    fingerprint,
    meetings,
)
from tests.articles.bulletins import BULLETINS, LANGUAGES, Bulletin
from tests.articles.stories import STORIES

KNOWN = (1207574514303, 208234136012570, 225965465651096, 269916855768338)
FOOTER = "\n\nRead our morning letter with all that the harbour towns talk about, free of charge."
WORDS = st.lists(
    st.sampled_from(
        ["fog", "quay", "mill", "Barley", "ships", "river", "frost", "2.1", "17", "Port"]
    )
)
TYPOGRAPHY = str.maketrans({" ": "  ", ",": " ;", ".": " —", "-": "\u2011", "'": "\u2019"})


@pytest.mark.parametrize("bulletin", BULLETINS, ids=LANGUAGES)
def test_typography_and_case_leave_a_fingerprint_as_it_is(bulletin: Bulletin) -> None:
    words = bulletin.paragraphs[1].format(*"1234")
    typed = f"“{words.upper() if bulletin.language != 'el' else words}”".translate(TYPOGRAPHY)

    assert fingerprint(typed).signature == fingerprint(words).signature


@given(WORDS)
def test_any_words_are_the_same_in_capitals(words: list[str]) -> None:
    assert fingerprint("\n".join(words).upper()).signature == fingerprint(" ".join(words)).signature


@given(st.text())
def test_a_signature_fits_its_columns(text: str) -> None:
    signature = fingerprint(text).signature

    assert len(signature) <= FROM_ANYWHERE + FROM_THE_START
    assert len(set(signature)) == len(signature)
    assert all(0 <= number < 2**SIGNATURE_BITS for number in signature)


def test_a_signature_is_the_same_on_every_machine() -> None:
    assert fingerprint("Fog kept the ferry in the harbour until noon.").signature == KNOWN


def test_fewer_than_six_words_have_no_signature() -> None:
    assert fingerprint("Fog kept the ferry in").signature == ()
    assert fingerprint("大麦").signature == ()


@pytest.mark.parametrize("bulletin", BULLETINS, ids=LANGUAGES)
def test_a_copy_cut_to_its_first_paragraph_shares_a_number(bulletin: Bulletin) -> None:
    cut = bulletin.today.split("\n\n")[0]

    assert set(fingerprint(cut).signature) & set(fingerprint(bulletin.today).signature)


def test_other_stories_share_no_number() -> None:
    signatures = [fingerprint("\n".join(story.paragraphs)).signature for story in STORIES]

    assert len({number for each in signatures for number in each}) == sum(map(len, signatures))


def test_texts_meet_where_they_share_shingles() -> None:
    one = fingerprint("Fog kept the old ferry in the harbour")
    other = fingerprint("On Monday fog kept the old ferry at home")

    here, there = meetings(one, other)

    assert (here.tolist(), there.tolist()) == ([0, 1], [2, 3])


def with_footer(story: int) -> str:
    return " ".join(STORIES[story].paragraphs) + FOOTER


def test_a_sources_footer_does_not_count() -> None:
    common = common_shingles(map(with_footer, range(OFTEN)))

    footer = fingerprint(FOOTER).signature

    assert set(footer) & set(fingerprint(FOOTER).signature)
    assert fingerprint(FOOTER, common).signature == ()
    assert (
        fingerprint(with_footer(0), common).signature
        == fingerprint(" ".join(STORIES[0].paragraphs), common).signature
    )


def test_a_footer_seen_less_often_counts() -> None:
    assert common_shingles(map(with_footer, range(OFTEN - 1))) == NOTHING_COMMON


def test_a_story_that_a_source_prints_again_and_again_is_no_footer() -> None:
    story = " ".join(STORIES[0].paragraphs)

    assert not len(common_shingles([f"{place}: {story}" for place in "ABCDEF"]).shingles)


def test_what_is_common_does_not_depend_on_the_order() -> None:
    texts = [with_footer(story) for story in range(6)]

    one, other = common_shingles(texts), common_shingles(texts[::-1])

    assert one.shingles.tolist() == other.shingles.tolist()
