"""Know the pictures that an outlet shows for want of one: its logo, a blank, a portrait."""

import re
from urllib.parse import urlsplit

_KINDS = "default|logo|image|img|card|share|thumb(?:nail)?"
_NETWORKS = "og|open-?graph|share|sharing|social|fb|facebook|twitter"
_SIZE = r"(?:[-_]?\d{2,4}(?:x\d{2,4})?)?"
# Names of files; a story on a company may well show its "apple-logo".
_STAND_IN = re.compile(
    r"(?:(?:placeholder|fallback|no[-_]?(?:image|img|photo|picture|thumb))[\w-]{0,20}"
    rf"|(?:(?:site|print|header|footer)[-_]?)?logo(?:[-_](?:{_NETWORKS}|white|black|small|large|print))?{_SIZE}"
    rf"|preload(?:er)?|spacer|blank|transparent|default(?:[-_]?(?:og|social|{_KINDS}))?"
    rf"|(?:{_NETWORKS})[-_](?:{_KINDS}){_SIZE}|fb|favicon|apple-touch-icon)(?:\.\w{{2,5}})?"
    rf"|(?:{_NETWORKS})\.\w{{3,4}}"
)
# A folder of one article's own: by its day, or its number.
_OWN_FOLDER = re.compile(r"(?:/\d+){3}/|\d{5,}[^/]*/")
_PORTRAITS = re.compile(r"(?:^|\.)gravatar\.com$")


def is_stand_in(image: str) -> bool:
    """Say whether an image's address, as joined, is that of no picture of the story."""
    parts = urlsplit(image)
    name = parts.path.rpartition("/")[2].lower()
    is_front = parts.path in ("", "/") and not parts.query
    is_named_so = _STAND_IN.fullmatch(name) and not _OWN_FOLDER.search(parts.path)
    return is_front or bool(is_named_so or _PORTRAITS.search(parts.hostname or ""))
