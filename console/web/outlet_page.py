"""An outlet's page as it can be shown beside its text: its words and looks, none of its reach.

The page's policy already forbids running and loading anything. But browsers also
connect to hosts that a page merely names (preconnect, frames that are then
refused), which would tell an outlet who is reading and when.
"""

import html

import nh3

from articles.parsing.nesting import is_nested_deeper

_DEEPEST = 500
_LARGEST = 4_000_000

_TAGS = frozenset(
    """
    a abbr address article aside b bdi bdo blockquote br button caption center cite code col
    colgroup dd del details dfn div dl dt em fieldset figcaption figure font footer form h1 h2 h3
    h4 h5 h6 header hgroup hr i img ins kbd label legend li main mark menu nav noscript ol p
    picture pre q rb rp rt ruby s samp section select small span strike strong style sub summary
    sup table tbody td tfoot th thead time tr tt u ul var wbr
    """.split()  # noqa: SIM905 - a table is read, not typed
)
_UNSEEN = frozenset({"script", "template", "title", "svg", "math", "object", "iframe"})
# Nothing with an address in it.
_ATTRIBUTES = {
    "*": {"class", "id", "style", "lang", "dir", "title", "hidden", "align", "role"},
    "details": {"open"},
    "img": {"alt", "width", "height"},
    "ol": {"start", "reversed"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "time": {"datetime"},
}

_cleaner = nh3.Cleaner(
    tags=set(_TAGS), clean_content_tags=set(_UNSEEN), attributes=_ATTRIBUTES, link_rel=None
)


def without_reach(markup: str) -> str:
    """Return a page without scripts, frames and everything that names an address.

    One that is nested or long as no article is comes as its characters.
    """
    hostile = len(markup) > _LARGEST or is_nested_deeper(markup, _DEEPEST)
    shown = f"<pre>{html.escape(markup)}</pre>" if hostile else _cleaner.clean(markup)
    return f'<!doctype html>\n<meta charset="utf-8">\n{shown}'
