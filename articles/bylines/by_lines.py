"""Lines that name writers by their own words, whatever they are called: "By Ann Lee"."""

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from lxml import etree

from articles.bylines.signature import leads_to_author
from articles.dating.stamps import is_stamp
from articles.parsing.elements import Elements
from articles.parsing.marks import Marks
from articles.parsing.markup import beginning_of, text_of, tidy
from articles.people.names import begins_with_by, is_by_word, looks_like_name, names_on_line
from articles.wording.by_labels import may_begin

ABOVE = 30
_NO_BYLINES = frozenset({"title", "option", "button"})
_STEPS_UP = 4
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_SENTENCES = frozenset({"p", "em", "i", "li", "address"})
_QUOTING = frozenset({"q", "figure", "figcaption", "p"})
_PICTURE_CLASS = re.compile(r"caption|photo|image", re.IGNORECASE)
_PICTURES = ("img", "picture", "figure", "video", "svg", "amp-img", "noscript")
# Who reported what a Chinese agency wired: "新华社北京11月20日电(记者王明、李华)".
_WIRED = re.compile(
    r"[^\u3002\uff0c]{2,24}[电電讯訊]\s*+[(\uff08]\s*+(?:记者|記者)\s*+"
    r"(?P<names>[^()\uff08\uff09\u3002\uff0c]{2,24}?)\s*(?:(?:通讯员|通訊員)[^()\uff08\uff09]*)?[)\uff09]"
)
# The same in Taiwan, name and place in one: "(中央社記者王小明台北20日電)".
_WIRED_IN_ONE = re.compile(
    "[(\uff08]中央社[记記]者(?P<names>[\u4e00-\u9fff]{3})[\u4e00-\u9fff]{0,8}\\d{1,2}日[^()\uff08\uff09]{0,8}[电電][)\uff09]"
)
_LONGEST_BY, _LONGEST_LINE = 90, 150
# Letters of a sentence, on each side of whom it names.
_SHORT = 15
_FAR = 400
_NEXT = 4


def by_lines(page: Elements, marks: Marks) -> Iterator[list[str]]:
    """Yield what short lines name that begin with a word such as "By", or a link to a writer."""
    start = marks.at - ABOVE
    linked = ""
    end = start + _FAR + 1 if marks.headline else None
    for element in page.all[max(0, start) : end]:
        if element.tag in _NO_BYLINES:
            continue
        yield from _in_text(element, marks)
        if not linked and element.tag == "a" and leads_to_author(element.get("href") or ""):
            linked = _linked(element, marks)
    if linked:
        yield [linked]


def _is_quoted(element: etree._Element) -> bool:
    """Say whether `element` is in a quotation: who is named there said or wrote that."""
    around = (element, *islice(element.iterancestors(), _STEPS_UP))
    tags = {each.tag for each in around}
    # A quotation's source; alone it may be the story's.
    return "blockquote" in tags or ("cite" in tags and not tags.isdisjoint(_QUOTING))


def _is_title(element: etree._Element) -> bool:
    """Say whether `element` is the title of another page: "Report: Fair Shares", as a link."""
    if element.tag != "a" or leads_to_author(element.get("href") or ""):
        return False
    return next(element.iterancestors(*_HEADINGS), None) is not None


def _in_text(element: etree._Element, marks: Marks) -> Iterator[list[str]]:
    for raw in (element.text, element.tail):
        if raw and not raw.isascii():
            yield from _wired(element, raw, marks)
        if raw and may_begin(raw) and not _is_in_sentence(element, raw):
            yield from _by_line(element, raw, marks)
            if is_by_word(raw.strip()) and raw == element.text:
                yield from _apart(element, marks)


def _is_in_sentence(element: etree._Element, text: str) -> bool:
    """Say whether "by Ann Lee", in `element` or behind it, goes on in the midst of a paragraph."""
    parent = element.getparent()
    if parent is None or parent.tag not in _SENTENCES or not text.lstrip()[:1].islower():
        return False
    if text is element.text and not _before_in(parent, element):
        return False
    return len(beginning_of(parent, _LONGEST_LINE)) > _LONGEST_LINE


def _before_in(parent: etree._Element, element: etree._Element) -> str:
    """Return the text right before `element` within its parent."""
    before = element.getprevious()
    return tidy(parent.text if before is None else before.tail)


def _is_amid(link: etree._Element) -> bool:
    """Say whether words of a sentence stand on both sides of a link."""
    parent = link.getparent()
    if parent is None or parent.tag not in _SENTENCES:
        return False
    before = _before_in(parent, link)
    is_named = begins_with_by(before) or is_by_word(before)
    return len(before) >= _SHORT and len(tidy(link.tail)) >= _SHORT and not is_named


def _wired(element: etree._Element, raw: str, marks: Marks) -> Iterator[list[str]]:
    wired = _WIRED.match(raw.strip()) or _WIRED_IN_ONE.match(raw.strip())
    if wired and not marks.is_elsewhere(element):
        yield [wired["names"]]


def _linked(element: etree._Element, marks: Marks) -> str:
    # An account of the outlet's own is called "Mastodon".
    if element.get("rel") == "me":
        return ""
    text = text_of(element)
    known = len(text) <= _LONGEST_BY and looks_like_name(text) and not marks.is_elsewhere(element)
    return text if known and not _is_amid(element) else ""


def _by_line(element: etree._Element, raw: str, marks: Marks) -> Iterator[list[str]]:
    for holder in (None, element, element.getparent()):
        # Of a whole page no more than a line is asked for.
        text = tidy(raw) if holder is None else beginning_of(holder, _LONGEST_BY)
        if names_on_line(text):
            is_others = marks.is_elsewhere(element) or is_picture_credit(element, marks)
            if not (is_others or _is_quoted(element) or _is_title(element)):
                yield _linked_names(holder) or [text]
            return


def _apart(element: etree._Element, marks: Marks) -> Iterator[list[str]]:
    """Yield the name that follows the element whose whole text is "By", or "Written by"."""
    following = _following(element)
    if following is None or marks.is_elsewhere(element) or is_picture_credit(element, marks):
        return
    text = beginning_of(following, _LONGEST_BY)
    named = names_on_line(f"{tidy(element.text)} {text}")
    if named and " " in named[0] and text.startswith(named[0]):
        yield _linked_names(following) or [text]


def _following(element: etree._Element) -> etree._Element | None:
    """Return the element that follows the text of `element`, if nothing stands between."""
    if len(element):
        return element[0]
    for each in (element, element.getparent()):
        if each is None or tidy(each.tail):
            return None
        following = each.getnext()
        if following is not None:
            return following
    return None


def linked_by_word(page: Elements, marks: Marks) -> list[str]:
    """Return the one whom all links that say so, by `rel` or a word before, call the writer.

    Whom `rel` states alone on a page may stand in any box of it but a reader's comment.
    """
    named: dict[str, None] = {}
    stated: dict[str, None] = {}
    for link in page.tagged("a"):
        is_stated, is_known = link.get("rel") == "author", leads_to_author(link.get("href") or "")
        if not (is_stated or is_known):
            continue
        before = said_before(link)
        is_sure = is_stated or (before[:1].isalpha() and is_by_word(before))
        text = beginning_of(link, _LONGEST_BY) if is_sure else ""
        if not looks_like_name(text):
            continue
        if is_known and not marks.is_elsewhere(link, frame=False):
            named[text] = None
        elif is_stated and not _is_no_box(link):
            stated[text] = None
    return list(named or stated) if len(named or stated) == 1 else []


def _is_no_box(element: etree._Element) -> bool:
    """Say whether `element` is in the page's frame, or in a reader's comment."""
    around = [(str(each.tag), each.get("class") or "") for each in element.iterancestors()]
    return any(tag in ("footer", "nav") or "comment" in name.lower() for tag, name in around)


def said_before(element: etree._Element) -> str:
    """Return the text that stands right before `element`."""
    for _ in range(_NEXT):
        before = element.getprevious()
        outer = element.getparent() if before is None else before
        if outer is None:
            return ""
        end = tidy(outer.text if before is None else outer.tail)
        text = end if end or before is None else beginning_of(outer, _LONGEST_BY)
        if text:
            return text
        element = outer
    return ""


def _linked_names(holder: etree._Element | None) -> list[str]:
    """Return the names that are links of their own: without a style nothing parts them."""
    links = [] if holder is None else list(holder.iter("a"))
    names = [text_of(each) for each in links if leads_to_author(each.get("href") or "")]
    return names if len(names) > 1 and all(map(looks_like_name, names)) else []


def is_picture_credit(element: etree._Element, marks: Marks) -> bool:
    """Say whether `element` names who took a picture."""
    # What holds the headline, too, is called after the story: "has-photo".
    near = takewhile(lambda each: each not in marks.around, element.iterancestors())
    for each in (element, *islice(near, 3)):
        name = each.get("class") or ""
        if each.tag in ("figure", "figcaption") or _PICTURE_CLASS.search(name):
            return True
        if _is_caption(each):
            return True
        # Credits of a story are called so, too; those of a picture stand with it.
        if "credit" in name.lower():
            beside = (each.getprevious(), each.getparent())
            return any(
                _has_picture(one) for one in beside if one is not None and one not in marks.around
            )
    return False


def is_teaser(element: etree._Element) -> bool:
    """Say whether what is called a name is another story: a heading that is a link, and a day.

    "fn" is a full name, and in some style sheets "float: none".
    """
    heading = next(element.iter("h2", "h3", "h4", "h5", "h6"), None)
    link = None if heading is None else next(heading.iter("a"), None)
    if link is None or leads_to_author(link.get("href") or ""):
        return False
    said = islice(element.itertext(), _FAR)
    return any(is_stamp(tidy(str(text))) for text in said)


def _is_caption(element: etree._Element) -> bool:
    """Say whether `element` stands below a picture, and says something of it before the name."""
    before = next(element.itersiblings(preceding=True), None)
    while before is not None and before.tag == "style":
        before = before.getprevious()
    if before is None or before.tag not in _PICTURES:
        return False
    text = beginning_of(element, 2 * _LONGEST_BY)
    return len(text) > _LONGEST_BY and not begins_with_by(text)


def _has_picture(element: etree._Element) -> bool:
    return next(element.iter(*_PICTURES), None) is not None
