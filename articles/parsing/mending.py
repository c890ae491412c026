"""Mend characters that an outlet's own system had spoilt before it sent them."""

import codecs
import re

# Signs of windows-1252 that stand for bytes 0x80 to 0x9F; five of these mean nothing there.
_SIGNS = {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}
_FOLLOWING = "".join(_SIGNS.values()) + "".join(map(chr, range(0x80, 0xC0)))
# A letter of two to four bytes, each of which was read as a letter of its own: "Ã©" for "é".
_TWICE = re.compile(
    f"[\u00c2-\u00df][{_FOLLOWING}]|[\u00e0-\u00ef][{_FOLLOWING}]{{2}}|[\u00f0-\u00f4][{_FOLLOWING}]{{3}}"
)
# How each of them begins, in bytes: quickly looked for in a page that has none.
_SPOILT = re.compile(
    rb"\xc3[\x82-\xb4](?:\xc2[\x80-\xbf]|\xc5[\x92-\xbe]|\xc6\x92|\xcb[\x86\x9c]|\xe2[\x80\x82\x84])"
)
# Nobody writes so by chance so many times.
_TELLING = 12
_BYTES = {sign: bytes([code]) for code, sign in _SIGNS.items()}
# How bytes that are no UTF-8 are read between others that are.
AND_WINDOWS = "articles.windows-1252"


def mended(text: str, body: bytes) -> str:
    """Return `text`, decoded from the UTF-8 of `body`, as it was before it was encoded twice."""
    return _once(text) if _SPOILT.search(body) else text


def _once(text: str) -> str:
    found = _TWICE.findall(text)
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    if len(found) < _TELLING or 2 * sum(map(len, found)) < beyond:
        return text
    return _TWICE.sub(lambda match: _joined(match[0]), text)


def _joined(signs: str) -> str:
    raw = b"".join(_BYTES.get(sign) or sign.encode("latin-1") for sign in signs)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return signs


def is_utf8_with_others(body: bytes) -> bool:
    """Say whether `body` is UTF-8 into which pieces of windows-1252 were pasted."""
    text = body.decode("utf-8", "ignore")
    letters = len(text) - len(text.encode("ascii", "ignore"))
    pieces = body.decode("utf-8", "replace").count("\ufffd")
    return letters >= max(_TELLING, pieces)


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(AND_WINDOWS, _as_windows)
