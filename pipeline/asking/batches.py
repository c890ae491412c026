"""Share the night's hosts out among batches. Pure."""

import heapq
from collections import defaultdict
from collections.abc import Iterable
from math import ceil, inf

from articles.urls import registrable
from storage.asking.planning import Batch, HostWork


def make_batches(
    work: Iterable[HostWork],
    delays: dict[str, float],
    *,
    most: int,
    seconds_each: float,
    longest: float = inf,
) -> list[Batch]:
    """Return at most `most` batches of about as many entries; one site's hosts stay together.

    `delays` is each source's seconds between requests, `longest` what a host is given. As many
    batches as the sites would take `seconds_each` one after the other; the sites that take longest
    are given out first. The same work always gives the same batches.
    """
    sites: dict[str, list[HostWork]] = defaultdict(list)
    for host in work:
        sites[registrable(host.host)].append(host)
    lengths = {
        site: min(max(_seconds(host, delays) for host in hosts), longest)
        for site, hosts in sites.items()
    }
    if not sites:
        return []
    count = min(most, len(sites), max(1, ceil(sum(lengths.values()) / seconds_each)))
    return _fill(count, sites, lengths)


def _seconds(host: HostWork, delays: dict[str, float]) -> float:
    # A site's hosts are asked at the same time: the slowest sets its length.
    return host.asks * max(delays.get(host.source_id, 0.0), 0.1)


def _fill(count: int, sites: dict[str, list[HostWork]], lengths: dict[str, float]) -> list[Batch]:
    """Give the longest site to the batch with the fewest entries so far, and so on."""
    loads = [(0, number) for number in range(1, count + 1)]
    members: dict[int, list[str]] = defaultdict(list)
    for site in sorted(sites, key=lambda name: (-lengths[name], name)):
        load, number = heapq.heappop(loads)
        members[number].append(site)
        heapq.heappush(loads, (load + sum(host.entries for host in sites[site]), number))
    return [
        Batch(
            number=number,
            hosts=tuple(sorted(host.host for site in names for host in sites[site])),
            entries=sum(host.entries for site in names for host in sites[site]),
            # Sites of one batch are asked side by side.
            seconds=max(lengths[site] for site in names),
        )
        for number, names in sorted(members.items())
    ]
