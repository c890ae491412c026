import json
import random
from typing import Any

import pytest

from tests.console.commands.conftest import Street
from tests.spiders.outlet_server import reply

STORIES = ("bridge", "ferry", "school", "herring", "lantern")
NIGHTS = ("2026-11-24", "2026-11-25", "2026-11-26")
# One by one: as children of `wirecopy night` each would import all that it needs.
STAGES = (
    "poll",
    "plan",
    "fetch --batch 1",
    "extract --batch 1",
    "dedupe",
    "index",
    "export",
    "report",
)
# Nothing in it tells that it is no part of a story, but that it stands on every page.
BOX = "The lamps along the quay were lit at {} in the evening, and the harbour lay quiet again."
WORDS = [
    "council",
    "harbour",
    "skipper",
    "engine",
    "ticket",
    "island",
    "budget",
    "winter",
    "signal",
]


def _story(slug: str) -> list[str]:
    chance = random.Random(slug)  # noqa: S311 - it must be repeatable
    return [
        f"Of the {slug} on pier {chance.randrange(1000)}: {' '.join(chance.choices(WORDS, k=24))}."
        for _ in range(6)
    ]


def _page(street: Street, slug: str, box: str, *more: str) -> None:
    texts = "".join(f"<p>{text}</p>" for text in (*_story(slug), *more, box))
    markup = f"""<html lang="en"><head><title>About the {slug}</title></head>
<body><article><h1>About the {slug}</h1>{texts}</article></body></html>"""
    street.serve(1, f"/{slug}", reply(200, markup.encode(), Content_Type="text/html"))


def _feed(street: Street) -> None:
    items = "".join(
        f"<item><title>About the {slug}</title><link>{street.url(1, f'/{slug}')}</link>"
        "<pubDate>Mon, 23 Nov 2026 20:00:00 GMT</pubDate></item>"
        for slug in STORIES
    )
    feed = f'<rss version="2.0"><channel><title>Herald</title>{items}</channel></rss>'
    street.serve(1, "/feed", reply(200, feed.encode(), Content_Type="text/xml"))


def _collect(street: Street, night: str) -> dict[str, tuple[str, str]]:
    for stage in STAGES:
        ran = street.home.run(*stage.split(), "--night", night, "--now", f"{night}T02:00:00Z")
        assert ran.code == 0 or (stage, ran.code) == ("report", 30), ran.stderr
    rows = street.home.rows(
        "SELECT e.url_key, o.outcome, o.reason FROM outcomes o"
        " JOIN entries e ON e.id = o.entry_id WHERE o.night = ?",
        night,
    )
    return {key.rsplit("/", 1)[1]: (outcome, reason) for key, outcome, reason in rows}


def _shown(street: Street, *words: str) -> dict[str, Any]:
    ran = street.home.run("sources", "template", "herald", *words, "--json")
    assert ran.code == 0, ran.stderr
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


@pytest.fixture(scope="module")
def herald(busy_street: Street) -> tuple[Street, list[dict[str, tuple[str, str]]]]:
    """Collect three nights: another box and a correction, then no template any more."""
    street = busy_street
    always = "enabled = true", "max_age_days = 60"
    _feed(street)
    outcomes = []
    for number, night in enumerate(NIGHTS):
        street.source("herald", 1, *always, *(["template = false"] if number == 2 else []))
        corrected = ["The council has corrected how many skippers it had asked in the autumn."]
        for slug in STORIES:
            more = corrected if slug == "ferry" and number else []
            _page(street, slug, BOX.format(9 if number == 1 else 7), *more)
        outcomes.append(_collect(street, night))
    return street, outcomes


def test_what_repeats_is_cut_from_every_story(
    herald: tuple[Street, list[dict[str, tuple[str, str]]]],
) -> None:
    street, outcomes = herald

    shown = _shown(street, "--night", NIGHTS[0])
    (version,) = street.home.rows("SELECT template_version FROM readings WHERE id = 1")

    assert set(outcomes[0].values()) == {("stored", "new")}
    assert (shown["pages"], shown["stories"], shown["learned_night"]) == (5, 5, NIGHTS[0])
    assert BOX.format(7) in [each["text"] for each in shown["passages"]]
    assert version == (shown["version"],)


def test_another_box_is_no_revision_but_a_correction_is(
    herald: tuple[Street, list[dict[str, tuple[str, str]]]],
) -> None:
    _, outcomes = herald

    assert outcomes[1].pop("ferry") == ("stored", "revised")
    assert set(outcomes[1].values()) == {("unchanged", "same-text")}


def test_without_its_template_a_page_is_reread(
    herald: tuple[Street, list[dict[str, tuple[str, str]]]],
) -> None:
    street, outcomes = herald

    (told,) = street.home.rows("SELECT count(*) FROM night_templates WHERE night = ?", NIGHTS[2])

    assert outcomes[2]["bridge"] == ("unchanged", "reread")
    assert told == (0,)


def test_what_was_learned_is_listed(
    herald: tuple[Street, list[dict[str, tuple[str, str]]]],
) -> None:
    street, _ = herald

    lines = street.home.run("sources", "template", "herald").stdout.splitlines()
    article = street.home.run("article", street.url(1, "/bridge")).stdout

    assert lines[0] == f"herald, night {NIGHTS[1]}: 5 pages, stories told apart: 5"
    assert any(BOX.format(9) in line for line in lines)
    assert BOX.format(7) in article


def test_an_unknown_source_is_refused(busy_street: Street) -> None:
    ran = busy_street.home.run("sources", "template", "nobody")

    assert ran.code == 20
    assert "nobody.toml: no such source; see: wirecopy sources list" in ran.stderr


def test_a_source_of_which_nothing_was_learned_is_told(busy_street: Street) -> None:
    busy_street.source("stranger", 2)

    ran = busy_street.home.run("sources", "template", "stranger")

    assert (ran.code, ran.stderr) == (1, "Error: stranger: no template was learned yet\n")


def test_a_night_of_which_nothing_was_learned_is_told_though_the_file_is_gone(
    herald: tuple[Street, list[dict[str, tuple[str, str]]]],
) -> None:
    street, _ = herald
    file = street.home.sources / "herald.toml"
    file.rename(file.with_suffix(".away"))

    ran = street.home.run("sources", "template", "herald", "--night", "2020-01-01")

    file.with_suffix(".away").rename(file)
    assert (ran.code, ran.stderr) == (1, "Error: herald: no template was learned for 2020-01-01\n")


def test_a_night_is_a_date(busy_street: Street) -> None:
    ran = busy_street.home.run("sources", "template", "nobody", "--night", "foo")

    assert (ran.code, "expected a date such as 2026-11-24" in ran.stderr) == (20, True)
