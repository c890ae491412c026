"""A page that goes on with the next articles gives its own, and nothing of theirs."""

import pytest

from articles.article import Reading
from articles.hints import Hints
from tests.articles.pages import page, source
from tests.articles.reader import read_article

FERRY = (
    "The evening ferry to Pell Island did not sail on Tuesday after its bow door jammed.",
    "Forty passengers slept in the school hall, where the baker brought bread and soup at nine.",
    "The company expects the door to be repaired by Thursday noon, its harbour master said.",
)
LIBRARY = (
    "The town library is to open on Sundays again, the council decided on Monday evening.",
    "Two librarians will share the shifts, and the reading room stays open until six o'clock.",
    "Councillors had closed it in the spring of last year to save the costs of heating it.",
)
HARVEST = (
    "Apple growers in the valley expect their smallest harvest for a dozen years this autumn.",
    "Late frost in April took most of the blossom, and hail in July bruised what was left of it.",
    "Cider makers have begun to buy fruit from abroad, a spokeswoman of their union reports.",
)
CHINESE = (
    "由于船首舱门卡住，前往佩尔岛的晚班渡轮星期二未能启航，四十名旅客在学校礼堂过夜。",
    "面包师晚上九点送来面包和热汤，港务主管说舱门预计星期四中午可以修好，届时恢复通航。",
    "公司表示将向所有旅客退还票款，并安排一艘较小的船只在星期三上午运送急需药品的岛上居民。",
    "岛上的商店称存货还够两天，镇议会将在星期三晚上讨论是否需要购买第二艘渡轮来避免类似情况。",
    "去年冬天同一艘渡轮也曾因发动机故障停航三天，当时岛民不得不依靠渔船往返于两岸之间。",
    "工会代表认为检修间隔太长，公司则回应说所有检查都按照规定按时完成，原因仍在调查之中。",
)
WRITERS = {FERRY: "Edda", LIBRARY: "Finn", HARVEST: "Greta", CHINESE: "Hao"}
SITE = "Evening ferry stays in the harbour | Pell Observer"


def article(
    headline: str,
    texts: tuple[str, ...],
    opening: str = '<article class="post">',
    heading: str = "h1",
) -> str:
    body = "".join(f"<p>{text}</p>" for text in texts)
    tag = opening[1:].split(" ", 1)[0].rstrip(">")
    return (
        f'{opening}<header><{heading} class="headline">{headline}</{heading}>'
        f'<span class="byline">By {WRITERS[texts]} Osgood</span></header>{body}</{tag}>'
    )


def reading_of(markup: str, title: str = SITE) -> Reading:
    return read_article(
        page(
            f'<!DOCTYPE html><html lang="en"><head><title>{title}</title></head>'
            f"<body><main>{markup}</main></body></html>"
        ),
        Hints(),
        source(),
    )


def texts_of(reading: Reading) -> list[str]:
    return [block.text for block in reading.blocks]


@pytest.mark.parametrize(
    "opening",
    [
        '<article class="post">',
        '<article class="post-12 category-harbour">',
        '<div class="story" itemscope itemtype="https://schema.org/NewsArticle">',
        '<div itemprop="blogPost" itemscope itemtype="http://schema.org/BlogPosting">',
    ],
)
def test_the_articles_that_follow_are_left_out(opening: str) -> None:
    reading = reading_of(
        article("Evening ferry stays in the harbour", FERRY, opening)
        + article("Library opens on Sundays", LIBRARY, opening)
        + article("Small harvest of apples", HARVEST, opening)
    )

    assert texts_of(reading) == list(FERRY)
    assert reading.authors
    assert reading.authors.value == ("Edda Osgood",)
    assert "2 more articles stand on the page: left out" in reading.warnings


def test_the_article_that_the_title_names_may_stand_below_another() -> None:
    reading = reading_of(
        article("Library opens on Sundays", LIBRARY)
        + article("Evening ferry stays in the harbour", FERRY)
    )

    assert texts_of(reading) == list(FERRY)


@pytest.mark.parametrize(
    ("headline", "texts", "title"),
    [
        pytest.param(
            "渡轮停航两天", CHINESE, "渡轮停航两天_佩尔观察报", id="no spaces between words"
        ),
        pytest.param(
            "Evening ferry stays in the harbour", FERRY, "Evening ferry stays in the har…", id="cut"
        ),
        pytest.param(
            "<span>Transport:</span> Evening ferry stays in the harbour",
            FERRY,
            SITE.partition(" |")[0],
            id="behind a kicker",
        ),
    ],
)
def test_the_own_headline_is_known_though_the_title_says_it_otherwise(
    headline: str, texts: tuple[str, ...], title: str
) -> None:
    reading = reading_of(article(headline, texts) + article("Library opens again", LIBRARY), title)

    assert texts_of(reading) == list(texts)


def test_the_own_is_the_one_that_the_title_holds_and_not_one_that_says_more() -> None:
    reading = reading_of(
        article("Why the evening ferry stays in the harbour every year again", LIBRARY)
        + article("Evening ferry stays in the harbour", FERRY)
    )

    assert texts_of(reading) == list(FERRY)


def test_a_title_without_an_end_is_read_in_no_time() -> None:
    title = "a" * 300_000

    assert "more articles" not in str(
        reading_of(article("Evening ferry", FERRY) * 2, title).warnings
    )


def test_a_site_whose_name_is_a_heading_above_the_articles_hinders_nothing() -> None:
    reading = reading_of(
        '<h1 class="headline">The Pell Harbour Observer</h1>'
        + article("Evening ferry stays in the harbour", FERRY)
        + article("Library opens on Sundays", LIBRARY),
        "Evening ferry stays in the harbour | The Pell Harbour Observer",
    )

    assert texts_of(reading) == list(FERRY)


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        pytest.param(
            article("Evening ferry stays in the harbour", FERRY)
            + article("What passengers said", LIBRARY, heading="h2"),
            SITE,
            id="parts below the headline",
        ),
        pytest.param(
            "<h1>Evening ferry stays in the harbour</h1>"
            + article("At nine o'clock", FERRY, heading="h2")
            + article("At ten o'clock", LIBRARY, heading="h2"),
            SITE,
            id="headline over all",
        ),
        pytest.param(
            article("Evening ferry stays in the harbour", FERRY).removesuffix("</article>")
            + article("The way there", LIBRARY)
            + "</article>",
            SITE,
            id="a part within it",
        ),
        pytest.param(
            article("Evening ferry stays in the harbour", FERRY)
            + article("Library opens on Sundays", LIBRARY),
            "Pell Observer",
            id="the title names neither",
        ),
        pytest.param(
            article("Evening ferry stays in the harbour", FERRY)
            + article("Library opens on Sundays", LIBRARY),
            "Evening ferry stays in the harbour; Library opens on Sundays",
            id="the title names both",
        ),
        pytest.param(
            article("Storm over Pell Island: the night", FERRY)
            + article("Storm over Pell Island: the day", LIBRARY),
            "Storm over Pell Island",
            id="both begin with the title",
        ),
    ],
)
def test_what_is_no_article_of_its_own_stays(markup: str, title: str) -> None:
    reading = reading_of(markup, title)

    assert not any("more articles" in warning for warning in reading.warnings)
    assert set(LIBRARY) < set(texts_of(reading))


HEADLINE = "Evening ferry stays in the harbour"


def box(name: str, heading: str, texts: tuple[str, ...], more: str = "") -> str:
    body = "".join(f"<p>{text}</p>" for text in texts)
    return f'<article class="{name}"><header>{heading}{more}</header>{body}</article>'


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        pytest.param(
            box("phone", f"<h1>{HEADLINE}</h1>", ()) + box("main", f"<h1>{HEADLINE}</h1>", FERRY),
            SITE,
            id="the headline alone, for phones",
        ),
        pytest.param(
            box("card", f"<h2>{HEADLINE}</h2>", ()) + box("main", f"<h2>{HEADLINE}</h2>", FERRY),
            SITE,
            id="a teaser of it above it",
        ),
        pytest.param(
            box("lead", f"<h1>{HEADLINE}</h1>", ("A bow door jammed.",))
            + box("body", "<h1>The report in full</h1>", FERRY, "<time>Tuesday</time>"),
            SITE,
            id="a lead, and the body in a box of its own",
        ),
        pytest.param(
            box("part", f"<h1>{HEADLINE}</h1>", LIBRARY)
            + box("part", "<h1>What the baker brought</h1>", FERRY),
            SITE,
            id="parts that say nothing of their writer",
        ),
        pytest.param(
            "<h1>Storm live</h1>"
            + box("post", "<h2>Ferry stays in the harbour</h2>", LIBRARY, "<time>9:10</time>")
            + box("post", "<h2>School hall is open</h2>", FERRY, "<time>9:20</time>"),
            "Storm live: Ferry stays in the harbour",
            id="posts below a short headline",
        ),
    ],
)
def test_in_doubt_all_stays(markup: str, title: str) -> None:
    assert set(FERRY) <= set(texts_of(reading_of(markup, title)))
