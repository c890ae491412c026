"""What the documents say: their tables, code blocks and names in backticks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
DOCS = ROOT / "docs"
OPERATING = DOCS / "operating.md"
ADDING = DOCS / "adding-a-source.md"
RECORD = DOCS / "record.md"
OUTCOMES_RECORD = DOCS / "adr" / "0005-outcomes-and-reasons.md"
DOCUMENTS = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])

_FENCED = re.compile(
    r"(?:^ *<!-- not run: (?P<why>[^\n]+) -->\n)?"
    r"^(?P<indent> *)```(?P<language>\w*)\n(?P<text>.*?)^ *```",
    re.MULTILINE | re.DOTALL,
)
_SPAN = re.compile(r"`([^`]+)`")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block. `why_not` is the comment above it that says why no test runs it."""

    document: Path
    line: int
    language: str
    text: str
    why_not: str | None

    def __str__(self) -> str:
        return f"{name_of(self.document)}:{self.line}"


def name_of(document: Path) -> str:
    return document.relative_to(ROOT).as_posix()


def blocks(document: Path) -> list[Block]:
    text = document.read_text(encoding="utf-8")
    return [
        Block(
            document,
            text.count("\n", 0, found.start()) + 1,
            found["language"],
            re.sub(rf"^{found['indent']}", "", found["text"], flags=re.MULTILINE),
            found["why"],
        )
        for found in _FENCED.finditer(text)
    ]


def prose(document: Path) -> str:
    """Return a document without its fenced blocks."""
    return _FENCED.sub("", document.read_text(encoding="utf-8"))


def spans(text: str) -> list[str]:
    """Return what stands in backticks, each on one line."""
    return [" ".join(span.split()) for span in _SPAN.findall(text)]


def section(document: Path, heading: str) -> str:
    """Return what stands under a heading, up to the next one."""
    text = document.read_text(encoding="utf-8")
    found = re.search(rf"^#+ {re.escape(heading)}\n(.*?)(?=^#|\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, f"{name_of(document)} has no heading {heading!r}"
    return found[1]


def table(document: Path, heading: str, first: str) -> list[list[str]]:
    """Return the rows of the table under `heading` whose first column is headed `first`."""
    rows = iter(section(document, heading).splitlines())
    for row in rows:
        if _cells(row)[:1] == [first]:
            return list(_body(rows))
    raise AssertionError(f"{name_of(document)}, {heading!r}: no table of {first!r}")


def _body(rows: Iterator[str]) -> Iterator[list[str]]:
    next(rows)  # the line of dashes
    for row in rows:
        if not row.startswith("|"):
            return
        yield _cells(row)


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1]]


def first_column(document: Path, heading: str, first: str) -> list[str]:
    """Return the names in backticks of a table's first column."""
    return [name for row in table(document, heading, first) for name in spans(row[0])]
