"""A date that a theme hides is the story's where the page shows none."""

import pytest

from articles.hints import Hints
from articles.read import read_article
from pipeline.readers.weights import shipped_weights
from tests.articles.pages import page, source

STORY = "".join(
    f"<p>The ferry left {at} hours late because of the fog in the harbour, said the crew.</p>"
    for at in ("two", "three", "four", "five")
)


def published(body: str, head: str = "") -> tuple[str, str] | None:
    markup = f"<html><head>{head}</head><body><article><h1>Fog holds up ferry</h1>{body}{STORY}"
    found = read_article(page(markup), Hints(), source(), shipped_weights()).published
    return (f"{found.value.at:%Y-%m-%d %H:%M}", found.method) if found else None


@pytest.mark.parametrize(
    ("hidden", "expected"),
    [
        ('<time class="entry-date published" hidden datetime="2026-03-01">1.3.</time>', "00:00"),
        ('<p class="posted-on" style="display:none">Published 1 March 2026</p>', "00:00"),
        # Two ways to say one day: the whole moment counts.
        (
            '<div hidden><b class="published">1 March 2026</b>'
            '<abbr class="published" title="2026-03-01T10:00:00Z">today</abbr></div>',
            "10:00",
        ),
    ],
)
def test_a_hidden_day_is_found(hidden: str, expected: str) -> None:
    assert published(hidden) == (f"2026-03-01 {expected}", "hidden")


def test_a_rule_may_hide_it() -> None:
    rule = "<style>.entry-date{display:none !important}</style>"

    assert published('<p class="entry-date">1 March 2026</p>', rule) == (
        "2026-03-01 00:00",
        "hidden",
    )


@pytest.mark.parametrize(
    "hidden",
    [
        # Of several stories; of a change; a sentence; what is no day.
        '<ul hidden><li class="published">1 March 2026</li><li class="published">2 March 2026</li></ul>',
        '<time class="updated" hidden datetime="2026-03-01">1.3.</time>',
        '<p class="posted" hidden>Ferries that left before 1 March 2026 are not in this list of ours</p>',
        '<p class="posted" hidden>today</p>',
    ],
)
def test_other_hidden_days_are_none(hidden: str) -> None:
    assert published(hidden) is None


def test_what_is_shown_counts_more() -> None:
    hidden = '<p class="posted" hidden>1 February 2026</p>'

    assert published(f'{hidden}<p class="date">1 March 2026</p>') == ("2026-03-01 00:00", "visible")
