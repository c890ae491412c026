"""`wirecopy console`: the web pages, for this machine or behind a password."""

import ipaddress
import socket
from contextlib import suppress

import click

from console.command_line.opening import ConfigurationProblem, settings

_HOST = "127.0.0.1"
_SHORTEST_PASSWORD = 16


@click.command()
@click.option("--host", default=_HOST, show_default=True, help="The IPv4 address to listen on.")
@click.option("--port", default=8500, show_default=True, type=click.IntRange(1, 65_535))
def console(host: str, port: int) -> None:
    """Serve the web console until Ctrl-C.

    Without WIRECOPY_CONSOLE_PASSWORD it answers this machine only.
    """
    import uvicorn

    from console.web.app import create_app
    from console.web.guard import from_this_machine, with_password

    known = settings()
    password = known.console_password.get_secret_value()
    _check(host, password)
    allowed = with_password(password) if password else from_this_machine
    app = create_app(known, allowed=allowed, log_in=bool(password))
    # Behind no proxy: a header that claims another client's address is not believed.
    config = uvicorn.Config(app, proxy_headers=False, server_header=False, log_level="warning")
    # Ctrl-C is how this command ends.
    with _listener(host, port) as listener, suppress(KeyboardInterrupt):
        click.echo(f"http://{host}:{port}/", err=True)
        uvicorn.Server(config).run(sockets=[listener])


def _check(host: str, password: str) -> None:
    try:
        inside = ipaddress.IPv4Address(host).is_loopback
    except ValueError as error:
        raise ConfigurationProblem(f"--host {host}: expected an IPv4 address") from error
    if not password and not inside:
        text = f"--host {host} can be reached from elsewhere: set WIRECOPY_CONSOLE_PASSWORD"
        raise ConfigurationProblem(text)
    if password and len(password) < _SHORTEST_PASSWORD:
        text = f"WIRECOPY_CONSOLE_PASSWORD: expected {_SHORTEST_PASSWORD} characters or more"
        raise ConfigurationProblem(text)


def _listener(host: str, port: int) -> socket.socket:
    listener = socket.socket()
    # A console that was just ended leaves its port in TIME_WAIT.
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        # Whoever follows the address that is printed next may come before the server is up.
        listener.listen()
    except OSError as error:
        listener.close()
        text = f"port {port} cannot be used ({error.strerror}); choose another with --port"
        raise ConfigurationProblem(text) from error
    return listener
