"""Read the folder of source files: the master of what is collected."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from articles.source import Source, SourceError, parse_source


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One source and the text it was read from."""

    source: Source
    toml: str


@dataclass(frozen=True, slots=True)
class SourceFolder:
    """All source files of a folder: those that can be used, and what is wrong with the others.

    `broken` says it by id; `missing` is set where there is no such folder.
    """

    path: Path
    files: tuple[SourceFile, ...] = ()
    broken: Mapping[str, str] = field(default_factory=dict)
    missing: str | None = None

    @property
    def errors(self) -> tuple[str, ...]:
        """Return all that is wrong."""
        return (self.missing,) if self.missing else tuple(self.broken.values())

    def problems(self, known: Iterable[str]) -> dict[str, str]:
        """Return, by id, each file that is broken, and those of the sources `known` that are gone.

        Where the folder is not here, nothing can be said of its files.
        """
        there = {file.source.id for file in self.files} | self.broken.keys()
        gone = set() if self.missing else set(known) - there
        lost = {source_id: f"{self.path / source_id}.toml: is gone" for source_id in gone}
        return dict(sorted({**self.broken, **lost}.items()))


def read_sources(folder: Path) -> SourceFolder:
    """Read every `*.toml` in `folder`, in order of name. One bad file never hides the others.

    A source that is switched on before its endpoints were seen is an error.
    """
    if not folder.is_dir():
        return SourceFolder(folder, missing=f"{folder}: no such folder; run: wirecopy init")
    files: list[SourceFile] = []
    broken: dict[str, str] = {}
    for path in sorted(folder.glob("*.toml")):
        try:
            files.append(_probed(read_source(path), path))
        except SourceError as error:
            broken[path.stem] = str(error)
    return SourceFolder(folder, tuple(files), broken)


def read_source(path: Path) -> SourceFile:
    """Read one source file as it stands, also one that no night may use yet."""
    try:
        # Line ends as they are: an edit must find the file unchanged.
        toml = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(f"{path}: cannot be read as UTF-8 text: {error}") from error
    try:
        return SourceFile(parse_source(path.stem, toml), toml)
    except SourceError as error:
        # Who parses a text knows no folder.
        said = str(error).removeprefix(f"sources/{path.stem}.toml: ")
        raise SourceError(f"{path}: {said}") from error


def _probed(file: SourceFile, path: Path) -> SourceFile:
    if file.source.must_be_probed:
        name = file.source.id
        raise SourceError(
            f"{path}: enabled: must be false while verified is false; "
            f"run on a connected machine: wirecopy sources probe {name}"
        )
    return file
