"""What a night's pages repeat is learned before the first is read, and by whom does not matter."""

from pathlib import Path

import pytest

from tests.home import Home, differing
from tests.pipeline.conftest import FirstNight

pytestmark = pytest.mark.kill


def _read_with(home: Home) -> list[tuple[str, int]]:
    rows = home.rows(
        "SELECT DISTINCT e.source_id, r.template_version FROM readings r"
        " JOIN entries e ON e.id = r.entry_id WHERE r.page_id > 0 ORDER BY 1, 2"
    )
    return [(source, version) for source, version in rows]


def test_every_page_is_read_with_its_nights_template(first_again: FirstNight) -> None:
    home = first_again.home

    kept = home.rows("SELECT source_id, template_id FROM night_templates ORDER BY 1, 2")

    assert _read_with(home) == kept
    assert any(version for _, version in kept)


def test_the_order_of_batches_does_not_matter(first_again: FirstNight, tmp_path: Path) -> None:
    steps = first_again.steps_of("extract")
    home = steps[0].before.copy_to(tmp_path / "home")

    ran = [home.run(*step.ran.words) for step in reversed(steps)]

    assert [each.code for each in ran] == [0] * len(steps)
    assert differing(home.state(), first_again.after(steps[-1]).state()) == {}


@pytest.mark.parametrize("learned", [0, 1])
def test_an_extract_that_is_killed_while_it_learns_learns_the_same(
    first_again: FirstNight, tmp_path: Path, learned: int
) -> None:
    step = first_again.steps_of("extract")[0]
    home = step.before.copy_to(tmp_path / "home")

    # Its first commit is the run's own row.
    killed = home.run(*step.ran.words, kill_at=2 + learned)
    between = home.rows("SELECT count(*) FROM night_templates")
    again = home.run(*step.ran.words)

    assert (killed.code, again.code) == (-9, 0)
    assert between == [(learned,)]
    assert differing(home.state(), first_again.after(step).state()) == {}
