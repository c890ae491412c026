"""Put a group of articles into their stories: whom each is compared with, and what is written."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from articles.copies.stories import Joined, Stories, joined_by
from articles.copies.verdict import LATE, Kind, Verdict, verdict
from pipeline.stories.shelf import Shelf
from storage.sql.database import Transaction
from storage.stories import copies, stories
from storage.stories.copies import Filed
from storage.stories.leaving import BESIDE, evidence_of, find_anew, take_beside, take_out
from storage.stories.stories import Evidence, Joining, Telling

_HOUR = timedelta(hours=1)
# What comparing two texts of a story finds; the rest of its evidence is an operator's word.
_TOGETHER = frozenset({Kind.COPY, Kind.CUT_COPY, Kind.UPDATE})

_Group = Sequence[tuple[int, list[int]]]


@dataclass(frozen=True, slots=True)
class Told:
    """How many articles were put into a story that was there, and how many stories are new."""

    copies: int
    stories: int


class Teller:
    """Compares newcomers with their candidates, with documents held ready on a shelf."""

    def __init__(self, night: str, shelf: Shelf) -> None:
        self._night = night
        self._shelf = shelf

    def tell(self, txn: Transaction, group: _Group, now: datetime) -> Told:
        """Put each newcomer of `group` into its story: the group's own transaction."""
        before = take_beside(txn, [one for one, _ in group])
        group = _with_partners(group, before)
        known = copies.filed(txn, {each for one, others in group for each in (one, *others)})
        here = [(one, others) for one, others in group if one in known]
        desk = _Desk(known, stories.walls(txn))
        self._shelf.fetch(txn, _first_needed(here, desk))
        there = [each for each in before if {each.article_id, each.other_id} <= known.keys()]
        held = [now for each in there for now in self._still_beside(txn, each)]
        pairs = {frozenset((each.article_id, each.other_id)) for each in held}
        evidence = [
            _evidence(article, found)
            for article, others in here
            for found in self._joined(txn, desk, article, others)
            if found.verdict.same_story or frozenset((article, found.article)) not in pairs
        ]
        joinings = desk.joinings([article for article, _ in here])
        stories.tell(txn, joinings, [*held, *evidence], Telling(self._night, now))
        new = sum(not each.stories for each in joinings)
        placed = sum(len(each.articles) for each in joinings)
        return Told(placed - new, new)

    def part(self, txn: Transaction, story_id: int, doubted: Sequence[int], now: datetime) -> int:
        """Take out of a story who tells another one now, and return how many did."""
        members = stories.members_of(txn, [story_id])
        # Where all were rewritten, the story goes on with its oldest article.
        staying = [each for each in members if each not in doubted] or members[:1]
        leaving = [each for each in members if each not in staying]
        while found := [each for each in leaving if self._belongs(txn, each, staying)]:
            leaving = [each for each in leaving if each not in found]
            staying = found
        if leaving:
            take_out(txn, story_id, leaving, Telling(self._night, now))
        self.look_again(txn, story_id, [each for each in doubted if each not in leaving])
        return len(leaving)

    def look_again(self, txn: Transaction, story_id: int, changed: Sequence[int]) -> None:
        """Find anew why articles with another text are held to be of one story.

        A pair that is no such pair any more stays as it was found: others hold the two together.
        """
        found = []
        for before in evidence_of(txn, story_id, changed):
            if before.kind in _TOGETHER:
                now = self._compared(txn, before.article_id, before.other_id)
                if now.same_story:
                    found.append((before, _found(before, now)))
        find_anew(txn, found)

    def _still_beside(self, txn: Transaction, before: Evidence) -> Iterator[Evidence]:
        """Yield what is found now of two articles of two stories, if anything leads there still."""
        now = self._compared(txn, before.article_id, before.other_id)
        if now.kind in BESIDE:
            yield _found(before, now)

    def _belongs(self, txn: Transaction, article: int, staying: Iterable[int]) -> bool:
        return any(self._compared(txn, article, each).same_story for each in staying)

    def _compared(self, txn: Transaction, article: int, other: int) -> Verdict:
        return verdict(self._shelf.document(txn, other), self._shelf.document(txn, article))

    def _joined(
        self, txn: Transaction, desk: "_Desk", article: int, others: Iterable[int]
    ) -> list[Joined[int]]:
        near = [other for other in others if desk.may_meet(article, other)]
        if not near:
            return []
        newcomer = self._shelf.document(txn, article)
        found = joined_by(
            newcomer,
            near,
            lambda other: self._shelf.document(txn, other),
            desk.story_of,
            desk.story_of(article),
        )
        return [
            each
            for each in found
            if not each.verdict.same_story or desk.join(article, each.article)
        ]


class _Desk:
    """Which stories the group's articles and their candidates are in, as joins are made.

    A story is known by its id, an article without one by its own id, below zero.
    """

    def __init__(self, known: Mapping[int, Filed], walls: Iterable[tuple[int, int]]) -> None:
        self._known = known
        self._book: Stories[int] = Stories()
        self._keys = {article: filed.story_id or -article for article, filed in known.items()}
        for key in self._keys.values():
            self._book.add(key)
        for one, other in walls:
            self._book.add(one)
            self._book.add(other)
            self._book.part(one, other)

    def story_of(self, article: int) -> int:
        return self._book.of(self._keys[article])

    def may_meet(self, article: int, other: int) -> bool:
        """Say whether two came out within a week; a later newcomer has its own turn."""
        if other not in self._known:
            return False
        is_later = self._known[other].story_id is None and other > article
        return not is_later and abs(self._known[other].dated - self._known[article].dated) <= LATE

    def join(self, article: int, other: int) -> bool:
        return self._book.join(self._keys[article], self._keys[other])

    def joinings(self, articles: Sequence[int]) -> list[Joining]:
        """Return the stories that `articles` are in now, in their order."""
        parts: dict[int, set[int]] = {}
        for article in articles:
            parts.setdefault(self.story_of(article), set()).add(self._keys[article])
        for key in set(self._keys.values()):
            lead = self._book.of(key)
            if lead in parts:
                parts[lead].add(key)
        return [
            Joining(
                tuple(sorted(key for key in keys if key > 0)),
                tuple(sorted(-key for key in keys if key < 0)),
            )
            for keys in parts.values()
        ]


def _with_partners(group: _Group, beside: Iterable[Evidence]) -> _Group:
    """Return `group` with those that newcomers lead to, who may be too old to be found again."""
    partners: dict[int, list[int]] = {}
    for each in beside:
        partners.setdefault(each.article_id, []).append(each.other_id)
        partners.setdefault(each.other_id, []).append(each.article_id)
    return [
        (article, list(dict.fromkeys([*others, *partners.get(article, [])])))
        for article, others in group
    ]


def _first_needed(group: Iterable[tuple[int, list[int]]], desk: _Desk) -> set[int]:
    """Return whose texts are surely needed: newcomers', and the most alike of each story."""
    wanted: set[int] = set()
    for article, others in group:
        seen: set[int] = {desk.story_of(article)}
        for other in others:
            if desk.may_meet(article, other) and desk.story_of(other) not in seen:
                seen.add(desk.story_of(other))
                wanted |= {article, other}
    return wanted


def _found(before: Evidence, now: Verdict) -> Evidence:
    return _evidence(before.article_id, Joined(before.other_id, now))


def _evidence(article: int, found: Joined[int]) -> Evidence:
    verdict = found.verdict
    detail = {
        # How much of the other stands in this one, and of this one in the other.
        "within": [round(share, 3) for share in verdict.within],
        "shingles": verdict.shingles,
        "hours_apart": round(verdict.apart / _HOUR, 1),
        "agreeing": verdict.agreeing,
        "conflicting": verdict.conflicting,
        "conflicts": [
            [each.claim.name.lower(), each.one, each.other] for each in verdict.conflicts
        ],
    }
    return Evidence(article, found.article, str(verdict.kind), detail)
