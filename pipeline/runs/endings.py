"""How a command ends before its work is done, and with which code (docs/adr/0007)."""

from collections.abc import Sequence

from articles.source import SourceError
from pipeline.runs.night_choice import NightRefused
from pipeline.settings import SettingsError
from storage.archive.archive import ArchiveAway, ArchiveError
from storage.exports.exports import ExportError
from storage.files.room import DiskFull
from storage.sql.database import DatabaseAway, DatabaseUrlError, Found, SchemaError

# Run the same command again; a person must act first.
AGAIN, ACT_FIRST = 10, 20


class Stopped(Exception):  # noqa: N818 - somebody wanted it so
    """The stage ended before its work did. Run the same command again."""


class StageFailed(Exception):  # noqa: N818 - it says how a child ended
    """A stage ended with another code than 0. `code` is what to end with."""

    def __init__(self, command: Sequence[str], code: int) -> None:
        super().__init__(f"wirecopy {' '.join(command)} ended with {code}")
        self.code = code


_AGAIN = (DatabaseAway, ArchiveAway, ArchiveError, ExportError, DiskFull, Stopped)
_ACT_FIRST = (SettingsError, SourceError, DatabaseUrlError, NightRefused, SchemaError)


def exit_code_of(error: BaseException) -> int | None:
    """Return the code to end with after `error`; None where it is a fault of ours."""
    if isinstance(error, StageFailed):
        return error.code
    if isinstance(error, SchemaError) and error.found is Found.NEWER:
        # An update is under way: this code must wait for its own.
        return AGAIN
    if isinstance(error, _ACT_FIRST):
        return ACT_FIRST
    return AGAIN if isinstance(error, _AGAIN) else None
