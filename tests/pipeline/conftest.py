"""What tests of whole nights share: one newsroom, and its first night taken step by step."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.databases import Databases
from tests.home import Commands, Home, Ran
from tests.newsroom.newsroom import Newsroom
from tests.pipeline.nights import LAST, Night, night_over
from tests.pipeline.replies import Replies


@dataclass(frozen=True, slots=True)
class Step:
    """One command of the night, and HOME as it was before."""

    ran: Ran
    before: Home

    @property
    def name(self) -> str:
        return self.ran.words[0]


@dataclass(frozen=True, slots=True)
class FirstNight:
    """The newsroom's first night in a HOME that nobody changes any more."""

    steps: tuple[Step, ...]
    home: Home
    night: Night

    def steps_of(self, name: str) -> list[Step]:
        """Return the steps of one stage: several where it has batches."""
        return [step for step in self.steps if step.name == name]

    def after(self, step: Step) -> Home:
        """Return HOME as `step` left it."""
        later = self.steps[self.steps.index(step) + 1 :]
        return later[0].before if later else self.home


@pytest.fixture(scope="session")
def commands(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Commands]:
    with Commands(tmp_path_factory.mktemp("printed")) as running:
        yield running


@pytest.fixture(scope="session")
def replies() -> Replies:
    return Replies()


@pytest.fixture(scope="session")
def shared_newsroom(replies: Replies, databases: Databases) -> Iterator[Newsroom]:
    """Return a newsroom of the engine's own: its log holds what that engine's nights asked."""
    with Newsroom(on_reply=replies.keep) as newsroom:
        yield newsroom


@pytest.fixture(scope="session")
def first_night(
    shared_newsroom: Newsroom,
    commands: Commands,
    databases: Databases,
    tmp_path_factory: pytest.TempPathFactory,
) -> FirstNight:
    folder = tmp_path_factory.mktemp("first-night")
    url = databases.missing(folder / "home")
    home = Home(folder / "home", shared_newsroom, commands, databases, url).init()
    steps = tuple(_steps(home, folder))
    ran = [step.ran for step in steps]
    return FirstNight(steps, home, night_over(home, ran, shared_newsroom.requests))


@pytest.fixture
def first_again(first_night: FirstNight) -> FirstNight:
    """Return the first night, with the newsroom back at it."""
    first_night.home.newsroom.go_to(1)
    return first_night


@pytest.fixture(scope="session")
def nights(first_night: FirstNight, tmp_path_factory: pytest.TempPathFactory) -> list[Night]:
    """Return three nights in a row. The second is run by `wirecopy night`."""
    folder = tmp_path_factory.mktemp("nights")
    over = [first_night.night]
    for number in range(2, LAST + 1):
        home = over[-1].home.copy_to(folder / f"night-{number}")
        home.newsroom.go_to(number)
        asked = len(home.newsroom.requests)
        ran = [home.stage("night")] if number == 2 else home.by_stage()
        over.append(night_over(home, ran, home.newsroom.requests[asked:]))
    return over


def _steps(home: Home, folder: Path) -> Iterator[Step]:
    for number, words in enumerate(home.night_words()):
        before = home.copy_to(folder / f"{number:02}-before-{words[0]}")
        yield Step(home.run(*words), before)
