"""Material to measure against that is not part of the project: publishers' own text."""

import os
from pathlib import Path

import pytest

FOLDER = Path(os.environ.get("WIRECOPY_TEST_DATA") or Path(__file__).parents[2] / "shared" / "data")


def shared(name: str) -> Path:
    """Return the file or folder `name` of that material; skip the test where it is not here."""
    path = FOLDER / name
    if not path.exists():
        pytest.skip(f"no {path}: set WIRECOPY_TEST_DATA to the folder that holds {name}")
    return path
