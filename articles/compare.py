"""Two readings side by side: which fields were gained, lost or changed, and how much text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from articles.article import Block, Found, Instant, Reading

# Compared as text, or told apart elsewhere.
_NO_FIELDS = frozenset(
    {"blocks", "cuts", "warnings", "body_method", "body_confidence", "not_article"}
)
# Comparing every block with every other takes long; a page with so many is a list.
_MOST_BLOCKS = 2000
_WORD = re.compile(r"\w+")


class ChangeKind(StrEnum):
    """What became of a field."""

    GAINED = "gained"
    LOST = "lost"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One field, or one run of blocks, as it was and as it is."""

    field: str
    kind: ChangeKind
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What a second reading has that the first had not, and the other way round.

    A word that only moved is neither gained nor lost. The verdicts are the reasons
    why the page is no article; None: it is one.
    """

    changes: tuple[Change, ...] = ()
    blocks: tuple[Change, ...] = ()
    words_gained: int = 0
    words_lost: int = 0
    verdicts: tuple[str | None, str | None] = (None, None)

    def __bool__(self) -> bool:
        """Return whether there is any difference."""
        return bool(self.changes or self.blocks) or self.verdicts[0] != self.verdicts[1]

    @property
    def weight(self) -> tuple[int, int, int]:
        """Order differences: most text first, then most fields lost, then most fields touched."""
        lost = sum(change.kind is ChangeKind.LOST for change in self.changes)
        return (self.words_gained + self.words_lost, lost, len(self.changes))


def difference(before: Reading, after: Reading) -> Difference:
    """Return what tells `after` from `before`. How a field was found does not count."""
    old, new = _words(before.blocks), _words(after.blocks)
    return Difference(
        changes=tuple(_changes(before, after)),
        blocks=tuple(_blocks(before.blocks, after.blocks)),
        words_gained=(new - old).total(),
        words_lost=(old - new).total(),
        verdicts=(before.not_article, after.not_article),
    )


def _changes(before: Reading, after: Reading) -> Iterator[Change]:
    for field in fields(Reading):
        if field.name not in _NO_FIELDS:
            old, new = getattr(before, field.name), getattr(after, field.name)
            if _value(old) != _value(new):
                yield _change(field.name, shown(old), shown(new))


def _change(name: str, old: str, new: str) -> Change:
    kind = ChangeKind.CHANGED
    if not old or not new:
        kind = ChangeKind.GAINED if new else ChangeKind.LOST
    return Change(name, kind, old, new)


def _value(field: object) -> object:
    return field.value if isinstance(field, Found) else field or None


def shown(field: object) -> str:
    """Return a field's value as one line; empty where there is none."""
    value = _value(field)
    if isinstance(value, tuple):
        return ", ".join(shown(each) for each in value)
    if isinstance(value, Instant):
        zone = value.zone if value.tz_known else f"{value.zone}?"
        return f"{value.at.isoformat()} {zone}" if value.has_time else f"{value.at:%Y-%m-%d} {zone}"
    if is_dataclass(value):
        return "; ".join(filter(None, (shown(getattr(value, each.name)) for each in fields(value))))
    return "" if value is None else str(value)


def _words(blocks: Sequence[Block]) -> Counter[str]:
    return Counter(word for block in blocks for word in _WORD.findall(block.text))


def _blocks(before: Sequence[Block], after: Sequence[Block]) -> Iterator[Change]:
    old, new = before[:_MOST_BLOCKS], after[:_MOST_BLOCKS]
    # In long texts difflib leaves frequent blocks aside: a line between all would take minutes.
    matcher = SequenceMatcher(None, old, new)
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag != "equal":
            yield _change("body", _joined(old[first:last]), _joined(new[start:end]))


def _joined(blocks: Sequence[Block]) -> str:
    return "\n".join(f"[{block.kind}] {block.text}" for block in blocks)
