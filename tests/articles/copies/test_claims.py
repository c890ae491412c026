import pytest

from articles.copies.claims import Agreement, Conflict, agreement, claims_of
from articles.copies.telling_words import Claim
from articles.copies.words import words_of


def compared(one: str, other: str) -> Agreement:
    return agreement(claims_of(words_of(one)), claims_of(words_of(other)))


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("it rose by 2.1 percent in trade", "it rose by 2.4 percent in trade",
         Conflict(Claim.NUMBER, "2.1", "2.4")),
        ("they brought seven carts of wood", "they brought nine carts of wood",
         Conflict(Claim.NUMBER, "seven", "nine")),
        ("the mill opened in March this year", "the mill opened in April this year",
         Conflict(Claim.DATE, "March", "April")),
        ("das Amt will am Montag wieder öffnen", "das Amt will am Freitag wieder öffnen",
         Conflict(Claim.DATE, "Montag", "Freitag")),
        ("a price that rose in quiet trade", "a price that fell in quiet trade",
         Conflict(Claim.DIRECTION, "rose", "fell")),
        ("the mayor of Alder said on the", "the mayor of Birch said on the",
         Conflict(Claim.NAME, "Alder", "Birch")),
        ("ячмень по цене 318 крон за тонну", "ячмень по цене 325 крон за тонну",
         Conflict(Claim.NUMBER, "318", "325")),
        ("وبلغ سعر الطن 318 كرونة عند الإغلاق", "وبلغ سعر الطن 325 كرونة عند الإغلاق",
         Conflict(Claim.NUMBER, "318", "325")),
        ("每吨售价为318克朗左右", "每吨售价为325克朗左右", Conflict(Claim.NUMBER, "318", "325")),
    ],
)  # fmt: skip
def test_another_answer_at_the_same_place_is_a_conflict(
    one: str, other: str, conflict: Conflict
) -> None:
    assert compared(one, other).conflicts == (conflict,)
    assert compared(other, one).conflicts == (
        Conflict(conflict.claim, conflict.other, conflict.one),
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("it sold for 1,500.0 crowns a tonne", "it sold for 1500 crowns a tonne"),
        ("se vendió a 1.500,5 coronas la tonelada", "se vendió a 1,500.5 coronas la tonelada"),
        ("they brought seven carts of wood", "they brought 7 carts of wood"),
        ("sie haben zwölf davon mit gebracht", "sie haben 12 davon mit gebracht"),
        ("some of fifty ships were late", "some of 50 ships were late"),
        ("每吨售价为三百克朗左右", "每吨售价为300克朗左右"),
        ("the mill opened in September this year", "the mill opened in Sept this year"),
        ("a price that rose in quiet trade", "a price that gained in quiet trade"),
    ],
)
def test_one_answer_in_other_words_is_none(one: str, other: str) -> None:
    agreed = compared(one, other)

    assert (agreed.agreeing, agreed.conflicting) == (1, 0)


def test_other_places_say_nothing() -> None:
    agreed = compared("it rose by 2.1 percent in trade", "all of 17 ships came to us")

    assert (agreed.agreeing, agreed.conflicting) == (0, 0)


def test_a_place_that_stands_twice_in_a_text_says_nothing() -> None:
    row = "a tonne of 318 crowns or less. "

    assert compared(row + row, row).agreeing == 0


def test_capitals_at_the_start_of_a_sentence_are_no_names() -> None:
    agreed = compared("it was late. Fog lay on the", "it was late. Ice lay on the")

    assert agreed.conflicting == 0


def test_a_text_in_capitals_has_no_names() -> None:
    agreed = compared("THE MAYOR OF ALDER SAID ON THE", "THE MAYOR OF BIRCH SAID ON THE")

    assert agreed.conflicting == 0
