"""Invented words: the same length, case and script as those they stand for, and no meaning."""

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import groupby

_VOWELS, _CONSONANTS = "aeiou", "bcdfghjklmnprstvwz"
_JOINERS = "\u200c\u200d"
_NEARBY = 128
_ATTEMPTS = 64
_TOO_SHORT_TO_KNOW = 5
# "2026-03-01T09:00Z", "10px", "3rd": letters that belong to a number.
_UNIT = 2
_ADDRESS = re.compile(r"[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,24}")
_HOST = re.compile(r"(?<![\w@.-])(?:[a-zA-Z0-9-]{1,63}\.){1,8}(?:[a-z]{2,6})(?![\w.-]*@|\w)")
# With so many digits it is no year, date or sum that a rule needs; separators are a phone number's.
_PHONE = re.compile(r"(?<![\w+-])\+?\d[\d ()/.-]{6,20}\d(?![\w-])")
_DATE = re.compile(r"(?:19|20)\d\d[-/. ]?\d\d?[-/. ]?\d\d?|\d\d?[-/. ]\d\d?[-/. ](?:19|20)\d\d")
_PHONE_DIGITS = 8


class Inventor:
    """Invents words for one page: the same word always becomes the same one.

    `known` are the page's own words: none of them is given out again for another.
    `kept` are words, in lower case, that stay.
    """

    def __init__(
        self, seed: bytes, known: Collection[str] = (), kept: Collection[str] = ()
    ) -> None:
        self._seed = seed
        self._known = frozenset(word.lower() for word in known)
        self._kept = frozenset(kept)
        self._made: dict[str, str] = {}

    def keeping(self, words: Collection[str]) -> "Inventor":
        """Return one that also keeps `words`."""
        return Inventor(self._seed, self._known, self._kept | {word.lower() for word in words})

    def text(self, text: str) -> str:
        """Return `text` with each word invented; numbers, dates, spaces and marks stay."""
        text = _PHONE.sub(lambda match: self._phone(match[0]), text)
        found = [*_ADDRESS.finditer(text), *_HOST.finditer(text)]
        parts, at = [], 0
        for match in sorted(found, key=lambda match: match.start()):
            if match.start() >= at:
                parts += [self._words(text[at : match.start()]), self.host(match[0])]
                at = match.end()
        return "".join([*parts, self._words(text[at:])])

    def host(self, host: str) -> str:
        """Return a host, or an e-mail address, that nobody can own."""
        who, at, name = host.rpartition("@")
        labels = name.lower().split(".")[:-1]
        new = [label if label == "www" else self._label(label) for label in labels]
        return f"{self._words(who)}{at}{'.'.join([*new, 'example'])}"

    def word(self, word: str) -> str:
        """Return the word that stands for `word`, a run of letters."""
        lower = word.lower()
        if lower in self._kept or len(lower) != len(word):
            return word if lower in self._kept else self._made_of(word)
        return _in_case_of(word, self._made_of(lower))

    def _words(self, text: str) -> str:
        pieces = ["".join(run) for _, run in groupby(text, _is_letter)]
        return "".join(
            self.word(piece) if _is_letter(piece[0]) and not _is_unit(pieces, at) else piece
            for at, piece in enumerate(pieces)
        )

    def _label(self, label: str) -> str:
        words = self._words(label)
        # An address in numbers becomes a name: it may be somebody's.
        return f"n{words}" if words.isdigit() else words

    def _made_of(self, word: str) -> str:
        if word not in self._made:
            tries = (_invent(self._seed, word, attempt) for attempt in range(_ATTEMPTS))
            self._made[word] = next((new for new in tries if self._is_new(new)), "x" * len(word))
        return self._made[word]

    def _is_new(self, word: str) -> bool:
        return len(word) < _TOO_SHORT_TO_KNOW or word.lower() not in self._known

    def _phone(self, number: str) -> str:
        digits = sum(character.isdigit() for character in number)
        if digits < _PHONE_DIGITS or _DATE.search(number) or number.isdigit():
            return number
        stream = _stream(self._seed, number, 0)
        return "".join(str(next(stream) % 10) if c.isdigit() else c for c in number)


def words_in(text: str) -> Iterator[str]:
    """Yield the words of `text`: its runs of letters."""
    for is_word, run in groupby(text, _is_letter):
        if is_word:
            yield "".join(run)


@lru_cache(maxsize=65_536)
def _is_letter(character: str) -> bool:
    return character in _JOINERS or unicodedata.category(character)[0] in "LM"


def _is_unit(pieces: list[str], at: int) -> bool:
    beside = pieces[at - 1][-1:] if at else ""
    after = pieces[at + 1][:1] if at + 1 < len(pieces) else ""
    short = len(pieces[at]) <= _UNIT and pieces[at].isascii()
    return short and (beside.isdigit() or (pieces[at] in "TZ" and after.isdigit()))


def _invent(seed: bytes, word: str, attempt: int) -> str:
    stream = _stream(seed, word, attempt)
    return "".join(_other(character, next(stream)) for character in word)


def _stream(seed: bytes, word: str, attempt: int) -> Iterator[int]:
    block = 0
    while True:
        text = f"{attempt}/{block}/{word}".encode("utf-8", "surrogatepass")
        yield from hashlib.blake2b(text, key=seed[:64], digest_size=64).digest()
        block += 1


def _other(character: str, number: int) -> str:
    for pool in (_VOWELS, _CONSONANTS):
        if character in pool:
            return pool[number % len(pool)]
    others = _like(character)
    return others[number % len(others)] if others else character


@lru_cache(maxsize=65_536)
def _like(character: str) -> str:
    """Return the letters that may stand for `character`: of its script, kind and surroundings."""
    if character.isascii():
        return _CONSONANTS if character.islower() else _CONSONANTS.upper()
    kind, script = unicodedata.category(character), _script(character)
    if kind[0] != "L":
        return ""
    start = ord(character) // _NEARBY * _NEARBY
    near = map(chr, range(start, start + _NEARBY))
    return "".join(
        other
        for other in near
        if unicodedata.category(other) == kind
        and _script(other) == script
        and unicodedata.normalize("NFKC", other) == other
        and other.upper().lower() == other.lower()
        and (other.upper() == other) == (character.upper() == character)
        and other != character
    )


def _script(character: str) -> str:
    return unicodedata.name(character, "").split(" ")[0].split("-")[0]


def _in_case_of(word: str, lower: str) -> str:
    return "".join(
        new.upper() if old != old.lower() and len(new.upper()) == 1 else new
        for old, new in zip(word, lower, strict=True)
    )
