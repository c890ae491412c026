"""Turn the bytes of a page into characters: header, byte order mark, meta, then detection."""

import codecs
import re

from charset_normalizer import from_bytes

from articles.article import Found
from articles.page import Page

# The first bytes decide; a `meta` further down would have been read too late by a browser as well.
_HEAD_BYTES = 4096
_SAMPLE_BYTES = 65_536
# Old sets with two bytes a letter pass for UTF-8 by chance, but not so many times in a row.
_TELLING = 12

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_META_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)

# Text encodings of Python that no browser would read a page in.
_NO_PAGE_IS = frozenset(
    {"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "utf-7"}
)

# Browsers read these names as the larger Windows set, and outlets write for browsers.
_AS_BROWSERS_DO = {
    "iso8859-1": "cp1252",
    "latin-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
}


def decoded(page: Page) -> tuple[str, Found[str]]:
    """Return the page's characters, and the encoding with where it was stated.

    Never raises: bytes that do not fit become replacement characters.
    """
    body = page.body
    stated = _stated(page)
    if any(found.value != "utf-8" for found in stated) and _is_plainly_utf8(body):
        stated = [found for found in stated if found.value == "utf-8"]
    for found in stated:
        text = _fitting(body, found.value)
        if text is not None:
            return text, found
    found = _detected(body)
    return body.decode(found.value, "replace"), found


def _stated(page: Page) -> list[Found[str]]:
    stated = []
    header = _CHARSET.search(page.header("content-type") or "")
    if header:
        stated.append(Found(header[1], "header", "content-type"))
    stated += [Found(name, "bom") for bom, name in _BOMS if page.body.startswith(bom)]
    head = page.body[:_HEAD_BYTES]
    for pattern, method in ((_META_CHARSET, "meta"), (_XML_ENCODING, "xml-declaration")):
        match = pattern.search(head)
        if match:
            stated.append(Found(match[1].decode("ascii", "replace"), method, "charset"))
    known = [Found(name, f.method, f.where) for f in stated if (name := _codec(f.value))]
    # A byte order mark contradicts every header that names another encoding.
    return sorted(known, key=lambda found: found.method != "bom") if _has_bom(page.body) else known


def _has_bom(body: bytes) -> bool:
    return any(body.startswith(bom) for bom, _ in _BOMS)


def _codec(name: str) -> str | None:
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    # Python also registers codecs that are no text encodings, such as rot13 and zlib.
    if not getattr(found, "_is_text_encoding", True) or found.name in _NO_PAGE_IS:
        return None
    return _AS_BROWSERS_DO.get(found.name, found.name)


def _is_plainly_utf8(body: bytes) -> bool:
    """Say whether `body` is UTF-8 whatever was stated: no other text with so many letters is."""
    try:
        return sum(character > "\x7f" for character in body.decode()) >= _TELLING
    except UnicodeDecodeError:
        return False


def _fitting(body: bytes, encoding: str) -> str | None:
    """Return the text unless the statement is plainly wrong for these bytes."""
    try:
        return body.decode(encoding)
    except (UnicodeError, ValueError):
        pass
    text = body.decode(encoding, "replace")
    # One cut character is usual in old systems; a wrong statement breaks many.
    return text if text.count("\ufffd") <= max(3, len(text) // 5000) else None


def _detected(body: bytes) -> Found[str]:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError as error:
        # Also where UTF-8 was cut in its last character, or broken in a single place.
        if error.start > len(body) - 4:
            return Found("utf-8", "detected")
    else:
        return Found("utf-8", "detected")
    if body.decode("utf-8", "replace").count("\ufffd") <= max(3, len(body) // 5000):
        return Found("utf-8", "detected")
    # Only letters tell encodings apart: without the markup a sample holds more of them.
    sample = re.sub(rb"<[^>]{0,2000}>", b" ", body[: 4 * _SAMPLE_BYTES])[:_SAMPLE_BYTES]
    best = from_bytes(sample).best()
    name = _codec(best.encoding) if best else None
    return Found(name or "cp1252", "detected")
