"""What is compared of the tables of nights, stages and exports."""

from tests.night_tables.table import ID, LEASE, MOMENT, Table

TABLES = {
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
