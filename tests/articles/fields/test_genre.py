import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.article import Found, Genre
from articles.fields.genre import genre
from articles.parsing.structured import Structured

PLAIN = "https://herald.example/2026/harbour/fog"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("OpinionNewsArticle", Genre.OPINION),
        ("AnalysisNewsArticle", Genre.ANALYSIS),
        ("ReviewNewsArticle", Genre.REVIEW),
        ("SatiricalArticle", Genre.SATIRE),
        ("AdvertiserContentArticle", Genre.ADVERTORIAL),
        ("LiveBlogPosting", Genre.LIVE),
        ("ClaimReview", Genre.FACT_CHECK),
    ],
)
def test_a_type_of_the_standards_says_it_outright(kind: str, expected: Genre) -> None:
    found = genre(Structured(types=frozenset({"WebPage", kind})), PLAIN)

    assert found == Found(expected, "json-ld", f"@type {kind}", 1.0)


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        ("Opinion", Genre.OPINION),
        ("Meinung", Genre.OPINION),
        ("Politik / Kommentar", Genre.OPINION),
        ("Интервью", Genre.INTERVIEW),
        ("社説", Genre.OPINION),
        ("رأي", Genre.OPINION),
        ("Obituaries", Genre.OBITUARY),
        ("보도자료", Genre.PRESS_RELEASE),
    ],
)
def test_a_section_may_name_it(section: str, expected: Genre) -> None:
    found = genre(Structured(), PLAIN, section=Found(section, "meta", "article:section"))

    assert found == Found(expected, "section", section, 0.9)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Kommentar: Der Nebel bleibt", Genre.OPINION),
        ("Interview – Ada Berg über Nebel", Genre.INTERVIEW),
        ("【インタビュー】霧の朝に", Genre.INTERVIEW),
        ("Fact check: no boat was lost", Genre.FACT_CHECK),
    ],
)
def test_a_headline_may_begin_with_it(title: str, expected: Genre) -> None:
    found = genre(Structured(), PLAIN, title=Found(title, "page", "h1"))

    assert found is not None
    assert (found.value, found.method) == (expected, "title")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/opinion/2026/fog", Genre.OPINION),
        ("/press-releases/fog", Genre.PRESS_RELEASE),
        ("/kultur/film_review/fog", Genre.REVIEW),
        ("/faktencheck/fog.html", Genre.FACT_CHECK),
    ],
)
def test_an_address_may_name_it(path: str, expected: Genre) -> None:
    found = genre(Structured(), f"https://herald.example{path}")

    assert found is not None
    assert (found.value, found.method, found.confidence) == (expected, "url", 0.8)


def test_a_ticker_of_news_in_an_address_is_no_live_report() -> None:
    assert genre(Structured(), "https://herald.example/newsticker/fog-4451133.html") is None


def test_plain_news_has_no_genre() -> None:
    section, title = Found("Harbour", "meta"), Found("Fog: the noon boat left at two", "page")

    assert genre(Structured(), PLAIN, section=section, title=title) is None
    assert genre(Structured(), "https://herald.example/fog/opinion") is None
    assert genre(Structured(), "https://herald.example/video/fog") is None


@given(st.text(), st.text())
def test_any_title_and_address_can_be_asked_about(title: str, path: str) -> None:
    genre(Structured(), f"https://herald.example/{path}", title=Found(title, "page"))


@pytest.mark.parametrize(
    "first",
    [
        "MARROWBY, Nov. 20, 2026 /PRNewswire/ -- The ferry left.",
        "MARROWBY--(BUSINESS WIRE)--The ferry left.",
        "Marrfelde (ots) - Die Fähre fuhr um zwei.",
    ],
)
def test_who_sends_out_press_releases_signs_them(first: str) -> None:
    found = genre(Structured(), PLAIN, first=first)

    assert found is not None
    assert found.value is Genre.PRESS_RELEASE
    assert genre(Structured(), PLAIN, first="MARROWBY (AFP) - Lots of boats left.") is None
