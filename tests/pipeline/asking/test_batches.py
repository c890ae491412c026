from pipeline.asking.batches import make_batches
from storage.asking.planning import HostWork


def work(**entries: int) -> list[HostWork]:
    """Return hosts of as many sites, each with so many entries that are all to be asked for."""
    return [HostWork(f"{name}.example", name, count, count) for name, count in entries.items()]


def test_batches_hold_about_as_many_entries() -> None:
    batches = make_batches(work(a=60, b=30, c=20, d=10), {}, most=2, seconds_each=1)

    assert [(batch.hosts, batch.entries) for batch in batches] == [
        (("a.example",), 60),
        (("b.example", "c.example", "d.example"), 60),
    ]


def test_hosts_of_one_site_stay_together() -> None:
    hosts = [HostWork(f"{name}.post.example", "post", 10, 10) for name in ("www", "feeds", "m")]

    batches = make_batches([*hosts, *work(a=5)], {}, most=4, seconds_each=1)

    assert [len(batch.hosts) for batch in batches] == [3, 1]


def test_there_are_as_many_batches_as_the_time_of_all_sites_takes_and_no_more() -> None:
    delays = dict.fromkeys("abc", 2.0)

    assert len(make_batches(work(a=10, b=10, c=10), delays, most=9, seconds_each=30)) == 2
    assert len(make_batches(work(a=10, b=10, c=10), delays, most=1, seconds_each=30)) == 1
    assert make_batches([], delays, most=9, seconds_each=30) == []


def test_no_site_takes_longer_than_a_host_is_given() -> None:
    (batch,) = make_batches(work(a=100), {"a": 60.0}, most=1, seconds_each=30, longest=3600)

    assert batch.seconds == 3600
