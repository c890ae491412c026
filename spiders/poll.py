"""Spider: ask feeds, sitemaps and section pages what is new."""

from articles.page import PageKind
from spiders.outlets import OutletSpider


class PollSpider(OutletSpider):
    """Asks the endpoints of outlets."""

    name = "poll"
    kinds = frozenset(PageKind) - {PageKind.ARTICLE}
