import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.parsing.characters import without_invisible
from articles.parsing.markup import tidy

DOUBTFUL = st.sampled_from(
    list("ae1 =\u0301\u0338\u0915\u094d\u0628\u05d0\u1820\u1100\u1161\u115f\u1160\u3164\uffa0\u2800\u200b\u200c\u200d\u200e\u200f")
    + list("\u061c\u034f\u180b\u180e\ufe0e\ufe0f\U000e0100\U000e0041\u2764\u8fbb\u212b\u30ab\u3099\ufeff\u2028\x85\x1f\ufff9\uac00\u11a8")
)  # fmt: skip


@given(st.text() | st.text(DOUBTFUL))
def test_taking_out_twice_changes_nothing(text: str) -> None:
    once = tidy(text)

    assert tidy(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert without_invisible(once) == once


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cروم", "क्\u200dष", "\u0dc1\u0dca\u200d\u0dbb\u0dd3", "👩\u200d👩\u200d👧", "❤\ufe0f", "❤\ufe0f\u200d🔥", "辻\U000e0100",
        "ᠠ\u180eᠠ", "שלום\u200f!", "ᄀ\u1160", "Fog at noon, naïve café",
    ],
)  # fmt: skip
def test_what_a_script_needs_stays(text: str) -> None:
    assert tidy(text) == text


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("fog" + "".join(chr(0xE0000 + ord(sign)) for sign in "secret"), "fog"),
        ("f\u200bo\u2060g\ufeff", "fog"), ("\u202efog\u202c", "fog"), ("f\u200c\u200d\u200cog", "fog"), ("fog\u200e\u200f", "fog"),
        ("f\ufe00\ufe01\U000e0150og", "fog"), ("❤\ufe0f\ufe01\ufe02\U000e0110", "❤\ufe0f"), ("\u3164\u3164", ""), ("\uffa0", ""),
        ("\u115f\u1160", ""), ("\u2800", ""), ("fo\u180eg", "fog"), ("\ufff9fog\ufffb", "fog"), ("f\u2062og", "fog"), ("\ufffc", ""),
        ("a\u2028b", "a b"), ("می\u200c\u200c\u200cروم", "می\u200cروم"),
    ],
)  # fmt: skip
def test_what_nobody_sees_is_taken_out(text: str, seen: str) -> None:
    assert tidy(text) == seen
