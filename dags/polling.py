"""Listen to the outlets all day: a busy one pushes an article out of its feed within hours."""

from datetime import timedelta

from airflow.sdk import CronTriggerTimetable, dag

from dags.stage import TIMEZONE, Stage


@dag(
    schedule=CronTriggerTimetable("*/15 * * * *", timezone=TIMEZONE),
    catchup=False,
    max_active_runs=1,
    is_paused_upon_creation=True,
    tags=["wirecopy"],
)
def polling() -> None:
    """Poll what is due; the command itself knows which night it belongs to."""
    # No retry: the next run is a quarter of an hour away.
    Stage(task_id="poll", command="poll", execution_timeout=timedelta(minutes=30))


polling()
