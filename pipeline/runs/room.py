"""The reserve: a stage that finds less room than this on a disk leaves the rest undone."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from pipeline.settings import MEGABYTE, Settings
from storage.files.room import free_below
from storage.sql.database import folder_of

# By stage: where it writes, and how much of the reserve it leaves. `fetch` leaves
# all of it, so that what it brought can still be read, indexed and handed out.
_WRITES = {
    "poll": (("archive", "database"), 0.5),
    "fetch": (("archive", "database"), 1.0),
    "extract": (("database",), 0.5),
    "replay": (("database",), 0.5),
    "export": (("exports",), 0.5),
}


class Places(Protocol):
    """The settings that say where a night writes."""

    @property
    def database_url(self) -> str:
        """Return where the database is."""

    @property
    def archive(self) -> Path:
        """Return the archive's folder."""

    @property
    def exports(self) -> Path:
        """Return the exports' folder."""


class Room:
    """Looks at the disks that one stage writes to. Cheap: ask before every page."""

    def __init__(self, folders: Sequence[Path], *, least: float) -> None:
        self._folders = folders
        self._least = least
        self._shortage: str | None = None

    def shortage(self) -> str | None:
        """Return what is short, in words; None: there is room. Once short, it stays so."""
        if self._shortage is None and self._least:
            self._shortage = next(filter(None, map(self._short, self._folders)), None)
        return self._shortage

    def _short(self, folder: Path) -> str | None:
        free = free_below(folder)
        if free >= self._least:
            return None
        return (
            f"{free / MEGABYTE:.0f} MiB free for {folder}, {self._least / MEGABYTE:.0f} to be left"
        )


def room_for(settings: Settings, stage: str) -> Room:
    """Return the room that `stage` has under these settings."""
    places, share = _WRITES.get(stage, ((), 0.0))
    folders = folders_of(settings)
    return Room(
        [folders[place] for place in places if place in folders],
        least=settings.disk_reserve_megabytes * MEGABYTE * share,
    )


def folders_of(settings: Places) -> dict[str, Path]:
    """Return where a night writes; a database server's disk is not ours to look at."""
    folders = {"archive": settings.archive, "exports": settings.exports}
    database = folder_of(settings.database_url)
    return folders if database is None else {**folders, "database": database}
