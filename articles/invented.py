"""A page in invented words: markup, dates and the shape of addresses stay, no text does."""

import hashlib
import json
import re
from collections.abc import Iterator
from html import unescape

from lxml import etree

from articles.invented_rules import RULE_WORDS, rule_words
from articles.invented_urls import invented_address, is_address
from articles.invented_words import Inventor, words_in
from articles.markup import drop, tidy

# Attributes that say what an element is or how it looks.
_STAY = frozenset({
    "align", "alink", "bgcolor", "cellpadding", "cellspacing", "link", "vlink",
    "aria-hidden", "aria-level", "aria-modal", "async", "border", "charset", "class",
    "color", "cols", "colspan", "content-type", "crossorigin", "datetime", "dir", "disabled",
    "face", "for", "height", "hidden", "hreflang", "http-equiv", "id", "itemprop", "itemscope",
    "itemtype", "lang", "loading", "media", "method", "name", "prefix", "property", "rel",
    "role", "rows", "rowspan", "scope", "size", "style", "tabindex", "target", "type", "typeof",
    "valign", "vocab", "width", "xml:lang",
})  # fmt: skip
_ADDRESSES = frozenset({
    "href", "src", "action", "poster", "cite", "background", "data-src", "data-href", "data-url",
    "itemid", "resource",
})  # fmt: skip
_GONE = frozenset({"srcset", "data-srcset", "srcdoc", "nonce", "integrity", "sizes", "ping"})
_STYLE_ADDRESS = re.compile(r"url\([^)]*\)|/\*.*?\*/|content\s*:[^;]*", re.IGNORECASE)
# Statements in words of their own, not of the article's.
_TECHNICAL_META = frozenset({
    "og:type", "og:locale", "viewport", "robots", "googlebot", "googlebot-news", "generator",
    "twitter:card", "content-language", "content-type", "language", "dc.language",
    "format-detection", "theme-color",
    "referrer", "tdm-reservation", "article:content_tier", "article:opinion",
})  # fmt: skip
_TECHNICAL_KEYS = frozenset({
    "@type", "@context", "inLanguage", "isAccessibleForFree", "encodingFormat", "cssSelector",
    "query-input", "duration", "additionalType",
})  # fmt: skip
_DATE_KEY = re.compile(r"(?:date|time|expires|uploadDate)", re.IGNORECASE)
_TAG = re.compile(r"(<[^<>]*>)")
_LONGEST_RULE = 300
_PICTURES = frozenset({"svg", "canvas", "math", "object", "embed"})


def invented_page(root: etree._Element, body: bytes, *, outlet: str) -> tuple[str, Inventor]:
    """Return the page's markup in invented words, and their inventor. Changes `root`.

    The same bytes always give the same page. What a rule of the reader needs stays.
    """
    _strip(root)
    texts = set(_texts(root)) | {outlet}
    known = {word for text in texts for word in words_in(text)}
    seed = hashlib.sha256(body).digest()
    inventor = Inventor(seed, known, RULE_WORDS)
    inventor = inventor.keeping(rule_words(inventor, _rule_texts(root)))
    for element in root.iter(etree.Element):
        _invent(element, inventor)
    for meta in root.iter("meta"):
        if meta.get("charset"):
            meta.set("charset", "utf-8")
    markup = etree.tostring(root, method="html", encoding="unicode", doctype="<!DOCTYPE html>")
    return markup, inventor


def _strip(root: etree._Element) -> None:
    """Empty scripts, styles and pictures; drop what cannot be rewritten."""
    for element in list(root.iter(etree.Element)):
        if element.tag in _PICTURES or (element.tag == "script" and not _is_statement(element)):
            tail = element.tail
            for child in list(element):
                element.remove(child)
            element.text, element.tail = None, tail
        elif element.tag == "style":
            element.text = None
        elif _is_inline_picture(element):
            drop(element)


def _is_statement(element: etree._Element) -> bool:
    return "ld+json" in (element.get("type") or "")


def _is_inline_picture(element: etree._Element) -> bool:
    return element.tag == "img" and (element.get("src") or "").startswith("data:")


def _texts(root: etree._Element) -> Iterator[str]:
    for element in root.iter(etree.Element):
        yield element.text or ""
        yield element.tail or ""
        yield from (str(value) for value in element.attrib.values())


def _rule_texts(root: etree._Element) -> Iterator[str]:
    """Yield the texts, alone and as blocks, that a rule of the reader may look at."""
    for element in root.iter(etree.Element):
        if element.tag in {"script", "style"}:
            continue
        for text in (element.text, element.tail, element.get("content")):
            if text and len(text) <= _LONGEST_RULE and text.strip():
                yield tidy(text)
        if len(element) and element.tag not in {"html", "body", "head"}:
            whole = tidy("".join(str(text) for text in element.itertext()))
            if 0 < len(whole) <= _LONGEST_RULE:
                yield whole


def _invent(element: etree._Element, inventor: Inventor) -> None:
    if element.tag == "script":
        element.text = _invented_json(element.text or "", inventor) if element.text else None
    elif element.text:
        element.text = inventor.text(element.text)
    if element.tail:
        element.tail = inventor.text(element.tail)
    for name, value in list(element.attrib.items()):
        new = _attribute(element, str(name), str(value), inventor)
        if new is None:
            del element.attrib[name]
        elif new != value:
            element.set(name, new)


def _attribute(element: etree._Element, name: str, value: str, inventor: Inventor) -> str | None:
    """Return what stands in an attribute from now on; None: it goes."""
    told_to_scripts = name.startswith("data-") and value.lstrip().startswith(("{", "["))
    if name in _GONE or name.startswith("on") or told_to_scripts or value.startswith("data:"):
        return None
    if name == "style":
        return _STYLE_ADDRESS.sub("", value)
    if name in _ADDRESSES or is_address(value):
        return invented_address(inventor, value)
    if name in _STAY or _is_technical_meta(element):
        return value
    return inventor.text(value)


def _is_technical_meta(element: etree._Element) -> bool:
    names = (element.get("name"), element.get("property"), element.get("http-equiv"))
    return element.tag == "meta" and any((name or "").lower() in _TECHNICAL_META for name in names)


def _invented_json(text: str, inventor: Inventor) -> str | None:
    try:
        value = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    return json.dumps(_value("", value, inventor), ensure_ascii=False).replace("</", "<\\/")


def _value(key: str, value: object, inventor: Inventor) -> object:
    if isinstance(value, dict):
        return {name: _value(str(name), each, inventor) for name, each in value.items()}
    if isinstance(value, list):
        return [_value(key, each, inventor) for each in value]
    if not isinstance(value, str) or key in _TECHNICAL_KEYS or _DATE_KEY.search(key):
        return value
    if is_address(value):
        return invented_address(inventor, value)
    return "".join(
        part if part.startswith("<") else inventor.text(unescape(part))
        for part in _TAG.split(value)
    )
