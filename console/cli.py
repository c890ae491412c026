"""The command line. Commands are imported when they are called: parsing stays quick."""

import gc
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from console.command_line.again import begin_again, may_begin_again
from console.command_line.opening import problem_of
from console.terminal.harmless import plain_lines
from console.terminal.output import forgiving, open_streams
from console.terminal.whole_help import WholeHelp
from storage.sql.database import TransactionLost

COMMANDS = {
    "init": "console.commands.init:init",
    "night": "console.commands.night:night",
    "poll": "console.commands.stages:poll",
    "plan": "console.commands.stages:plan",
    "fetch": "console.commands.stages:fetch",
    "extract": "console.commands.stages:extract",
    "dedupe": "console.commands.stages:dedupe",
    "index": "console.commands.stages:index",
    "export": "console.commands.stages:export",
    "report": "console.commands.report:report",
    "replay": "console.commands.replay:replay",
    "erase": "console.commands.erase:erase",
    "alert": "console.commands.alert:alert",
    "stop": "console.commands.stop:stop",
    "status": "console.commands.status:status",
    "sources": "console.commands.sources:sources",
    "fields": "console.commands.fields:fields",
    "article": "console.commands.article:article",
    "story": "console.commands.story:story",
    "stories": "console.commands.stories:stories",
    "copies": "console.commands.copies:copies",
    "why": "console.commands.why:why",
    "read": "console.commands.read:read",
    "search": "console.commands.search:search",
    "console": "console.commands.console:console",
    "up": "console.commands.airflow:up",
    "down": "console.commands.airflow:down",
}


class _Later(WholeHelp):
    """A group whose commands are imported when they are needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command


@click.group(cls=_Later, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="wirecopy")
def wirecopy() -> None:
    """Collect news every night, clean it, find the same copy, keep the records.

    Exit codes: 0 done; 10 stopped before the end, run again; 20 the
    configuration is wrong; 30 (report, night) the night is judged bad.
    """


def main() -> None:
    """Run one command; end with the exit code that its problem stands for."""
    open_streams()
    _stand_somewhere()
    sys.stdout = forgiving(sys.stdout)
    try:
        wirecopy.main(_as_text(sys.argv[1:]), standalone_mode=False)
    except click.exceptions.Exit as end:
        sys.exit(end.exit_code)
    except click.Abort:
        sys.exit(10)
    except click.UsageError as error:
        error.show()
        sys.exit(20)
    except click.ClickException as error:
        _show(error)
        sys.exit(error.exit_code)
    except Exception as error:
        known = problem_of(error)
        if known is None:
            # Ours to mend: the traceback belongs to whoever mends it.
            raise
        _show(known)
        if isinstance(error, TransactionLost) and may_begin_again(sys.argv[1:]):
            begin_again()
        sys.exit(known.exit_code)
    finally:
        # Nothing is left to be collected; to look for it takes a fifth of a second at the end.
        gc.freeze()


def _show(problem: click.ClickException) -> None:
    """Print what is wrong. It may repeat what an outlet sent, such as where it sends us on."""
    click.echo(f"Error: {plain_lines(problem.format_message())}", err=True)


def _stand_somewhere() -> None:
    """Leave a folder that an update removed under us: libraries ask where we are."""
    try:
        Path.cwd()
    except FileNotFoundError:
        os.chdir("/")


def _as_text(words: Sequence[str]) -> list[str]:
    """Return `words`; refuse one that is no text, which no command could print, store or find."""
    for word in words:
        try:
            word.encode()
        except UnicodeEncodeError as error:
            shown = os.fsencode(word).decode("utf-8", "backslashreplace")
            # UTF-8 but where the locale says otherwise.
            encoding = sys.getfilesystemencoding().upper()
            raise click.UsageError(f"{shown}: is not {encoding}") from error
    return list(words)


if __name__ == "__main__":
    main()
