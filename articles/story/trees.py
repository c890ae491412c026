"""Boosted trees whose levels each ask one question: an answer is a table look-up.

Such trees ("oblivious", Prokhorenkova et al. 2018, arXiv:1706.09516) are worked out for all
passages of a page at once, with a few operations on whole arrays.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Trees:
    """A model: T trees of depth D. A case's leaf is the number whose bits are its answers.

    `columns` and `limits` are the Q different questions "is column > limit";
    `asked` (T by D) has their numbers, `leaves` (T by 2^D) what each leaf adds to `bias`.
    """

    columns: NDArray[np.int64]
    limits: NDArray[np.float32]
    asked: NDArray[np.int64]
    leaves: NDArray[np.float32]
    bias: float

    def probabilities(self, known: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return a probability (0…1) for each case; `known` is columns by cases."""
        answers = (known.astype(np.float32)[self.columns] > self.limits[:, None]).astype(np.uint8)
        trees, depth = self.asked.shape
        # There are 256 leaves at most, so that the number of one fits a byte.
        leaf = np.zeros((trees, known.shape[1]), dtype=np.uint8)
        for level in range(depth):
            leaf |= answers[self.asked[:, level]] << np.uint8(level)
        offset = np.arange(trees, dtype=np.int64)[:, None] * self.leaves.shape[1]
        total = self.leaves.ravel()[leaf + offset].sum(axis=0, dtype=np.float64) + self.bias
        likely: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-total))
        return likely
