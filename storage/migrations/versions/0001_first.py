"""The first schema, whole."""

import sqlalchemy as sa
from alembic import op

from storage.search import full_text
from storage.sql.columns import Blob, Digest, Flag, Instant, Json, Number, Real, Text

revision = "0001"
down_revision = None

schema = sa.MetaData()

sa.Table(
    "announcements",
    schema,
    sa.Column("night", Text, autoincrement=False, nullable=False),
    sa.Column("entry_id", Number, autoincrement=False, nullable=False),
    sa.Column("endpoint_id", Number, autoincrement=False, nullable=False),
    sa.Column("source_id", Text, nullable=False),
    sa.Column("hint_digest", Digest, nullable=False),
    sa.Column("seen_at", Instant, nullable=False),
    sa.PrimaryKeyConstraint("night", "entry_id", "endpoint_id"),
    sqlite_strict=True,
)
sa.Table(
    "articles",
    schema,
    sa.Column("id", Number, autoincrement=True, nullable=False),
    sa.Column("url_key", Text, nullable=False),
    sa.Column("url", Text, nullable=False),
    sa.Column("source_id", Text, nullable=False),
    sa.Column("entry_id", Number, nullable=False),
    sa.Column("first_night", Text, nullable=False),
    sa.Column("first_seen", Instant, nullable=False),
    sa.Column("changed_night", Text, nullable=False),
    sa.Column("revision", Number, nullable=False),
    sa.Column("reading_id", Number, nullable=False),
    sa.Column("title", Text, nullable=False),
    sa.Column("byline", Text, nullable=True),
    sa.Column("language", Text, nullable=True),
    sa.Column("published", Instant, nullable=True),
    sa.Column("published_zone", Text, nullable=True),
    sa.Column("published_raw", Text, nullable=True),
    sa.Column("published_tz_known", Flag, nullable=True),
    sa.Column("modified", Instant, nullable=True),
    sa.Column("modified_zone", Text, nullable=True),
    sa.Column("modified_raw", Text, nullable=True),
    sa.Column("modified_tz_known", Flag, nullable=True),
    sa.Column("extent", Text, nullable=False),
    sa.Column("words", Number, nullable=False),
    sa.Column("body_digest", Digest, nullable=False),
    sa.Column("text_digest", Digest, nullable=False),
    sa.Column("story_id", Number, nullable=True),
    sa.PrimaryKeyConstraint("id"),
    sa.UniqueConstraint("url_key"),
    sqlite_autoincrement=True,
    sqlite_strict=True,
)
sa.Table(
    "batch_hosts",
    schema,
    sa.Column("night", Text, autoincrement=False, nullable=False),
    sa.Column("host", Text, autoincrement=False, nullable=False),
    sa.Column("number", Number, nullable=False),
    sa.PrimaryKeyConstraint("night", "host"),
    sqlite_strict=True,
)
sa.Table(
    "batches",
    schema,
    sa.Column("night", Text, autoincrement=False, nullable=False),
    sa.Column("number", Number, autoincrement=False, nullable=False),
    sa.Column("entries", Number, nullable=False),
    sa.Column("seconds", Real, nullable=False),
    sa.PrimaryKeyConstraint("night", "number"),
    sqlite_strict=True,
)
sa.Table(
    "bodies",
    schema,
    sa.Column("digest", Digest, autoincrement=False, nullable=False),
    sa.Column("body", Blob, nullable=False),
    sa.PrimaryKeyConstraint("digest"),
    sqlite_strict=True,
)
sa.Table(
    "changes",
    schema,
    sa.Column("number", Number, autoincrement=False, nullable=False),
    sa.Column("kind", Text, nullable=False),
    sa.Column("article_id", Number, nullable=False),
    sa.Column("night", Text, nullable=False),
    sa.Column("at", Instant, nullable=False),
    sa.PrimaryKeyConstraint("number"),
    sqlite_strict=True,
)
sa.Table(
    "cursors",
    schema,
    sa.Column("name", Text, autoincrement=False, nullable=False),
    sa.Column("value", Number, nullable=False),
    sa.PrimaryKeyConstraint("name"),
    sqlite_strict=True,
)
sa.Table(
    "endpoints",
    schema,
    sa.Column("id", Number, autoincrement=True, nullable=False),
    sa.Column("source_id", Text, nullable=False),
    sa.Column("url", Text, nullable=False),
    sa.Column("kind", Text, nullable=False),
    sa.Column("parent_id", Number, nullable=True),
    sa.Column("active", Flag, nullable=False),
    sa.Column("host", Text, nullable=False),
    sa.Column("etag", Text, nullable=True),
    sa.Column("last_modified", Text, nullable=True),
    sa.Column("next_poll_at", Instant, nullable=True),
    sa.Column("failures", Number, nullable=False),
    sa.Column("last_ok_at", Instant, nullable=True),
    sa.PrimaryKeyConstraint("id"),
    sa.UniqueConstraint("source_id", "url"),
    sqlite_strict=True,
)
sa.Table(
    "entries",
    schema,
    sa.Column("id", Number, autoincrement=True, nullable=False),
    sa.Column("url_key", Text, nullable=False),
    sa.Column("url", Text, nullable=False),
    sa.Column("fetch_url", Text, nullable=False),
    sa.Column("host", Text, nullable=False),
    sa.Column("source_id", Text, nullable=False),
    sa.Column("first_night", Text, nullable=False),
    sa.Column("first_seen", Instant, nullable=False),
    sa.Column("hint_digest", Digest, nullable=True),
    sa.Column("page_id", Number, nullable=True),
    sa.Column("attempts", Number, nullable=False),
    sa.PrimaryKeyConstraint("id"),
    sa.UniqueConstraint("url_key"),
    sqlite_strict=True,
)
sa.Table(
    "exports",
    schema,
    sa.Column("night", Text, autoincrement=False, nullable=False),
    sa.Column("format", Text, autoincrement=False, nullable=False),
    sa.Column("file", Text, nullable=False),
    sa.Column("records", Number, nullable=False),
    sa.Column("digest", Digest, nullable=False),
    sa.PrimaryKeyConstraint("night", "format"),
    sqlite_strict=True,
)
sa.Table(
    "hints",
    schema,
    sa.Column("digest", Digest, autoincrement=False, nullable=False),
    sa.Column("body", Blob, nullable=False),
    sa.Column("dated", Instant, nullable=True),
    sa.PrimaryKeyConstraint("digest"),
    sqlite_strict=True,
)
sa.Table(
    "hosts",
    schema,
    sa.Column("host", Text, autoincrement=False, nullable=False),
    sa.Column("lease", Text, nullable=True),
    sa.Column("lease_until", Instant, nullable=True),
    sa.Column("next_request_at", Instant, nullable=True),
    sa.Column("delay", Real, nullable=False),
    sa.Column("robots", Blob, nullable=True),
    sa.Column("robots_status", Number, nullable=True),
    sa.Column("robots_at", Instant, nullable=True),
    sa.Column("hold_until", Instant, nullable=True),
    sa.Column("hold_reason", Text, nullable=True),
    sa.Column("failures", Number, nullable=False),
    sa.PrimaryKeyConstraint("host"),
    sqlite_strict=True,
)
sa.Table(
    "leases",
    schema,
    sa.Column("name", Text, autoincrement=False, nullable=False),
    sa.Column("holder", Text, nullable=False),
    sa.Column("until", Instant, nullable=False),
    sa.PrimaryKeyConstraint("name"),
    sqlite_strict=True,
)
sa.Table(
    "night_sources",
    schema,
    sa.Column("night", Text, autoincrement=False, nullable=False),
    sa.Column("source_id", Text, autoincrement=False, nullable=False),
    sa.Column("version_id", Number, nullable=False),
    sa.PrimaryKeyConstraint("night", "source_id"),
    sqlite_strict=True,
)
sa.Table(
    "nights",
    schema,
    sa.Column("night", Text, autoincrement=False, nullable=False),
    sa.Column("opened_at", Instant, nullable=False),
    sa.Column("planned_at", Instant, nullable=True),
    sa.Column("expected_end", Instant, nullable=True),
    sa.Column("reported_at", Instant, nullable=True),
    sa.Column("verdict", Text, nullable=True),
    sa.Column("report", Json, nullable=True),
    sa.PrimaryKeyConstraint("night"),
    sqlite_strict=True,
)
sa.Table(
    "outcomes",
    schema,
    sa.Column("night", Text, autoincrement=False, nullable=False),
    sa.Column("entry_id", Number, autoincrement=False, nullable=False),
    sa.Column("source_id", Text, nullable=False),
    sa.Column("outcome", Text, nullable=False),
    sa.Column("reason", Text, nullable=False),
    sa.Column("detail", Text, nullable=True),
    sa.Column("carried", Flag, nullable=False),
    sa.Column("batch", Number, nullable=True),
    sa.Column("page_id", Number, nullable=True),
    sa.Column("hint_digest", Digest, nullable=True),
    sa.Column("article_id", Number, nullable=True),
    sa.Column("opened_at", Instant, nullable=False),
    sa.Column("closed_at", Instant, nullable=True),
    sa.PrimaryKeyConstraint("night", "entry_id"),
    sqlite_strict=True,
)
sa.Table(
    "pages",
    schema,
    sa.Column("id", Number, autoincrement=True, nullable=False),
    sa.Column("night", Text, nullable=False),
    sa.Column("kind", Text, nullable=False),
    sa.Column("source_id", Text, nullable=False),
    sa.Column("host", Text, nullable=False),
    sa.Column("entry_id", Number, nullable=True),
    sa.Column("endpoint_id", Number, nullable=True),
    sa.Column("url", Text, nullable=False),
    sa.Column("final_url", Text, nullable=False),
    sa.Column("fetched_at", Instant, nullable=False),
    sa.Column("status", Number, nullable=False),
    sa.Column("media_type", Text, nullable=True),
    sa.Column("etag", Text, nullable=True),
    sa.Column("last_modified", Text, nullable=True),
    sa.Column("body_digest", Digest, nullable=False),
    sa.Column("body_bytes", Number, nullable=False),
    sa.Column("hops", Json, nullable=False),
    sa.Column("file", Text, nullable=False),
    sa.Column("offset", Number, nullable=False),
    sa.Column("length", Number, nullable=False),
    sa.PrimaryKeyConstraint("id"),
    sqlite_strict=True,
)
sa.Table(
    "polls",
    schema,
    sa.Column("id", Number, autoincrement=True, nullable=False),
    sa.Column("night", Text, nullable=False),
    sa.Column("endpoint_id", Number, nullable=False),
    sa.Column("source_id", Text, nullable=False),
    sa.Column("polled_at", Instant, nullable=False),
    sa.Column("outcome", Text, nullable=False),
    sa.Column("reason", Text, nullable=True),
    sa.Column("page_id", Number, nullable=True),
    sa.Column("entries", Number, nullable=False),
    sa.Column("new_entries", Number, nullable=False),
    sa.Column("warnings", Json, nullable=False),
    sa.PrimaryKeyConstraint("id"),
    sqlite_strict=True,
)
sa.Table(
    "readings",
    schema,
    sa.Column("id", Number, autoincrement=True, nullable=False),
    sa.Column("entry_id", Number, nullable=False),
    sa.Column("page_id", Number, nullable=False),
    sa.Column("hint_digest", Digest, nullable=False),
    sa.Column("reader_version", Number, nullable=False),
    sa.Column("source_version", Number, nullable=False),
    sa.Column("template_version", Number, nullable=False),
    sa.Column("not_article", Text, nullable=True),
    sa.Column("extent", Text, nullable=False),
    sa.Column("record", Blob, nullable=False),
    sa.Column("body_digest", Digest, nullable=False),
    sa.Column("text_digest", Digest, nullable=False),
    sa.Column("content_digest", Digest, nullable=False),
    sa.Column("read_at", Instant, nullable=False),
    sa.PrimaryKeyConstraint("id"),
    sa.UniqueConstraint(
        "entry_id",
        "page_id",
        "hint_digest",
        "reader_version",
        "source_version",
        "template_version",
        name="readings_versions",
    ),
    sqlite_strict=True,
)
sa.Table(
    "revisions",
    schema,
    sa.Column("article_id", Number, autoincrement=False, nullable=False),
    sa.Column("number", Number, autoincrement=False, nullable=False),
    sa.Column("night", Text, nullable=False),
    sa.Column("page_id", Number, nullable=False),
    sa.Column("reading_id", Number, nullable=False),
    sa.Column("title", Text, nullable=False),
    sa.Column("body_digest", Digest, nullable=False),
    sa.Column("text_digest", Digest, nullable=False),
    sa.Column("seen_at", Instant, nullable=False),
    sa.PrimaryKeyConstraint("article_id", "number"),
    sqlite_strict=True,
)
sa.Table(
    "searched",
    schema,
    sa.Column("article_id", Number, autoincrement=False, nullable=False),
    sa.Column("title", Text, nullable=False),
    sa.Column("body_digest", Digest, nullable=False),
    sa.PrimaryKeyConstraint("article_id"),
    sqlite_strict=True,
)
sa.Table(
    "source_versions",
    schema,
    sa.Column("id", Number, autoincrement=True, nullable=False),
    sa.Column("source_id", Text, nullable=False),
    sa.Column("digest", Digest, nullable=False),
    sa.Column("toml", Text, nullable=False),
    sa.Column("first_seen", Instant, nullable=False),
    sa.PrimaryKeyConstraint("id"),
    sa.UniqueConstraint("source_id", "digest"),
    sqlite_strict=True,
)
sa.Table(
    "sources",
    schema,
    sa.Column("id", Text, autoincrement=False, nullable=False),
    sa.Column("name", Text, nullable=False),
    sa.Column("enabled", Flag, nullable=False),
    sa.Column("version_id", Number, nullable=False),
    sa.Column("paused_at", Instant, nullable=True),
    sa.Column("paused_until", Instant, nullable=True),
    sa.Column("paused_reason", Text, nullable=True),
    sa.PrimaryKeyConstraint("id"),
    sqlite_strict=True,
)
sa.Table(
    "stage_runs",
    schema,
    sa.Column("id", Number, autoincrement=True, nullable=False),
    sa.Column("night", Text, nullable=False),
    sa.Column("stage", Text, nullable=False),
    sa.Column("batch", Number, nullable=True),
    sa.Column("process", Text, nullable=False),
    sa.Column("started_at", Instant, nullable=False),
    sa.Column("heartbeat_at", Instant, nullable=False),
    sa.Column("ended_at", Instant, nullable=True),
    sa.Column("exit_code", Number, nullable=True),
    sa.Column("counts", Json, nullable=False),
    sa.Column("stop_requested", Flag, nullable=False),
    sa.Column("cpu_seconds", Real, nullable=True),
    sa.Column("peak_bytes", Number, nullable=True),
    sa.PrimaryKeyConstraint("id"),
    sqlite_strict=True,
)
sa.Table(
    "stories",
    schema,
    sa.Column("id", Number, autoincrement=True, nullable=False),
    sa.Column("canonical_article_id", Number, nullable=False),
    sa.Column("text_digest", Digest, nullable=False),
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("first_night", Text, nullable=False),
    sa.Column("merged_into", Number, nullable=True),
    sa.PrimaryKeyConstraint("id"),
    sqlite_autoincrement=True,
    sqlite_strict=True,
)
sa.Table(
    "story_evidence",
    schema,
    sa.Column("article_id", Number, autoincrement=False, nullable=False),
    sa.Column("other_id", Number, autoincrement=False, nullable=False),
    sa.Column("kind", Text, autoincrement=False, nullable=False),
    sa.Column("story_id", Number, nullable=False),
    sa.Column("detail", Json, nullable=False),
    sa.Column("night", Text, nullable=False),
    sa.PrimaryKeyConstraint("article_id", "other_id", "kind"),
    sqlite_strict=True,
)
sa.Table(
    "story_members",
    schema,
    sa.Column("article_id", Number, autoincrement=False, nullable=False),
    sa.Column("story_id", Number, nullable=False),
    sa.Column("night", Text, nullable=False),
    sa.PrimaryKeyConstraint("article_id"),
    sqlite_strict=True,
)
sa.Table(
    "tombstones",
    schema,
    sa.Column("url_key", Text, autoincrement=False, nullable=False),
    sa.Column("article_id", Number, nullable=True),
    sa.Column("reason", Text, nullable=False),
    sa.Column("at", Instant, nullable=False),
    sa.PrimaryKeyConstraint("url_key"),
    sqlite_strict=True,
)
sa.Table(
    "urls",
    schema,
    sa.Column("url_key", Text, autoincrement=False, nullable=False),
    sa.Column("article_id", Number, nullable=False),
    sa.Column("how", Text, nullable=False),
    sa.PrimaryKeyConstraint("url_key"),
    sqlite_strict=True,
)


def upgrade() -> None:
    """Create every table, its indexes and the full-text index."""
    schema.create_all(op.get_bind(), checkfirst=False)
    _create_indexes()
    full_text.create(op.get_bind())


def _create_indexes() -> None:
    op.create_index("announcements_entry", "announcements", ["entry_id"])
    op.create_index("articles_entry", "articles", ["entry_id"])
    op.create_index("articles_source", "articles", ["source_id", "id"])
    op.create_index("articles_story", "articles", ["story_id"])
    op.create_index("articles_text", "articles", ["text_digest"])
    op.create_index("changes_night", "changes", ["night"])
    op.create_index("entries_host", "entries", ["host"])
    op.create_index("outcomes_batch", "outcomes", ["night", "batch", "outcome"])
    op.create_index("outcomes_entry", "outcomes", ["entry_id"])
    op.create_index(
        "outcomes_pending",
        "outcomes",
        ["night"],
        sqlite_where=sa.text("outcome = 'pending'"),
        postgresql_where=sa.text("outcome = 'pending'"),
    )
    op.create_index("pages_entry", "pages", ["entry_id"])
    op.create_index("pages_night", "pages", ["night", "kind"])
    op.create_index("polls_night", "polls", ["night", "endpoint_id"])
    op.create_index("stage_runs_night", "stage_runs", ["night", "stage"])
    op.create_index("stories_text", "stories", ["text_digest"])
    op.create_index("story_members_story", "story_members", ["story_id"])
    op.create_index("urls_article", "urls", ["article_id"])
