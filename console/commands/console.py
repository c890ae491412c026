"""`wirecopy console`: the web pages, for this machine only."""

import click

from console.opening import settings


@click.command()
@click.option("--port", default=8500, show_default=True, type=click.IntRange(1, 65_535))
def console(port: int) -> None:
    """Serve the web console on 127.0.0.1 until Ctrl-C."""
    import uvicorn

    from console.web.app import create_app
    from console.web.guard import from_this_machine

    app = create_app(settings(), allowed=from_this_machine)
    click.echo(f"http://127.0.0.1:{port}/", err=True)
    # Behind no proxy: a header that claims another client's address is not believed.
    uvicorn.run(
        app,
        host="127.0.0.1",
        port=port,
        proxy_headers=False,
        server_header=False,
        log_level="warning",
    )
