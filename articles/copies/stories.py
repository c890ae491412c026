"""Put articles into stories: whom to compare with whom, in which order, and when to stop.

A story is all articles that a chain of verified pairs joins. It is the same whoever came first:
a verdict does not depend on the order, two articles are compared whenever they share a number of
their signatures and lie within a week, and a comparison is left out only when both are in one
story already.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from articles.copies.verdict import SENT_AGAIN_WITHIN, Document, Kind, Verdict, verdict

Id = TypeVar("Id", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Joined(Generic[Id]):
    """An article that a newcomer was found to belong with, and why."""

    article: Id
    verdict: Verdict


def joined_by(
    newcomer: Document,
    candidates: Iterable[Id],
    document_of: Callable[[Id], Document],
    story_of: Callable[[Id], Hashable],
    own: Hashable = None,
) -> Iterator[Joined[Id]]:
    """Yield one article of each story that `newcomer` belongs to, and what is related to it.

    Several stories that it belongs to are one. A candidate's text is asked for only when its
    story is still open; `own` is the story that the newcomer is in already. Related are round-ups,
    and then the nearest versions.
    """
    stories: set[Hashable] = {own}
    alike: list[Joined[Id]] = []
    for candidate in candidates:
        story = story_of(candidate)
        if story in stories:
            continue
        found = verdict(document_of(candidate), newcomer)
        if found.same_story:
            stories.add(story)
        if found.same_story or found.kind is Kind.ROUND_UP:
            yield Joined(candidate, found)
        elif found.kind in (Kind.VERSION, Kind.RECURRING):
            alike.append(Joined(candidate, found))
    others = [each for each in alike if story_of(each.article) not in stories]
    yield from _nearest_versions(newcomer, others, document_of)


def _nearest_versions(
    newcomer: Document, alike: Sequence[Joined[Id]], document_of: Callable[[Id], Document]
) -> Iterator[Joined[Id]]:
    """Yield the last version before `newcomer` and the first behind it, if it is no form.

    What was alike days ago, too, comes out again and again: other figures are other news. A
    version's own earlier versions are found from it.
    """
    if any(each.verdict.apart > SENT_AGAIN_WITHIN for each in alike):
        return
    found = [each for each in alike if each.verdict.kind is Kind.VERSION]
    found.sort(key=lambda each: each.verdict.apart)
    before = [each for each in found if document_of(each.article).at <= newcomer.at]
    behind = [each for each in found if each not in before]
    yield from (*before[:1], *behind[:1])


def likely_together(found: Sequence[tuple[Id, list[Id]]]) -> list[tuple[Id, list[Id]]]:
    """Return newcomers with their candidates, those of one possible story behind each other.

    Among these nobody's place changes. A story is then told at once, not again for each newcomer.
    """
    hanging: Stories[Id] = Stories()
    for newcomer, others in found:
        hanging.add(newcomer)
        for other in others:
            hanging.add(other)
            hanging.join(newcomer, other)
    groups: dict[Id, list[tuple[Id, list[Id]]]] = {}
    for each in found:
        groups.setdefault(hanging.of(each[0]), []).append(each)
    return [each for group in groups.values() for each in group]


class Stories(Generic[Id]):
    """Which articles are one story, as pairs are added in any order."""

    def __init__(self) -> None:
        self._leads: dict[Id, Id] = {}
        self._walls: dict[Id, set[Id]] = {}

    def add(self, article: Id) -> None:
        """Let `article` be a story of its own."""
        self._leads.setdefault(article, article)

    def of(self, article: Id) -> Id:
        """Return the article that stands for the story of `article`."""
        leads = self._leads
        while (lead := leads[article]) != article:
            leads[article] = leads[lead]
            article = lead
        return article

    def part(self, one: Id, other: Id) -> None:
        """Let two stories never be joined, whatever joins them."""
        first, second = self.of(one), self.of(other)
        self._walls.setdefault(first, set()).add(second)
        self._walls.setdefault(second, set()).add(first)

    def join(self, one: Id, other: Id) -> bool:
        """Make the stories of two articles one; false where they are parted."""
        first, second = self.of(one), self.of(other)
        if first == second:
            return True
        if second in self._walls.get(first, ()):
            return False
        self._leads[first] = second
        for beyond in self._walls.pop(first, ()):
            self._walls[beyond].discard(first)
            self.part(beyond, second)
        return True

    def all(self) -> list[list[Id]]:
        """Return the articles of each story."""
        members: dict[Id, list[Id]] = {}
        for article in self._leads:
            members.setdefault(self.of(article), []).append(article)
        return list(members.values())
