"""Agencies that sign below the story, on pages read as a whole."""

import pytest

from articles.hints import Hints
from tests.articles.pages import page, source
from tests.articles.reader import read_article

STORY = "".join(
    f"<p>{sentence}</p>"
    for sentence in (
        "A fire destroyed the old ferry house on the north quay early on Thursday, the brigade said.",
        "Nobody was hurt. Around sixty firefighters kept the flames from the boats until the morning.",
        "The harbour master told the town to keep its windows closed until the smoke had gone at noon.",
        "The house had stood empty for two years, and the council had meant to sell it in the spring.",
        "What set it on fire was not known at first, and the police have opened an investigation.",
    )
)
MORE = (
    '<section class="related"><h3>Read more</h3>'
    '<ul><li><a href="/a/1">Storm closes the port</a></li></ul></section>'
)


def agencies_below(lines: str) -> tuple[str, ...]:
    return signing_below(lines)[0]


def signing_below(lines: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    markup = (
        "<html><head><title>Fire on the quay</title></head><body><main><article>"
        f"<h1>Fire on the quay</h1><div>{STORY}{lines}</div></article>{MORE}</main></body></html>"
    )
    reading = read_article(page(markup), Hints(), source())

    assert reading.text.endswith("opened an investigation.")

    agencies = reading.agencies.value if reading.agencies else ()
    return agencies, reading.authors.value if reading.authors else ()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("(dpa)", ("dpa",)),
        ("Quelle: dpa", ("dpa",)),
        ("(Reuters)", ("Reuters",)),
        ("© AFP", ("AFP",)),
        ("With inputs from PTI", ("PTI",)),
        ("Kaynak: AA", ("Anadolu",)),
        ("AFP/dpa", ("AFP", "dpa")),
        ("(Reporting by Ann Lee; Editing by Bo Falk)", ("Reuters",)),
    ],
)
def test_an_agency_signs_on_a_line_of_its_own(line: str, names: tuple[str, ...]) -> None:
    assert agencies_below(f"<p>{line}</p>") == names


@pytest.mark.parametrize(
    "lines",
    [
        "<p>CP</p>",
        '<p><a href="/tag/reuters">Reuters</a></p>',
        "<figure><figcaption>Reuters</figcaption></figure>",
        "<h3>More</h3><p>(Reuters)</p>",
    ],
)
def test_initials_keywords_and_credits_of_pictures_sign_nothing(lines: str) -> None:
    assert agencies_below(lines) == ()


@pytest.mark.parametrize(
    ("line", "agencies", "writers"),
    [
        ("MTI/Ann Lee", ("MTI",), ("Ann Lee",)),
        ("(AA / Ann Lee)", ("Anadolu",), ("Ann Lee",)),
        ("\u2014 Ann Lee, Reuters", ("Reuters",), ("Ann Lee",)),
        ("Ann Lee (AFP)", ("AFP",), ("Ann Lee",)),
        ("Ann Lee/AFP", (), ()),
        ("Ferry Post, Reuters and others", (), ()),
    ],
)
def test_a_writer_may_sign_beside_the_agency(
    line: str, agencies: tuple[str, ...], writers: tuple[str, ...]
) -> None:
    assert signing_below(f"<p>{line}</p>") == (agencies, writers)
