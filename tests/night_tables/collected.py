"""What is compared of the tables of sources, polls and fetching."""

from tests.night_tables.table import BY_DIGEST, ID, LEASE, MOMENT, PLACE, Table

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
}
