"""What an extractor took of an invented page: which lines of its story, which of its furniture."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from benchmarks.unseen.pages import Invented

Read = Mapping[str, object]
_APART = "\n"


@dataclass(frozen=True, slots=True)
class Score:
    """`lost` lines of the story are not whole in the text; `leaked` pieces of furniture are."""

    page: Invented
    lost: tuple[str, ...]
    leaked: tuple[str, ...]
    is_title: bool
    are_authors: bool

    @property
    def is_faultless(self) -> bool:
        """Say whether the text is the story: every line of it and nothing around it."""
        return not self.lost and not self.leaked


def score(page: Invented, read: Read) -> Score:
    """Return how right `read` is: `text`, `title` and `authors` of an extractor."""
    text = _plain(str(read.get("text") or ""))
    story = [_plain(line) for line in page.story]
    lost = [line for line in story if line not in text]
    # The longest first, or what is left of a line would be mistaken for something else.
    for known in sorted({*story, _plain(page.title)}, key=len, reverse=True):
        text = text.replace(known, _APART)
    leaked = [piece for piece in map(_plain, page.furniture) if _says(piece) and piece in text]
    named = read.get("authors")
    authors = {_plain(str(name)) for name in named} if isinstance(named, Iterable) else set()
    return Score(
        page,
        tuple(lost),
        tuple(dict.fromkeys(leaked)),
        _plain(str(read.get("title") or "")) == _plain(page.title),
        authors == set(map(_plain, page.authors)),
    )


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _says(piece: str) -> bool:
    return any(sign.isalnum() for sign in piece)
