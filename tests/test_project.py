"""Rules of the tree that no linter knows."""

import ast
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("articles", "feeds", "spiders", "storage", "pipeline", "console", "dags")
OUR_DISTRIBUTION = "wirecopy"

LONGEST_FILE = 300
LONGEST_FUNCTION = 50

# Path to reason. A migration is a list of tables, read once and never changed.
LONG_FILES = {
    "storage/sql/tables.py": "every table in one place, grouped by what it is about",
    "storage/migrations/versions/0001_first.py": "the first migration holds all tables",
}
LONG_FUNCTIONS = {
    "storage/migrations/versions/0001_first.py:upgrade": "one statement per table",
}

MAY_BE_PATCHED = {"setenv", "delenv", "chdir"}


def product_files() -> list[Path]:
    return sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def functions_of(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{name_of(path)}:{node.name}", (node.end_lineno or 0) - node.lineno + 1


def test_no_file_is_longer_than_it_may_be() -> None:
    lengths = {name_of(path): len(path.read_text().splitlines()) for path in product_files()}

    too_long = {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE}

    assert set(too_long) <= set(LONG_FILES), too_long


def test_no_function_is_longer_than_it_may_be() -> None:
    lengths = [pair for path in product_files() for pair in functions_of(path)]

    too_long = {name: lines for name, lines in lengths if lines > LONGEST_FUNCTION}

    assert set(too_long) <= set(LONG_FUNCTIONS), too_long


@pytest.mark.parametrize("name", [*LONG_FILES, *LONG_FUNCTIONS])
def test_an_exception_names_something_that_exists(name: str) -> None:
    path, _, function = name.partition(":")

    assert (ROOT / path).is_file()
    assert not function or name in dict(functions_of(ROOT / path))


def test_the_lock_names_no_host() -> None:
    lock = (ROOT / "requirements.lock").read_text()

    assert "--hash=sha256:" in lock
    assert "://" not in lock


@pytest.mark.parametrize("package", PACKAGES)
def test_no_other_distribution_owns_one_of_our_names(package: str) -> None:
    owners = set(packages_distributions().get(package, []))

    assert owners <= {OUR_DISTRIBUTION}


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_opens_with_one_sentence_and_nothing_else(package: str) -> None:
    for path in (ROOT / package).rglob("__init__.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))

        assert ast.get_docstring(tree), name_of(path)
        assert len(tree.body) == 1, name_of(path)


def test_tests_patch_nothing_but_the_environment() -> None:
    found = [
        f"{name_of(path)}:{line}: {what}"
        for path in sorted((ROOT / "tests").rglob("*.py"))
        for line, what in patches_in(ast.parse(path.read_text(encoding="utf-8")))
    ]

    assert found == []


def patches_in(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            modules = [node.module or "", *(f"{node.module}.{each.name}" for each in node.names)]
        elif isinstance(node, ast.Import):
            modules = [each.name for each in node.names]
        else:
            modules = []
        if {"unittest.mock", "mock", "pytest_mock"} & set(modules):
            yield node.lineno, "imports mock"  # type: ignore[attr-defined]
        if (
            isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and node.value.id == "monkeypatch"
            and node.attr not in MAY_BE_PATCHED
        ):
            yield node.lineno, f"monkeypatch.{node.attr}"
