import numpy as np
import pytest

from articles.story.trees import Trees

# Two trees of depth two. The first asks "is column 0 > 1" and "is column 1 > 5".
TREES = Trees(
    columns=np.array([0, 1]),
    limits=np.array([1.0, 5.0], np.float32),
    asked=np.array([[0, 1], [0, 0]]),
    leaves=np.array([[0, 1, 2, 3], [0, 9, 9, -1]], np.float32),
    bias=0.5,
)


@pytest.mark.parametrize(
    ("first", "second", "total"),
    [(0, 0, 0.5), (2, 0, 0.5 + 1 - 1), (0, 6, 0.5 + 2), (2, 6, 0.5 + 3 - 1), (1, 5, 0.5)],
)
def test_the_answers_are_the_bits_of_the_leaf(first: float, second: float, total: float) -> None:
    (likely,) = TREES.probabilities(np.array([[first], [second]], dtype=np.float64))

    assert likely == pytest.approx(1 / (1 + np.exp(-total)))


def test_cases_do_not_see_each_other() -> None:
    cases = np.array([[0.0, 2.0, 2.0], [0.0, 0.0, 6.0]])

    together = TREES.probabilities(cases)
    alone = [TREES.probabilities(cases[:, at : at + 1])[0] for at in range(3)]
    assert together.tolist() == alone
