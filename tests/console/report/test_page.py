"""The report's page for every kind of night, from rows of both engines."""

import base64
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import html

from console.report.page import report_page, report_policy
from pipeline.report.shape import Report
from storage.sql.database import open_database
from tests.console.outlets import GOOD, Outlet, nights_until, play_night
from tests.databases import Databases

LAST = "2026-11-24"
ALL = [*nights_until(LAST, 5), LAST]
FIRST, EMPTY, FAILURES, BAD, MANY, _ = ALL
HOSTILE = "<script>alert(1)</script>\"' onload=x"
RTL = "جريدة الصباح"
LONG = "The Intelligencer and Advertiser of the Northern Dales " * 4

KINDS = dict(zip(["first", "empty", "failures", "bad", "many", "usual"], ALL, strict=True))
USUAL = [
    Outlet("herald", "Herald", GOOD | {("failed", "timeout"): 2, ("pending", "stopped"): 3}),
    Outlet("evil", HOSTILE, GOOD | {("failed", "http-404"): 1, ("filtered", "too-old"): 4}),
    Outlet("sabah", RTL, GOOD | {("duplicate", "canonical"): 2, ("pending", "host-on-hold"): 1}),
    Outlet("long", LONG, {("failed", "http-500"): 9}, reason="http-500", failures=4),
]


def many() -> list[Outlet]:
    """Return 500 outlets, of which every tenth loses something."""
    lossy = {("stored", "new"): 1, ("failed", "tls"): 1}
    usual = {("stored", "new"): 1}
    return [Outlet(f"s{n:03}", f"Source {n}", usual if n % 10 else lossy) for n in range(500)]


@dataclass(frozen=True)
class Made:
    """A report and its page."""

    report: Report
    page: str

    @property
    def seen(self) -> html.HtmlElement:
        return html.document_fromstring(self.page)

    def table(self, name: str) -> html.HtmlElement:
        (found,) = self.seen.xpath(f'//div[@aria-label="{name}"]/table')
        return found

    @property
    def text(self) -> str:
        return " ".join(self.seen.find("body").text_content().split())


@pytest.fixture(scope="session")
def made(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Made]:
    """Play one night of each kind, one after the other; `first` has none before it."""
    database = open_database(databases.migrated(tmp_path_factory.mktemp("reports")))
    failing = [Outlet(each.id, each.name, {("failed", "dns"): 4}, "dns", 1) for each in USUAL]
    outlets = [USUAL[:3], [], failing, failing[:3] + USUAL[3:], many(), USUAL]
    found = {}
    for (kind, night), those in zip(KINDS.items(), outlets, strict=True):
        report = play_night(database, those, night=night)
        found[kind] = Made(report, report_page(report, console="https://desk.example/w"))
    database.close()
    return found


@pytest.mark.parametrize(
    ("kind", "verdict", "words"),
    [
        (
            "first",
            "Good night",
            ["This is the first night", "61 entries: every one"],
        ),
        ("empty", "Bad night", ["Nothing was announced: no source takes part."]),
        ("failures", "Bad night", ["Nothing came in, though 4 sources take part."]),
        ("bad", "Bad night", ["did not answer: the host's name has no address"]),
        ("many", "Good night", ["500 sources, 500 answered", "35 other sources"]),
        ("usual", "Good night", ["Tuesday, 24 November 2026", "3 entries were left unfinished"]),
    ],
)
def test_every_kind_of_night_has_its_page(
    made: dict[str, Made], kind: str, verdict: str, words: list[str]
) -> None:
    text = made[kind].text

    assert verdict in text
    for word in words:
        assert word in text


def test_what_the_night_counts_stands_at_the_top(made: dict[str, Made]) -> None:
    figures = made["usual"].seen.xpath('//dl[@class="figures"]/div')

    assert [" ".join(" ".join(each.itertext()).split()) for each in figures] == [
        "New articles 18",
        "Revised 3",
        "unchanged 27",
        "duplicate 2",
        "filtered 4",
        "failed 12",
        "pending 4",
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_asks_for_nothing_and_runs_nothing(made: dict[str, Made], kind: str) -> None:
    seen = made[kind].seen

    assert seen.xpath("//script|//link|//img|//iframe|//object|//form|//base") == []
    assert seen.xpath("//@src|//@srcset|//@style|//@*[starts-with(name(), 'on')]") == []
    assert "url(" not in made[kind].page
    assert "@import" not in made[kind].page


@pytest.mark.parametrize("kind", KINDS)
def test_every_link_leads_to_the_console(made: dict[str, Made], kind: str) -> None:
    links = made[kind].seen.xpath("//a/@href")

    assert len(links) > 2
    assert {link for link in links if not link.startswith("https://desk.example/w/")} == {"#main"}


def test_without_a_console_there_is_nowhere_to_go(made: dict[str, Made]) -> None:
    page = report_page(made["usual"].report, console=None)

    assert html.document_fromstring(page).xpath("//a/@href") == ["#main"]


def test_its_style_is_the_only_one_that_its_policy_lets_in(made: dict[str, Made]) -> None:
    (policy,) = made["usual"].seen.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')

    assert policy == report_policy()
    (style,) = made["usual"].seen.xpath("//style/text()")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
    assert "unsafe" not in policy


def test_an_outlets_name_stays_a_name(made: dict[str, Made]) -> None:
    names = made["usual"].seen.xpath("//bdi/text()")

    assert {HOSTILE, RTL, LONG.rstrip()} <= {name.rstrip() for name in names}
    assert "<script" not in made["usual"].page


@pytest.mark.parametrize("kind", KINDS)
def test_every_drawing_tells_what_it_shows(made: dict[str, Made], kind: str) -> None:
    drawings = made[kind].seen.xpath("//svg[not(@aria-hidden)]")

    assert all(drawing.get("role") == "img" for drawing in drawings)
    assert all(drawing.get("aria-label") for drawing in drawings)


def test_the_flows_table_holds_every_reason_in_words(made: dict[str, Made]) -> None:
    (table,) = made["usual"].seen.xpath(
        '//div[@aria-label="Outcomes and reasons, as a table"]/table'
    )
    rows = [[" ".join(cell.text_content().split()) for cell in row] for row in table.xpath(".//tr")]

    assert ["failed", "timeout", "the outlet did not answer in time", "2"] in rows
    assert ["stored", "revised", "its outlet changed it, so it is a new revision", "3"] in rows
    assert rows[-1][-1] == "70"


def test_the_nights_before_stand_beside_it(made: dict[str, Made]) -> None:
    (table,) = made["usual"].seen.xpath(
        '//div[@aria-label="The nights in figures, as a table"]/table'
    )
    rows = [[cell.text_content() for cell in row] for row in table.xpath(".//tbody/tr")]

    assert [row[0] for row in rows] == list(reversed(ALL))
    assert [row[1:5] for row in rows][:4] == [
        ["good", "21", "12", "6 min 58 s"],
        ["good", "500", "50", "6 min 58 s"],
        ["bad", "0", "21", "6 min 58 s"],
        ["bad", "0", "16", "6 min 58 s"],
    ]
    assert rows[0][5] == "820.3 KiB"


def test_the_same_report_is_the_same_page(made: dict[str, Made]) -> None:
    again = report_page(made["usual"].report, console="https://desk.example/w/")

    assert again == made["usual"].page


def test_a_report_that_earlier_code_kept_has_a_page(made: dict[str, Made]) -> None:
    old = dict(made["usual"].report)
    for later in ("before", "seconds", "downloaded"):
        old.pop(later)
    old["ledger"] = {k: v for k, v in made["usual"].report["ledger"].items() if k != "carried"}
    old["sources"] = [
        {k: v for k, v in source.items() if k != "stored_before"}
        for source in made["usual"].report["sources"]
    ]

    assert "Good night" in report_page(old, console=None)


def test_what_earlier_code_counted_as_announced_is_told_apart(made: dict[str, Made]) -> None:
    report = made["usual"].report
    old = dict(report) | {
        "ledger": report["ledger"] | {"carried": 20},
        "sources": [
            {k: v for k, v in source.items() if k != "carried"} for source in report["sources"]
        ],
    }

    assert "50 announced + 20 carried over" in report_page(old, console=None)


def test_five_hundred_sources_stay_a_page_to_mail(made: dict[str, Made]) -> None:
    assert len(made["many"].page.encode()) < 500_000


def test_a_ledger_that_does_not_balance_says_where(made: dict[str, Made]) -> None:
    lost = {"entry_id": 8, "source_id": "herald", "url": "http://h/8", "problem": "no outcome"}
    report = made["usual"].report
    ledger = report["ledger"] | {"balanced": False, "mismatches": [lost], "announced": 71}

    page = report_page(report | {"ledger": ledger}, console=None)

    assert "the ledger does not balance" in page
    assert "http://h/8" in page


def test_endpoints_that_are_not_listed_are_counted(made: dict[str, Made]) -> None:
    report = made["usual"].report
    unknown = {key: value for key, value in report.items() if key != "endpoints_failed"}

    assert "The first 1 of 3\u202f001." in report_page(
        report | {"endpoints_failed": 3001}, console=None
    )
    assert "The first " not in report_page(report, console=None)
    assert "The first " not in report_page(unknown, console=None)


def test_stories_that_are_not_listed_are_counted(made: dict[str, Made]) -> None:
    story = {"id": 7, "title": "Talks", "outlets": 3, "articles": 4}
    report = made["usual"].report | {"stories": [story]}
    listed = f"wirecopy stories list --night {report['night']}"
    unknown = {key: value for key, value in report.items() if key != "stories_shared"}

    alone = report_page(report | {"stories_shared": 3001}, console=None)
    beside = report_page(report | {"stories_shared": 3001}, console="https://desk.example")

    assert f"of 3\u202f001; all of them: <code>{listed}</code>" in alone
    address = f"https://desk.example/night/{report['night']}/stories"
    assert f'<a href="{address}">All 3\u202f001</a>' in beside
    assert listed not in report_page(report, console=None) + report_page(unknown, console=None)


def test_what_was_noted_of_endpoints_is_told(made: dict[str, Made]) -> None:
    report = made["usual"].report
    endpoint = {"source": "herald", "kind": "feed", "url": "http://h/rss", "notes": ["<cut>", "&"]}

    page = report_page(report | {"noted": [endpoint]}, console=None)

    assert "http://h/rss" in page
    assert "&lt;cut&gt;; &amp;" in page
    assert "what was noted" not in report_page(report | {"noted": []}, console=None)


def test_a_colour_of_the_palette_is_named_wherever_it_is_used() -> None:
    static = Path(__file__).parents[3] / "console" / "static"
    style = "".join((static / name).read_text() for name in ("palette.css", "report.css"))

    used = set(re.findall(r"var\((--[a-z0-9-]+)\)", style))
    assert used <= set(re.findall(r"(--[a-z0-9-]+):", style))
