"""Parse a page once, and read clean text and addresses out of its elements."""

import html
import re
from collections.abc import Iterator
from itertools import islice
from typing import cast
from urllib.parse import urljoin, urlsplit

from lxml import etree

from articles.parsing.characters import without_invisible

# Never shown as text. `noscript` repeats what scripts would show.
UNSEEN = frozenset({"script", "style", "template", "noscript", "svg", "iframe", "object", "head"})

_LONGEST_ADDRESS = 2048
# What holds any line, for `beginning_of`: most of it may be spaces of the markup.
LINE_OF_MARKUP = 1_200
# NUL ends a string in libxml2; the others are no characters of a document (XML 1.0, 2.2).
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
# Nobody prints these controls: they are signs of windows-1252 that kept their numbers.
_OF_WINDOWS = re.compile("[\x80-\x9f]")
_SIGNS = {chr(code): bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
_SIGNS = {control: sign for control, sign in _SIGNS.items() if sign != "\ufffd"}
_NO_CHARACTERS = bytes(code for code in (*range(32), 127) if code not in b"\t\n\r")
_EACH = [bytes([code]) for code in _NO_CHARACTERS]
_BLANKED = bytes.maketrans(_NO_CHARACTERS, b" " * len(_NO_CHARACTERS))
_NONCHARACTERS = re.compile(b"\xef\xbf[\xbe\xbf]")
# References to the same. libxml2 mends others as browsers do: `&#146;` is a cp1252 quote.
_REFERENCE = re.compile(
    rb"&#(?:0*(?:[0-8]|1[124-9]|2[0-9]|3[01]|127|5529[6-9]|55[3-9]\d\d|56\d{3}|57[0-3]\d\d|6553[45]"
    rb"|[1-9]\d{7,})(?!\d)"
    rb"|x0*(?:[0-8bcef]|1[0-9a-f]|7f|d[89a-f][0-9a-f]{2}|fff[ef]|[1-9a-f][0-9a-f]{6,})(?![0-9a-f]));?",
    re.IGNORECASE,
)
# Unknown to libxml2, which takes all that follows in the paragraph to stand in it.
_WORD_BREAK = re.compile(rb"</?wbr(?:[\s/][^<>]*)?>", re.IGNORECASE)


def parsed(markup: str | bytes) -> etree._Element | None:
    """Return the root of the page's tree, or None where there is nothing to parse.

    Bytes are UTF-8.
    """
    raw = markup.encode("utf-8", "replace") if isinstance(markup, str) else markup
    # To look for one byte at a time is far cheaper than to copy a page that needs no mending.
    if any(sign in raw for sign in _EACH):
        raw = raw.translate(_BLANKED)
    if b"\xef" in raw:
        raw = _NONCHARACTERS.sub(b" ", raw)
    raw = _REFERENCE.sub(b" ", raw)
    if b"wbr" in raw or b"WBR" in raw:
        raw = _WORD_BREAK.sub(b"", raw)
    root = _root(raw)
    if root is not None and root.getnext() is not None:
        # What follows a closed page stands beside it; in a browser it stands in it.
        root = _root(_CLOSED.sub(b" ", raw))
    return root


_CLOSED = re.compile(rb"</(?:body|html)\s*>", re.IGNORECASE)


def _root(raw: bytes) -> etree._Element | None:
    # huge_tree stays off: nesting beyond 256 and texts beyond 10 MB end the tree.
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False, recover=True
    )
    try:
        root = etree.fromstring(raw, parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    return root if isinstance(root, etree._Element) else None


def tidy(text: str | None) -> str:
    """Return `text` on one line in NFC, without control and invisible characters. Idempotent."""
    if not text:
        return ""
    line = " ".join(text.split())
    # Nothing printable is a control: most texts are done here.
    if line.isprintable():
        return line if line.isascii() else " ".join(without_invisible(line).split())
    text = _OF_WINDOWS.sub(lambda control: _SIGNS.get(control[0], " "), text)
    return " ".join(without_invisible(_CONTROL.sub(" ", text)).split())


_LEFT_OVER = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}\d{0,2});")
# Systems that escape what was escaped do so once or twice.
_MOST_TIMES = 3
_MOST_STEPS = 3_000


def spelt_out(text: str) -> str:
    """Return `text` with the signs that references stand for, also where they were escaped again.

    Not for a story: it may be one on markup.
    """
    for _ in range(_MOST_TIMES):
        if "&" not in text or not _LEFT_OVER.search(text):
            break
        text = _LEFT_OVER.sub(lambda reference: html.unescape(reference[0]), text)
    return text


def beginning_of(element: etree._Element, most: int) -> str:
    """Return the text inside `element`, ended where it is longer than `most`.

    Who asks a whole page for its text once for each line that it has would wait.
    """
    return tidy("".join(_begun(element, most)))


def parts_of(element: etree._Element, most: int) -> str:
    """Return the text inside `element` as `beginning_of` does, its parts a space apart.

    A style sheet sets them apart: `<b>Ann Lee</b><i>Reporter</i>` is printed on two lines. A
    letter that is set larger begins its word.
    """
    found: list[str] = []
    for text in _begun(element, most):
        if found and _are_parts(found[-1], text):
            found.append(" ")
        found.append(text)
    return tidy("".join(found))


def _are_parts(left: str, right: str) -> bool:
    if not left[-1].isalpha() or not right[0].isalnum() or right[0].islower():
        return False
    return right[0].isdigit() or left[-1].islower() or right[1:2].islower()


def _begun(element: etree._Element, most: int) -> Iterator[str]:
    # Before a line's words there are no thousands of elements.
    for text in islice(_shown(element), _MOST_STEPS):
        if text:
            yield text
        most -= 0 if text.isspace() else len(text)
        if most < 0:
            return


def text_of(element: etree._Element) -> str:
    """Return the text inside `element` as a reader sees it, on one line."""
    if not len(element):
        return tidy(element.text)
    return tidy("".join(_shown(element)))


def _shown(element: etree._Element) -> Iterator[str]:
    # Events instead of recursion: a hostile page nests as deep as the parser lets it.
    hidden = 0
    for event, each in etree.iterwalk(element, events=("start", "end")):
        unseen = each.tag in UNSEEN and each is not element
        if event == "start":
            hidden += unseen
            if not hidden:
                yield " " if each.tag in _APART else ""
                yield each.text or ""
            continue
        hidden -= unseen
        if not hidden and each is not element:
            yield " " if each.tag in _APART else ""
            yield each.tail or ""


_APART = frozenset({
    "p", "div", "br", "li", "ul", "ol", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6",
    "section", "article", "blockquote", "figure", "figcaption", "dd", "dt", "hr",
})  # fmt: skip


def found_by(root: etree._Element, path: str) -> list[etree._Element]:
    """Return the elements that an XPath `path` selects."""
    found = cast(list[object], root.xpath(path))
    return [each for each in found if isinstance(each, etree._Element)]


_TEXT_LENGTH = etree.XPath("string-length(normalize-space(.))")


def text_length(element: etree._Element) -> int:
    """Return how many characters of text `element` holds, runs of spaces counted as one."""
    return int(cast(float, _TEXT_LENGTH(element)))


def spelt_length(element: etree._Element) -> int:
    """Return how long a text is in letters: a sign of a dense script stands for three of them."""
    text = text_of(element)
    return len(text) + 2 * len(_DENSE.findall(text))


# Chinese, Japanese and Korean.
_DENSE = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")


def drop(element: etree._Element) -> None:
    """Take `element` out of its tree, keeping the text that follows it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
        element.tail = None
    parent.remove(element)


# What joining to any base leaves as it is: by far the most addresses that pages state.
_WHOLE_ADDRESS = re.compile(
    r"https?://[a-z0-9][a-z0-9.-]*/[\w./~%@:,=+!*-]*(?:\?[\w./~%@:,=+!*&-]+)?", re.ASCII
)


def address(base: str, link: str | None) -> str | None:
    """Return `link` as an absolute http or https address, or None."""
    link = tidy(link)
    if len(link) <= _LONGEST_ADDRESS and _WHOLE_ADDRESS.fullmatch(link):
        return link
    if not link or len(link) > _LONGEST_ADDRESS:
        return None
    try:
        joined = urljoin(base, link)
        parts = urlsplit(joined)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return None
    return joined if usable and " " not in joined else None
