"""How much a text sounds like an outlet that speaks to its readers, by the words it is made of.

A logistic regression on how words begin and end, and on which stand beside each other or with one
between, learned from real pages and from invented notices of outlets in fifty languages
(`benchmarks/extraction/speech.py`).
"""

import re
from collections.abc import Mapping

from articles.wording.scripts import UNSPACED
from articles.wording.sentences import DOUBLE_QUOTES, SENTENCE_ENDS

# Longer texts are told by their form.
LONGEST = 300
# Letters of a word alone, of one in a pair, and of an end: there many languages say who speaks.
_LONG, _SHORT, _END = 5, 4, 3
_MOST_WORDS = 60
_WORD = re.compile(r"[^\W\d_]+|\d+")
_ENDS = SENTENCE_ENDS | {":"}
_AFTER_END = " \"'\u201d\u2019\u00bb)\u300d"
# The key of what is added for every text.
BIAS = ""
_STRONGEST = 9.0


def speech_of(text: str, weights: Mapping[str, float]) -> float:
    """Return the log-odds that `text` is an outlet's own word and no sentence of a story."""
    if len(text) > LONGEST:
        return 0.0
    known = [weights[each] for each in pieces_of(text) if each in weights]
    found = weights.get(BIAS, 0.0) + sum(known)
    return max(-_STRONGEST, min(_STRONGEST, found))


def pieces_of(text: str) -> list[str]:
    """Return what is asked of a text, each once."""
    found: list[str] = []
    earlier, before = "", "^"
    for word in _WORD.findall(text.lower())[:_MOST_WORDS]:
        if not word.isascii() and UNSPACED.match(word):
            found += [word[at : at + 2] for at in range(len(word) - 1)]
            found += [word[at : at + 3] for at in range(len(word) - 2)]
            start = word[:2]
        else:
            start = "0" if word.isdigit() else word[:_LONG]
            found.append(start)
            if len(word) > _LONG:
                found.append(f"~{word[-_END:]}")
        start = start[:_SHORT]
        found.append(f"{before} {start}")
        if earlier:
            found.append(f"{earlier} _ {start}")
        earlier, before = before, start
    end = text.rstrip(_AFTER_END)[-1:]
    found += [f"{before} $", f"#{end}" if end in _ENDS else "#", f"#{min(6, len(text) // 25)}"]
    if DOUBLE_QUOTES.search(text):
        found.append('#"')
    # In order: a sum of their weights must come out the same in every process.
    return list(dict.fromkeys(found))
