"""`wirecopy stories`: a night's stories, and an operator's word on what is one story."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeVar

import click

from console.command_line.opening import settings
from console.commands.stages import Moment, with_words
from console.commands.stories_list import list_
from console.terminal.printing import line
from console.terminal.whole_help import WholeHelp
from pipeline.by_hand.ruling import ruling
from storage.sql.database import Transaction
from storage.stories.rulings import RulingError, merge, split
from storage.stories.stories import Telling

Command = TypeVar("Command", bound=Callable[..., Any])
_NUMBER = click.IntRange(1, 2**63 - 1)


@click.group(cls=WholeHelp)
def stories() -> None:
    """List a night's stories; merge and part them by hand: no later night undoes that."""


stories.add_command(list_)


def _with_note(command: Command) -> Command:
    command = click.option(
        "--now", type=Moment(), help="Take this moment for the present one (simulated nights)."
    )(command)
    return click.option(
        "--note",
        required=True,
        callback=with_words,
        help="Why; shown wherever the story is shown.",
    )(command)


@stories.command("merge")
@click.argument("number", metavar="ID", type=_NUMBER)
@click.argument("other", metavar="OTHER", type=_NUMBER)
@_with_note
def merge_(number: int, other: int, note: str, now: datetime | None) -> None:
    """Make two stories one. The older number stays, the other leads to it."""
    with _ruling(now) as (txn, telling):
        kept = merge(txn, number, other, note, telling)
    line(f"stories {number} and {other} are story {kept} now; night {telling.night} exports it")


@stories.command("split")
@click.argument("number", metavar="ID", type=_NUMBER)
@click.argument("articles", metavar="ARTICLE...", type=_NUMBER, nargs=-1, required=True)
@_with_note
def split_(number: int, articles: tuple[int, ...], note: str, now: datetime | None) -> None:
    """Make a new story of some articles of a story; the two are never joined again."""
    with _ruling(now) as (txn, telling):
        new = split(txn, number, articles, note, telling)
    line(f"story {new} was parted from story {number}; night {telling.night} exports both")


@contextmanager
def _ruling(now: datetime | None) -> Iterator[tuple[Transaction, Telling]]:
    try:
        with ruling(settings(), now) as opened:
            yield opened
    except RulingError as error:
        raise click.ClickException(str(error)) from error
