"""Tell when two articles are the same copy: the same words, whatever the typography."""

import hashlib
from datetime import UTC, datetime, timedelta

from articles.text import comparable

# A date further back is that of an old article that was found late, or of another one.
_CREDIBLE = timedelta(days=7)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_WEEK = timedelta(days=7)


def text_digest(text: str) -> bytes:
    """Return the BLAKE2b-16 of `text` folded for comparing: equal for the same copy."""
    folded = comparable(text).encode("utf-8", errors="surrogatepass")
    return hashlib.blake2b(folded, digest_size=16).digest()


def came_out(published: datetime | None, first_seen: datetime) -> datetime:
    """Return when an article came out, as far as that is credible.

    What an outlet states counts within the week before the article was first seen: it may state
    no date, that of an old story, or one in the future.
    """
    if published and first_seen - _CREDIBLE <= published <= first_seen:
        return published
    return first_seen


def week_of(at: datetime) -> int:
    """Return the week that `at` is in, counted from 1970."""
    return (at - _EPOCH) // _WEEK
