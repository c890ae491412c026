import pytest

from articles.parsing.elements import Elements
from articles.parsing.markup import parsed
from articles.people.name_order import in_spoken_order


def page(markup: str) -> Elements:
    root = parsed(f"<html><body><h1>Fog</h1>{markup}</body></html>")
    assert root is not None
    return Elements(root)


@pytest.mark.parametrize(
    ("stated", "spoken"),
    [
        ("Lee, Ann", "Ann Lee"),
        ("Lee, Ann B.", "Ann B. Lee"),
        ("Das, Ann", "Ann Das"),
        ("Ann Lee", "Ann Lee"),
        ("Ann Lee, Oslo", "Ann Lee, Oslo"),
        ("Reuters, Oslo", "Reuters, Oslo"),
        ("Redaktion, Berlin", "Redaktion, Berlin"),
        ("Lee, editor", "Lee, editor"),
        ("Lee, Ann, Falk, Bo", "Lee, Ann, Falk, Bo"),
    ],
)
def test_a_catalogue_states_the_family_first(stated: str, spoken: str) -> None:
    assert in_spoken_order([stated], page(""), where="citation_author") == [spoken]


@pytest.mark.parametrize(
    "proof",
    [
        "<p>Ann Lee saw the fog.</p>",
        '<a href="/people/ann-lee">Posts</a>',
        "<title>Ann Lee</title>",
    ],
)
def test_elsewhere_the_page_must_prove_that_it_is_one_person(proof: str) -> None:
    assert in_spoken_order(["Lee, Ann"], page(proof), where="author") == ["Ann Lee"]
    assert in_spoken_order(["Lee, Ann"], page("<p>Lee, Ann</p>"), where="author") == ["Lee, Ann"]


def test_two_families_of_one_person_need_a_proof_in_a_catalogue_too() -> None:
    stated, proof = ["García Lee, Ana"], page("<p>Ana García Lee</p>")

    assert in_spoken_order(stated, page(""), where="dc.creator") == stated
    assert in_spoken_order(stated, proof, where="dc.creator") == ["Ana García Lee"]
