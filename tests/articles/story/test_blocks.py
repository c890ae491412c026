import pytest

from articles.article import Block, BlockKind
from articles.parsing.markup import parsed
from articles.story.blocks import blocks_of, in_captions
from articles.story.passages import survey
from tests.articles.pages import root_of

PARAGRAPH, HEADING, QUOTE = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.QUOTE
LIST, TABLE, CAPTION = BlockKind.LIST, BlockKind.TABLE, BlockKind.CAPTION
LONG = "The council voted late on Monday to keep the old pier open for two more winters at least."
LONG = f"{LONG} {LONG}"


@pytest.mark.parametrize(
    ("markup", "blocks"),
    [
        ("<p>One.</p>", [Block(PARAGRAPH, "One.")]),
        ("<h2>Storm</h2><p>One.</p>", [Block(HEADING, "Storm"), Block(PARAGRAPH, "One.")]),
        ("<p><b>What comes next</b></p>", [Block(HEADING, "What comes next")]),
        ("<p><b>It is over.</b></p>", [Block(PARAGRAPH, "It is over.")]),
        ("<blockquote><p>I saw it.</p></blockquote>", [Block(QUOTE, "I saw it.")]),
        ("<ul><li>Tea</li><li><p>Rye</p></li></ul>", [Block(LIST, "Tea\nRye")]),
        ("<ul><li>Tea</li></ul><ul><li>Rye</li></ul>", [Block(LIST, "Tea"), Block(LIST, "Rye")]),
        (
            "<table><tr><th>Port</th><td>3</td></tr><tr><th>Sund</th><td>4</td></tr></table>",
            [Block(TABLE, "Port | 3\nSund | 4")],
        ),
        (
            f"<table><tr><td><p>{LONG}</p><p>{LONG}</p></td></tr></table>",
            [Block(PARAGRAPH, LONG), Block(PARAGRAPH, LONG)],
        ),
        (
            "<table><tr><td><p>The pier is shut.</p><p>It is old.</p></td></tr></table>",
            [Block(PARAGRAPH, "The pier is shut."), Block(PARAGRAPH, "It is old.")],
        ),
        ("<figure><figcaption>The pier</figcaption></figure>", [Block(CAPTION, "The pier")]),
        (
            '<blockquote class="image-field-caption"><p>The pier.</p></blockquote>',
            [Block(CAPTION, "The pier.")],
        ),
        ('<div class="cmp-image"><span>The pier</span></div>', [Block(CAPTION, "The pier")]),
        ('<div class="imageText"><p>The pier</p></div>', [Block(CAPTION, "The pier")]),
        (
            '<p><span><img src=pier.jpg></span> <span class="image-caption"><i>The pier.</i> A. Berg'
            "</span></p>",
            [Block(CAPTION, "The pier. A. Berg")],
        ),
        (
            '<p><span class="image-caption">The pier.</span> It is old.</p>',
            [Block(PARAGRAPH, "The pier. It is old.")],
        ),
        (f'<div class="photo caption"><p>{LONG}</p></div>', [Block(CAPTION, LONG)]),
        (
            "<p>It is old.</p><span>The bridge</span><p>It is new.</p>",
            [
                Block(PARAGRAPH, "It is old."),
                Block(HEADING, "The bridge"),
                Block(PARAGRAPH, "It is new."),
            ],
        ),
        ("<div class=drop>A</div><p>nother pier.</p>", [Block(PARAGRAPH, "Another pier.")]),
        ("<div>A</div><p>Pier.</p>", [Block(PARAGRAPH, "A"), Block(PARAGRAPH, "Pier.")]),
        ("<h2>P</h2><p>pier</p>", [Block(HEADING, "P"), Block(PARAGRAPH, "pier")]),
    ],
)
def test_a_block_is_what_its_markup_makes_it(markup: str, blocks: list[Block]) -> None:
    root = parsed(f"<html><body>{markup}</body></html>")
    assert root is not None
    page = survey(root)

    assert blocks_of(page, range(len(page.texts))) == blocks


@pytest.mark.parametrize(
    "around", ["<figure>{}</figure>", "<ul><li>{}</li></ul>", "<dl><dd>{}</dd></dl>",
               "<blockquote><div>{}</div></blockquote>"],
)  # fmt: skip
def test_a_story_may_stand_in_any_box(around: str) -> None:
    texts = [f"The pier was shut on day {day}." for day in range(4)]
    page = survey(root_of(around.format("".join(f"<p>{text}</p>" for text in texts))))

    found = blocks_of(page, range(len(page.texts)))

    assert found == [Block(PARAGRAPH, text) for text in texts]
    assert in_captions(page) == frozenset()


def test_a_card_that_leads_to_another_story_is_no_caption() -> None:
    card = "<h3><a href=/fog>Fog at sea</a></h3><p>It lay over the sound.</p>"
    page = survey(root_of(f"<figure><figcaption>{card}</figcaption></figure><p>Ice.</p>"))

    assert in_captions(page) == frozenset()


def test_a_long_quotation_between_paragraphs_is_one() -> None:
    said = "".join(f"<p>I was on the pier on day {day}.</p>" for day in range(4))
    page = survey(root_of(f"<p>It rained.</p><blockquote>{said}</blockquote><p>They left.</p>"))

    found = blocks_of(page, range(len(page.texts)))

    assert [block.kind for block in found] == [PARAGRAPH, *[QUOTE] * 4, PARAGRAPH]


def test_a_line_that_is_called_a_caption_is_one() -> None:
    root = root_of(
        '<article><p>The ferry left.</p><div class="caption">The quay, Thursday Photo: ANP</div>'
        '<div class="caption"><p>The quay</p><p>Bo Falk</p></div>'
        '<div class="caption-box"><p>Nobody saw it.</p><p>It was foggy.</p><p>So it was.</p></div>'
        "</article>"
    )
    page = survey(root)

    found = blocks_of(page, range(len(page.texts)))

    assert [block.kind for block in found] == [
        PARAGRAPH, CAPTION, CAPTION, CAPTION, PARAGRAPH, PARAGRAPH, PARAGRAPH,
    ]  # fmt: skip
