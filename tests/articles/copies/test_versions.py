"""Which reports are versions of one another, and which are forms that were filled in again."""

import pytest

from articles.copies.fingerprint import common_shingles, fingerprint
from articles.copies.verdict import Document, Kind, verdict
from tests.articles.bulletins import NOON, document
from tests.articles.versions import DESKS, PAIRS, Pair

EN = DESKS[0]
TOLL = EN.toll.format("12", "40", "230", "3", "600", "6.2")
RISEN = EN.toll.format("19", "75", "230", "5", "600", "6.2")


def found_in(pair: Pair) -> Kind:
    return verdict(document(pair.one), document(pair.other, hours=pair.hours)).kind


@pytest.mark.parametrize(
    "pair", [each for each in PAIRS if each.is_version], ids=lambda each: each.name
)
def test_a_report_that_is_sent_again_is_a_version_or_an_update(pair: Pair) -> None:
    assert found_in(pair) in (Kind.VERSION, Kind.UPDATE)


@pytest.mark.parametrize(
    "pair", [each for each in PAIRS if not each.is_version], ids=lambda each: each.name
)
def test_a_form_that_is_filled_in_again_is_no_version(pair: Pair) -> None:
    assert found_in(pair) is Kind.RECURRING


@pytest.mark.parametrize(("hours", "kind"), [(36, Kind.VERSION), (37, Kind.RECURRING)])
def test_a_version_is_sent_until_the_next_day(hours: int, kind: Kind) -> None:
    assert verdict(document(TOLL), document(RISEN, hours=hours)).kind is kind


def test_a_version_is_no_part_of_the_story() -> None:
    assert not verdict(document(TOLL), document(RISEN, hours=3)).same_story


def test_whoever_stands_below_all_articles_makes_no_version_of_two() -> None:
    footer = (
        "In our newsroom you reach Ann Lee, Bo Falk, Cleo Moss, Dan Rudd, Eve Sorel, Finn Tarn,"
        " Gil Voss, Hedy Marsh, Ines Calder, Jan Orme, Kit Brandt, Lou Pells and Mia Stroud."
    )
    witnesses = [paragraph for desk in DESKS for paragraph in desk.toll.split("\n\n")]
    common = common_shingles(f"{paragraph}\n\n{footer}" for paragraph in witnesses)
    here, there = (f"{EN.forecast.format(town, *figures)}\n\n{footer}" for town, figures in (
        (EN.towns[0], ("14", "6", "35", "80", "7:12")), (EN.towns[1], ("19", "9", "35", "80", "7:12")),
    ))  # fmt: skip

    one, other = (Document(fingerprint(text, common), NOON) for text in (here, there))

    assert verdict(document(here), document(there)).kind is not Kind.RECURRING
    assert verdict(one, other).kind is Kind.RECURRING
