"""The web console: screens that only read, alone or mounted in Airflow."""

from http import HTTPStatus
from pathlib import Path

import structlog
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.staticfiles import StaticFiles

from console.web import article, articles, sources, story, tonight, why
from console.web.desk import ConsoleSettings, Desk, desk_of
from console.web.guard import Allowed, Guard, with_headers
from storage.archive.archive import ArchiveAway, ArchiveError
from storage.sql.database import DatabaseAway, DatabaseUrlError, Found, SchemaError

log = structlog.get_logger()

_STATIC = Path(__file__).parent.parent / "static"


def create_app(settings: ConsoleSettings, *, allowed: Allowed, log_in: bool = False) -> FastAPI:
    """Return the console. Whom `allowed` refuses gets 401 and nothing else.

    With `log_in` the browser is told to ask for name and password.
    """
    app = FastAPI(
        title="Wirecopy",
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        # To an absolute address, which behind a proxy with TLS would begin with http://.
        redirect_slashes=False,
    )
    app.state.desk = Desk(settings)
    for screen in (tonight, sources, articles, article, story, why):
        app.include_router(screen.router)
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    app.add_middleware(Guard, allowed=allowed, log_in=log_in)
    app.add_exception_handler(HTTPException, _http_problem)
    app.add_exception_handler(RequestValidationError, _unreadable_address)
    app.add_exception_handler(DatabaseAway, _database_away)
    app.add_exception_handler(SchemaError, _schema)
    app.add_exception_handler(DatabaseUrlError, _database_url)
    app.add_exception_handler(ArchiveError, _archive)
    app.add_exception_handler(ArchiveAway, _archive)
    app.add_exception_handler(Exception, _defect)
    return app


def _http_problem(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    if status == HTTPStatus.NOT_FOUND and (address := _without_slash(request)):
        return RedirectResponse(address)
    detail = error.detail if isinstance(error, HTTPException) else ""
    title = {404: "There is no such page", 410: "That was erased"}.get(status, "That did not work")
    return _problem(request, status, title, detail)


def _without_slash(request: Request) -> str | None:
    """Return the same address without slashes at its end, as seen from there; None: it has none."""
    path = request.url.path
    rest = path.rstrip("/")
    name = rest.rpartition("/")[2]
    if not name or rest == path:
        return None
    query = f"?{request.url.query}" if request.url.query else ""
    return "../" * (len(path) - len(rest)) + name + query


def _unreadable_address(request: Request, error: Exception) -> Response:
    problems = error.errors() if isinstance(error, RequestValidationError) else []
    places = {problem["loc"][0] for problem in problems}
    names = ", ".join(sorted({str(problem["loc"][-1]) for problem in problems}))
    if "path" in places:
        return _problem(request, 404, "There is no such page", f"This is no {names} of ours.")
    is_missing = any(problem["type"] == "missing" for problem in problems)
    title = "The address is not complete" if is_missing else "The address cannot be read"
    text = f"This part of the address cannot be read: {names}."
    return _problem(request, 400, title, text)


def _database_away(request: Request, error: Exception) -> Response:
    text = f"{error}. Look whether its disk or server is there; this shows it, too:"
    return _problem(request, 503, "The database is away", text, command="wirecopy status")


def _schema(request: Request, error: Exception) -> Response:
    is_newer = isinstance(error, SchemaError) and error.found is Found.NEWER
    title = "The database is newer than this console" if is_newer else "The database is not ready"
    command = None if is_newer else "wirecopy init"
    return _problem(request, 503, title, f"{error}.", command=command)


def _database_url(request: Request, error: Exception) -> Response:
    text = f"{error}. Set another one and start the console again:"
    command = "WIRECOPY_DATABASE_URL=sqlite:////folder/file.db wirecopy console"
    return _problem(request, 503, "The database's address cannot be used", text, command=command)


def _archive(request: Request, error: Exception) -> Response:
    text = f"{error}. Look whether WIRECOPY_ARCHIVE names the folder that holds the pages."
    return _problem(request, 503, "The kept page cannot be read", text)


def _defect(request: Request, error: Exception) -> Response:
    log.error("console_defect", path=request.url.path, error=repr(error))
    text = "This is a defect of Wirecopy's. What went wrong is in the console's log."
    response = _problem(request, 500, "The console failed", text)
    # This answer is made outside the guard.
    with_headers(response.headers)
    return response


def _problem(
    request: Request, status: int, title: str, text: str, *, command: str | None = None
) -> Response:
    values = {"status": status, "title": title, "text": text, "command": command}
    return desk_of(request).screen(request, "problem.html", values, status=status)
