"""Three nights in a row, and what the newsroom knew of each when it was over."""

from collections.abc import Iterator
from dataclasses import dataclass

from articles.article import Reading
from articles.urls import url_key
from storage.articles.readings import reading_of
from tests.home import Home, Ran
from tests.newsroom.golden import Golden
from tests.newsroom.newsroom import Newsroom, Request

# The newsroom prints nothing new on the last of them.
LAST = 3


@dataclass(frozen=True, slots=True)
class Night:
    """One night that is over. `home` is as the night left it, and stays so."""

    number: int
    id: str
    home: Home
    ran: tuple[Ran, ...]
    expected: tuple[Golden, ...]
    outcomes: dict[str, tuple[str, str]]
    announcements: tuple[tuple[str, str, str], ...]
    requests: tuple[Request, ...]

    @property
    def new(self) -> list[Golden]:
        """Return what appeared, or was corrected, on this night."""
        return [golden for golden in self.expected if golden.night == self.number]

    def closed(self) -> dict[str, tuple[str, str]]:
        """Return outcome and reason of every entry of the night, by its URL key."""
        rows = self.home.rows(
            "SELECT e.url_key, o.outcome, o.reason FROM outcomes o"
            " JOIN entries e ON e.id = o.entry_id WHERE o.night = ?",
            self.id,
        )
        return {key: (outcome, reason) for key, outcome, reason in rows}

    def readings(self) -> dict[str, Reading]:
        """Return what every stored article was last read as, by its URL key."""
        rows = self.home.rows("SELECT url_key, reading_id FROM articles")
        with self.home.open() as database, database.read() as txn:
            return {key: reading_of(txn, reading_id) for key, reading_id in rows}

    def goldens(self) -> Iterator[tuple[Golden, Reading]]:
        """Yield everything that must be stored, with what is."""
        readings = self.readings()
        for golden in self.expected:
            yield golden, readings[url_key(golden.url)]


def night_over(home: Home, ran: list[Ran], requests: list[Request]) -> Night:
    """Return the newsroom's present night, now that it is over."""
    newsroom: Newsroom = home.newsroom
    return Night(
        newsroom.night,
        newsroom.night_id,
        home,
        tuple(ran),
        tuple(newsroom.expected()),
        newsroom.expected_outcomes(),
        tuple(newsroom.announcements()),
        tuple(requests),
    )
