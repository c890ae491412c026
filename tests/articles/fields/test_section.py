import json

import pytest
from lxml import html

from articles.fields.section import section
from articles.parsing.elements import Elements
from articles.parsing.structured import structured

URL = "https://www.ferrypost.example/a/1"
TITLE = "Harbour bridge closes for a week of repairs"


def read(head: str = "", body: str = "") -> str | None:
    page = Elements(html.fromstring(f"<html><head>{head}</head><body>{body}</body></html>"))
    found = section(page, structured(page), title=TITLE, outlet="Ferry Post", url=URL)
    return found.value if found else None


def json_ld(node: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def article(stated: object) -> str:
    return json_ld({"@type": "NewsArticle", "headline": TITLE, "articleSection": stated})


def steps(*names: str) -> dict[str, object]:
    items = [
        {"@type": "ListItem", "position": at, "name": name}
        for at, name in enumerate(names, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


@pytest.mark.parametrize(
    ("stated", "found"),
    [
        ("Sport", "Sport"),
        (["Local", "Sport"], "Local"),
        ("U.S.", "U.S."),
        ("Food &amp; Drink", "Food & Drink"),
        ("Harbour,Traffic", "Harbour"),
        ("Region, News, Economy", "Region"),
        ("Arts, Books, and Film", "Arts, Books, and Film"),
        ("Movies, Series", "Movies, Series"),
        ("Harbour, Traffic, en", "Harbour"),
        (["Uncategorized", "Traffic"], "Traffic"),
        ("Non classé", None),
        ("2026", None),
        ("Ferry Post", None),
        ("https://www.ferrypost.example/news/traffic", None),
        ("The bridge closes for a week while its bearings are changed.", None),
    ],
)
def test_a_section_is_one_part_of_the_outlet(stated: object, found: str | None) -> None:
    assert read(article(stated)) == found


def test_of_many_sections_the_one_that_is_named_again_counts() -> None:
    named = '<meta property="article:section" content="Traffic">'

    assert read(article("Harbour, Traffic") + named) == "Traffic"


@pytest.mark.parametrize(
    "listed",
    [
        steps("Home", "News", "Traffic", TITLE),
        {"@type": "WebPage", "breadcrumb": steps("Ferry Post", "News", "Traffic")},
        {"@graph": [{"@type": "WebPage"}, steps("Start", "Traffic", "harbour-bridge-closes-for")]},
        steps("Home", "Traffic", "https://www.ferrypost.example/a/1"),
    ],
)
def test_the_last_step_before_the_article_is_its_section(listed: object) -> None:
    assert read(json_ld(listed)) == "Traffic"


@pytest.mark.parametrize(
    ("box", "found"),
    [
        ('<ul class="c-breadcrumbs"><li><a href="/">Home</a><li><a>Traffic</a></ul>', "Traffic"),
        ('<nav aria-label="Breadcrumb"><a>Traffic</a><a>Back to the list</a></nav>', "Traffic"),
        ('<div class="breadcrumb"><a href="/">Home</a></div>', None),
        (f'<div class="breadcrumb">{"<a>Menu</a>" * 9}</div>', None),
        ("<nav><a>Traffic</a></nav>", None),
    ],
)
def test_printed_steps_name_a_section(box: str, found: str | None) -> None:
    assert read(body=box) == found
