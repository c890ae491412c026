from html import escape

import pytest

from articles.article import Found
from articles.fields.details import image
from articles.parsing.elements import Elements
from articles.parsing.markup import parsed
from articles.parsing.structured import Structured, strings, structured
from tests.articles.pages import elements_of, facts_of


def facts(script: str, head: str = "") -> Structured:
    root = parsed(f'<head>{head}<script type="application/ld+json">{script}</script></head><body>x')
    assert root is not None
    return structured(Elements(root))


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "Fog"}',
        '[{"@type": "Organization"}, {"@type": ["NewsArticle", "Thing"], "headline": "Fog"}]',
        '{"@graph": [{"@type": "WebSite"}, {"@type": "https://schema.org/Article", "headline": "Fog"}]}',
        '{"@type": "WebPage", "mainEntity": {"@type": "ReportageNewsArticle", "headline": "Fog"}}',
        '{"@type": "NewsArticle", "headline": "Fog",}',
        '{"@type": "NewsArticle", "headline": "Fog", "description": "two\nlines"}',
        '<!-- {"@type": "NewsArticle", "headline": "Fog"} -->',
        '{"@type": "WebSite"} {"@type": "NewsArticle", "headline": "Fog"};',
        '{"@type": "NewsArticle", "headline": "Fog", "author": {"name": "An "unquoted" name"}}',
        '/*<![CDATA[*/ {"@type": "NewsArticle", "headline": "Fog"} /*]]>*/',
    ],
)
def test_the_articles_headline_is_found(script: str) -> None:
    assert list(facts(script).stated("headline")) == [("headline", "Fog")]


def test_stories_that_a_page_only_lists_are_not_its_own() -> None:
    script = (
        '{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "Other"}]}'
    )

    assert list(facts(script).stated("headline")) == []


@pytest.mark.parametrize(
    "script", ["", "{", "[" * 100_000, '{"a":' * 100_000, "null", "1e999", '"x"']
)
def test_rubbish_states_nothing(script: str) -> None:
    assert facts(script).articles == ()


def test_meta_names_are_read_in_any_case() -> None:
    found = facts("{}", '<meta property="OG:Title" content=" Fog &amp;  ferry ">')

    assert list(found.named("og:title")) == [("og:title", "Fog & ferry")]


def test_names_are_read_a_few_objects_deep() -> None:
    assert strings({"name": [{"name": "Ann Lee"}, {"@value": ["Bo Falk"]}]}) == [
        "Ann Lee",
        "Bo Falk",
    ]


def test_a_name_in_endless_objects_is_none() -> None:
    name: object = "Ann Lee"
    for _ in range(50_000):
        name = {"name": [name]}

    assert strings(name) == []


GRAPH = """{"@graph": [
    {"@type": "NewsArticle", "headline": "Fog", "author": [{"@id": "#ann"}, {"@type": "Person", "@id": "#bo"}],
     "image": {"@id": "#primaryimage"}, "publisher": {"@id": "#gone"}},
    {"@type": "Person", "@id": "#ann", "name": "Ann Lee", "image": {"@id": "#ann"}},
    {"@type": "Person", "@id": "#bo", "name": "Bo Falk"},
    {"@type": "ImageObject", "@id": "#primaryimage", "contentUrl": "/fog.jpg"}
]}"""


def test_a_reference_stands_for_the_node_that_is_called_so() -> None:
    found = facts(GRAPH)

    assert [strings(value) for _, value in found.stated("author")] == [["Ann Lee", "Bo Falk"]]
    assert [value for _, value in found.stated("publisher")] == [{"@id": "#gone"}]
    assert image(found, "https://herald.example/fog") == Found(
        "https://herald.example/fog.jpg", "json-ld", "image"
    )


def test_a_reference_that_leads_nowhere_is_no_picture() -> None:
    script = '{"@type": "Article", "headline": "Fog", "image": {"@id": "/fog#primaryimage"}}'

    assert image(facts(script), "https://herald.example/fog") is None


def test_a_name_may_be_stated_in_its_parts_or_in_lists_of_lists() -> None:
    assert strings({"givenName": "Ann", "familyName": "Lee"}) == ["Ann Lee"]
    assert strings([[{"name": "Ann Lee"}], ["Bo Falk"]]) == ["Ann Lee", "Bo Falk"]


def test_a_reference_that_was_escaped_again_is_spelt_out() -> None:
    head = (
        '<meta property="og:title" content="Tom &amp;amp; Ann&amp;#8217;s &amp;quot;bridge&amp;quot;">'
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Tom &amp;amp; Ann&amp;#8217;s &quot;bridge&quot;"}</script>'
    )

    facts = structured(elements_of(head))

    assert facts.meta["og:title"] == ('Tom & Ann’s "bridge"',)
    assert strings(facts.articles[0]["headline"]) == ['Tom & Ann’s "bridge"']


def test_a_comma_that_is_left_over_is_none_of_a_text() -> None:
    found = facts(
        '{"@type": "NewsArticle", "headline": "Fog [one,] \\"two,}", "keywords": ["a", ],}'
    )

    assert [value for _, value in found.stated("headline")] == ['Fog [one,] "two,}']


def test_json_ld_that_became_a_meta_element_is_read() -> None:
    told = escape('{"@type": "NewsArticle", "headline": "Fog holds up ferry"}')

    facts = facts_of(f'<meta name="script:ld+json" content="{told}">')

    assert list(facts.stated("headline")) == [("headline", "Fog holds up ferry")]
