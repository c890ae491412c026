"""Clocks of twelve hours, by the words that outlets print beside them."""

import pytest

from articles.dating.instants import Place, read_instant


@pytest.mark.parametrize(
    ("printed", "hour"),
    [
        ("03 مارس 2026 - 02:25 مساءً", 14),
        ("3 مارس 2026 12:25 صباحاً", 0),
        ("۱۲ اسفند ۱۴۰۴ ۲:۲۵ ب.ظ", 14),
        ("5 मार्च 2026 02:25 अपराह्न", 14),
        ("5 मार्च 2026 दोपहर 2:25", 14),
        ("5 मार्च 2026 रात 12:25", 0),
        ("5 मार्च 2026 रात 9:25", 21),
        ("৩ মার্চ ২০২৬, ০২:২৫ পিএম", 14),
        ("৩ মার্চ ২০২৬ দুপুর ২:২৫", 14),
        ("03 மார்ச் 2026, 2:25 பிற்பகல்", 14),
        ("3 Mac 2026 2:25 petang", 14),
        ("3 Mac 2026 12.25 pagi", 0),
        ("3/3/2026 2:25 chiều", 14),
        ("3 de marzo de 2026, 2:25 de la tarde", 14),
        ("2026. március 3. du. 2:25", 14),
        ("3 Mart 2026 ÖS 2:25", 14),
        ("2026.03.03 PM 02:25", 14),
        ("2026年3月3日 晚上8:25", 20),
        ("2026年3月3日 傍晚6:25", 18),
        ("2026年3月3日 中午11:25", 11),
        ("2026年3月3日 中午12:25", 12),
        ("2026年3月3日 中午1:25", 13),
        ("3 Mac 2026 11.25 siang", 11),
        ("3 मार्च 2026 दोपहर 2:25", 14),
        ("2026년 3월 3일 새벽 12:25", 0),
        # Of 24 hours no word changes any.
        ("2026年3月3日 下午 14:25", 14),
        ("3 mars 2026 18:25 du soir", 18),
        ("3 March 2026 2:25", 2),
        ("Freigegeben am 3. März 2026, am 12:25", 12),
    ],
)
def test_an_hour_is_read_with_the_word_for_its_half_of_the_day(printed: str, hour: int) -> None:
    instant = read_instant(printed, Place())
    assert instant is not None

    assert (instant.at.day in (3, 5), instant.at.hour, instant.has_time) == (True, hour, True)


@pytest.mark.parametrize(
    ("printed", "clock"),
    [
        ("3 March 2026, 14:25 WITA", "06:25"),
        ("3 mars 2026 13 h 05 HNE", "18:05"),
        ("3 марта 2026, 14:25 МСК", "11:25"),
        ("৩ মার্চ ২০২৬, ১৪: ২৫", "14:25"),
    ],
)
def test_zones_and_gaps_are_read_as_they_are_printed(printed: str, clock: str) -> None:
    instant = read_instant(printed, Place())
    assert instant is not None

    assert f"{instant.at:%H:%M}" == clock
