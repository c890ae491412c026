"""Whether we hold the whole text, and what says that an outlet kept some of it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from articles.article import Block, Cut, Extent, Found
from articles.parsing.markup import tidy
from articles.parsing.structured import JsonObject, Structured
from articles.text import count_words

_FEW_WORDS = 150
_TIERS = ("article:content_tier", "og:content_tier", "tier", "article:access", "access", "paywall")
_METERED = "metered"
_PAID = frozenset({"locked", _METERED, "premium", "paid", "subscriber", "subscribers", "plus"})
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
    if not _is_free(facts.articles):
        yield from _in_json(facts)
    for name, value in facts.named("isaccessibleforfree"):
        if _is_no(value):
            yield Found("not free", "meta", name)
    for name, value in facts.named(*_TIERS):
        if value.lower() in _PAID:
            yield Found(value.lower(), "meta", name, 0.9)


def _in_json(facts: Structured) -> Iterator[Found[str]]:
    for name, value in facts.stated("isAccessibleForFree"):
        if _is_no(value):
            yield Found("not free", "json-ld", name)
    for name, value in facts.stated("hasPart"):
        parts = value if isinstance(value, list) else [value]
        yield from (
            _part(name, part) for part in parts if isinstance(part, dict) and _is_paid(part)
        )


def _is_free(articles: Iterable[JsonObject]) -> bool:
    """Say whether the first article that answers is free, whatever its parts and page say."""
    stated = (node.get("isAccessibleForFree") for node in articles)
    return _is_yes(next((value for value in stated if _is_yes(value) or _is_no(value)), None))


def _is_yes(value: object) -> bool:
    return _plain(value) in {"true", "yes", "1"}


def _is_no(value: object) -> bool:
    return _plain(value) in {"false", "no", "0"}


def _plain(value: object) -> str:
    """Return an answer without what schema.org puts before it."""
    return re.sub(r"^https?://schema\.org/|/$", "", str(value).strip().lower())


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
        # A meter counts the articles that somebody reads, and sends each of them whole.
        if evidence.value == _METERED and not asked:
            return Extent.FULL
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
