import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.article import Block, BlockKind, Found
from articles.bylines.credits import agencies, writers
from articles.bylines.dateline import dateline
from articles.parsing.structured import Structured

STORY = Block(BlockKind.PARAGRAPH, "The ferry left the quay at noon, and nobody saw it go.")


def lines(*texts: str) -> tuple[Block, ...]:
    return (STORY, *(Block(BlockKind.PARAGRAPH, text) for text in texts))


def names(*texts: str) -> tuple[str, ...]:
    found = agencies(Structured(), lines(*texts))
    return found.value if found else ()


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("(AFP)", ("AFP",)),
        ("The boat left at two. (AFP)", ("AFP",)),
        ("Das Boot fuhr um zwei. (afp/dpa, kb)", ("AFP", "dpa")),
        ("The boat left at two. — Reuters", ("Reuters",)),
        ("Source: Reuters", ("Reuters",)),
        ("Quelle: dpa", ("dpa",)),
        ("Источник: ТАСС", ("TASS",)),
        ("来源：新华社", ("Xinhua",)),
        ("المصدر: رويترز", ("Reuters",)),
        ("With AFP", ("AFP",)),
        ("(With inputs from PTI)", ("PTI",)),
        ("Mit Material von dpa", ("dpa",)),
        ("Con información de EFE", ("EFE",)),
        ("© 2026 AFP", ("AFP",)),
        ("Copyright 2026 The Associated Press. All rights reserved.", ("AP",)),
        ("(Reporting by Ada Berg; Editing by Bo Falk)", ("Reuters",)),
        ("共同通信", ("Kyodo",)),
        ("(With PTI inputs)", ("PTI",)),
        ("Additional reporting: AFP", ("AFP",)),
        ("– with a report from Reuters/Herald.example", ("Reuters",)),
        ("Με πληροφορίες από ΑΠΕ-ΜΠΕ, Reuters", ("ANA-MPA", "Reuters")),
        ("All rights reserved © Copyright ANSA", ("ANSA",)),
        ("Źródło: HERALD.EXAMPLE, PAP", ("PAP",)),
        ("المصدر: الهرم + رويترز", ("Reuters",)),
    ],
)
def test_the_last_line_names_the_agency(last: str, expected: tuple[str, ...]) -> None:
    assert names(last) == expected


@pytest.mark.parametrize(
    "last",
    [
        "The boat left at two.",
        "The boat left (and Reuters saw it).",
        "Reuters asked the ferry's owner, who said nothing.",
        "The owner told AFP",
        "The boat left at two. (Ada Berg)",
        "Ada Berg, Bo Falk",
        "With reporting by Ada Berg",
        "Source: a poll of the Herald",
        "© 2026 Example Herald",
        "The ap (a small program) is new. (an ap)",
    ],
)
def test_a_sentence_that_speaks_of_an_agency_does_not(last: str) -> None:
    assert names(last) == ()


def test_each_agency_is_named_once_with_the_strongest_evidence() -> None:
    blocks = (Block(BlockKind.PARAGRAPH, "OSLO (AFP) — The boats left."), *lines("(AFP/dpa)"))

    found = agencies(Structured(), blocks, dateline=dateline(blocks))

    assert found == Found(("AFP", "dpa"), "dateline", "OSLO (AFP) —; (AFP/dpa)", 0.98)


def test_bylines_and_authors_may_be_agencies() -> None:
    printed = agencies(Structured(), (), byline=Found("By Ada Berg, Associated Press", "page"))
    named = agencies(Structured(), (), authors=Found(("Ada Berg", "dpa"), "json-ld", "author"))

    assert printed == Found(("AP",), "byline", "By Ada Berg, Associated Press", 0.95)
    assert named == Found(("dpa",), "json-ld", "author", 0.95)


@pytest.mark.parametrize(
    "author", ["JANE DOE Associated Press", "Jane Doe, AP", "Jane Doe (AP)", "Jane Doe with AP"]
)
def test_an_agency_beside_the_author_counts(author: str) -> None:
    stated = Structured(articles=({"author": {"name": author}},))
    told = Structured(meta={"author": (author,)})
    told_of_article = Structured(meta={"article:author": (author,)})
    printed = Found(f"By {author}", "page")

    assert agencies(stated, ()) == Found(("AP",), "json-ld", "author", 0.9)
    assert agencies(told, ()) == Found(("AP",), "meta", "author", 0.9)
    assert agencies(told_of_article, ()) == Found(("AP",), "meta", "article:author", 0.9)
    assert agencies(Structured(), (), byline=printed) == Found(
        ("AP",), "byline", f"By {author}", 0.95
    )


@pytest.mark.parametrize("author", ["Jane Doe, PA", "Desk (AA)", "Jane Doe"])
def test_two_letters_beside_the_author_are_no_agency(author: str) -> None:
    stated = Structured(articles=({"author": author},), meta={"author": (author,)})

    assert agencies(stated, ()) is None


@pytest.mark.parametrize(
    ("named", "people"),
    [
        (("Ada Berg", "AFP"), ("Ada Berg",)),
        (("AFP", "Reuters"), ("AFP", "Reuters")),
        (("Ada Berg", "Bo Falk"), ("Ada Berg", "Bo Falk")),
    ],
)
def test_an_agency_is_no_author_beside_people(
    named: tuple[str, ...], people: tuple[str, ...]
) -> None:
    assert writers(Found(named, "page", "byline")) == Found(people, "page", "byline")
    assert writers(None) is None


def test_an_agency_that_is_stated_as_an_author_of_its_own_is_one() -> None:
    stated: Found[tuple[str, ...]] = Found(("Ada Berg", "AFP"), "json-ld", "author")

    assert writers(stated) == stated


def test_what_machines_are_told_counts() -> None:
    stated = Structured(articles=({"sourceOrganization": {"name": "Agence France-Presse"}},))
    told = Structured(meta={"copyright": ("© 2026 Reuters",)})

    assert agencies(stated, ()) == Found(("AFP",), "json-ld", "sourceOrganization", 0.9)
    assert agencies(told, ()) == Found(("Reuters",), "copyright line", "© 2026 Reuters", 0.8)


@given(st.lists(st.text(max_size=200), max_size=4))
def test_any_lines_can_be_read(texts: list[str]) -> None:
    agencies(Structured(), lines(*texts))


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("به گزارش ایرنا، قایق ظهر از اسکله رفت.", ("IRNA",)),
        ("به گزارش خبرنگار ایسنا، قایق ظهر از اسکله رفت.", ("ISNA",)),
        ("به نقل از خبرگزاری فارس، قایق ظهر از اسکله رفت.", ("Fars News",)),
        ("به گزارش شهردار، قایق ظهر از اسکله رفت.", ()),
    ],
)
def test_a_persian_report_says_first_whose_it_is(first: str, expected: tuple[str, ...]) -> None:
    found = agencies(Structured(), (STORY, Block(BlockKind.PARAGRAPH, first), STORY))

    assert (found.value if found else ()) == expected
