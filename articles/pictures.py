"""The pictures of an article with caption and credit, and its video."""

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from articles.article import Found, Picture
from articles.captions import captioned, without_credit
from articles.elements import Elements
from articles.markup import address
from articles.structured import Structured, strings

_MOST_PICTURES = 30
_MOST_FIGURES = 60
_LARGEST = 20_000
_OUTSIDE = frozenset({"aside", "nav", "footer", "li", "a", "form"})
_STORY = frozenset({"article", "main"})
_META_IMAGES = (
    "og:image",
    "og:image:url",
    "og:image:secure_url",
    "twitter:image",
    "twitter:image:src",
)
_META_VIDEOS = ("og:video:secure_url", "og:video:url", "og:video", "twitter:player:stream")


def images(page: Elements, facts: Structured, base: str) -> Found[tuple[Picture, ...]] | None:
    """Return the article's pictures, the lead image first, each once."""
    told, stated = next(_of_meta(facts, base), None), list(_of_json(facts, base))
    origin = ("meta", "og:image", 1.0) if told else ("json-ld", "image", 1.0)
    # Whatever its shape and address, the first picture that machines are told of is the lead.
    lead = _joined(told, stated[0]) if stated else told
    pictures = {_key(lead.url): lead} if lead else {}
    if not lead:
        origin = ("page", "figure", 0.9)
    for picture in (*stated[1:], *_of_figures(page, base)):
        key = _key(picture.url)
        pictures[key] = _joined(pictures.get(key), picture)
    kept = tuple(pictures.values())[:_MOST_PICTURES]
    return Found(kept, *origin) if kept else None


def video(page: Elements, facts: Structured, base: str) -> Found[str] | None:
    """Return the address of the article's video or of its player."""
    for name, value in facts.stated("video"):
        for text in _addresses(value, "contentUrl", "embedUrl", "url"):
            found = address(base, text)
            if found:
                return Found(found, "json-ld", name)
    for name, value in facts.named(*_META_VIDEOS):
        found = address(base, value)
        if found:
            return Found(found, "meta", name, 0.9)
    for element in page.tagged("video")[:3]:
        sources = [element, *element.iter("source")]
        found = next(filter(None, (address(base, each.get("src")) for each in sources)), None)
        if found and not _is_outside(element):
            return Found(found, "page", "video", 0.7)
    return None


def _key(url: str) -> str:
    """Return what two sizes of one picture have in common: its path without the size."""
    path = url.partition("?")[0].partition("#")[0]
    return re.sub(r"[-_]\d{2,4}x\d{2,4}(?=\.\w+$)", "", path.rpartition("/")[2]) or url


def _joined(known: Picture | None, found: Picture) -> Picture:
    """Return `known` with what `found` knows more; a size belongs to an address."""
    if known is None:
        return found
    same = known.url == found.url
    return replace(
        known,
        caption=known.caption or found.caption,
        credit=known.credit or found.credit,
        width=known.width or (found.width if same else None),
        height=known.height or (found.height if same else None),
    )


def _of_meta(facts: Structured, base: str) -> Iterator[Picture]:
    found = [value for _, value in facts.named(*_META_IMAGES)]
    url = next(filter(None, (address(base, value) for value in found)), None)
    if url:
        width, height = (
            _pixels(next(iter(facts.meta.get(f"og:image:{name}", ())), None))
            for name in ("width", "height")
        )
        yield Picture(url, None, None, width, height)


def _of_json(facts: Structured, base: str) -> Iterator[Picture]:
    first = True
    for _, value in facts.stated("image"):
        for stated in value if isinstance(value, list) else [value]:
            found = _of_object({"url": stated} if isinstance(stated, str) else stated, base)
            # Without captions it is the lead image in several shapes.
            if found and (first or found.caption or found.credit):
                first = False
                yield found


def _of_object(stated: object, base: str) -> Picture | None:
    if not isinstance(stated, dict):
        return None
    texts = [text for text in _addresses(stated, "url", "contentUrl", "@id") if "#" not in text]
    url = next(filter(None, (address(base, text) for text in texts)), None)
    if not url:
        return None
    caption, credit = without_credit(_first(stated, "caption", "description") or "")
    credit = _first(stated, "creditText", "author", "creator", "copyrightHolder") or credit
    size = _pixels(stated.get("width")), _pixels(stated.get("height"))
    return Picture(url, caption or None, credit or None, *size)


def _first(stated: dict[str, object], *names: str) -> str | None:
    texts = (text for name in names for text in strings(stated.get(name)))
    return next(texts, None)


def _addresses(value: object, *names: str) -> list[str]:
    if isinstance(value, list):
        return [
            text for each in value if isinstance(each, dict) for text in _addresses(each, *names)
        ]
    if isinstance(value, dict):
        return [text for name in names for text in strings(value.get(name))]
    return strings(value)


def _of_figures(page: Elements, base: str) -> Iterator[Picture]:
    for figure in page.tagged("figure")[:_MOST_FIGURES]:
        image = next(figure.iter("img"), None)
        if image is None or _is_outside(figure):
            continue
        caption, credit = captioned(figure)
        # Without a caption it may be the teaser of another story.
        if not caption and not credit:
            continue
        url = address(base, _source(image))
        if url:
            size = _pixels(image.get("width")), _pixels(image.get("height"))
            yield Picture(url, caption or None, credit, *size)


def _is_outside(element: etree._Element) -> bool:
    for parent in element.iterancestors():
        if parent.tag in _STORY:
            return False
        if parent.tag in _OUTSIDE:
            return True
    return False


def _source(image: etree._Element) -> str | None:
    for name in ("data-src", "data-original", "data-lazy-src", "src"):
        value = image.get(name) or ""
        if value and not value.startswith("data:"):
            return str(value)
    widest = (image.get("srcset") or image.get("data-srcset") or "").rpartition(",")[2].split()
    return str(widest[0]) if widest else None


def _pixels(value: object) -> int | None:
    if isinstance(value, dict):
        value = value.get("value")
    text = str(value).strip().removesuffix("px") if isinstance(value, int | float | str) else ""
    text = text.removesuffix(".0")
    number = int(text) if text.isdecimal() and len(text) <= len(str(_LARGEST)) else 0
    return number if 1 < number <= _LARGEST else None
