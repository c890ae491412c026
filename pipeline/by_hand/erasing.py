"""Erase what is kept of some addresses: in the database, the archive, the search and the exports.

In an order that may be broken off anywhere and begun again: first nothing comes back, then pages
go, whose places only the rows know, then the rows, then the files that were made of them.
"""

from collections.abc import Collection
from dataclasses import dataclass

import structlog

from pipeline.runs.stage_run import StageRun
from pipeline.stages import export_night
from storage import erasing
from storage.archive.archive import Archive
from storage.articles.tombstones import bury
from storage.erasing import Kept
from storage.exports import exports
from storage.stories.stories import Telling

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased, and the nights whose files were written anew."""

    kept: Kept
    articles: int
    pages: int
    exported: tuple[str, ...]


def erase(run: StageRun, keys: Collection[str], reason: str) -> Erased:
    """Erase all that is kept of the addresses with these URL keys, and keep them from coming back.

    Run again it goes on. Raises `ArchiveAway`, `ExportError`, and `Stopped`.
    """
    with run.database.write() as txn:
        kept = erasing.kept_of(txn, keys)
        bury(txn, kept.keys, reason, run.clock())
        exports.let_go_out_of_date(txn, kept.nights, run.settings.exports)
    pages = _erase_pages(run, kept)
    with run.database.write() as txn:
        articles = erasing.erase(txn, kept, Telling(run.night, run.clock()))
    run.database.empty_log()
    log.info("erased", night=run.night, articles=articles, pages=pages)
    return Erased(kept, articles, pages, tuple(_export_again(run)))


def _erase_pages(run: StageRun, kept: Kept) -> int:
    archive, erased = Archive(run.settings.archive), 0
    for place in kept.places:
        run.check()
        erased += archive.erase(place, run.clock())
    return erased


def _export_again(run: StageRun) -> list[str]:
    with run.database.read() as txn:
        old = exports.out_of_date(txn)
    for night, formats in old:
        run.check()
        run.count("records", export_night(run, night, formats))
    return [night for night, _ in old]
