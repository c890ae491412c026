"""What the stages' commands refuse before anything is written."""

import pytest

from tests.console.commands.conftest import Street


@pytest.fixture
def herald(busy_street: Street) -> Street:
    """Open a street with one usable source and one whose file is broken."""
    busy_street.source("herald", 1)
    (busy_street.home.sources / "broken.toml").write_text("name = [")
    return busy_street


@pytest.mark.parametrize("words", [("night",), ("poll",), ("plan",), ("poll", "--dry-run")])
@pytest.mark.parametrize(
    ("source", "said"),
    [("heralt", "heralt.toml: no such source"), ("broken", "broken.toml: not valid TOML")],
)
def test_a_source_without_a_usable_file_does_not_use_up_the_night(
    herald: Street, words: tuple[str, ...], source: str, said: str
) -> None:
    before = herald.home.state()

    ran = herald.home.run(*words, "--source", "herald", "--source", source)

    assert (ran.code, said in ran.stderr) == (20, True), ran.stderr
    assert herald.home.state() == before
