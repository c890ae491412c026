"""What a page says about itself for machines: JSON-LD, OpenGraph, meta, microdata."""

import html
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from articles.parsing.elements import Elements
from articles.parsing.markup import spelt_out, tidy
from articles.parsing.metas import ARTICLE_TYPES, metas
from articles.parsing.own_statements import without_others

JsonObject = dict[str, object]

# schema.org's articles and their kin. A `WebPage` may carry dates, but is asked last.
_KINDRED_TYPES = frozenset({"Review", "CriticReview", "ClaimReview", "Recipe", "HowTo"})
_PAGE_TYPES = frozenset({"WebPage", "ItemPage"})
_MOST_NODES = 20_000
_DEEPEST = 8
_MOST_CRUMBS = 10
_LONGEST_SCRIPT = 2_000_000
_COMMENT_MARKS = re.compile(
    r"^\s*(?:<!--|//<!\[CDATA\[|/\*.{0,40}?\*/)|(?:-->|//\]\]>)\s*$", re.DOTALL
)
_OPEN, _CLOSED = ("{", "["), ("}", "]")
# Only what has an end: "a <b" may be meant.
_TAG = re.compile(r"</?(?:a|b|i|em|strong|span|p|br)(?:\s[^<>]*)?/?>", re.IGNORECASE)
# Not in a text: "[one,]".
_TRAILING_COMMA = re.compile(r"(\"(?:[^\"\\]|\\.)*+\")|,\s*([}\]])")


@dataclass(frozen=True, slots=True)
class Structured:
    """The page's statements: article nodes of its JSON-LD, and `meta` values by lower-case name."""

    articles: tuple[JsonObject, ...] = ()
    pages: tuple[JsonObject, ...] = ()
    types: frozenset[str] = frozenset()
    meta: dict[str, tuple[str, ...]] = field(default_factory=dict)
    # Where the article stands in its outlet, from the front page on.
    crumbs: tuple[str, ...] = ()
    # Dates in other scripts' data, read only where the page states none elsewhere.
    scripts: tuple[tuple[str, str], ...] = ()

    def stated(self, *names: str) -> Iterator[tuple[str, object]]:
        """Yield (name, value) of `names` in the JSON-LD, articles before pages."""
        for node in (*self.articles, *self.pages):
            for name in names:
                if node.get(name) not in (None, "", []):
                    yield name, node[name]

    def named(self, *names: str) -> Iterator[tuple[str, str]]:
        """Yield (name, value) of the `meta` elements called `names`, in the order of `names`."""
        for name in names:
            for value in self.meta.get(name, ()):
                yield name, value


def structured(page: Elements, url: str = "") -> Structured:
    """Read a page's statements. Broken JSON is mended where that is safe, else left out.

    Of articles that are not those of the page, under `url`, nothing is stated.
    """
    scripts, meta = page.tagged("script"), metas(page)
    told = [each.text or "" for each in scripts if _is_json_ld(each)]
    # Next.js prints what a page means for a script so.
    nodes = _joined(list(_nodes([*told, *meta.get("script:ld+json", ())])))
    # Whoever states a review or a recipe, and no article, means that.
    articles = _best_first([node for node in nodes if _is_article(node)]) or _best_first(
        [node for node in nodes if not _KINDRED_TYPES.isdisjoint(_types(node))]
    )
    own = tuple(articles[at] for at in without_others(articles, page, meta, url))
    gone = {id(node) for node in articles} - {id(node) for node in own}
    articles, nodes = own, [node for node in nodes if id(node) not in gone]
    # A date that stands where another article is stated is that one's.
    unread = [each for each in scripts if not (gone and _is_json_ld(each))]
    dated = any(node.get("datePublished") for node in articles)
    dated = dated or any("publish" in name or "date" in name for name in meta)
    return Structured(
        articles=articles,
        pages=tuple(node for node in nodes if not _PAGE_TYPES.isdisjoint(_types(node))),
        types=frozenset(kind for node in nodes for kind in _types(node)),
        meta=meta,
        crumbs=next(filter(None, map(_crumbs, nodes)), ()),
        scripts=() if dated else tuple(_dates_in(unread)),
    )


_DATE_NAMES = (
    "datePublished", "publishedAt", "published_at", "publishDate", "publish_date", "publishedDate",
    "published_date", "publicationDate", "publication_date", "firstPublished", "publishedTime",
    "articleDate", "pubDate", "pubdate", "datePublish", "publishTime", "publish_time", "FirstPub",
)  # fmt: skip
# `"pubDate": "2026-03-01"`, `var pubDate = new Date("Sun Mar 01 …")`.
_VALUE = re.compile(
    r'\\?["\']?\s*[:=]\s*(?:new Date\()?\\?["\']?((?:[0-9]|[A-Z][a-z]{2}\s)[^"\'\\,;)}]{7,40})'
)
_MOST_TIMES_NAMED = 5


def _dates_in(scripts: list[etree._Element]) -> Iterator[tuple[str, str]]:
    """Yield the first date under each usual name in a script's data."""
    texts = [script.text for script in scripts if script.text]
    for name in _DATE_NAMES:
        value = next(filter(None, (_value_of(name, text) for text in texts)), None)
        if value:
            yield name, value


def _value_of(name: str, text: str) -> str:
    """Return the date that `text` gives to `name`, which code may name before."""
    at = text.find(name)
    for _ in range(_MOST_TIMES_NAMED):
        if at < 0:
            break
        match = _VALUE.match(text, at + len(name))
        if match:
            return match[1]
        at = text.find(name, at + len(name))
    return ""


def strings(value: object, deepest: int = _DEEPEST) -> list[str]:
    """Return the texts in a JSON-LD value: a string, a list, or an object's name.

    What stands in more than `deepest` of them is no text that anybody meant.
    """
    if isinstance(value, str):
        text = tidy(_TAG.sub(" ", spelt_out(html.unescape(value))))
        inside = _object_in(text) if text[:1] in _OPEN and deepest else None
        if inside:
            return strings(inside, deepest - 1)
        return [text] if text else []
    if isinstance(value, dict) and deepest:
        named = value.get("name") or _full_name(value) or value.get("url") or value.get("@value")
        # A list with an order of its own; a role, and who has it.
        in_role = value.get("author") if value.get("@type") == "Role" else None
        named = named or value.get("@list") or in_role
        return strings(named, deepest - 1)
    if isinstance(value, list) and deepest:
        return [text for each in value for text in strings(each, deepest - 1)]
    return []


def _object_in(text: str) -> object:
    """Return the object that is written out in a text: "{ "@type": "Person", "name": ... }"."""
    try:
        return json.loads(text) if text[-1:] in _CLOSED and '"' in text else None
    except (ValueError, RecursionError):
        return None


def _crumbs(node: JsonObject) -> tuple[str, ...]:
    """Return the names in a node's `BreadcrumbList`, which it may be itself."""
    listed = node if "BreadcrumbList" in _types(node) else node.get("breadcrumb")
    items = listed.get("itemListElement") if isinstance(listed, dict) else None
    if not isinstance(items, list):
        return ()
    steps = [item for item in items[:_MOST_CRUMBS] if isinstance(item, dict)]
    return tuple(text for step in steps for text in strings(step.get("name") or step.get("item")))


def _full_name(person: JsonObject) -> str:
    parts = (person.get("givenName"), person.get("familyName"))
    return " ".join(part for part in parts if isinstance(part, str))


def _nodes(texts: Iterable[str]) -> Iterator[JsonObject]:
    for text in texts:
        if text and len(text) <= _LONGEST_SCRIPT:
            yield from _objects(_loaded(text))


def _is_json_ld(script: etree._Element) -> bool:
    return "ld+json" in (script.get("type") or "").lower()


def _loaded(text: str) -> object:
    text = text.strip()
    if text[:1] not in _OPEN or text[-1:] not in _CLOSED:
        text = _COMMENT_MARKS.sub("", text).strip().rstrip(";")
    for mend in (False, True):
        try:
            # Raw line breaks inside strings are the most usual mistake.
            return json.loads(_TRAILING_COMMA.sub(r"\1\2", text) if mend else text, strict=False)
        except (ValueError, RecursionError):
            continue
    return _fragments(text)


def _fragments(text: str) -> list[object]:
    """Return what can be read: several objects in a row, or the good start of a broken one."""
    decoder = json.JSONDecoder(strict=False)
    found: list[object] = []
    at = text.find("{")
    for _ in range(50):
        if at < 0:
            break
        try:
            value, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            end = at + 1
        else:
            found.append(value)
        at = text.find("{", end)
    return found or _pairs(text)


_PAIR = re.compile(
    r'"(@type|headline|datePublished|dateModified|description|articleSection)"\s*:\s*'
    r'"((?:[^"\\]|\\.){1,2000})"'
)


def _pairs(text: str) -> list[object]:
    node: JsonObject = {}
    for name, value in _PAIR.findall(text):
        node.setdefault(name, value.replace('\\"', '"').replace("\\/", "/"))
    return [node] if _is_article(node) else []


def _objects(value: object) -> Iterator[JsonObject]:
    # A stack instead of recursion, and an end: this is a publisher's JSON. Only the
    # places where an article can stand are searched: what it links to is not it.
    stack = [value]
    for _ in range(_MOST_NODES):
        if not stack:
            return
        each = stack.pop()
        if isinstance(each, list):
            stack.extend(reversed(each))
        elif isinstance(each, dict):
            yield each
            stack.extend(each[key] for key in ("mainEntity", "@graph") if key in each)


# Where an object with an `@id` alone stands for the node that is called so (JSON-LD 1.1).
_REFERRING = ("author", "creator", "publisher", "image", "copyrightHolder")


def _joined(nodes: list[JsonObject]) -> list[JsonObject]:
    """Return `nodes` with those that they refer to in their places, one level deep."""
    called: dict[str, JsonObject] = {}
    for node in nodes:
        name = node.get("@id")
        if isinstance(name, str) and not _is_reference(node):
            called.setdefault(name, node)
    if not called:
        return nodes
    return [
        node | {name: _followed(node[name], called) for name in _REFERRING if name in node}
        for node in nodes
    ]


def _followed(value: object, called: dict[str, JsonObject]) -> object:
    if isinstance(value, list):
        return [_followed(each, called) if isinstance(each, dict) else each for each in value]
    if isinstance(value, dict) and _is_reference(value):
        return called.get(str(value.get("@id")), value)
    return value


def _is_reference(node: JsonObject) -> bool:
    return "@id" in node and node.keys() <= {"@id", "@type"}


def _types(node: JsonObject) -> list[str]:
    kind = node.get("@type")
    kinds: Iterable[object] = kind if isinstance(kind, list) else [kind]
    return [each.rsplit("/", 1)[-1] for each in kinds if isinstance(each, str)]


def _is_article(node: JsonObject) -> bool:
    return any(ARTICLE_TYPES.search(kind) for kind in _types(node))


def _best_first(nodes: list[JsonObject]) -> tuple[JsonObject, ...]:
    # Some pages repeat the article in a short form, or list others beside it.
    wanted = ("headline", "datePublished", "author", "articleBody")
    return tuple(sorted(nodes, key=lambda node: -sum(bool(node.get(name)) for name in wanted)))
