"""The stored article that somebody names, by its number or by any address of it."""

import click

from storage.articles.tombstones import tombstone_of
from storage.browse.articles import ArticleView, article_view
from storage.browse.why import why
from storage.sql.database import Transaction

_LARGEST_ID = 2**63 - 1


def stored_article(txn: Transaction, which: str) -> ArticleView:
    """Return the article, or end the command with exit code 1."""
    number = _number(txn, which)
    view = None if number is None else article_view(txn, number)
    tombstone = None if view or number is None else tombstone_of(txn, number)
    if tombstone:
        raise click.ClickException(f"article {which} was erased: {tombstone.reason}")
    if view is None:
        more = "" if which.isdecimal() else f"; see: wirecopy why {which}"
        raise click.ClickException(f"no article {which} is stored{more}")
    return view


def number_in(which: str) -> int | None:
    """Return the number that `which` says, if an article may have it; None: it says none."""
    # Python reads no number of thousands of digits.
    is_id = which.isdecimal() and len(which) <= len(str(_LARGEST_ID))
    return int(which) if is_id and int(which) <= _LARGEST_ID else None


def _number(txn: Transaction, which: str) -> int | None:
    if which.isdecimal():
        return number_in(which)
    found = why(txn, which).article
    return None if found is None else found.id
