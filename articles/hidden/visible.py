"""Take out of a page what its reader does not see, and say how much that was."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from articles.hidden.camouflage import without_camouflage
from articles.hidden.cascade import Cascade
from articles.hidden.conditions import may_hold, on_every_screen
from articles.hidden.ground import ground_coloured
from articles.hidden.hiding import TELLING_CLASSES, UNSEEN_TAGS, hides_by_class, is_panel
from articles.hidden.ruled import ruled_out
from articles.hidden.sheets import LONGEST_SHEET, LONGEST_SHEETS, joined, variables_of
from articles.hidden.styles import hides_by_style
from articles.hidden.twins import twins_of
from articles.hidden.within import unseen_parts
from articles.parsing.elements import Elements
from articles.parsing.late_parts import (
    PLAYERS,
    SCRIPTS,
    empty_players,
    put_in_place,
    without_scripts,
)
from articles.parsing.marks import Sign, signs
from articles.parsing.markup import drop, spelt_length, text_length

# The story is shown by a script from here on: so much is hidden, and so little else is there.
_STORY = 250
_LITTLE = 0.2
_MAIN_PART = 0.2
# No text but a colon or a dash: words that a style sheet parts are parted by it in the markup.
_MARKS = 3
_SENTENCE = 80


_Found = tuple[etree._Element, str]


class Way(NamedTuple):
    """An element that is not seen, and what hides it."""

    element: etree._Element
    how: str
    length: int


@dataclass(frozen=True, slots=True)
class Hidden:
    """What a reader of the page does not see: how many places, how many characters.

    `kept` counts the characters of a story that stands hidden until a script runs:
    they are still in the tree. `dated` are elements marked as a day of publication: they are not.
    """

    places: int = 0
    characters: int = 0
    kept: int = 0
    dated: tuple[etree._Element, ...] = ()

    def warnings(self) -> tuple[str, ...]:
        """Return what a reading says of it, nothing where nothing was hidden."""
        found = []
        if self.places:
            found.append(f"hidden_text: {self.characters} characters in {self.places} places")
        if self.kept:
            found.append(f"hidden_text: kept {self.kept} characters that only a script shows")
        return tuple(found)


def without_hidden(page: Elements) -> Hidden:
    """Take scripts, styles and hidden texts out of the tree, and say how much was hidden.

    A story that stands hidden until a script runs stays: nothing else would be left.
    """
    # One look through the page is cheaper than two.
    tagged = page.tagged(*SCRIPTS, *PLAYERS)
    scripts = [each for each in tagged if each.tag in SCRIPTS]
    if put_in_place(page, scripts):
        page.look_again()
        tagged = page.tagged(*SCRIPTS, *PLAYERS)
        scripts = [each for each in tagged if each.tag in SCRIPTS]
    sheets, is_whole = _sheets(page, [each for each in scripts if _is_sheet(each)])
    gone = without_scripts(page, scripts)
    empty_players(each for each in tagged if each not in gone)
    ways = [way for way in _ways(page, sheets, is_whole=is_whole) if way.element not in gone]
    kept = _shown_by_script(page.root, ways)
    places = characters = saved = 0
    dated: list[etree._Element] = []
    for element, _, length in ways:
        # What was dropped whole may have been around those that follow.
        if element in gone:
            continue
        if element in kept:
            saved += length
            element.tag = "div" if element.tag in UNSEEN_TAGS else element.tag
        else:
            places, characters = places + 1, characters + length
            dated += _dated(element)
            gone |= _drop(element)
    page.forget(gone)
    return Hidden(places, characters, saved, tuple(dated))


def _dated(element: etree._Element) -> Iterator[etree._Element]:
    named = ((each, each.get("class")) for each in element.iter())
    return (each for each, name in named if name and signs(name) & Sign.PUBLISHED)


def _is_sheet(element: etree._Element) -> bool:
    """Say whether it is a style sheet, and one for browsers that run scripts."""
    if element.tag != "style" or (element.get("type") or "text/css").strip().lower() != "text/css":
        return False
    return next(element.iterancestors("noscript", "template"), None) is None


def _sheets(page: Elements, styles: list[etree._Element]) -> tuple[str, bool]:
    """Return the sheets for every screen, and whether they are all that a page is styled by."""
    media = [each.get("media") or "all" for each in styles]
    texts = [each.text or "" for each, of in zip(styles, media, strict=True) if on_every_screen(of)]
    sheets = joined(texts)
    links = (f"{each.get('rel')} {each.get('as')}" for each in page.tagged("link"))
    is_whole = (
        "@import" not in sheets
        and len(sheets) < LONGEST_SHEETS
        and all(len(text) < LONGEST_SHEET for text in texts)
        and not any(may_hold(f"@media {of}") and not on_every_screen(of) for of in set(media))
        and not any("style" in each for each in links)
    )
    stated = variables_of(each.get("style") or "" for each in page.stating("style"))
    return sheets + stated, is_whole


def _drop(element: etree._Element) -> set[etree._Element]:
    """Take `element` out of its tree, or all that is in it, and return what is gone."""
    if element.tag in ("html", "body"):
        gone = set(element.iterdescendants())
        for each in list(element):
            element.remove(each)
        element.text = None
        return gone
    gone = set(element.iter())
    drop(element)
    return gone


def _ways(page: Elements, sheets: str, *, is_whole: bool) -> list[Way]:
    """Return the elements that hold text and are not seen, with what hides them."""
    # In the order of the page: what is counted must come out the same in every process.
    classes = dict.fromkeys(filter(None, page.classes))
    names = " ".join(classes).split() if sheets else ()
    cascade = Cascade(without_camouflage(sheets) if is_whole else sheets, names, is_whole=is_whole)
    tagged = page.tagged("font", *UNSEEN_TAGS)
    fonts = [each for each in tagged if each.tag == "font"]
    found = [
        (each, str(each.tag))
        for each in tagged
        if each.tag != "font" and (each.tag != "dialog" or each.get("open") is None)
    ]
    found += _by_style(page, fonts, cascade)
    found += _by_attribute(page, cascade)
    found += _by_name(page, cascade, classes)
    # Whoever is hidden in two ways is hidden once.
    hidden = dict(reversed(found))
    twins = twins_of(hidden)
    for seen in twins.values():
        del hidden[seen]
    return [
        Way(element, how, length)
        for element, how in reversed(hidden.items())
        if ((length := text_length(element)) > _MARKS or element in twins)
        and not _opens(element, length)
    ]


_UNSEEN_BY = ("hidden", "popover", "aria-hidden")


def _by_attribute(page: Elements, cascade: Cascade) -> Iterator[_Found]:
    for element in page.stating(*_UNSEEN_BY):
        name = next(each for each in _UNSEEN_BY if element.get(each) is not None)
        if name == "aria-hidden":
            if element.get(name) == "true":
                yield element, name
            continue
        own = element.get("style") or ""
        is_shown = "display" in own and not hides_by_style(f"display:none;{own}")
        # A sheet that we do not hold may say that nothing shows it.
        if not is_shown and not (cascade.is_whole and cascade.displays(element)):
            yield element, name


def _by_style(page: Elements, fonts: list[etree._Element], cascade: Cascade) -> list[_Found]:
    # A page repeats few styles and classes, and hardly one of them hides.
    styled = [(each, cascade.spelt_out(each.get("style") or "")) for each in page.stating("style")]
    styles = {style for _, style in styled}
    hiding = {each for each in styles if hides_by_style(each)}
    hidden = [(each, style) for each, style in styled if style in hiding]
    found = [
        (part, style)
        for element, style in hidden
        if text_length(element) > _MARKS and not cascade.overrules(element, style)
        for part in unseen_parts(element, style, cascade)
    ]
    others = [(element, style) for element, style in styled if style not in hiding]
    return found + [
        (part, "color")
        for element in ground_coloured(others, fonts, cascade)
        for part in unseen_parts(element, "color:transparent", cascade)
    ]


def _by_name(page: Elements, cascade: Cascade, classes: Collection[str]) -> list[_Found]:
    """Return what is hidden by a class of a framework, or by a rule of the page's own sheets."""
    blob = " ".join(classes)
    telling = [part for part in TELLING_CLASSES if part in blob]
    doubted = {each for part in telling for each in classes if part in each}
    hiding = {each for each in doubted if hides_by_class(each)}
    found = [
        (each, each.get("class") or "")
        for each in page.called(hiding)
        if not cascade.shows_class(each, _hiding_names(each))
    ]
    if not cascade.sheets:
        return found
    return found + [
        (part, rule.selector)
        for element, rule in ruled_out(page, cascade, classes)
        for part in unseen_parts(element, rule.style, cascade)
    ]


def _hiding_names(element: etree._Element) -> list[str]:
    return [name for name in (element.get("class") or "").split() if hides_by_class(name)]


_BUTTON_BEFORE = etree.XPath(
    "boolean(preceding-sibling::*[1]/descendant-or-self::*[@aria-expanded]) and boolean(.//p)"
    " and not(ancestor::nav or ancestor::header)"
)


def _opens(element: etree._Element, length: int) -> bool:
    """Say whether a click opens what is hidden: a panel, or paragraphs below a button."""
    attributes = {name: element.get(name) or "" for name in _PANEL_MARKS if element.get(name)}
    if is_panel(attributes):
        return True
    return length > _STORY and bool(_BUTTON_BEFORE(element))


_PANEL_MARKS = ("class", "id", "role", "aria-labelledby")


def _shown_by_script(root: etree._Element, ways: list[Way]) -> set[etree._Element]:
    """Return the elements that hold the story, where next to nothing would be left without them."""
    hidden = sum(way.length for way in ways)
    if hidden < _STORY or hidden < _LITTLE * text_length(root):
        return set()
    left = _prose_outside(root, {way.element for way in ways})
    if left >= _STORY and left >= _LITTLE * hidden:
        return set()
    # A wrapper around the story, or else its paragraphs, each hidden in the same way.
    wrappers = {way.element for way in ways if way.length >= max(_STORY, _MAIN_PART * hidden)}
    if wrappers:
        return wrappers
    lengths: Counter[str] = Counter()
    for way in ways:
        lengths[way.how] += way.length
    return {way.element for way in ways if lengths[way.how] >= _MAIN_PART * hidden}


def _prose_outside(root: etree._Element, hidden: set[etree._Element]) -> int:
    """Return how many characters of prose stand outside the `hidden` elements."""
    return sum(
        length
        for each in root.iter("p", "blockquote", "li", "td")
        if (length := spelt_length(each)) > _SENTENCE
        and hidden.isdisjoint((each, *each.iterancestors()))
        and next(each.iterancestors("footer", "nav", "aside", "form"), None) is None
    )
