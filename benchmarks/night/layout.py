"""A news page as content systems print it: much around the story, 60 to 100 kB of it."""

import json
from dataclasses import dataclass
from datetime import datetime
from html import escape

from benchmarks.night.prose import Prose

_HEAD_KILOBYTES = 14
_TEASERS = (40, 90)
_LINKS = 90


@dataclass(frozen=True, slots=True)
class Story:
    """One article of one outlet, as its editors see it."""

    outlet: str
    language: str
    url: str
    title: str
    author: str
    published: datetime
    paragraphs: tuple[str, ...]


def page(story: Story) -> bytes:
    """Return the whole page; the same story always gives the same bytes."""
    prose = Prose(story.url)
    return "\n".join(
        [
            f'<!DOCTYPE html><html lang="{story.language}"><head>',
            _head(story),
            _scripts(prose),
            '</head><body class="single single-post">',
            _navigation(story, prose),
            '<div class="site-content"><main id="main">',
            _article(story, prose),
            "</main>",
            _sidebar(story, prose),
            "</div>",
            _footer(story, prose),
            "</body></html>",
        ]
    ).encode()


def _head(story: Story) -> str:
    facts = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "datePublished": story.published.isoformat(),
        "dateModified": story.published.isoformat(),
        "author": [{"@type": "Person", "name": story.author}],
        "publisher": {"@type": "Organization", "name": story.outlet},
        "mainEntityOfPage": story.url,
    }
    metas = {
        "og:type": "article",
        "og:title": story.title,
        "og:site_name": story.outlet,
        "og:url": story.url,
        "og:description": story.paragraphs[0][:150],
        "article:published_time": story.published.isoformat(),
    }
    return "\n".join(
        [
            '<meta charset="utf-8">',
            f"<title>{escape(story.title)} | {escape(story.outlet)}</title>",
            f'<link rel="canonical" href="{story.url}">',
            *(f'<meta property="{k}" content="{escape(v)}">' for k, v in metas.items()),
            f'<script type="application/ld+json">{json.dumps(facts)}</script>',
        ]
    )


def _scripts(prose: Prose) -> str:
    settings = {word: prose.number(1, 10**9) for word in prose.words(400)}
    rules = "\n".join(
        f".c-{word}{{margin:{prose.number(0, 40)}px;color:#{prose.number(0, 0xFFFFFF):06x}}}"
        for word in prose.words(300)
    )
    code = "".join(f'window.queue.push(["{word}",{len(word)}]);' for word in prose.words(500))
    filler = code[: _HEAD_KILOBYTES * 1024]
    return (
        f"<style>{rules}</style><script>var settings={json.dumps(settings)};</script>"
        f"<script>window.queue=[];{filler}</script>"
    )


def _navigation(story: Story, prose: Prose) -> str:
    links = "".join(
        f'<li class="menu-item menu-item-{number}"><a href="/section/{number}/">'
        f"{prose.phrase(1, 2)}</a></li>"
        for number in range(_LINKS)
    )
    return (
        f'<header class="site-header"><a class="logo" href="/">{escape(story.outlet)}</a>'
        f'<nav class="primary"><ul class="menu">{links}</ul></nav></header>'
    )


def _article(story: Story, prose: Prose) -> str:
    day = story.published
    body = "\n".join(_block(number, text) for number, text in enumerate(story.paragraphs))
    return f"""<article class="post type-post"><header class="entry-header">
<p class="kicker"><a href="/section/1/">{prose.phrase(1, 2)}</a></p>
<h1 class="entry-title">{escape(story.title)}</h1>
<p class="byline">By <a rel="author" href="/author/1/">{escape(story.author)}</a>
<time datetime="{day.isoformat()}">{day:%d %B %Y}</time></p></header>
<figure class="lead"><img src="/media/lead.jpg" alt="{prose.phrase(4, 9)}">
<figcaption>{prose.phrase(6, 14)}</figcaption></figure>
<div class="entry-content">{body}
<div class="sharing"><a href="#f">Share on Facebook</a> <a href="#x">Share on X</a></div>
<div class="related"><h3>Related articles</h3><ul>{_teasers(prose, 6)}</ul></div></div></article>
<section id="comments"><h3>Leave a comment</h3><form>
<p>Your email address will not be published.</p>
<textarea name="comment"></textarea><button>Post comment</button></form></section>"""


def _block(number: int, text: str) -> str:
    heading = f"<h2>{escape(text[:50])}</h2>" if number and number % 6 == 0 else ""
    return f"{heading}<p>{escape(text)}</p>"


def _teasers(prose: Prose, count: int) -> str:
    return "\n".join(
        f'<li class="teaser teaser--{number}"><a class="teaser__link" href="/2026/{number}/">'
        f'<img class="teaser__image" loading="lazy" src="/media/{number}.jpg" srcset="/media/'
        f'{number}-400.jpg 400w, /media/{number}-800.jpg 800w" alt="{prose.phrase(3, 6)}">'
        f'<h4 class="teaser__title">{prose.phrase(6, 12)}</h4></a>'
        f'<p class="teaser__text">{prose.phrase(12, 24)}</p>'
        f'<span class="teaser__time">{prose.number(1, 23)} hours ago</span></li>'
        for number in range(count)
    )


def _sidebar(story: Story, prose: Prose) -> str:
    return (
        f'<aside class="sidebar"><h3>Most read in {escape(story.outlet)}</h3>'
        f'<ul class="most-read">{_teasers(prose, prose.number(*_TEASERS))}</ul>'
        '<div class="newsletter"><p>Sign up for our newsletter</p><form><input name="mail"></form>'
        "</div></aside>"
    )


def _footer(story: Story, prose: Prose) -> str:
    links = "".join(f'<a href="/about/{n}/">{prose.phrase(1, 3)}</a> ' for n in range(_LINKS))
    return f"<footer><nav>{links}</nav><p>Copyright 2026 {escape(story.outlet)}</p></footer>"
