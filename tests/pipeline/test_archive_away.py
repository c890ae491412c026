"""An archive that is away, and pages that an archive holds no more."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.home import Home, differing
from tests.pipeline.conftest import FirstNight

pytestmark = pytest.mark.night


def without_archive(home: Home) -> Home:
    """Return the same HOME with an archive on a disk that is not mounted."""
    away = {"WIRECOPY_ARCHIVE": str(home.folder / "not-mounted")}
    return replace(home, settings={**home.settings, **away})


def test_without_the_archive_no_page_is_given_up(first_again: FirstNight, tmp_path: Path) -> None:
    step = first_again.steps_of("extract")[0]
    home = step.before.copy_to(tmp_path / "home")

    away = without_archive(home).run(*step.ran.words)
    unread = _reasons(home)
    again = home.run(*step.ran.words)

    assert away.code == 10
    assert "not-mounted: no archive can be read here" in away.stderr
    assert unread == _reasons(step.before)
    assert again.code == 0, again.stderr
    assert differing(home.state(), first_again.after(step).state()) == {}


def test_a_page_that_the_archive_holds_no_more_is_lost_and_harms_no_other(
    first_again: FirstNight, tmp_path: Path
) -> None:
    step = first_again.steps_of("extract")[0]
    home = step.before.copy_to(tmp_path / "home")
    [(place,)] = home.rows("SELECT file FROM pages WHERE kind = 'article' ORDER BY id LIMIT 1")
    (home.folder / "archive" / place).unlink()

    ran = home.run(*step.ran.words)

    assert ran.code == 0, ran.stderr
    reasons = _reasons(home)
    assert ("failed", "page-lost") in reasons
    assert ("failed", "reader-died") not in reasons - _reasons(first_again.after(step))


def test_tried_without_the_archive_a_source_is_not_judged(
    first_again: FirstNight, tmp_path: Path
) -> None:
    home = first_again.home.copy_to(tmp_path / "home")
    words = ("sources", "try", "dunmore-post", "--archived")

    away = without_archive(home).run(*words)
    for file in (home.folder / "archive").rglob("fetch-*.warc.gz"):
        file.unlink()
    lost = home.run(*words)

    assert (away.code, lost.code) == (10, 1)
    assert "no archive can be read here" in away.stderr
    assert "failed: page-lost: " in lost.stdout
    assert "reader-died" not in away.stdout + lost.stdout


def _reasons(home: Home) -> set[tuple[str, str]]:
    rows = home.rows("SELECT DISTINCT outcome, reason FROM outcomes")
    return {(outcome, reason) for outcome, reason in rows}
