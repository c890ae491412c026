"""`wirecopy up` and `wirecopy down`: a local Airflow and the console in the background."""

import os

import click

from console.command_line.called import command_in
from console.command_line.opening import ConfigurationProblem, settings
from console.local_airflow.parts import Ports
from console.local_airflow.started_parts import dead_parts, with_logs
from console.local_airflow.up_and_down import LocalAirflowError, start, stop

_PORT = click.IntRange(1, 65_535)


@click.command()
@click.option("--port", default=Ports.airflow, show_default=True, type=_PORT)
@click.option("--console-port", default=Ports.console, show_default=True, type=_PORT)
def up(port: int, console_port: int) -> None:
    """Start Airflow and the web console on 127.0.0.1, in the background."""
    if port == console_port:
        raise click.UsageError(
            f"--port and --console-port are both {port}; expected a port for each"
        )
    known = settings()
    try:
        running = start(
            known.home,
            ports=Ports(port, console_port),
            environment=os.environ,
            say=lambda text: click.echo(text, err=True),
            timezone=known.timezone,
        )
    except LocalAirflowError as error:
        raise ConfigurationProblem(str(error)) from error
    click.echo(f"Airflow   {running.address}")
    click.echo(f"log in    {running.user} / {running.password}")
    click.echo(f"console   {running.console_address}")
    click.echo(f"logs      {known.home / 'airflow'}")
    end = f"{command_in(known.home)} down"
    click.echo(f"`nightly` is paused until you switch it on in Airflow. Stop all: {end}")


@click.command()
def down() -> None:
    """Stop what `up` started; no process is left."""
    home = settings().home
    dead = dead_parts(home)
    try:
        stopped = stop(home)
    except LocalAirflowError as error:
        raise ConfigurationProblem(str(error)) from error
    click.echo(f"stopped   {', '.join(stopped) if stopped else f'nothing ran in {home}'}")
    if dead:
        click.echo(f"dead      {with_logs(home, dead)}")
