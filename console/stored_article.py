"""The stored article that somebody names, by its number or by any address of it."""

import click

from storage.browse_articles import ArticleView, article_view
from storage.browse_why import why
from storage.database import Transaction

_LARGEST_ID = 2**63 - 1


def stored_article(txn: Transaction, which: str) -> ArticleView:
    """Return the article, or end the command with exit code 1."""
    number = _number(txn, which)
    view = None if number is None else article_view(txn, number)
    if view is None:
        more = "" if which.isdecimal() else f"; see: wirecopy why {which}"
        raise click.ClickException(f"no article {which} is stored{more}")
    return view


def _number(txn: Transaction, which: str) -> int | None:
    if not which.isdecimal():
        found = why(txn, which).article
        return None if found is None else found.id
    # Python reads no number of thousands of digits.
    is_id = len(which) <= len(str(_LARGEST_ID)) and int(which) <= _LARGEST_ID
    return int(which) if is_id else None
