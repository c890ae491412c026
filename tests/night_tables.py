"""What of each table is compared between two nights, and why not: one declaration a table."""

from dataclasses import dataclass, field

ID = "a number that the database gives out"
MOMENT = "when it happened differs between two runs"
PLACE = "where in which WARC file depends on the process that wrote it"
LEASE = "who holds it at the moment"
BY_DIGEST = "its digest is compared"


@dataclass(frozen=True, slots=True)
class Table:
    """How one table is compared: the rows of `query`, sorted. `compared` are its columns."""

    query: str
    compared: tuple[str, ...]
    left_out: dict[str, str] = field(default_factory=dict)


TABLES = {
    "sources": Table(
        "SELECT s.id, s.name, s.enabled, v.digest, s.paused_reason, s.paused_at IS NULL,"
        " s.paused_until IS NULL FROM sources s JOIN source_versions v ON v.id = s.version_id",
        ("id", "name", "enabled", "version_id", "paused_reason", "paused_at", "paused_until"),
    ),
    "source_versions": Table(
        "SELECT source_id, digest, toml FROM source_versions",
        ("source_id", "digest", "toml"),
        {"id": ID, "first_seen": MOMENT},
    ),
    "night_sources": Table(
        "SELECT n.night, n.source_id, v.digest FROM night_sources n"
        " JOIN source_versions v ON v.id = n.version_id",
        ("night", "source_id", "version_id"),
    ),
    "endpoints": Table(
        "SELECT e.source_id, e.url, e.kind, p.url, e.active, e.host, e.etag, e.last_modified,"
        " e.failures FROM endpoints e LEFT JOIN endpoints p ON p.id = e.parent_id",
        (
            "source_id",
            "url",
            "kind",
            "parent_id",
            "active",
            "host",
            "etag",
            "last_modified",
            "failures",
        ),
        {"id": ID, "next_poll_at": MOMENT, "last_ok_at": MOMENT},
    ),
    "polls": Table(
        "SELECT DISTINCT p.night, e.url, p.source_id, p.outcome, p.reason, p.entries, p.old,"
        " p.warnings"
        " FROM polls p JOIN endpoints e ON e.id = p.endpoint_id WHERE p.outcome <> 'pending'",
        ("night", "endpoint_id", "source_id", "outcome", "reason", "entries", "old", "warnings"),
        {
            "id": ID,
            "polled_at": MOMENT,
            "page_id": ID,
            "new_entries": "of two endpoints that announce one entry, either may be the first",
        },
    ),
    "hosts": Table(
        "SELECT host, robots, robots_status, hold_reason FROM hosts",
        ("host", "robots", "robots_status", "hold_reason"),
        {
            "lease": LEASE,
            "lease_until": LEASE,
            "next_request_at": MOMENT,
            "robots_at": MOMENT,
            "hold_until": MOMENT,
        },
    ),
    "entries": Table(
        "SELECT e.url_key, e.host, e.source_id, e.first_night, e.hint_digest, p.body_digest,"
        " e.attempts FROM entries e LEFT JOIN pages p ON p.id = e.page_id",
        ("url_key", "host", "source_id", "first_night", "hint_digest", "page_id", "attempts"),
        {
            "id": ID,
            "first_seen": MOMENT,
            "url": "of several spellings of one key, the first to arrive is asked for",
            "fetch_url": "as url",
        },
    ),
    "hints": Table("SELECT digest, dated FROM hints", ("digest", "dated"), {"body": BY_DIGEST}),
    "announcements": Table(
        "SELECT a.night, e.url_key, p.url, a.source_id, a.hint_digest FROM announcements a"
        " JOIN entries e ON e.id = a.entry_id JOIN endpoints p ON p.id = a.endpoint_id",
        ("night", "entry_id", "endpoint_id", "source_id", "hint_digest"),
        {"seen_at": MOMENT, "last_seen_at": MOMENT},
    ),
    "outcomes": Table(
        "SELECT o.night, e.url_key, o.source_id, o.outcome, o.reason, o.carried, o.batch,"
        " p.body_digest, o.hint_digest, a.url_key, o.closed_at IS NULL FROM outcomes o"
        " JOIN entries e ON e.id = o.entry_id LEFT JOIN pages p ON p.id = o.page_id"
        " LEFT JOIN articles a ON a.id = o.article_id",
        (
            "night",
            "entry_id",
            "source_id",
            "outcome",
            "reason",
            "carried",
            "batch",
            "page_id",
            "hint_digest",
            "article_id",
            "closed_at",
        ),
        {"opened_at": MOMENT, "detail": "an error's own words may hold a time or an address"},
    ),
    "pages": Table(
        "SELECT DISTINCT p.night, p.kind, p.source_id, p.host, e.url_key, n.url, p.status,"
        " p.media_type, p.etag, p.last_modified, p.body_digest, p.body_bytes FROM pages p"
        " LEFT JOIN entries e ON e.id = p.entry_id LEFT JOIN endpoints n ON n.id = p.endpoint_id",
        (
            "night",
            "kind",
            "source_id",
            "host",
            "entry_id",
            "endpoint_id",
            "status",
            "media_type",
            "etag",
            "last_modified",
            "body_digest",
            "body_bytes",
        ),
        {
            "id": ID,
            "fetched_at": MOMENT,
            "file": PLACE,
            "offset": PLACE,
            "length": PLACE,
            "url": "of several spellings of one key, the first to arrive is asked for",
            "final_url": "as url",
            "hops": "as url",
        },
    ),
    "readings": Table(
        "SELECT e.url_key, p.body_digest, r.hint_digest, r.reader_version, v.digest,"
        " t.digest, r.not_article, r.extent, r.record, r.body_digest, r.text_digest,"
        " r.content_digest FROM readings r JOIN entries e ON e.id = r.entry_id"
        " JOIN source_versions v ON v.id = r.source_version"
        " LEFT JOIN templates t ON t.id = r.template_version"
        " LEFT JOIN pages p ON p.id = r.page_id",
        (
            "entry_id",
            "page_id",
            "hint_digest",
            "reader_version",
            "source_version",
            "template_version",
            "not_article",
            "extent",
            "record",
            "body_digest",
            "text_digest",
            "content_digest",
        ),
        {"id": ID, "read_at": MOMENT},
    ),
    "templates": Table(
        "SELECT source_id, digest, passages FROM templates",
        ("source_id", "digest", "passages"),
        {"id": ID},
    ),
    "night_templates": Table(
        "SELECT n.night, n.source_id, t.digest, n.learned_night, n.pages, n.stories, n.samples"
        " FROM night_templates n LEFT JOIN templates t ON t.id = n.template_id",
        ("night", "source_id", "template_id", "learned_night", "pages", "stories", "samples"),
    ),
    "bodies": Table("SELECT digest FROM bodies", ("digest",), {"body": BY_DIGEST}),
    "articles": Table(
        "SELECT a.url_key, a.source_id, e.url_key, a.first_night, a.changed_night, a.revision,"
        " a.title, a.byline, a.language, a.published, a.published_zone, a.published_raw,"
        " a.published_tz_known, a.modified, a.modified_zone, a.modified_raw, a.modified_tz_known,"
        " a.extent, a.words, a.body_digest, a.text_digest, a.dated, a.agency, a.lead_blocks,"
        " c.url_key, r.record, o.digest"
        " FROM articles a LEFT JOIN provenances o ON o.id = a.provenance_id"
        " JOIN entries e ON e.id = a.entry_id JOIN readings r ON r.id = a.reading_id"
        " LEFT JOIN stories s ON s.id = a.story_id"
        " LEFT JOIN articles c ON c.id = s.canonical_article_id",
        (
            "url_key",
            "source_id",
            "entry_id",
            "first_night",
            "changed_night",
            "revision",
            "title",
            "byline",
            "language",
            "published",
            "published_zone",
            "published_raw",
            "published_tz_known",
            "modified",
            "modified_zone",
            "modified_raw",
            "modified_tz_known",
            "extent",
            "words",
            "body_digest",
            "text_digest",
            "dated",
            "agency",
            "lead_blocks",
            "story_id",
            "reading_id",
            "provenance_id",
        ),
        {
            "id": ID,
            "first_seen": MOMENT,
            "url": "of several spellings of one key, the first to arrive is asked for",
        },
    ),
    "provenances": Table("SELECT digest FROM provenances", ("digest",), {"id": ID}),
    "provenance_fields": Table(
        "SELECT o.digest, f.field, f.method, f.found_at, f.confidence FROM provenance_fields f"
        " JOIN provenances o ON o.id = f.provenance_id",
        ("provenance_id", "field", "method", "found_at", "confidence"),
    ),
    "urls": Table(
        "SELECT u.url_key, a.url_key, u.how FROM urls u JOIN articles a ON a.id = u.article_id",
        ("url_key", "article_id", "how"),
    ),
    "revisions": Table(
        "SELECT a.url_key, r.number, r.night, p.body_digest, r.title, r.body_digest, r.text_digest"
        " FROM revisions r JOIN articles a ON a.id = r.article_id"
        " LEFT JOIN pages p ON p.id = r.page_id",
        ("article_id", "number", "night", "page_id", "title", "body_digest", "text_digest"),
        {"reading_id": "the article's reading is compared", "seen_at": MOMENT},
    ),
    "stories": Table(
        "SELECT c.url_key, s.first_night FROM stories s"
        " JOIN articles c ON c.id = s.canonical_article_id WHERE s.merged_into IS NULL",
        ("canonical_article_id", "first_night"),
        {
            "id": ID,
            "created_at": MOMENT,
            "merged_into": "which of two was there before they were one depends on who came first",
        },
    ),
    "story_members": Table(
        "SELECT c.url_key, a.url_key, m.night FROM story_members m"
        " JOIN articles a ON a.id = m.article_id JOIN stories s ON s.id = m.story_id"
        " JOIN articles c ON c.id = s.canonical_article_id",
        ("story_id", "article_id", "night"),
    ),
    "story_evidence": Table(
        "SELECT DISTINCT c.url_key, v.night FROM story_evidence v"
        " JOIN stories s ON s.id = v.story_id JOIN articles c ON c.id = s.canonical_article_id"
        " WHERE v.kind NOT IN ('round-up', 'version')",
        ("story_id", "night"),
        {
            "article_id": "which copy was met beside which depends on who arrived first",
            "other_id": "as article_id",
            "kind": "as article_id",
            "detail": "as article_id",
        },
    ),
    "story_walls": Table(
        "SELECT c.url_key, d.url_key FROM story_walls w JOIN stories s ON s.id = w.story_id"
        " JOIN stories t ON t.id = w.other_id JOIN articles c ON c.id = s.canonical_article_id"
        " JOIN articles d ON d.id = t.canonical_article_id",
        ("story_id", "other_id"),
    ),
    "uncompared": Table(
        "SELECT a.url_key, u.fingerprinted FROM uncompared u"
        " JOIN articles a ON a.id = u.article_id",
        ("article_id", "fingerprinted"),
    ),
    "fingerprints": Table(
        "SELECT week, sum(length(numbers)) FROM fingerprints GROUP BY week",
        ("week", "numbers"),
        {"lot": "a group of those that were there at once", "articles": ID},
    ),
    "common_passages": Table(
        "SELECT night, source_id, shingles FROM common_passages",
        ("night", "source_id", "shingles"),
    ),
    "nights": Table(
        "SELECT night, verdict, planned_at IS NULL, reported_at IS NULL FROM nights",
        ("night", "verdict", "planned_at", "reported_at"),
        {
            "opened_at": MOMENT,
            "expected_end": MOMENT,
            "report": "made of the tables compared here, and of times",
        },
    ),
    "batches": Table(
        "SELECT night, number, entries, seconds FROM batches",
        ("night", "number", "entries", "seconds"),
    ),
    "batch_hosts": Table(
        "SELECT night, host, number FROM batch_hosts", ("night", "host", "number")
    ),
    "stage_runs": Table(
        "SELECT DISTINCT night, stage, batch FROM stage_runs WHERE stage <> 'night'",
        ("night", "stage", "batch"),
        {
            "id": ID,
            "process": "every run is another process",
            "started_at": MOMENT,
            "heartbeat_at": MOMENT,
            "ended_at": MOMENT,
            "exit_code": "a killed run has none",
            "counts": "each run counts what it did itself",
            "stop_requested": "an operator's wish, not a result",
            "cpu_seconds": "a measurement",
            "peak_bytes": "a measurement",
        },
    ),
    "changes": Table(
        "SELECT DISTINCT c.kind, a.url_key, c.night FROM changes c"
        " JOIN articles a ON a.id = c.article_id",
        ("kind", "article_id", "night"),
        {"number": ID, "at": MOMENT},
    ),
    "cursors": Table("SELECT name FROM cursors", ("name",), {"value": ID}),
    "leases": Table("SELECT name FROM leases", ("name",), {"holder": LEASE, "until": LEASE}),
    "searched": Table(
        "SELECT a.url_key, s.title, s.body_digest FROM searched s"
        " JOIN articles a ON a.id = s.article_id",
        ("article_id", "title", "body_digest"),
    ),
    "exports": Table(
        "SELECT night, format, file, records FROM exports",
        ("night", "format", "file", "records"),
        {"digest": "the file holds the articles' numbers"},
    ),
    "tombstones": Table(
        "SELECT url_key, reason FROM tombstones",
        ("url_key", "reason"),
        {"article_id": ID, "at": MOMENT},
    ),
}
