"""Which marks end a sentence: one table for all scripts, or the reader's parts would disagree.

Full stop, question and exclamation mark of Latin, Greek and Cyrillic, the same three of Chinese
and Japanese, the danda of Hindi and Bengali, Urdu's full stop, the question mark of Arabic and
Persian, and three dots. A colon ends none: it announces. What may stand behind a mark, such as
a quotation mark or an asterisk, differs with who asks.
"""

import re

SENTENCE_ENDS = frozenset(".!?\u2026\u3002\uff01\uff1f\u0964\u06d4\u061f")
QUESTION_MARKS = frozenset("?\uff1f\u061f")

QUOTATION_MARKS = frozenset(
    "\"'\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb\u300c\u300d\u300e\u300f"
)

DOUBLE_QUOTES = re.compile('["\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d]')

# Quotation marks that end in one country begin in the next.
_AFTER_END = " \"'\u201d\u2018\u2019\u00bb)\u300d\u300f\u00ab\u201c"


def end_of(text: str) -> str:
    """Return the sign that `text` ends with, before what closes a quotation; empty if none."""
    text = text.rstrip(_AFTER_END)
    end = text[-1:]
    # A Greek question mark looks like a semicolon, and is one once a text is normalised.
    return "?" if end == ";" and "\u0370" <= text[-2:-1] <= "\u03ff" else end
