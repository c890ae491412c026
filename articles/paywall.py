"""Whether we hold the whole text, and what says that an outlet kept some of it."""

from collections.abc import Iterator, Sequence

from articles.article import Block, Cut, Extent, Found
from articles.markup import tidy
from articles.structured import Structured
from articles.text import count_words

_FEW_WORDS = 150
_TIERS = ("article:content_tier", "og:content_tier", "tier", "article:access", "access", "paywall")
_PAID = frozenset({"locked", "metered", "premium", "paid", "subscriber", "subscribers", "plus"})
_CUT_SHORT = ("\u2026", "...", "[\u2026]", "[...]", "(...)", "[&hellip;]")


def paywall(facts: Structured, cuts: Sequence[Cut]) -> Found[str] | None:
    """Return the evidence that readers must pay: a statement for machines, or a printed request."""
    stated = next(_statements(facts), None)
    if stated:
        return stated
    for cut in cuts:
        if cut.reason == "paywall":
            return Found(cut.text, "page", "request to subscribe", 0.8)
    return None


def _statements(facts: Structured) -> Iterator[Found[str]]:
    for name, value in facts.stated("isAccessibleForFree"):
        if _is_no(value):
            yield Found("not free", "json-ld", name)
    for name, value in facts.stated("hasPart"):
        parts = value if isinstance(value, list) else [value]
        yield from (
            _part(name, part) for part in parts if isinstance(part, dict) and _is_paid(part)
        )
    for name, value in facts.named("isaccessibleforfree"):
        if _is_no(value):
            yield Found("not free", "meta", name)
    for name, value in facts.named(*_TIERS):
        if value.lower() in _PAID:
            yield Found(value.lower(), "meta", name, 0.9)


def _is_no(value: object) -> bool:
    return str(value).strip().lower() in {"false", "no", "0"} or (
        isinstance(value, str) and value.rstrip("/").endswith("schema.org/False")
    )


def _is_paid(part: dict[str, object]) -> bool:
    return _is_no(part.get("isAccessibleForFree"))


def _part(name: str, part: dict[str, object]) -> Found[str]:
    selector = part.get("cssSelector")
    where = f"{name} {tidy(selector)}" if isinstance(selector, str) else name
    return Found("a part is not free", "json-ld", where)


def extent_of(blocks: Sequence[Block], cuts: Sequence[Cut], evidence: Found[str] | None) -> Extent:
    """Return how much of the article `blocks` are.

    A paywall alone proves nothing: many outlets send the whole text and cover it.
    """
    if not blocks:
        return Extent.ANNOUNCED
    # In this order: to count the words of every story costs more than all of its fields.
    broken = is_cut_short(blocks)
    if evidence and not broken:
        asked = any(cut.reason == "paywall" for cut in cuts)
        kept = _is_shorter(blocks, 2 * _FEW_WORDS if asked else _FEW_WORDS)
        return Extent.TEASER if kept else Extent.FULL
    kept = broken and (bool(evidence) or _is_shorter(blocks, _FEW_WORDS))
    return Extent.TEASER if kept else Extent.FULL


def _is_shorter(blocks: Sequence[Block], words: int) -> bool:
    """Say whether `blocks` hold fewer than so many words."""
    for block in blocks:
        words -= count_words(block.text)
        if words <= 0:
            return False
    return True


def is_cut_short(blocks: Sequence[Block]) -> bool:
    """Say whether the last block breaks off."""
    return bool(blocks) and blocks[-1].text.rstrip().endswith(_CUT_SHORT)


def word_count(blocks: Sequence[Block]) -> int:
    """Return how many words `blocks` hold, in any script."""
    return sum(count_words(block.text) for block in blocks)
