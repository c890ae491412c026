"""Whether we hold the whole text, and what says that an outlet kept some of it."""

from collections.abc import Sequence

from articles.article import Block, Cut, Extent, Found
from articles.structured import Structured
from articles.text import count_words

_FEW_WORDS = 150
_CUT_SHORT = ("\u2026", "...", "[\u2026]", "[...]", "(...)", "[&hellip;]")


def paywall(facts: Structured, cuts: Sequence[Cut]) -> Found[str] | None:
    """Return the evidence that readers must pay: a statement for machines, or a printed request."""
    for name, value in facts.stated("isAccessibleForFree"):
        if str(value).strip().lower() in {"false", "no", "0"}:
            return Found("not free", "json-ld", name)
    for name, value in facts.named("article:content_tier", "og:content_tier", "tier"):
        if value.lower() in {"locked", "metered", "premium"}:
            return Found(value.lower(), "meta", name)
    for cut in cuts:
        if cut.reason == "paywall":
            return Found(cut.text, "page", "request to subscribe")
    return None


def extent_of(blocks: Sequence[Block], cuts: Sequence[Cut], evidence: Found[str] | None) -> Extent:
    """Return how much of the article `blocks` are.

    A paywall alone proves nothing: many outlets send the whole text and cover it.
    """
    if not blocks:
        return Extent.ANNOUNCED
    words = word_count(blocks)
    asked = any(cut.reason == "paywall" for cut in cuts)
    if evidence and (
        words < _FEW_WORDS or is_cut_short(blocks) or (asked and words < 2 * _FEW_WORDS)
    ):
        return Extent.TEASER
    return Extent.TEASER if words < _FEW_WORDS and is_cut_short(blocks) else Extent.FULL


def is_cut_short(blocks: Sequence[Block]) -> bool:
    """Say whether the last block breaks off."""
    return bool(blocks) and blocks[-1].text.rstrip().endswith(_CUT_SHORT)


def word_count(blocks: Sequence[Block]) -> int:
    """Return how many words `blocks` hold, in any script."""
    return sum(count_words(block.text) for block in blocks)
