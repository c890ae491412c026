"""The newsroom: outlets on loopback that tests and the demo collect from."""

import json
import ssl
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Self

from cryptography.x509 import DNSName

from tests.newsroom.certificate import certificate
from tests.newsroom.edition import NIGHTLY, Edition, address
from tests.newsroom.front_desk import INSIDE, Asked, Reply, answer
from tests.newsroom.golden import Golden, goldens, outcomes
from tests.newsroom.life import LISTED, living
from tests.newsroom.listener import Listener, bind_all
from tests.newsroom.outlet import Outlet, read_outlets

FIRST_NIGHT = date(2026, 11, 20)
_KINDS = {
    "sitemap": "sitemap",
    "sitemap-index": "sitemap",
    "news-sitemap": "news-sitemap",
    "section": "section",
}


@dataclass(frozen=True, slots=True)
class Request:
    """One line of the newsroom's own log, written before the answer is sent. Status 0: none."""

    night: int
    host: str
    method: str
    path: str
    status: int
    at: datetime
    user_agent: str

    @property
    def url(self) -> str:
        """Return what was asked for."""
        return f"http://{self.host}{self.path}"


OnRequest = Callable[[Request], None]
OnReply = Callable[[Asked, Reply], None]


class Newsroom:
    """All outlets, answering from `__enter__` to `__exit__`. Safe to use from any thread.

    With `life` they go on printing for so many nights, and list only what is new.
    """

    def __init__(
        self,
        *,
        first_night: date = FIRST_NIGHT,
        port: int = 0,
        life: int = 0,
        on_request: OnRequest | None = None,
        on_reply: OnReply | None = None,
    ) -> None:
        self.first_night = first_night
        self.night = 1
        self.port = port
        self._listed_nights = LISTED if life else None
        self.outlets = read_outlets()
        if life:
            self.outlets = tuple(living(outlet, life) for outlet in self.outlets)
        self._log: list[Request] = []
        self._asked: set[str] = set()
        self._on_request = on_request
        self._on_reply = on_reply
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        numbers = [outlet.file.number for outlet in self.outlets]
        numbers += [outlet.file.feed_number for outlet in self.outlets if outlet.file.feed_number]
        hosts = [f"127.0.1.{number}" for number in numbers]
        sockets = bind_all([*hosts, INSIDE], self.port)
        self.port = sockets[0].getsockname()[1]
        self._open_editions()
        self._folder = tempfile.TemporaryDirectory(prefix="newsroom-")
        secured = [
            f"127.0.1.{outlet.file.number}" for outlet in self.outlets if outlet.file.misnamed
        ]
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.certificate, key = certificate(Path(self._folder.name), DNSName("elsewhere.example"))
        tls.load_cert_chain(self.certificate, key)
        self._listener = Listener(sockets, self._answer, secured=secured, tls=tls)
        self._listener.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.stop()
        self._folder.cleanup()

    @property
    def allow(self) -> str:
        """Return the networks and port that a crawl may reach: not the service inside."""
        return f"127.0.1.0/24:{self.port}"

    @property
    def night_id(self) -> str:
        """Return the id of the present night."""
        return (self.first_night + timedelta(days=self.night - 1)).isoformat()

    @property
    def now(self) -> datetime:
        """Return the moment at which the present night's run begins."""
        return datetime.combine(date.fromisoformat(self.night_id), NIGHTLY, UTC)

    @property
    def requests(self) -> list[Request]:
        """Return the log so far."""
        with self._lock:
            return list(self._log)

    @property
    def inside_hits(self) -> list[Request]:
        """Return what reached the service inside: there must be nothing."""
        return [request for request in self.requests if request.host.startswith(INSIDE)]

    def advance(self) -> int:
        """Go on to the next night and return its number."""
        return self.go_to(self.night + 1)

    def go_to(self, night: int) -> int:
        """Show `night` again, or from now on, and return its number."""
        with self._lock:
            self.night = night
            self._open_editions()
            return self.night

    def expected(self) -> list[Golden]:
        """Return every article that must be stored when the present night is over."""
        return [golden for edition in self._editions for golden in goldens(edition)]

    def expected_outcomes(self) -> dict[str, tuple[str, str]]:
        """Return outcome and reason of every announced URL that is not stored, by its URL.

        They hold on the night that announces the URL first; a reason that ends
        in a colon is the beginning of one.
        """
        return dict(pair for edition in self._editions for pair in outcomes(edition))

    def announcements(self) -> list[tuple[str, str, str]]:
        """Return source, endpoint and URL of all that is announced on the present night."""
        return [found for edition in self._editions for found in _announcements(edition)]

    def write_sources(self, folder: Path) -> None:
        """Write one source file per outlet."""
        folder.mkdir(parents=True, exist_ok=True)
        for outlet in self.outlets:
            toml = _source(outlet, self.port)
            (folder / f"{outlet.id}.toml").write_text(toml, encoding="utf-8")

    def _open_editions(self) -> None:
        self._editions = [
            Edition(outlet, self.night, self.first_night, self.port, self._listed_nights)
            for outlet in self.outlets
        ]
        self._by_host = {edition.host: edition for edition in self._editions}
        for edition in self._editions:
            self._by_host[edition.feed_home.removeprefix("http://")] = edition

    def _answer(self, asked: Asked) -> Reply:
        with self._lock:
            night, edition = self.night, self._by_host.get(asked.host)
            url = f"{asked.host}{asked.path}"
            first_time = url not in self._asked
            self._asked.add(url)
        if edition is None:
            reply = Reply(200, (("Content-Type", "text/plain"),), b"the keys to everything\n")
        else:
            reply = answer(edition, asked, first_time=first_time)
        self._keep(night, asked, reply)
        if self._on_reply:
            self._on_reply(asked, reply)
        return reply

    def _keep(self, night: int, asked: Asked, reply: Reply) -> None:
        request = Request(
            night=night,
            host=asked.host,
            method=asked.method,
            path=asked.path,
            status=reply.status,
            at=datetime.now(UTC),
            user_agent=asked.headers.get("user-agent", ""),
        )
        with self._lock:
            self._log.append(request)
        if self._on_request:
            self._on_request(request)


def _announcements(edition: Edition) -> Iterator[tuple[str, str, str]]:
    for announcing in edition.outlet.file.endpoints:
        endpoint = edition.feed_home + announcing.path
        for article in edition.told(announcing):
            yield edition.outlet.id, endpoint, edition.link(article, announcing)
        for path in announcing.also:
            yield edition.outlet.id, endpoint, edition.home + path


def _source(outlet: Outlet, port: int) -> str:
    """Return the outlet's source file. Strings are quoted alike in JSON and TOML."""
    file = outlet.file
    fields: dict[str, object] = {
        "name": file.name,
        "home": f"{file.scheme}://{address(file.number, port)}/",
        "language": file.language,
        "country": file.country,
        "timezone": file.timezone,
        "body": file.body,
        "seconds_between_requests": 0,
        "tags": ["newsroom"],
    }
    lines = [f"{name} = {_quoted(value)}" for name, value in fields.items()]
    for announcing in file.endpoints:
        url = f"http://{address(file.feed_number or file.number, port)}{announcing.path}"
        kind = _KINDS.get(announcing.format, "feed")
        lines += ["", "[[endpoints]]", f"kind = {_quoted(kind)}", f"url = {_quoted(url)}"]
        if announcing.links:
            lines.append(f"links = {_quoted(announcing.links)}")
    return "\n".join(lines) + "\n"


def _quoted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
