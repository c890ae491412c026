"""Articles and their revisions: what a reading changes in the records."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select, update

from articles.article import Extent, Found, Instant, Reading
from articles.copies.verdict import effective_time
from articles.text import count_words
from articles.urls import same_site, untracked, url_key
from storage.articles.provenance import keep_provenance
from storage.articles.readings import NO_PAGE, KeptReading, Previous, Unread, Versions, add_reading
from storage.articles.tombstones import buried
from storage.nights.outcomes import Outcome
from storage.sql.changes import add_change
from storage.sql.database import Transaction
from storage.sql.dialects import insert_or_ignore
from storage.sql.tables import articles, entries, revisions, urls
from storage.stories.copies import choose_later, compare_later

_RICHNESS = {Extent.ANNOUNCED: 0, Extent.TEASER: 1, Extent.FULL: 2}

# By what an article is compared with others, and is chosen to stand for its story.
_COMPARED_BY, _CHOSEN_BY = ("text_digest", "dated"), ("agency", "words", "extent")


@dataclass(frozen=True, slots=True)
class Read:
    """A reading that is to be saved.

    `again` are the content digests of the previous page under today's versions, where those
    differ from the versions it was read under: under today's site template, and under its own.
    """

    item: Unread
    reading: Reading
    versions: Versions
    previous: Previous | None = None
    again: frozenset[bytes] = frozenset()


@dataclass(frozen=True, slots=True)
class _Saving:
    read: Read
    kept: KeptReading
    night: str
    now: datetime


def save(txn: Transaction, read: Read, *, night: str, now: datetime) -> Outcome:
    """Save one reading: a new article, a revision, a better reading, or nothing new."""
    _note_read(txn, read.item)
    if _is_gone(txn, read):
        # Before the reading is kept: it holds the text.
        return Outcome("filtered", "tombstone")
    kept = add_reading(txn, read.item, read.reading, read.versions, now)
    saving = _Saving(read, kept, night, now)
    if read.reading.not_article:
        return Outcome("filtered", f"not-article:{read.reading.not_article}")
    if read.previous:
        return _compare(txn, read, read.previous, saving)
    duplicate = _proven_duplicate(txn, read, kept)
    if duplicate:
        return duplicate
    return Outcome("stored", "new", article_id=_add_article(txn, saving))


def save_reread(txn: Transaction, read: Read, *, night: str, now: datetime, differs: bool) -> bool:
    """Keep another reading of the page that an article shows; return whether that changed it.

    Never a revision: the outlet changed nothing. An article whose page reads as none now
    stays as it was, and so does one that was erased.
    """
    if _is_gone(txn, read):
        return False
    kept = add_reading(txn, read.item, read.reading, read.versions, now)
    previous = read.previous
    if previous is None or read.reading.not_article:
        return False
    if differs:
        saving = _Saving(read, kept, night, now)
        _set_article(txn, previous.article_id, saving, revision=previous.revision)
        add_change(txn, "reread", previous.article_id, night=night, at=now)
    else:
        mine = articles.c.id == previous.article_id
        origins = keep_provenance(txn, read.reading)
        txn.execute(update(articles).where(mine).values(reading_id=kept.id, provenance_id=origins))
    return differs


def leads_elsewhere(read: Read) -> bool:
    """Return whether the page names another URL as its own: save such readings last."""
    named = _canonical_key(read.reading)
    return named is not None and named != read.item.url_key


def _note_read(txn: Transaction, item: Unread) -> None:
    page_id = item.page.id if item.page else None
    values = {"page_id": page_id, "hint_digest": item.hint_digest, "attempts": 0}
    txn.execute(update(entries).where(entries.c.id == item.entry_id).values(**values))


def _is_gone(txn: Transaction, read: Read) -> bool:
    return bool(buried(txn, _keys(read)))


def _keys(read: Read) -> set[str]:
    """Return what a page may be erased under: as announced, as sent, and as it calls itself.

    Of an erased text nothing is left to prove a canonical link by: one within the site is
    believed. The page can harm none but itself.
    """
    keys = {read.item.url_key, _sent_to(read.item)}
    named = read.reading.canonical_url
    if named and same_site(named.value, _url(read.item)):
        keys.add(url_key(named.value))
    return keys


def _url(item: Unread) -> str:
    return item.page.final_url if item.page else item.url


def _sent_to(item: Unread) -> str:
    return url_key(item.page.final_url) if item.page else item.url_key


def _proven_duplicate(txn: Transaction, read: Read, kept: KeptReading) -> Outcome | None:
    """Return the outcome where this URL leads to an article that we hold already."""
    known = _article_at(txn, read.item.url_key)
    if known:
        return Outcome("duplicate", known[1], article_id=known[0])
    sent_to = _sent_to(read.item)
    if sent_to != read.item.url_key:
        known = _article_at(txn, sent_to)
        if known:
            return _point(txn, read.item.url_key, known[0], "redirect")
    named = _canonical_key(read.reading)
    known = _article_at(txn, named) if named and named != read.item.url_key else None
    if known and _is_same_text(txn, known[0], read.item, kept):
        return _point(txn, read.item.url_key, known[0], "canonical")
    return None


def _article_at(txn: Transaction, key: str) -> tuple[int, str] | None:
    row = txn.execute(select(urls.c.article_id, urls.c.how).where(urls.c.url_key == key)).first()
    # Another entry's own URL can only be met here through a redirect.
    return (row[0], "redirect" if row[1] == "own" else row[1]) if row else None


def _point(txn: Transaction, key: str, article_id: int, how: str) -> Outcome:
    insert_or_ignore(txn, urls, [{"url_key": key, "article_id": article_id, "how": how}])
    return Outcome("duplicate", how, article_id=article_id)


def _canonical_key(reading: Reading) -> str | None:
    return url_key(reading.canonical_url.value) if reading.canonical_url else None


def _is_same_text(txn: Transaction, article_id: int, item: Unread, kept: KeptReading) -> bool:
    """Prove a canonical link, which is only a claim: same outlet, same words."""
    row = txn.execute(select(articles).where(articles.c.id == article_id)).one()
    same_source: bool = row.source_id == item.source_id
    return same_source and row.text_digest == kept.text_digest


def _compare(txn: Transaction, read: Read, previous: Previous, saving: _Saving) -> Outcome:
    article_id = previous.article_id
    if _RICHNESS[read.reading.extent] < _RICHNESS[Extent(previous.extent)]:
        return Outcome("unchanged", "poorer", article_id=article_id)
    content = saving.kept.content_digest
    if content == previous.content_digest:
        return Outcome("unchanged", "same-text", article_id=article_id)
    if content in read.again or _is_same_page(read.item, previous):
        # The outlet changed nothing; we read better than before.
        _set_article(txn, article_id, saving, revision=previous.revision)
        add_change(txn, "reread", article_id, night=saving.night, at=saving.now)
        return Outcome("unchanged", "reread", article_id=article_id)
    _add_revision(txn, article_id, saving, number=previous.revision + 1)
    _set_article(txn, article_id, saving, revision=previous.revision + 1)
    add_change(txn, "revised", article_id, night=saving.night, at=saving.now)
    return Outcome("stored", "revised", article_id=article_id)


def _is_same_page(item: Unread, previous: Previous) -> bool:
    if item.page and previous.page:
        return item.page.body_digest == previous.page.body_digest
    return not item.page and not previous.page and item.hint_digest == previous.hint_digest


def _add_article(txn: Transaction, saving: _Saving) -> int:
    item = saving.read.item
    url = untracked(_url(item))
    row = {
        "url_key": url_key(url),
        "url": url,
        "source_id": item.source_id,
        "entry_id": item.entry_id,
        "first_night": saving.night,
        "first_seen": saving.now,
        "dated": effective_time(_published(saving.read.reading), saving.now),
        **_fields(txn, saving, revision=1),
    }
    article_id: int = txn.execute(insert(articles).returning(articles.c.id), row).scalar_one()
    own = {"url_key": row["url_key"], "article_id": article_id, "how": "own"}
    # Left out where the entry's URL is the article's own.
    asked = {"url_key": item.url_key, "article_id": article_id, "how": "redirect"}
    insert_or_ignore(txn, urls, [own, asked])
    _add_revision(txn, article_id, saving, number=1)
    compare_later(txn, article_id)
    add_change(txn, "new", article_id, night=saving.night, at=saving.now)
    return article_id


def _set_article(txn: Transaction, article_id: int, saving: _Saving, *, revision: int) -> None:
    values = _fields(txn, saving, revision=revision)
    mine = articles.c.id == article_id
    before = txn.execute(select(articles).where(mine)).mappings().one()
    values["dated"] = effective_time(_published(saving.read.reading), before["first_seen"])
    txn.execute(update(articles).where(mine).values(**values))
    changed = {name for name in (*_COMPARED_BY, *_CHOSEN_BY) if before[name] != values[name]}
    if changed.intersection(_COMPARED_BY):
        compare_later(txn, article_id)
    elif changed:
        choose_later(txn, article_id)


def _add_revision(txn: Transaction, article_id: int, saving: _Saving, *, number: int) -> None:
    item, reading = saving.read.item, saving.read.reading
    row = {
        "article_id": article_id,
        "number": number,
        "night": saving.night,
        "page_id": item.page.id if item.page else NO_PAGE,
        "reading_id": saving.kept.id,
        "title": _value(reading.title) or "",
        "body_digest": saving.kept.body_digest,
        "text_digest": saving.kept.text_digest,
        "seen_at": saving.now,
    }
    txn.execute(insert(revisions), row)


def _fields(txn: Transaction, saving: _Saving, *, revision: int) -> dict[str, object]:
    reading = saving.read.reading
    return {
        "changed_night": saving.night,
        "revision": revision,
        "reading_id": saving.kept.id,
        "title": _value(reading.title) or "",
        "byline": _value(reading.byline),
        "language": _value(reading.language) or _value(reading.declared_language),
        "extent": str(reading.extent),
        "words": count_words(reading.text),
        "body_digest": saving.kept.body_digest,
        "text_digest": saving.kept.text_digest,
        "provenance_id": keep_provenance(txn, reading),
        "agency": next(iter(reading.agencies.value), None) if reading.agencies else None,
        "lead_blocks": len(reading.blocks) - len(reading.copy),
        **_instant("published", reading.published),
        **_instant("modified", reading.modified),
    }


def _published(reading: Reading) -> datetime | None:
    return reading.published.value.at if reading.published else None


def _value(found: Found[str] | None) -> str | None:
    return found.value if found else None


def _instant(name: str, found: Found[Instant] | None) -> dict[str, object]:
    stated = found.value if found else None
    return {
        name: stated.at if stated else None,
        f"{name}_zone": stated.zone if stated else None,
        f"{name}_raw": stated.raw if stated else None,
        f"{name}_tz_known": stated.tz_known if stated else None,
    }
