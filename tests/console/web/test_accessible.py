"""No page breaks a rule of axe, by day or by night."""

import json
import re
import shutil
import subprocess
from collections.abc import Mapping
from html import unescape
from importlib.resources import files
from pathlib import Path
from typing import Any

import httpx
import pytest

from console.report_page import report_page
from storage.database import open_database
from tests.console.conftest import Place, served
from tests.console.outlets import GOOD, NIGHT, Outlet, nights_until, play_night
from tests.console.scene import BRIDGE
from tests.console.story_scene import play_story
from tests.console.web.test_browser import QUIET
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
SCHEMES = {"dark": 0, "light": 1}

# Every page in a frame of its own that runs axe and tells the page around it.
FRAME = """<script>{axe}</script><script>
document.querySelectorAll("details").forEach(one => one.open = true);
axe.run().then(found => parent.told("{name}", found.violations.flatMap(
  rule => rule.nodes.map(node => rule.id + ": " + node.html.slice(0, 300)))));
</script>"""
AROUND = """<!doctype html><meta name="color-scheme" content="light dark"><title>axe</title>
<pre id="told"></pre><script>
const found = {{dark: matchMedia("(prefers-color-scheme: dark)").matches}};
function told(name, violations) {{
  found[name] = violations;
  document.getElementById("told").textContent = JSON.stringify(found);
}}
</script>{frames}"""


@pytest.fixture(scope="module")
def pages(
    shared_night: Place,
    sqlite_databases: SqliteDatabases,
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, str]:
    """Return every page as it is sent."""
    with served(shared_night) as client:
        screens = {name: _with_styles(client, path) for name, path in SCREENS.items()}
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
    found = look_for_violations(pages, tmp_path_factory.mktemp("axe"), request.param)
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
        return {name: _with_styles(client, path) for name, path in STORY_SCREENS.items()}


def look_for_violations(pages: Mapping[str, str], folder: Path, scheme: str) -> dict[str, Any]:
    """Open every page in Chromium, in frames of one page, and return what axe says of each."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        pytest.skip("no Chromium: run `make browser` (Debian), or install it")
    axe = files("axe_core_python").joinpath("axe.min.js").read_text("utf-8")
    frames = ""
    for name, page in pages.items():
        allowed = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
        framed = allowed + FRAME.replace("{axe}", axe).replace("{name}", name)
        (folder / f"{name}.html").write_text(framed, "utf-8")
        frames += f'<iframe title="{name}" src="{name}.html" width="1200" height="4000"></iframe>'
    around = folder / "around.html"
    around.write_text(AROUND.format(frames=frames), "utf-8")
    ran = subprocess.run(
        [
            chromium, *QUIET, f"--user-data-dir={folder / 'profile'}",
            "--allow-file-access-from-files",
            f"--blink-settings=preferredColorScheme={SCHEMES[scheme]}",
            "--virtual-time-budget=60000", "--dump-dom", around.as_uri(),
        ],
        capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    told = ran.stdout.partition('<pre id="told">')[2].partition("</pre>")[0]
    found: dict[str, Any] = json.loads(unescape(told))
    return found


def _with_styles(client: httpx.Client, path: str) -> str:
    """Return a screen with its style sheets inside, and without the frame of an outlet's page."""
    page = client.get(path).text
    for link in re.findall(r'<link rel="stylesheet" href="[^"]+">', page):
        sheet = client.get(link.split('"')[3]).text
        page = page.replace(link, f"<style>{sheet}</style>")
    return re.sub(r'src="/article/[^"]*"', "", page)
