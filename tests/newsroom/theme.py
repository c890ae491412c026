"""Print an article, a front page or an error page in an outlet's theme."""

import html
import json
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from articles.article import Block, BlockKind
from tests.newsroom.edition import Edition, Printed
from tests.newsroom.manuscript import AGENCY_DASH, marked_html

THEMES = Path(__file__).parent / "themes"
WORDS_A_MINUTE = 200
KINDS = {"article": "NewsArticle", "gallery": "ImageGallery", "live": "LiveBlogPosting"}
RIGHT_TO_LEFT = {"ar", "fa", "he"}


@cache
def phrases() -> dict[str, dict[str, str]]:
    """Return what themes say, by language."""
    return tomllib.loads((THEMES / "phrases.toml").read_text(encoding="utf-8"))


@cache
def _theme(name: str) -> Template:
    loader = FileSystemLoader(THEMES)
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined).get_template(name)


def print_article(edition: Edition, article: Printed) -> str:
    """Return the article's page."""
    file = edition.outlet.file
    blocks, free = article.shown, article.manuscript.header.free_blocks
    third = max(1, len(blocks) // 3)
    seen = _seen_beside(edition, article)
    text = {
        "body": body_html(blocks),
        "body_start": body_html(blocks if free else blocks[:third]),
        "body_middle": body_html(blocks[third : 2 * third]),
        "body_end": body_html(blocks[2 * third :]),
        "lines": body_lines(blocks),
        "each_block": [body_html([block]) for block in blocks],
    }
    return _theme(_template(edition, article)).render(
        **_common(edition),
        **text,
        article=article,
        date=article.published.strftime(phrases()[file.language]["date"]),
        # Where a page must not change from night to night it cannot say what day it is.
        today="" if file.validators else f"{edition.today:%d.%m.%Y}",
        paywalled=free is not None,
        teaser=free is None,
        number=sum(map(ord, article.slug)),
        minutes=1 + sum(len(block.text.split()) for block in blocks) // WORDS_A_MINUTE,
        related=[other for other in seen if other.slug != article.slug][:3],
        latest=seen[:6],
        news_article=_json(_news_article(edition, article)),
        graph=_json({"@context": "https://schema.org", "@graph": _graph(edition, article)}),
    )


def print_front(edition: Edition, section: str = "") -> str:
    """Return the front page, or a section's."""
    listed = [
        article for article in edition.current if section in {"", article.manuscript.header.section}
    ]
    return _theme("front.html").render(**_common(edition), section=section, listed=listed)


def print_missing(edition: Edition) -> str:
    """Return the page that says that there is no such page."""
    return _theme("missing.html").render(**_common(edition))


def sections(edition: Edition) -> list[str]:
    """Return the outlet's sections, whether or not something stands in them tonight."""
    return sorted({copy.header.section for copy in edition.outlet.manuscripts})


def body_html(blocks: Sequence[Block]) -> Markup:
    """Return blocks as HTML, one a line."""
    return Markup("\n").join(Markup(_block_html(block)) for block in blocks)  # noqa: S704


def prints_standfirst(edition: Edition, article: Printed) -> bool:
    """Say whether the article's page has its summary as a paragraph above the body."""
    free = article.manuscript.header.free_blocks
    theme = _template(edition, article)
    return theme == "blocks.html" or (theme == "magazine.html" and free is None)


def _template(edition: Edition, article: Printed) -> str:
    kind = article.manuscript.header.kind
    special = article.variant or kind.removeprefix("article")
    return f"{special or edition.outlet.file.theme}.html"


def body_lines(blocks: Sequence[Block]) -> Markup:
    """Return blocks as lines that are held apart by nothing but `<br>`."""
    lines = (marked_html(html.escape(block.text, quote=False)) for block in blocks)
    return Markup("<br><br>\n").join(Markup(line) for line in lines)  # noqa: S704


def _block_html(block: Block) -> str:
    text = marked_html(html.escape(block.text, quote=False))
    if block.kind is BlockKind.HEADING and block.text.startswith(AGENCY_DASH):
        return f"<p>{text}</p>"
    if block.kind is BlockKind.HEADING:
        return f"<h2>{text}</h2>"
    if block.kind is BlockKind.QUOTE:
        return f"<blockquote><p>{text}</p></blockquote>"
    if block.kind is BlockKind.LIST:
        return "<ul>" + "".join(f"<li>{line}</li>" for line in text.splitlines()) + "</ul>"
    return f"<p>{text}</p>"


def _common(edition: Edition) -> dict[str, object]:
    file = edition.outlet.file
    return {
        "outlet": edition.outlet,
        "look": file.look,
        "home": edition.home,
        "t": phrases()[file.language],
        "charset": file.charset if file.meta_charset is None else file.meta_charset,
        "direction": "rtl" if file.language in RIGHT_TO_LEFT else "ltr",
        "sections": sections(edition),
        "section_names": {name: file.section_name(name) for name in sections(edition)},
    }


def _seen_beside(edition: Edition, article: Printed) -> list[Printed]:
    """Return what the page lists beside the article: for validators, only what is no newer."""
    listed = [other for other in edition.articles if other.manuscript.header.days_old == 0]
    if edition.outlet.file.validators:
        last = article.manuscript.night
        listed = [other for other in listed if other.manuscript.header.night <= last]
    return listed


def _news_article(edition: Edition, article: Printed) -> dict[str, object]:
    header, file = article.manuscript.header, edition.outlet.file
    found: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": KINDS[header.kind],
        "headline": article.title,
        "description": header.summary,
        "datePublished": article.published.isoformat(),
        "dateModified": article.modified.isoformat(),
        "inLanguage": file.language,
        "articleSection": file.section_name(header.section),
        "keywords": list(header.keywords),
        "mainEntityOfPage": {"@type": "WebPage", "@id": article.url},
        "image": [f"{edition.home}/media/{article.slug}.svg"],
        "publisher": {"@type": "Organization", "name": file.name, "url": edition.home + "/"},
        "isAccessibleForFree": header.free_blocks is None or not header.admits_paywall,
    }
    if article.authors:
        found["author"] = [{"@type": "Person", "name": author} for author in article.authors]
    if header.free_blocks is not None and header.admits_paywall:
        part = {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".paywall"}
        found["hasPart"] = part
    return found


def _graph(edition: Edition, article: Printed) -> list[dict[str, object]]:
    name = edition.outlet.file.name
    story = _news_article(edition, article)
    story["author"] = [
        {"@type": "Person", "@id": f"{edition.home}/#/person/{number}"}
        for number, _ in enumerate(article.authors)
    ]
    people: list[dict[str, object]] = [
        {"@type": "Person", "@id": f"{edition.home}/#/person/{number}", "name": author}
        for number, author in enumerate(article.authors)
    ]
    site: dict[str, object] = {"@type": "WebSite", "@id": f"{edition.home}/#website", "name": name}
    page: dict[str, object] = {"@type": "WebPage", "@id": article.url, "name": article.title}
    return [story, page, site, *people]


def _json(value: object) -> Markup:
    """Return JSON that is safe inside a script element."""
    return Markup(json.dumps(value, ensure_ascii=False).replace("</", "<\\/"))  # noqa: S704
