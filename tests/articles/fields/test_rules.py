from datetime import UTC, datetime

from articles.article import Cut, Found
from articles.hints import Hints
from tests.articles.pages import page, source
from tests.articles.reader import read_article

PAGE = """<html><head>
<meta name="strap" content="The pier was shut at dawn.">
<meta property="og:image" content="https://herald.example/small.jpg"></head><body>
<nav class=crumbs><a href=/>Front</a> <a href=/islands>Islands</a></nav>
<article><h1>Pier shut</h1><p class=by>Written by Ann Lee, harbour desk</p>
<i data-changed="2026-03-02T09:30:00+00:00">yesterday</i>
<img class=lead data-full="/pier-large.jpg" src="/blank.gif">
<div class=story><p>The old pier was shut to walkers on Monday because planks came loose.</p>
<div class=promo>Get our harbour letter every week</div><div class=promo> </div>
<p>Repairs take three weeks, the port authority said after a survey of every beam.</p></div>
</article></body></html>"""

RULES = {
    "summary": "meta[name=strap]",
    "byline": "p.by",
    "modified": "i::attr(data-changed)",
    "section": "//nav/a[last()]",
    "image": "//img/@data-full",
    "body": "//div[@class='story']",
    "remove": [".promo"],
}


def test_each_field_can_have_a_rule() -> None:
    reading = read_article(page(PAGE), Hints(), source(selectors=RULES))

    assert reading.summary == Found("The pier was shut at dawn.", "selector", "meta[name=strap]")
    assert reading.byline == Found("Written by Ann Lee, harbour desk", "selector", "p.by")
    assert reading.section == Found("Islands", "selector", "//nav/a[last()]")
    assert reading.image == Found(
        "https://herald.example/pier-large.jpg", "selector", "//img/@data-full"
    )
    assert reading.modified is not None
    assert reading.modified.value.at == datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
    assert reading.body_method == "selector"
    assert len(reading.blocks) == 2


def test_what_a_rule_removes_is_a_cut() -> None:
    reading = read_article(page(PAGE), Hints(), source(selectors=RULES))

    assert Cut("Get our harbour letter every week", "source rule") in reading.cuts
    assert sum(cut.reason == "source rule" for cut in reading.cuts) == 1
