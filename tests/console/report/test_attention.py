import pytest

from console.report.attention import needs
from pipeline.report.shape import Endpoint, LeftOut, Report, Stage
from storage.sql.database import open_database
from tests.console.outlets import GOOD, NIGHT, Causes, Outlet, nights_until, play_night
from tests.databases import SqliteDatabases

SHOPS = [Outlet("herald", "Herald"), Outlet("post", "Post"), Outlet("wire", "Wire")]
NIGHTS = [*nights_until(NIGHT, 3), NIGHT]


@pytest.fixture(scope="module")
def reports(
    sqlite_databases: SqliteDatabases, tmp_path_factory: pytest.TempPathFactory
) -> list[Report]:
    """Return the reports of a first night, two that went wrong, and one that went its way."""
    database = open_database(sqlite_databases.migrated(tmp_path_factory.mktemp("attention")))
    silent = Outlet("wire", "Wire", {}, reason="timeout")
    all_silent = [Outlet(each.id, each.name, {}, reason="dns") for each in SHOPS]
    nights = [SHOPS, [*SHOPS[:2], silent], all_silent, SHOPS]
    made = [
        play_night(database, outlets, night=night)
        for night, outlets in zip(NIGHTS, nights, strict=True)
    ]
    database.close()
    return made


@pytest.fixture
def quiet(reports: list[Report]) -> Report:
    """Return the report of a night that went its way."""
    return reports[-1]


def told(report: Report) -> list[str]:
    return [" ".join([*need.names, need.text]) for need in needs(report)]


def with_source(report: Report, causes: Causes) -> Report:
    """Return `report` with another night for the first source."""
    first, *others = report["sources"]
    counted = [{"outcome": o, "reason": r, "count": count} for (o, r), count in causes.items()]
    outcomes = dict.fromkeys(first["outcomes"], 0)
    for (outcome, _), count in causes.items():
        outcomes[outcome] += count
    changed = first | {"causes": counted, "outcomes": outcomes}
    return report | {"sources": [changed, *others]}  # type: ignore[return-value]


def test_a_night_that_went_its_way_needs_nobody(quiet: Report) -> None:
    assert needs(quiet) == []


def test_a_source_without_a_usable_file_is_named_with_the_reason(quiet: Report) -> None:
    lost = LeftOut(source="gazette", problem="sources/gazette.toml: is gone")

    (need,) = needs(quiet | {"left_out": [lost]})

    assert need.names == ("gazette",)
    assert need.text == ("took no part. Its file cannot be used: sources/gazette.toml: is gone.")
    assert need.path == f"/sources?night={NIGHT}#gazette"


def test_a_source_that_fell_silent_is_named_with_the_cause(reports: list[Report]) -> None:
    assert told(reports[1])[-1] == (
        "Wire did not answer: the outlet did not answer in time. It did in 1 of the 1 night before."
    )
    assert needs(reports[1])[-1].path == f"/sources?night={NIGHTS[1]}#wire"


def test_sources_that_fell_silent_together_are_one_thing_to_look_at(
    reports: list[Report],
) -> None:
    bad, also_bad, together = told(reports[2])

    assert bad.startswith("Nothing came in, though 3 sources")
    assert also_bad.startswith("3 of 3 sources that answered")
    assert together == (
        "Herald Post Wire did not answer: the host's name has no address."
        " All of them did lately: one cause, perhaps ours."
    )


def test_a_source_that_lost_most_of_its_pages_is_named(quiet: Report) -> None:
    causes = {("failed", "http-403"): 30, ("failed", "timeout"): 2, ("stored", "new"): 4}
    report = with_source(quiet, causes)

    assert told(report) == ["Herald lost 32 of 36 entries, mostly because the outlet answered 403."]
    assert needs(report)[0].path == f"/night/{NIGHT}/outcomes?outcome=failed&source=herald"


@pytest.mark.parametrize(
    "causes",
    [
        {("failed", "http-404"): 4, ("stored", "new"): 1},
        {("failed", "http-404"): 9, ("stored", "new"): 9},
    ],
)
def test_a_few_lost_pages_are_nobodys_morning(quiet: Report, causes: Causes) -> None:
    assert needs(with_source(quiet, causes)) == []


def test_work_that_a_stopped_stage_left_names_the_stage(quiet: Report) -> None:
    left = {("pending", "stopped"): 2, ("pending", "announced"): 3, ("pending", "entry:feed"): 1}

    assert told(with_source(quiet, GOOD | left)) == [
        "1 entry was left unfinished: run extract again for this night, then what follows it.",
        "5 entries were left unfinished: run fetch again for this night, then what follows it.",
    ]


def test_an_outlet_that_takes_all_of_its_readers_time_is_named(quiet: Report) -> None:
    slow = with_source(quiet, {("stored", "new"): 2, ("pending", "slow-to-read"): 234})

    (need,) = needs(slow)

    assert need.names == ("Herald",)
    assert need.text == "234 pages wait for the next night: reading them takes too long."
    assert need.path.endswith("source=herald&reason=slow-to-read")


def test_an_outlet_whose_stories_are_all_behind_a_wall_is_named(quiet: Report) -> None:
    walled = with_source(quiet, {("filtered", "not-article:consent"): 11, ("stored", "new"): 1})

    (need,) = needs(walled)

    assert need.names == ("Herald",)
    assert need.text == (
        "lost 11 of 12 entries, mostly because the page is not an article (consent)."
    )
    assert need.path.endswith("outcome=filtered&source=herald")


def test_an_outlet_that_lists_what_is_no_article_needs_nobody(quiet: Report) -> None:
    assert needs(with_source(quiet, {("filtered", "not-article:listing"): 11})) == []


@pytest.mark.parametrize("lately", [False, True])
def test_an_outlet_that_gives_less_than_whole_texts_is_named_until_it_is_known_to(
    quiet: Report, lately: bool
) -> None:
    forbidden = with_source(quiet, {("stored", "new"): 12})
    first, *others = forbidden["sources"]
    first |= {"partly": {"announced": 9, "teaser": 2}, "partly_lately": lately}

    told = needs(forbidden | {"sources": [first, *others]})

    assert [need.text for need in told] == [
        "gave less than the whole text of 11 of 12 stored: announced 9, teaser 2."
    ] * (not lately)


def test_what_waits_for_an_outlet_needs_nobody(quiet: Report) -> None:
    waiting = {("pending", "host-on-hold"): 20, ("pending", "source-off"): 5}

    assert needs(with_source(quiet, GOOD | waiting)) == []


@pytest.mark.parametrize(("failures", "told_of"), [(2, 0), (3, 1)])
def test_an_endpoint_that_keeps_failing_is_named(
    quiet: Report, failures: int, told_of: int
) -> None:
    endpoint = Endpoint(
        source="post",
        url="https://post.example/feed",
        kind="rss",
        outcome="failed",
        reason="http-404",
        failures=failures,
    )
    report: Report = quiet | {"endpoints": [endpoint]}

    assert len(needs(report)) == told_of


def test_a_stage_that_has_not_ended_is_named(quiet: Report) -> None:
    stage = Stage(stage="fetch", runs=1, seconds=None, cpu_seconds=1.0, peak_bytes=1, exit_codes=[])
    report: Report = quiet | {"stages": [stage]}

    assert told(report) == ["Stage fetch has not ended."]


def test_a_verdict_that_names_every_source_is_cut_short(quiet: Report) -> None:
    report: Report = quiet | {"reasons": ["they failed: " + ", ".join(["outlet"] * 500)]}

    (need,) = needs(report)
    assert need.text.startswith("They failed: outlet, outlet")
    assert len(need.text) < 250
