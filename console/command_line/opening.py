"""Open what a command looks at; what is wrong with it becomes an exit code and one sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from pipeline.runs.endings import ACT_FIRST, AGAIN, StageFailed, exit_code_of
from pipeline.runs.night_choice import NotThere
from pipeline.settings import Settings, SettingsError, read_settings
from storage.sql.database import (
    DatabaseAway,
    DatabaseUrlError,
    SchemaError,
    Transaction,
    open_to_look,
)

# Somebody is looking on: a stage waits longer.
LOOK_SECONDS = 5.0


class ConfigurationProblem(click.ClickException):
    """Something that an operator has to set right first: do not retry."""

    exit_code = ACT_FIRST


class Unfinished(click.ClickException):
    """The command ended before its work did, or the database or disk is away: run again."""

    exit_code = AGAIN


class StageProblem(click.ClickException):
    """A stage of the night ended badly; the night ends with its code."""

    def __init__(self, failed: StageFailed) -> None:
        super().__init__(str(failed))
        self.exit_code: int = failed.code  # type: ignore[misc]  # click: a constant by class


_KINDS = {AGAIN: Unfinished, ACT_FIRST: ConfigurationProblem}


def problem_of(error: Exception) -> click.ClickException | None:
    """Return what an operator is told of `error`, or None where it is a fault of ours."""
    if isinstance(error, StageFailed):
        return StageProblem(error)
    if isinstance(error, NotThere):
        return click.ClickException(str(error))
    code = exit_code_of(error)
    return _KINDS[code](str(error)) if code else None


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
        database = open_to_look(url, wait=LOOK_SECONDS)
        try:
            with database.read() as txn:
                yield txn
        finally:
            database.close()
    except (DatabaseAway, SchemaError, DatabaseUrlError) as error:
        raise problem_of(error) or error from error
