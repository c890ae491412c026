"""What an answer announced, in numbers: for an operator who looks at an endpoint."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from pydantic import TypeAdapter

from articles.hints import Hints
from feeds.entry import Announced, Entry

SAMPLE = 3
# Enough to see whether robots.txt forbids what a feed announces.
MOST_URLS = 200


@dataclass(frozen=True, slots=True)
class Summary:
    """One answer, counted. `recent` entries are new enough, or say no date."""

    form: str
    fits: bool
    entries: int = 0
    dated: int = 0
    titled: int = 0
    recent: int = 0
    newest: datetime | None = None
    title: str | None = None
    language: str | None = None
    children: tuple[str, ...] = ()
    sample: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    def with_child(self, child: "Summary") -> "Summary":
        """Return the summary of an index of sitemaps with what one of them announced."""
        nested = ("its newest sitemap is an index, too: make that an endpoint of its own",)
        return replace(
            child, form=self.form, fits=self.fits and child.fits, children=self.children,
            warnings=self.warnings + child.warnings + (nested if child.children else ()),
        )  # fmt: skip


def summary_of(announced: Announced, *, oldest: datetime) -> Summary:
    """Return `announced` in numbers; what is dated before `oldest` is not recent."""
    dates = [_dated(entry.hints) for entry in announced.entries]
    stated = [moment for moment in dates if moment is not None]
    return Summary(
        form=announced.form,
        fits=announced.fits,
        entries=len(announced.entries),
        dated=len(stated),
        titled=sum(entry.hints.title is not None for entry in announced.entries),
        recent=sum(moment is None or moment >= oldest for moment in dates),
        newest=max(stated, default=None),
        title=announced.title,
        language=announced.language or _language(announced.entries),
        children=announced.children,
        sample=tuple(entry.hints.title or entry.url for entry in announced.entries[:SAMPLE]),
        urls=tuple(entry.url for entry in announced.entries[:MOST_URLS]),
        warnings=announced.warnings,
    )


def summary_to_json(summary: Summary) -> str:
    """Return `summary` as JSON."""
    return _SUMMARY.dump_json(summary).decode()


def summary_from_json(text: str) -> Summary:
    """Return the summary that `summary_to_json` wrote."""
    return _SUMMARY.validate_json(text)


_SUMMARY = TypeAdapter(Summary)


def _dated(hints: Hints) -> datetime | None:
    dates = [instant.at for instant in (hints.published, hints.updated) if instant]
    return max(dates, default=None)


def _language(entries: Iterable[Entry]) -> str | None:
    return next((entry.hints.language for entry in entries if entry.hints.language), None)
