"""Execute `Stage` on small scripts, one after the other, and print what came of each as JSON.

`run_stage.py CASES`, where CASES is a JSON object from a name to the arguments
of `Stage`. One process for all: importing Airflow costs seconds.
"""

import json
import sys
import warnings

warnings.simplefilter("ignore")

from airflow.sdk import Context  # noqa: E402
from airflow.sdk.exceptions import AirflowException  # noqa: E402

from dags.stage import Stage  # noqa: E402

Case = dict[str, str | list[str]]


def outcome(name: str, case: Case) -> dict[str, object]:
    stage = Stage(
        task_id=name,
        command=str(case["command"]),
        arguments=case.get("arguments", []),
        returns={"list": list, "dict": dict}[str(case.get("returns", "dict"))],
        skip=str(case.get("skip", "")),
    )
    try:
        return {"value": stage.execute(Context())}
    except AirflowException as error:
        return {"error": type(error).__name__, "message": str(error)}


cases = json.loads(sys.argv[1])
results = {name: outcome(name, case) for name, case in cases.items()}
print(json.dumps(results))
