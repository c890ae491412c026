import json

import pytest

from articles.fields.summary import announced, summary
from tests.articles.pages import facts_of

TITLE = "Harbour bridge closes"


def read(**stated: str) -> str | None:
    metas = "".join(f"<meta name='{name}' content='{text}'>" for name, text in stated.items())
    found = summary(facts_of(f"<head>{metas}</head>"), TITLE)
    return found.value if found else None


@pytest.mark.parametrize(
    ("stated", "text"),
    [
        ("The bridge closes for a week.", "The bridge closes for a week."),
        ("The bridge closes, and ...", "The bridge closes, and ..."),
        ("The bridge closes, and [&hellip;]", "The bridge closes, and\u2026"),
        ("The bridge closes, and... &rarr;", "The bridge closes, and\u2026"),
        ("The bridge closes \u2026 Continue reading &rarr;", "The bridge closes\u2026"),
        ("Bearings \u2026 and the price of steel", "Bearings \u2026 and the price of steel"),
        ("&lt;p&gt;The bridge &lt;b&gt;closes&lt;/b&gt;&lt;/p&gt;", "The bridge closes"),
        ("Harbour bridge closes", None),
        ("Harbour bridge closes.", None),
        ("Harbour bridge closes until May", "Harbour bridge closes until May"),
        ("Harbour bridge closes | Ferry Post", None),
    ],
)
def test_a_summary_says_more_than_the_headline(stated: str, text: str | None) -> None:
    assert read(description=stated) == text


def test_what_is_no_summary_gives_way_to_the_next_statement() -> None:
    node = {"@type": "NewsArticle", "headline": TITLE, "description": "It opens again in May."}
    facts = facts_of(
        f"<meta property='og:description' content='{TITLE}'>"
        f'<script type="application/ld+json">{json.dumps(node)}</script>'
    )

    found = summary(facts, TITLE)

    assert found is not None
    assert (found.value, found.method) == ("It opens again in May.", "json-ld")


@pytest.mark.parametrize(
    ("stated", "text"),
    [
        ("The bridge closes.", "The bridge closes."),
        ("The bridge [\u2026] The post Bridge appeared first on Ferry Post.", "The bridge\u2026"),
        ("The post at the quay is empty.", "The post at the quay is empty."),
        ("", None),
        (None, None),
    ],
)
def test_an_announced_summary_has_no_tail_of_its_feed(stated: str | None, text: str | None) -> None:
    found = announced(stated)

    assert (found.value if found else None) == text
