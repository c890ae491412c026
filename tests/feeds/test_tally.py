from itertools import count

from feeds.entry import Entry
from feeds.tally import MOST_ENTRIES, tallied


def test_no_more_than_a_sitemap_may_hold_is_read() -> None:
    endless = (Entry(f"https://herald.example/{number}") for number in count())

    entries, warnings = tallied(endless)

    assert len(entries) == MOST_ENTRIES
    assert warnings == (f"more than {MOST_ENTRIES} entries: the rest was not read",)


def test_repetitions_and_missing_addresses_are_counted() -> None:
    one = Entry("https://herald.example/1")

    assert tallied([one, None, one, None, one]) == (
        (one,),
        ("entries without a usable URL: 2", "entries that repeat a URL: 2"),
    )


def test_no_entries_need_no_warning() -> None:
    assert tallied([]) == ((), ())
