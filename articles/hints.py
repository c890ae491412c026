"""What an announcement said of an article before its page was seen."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

from articles.article import Instant


@dataclass(frozen=True, slots=True)
class Hints:
    """The fields of a feed entry or a sitemap line that say something about the article.

    `content` is sanitised HTML: the whole text where the outlet gives it.
    `summary` is plain text. All of it may be missing, wrong or stale.
    """

    title: str | None = None
    summary: str | None = None
    content: str | None = None
    authors: tuple[str, ...] = ()
    published: Instant | None = None
    updated: Instant | None = None
    language: str | None = None
    categories: tuple[str, ...] = ()
    image: str | None = None


def merged(several: Sequence[Hints]) -> Hints:
    """Return one set of hints: each field from the first announcement that has it."""
    first, *others = several
    for other in others:
        missing = {
            field.name: getattr(other, field.name)
            for field in fields(Hints)
            if not getattr(first, field.name)
        }
        first = replace(first, **missing)
    return first
