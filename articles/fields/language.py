"""Which language an article is written in, and which its outlet says."""

import re

from lxml import etree
from py3langid.langid import rank

from articles.article import Found
from articles.parsing.structured import Structured, strings

# More text than this does not make the answer better, only dearer by every letter.
_ENOUGH = 200
_TOO_LITTLE = 20
# Of a headline's length the right language may be but the second: then the page's word decides.
_LITTLE, _LIKELIEST = 80, 3
# Written alike: even a native reader needs more than a few sentences.
_ALIKE = (
    frozenset({"bs", "hr", "sr"}),
    frozenset({"id", "ms"}),
    frozenset({"da", "nb", "nn", "no"}),
)
_TAG = re.compile(r"^([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*$")


def detected_language(text: str, declared: Found[str] | None = None) -> Found[str] | None:
    """Return the language of `text` (ISO 639-1), or None where there is too little of it.

    Of languages that are hardly told apart it is the one that the page has `declared`; so it is
    of the likeliest, where there is little of it.
    """
    sample = " ".join(text[: 2 * _ENOUGH].split())[:_ENOUGH]
    if len(sample) < _TOO_LITTLE:
        return None
    likely = [str(language) for language, _ in rank(sample)[:_LIKELIEST]]
    if declared and any({likely[0], declared.value} <= group for group in _ALIKE):
        return declared
    if declared and len(sample) < _LITTLE and declared.value in likely:
        return declared
    return Found(likely[0], "py3langid", "body")


def declared_language(root: etree._Element, facts: Structured) -> Found[str] | None:
    """Return the language that the page declares, as a lower-case primary tag."""
    stated = [("html", "lang", root.get("lang") or root.get("xml:lang") or "")]
    stated += [
        ("json-ld", name, text)
        for name, value in facts.stated("inLanguage")
        for text in strings(value)
    ]
    stated += [
        ("meta", name, value)
        for name, value in facts.named("og:locale", "content-language", "dc.language", "language")
    ]
    for method, where, value in stated:
        match = _TAG.match(value.strip())
        if match:
            return Found(match[1].lower(), method, where)
    return None
