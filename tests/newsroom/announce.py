"""Print what an outlet announces: feeds, sitemaps and section pages."""

import gzip
import json
from collections.abc import Sequence
from email.utils import format_datetime
from functools import cache
from html import escape

from tests.newsroom.edition import Edition, Printed
from tests.newsroom.outlet import Announcing
from tests.newsroom.theme import body_html, print_front

XML = '<?xml version="1.0" encoding="UTF-8"?>\n'

Announcement = tuple[str, bytes]  # media type, body


def announce(edition: Edition, announcing: Announcing) -> Announcement:
    """Return media type and body of one endpoint."""
    if announcing.format == "nothing":
        return "application/rss+xml", b""
    if announcing.format == "section":
        page = print_front(edition, announcing.section)
        return "text/html", page.encode(edition.outlet.file.charset)
    print_it = {
        "rss": _rss,
        "rdf": _rdf,
        "atom": _atom,
        "json": _json_feed,
        "sitemap": _sitemap,
        "sitemap-index": _sitemap_index,
        "news-sitemap": _news_sitemap,
    }[announcing.format]
    media_type, text = print_it(edition, announcing)
    if announcing.path.endswith(".gz"):
        return "application/x-gzip", gzip.compress(text.encode(), mtime=0)
    return _in_charset(edition, media_type, text)


def child_paths(announcing: Announcing) -> list[str]:
    """Return where the sitemaps are that an index names."""
    if announcing.format != "sitemap-index":
        return []
    numbers = range(1, announcing.children + 1)
    return ["/post-sitemap.xml.gz" if n == 1 else f"/post-sitemap{n}.xml.gz" for n in numbers]


def child_sitemap(edition: Edition, announcing: Announcing, path: str) -> Announcement:
    """Return one of the compressed sitemaps that an index names: each has its share."""
    share = child_paths(announcing).index(path)
    text = _urlset(edition, announcing, edition.listed(announcing)[share :: announcing.children])
    return "application/gzip", gzip.compress(text.encode(), mtime=0)


def _in_charset(edition: Edition, media_type: str, text: str) -> Announcement:
    """Return a feed in the outlet's charset, named in the XML declaration as the outlet does."""
    file = edition.outlet.file
    if file.feed_charset == "utf-8":
        return media_type, text.encode()
    said = file.charset if file.meta_charset is None else file.meta_charset
    text = text.replace('encoding="UTF-8"', f'encoding="{said}"', 1)
    return "text/xml", text.encode(file.feed_charset, "xmlcharrefreplace")


def _told(article: Printed, announcing: Announcing) -> str:
    """Return what an entry tells of its article, as HTML."""
    if announcing.text == "full":
        return str(body_html(article.manuscript.marked))
    if announcing.text == "summary":
        return f"<p>{escape(article.manuscript.header.summary, quote=False)}</p>"
    return ""


def _rss(edition: Edition, announcing: Announcing) -> tuple[str, str]:
    items = [_rss_item(edition, article, announcing) for article in edition.listed(announcing)]
    items += [
        f"<item><title>{path.strip('/').replace('/', ' ')}</title>"
        f"<link>{edition.home}{path}</link></item>"
        for path in announcing.also
    ]
    file = edition.outlet.file
    text = (
        f'{XML}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">\n<channel>'
        f"<title>{escape(file.name)}</title><link>{edition.home}/</link>"
        f"<description>{escape(file.look.motto)}</description><language>{file.language}</language>"
        f"<lastBuildDate>{format_datetime(edition.changed)}</lastBuildDate>\n"
        + "\n".join(items)
        + "\n</channel></rss>\n"
    )
    return "application/rss+xml; charset=UTF-8", _broken(text) if announcing.broken else text


def _rss_item(edition: Edition, article: Printed, announcing: Announcing) -> str:
    creators = "".join(f"<dc:creator><![CDATA[{name}]]></dc:creator>" for name in article.authors)
    told = _told(article, announcing)
    summary = escape(article.manuscript.header.summary) if announcing.text != "none" else ""
    section = edition.outlet.file.section_name(article.manuscript.header.section)
    guid = f"{article.slug}-{edition.night}" if announcing.restless else article.slug
    content = f"<content:encoded><![CDATA[{told}]]></content:encoded>"
    return (
        f"<item><title>{escape(article.title)}</title>"
        f"<link>{escape(edition.link(article, announcing))}</link>"
        f'<guid isPermaLink="false">{edition.outlet.id}-{guid}</guid>'
        f"<pubDate>{format_datetime(article.published)}</pubDate>{creators}"
        f"<category>{escape(section)}</category>"
        f"<description>{summary}</description>{content if announcing.text == 'full' else ''}</item>"
    )


def _rdf(edition: Edition, announcing: Announcing) -> tuple[str, str]:
    file, listed = edition.outlet.file, edition.listed(announcing)
    order = "".join(f'<rdf:li rdf:resource="{escape(one.url)}"/>' for one in listed)
    items = "\n".join(_rdf_item(edition, article, announcing) for article in listed)
    return "application/rdf+xml", (
        f'{XML}<rdf:RDF xmlns="http://purl.org/rss/1.0/"'
        ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="{file.language}">\n'
        f'<channel rdf:about="{edition.home}/"><title>{escape(file.name)}</title>'
        f"<link>{edition.home}/</link><description>{escape(file.look.motto)}</description>"
        f"<dc:language>{file.language}</dc:language>"
        f"<items><rdf:Seq>{order}</rdf:Seq></items></channel>\n{items}\n</rdf:RDF>\n"
    )


def _rdf_item(edition: Edition, article: Printed, announcing: Announcing) -> str:
    link = escape(edition.link(article, announcing))
    creator = f"<dc:creator>{escape(', '.join(article.authors))}</dc:creator>"
    header = article.manuscript.header
    return (
        f'<item rdf:about="{escape(article.url)}"><title>{escape(article.title)}</title>'
        f"<link>{link}</link><description>{escape(header.summary)}</description>"
        f"<dc:subject>{escape(edition.outlet.file.section_name(header.section))}</dc:subject>"
        f"<dc:date>{article.published.isoformat()}</dc:date>"
        f"{creator if article.authors else ''}</item>"
    )


def _broken(text: str) -> str:
    """Return a feed as a careless template leaves it: bare ampersands, a control byte, no end."""
    text = text.replace("</title><link>", " &nbsp;</title>\x0b<link>").replace("&amp;", "&")
    return text.removesuffix("</channel></rss>\n")


def _atom(edition: Edition, announcing: Announcing) -> tuple[str, str]:
    file = edition.outlet.file
    entries = "\n".join(_atom_entry(edition, one, announcing) for one in edition.listed(announcing))
    return "application/atom+xml; charset=utf-8", (
        f'{XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{file.language}">'
        f"<title>{escape(file.name)}</title><id>{edition.home}/</id>"
        f'<link rel="self" href="{edition.feed_home}{announcing.path}"/>'
        f'<link href="{edition.home}/"/><updated>{edition.changed.isoformat()}</updated>\n'
        f"{entries}\n</feed>\n"
    )


def _atom_entry(edition: Edition, article: Printed, announcing: Announcing) -> str:
    authors = "".join(f"<author><name>{escape(name)}</name></author>" for name in article.authors)
    told = escape(_told(article, announcing))
    content = f'<content type="html">{told}</content>' if announcing.text == "full" else ""
    return (
        f"<entry><title>{escape(article.title)}</title><id>tag:{edition.outlet.id},{article.slug}</id>"
        f'<link rel="alternate" href="{escape(edition.link(article, announcing))}"/>'
        f"<published>{article.published.isoformat()}</published>"
        f"<updated>{article.modified.isoformat()}</updated>{authors}"
        f"<summary>{escape(article.manuscript.header.summary)}</summary>{content}</entry>"
    )


def _json_feed(edition: Edition, announcing: Announcing) -> tuple[str, str]:
    file, listed = edition.outlet.file, edition.listed(announcing)
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": file.name,
        "home_page_url": edition.home + "/",
        "feed_url": edition.feed_home + announcing.path,
        "language": file.language,
        "items": [_json_item(edition, article, announcing) for article in listed],
    }
    return "application/feed+json", json.dumps(feed, ensure_ascii=False, indent=1)


def _json_item(edition: Edition, article: Printed, announcing: Announcing) -> dict[str, object]:
    header = article.manuscript.header
    item: dict[str, object] = {
        "id": f"{edition.outlet.id}/{article.slug}",
        "url": edition.link(article, announcing),
        "title": article.title,
        "summary": header.summary,
        "date_published": article.published.isoformat(),
        "date_modified": article.modified.isoformat(),
        "authors": [{"name": name} for name in article.authors],
        "tags": [edition.outlet.file.section_name(header.section), *header.keywords],
        "image": f"{edition.home}/media/{article.slug}.svg",
    }
    told = "content_html" if announcing.text == "full" else "content_text"
    item[told] = _told(article, announcing) if announcing.text == "full" else header.summary
    return item


def _sitemap(edition: Edition, announcing: Announcing) -> tuple[str, str]:
    return "application/xml", _urlset(edition, announcing, edition.listed(announcing))


def _urlset(edition: Edition, announcing: Announcing, listed: Sequence[Printed]) -> str:
    urls = "\n".join(
        f"<url><loc>{escape(edition.link(article, announcing))}</loc>"
        f"<lastmod>{article.modified.isoformat()}</lastmod></url>"
        for article in listed
    )
    opening = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    archive = _archive(edition.home, announcing.old)
    return f"{XML}{opening}\n{urls}\n{archive}</urlset>\n"


@cache
def _archive(home: str, pages: int) -> str:
    """Return the lines of a sitemap for pages of years ago."""
    return "".join(
        f"<url><loc>{home}/archive/{number}.html</loc>"
        f"<lastmod>{2000 + number % 20}-{number % 12 + 1:02}-{number % 28 + 1:02}T08:00:00Z"
        "</lastmod></url>\n"
        for number in range(pages)
    )


def _sitemap_index(edition: Edition, announcing: Announcing) -> tuple[str, str]:
    changed = edition.changed.isoformat()
    children = "".join(
        f"<sitemap><loc>{edition.feed_home}{path}</loc><lastmod>{changed}</lastmod></sitemap>"
        for path in child_paths(announcing)
    )
    return "application/xml", (
        f'{XML}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
        f"{children}</sitemapindex>\n"
    )


def _news_sitemap(edition: Edition, announcing: Announcing) -> tuple[str, str]:
    file = edition.outlet.file
    urls = "\n".join(
        f"<url><loc>{escape(edition.link(article, announcing))}</loc><news:news><news:publication>"
        f"<news:name>{escape(file.name)}</news:name><news:language>{file.language}</news:language>"
        f"</news:publication><news:publication_date>{article.published.isoformat()}"
        f"</news:publication_date><news:title>{escape(article.title)}</news:title></news:news></url>"
        for article in edition.listed(announcing)
    )
    return "application/xml", (
        f'{XML}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n'
        f"{urls}\n</urlset>\n"
    )
