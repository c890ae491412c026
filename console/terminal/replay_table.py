"""The diff report of a replay: on a terminal, as plain lines, or as JSON."""

from collections.abc import Iterable, Iterator

from articles.compare import Change, Difference
from console.terminal.printing import heading, line, rows
from console.words.figures import counted
from pipeline.readers.replaying import Differing, Replayed

_LONGEST_VALUE = 300
_MOST_BLOCKS = 12


def print_differences(found: Replayed) -> None:
    """Print counts, fields, and the pages that differ most, old beside new."""
    for page in found.worst():
        _print_page(page)
    if found.fields:
        heading("Fields, by the number of pages")
        rows(["field", "gained", "lost", "changed"], list(_field_rows(found)))
    if found.verdicts:
        heading("Pages that were judged anew")
        table = [[*turn, number] for turn, number in found.verdicts.most_common()]
        rows(["was", "is", "pages"], table)


def conclusion(found: Replayed) -> str:
    """Return the replay in one line."""
    counts = found.counts
    read = counts["same"] + counts["differ"]
    parts = [
        f"{counted(read, 'page')} read again, {counts['differ']} differ",
        f"{found.words['gained']} words gained, {found.words['lost']} lost",
    ]
    if counts["present"]:
        parts.append(f"{counts['present']} read by the present reader before")
    if counts["reader-died"]:
        parts.append(f"{counts['reader-died']} could not be read")
    if counts["page-lost"]:
        parts.append(f"{counts['page-lost']} no longer in the archive")
    if counts["no-source"]:
        parts.append(f"{counts['no-source']} of a source without a usable file")
    return "; ".join(parts)


def differences_as_json(found: Replayed) -> dict[str, object]:
    """Return the report as plain values."""
    return {
        "counts": {name: found.counts[name] for name in sorted(found.counts)},
        "words": {"gained": found.words["gained"], "lost": found.words["lost"]},
        "fields": {name: dict(kinds) for name, kinds in sorted(found.fields.items())},
        "verdicts": [
            {"was": was, "is": now, "pages": number}
            for (was, now), number in found.verdicts.most_common()
        ],
        "worst": [_page_as_json(page) for page in found.worst()],
    }


def print_difference(difference: Difference) -> None:
    """Print what differs on one page, old beside new."""
    table = [_row(change) for change in difference.changes]
    table += [_row(change) for change in difference.blocks[:_MOST_BLOCKS]]
    if table:
        rows(["field", "", "before", "after"], table)
    more = len(difference.blocks) - _MOST_BLOCKS
    if more > 0:
        line(f"and {counted(more, 'more place')} in the body")


def _print_page(page: Differing) -> None:
    difference = page.difference
    heading(page.url)
    was, now = (verdict or "article" for verdict in difference.verdicts)
    turned = f"; was {was}, is {now}" if was != now else ""
    words = f"+{difference.words_gained} -{difference.words_lost} words"
    line(f"{page.source}: {words}{turned}")
    print_difference(difference)
    line("")


def _field_rows(found: Replayed) -> Iterator[list[object]]:
    for name, kinds in sorted(found.fields.items(), key=lambda each: -each[1].total()):
        yield [name, kinds["gained"], kinds["lost"], kinds["changed"]]


def _row(change: Change) -> list[object]:
    return [change.field, change.kind, _short(change.before), _short(change.after)]


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}…"


def _page_as_json(page: Differing) -> dict[str, object]:
    difference = page.difference
    return {
        "url": page.url,
        "source": page.source,
        "words_gained": difference.words_gained,
        "words_lost": difference.words_lost,
        "was": difference.verdicts[0] or "article",
        "is": difference.verdicts[1] or "article",
        "changes": list(_changes_as_json((*difference.changes, *difference.blocks))),
    }


def _changes_as_json(changes: Iterable[Change]) -> Iterator[dict[str, str]]:
    for change in changes:
        yield {
            "field": change.field,
            "kind": str(change.kind),
            "before": change.before,
            "after": change.after,
        }
