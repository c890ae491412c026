"""Article: what the outlet sent beside what was read from it, and where each field came from."""

from typing import Annotated

from fastapi import APIRouter, Path
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from articles.page import Page, PageKind
from articles.parsing.decoding import decoded
from console.web.desk import desk_of
from console.web.guard import RAW_POLICY
from console.web.outlet_page import without_reach
from console.words.fields import field_rows
from storage.archive.archive import Archive
from storage.articles.tombstones import tombstone_of
from storage.browse.articles import article_view

router = APIRouter()

Id = Annotated[int, Path(alias="article", ge=0, lt=2**63)]


@router.get("/article/{article}")
def show_article(request: Request, article_id: Id) -> Response:
    """Show one article."""
    desk = desk_of(request)
    with desk.reading() as txn:
        view = article_view(txn, article_id)
        tombstone = tombstone_of(txn, article_id)
    if view is None and tombstone:
        raise HTTPException(410, f"Article {article_id} was erased: {tombstone.reason}.")
    if view is None:
        raise HTTPException(404, f"There is no article {article_id}.")
    values = {"article": view, "fields": field_rows(view.reading, desk.zone)}
    return desk.screen(request, "article.html", values)


@router.get("/article/{article}/raw")
def show_raw_page(request: Request, article_id: Id) -> Response:
    """Show the page that an article was read from; it can run, load and send nothing."""
    page = _kept_page(request, article_id)
    text, _ = decoded(page)
    media_type = (page.header("content-type") or "text/html").partition(";")[0].strip().lower()
    # Whatever the outlet called it: markup is drawn, all else shown as its characters.
    if media_type in _MARKUP:
        return _raw(HTMLResponse, without_reach(text))
    return _raw(PlainTextResponse, text)


@router.get("/article/{article}/source")
def show_page_source(request: Request, article_id: Id) -> Response:
    """Show that page's characters exactly as they were sent."""
    text, _ = decoded(_kept_page(request, article_id))
    return _raw(PlainTextResponse, text)


def _kept_page(request: Request, article_id: int) -> Page:
    desk = desk_of(request)
    with desk.reading() as txn:
        view = article_view(txn, article_id)
    if view is None or view.page is None:
        raise HTTPException(404, f"No page is kept for article {article_id}.")
    return Archive(desk.archive).read(view.page.place, PageKind(view.page.kind))


def _raw(kind: type[Response], text: str) -> Response:
    return kind(text.encode("utf-8", "replace"), headers={"Content-Security-Policy": RAW_POLICY})


_MARKUP = {"text/html", "application/xhtml+xml"}
