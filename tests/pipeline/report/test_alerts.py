import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from pipeline.report.alerts import SENT, Alert, deliver
from pipeline.settings import Settings
from tests.post_office import PASSWORD, USER, PostOffice, Webhook, post_office, webhook

ALERT = Alert(
    night="2026-11-24",
    verdict="bad",
    subject="Wirecopy: night 2026-11-24 is bad\r\nBcc: all@example.org",
    text="- Ærlig Avis: did not answer.\n\n5 stored.",
    url="https://desk.example/night/2026-11-24",
    page="<!doctype html><title>Night</title>",
)
NO_PAUSES = (0.0,)


@pytest.fixture
def office() -> Iterator[PostOffice]:
    with post_office() as opened:
        yield opened


@pytest.fixture
def hook() -> Iterator[Webhook]:
    with webhook() as opened:
        yield opened


def known(**given: Any) -> Settings:
    return Settings(contact="desk@newsroom.example", **given)


def by_mail(port: int, login: str = "", host: str = "127.0.0.1", **given: Any) -> Settings:
    server = f"smtp://{login}{host}:{port}"
    return known(mail_server=server, alert_mail="ida@desk.example, bo@desk.example", **given)


def test_a_mail_says_it_in_its_text_and_brings_the_report_page(office: PostOffice) -> None:
    told = deliver(by_mail(office.port), ALERT, pauses=NO_PAUSES)

    assert told == {"mail": SENT}
    (letter,) = office.letters
    assert letter["From"] == "desk@newsroom.example"
    assert letter["To"] == "ida@desk.example, bo@desk.example"
    assert letter["Auto-Submitted"] == "auto-generated"
    text, page = letter.iter_parts()
    assert text.get_content().splitlines() == ALERT.text.splitlines()
    assert page.get_filename() == "report-2026-11-24.html"
    assert page.get_content().strip() == ALERT.page


def test_no_line_of_a_subject_becomes_a_head_of_its_own(office: PostOffice) -> None:
    deliver(by_mail(office.port), ALERT, pauses=NO_PAUSES)

    assert office.letters[0]["Subject"] == "Wirecopy: night 2026-11-24 is bad Bcc: all@example.org"
    assert office.letters[0]["Bcc"] is None


def test_a_password_goes_to_a_server_that_encrypts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "tls" / "certificate.pem"))
    login = f"{USER}:{quote(PASSWORD, safe='')}@"
    with post_office(tmp_path / "tls", login=True) as office:
        told = deliver(by_mail(office.port, login), ALERT, pauses=NO_PAUSES)

        assert told == {"mail": SENT}
        assert office.logins == [USER]


def test_a_certificate_that_nobody_vouches_for_gets_no_mail(tmp_path: Path) -> None:
    with post_office(tmp_path / "tls") as office:
        told = deliver(by_mail(office.port), ALERT, pauses=NO_PAUSES)

        assert "certificate verify failed" in told["mail"]
        assert office.letters == []


def test_no_password_is_sent_in_the_clear(office: PostOffice) -> None:
    # A way to write 127.0.0.1 that does not look like this machine.
    settings = by_mail(office.port, f"{USER}:{quote(PASSWORD, safe='')}@", host="127.1")

    told = deliver(settings, ALERT, pauses=NO_PAUSES)

    assert told["mail"].startswith("mail server 127.1: offers no TLS")
    assert PASSWORD not in told["mail"]
    assert (office.logins, office.letters) == ([], [])


def test_a_wrong_password_is_said_without_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "tls" / "certificate.pem"))
    with post_office(tmp_path / "tls", login=True) as office:
        told = deliver(by_mail(office.port, f"{USER}:wr0ng@"), ALERT, pauses=())

    assert told["mail"].startswith("mail server 127.0.0.1: answered 535 ")
    assert "wr0ng" not in told["mail"]


def test_whom_the_server_does_not_know_is_named(office: PostOffice) -> None:
    server = f"smtp://127.0.0.1:{office.port}"
    settings = known(mail_server=server, alert_mail="nobody@desk.example")

    told = deliver(settings, ALERT, pauses=NO_PAUSES)

    assert told["mail"] == "mail server 127.0.0.1: refuses nobody@desk.example"


def test_one_whom_the_server_does_not_know_is_named_beside_one_it_does(office: PostOffice) -> None:
    server = f"smtp://127.0.0.1:{office.port}"
    settings = known(mail_server=server, alert_mail="ida@desk.example,nobody@desk.example")

    told = deliver(settings, ALERT, pauses=NO_PAUSES)

    assert told["mail"] == "mail server 127.0.0.1: refuses nobody@desk.example"
    assert len(office.letters) == 1


def test_a_mail_that_was_accepted_is_sent_however_the_server_takes_leave(
    office: PostOffice,
) -> None:
    office.farewell = "421 going down"

    told = deliver(by_mail(office.port), ALERT, pauses=NO_PAUSES)

    assert told == {"mail": SENT}
    assert len(office.letters) == 1


def test_a_server_that_is_away_is_tried_again_and_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]

    told = deliver(by_mail(port), ALERT, pauses=(0.0, 0.0))

    assert told["mail"].startswith("mail server 127.0.0.1: ")
    assert "refused" in told["mail"]


def test_a_webhook_gets_text_that_chats_show_and_the_night_as_data(hook: Webhook) -> None:
    told = deliver(known(alert_webhook=hook.url), ALERT, pauses=NO_PAUSES)

    assert told == {"webhook": SENT}
    (posted,) = hook.posted
    assert posted["text"].startswith("*Wirecopy: night 2026-11-24 is bad")
    assert "Ærlig Avis: did not answer." in posted["text"]
    assert (posted["night"], posted["verdict"]) == ("2026-11-24", "bad")
    assert posted["url"] == ALERT.url


def test_a_webhook_that_fails_is_tried_again_and_its_secret_not_told(hook: Webhook) -> None:
    hook.answer = 500

    told = deliver(known(alert_webhook=hook.url), ALERT, pauses=(0.0, 0.0))

    assert told == {"webhook": "webhook at 127.0.0.1: answered 500"}
    assert len(hook.posted) == 3


def test_a_webhook_that_speaks_something_else_is_said_without_its_secret(
    office: PostOffice,
) -> None:
    url = f"http://127.0.0.1:{office.port}/hooks/T0K3N"

    told = deliver(known(alert_webhook=url), ALERT, pauses=())

    assert told == {"webhook": "webhook at 127.0.0.1: no proper HTTP (BadStatusLine)"}


def test_a_webhook_leads_nowhere_else(hook: Webhook) -> None:
    with webhook() as other:
        hook.answer, hook.leads_to = 307, other.url

        told = deliver(known(alert_webhook=hook.url), ALERT, pauses=())

        assert told == {"webhook": "webhook at 127.0.0.1: answered 307"}
        assert other.posted == []


def test_one_way_that_fails_keeps_no_other_from_telling(hook: Webhook, office: PostOffice) -> None:
    hook.answer = 404

    told = deliver(by_mail(office.port, alert_webhook=hook.url), ALERT, pauses=())

    assert told == {"mail": SENT, "webhook": "webhook at 127.0.0.1: answered 404"}


def test_who_was_told_is_not_told_again(hook: Webhook, office: PostOffice) -> None:
    done = {"mail": SENT, "webhook": "webhook at 127.0.0.1: answered 404"}

    told = deliver(by_mail(office.port, alert_webhook=hook.url), ALERT, done=done, pauses=())

    assert told == {"mail": SENT, "webhook": SENT}
    assert office.letters == []
    assert len(hook.posted) == 1
