"""`wirecopy console`: the web pages, for this machine only."""

import socket
from contextlib import suppress

import click

from console.opening import ConfigurationProblem, settings

_HOST = "127.0.0.1"


@click.command()
@click.option("--port", default=8500, show_default=True, type=click.IntRange(1, 65_535))
def console(port: int) -> None:
    """Serve the web console on 127.0.0.1 until Ctrl-C."""
    import uvicorn

    from console.web.app import create_app
    from console.web.guard import from_this_machine

    app = create_app(settings(), allowed=from_this_machine)
    # Behind no proxy: a header that claims another client's address is not believed.
    config = uvicorn.Config(app, proxy_headers=False, server_header=False, log_level="warning")
    # Ctrl-C is how this command ends.
    with _listener(port) as listener, suppress(KeyboardInterrupt):
        click.echo(f"http://{_HOST}:{port}/", err=True)
        uvicorn.Server(config).run(sockets=[listener])


def _listener(port: int) -> socket.socket:
    listener = socket.socket()
    # A console that was just ended leaves its port in TIME_WAIT.
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((_HOST, port))
        # Whoever follows the address that is printed next may come before the server is up.
        listener.listen()
    except OSError as error:
        listener.close()
        text = f"port {port} cannot be used ({error.strerror}); choose another with --port"
        raise ConfigurationProblem(text) from error
    return listener
