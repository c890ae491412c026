"""The line that WordPress ends an announcement with: which post of which site it is of."""

import html
import re
from urllib.parse import urlsplit

from articles.urls import same_site, url_key

_NOTE = re.compile(r"<p(?:\s[^<>]*)?>(?P<note>(?:(?!</?p[\s>]).){1,3000})</p>\s*\Z", re.DOTALL)
_LINK = re.compile(r"<a\s[^<>]*?href\s*=\s*[\"']([^\"'<>]+)[\"'][^<>]*>.*?</a>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_LINKS = 2
# "Der Beitrag … erschien zuerst auf …."
_MOST_BESIDE_THEM = 80


def without_origin(markup: str, url: str) -> str:
    """Return `markup` without a last paragraph that leads to the entry at `url`, then to its site.

    It is known by its two links: its words are of the site's language.
    """
    start = max(markup.rfind("<p>"), markup.rfind("<p "))
    found = _NOTE.match(markup, start) if start >= 0 else None
    if found is None or len(_TAG.sub("", _LINK.sub("", found["note"])).strip()) > _MOST_BESIDE_THEM:
        return markup
    links = [html.unescape(link) for link in _LINK.findall(found["note"])]
    return markup[:start].rstrip() if _leads_home(links, url) else markup


def _leads_home(links: list[str], url: str) -> bool:
    if len(links) != _LINKS or url_key(links[0]) != url_key(url):
        return False
    site = urlsplit(url_key(links[1])).path.rstrip("/")
    return same_site(links[1], url) and urlsplit(url_key(url)).path.startswith(f"{site}/")
