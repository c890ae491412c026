"""Count what an answer announced: each address once, no more than anyone may announce."""

from collections.abc import Iterable

from feeds.entry import Entry

# What sitemaps.org allows in one file.
MOST_ENTRIES = 50_000


def tallied(found: Iterable[Entry | None]) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """Return the first entry of each address, and warnings. None: it had no usable address."""
    entries: dict[str, Entry] = {}
    without = repeated = 0
    warnings = []
    for entry in found:
        if len(entries) >= MOST_ENTRIES:
            warnings.append(f"more than {MOST_ENTRIES} entries: the rest was not read")
            break
        without += entry is None
        repeated += entry is not None and entry.url in entries
        if entry is not None:
            entries.setdefault(entry.url, entry)
    if without:
        warnings.append(f"entries without a usable URL: {without}")
    if repeated:
        warnings.append(f"entries that repeat a URL: {repeated}")
    return tuple(entries.values()), tuple(warnings)
