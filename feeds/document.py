"""An endpoint's answer unpacked, decoded and recognised by what it holds, not by its headers."""

import html.entities
import re
import sys
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from articles.page import Page
from articles.parsing.decoding import decoded
from articles.parsing.encoding import GZIP_MAGIC, gunzipped

# sitemaps.org allows 50 MB unpacked; a gzip body of 300 kB can be 300 MB.
MOST_BYTES = 50 * 2**20
# Three hundred full texts in a feed are 3 MB, and feedparser takes a second for each 3 MB.
LONGEST_TEXT = 16_000_000

# The root may stand behind a licence in a comment, or behind the warnings of a broken plugin.
_ROOT_WITHIN = 200_000
_ROOT = re.compile(
    r"<!--.*?(?:-->|\Z)|(?P<doctype><!doctype\s+html)"
    r"|<(?:[\w.-]{1,20}:)?(?P<name>rss|feed|rdf|channel|urlset|sitemapindex|html|head|body)(?=[\s/>])",
    re.IGNORECASE | re.DOTALL,
)
# What a page loads when its reader gets to the end of a list.
_FRAGMENT = re.compile(
    r"\s*<(?:div|article|section|main|ul|ol|li|table|h[1-6]|p|a)[\s>]", re.IGNORECASE
)
_URL_LINE = re.compile(r"\s*https?://\S+[ \t]*(?:[\r\n]|\Z)")

# Not allowed in XML 1.0: one of them ends a strict parser. 0x80 to 0x9f are allowed,
# and mean curly quotes where an old system took Windows-1252 for Latin-1.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NUMBERED = re.compile(r"&#(?:[xX](?P<hex>[0-9A-Fa-f]+)|(?P<decimal>\d+));?")
_MOST_DIGITS = len("1114111")
_NAMED = re.compile(r"&(?P<name>[A-Za-z][A-Za-z0-9]{1,31});")
_XML_OWN = frozenset({"lt", "gt", "amp", "quot", "apos"})
# A long entity repeated is a bomb; feeds that declare any declare single characters.
_DECLARED = re.compile(
    r"<!ENTITY\s{1,9}(\w{1,32})\s{1,9}(?:\"([^\"<>%]{0,16})\"|'([^'<>%]{0,16})')"
)
_AMPERSAND = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});)",
    re.DOTALL | re.IGNORECASE,
)

_UNMARKED = (
    (b"\x00\x00\x00<", "utf-32-be"),
    (b"<\x00\x00\x00", "utf-32-le"),
    (b"\x00<\x00", "utf-16-be"),
    (b"<\x00", "utf-16-le"),
)

_SERVERS_DEFAULT = re.compile(r"charset\s*=\s*[\"']?(?:iso-8859-1|us-ascii)\b", re.IGNORECASE)
_DECLARES_ANOTHER = re.compile(
    rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"'](?!utf-?8|iso-8859-1[\"'])", re.IGNORECASE
)


class Form(StrEnum):
    """What an answer turns out to be."""

    SYNDICATION = "feed"
    JSON = "JSON"
    SITEMAP = "sitemap"
    SITEMAP_INDEX = "sitemap index"
    URL_LIST = "list of URLs"
    HTML = "HTML"
    EMPTY = "empty"
    UNKNOWN = "unknown content"


_FORMS = {
    "rss": Form.SYNDICATION,
    "feed": Form.SYNDICATION,
    "rdf": Form.SYNDICATION,
    "channel": Form.SYNDICATION,
    "urlset": Form.SITEMAP,
    "sitemapindex": Form.SITEMAP_INDEX,
}


SITEMAP_FORMS = frozenset({Form.SITEMAP, Form.SITEMAP_INDEX, Form.URL_LIST})


@dataclass(frozen=True, slots=True)
class Document:
    """An answer's characters from its root element on, where they came from, and when."""

    text: str
    form: Form
    url: str
    seen: datetime
    warnings: tuple[str, ...] = ()


def opened(page: Page) -> Document:
    """Return what `page` holds. Never raises."""
    body, trouble = _unpacked(page.body)
    text = without_illegal(_characters(page, body))
    form, start = _recognised(text)
    prolog, text = text[:start], text[start:]
    warnings = [trouble] if trouble else []
    if form not in SITEMAP_FORMS and len(text) > LONGEST_TEXT:
        text = text[:LONGEST_TEXT]
        warnings.append(f"longer than {LONGEST_TEXT} characters: cut")
    if form in _FORMS.values():
        text = _with_named(_NUMBERED.sub(_numbered, text), _declared(prolog))
        text, escaped = _escaped(text)
        warnings += ["unescaped &"] if escaped else []
        if _is_junk(prolog):
            warnings.append("text before the root element")
    return Document(text, form, page.final_url, page.fetched, tuple(warnings))


def without_illegal(text: str) -> str:
    """Return `text` without what XML or UTF-8 refuses: controls and half characters."""
    return _ILLEGAL.sub("", text)


def _unpacked(body: bytes) -> tuple[bytes, str]:
    """Return `body` without gzip, as far as it can be read and is not too long."""
    trouble = ""
    if body.startswith(GZIP_MAGIC):
        body, trouble = _unzipped(body)
    if len(body) <= MOST_BYTES:
        return body, trouble
    return body[:MOST_BYTES], f"longer than {MOST_BYTES // 2**20} MB: cut"


def _unzipped(body: bytes) -> tuple[bytes, str]:
    pieces: list[bytes] = []
    length = 0
    try:
        for piece in gunzipped(body):
            pieces.append(piece)
            length += len(piece)
            if length > MOST_BYTES:
                break
    except (zlib.error, EOFError):
        return b"".join(pieces), "damaged gzip body"
    return b"".join(pieces), ""


def _characters(page: Page, body: bytes) -> str:
    """Decode `body`, believing the bytes before the header.

    Text that is valid UTF-8 is UTF-8, whatever its server says of it; only the
    encodings that shift by escape characters look like it. A server that names Latin-1 for
    all it sends knows less than a declaration.
    """
    for mark, encoding in _UNMARKED:
        if body.startswith(mark):
            return body.decode(encoding, "replace")
    if b"\x1b" not in body[:4096]:
        try:
            return body.decode("utf-8-sig")
        except UnicodeDecodeError:
            pass
    by_default = _SERVERS_DEFAULT.search(page.header("content-type") or "")
    headers = () if by_default and _DECLARES_ANOTHER.match(body) else page.headers
    return decoded(replace(page, body=body, headers=headers))[0].removeprefix("\ufeff")


def _recognised(text: str) -> tuple[Form, int]:
    """Return the form of `text` and where its root begins."""
    head = text[:4096].lstrip()
    if not head and not text.strip():
        return Form.EMPTY, 0
    if head.startswith(("{", "[")):
        return Form.JSON, 0
    is_html = False
    for match in _ROOT.finditer(text, 0, _ROOT_WITHIN):
        # A doctype decides nothing yet: feeds were seen behind XHTML's.
        is_html = is_html or bool(match["doctype"])
        if match["name"]:
            form = _FORMS.get(match["name"].lower(), Form.HTML)
            return form, 0 if form is Form.HTML else match.start()
    if is_html or _FRAGMENT.match(text):
        return Form.HTML, 0
    return (Form.URL_LIST if _URL_LINE.match(text) else Form.UNKNOWN), 0


def _escaped(text: str) -> tuple[str, bool]:
    """Escape each `&` that begins no character of XML: `&lang=en` in an address would be one."""
    escaped = _AMPERSAND.sub(lambda found: "&amp;" if found[0] == "&" else found[0], text)
    return escaped, len(escaped) != len(text)


def _is_junk(prolog: str) -> bool:
    return bool(prolog.strip()) and not prolog.lstrip().startswith(("<?", "<!"))


def _declared(prolog: str) -> dict[str, str]:
    found = _DECLARED.findall(prolog) if "<!ENTITY" in prolog else []
    return {name: double or single for name, double, single in found}


def _numbered(match: re.Match[str]) -> str:
    """Drop references to what is no character: feedparser gives up a whole feed for one."""
    digits = (match["hex"] or match["decimal"]).lstrip("0") or "0"
    code = int(digits, 16 if match["hex"] else 10) if len(digits) <= _MOST_DIGITS else 0
    # One without its semicolon is a reference to browsers, and to no XML parser.
    return "" if code > sys.maxunicode or _ILLEGAL.match(chr(code)) else match[0].rstrip(";") + ";"


def _with_named(text: str, declared: Mapping[str, str]) -> str:
    """Write entities as characters: XML knows five of HTML's, and ends at the others.

    What an entity stands for is not looked at again, so none can grow.
    """

    def character(match: re.Match[str]) -> str:
        name = match["name"]
        if name in _XML_OWN:
            return match[0]
        found = declared.get(name) or html.entities.html5.get(f"{name};", match[0])
        return match[0] if found in {"<", ">", "&", '"', "'"} else found

    return _NAMED.sub(character, text)
