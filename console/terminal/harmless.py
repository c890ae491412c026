"""Words of outlets on a terminal: what would give it orders is taken out, or written as escapes.

An escape sequence in a headline or a redirect must not move the cursor or name the window, nor
a bidi override turn a line round.
"""

import unicodedata

# Control characters, bidi overrides and other invisible ones, halves of characters.
_ORDERS = frozenset({"Cc", "Cf", "Cs"})
# The joiners stay: Persian and Hindi spelling depends on them.
_JOINERS = "\u200c\u200d"


def plain(text: object) -> str:
    """Return `text` on one line, with replacement characters for what gives orders."""
    text = str(text)
    if text.isprintable():
        return text
    return "".join(
        " " if each in "\n\t" else "\ufffd" if _gives_orders(each) else each for each in text
    )


def plain_lines(text: str) -> str:
    """Return `text`, each of its lines as `plain` has it."""
    return "\n".join(map(plain, text.split("\n")))


def escaped(written: str) -> str:
    r"""Return JSON, as it was `written`, that says the same: `\u009b` for what gives orders."""
    if written.isprintable():
        return written
    return "".join(
        _as_escape(each) if each != "\n" and _gives_orders(each) else each for each in written
    )


def _gives_orders(character: str) -> bool:
    return character not in _JOINERS and unicodedata.category(character) in _ORDERS


def _as_escape(character: str) -> str:
    code = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{code[at : at + 4]}" for at in range(0, len(code), 4))
