import json

import pytest

from articles.fields.details import image, keywords
from tests.articles.pages import facts_of


def words_of(markup: str) -> tuple[str, ...]:
    found = keywords(facts_of(markup))
    return found.value if found else ()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("عبّارة، ضباب؛ ميناء", ("عبّارة", "ضباب", "ميناء")),
        ("渡船、濃霧，港口；海", ("渡船", "濃霧", "港口", "海")),
        ("ferry | fog, quay", ("ferry", "fog", "quay")),
    ],
)
def test_keywords_stand_between_the_commas_of_any_script(
    content: str, words: tuple[str, ...]
) -> None:
    assert words_of(f'<meta name="keywords" content="{content}">') == words


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        (["Falk, Bo", "Ferries"], ("Falk, Bo", "Ferries")),
        (["ferry, fog"], ("ferry", "fog")),
        ("ferry, fog", ("ferry", "fog")),
        ([{"@type": "DefinedTerm", "name": "Ferries"}, "fog"], ("Ferries", "fog")),
    ],
)
def test_a_list_of_keywords_is_not_cut_further(stated: object, words: tuple[str, ...]) -> None:
    node = json.dumps({"@type": "NewsArticle", "headline": "Fog", "keywords": stated})

    assert words_of(f'<script type="application/ld+json">{node}</script>') == words


def test_marks_of_content_systems_are_no_keywords() -> None:
    marks = "type:story, layout_hero, Not Set, a1b2c3d4-0000-1111-2222-33334444aaaa, Elevated:false"
    words = ("Ferries", "Travel", "Covid: a year", "re:publica", "Article_50", "channel_4")

    stated = f"tag:Ferries, Category: Travel, {marks}, {', '.join(words[2:])}"

    assert words_of(f'<meta name="news_keywords" content="{stated}">') == words


@pytest.mark.parametrize(
    ("stated", "found"),
    [
        ("/2026/03/fog.jpg", "https://herald.example/2026/03/fog.jpg"),
        ("/2026/03/harbour-logo.jpg", "https://herald.example/2026/03/harbour-logo.jpg"),
        ("/im-40500833/social", "https://herald.example/im-40500833/social"),
        ("/static/placeholder-wide.png", None),
        ("/static/default.png?d=945", None),
        ("/static/og-image_1200x630.png", None),
        ("/static/logo-512.png", None),
        ("/static/preload.gif", None),
        ("/static/logo-opengraph.png", None),
        ("/news/61/51/63/default.jpg", "https://herald.example/news/61/51/63/default.jpg"),
        ("/uploads/2019/06/og-image.png", None),
        ("/static/printlogo.png", None),
        ("/static/facebook.jpg", None),
        ("https://blogs.example/i/blank.jpg?m=1", None),
        ("https://secure.gravatar.com/avatar/0a1b?s=200", None),
        ("/", None),
        ("/?image=12", "https://herald.example/?image=12"),
    ],
)
def test_what_an_outlet_shows_for_want_of_a_picture_is_none(stated: str, found: str | None) -> None:
    facts = facts_of(f'<meta property="og:image" content="{stated}">')
    lead = image(facts, "https://herald.example/fog")

    assert (lead.value if lead else None) == found


def test_behind_a_stand_in_the_next_picture_leads() -> None:
    facts = facts_of(
        '<meta property="og:image" content="/logo.png"><meta name="twitter:image" content="/fog.jpg">'
    )
    lead = image(facts, "https://herald.example/fog")

    assert lead is not None
    assert lead.value == "https://herald.example/fog.jpg"
