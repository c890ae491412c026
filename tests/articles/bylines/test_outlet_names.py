import pytest

from articles.bylines.outlet_names import without_outlet

OWN = {"exampleherald", "theexampleherald", "heraldexample"}


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Ann Lee Example Herald", "Ann Lee"),
        ("Ann Lee The Example Herald", "Ann Lee"),
        ("Ann Lee herald.example", "Ann Lee"),
        ("Ann Lee", "Ann Lee"),
        ("Example Herald", "Example Herald"),
        ("Editor of Example Herald", "Editor of Example Herald"),
        ("Ann Lee Other Herald", "Ann Lee Other Herald"),
    ],
)
def test_the_outlets_name_behind_a_persons_is_none_of_it(printed: str, name: str) -> None:
    assert without_outlet((printed,), OWN) == (name,)


def test_names_that_come_out_alike_are_one() -> None:
    assert without_outlet(("Ann Lee", "Ann Lee Example Herald"), OWN) == ("Ann Lee",)
