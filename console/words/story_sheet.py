"""A story as it is shown: each carrier with what it changed, or two of them side by side."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from articles.article import Block, BlockKind
from articles.bylines.dateline import dateline
from articles.copies.carriers import Carrying, changes
from articles.copies.side_by_side import Pair, beginning, side_by_side, words_beside
from articles.text import count_words
from console.words.story import changed
from storage.browse.stories import (
    Evidence,
    Member,
    Related,
    StoryView,
    paragraphs_of,
    story_view,
)
from storage.sql.database import Transaction
from storage.stories.rulings import BY_HAND, PARTED

# Comparing takes some milliseconds each; of a longer list nobody reads the end.
_MOST_COMPARED: Final = 300
_FEW: Final = 12


class NoCarrierError(ValueError):
    """An article that the story has not. The message says which it has."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """One printing and what it changed, as figures and in words; the canonical one nothing.

    `words` are those that are compared: without standfirst and dateline. None: it is not.
    """

    member: Member
    words: int | None
    carrying: Carrying | None
    changed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StorySheet:
    """A story with all that is said of it. `asked` is another id where that story was merged."""

    asked: int
    id: int
    first_night: str
    agency: str | None
    outlets: int
    first_seen: Member
    canonical: Carrier
    carriers: tuple[Carrier, ...]
    evidence: tuple[Evidence, ...]
    versions: tuple[Related, ...]
    related: tuple[Related, ...]
    merged: tuple[Evidence, ...]
    parted: tuple[Related, ...]

    @property
    def printings(self) -> tuple[Carrier, ...]:
        """Return all printings, the canonical one first."""
        return self.canonical, *self.carriers


@dataclass(frozen=True, slots=True)
class Beside:
    """Two printings of a story, headline and paragraphs; `is_cut`: only their beginnings."""

    story_id: int
    one: Member
    other: Member
    headline: Pair
    paragraphs: tuple[Pair, ...]
    is_cut: bool


def story_sheet(txn: Transaction, story_id: int) -> StorySheet | None:
    """Return a story, or the one it was merged into; None where there is no such story."""
    story = story_view(txn, story_id)
    if story is None:
        return None
    shown = [member.article_id for member in story.members[: _MOST_COMPARED + 1]]
    texts = {id_: beginning(text) for id_, text in paragraphs_of(txn, shown).items()}
    whole = texts.get(story.canonical.article_id, [])
    return StorySheet(
        asked=story_id,
        id=story.id,
        first_night=story.first_night,
        agency=story.agency,
        outlets=story.outlets,
        first_seen=story.first_seen,
        canonical=_canonical(story.canonical, whole),
        carriers=tuple(
            _carrier(each, texts.get(each.article_id), whole, story) for each in story.carriers
        ),
        evidence=tuple(each for each in story.evidence if each.kind != BY_HAND),
        versions=story.versions,
        related=tuple(each for each in story.related if each.because.kind != PARTED),
        merged=tuple(each for each in story.evidence if each.kind == BY_HAND),
        parted=tuple(each for each in story.related if each.because.kind == PARTED),
    )


def beside(txn: Transaction, story_id: int, one: int, other: int) -> Beside | None:
    """Return two printings of a story; None where there is no such story."""
    story = story_view(txn, story_id)
    if story is None:
        return None
    members = {member.article_id: member for member in story.members}
    for article in (one, other):
        if article not in members:
            raise NoCarrierError(
                f"article {article} is not in story {story.id}; it has {_listed(members)}"
            )
    texts = paragraphs_of(txn, [one, other])
    mine, theirs = texts.get(one, []), texts.get(other, [])
    return Beside(
        story.id,
        members[one],
        members[other],
        words_beside(members[one].title, members[other].title),
        tuple(side_by_side(mine, theirs)),
        beginning(mine) != mine or beginning(theirs) != theirs,
    )


def _listed(ids: Collection[int]) -> str:
    shown = ", ".join(str(each) for each in islice(ids, _FEW))
    return f"{shown} and {len(ids) - _FEW} more" if len(ids) > _FEW else shown


def _carrier(
    member: Member, text: Sequence[str] | None, whole: Sequence[str], story: StoryView
) -> Carrier:
    if text is None:
        return Carrier(member, None, None, (f"not compared: beyond the first {_MOST_COMPARED}",))
    if not text:
        return Carrier(member, None, None, ("no text: only announced",))
    carrying = changes(story.canonical.title, whole, member.title, text)
    return Carrier(member, _words(text), carrying, tuple(changed(carrying)))


def _canonical(member: Member, whole: Sequence[str]) -> Carrier:
    if not whole:
        return Carrier(member, None, None, ())
    return Carrier(member, _words(whole), changes(member.title, whole, member.title, whole), ())


def _words(text: Sequence[str]) -> int:
    """Count the words of a text as its parts are counted: the dateline is compared by itself."""
    printed = dateline([Block(BlockKind.PARAGRAPH, each) for each in text])
    return sum(map(count_words, text)) - (count_words(printed.value.printed) if printed else 0)
