"""The ways in which an outlet answers for an article page, and what must become of the URL."""

from enum import StrEnum


class Manner(StrEnum):
    """How a page is answered."""

    FINE = "fine"
    SERVER_ERROR = "server-error"  # 500
    MISSING = "missing"  # 404
    GONE = "gone"  # 410
    WITHDRAWN = "withdrawn"  # 404, and announced no more
    SILENT = "silent"  # accepts, never answers
    DROP = "drop"  # accepts, and closes the connection
    DRIP = "drip"  # a byte now and then, for ever
    ENDLESS = "endless"  # as much as anyone takes
    LOOP = "loop"  # redirects to itself
    INWARD = "inward"  # redirects to a service inside
    BUSY = "busy"  # 429, Retry-After an hour
    BUSY_ONCE = "busy-once"  # 429, Retry-After a second, then fine
    BOMB = "bomb"  # small gzip, more than 200 MB
    SOFT_MISSING = "soft-missing"  # 200 and "Page not found"
    FORBIDDEN = "forbidden"  # 403


# Outcome and reason; a reason that ends in a colon is the beginning of one.
# What is missing here ends as stored.
OUTCOMES: dict[Manner, tuple[str, str]] = {
    Manner.SERVER_ERROR: ("failed", "http-500"),
    Manner.MISSING: ("failed", "http-404"),
    Manner.GONE: ("failed", "http-410"),
    Manner.WITHDRAWN: ("failed", "http-404"),
    Manner.SILENT: ("failed", "timeout"),
    Manner.DROP: ("failed", "connection"),
    Manner.DRIP: ("failed", "timeout"),
    Manner.ENDLESS: ("failed", "too-large"),
    Manner.LOOP: ("failed", "redirect-limit"),
    Manner.INWARD: ("failed", "address-refused"),
    Manner.BUSY: ("pending", "host-on-hold"),
    Manner.BOMB: ("failed", "too-large"),
    Manner.SOFT_MISSING: ("filtered", "not-article:"),
}
