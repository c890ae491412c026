"""Take out of a page the boxes that stand over it until its reader answers them.

Consent to cookies, forms to sign in, shares, menus of small screens: `role="dialog"` and
`aria-modal` are WAI-ARIA's words for them.
"""

from lxml import etree

from articles.parsing.elements import Elements
from articles.parsing.markup import drop, text_length

_ROLES = frozenset({"dialog", "alertdialog"})
# A page may show its story in a dialog, too.
_MOST = 0.4


def without_dialogs(page: Elements) -> None:
    """Take the dialogs of `page` out of its tree, but for one that holds a story."""
    dialogs = [each for each in page.stating("role", "aria-modal") if _is_dialog(each)]
    if not dialogs:
        return
    most = _MOST * text_length(page.root)
    headlines = {around for each in page.tagged("h1") for around in each.iterancestors()}
    gone: set[etree._Element] = set()
    for each in dialogs:
        if each not in gone and each not in headlines and text_length(each) <= most:
            gone.update(each.iter())
            drop(each)
    page.forget(gone)


def _is_dialog(element: etree._Element) -> bool:
    if element.tag in ("html", "body"):
        return False
    role = (element.get("role") or "").strip().lower()
    return role in _ROLES or element.get("aria-modal") == "true"
