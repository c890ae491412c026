import pytest

from articles.article import Block, BlockKind, Cut, Extent, Found
from articles.paywall import extent_of, paywall
from articles.structured import JsonObject, Structured

PARTS = [{"isAccessibleForFree": False, "cssSelector": ".paid"}]
BRIEF = (Block(BlockKind.PARAGRAPH, "The ferry left an hour late on Monday because of fog."),)


@pytest.mark.parametrize("answer", [True, "True", "https://schema.org/True"])
def test_an_article_that_says_it_is_free_is_believed(answer: object) -> None:
    article = {"isAccessibleForFree": answer, "hasPart": PARTS}
    facts = Structured(articles=(article,), pages=({"isAccessibleForFree": False},))

    assert paywall(facts, ()) is None


def test_the_first_article_that_answers_counts() -> None:
    paid: JsonObject = {"isAccessibleForFree": "false"}
    free: JsonObject = {"isAccessibleForFree": "true"}

    assert paywall(Structured(articles=({}, free, paid)), ()) is None
    assert paywall(Structured(articles=({}, paid, free)), ()) == Found(
        "not free", "json-ld", "isAccessibleForFree"
    )


def test_a_page_answers_for_an_article_that_says_nothing() -> None:
    facts = Structured(articles=({},), pages=({"isAccessibleForFree": "http://schema.org/False"},))

    assert paywall(facts, ()) == Found("not free", "json-ld", "isAccessibleForFree")


@pytest.mark.parametrize(
    ("tier", "cuts", "extent"),
    [
        ("metered", (), Extent.FULL),
        ("metered", (Cut("Subscribe to read on", "paywall"),), Extent.TEASER),
        ("locked", (), Extent.TEASER),
    ],
)
def test_a_meter_alone_keeps_nothing_back(tier: str, cuts: tuple[Cut, ...], extent: Extent) -> None:
    assert extent_of(BRIEF, cuts, Found(tier, "meta", "article:content_tier")) is extent
