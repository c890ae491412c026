"""`wirecopy stop`: ask what runs to end soon."""

import click

from console.command_line.opening import LOOK_SECONDS, settings
from console.commands.stages import NightId
from console.terminal.printing import line
from console.words.figures import counted
from storage.nights.stage_runs import request_stop
from storage.sql.database import open_database


@click.command()
@click.option("--night", type=NightId(), required=True, help="Whose running stages to stop.")
def stop(night: str) -> None:
    """Ask the running stages of a night to end; they do so within ten seconds or so."""
    database = open_database(settings().database_url, wait=LOOK_SECONDS)
    with database.write() as txn:
        asked = request_stop(txn, night)
    database.close()
    if asked:
        line(f"{counted(asked, 'running stage')} asked to stop. Run the night again to go on.")
    else:
        line(f"Nothing of night {night} is running.")
