"""Find text that has the colour of the ground it stands on."""

from collections.abc import Collection, Iterable

from lxml import etree

from articles.colours import WHITE, Colour, colour, same
from articles.markup import text_length
from articles.styles import declared

_INLINE = frozenset({"span", "font", "b", "i", "em", "strong", "small", "u"})
_FLOWING = frozenset({"p", "li", "div", "td", "blockquote", "body", "article", "section", "main"})
_SOME_TEXT = 20


def ground_coloured(
    styled: Collection[tuple[etree._Element, str]], fonts: Iterable[etree._Element]
) -> list[etree._Element]:
    """Return which of the `styled` elements, and of the `fonts`, have text that cannot be seen."""
    coloured = {style for _, style in styled if "color" in style}
    inks = {style: ink for style in coloured if (ink := _ink(style))}
    pairs = [(each, inks[style]) for each, style in styled if style in inks]
    pairs += [(font, ink) for font in fonts if (ink := colour(font.get("color") or ""))]
    return [each for each, ink in pairs if (on := _ground(each)) and same(ink, on)]


def _ink(style: str) -> Colour | None:
    return colour(declared(style).get("color", ""))


def _ground(element: etree._Element) -> Colour | None:
    """Return the colour that `element` stands on, as far as it or what is around it tells."""
    for each in (element, *element.iterancestors()):
        style = each.get("style") or ""
        found = declared(style) if "background" in style else {}
        if "url(" in style or "gradient" in style:
            return None
        for stated in (found.get("background-color"), found.get("background"), each.get("bgcolor")):
            ground = colour(stated) if stated else None
            if ground and ground.alpha:
                return ground
    return WHITE if _is_beside_plain_text(element) else None


def _is_beside_plain_text(element: etree._Element) -> bool:
    """Say whether text of no stated colour, black as a rule, stands on the same ground."""
    own, block = text_length(element), element
    while block.tag in _INLINE and (parent := block.getparent()) is not None:
        block = parent
    if block is not element and text_length(block) > own + _SOME_TEXT:
        return block.tag in _FLOWING and "color" not in (block.get("style") or "")
    return any(
        each is not None
        and each.tag in _FLOWING
        and each.find(".//*[@style]") is None
        and "style" not in each.attrib
        and text_length(each) > _SOME_TEXT
        for each in (block.getprevious(), block.getnext())
    )
