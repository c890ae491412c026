import pytest

from articles.parsing.metas import metas
from tests.articles.pages import elements_of

STATED = '<meta itemprop="datePublished" content="2026-03-01">'
ITEM = 'itemscope itemtype="https://schema.org/{}"'


@pytest.mark.parametrize(
    ("markup", "is_own"),
    [
        (STATED, True),
        (f"<li>{STATED}</li>", True),
        (f"<div {ITEM.format('NewsArticle')}>{STATED}</div>", True),
        (f"<div {ITEM.format('VideoObject')}>{STATED}</div>", True),
        (f"<div itemprop=mainEntity {ITEM.format('NewsArticle/')}>{STATED}</div>", True),
        (f"<div itemprop=blogPost {ITEM.format('BlogPosting')}>{STATED}</div>", True),
        (f"<ul {ITEM.format('ItemList')}><li itemprop=itemListElement>{STATED}</ul>", False),
        (f"<ul {ITEM.format('ItemList')}><li>{STATED}</ul>", False),
        (f"<div itemprop=video {ITEM.format('VideoObject')}>{STATED}</div>", False),
        (f"<div itemprop=comment {ITEM.format('Comment')}><p>{STATED}</div>", False),
        (f"<div {ITEM.format('UserComments')}>{STATED}</div>", False),
    ],
)
def test_a_property_is_the_articles_unless_it_stands_in_a_list_or_in_a_part(
    markup: str, *, is_own: bool
) -> None:
    found = metas(elements_of(f"<body>{markup}</body>"))

    assert found.get("datepublished", ()) == ("2026-03-01",) * is_own


def test_a_name_or_a_property_beside_it_states_it_for_the_page() -> None:
    markup = '<meta name="date" itemprop="datePublished" content="2026-03-01">'
    box = f"<div itemprop=video {ITEM.format('VideoObject')}>{markup}</div>"

    assert metas(elements_of(box))["datepublished"] == ("2026-03-01",)
