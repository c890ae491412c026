"""No page breaks a rule of axe, by day or by night."""

from importlib.resources import files
from pathlib import Path

import pytest

from console.report.page import report_page
from storage.sql.database import open_database
from tests.console.conftest import Place, served
from tests.console.outlets import GOOD, NIGHT, Outlet, nights_until, play_night
from tests.console.scene import BRIDGE
from tests.console.story_scene import play_story
from tests.console.web.frames import SCHEMES, told_in_frames, with_styles
from tests.databases import SqliteDatabases

pytestmark = pytest.mark.browser

SCREENS = {
    "tonight": "/",
    "sources": "/sources",
    "article": "/article/1",
    "story": "/story/1",
    "against": "/story/1/against?one=1&other=2",
    "why": f"/why?url={BRIDGE}",
    "outcomes": "/night/2026-11-24/outcomes",
    "articles": "/articles",
}
STORY_SCREENS = {"carriers": "/story/1", "beside": "/story/1/against?one=1&other=5"}

# Every page runs axe on itself.
AXE = """<script>{axe}</script><script>
document.querySelectorAll("details").forEach(one => one.open = true);
axe.run().then(found => parent.told(NAME, found.violations.flatMap(
  rule => rule.nodes.map(node => rule.id + ": " + node.html.slice(0, 300)))));
</script>"""


@pytest.fixture(scope="module")
def pages(
    shared_night: Place,
    sqlite_databases: SqliteDatabases,
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, str]:
    """Return every page as it is sent."""
    with served(shared_night) as client:
        screens = {name: with_styles(client, path) for name, path in SCREENS.items()}
    screens |= story_screens(sqlite_databases, tmp_path_factory.mktemp("story"))
    database = open_database(sqlite_databases.migrated(tmp_path_factory.mktemp("report")))
    lossy = {("failed", "http-500"): 9, ("pending", "stopped"): 2, ("filtered", "too-old"): 1}
    outlets = [
        Outlet("herald", "The Example Herald", GOOD),
        Outlet("sabah", "جريدة الصباح", GOOD | lossy),
        Outlet("evil", "<script>alert(1)</script>", lossy, reason="dns", failures=4),
    ]
    for night in nights_until(NIGHT, 3):
        play_night(database, outlets, night=night)
    report = play_night(database, outlets)
    database.close()
    return screens | {
        "report": report_page(report, console="https://desk.example"),
        "broken": '<body style="background:#fff"><p style="color:#999">Grey.</p><img src="x.png">',
    }


@pytest.fixture(scope="module", params=SCHEMES)
def found(
    request: pytest.FixtureRequest, pages: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[str]]:
    """Return the rules that each page breaks in one scheme."""
    axe = AXE.replace("{axe}", files("axe_core_python").joinpath("axe.min.js").read_text("utf-8"))
    found = told_in_frames(pages, axe, tmp_path_factory.mktemp("axe"), scheme=request.param)
    assert found.pop("dark") is (request.param == "dark")
    return found


def test_no_page_breaks_a_rule(found: dict[str, list[str]]) -> None:
    assert {name: rules for name, rules in found.items() if name != "broken"} == {
        name: [] for name in [*SCREENS, *STORY_SCREENS, "report"]
    }


def test_a_page_that_breaks_rules_is_noticed(found: dict[str, list[str]]) -> None:
    rules = {violation.partition(":")[0] for violation in found["broken"]}

    assert {"color-contrast", "html-has-lang", "image-alt"} <= rules


def story_screens(databases: SqliteDatabases, folder: Path) -> dict[str, str]:
    """Return the pages of a story of which each carrier changed something else."""
    url = databases.migrated(folder)
    database = open_database(url)
    play_story(database, url, folder)
    database.close()
    with served(Place(url, folder / "archive")) as client:
        return {name: with_styles(client, path) for name, path in STORY_SCREENS.items()}
