import json
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import func, select

from articles.source import parse_source
from storage.sql.tables import entries, pages
from tests.console.commands.conftest import Street
from tests.home import Ran
from tests.spiders.outlet_server import Visitor, hang, redirect, reply, robots

UNVERIFIED = ("enabled = false", "verified = false  # nobody asked yet")
EMPTY_FEED = b'<rss version="2.0"><channel><title>Nothing</title></channel></rss>'
SITEMAP = (
    b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>%s</loc></url></urlset>'
)


@dataclass(frozen=True)
class Probing:
    """One run of `wirecopy sources probe` over a street of good and bad outlets."""

    street: Street
    ran: Ran
    endpoints: dict[str, dict[str, Any]]
    notes: dict[str, str]

    def text(self, source: str) -> str:
        return (self.street.home.sources / f"{source}.toml").read_text(encoding="utf-8")

    def is_verified(self, source: str) -> bool:
        return parse_source(source, self.text(source)).verified


@pytest.fixture(scope="module")
def probing(busy_street: Street) -> Probing:
    street = busy_street
    for number, name in enumerate(NAMES, start=1):
        street.source(name, number, *UNVERIFIED)
        street.feed(number)
    street.serve(2, "/feed", reply(200, b"<html><body>Welcome</body></html>"))
    street.serve(3, "/feed", reply(404, b"gone"))
    street.serve(4, "/feed", redirect(street.url(1, "/feed"), 301))
    street.serve(5, "/feed", redirect(street.url(1, "/feed"), 302))
    street.serve(6, "/robots.txt", robots("User-agent: *\nDisallow: /feed\n"))
    street.serve(7, "/feed", hang)
    street.serve(8, "/feed", reply(200, EMPTY_FEED))
    street.serve(9, "/feed", reply(200, SITEMAP % street.url(9, "/a").encode()))
    street.serve(10, "/feed", redirect("http://127.0.2.1/inside"))
    (street.home.sources / "sealed.toml").chmod(0o444)
    street.source("plain", 12)
    street.serve(13, "/robots.txt", robots("User-agent: *\nDisallow: /bridge\n"))
    (street.home.sources / "broken.toml").write_text("name = [\n")
    ran = street.home.run("sources", "probe", "--json")
    told = json.loads(ran.stdout)
    found = {endpoint["source"]: endpoint for endpoint in told["endpoints"]}
    return Probing(street, ran, found, told["sources"])


NAMES = (
    "good", "html", "missing", "moved", "away", "forbidden", "slow", "empty", "map", "inward",
    "sealed", "plain", "strict",
)  # fmt: skip


def test_an_endpoint_that_answers_is_counted(probing: Probing) -> None:
    good = probing.endpoints["good"]

    assert (good["status"], good["found"], good["allowed"]) == (200, "feed", True)
    assert (good["entries"], good["dated"], good["titled"], good["recent"]) == (2, 2, 2, 1)
    assert good["newest"] == "2099-11-23T20:00:00+00:00"
    assert good["sample"] == ["Bridge reopens", "Old ferry sold"]


def test_a_broken_file_costs_no_other_source_its_probe(probing: Probing) -> None:
    assert "broken.toml" in probing.ran.stderr
    assert set(probing.endpoints) == set(NAMES)


def test_its_file_is_marked_and_its_comments_and_layout_stay(probing: Probing) -> None:
    text = probing.text("good")
    before, after = text.split("verified = true  # nobody asked yet\n")
    day, rest = after.split("\n", 1)

    assert day.startswith("probed = 20")
    assert before.startswith('# good, as its owner wrote it\nname = "Good"   # three spaces\n')
    assert rest.startswith("\n# where it announces\n[[endpoints]]\n")
    assert parse_source("good", text).enabled is False
    assert "set enabled = true" in probing.notes["good"]


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("html", "not-a-feed"),
        ("missing", "http-404"),
        ("forbidden", "robots:"),
        ("slow", "timeout"),
        ("empty", "nothing-announced"),
        ("map", "wrong-kind"),
        ("inward", "address-refused"),
    ],
)
def test_what_gives_nothing_says_why_and_stays_unverified(
    probing: Probing, source: str, reason: str
) -> None:
    assert probing.endpoints[source]["reason"].startswith(reason)
    assert source not in probing.notes
    assert not probing.is_verified(source)


def test_a_forbidden_endpoint_is_not_asked(probing: Probing) -> None:
    assert probing.endpoints["forbidden"]["allowed"] is False
    assert probing.street.server.paths(6) == ["/robots.txt"]


def test_articles_that_robots_forbids_are_counted(probing: Probing) -> None:
    assert probing.endpoints["strict"]["forbidden"] == 1
    assert probing.endpoints["good"]["forbidden"] == 0


def test_a_move_for_good_is_told_from_a_detour(probing: Probing) -> None:
    there = probing.street.url(1, "/feed")

    assert probing.endpoints["moved"]["moved_to"] == there
    assert probing.endpoints["away"]["moved_to"] is None
    assert probing.endpoints["away"]["redirected_to"] == there


def test_a_read_only_file_is_left_as_it_is_and_named(probing: Probing) -> None:
    assert "is read-only" in probing.notes["sealed"]
    assert not probing.is_verified("sealed")


def test_a_file_that_claims_nothing_stays_as_it_is(probing: Probing) -> None:
    assert probing.notes["plain"] == "works"
    assert "verified" not in probing.text("plain")


def test_sources_that_give_nothing_are_named_and_end_with_1(probing: Probing) -> None:
    assert probing.ran.code == 1
    assert probing.ran.stderr.endswith(
        "left as it is: empty, forbidden, html, inward, map, missing, slow\n"
        "       works, but its file could not be marked: sealed\n"
    )


def test_nothing_is_announced_or_kept(probing: Probing) -> None:
    with probing.street.home.open() as database, database.read() as txn:
        rows = [
            txn.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (entries, pages)
        ]

    assert rows == [0, 0]


def test_a_file_changed_meanwhile_is_left_to_whoever_changed_it(quiet_street: Street) -> None:
    file = quiet_street.source("herald", 1, *UNVERIFIED)
    quiet_street.feed(1)
    answer = quiet_street.server.scripts["127.0.3.1", "/feed"]

    def edit_and_answer(visitor: Visitor) -> None:
        file.write_text(file.read_text() + "# a colleague was here\n")
        answer(visitor)

    quiet_street.serve(1, "/feed", edit_and_answer)

    ran = quiet_street.home.run("sources", "probe", "herald")

    assert ran.code == 1
    assert "changed meanwhile; run the command again" in ran.stdout
    assert "verified = false" in file.read_text()
    assert file.read_text().endswith("# a colleague was here\n")
    assert [path.name for path in file.parent.iterdir()] == ["herald.toml"]


def test_a_file_that_cannot_be_marked_is_no_success(quiet_street: Street) -> None:
    quiet_street.source("herald", 1, *UNVERIFIED).chmod(0o444)
    quiet_street.feed(1)

    ran = quiet_street.home.run("sources", "probe", "--enable")

    assert "herald: works, but is not marked: " in ran.stdout
    assert ran.code == 1
    assert "Error: works, but its file could not be marked: herald" in ran.stderr


def test_nobody_is_collected_before_a_probe_and_everybody_after(quiet_street: Street) -> None:
    home = quiet_street.home
    file = quiet_street.source("herald", 1, "enabled = true", "verified = false")
    quiet_street.feed(1)

    check, poll = home.run("sources", "check"), home.run("poll")

    assert check.code == 20
    assert "sources/herald.toml: enabled: must be false while verified is false" in check.stderr
    assert "wirecopy sources probe herald" in check.stderr
    assert "polled" not in poll.result
    assert quiet_street.server.seen == []

    probe, check, poll = (
        home.run("sources", "probe"),
        home.run("sources", "check"),
        home.run("poll"),
    )

    assert (probe.code, check.code) == (0, 0)
    assert "verified = true" in file.read_text()
    assert poll.result["polled"] == 1


def test_a_paused_outlet_is_not_asked(quiet_street: Street) -> None:
    home = quiet_street.home
    quiet_street.source("herald", 1)
    quiet_street.feed(1)
    assert home.run("poll").result["polled"] == 1
    home.run("sources", "pause", "herald", "--reason", "they asked us to stop")
    asked = len(quiet_street.server.seen)

    named, all_of_them = home.run("sources", "probe", "herald"), home.run("sources", "probe")

    assert named.code == 20
    assert "they asked us to stop" in named.stderr
    assert all_of_them.code == 0
    assert len(quiet_street.server.seen) == asked


def test_a_probe_can_switch_on_what_works_and_shows_a_table(probing: Probing) -> None:
    file = probing.street.source("herald", 1, *UNVERIFIED)

    ran = probing.street.home.run("sources", "probe", "herald", "--enable")

    assert parse_source("herald", file.read_text()).enabled
    assert ran.stdout.splitlines() == [
        "source\tkind\turl\tanswer\tfound\tentries\tdated\ttitled\tnewest\trobots.txt"
        "\twould collect",
        f"herald\tfeed\t{probing.street.url(1, '/feed')}\t200\tfeed\t2\t2\t2\t2099-11-23 20:00"
        "\tallows it\t1",
        "herald: verified and enabled",
    ]


def test_what_moved_for_good_gets_its_new_address_where_that_is_wanted(
    quiet_street: Street,
) -> None:
    quiet_street.feed(1)
    quiet_street.serve(2, "/feed", redirect(quiet_street.url(1, "/feed"), 308))
    quiet_street.serve(3, "/feed", redirect(quiet_street.url(1, "/feed"), 307))
    lasting, passing = quiet_street.source("lasting", 2), quiet_street.source("passing", 3)
    before = lasting.read_text(), passing.read_text()
    old, new = quiet_street.url(2, "/feed"), quiet_street.url(1, "/feed")

    without = quiet_street.home.run("sources", "probe")
    assert (lasting.read_text(), passing.read_text()) == before
    moved = quiet_street.home.run("sources", "probe", "--move")

    assert f"{old}: moved permanently to {new}; --move writes that\n" in without.stdout
    assert f"lasting: works; moved to {new}\n" in moved.stdout
    assert "passing: works\n" in moved.stdout
    assert lasting.read_text() == before[0].replace(old, new)
    assert passing.read_text() == before[1]


def test_of_two_that_moved_to_one_address_the_first_gets_it(quiet_street: Street) -> None:
    quiet_street.feed(1)
    for path in ("/old", "/older"):
        quiet_street.serve(1, path, redirect(quiet_street.url(1, "/feed"), 301))
    file = quiet_street.source("herald", 1, path="/old")
    with file.open("a") as more:
        more.write(f'[[endpoints]]\nkind = "feed"\nurl = "{quiet_street.url(1, "/older")}"\n')

    quiet_street.home.run("sources", "probe", "--move")

    urls = [each.url for each in parse_source("herald", file.read_text()).endpoints]
    assert urls == [quiet_street.url(1, "/feed"), quiet_street.url(1, "/older")]


def test_what_moved_to_another_endpoint_of_its_own_stays(quiet_street: Street) -> None:
    quiet_street.feed(1)
    quiet_street.serve(1, "/old", redirect(quiet_street.url(1, "/feed"), 301))
    file = quiet_street.source("herald", 1, path="/old")
    with file.open("a") as more:
        more.write(f'[[endpoints]]\nkind = "feed"\nurl = "{quiet_street.url(1, "/feed")}"\n')
    before = file.read_text()

    ran = quiet_street.home.run("sources", "probe", "--move")

    assert "herald: works\n" in ran.stdout
    assert file.read_text() == before


@pytest.mark.parametrize("name", ["nobody", "../home"])
def test_an_unknown_source_is_a_configuration_problem(probing: Probing, name: str) -> None:
    ran = probing.street.home.run("sources", "probe", name)

    assert ran.code == 20
    assert "no such source" in ran.stderr
