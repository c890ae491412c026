"""What a real browser draws: whether the word of a page is to be seen on it."""

import base64
import json
import subprocess
from collections.abc import Sequence
from html import escape, unescape
from pathlib import Path

from tests.chromium import chromium

WORD = "zebra"
# As wide: where it is drawn, other points are dark, and nothing else is.
OTHER_WORD = "camel"
ACROSS, WIDTH, HEIGHT = 3, 400, 70
# How much darker or lighter a point must be for an eye.
TOLD_APART = 40

# All letters are as wide.
LETTERS = (
    "<!doctype html><meta charset=utf-8><style media=screen>html{font-family:monospace}</style>"
)
BELOW = f"<p>{'The ferry left late. ' * 9}</p>"

COMPARED = """<!doctype html><pre id="told"></pre>%s<script>
const [ACROSS, WIDTH, HEIGHT, COUNT, APART] = %s;
const points = (image, at) => {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [WIDTH, HEIGHT];
  const within = canvas.getContext("2d");
  within.drawImage(image, -(at %% ACROSS) * WIDTH, -Math.floor(at / ACROSS) * HEIGHT);
  return within.getImageData(0, 0, WIDTH, HEIGHT).data;
};
addEventListener("load", () => {
  const images = [...document.images];
  const found = [];
  for (let at = 0; at < COUNT; at++) {
    const [one, other] = images.map(image => points(image, at));
    found.push(one.some((value, place) => Math.abs(value - other[place]) > APART));
  }
  document.getElementById("told").textContent = JSON.stringify(found);
});
</script>"""


def are_drawn(pages: Sequence[str], folder: Path) -> list[bool]:
    """Say of the markup of each of the `pages` whether a reader sees the `WORD` that it holds."""
    command = chromium(folder / "profile")
    shots = [_shot(pages, word, folder, command) for word in (WORD, OTHER_WORD)]
    numbers = [ACROSS, WIDTH, HEIGHT, len(pages), TOLD_APART]
    compared = folder / "compared.html"
    compared.write_text(COMPARED % ("".join(shots), json.dumps(numbers)), "utf-8")
    ran = _run([*command, "--virtual-time-budget=60000", "--dump-dom", compared.as_uri()])
    told = ran.partition('<pre id="told">')[2].partition("</pre>")[0]
    found: list[bool] = json.loads(unescape(told))
    return found


def _shot(pages: Sequence[str], word: str, folder: Path, command: list[str]) -> str:
    """Return a picture of all `pages` side by side, each with `word` in it, as markup."""
    drawn = "".join(_framed(page, at) for at, page in enumerate(pages))
    around, shot = folder / "around.html", folder / f"{word}.png"
    around.write_text(f"{LETTERS}{drawn}".replace(WORD, word), "utf-8")
    size = f"--window-size={ACROSS * WIDTH},{-(-len(pages) // ACROSS) * HEIGHT}"
    shown = ["--hide-scrollbars", size, f"--screenshot={shot}"]
    _run([*command, *shown, around.as_uri()])
    picture = base64.b64encode(shot.read_bytes()).decode()
    return f'<img src="data:image/png;base64,{picture}">'


def _framed(page: str, at: int) -> str:
    """Return a page in its place: one with a sheet of its own is a document, others are a box."""
    place = f"position:absolute;left:{at % ACROSS * WIDTH}px;top:{at // ACROSS * HEIGHT}px"
    place += f";width:{WIDTH}px;height:{HEIGHT}px;border:0"
    if "<style" not in page:
        return f'<div style="{place};contain:strict"><div>{page}{BELOW}</div></div>'
    source = escape(f"{LETTERS}{page}{BELOW}")
    return f'<iframe srcdoc="{source}" style="{place}"></iframe>'


def _run(command: list[str]) -> str:
    ran = subprocess.run(command, capture_output=True, text=True, timeout=180, check=True)
    return ran.stdout
