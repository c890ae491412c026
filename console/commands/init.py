"""`wirecopy init`: make the home folder, the database and a first set of sources."""

import shutil
from pathlib import Path

import click

from console.opening import settings
from pipeline.settings import PROJECT, Settings, SettingsError
from storage.database import migrate
from storage.disk import replace_synced


@click.command()
@click.option("--contact", help="Mail or web address that outlets may complain to; kept.")
def init(contact: str | None) -> None:
    """Make the home folder and the database, or bring them up to date."""
    known = settings()
    try:
        known.home.mkdir(parents=True, exist_ok=True)
        copied = _copy_sources(known)
        if contact:
            _keep_contact(known.home / "wirecopy.env", contact)
    except OSError as error:
        raise SettingsError(f"WIRECOPY_HOME: {known.home} cannot be written: {error}") from error
    migrate(known.database_url, wait=known.database_wait_seconds)
    click.echo(f"home      {known.home}")
    click.echo(f"sources   {known.sources} ({copied} copied)")
    if not contact and not known.contact:
        click.echo("contact   none yet; run: wirecopy init --contact you@example.org")
    if copied:
        click.echo("next      wirecopy sources probe --enable")


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
    replace_synced(file, ("\n".join(lines) + "\n").encode())
