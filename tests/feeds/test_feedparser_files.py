"""feedparser's own test files, each through our reader."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from feeds.entry import Announced
from feeds.markup import line, line_of_html
from tests.feeds.pages import announced
from tests.shared_data import shared

HEADER = re.compile(rb"Header:\s*([\w-]+)\s*:\s*(.*)", re.IGNORECASE)
EXPECTED = re.compile(
    r"Expect:\s*(?:not bozo and )?(feed|entries\[0\])\['(title|link)'\] == (u?['\"].*['\"])\s*$",
    re.MULTILINE,
)
DANGEROUS = re.compile(
    r"<\s*(?:script|style|iframe|object|embed|form)|<[^>]*\son\w+\s*=|javascript:", re.IGNORECASE
)

pytestmark = pytest.mark.shared


@dataclass(frozen=True)
class Sample:
    path: Path
    body: bytes
    headers: dict[str, str]
    expected: tuple[str, str, str] | None

    def read(self) -> Announced:
        url = self.headers.get("content-location") or "http://outlet.example/feed"
        return announced(self.body, media_type=self.headers.get("content-type"), url=url)


def samples() -> Iterator[Sample]:
    for path in sorted(
        each for each in shared("feeds/feedparser").rglob("*") if each.suffix in {".xml", ".json"}
    ):
        body = path.read_bytes()
        headers = {
            key.decode().lower(): value.decode("latin-1").strip()
            for key, value in HEADER.findall(body)
        }
        yield Sample(path, with_links(body), headers, expectation(body))


def expectation(body: bytes) -> tuple[str, str, str] | None:
    """Return what the file expects of one title or link, where it says so in one literal."""
    match = EXPECTED.search(body.decode("latin-1").replace("\x00", ""))
    try:
        return (match[1], match[2], ast.literal_eval(match[3])) if match else None
    except (ValueError, SyntaxError):
        return None


def with_links(body: bytes) -> bytes:
    """Give entries an address: without one they are dropped, and most samples have none."""
    if b"<link" in body or b"<guid" in body or b"<id" in body:
        return body
    body = body.replace(b"<item>", b"<item><link>http://outlet.example/1</link>")
    return body.replace(b"<entry>", b'<entry><link href="http://outlet.example/1"/>')


def agrees(found: Announced, expected: tuple[str, str, str]) -> bool:
    where, what, text = expected
    values: list[str | None] = [found.title] if where == "feed" else [None]
    if where != "feed" and found.entries:
        first = found.entries[0]
        values = [first.hints.title] if what == "title" else [first.url, first.url.rstrip("/")]
    # Where feedparser gives markup we give the text it shows.
    return any(value in {line(text), line_of_html(text), text or None} for value in values)


def test_every_file_is_read_and_nothing_dangerous_comes_through() -> None:
    count = 0
    for sample in samples():
        found = sample.read()
        count += 1
        for entry in found.entries:
            shown = entry.hints.content or ""
            assert not DANGEROUS.search(shown), (sample.path, shown)

    assert count > 2000


def test_titles_and_links_are_what_feedparser_expects(capsys: pytest.CaptureFixture[str]) -> None:
    checked = [
        sample
        for sample in samples()
        if sample.expected and sample.expected[:2] != ("feed", "link")
    ]
    differing = [
        sample for sample in checked if not agrees(sample.read(), sample.expected or ("", "", ""))
    ]

    share = 1 - len(differing) / len(checked)
    with capsys.disabled():
        print(f"\nfeedparser's titles and links: {share:.1%} of {len(checked)} agree")
        for sample in differing:
            print("  differs:", sample.path.name)
    assert share > 0.9
