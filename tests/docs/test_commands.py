"""Commands and options: the table has them all, and whatever a document says can be typed."""

import re
import shlex
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import click
import pytest

from console.cli import wirecopy
from tests.docs.documents import DOCUMENTS, OPERATING, blocks, name_of, prose, spans, table

_OURS = re.compile(r"^(?:\S*/)?wirecopy ")
_SETTING = re.compile(r"^\w+=\S* +")
# What separates two commands on one line, and what is no part of a command.
_BETWEEN = re.compile(r"\s*(?:&&|\||;|>)\s*")


def every_command(
    group: click.Group = wirecopy, words: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from every_command(command, (*words, name))
        elif command:
            yield (*words, name), command


def explained() -> dict[str, list[str]]:
    """Return the options that the table gives each command, by its words."""
    rows = table(OPERATING, "Commands", "command")
    return {spans(row[0])[0].removeprefix("wirecopy "): spans(row[1]) for row in rows}


def test_the_table_of_commands_holds_each_command_and_no_other() -> None:
    named = [re.sub(r"( [A-Z]+)+$", "", words) for words in explained()]

    assert sorted(named) == sorted(" ".join(words) for words, _ in every_command())


@pytest.mark.parametrize(
    ("words", "command"), [pytest.param(*each, id=" ".join(each[0])) for each in every_command()]
)
def test_the_table_gives_a_command_each_of_its_options_and_no_other(
    words: tuple[str, ...], command: click.Command
) -> None:
    shown = {re.sub(r"( [A-Z]+)+$", "", name): options for name, options in explained().items()}
    options = [each.opts[0] for each in command.params if isinstance(each, click.Option)]

    assert sorted(shown[" ".join(words)]) == sorted(options)


def commands_of(document: Path) -> Iterator[str]:
    """Yield what a document says can be typed: in backticks, and in blocks of code."""
    lines = [line for block in blocks(document) for line in block.text.splitlines()]
    for text in [*spans(prose(document)), *lines]:
        for part in _BETWEEN.split(text.partition("  #")[0]):
            command = _SETTING.sub("", part.strip())
            if _OURS.match(command):
                yield _OURS.sub("", command)


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_every_command_that_a_document_names_can_be_typed(document: Path) -> None:
    problems = {text: _problem(text) for text in commands_of(document)}

    assert {text: problem for text, problem in problems.items() if problem} == {}


def test_commands_are_found_in_sentences_and_in_blocks() -> None:
    found = set(commands_of(OPERATING))

    assert {"status", "init --contact you@your.org"} <= found


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("sources pause example-herald --reason x", None),
        ("fetch --batch N", None),
        ("harvest", "No such command 'harvest'."),
        ("sources burn", "No such command 'burn'."),
        ("poll --quietly", "No such option '--quietly'."),
        ("status everything", "too many words: everything"),
    ],
)
def test_a_command_that_cannot_be_typed_is_told(text: str, problem: str | None) -> None:
    assert _problem(text) == problem


def _problem(text: str) -> str | None:
    """Return why a command cannot be typed. Values may be placeholders: none is converted."""
    words = shlex.split(text)
    command: click.Command = wirecopy
    context = click.Context(command, info_name="wirecopy")
    try:
        while isinstance(command, click.Group) and words and not words[0].startswith("-"):
            _, found, words = command.resolve_command(context, words)
            command = found or command
            context = click.Context(command, parent=context)
        _, rest, _ = command.make_parser(context).parse_args(words)
    except click.UsageError as error:
        return error.message
    many = any(isinstance(each, click.Argument) and each.nargs < 0 for each in command.params)
    return None if many or not rest else f"too many words: {' '.join(rest)}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_every_module_that_a_document_runs_exists(document: Path) -> None:
    modules = re.findall(r"python3? -m ([\w.]+)", document.read_text(encoding="utf-8"))

    assert [name for name in modules if find_spec(name) is None] == []
