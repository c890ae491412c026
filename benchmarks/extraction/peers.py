"""Other extractors in the shape that the benchmark asks for. They come with `make peers`."""

import json
from collections.abc import Mapping

import lxml.html
import trafilatura

# Each with the package that it needs.
CONTENDERS = {
    "trafilatura_default": "trafilatura",
    "trafilatura_precision": "trafilatura",
    "trafilatura_fast": "trafilatura",
    "resiliparse": "resiliparse",
    "readability": "readability",
    "newspaper4k": "newspaper",
    "goose3": "goose3",
}


def trafilatura_default(html: str, url: str) -> Mapping[str, object]:
    """Return what trafilatura reads."""
    return _trafilatura(html, url)


def trafilatura_precision(html: str, url: str) -> Mapping[str, object]:
    """Return what trafilatura reads where it takes care to read nothing else."""
    return _trafilatura(html, url, favor_precision=True)


def trafilatura_fast(html: str, url: str) -> Mapping[str, object]:
    """Return what trafilatura reads without its second opinions."""
    return _trafilatura(html, url, fast=True)


def _trafilatura(
    html: str, url: str, *, favor_precision: bool = False, fast: bool = False
) -> Mapping[str, object]:
    text = trafilatura.extract(
        html, url=url, output_format="json", with_metadata=True, include_comments=False,
        favor_precision=favor_precision, fast=fast,
    )  # fmt: skip
    found = json.loads(text) if text else {}
    authors = found.get("author") or ""
    return {
        "text": found.get("text") or "",
        "title": found.get("title") or "",
        "authors": [name for name in authors.split("; ") if name],
        "published": found.get("date") or "",
    }


def resiliparse(html: str, url: str) -> Mapping[str, object]:
    """Return the text that resiliparse reads; it reads nothing else."""
    from resiliparse.extract.html2text import extract_plain_text

    return {"text": extract_plain_text(html, main_content=True)}


def readability(html: str, url: str) -> Mapping[str, object]:
    """Return what readability-lxml reads: text and title."""
    from readability import Document

    document = Document(html)
    summary = lxml.html.fromstring(document.summary())
    return {"text": " ".join(map(str, summary.itertext())), "title": document.short_title()}


def newspaper4k(html: str, url: str) -> Mapping[str, object]:
    """Return what newspaper4k reads."""
    from newspaper import Article

    article = Article(url, fetch_images=False)
    article.download(input_html=html)
    article.parse()
    day = article.publish_date
    return {
        "text": article.text,
        "title": article.title,
        "authors": article.authors,
        "published": day.isoformat() if day else "",
    }


def goose3(html: str, url: str) -> Mapping[str, object]:
    """Return what goose3 reads."""
    from goose3 import Goose

    article = Goose({"enable_image_fetching": False}).extract(raw_html=html, url=url)
    return {
        "text": article.cleaned_text,
        "title": article.title,
        "authors": article.authors,
        "published": article.publish_date or "",
    }
