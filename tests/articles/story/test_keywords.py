"""Below a story stand its keywords: a label and links, in a box without a name."""

import numpy as np
import pytest
from lxml import html

from articles.story.keywords import without_keywords
from articles.story.passages import survey

STORY = "<p>The ferry will sail twice a day from Monday.</p>"
LINKS = ", ".join(f'<a href="/t/{word}">{word}</a>' for word in ("ferry", "harbour", "Isle"))


def likely_after(line: str) -> list[float]:
    page = survey(html.fromstring(f"<div>{STORY}<div>{line}</div></div>"))
    return [float(each) for each in without_keywords(page, np.full(len(page.texts), 0.6))]


@pytest.mark.parametrize(
    "label", ["Tags", "Etiquetas", "Címkék:", "Tópicos", "Mots clés :", "Теги"]
)
def test_a_label_of_keywords_and_links_is_no_part_of_the_story(label: str) -> None:
    assert likely_after(f"<span>{label}</span> {LINKS}") == [0.6, 0.0]


@pytest.mark.parametrize(
    "line", [f"Ferries: {LINKS}", "Tags hung on <a href=/b>every boat</a> in the bay.", "Tags"]
)
def test_other_lines_with_links_may_be(line: str) -> None:
    assert likely_after(line) == [0.6, 0.6]
