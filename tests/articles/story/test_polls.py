import numpy as np
import pytest

from articles.hints import Hints
from articles.story.passages import survey
from articles.story.polls import without_polls
from tests.articles.pages import page, root_of, source
from tests.articles.reader import read_article


def left(*texts: str) -> list[str]:
    found = survey(root_of("".join(f"<p>{text}</p>" for text in texts)))
    likely = without_polls(found, np.ones(len(found.texts)))
    return [text for text, one in zip(found.texts, likely, strict=True) if one]


@pytest.mark.parametrize(
    "poll",
    [
        ["Should the quay be closed at night?", "Yes", "No", "Vote", "View results"],
        ["Soll der Kai nachts gesperrt werden?", "Ja", "Nein", "Ist mir egal", "Abstimmen"],
        ["Faut-il fermer le quai la nuit ?", "Oui", "Non", "Voter"],
        ["¿Debe cerrarse el muelle de noche?", "Sí", "No", "Votar", "Ver resultados"],
        ["Нужно ли закрывать причал на ночь?", "Да", "Нет", "Голосовать", "Результаты"],
        ["هل يجب إغلاق الرصيف ليلا؟", "نعم", "لا", "صوت الآن", "عرض النتائج"],
        ["夜间应该关闭码头吗？", "应该", "不应该", "投票"],
    ],
)
def test_a_question_with_its_answers_and_a_button_is_a_poll(poll: list[str]) -> None:
    story = ["The quay stays open, the harbour office said on Monday.", "Nobody was surprised."]

    assert left(*story, *poll, "The next boat is due on Friday.") == [
        *story,
        "The next boat is due on Friday.",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["Will the quay be closed?", "Not before the summer, the harbour master said.", "Vote"],
        ["Will the quay be closed?", "Vote"],
        ["Will the quay be closed?", "«", "Fog closes the bridge", "»"],
        ["Yes", "No", "Vote"],
        ["Will the quay be closed?", "Harbour", "Sport", "Results"],
        ["Will the quay be closed?", "Yes", "No", "The vote is on Monday."],
    ],
)
def test_what_has_no_question_answers_and_button_is_none(lines: list[str]) -> None:
    assert left(*lines) == lines


def test_a_poll_below_a_story_is_no_part_of_it() -> None:
    story = [
        "The council put off the works on the old market hall on Tuesday night, after two hours.",
        "“We cannot order what we cannot pay for,” said a councillor to a hundred people in the hall.",
        "The traders have sold there since 1954, and fear that they must move twice instead of once.",
        "Nothing is decided before the spring.",
    ]
    poll = ["Should the hall be rebuilt?", "Yes", "No", "Vote"]
    body = "".join(f"<p>{text}</p>" for text in (*story, *poll))

    reading = read_article(page(f"<html><body>{body}</body></html>"), Hints(), source())

    assert [block.text for block in reading.blocks] == story


def test_answers_alone_below_a_story_are_left_out_and_spoken_ones_stay() -> None:
    told = [
        "The board met on Monday and asked every islander about the new pier by post.",
        "“Will you come?” it asked.",
        "“No.”",
        "Three hundred letters came back within a week.",
    ]
    body = "".join(f"<p>{text}</p>" for text in told)
    markup = f"<html><body><h1>Title</h1>{body}<ul><li>Yes</li><li>No</li></ul></body></html>"

    reading = read_article(page(markup), Hints(), source())

    assert reading.text.split("\n\n") == told
