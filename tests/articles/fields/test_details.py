import json

import pytest

from articles.fields.details import keywords
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
