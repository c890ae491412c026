"""Turn the bytes of a page into characters: header, byte order mark, meta, then detection."""

import codecs
import re
from urllib.parse import urlsplit

from charset_normalizer import from_bytes

from articles.article import Found
from articles.page import Page
from articles.parsing.mending import AND_WINDOWS, is_utf8_with_others, mended

# Nearly always the first bytes tell.
_HEAD_BYTES = 4096
_SAMPLE_BYTES = 65_536
# Old sets with two bytes a letter pass for UTF-8 by chance, but not so many times in a row.
_TELLING = 12
_ASCII = 0x7F
_ROW = re.compile(rb"[\x80-\xff]+")
_PAIR, _MANY, _MOSTLY = 2, 100, 0.8
# One that is not closed yet, too.
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_MIXED = "with windows-1252"
_RARE = 0.01
# Those in use: a detector that may answer any other does so.
_OF_THE_WEB = [
    "cp1252", "cp1250", "iso8859_2", "cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp866", "cp1253",
    "iso8859_7", "cp1254", "cp1255", "iso8859_8", "cp1256", "iso8859_6", "cp1257", "iso8859_13",
    "cp1258", "cp874", "cp932", "euc_jp", "big5hkscs", "gb18030", "cp949",
]  # fmt: skip
_LANGUAGE = re.compile(rb"<html\b[^>]{0,500}?\slang\s*=\s*[\"']?([a-z]{2,3})\b", re.IGNORECASE)
# What browsers take where nothing is stated (WHATWG, HTML, 13.2.3.2), of sets for Latin letters.
_USUAL = {
    **dict.fromkeys(("tr", "az", "ku"), "cp1254"),
    **dict.fromkeys(("et", "lt", "lv"), "cp1257"),
    **dict.fromkeys(("cs", "sk", "pl", "hu", "hr", "sl", "bs", "ro", "sq"), "cp1250"),
    "vi": "cp1258",
    # Not for English, which templates state of pages in any language.
    **dict.fromkeys(
        ("de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "nb", "nn", "fi", "is", "ca", "id"),
        "cp1252",
    ),
}
# What old pages do not state, the name of their host tells.
_LANGUAGE_OF = {
    "tr": "tr", "az": "az", "ee": "et", "lt": "lt", "lv": "lv", "cz": "cs", "sk": "sk", "pl": "pl",
    "hu": "hu", "hr": "hr", "si": "sl", "ba": "bs", "ro": "ro", "al": "sq", "vn": "vi", "is": "is",
    "dk": "da", "fo": "da", "no": "no", "se": "sv", "fi": "fi", "de": "de", "at": "de", "fr": "fr",
    "es": "es", "it": "it", "pt": "pt", "br": "pt", "nl": "nl",
}  # fmt: skip
# Bytes that are letters on Windows, and nothing in the sets of ISO.
_WINDOWS_ALONE = re.compile(rb"[\x80-\x9f]")
_LATIN = frozenset({
    "cp1250", "cp1252", "cp1254", "cp1257", "cp1258", "iso8859-2", "iso8859-13",
})  # fmt: skip
_JAPANESE_ESCAPE = b"\x1b$B"

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# How markup begins in two bytes a letter without a mark.
_WIDE = (("utf-16-le", b"<\x00"), ("utf-16-be", b"\x00<"))
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
# Of what is in small letters: a search for a plain beginning is the fastest.
_CHARSET_BYTES = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)")
_XML_ENCODING = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)")

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
    "big5": "big5hkscs",
}

# Labels that browsers know and Python does not (WHATWG, Encoding).
_LABELS = {
    "x-sjis": "cp932", "windows-31j": "cp932", "ms_kanji": "cp932", "x-euc-jp": "euc_jp",
    "ks_c_5601-1987": "cp949", "ks_c_5601-1989": "cp949", "windows-949": "cp949", "korean": "cp949",
    "csksc56011987": "cp949", "x-gbk": "gb18030", "gb_2312-80": "gb18030", "chinese": "gb18030",
    "gb_2312": "gb18030", "x-x-big5": "big5hkscs", "cn-big5": "big5hkscs", "csbig5": "big5hkscs",
    "x-cp1250": "cp1250", "x-cp1251": "cp1251", "x-cp1252": "cp1252", "x-cp1253": "cp1253",
    "x-cp1254": "cp1254", "x-cp1255": "cp1255", "x-cp1256": "cp1256", "x-cp1257": "cp1257",
    "x-cp1258": "cp1258", "windows-874": "cp874", "dos-874": "cp874", "koi": "koi8-r",
    "koi8": "koi8-r", "koi8-ru": "koi8-u", "iso-8859-8-i": "iso8859-8", "logical": "iso8859-8",
    "iso-8859-8-e": "iso8859-8", "visual": "iso8859-8", "arabic": "iso8859-6",
    "iso-8859-6-e": "iso8859-6", "iso-8859-6-i": "iso8859-6", "macintosh": "mac-roman",
    "x-mac-roman": "mac-roman", "x-mac-cyrillic": "mac-cyrillic", "x-user-defined": "cp1252",
    "unicode-1-1-utf-8": "utf-8", "x-unicode20utf8": "utf-8", "unicode": "utf-16-le",
    "ucs-2": "utf-16-le", "iso-10646-ucs-2": "utf-16-le", "csunicode": "utf-16-le",
    "unicodefffe": "utf-16-be", "unicodefeff": "utf-16-le",
}  # fmt: skip


def decoded(page: Page) -> tuple[str, Found[str]]:
    """Return the page's characters, and the encoding with where it was stated.

    Never raises: bytes that do not fit become replacement characters.
    """
    text, found, _ = _decoded(page)
    return text, found


def utf8(page: Page) -> tuple[bytes, Found[str]]:
    """Return the page's characters as UTF-8, uncopied where they came so, and the encoding."""
    text, found, as_sent = _decoded(page)
    return page.body if as_sent else text.encode("utf-8", "replace"), found


def _decoded(page: Page) -> tuple[str, Found[str], bool]:
    """Return the characters, their encoding, and whether the body is those in UTF-8."""
    text, found = _read(page)
    if found.value != "utf-8" or found.where == _MIXED:
        return text, found, False
    better = mended(text, page.body)
    return better, found, better is text and "\ufffd" not in text


def _read(page: Page) -> tuple[str, Found[str]]:
    body = page.body
    stated = _stated(page)
    said = {found.value for found in stated}
    # Where the outlet itself says so elsewhere, one letter is proof enough.
    if said - {"utf-8"} and _is_plainly_utf8(body, least=1 if "utf-8" in said else _TELLING):
        stated = [found for found in stated if found.value == "utf-8"]
    if _is_japanese_in_ascii(body):
        stated = []
    for found in stated:
        text = _fitting(body, found.value)
        if text is not None:
            return text, found
    found = _detected(page)
    return body.decode(found.value, AND_WINDOWS if found.where == _MIXED else "replace"), found


def _stated(page: Page) -> list[Found[str]]:
    stated = []
    header = _CHARSET.search(page.header("content-type") or "")
    if header:
        stated.append(Found(header[1], "header", "content-type"))
    stated += [Found(name, "bom") for bom, name in _BOMS if page.body.startswith(bom)]
    stated += [Found(name, "bom", "<") for name, sign in _WIDE if page.body.startswith(sign)]
    head = _uncommented(page.body[:_HEAD_BYTES].lower())
    if not stated and not _CHARSET_BYTES.search(head):
        # A browser that meets a statement further down begins anew.
        head = _uncommented(page.body[:_SAMPLE_BYTES].lower())
    for match, method in ((_in_meta(head), "meta"), (_XML_ENCODING.match(head), "xml-declaration")):
        if match:
            stated.append(Found(match[1].decode("ascii", "replace"), method, "charset"))
    known = [Found(name, f.method, f.where) for f in stated if (name := _codec(f.value))]
    if b"\x00" not in head:
        # Whoever could read this statement did not read it in two bytes a letter.
        known = [found for found in known if not found.value.startswith(("utf-16", "utf-32"))]
    if any(found.method == "header" and found.value == "cp1252" for found in known):
        # What servers say of every page: no word in Latin letters is wholly beyond ASCII.
        known = (
            [found for found in known if found.value != "cp1252"]
            if _is_foreign(page.body)
            else known
        )
    # A byte order mark contradicts every header that names another encoding.
    return sorted(known, key=lambda found: found.method != "bom")


def _uncommented(head: bytes) -> bytes:
    return _COMMENT.sub(b"", head) if b"<!--" in head else head


def _in_meta(head: bytes) -> re.Match[bytes] | None:
    for match in _CHARSET_BYTES.finditer(head):
        opened = max(0, head.rfind(b"<", 0, match.start()))
        if head.startswith(b"<meta", opened) and b">" not in head[opened : match.start()]:
            return match
    return None


def _is_foreign(body: bytes) -> bool:
    """Say whether nearly all letters beyond ASCII stand in rows, as none of a Latin script do."""
    rows = _ROW.findall(body[:_SAMPLE_BYTES])
    beyond = sum(map(len, rows))
    return beyond > _MANY and sum(len(row) for row in rows if len(row) > _PAIR) > _MOSTLY * beyond


def _codec(name: str) -> str | None:
    name = _LABELS.get(name.lower(), name)
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    # Python also registers codecs that are no text encodings, such as rot13 and zlib.
    if not getattr(found, "_is_text_encoding", True) or found.name in _NO_PAGE_IS:
        return None
    return _AS_BROWSERS_DO.get(found.name, found.name)


def _is_plainly_utf8(body: bytes, *, least: int) -> bool:
    """Say whether `body` is UTF-8 with `least` bytes beyond ASCII, or nearly so many."""
    try:
        # Each letter beyond ASCII takes one to three bytes more than a character.
        return len(body) - len(body.decode()) >= least
    except UnicodeDecodeError:
        return False


def _fitting(body: bytes, encoding: str) -> str | None:
    """Return the text unless the statement is plainly wrong for these bytes."""
    try:
        return body.decode(encoding)
    except (UnicodeError, ValueError):
        text = body.decode(encoding, "replace")
    return text if _is_mostly_whole(text) else None


def _is_mostly_whole(text: str) -> bool:
    """Say whether few characters are broken. One cut character is usual in old systems."""
    broken = text.count("\ufffd")
    if broken > max(3, len(text) // 5000):
        return False
    # A wrong statement breaks each letter beyond ASCII, also where there are few of them.
    return sum(sign > "\x7f" for sign in text) >= 4 * broken


def _is_japanese_in_ascii(body: bytes) -> bool:
    """Say whether `body` is ISO-2022-JP, whose escapes stand in no other text."""
    return body.find(_JAPANESE_ESCAPE, 0, _SAMPLE_BYTES) >= 0 and body.isascii()


def _detected(page: Page) -> Found[str]:
    body = page.body
    if _is_japanese_in_ascii(body):
        return Found("iso2022_jp", "detected")
    text = body.decode("utf-8", "replace")
    if "\ufffd" not in text or _is_mostly_whole(text):
        return Found("utf-8", "detected")
    if is_utf8_with_others(body):
        return Found("utf-8", "detected", _MIXED)
    # Only letters tell encodings apart: without the markup a sample holds more of them.
    sample = re.sub(rb"<[^>]{0,2000}>", b" ", body[: 4 * _SAMPLE_BYTES])[:_SAMPLE_BYTES]
    usual = _usual_for(page, sample)
    if sum(code > _ASCII for code in sample) < _RARE * len(sample):
        return Found(usual or "cp1252", "detected")  # An accent or a quote here and there.
    best = from_bytes(sample, cp_isolation=_OF_THE_WEB).best()
    name = _codec(best.encoding) if best else None
    # Of the sets for Latin letters a short text tells little, and its language much.
    if usual and (name is None or name in _LATIN):
        name = usual
    return Found(name or "cp1252", "detected")


def _usual_for(page: Page, sample: bytes) -> str | None:
    """Return the set for Latin letters that is usual in the page's language, or its country."""
    stated = _LANGUAGE.search(page.body[:_HEAD_BYTES])
    country = (urlsplit(page.url).hostname or "").rpartition(".")[2]
    language = stated[1].decode().lower() if stated else ""
    usual = _USUAL.get(language) or _USUAL.get(_LANGUAGE_OF.get(country, ""))
    is_of_iso = usual == "cp1250" and not _WINDOWS_ALONE.search(sample)
    return "iso8859-2" if is_of_iso else usual
