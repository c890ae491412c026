"""Which words of a page its reader needs: without them a rule would judge a text otherwise."""

from collections.abc import Iterable, Iterator

from articles.agencies import agency_named
from articles.article import Block, BlockKind
from articles.dateline import read_dateline
from articles.instants import Place, read_instant
from articles.invented_words import Inventor, words_in
from articles.months import MONTHS
from articles.names import split_names
from articles.tail import without_tail

_PLACE = Place("UTC", "GB")
_LONGEST_LINE = 150
_MOST_WORDS = 40

# Words of bylines and dates, in the languages that the rules know.
_WRITTEN = """
    by von par por di af av door autor autorin author автор текст from written posted story words
    reported published updated edited and und et y e og och en ve и та i am pm uhr gmt utc
    mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday
    年 月 日 号 號 時 时 点 點 分 秒 년 월 일 시 분 文 記者 记者 作者 撰文 執筆 取材 بقلم
"""
RULE_WORDS = frozenset(MONTHS) | frozenset(_WRITTEN.split())

Judgement = tuple[object, ...]


def rule_words(inventor: Inventor, texts: Iterable[str]) -> set[str]:
    """Return the words, in lower case, that must stay for the rules to judge `texts` as before."""
    kept: set[str] = set()
    for text in dict.fromkeys(texts):
        before = judgement(text)
        if before and judgement(inventor.text(text)) != before:
            kept.update(_needed(inventor, text, before))
    return kept


def judgement(text: str) -> Judgement:
    """Return what the reader's rules say of a text by itself; nothing where they pass over it."""
    cuts = without_tail([Block(BlockKind.PARAGRAPH, text)])[1]
    names = split_names([text]) if len(text) <= _LONGEST_LINE else ()
    dated = read_instant(text, _PLACE) if any(c.isdigit() for c in text) else None
    line = read_dateline(text)
    found = (
        tuple(cut.reason for cut in cuts),
        len(names) if len(names) > 1 else 0,
        dated.at if dated else None,
        line is not None,
        line[0].agency if line else None,
        agency_named(text),
    )
    return found if any(found) else ()


def _needed(inventor: Inventor, text: str, before: Judgement) -> Iterator[str]:
    """Yield the fewest words, found one by one, without which `text` is judged otherwise."""
    words = list(dict.fromkeys(word.lower() for word in words_in(text)))[:_MOST_WORDS]
    needed = set(words)
    for word in words:
        without = needed - {word}
        if judgement(inventor.keeping(without).text(text)) == before:
            needed = without
    yield from needed
