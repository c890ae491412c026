"""Know what outlets print below and between their stories, in some sixty languages."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from articles.furniture.appeals import appeal_of
from articles.furniture.lines import line_of
from articles.furniture.phrase_book import EXACT, HEADED, OPEN, fold
from articles.wording.notices import COMMENTS as COMMENT_NOTICES
from articles.wording.notices import FURNITURE as FURNITURE_NOTICES
from articles.wording.notices import PAYWALL, whole
from articles.wording.notices import RELATED as RELATED_NOTICES
from articles.wording.scripts import HAN, UNSPACED
from articles.wording.sentences import DOUBLE_QUOTES, SENTENCE_ENDS

LONGEST = 300
_LABEL, _BEGINNING, _ROW = 100, 40, 150
_SHORT = 60
_MOST_WORDS, _MOST_LETTERS = 7, 14
_COLON = re.compile(
    r"\s*[:\uff1a>\u203a\u00bb\u2192|\u25b6\u2b95\u27a1\uff1e](?!//)|\s[-\u2013\u2014]\s"
)
_BRACKETED = re.compile(
    "[\\[(\u3010\u3014\uff3b\uff08](?P<head>[^\\])\u3011\u3015\uff3d\uff09]{2,24})[\\])\u3011\u3015\uff3d\uff09]"
)
# "Read more …" is none.
_SENTENCE_END = tuple(SENTENCE_ENDS - {"\u2026"})
_RIGHTS = ("\u00a9", "\u24d2")
_CLOSING = " *\"'\u201d\u2019\u00bb\u300d)]"
# "“Share this with your neighbours,” the leaflet said.": a quotation, and who said it.
_OPENING = ('"', "\u201c", "\u201e", "\u00ab", "\u201d", "\u300c", "\u2018")
_SPEECH = re.compile(
    '[,\uff0c]\\s?["\u201d\u00bb\u201c\u2019]|["\u201d\u00bb\u201c\u2019]\\s?,|\u300d(?:\u3068|\u8aaa|\u8bf4|\u8bf4)'
)
# How notices begin whose wording differs from outlet to outlet.
_NOTICES = """
please subscribe sign log register become upgrade already premium subscriber unlock enter join never stay jetzt weiterlesen
exklusiv abonnez inscrivez recevez suscribete registrate recibe iscriviti contenuto inscreva receba assine alleen schrijf
meld endast tylko zapisz чтобы полный доступно подпишитесь подписывайтесь щоб повний тільки підпишіться підписуйтесь abone
اشترک سجل هذا لمتابعه هل انضم copyright c name email website follow tweet share click tap required notice
disclaimer statement
"""


# A site prints the same lines on page after page, and a page's are asked for more than once.
@lru_cache(maxsize=8192)
def phrase_of(text: str) -> str | None:
    """Return what `text` is as a whole: comments, related, author, furniture, paywall; or None."""
    if text[:1] in _RIGHTS and len(text) <= _ROW:
        return "furniture"
    if len(text) > LONGEST or (text[:1] in _OPENING and _SPEECH.search(text)):
        return None
    return _listed(text) or line_of(text) or appeal_of(text)


def _listed(text: str) -> str | None:
    if not _may_be(text) or (len(text) > _SHORT and not _goes_on(text)):
        return None
    folded = fold(text)
    known = EXACT.get(folded) or _headed(text) or _begun(text, folded)
    return known or _row(text, folded) or _noticed(text, folded)


def listed() -> Iterator[str]:
    """Yield every phrase that is known as a whole, folded: what a model of them learns from."""
    yield from EXACT


def _may_be(text: str) -> bool:
    """Say whether a phrase begins like `text`: cheap, for nearly all blocks are stories'."""
    for token in text[:60].split()[:3]:
        key = _key(token)
        if key:
            return key in _HEADS
    return False


def _goes_on(text: str) -> bool:
    """Say whether a long text begins as a notice, or is no sentence."""
    if not _is_sentence(text) or _COLON.search(text[:_SHORT]):
        return True
    start = fold(text[:_BEGINNING])
    if HAN.match(start):
        return True
    return _head(start) in _NOTICE_HEADS or " ".join(start.split()[:2]) in _BEGINNINGS


@lru_cache(maxsize=16_384)
def _key(token: str) -> str:
    return _head(fold(token))


def _head(folded: str) -> str:
    return folded[:2].strip() if HAN.match(folded) else folded.partition(" ")[0]


def _is_sentence(text: str) -> bool:
    return text.rstrip(_CLOSING).endswith(_SENTENCE_END)


def _headed(text: str) -> str | None:
    """Know "Read also: Fog on the way": a label, a colon, a title. An arrow may stand before it."""
    text = text.lstrip(" >*\u203a\u00bb\u2192\u25b6\u25ba\u25b7\u25b8\u25cf\u25a0\u27a1\u27a4")
    bracketed = _BRACKETED.match(text)
    if bracketed:
        label = fold(bracketed["head"])
        return "related" if "related" in (HEADED.get(label), EXACT.get(label)) else None
    colon = _COLON.search(text[:_SHORT])
    if colon is None:
        # Where words are not parted, a space after a label does what a colon does elsewhere.
        first, space, _ = text.partition(" ")
        is_unspaced = HAN.match(first) or UNSPACED.match(first)
        is_related = space and is_unspaced and EXACT.get(fold(first)) == "related"
        return "related" if is_related else None
    head, rest = fold(text[: colon.start()]), text[colon.end() :].strip()
    reason = HEADED.get(head)
    if reason and len(head.split()) == 1 and not HAN.match(head):
        sentence = _is_sentence(rest) and len(rest) > _SHORT
        return None if sentence or DOUBLE_QUOTES.search(rest) else reason
    return reason


def _begun(text: str, folded: str) -> str | None:
    sentence = len(text) > _LABEL or _is_sentence(text)
    for start in _starts(folded):
        each = OPEN.get(start)
        if each is None or (each.label and sentence):
            continue
        if not each.words or any(word in folded[len(start) :] for word in each.words):
            return each.reason
    return None


def _starts(folded: str) -> Iterator[str]:
    if HAN.match(folded):
        yield from (folded[:end] for end in range(2, min(_MOST_LETTERS, len(folded)) + 1))
        return
    words = folded.split(" ", _MOST_WORDS)
    yield from (" ".join(words[:end]) for end in range(1, min(_MOST_WORDS, len(words)) + 1))


def _row(text: str, folded: str) -> str | None:
    """Know several in a row, such as a bar of buttons: "Share Tweet Pin Email"."""
    words = folded.split()
    if len(text) > _ROW or len(words) < 2 or _is_sentence(text):  # noqa: PLR2004
        return None
    reasons: list[str] = []
    while words:
        for number in range(min(_MOST_WORDS, len(words)), 0, -1):
            reason = EXACT.get(" ".join(words[:number]))
            if reason:
                reasons.append(reason)
                words = words[number:]
                break
        else:
            return None
    return next((each for each in reasons if each != "furniture"), "furniture")


def _noticed(text: str, folded: str) -> str | None:
    if _head(folded) not in _NOTICE_HEADS and not HAN.match(folded):
        return None
    for pattern, reason in _patterns():
        # "More from the islands will be needed." is a sentence; a heading has no full stop.
        if pattern.fullmatch(text) and not (reason == "related" and text.endswith(".")):
            return reason
    return None


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    # Four long expressions, compiled where the first text begins like a notice.
    return tuple(
        (whole(patterns), reason)
        for patterns, reason in (
            (COMMENT_NOTICES, "comments"),
            (RELATED_NOTICES, "related"),
            (PAYWALL, "paywall"),
            (FURNITURE_NOTICES, "furniture"),
        )
    )


def _heads(phrases: Iterable[str]) -> Iterator[str]:
    return (_head(each) for each in phrases)


_NOTICE_HEADS = frozenset(map(fold, _NOTICES.split()))
_HEADS = frozenset({*_heads(EXACT), *_heads(HEADED), *_heads(OPEN), *_NOTICE_HEADS})
_BEGINNINGS = frozenset(
    " ".join(start.split()[:2]) for start, each in OPEN.items() if not each.label
)
