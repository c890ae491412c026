"""Find text that has the colour of the ground it stands on."""

from collections.abc import Collection, Iterable
from functools import cache, lru_cache, partial

from lxml import etree

from articles.hidden.cascade import Cascade
from articles.hidden.colours import WHITE, Colour, colour, colours_in, same
from articles.hidden.declarations import declared
from articles.hidden.styles import ink, is_outlined
from articles.parsing.markup import text_length

_INLINE = frozenset({"span", "font", "b", "i", "em", "strong", "small", "u"})
_FLOWING = frozenset({"p", "li", "div", "td", "blockquote", "body", "article", "section", "main"})
_SOME_TEXT = 20


def ground_coloured(
    styled: Collection[tuple[etree._Element, str]],
    fonts: Iterable[etree._Element],
    cascade: Cascade,
) -> list[etree._Element]:
    """Return which of the `styled` elements, and of the `fonts`, have text that cannot be seen."""
    coloured = {style for _, style in styled if "color" in style}
    inks = {style: own for style in coloured if (own := _ink(style))}
    pairs = [(each, inks[style]) for each, style in styled if style in inks]
    pairs += [(font, own) for font in fonts if (own := colour(font.get("color") or ""))]
    grounds = _Grounds(cascade)
    return [each for each, own in pairs if (on := grounds.of(each)) and same(own, on)]


def _ink(style: str) -> Colour | None:
    found = declared(style)
    return None if is_outlined(found) else ink(found)


class _Grounds:
    """What texts stand on. A block may hold thousands of them: each is looked at once."""

    def __init__(self, cascade: Cascade) -> None:
        self._own = cache(_own)
        # No method: what held itself would hold its page until it is looked for.
        self._by_sheet = cache(partial(_by_sheet, cascade))
        self._length = cache(text_length)
        self._is_colourless = cache(_is_colourless)
        self._is_plain = cache(_is_plain)

    def of(self, element: etree._Element) -> Colour | None:
        """Return the colour under `element`, as far as it or what is around it tells."""
        by_sheet: Colour | None = WHITE
        is_stated = False
        for each in (element, *element.iterancestors()):
            has_own, ground = self._own(each)
            if has_own:
                return ground
            if not is_stated:
                is_stated, found = self._by_sheet(each)
                by_sheet = found if is_stated else by_sheet
        # There may be sheets that we do not hold, and pictures.
        return by_sheet if self._is_beside_plain_text(element) else None

    def _is_beside_plain_text(self, element: etree._Element) -> bool:
        """Say whether text of no stated colour, black as a rule, stands on the same ground."""
        block = element
        while block.tag in _INLINE and (parent := block.getparent()) is not None:
            block = parent
        if block is not element and self._length(block) > text_length(element) + _SOME_TEXT:
            return self._is_colourless(block)
        beside = (block.getprevious(), block.getnext())
        return any(each is not None and self._is_plain(each) for each in beside)


def _own(element: etree._Element) -> tuple[bool, Colour | None]:
    """Return whether `element` has a ground of its own, and which; None: a picture."""
    has_own, ground = _stated(element.get("style") or "")
    if has_own:
        return True, ground
    ground = colour(element.get("bgcolor") or "")
    return ground is not None, ground


def _by_sheet(cascade: Cascade, element: etree._Element) -> tuple[bool, Colour | None]:
    for style in reversed(list(cascade.grounds(element))):
        has_own, ground = _stated(style)
        if has_own:
            return True, ground
    return False, None


@lru_cache(maxsize=4096)
def _stated(style: str) -> tuple[bool, Colour | None]:
    if "url(" in style or ("var(" in style and "background" in style):
        return True, None
    found = declared(style) if "background" in style else {}
    for name in ("background-image", "background-color", "background"):
        shades = [each for each in colours_in(found.get(name, "")) if each.alpha]
        if shades:
            # A gradient is a ground of its own, unless it is of one colour.
            return True, shades[0] if all(same(shades[0], each) for each in shades) else None
    return False, None


def _is_colourless(block: etree._Element) -> bool:
    return block.tag in _FLOWING and "color" not in (block.get("style") or "")


def _is_plain(block: etree._Element) -> bool:
    """Say whether `block` holds text, and no style at all."""
    return (
        block.tag in _FLOWING
        and block.find(".//*[@style]") is None
        and "style" not in block.attrib
        and text_length(block) > _SOME_TEXT
    )
