import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.invented_words import Inventor, words_in

SEED = b"a page"
SCRIPTS = "abcxyzABCéßñÖДожьЯжضмудрβώΩאבגضصعفهیगतकあいカナ語新聞한국어กขค"
texts = st.text(
    st.sampled_from(SCRIPTS + " .,-'\u200d"),
    max_size=60,
)


def inventor(*texts: str) -> Inventor:
    return Inventor(SEED, [word for text in texts for word in words_in(text)])


def scripts(text: str) -> list[str]:
    return [unicodedata.name(c, "?").split(" ")[0].split("-")[0] for c in text if c.isalpha()]


@given(st.text(st.sampled_from(SCRIPTS), min_size=1, max_size=30))
def test_length_case_and_script_are_kept(word: str) -> None:
    new = inventor(word).word(word)

    assert len(new) == len(word)
    assert [c.islower() for c in new] == [c.islower() for c in word]
    assert [c.isupper() for c in new] == [c.isupper() for c in word]
    assert scripts(new) == scripts(word)


@given(texts)
def test_a_text_keeps_its_shape_and_everything_that_is_no_letter(text: str) -> None:
    if "@" in text or any(c.isdigit() for c in text) or "." in text:
        return

    new = inventor(text).text(text)

    assert len(new) == len(text)
    assert [c.isspace() for c in new] == [c.isspace() for c in text]


@given(texts)
def test_no_long_word_survives(text: str) -> None:
    new = inventor(text).text(text)

    survived = {word for word in words_in(text) if len(word) >= 5} & set(words_in(new))
    assert survived == set()


@given(texts)
def test_the_same_text_becomes_the_same(text: str) -> None:
    assert inventor(text).text(text) == inventor(text).text(text)


def test_a_word_is_the_same_in_any_case() -> None:
    made = inventor()

    assert made.word("Harbour").lower() == made.word("harbour") == made.word("HARBOUR").lower()


def test_kept_words_stay() -> None:
    made = Inventor(SEED, kept={"by", "reuters"})

    assert made.text("By Ann Lee, Reuters").split()[0] == "By"
    assert made.text("By Ann Lee, Reuters").split()[-1] == "Reuters"


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-01T09:30:00Z",
        "2026-03-01T09:30:00+01:00",
        "12.5",
        "1,300",
        "01/03/2026 09:30",
        "640px",
        "3rd",
    ],
)
def test_numbers_and_moments_stay(text: str) -> None:
    assert inventor().text(text) == text


def test_nobodys_address_or_number_stays() -> None:
    new = inventor().text(
        "Write to ann.lee@herald.co.uk, www.herald.co.uk or call +44 20 7946 0958"
    )

    assert "herald" not in new
    assert "7946" not in new
    assert new.count(".example") == 2
    assert "www." in new
