"""Sources that a night went without: their files are broken or gone, and the report says so."""

import json
from typing import Any

import pytest

from storage.exports.reports import page_file
from tests.home import Home
from tests.pipeline.conftest import FirstNight

pytestmark = pytest.mark.night

BROKEN = "tidewater-notes"
GONE = "dunmore-post"


@pytest.fixture
def second_night(first_night: FirstNight, tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Return the second night, which lost two sources' files, before its report."""
    home = first_night.home.copy_to(tmp_path_factory.mktemp("left-out") / "home")
    home.newsroom.go_to(2)
    (home.sources / f"{BROKEN}.toml").write_text("name = [\n")
    (home.sources / f"{GONE}.toml").unlink()
    assert home.stage("plan").code == 0
    return home


def reported(home: Home) -> dict[str, Any]:
    """Return the night's report, with its page."""
    lines = home.stage("report", "--json").stdout.splitlines()
    found: dict[str, Any] = json.loads(lines[-1])
    return found | {"page": page_file(home.folder / "exports", found["night"]).read_text()}


def test_a_file_that_is_broken_or_gone_is_in_the_report_with_the_reason(
    second_night: Home,
) -> None:
    made = reported(second_night)

    gone, broken = made["left_out"]
    assert gone == {"source": GONE, "problem": f"{second_night.sources}/{GONE}.toml: is gone"}
    assert broken["source"] == BROKEN
    assert "not valid TOML" in broken["problem"]
    for each in (GONE, BROKEN):
        assert f"{each}.toml" in made["page"]


def test_what_was_mended_after_the_night_was_left_out_of_it_all_the_same(
    second_night: Home,
) -> None:
    before = reported(second_night)["left_out"]

    for file in second_night.sources.iterdir():
        file.unlink()

    assert reported(second_night)["left_out"] == before
