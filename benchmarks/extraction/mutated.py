"""Read pages that were damaged at random, and count what should never happen.

`python -m benchmarks.extraction.mutated [--pages 10000] [--seed 1]` prints how many
pages raised an exception, how many gave script text away, and the slowest page. The
same seed damages the same pages in the same way.
"""

import argparse
import gzip
import json
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from articles.hints import Hints
from articles.read import read_article
from benchmarks.extraction.articles_adapter import SOURCE, page_of
from benchmarks.extraction.material import folder
from pipeline.readers.weights import shipped_weights

CANARY = "zqscriptcanary"
_SCRIPT = f"<script>var a = '{CANARY}';</script>".encode()
_SLOWEST = 2.0

Damage = Callable[[random.Random, bytes], bytes]


def _cut(dice: random.Random, body: bytes) -> bytes:
    return body[: dice.randrange(len(body))]


def _flipped(dice: random.Random, body: bytes) -> bytes:
    damaged = bytearray(body)
    for _ in range(dice.randrange(1, 200)):
        damaged[dice.randrange(len(damaged))] ^= 1 << dice.randrange(8)
    # A script whose tags are broken is text to every browser.
    return bytes(damaged).replace(CANARY.encode(), b"")


def _wrongly_encoded(dice: random.Random, body: bytes) -> bytes:
    name = dice.choice(["utf-16", "cp1252", "koi8-r", "shift_jis", "gb18030", "utf-32", "cp037"])
    return body.decode("utf-8", "replace").encode(name, "replace")


def _swapped(dice: random.Random, body: bytes) -> bytes:
    first, second = sorted(dice.randrange(len(body)) for _ in range(2))
    third = dice.randrange(second, len(body) + 1)
    joined = body[:first] + body[second:third] + body[first:second] + body[third:]
    return joined.replace(CANARY.encode(), b"")


def _repeated(dice: random.Random, body: bytes) -> bytes:
    start = dice.randrange(len(body))
    chunk = body[start : start + dice.randrange(1, 3000)]
    return (body[:start] + chunk * dice.randrange(2, 30) + body[start:]).replace(
        CANARY.encode(), b""
    )


def _nested(dice: random.Random, body: bytes) -> bytes:
    tag = dice.choice([b"div", b"table><tr><td", b"b", b"ul><li", b"form", b"select", b"svg"])
    at = body.find(b"<p") if b"<p" in body else 0
    return body[:at] + b"<" + tag + b">" + (b"<" + tag + b">") * dice.randrange(400) + body[at:]


DAMAGES: tuple[Damage, ...] = (_cut, _flipped, _wrongly_encoded, _swapped, _repeated, _nested)


def bodies(material: Path, html: list[Path]) -> Iterator[bytes]:
    """Yield the pages of the measuring material, then the HTML files found under `html`."""
    for path in sorted(material.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["html"].encode("utf-8", "replace")
    for root in html:
        for path in sorted(root.rglob("*.htm*")):
            if path.is_file():
                yield path.read_bytes()


def with_canary(body: bytes) -> bytes:
    """Return `body` with a script at the start of its text."""
    at = body.find(b"</head>")
    return body[:at] + _SCRIPT + body[at:] if at >= 0 else _SCRIPT + body


def tried(body: bytes) -> tuple[str, float]:
    """Return what went wrong with one page, nothing if all is well, and its CPU time."""
    page = replace(page_of("", "https://herald.example/news/1"), body=body)
    start = time.process_time()
    wrong = ""
    try:
        reading = read_article(page, Hints(), SOURCE, shipped_weights())
    except Exception as error:  # noqa: BLE001 - to count them is what this is for
        wrong = f"{type(error).__name__}: {error}"
    else:
        wrong = "script text" if CANARY in repr(reading) else ""
    return wrong, time.process_time() - start


def main() -> int:
    """Print the counts; 1 where something went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=folder() / "extraction")
    parser.add_argument("--html", type=Path, nargs="*", default=[], help="folders of HTML files")
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    dice = random.Random(asked.seed)  # noqa: S311 - no secret
    pages = [each for each in bodies(asked.data, asked.html) if each]
    slowest, wrong, slow = 0.0, 0, 0
    for at in range(asked.pages if pages else 0):
        # First each page as it is, then damaged ones.
        body = with_canary(pages[at % len(pages)])
        if at >= len(pages):
            body = dice.choice(DAMAGES)(dice, body)
        found, seconds = tried(body)
        slowest, slow = max(slowest, seconds), slow + (seconds > _SLOWEST)
        if found:
            wrong += 1
            print(f"page {at}: {found}", flush=True)
    print(f"{asked.pages} pages: {wrong} wrong, slowest {slowest:.2f} s, {slow} over {_SLOWEST} s")
    return 1 if wrong or slow else 0


if __name__ == "__main__":
    raise SystemExit(main())
