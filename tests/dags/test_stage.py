import json
import sys
from pathlib import Path

import pytest

from tests.dags.airflow_home import AirflowHome

pytestmark = pytest.mark.airflow

CASES: dict[str, dict[str, object]] = {
    "good": {"arguments": ["print('a line'); print('{\"stored\": 3}')"]},
    "list": {"arguments": ['print(\'[["--batch", "1"]]\')'], "returns": "list"},
    "stopped": {"arguments": ["import sys; print('database away'); sys.exit(10)"]},
    "configuration": {"arguments": ["import sys; sys.exit(20)"]},
    "bad-night": {"arguments": ["import sys; sys.exit(30)"]},
    "crashed": {"arguments": ["raise ValueError('broken')"]},
    "killed": {"arguments": ["import os; os.kill(os.getpid(), 9)"]},
    "prose": {"arguments": ["print('all went well')"]},
    "silent": {"arguments": [""]},
    "no-list": {"arguments": ["print('{}')"], "returns": "list"},
    "long": {"arguments": ["print('[' + '1,' * 50_000 + '1]')"], "returns": "list"},
    "secret": {
        "arguments": [
            "import json, os; print(json.dumps({n: 1 for n in os.environ if 'SECRET' in n}))"
        ]
    },
    "skipped": {"arguments": ["print('{}')"], "skip": "True"},
}


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, object]]:
    cases = {name: {"command": "-c"} | case for name, case in CASES.items()}
    home = AirflowHome(tmp_path_factory.mktemp("airflow"))
    ended = home.run(
        *("-m", "tests.dags.run_stage", json.dumps(cases)),
        WIRECOPY_COMMAND=sys.executable,
        AIRFLOW__API_AUTH__JWT_SECRET="hidden",  # noqa: S106
        AIRFLOW_CONN_SECRET="postgresql://airflow:hidden@there/db",  # noqa: S106
        AIRFLOW_VAR_SECRET="hidden",  # noqa: S106
    )
    results: dict[str, dict[str, object]] = json.loads(ended.stdout.splitlines()[-1])
    return results


@pytest.mark.parametrize(
    ("name", "value"),
    [("good", {"stored": 3}), ("list", [["--batch", "1"]]), ("secret", {})],
)
def test_the_last_line_is_what_the_task_returns(
    outcomes: dict[str, dict[str, object]], name: str, value: object
) -> None:
    assert outcomes[name] == {"value": value}


@pytest.mark.parametrize(
    ("name", "error", "message"),
    [
        ("stopped", "AirflowException", "exit code 10: stopped before"),
        ("crashed", "AirflowException", "exit code 1: an exit code that no stage promises"),
        ("killed", "AirflowException", "ended by signal 9"),
        ("configuration", "AirflowFailException", "exit code 20: the configuration is wrong"),
        ("bad-night", "AirflowFailException", "exit code 30: the night is judged bad"),
        ("prose", "AirflowFailException", "not JSON: 'all went well'"),
        ("silent", "AirflowFailException", "not JSON: ''"),
        ("no-list", "AirflowFailException", "is a dict, expected a list"),
        ("long", "AirflowFailException", "longer than 65536 bytes"),
        ("skipped", "AirflowSkipException", "a dry run changes nothing"),
    ],
)
def test_the_way_a_command_ends_says_whether_it_is_tried_again(
    outcomes: dict[str, dict[str, object]], name: str, error: str, message: str
) -> None:
    assert outcomes[name]["error"] == error
    assert message in str(outcomes[name]["message"])


def test_the_cause_stands_in_the_error(outcomes: dict[str, dict[str, object]]) -> None:
    assert "database away" in str(outcomes["stopped"]["message"])
    assert "ValueError: broken" in str(outcomes["crashed"]["message"])


def test_a_missing_command_is_told_and_not_tried_again(tmp_path: Path) -> None:
    home = AirflowHome(tmp_path)
    cases = {"missing": {"command": "poll"}}
    ended = home.run(
        "-m", "tests.dags.run_stage", json.dumps(cases), WIRECOPY_COMMAND="/nowhere/wirecopy"
    )

    outcome = json.loads(ended.stdout.splitlines()[-1])["missing"]

    assert outcome["error"] == "AirflowFailException"
    assert outcome["message"].startswith("/nowhere/wirecopy: no such command; install wirecopy")
