"""The web console inside Airflow, for whom Airflow's auth manager lets in.

Every process of Airflow loads its plugins, each DAG parser too: so the console
itself is imported at its first request, which only the API server gets.
"""

from functools import cache
from urllib.parse import urlsplit

from airflow.configuration import conf
from airflow.plugins_manager import AirflowPlugin
from fastapi import FastAPI, HTTPException
from starlette.requests import Request
from starlette.types import Receive, Scope, Send

PREFIX = "/wirecopy"

_LET_IN = "wirecopy.let_in"


async def console_in_airflow(scope: Scope, receive: Receive, send: Send) -> None:
    """Ask Airflow who wants to look, then let the console answer.

    Airflow authenticates its own routes, not those of plugins.
    """
    if scope["type"] == "http":
        await _console()({**scope, _LET_IN: await _may_look(Request(scope))}, receive, send)


@cache
def _console() -> FastAPI:
    from console.web.app import create_app
    from pipeline.settings import read_settings

    # Fails closed: a request that did not come through us carries no mark.
    return create_app(read_settings(), allowed=lambda request: request.scope.get(_LET_IN) is True)


async def _may_look(request: Request) -> bool:
    # These know the database: only the API server may import them.
    from airflow.api_fastapi.app import get_auth_manager
    from airflow.api_fastapi.core_api.security import bearer_scheme, get_user

    try:
        user = await get_user(request, None, await bearer_scheme(request))
    except HTTPException:
        return False
    allowed = get_auth_manager().is_authorized_custom_view(
        method="GET", resource_name="Wirecopy", user=user
    )
    return allowed is True


def _address() -> str:
    root = urlsplit(conf.get("api", "base_url", fallback="") or "").path
    return root.rstrip("/") + PREFIX + "/"


class WirecopyPlugin(AirflowPlugin):
    """Mount the console under /wirecopy and put it into Airflow's navigation."""

    name = "wirecopy"
    fastapi_apps = [{"name": "Wirecopy", "app": console_in_airflow, "url_prefix": PREFIX}]  # noqa: RUF012  # Airflow's form
    external_views = [  # noqa: RUF012  # Airflow's form
        {
            "name": "Wirecopy",
            "href": _address(),
            "url_route": "wirecopy",
            "destination": "nav",
        }
    ]
