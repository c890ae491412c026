"""Print the installed packages that only developers need: the image is built without them.

What is needed follows from the packages' own metadata, beginning at wirecopy and the extras named
as arguments.
"""

import sys
from collections.abc import Iterator
from importlib.metadata import distributions, requires

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


def needed(name: str, extras: frozenset[str]) -> set[str]:
    """Return the packages that `name` with `extras` asks for, directly or not, and itself."""
    waiting: list[tuple[str, str]] = [(canonicalize_name(name), each) for each in {"", *extras}]
    seen = set(waiting)
    while waiting:
        new = set(_asked_by(*waiting.pop())) - seen
        seen |= new
        waiting += new
    return {package for package, _ in seen}


def _asked_by(package: str, extra: str) -> Iterator[tuple[str, str]]:
    for line in requires(package) or ():
        wanted = Requirement(line)
        if wanted.marker is None or wanted.marker.evaluate({"extra": extra}):
            for each in {"", *wanted.extras}:
                yield canonicalize_name(wanted.name), each


def main() -> None:
    """Print one name a line."""
    kept = needed("wirecopy", frozenset(sys.argv[1:]))
    installed = {canonicalize_name(found.metadata["Name"]) for found in distributions()}
    print(*sorted(installed - kept), sep="\n")


if __name__ == "__main__":
    main()
