"""An article as Markdown: CommonMark, with tables as GitHub has them.

The outlet's words are words: none of their characters marks up anything, or is HTML.
"""

import json
import re
from collections.abc import Iterator, Sequence

from articles.article import Block, BlockKind
from articles.records.as_stated import moment_or_day
from articles.records.record import Record

# What marks up wherever it stands; `&` where it begins a reference such as `&amp;`.
_MARKS = re.compile(r"[\\`*_\[\]<~]|&(?=[#A-Za-z])")
# What does at the beginning of a line: a heading, a quotation, an item of a list.
_BEGINNING = re.compile(r"^(\d{0,9})(?=[#>+=.)-])")
_END = re.compile(r"(?<!\\)#$")
# YAML takes these for line breaks, or for no characters at all.
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def to_markdown(record: Record) -> str:
    """Return a file: `record` without its text as YAML front matter, then the article."""
    head = "".join(f"{name}: {_scalar(value)}\n" for name, value in _front_matter(record))
    return f"---\n{head}---\n\n{article_markdown(record.title, record.body)}\n"


def article_markdown(title: str, blocks: Sequence[Block]) -> str:
    """Return headline and story, an empty line between two blocks."""
    heading = [f"# {escaped(title)}"] if title else []
    return "\n\n".join([*heading, *map(_marked_up, blocks)])


def escaped(text: str) -> str:
    """Return `text` on one line, so that a reader of Markdown sees just these characters."""
    line = _MARKS.sub(r"\\\g<0>", " ".join(text.splitlines()).strip())
    return _END.sub(r"\\#", _BEGINNING.sub(r"\1\\", line))


def _marked_up(block: Block) -> str:
    match block.kind:
        case BlockKind.HEADING:
            return f"## {escaped(block.text)}"
        case BlockKind.QUOTE:
            return f"> {escaped(block.text)}"
        case BlockKind.LIST:
            return "\n".join(f"- {escaped(item)}" for item in block.text.split("\n"))
        case BlockKind.TABLE:
            return _table([row.split(" | ") for row in block.text.split("\n")])
        case BlockKind.CAPTION:
            words = [f"*{escaped(block.text)}*"] if block.text.strip() else []
            return " ".join([*words, *([f"({escaped(block.credit)})"] if block.credit else [])])
    return escaped(block.text)


def _table(rows: Sequence[Sequence[str]]) -> str:
    """Return a table; its first row is the head, for there must be one."""
    width = max(map(len, rows))
    whole = [[*row, *[""] * (width - len(row))] for row in rows]
    lines = [
        "| " + " | ".join(escaped(cell).replace("|", "\\|") for cell in row) + " |" for row in whole
    ]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _front_matter(record: Record) -> Iterator[tuple[str, object]]:
    """Yield name and value of what is known; texts, numbers and lists of texts."""
    told: dict[str, object] = {
        "title": record.title,
        "url": record.url,
        "source": record.source,
        "source_name": record.source_name,
        "authors": record.authors,
        "agencies": record.agencies,
        "published": moment_or_day(record.published),
        "modified": moment_or_day(record.modified),
        "first_seen": record.first_seen.isoformat(),
        "language": record.language,
        "section": record.section,
        "genre": record.genre,
        "keywords": record.keywords,
        "summary": record.summary,
        "image": record.image,
        "extent": record.extent,
        "words": record.words,
        "id": record.id,
        "revision": record.revision,
        "story": record.story and record.story.id,
        "schema_version": record.schema_version,
    }
    yield from ((name, value) for name, value in told.items() if value or value == 0)


def _scalar(value: object) -> str:
    """Return `value` as JSON, which YAML reads alike."""
    written = json.dumps(value, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
