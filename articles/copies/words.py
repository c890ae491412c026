"""A text as numbers, one for each word: the same on every machine and in every version."""

import html
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from articles.wording.letters import CHARACTERS, DIGIT, HAN, POINT, THAI, UNSEEN, WORD, marks, small

Numbers = NDArray[np.uint64]
Places = NDArray[np.intp]
Flags = NDArray[np.bool_]
Marks = NDArray[np.uint8]

# Some ten thousand words. What is longer is a law or a list of results, and its beginning says
# whose copy it is; it also bounds what one document can cost.
LONGEST: Final = 2**16

# Odd, so that it can be divided by; its bits are those of the golden ratio, without a pattern.
BASE: Final = 0x9E3779B97F4A7C15
# Numbers of like words come out far apart.
_MIX_FIRST, _MIX_THEN = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
_HALF = np.uint64(32)

# A character that is neither ASCII nor a dash, a quotation mark or dots, which end a word.
_FOREIGN = re.compile("[^\x00-\x7f\u2010-\u2023\u2026]")
# UTF-8 that was read as Windows-1252: two to four characters for one.
_BROKEN = re.compile("[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]{1,3}")
# What stands in Windows-1252 for a byte; five bytes stand for themselves.
_BYTES = {bytes([byte]).decode("cp1252", "ignore"): byte for byte in range(0x80, 0x100)}
# On both sides of a text, so that each word has something before and behind it.
_END = "\n"
_ASCII = 128
# By how many bits the mark of a digit becomes that of a point, and this that of a word.
_TO_POINT = np.uint8(POINT.bit_length() - DIGIT.bit_length())
_TO_WORD = np.uint8(POINT.bit_length() - WORD.bit_length())
_WORD = np.uint8(WORD)


@cache
def power(exponent: int) -> np.uint64:
    """Return `BASE` to `exponent`, as far as 64 bits hold it."""
    return np.uint64(pow(BASE, exponent, 2**64))


def _powers(base: int) -> Numbers:
    factors = np.full(LONGEST + 2, base, np.uint64)
    factors[0] = 1
    return np.multiply.accumulate(factors)


_POWERS = _powers(BASE)
# Already multiplied by what mixes a word's number first.
_INVERSE = _powers(pow(BASE, -1, 2**64)) * _MIX_FIRST
_ASCII_MARKS = marks(_ASCII).tobytes().ljust(256, b"\0")
_ASCII_SMALL = bytes(small(_ASCII).astype(np.uint8)).ljust(256, b"\0")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in their order.

    `text` is the text as it was read, and `marks` says what each of its characters is. In `edges`
    stand, for one word after the other, the place before its first letter and that of its last.
    """

    text: str
    marks: Marks
    edges: Places
    numbers: Numbers
    # How many of these words make what a reader calls one: in scripts without spaces each
    # character stands here as a word.
    grain: int = 1

    @property
    def starts(self) -> Places:
        """Return where each word begins: never at the very beginning of the text."""
        return self.edges[::2] + 1

    @property
    def ends(self) -> Places:
        """Return the last place of each word: never the last of the text."""
        return self.edges[1::2]

    def shown(self, place: int) -> str:
        """Return the word at `place` as it is printed."""
        before, last = self.edges[2 * place : 2 * place + 2].tolist()
        return self.text[before + 1 : last + 1]


def words_of(text: str) -> Words:
    """Return the words of `text`: letters and digits, whatever the case and typography."""
    text = _mended(text[:LONGEST])
    if text.isascii() or not _FOREIGN.search(text):
        return _western(f"{_END}{text}{_END}")
    text = unicodedata.normalize("NFKC", text.replace("ß", "ss"))[:LONGEST]
    return _any_script(f"{_END}{text}{_END}")


def _mended(text: str) -> str:
    """Return `text` without signs of a broken decoding."""
    if "&" in text and ";" in text:
        text = html.unescape(text)
    if not text.isascii() and ("\u00e2" in text or "\u00c3" in text or "\u00c2" in text):
        text = _BROKEN.sub(_decoded, text)
    return text[:LONGEST]


def _western(text: str) -> Words:
    raw = text.encode("ascii", "replace")
    kinds = np.frombuffer(raw.translate(_ASCII_MARKS), np.uint8)
    letters = np.frombuffer(raw.translate(_ASCII_SMALL), np.uint8)
    edges = _spaced(kinds)
    return Words(text, kinds, edges, _numbers(letters, edges))


def _any_script(text: str) -> Words:
    codes = _codes(text)
    kinds = marks()[codes]
    rare = np.bitwise_or.reduce(kinds)
    if rare & UNSEEN:
        codes = codes[(kinds & UNSEEN) == 0]
        text = codes.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")
        kinds = marks()[codes]
    edges, grain = _unspaced(kinds) if rare & (HAN | THAI) else (_spaced(kinds), 1)
    return Words(text, kinds, edges, _numbers(small()[codes], edges), grain)


def _decoded(found: re.Match[str]) -> str:
    try:
        return bytes(_BYTES.get(sign, ord(sign)) for sign in found[0]).decode("utf-8")
    except ValueError:
        return found[0]


def _codes(text: str) -> NDArray[np.uint32]:
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))
    return np.minimum(codes, np.uint32(CHARACTERS - 1), dtype=np.uint32)


def _spaced(kinds: Marks) -> Places:
    """Return the edges of words in a script with spaces."""
    # "1,234.5" is one word: a point between digits.
    points = kinds[:-2] & kinds[2:]
    points <<= _TO_POINT
    points &= kinds[1:-1]
    points >>= _TO_WORD
    inside = kinds.copy()
    inside[1:-1] |= points
    inside &= _WORD
    edges: Places = (inside[1:] != inside[:-1]).nonzero()[0]
    return edges


def _unspaced(kinds: Marks) -> tuple[Places, int]:
    """Return the edges of words in any script, and how many of these words make one."""
    edges = _spaced(kinds)
    alone = (kinds & (HAN | THAI)).nonzero()[0]
    before = np.unique(np.concatenate((edges[::2], alone - 1, _before_a_word(kinds, alone))))
    last = np.unique(np.concatenate((edges[1::2], alone, _before_a_word(kinds, alone - 1))))
    edges = np.column_stack((before, last)).ravel()
    if len(alone) * 2 < len(before):
        return edges, 1
    return edges, 4 if np.count_nonzero(kinds & THAI) * 2 > len(alone) else 2


def _before_a_word(kinds: Marks, places: Places) -> Places:
    """Return those of `places` that lie in a word, with another character of one behind them."""
    within: Flags = (kinds[places] & kinds[places + 1] & WORD) != 0
    return places[within]


def _numbers(letters: Marks | NDArray[np.uint32], edges: Places) -> Numbers:
    """Return a number for each word: a sum over its letters, each by its place in the word."""
    sums = letters.astype(np.uint64)
    sums *= _POWERS[: len(letters)]
    np.add.accumulate(sums, out=sums)
    at = sums[edges]
    numbers: Numbers = at[1::2] - at[::2]
    # As if the word stood at the beginning.
    numbers *= _INVERSE[edges[::2]]
    numbers ^= numbers >> _HALF
    numbers *= _MIX_THEN
    return numbers
