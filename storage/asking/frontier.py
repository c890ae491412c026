"""The frontier: every entry that was announced, by whom, and what was said of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Select, literal, or_, select

from storage.articles.readings import NO_HINTS
from storage.articles.tombstones import buried
from storage.nights.outcomes import chunks, open_outcomes
from storage.sql.compression import pack
from storage.sql.database import Transaction
from storage.sql.dialects import (
    insert_from_select_or_ignore,
    insert_or_ignore,
    insert_or_update,
)
from storage.sql.tables import announcements, entries, hints, polls


@dataclass(frozen=True, slots=True)
class Announcement:
    """One entry as an endpoint announced it, ready to be kept.

    `hint` is the JSON of the announcement's hints, `hint_digest` its digest;
    `dated` is the later of updated and published, if the outlet gave one.
    """

    url_key: str
    url: str
    host: str
    hint_digest: bytes
    hint: bytes
    dated: datetime | None


@dataclass(frozen=True, slots=True)
class Announcer:
    """Who announces, in which night and when."""

    night: str
    endpoint_id: int
    source_id: str
    at: datetime


def announce(txn: Transaction, who: Announcer, found: Sequence[Announcement]) -> int:
    """Keep what an endpoint announced and open tonight's outcomes; return how many entries are new.

    The first source to announce an entry owns it. Of a night's announcements by one endpoint
    the newest words count.
    """
    new = 0
    for chunk in chunks({item.url_key: item for item in found}.values()):
        told = _without_erased(txn, chunk)
        _keep_hints(txn, told)
        keys = [item.url_key for item in told]
        new += len(keys) - len(_ids(txn, keys))
        insert_or_ignore(txn, entries, [_entry(who, item) for item in told])
        ids = _ids(txn, keys)
        rows = [_row(who, ids[item.url_key], item) for item in told]
        insert_or_update(txn, announcements, rows, update=["hint_digest", "last_seen_at"])
        open_outcomes(txn, who.night, who.at, list(ids.values()))
    return new


def announce_again(txn: Transaction, who: Announcer) -> int:
    """Repeat what an endpoint's last answer held: a feed that did not change still says the same.

    Only once a night; return how many entries were repeated.
    """
    last = None if _has_answered(txn, who) else _last_answer(txn, who.endpoint_id)
    if last is None:
        return 0
    ids = list(txn.execute(last.with_only_columns(announcements.c.entry_id)).scalars())
    names = ["night", "entry_id", "endpoint_id", "source_id", "hint_digest", "seen_at"]
    now = literal(who.at, announcements.c.seen_at.type)
    query = last.with_only_columns(
        literal(who.night),
        announcements.c.entry_id,
        announcements.c.endpoint_id,
        announcements.c.source_id,
        announcements.c.hint_digest,
        now,
        now,
    )
    insert_from_select_or_ignore(txn, announcements, [*names, "last_seen_at"], query)
    for chunk in chunks(ids):
        open_outcomes(txn, who.night, who.at, chunk)
    return len(ids)


def _without_erased(txn: Transaction, chunk: Sequence[Announcement]) -> list[Announcement]:
    """Return the announcements; of what was erased no word, however long it is announced."""
    gone = buried(txn, [item.url_key for item in chunk])
    return [_silent(item) if item.url_key in gone else item for item in chunk]


def _silent(item: Announcement) -> Announcement:
    return replace(item, hint_digest=NO_HINTS, hint=b"", dated=None)


def _has_answered(txn: Transaction, who: Announcer) -> bool:
    tonight = polls.c.night == who.night, polls.c.endpoint_id == who.endpoint_id
    answered = polls.c.outcome.in_(["ok", "not-modified"])
    return txn.execute(select(polls.c.id).where(*tonight, answered)).first() is not None


def _last_answer(txn: Transaction, endpoint_id: int) -> Select[Any] | None:
    """Return the query for what the endpoint's last whole answer held; None without one."""
    whole = polls.c.endpoint_id == endpoint_id, polls.c.outcome == "ok"
    answers = select(polls.c.night, polls.c.polled_at).where(*whole)
    last = txn.execute(answers.order_by(polls.c.id.desc()).limit(1)).first()
    if last is None:
        return None
    # All day long a feed lets go of entries: the night holds more than its last answer.
    # What an earlier Wirecopy kept does not say when it was last seen.
    still = announcements.c.last_seen_at
    return select(announcements).where(
        announcements.c.night == last.night,
        announcements.c.endpoint_id == endpoint_id,
        or_(still.is_(None), still == last.polled_at),
    )


def _ids(txn: Transaction, keys: Sequence[str]) -> dict[str, int]:
    query = select(entries.c.url_key, entries.c.id).where(entries.c.url_key.in_(keys))
    return {row.url_key: row.id for row in txn.execute(query)}


def _keep_hints(txn: Transaction, chunk: Sequence[Announcement]) -> None:
    digests = {item.hint_digest: item for item in chunk if item.hint_digest != NO_HINTS}
    known = set(
        txn.execute(select(hints.c.digest).where(hints.c.digest.in_(list(digests)))).scalars()
    )
    rows = [
        {"digest": digest, "body": pack(item.hint), "dated": item.dated}
        for digest, item in digests.items()
        if digest not in known
    ]
    if rows:
        insert_or_ignore(txn, hints, rows)


def _entry(who: Announcer, item: Announcement) -> dict[str, object]:
    return {
        "url_key": item.url_key,
        "url": item.url,
        "fetch_url": item.url,
        "host": item.host,
        "source_id": who.source_id,
        "first_night": who.night,
        "first_seen": who.at,
        "attempts": 0,
    }


def _row(who: Announcer, entry_id: int, item: Announcement) -> dict[str, object]:
    return {
        "night": who.night,
        "entry_id": entry_id,
        "endpoint_id": who.endpoint_id,
        "source_id": who.source_id,
        "hint_digest": item.hint_digest,
        "seen_at": who.at,
        "last_seen_at": who.at,
    }
