"""What every screen needs: the database, the archive and the templates."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from starlette.requests import Request
from starlette.responses import HTMLResponse

from console.command_line.opening import LOOK_SECONDS
from console.typesetting.templates import typesetter
from pipeline.runs.room import Places
from pipeline.sources.folder import SourceFolder, read_sources
from storage.sql.database import Transaction, open_to_look


class ConsoleSettings(Places, Protocol):
    """The settings that the console reads."""

    @property
    def timezone(self) -> str:
        """Return the zone in which moments are shown."""

    @property
    def sources(self) -> Path:
        """Return the folder of source files."""


class Desk:
    """The operator's desk. Threads may share it."""

    def __init__(self, settings: ConsoleSettings) -> None:
        self.archive = settings.archive
        self.places = settings
        self.zone = settings.timezone
        self._database_url = settings.database_url
        self._templates = typesetter(settings.timezone)

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """Yield a transaction that only reads.

        The database is opened anew for each screen: it may have been made,
        moved or migrated since the last one.
        """
        database = open_to_look(self._database_url, wait=LOOK_SECONDS)
        try:
            with database.read() as txn:
                yield txn
        finally:
            database.close()

    def source_files(self) -> SourceFolder:
        """Read the source files as they are now."""
        return read_sources(self.places.sources)

    def screen(
        self,
        request: Request,
        template: str,
        values: Mapping[str, object],
        *,
        status: int = 200,
    ) -> HTMLResponse:
        """Fill a template. Links in it begin with `at`, where the app is mounted."""
        at = str(request.scope.get("root_path", "")).rstrip("/")
        html = self._templates.get_template(template).render(values, at=at)
        return HTMLResponse(html, status)


def desk_of(request: Request) -> Desk:
    """Return the desk of the app that answers `request`."""
    desk: Desk = request.app.state.desk
    return desk
