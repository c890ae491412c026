import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text import comparable, count_words

AWKWARD = st.text(
    alphabet="a Aé\u0301\u00ad\u200b\u200c\u2060\u0130\u0131ßςǅ\u0345\u1e9e -\u2013\u2014\u2212"
    "\"'\u2018\u00ab\u00b4`"
    "\u2026\n\u2029\u00a0\u3000中文、。カ\uff76\uff9e\u1100\u1161\ufb01\x00\x1c\x85",
    max_size=30,
)


def test_invisible_characters_do_not_make_copy_differ() -> None:
    assert comparable("diplo\u00admacy") == comparable("\ufeffdiplomacy") == "diplomacy"


def test_control_characters_do_not_make_copy_differ() -> None:
    assert comparable("flo\x00od\x1fwarning\x9f") == "flood warning"


@pytest.mark.parametrize(
    "variant",
    [
        'The mayor said: "it\'s over" - and left...',
        "The mayor said: \u201cit\u2019s over\u201d \u2014 and left\u2026",
        "THE MAYOR SAID: \u00abit\u2018s over\u00bb\u2014and left\u2026",
        "The  mayor\nsaid:\n\n\u201eit\u00b4s over\u201f -- and left...",
        "The may\u00ador said: \u201cit\u2019s over\u201d \u2013 and\u00a0left\u2026",
    ],
)
def test_typography_does_not_make_copy_differ(variant: str) -> None:
    assert comparable(variant) == 'the mayor said: "it\'s over"-and left...'


def test_line_ends_inside_scripts_without_spaces_do_not_make_copy_differ() -> None:
    assert comparable("港口因\n洪水关闭。\n渡轮停航") == comparable("港口因洪水关闭。渡轮停航")


def test_a_dateline_is_part_of_the_copy() -> None:
    assert comparable("PORT ALDER (NWA) \u2014 Floods.") != comparable("Floods.")


@given(st.text() | AWKWARD)
def test_folding_for_comparing_twice_changes_nothing(text: str) -> None:
    once = comparable(text)

    assert comparable(once) == once


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("\u2014 *** \u2014", 0),
        ("The ferry didn't sail.", 4),
        ("Паром не вышел в море.", 5),
        ("नौका आज नहीं चली।", 4),
        ("العبّارة لم تبحر", 3),
        ("港口因洪水关闭渡轮停航三天", 8),
        ("ท่าเรือปิดเพราะน้ำท่วมหนัก", 5),
        ("北京 NWA 2026", 3),
    ],
)
def test_words_are_counted_in_any_script(text: str, words: int) -> None:
    assert count_words(text) == words


def test_only_what_holds_a_letter_or_digit_is_a_word() -> None:
    assert count_words("– It was a – rock-solid – ‘no’ -- at 9 !") == 7
