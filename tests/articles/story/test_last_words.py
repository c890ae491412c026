"""A story's last sentences are short, and stand where outlets ask their readers to subscribe."""

import numpy as np
import pytest

from articles.hints import Hints
from articles.story.choice import choose
from articles.story.passages import survey
from tests.articles.pages import page, root_of, source
from tests.articles.reader import read_article

STORIES = {
    "en": ["The islanders beat the harbour eleven on Saturday after extra time, and four hundred people had come over on the morning boat to see it.", "The pitch was under water.", "“We swim better than we run,” said the captain, who had saved two penalties with a sprained wrist and a broken glove.", "Then came the whistle.", "The club wants to spend the gate money on a roof for the stand, which lost its last one in the storm of March.", "A season ticket will cost 120 crowns.", "That is ten more than before."],
    "de": ["Die Inselmannschaft hat am Samstag nach Verlängerung gegen die Hafenelf gewonnen, vor vierhundert Menschen, die mit der Morgenfähre gekommen waren.", "Der Platz stand unter Wasser.", "„Wir schwimmen besser, als wir laufen“, sagte die Spielführerin, die mit verstauchtem Handgelenk zwei Elfmeter gehalten hatte.", "Dann kam der Pfiff.", "Der Verein will mit den Einnahmen ein Dach für die Tribüne bauen, die ihr letztes im Märzsturm verloren hat.", "Eine Dauerkarte kostet künftig 120 Kronen.", "Bisher waren es zehn weniger."],
    "sv": ["Öns lag slog hamnelvan på lördagen efter förlängning, inför fyrahundra människor som hade kommit med morgonbåten för att se matchen.", "Planen stod under vatten.", "”Vi simmar bättre än vi springer”, sade lagkaptenen, som hade räddat två straffar med en stukad handled och en trasig handske.", "Sedan kom signalen.", "Klubben vill lägga biljettpengarna på ett tak över läktaren, som blev av med sitt förra i stormen i mars.", "Ett årskort kostar 120 kronor.", "Det är tio mer än förut."],
    "ru": ["Островная команда в субботу обыграла портовую в дополнительное время на глазах у четырёхсот человек, приехавших утренним паромом.", "Поле стояло под водой.", "«Плаваем мы лучше, чем бегаем», — сказала капитан, которая отбила два пенальти с растянутым запястьем и порванной перчаткой.", "Потом раздался свисток.", "На деньги от билетов клуб хочет построить навес над трибуной, которая лишилась прежнего в мартовский шторм.", "Абонемент будет стоить 120 крон.", "Это на десять больше прежнего."],
    "zh": ["岛队周六在加时赛中击败港口队，四百名观众乘早班船赶来，在雨里看完了整场比赛。", "球场积满了水。", "“我们游得比跑得好。”队长在赛后笑着说，她带着扭伤的手腕扑出了两个点球。", "随后哨声响起。", "俱乐部打算用门票收入为看台修一个新的屋顶，旧的那个在三月的风暴里被吹走了。", "季票售价一百二十元。", "比过去贵十元。"],
}  # fmt: skip
LAYOUTS = {
    "paragraphs": '<main class="c3"><h1>Title</h1><div class="c7">{story}</div></main>',
    "bare": "<h1>Title</h1>{story}",
    "divisions": "<div><h1>Title</h1><div>{boxes}</div></div>",
    "a box each": "<article><section><h1>Title</h1></section>{boxed}</article>",
    "boxes in boxes": '<article><h1>Title</h1><div class="blocks">{nested}</div></article>',
    "own elements": "<x-page><x-head><h1>Title</h1></x-head><x-body>{own}</x-body></x-page>",
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("language", STORIES)
def test_the_short_sentences_at_its_end_are_the_storys(language: str, layout: str) -> None:
    story = STORIES[language]
    body = LAYOUTS[layout].format(
        story="\n".join(f"<p>{text}</p>" for text in story),
        boxes="\n".join(f"<div>{text}</div>" for text in story),
        boxed="\n".join(f'<section class="text"><p>{text}</p></section>' for text in story),
        nested="\n".join(
            f'<div class="block"><div class="inner"><div class="par">{text}</div></div></div>'
            for text in story
        ),
        own="\n".join(f"<x-par>{text}</x-par>" for text in story),
    )
    markup = (
        f"<html><head><title>Title</title></head><body><nav><a href=/>Home</a></nav>{body}"
        "<footer><a href=/us>About us</a></footer></body></html>"
    )

    reading = read_article(page(markup), Hints(), source())

    assert reading.text.split("\n\n") == story


def test_a_list_that_a_sentence_announces_is_the_storys_and_what_follows_it() -> None:
    story = STORIES["en"]
    listed = ["tea in two flasks", "a rope", "dry socks"]
    items = "".join(f"<li>{text}</li>" for text in listed)
    body = "".join(f"<p>{text}</p>" for text in story[:5])
    markup = (
        f"<html><body><h1>Title</h1>{body}<p>They brought:</p><ul>{items}</ul><p>It was enough.</p>"
    )

    reading = read_article(page(markup), Hints(), source())

    assert [block.text for block in reading.blocks[-3:]] == [
        "They brought:",
        "\n".join(listed),
        "It was enough.",
    ]


def test_lines_behind_dashes_below_a_colon_are_the_items_of_a_list() -> None:
    body = "<p>They left.</p><p>They brought:</p><p>- tea</p><p>\u2013 a rope</p><p>Fog</p>"
    found = survey(root_of(f"<main>{body}</main>"))

    chosen = choose(found, np.array([0.9, 0.9, 0.1, 0.1, 0.1]), np.zeros(5))

    assert chosen == [0, 1, 2, 3]


def test_a_bar_of_links_is_never_the_storys() -> None:
    story = STORIES["sv"]
    bar = " | ".join(f'<a href="/{at}">Om oss och våra villkor {at}</a>' for at in range(4))
    body = "".join(f"<p>{text}</p>" for text in story)

    reading = read_article(
        page(f"<html><body><h1>Title</h1><div>{body}<p>{bar}</p></div>"), Hints(), source()
    )

    assert reading.text.split("\n\n") == story


@pytest.mark.parametrize("language", STORIES)
def test_a_story_of_lines_is_read_from_its_first(language: str) -> None:
    story = STORIES[language]
    lines = "<br>\n".join(story)
    markup = (
        f"<html><body><div><a href=/>Home</a></div><h1>Title</h1><div class=text>{lines}</div>"
        "<div><a href=/us>About us</a></div></body></html>"
    )

    reading = read_article(page(markup), Hints(), source())

    assert " ".join(reading.text.split()) == " ".join(story)


LINKS = "".join(
    f'<li><a href="/{at}">{text}</a></li>'
    for at, text in enumerate(("Tower lit at dusk again", "Who keeps the old lamps"))
)


@pytest.mark.parametrize(
    "box",
    [
        f"<h4>Read also</h4><ul>{LINKS}</ul>",
        f"<div><p>You may also like</p><ul>{LINKS}</ul></div>",
        f'<figure class="card"><div><h4>Related stories</h4><ul>{LINKS}</ul></div></figure>',
    ],
)
def test_below_the_links_to_other_stories_the_story_goes_on(box: str) -> None:
    story = STORIES["en"]
    above, below = ("".join(f"<p>{text}</p>" for text in part) for part in (story[:5], story[5:]))
    markup = f"<html><body><h1>Title</h1><div>{above}{box}{below}</div></body></html>"

    reading = read_article(page(markup), Hints(), source())

    assert reading.text.split("\n\n") == story


def test_a_heading_in_boxes_of_its_own_is_the_storys_and_a_notice_there_is_not() -> None:
    story = STORIES["en"]
    heading, notice = "A wet afternoon for the islanders", "Subscribe to our newsletter"
    box = '<div class="block"><div class="field"><div class="field-item">{}</div></div></div>'
    blocks = "".join(
        f'<div class="text"><div class="item">{text}</div></div>'
        + (box.format({1: heading, 3: notice}[at]) if at in (1, 3) else "")
        for at, text in enumerate(story)
    )
    markup = f"<html><body><h1>Title</h1><div>{blocks}</div></body></html>"

    reading = read_article(page(markup), Hints(), source())

    assert reading.text.split("\n\n") == [*story[:2], heading, *story[2:]]
