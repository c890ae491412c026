"""A writer's name that stands by itself, above the story or below it, with no word that says so."""

from collections.abc import Iterator
from itertools import chain

from lxml.html import HtmlElement

from articles.agencies import only_agencies
from articles.elements import Elements
from articles.marks import Marks
from articles.markup import text_of
from articles.names import looks_like_name, split_names

_PARAGRAPH = 120
_ABOVE, _BELOW = 3, 2
_LONGEST = 60
_FEWEST_WORDS, _MOST_WORDS = 2, 4


def signatures(page: Elements, marks: Marks) -> Iterator[tuple[str, ...]]:
    """Yield the names in bold that are all of a paragraph just above a story, or just below it.

    A heading looks the same: only where somebody is known to be missing is such a line a name.
    """
    paragraphs = [
        each for each in page.all[marks.at :] if each.tag == "p" and not marks.is_elsewhere(each)
    ]
    texts = [text_of(each) for each in paragraphs]
    long = [at for at, text in enumerate(texts) if len(text) >= _PARAGRAPH]
    if not long:
        return
    first, last = long[0], long[-1]
    near = chain(range(max(0, first - _ABOVE), first), range(last + 1, last + 1 + _BELOW))
    for at in near:
        names = _names(texts[at]) if at < len(texts) else ()
        if names and _is_bold(paragraphs[at], texts[at]):
            yield names


def _names(text: str) -> tuple[str, ...]:
    """Return the names in `text` if it is nothing else."""
    names = split_names([text]) if len(text) <= _LONGEST else ()
    return names if all(map(_is_name, names)) else ()


def _is_name(text: str) -> bool:
    words = text.split()
    return (
        _FEWEST_WORDS <= len(words) <= _MOST_WORDS
        and looks_like_name(text)
        and not only_agencies(text)
        and text.replace(" ", "").replace("-", "").replace("'", "").isalpha()
    )


def _is_bold(paragraph: HtmlElement, text: str) -> bool:
    return any(text_of(each) == text for each in paragraph.iterdescendants("strong", "b"))
