"""Why: the whole path of one URL, in sentences."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from console.web.desk import desk_of
from console.words.path import path, verdict
from storage.browse.why import why

router = APIRouter()


@router.get("/why")
def show_why(request: Request, url: str = "") -> Response:
    """Show what is known of a URL, or only the form."""
    desk = desk_of(request)
    url = url.strip()
    if not url:
        return desk.screen(request, "why.html", {"url": "", "found": None})
    with desk.reading() as txn:
        found = why(txn, url)
    values = {"url": url, "found": found, "verdict": verdict(found), "path": path(found, desk.zone)}
    return desk.screen(request, "why.html", values)
