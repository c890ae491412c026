import re
from collections.abc import Iterator
from datetime import datetime

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from articles.article import Block, BlockKind
from articles.records.markdown import article_markdown, escaped, to_markdown
from articles.records.record import Record
from tests.articles.example_records import FULL, RECORDS

READER = MarkdownIt("commonmark").enable("table").enable("strikethrough")
MARKS = st.text(st.sampled_from("ab1 .)#*_`~<>[]()!&;|\\\"':=+-/"), max_size=20)
# Control characters are in no record; a reader of Markdown makes another one of NUL.
WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=30)


def tokens(markdown: str) -> Iterator[Token]:
    for token in READER.parse(markdown):
        yield token
        yield from token.children or ()


def seen(markdown: str) -> str:
    """Return what a reader sees of one line."""
    inline = [token for token in READER.parse(markdown) if token.type == "inline"]
    assert len(inline) <= 1
    parts = [part for token in inline for part in token.children or ()]
    assert {part.type for part in parts} <= {"text", "text_special"}
    return "".join(part.content for part in parts)


def test_an_article_is_marked_up_block_by_block() -> None:
    assert article_markdown(FULL.title, FULL.body) == (
        "# Ferry waits for fog & tide\n\nThe ferry left late.\n\n## Two hours\n\n"
        "> Nobody \\< us saw it.\n\n- noon\n- two\n\n| boat | hour |\n| --- | --- |\n| Nora | 2 |\n\n"
        "*The quay.* (Bo Falk)"
    )


@pytest.mark.parametrize(
    "text",
    [
        "# no heading", "1. no item", "12) no item", "- no item", "---", "> no quotation", "+1", "=====", "~~~",
        "*no* _emphasis_", "`code`", "<b>no markup</b>", "[no](link)", "![no](picture)", "&amp; &#65;", "a \\ b",
        "C #", "#", "1#", "##", "heading ##", "https://herald.example/a_b_c", "2026. A year", "~~not struck~~", "- - -", "[^1]: no note",
    ],
)  # fmt: skip
def test_the_outlets_words_mark_up_nothing(text: str) -> None:
    assert seen(escaped(text)) == text
    assert seen(f"# {escaped(text)}") == text


@given(MARKS | WORDS)
def test_a_reader_sees_the_words_as_they_were(text: str) -> None:
    # CommonMark trims what stands at the ends of a line.
    assert seen(escaped(text)).strip() == text.strip()
    assert seen(f"## {escaped(text)}").strip() == text.strip()


@given(st.lists(st.lists(MARKS, min_size=1, max_size=4), min_size=1, max_size=4))
def test_no_cell_of_a_table_is_lost(rows: list[list[str]]) -> None:
    text = "\n".join(
        " | ".join(cell.replace("|", "/").strip() or "x" for cell in row) for row in rows
    )
    wanted = [cell.strip() for row in text.split("\n") for cell in row.split(" | ")]

    shown = list(tokens(article_markdown("", [Block(BlockKind.TABLE, text)])))

    cells = [t.content for t in shown if t.type == "inline" and t.content]
    assert len(cells) == len(wanted)
    assert "html_inline" not in {t.type for t in shown}


def test_a_bar_within_a_cell_parts_nothing() -> None:
    shown = READER.parse(article_markdown("", [Block(BlockKind.TABLE, "a|b | c\nd | e")]))

    assert [t.content for t in shown if t.type == "inline"] == ["a|b", "c", "d", "e"]


@given(RECORDS)
def test_no_record_makes_markup_of_its_own(record: Record) -> None:
    text = to_markdown(record)
    article = text[text.index("\n---\n") + 5 :]

    kinds = {token.type for token in tokens(article)}
    assert (
        kinds & {"html_block", "html_inline", "link_open", "image", "fence", "code_block"} == set()
    )


@given(RECORDS)
def test_the_front_matter_is_yaml_of_what_is_known(record: Record) -> None:
    head = re.split(r"^---$", to_markdown(record), maxsplit=2, flags=re.MULTILINE)[1]

    told = yaml.safe_load(head)
    assert (told["id"], told["words"]) == (record.id, record.words)
    assert told.get("title", "") == record.title
    assert tuple(told.get("authors", ())) == record.authors
    assert datetime.fromisoformat(told["first_seen"]) == record.first_seen
