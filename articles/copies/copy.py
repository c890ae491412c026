"""Tell when two articles are the same copy: the same words, whatever the typography."""

import hashlib
from datetime import UTC, datetime, timedelta

from articles.text import comparable

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_WEEK = timedelta(days=7)


def text_digest(text: str) -> bytes:
    """Return the BLAKE2b-16 of `text` folded for comparing: equal for the same copy."""
    folded = comparable(text).encode("utf-8", errors="surrogatepass")
    return hashlib.blake2b(folded, digest_size=16).digest()


def week_of(at: datetime) -> int:
    """Return the week that `at` is in, counted from 1970."""
    return (at - _EPOCH) // _WEEK
