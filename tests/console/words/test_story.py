import pytest

from articles.copies.carriers import changes
from console.words.story import because, changed, percent, told
from storage.browse.stories import Evidence
from tests.console.story_scene import DATELINE, OURS, TITLE, WIRE

COPY = {
    "within": [0.371, 1.0],
    "shingles": 46,
    "hours_apart": 1.0,
    "agreeing": 7,
    "conflicting": 3,
    "conflicts": [["number", "2.1", "2.4"], ["name", "Ann", "Anne"]],
}


def evidence(kind: str, detail: object) -> Evidence:
    return Evidence(4, 1, kind, detail, "2026-11-24")


@pytest.mark.parametrize(
    ("title", "paragraphs", "words"),
    [
        (TITLE, [DATELINE + WIRE[0], *WIRE[1:]], ["word for word"]),
        ("Fog", [DATELINE + WIRE[0], *WIRE[1:]], ["headline changed"]),
        (TITLE, WIRE, ["dateline removed"]),
        (TITLE, [DATELINE + WIRE[0], WIRE[1]], ["cut to 38 %"]),
        (TITLE, [DATELINE + WIRE[0], *WIRE[1:], OURS], ["1 paragraph added"]),
        (TITLE, [DATELINE + WIRE[0], *WIRE[1:4], WIRE[4] + " " + OURS], ["22 words added"]),
        (
            "Fog",
            ["PORT ALDER - " + WIRE[0].replace("an hour", "two hours")],
            ["headline changed", "cut to 20 %", "1 paragraph reworded", "dateline changed"],
        ),
    ],
)
def test_what_a_carrier_changed_is_told(
    title: str, paragraphs: list[str], words: list[str]
) -> None:
    found = changes(TITLE, [DATELINE + WIRE[0], *WIRE[1:]], title, paragraphs)

    assert changed(found) == words


@pytest.mark.parametrize(
    ("kind", "detail", "words"),
    [
        (
            "update",
            COPY,
            "100 % of 4 stands in 1, 37 % of 1 in 4; 46 runs of four words in both; 1 hour apart;"
            " they say the same at 7 places; and differ at 3: number 2.4 / 2.1, name Anne / Ann,"
            " 1 more",
        ),
        ("by hand", {"note": "the same fire"}, "the same fire"),
        ("same-text", {"words": 412}, "words: 412"),
        ("same-text", "as ever", "as ever"),
        ("same-text", None, ""),
        ("copy", {"within": [0, 0.999]}, "99 % of 4 stands in 1, 0 % of 1 in 4"),
    ],
)
def test_evidence_is_told_in_words(kind: str, detail: object, words: str) -> None:
    assert told(evidence(kind, detail)) == words


def test_a_kind_that_nobody_described_stays_as_it_is() -> None:
    assert [because(kind) for kind in ("cut copy", "hearsay")] == ["a copy that is cut", "hearsay"]


@pytest.mark.parametrize(("share", "words"), [(1, "100 %"), (0.9999, "99 %"), (0.004, "0 %")])
def test_a_hundred_per_cent_is_all_of_it(share: float, words: str) -> None:
    assert percent(share) == words
