"""Read a piece of markup that is a story and nothing else: an entry's, or one in a page's data."""

import re
from dataclasses import replace

from articles.hidden.visible import without_hidden
from articles.parsing.elements import Elements
from articles.parsing.markup import parsed
from articles.parsing.script_data import story_in_data
from articles.story.body import Body, whole
from articles.story.features import Stated
from articles.story.passages import survey

# Where a script would put an advertisement, or another text; ends of elements in its own marks.
_PLACES = re.compile(r"\$\$\w{1,40}\$\$|\{\{[^{}<>]{1,60}\}\}|\{/[a-z][a-z0-9-]{0,40}\}")
# That its title is the page's makes a text likely the one that is shown, not sure.
_LIKELY = 0.75


def body_of_piece(markup: str, method: str, stated: Stated) -> Body:
    """Return what a reader sees of `markup` as the story; nothing where there is none."""
    root = parsed(f"<html><body><div>{markup}</div></body></html>") if markup else None
    if root is None:
        return Body()
    without_hidden(Elements(root))
    return whole(survey(root), method, stated)


def body_in_data(markup: bytes, stated: Stated) -> Body:
    """Return the story that a page holds as data, for a script to show.

    Not for pages with a paywall: in the data may stand what only those who pay are shown.
    """
    told = _PLACES.sub(" ", story_in_data(markup, stated.title))
    return replace(body_of_piece(told, "script", stated), confidence=_LIKELY)
