"""The reader as the nights use it: with the weights that are shipped."""

from articles.article import Reading
from articles.hints import Hints
from articles.page import Page
from articles.read import read_article as read
from articles.source import Source
from articles.story.template import NO_TEMPLATE, Template
from pipeline.readers.weights import shipped_weights


def read_article(
    page: Page, hints: Hints, source: Source, template: Template = NO_TEMPLATE
) -> Reading:
    """Return what is read of `page` with the shipped weights."""
    return read(page, hints, source, shipped_weights(), template)
