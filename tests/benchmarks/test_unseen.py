from html import unescape

import lxml.html
import pytest

from articles.furniture.phrases import listed
from benchmarks.extraction.invented_texts import notices, sentences
from benchmarks.unseen.languages import codes, language
from benchmarks.unseen.pages import Invented, layouts, pages
from benchmarks.unseen.scores import score

LAYOUTS, LANGUAGES, LEVELS = 10, 16, 3
_OWN, _BY_CHANCE = 25, 0.02


@pytest.fixture(scope="module")
def known() -> list[Invented]:
    return list(pages())


def test_there_is_a_page_for_each_layout_language_and_amount_of_furniture(
    known: list[Invented],
) -> None:
    assert (len(layouts()), len(codes())) == (LAYOUTS, LANGUAGES)
    assert len({(page.layout, page.language, page.level) for page in known}) == len(known)
    assert len(known) == LAYOUTS * LANGUAGES * LEVELS


def test_the_pages_are_the_same_every_time(known: list[Invented]) -> None:
    assert list(pages()) == known


def test_every_line_of_a_story_is_printed_on_its_page(known: list[Invented]) -> None:
    for page in known:
        root = lxml.html.fromstring(page.html)
        printed = " ".join(" ".join(map(str, root.itertext())).split())
        missing = [line for line in page.story if " ".join(line.split()) not in printed]
        assert not missing, (page.layout, page.language, page.level)


def test_no_notice_says_what_a_story_says(known: list[Invented]) -> None:
    for page in known:
        assert not set(page.furniture) & set(page.story)


def test_every_language_has_wordings_of_the_same_kinds() -> None:
    kinds = {frozenset(language(code).wordings) for code in codes()}

    assert len(kinds) == 1


def test_a_text_that_is_the_story_has_no_fault(known: list[Invented]) -> None:
    page = known[0]

    found = score(
        page, {"text": "\n".join(page.story), "title": page.title, "authors": page.authors}
    )

    assert found.is_faultless
    assert found.is_title
    assert found.are_authors


def test_what_is_missing_and_what_is_too_much_are_faults(known: list[Invented]) -> None:
    page = known[0]
    first, *rest = page.story
    notice = next(each for each in page.furniture if any(map(str.isalpha, each)))

    found = score(page, {"text": "\n".join([*rest, unescape(notice)])})

    assert found.lost == (first,)
    assert notice in found.leaked
    assert not found.is_title
    assert not found.are_authors


def test_nothing_of_them_is_learned_from_or_listed(known: list[Invented]) -> None:
    learned = {*notices(), *sentences(), *listed()}
    # Anybody may come upon "Advertisement", or "Your e-mail address will not be published".
    own = {text for page in known for text in (*page.story, *page.furniture) if len(text) > _OWN}

    assert len(own & learned) < _BY_CHANCE * len(own)
