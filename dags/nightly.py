"""Collect every due source at night, then derive articles from what was fetched."""

from datetime import timedelta

from airflow.sdk import Asset, CronTriggerTimetable, Param, dag

from dags.stage import DRY_RUN, NIGHT, NOW, SOURCES, TIMEZONE, RetryLater, Stage, night_of

PARAMS = {
    "sources": Param(
        [],
        type="array",
        items={"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
        description="Ids of the sources to collect; none means all.",
    ),
    "night": Param(
        None,
        type=["null", "string"],
        pattern=r"^\d{4}-\d{2}-\d{2}$",
        description="The date of the morning on which the night ends; empty: this run's.",
    ),
    "now": Param(
        None,
        type=["null", "string"],
        pattern=r"^[0-9T:.+Z-]+$",
        description="For simulated nights: the moment to take for now, with its zone.",
    ),
    "dry_run": Param(False, type="boolean", description="Only say what would be fetched."),
    "retry_delay": Param(300, type="number", minimum=0, description="Seconds before a retry."),
}

ARTICLES = Asset("articles")


@dag(
    schedule=CronTriggerTimetable(
        "0 2 * * *",
        timezone=TIMEZONE,
        interval=timedelta(days=1),
        # Who un-pauses it before 4:24 would start the night of 2:00 as well, and at 4:25 not.
        run_immediately=timedelta(0),
    ),
    catchup=False,
    # Two nights at once would ask each outlet twice as often as it allows.
    max_active_runs=1,
    params=PARAMS,
    user_defined_macros={"night_of": night_of},
    default_args={
        "retries": 2,
        "retry_policy": RetryLater(),
        # For a task runner that was killed: nobody is left to ask the policy.
        "retry_delay": timedelta(minutes=1),
        "execution_timeout": timedelta(hours=6),
    },
    tags=["wirecopy"],
)
def nightly() -> None:
    """Run the stages once a night."""
    poll = Stage(task_id="poll", command="poll" + NIGHT + NOW + SOURCES + DRY_RUN)
    plan = Stage(task_id="plan", command="plan" + NIGHT + NOW + SOURCES + DRY_RUN, returns=list)
    fetch = Stage.partial(
        task_id="fetch", command="fetch" + NOW, max_active_tis_per_dagrun=2
    ).expand(arguments=plan.output)
    # From here on, one batch failing must not keep the others' articles from
    # readers, nor an empty plan the report: it judges the night, from our tables.
    extract = Stage.partial(
        task_id="extract", command="extract" + NOW, trigger_rule="all_done"
    ).expand(arguments=plan.output)
    dedupe, index = _for_the_night("dedupe"), _for_the_night("index")
    export = _for_the_night("export", outlets=[ARTICLES])
    report = _for_the_night("report")
    poll >> plan >> fetch >> extract >> dedupe >> index >> export >> report


def _for_the_night(stage: str, outlets: list[Asset] | None = None) -> Stage:
    return Stage(
        task_id=stage,
        command=stage + NIGHT + NOW,
        skip="{{ params.dry_run }}",
        trigger_rule="all_done",
        outlets=outlets,
    )


nightly()
