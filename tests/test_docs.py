"""The documents say what the product does, all of it and nothing else.

What there is to say is read from the code; `tests/docs/` has the rest of these tests.
"""

import ast
import re
from pathlib import Path
from typing import Any

import pytest
from fastapi.routing import APIRoute
from pydantic import BaseModel, TypeAdapter
from starlette.requests import Request

from articles.records.record import SCHEMA_VERSION, Record
from articles.source import Endpoint, EndpointKind, Selectors, Source
from console.web.app import create_app
from console.words.reasons import reason_in_words
from pipeline.settings import Settings
from storage.exports.formats import Format
from tests.docs import documents
from tests.docs.documents import ADDING, OPERATING, OUTCOMES_RECORD, RECORD, ROOT
from tests.docs.reasons import OUTCOMES, endpoint_reasons_in_code, kind_of, reasons_in_code

# The file's name is the id; it is no key.
NOT_A_KEY = {"id"}

# Passed from a command to itself, not by an operator.
TO_ITSELF = {"WIRECOPY_BEGUN_AGAIN"}

SETTING = re.compile(r"\bWIRECOPY_[A-Z_]*[A-Z]\b")


def settings() -> list[str]:
    return [f"WIRECOPY_{name.upper()}" for name in Settings.model_fields]


def test_the_table_of_settings_holds_each_setting_and_no_other() -> None:
    assert sorted(documents.first_column(OPERATING, "Settings", "setting")) == sorted(settings())


@pytest.mark.parametrize("name", Settings.model_fields)
def test_the_default_of_a_setting_is_the_one_explained(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for other in settings():
        monkeypatch.delenv(other, raising=False)
    rows = documents.table(OPERATING, "Settings", "setting")
    explained = {documents.spans(row[0])[0]: row[1] for row in rows}

    default = getattr(Settings(home=tmp_path), name) if name != "home" else Settings().home

    assert explained[f"WIRECOPY_{name.upper()}"] == _shown(default, tmp_path)


def _shown(default: object, home: Path) -> str:
    if str(default) in {"", "()"}:
        return "empty"
    if isinstance(default, tuple):
        return f"`{','.join(default)}`"
    text = f"{default:g}" if isinstance(default, int | float) else str(default)
    if text.startswith(f"{ROOT}/"):
        return f"`{text.removeprefix(f'{ROOT}/')}` in the repository"
    return f"`{text.replace(str(home), 'HOME')}`"


def test_every_variable_of_ours_that_a_document_names_is_read_somewhere() -> None:
    named = {name for each in documents.DOCUMENTS for name in SETTING.findall(each.read_text())}

    assert named <= {*settings(), *_variables_in_code()}


def test_every_variable_of_ours_that_is_read_is_in_a_document() -> None:
    named = {name for each in documents.DOCUMENTS for name in SETTING.findall(each.read_text())}

    assert _variables_in_code() - TO_ITSELF <= named


def _variables_in_code() -> set[str]:
    tools = [ROOT / "Makefile", *(ROOT / ".ci").iterdir(), *ROOT.glob("docker-compose*")]
    folders = ("console", "dags", "pipeline", "spiders", "storage", "benchmarks")
    code = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    asked_by_tests = ROOT / "tests" / "articles" / "ninjs_schema.py"
    files = [path for path in (*tools, *code, asked_by_tests) if path.is_file()]
    return {name for path in files for name in SETTING.findall(path.read_text(encoding="utf-8"))}


@pytest.mark.parametrize(
    ("model", "heading"),
    [(Source, "Keys of the file"), (Endpoint, "Endpoints"), (Selectors, "Selectors")],
)
def test_a_table_of_keys_holds_each_key_and_no_other(model: type[BaseModel], heading: str) -> None:
    keys = set(model.model_fields) - NOT_A_KEY

    assert sorted(documents.first_column(ADDING, heading, "key")) == sorted(keys)


@pytest.mark.parametrize(
    ("model", "heading"),
    [(Source, "Keys of the file"), (Endpoint, "Endpoints"), (Selectors, "Selectors")],
)
def test_the_default_of_a_key_is_the_one_explained(model: type[BaseModel], heading: str) -> None:
    for row in documents.table(ADDING, heading, "key"):
        field = model.model_fields[documents.spans(row[0])[0]]

        assert row[2] == ("required" if field.is_required() else _as_toml(field.default)), row[0]


def _as_toml(value: Any) -> str:
    if value is None:
        return "none"
    if isinstance(value, BaseModel):
        return "empty"
    if isinstance(value, str):
        return f'`"{value}"`'
    return f"`{list(value)}`" if isinstance(value, tuple) else f"`{str(value).lower()}`"


def test_the_table_of_endpoints_holds_each_kind_and_no_other() -> None:
    assert documents.first_column(ADDING, "Endpoints", "kind") == list(EndpointKind)


def test_the_table_of_outcomes_holds_each_outcome_and_reason_and_no_other() -> None:
    rows = documents.table(OPERATING, "Outcomes and reasons", "outcome")

    outcomes = [name for row in rows for name in documents.spans(row[0])]
    reasons = [kind_of(name) for row in rows for name in documents.spans(row[1])]

    assert outcomes == list(OUTCOMES)
    assert sorted(reasons) == sorted(reasons_in_code())


def test_the_record_of_the_decision_lists_the_same_reasons() -> None:
    rows = documents.table(OUTCOMES_RECORD, "Decision", "outcome")
    explained = {kind_of(name) for row in rows for name in documents.spans(row[1])}

    found = {re.sub("^not-article:.*", "not-article:", name) for name in reasons_in_code()}

    assert explained - {"entry:robots"} == found


def test_every_reason_why_an_endpoint_gives_nothing_is_explained() -> None:
    explained = set(documents.spans(documents.section(OPERATING, "When the night is bad")))

    assert endpoint_reasons_in_code() - reasons_in_code() <= explained


def test_every_reason_is_told_in_words() -> None:
    examples = {"http-": "http-404", "entry:": "entry:robots"}

    untold = [
        reason
        for reason in reasons_in_code()
        if reason_in_words(examples.get(reason, reason)) == examples.get(reason, reason)
    ]

    assert untold == []


def test_the_table_of_exit_codes_holds_each_code_and_no_other() -> None:
    explained = {int(row[0]) for row in documents.table(OPERATING, "Exit codes", "code")}

    assert explained == {0, *_exit_codes_in_code()}


def _exit_codes_in_code() -> set[int]:
    """Return every number that is a problem's exit code, or that the process ends with."""
    return {
        node.value
        for path in (ROOT / "console").rglob("*.py")
        for parent in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for node in _codes(parent)
        if isinstance(node, ast.Constant) and isinstance(node.value, int)
    }


def _codes(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "exit_code":
        return [node.value]
    if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "exit":
        return node.args
    return []


def test_the_records_tables_hold_each_field_of_each_level_and_no_other() -> None:
    schema = TypeAdapter(Record).json_schema()
    levels = {"Record": list(schema["properties"]), "Format": list(Format)}
    for name, part in schema["$defs"].items():
        levels[name] = part.get("enum") or list(part["properties"])

    for name, wanted in levels.items():
        assert wanted in _first_columns(RECORD), name
    assert len(_first_columns(RECORD)) == len(levels) + 2, "all but ninjs and the versions"


def _first_columns(document: Path) -> list[list[str]]:
    tables = re.findall(r"(?:^\|.*\n)+", document.read_text(encoding="utf-8"), re.MULTILINE)
    return [re.findall(r"^\| `([\w-]+)`", rows, re.MULTILINE) for rows in tables]


def test_the_records_manual_is_of_this_version() -> None:
    assert f"**Version {SCHEMA_VERSION}**" in RECORD.read_text()
    assert documents.table(RECORD, "Versions", "version")[-1][0] == SCHEMA_VERSION


def test_the_table_of_the_nights_params_holds_each_and_no_other() -> None:
    explained = documents.first_column(OPERATING, "With Airflow", "param")

    assert explained == _params_of(ROOT / "dags" / "nightly.py")


def _params_of(dag: Path) -> list[str]:
    """Read them from the text: importing a DAG takes seconds."""
    for node in ast.parse(dag.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "PARAMS":
            assert isinstance(node.value, ast.Dict)
            return [str(getattr(key, "value", "")) for key in node.value.keys]
    return []


def test_every_dag_is_explained() -> None:
    dags = {
        node.name
        for path in (ROOT / "dags").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
        and any("dag" in ast.dump(d) for d in node.decorator_list)
    }

    assert len(dags) > 1
    assert dags <= set(documents.spans(documents.section(OPERATING, "With Airflow")))


def test_the_table_of_pages_holds_each_page_of_the_console_and_no_other() -> None:
    app = create_app(_NoPlace(), allowed=_nobody)
    pages = {route.path for route in app.routes if isinstance(route, APIRoute)}

    explained = [
        name
        for row in documents.table(OPERATING, "The console", "page")
        for name in documents.spans(row[1])
    ]

    assert sorted(explained) == sorted(pages)


def _nobody(request: Request) -> bool:
    return False


class _NoPlace:
    database_url = "sqlite://"
    archive = Path()
    exports = Path()
    sources = Path()
    timezone = "UTC"


def test_every_make_target_is_in_a_document_and_every_one_named_exists() -> None:
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"^([a-z]+):.*##", makefile, re.MULTILINE))
    text = "\n".join(document.read_text() for document in documents.DOCUMENTS)

    named = set(re.findall(r"(?:`|^|=\S+ )make ([a-z]+)(?=`|$|  )", text, re.MULTILINE))

    assert named == targets
