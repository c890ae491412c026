"""Text as phrases are compared: without case, accents and marks."""

import re
import unicodedata

# What stands for a letter in one text and for another in the next.
_SPELT: dict[str, int | str | None] = {
    "\u0131": "i", "\u0640": "", "\u064a": "\u06cc", "\u0649": "\u06cc", "\u0643": "\u06a9",
    "\u00f8": "o", "\u00e6": "ae", "\u0142": "l", "\u0111": "d", "\u0153": "oe",
}  # fmt: skip
# How an address spells "ä", "ö" and "ü", where it does not leave out the marks.
_TWO_LETTERS = re.compile("([aou])e")
# Enough for all that is ever written; a hostile page may hold any character.
_MOST_KNOWN = 20_000


class _Unmarked(dict[int, int | str | None]):
    """What becomes of each character: looked up once, then known."""

    def __missing__(self, code: int) -> int | None:
        kept = None if unicodedata.category(chr(code)) in ("Mn", "Cf") else code
        if len(self) < _MOST_KNOWN:
            self[code] = kept
        return kept


_UNMARKED = _Unmarked(str.maketrans(_SPELT))


def unmarked(text: str) -> str:
    """Return `text` in small letters without accents and marks, in NFC."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKD", text.casefold())
    return text if text.isascii() else unicodedata.normalize("NFC", text.translate(_UNMARKED))


def as_in_addresses(text: str) -> str:
    """Return `text` unmarked, and the same whether its umlauts are spelt as one letter or two."""
    return _TWO_LETTERS.sub(r"\1", unmarked(text))
