"""The reader's weights, from the file that is shipped beside the reader."""

import gc
from functools import cache
from importlib.resources import files

from articles.story.weights import Weights, weights_from


@cache
def shipped_weights() -> Weights:
    """Return the weights that every night reads with; the file is read once a process.

    What the process holds by then is kept from Python's collector of cycles (`gc.freeze`).
    """
    found = weights_from((files("articles.story") / "weights.npz").read_bytes())
    # The reader's tables stay for good: the collector need not walk them page after page.
    gc.freeze()
    return found
