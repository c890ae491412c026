"""Find the stories that hold a text which somebody pastes: by what is kept to find copies by."""

import codecs
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from articles.copies.fingerprint import Fingerprint, fingerprint, numbers_in
from articles.copies.pairs import Wanted
from articles.copies.verdict import Document, Kind, Verdict, verdict
from articles.text import count_words
from pipeline.stories.shelf import Shelf
from storage.sql.database import Transaction
from storage.stories import copies, fingerprints

# A sentence. What two texts share of less may be chance.
SHORTEST: Final = 12
# What is more is not pasted by hand; only the beginning is compared.
LARGEST: Final = 4 * 2**20
# A story with more carriers is found by those that share most.
_MOST_COMPARED: Final = 512
_BEST_FIRST: Final = list(Kind)
_HTML: Final = ("<!doctype", "<html", "<head", "<body")
_BOMS: Final = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"),
                (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip


class NoTextError(ValueError):
    """What was given is no text that can be looked for. The message says what was expected."""


@dataclass(frozen=True, slots=True)
class Holder:
    """An article that holds a part of the text, and what the two are to each other.

    Of the verdict's shares the first is how much of the text stands in the article.
    """

    article_id: int
    story_id: int | None
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Finding:
    """The best article of each story that holds the text; `weeks` were looked through."""

    weeks: int
    holders: tuple[Holder, ...]


def text_in(raw: bytes) -> str:
    """Return the text that a file holds. Raises `NoTextError`."""
    if len(raw) > LARGEST:
        raise NoTextError(f"it has more than {LARGEST} bytes; expected one text")
    encoding = next((name for mark, name in _BOMS if raw.startswith(mark)), "utf-8")
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise NoTextError(f"no text in UTF-8 ({error.reason}); expected plain text") from error
    if "\0" in text:
        raise NoTextError("it holds binary data; expected plain text in UTF-8")
    if text.lstrip().lower().startswith(_HTML):
        raise NoTextError(
            "it is HTML; expected plain text, such as wirecopy read --markdown prints"
        )
    words = count_words(text)
    if words < SHORTEST:
        found = f"{words} words" if words else "no words"
        raise NoTextError(f"it has {found}; expected a sentence, {SHORTEST} words or more")
    return text


def find_copies(txn: Transaction, text: str, weeks: int | None = None) -> Finding:
    """Return the stories that hold `text`, best first, of the last `weeks` or all that are kept.

    Whoever pastes a text seldom knows its date: the verdict is that on one that came out when
    the article did.
    """
    kept = fingerprints.weeks_kept(txn)
    if kept and weeks is not None:
        kept = [week for week in kept if week > kept[0] - weeks]
    shelf = Shelf(fingerprints.newest_common(txn))
    likely = _likely(txn, text, kept)
    shelf.fetch(txn, likely)
    known = copies.filed(txn, likely)
    pasted = fingerprint(text)
    found = [
        Holder(article, known[article].story_id, compared)
        for article in likely
        if article in known
        for compared in [_compared(pasted, shelf.document(txn, article))]
        if compared.kind is not Kind.DIFFERENT
    ]
    return Finding(len(kept), tuple(_best_of_each(found)))


def _likely(txn: Transaction, text: str, weeks: list[int]) -> list[int]:
    """Return the articles that share numbers with `text`, those that share most first."""
    wanted = Wanted(numbers_in(text))
    shared: Counter[int] = Counter()
    for postings in fingerprints.postings_in(txn, weeks):
        shared.update(np.unique(postings.among(wanted).articles).tolist())
    return [article for article, _ in shared.most_common(_MOST_COMPARED)]


def _compared(pasted: Fingerprint, document: Document) -> Verdict:
    return verdict(Document(pasted, document.at), document)


def _best_of_each(found: list[Holder]) -> Iterator[Holder]:
    told: set[int] = set()
    for holder in sorted(found, key=_rank, reverse=True):
        story = holder.story_id or -holder.article_id
        if story not in told:
            told.add(story)
            yield holder


def _rank(holder: Holder) -> tuple[float, int, float, int, int]:
    found = holder.verdict
    kind = -_BEST_FIRST.index(found.kind)
    mine, theirs = (round(share, 2) for share in found.within)
    return mine, kind, theirs, -found.conflicting, -holder.article_id
