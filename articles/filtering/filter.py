"""Tell pages that are no article from those that are, with the reason."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from urllib.parse import urlsplit

from lxml import etree

from articles.article import Block, BlockKind
from articles.filtering.forms import form_reason
from articles.filtering.teasers import is_of_teasers, leads_to
from articles.filtering.walls import SHORT, is_teaser, wall_reason
from articles.page import Page
from articles.parsing.elements import Elements
from articles.parsing.markup import text_of
from articles.parsing.structured import Structured
from articles.text import count_words

_MARKUP_TYPES = frozenset({
    "text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml",
    "application/octet-stream", "",
})  # fmt: skip
_MAGIC = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"RIFF",
    b"OggS",
)

_FRONT_PATH = re.compile(
    r"^/?(?:(?:index|default|home)\.\w{2,5}|home|homepage|[a-z]{2}(?:-[a-z]{2})?)?/?$",
    re.IGNORECASE,
)
_FRONT_URL = re.compile(r"https?://[^/?#]+/?$")
_LISTING_PATH = re.compile(
    r"/(?:category|categories|tag|tags|topic|topics|author|authors|archive|section|thema|"
    r"themen|rubrik|kategorie|etiqueta|etiquetas|etiketter|etichette|emne|emner|temat|tema|temas|dossier|"
    r"autor|autoren|auteur|autore|keyword|keywords|label|labels|categoria|categorie|page/\d+)(?:/|$)",
    re.IGNORECASE,
)
# Below "/topics/": "ferries/fog-closes-the-harbour", "2026/03/fog-lifts.html".
_STORY_BELOW = re.compile(r".+/(?:(?:[^/-]+-){2,}[^/-]+/?|[^/]+-[^/]+\.\w{3,5})$")
# At the end of an address: "/recherche/" is a section on research, too.
_SEARCH_PATH = re.compile(
    r"/search/|/(?:search(?:[_-]?form|[_-]?results?)?|suche|recherche|buscar|busca|busqueda|pesquisa|"
    r"cerca|ricerca|zoek|zoeken|hledat|vyhledavani|szukaj|kereses|cautare|pretraga|poisk|arama|haku|"
    r"pencarian|tim-kiem)(?:\.(?:php|aspx?|jsp|html?|cgi|do))?/?$",
    re.IGNORECASE,
)
_SEARCHED = re.compile(r"[?&](?:s|q|query)=\w", re.IGNORECASE)
_TAG_PATH = re.compile(r"/(?:tags?|topics?|themen?|etiquetas?)(?:/|$)", re.IGNORECASE)
_BLOG = b"LiveBlogPosting"
_LIVE_BLOG = re.compile(rb"itemtype\s*=\s*[\"']?https?://schema\.org/LiveBlogPosting\b")
_GALLERY_TYPES = frozenset({"ImageGallery", "MediaGallery"})
_LIST_TYPES = frozenset({"CollectionPage", "SearchResultsPage", "ItemList", "ProfilePage"})
# Words.
_ENOUGH_PROSE = 140
_SENTENCE = 16
# Characters.
_PARAGRAPH = 150
_MANY_LINKS = 8
_FEW_PARAGRAPHS = 3
_MANY_PICTURES = 5
_MANY_HEADLINES = 10
_FEW_WORDS = 4
_FIRST_ERROR = 400
# Set where the answer is a challenge, which may be nothing but a script: Cloudflare, AWS WAF.
_CHALLENGED = ("cf-mitigated", "x-amzn-waf-action")


def media_type_reason(page: Page) -> str | None:
    """Return why the page's bytes are no markup, or None."""
    kind = (page.header("content-type") or "").split(";")[0].strip().lower()
    if kind not in _MARKUP_TYPES or page.body[:8].lstrip().startswith(_MAGIC):
        return "media-type"
    return None


def head_reason(page: Page) -> str | None:
    """Return why the head of the answer, status or headers, makes its body no article, or None."""
    if any(map(page.header, _CHALLENGED)):
        return "challenge"
    return "error-page" if page.status >= _FIRST_ERROR else None


def not_article_reason(
    page: Elements, markup: bytes, facts: Structured, url: str, blocks: tuple[Block, ...]
) -> str | None:
    """Return why a page is no article: an error, a wall, a list, a gallery, a live blog, empty."""
    words, prose = _counted(blocks)
    if words < 2 * _ENOUGH_PROSE and not _says_article(facts):
        reason = wall_reason(page, markup, blocks, words, prose)
        if reason:
            return reason
    reason = form_reason(page, facts, url, words, says_article=_says_article(facts))
    reason = reason or _form(facts, markup, url, prose)
    if reason:
        return reason
    if not blocks and not _is_stated(facts, url) and not _is_list_of_links(page.root):
        return _textless(page, url)
    return _listing(page, facts, url, blocks, prose)


def _textless(page: Elements, url: str) -> str:
    """Return what a page without a story shows instead; nothing, where its story is not there.

    Links to other stories stand below one that a script was to bring as well.
    """
    captions = (each for each in page.tagged("figure") if each.find(".//figcaption") is not None)
    if _holds(captions, _MANY_PICTURES):
        return "gallery"
    if _is_front(url) and _holds(filter(_is_headline_in_list, page.tagged("a")), _MANY_HEADLINES):
        return "front"
    is_played = any(each.get("src") or len(each) for each in page.tagged("video"))
    return "video" if is_played else "empty"


def _holds(found: Iterable[etree._Element], many: int) -> bool:
    return len(list(islice(found, many))) == many


def _is_front(url: str) -> bool:
    address = urlsplit(url)
    return bool(_FRONT_PATH.match(address.path)) and not address.query


def _has_headlines(page: Elements, url: str) -> bool:
    """Say whether many links to other pages of this host stand alone, as headlines do."""
    host = urlsplit(url).hostname or ""
    links = {each.get("href") or "": each for each in page.tagged("a")}
    own = (each for address, each in links.items() if "/" in address and leads_to(address, host))
    return _holds(filter(is_teaser, own), _MANY_HEADLINES)


def _is_headline_in_list(link: etree._Element) -> bool:
    is_long = count_words(link.text or "") >= _FEW_WORDS
    return is_long and _is_within(link, "li") and not _is_within(link, "nav")


def _counted(blocks: tuple[Block, ...]) -> tuple[int, int]:
    """Return how many words there are, and how many in sentences; enough is enough of both."""
    words = prose = 0
    for block in blocks:
        count = count_words(block.text)
        words += count
        prose += count if count > _SENTENCE else 0
        if words >= 2 * _ENOUGH_PROSE and prose >= _ENOUGH_PROSE:
            break
    return words, prose


def _form(facts: Structured, markup: bytes, url: str, prose: int) -> str | None:
    """Return the form that a page states for machines, where it is no article's.

    A live blog is one page of many short reports that grows all day, and never one text.
    """
    is_marked = not facts.articles and _BLOG in markup and _LIVE_BLOG.search(markup)
    if "LiveBlogPosting" in facts.types or is_marked:
        return "live-blog"
    is_video = _says(facts, "video") or ("VideoObject" in facts.types and not _says_article(facts))
    if prose < SHORT and not facts.articles and is_video:
        return "video"
    # Articles that are sold are products as well, but by their JSON-LD.
    if _says(facts, "product") and not facts.articles and not _is_front(url):
        return "product"
    is_gallery = not _GALLERY_TYPES.isdisjoint(facts.types)
    return "gallery" if is_gallery and prose < _ENOUGH_PROSE else None


def _says(facts: Structured, kind: str) -> bool:
    """Say whether `og:type` is `kind`, or a kind of it such as `video.other`."""
    return any(value.lower().split(".")[0] == kind for _, value in facts.named("og:type"))


def _says_article(facts: Structured) -> bool:
    return bool(facts.articles) or _says(facts, "article")


def _listing(
    page: Elements, facts: Structured, url: str, blocks: tuple[Block, ...], prose: int
) -> str | None:
    root = page.root
    if _is_front(url) and not facts.articles:
        is_short = prose < _ENOUGH_PROSE or _is_list_of_links(root)
        is_list = is_short or _has_headlines(page, url) or is_of_teasers(root, blocks, url)
        return "front" if is_list else None
    # What is gone is answered with the front page, under the address of what is gone.
    is_fronts = any(_FRONT_URL.match(own) for _, own in facts.named("og:url"))
    if is_fronts and _says(facts, "website") and is_of_teasers(root, blocks, url):
        return "front"
    if facts.articles and blocks:
        return None
    # Some systems call every page an article, but only articles have a day.
    is_dated = any(facts.named("article:published_time"))
    if not is_dated and is_of_teasers(root, blocks, url):
        return _kind_of_list(facts, url)
    if _says_article(facts) and prose:
        return None
    if _is_stated(facts, url):
        is_list = prose < _ENOUGH_PROSE or _is_list_of_links(root)
    else:
        is_list = prose < SHORT and _is_list_of_links(root)
    is_list = is_list or all(block.kind is BlockKind.TABLE for block in blocks)
    return _kind_of_list(facts, url) if is_list else None


def _is_stated(facts: Structured, url: str) -> bool:
    """Say whether the page's type or its address is that of a list."""
    path = urlsplit(url).path
    if not _LIST_TYPES.isdisjoint(facts.types):
        return True
    if _FRONT_PATH.match(path):
        return bool(_SEARCHED.search(url))
    listing = _LISTING_PATH.search(path) or _SEARCH_PATH.search(path)
    return listing is not None and not _STORY_BELOW.match(path, listing.end())


def _kind_of_list(facts: Structured, url: str) -> str:
    path = urlsplit(url).path
    is_search = _SEARCH_PATH.search(path) or _SEARCHED.search(url)
    if is_search or "SearchResultsPage" in facts.types:
        return "search"
    return "tag" if _TAG_PATH.search(path) else "listing"


def _is_list_of_links(root: etree._Element) -> bool:
    """Say whether headlines that are links outnumber what a page about one story has."""
    # Asked of one element after the other: an expression for all compares each with each.
    linked = islice(_linked(root), _MANY_LINKS)
    paragraphs = islice(filter(_is_paragraph, root.iter("p")), _FEW_PARAGRAPHS + 1)
    return sum(1 for _ in linked) == _MANY_LINKS and sum(1 for _ in paragraphs) <= _FEW_PARAGRAPHS


def _linked(root: etree._Element) -> Iterator[etree._Element]:
    """Yield headlines that are links: as headings, as articles' first links, or by their length.

    The one article of a page may hold many short ones: to share it, to its keywords.
    """
    seen: set[etree._Element] = set()
    for element in root.iter("h2", "h3", "a"):
        if element.tag != "a":
            if element.find("a") is not None or _is_within(element, "a"):
                yield element
        elif "/" in (element.get("href") or ""):
            article = next(element.iterancestors("article"), None)
            is_first = article not in seen
            if article is not None and (is_first or count_words(text_of(element)) >= _FEW_WORDS):
                seen.add(article)
                yield element


def _is_within(element: etree._Element, tag: str) -> bool:
    return next(element.iterancestors(tag), None) is not None


def _is_paragraph(element: etree._Element) -> bool:
    return len(element.text or "") > _PARAGRAPH and element.find(".//a") is None
