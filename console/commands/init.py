"""`wirecopy init`: make the home folder, the database and a first set of sources."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from console.command_line.opening import settings
from pipeline.settings import PROJECT, Settings, SettingsError, contact_of
from storage.files.disk import replace_synced
from storage.files.room import room_in
from storage.filling import fill
from storage.sql.database import migrate


def _checked(_context: click.Context, _option: click.Parameter, contact: str | None) -> str | None:
    try:
        return contact and contact_of(contact)
    except ValueError as error:
        raise click.BadParameter(f"{error} (found {contact!r})") from error


@click.command()
@click.option(
    "--contact", callback=_checked, help="Mail or web address that outlets may complain to; kept."
)
@click.option(
    "--from", "old", metavar="DATABASE", help="Fill the new, empty database with this one's rows."
)
def init(contact: str | None, old: str | None) -> None:
    """Make the home folder and the database, or bring them up to date."""
    known = settings()
    with _writing("HOME", known.home):
        known.home.mkdir(parents=True, exist_ok=True)
    with _writing("SOURCES", known.sources):
        copied = _copy_sources(known)
    if contact:
        with _writing("HOME", known.home):
            _keep_contact(known.home / "wirecopy.env", contact)
    migrate(known.database_url, wait=known.database_wait_seconds)
    filled = fill(known.database_url, old, wait=known.database_wait_seconds) if old else None
    click.echo(f"home      {known.home}")
    click.echo(f"sources   {known.sources} ({copied} copied)")
    if filled is not None:
        click.echo(f"database  {filled} articles and all else copied; run: wirecopy index")
    if not contact and not known.contact:
        click.echo("contact   none yet; run: wirecopy init --contact you@example.org")
    if copied:
        click.echo("next      wirecopy sources probe --enable")


@contextmanager
def _writing(name: str, folder: Path) -> Iterator[None]:
    """Name the setting that places `folder`, where it cannot be written though there is room."""
    try:
        with room_in(folder):
            yield
    except OSError as error:
        raise SettingsError(f"WIRECOPY_{name}: {folder} cannot be written: {error}") from error


def _copy_sources(known: Settings) -> int:
    """Give a home without sources the project's; never touch a folder that holds something."""
    known.sources.mkdir(parents=True, exist_ok=True)
    # A container's volume begins as an empty folder.
    if any(known.sources.iterdir()):
        return 0
    files = sorted((PROJECT / "sources").glob("*.toml"))
    for file in files:
        shutil.copy(file, known.sources)
    return len(files)


def _keep_contact(file: Path, contact: str) -> None:
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    lines = [line for line in lines if not line.startswith("WIRECOPY_CONTACT=")]
    quoted = contact.replace("\\", "\\\\").replace('"', '\\"')
    lines.append(f'WIRECOPY_CONTACT="{quoted}"')
    # The place for a database's password: a new one is its owner's alone.
    replace_synced(file, ("\n".join(lines) + "\n").encode(), mode=0o600)
