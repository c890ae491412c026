"""What a feed, a sitemap or a section page announces."""

from dataclasses import dataclass, field

from articles.hints import Hints


@dataclass(frozen=True, slots=True)
class Entry:
    """One announced article. `url` is absolute, http or https, without a fragment."""

    url: str
    hints: Hints = field(default_factory=Hints)


@dataclass(frozen=True, slots=True)
class Announced:
    """All that one answer of an endpoint announced.

    `children` are sitemaps that a sitemap index names. `old` counts what a sitemap
    lists beside its `entries`, dated before the source's `max_age_days`. `warnings` say what was
    wrong with it: a malformed feed keeps its entries and a warning. `form` says
    what the answer turned out to be, `fits` whether the endpoint's kind is that and it
    could be read at all.
    """

    entries: tuple[Entry, ...] = ()
    children: tuple[str, ...] = ()
    old: int = 0
    title: str | None = None
    language: str | None = None
    warnings: tuple[str, ...] = ()
    form: str = field(default="", compare=False)
    fits: bool = field(default=True, compare=False)
