import pytest

from tests.console.commands.conftest import Street


@pytest.fixture(scope="module")
def herald(busy_street: Street) -> Street:
    """Open a street with one source that has been polled."""
    busy_street.source("herald", 1, "enabled = true")
    busy_street.feed(1)
    assert busy_street.home.run("poll").code == 0
    return busy_street


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--reason", "strike", "--until", "9999-12-31T23:59:59-14:00"], "expected a year from"),
        (["--reason", "strike", "--until", "2020-01-01T00:00:00Z"], "expected a moment to come"),
        (["--reason", "  "], "expected why, in a few words"),
    ],
)
def test_a_pause_that_means_nothing_is_refused(herald: Street, words: list[str], said: str) -> None:
    ran = herald.home.run("sources", "pause", "herald", *words)

    assert (ran.code, said in ran.stderr) == (20, True), ran.stderr
    assert "herald\tHerald\toutlet\ten\t\t1\tenabled" in herald.home.run("sources", "list").stdout


def test_a_source_is_paused_until_a_moment_to_come(herald: Street) -> None:
    until = "2099-01-01T00:00:00+00:00"

    ran = herald.home.run("sources", "pause", "herald", "--reason", "strike", "--until", until)

    assert ran.stdout == f"herald is paused until {until}: strike\n"
    assert f"paused until {until}: strike" in herald.home.run("sources", "list").stdout


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("enabled = true", "herald takes part again\n"),
        ("enabled = false", "herald is paused no more, but left out: switched off in its file\n"),
        ("enabled = 1.5", "herald.toml: enabled:"),
    ],
)
def test_who_resumes_a_source_hears_whether_it_takes_part(
    herald: Street, more: str, said: str
) -> None:
    herald.source("herald", 1, more)

    ran = herald.home.run("sources", "resume", "herald")

    assert (ran.code, said in ran.stdout) == (0, True), ran.stdout
