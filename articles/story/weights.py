"""What the reader has learned, as one value: it is read from a file elsewhere and handed in.

`benchmarks/extraction` makes the file; its note says what it was trained on.
"""

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from zipfile import BadZipFile

import numpy as np

from articles.story.trees import Trees

_TABLES = ("names", "words", "speech")
_LOOKS = ("first", "second")
_PARTS = ("columns", "limits", "asked", "leaves", "bias")


@dataclass(frozen=True, slots=True)
class Weights:
    """How telling words are, and the two models that tell a story's passages.

    `names` are words in the names of boxes (class, id, role), `words` those of short
    passages; positive ones speak for the story. `speech` has pieces of words; positive ones
    speak for an outlet's own word. `second` sees the answers of `first`.
    """

    names: Mapping[str, float]
    words: Mapping[str, float]
    speech: Mapping[str, float]
    first: Trees
    second: Trees
    note: str = ""


def weights_from(file: bytes) -> Weights:
    """Return the weights that `weights_to` wrote. Raises ValueError for anything else."""
    try:
        with np.load(io.BytesIO(file), allow_pickle=False) as arrays:
            known = json.loads(arrays["known"].tobytes())
            tables = {name: known[name] for name in _TABLES}
            note = known["note"]
            looks = {look: _trees(arrays, look) for look in _LOOKS}
    except (KeyError, OSError, TypeError, ValueError, EOFError, BadZipFile) as error:
        raise ValueError(f"not a file of reader weights: {error}") from error
    return Weights(**tables, first=looks["first"], second=looks["second"], note=note)


def weights_to(weights: Weights) -> bytes:
    """Return `weights` as the bytes of a file; the same for equal weights."""
    known = {name: getattr(weights, name) for name in (*_TABLES, "note")}
    text = json.dumps(known, ensure_ascii=False, sort_keys=True)
    # As UTF-8: an array of text takes four bytes a letter, and a third more when compressed.
    arrays = {"known": np.frombuffer(text.encode(), np.uint8)}
    for look in _LOOKS:
        trees: Trees = getattr(weights, look)
        arrays |= {f"{look}_{part}": np.array(getattr(trees, part)) for part in _PARTS}
    file = io.BytesIO()
    np.savez_compressed(file, **arrays)  # type: ignore[arg-type]
    return file.getvalue()


def _trees(arrays: Mapping[str, np.ndarray], look: str) -> Trees:
    columns, limits, asked, leaves, bias = (arrays[f"{look}_{part}"] for part in _PARTS)
    return Trees(columns, limits, asked, leaves, float(bias))
