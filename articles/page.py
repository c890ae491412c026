"""What an outlet sent, before anyone looked inside."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class PageKind(StrEnum):
    """What we asked for, not what came back."""

    ARTICLE = "article"
    FEED = "feed"
    SITEMAP = "sitemap"
    SECTION = "section"
    ROBOTS = "robots"


# Of a robots.txt so much is read: RFC 9309 2.5 asks for no less, and nobody needs more.
ROBOTS_BYTES = 500 * 1024
_SUCCESS = range(200, 300)
# Statuses of a redirect that holds for good; others may end tomorrow.
_PERMANENT = frozenset({301, 308})


def is_success(status: int) -> bool:
    """Return whether an answer of this status is what was asked for."""
    return status in _SUCCESS


@dataclass(frozen=True, slots=True)
class Hop:
    """One redirect on the way to a page: who sent us on, and how."""

    url: str
    status: int
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Page:
    """One answer of an outlet, exactly as it was sent. Decoding is the reader's first step.

    `body` has its content encoding (gzip, br, …) taken off but its characters
    untouched; `sent` holds the bytes as they travelled where the two differ.
    `fetched` is an aware UTC instant.
    """

    url: str
    final_url: str
    kind: PageKind
    fetched: datetime
    status: int
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes
    sent: bytes | None = None
    request_headers: tuple[tuple[bytes, bytes], ...] = ()
    hops: tuple[Hop, ...] = ()

    @property
    def moved_to(self) -> str | None:
        """Return the address to ask from now on, where `url` has moved there for good."""
        moved = bool(self.hops) and all(hop.status in _PERMANENT for hop in self.hops)
        return self.final_url if moved else None

    def header(self, name: str) -> str | None:
        """Return the first header called `name` (any case), or None."""
        wanted = name.lower().encode("ascii")
        for key, value in self.headers:
            if key.lower() == wanted:
                return value.decode("latin-1").strip()
        return None
