import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.copies.pairs import (
    Postings,
    Wanted,
    candidates,
    places_of,
    postings_of,
    sharing,
    wanted,
)

# Few bits above, few below: numbers meet, and so do their beginnings.
NUMBERS = st.lists(
    st.builds(lambda top, low: (top << 24) + low, st.integers(0, 3), st.integers(0, 3))
)


def numbers(some: list[int]) -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
    return np.array(sorted(some), np.uint64)


@given(NUMBERS, NUMBERS)
def test_numbers_are_found_wherever_they_stand(sought: list[int], among: list[int]) -> None:
    places = Wanted(numbers(sorted(set(sought)))).places_in(numbers(among))

    assert places.tolist() == [at for at, each in enumerate(sorted(among)) if each in sought]


@pytest.mark.parametrize("size", [1, 7, 9, 100])
def test_a_few_numbers_are_found_among_many_and_many_among_a_few(size: int) -> None:
    places = Wanted(numbers(list(range(0, 80, 10)))).places_in(numbers(list(range(size))))

    assert places.tolist() == list(range(0, min(size, 80), 10))


@pytest.mark.parametrize(
    ("sought", "places"),
    [([1, 5, 9, 12], [0, 3]), ([3], [1, 4]), ([4, 10], []), ([], []), ([1, 2**40], [])],
)
def test_the_wanted_articles_are_found_wherever_they_stand(
    sought: list[int], places: list[int]
) -> None:
    articles = np.array([9, 3, 7, 5, 3])

    assert places_of(np.array(sought, np.int64), articles).tolist() == places


def test_among_no_articles_none_are_found() -> None:
    assert not len(places_of(np.array([1]), np.zeros(0, np.int64)))


def test_numbers_are_wanted_once() -> None:
    postings = postings_of([(3, [7, 1]), (5, [7])])

    assert wanted([postings, postings]).numbers.tolist() == [1, 7]


def test_most_alike_are_compared_first_and_else_the_earliest() -> None:
    postings = postings_of([(1, [10]), (2, [10, 11, 12]), (3, [11, 12]), (4, [10, 11, 12])])

    found = dict(candidates(sharing(postings, np.array([3, 4]))))

    assert found == {3: [2], 4: [2, 3, 1]}


def test_an_old_article_with_another_text_is_compared_with_later_ones() -> None:
    postings = postings_of([(1, [10]), (2, [10])])

    assert dict(candidates(sharing(postings, np.array([1])))) == {1: [2]}


def test_nothing_in_common_gives_no_candidates() -> None:
    nothing = sharing(Postings(numbers([]), np.zeros(0, np.int64)), np.zeros(0, np.int64))

    assert not list(candidates(nothing))
