"""The report's page as the console serves it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

import httpx
import pytest

from console.report.page import report_page, report_policy
from pipeline.report.shape import Report
from storage.sql.database import open_database
from tests.console.conftest import Place, served
from tests.console.outlets import NIGHT, Outlet, play_night
from tests.databases import SqliteDatabases

ADDRESS = f"/night/{NIGHT}/report"


@pytest.fixture(scope="module")
def reported(
    sqlite_databases: SqliteDatabases,
    tmp_path_factory: pytest.TempPathFactory,
    shared_night: Place,
) -> tuple[Place, Report]:
    url = sqlite_databases.migrated(tmp_path_factory.mktemp("reported"))
    database = open_database(url)
    report = play_night(database, [Outlet("herald", "<b>Herald</b>")])
    database.close()
    return replace(shared_night, database_url=url), report


@pytest.fixture(scope="module")
def desk(reported: tuple[Place, Report]) -> Iterator[httpx.Client]:
    with served(reported[0]) as client:
        yield client


def test_the_console_shows_the_page_of_the_kept_report(
    desk: httpx.Client, reported: tuple[Place, Report]
) -> None:
    answer = desk.get(ADDRESS)

    assert answer.status_code == 200
    assert answer.text == report_page(reported[1], console="")


def test_a_night_leads_to_its_report(desk: httpx.Client) -> None:
    assert f'<a href="{ADDRESS}">The whole report</a>' in desk.get("/").text


def test_a_night_that_kept_no_report_says_so(browser: httpx.Client) -> None:
    answer = browser.get("/night/2026-11-23/report")

    assert answer.status_code == 404
    assert "No report of a night 2026-11-23 is kept." in answer.text


def test_the_page_may_apply_its_own_style_and_nothing_else(desk: httpx.Client) -> None:
    headers = desk.get(ADDRESS).headers

    policy = f"{report_policy()}; frame-ancestors 'self'"
    assert headers["content-security-policy"] == policy
    assert headers["x-content-type-options"] == "nosniff"


def test_whom_the_guard_refuses_sees_no_report(reported: tuple[Place, Report]) -> None:
    with served(reported[0], allowed=lambda _: False) as client:
        answer = client.get(ADDRESS)

    assert answer.status_code == 401
    assert "Herald" not in answer.text


def test_links_begin_where_the_app_is_mounted(reported: tuple[Place, Report]) -> None:
    with served(reported[0], mounted="/wirecopy") as client:
        links = re.findall(r'href="(?!#main)([^"]+)"', client.get(ADDRESS).text)
        answers = {
            client.get(unescape(link).removeprefix("/wirecopy")).status_code for link in links
        }

    assert all(link.startswith("/wirecopy/") for link in links)
    assert answers == {200}
