"""Ask the newsroom's outlets as plainly as possible: no redirects, no retries."""

import html
import re
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from email.message import Message
from http.client import HTTPResponse

from tests.newsroom.golden import Golden
from tests.newsroom.newsroom import Newsroom

TAG = re.compile(r"<[^>]+>")


@dataclass
class Got:
    status: int
    headers: Message
    body: bytes = field(repr=False)

    @property
    def text(self) -> str:
        return self.in_charset(self.headers.get_content_charset() or "utf-8")

    def in_charset(self, charset: str) -> str:
        return self.body.decode(charset)


class _StayHere(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


_OPENER = urllib.request.build_opener(_StayHere)


def get(url: str, method: str = "GET", **headers: str) -> Got:
    asked = urllib.request.Request(  # noqa: S310
        url,
        headers={name.replace("_", "-"): value for name, value in headers.items()},
        method=method,
    )
    try:
        response: HTTPResponse = _OPENER.open(asked, timeout=5)
    except urllib.error.HTTPError as error:
        with error:
            return Got(error.code, error.headers, error.read())
    with response:
        return Got(response.status, response.headers, response.read())


def words(page: str) -> str:
    """Return a page as its text, so that a paragraph can be looked for in it."""
    return html.unescape(TAG.sub("", page))


def is_served(golden: Golden, charset: str) -> bool:
    page = get(golden.url)
    if page.status == 429:
        page = get(golden.url)
    text = words(page.in_charset(charset))
    lines = [line for block in golden.blocks for line in block.text.splitlines()]
    return page.status == 200 and all(line in text for line in [golden.title, *lines])


def outlet(newsroom: Newsroom, source: str) -> str:
    number = next(one.file.number for one in newsroom.outlets if one.id == source)
    return f"http://127.0.1.{number}:{newsroom.port}"
