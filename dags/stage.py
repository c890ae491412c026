"""Run one stage of the night as an Airflow task: one `wirecopy` command in a child process.

Needs Airflow and the command, nothing else of ours: so it also works where
Airflow's environment holds none of our packages.
"""

import json
import os
import shlex
import sys
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from airflow.sdk import BaseOperator, Context, RetryDecision, RetryPolicy
from airflow.sdk.exceptions import AirflowException, AirflowFailException, AirflowSkipException

from dags.child import LONGEST_LINE, Child, Ended

TIMEZONE = os.environ.get("WIRECOPY_TIMEZONE") or "UTC"

# Pieces of a stage's command, for Airflow's templates.
NIGHT = " --night {{ params.night or night_of(dag_run) }}"
NOW = "{% if params.now %} --now {{ params.now }}{% endif %}"
SOURCES = "{% for source in params.sources %} --source {{ source }}{% endfor %}"
DRY_RUN = "{% if params.dry_run %} --dry-run{% endif %}"

_AIRFLOWS = ("AIRFLOW__", "AIRFLOW_CONN_", "AIRFLOW_VAR_")

_MEANINGS = {
    10: "stopped before every row had its outcome; run again, it goes on where it stopped",
    20: "the configuration is wrong; a retry cannot mend it",
    30: "the night is judged bad; the report says why",
}
_NO_RETRY = {20, 30}


def night_of(dag_run) -> str:  # type: ignore[no-untyped-def]  # Airflow's own class differs by caller
    """Return the id of the night that `dag_run` works on: the date of its morning."""
    # A run from the API has no interval; a scheduled run's begins a day early.
    moment: datetime = dag_run.data_interval_end or dag_run.run_after
    return (moment.astimezone(ZoneInfo(TIMEZONE)) + timedelta(hours=12)).date().isoformat()


class RetryLater(RetryPolicy):
    """Wait as long as the run's parameter `retry_delay` says."""

    def evaluate(
        self,
        exception: BaseException,
        try_number: int,
        max_tries: int,
        context: Context | None = None,
    ) -> RetryDecision:
        """Retry: what must not be retried raises AirflowFailException and never comes here."""
        if context is None:
            return RetryDecision.default()
        return RetryDecision.retry(timedelta(seconds=context["params"]["retry_delay"]))


class Stage(BaseOperator):
    """Run `wirecopy COMMAND ARGUMENTS…` and return the JSON value on its last line.

    Every line goes to the task's log as it comes. Exit code 0 is success, 20
    and 30 fail at once, anything else (10, or killed by a signal) is retried.
    `skip` is a template; the task is skipped where it becomes "True".
    """

    template_fields = ("command", "arguments", "skip")

    def __init__(
        self,
        *,
        command: str,
        arguments: Sequence[str] = (),
        returns: type = dict,
        skip: str = "",
        **kwargs: object,
    ) -> None:
        super().__init__(**kwargs)  # type: ignore[arg-type]
        self.command = command
        self.arguments = arguments
        self.returns = returns
        self.skip = skip
        self._child: Child | None = None

    def execute(self, context: Context) -> object:
        """Run the command to its end."""
        if self.skip == "True":
            raise AirflowSkipException("a dry run changes nothing")
        line = [*_wirecopy(), *shlex.split(self.command), *self.arguments]
        self.log.info("Running %s", shlex.join(line))
        self._child = Child(line, _environment())
        try:
            ended = self._child.run(self.log.info)
        except FileNotFoundError as error:
            raise AirflowFailException(
                f"{line[0]}: no such command; install wirecopy beside {sys.executable}"
                " or set WIRECOPY_COMMAND"
            ) from error
        _check_exit(ended)
        return _last_value(ended, self.returns)

    def on_kill(self) -> None:
        """End the command and its descendants, sooner than Airflow's own SIGKILL."""
        # No logging: we are in a signal handler, and the log's lock may be taken.
        if self._child:
            self._child.stop()


def _wirecopy() -> list[str]:
    configured = shlex.split(os.environ.get("WIRECOPY_COMMAND", ""))
    return configured or [str(Path(sys.executable).with_name("wirecopy"))]


def _environment() -> dict[str, str]:
    # Airflow's settings, connections and variables hold secrets, and mean nothing to a stage.
    ours = {name: value for name, value in os.environ.items() if not name.startswith(_AIRFLOWS)}
    return {**ours, "PYTHONUNBUFFERED": "1"}


def _check_exit(ended: Ended) -> None:
    code = ended.exit_code
    if code == 0:
        return
    if code < 0:
        raise AirflowException(f"the command was ended by signal {-code}")
    meaning = _MEANINGS.get(code, "an exit code that no stage promises")
    last = ended.last_error or ended.last_output
    kind = AirflowFailException if code in _NO_RETRY else AirflowException
    raise kind(f"exit code {code}: {meaning}. Its last line: {last[:500]}")


def _last_value(ended: Ended, expected: type) -> object:
    if ended.cut:
        raise AirflowFailException(f"the command's last line is longer than {LONGEST_LINE} bytes")
    try:
        value: object = json.loads(ended.last_output)
    except ValueError as error:
        raise AirflowFailException(
            f"the command's last line is not JSON: {ended.last_output[:500]!r}"
        ) from error
    if not isinstance(value, expected):
        # Under `.expand` a dictionary would map silently wrong.
        raise AirflowFailException(
            f"the command's last line is a {type(value).__name__}, expected a {expected.__name__}"
        )
    return value
