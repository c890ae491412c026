"""What the pages of one source repeat: one template a night, kept before the first is read."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pydantic import TypeAdapter
from sqlalchemy import func, insert, select

from articles.page import PageKind
from articles.story.template import FEWEST_STORIES, Repeated, Template
from storage.archive.archive import Place
from storage.sql.compression import pack, unpack
from storage.sql.database import Transaction
from storage.sql.dialects import insert_or_ignore
from storage.sql.tables import night_templates, pages, templates

# What was learned on an earlier night holds for so long where a night has too few stories.
NIGHTS = 7
_WIDTH = 8
_SAMPLES = TypeAdapter(tuple[tuple[str, int, str], ...])


@dataclass(frozen=True, slots=True)
class NightTemplate:
    """What a source's pages of one night are read with. `version` 0: nothing is cut."""

    version: int = 0
    passages: frozenset[bytes] = frozenset()


NO_NIGHT_TEMPLATE = NightTemplate()


@dataclass(frozen=True, slots=True)
class Learned:
    """What was learned for a source and a night, for an operator to look at."""

    night: str
    source_id: str
    version: int
    learned_night: str
    pages: int
    template: Template


def templates_of(
    txn: Transaction, night: str, source_ids: Collection[str]
) -> dict[str, NightTemplate]:
    """Return the templates of `night` that were learned already, by source."""
    rows = txn.execute(
        select(night_templates.c.source_id, night_templates.c.template_id, templates.c.passages)
        .outerjoin(templates, templates.c.id == night_templates.c.template_id)
        .where(night_templates.c.night == night, night_templates.c.source_id.in_(source_ids))
    )
    return {row.source_id: _night_template(row.template_id, row.passages) for row in rows}


def template_of(txn: Transaction, version: int) -> NightTemplate:
    """Return one template; the version 0 cuts nothing."""
    passages = select(templates.c.passages).where(templates.c.id == version)
    return _night_template(version, txn.execute(passages).scalar())


def pages_to_learn_from(
    txn: Transaction, night: str, source_ids: Collection[str], most: int
) -> dict[str, list[Place]]:
    """Return, by source, where up to `most` of its pages of `night` are: each entry's last.

    The same pages give the same choice, in whatever order they came: by the digest of
    their bodies, which is as good as by chance.
    """
    last = (
        select(func.max(pages.c.id))
        .where(pages.c.night == night, pages.c.kind == str(PageKind.ARTICLE))
        .where(pages.c.entry_id.is_not(None), pages.c.status.between(200, 299))
        .where(pages.c.source_id.in_(source_ids))
        .group_by(pages.c.entry_id)
    )
    query = select(pages).where(pages.c.id.in_(last)).order_by(pages.c.body_digest, pages.c.id)
    chosen: dict[str, dict[bytes, Place]] = {source_id: {} for source_id in source_ids}
    for row in txn.execute(query):
        ours = chosen[row.source_id]
        if len(ours) < most:
            ours.setdefault(row.body_digest, Place(row.file, row.offset, row.length))
    return {source_id: list(places.values()) for source_id, places in chosen.items()}


def keep_template(
    txn: Transaction, night: str, source_id: str, learned: Template, *, pages: int
) -> None:
    """Keep what was learned for a source and a night, unless another was first."""
    row = {
        "night": night,
        "source_id": source_id,
        "template_id": _version(txn, source_id, learned),
        "learned_night": night,
        "pages": pages,
        "stories": learned.stories,
        "samples": pack(_samples(learned.passages)),
    }
    if learned.stories < FEWEST_STORIES:
        row |= _of_an_earlier_night(txn, night, source_id)
    insert_or_ignore(txn, night_templates, [row])


def learned_for(txn: Transaction, source_id: str, night: str | None) -> Learned | None:
    """Return what was learned for `night`, or for the newest night that has something."""
    query = select(night_templates).where(night_templates.c.source_id == source_id)
    if night:
        query = query.where(night_templates.c.night == night)
    row = txn.execute(query.order_by(night_templates.c.night.desc()).limit(1)).first()
    if row is None:
        return None
    passages = tuple(
        Repeated(bytes.fromhex(digest), stories, sample)
        for digest, stories, sample in _SAMPLES.validate_json(unpack(row.samples))
    )
    return Learned(
        night=row.night,
        source_id=source_id,
        version=row.template_id,
        learned_night=row.learned_night,
        pages=row.pages,
        template=Template(passages, row.stories),
    )


def _of_an_earlier_night(txn: Transaction, night: str, source_id: str) -> dict[str, object]:
    since = (date.fromisoformat(night) - timedelta(days=NIGHTS)).isoformat()
    own = night_templates.c.learned_night == night_templates.c.night
    row = txn.execute(
        select(night_templates)
        .where(night_templates.c.source_id == source_id, own, night_templates.c.template_id > 0)
        .where(night_templates.c.night >= since, night_templates.c.night < night)
        .order_by(night_templates.c.night.desc())
        .limit(1)
    ).first()
    if row is None:
        return {}
    names = ("template_id", "learned_night", "samples")
    return {name: row._mapping[name] for name in names}


def _version(txn: Transaction, source_id: str, learned: Template) -> int:
    if not learned.passages:
        return 0
    same = templates.c.source_id == source_id, templates.c.digest == learned.digest
    version: int | None = txn.execute(select(templates.c.id).where(*same)).scalar()
    if version is not None:
        return version
    row = {
        "source_id": source_id,
        "digest": learned.digest,
        "passages": b"".join(sorted(learned.digests)),
    }
    number: int = txn.execute(insert(templates).returning(templates.c.id), row).scalar_one()
    return number


def _samples(passages: Sequence[Repeated]) -> bytes:
    return _SAMPLES.dump_json(
        tuple((each.digest.hex(), each.stories, each.sample) for each in passages)
    )


def _night_template(version: int, passages: bytes | None) -> NightTemplate:
    joined = passages or b""
    return NightTemplate(
        version,
        frozenset(joined[at : at + _WIDTH] for at in range(0, len(joined), _WIDTH)),
    )
