import pytest

from articles.article import Found
from articles.fields.headline import headline
from articles.fields.title_parts import part_printed, part_said, words_of
from articles.parsing.marks import marks
from articles.parsing.structured import structured
from tests.articles.pages import elements_of


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("雾锁渡轮两日后通航_海岛在线", "雾锁渡轮两日后通航"),
        ("雾锁渡轮两日后通航-海岛在线", "雾锁渡轮两日后通航"),
        ("雾锁渡轮两日后通航 海岛县渡轮办事处", "雾锁渡轮两日后通航"),
        ("海岛要闻预测--雾锁渡轮两日后通航", "雾锁渡轮两日后通航"),
        ("大雾锁住渡轮 雾锁渡轮两日后通航", "大雾锁住渡轮 雾锁渡轮两日后通航"),
        ("Fog holds up the ferry : The Herald", "Fog holds up the ferry"),
    ],
)
def test_the_part_of_a_title_that_the_page_prints_is_the_headline(title: str, printed: str) -> None:
    page = elements_of(
        f"<html><body><a>海岛县渡轮办事处</a><div> {printed} </div><p>大雾锁住渡轮</p></body></html>"
    )

    assert part_printed(page, Found(title, "page", "title")).value == printed


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("雾锁渡轮两日后通航__第七号公报_海岛在线", "雾锁渡轮两日后通航"),
        ("海岛_雾锁渡轮两日后通航", "海岛_雾锁渡轮两日后通航"),
        ("雾锁渡轮两日后通航-海岛在线", "雾锁渡轮两日后通航-海岛在线"),
        ("The ferry calls dock_all four times", "The ferry calls dock_all four times"),
    ],
)
def test_an_underscore_ends_a_headline_whose_script_has_none(title: str, rest: str) -> None:
    page = elements_of("<html><body><p>渡轮昨日起航。</p></body></html>")

    assert part_printed(page, Found(title, "page", "title")).value == rest


def test_what_follows_a_printed_heading_in_the_title_is_no_part_of_it() -> None:
    title = "渡船：雾锁渡轮两日后通航，乘客滞留码头_海岛风_海岛新闻-The Isle"

    assert part_said(title, [words_of("渡船：雾锁渡轮两日后通航，乘客滞留码头")]) == (
        "渡船：雾锁渡轮两日后通航，乘客滞留码头"
    )


@pytest.mark.parametrize(
    "named",
    [
        '<meta name="application-name" content="海岛新報">',
        '<a href="/"><img src="logo.svg" alt="海岛新報"></a>',
    ],
)
def test_an_outlet_is_called_as_its_logo_and_its_application_are(named: str) -> None:
    page = elements_of(
        '<html><meta property="og:title" content="霧で渡し船が欠航、二日後に再開 ：海岛新報">'
        f"{named}<body><p>渡し船は昨日出た。</p></body></html>"
    )

    title = headline(page, structured(page), marks(page), "")

    assert title is not None
    assert title.value == "霧で渡し船が欠航、二日後に再開"
