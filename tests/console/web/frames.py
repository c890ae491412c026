"""Pages in frames of a real browser, each of which says what stands in it."""

import json
import re
import subprocess
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from typing import Any

import httpx

from tests.chromium import chromium

SCHEMES = {"dark": 0, "light": 1}

# Every page in a frame of its own that looks at itself and tells the page around it.
AROUND = """<!doctype html><meta name="color-scheme" content="light dark"><title>frames</title>
<pre id="told"></pre><script>
const found = {{dark: matchMedia("(prefers-color-scheme: dark)").matches}};
function told(name, what) {{
  found[name] = what;
  document.getElementById("told").textContent = JSON.stringify(found);
}}
</script>{frames}"""


def told_in_frames(
    pages: Mapping[str, str],
    script: str,
    folder: Path,
    *,
    width: int = 1200,
    scheme: str = "light",
) -> dict[str, Any]:
    """Open every page in Chromium, `width` wide; return what `script` told: `parent.told(NAME, …)`.

    `dark` says which scheme the browser took.
    """
    frames = ""
    for name, page in pages.items():
        allowed = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
        asked = f"<script>const NAME = {json.dumps(name)};</script>{script}"
        (folder / f"{name}.html").write_text(allowed + asked, "utf-8")
        frames += (
            f'<iframe title="{name}" src="{name}.html" width="{width}" height="4000"></iframe>'
        )
    around = folder / "around.html"
    around.write_text(AROUND.format(frames=frames), "utf-8")
    ran = subprocess.run(
        [
            *chromium(folder / "profile"),
            "--allow-file-access-from-files",
            f"--blink-settings=preferredColorScheme={SCHEMES[scheme]}",
            "--virtual-time-budget=60000", "--dump-dom", around.as_uri(),
        ],
        capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    told = ran.stdout.partition('<pre id="told">')[2].partition("</pre>")[0]
    found: dict[str, Any] = json.loads(unescape(told))
    return found


def with_styles(client: httpx.Client, path: str) -> str:
    """Return a screen with its style sheets inside, and without the frame of an outlet's page."""
    page = client.get(path).text
    for link in re.findall(r'<link rel="stylesheet" href="[^"]+">', page):
        sheet = client.get(link.split('"')[3]).text
        page = page.replace(link, f"<style>{sheet}</style>")
    return re.sub(r'src="/article/[^"]*"', "", page)
