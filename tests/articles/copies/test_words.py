import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.copies.words import LONGEST, words_of

KNOWN = [17184724728911961332, 15156078440085770452]


def printed(text: str) -> list[str]:
    words = words_of(text)
    return [words.shown(place) for place in range(len(words.numbers))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The tonne cost 1,234.5 crowns.", ["The", "tonne", "cost", "1,234.5", "crowns"]),
        ("Berth 7.", ["Berth", "7"]),
        ("l’école d'Aulne", ["l", "école", "d", "Aulne"]),
        ("बंदरगाह में", ["बंदरगाह", "में"]),
        ("محمـد قالَ", ["محمد", "قال"]),
        ("大麦2.1吨", ["大", "麦", "2.1", "吨"]),
        ("船A12号", ["船", "A12", "号"]),
        ("ท่า 3", ["ท", "\u0e48", "า", "3"]),
        ("co\u00adopera\u200btive", ["cooperative"]),
        ("&quot;Fog&quot; â€œliftedâ€\u009d", ["Fog", "lifted"]),
        ("", []),
        ("— …", []),
    ],
)
def test_words_are_letters_and_digits_in_any_script(text: str, words: list[str]) -> None:
    assert printed(text) == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Straße ΟΔΟΣ Ёж İzmir", "STRASSE οδος ёЖ izmir"),
        ("ｂａｒｌｅｙ １２", "Barley 12"),
        ("٣٫٥", "3.5"),
        ("cafe\u0301", "CAFÉ"),
    ],
)
def test_one_word_has_one_number_however_it_is_typed(one: str, other: str) -> None:
    assert words_of(one).numbers.tolist() == words_of(other).numbers.tolist()


def test_numbers_are_the_same_on_every_machine() -> None:
    assert words_of("Barley 大").numbers.tolist() == KNOWN


def test_words_in_scripts_without_spaces_are_small() -> None:
    assert [words_of(text).grain for text in ("barley", "大麦", "ข้าว", "大 barley rye oats")] == [
        1, 2, 4, 1,
    ]  # fmt: skip


def test_what_follows_the_longest_text_does_not_count() -> None:
    text = "fog " * (LONGEST // 4)

    assert words_of(text + "lifted").numbers.tolist() == words_of(text).numbers.tolist()


@given(st.text())
def test_any_text_has_words_that_stand_in_it(text: str) -> None:
    words = words_of(text + "\ud800")

    assert np.all(words.starts <= words.ends)
    assert np.all(words.ends[:-1] < words.starts[1:])
    assert len(words.numbers) == len(words.starts)
