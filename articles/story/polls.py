"""Know polls among the passages of a page: a question, answers, and a button to vote."""

from collections.abc import Collection, Iterator

import numpy as np

from articles.story.features import Column
from articles.story.passages import Survey
from articles.wording.phrase_lists import phrases_in
from articles.wording.polls import RESULTS, VOTE
from articles.wording.sentences import QUESTION_MARKS

_LONGEST_BUTTON, _LONGEST_ANSWER, _LONGEST_QUESTION = 24, 80, 200
_MOST_ANSWERS = 10
# How many more buttons stand below the first.
_MORE = 3
_VOTE = phrases_in(VOTE)
_ANY = _VOTE | phrases_in(RESULTS)


def without_polls(page: Survey, likely: Column) -> Column:
    """Return `likely` with nothing of it for what polls ask, offer and print below."""
    found = [at for poll in _polls(page) for at in poll]
    if not found:
        return likely
    likely = likely.copy()
    likely[np.array(found)] = 0.0
    return likely


def _polls(page: Survey) -> Iterator[range]:
    for at, text in enumerate(page.texts):
        if _is_button(text, _VOTE):
            first = _question_above(page, at)
            if first is not None:
                last = at
                while last - at < _MORE and last + 1 < len(page.texts):
                    if not _is_button(page.texts[last + 1], _ANY):
                        break
                    last += 1
                yield range(first, last + 1)


def _question_above(page: Survey, button: int) -> int | None:
    """Return the place of the question whose answers stand right above `button`."""
    for at in range(button - 1, max(-1, button - _MOST_ANSWERS - 2), -1):
        text = page.texts[at]
        if text[-1] in QUESTION_MARKS and len(text) <= _LONGEST_QUESTION:
            return at if at < button - 1 else None
        if len(text) > _LONGEST_ANSWER or page.is_sentence(at):
            return None
    return None


def _is_button(text: str, buttons: Collection[str]) -> bool:
    return len(text) <= _LONGEST_BUTTON and text.strip(" .!:\u203a\u00bb>").casefold() in buttons
