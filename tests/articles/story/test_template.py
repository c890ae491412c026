import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.article import Block, BlockKind
from articles.hints import Hints
from articles.story.page_passages import page_passages
from articles.story.template import (
    NO_TEMPLATE,
    Passage,
    Template,
    learn,
    passage,
    passage_digest,
    without_template,
)
from tests.articles.pages import page, source
from tests.articles.reader import read_article

NEWSLETTER = "Every morning at six we send the harbour's news to nine thousand breakfast tables."
AUTHOR = "Ada Quill has written about boats and tides for this paper since the autumn of 2011."
LEGAL = "Nothing on these pages may be printed elsewhere before the harbour master has agreed."
WORDS = [
    *("ferry", "council", "harbour", "skipper", "fog", "tide", "engine", "ticket", "island"),
    *("budget", "school", "winter", "bridge", "signal", "herring", "storm", "lifeboat", "quay"),
]


def prose(seed: object, sentences: int = 8) -> list[str]:
    """Return sentences that no other seed gives."""
    chance = random.Random(str(seed))  # noqa: S311 - it must be repeatable
    return [
        f"On day {chance.randrange(10**6)} {' '.join(chance.choices(WORDS, k=16))}."
        for _ in range(sentences)
    ]


def read(*texts: str) -> list[Passage]:
    return [passage(text) for text in texts]


def samples(template: Template) -> set[str]:
    return {each.sample for each in template.passages}


def test_what_stands_below_four_stories_is_learned() -> None:
    pages = [read("Herald", *prose(each), NEWSLETTER, LEGAL) for each in range(4)]

    template = learn(pages)

    assert samples(template) == {"Herald", NEWSLETTER, LEGAL}
    assert template.stories == 4


def test_three_stories_teach_nothing() -> None:
    assert learn([read(*prose(each), NEWSLETTER) for each in range(3)]).passages == ()


def test_an_author_box_below_three_stories_of_many_is_learned() -> None:
    pages = [read(*prose(each), *([AUTHOR] if each < 3 else [])) for each in range(30)]

    assert samples(learn(pages)) == {AUTHOR}


def test_a_box_in_the_middle_of_most_stories_is_learned() -> None:
    pages = [read(*prose(each)[:4], NEWSLETTER, *prose(each)[4:]) for each in range(6)]

    assert samples(learn(pages)) == {NEWSLETTER}


def test_background_in_the_middle_of_a_few_stories_stays() -> None:
    background = "The strike began in March, when the council cut the winter crews by a third."
    pages = [
        read(*prose(each)[:4], *([background] if each < 4 else []), *prose(each)[4:])
        for each in range(20)
    ]

    assert learn(pages).passages == ()


def test_one_story_under_many_addresses_is_one_story() -> None:
    story = prose("told again")
    again = [read(f"Page {each}", *story, NEWSLETTER) for each in range(4)]
    others = [read(*prose(each), NEWSLETTER) for each in range(6)]

    assert samples(learn([*again, *others])) == {NEWSLETTER}


def test_an_update_repeats_the_story_that_it_updates() -> None:
    story = prose("told further", 12)
    updates = [read(*story[: 4 + 2 * each], NEWSLETTER) for each in range(4)]
    others = [read(*prose(each), NEWSLETTER) for each in range(4)]

    assert samples(learn([*updates, *others])) == {NEWSLETTER}
    assert learn(updates).passages == ()


def test_a_new_lead_above_the_same_story_teaches_nothing_of_it() -> None:
    story = prose("below every lead")
    updates = [read(*prose(f"lead {each}", 2), *story) for each in range(5)]
    others = [read(*prose(each)) for each in range(5)]

    assert learn([*updates, *others]).passages == ()


PASSAGES = st.sampled_from([*prose("a", 6), *prose("b", 6), *prose("c", 6), NEWSLETTER, "Herald"])
PAGES = st.lists(st.lists(PASSAGES, max_size=12), max_size=10)


@given(PAGES, st.randoms(use_true_random=False))
def test_the_order_of_pages_does_not_matter(pages: list[list[str]], chance: random.Random) -> None:
    read_pages = [read(*texts) for texts in pages]
    mixed = read_pages.copy()
    chance.shuffle(mixed)

    assert learn(mixed) == learn(read_pages)


@given(PAGES)
def test_a_page_that_came_twice_teaches_what_it_taught(pages: list[list[str]]) -> None:
    read_pages = [read(*texts) for texts in pages]

    assert learn([*read_pages, *read_pages]) == learn(read_pages)


@given(PAGES)
def test_no_story_is_emptied(pages: list[list[str]]) -> None:
    template = learn([read(*texts) for texts in pages])

    for texts in pages:
        blocks = story(*texts)
        left = sum(len(block.text.split()) for block in without_template(blocks, template).blocks)
        assert 2 * left >= sum(len(text.split()) for text in texts)


def story(*texts: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[Block]:
    return [Block(kind, text) for text in texts]


def template_of(*texts: str) -> Template:
    return learn([read(*prose(each), *texts) for each in range(4)])


def test_what_is_cut_has_its_reason() -> None:
    trimmed = without_template(story(*prose("today"), NEWSLETTER), template_of(NEWSLETTER))

    assert [block.text for block in trimmed.blocks] == prose("today")
    assert [(cut.text, cut.reason) for cut in trimmed.cuts] == [(NEWSLETTER, "template")]


def test_typography_and_case_do_not_hide_a_passage() -> None:
    spelt = NEWSLETTER.replace("'", "\u2019").upper()

    assert without_template(story(*prose("today"), spelt), template_of(NEWSLETTER)).cuts


def test_an_operator_may_keep_a_passage() -> None:
    blocks = story(*prose("today"), NEWSLETTER)

    trimmed = without_template(blocks, template_of(NEWSLETTER), keep={passage_digest(NEWSLETTER)})

    assert list(trimmed.blocks) == blocks


def test_a_heading_goes_only_with_what_it_heads() -> None:
    template = template_of("Why it matters", "Our letter", NEWSLETTER)
    heading = Block(BlockKind.HEADING, "Why it matters")
    box = [Block(BlockKind.HEADING, "Our letter"), *story(NEWSLETTER)]

    trimmed = without_template([heading, *story(*prose("today")), *box], template)

    assert list(trimmed.blocks) == [heading, *story(*prose("today"))]


def test_a_list_goes_when_all_its_items_repeat() -> None:
    template = template_of("Most read", "Fog closes bridge", "Fares rise")
    known = story("Fog closes bridge\nFares rise", kind=BlockKind.LIST)
    partly = story("Fog closes bridge\nA second vote on Friday", kind=BlockKind.LIST)

    assert without_template([*story(*prose(1)), *known], template).blocks == (*story(*prose(1)),)
    assert without_template([*story(*prose(1)), *partly], template).cuts == ()


def test_most_of_a_story_is_never_cut() -> None:
    blocks = story("It is closed today.", NEWSLETTER)

    trimmed = without_template(blocks, template_of(NEWSLETTER))

    assert trimmed.too_much
    assert list(trimmed.blocks) == blocks


def test_without_a_template_nothing_happens() -> None:
    blocks = story(*prose("today"), NEWSLETTER)

    assert without_template(blocks, NO_TEMPLATE).blocks == tuple(blocks)


def html(*texts: str) -> str:
    body = "".join(f"<p>{text}</p>" for text in texts)
    return f"<html><body><nav>Menu</nav><main><h1>Fog</h1>{body}</main></body></html>"


@pytest.mark.parametrize("br", [False, True])
def test_a_page_is_read_without_what_its_site_repeats(br: bool) -> None:
    def printed(texts: Sequence[str]) -> str:
        if br:
            return f"<html><body><div>{'<br><br>'.join(texts)}</div></body></html>"
        return html(*texts)

    # It sounds like the story: only that it repeats tells that it is none.
    motto = "The lighthouse on the old mole has been lit every evening since the spring of 1911."
    nights = [page(printed([*prose(each), motto])) for each in range(5)]
    template = learn([list(map(passage, page_passages(each))) for each in nights])

    reading = read_article(nights[0], Hints(), source(), template)

    assert [block.text for block in reading.blocks][-1] == prose(0)[-1]
    assert motto in [cut.text for cut in reading.cuts if cut.reason == "template"]


def test_a_reader_is_told_where_the_template_was_most_of_a_page() -> None:
    template = template_of(NEWSLETTER, AUTHOR, LEGAL)
    short = page(html("It is closed today.", NEWSLETTER, AUTHOR, LEGAL))

    reading = read_article(short, Hints(), source(), template)

    assert NEWSLETTER in reading.text
    assert any("template" in warning for warning in reading.warnings)
