"""A real mail server and a real webhook on loopback, which keep what they are sent."""

import json
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from typing import Any, cast

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session
from cryptography import x509

from tests.newsroom.certificate import certificate

USER, PASSWORD = "desk", "s3cret/word"
_KNOWN = USER.encode(), PASSWORD.encode()


class _Mailbox(Controller):
    """Listens on any free port; aiosmtpd itself would ask for a fixed one."""

    def _trigger_server(self) -> None:
        self.port = cast("Any", self.server).sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call]


@dataclass
class PostOffice:
    """What came by mail; `refuses` is a recipient that nobody is."""

    letters: list[EmailMessage] = field(default_factory=list)
    logins: list[str] = field(default_factory=list)
    refuses: str = "nobody@desk.example"
    farewell: str = "221 Bye"
    port: int = 0

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's own name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _: list[str]
    ) -> str:
        if address == self.refuses:
            return "550 5.1.1 no such desk"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 - aiosmtpd's own name
        self, _server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        content = cast("bytes", envelope.content)
        self.letters.append(message_from_bytes(content, policy=policy.default))
        return "250 OK"

    async def handle_QUIT(self, _server: SMTP, _session: Session, _envelope: Envelope) -> str:  # noqa: N802
        return self.farewell

    def authenticate(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: Any
    ) -> AuthResult:
        self.logins.append(data.login.decode())
        known = (data.login, data.password) == _KNOWN
        return AuthResult(success=known, handled=known)


@contextmanager
def post_office(folder: Path | None = None, *, login: bool = False) -> Iterator[PostOffice]:
    """Open a mail server; with a `folder` for its certificate it offers STARTTLS."""
    office = PostOffice()
    tls = None
    if folder:
        public, private = certificate(folder, x509.IPAddress(ip_address("127.0.0.1")))
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(public, private)
    server = _Mailbox(
        office, hostname="127.0.0.1", port=0, tls_context=tls, auth_required=login,
        authenticator=office.authenticate if login else None, auth_require_tls=bool(folder),
    )  # fmt: skip
    server.start()
    office.port = server.port
    try:
        yield office
    finally:
        server.stop()


@dataclass
class Webhook:
    """What was posted; `answer` is what whoever posts is told, `leads_to` a redirect's address."""

    posted: list[dict[str, Any]] = field(default_factory=list)
    answer: int = 200
    leads_to: str = ""
    url: str = ""


@contextmanager
def webhook() -> Iterator[Webhook]:
    """Open a webhook."""
    hook = Webhook()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            hook.posted.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(hook.answer)
            if hook.leads_to:
                self.send_header("Location", hook.leads_to)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Print nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    hook.url = f"http://127.0.0.1:{server.server_port}/hooks/T0K3N"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield hook
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
