from articles.story.passages import survey
from benchmarks.extraction.invented_texts import notices, part_of, sentences
from benchmarks.extraction.material import INNER_FOLDS
from benchmarks.extraction.planted import NOTICE, SENTENCE, plant
from tests.articles.pages import root_of

STORY = tuple(f"The ferry left the harbour an hour late on day {day}." for day in range(1, 7))
PAGE = f"<div class='text'>{''.join(f'<p class=x>{line}</p>' for line in STORY)}</div><p>Menu</p>"
LABELS = [*(1.0 for _ in STORY), 0.0]


def test_what_is_planted_is_printed_like_the_story() -> None:
    root = root_of(PAGE)

    planted = plant(survey(root), LABELS, seed="one", inner=0)

    again = survey(root)
    assert [text for text in again.texts if text not in planted] == [*STORY, "Menu"]
    assert {text for text in again.texts if text in planted} == {*planted}
    for text, box in zip(again.texts, again.at, strict=True):
        if text != "Menu":
            assert (again.tags[box], again.elements[box].get("class")) == ("p", "x")


def test_between_line_ends_it_is_a_paragraph_of_its_own() -> None:
    root = root_of(f"<div>{'<br><br>'.join(STORY)}</div>")

    planted = plant(survey(root), LABELS[:-1], seed="one", inner=0)

    again = survey(root).texts
    assert [text for text in again if text not in planted] == [*STORY]
    assert {*planted} <= {*again}


def test_equal_seeds_plant_alike_and_only_texts_of_the_part_are_taken() -> None:
    planted = [plant(survey(root_of(PAGE)), LABELS, seed=seed, inner=2) for seed in "aab"]

    assert planted[0] == planted[1] != planted[2]
    assert {part_of(text) for each in planted for text in each} == {2}
    for text, label in planted[0].items():
        assert label == (NOTICE if text in notices(2) else SENTENCE)


def test_a_page_without_a_story_stays_as_it_is() -> None:
    assert plant(survey(root_of(PAGE)), [0.0] * len(LABELS), seed="one", inner=0) == {}


def test_every_invented_text_is_in_one_part() -> None:
    for texts in (notices, sentences):
        parts = [text for inner in range(INNER_FOLDS) for text in texts(inner)]
        assert sorted(parts) == sorted(texts())
