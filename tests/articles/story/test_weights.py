import io

import numpy as np
import pytest

from articles.story.trees import Trees
from articles.story.weights import Weights, weights_from, weights_to
from pipeline.readers.weights import shipped_weights


def weights() -> Weights:
    trees = Trees(
        columns=np.array([3, 1]),
        limits=np.array([0.5, 2.0], np.float32),
        asked=np.array([[0, 1]]),
        leaves=np.array([[0.25, -1, 2, 3]], np.float32),
        bias=-0.5,
    )
    return Weights(
        {"content": 1.5},
        {"teilen": -2.0},
        {"subsc": 1.25},
        trees,
        trees,
        note="two leaves of grass",
    )


def test_weights_come_back_as_they_were_written() -> None:
    file = weights_to(weights())

    again = weights_from(file)

    assert weights_to(again) == file
    assert (again.names, again.words, again.speech, again.note) == (
        weights().names, weights().words, weights().speech, weights().note,
    )  # fmt: skip
    assert again.first.bias == -0.5
    assert again.second.leaves.tolist() == [[0.25, -1, 2, 3]]


@pytest.mark.parametrize("file", [b"", b"PK\x03\x04 no more", b"{}"])
def test_what_is_no_file_of_weights_is_refused(file: bytes) -> None:
    with pytest.raises(ValueError, match="not a file of reader weights"):
        weights_from(file)


def test_weights_under_other_names_are_refused() -> None:
    file = io.BytesIO()
    np.savez(file, known=np.array('{"marks": {}, "words": {}, "note": ""}'))

    with pytest.raises(ValueError, match="names"):
        weights_from(file.getvalue())


def test_the_shipped_weights_say_what_they_were_learned_from() -> None:
    assert "pages with gold text" in shipped_weights().note
