import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.wording.agencies import (
    AGENCIES,
    agencies_beside,
    agencies_named,
    agency_named,
    before_agency,
    only_agencies,
)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("AFP", "AFP"),
        ("Agence France-Presse", "AFP"),
        ("(Reuters)", "Reuters"),
        ("reuters", "Reuters"),
        ("The Associated Press", "AP"),
        ("dpa", "dpa"),
        ("DPA", "dpa"),
        ("РИА Новости", "RIA Novosti"),
        ("Укрінформ", "Ukrinform"),
        ("新华社", "Xinhua"),
        ("時事", "Jiji"),
        ("연합뉴스", "Yonhap"),
        ("رويترز", "Reuters"),
        ("أ ف ب", "AFP"),
        ("पीटीआई", "PTI"),
        ("ΑΠΕ-ΜΠΕ", "ANA-MPA"),
        ("ČTK", "ČTK"),
        ("Reuters Staff", "Reuters"),
        ("AP Newsroom", "AP"),
        ("dpa-Redaktion", "dpa"),
        ("Af Ritzau", "Ritzau"),
        ("Door ANP", "ANP"),
        ("Da Lusa", "Lusa"),
    ],
)
def test_an_agency_is_known_by_each_of_its_names(printed: str, name: str) -> None:
    assert agency_named(printed) == name


@pytest.mark.parametrize(
    "text", ["", "Ada Berg", "ap", "tap", "petra", "Reuters reported", "beta", "pa", "aa"]
)
def test_other_words_are_no_agency(text: str) -> None:
    assert agency_named(text) is None


def test_names_that_sign_together_are_each_found_once() -> None:
    assert agencies_named("AFP/Reuters, kb, AFP") == ("AFP", "Reuters")
    assert agencies_named("Mit dpa und AFP") == ("dpa", "AFP")


def test_a_line_with_a_person_is_not_only_agencies() -> None:
    assert only_agencies("Reuters, AFP")
    assert not only_agencies("Ada Berg, Reuters")
    assert not only_agencies(" - ")


@pytest.mark.parametrize(
    ("line", "person", "agency"),
    [
        ("JANE DOE Associated Press", "JANE DOE", "AP"),
        ("Jane Doe The Associated Press", "Jane Doe", "AP"),
        ("Ada Berg Reuters", "Ada Berg", "Reuters"),
        ("Ada Berg Agence France-Presse", "Ada Berg", "AFP"),
    ],
)
def test_an_agency_may_stand_right_behind_a_name(line: str, person: str, agency: str) -> None:
    assert before_agency(line) == (person, agency)
    assert agencies_beside(f"By {line} and Bo Falk") == (agency,)


@pytest.mark.parametrize(
    "name", ["Associated Press", "Ada Reuters", "Ada B. Bloomberg", "Ada Berg PA", "ADA MARIA SANA"]
)
def test_a_name_keeps_its_last_word(name: str) -> None:
    assert before_agency(name) == (name, "")


@given(st.text(max_size=200))
def test_any_text_can_be_asked_about(text: str) -> None:
    assert set(agencies_named(text)) <= AGENCIES
    assert agency_named(text) in {None, *AGENCIES}
