"""A record as IPTC ninjs 3.1, the news agencies' JSON: what it has a place for, nothing invented.

docs/record.md has the mapping as a table. What is not known is absent: no
property is null or empty.
"""

import html
import json
from collections.abc import Iterator, Mapping, Sequence

from articles.article import Block, BlockKind, Extent, Picture
from articles.records.as_stated import as_stated
from articles.records.record import Record

STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}

Item = dict[str, object]


def to_ninjs(record: Record) -> str:
    """Return `record` as one line of JSON, a ninjs news object."""
    return json.dumps(ninjs_item(record), ensure_ascii=False, separators=(",", ":"))


def ninjs_item(record: Record) -> Item:
    """Return `record` as a ninjs news object."""
    people, organisations = _authors(record)
    item: Item = {
        "uri": record.url,
        "type": "text",
        "representationType": "full" if record.extent is Extent.FULL else "partial",
        "profile": f"wirecopy-{record.schema_version}",
        "version": str(record.revision),
        "firstCreated": record.first_seen.isoformat(),
        "versionCreated": as_stated(record.modified),
        "contentCreated": as_stated(record.published),
        "copyrightHolder": record.rights and record.rights.holder,
        "copyrightNotice": record.rights and record.rights.notice,
        "usageTerms": "\n".join(_terms(record)),
        "edNote": "\n".join([*record.warnings, *_doubts(record)]),
        "language": record.language or record.declared_language,
        "descriptions": _texts(summary=record.summary, standfirst=record.standfirst),
        "bodies": _bodies(record),
        "headlines": _texts(main=record.title, kicker=record.kicker),
        "people": people,
        "organisations": organisations,
        "places": _one(name=record.dateline.place, rel="dateline") if record.dateline else [],
        "subjects": _subjects(record),
        "infoSources": _sources(record),
        "by": record.byline,
        "associations": _associations(record),
        "altIds": _alternative_ids(record),
        "standard": STANDARD,
    }
    return {name: value for name, value in item.items() if value}


def _one(**parts: str | None) -> list[Mapping[str, str | None]]:
    """Return a list of one object, or an empty one where any part is not known."""
    return [parts] if all(parts.values()) else []


def _texts(**texts: str | None) -> list[Item]:
    """Return each of `texts` that is known, with its name as its role."""
    return [
        {"role": role, "contentType": "text/plain", "value": text}
        for role, text in texts.items()
        if text
    ]


def _terms(record: Record) -> Iterator[str]:
    """Yield what the page says of its use, one statement a line."""
    if record.paywall:
        yield f"Readers must pay. Evidence: {record.paywall}"
    if record.rights:
        for name in ("license", "usage", "acquire"):
            stated = getattr(record.rights, name)
            if stated:
                yield f"{name.capitalize()}: {stated}"
    if record.reservations:
        yield f"Reserved for machines: {', '.join(record.reservations)}"


def _sources(record: Record) -> list[Mapping[str, str | None]]:
    publisher = _one(name=record.source_name, role="publisher", literal=record.source)
    return [*publisher, *({"name": name, "role": "agency"} for name in record.agencies if name)]


def _doubts(record: Record) -> list[str]:
    """Say what a moment in ninjs cannot say of itself."""
    doubts = []
    for name, instant in (
        ("contentCreated", record.published),
        ("versionCreated", record.modified),
    ):
        if instant and not instant.has_time:
            doubts.append(f"{name}: only the day is known")
        elif instant and not instant.tz_known:
            doubts.append(f"{name}: the zone is assumed")
    return doubts


def _authors(record: Record) -> tuple[list[Item], list[Item]]:
    """Return people and organisations. Only the outlet's own name proves that it is no person."""
    people: list[Item] = []
    organisations: list[Item] = []
    outlet = record.source_name.casefold()
    for name in filter(None, record.authors):
        chosen = organisations if name.casefold() == outlet else people
        chosen.append({"name": name, "rel": "author"})
    return people, organisations


def _subjects(record: Record) -> list[Item]:
    section: list[Item] = [{"name": record.section, "rel": "section"}] if record.section else []
    keywords: list[Item] = [{"name": word, "rel": "keyword"} for word in record.keywords if word]
    genre: list[Item] = [{"name": record.genre, "rel": "genre"}] if record.genre else []
    return section + genre + keywords


def _associations(record: Record) -> list[Item]:
    known = {picture.url: picture for picture in record.images}
    lead = known.pop(record.image, Picture(record.image)) if record.image else None
    found = [_picture(lead, "lead image", "leadImage")] if lead else []
    found += [_picture(each, f"image {n}", "image") for n, each in enumerate(known.values(), 1)]
    if record.video:
        found.append(_shown(record.video, "video", "video", kind="video"))
    story = record.story
    if story and story.canonical != record.url:
        found.append(
            {
                "name": "canonical copy",
                "rel": "canonicalCopy",
                "uri": story.canonical,
                "type": "text",
            }
        )
    return found


def _picture(picture: Picture, name: str, rel: str) -> Item:
    size = {"width": picture.width, "height": picture.height}
    item = _shown(picture.url, name, rel, kind="picture", size=size)
    more = {"descriptions": _texts(caption=picture.caption), "by": picture.credit}
    return item | {key: value for key, value in more.items() if value}


def _shown(
    address: str, name: str, rel: str, *, kind: str, size: Mapping[str, int | None] | None = None
) -> Item:
    # The address stands in `uri`, too: it is the only name of the picture that we know.
    stated = {key: pixels for key, pixels in (size or {}).items() if pixels}
    rendition = {"name": "web", "href": address, **stated}
    return {"name": name, "rel": rel, "uri": address, "type": kind, "renditions": [rendition]}


def _alternative_ids(record: Record) -> list[Item]:
    ids = {
        "wirecopy": str(record.id),
        "story": str(record.story.id) if record.story else None,
        "canonical": record.canonical_url,
        "amp": record.amp_url,
        "print": record.print_url,
    }
    return [{"role": role, "value": value} for role, value in ids.items() if value]


def _bodies(record: Record) -> list[Item]:
    if not record.body:
        return []
    # The standard's counts leave captions out, as `text` does.
    counts = {"charCount": len(record.text), "wordCount": record.words}
    plain = {"role": "main", "contentType": "text/plain", **counts, "value": record.text}
    rich = {"role": "richtext", "contentType": "text/html", **counts, "value": _html(record.body)}
    return [plain, rich]


def _html(blocks: Sequence[Block]) -> str:
    """Return the blocks as HTML that is well-formed XML, too."""
    return "\n".join(map(_markup, blocks))


def _markup(block: Block) -> str:
    text = html.escape(block.text, quote=False)
    if block.credit:
        text = f"{text} <small>{html.escape(block.credit, quote=False)}</small>".strip()
    return _MARKUP[block.kind](text)


def _list(text: str) -> str:
    return "<ul>" + "".join(f"<li>{item}</li>" for item in text.split("\n")) + "</ul>"


def _table(text: str) -> str:
    rows = (row.split(" | ") for row in text.split("\n"))
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


_MARKUP = {
    BlockKind.PARAGRAPH: "<p>{}</p>".format,
    BlockKind.HEADING: "<h2>{}</h2>".format,
    BlockKind.QUOTE: "<blockquote><p>{}</p></blockquote>".format,
    BlockKind.LIST: _list,
    BlockKind.TABLE: _table,
    BlockKind.CAPTION: "<figure><figcaption>{}</figcaption></figure>".format,
}
