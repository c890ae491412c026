"""Know what outlets print below and between their stories, in some thirty languages.

The lists are plain: `[a/b/]` is a choice, `#` a number, `…` some words more of a label,
`~` any text (with one of the words after it), `:` a colon or an arrow and any text. They are
compared without case, accents, marks and punctuation.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from articles.furniture.appeals import appeal_of
from articles.furniture.lines import line_of
from articles.wording import asides as phrases_asides
from articles.wording import boxes as phrases_boxes
from articles.wording import forms as phrases_forms
from articles.wording import outlets as phrases_outlets
from articles.wording.buttons import FURNITURE as BUTTONS
from articles.wording.buttons_more import FURNITURE as MORE_BUTTONS
from articles.wording.comments import COMMENTS
from articles.wording.folding import unmarked
from articles.wording.furniture import FURNITURE
from articles.wording.furniture_east import FURNITURE_EAST
from articles.wording.labels import COMMENTS as COMMENT_LABELS
from articles.wording.labels import FURNITURE as LABELS
from articles.wording.labels import RELATED as RELATED_LABELS
from articles.wording.notices import COMMENTS as COMMENT_NOTICES
from articles.wording.notices import FURNITURE as FURNITURE_NOTICES
from articles.wording.notices import PAYWALL, whole
from articles.wording.notices import RELATED as RELATED_NOTICES
from articles.wording.related import AUTHOR, PAYING, RELATED
from articles.wording.sentences import SENTENCE_ENDS

LONGEST = 300
_LABEL, _BEGINNING, _ROW = 100, 40, 150
_SHORT = 60
_MOST_WORDS, _MOST_LETTERS = 7, 14
_NUMBER = re.compile(r"\d+(?:[.,\u066b\u066c\u00a0' ]\d{3}\b)*")
_SPACES = re.compile(" {2,}")
_APART = re.compile(r"[\W_]+")
_COLON = re.compile(
    r"\s*[:\uff1a>\u203a\u00bb\u2192|\u25b6\u2b95\u27a1\uff1e](?!//)|\s[-\u2013\u2014]\s"
)
_BRACKETED = re.compile(
    "[\\[(\u3010\u3014\uff3b\uff08](?P<head>[^\\])\u3011\u3015\uff3d\uff09]{2,24})[\\])\u3011\u3015\uff3d\uff09]"
)
_HAN = re.compile("[\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# "Read more …" is none.
_SENTENCE_END = tuple(SENTENCE_ENDS - {"\u2026"})
_RIGHTS = ("\u00a9", "\u24d2")
_CLOSING = " *\"'\u201d\u2019\u00bb\u300d)]"
_QUOTES = re.compile('["\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d]')
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
اشترک سجل هذا لمتابعه هل انضم copyright c name email website follow tweet share click tap required
"""
# Below a table or a quotation these belong to the story.
_NAMED_SOURCES = """
source sources quelle quellen fonte fontes fonti fuente fuentes bron bronnen kilde kalla zrodlo zrodla zdroj zdroje izvor
источник источники джерело джерела kaynak faq rating video autor author auteur
"""


class _Open(NamedTuple):
    """How a phrase goes on: as a label or anyhow, and what one of its words must be."""

    reason: str
    label: bool
    words: tuple[str, ...]


def fold(text: str) -> str:
    """Return `text` as phrases are compared; each number is 0."""
    return _APART.sub(" ", _NUMBER.sub("0", unmarked(text))).strip().replace("e mail", "email")


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
    known = _EXACT.get(folded) or _headed(text) or _begun(text, folded)
    return known or _row(text, folded) or _noticed(text, folded)


def listed() -> Iterator[str]:
    """Yield every phrase that is known as a whole, folded: what a model of them learns from."""
    yield from _EXACT


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
    if _HAN.match(start):
        return True
    return _head(start) in _NOTICE_HEADS or " ".join(start.split()[:2]) in _BEGINNINGS


@lru_cache(maxsize=16_384)
def _key(token: str) -> str:
    return _head(fold(token))


def _head(folded: str) -> str:
    return folded[:2].strip() if _HAN.match(folded) else folded.partition(" ")[0]


def _is_sentence(text: str) -> bool:
    return text.rstrip(_CLOSING).endswith(_SENTENCE_END)


def _headed(text: str) -> str | None:
    """Know "Read also: Fog on the way": a label, a colon, a title. An arrow may stand before it."""
    text = text.lstrip(" >*\u203a\u00bb\u2192\u25b6\u25ba\u25b7\u25b8\u25cf\u25a0\u27a1\u27a4")
    bracketed = _BRACKETED.match(text)
    if bracketed:
        label = fold(bracketed["head"])
        return "related" if "related" in (_HEADED.get(label), _EXACT.get(label)) else None
    colon = _COLON.search(text[:_SHORT])
    if colon is None:
        # Where words are not parted, a space after a label does what a colon does elsewhere.
        first, space, _ = text.partition(" ")
        is_related = space and _HAN.match(first) and _EXACT.get(fold(first)) == "related"
        return "related" if is_related else None
    head, rest = fold(text[: colon.start()]), text[colon.end() :].strip()
    reason = _HEADED.get(head)
    if reason and len(head.split()) == 1 and not _HAN.match(head):
        sentence = _is_sentence(rest) and len(rest) > _SHORT
        return None if sentence or _QUOTES.search(rest) else reason
    return reason


def _begun(text: str, folded: str) -> str | None:
    sentence = len(text) > _LABEL or _is_sentence(text)
    for start in _starts(folded):
        each = _OPEN.get(start)
        if each is None or (each.label and sentence):
            continue
        if not each.words or any(word in folded[len(start) :] for word in each.words):
            return each.reason
    return None


def _starts(folded: str) -> Iterator[str]:
    if _HAN.match(folded):
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
            reason = _EXACT.get(" ".join(words[:number]))
            if reason:
                reasons.append(reason)
                words = words[number:]
                break
        else:
            return None
    return next((each for each in reasons if each != "furniture"), "furniture")


def _noticed(text: str, folded: str) -> str | None:
    if _head(folded) not in _NOTICE_HEADS and not _HAN.match(folded):
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


def _spelt_out(lists: str) -> Iterator[str]:
    """Yield every phrase that the choices of `lists` give, folded, its marks kept."""
    for phrase in re.split(r"\s*(?:\n| \| )\s*", lists.strip()):
        parts = [
            part[1:-1].split("/") if part.startswith("[") else [part]
            for part in re.split(r"(\[[^\]]*\])", phrase)
            if part
        ]
        for choice in product(*([_folded_part(each) for each in part] for part in parts)):
            spelt = "".join(choice)
            yield (_SPACES.sub(" ", spelt) if "  " in spelt else spelt).strip()


@lru_cache(maxsize=8192)
def _folded_part(part: str) -> str:
    pieces = re.split(r"([\u2026~:,])", part.replace("#", "0"))
    folded = "".join(each if each in "\u2026~:," else f" {fold(each)} " for each in pieces if each)
    inner = folded.strip()
    before, after = part[:1] == " ", part[-1:] == " "
    return f"{' ' * before}{inner}{' ' * after}"


def _sort_in(lists: str, reason: str) -> None:
    for phrase in _spelt_out(lists):
        if phrase.endswith(":"):
            _HEADED.setdefault(phrase[:-1].strip(), reason)
        elif "~" in phrase or "\u2026" in phrase:
            start, mark, words = re.split(r"([~\u2026])", phrase, maxsplit=1)
            label = mark == "\u2026"
            needed = (
                () if label else tuple(each.strip() for each in words.split(",") if each.strip())
            )
            if _is_telling(start.strip()) or needed:
                _OPEN.setdefault(start.strip(), _Open(reason, label, needed))
        elif any(map(str.isalpha, phrase)):
            _EXACT.setdefault(phrase, reason)


def _is_telling(start: str) -> bool:
    """Say whether a phrase that may go on anyhow says enough by its beginning."""
    return " " in start or bool(_HAN.match(start) and len(start) > 1)


def _heads(phrases: Iterable[str]) -> Iterator[str]:
    return (_head(each) for each in phrases)


_EXACT: dict[str, str] = {}
_HEADED: dict[str, str] = {}
_OPEN: dict[str, _Open] = {}
for _lists, _reason in (
    (PAYING, "paywall"),
    (COMMENTS, "comments"),
    (AUTHOR, "author"),
    (RELATED, "related"),
    (FURNITURE, "furniture"),
    (FURNITURE_EAST, "furniture"),
    (COMMENT_LABELS, "comments"),
    (RELATED_LABELS, "related"),
    (LABELS, "furniture"),
    (BUTTONS, "furniture"),
    (MORE_BUTTONS, "furniture"),
):
    _sort_in(_lists, _reason)
for _module in (phrases_boxes, phrases_outlets, phrases_asides, phrases_forms):
    _sort_in(_module.COMMENTS, "comments")
    _sort_in(_module.RELATED, "related")
    _sort_in(_module.FURNITURE, "furniture")
for _source in _NAMED_SOURCES.split():
    _HEADED.pop(fold(_source), None)
    _EXACT.pop(fold(_source), None)
_NOTICE_HEADS = frozenset(map(fold, _NOTICES.split()))
_HEADS = frozenset({*_heads(_EXACT), *_heads(_HEADED), *_heads(_OPEN), *_NOTICE_HEADS})
_BEGINNINGS = frozenset(
    " ".join(start.split()[:2]) for start, each in _OPEN.items() if not each.label
)
