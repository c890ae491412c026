"""What a crawl needs from outside: the asks, and the desk that answers its questions.

`spiders` never imports `storage`. Whoever starts a crawl hands in a `Desk`;
every call to it is made in one writer thread, one at a time, so a slow disk
slows the crawl down instead of filling memory.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from articles.page import Page, PageKind


class MissReason(StrEnum):
    """Why an ask brought no page. `pipeline` decides which of these is final."""

    ROBOTS = "robots"  # robots.txt forbids the URL
    ROBOTS_UNAVAILABLE = "robots-unavailable"  # 5xx or no answer: RFC 9309 2.3.1.4
    HOST_SLOW = "host-slow"  # it had its time tonight: ask again
    HOST_BUSY = "host-busy"  # another process holds the host
    HOST_ON_HOLD = "host-on-hold"  # Retry-After or the breaker
    ADDRESS_REFUSED = "address-refused"  # the name or a redirect leads inside
    REDIRECT_LIMIT = "redirect-limit"
    REDIRECTED = "redirected"  # to a host that another process holds; `detail` is the URL
    TOO_LARGE = "too-large"
    MEDIA_TYPE = "media-type"
    TIMEOUT = "timeout"
    DNS = "dns"
    TLS = "tls"
    CONNECTION = "connection"
    BAD_URL = "bad-url"
    STOPPED = "stopped"  # deadline or signal: ask again
    DISK = "disk"  # too little room: ask again when there is more


@dataclass(frozen=True, slots=True)
class Ask:
    """One URL to ask for. `id` is the caller's own (an entry's or an endpoint's).

    `host` is the key of politeness: lower-case host, with the port if unusual.
    `delay` is in seconds between the ends of two requests to the host.
    """

    id: int
    url: str
    host: str
    kind: PageKind
    source: str
    delay: float = 2.0
    at_once: int = 1
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A host that this process holds: when it may be asked, and what robots.txt said.

    `robots_status` is None where robots.txt was never fetched or is out of date.
    `on_hold` says why, while a Retry-After or the breaker forbids asking.
    """

    host: str
    wait: float = 0.0
    robots_status: int | None = None
    robots: bytes = b""
    on_hold: str | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """What the crawl calls. Each call may raise; the crawl then stops and raises it again.

    `save(ask, page)` keeps a page (any HTTP status but 429, and 503 with
    Retry-After) and returns what to ask next: children of a sitemap index.
    `miss(ask, reason, detail)` says that an ask brought nothing.
    `still(ask)` returns an ask as it is to be made now; None: it is no longer needed.
    `claim(host)` returns None while another process holds the host.
    `keep_robots(host, page)` keeps a robots.txt answer of whatever status; None: no answer.
    `asked(host, delay)` tells that the host was asked now, its next turn being `delay` s away.
    `hold(host, seconds, reason)` keeps everyone from the host that long.
    `renew(hosts)` renews the leases, every few seconds; returns the hosts that another has taken.
    `release(hosts)` gives hosts back; called at the end.
    `again()` is called once, when all is answered: what to ask once more, and in how many seconds.
    `stop()` is asked every second: true ends the crawl with `MissReason.STOPPED` for the rest.
    """

    now: Callable[[], datetime]
    save: Callable[[Ask, Page], Sequence[Ask]]
    miss: Callable[[Ask, MissReason, str], None]
    claim: Callable[[str], Turn | None]
    keep_robots: Callable[[str, Page | None], None]
    asked: Callable[[str, float], None]
    hold: Callable[[str, float, str], None]
    renew: Callable[[Sequence[str]], Sequence[str]]
    release: Callable[[Sequence[str]], None]
    stop: Callable[[], bool]
    still: Callable[[Ask], Ask | None] = lambda ask: ask
    again: Callable[[], tuple[float, Sequence[Ask]]] = lambda: (0.0, ())


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a crawl may go, in seconds and bytes; networks as `127.0.0.0/8:8100-8199`."""

    user_agent: str
    allow_addresses: tuple[str, ...] = ()
    timeout: float = 30.0
    page_bytes: int = 10 * 2**20
    feed_bytes: int = 50 * 2**20
    redirects: int = 5
    retries: int = 2
    hosts_at_once: int = 64
    wait_for_host: float = 60.0
    longest_hold: float = 30.0
    host_seconds: float = 7200.0
    between_renewals: float = 10.0
