"""Tell operators of a night where they look anyway: by mail, and by a POST to a webhook.

What cannot be delivered never makes a night bad: it is said in the log, by `status` and on Tonight,
and the next `report` of the night tries again.
"""

import json
import smtplib
import ssl
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from http.client import HTTPException
from ipaddress import ip_address
from urllib.parse import SplitResult, unquote, urlsplit

import structlog

from pipeline.settings import Settings

log = structlog.get_logger()

SENT = "sent"
MAIL, WEBHOOK = "mail", "webhook"
_SECONDS = 30.0
# Between tries: whoever is away for longer is tried again by the next `report`.
PAUSES = (2.0, 10.0)
_NO_TLS = "offers no TLS, and a password could be read on the way; expected STARTTLS or smtps://"


class UndeliveredError(Exception):
    """An alert that did not arrive. The message says where it was to go, and why; no secret."""


class RefusedError(UndeliveredError):
    """Some were told, and some are refused: to send it again would tell the former twice."""


@dataclass(frozen=True, slots=True)
class Alert:
    """What is told of a night; `page` is its report page, which goes along by mail."""

    night: str
    verdict: str
    subject: str
    text: str
    url: str = ""
    page: str = ""


def ways(settings: Settings) -> list[str]:
    """Return by which ways operators are to be told."""
    mail = [MAIL] if settings.alert_mail else []
    return [*mail, *([WEBHOOK] if settings.alert_webhook.get_secret_value() else [])]


def deliver(
    settings: Settings,
    alert: Alert,
    *,
    done: Mapping[str, str] | None = None,
    pauses: tuple[float, ...] = PAUSES,
) -> dict[str, str]:
    """Send `alert` by every way but those that `done` says it was sent by.

    Return for each way `SENT`, or why it did not arrive.
    """
    told = {}
    for way in ways(settings):
        before = (done or {}).get(way)
        told[way] = before if before == SENT else _tried(settings, way, alert, pauses)
    return told


def _tried(settings: Settings, way: str, alert: Alert, pauses: tuple[float, ...]) -> str:
    send: Callable[[Settings, Alert], None] = {MAIL: _mail, WEBHOOK: _post}[way]
    for pause in (*pauses, None):
        try:
            send(settings, alert)
        except UndeliveredError as error:
            problem = str(error)
            if isinstance(error, RefusedError):
                break
        else:
            log.info("alert_sent", night=alert.night, by=way)
            return SENT
        if pause is not None:
            time.sleep(pause)
    log.warning("alert_not_sent", night=alert.night, by=way, problem=problem)
    return problem


def _mail(settings: Settings, alert: Alert) -> None:
    server = urlsplit(settings.mail_server.get_secret_value())
    where = f"mail server {server.hostname}"
    try:
        smtp = _connected(server.scheme, server.hostname or "", server.port)
        try:
            _log_in(smtp, server, where)
            refused = smtp.send_message(_message(settings, alert))
        finally:
            # What it says to our leaving does not undo what it has accepted.
            with suppress(OSError, smtplib.SMTPException):
                smtp.quit()
    except smtplib.SMTPRecipientsRefused as error:
        refused = error.recipients
    except smtplib.SMTPResponseException as error:
        said = error.smtp_error
        text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
        raise UndeliveredError(f"{where}: answered {error.smtp_code} {_one_line(text)}") from error
    except (OSError, smtplib.SMTPException, UnicodeError) as error:
        raise UndeliveredError(f"{where}: {_one_line(str(error))}") from error
    if refused:
        raise RefusedError(f"{where}: refuses {', '.join(refused)}")


def _log_in(smtp: smtplib.SMTP, server: SplitResult, where: str) -> None:
    if server.username is None:
        return
    if not _is_private(smtp, server.hostname or ""):
        raise UndeliveredError(f"{where}: {_NO_TLS}")
    smtp.login(unquote(server.username), unquote(server.password or ""))


def _connected(scheme: str, host: str, port: int | None) -> smtplib.SMTP:
    context = ssl.create_default_context()
    if scheme == "smtps":
        return smtplib.SMTP_SSL(host, port or 465, timeout=_SECONDS, context=context)
    smtp = smtplib.SMTP(host, port or 25, timeout=_SECONDS)
    try:
        smtp.ehlo_or_helo_if_needed()
        if smtp.has_extn("starttls"):
            smtp.starttls(context=context)
    except BaseException:
        smtp.close()
        raise
    return smtp


def _is_private(smtp: smtplib.SMTP, host: str) -> bool:
    """Say whether nobody on the way can read along: TLS, or this machine alone."""
    if isinstance(smtp.sock, ssl.SSLSocket) or host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _message(settings: Settings, alert: Alert) -> EmailMessage:
    message = EmailMessage()
    message["From"] = settings.mail_sender
    message["To"] = ", ".join(settings.alert_mail)
    message["Subject"] = _one_line(alert.subject)
    message["Date"] = formatdate(localtime=False)
    message["Message-ID"] = make_msgid(domain=settings.mail_sender.rpartition("@")[2])
    # Nobody's holiday note need come back.
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(alert.text)
    if alert.page:
        name = f"report-{alert.night}.html"
        message.add_attachment(alert.page, subtype="html", filename=name)
    return message


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        """Follow nobody: what is told stays between us and the address that was set."""


def _post(settings: Settings, alert: Alert) -> None:
    url = settings.alert_webhook.get_secret_value()
    # The path of such an address is often its secret.
    where = f"webhook at {urlsplit(url).hostname}"
    told = {
        # What Slack, Mattermost and others show.
        "text": "\n".join([f"*{alert.subject}*", alert.text]),
        "night": alert.night,
        "verdict": alert.verdict,
        "subject": alert.subject,
        "url": alert.url or None,
    }
    request = urllib.request.Request(  # noqa: S310 - http or https, as the setting is checked
        url,
        json.dumps(told).encode(),
        {"Content-Type": "application/json", "User-Agent": settings.user_agent},
    )
    try:
        with urllib.request.build_opener(_NoRedirect).open(request, timeout=_SECONDS):
            return
    except urllib.error.HTTPError as error:
        error.close()
        raise UndeliveredError(f"{where}: answered {error.code}") from error
    except OSError as error:
        reason = getattr(error, "reason", error)
        raise UndeliveredError(f"{where}: {_one_line(str(reason))}") from error
    except (HTTPException, ValueError) as error:
        # Its words may repeat the address.
        raise UndeliveredError(f"{where}: no proper HTTP ({type(error).__name__})") from error


def _one_line(text: str) -> str:
    return " ".join(text.splitlines()).strip()[:300]
