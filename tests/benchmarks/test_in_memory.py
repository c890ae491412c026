from benchmarks.dedupe.in_memory import stories_of
from benchmarks.dedupe.material import Sample
from tests.articles.bulletins import BULLETINS

HOUR = 3600


def test_copies_get_one_number_and_the_next_day_another() -> None:
    texts = [
        (0, BULLETINS[0].today),
        (1, BULLETINS[1].today),
        (2, "ALDER BAY — " + BULLETINS[0].today),
        (24, BULLETINS[0].tomorrow),
    ]

    found = stories_of([Sample(hour, "herald", hour * HOUR, text) for hour, text in texts])

    assert found[0] == found[2]
    assert len(set(found)) == 3
