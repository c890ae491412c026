"""All pieces of text that a page shows, in its order: what site templates are learned from."""

from articles.filtering.filter import media_type_reason
from articles.hidden.visible import without_hidden
from articles.page import Page
from articles.parsing.decoding import utf8
from articles.parsing.elements import Elements
from articles.parsing.markup import parsed
from articles.story.passages import survey


def page_passages(page: Page) -> list[str]:
    """Return the texts between the borders of blocks; items and cells one by one."""
    if media_type_reason(page):
        return []
    root = parsed(utf8(page)[0])
    if root is None:
        return []
    without_hidden(Elements(root))
    return survey(root).texts
