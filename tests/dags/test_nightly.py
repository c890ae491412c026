import json
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.dags.airflow_home import ROOT, AirflowHome

pytestmark = pytest.mark.airflow

NIGHT = ["--night", "2026-11-23"]
TWO_BATCHES = [[*NIGHT, "--batch", "1"], [*NIGHT, "--batch", "2"]]
PARSE = """
import json, sys, warnings
warnings.simplefilter("ignore")
from airflow.dag_processing.dagbag import DagBag
from airflow.serialization.encoders import coerce_to_core_timetable
from airflow.timetables.base import TimeRestriction
from pendulum import now
bag = DagBag(sys.argv[1], bundle_name="dags-folder")
nightly = bag.dags["nightly"]
# Airflow's own of what the DAG file says; both are asked as its scheduler asks.
timetable = coerce_to_core_timetable(nightly.timetable)
ran = timetable.infer_manual_data_interval(run_after=now("UTC").subtract(days=3))
due = timetable.next_dagrun_info(
    last_automated_data_interval=ran,
    restriction=TimeRestriction(None, None, nightly.catchup),
)
heavy = {"scrapy", "lxml", "trafilatura", "pydantic_settings", "warcio"} & set(sys.modules)
print(json.dumps({
    "dags": {dag.dag_id: dag.task_ids for dag in bag.dags.values()},
    "errors": bag.import_errors,
    "heavy": sorted(heavy),
    "due": due.run_after.isoformat(),
    "from": sys.modules["dags.stage"].__file__,
}))
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> AirflowHome:
    """Return an Airflow whose bundle holds `dags/` alone: none of our other packages."""
    folder = tmp_path_factory.mktemp("airflow")
    bundle = folder / "bundle"
    shutil.copytree(ROOT / "dags", bundle / "dags")
    shutil.copy(ROOT / ".airflowignore", bundle)
    home = AirflowHome(folder, bundle)
    migrated = home.run("-m", "airflow", "db", "migrate")
    assert migrated.returncode == 0, migrated.stdout
    return home


def parse(home: AirflowHome, bundle: Path) -> dict[str, object]:
    parsed: dict[str, object] = json.loads(
        home.run("-c", PARSE, str(bundle)).stdout.splitlines()[-1]
    )
    return parsed


def test_parsing_finds_our_dags_and_loads_nothing_heavy(home: AirflowHome) -> None:
    parsed = parse(home, ROOT)

    assert parsed["errors"] == {}
    assert parsed["heavy"] == []
    assert parsed["dags"] == {
        "nightly": ["poll", "plan", "fetch", "extract", "dedupe", "index", "export", "report"],
        "polling": ["poll"],
    }
    # Three nights were missed: the last one is run, at once.
    late = datetime.now(UTC) - datetime.fromisoformat(str(parsed["due"]))
    assert timedelta(0) <= late < timedelta(hours=25)


def test_a_stopped_batch_runs_again_and_a_failed_one_holds_nobody_up(home: AirflowHome) -> None:
    script = {
        "plan": {"value": TWO_BATCHES},
        "fetch 1": {"codes": [10, 0]},
        "fetch 2": {"codes": [20]},
    }

    output = home.dags_test({"sources": ["a", "b-c"]}, script)

    sources = ["--source", "a", "--source", "b-c"]
    first, second = TWO_BATCHES
    calls = home.called()
    assert calls[:2] == [["poll", *NIGHT, *sources], ["plan", *NIGHT, *sources]]
    assert sorted(calls[2:5]) == [["fetch", *first], ["fetch", *first], ["fetch", *second]]
    assert sorted(calls[5:7]) == [["extract", *first], ["extract", *second]]
    assert calls[7:] == [[stage, *NIGHT] for stage in ("dedupe", "index", "export", "report")]
    assert "stage=fetch line on stderr" in output


def test_a_night_with_nothing_to_fetch_still_reports(home: AirflowHome) -> None:
    now = "2026-11-30T02:00:00+01:00"

    home.dags_test({"night": "2026-11-30", "now": now}, {"plan": {"value": []}})

    options = ["--night", "2026-11-30", "--now", now]
    stages = ("poll", "plan", "dedupe", "index", "export", "report")
    assert home.called() == [[stage, *options] for stage in stages]


def test_a_dry_run_only_polls_and_plans(home: AirflowHome) -> None:
    home.dags_test({"dry_run": True}, {"plan": {"value": []}})

    assert home.called() == [["poll", *NIGHT, "--dry-run"], ["plan", *NIGHT, "--dry-run"]]


def test_a_source_id_that_could_be_an_option_is_refused(home: AirflowHome) -> None:
    output = home.dags_test({"sources": ["--now=yesterday"]}, {})

    assert "ParamValidationError" in output
    assert not home.calls.exists()
