import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.agencies import AGENCIES, agencies_named, agency_named, only_agencies


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


@given(st.text(max_size=200))
def test_any_text_can_be_asked_about(text: str) -> None:
    assert set(agencies_named(text)) <= AGENCIES
    assert agency_named(text) in {None, *AGENCIES}
