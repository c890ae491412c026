"""Read the folder of source files: the master of what is collected."""

from dataclasses import dataclass
from pathlib import Path

from articles.source import Source, SourceError, parse_source


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One source and the text it was read from."""

    source: Source
    toml: str


@dataclass(frozen=True, slots=True)
class SourceFolder:
    """All source files of a folder: those that can be used, and what is wrong with the others."""

    files: tuple[SourceFile, ...]
    errors: tuple[str, ...]


def read_sources(folder: Path) -> SourceFolder:
    """Read every `*.toml` in `folder`, in order of name. One bad file never hides the others."""
    if not folder.is_dir():
        return SourceFolder((), (f"{folder}: no such folder; run: wirecopy init",))
    files: list[SourceFile] = []
    errors: list[str] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            toml = path.read_text(encoding="utf-8")
            files.append(SourceFile(parse_source(path.stem, toml), toml))
        except SourceError as error:
            errors.append(str(error))
        except (OSError, UnicodeDecodeError) as error:
            errors.append(f"{path}: cannot be read as UTF-8 text: {error}")
    return SourceFolder(tuple(files), tuple(errors))
