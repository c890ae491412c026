"""`wirecopy replay --warc`: what other crawlers' WARC files hold that reads as an article."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from articles.records.record import to_json
from console.command_line.opening import ConfigurationProblem
from console.terminal.printing import as_json, heading, line, rows
from console.terminal.progress import show_steps
from console.words.figures import counted
from pipeline.readers.warc_reading import WarcChoice, WarcFiles, WarcPage
from pipeline.readers.workers import Workers
from pipeline.settings import Settings
from pipeline.sources.folder import read_sources
from storage.archive.foreign_warc import ForeignWarcError
from storage.files.disk import place_of
from storage.files.new_file import NewFile
from storage.files.room import room_in

_STEP = 32


@dataclass(frozen=True, slots=True)
class WarcWish:
    """What is asked of WARC files."""

    paths: Sequence[Path]
    choice: WarcChoice
    limit: int | None
    out: Path | None
    json_wanted: bool


def replay_warc(known: Settings, wish: WarcWish) -> None:
    """Read the files, print what reads as an article and why the rest does not."""
    if wish.out is not None:
        _see_place(wish.out, wish.paths, known.archive)
    articles: list[dict[str, object]] = []
    readers = Workers(
        known.worker_count, seconds=known.reader_seconds, megabytes=known.reader_megabytes
    )
    sources = read_sources(known.sources).files if known.sources.is_dir() else ()
    with readers as workers, TemporaryDirectory(prefix="wirecopy-warc-") as folder:
        files = WarcFiles(known, sources, wish.choice, Path(folder))
        with _out(wish.out) as out, show_steps("read") as step:
            pages = files.read(workers, wish.paths, limit=wish.limit)
            for number, page in enumerate(_readable(pages), start=1):
                if number % _STEP == 0:
                    step(number, None)
                _keep(page, articles, out)
    _print(files, articles, wish)
    if files.without:
        names = ", ".join(map(str, files.without))
        raise ConfigurationProblem(
            f"{names}: no WARC record in it; expected a WARC file, plain or compressed by gzip"
        )


def _readable(pages: Iterator[WarcPage]) -> Iterator[WarcPage]:
    try:
        yield from pages
    except ForeignWarcError as error:
        raise ConfigurationProblem(str(error)) from error


def _keep(page: WarcPage, articles: list[dict[str, object]], out: NewFile | None) -> None:
    record = page.record(len(articles) + 1)
    if record is None:
        return
    published = record.published.at.isoformat() if record.published else None
    articles.append(
        {
            "url": page.url,
            "source": page.source,
            "published": published,
            "words": record.words,
            "title": record.title,
            "truncated": page.truncated,
        }
    )
    if out is None:
        return
    with room_in(out.path.parent):
        out.write(to_json(record).encode() + b"\n")


def _see_place(out: Path, inputs: Sequence[Path], archive: Path) -> None:
    """End the command where a new file at `out` would take the place of pages, or of nothing."""
    if out.is_dir():
        raise ConfigurationProblem(f"{out}: is a folder; expected the name of a file in it")
    try:
        place = place_of(out)
    except OSError as error:
        raise ConfigurationProblem(f"{out}: {error.strerror}") from error
    if not place.parent.is_dir():
        raise ConfigurationProblem(f"{place.parent}: no such folder; make it, or name another file")
    if out.exists() and any(path.exists() and out.samefile(path) for path in inputs):
        raise ConfigurationProblem(f"{out}: is one of the files to read; name another one")
    if place.is_relative_to(archive.resolve()):
        raise ConfigurationProblem(f"{out}: lies in the archive, {archive}; name a file elsewhere")


@contextmanager
def _out(path: Path | None) -> Iterator[NewFile | None]:
    """Yield the file that takes the place of `path` once all was read."""
    if path is None:
        yield None
        return
    try:
        with room_in(path.parent):
            file = NewFile(path)
    except OSError as error:
        raise ConfigurationProblem(f"{path}: cannot be written: {error.strerror}") from error
    try:
        yield file
        with room_in(path.parent):
            file.seal()
        file.take_place()
    except BaseException:
        file.discard()
        raise


def _print(files: WarcFiles, articles: list[dict[str, object]], wish: WarcWish) -> None:
    if wish.json_wanted:
        as_json(
            {
                "records": dict(files.records.most_common()),
                "outcomes": dict(files.outcomes.most_common()),
                "articles": articles,
            }
        )
        return
    names = ["source", "published", "words", "title", "url"]
    rows(names, [[each[name] or "" for name in names] for each in articles])
    line("")
    heading("Records")
    rows(["type", "number"], list(files.records.most_common()))
    heading("Outcomes")
    rows(["outcome", "number"], list(files.outcomes.most_common()))
    kept = f"; {wish.out} holds them" if wish.out else ""
    line(f"{counted(len(articles), 'article')}{kept}; nothing was written to the database")
