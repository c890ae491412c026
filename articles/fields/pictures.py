"""The pictures of an article with caption and credit, and its video."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from lxml import etree

from articles.article import Found, Picture
from articles.fields.stand_ins import is_stand_in
from articles.furniture.captions import (
    caption_in,
    captioned,
    credit_alone,
    have_caption_class,
    is_caption_class,
    is_credit_class,
    without_credit,
)
from articles.parsing.elements import Elements
from articles.parsing.marks import is_marked_elsewhere
from articles.parsing.markup import address, beginning_of, text_of
from articles.parsing.structured import Structured, strings
from articles.wording.agencies import agency_named

_MOST_PICTURES = 30
_IMAGES = ("img", "amp-img", "amp-anim")
_MOST_FIGURES = 60
# From a caption to the picture above it, and to who made it.
_UP, _BESIDE = 2, 3
_LONGEST_CAPTION, _LONGEST_CREDIT = 400, 150
_LARGEST = 20_000
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)$", re.IGNORECASE)
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
    for picture in (*stated[1:], *_of_figures(page, base), *_of_boxes(page, base)):
        key = _key(picture.url)
        key = picture.url if _is_other(pictures.get(key), picture) else key
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


def _is_other(known: Picture | None, found: Picture) -> bool:
    """Say whether two pictures share the name of their file alone: `…/71/image.jpg`, `…/72/`."""
    if known is None or not known.caption or not found.caption:
        return False
    paths = (known.url.partition("?")[0], found.url.partition("?")[0])
    return known.caption != found.caption and paths[0] != paths[1]


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
    urls = (url for value in found if (url := address(base, value)))
    url = next((url for url in urls if not is_stand_in(url)), None)
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
    if not url or is_stand_in(url):
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
        image = next(figure.iter(*_IMAGES), None)
        if image is None or _is_outside(figure) or _leads_elsewhere(figure, image):
            continue
        caption, credit = captioned(figure)
        credit = credit or _credited(figure)
        if agency_named(caption) or caption == credit:
            caption, credit = "", credit or caption
        # Without a caption it may be the teaser of another story.
        if not caption and not credit:
            continue
        yield from _picture(image, base, caption, credit)


def _leads_elsewhere(figure: etree._Element, image: etree._Element) -> bool:
    """Say whether `figure` is another story's card.

    It is in a link to a page, or its caption leads where its picture does, or is a heading that
    leads somewhere.
    """
    if any(map(_leads_to_page, islice(figure.iterancestors("a"), 1))):
        return True
    caption = next(figure.iter("figcaption"), None)
    if caption is None:
        return False
    headings = caption.iter("h2", "h3", "h4", "h5", "h6")
    around = next(image.iterancestors("a"), None)
    links = {link.get("href") for link in caption.iter("a") if _leads_to_page(link)}
    is_card = around is not None and around.get("href") in links
    return is_card or any(next(heading.iter("a"), None) is not None for heading in headings)


def _leads_to_page(link: etree._Element) -> bool:
    href = (link.get("href") or "").partition("?")[0]
    return bool(href) and not href.startswith("#") and not _PICTURE_FILE.search(href)


def _picture(
    image: etree._Element, base: str, caption: str, credit: str | None
) -> Iterator[Picture]:
    url = address(base, _source(image))
    if url:
        size = _pixels(image.get("width")), _pixels(image.get("height"))
        yield Picture(url, caption or None, credit, *size)


def _of_boxes(page: Elements, base: str) -> Iterator[Picture]:
    """Yield the pictures above what is called a caption, in pages that have no figures."""
    classes = {name for name in page.classes if name}
    if not have_caption_class(classes):
        return
    named = {name for name in classes if is_caption_class(name)}
    for element in page.called(named)[:_MOST_FIGURES]:
        if next(element.iterancestors("figure", "figcaption"), None) is not None:
            continue
        # The innermost: a box around it holds the picture, too.
        if any(each.get("class") in named for each in element.iterdescendants()):
            continue
        text = beginning_of(element, _LONGEST_CAPTION)
        image = _image_above(element) if 0 < len(text) <= _LONGEST_CAPTION else None
        if image is None or _is_outside(element) or _is_teaser(element):
            continue
        caption, credit = caption_in(element)
        beside = element.getparent()
        if credit is None and beside is not None:
            credit = _credited(beside)
        yield from _picture(image, base, caption, credit)


def _is_teaser(caption: etree._Element) -> bool:
    """Say whether a caption leads to another story, or stands in a box of others."""
    link = next(caption.iter("a"), None)
    is_link = link is not None and text_of(link) == text_of(caption)
    return is_link or any(map(is_marked_elsewhere, caption.iterancestors()))


def _image_above(element: etree._Element) -> etree._Element | None:
    """Return the picture that a caption holds, or the one next above it."""
    image = next(element.iter(*_IMAGES), None)
    each: etree._Element | None = element
    for _ in range(_UP):
        if image is not None or each is None:
            break
        for before in islice(each.itersiblings(preceding=True), _BESIDE):
            image = next(before.iter(*_IMAGES), None)
            if image is not None or len(beginning_of(before, _LONGEST_CREDIT)) > _LONGEST_CREDIT:
                break
        each = each.getparent()
    return image


def _credited(box: etree._Element) -> str | None:
    """Return whom an element of a picture's box names that is called after it."""
    for each in islice(box, _BESIDE + 1):
        text = (
            beginning_of(each, _LONGEST_CREDIT) if is_credit_class(each.get("class") or "") else ""
        )
        if 0 < len(text) <= _LONGEST_CREDIT and each.tag != "figcaption":
            return credit_alone(text)
    return None


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
    listed = _LISTED.findall(image.get("srcset") or image.get("data-srcset") or "")
    sizes = {url.rstrip(","): float(size or 1) for url, size in listed if url[:5] != "data:"}
    return max(sizes, key=sizes.__getitem__, default=None)


# What a `srcset` lists (HTML, 4.8.4.2.1): an address may hold commas, too.
_LISTED = re.compile(r"[\s,]*+(\S++)\s*+(?:(\d{1,5}(?:\.\d{1,3})?)[wx](?=[\s,]|$))?")


def _pixels(value: object) -> int | None:
    if isinstance(value, dict):
        value = value.get("value")
    text = str(value).strip().removesuffix("px") if isinstance(value, int | float | str) else ""
    text = text.removesuffix(".0")
    number = int(text) if text.isdecimal() and len(text) <= len(str(_LARGEST)) else 0
    return number if 1 < number <= _LARGEST else None
