"""Know sentences in which an outlet speaks to its readers: get our app, support us, subscribe.

An appeal begins (or, in some languages, ends) as a request, names one of a few things, and says
"our" or "you". Whatever is quoted or reported is the story's: it may be about an app, too.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import product
from typing import NamedTuple

from articles.wording import appeals, appeals_east, appeals_more, origins, rights
from articles.wording import appeals_further as further
from articles.wording import appeals_further_east as further_east
from articles.wording.folding import unmarked
from articles.wording.reported import REPORTED
from articles.wording.scripts import HAN

LONGEST = 300
# One set of characters first: the expression then runs from mark to mark.
_SENTENCE = re.compile(
    "[.!?:;\u2026\u061f\u06d4\u037e\u3002\uff01\uff1f\uff1a\u0964\u2013\u2014|\u2022\u00b7-]"
    "(?:(?<=[.!?:;\u2026\u061f\u06d4\u037e])[\"'\u201d\u2019\u00bb)]*(?:\\s+|$)"
    "|(?<=[\u3002\uff01\uff1f\uff1a\u0964])|(?<=\\s[\u2013\u2014|\u2022\u00b7-])\\s+)"
)
# A question above it, or one sentence more, that is short or says "you".
_BEFORE = 70
_MOST_BEFORE = 2
_APART = re.compile("[^\\w\u0900-\u0dff\u0e00-\u0e7f]+")
_NUMBER = re.compile(r"\d+(?:[.,\u066b\u066c\u00a0' ]\d{3}\b)*")
_QUOTED = re.compile(
    '^["\u201c\u201e\u00ab\u00bb\u201d\u300c\u300e\u2018\']|[,.!?\uff0c\u3002]\\s?["\u201d\u00bb\u201c\u300d]'
    '|["\u201d\u00bb\u201c],|\u300d(?:\u3068|\u8aaa|\u8bf4)'
)
_Kinds = Mapping[str, list[str]]
_CLOSING = " .!?\u3002\uff01\uff1f\u0964\u06d4\"'\u201d\u2019)\u300d"
# German requests name whom they ask: "Laden Sie …". Alone the word may as well be "they".
_POLITE = " sie"
_PAYWALL = "paywall"
_NOTICE = "furniture"


class _Rule(NamedTuple):
    """Which kinds of words make an appeal: how it begins, and what else is in it."""

    reason: str
    start: str
    needs: tuple[str, ...]
    longest: int = LONGEST
    addressed: bool = False
    states: bool = False


class _Expression:
    """An expression that is compiled when it is first asked: those of most languages never are."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._text)

    def match(self, text: str) -> re.Match[str] | None:
        return self._compiled.match(text)

    def search(self, text: str) -> re.Match[str] | None:
        return self._compiled.search(text)


class _Known(NamedTuple):
    """A rule in one language."""

    rule: _Rule
    start: _Expression
    needs: tuple[_Expression, ...]
    own: _Expression | None
    reported: _Expression | None

    def is_met(self, whole: str) -> bool:
        if len(whole) > self.rule.longest or not all(need.search(whole) for need in self.needs):
            return False
        return not (self.reported and self.reported.search(whole))

    def is_addressed(self, text: str) -> bool:
        return not self.own or bool(self.own.search(words_of(text)))


_RULES = (
    _Rule(_NOTICE, "get", ("app",), addressed=True),
    _Rule(_NOTICE, "sign", ("letter",), addressed=True),
    _Rule(_NOTICE, "give", ("cause",), addressed=True),
    _Rule(_NOTICE, "if", ("gift", "press"), addressed=True),
    _Rule(_PAYWALL, "pay", ("reading",), addressed=True),
    _Rule(_PAYWALL, "locked", ("members",), longest=200, states=True),
    _Rule(_NOTICE, "site", ("cookies", "consent"), states=True),
    _Rule(_NOTICE, "tell", ("tips",), addressed=True),
    _Rule(_NOTICE, "erring", ("mistake", "where"), longest=200),
    _Rule(_NOTICE, "follow", ("live",), longest=110, addressed=True),
    _Rule(_NOTICE, "halt", ("after", "on"), longest=80),
    _Rule(_NOTICE, "embed", ("outside",), longest=200),
    _Rule(_NOTICE, "text", ("made",), longest=250),
    _Rule(_NOTICE, "reuse", ("barred",)),
)
_OPTIONAL = ("consent", "where", "on")


def appeal_of(text: str) -> str | None:
    """Return what kind of notice `text` is, if it speaks to readers as an outlet does."""
    if len(text) > LONGEST:
        return None
    sentences = [each for each in _SENTENCE.split(text) if each]
    begun = [at for at, each in enumerate(sentences[: _MOST_BEFORE + 1]) if _begins(each)]
    ended = [each for each in sentences if _ends(each)]
    if not begun and not ended:
        return None
    if _QUOTED.search(text):
        return None
    whole = words_of(text)
    for at in begun:
        reason = _begun(sentences, at, whole)
        if reason:
            return reason
    return _ended(ended, whole) if ended else None


def _begun(sentences: list[str], at: int, whole: str) -> str | None:
    words = words_of(sentences[at])
    for known in _candidates(words):
        begins = known.start.match(words)
        if (
            begins
            and known.is_met(whole)
            and (_POLITE in begins[0] or known.is_addressed(whole))
            and all(len(each) <= _BEFORE or known.is_addressed(each) for each in sentences[:at])
        ):
            return known.rule.reason
    return None


def _ended(ended: list[str], whole: str) -> str | None:
    words = [words_of(each) for each in ended]
    for known, end in _LAST:
        if (
            known.start.search(whole)
            and known.is_met(whole)
            and known.is_addressed(whole)
            and any(end.search(each) for each in words)
        ):
            return known.rule.reason
    return None


def _begins(sentence: str) -> bool:
    """Say whether an appeal begins like `sentence`: cheap, for nearly all are stories'."""
    for token in sentence[:80].split(None, 4)[:4]:
        key = _key(token[:24])
        if key in _FIRST or key[:1] in _FIRST_LETTERS:
            return True
        if key and key not in _LEADS:
            return False
    return False


def _ends(sentence: str) -> bool:
    end = sentence[-24:].rstrip(_CLOSING)
    if end[-2:].casefold() not in _LAST_LETTERS:
        return False
    key = _key(end.rsplit(None, 1)[-1])
    return key in _LAST_WORDS or bool(HAN.match(end[-1]))


@lru_cache(maxsize=16_384)
def _key(token: str) -> str:
    return words_of(token).split(" ")[1]


def _candidates(words: str) -> Iterator[_Known]:
    for token in words.split(None, 4)[:4]:
        yield from _FIRST.get(token, ())
        yield from _FIRST_LETTERS.get(token[:1], ())
        if token not in _LEADS:
            return


def words_of(text: str) -> str:
    """Return `text` in words one space apart, without case, accents and marks; a number is 0."""
    text = _APART.sub(" ", _NUMBER.sub("0", unmarked(text))).strip()
    return f" {text.replace('e mail', 'email').replace('e posta', 'eposta')} "


def _kinds(language: str, table: str) -> _Kinds:
    said = REPORTED.get(language, "").split()
    kinds = {"said": [words_of(each.replace("_", " ")).strip() for each in said]}
    for line in table.strip().splitlines():
        kind, _, words = line.partition(": ")
        kinds[kind] = [each for word in words.split(" | ") for each in _spelt_out(word)]
    return kinds


def _spelt_out(word: str) -> Iterator[str]:
    parts = [
        part[1:-1].split("/") if part.startswith("[") else [part]
        for part in re.split(r"(\[[^\]]*\])", word)
    ]
    for choice in product(*parts):
        stars = [words_of(each).strip() for each in "".join(choice).split("*")]
        yield "*".join(stars)


def _any(words: list[str], *, spaced: bool = True) -> str:
    choice = "|".join(
        re.escape(each).replace(r"\*", "[^ ]*") for each in sorted(words, key=len, reverse=True)
    )
    return f" (?:{choice})(?= )" if spaced else f"(?:{choice})"


def _in_language(kinds: _Kinds, *, spaced: bool, start: str = "{}") -> Iterator[_Known]:
    said = kinds["said"]
    for rule in _RULES:
        needs = [each for each in rule.needs if each in kinds or each not in _OPTIONAL]
        if rule.start in kinds and all(each in kinds for each in needs):
            own = rule.addressed and "own" in kinds
            yield _Known(
                rule,
                _Expression(start.format(_any(kinds[rule.start], spaced=spaced))),
                tuple(_Expression(_any(kinds[each], spaced=spaced)) for each in needs),
                _Expression(_any(kinds["own"], spaced=spaced)) if own else None,
                _Expression(_any(said)) if said else None,
            )


def _learn_first(language: str, table: str, *, spaced: bool) -> None:
    """Take in a language in which a request begins with its verb."""
    kinds = _kinds(language, table)
    leads = kinds.get("lead", [])
    lead = f"(?:{_any(leads, spaced=spaced)}){{0,3}}" if leads else ""
    lead = lead.replace("{", "{{").replace("}", "}}")
    for known in _in_language(kinds, spaced=spaced, start=f"{'' if spaced else ' '}{lead}{{}}"):
        begins = kinds[known.rule.start]
        if spaced:
            for word in {each.split(" ")[0] for each in begins}:
                _FIRST[word].append(known)
        else:
            for letter in {each[0] for each in (*begins, *leads)}:
                _FIRST_LETTERS[letter].append(known)
    if spaced:
        _LEADS.update(each.split(" ")[0] for each in leads)


def _each(*tables: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    return (pair for table in tables for pair in table.items())


def _learn_last(language: str, table: str, *, spaced: bool) -> None:
    """Take in a language in which a request ends with its verb."""
    kinds = _kinds(language, table)
    states = kinds.get("state", [])
    for known in _in_language(kinds, spaced=spaced):
        ends = [*kinds["end"], *(states if known.rule.states else ())]
        _LAST.append((known, _Expression(f"{_any(ends, spaced=spaced).removesuffix('(?= )')} $")))
        if spaced:
            _LAST_WORDS.update(each.rpartition(" ")[2] for each in ends)
    for kind in ("end", "state"):
        for letters in _last_letters(table, kind):
            # The tables are without accents, the texts are not.
            _LAST_LETTERS.update((letters, letters.translate(_DOTLESS), letters.translate(_UMLAUT)))


def _last_letters(table: str, kind: str) -> Iterator[str]:
    lines = (each for each in table.splitlines() if each.startswith(f"{kind}: "))
    return (word.strip()[-2:].casefold() for line in lines for word in line.split(" | "))


_FIRST: dict[str, list[_Known]] = defaultdict(list)
_FIRST_LETTERS: dict[str, list[_Known]] = defaultdict(list)
_LEADS: set[str] = set()
_LAST: list[tuple[_Known, _Expression]] = []
_LAST_WORDS: set[str] = set()
_LAST_LETTERS: set[str] = set()
_DOTLESS = str.maketrans("i", "\u0131")
_UMLAUT = str.maketrans("uo", "\u00fc\u00f6")
for _language, _table in _each(
    appeals.VERB_FIRST,
    appeals_more.VERB_FIRST,
    further.VERB_FIRST,
    appeals_east.VERB_FIRST,
    *(origins.SPACED, rights.SPACED),
):
    _learn_first(_language, _table, spaced=True)
for _language, _table in _each(appeals_east.UNSPACED_FIRST, origins.UNSPACED, rights.UNSPACED):
    _learn_first(_language, _table, spaced=False)
for _language, _table in _each(appeals_east.VERB_LAST, further_east.VERB_LAST):
    _learn_last(_language, _table, spaced=True)
for _language, _table in _each(appeals_east.UNSPACED):
    _learn_last(_language, _table, spaced=False)
