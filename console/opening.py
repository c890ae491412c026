"""Open what a command looks at; what is wrong with it becomes an exit code and one sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from articles.source import SourceError
from pipeline.night import StageFailed
from pipeline.night_choice import NightRefused, NoSuchNight
from pipeline.settings import Settings, SettingsError, read_settings
from pipeline.stage_run import Stopped
from storage.archive import ArchiveAway, ArchiveError
from storage.database import (
    DatabaseAway,
    DatabaseUrlError,
    Found,
    SchemaError,
    Transaction,
    open_database,
)
from storage.exports import ExportError

# Somebody is looking on: a stage waits longer.
LOOK_SECONDS = 5.0


class ConfigurationProblem(click.ClickException):
    """Something that an operator has to set right first: do not retry."""

    exit_code = 20


class Unfinished(click.ClickException):
    """The command ended before its work did, or the database or disk is away: run again."""

    exit_code = 10


class StageProblem(click.ClickException):
    """A stage of the night ended badly; the night ends with its code."""

    def __init__(self, failed: StageFailed) -> None:
        super().__init__(str(failed))
        self.exit_code: int = failed.code  # type: ignore[misc]  # click: a constant by class


_UNFINISHED = (DatabaseAway, ArchiveAway, ArchiveError, ExportError, Stopped)
_CONFIGURATION = (SettingsError, SourceError, DatabaseUrlError, NightRefused)


def problem_of(error: Exception) -> click.ClickException | None:
    """Return what an operator is told of `error`, or None where it is a fault of ours."""
    if isinstance(error, SchemaError):
        # A newer schema means that an update is under way: this code must wait for its own.
        kind = Unfinished if error.found is Found.NEWER else ConfigurationProblem
        return kind(str(error))
    if isinstance(error, StageFailed):
        return StageProblem(error)
    if isinstance(error, _CONFIGURATION):
        return ConfigurationProblem(str(error))
    if isinstance(error, NoSuchNight):
        return click.ClickException(str(error))
    return Unfinished(str(error)) if isinstance(error, _UNFINISHED) else None


def settings() -> Settings:
    """Read the settings, or end the command with exit code 20."""
    try:
        return read_settings()
    except SettingsError as error:
        raise ConfigurationProblem(str(error)) from error


@contextmanager
def reading(url: str) -> Iterator[Transaction]:
    """Yield a transaction that only reads, or end the command with exit code 10 or 20."""
    try:
        database = open_database(url, wait=LOOK_SECONDS)
        try:
            with database.read() as txn:
                yield txn
        finally:
            database.close()
    except (DatabaseAway, SchemaError, DatabaseUrlError) as error:
        raise problem_of(error) or error from error
