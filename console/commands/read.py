"""`wirecopy read`: read one page now, store nothing, show what was cut and why."""

import json
import os
from collections.abc import Sequence
from pathlib import Path

import click

from articles.article import BlockKind, Instant, Reading, found_fields
from articles.page import Page, PageKind
from articles.records.markdown import article_markdown
from articles.records.reading_json import blocks_to_json, reading_to_json
from articles.source import parse_source
from articles.urls import clean_url
from console.command_line.opening import ConfigurationProblem, settings
from console.command_line.unanswered import unanswered
from console.terminal.harmless import plain_lines
from console.terminal.printing import as_json, heading, line, rows
from console.words.fields import said
from console.words.figures import counted, number
from pipeline.by_hand.one_page import PageMissed, fetch_page, read_page
from pipeline.readers.workers import NotRead
from pipeline.runs.clock import wall_clock
from pipeline.settings import MEGABYTE, Settings
from pipeline.sources.folder import SourceFile, read_sources
from pipeline.sources.unknown import source_of


@click.command()
@click.argument("page")
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON value.")
@click.option("--markdown", is_flag=True, help="Print the article as Markdown.")
@click.option("--url", help="The address that a FILE was saved from.")
def read(page: str, json_wanted: bool, markdown: bool, url: str | None) -> None:
    """Read PAGE (a URL or a file) now; nothing is stored."""
    if json_wanted and markdown:
        raise ConfigurationProblem("--json and --markdown: expected one of the two")
    known = settings()
    files = read_sources(known.sources).files
    # Not parsed here: what is no address that can be asked for cannot be parsed either.
    is_address = page.strip().lower().startswith(("http:", "https:"))
    found = _fetched(known, page, files) if is_address else _saved(known, page, url)
    try:
        reading = read_page(known, found, *source_of(found.final_url, files))
    except NotRead as failure:
        raise click.ClickException(f"{page}: cannot be read: {failure}") from failure
    if json_wanted:
        as_json(_record(reading))
    elif markdown:
        title = reading.title.value if reading.title else ""
        click.echo(plain_lines(article_markdown(title, reading.blocks)))
    else:
        _print(reading)


def _fetched(known: Settings, page: str, files: Sequence[SourceFile]) -> Page:
    address = clean_url(page)
    if address is None:
        raise ConfigurationProblem(f"{page}: not an address that can be asked for")
    try:
        return fetch_page(known, address, parse_source(*source_of(address, files)))
    except PageMissed as missed:
        raise unanswered(missed.reason, f"{page}: no page: {missed}") from missed


def _saved(known: Settings, page: str, url: str | None) -> Page:
    body = _body(page, int(known.page_megabytes * MEGABYTE))
    address = Path(page).absolute().as_uri() if url is None else clean_url(url)
    if address is None:
        raise ConfigurationProblem(
            f"--url {url}: expected an address such as https://herald.example/a"
        )
    headers = ((b"Content-Type", b"text/html"),)
    return Page(address, address, PageKind.ARTICLE, wall_clock(), 200, headers, body)


def _body(page: str, largest: int) -> bytes:
    try:
        with Path(page).open("rb") as file:
            length = os.fstat(file.fileno()).st_size
            # A device or a pipe has no length, and may never end.
            body = file.read(largest + 1) if length <= largest else b""
    except OSError as error:
        raise ConfigurationProblem(f"{page}: expected a URL or a readable file: {error}") from error
    if max(length, len(body)) > largest:
        found = number(length) if length > largest else f"more than {number(largest)}"
        raise ConfigurationProblem(
            f"{page}: it has {found} bytes; expected {number(largest)} at most"
            " (WIRECOPY_PAGE_MEGABYTES)"
        )
    return body


def _record(reading: Reading) -> dict[str, object]:
    return {
        **json.loads(reading_to_json(reading)),
        "blocks": json.loads(blocks_to_json(reading.blocks)),
    }


def _print(reading: Reading) -> None:
    if reading.not_article:
        heading(f"Not an article: {reading.not_article}")
    lines = [
        [
            name,
            _shown(found.value),
            f"{found.method} {found.where}".strip(),
            f"{found.confidence:g}",
        ]
        for name, found in found_fields(reading).items()
    ]
    rows(["field", "value", "from", "sure"], lines)
    _print_body(reading)
    heading(f"Cut: {len(reading.cuts)}")
    rows(["reason", "text"], [[cut.reason, cut.text[:200]] for cut in reading.cuts])
    for warning in reading.warnings:
        line(f"warning: {warning}")


def _print_body(reading: Reading) -> None:
    if not reading.blocks:
        heading("Body: none")
        return
    blocks = counted(len(reading.blocks), "block")
    heading(f"Body: {reading.extent}, {blocks}, by {reading.body_method}")
    for block in reading.blocks:
        line("")
        line(block.text if block.kind is BlockKind.PARAGRAPH else f"[{block.kind}] {block.text}")
        if block.credit:
            line(f"[credit] {block.credit}")


def _shown(value: object) -> str:
    if isinstance(value, Instant):
        doubt = "" if value.tz_known else " (zone assumed)"
        return f"{value.at.isoformat()} {value.zone}{doubt}"
    return said(value)
