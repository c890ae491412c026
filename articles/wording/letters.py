"""What each character is to a word: letter, digit, capital, or a word by itself."""

import unicodedata
from functools import cache

import numpy as np
from numpy.typing import NDArray

# Marks of a character, to be combined.
WORD, DIGIT, CAPITAL, POINT, HAN, THAI, UNSEEN, SPACE = (1 << bit for bit in range(8))

# Beyond it stand tags, private characters and nothing that spells.
CHARACTERS = 0x32400

# Scripts that put no space between words, by how much one character says. Korean has spaces.
_HAN = (
    (0x3005, 0x3008), (0x3041, 0x30FB), (0x30FC, 0x3100), (0x31F0, 0x3200), (0x3400, 0x4DC0),
    (0x4E00, 0xA000), (0xF900, 0xFB00), (0x1B000, 0x1B170), (0x20000, CHARACTERS),
)  # fmt: skip
_THAI = ((0x0E01, 0x0E50), (0x0E80, 0x0ED0), (0x1000, 0x1040), (0x1050, 0x10A0), (0x1780, 0x17D4))

# Numbers as Chinese and Japanese write them: several of these in a row are one word, as digits are.
_HAN_DIGITS = frozenset("〇零一二三四五六七八九十百千万萬億亿兆两兩")

# Arabic's stretcher and vowel signs, Hebrew's vowel signs, variation selectors: one outlet sets
# them, the next does not.
_OPTIONAL = ((0x0640, 0x0641), (0x064B, 0x0653), (0x0591, 0x05C8), (0xFE00, 0xFE10))


def is_small(word: str) -> bool:
    """Say whether `word` begins with a small letter of a script that gives names a capital.

    Georgian has capitals, but for whole words alone.
    """
    return word[:1].islower() and not "\u10d0" <= word[0] <= "\u10ff"


def is_caseless(text: str) -> bool:
    """Say whether `text` is written without the capitals that names have elsewhere."""
    return text == text.swapcase() or not any(sign.isupper() or is_small(sign) for sign in text)


@cache
def marks(end: int = CHARACTERS) -> NDArray[np.uint8]:
    """Return the marks of every character below `end`, by its number."""
    found = np.array([_marks(chr(code)) for code in range(end)], np.uint8)
    for mark, ranges in ((HAN, _HAN), (THAI, _THAI)):
        for first, last in ranges:
            letters = (found[first:last] & (WORD | DIGIT)) == WORD
            found[first:last] |= np.where(letters, mark, 0).astype(np.uint8)
    for first, last in _OPTIONAL:
        found[first:last] = UNSEEN
    return found


@cache
def small(end: int = CHARACTERS) -> NDArray[np.uint32]:
    """Return every character below `end` as it is compared: small letters, Western digits."""
    return np.array([_small(chr(code)) for code in range(end)], np.uint32)


def _marks(character: str) -> int:
    kind = unicodedata.category(character)
    if character in _HAN_DIGITS:
        return WORD | DIGIT
    if kind[0] in "LM":
        return WORD | (CAPITAL if kind in ("Lu", "Lt") else 0)
    if kind[0] == "N":
        return WORD | DIGIT
    if character in ".,\u066b\u066c":
        return POINT
    if character in " \u00a0":
        return SPACE
    return UNSEEN if kind == "Cf" else 0


def _small(character: str) -> int:
    if character in "\u066b\u066c":
        return ord("." if character == "\u066b" else ",")
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return ord("0") + digit
    # The Turkish dotted capital folds to two characters, of which the second is its dot.
    folded = character.casefold()
    alone = len(folded) == 1 or unicodedata.combining(folded[1])
    return ord(folded[0] if alone else character)
