"""Sources that a night went without because of their files: broken, or gone."""

from typing import Any

from pipeline.report.shape import LeftOut
from pipeline.settings import Settings
from pipeline.sources.folder import read_sources
from storage.browse.ledger import Books, took_part
from storage.nights.nights import report_of
from storage.sql.database import Transaction


def left_out(txn: Transaction, settings: Settings, books: Books) -> list[LeftOut]:
    """Return what a person should know of the files of sources that took no part in a night.

    A file that is gone is told of for as long as its source took part in the nights before.
    """
    known = _kept(txn, books)
    if known is None:
        lately = took_part(txn, books.before)
        problems = read_sources(settings.sources).problems(lately)
        known = [LeftOut(source=source, problem=problem) for source, problem in problems.items()]
    return [each for each in known if each["source"] not in books.sources]


def _kept(txn: Transaction, books: Books) -> list[LeftOut] | None:
    """Return what the night's earlier report says, if that was made after `plan`.

    The night took the files as they were then: what was mended since is no news of it.
    """
    kept: dict[str, Any] = report_of(txn, books.night) or {"stages": []}
    if all(stage["stage"] != "plan" for stage in kept["stages"]):
        return None
    found: list[LeftOut] | None = kept.get("left_out")
    return found
