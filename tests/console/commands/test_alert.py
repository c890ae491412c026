"""Operators are told of a night: once, of what they want to know, and what failed is said."""

import json
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner, Result
from sqlalchemy import insert, update

from console.commands.alert import alert
from console.commands.report import report
from console.commands.status import status
from storage.nights.nights import report_of
from storage.sql.database import Database
from storage.sql.tables import nights, outcomes
from tests.console.conftest import Place, served
from tests.console.outlets import NIGHT, Outlet, play_night
from tests.console.rows import BEGAN
from tests.post_office import Webhook, webhook

LOSSY = {("failed", "tls"): 9, ("stored", "new"): 1}


@pytest.fixture
def hook(
    place: Place, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Webhook]:
    monkeypatch.setenv("WIRECOPY_HOME", str(tmp_path_factory.mktemp("home")))
    monkeypatch.setenv("WIRECOPY_DATABASE_URL", place.database_url)
    with webhook() as opened:
        monkeypatch.setenv("WIRECOPY_ALERT_WEBHOOK", opened.url)
        yield opened


def run(command: click.Command, *words: str) -> Result:
    return CliRunner().invoke(command, words)


def test_a_night_that_needs_somebody_is_told_of_once(database: Database, hook: Webhook) -> None:
    play_night(database, [Outlet("herald", "Herald", LOSSY)])

    for _ in range(2):
        run(report, "--night", NIGHT)

    (posted,) = hook.posted
    assert posted["subject"] == f"Wirecopy: night {NIGHT} is good: 1 stored, 1 thing to look at"
    assert "Herald: " in posted["text"]
    with database.read() as txn:
        assert (report_of(txn, NIGHT) or {})["alerts"] == {"webhook": "sent"}


def test_of_a_night_that_needs_nobody_only_those_hear_who_always_do(
    database: Database, hook: Webhook, monkeypatch: pytest.MonkeyPatch
) -> None:
    play_night(database, [Outlet("herald", "Herald")])

    run(report, "--night", NIGHT)
    assert hook.posted == []
    monkeypatch.setenv("WIRECOPY_ALERT", "always")
    run(report, "--night", NIGHT)

    assert "Nothing needs you." in hook.posted[0]["text"]


def test_a_bad_night_is_told_of_whatever_is_chosen(
    database: Database, hook: Webhook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WIRECOPY_ALERT", "bad")
    play_night(database, [Outlet("herald", "Herald", {("failed", "tls"): 9})])

    assert run(report, "--night", NIGHT).exit_code == 30

    assert hook.posted[0]["verdict"] == "bad"


def test_what_could_not_be_delivered_is_said_and_delivered_by_the_next_report(
    database: Database, hook: Webhook, place: Place
) -> None:
    play_night(database, [Outlet("herald", "Herald", LOSSY)])
    hook.answer = 410

    failed = run(report, "--night", NIGHT)

    assert failed.exit_code == 0
    said = f"Nobody was told of the night {NIGHT} by webhook: webhook at 127.0.0.1: answered 410."
    with database.write() as txn:
        # As the first poll of the next one does.
        txn.execute(insert(nights).values(night="2026-11-25", opened_at=BEGAN))
    assert said in run(status).output
    assert json.loads(run(status, "--json").output)["not_told"] == [said]
    with served(place) as browser:
        assert said in browser.get("/").text
    hook.answer = 200
    run(report, "--night", NIGHT)
    assert said not in run(status).output


def test_a_verdict_that_changes_is_told_of_again(
    database: Database, hook: Webhook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WIRECOPY_ALERT", "always")
    play_night(database, [Outlet("herald", "Herald", {("failed", "tls"): 9})])
    run(report, "--night", NIGHT)
    with database.write() as txn:
        txn.execute(update(outcomes).values(outcome="stored", reason="new"))

    run(report, "--night", NIGHT)

    assert [posted["verdict"] for posted in hook.posted] == ["bad", "good"]


def test_an_operator_may_send_it_again(database: Database, hook: Webhook) -> None:
    play_night(database, [Outlet("herald", "Herald")])
    run(report, "--night", NIGHT)

    sent = run(alert)

    assert (sent.exit_code, sent.output) == (0, f"night {NIGHT}: sent by webhook\n")
    assert len(hook.posted) == 1


def test_what_an_operator_sends_and_does_not_arrive_ends_with_10(
    database: Database, hook: Webhook
) -> None:
    play_night(database, [Outlet("herald", "Herald")])
    run(report, "--night", NIGHT)
    hook.answer = 403

    failed = run(alert, "--night", NIGHT)

    assert failed.exit_code == 10
    assert "by webhook: webhook at 127.0.0.1: answered 403" in failed.output


@pytest.mark.parametrize(
    ("words", "said"),
    [((), "there is no report yet"), (("--night", NIGHT), f"no report of a night {NIGHT} is kept")],
)
def test_without_a_report_there_is_nothing_to_tell(
    database: Database, hook: Webhook, words: tuple[str, ...], said: str
) -> None:
    refused = run(alert, *words)

    assert (refused.exit_code, refused.output) == (1, f"Error: {said}\n")


def test_where_nobody_is_to_be_told_an_operator_learns_what_to_set(
    database: Database, hook: Webhook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WIRECOPY_ALERT_WEBHOOK")

    refused = run(alert)

    assert refused.exit_code == 20
    assert "expected WIRECOPY_ALERT_MAIL or WIRECOPY_ALERT_WEBHOOK" in refused.output
