"""The documents say what the product does, all of it."""

import ast
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from textwrap import dedent

import pytest
from pydantic import BaseModel

from articles.source import Endpoint, EndpointKind, Selectors, Source, parse_source
from console.cli import COMMANDS
from pipeline.settings import Settings
from spiders.desk import MissReason

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
OPERATING = ROOT / "docs" / "operating.md"
ADDING = ROOT / "docs" / "adding-a-source.md"
OUTCOMES_RECORD = ROOT / "docs" / "adr" / "0005-outcomes-and-reasons.md"

OUTCOMES = ("stored", "unchanged", "duplicate", "filtered", "failed", "pending")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])

# The file's name is the id; it is no key.
NOT_A_KEY = {"id"}
# A forbidden page becomes `pending: entry:robots`.
SEEN_AS_ENTRY = {MissReason.ROBOTS}

_LINK = re.compile(r"\]\(([^)\s]+)\)")
# `make run` in a sentence, or at the beginning of a line of code.
_NAMED_TARGET = re.compile(r"(?:`|^)make ([a-z]+)(?:`|  |$)", re.MULTILINE)
_CODE_BLOCK = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def table_keys(document: Path) -> set[str]:
    """Return every name in backticks that stands in one of the first two columns of a table."""
    rows = [line.split("|")[1:3] for line in document.read_text().splitlines() if line[:1] == "|"]
    return {name for row in rows for cell in row for name in re.findall(r"`([^`]+)`", cell)}


def without_detail(reason: str) -> str:
    return reason.partition(":")[0]


def reasons_in_code() -> set[str]:
    """Return every reason that stands beside its outcome in the code: `("failed", "gave-up")`."""
    return {
        reason
        for package in ("pipeline", "storage")
        for path in sorted((ROOT / package).rglob("*.py"))
        for reason in _reasons(ast.parse(path.read_text(encoding="utf-8")))
    }


def _reasons(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        parts = node.args if isinstance(node, ast.Call) else getattr(node, "elts", [])
        for outcome, reason in pairwise(parts):
            if _outcome(outcome) in OUTCOMES and isinstance(reason, ast.Constant) and reason.value:
                yield str(reason.value)


def texts_in_code() -> set[str]:
    return {
        str(node.value)
        for package in ("pipeline", "storage")
        for path in (ROOT / package).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
    }


def reasons_why_not_an_article() -> set[str]:
    """Return every text that a function of `articles/filter.py` returns as its reason."""
    tree = ast.parse((ROOT / "articles" / "filter.py").read_text(encoding="utf-8"))
    returns = [node for node in ast.walk(tree) if isinstance(node, ast.Return) and node.value]
    chosen = [part for node in returns for part in _chosen(node.value)]
    return {str(part.value) for part in chosen if isinstance(part, ast.Constant) and part.value}


def _chosen(node: ast.expr | None) -> list[ast.expr]:
    if isinstance(node, ast.IfExp):
        return [*_chosen(node.body), *_chosen(node.orelse)]
    return [node] if node else []


def _outcome(node: ast.expr) -> object:
    if isinstance(node, ast.Constant):
        return node.value
    return node.id.lower() if isinstance(node, ast.Name) else None


@pytest.mark.parametrize("model", [Source, Endpoint, Selectors])
def test_every_key_of_a_source_file_is_explained(model: type[BaseModel]) -> None:
    keys = set(model.model_fields) - NOT_A_KEY

    assert keys <= table_keys(ADDING)


def test_every_kind_of_endpoint_is_explained() -> None:
    assert set(EndpointKind) <= table_keys(ADDING)


def test_every_setting_is_explained() -> None:
    settings = {f"WIRECOPY_{name.upper()}" for name in Settings.model_fields}

    assert settings <= table_keys(OPERATING)


def test_no_setting_is_explained_that_does_not_exist() -> None:
    settings = {f"WIRECOPY_{name.upper()}" for name in Settings.model_fields}
    explained = {key for key in table_keys(OPERATING) if re.fullmatch(r"WIRECOPY_[A-Z_]+", key)}

    assert explained <= settings


def test_every_default_of_a_setting_is_the_one_explained() -> None:
    for name, field in Settings.model_fields.items():
        if isinstance(field.default, int | float):
            row = rf"\| `WIRECOPY_{name.upper()}` \| `{field.default:g}` \|"

            assert re.search(row, OPERATING.read_text()), name


@pytest.mark.parametrize("document", [OPERATING, OUTCOMES_RECORD], ids=lambda path: path.stem)
def test_every_outcome_and_reason_is_explained(document: Path) -> None:
    explained = {without_detail(key) for key in table_keys(document)}

    wanted = {
        *OUTCOMES,
        *(set(MissReason) - SEEN_AS_ENTRY),
        *map(without_detail, reasons_in_code()),
    }

    assert wanted <= explained


def test_no_reason_is_explained_that_the_code_does_not_give() -> None:
    table = [line for line in OUTCOMES_RECORD.read_text().splitlines() if line[:3] == "| `"]
    explained = {name for row in table for name in re.findall(r"`([^`]+)`", row.split("|")[2])}

    known = {*MissReason, *texts_in_code()}

    assert {re.split("<|:", reason)[0] for reason in explained} <= {
        re.split("<|:", text)[0] for text in known
    }


def test_every_reason_why_a_page_is_no_article_is_explained() -> None:
    wanted = {f"not-article:{reason}" for reason in reasons_why_not_an_article()}

    assert len(wanted) > 1
    assert wanted <= table_keys(OPERATING)


def test_every_command_is_explained() -> None:
    words = {word for key in table_keys(OPERATING) for word in key.split()}

    assert set(COMMANDS) <= words


def test_every_make_target_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = {name for document in DOCUMENTS for name in _NAMED_TARGET.findall(document.read_text())}

    assert "run" in named
    assert named <= targets


def test_the_readme_is_short() -> None:
    assert len(README.read_text().splitlines()) <= 150


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_relative_link_leads_somewhere(document: Path) -> None:
    links = _LINK.findall(_CODE_BLOCK.sub("", document.read_text()))
    ours = [link for link in links if "://" not in link]

    assert [link for link in ours if not _leads_somewhere(document, link)] == []


def _leads_somewhere(document: Path, link: str) -> bool:
    path, _, heading = link.partition("#")
    target = document.parent / path if path else document
    return target.exists() and (not heading or heading in _headings(target))


def _headings(document: Path) -> set[str]:
    titles = re.findall(r"^#+ (.+)$", document.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


def test_every_decision_is_in_the_index() -> None:
    folder = ROOT / "docs" / "adr"
    index = (folder / "README.md").read_text()

    for record in folder.glob("[0-9]*.md"):
        title = record.read_text().splitlines()[0].removeprefix("# ")

        assert f"| {title[:4]} | [{title[6:]}]({record.name}) |" in index


@pytest.mark.parametrize(
    "path", sorted((ROOT / "sources").glob("*.toml")), ids=lambda path: path.stem
)
def test_a_source_that_we_ship_is_polite_and_says_where_it_is_documented(path: Path) -> None:
    source = parse_source(path.stem, path.read_text(encoding="utf-8"))

    assert source.seconds_between_requests >= 2
    assert source.requests_at_once == 1
    assert "https://" in source.note


def test_every_toml_example_is_a_source_that_works() -> None:
    blocks = re.findall(r"^ *```toml\n(.*?)^ *```", ADDING.read_text(), re.MULTILINE | re.DOTALL)
    shortest, *whole = map(dedent, blocks)

    assert parse_source("example-herald", shortest).name == "Example Herald"
    assert parse_source("example-herald", "\n".join(whole)).selectors.remove
