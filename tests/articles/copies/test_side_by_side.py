import time
from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from articles.copies.side_by_side import Pair, Piece, beginning, side_by_side, words_beside
from tests.articles.stories import STORIES

FIRST, SECOND, THIRD = STORIES[0].paragraphs[:3]


def shown(pieces: tuple[Piece, ...]) -> str:
    """Return a side with its own words in brackets."""
    return "".join(piece.text if piece.is_same else f"[{piece.text}]" for piece in pieces)


def test_words_that_differ_are_marked() -> None:
    pair = words_beside("closed for nine years, on Monday", "closed for ten years, Monday")

    assert shown(pair.one) == "closed for [nine ]years, [on ]Monday"
    assert shown(pair.other) == "closed for [ten ]years, Monday"


def test_a_script_without_spaces_is_compared_by_its_characters() -> None:
    pair = words_beside("霧のため一時間遅れて", "霧のため二時間遅れて")

    assert shown(pair.one) == "霧のため[一]時間遅れて"


def test_typography_is_no_difference() -> None:
    assert words_beside("the “old” bridge", 'The "old" bridge').is_same


def test_each_paragraph_stands_beside_its_like() -> None:
    edited = SECOND.replace("ninety", "eighty")

    pairs = side_by_side([FIRST, SECOND, THIRD], ["Ours alone.", FIRST, edited])

    assert [(shown(pair.one)[:12], shown(pair.other)[:12]) for pair in pairs] == [
        ("", "[Ours alone."),
        (FIRST[:12], FIRST[:12]),
        ("About [ninet", "About [eight"),
        ("[" + THIRD[:11], ""),
    ]
    assert "[ninety ]" in shown(pairs[2].one)
    assert "[eighty ]" in shown(pairs[2].other)


def test_paragraphs_that_share_small_words_only_are_no_likes() -> None:
    pairs = side_by_side(["The mayor of the town slept."], ["The horse in the barn ate hay."])

    assert [bool(pair.one and pair.other) for pair in pairs] == [False, False]


def test_a_page_without_paragraphs_takes_seconds_at_most() -> None:
    words = " ".join(f"w{number} the" for number in range(5_000))

    (pair,) = side_by_side([words], [words + " end"])

    assert pair.one == (Piece(words, True),) or pair.one[-1].text.endswith("the")


def test_a_line_between_all_paragraphs_takes_seconds_at_most() -> None:
    one, other = (
        [f"{side}{n}" if n % 2 else "***" for n in range(2_000)] for side in ("one", "other")
    )
    start = time.process_time()

    assert len(side_by_side(one, other)) >= 1_000
    assert time.process_time() - start < 2


def test_of_an_endless_text_the_beginning_is_compared() -> None:
    (pair,) = side_by_side(["word " * 100_000], ["word " * 100_000])

    assert len(pair.one[0].text) == 2**16
    assert len(side_by_side(["a"] * 5_000, ["a"] * 5_000)) == 1_000
    assert beginning([FIRST, SECOND]) == [FIRST, SECOND]


PARAGRAPHS = st.lists(st.sampled_from([FIRST, SECOND, THIRD, "a b c d", "a b c x", "", "東京で"]))


@given(PARAGRAPHS, PARAGRAPHS)
def test_both_texts_can_be_read_whole(one: list[str], other: list[str]) -> None:
    pairs = side_by_side(one, other)

    assert texts(pair.one for pair in pairs) == [text for text in one if text]
    assert texts(pair.other for pair in pairs) == [text for text in other if text]


@given(PARAGRAPHS)
def test_a_text_beside_itself_has_no_differences(text: list[str]) -> None:
    assert all(pair.is_same for pair in side_by_side(text, text))


def texts(sides: Iterable[tuple[Piece, ...]]) -> list[str]:
    joined = ("".join(piece.text for piece in side) for side in sides)
    return [text for text in joined if text]


def test_a_pair_is_the_same_when_no_word_differs() -> None:
    assert Pair((Piece("a", True),), (Piece("a", True),)).is_same
    assert not Pair((), (Piece("a", False),)).is_same
