"""`wirecopy sources fixture`: an archived page as a test page in invented words."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from articles.urls import clean_url
from console.command_line.opening import ConfigurationProblem, reading, settings
from console.command_line.stored_article import stored_article
from console.commands.sources_probe import file_of
from console.terminal.printing import line
from pipeline.readers.jobs import Job, as_job
from pipeline.readers.workers import NotRead, Workers
from pipeline.settings import Settings
from pipeline.sources.folder import SourceFile
from storage.articles.announced_pages import AnnouncedPage, announced_page_of, announced_pages
from storage.files.room import room_in
from storage.sql.database import Transaction


@dataclass(frozen=True, slots=True)
class _Wish:
    file: SourceFile
    pages: Sequence[AnnouncedPage]


@click.command()
@click.argument("which", metavar="ID")
@click.option("--limit", type=click.IntRange(1, 50), default=1, help="Of a source; default 1.")
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("tests/pages"),
    help="The folder of test pages; default tests/pages.",
)
def fixture(which: str, limit: int, folder: Path) -> None:
    """Write a test page for ID, a source (its newest pages) or an article (number or URL).

    Markup, classes, dates and the shape of addresses stay; every word becomes an
    invented one. The expected record goes beside it. Ends with 1 where no page reads
    in invented words as it does in its own.
    """
    known = settings()
    wish = _wish(known, which, limit)
    readers = Workers(1, seconds=known.reader_seconds, megabytes=known.reader_megabytes)
    written = 0
    with readers as workers:
        for page in wish.pages:
            written += _write(known, workers, wish.file, page, folder)
    if not written:
        raise click.ClickException(f"{which}: no test page was written")


def _wish(known: Settings, which: str, limit: int) -> _Wish:
    with reading(known.database_url) as txn:
        if (known.sources / f"{which}.toml").is_file():
            file = file_of(known, which)
            pages = announced_pages(txn, file.source.id, limit)
        else:
            source_id, pages = _of_article(txn, which)
            file = file_of(known, source_id)
    if not pages:
        raise click.ClickException(f"{which}: no page of it is archived")
    return _Wish(file, pages)


def _of_article(txn: Transaction, which: str) -> tuple[str, list[AnnouncedPage]]:
    if not which.isdecimal() and clean_url(which) is None:
        raise ConfigurationProblem(f"{which}: expected a source, or an article's number or URL")
    row = stored_article(txn, which).row
    page = announced_page_of(txn, row.id)
    return row.source_id, [page] if page else []


def _write(
    known: Settings, workers: Workers, file: SourceFile, page: AnnouncedPage, folder: Path
) -> bool:
    job: Job = {
        "task": "fixture",
        "archive": str(known.archive),
        "place": as_job(page.place),
        "source": file.source.id,
        "toml": file.toml,
    }
    try:
        answer = workers.ask(job)
    except NotRead as failure:
        answer = {"refused": str(failure)}
    if "refused" in answer:
        line(f"refused: {page.url}: {answer['refused']}", "failed")
        return False
    markup = answer["markup"].encode("utf-8")
    # Named by what is in it: the address would tell whose page it was made of.
    path = folder / file.source.id / f"{hashlib.sha256(markup).hexdigest()[:12]}.html"
    try:
        with room_in(folder):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(markup)
            path.with_suffix(".json").write_text(answer["expected"], encoding="utf-8")
    except OSError as error:
        raise ConfigurationProblem(f"{path}: cannot be written: {error.strerror}") from error
    line(f"written: {path}, and the record expected of it beside it")
    return True
