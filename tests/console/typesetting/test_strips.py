from hypothesis import given
from hypothesis import strategies as st

from articles.copies.carriers import Carrying, Line, Part
from console.typesetting.strips import WIDTH, strips


def carrying(*parts: tuple[int, float], own: int = 0) -> Carrying:
    held = tuple(Part(words, share) for words, share in parts)
    return Carrying(False, Line.SAME, 1.0, 0.0, held, (), 0, own)


def test_a_strip_shows_each_paragraph_in_its_place() -> None:
    (strip,) = strips([carrying((50, 1), (25, 0), (25, 1))])

    assert [(each.kind, each.x) for each in strip] == [("kept", 0), ("cut", 300), ("kept", 450)]


def test_what_an_outlet_added_follows_behind() -> None:
    whole, longer = strips([carrying((100, 1)), carrying((100, 1), own=20)])

    assert [each.kind for each in longer] == ["kept", "own"]
    assert longer[1].x == 500
    assert whole[0].width == longer[0].width


def test_a_printing_without_text_has_no_strip() -> None:
    assert strips([carrying((100, 1)), None])[1] == ()


PARTS = st.lists(st.tuples(st.integers(0, 10**5), st.floats(0, 1)), max_size=9)


@given(st.lists(st.tuples(PARTS, st.integers(0, 10**5)), max_size=4))
def test_nothing_is_drawn_outside(listed: list[tuple[list[tuple[int, float]], int]]) -> None:
    for strip in strips(carrying(*parts, own=own) for parts, own in listed):
        assert all(each.x >= 0 and each.width > 0 for each in strip)
        assert all(each.x + each.width <= WIDTH + 1 for each in strip)
