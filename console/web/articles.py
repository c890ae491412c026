"""Articles: the newest first, one source's, or those that hold some words."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from console.web.desk import desk_of
from storage.browse.articles import ArticlesPage, article_rows, articles_page
from storage.search.search import find, newer_before
from storage.sql.database import Transaction

router = APIRouter()

Before = Annotated[int | None, Query(ge=0, lt=2**63)]

_HITS = 30


@router.get("/articles")
def show_articles(request: Request, source: str = "", before: Before = None) -> Response:
    """List articles, newest first."""
    desk = desk_of(request)
    with desk.reading() as txn:
        page = articles_page(txn, source=source or None, before=before)
    values = {"page": page, "source": source, "before": before}
    return desk.screen(request, "articles.html", values)


@router.get("/search")
def show_hits(request: Request, words: str = "", before: Before = None) -> Response:
    """List the articles that hold all words, newest first."""
    desk = desk_of(request)
    with desk.reading() as txn:
        page, snippets = _hits(txn, words, before)
    values = {"page": page, "snippets": snippets, "words": words.strip(), "before": before}
    return desk.screen(request, "search.html", values)


def _hits(txn: Transaction, words: str, before: int | None) -> tuple[ArticlesPage, dict[int, str]]:
    hits = find(txn, words, _HITS + 1, before)
    shown = hits[:_HITS]
    rows = article_rows(txn, [hit.article_id for hit in shown])
    next_before = shown[-1].article_id if len(hits) > _HITS else None
    newer = None if before is None else newer_before(txn, words, _HITS, before)
    return ArticlesPage(tuple(rows), next_before, newer), {
        hit.article_id: hit.snippet for hit in shown
    }
