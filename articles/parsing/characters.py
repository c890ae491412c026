"""Take out of a text the characters that nobody sees, and keep those that spell words."""

import re
import unicodedata

# Neither seen nor needed to spell a word: soft hyphen, grapheme joiner, filler vowels, zero-width
# space and no-break space, directions, invisible operators, deprecated formats, annotation
# anchors, object marks, musical formats, tags.
_UNSEEN = (
    "\u00ad\u034f\u17b4\u17b5\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffc"
    "\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
_INVISIBLE = re.compile(f"[{_UNSEEN}]")
# What stands for a letter that is not there, as wide as one.
_BLANK = re.compile("[\u2800\u3164\uffa0]")
_JOINERS, _SELECTORS = "\u200c\u200d", "\ufe00-\ufe0f\U000e0100-\U000e01ef\u180b-\u180f"
_MARKS = "\u200e\u200f\u061c"
_HANGUL_FILLERS = "\u115f\u1160"
_DOUBTFUL = re.compile(f"[{_JOINERS}{_SELECTORS}{_MARKS}{_HANGUL_FILLERS}]+")
# Any of them, and what stands for a letter: most texts have none.
_ODD = re.compile(f"[{_UNSEEN}\u2800\u3164\uffa0{_JOINERS}{_SELECTORS}{_MARKS}{_HANGUL_FILLERS}]")
# Latin, Greek, Cyrillic and Armenian letters, spaces and signs are spelled without any of these.
_NEEDS_NONE = re.compile("[\u0000-\u058f\u1e00-\u206f]")
_MONGOLIAN = re.compile("[\u1800-\u18af]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_JAMO = re.compile("[\u1100-\u115e\u1161-\u11ff\ua960-\ua97f\uac00-\ud7ff]")


def without_invisible(text: str) -> str:
    """Return `text` in NFC without characters that only machines see. Idempotent.

    A joiner or a selector stays where the letter before it can take one, once.
    """
    if not _ODD.search(text):
        return unicodedata.normalize("NFC", text)
    text = unicodedata.normalize("NFC", _BLANK.sub(" ", _INVISIBLE.sub("", text)))
    while _DOUBTFUL.search(text):
        # What is taken out may have been what another one was needed beside.
        cleaned = unicodedata.normalize("NFC", _DOUBTFUL.sub(_needed, text))
        if cleaned == text:
            break
        text = cleaned
    return text


def _needed(match: re.Match[str]) -> str:
    """Return what of a run of doubtful characters the text around it needs."""
    text, start, end, run = match.string, match.start(), match.end(), match[0]
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if len(run) == 1:
        return run if _is_needed(run, before, after) else ""
    kept = "".join(dict.fromkeys(sign for sign in run if _is_needed(sign, before, after)))
    selector = next((sign for sign in kept if sign not in _JOINERS + _MARKS), "")
    joiner = next((sign for sign in kept if sign in _JOINERS), "")
    mark = next((sign for sign in kept if sign in _MARKS), "")
    return selector + joiner + mark


def _is_needed(sign: str, before: str, after: str) -> bool:
    if sign in _MARKS:
        return bool(_RIGHT_TO_LEFT.match(before) or _RIGHT_TO_LEFT.match(after))
    if sign in _HANGUL_FILLERS:
        return bool(_JAMO.match(before) or _JAMO.match(after))
    if not before:
        return False
    if "\u180b" <= sign <= "\u180f":
        return bool(_MONGOLIAN.match(before))
    return not _NEEDS_NONE.match(before)
