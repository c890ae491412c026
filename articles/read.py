"""Read one page, or one announcement, into a `Reading`: the table of contents of extraction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lxml import etree

from articles.article import Extent, Found, Instant, Reading
from articles.bylines import byline
from articles.bylines.credits import agencies_above
from articles.dating.dates import date_warnings, hinted, modified
from articles.dating.instants import Place
from articles.dating.printed import changed
from articles.dating.publication import publication
from articles.dating.unseen import unseen_day
from articles.fields import details, headline, rules
from articles.fields.first_line import with_first_line
from articles.fields.language import declared_language, detected_language
from articles.fields.particulars import with_copy, with_page
from articles.fields.paywall import extent_of, is_cut_short, paywall, word_count
from articles.fields.section import section
from articles.fields.summary import announced, summary
from articles.filtering.filter import head_reason, media_type_reason, not_article_reason
from articles.hidden.dialogs import without_dialogs
from articles.hidden.visible import Hidden, without_hidden
from articles.hints import Hints
from articles.page import Page
from articles.parsing.decoding import utf8
from articles.parsing.elements import Elements
from articles.parsing.marks import Marks, marks
from articles.parsing.markup import parsed, tidy
from articles.parsing.structured import Structured, structured
from articles.people.names import split_names
from articles.source import BodyFrom, Source
from articles.story.body import Body, body_of, whole
from articles.story.earlier import NOTHING_EARLIER, Earlier
from articles.story.features import Stated
from articles.story.likelihood import stated_of
from articles.story.other_articles import without_other_articles
from articles.story.passages import MOST_PASSAGES, survey, survey_of
from articles.story.pieces import body_in_data, body_of_piece
from articles.story.tail import without_tail
from articles.story.template import NO_TEMPLATE, Template, without_template
from articles.story.weights import Weights

# An entry's text counts as the whole story from here on; a shorter one may be a summary.
_WHOLE_STORY_WORDS = 80
# How much more an entry must hold before it replaces a page that was read well.
_FULLER = 1.5
_TOO_LONG = f"the page has more than {MOST_PASSAGES} passages: the rest was not looked at"
_TOO_MUCH = "the site's template was not cut: it would have been most of the story"


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page on the reader's desk: what was fetched, parsed and announced."""

    page: Page
    markup: bytes
    elements: Elements
    facts: Structured
    hidden: Hidden
    hints: Hints
    source: Source
    base: str

    @property
    def root(self) -> etree._Element:
        return self.elements.root

    @property
    def place(self) -> Place:
        return Place(self.source.timezone, self.source.country)


def read_article(
    page: Page,
    hints: Hints,
    source: Source,
    weights: Weights,
    template: Template = NO_TEMPLATE,
    earlier: Earlier = NOTHING_EARLIER,
) -> Reading:
    """Return what `page` and its announcement say of one article. Pure; never raises.

    `weights` tell a story's passages from others; `template` is what the source's pages of
    the night repeat, `earlier` what was read of the same article before.
    """
    reason = head_reason(page) or media_type_reason(page)
    if reason:
        return Reading(not_article=reason)
    markup, _ = utf8(page)
    root = parsed(markup)
    if root is None:
        return Reading(not_article="empty")
    elements, url = Elements(root), page.final_url or page.url
    base = details.base_of(elements, url)
    facts, hidden = structured(elements, url), without_hidden(elements)
    sheet = _Sheet(page, markup, elements, facts, hidden, hints, source, base)
    without_dialogs(elements)
    others = without_other_articles(elements, sheet.facts)
    reading = with_page(_fields(sheet), elements, sheet.facts, page, base, source.name)
    reading, below = _body(sheet, reading, weights, earlier)
    reading = _with_language(_trimmed(reading, template, source))
    reading = with_copy(reading, sheet.facts, url, below)
    reading = replace(reading, warnings=(*reading.warnings, *hidden.warnings(), *others))
    reason = not_article_reason(elements, markup, sheet.facts, url, reading.blocks)
    return replace(reading, not_article=reason) if reason else reading


def read_entry(hints: Hints, source: Source, *, why: str) -> Reading:
    """Return what an announcement alone says of an article whose page we may not have."""
    body = _entry_body(hints)
    reading = Reading(
        title=_hint(hints.title, "title"),
        summary=announced(hints.summary),
        authors=_hinted_authors(hints),
        published=hinted(hints.published, "published"),
        modified=hinted(hints.updated, "updated"),
        declared_language=_hint(hints.language, "language")
        or Found(source.language, "source", "language"),
        section=_hint(next(iter(hints.categories), None), "categories"),
        keywords=_hinted_keywords(hints),
        image=_hint(hints.image, "image"),
        extent=_entry_extent(body),
        body_method=body.method,
        blocks=body.blocks,
        cuts=body.cuts,
        warnings=(f"read from the announcement: {why}",),
    )
    return with_copy(_with_language(reading), Structured(), "")


def _fields(sheet: _Sheet) -> Reading:
    """Return all but the body. Read before it: finding the story changes the tree."""
    page, facts, hints, own = sheet.elements, sheet.facts, sheet.hints, sheet.source.selectors
    root, marked = page.root, marks(page)
    outlet, url = sheet.source.name, sheet.page.final_url or sheet.page.url
    title = rules.line(root, own.title) or headline.headline(page, facts, marked, outlet, url)
    named = title.value if title else ""
    marked = headline.under_headline(page, marked, named)
    first, last = _published(sheet, marked), _modified(sheet, marked)
    return Reading(
        title=title or _hint(hints.title, "title"),
        summary=rules.line(root, own.summary) or summary(facts, named) or announced(hints.summary),
        byline=rules.line(root, own.byline) or byline.byline(marked),
        authors=rules.names(root, own.authors)
        or byline.authors(page, facts, marked, outlet=outlet, url=url)
        or _hinted_authors(hints),
        published=first,
        modified=last,
        declared_language=_declared(sheet),
        section=rules.line(root, own.section)
        or section(page, facts, title=named, outlet=outlet, url=url)
        or _hint(next(iter(hints.categories), None), "categories"),
        keywords=details.keywords(facts) or _hinted_keywords(hints),
        image=rules.link(root, own.image, sheet.base)
        or details.image(facts, sheet.base)
        or _hint(hints.image, "image"),
        canonical_url=details.canonical_url(page, facts, sheet.base),
        agencies=agencies_above(page, marked),
        warnings=tuple(date_warnings(first, last, sheet.page.fetched, sheet.place)),
    )


def _published(sheet: _Sheet, marked: Marks) -> Found[Instant] | None:
    page, place = sheet.page, sheet.place
    entry = hinted(sheet.hints.published, "published")
    return (
        rules.instant(sheet.root, sheet.source.selectors.published, place)
        or publication(sheet.elements, sheet.facts, marked, page, place=place, entry=entry)
        or unseen_day(sheet.hidden.dated, place)
    )


def _modified(sheet: _Sheet, marked: Marks) -> Found[Instant] | None:
    return (
        rules.instant(sheet.root, sheet.source.selectors.modified, sheet.place)
        or modified(sheet.facts, marked, place=sheet.place)
        or changed(sheet.elements, marked, place=sheet.place)
        or hinted(sheet.hints.updated, "updated")
    )


def _body(
    sheet: _Sheet, reading: Reading, weights: Weights, earlier: Earlier
) -> tuple[Reading, Sequence[str]]:
    """Return `reading` with the story's blocks and their extent, and the lines below them.

    The blocks are the page's, or the entry's.
    """
    selectors = sheet.source.selectors
    removed = rules.removed(sheet.root, selectors.remove)
    title = reading.title.value if reading.title else ""
    stated = stated_of(sheet.facts, title, reading.authors.value if reading.authors else ())
    chosen = survey_of(rules.elements(sheet.root, selectors.body))
    found = chosen if chosen.texts else survey(sheet.root)
    if chosen.texts:
        body = whole(chosen, "selector", stated)
    else:
        body = body_of(sheet.root, found, weights, stated, sheet.facts, earlier)
    if found.is_cut:
        reading = replace(reading, warnings=(*reading.warnings, _TOO_LONG))
    body = replace(body, cuts=(*body.cuts, *removed))
    if not title:
        reading, body = with_first_line(reading, body)
    evidence = paywall(sheet.facts, body.cuts)
    if not (body.blocks or evidence) and (told := body_in_data(sheet.markup, stated)).blocks:
        kept = Hidden(kept=sum(len(block.text) for block in told.blocks)).warnings()
        reading = replace(reading, warnings=(*reading.warnings, *kept))
        body = replace(told, cuts=body.cuts)
    extent = extent_of(body.blocks, body.cuts, evidence)
    entry = _entry_body(sheet.hints)
    if _prefers_entry(sheet.source.body, entry, body, extent):
        body, extent = replace(entry, cuts=entry.cuts + body.cuts), _entry_extent(entry)
    return replace(
        reading, paywall=evidence, extent=extent,
        body_method=body.method, body_confidence=body.confidence,
        blocks=body.blocks, cuts=body.cuts,
    ), body.below  # fmt: skip


def _trimmed(reading: Reading, template: Template, source: Source) -> Reading:
    """Return `reading` without what the site prints on page after page."""
    keep = frozenset(map(bytes.fromhex, source.template_keep))
    trimmed = without_template(reading.blocks, template, keep=keep)
    if trimmed.too_much:
        return replace(reading, warnings=(*reading.warnings, _TOO_MUCH))
    if not trimmed.cuts:
        return reading
    # What was in mid-story may be a tail now.
    blocks, tail = without_tail(trimmed.blocks)
    return replace(reading, blocks=tuple(blocks), cuts=(*trimmed.cuts, *tail, *reading.cuts))


def _prefers_entry(choice: BodyFrom, entry: Body, page: Body, extent: Extent) -> bool:
    if not entry.blocks or choice is BodyFrom.PAGE:
        return False
    if choice is BodyFrom.FEED:
        return _entry_extent(entry) is Extent.FULL or not page.blocks
    needed = 1.0 if extent is not Extent.FULL else _FULLER
    return word_count(entry.blocks) > needed * word_count(page.blocks)


def _entry_body(hints: Hints) -> Body:
    return body_of_piece(hints.content or "", "entry content", Stated(title=hints.title or ""))


def _entry_extent(body: Body) -> Extent:
    if not body.blocks:
        return Extent.ANNOUNCED
    short = word_count(body.blocks) < _WHOLE_STORY_WORDS
    return Extent.TEASER if short or is_cut_short(body.blocks) else Extent.FULL


def _with_language(reading: Reading) -> Reading:
    told = (reading.title, reading.summary)
    text = reading.text or " ".join(found.value for found in told if found)
    return replace(reading, language=detected_language(text, reading.declared_language))


def _declared(sheet: _Sheet) -> Found[str]:
    return (
        declared_language(sheet.root, sheet.facts)
        or _hint(sheet.hints.language, "language")
        or Found(sheet.source.language, "source", "language")
    )


def _hint(value: str | None, where: str) -> Found[str] | None:
    text = tidy(value)
    return Found(text, "entry", where) if text else None


def _hinted_authors(hints: Hints) -> Found[tuple[str, ...]] | None:
    names = split_names(hints.authors)
    return Found(names, "entry", "authors") if names else None


def _hinted_keywords(hints: Hints) -> Found[tuple[str, ...]] | None:
    words = tuple(word for word in map(tidy, hints.categories) if word)
    return Found(words, "entry", "categories") if words else None
