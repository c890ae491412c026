"""The byline as printed, without what outlets print beside it: day, time, buttons."""

import re

from articles.dating.stamps import BEFORE_DAY, CHANGED, PUBLISHED, without_stamp
from articles.people.names import is_by_word
from articles.wording.by_labels import BY
from articles.wording.by_words import AND

# A count of minutes or of comments, a time, a telephone number: no name begins with a figure.
# "At the Herald since 2019" goes on.
_FIGURE = re.compile(r"(?P<before>\S*)[\s,;|/([{<\u00b7\u2022\u2013\u2014-]+[+#]?\d")
_BEFORE_MOMENT = frozenset(f"{BEFORE_DAY} at um kl".split())
_BEFORE_FIGURE = re.compile(
    rf"(?:\s(?:{PUBLISHED.pattern}|{CHANGED.pattern}|\b(?:last|lesezeit|(?:reading|read) time"
    r"|(?:temps|durée) de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd"
    r"|lästid|lesetid|læsetid|czas czytania|okuma süresi|время чтения|час читання)\b)\W*)+$",
    re.IGNORECASE,
)
_TWO_WORDS = re.compile(r"[\w.'\u2019-]+ [\w.'\u2019-]+")
_JOINED = re.compile(rf"(?:{AND}|[,;/&+\u3001])\s*$", re.IGNORECASE)
_AROUND = " \t,;|/\u00b7\u2022\u2013\u2014-:\uff1a+([{"


def writers_alone(line: str) -> str:
    """Return `line` up to what says when, how long and what to do; empty if it names nobody."""
    line = _BEFORE_FIGURE.sub("", _up_to_figure(_up_to_portrait(without_stamp(line))))
    line = line.rstrip(_AROUND)
    return "" if is_by_word(line) else line


def _up_to_figure(line: str) -> str:
    """Return `line` up to its first figure, unless a word written small leads to it."""
    for found in _FIGURE.finditer(line):
        before = found["before"]
        if before in _BEFORE_MOMENT:
            return line[: found.start()]
        if not before.islower():
            return line[: found.end("before")]
    return line


def _up_to_portrait(line: str) -> str:
    """Return `line` up to where its first name is said again: a note on the writer begins there.

    Behind a comma or "and" it is another writer who is called so: "Ann Lee and Ann Leeds".
    """
    by = BY.match(line)
    first = _TWO_WORDS.match(line, by.end() if by else 0)
    if not first:
        return line
    for again in re.compile(rf"\s{re.escape(first[0])}\b").finditer(line, first.end()):
        if not _JOINED.search(line, 0, again.start() + 1):
            return line[: again.start()]
    return line
