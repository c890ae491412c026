"""All pieces of text that a page shows, in its order: what site templates are learned from."""

from lxml.html import HtmlElement

from articles.decoding import utf8
from articles.filter import media_type_reason
from articles.lines import with_paragraphs
from articles.markup import found_by, parsed, without_scripts
from articles.page import Page
from articles.walk import walked


def page_passages(page: Page) -> list[str]:
    """Return the texts between the borders of blocks; items and cells one by one."""
    if media_type_reason(page):
        return []
    root = parsed(utf8(page)[0])
    return [] if root is None else passages_in(root)


def passages_in(root: HtmlElement) -> list[str]:
    """Return the passages of a parsed page. Changes `root`."""
    without_scripts(root)
    with_paragraphs(root)
    bodies = found_by(root, "//body")
    blocks = walked(bodies[0] if bodies else root)
    return [line for block in blocks for line in block.text.splitlines()]
