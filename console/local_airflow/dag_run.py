"""Start a night in the local Airflow and follow it to its end."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from console.local_airflow.api import AirflowApi, AirflowApiError, JsonObject

DAG = "/api/v2/dags/nightly"
SECONDS_BETWEEN_LOOKS = 1.0

Say = Callable[[str], None]


@dataclass(slots=True)
class DagRun:
    """One run of the DAG `nightly`, and what was last seen of its tasks."""

    api: AirflowApi
    id: str
    state: str = "queued"
    _seen: dict[tuple[str, int], str] = field(default_factory=dict)

    @property
    def ended(self) -> bool:
        """Return whether nothing more will happen."""
        return self.state in {"success", "failed"}

    @property
    def failed_tasks(self) -> list[str]:
        """Return the tasks that failed, as `fetch[2]`."""
        return [_named(*key) for key, state in self._seen.items() if "failed" in state]

    def reached(self, task: str) -> bool:
        """Return whether `task` has begun."""
        return any(name == task and state != "queued" for (name, _), state in self._seen.items())

    def look(self, say: Say) -> None:
        """Say each change of a task's state since the last look."""
        # The run first: once it has ended, its tasks will not change any more.
        self.state = self.api.get(f"{DAG}/dagRuns/{self.id}")["state"]
        tasks = self.api.get(f"{DAG}/dagRuns/{self.id}/taskInstances?limit=200")
        for task in sorted(tasks["task_instances"], key=_since):
            key, state = (task["task_id"], task["map_index"]), task["state"]
            if state and state != self._seen.get(key):
                self._seen[key] = state
                say(f"{_named(*key)} {state}")


def start_night(api: AirflowApi, conf: JsonObject, *, within: float) -> DagRun:
    """Wait until Airflow knows the DAG, then start a run of it at once."""
    deadline = time.monotonic() + within
    while True:
        try:
            api.patch(DAG, {"is_paused": False})
            break
        except AirflowApiError:
            if time.monotonic() > deadline:
                raise
            time.sleep(SECONDS_BETWEEN_LOOKS)
    run = api.post(f"{DAG}/dagRuns", {"logical_date": None, "conf": conf})
    return DagRun(api, run["dag_run_id"])


def pause(api: AirflowApi) -> None:
    """Keep the schedule from starting nights by itself."""
    api.patch(DAG, {"is_paused": True})


def _named(task: str, index: int) -> str:
    return task if index < 0 else f"{task}[{index}]"


def _since(task: JsonObject) -> str:
    return str(task["start_date"] or task["scheduled_when"] or "")
