"""Make text from different outlets comparable: same copy in, same characters out.

All functions are pure, so stored articles can be compared anew whenever a rule is added.
"""

import re
import unicodedata

PARAGRAPH_BREAK = "\n\n"

# Editors cannot see them, but they make identical paragraphs differ. Joiners, direction marks
# and variation selectors go too: content systems lose them on the way.
_IGNORABLE = dict.fromkeys(
    code
    for first, last in (
        (0x00AD, 0x00AD),
        (0x034F, 0x034F),
        (0x061C, 0x061C),
        (0x200B, 0x200F),
        (0x202A, 0x202E),
        (0x2060, 0x206F),
        (0xFE00, 0xFE0F),
        (0xFEFF, 0xFEFF),
    )
    for code in range(first, last + 1)
)

# Line ends and tab apart, control characters have no place in copy. The four
# separators (FS, GS, RS, US) may stand between words, as Python's split knows.
_CONTROLS = dict.fromkeys(
    code for code in [*range(0x20), *range(0x7F, 0xA0)] if chr(code) not in "\t\n\v\f\r\x85"
) | dict.fromkeys(range(0x1C, 0x20), " ")

_SINGLE_QUOTES = (
    "`\u00b4\u2018\u2019\u201a\u201b\u2032\u2035\u2039\u203a\u02b9\u02bb\u02bc\u02bd\u05f3"
)
_DOUBLE_QUOTES = "\u00ab\u00bb\u201c\u201d\u201e\u201f\u2033\u2036\u301d\u301e\u301f\u05f4"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\u058a\u05be\ufe58\ufe63\uff0d"
_FOLDED = str.maketrans(
    _SINGLE_QUOTES + _DOUBLE_QUOTES + _DASHES,
    "'" * len(_SINGLE_QUOTES) + '"' * len(_DOUBLE_QUOTES) + "-" * len(_DASHES),
)
# One agency sends " -- ", the next CMS prints an em dash without spaces.
_DASH = re.compile(r"\s*-[\s-]*")

_DROPPED = _CONTROLS | _IGNORABLE

# Without U+3099 and U+309A, which would join the letter before a dropped space.
_HAN_AND_KANA = (
    "\u3005-\u3007\u3040-\u3098\u309d-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
_SOUTH_EAST = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_SPACE_IN_HAN = re.compile(rf"(?<=[{_HAN_AND_KANA}\u3001\u3002])\s+(?=[{_HAN_AND_KANA}])")
_UNSPACED = re.compile(rf"(?P<han>[{_HAN_AND_KANA}]+)|(?P<thai>[{_SOUTH_EAST}]+)")
# From one space to the next, with a letter or digit somewhere. Looked for at the beginning
# alone: a line of a hundred thousand dashes is asked once, not once a dash.
_SPACED_WORD = re.compile(r"(?<!\S)[^\w\s]*\w\S*")

# What dictionaries and segmented corpora give on average.
_CHARACTERS_PER_HAN_WORD = 1.7
_CHARACTERS_PER_THAI_WORD = 5.0


def comparable(text: str) -> str:
    """Return `text` as it is compared with other outlets' copy: typography and case folded."""
    # Quotes before NFKC, which takes an acute accent apart and a double prime for two;
    # and after it, because it makes dashes of their wide and small forms.
    text = unicodedata.normalize("NFKC", text.translate(_DROPPED).translate(_FOLDED))
    # Case folding can undo the composition, and composing can bring back a capital.
    text = unicodedata.normalize("NFKC", text.casefold()).casefold()
    text = unicodedata.normalize("NFKC", text).translate(_FOLDED)
    return _SPACE_IN_HAN.sub("", _DASH.sub("-", " ".join(text.split())))


def count_words(text: str) -> int:
    """Count the words of `text`; scripts without spaces are counted by average word length."""
    if text.isascii():
        return len(_SPACED_WORD.findall(text))
    han = thai = 0
    for run in _UNSPACED.finditer(text):
        han += len(run["han"] or "")
        thai += len(run["thai"] or "")
    # By spaces, not by letters: Hindi's vowel signs are none to a regular expression.
    spaced = len(_SPACED_WORD.findall(_UNSPACED.sub(" ", text) if han or thai else text))
    return spaced + round(han / _CHARACTERS_PER_HAN_WORD + thai / _CHARACTERS_PER_THAI_WORD)


def plain(text: str) -> str:
    """Return the words of `text` in small letters, a space apart: what two headlines share."""
    return " ".join(re.findall(r"\w+", text.casefold()))
