"""What a robots.txt says, read as RFC 9309 asks. Pure.

Protego matches the rules; what it reads differently from the RFC and from
Google's own parser is put right in the text before it sees it.
"""

import re
from typing import Self

from protego import Protego

from articles.page import ROBOTS_BYTES

LONGEST_CRAWL_DELAY = 60.0

_USER_AGENT = re.compile(r"\s*user[- ]?agents?\s*[:\s]\s*(?P<agent>\S*)", re.IGNORECASE)
_KNOWN = re.compile(
    r"\s*(?:allow|dis+al+ow|diasllow|disallaw|crawl[- ]delay|site-?maps?|host)\b", re.IGNORECASE
)
_PRODUCT_TOKEN = re.compile(r"[a-z_-]+|\*", re.IGNORECASE)
_LINE_END = re.compile(r"\r\n|\r|\n")
_OTHER_LINE_ENDS = re.compile("[\v\f\x1c-\x1e\x85\u2028\u2029]")
# No product token of ours: groups for others must not match by a shared prefix.
_SOMEBODY_ELSE = "-"


class Rules:
    """The rules of one robots.txt for one robot."""

    def __init__(self, text: str, token: str) -> None:
        self._token = token
        self._rules = Protego.parse(_plain(text, token))

    @classmethod
    def read(cls, body: bytes, token: str) -> Self:
        """Read a robots.txt as it was sent; only its first 500 KiB count."""
        return cls(body[:ROBOTS_BYTES].decode("utf-8-sig", errors="replace"), token)

    @classmethod
    def allow_all(cls) -> Self:
        """Return the rules of a host that has none."""
        return cls("", "*")

    def allow(self, url: str) -> bool:
        """Tell whether `url` may be asked for."""
        return bool(self._rules.can_fetch(url, self._token))

    @property
    def crawl_delay(self) -> float:
        """Return the seconds that the host wants between requests, within reason."""
        return min(self._rules.crawl_delay(self._token) or 0.0, LONGEST_CRAWL_DELAY)


def product_token(user_agent: str) -> str:
    """Return the name by which robots.txt may address `user_agent`: what stands before `/0.1`."""
    match = _PRODUCT_TOKEN.match(user_agent)
    return match[0] if match else user_agent


def _plain(text: str, token: str) -> str:
    lines = []
    for line in _LINE_END.split(_OTHER_LINE_ENDS.sub(" ", text)):
        line = line.partition("#")[0]  # noqa: PLW2901
        agent = _USER_AGENT.match(line)
        if agent:
            lines.append(f"User-agent: {_addressed(agent['agent'], token)}")
        # An unknown line between two names would end the group of the first.
        elif _KNOWN.match(line):
            lines.append(line)
    return "\n".join(lines)


def _addressed(agent: str, token: str) -> str:
    match = _PRODUCT_TOKEN.match(agent)
    name = match[0] if match else ""
    if name == "*":
        return "*"
    return token if name.lower() == token.lower() else _SOMEBODY_ELSE
