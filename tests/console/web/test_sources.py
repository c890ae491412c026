"""The page of all sources: what their files say, what the database knows."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from storage.sql import tables
from storage.sql.database import Database
from tests.console.conftest import Place, served
from tests.console.rows import BEGAN, Rows

TOML = """\
name = "{name}"
home = "https://{name}.example/"
language = "en"
country = "GB"
{more}
[[endpoints]]
kind = "feed"
url = "https://{name}.example/feed"
"""


def write(folder: Path, name: str, more: str = "") -> None:
    (folder / f"{name}.toml").write_text(TOML.format(name=name, more=more))


def states(place: Place) -> dict[str, str]:
    """Return what the page says of each source."""
    with served(place) as browser:
        page: Any = html.document_fromstring(browser.get("/sources").text)
    rows = page.xpath("//tbody/tr")
    return {row.get("id"): " ".join(" ".join(row[1].itertext()).split()) for row in rows}


def test_sources_that_no_night_has_polled_are_listed(shared_night: Place, tmp_path: Path) -> None:
    write(tmp_path, "nyhet")
    write(tmp_path, "resting", "enabled = false")
    write(tmp_path, "unseen", "enabled = false\nverified = false")

    seen = states(replace(shared_night, sources=tmp_path))

    assert seen["nyhet"] == "new the next poll asks it"
    assert seen["resting"] == "off switched off in its file"
    assert seen["unseen"] == "off never seen to answer; run: wirecopy sources probe unseen"


def test_sources_of_a_new_home_are_not_denied(
    place: Place, database: Database, tmp_path: Path
) -> None:
    write(tmp_path, "nyhet")

    with served(replace(place, sources=tmp_path)) as browser:
        seen = browser.get("/sources").text

    assert "1 outlet." in seen
    assert "No source yet" not in seen


@pytest.mark.parametrize(("enabled", "state"), [("true", "well"), ("false", "off")])
def test_a_source_is_as_off_as_its_file_says_now(
    database: Database, night: Place, tmp_path: Path, enabled: str, state: str
) -> None:
    write(tmp_path, "courier", f"enabled = {enabled}")
    with database.write() as txn:
        txn.execute(tables.sources.update().values(enabled=enabled == "false"))

    assert states(replace(night, sources=tmp_path))["courier"].split()[0] == state


def test_what_is_wrong_stands_first(shared_night: Place, tmp_path: Path) -> None:
    for name in ("herald", "courier", "evil", "nyhet"):
        write(tmp_path, name)
    (tmp_path / "courier.toml").write_text("name = [")

    with served(replace(shared_night, sources=tmp_path)) as browser:
        page: Any = html.document_fromstring(browser.get("/sources").text)

    assert page.xpath("//tbody/tr/@id") == ["courier", "herald", "evil", "nyhet"]
    lead = page.xpath('//p[@class="lead"]')[0].text_content()
    assert lead.startswith("4 outlets: 1 down, 1 troubled, 1 paused, 1 not polled yet; counts")


def test_a_night_of_long_ago_stays_the_chosen_one(database: Database, night: Place) -> None:
    old = "2026-10-01"
    with database.write() as txn:
        rows = Rows(txn, night.archive)
        for day in range(1, 20):
            rows.add(tables.nights, night=f"2026-10-{day:02}", opened_at=BEGAN)

    with served(night) as browser:
        page: Any = html.document_fromstring(browser.get(f"/sources?night={old}").text)

    assert page.xpath("//select[@name='night']/option[@selected]/text()") == [old]
