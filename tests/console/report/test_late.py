from datetime import UTC, datetime

import pytest

from console.report.late import not_planned

EVENING = datetime(2026, 11, 24, 22, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("newest", "zone", "said"),
    [
        ("2026-11-24", "UTC", ""),
        ("2026-11-25", "UTC", ""),
        ("2026-11-24", "Asia/Tokyo", "The night 2026-11-25 is not planned: the newest, "),
        ("2026-11-23", "UTC", "the newest, 2026-11-23, is 1 day old."),
        ("2026-10-24", "UTC", "the newest, 2026-10-24, is 31 days old."),
    ],
)
def test_an_old_night_is_not_this_mornings(newest: str, zone: str, said: str) -> None:
    shown = not_planned(newest, EVENING, zone)

    assert said in shown
    assert bool(said) is bool(shown)
