"""Selectors of a source file: CSS or XPath, checked when the file is read, compiled once."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree
from lxml.cssselect import CSSSelector

_LONGEST = 500
# A source has a dozen at most; a night has hundreds of sources.
_MOST_COMPILED = 4096
_XPATH = ("/", "./", "(")
_CSS_ATTRIBUTE = re.compile(r"\s*::attr\(\s*([\w:.-]+)\s*\)$")
_TEXTS_ONLY = re.compile(r"/(?:@[\w.*-]+|attribute::[\w.*-]+|(?:child::)?text\(\))\s*\)*$")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_CALL = re.compile(r"([\w.-]+(?::[\w.-]+)?)\s*\(")
# XPath 1.0, 3.2 and 4. All else would reach beyond the page, or run without end.
_CALLS = frozenset({
    "text", "node", "comment", "processing-instruction", "and", "or", "div", "mod",
    "last", "position", "count", "id", "local-name", "namespace-uri", "name", "string",
    "concat", "starts-with", "contains", "substring-before", "substring-after", "substring",
    "string-length", "normalize-space", "translate", "boolean", "not", "true", "false",
    "lang", "number", "sum", "floor", "ceiling", "round",
})  # fmt: skip
_SPECIMEN = etree.fromstring('<div><p class="a">b</p></div>')

Matches = list[etree._Element | str]


class SelectorError(ValueError):
    """A selector that cannot be used. The message says what was expected."""


@dataclass(frozen=True, slots=True)
class Selector:
    """One compiled selector. `gives_text`: it selects attributes or texts, never elements."""

    gives_text: bool
    _select: Callable[[etree._Element], object]
    _attribute: str | None = None

    def on(self, root: etree._Element) -> Matches:
        """Return what it selects in the page, in the page's order; nothing where it fails."""
        try:
            found = self._select(root)
        except (etree.XPathError, ValueError, OverflowError):
            return []
        matches = [str(found)] if isinstance(found, str) else found
        if not isinstance(matches, list):
            return []
        return [self._valued(each) for each in matches if isinstance(each, etree._Element | str)]

    def _valued(self, match: etree._Element | str) -> etree._Element | str:
        if self._attribute is None or isinstance(match, str):
            return match if isinstance(match, etree._Element) else str(match)
        return match.get(self._attribute) or ""


def checked(text: str) -> str:
    """Return `text`, a selector of elements, attributes or texts. Raises `SelectorError`."""
    compiled(text)
    return text


def checked_for_elements(text: str) -> str:
    """Return `text`, a selector of elements. Raises `SelectorError`."""
    if compiled(text).gives_text:
        raise SelectorError(f"{text!r}: expected a selector of elements, not of their values")
    return text


@lru_cache(maxsize=_MOST_COMPILED)
def compiled(text: str) -> Selector:
    """Return the selector written as `text`: XPath where it begins so. Raises `SelectorError`."""
    if not text.strip() or len(text) > _LONGEST:
        raise SelectorError(f"expected a selector of 1 to {_LONGEST} characters")
    return _xpath(text.strip()) if text.lstrip().startswith(_XPATH) else _css(text.strip())


def _css(text: str) -> Selector:
    attribute = _CSS_ATTRIBUTE.search(text)
    plain = text[: attribute.start()] if attribute else text
    try:
        select = CSSSelector(plain, translator="html")
    # cssselect has no common ground for what it raises, and lxml adds its own.
    except (SyntaxError, RuntimeError, ValueError, etree.XPathError) as error:
        raise SelectorError(f"{text!r}: not a CSS selector: {error}") from error
    return Selector(attribute is not None, select, attribute[1] if attribute else None)


def _xpath(text: str) -> Selector:
    bare = _QUOTED.sub("''", text)
    unknown = sorted(set(_CALL.findall(bare)) - _CALLS)
    if unknown or "$" in bare:
        raise SelectorError(
            f"{text!r}: {', '.join(unknown) or '$'} is not available in a selector"
            " (XPath 1.0 without extensions and variables)"
        )
    try:
        select = etree.XPath(text, regexp=False, smart_strings=False)
        found = select(_SPECIMEN)
    except (etree.XPathError, ValueError) as error:
        raise SelectorError(f"{text!r}: not an XPath expression: {error}") from error
    if not isinstance(found, list | str):
        raise SelectorError(f"{text!r}: expected an expression that selects elements or texts")
    return Selector(isinstance(found, str) or _TEXTS_ONLY.search(bare) is not None, select)
