"""Every table of the articles database, grouped by what it is about.

The schema itself is made by `storage/migrations`; a test holds the two together.
All moments are UTC. A digest is SHA-256, or BLAKE2b of 16 bytes where said.
"""

from typing import Any

from sqlalchemy import Column, Index, MetaData, Table, UniqueConstraint, text
from sqlalchemy.types import TypeEngine

from storage.sql.columns import Blob, Digest, Flag, Instant, Json, Number, Real, Text

metadata = MetaData()

Kind = type[TypeEngine[Any]]


def _table(
    name: str, *parts: Column[Any] | Index | UniqueConstraint, reuse_ids: bool = True
) -> Table:
    return Table(name, metadata, *parts, sqlite_strict=True, sqlite_autoincrement=not reuse_ids)


def _must(name: str, kind: Kind) -> Column[Any]:
    return Column(name, kind, nullable=False)


def _maybe(name: str, kind: Kind = Text) -> Column[Any]:
    return Column(name, kind, nullable=True)


def _text(name: str) -> Column[Any]:
    return _must(name, Text)


def _id() -> Column[Any]:
    return Column("id", Number, primary_key=True, autoincrement=True)


def _key(name: str, kind: Kind = Text) -> Column[Any]:
    return Column(name, kind, primary_key=True, autoincrement=False)


# --- Who is asked -----------------------------------------------------------

sources = _table(
    "sources",
    _key("id"),
    _text("name"),
    _must("enabled", Flag),
    _must("version_id", Number),
    _maybe("paused_at", Instant),
    _maybe("paused_until", Instant),  # NULL while paused: until resumed
    _maybe("paused_reason"),
)

# One row per text that a source's TOML file ever had.
source_versions = _table(
    "source_versions",
    _id(),
    _text("source_id"),
    _must("digest", Digest),
    _text("toml"),
    _must("first_seen", Instant),
    UniqueConstraint("source_id", "digest"),
)

# The night's snapshot: later stages read this, never the files.
night_sources = _table(
    "night_sources",
    _key("night"),
    _key("source_id"),
    _must("version_id", Number),
)

endpoints = _table(
    "endpoints",
    _id(),
    _text("source_id"),
    _text("url"),
    _text("kind"),
    _maybe("parent_id", Number),  # the sitemap index that named it
    _must("active", Flag),
    _text("host"),
    _maybe("etag"),
    _maybe("last_modified"),
    _maybe("next_poll_at", Instant),
    _must("failures", Number),  # in a row
    _maybe("last_ok_at", Instant),
    UniqueConstraint("source_id", "url"),
)

polls = _table(
    "polls",
    _id(),
    _text("night"),
    _must("endpoint_id", Number),
    _text("source_id"),
    _must("polled_at", Instant),
    _text("outcome"),  # ok, not-modified, failed, pending
    _maybe("reason"),
    _maybe("page_id", Number),
    _must("entries", Number),
    _must("new_entries", Number),  # for people who query: which endpoint tells first
    _must("warnings", Json),
    _maybe("old", Number),  # listed, and left out for its age
    Index("polls_night", "night", "endpoint_id"),
    Index("polls_endpoint", "endpoint_id", "outcome", "id"),
)

# The one place where politeness lives. `lease_until` and `next_request_at` are
# wall-clock time even in a simulated night: outlets do not simulate.
hosts = _table(
    "hosts",
    _key("host"),
    _maybe("lease"),
    _maybe("lease_until", Instant),
    _maybe("next_request_at", Instant),
    _maybe("robots", Blob),
    _maybe("robots_status", Number),  # 0: no answer
    _maybe("robots_at", Instant),
    _maybe("hold_until", Instant),
    _maybe("hold_reason"),
)

# --- What was announced, and what became of it ------------------------------

entries = _table(
    "entries",
    _id(),
    _must("url_key", Text),
    _text("url"),
    _text("fetch_url"),  # differs from url after a redirect to another host
    _text("host"),
    _text("source_id"),  # the first to announce it owns it
    _text("first_night"),
    _must("first_seen", Instant),
    _maybe("hint_digest", Digest),  # the announcement's that was last read
    _maybe("page_id", Number),  # the newest page that was read to the end
    _must("attempts", Number),  # nights in a row that ended pending
    UniqueConstraint("url_key"),
    Index("entries_host", "host"),
)

# What announcements said, each text once. BLAKE2b-16 of the JSON.
hints = _table(
    "hints",
    _key("digest", Digest),
    _must("body", Blob),
    _maybe("dated", Instant),  # updated or published, whichever is later
)

announcements = _table(
    "announcements",
    _key("night"),
    _key("entry_id", Number),
    _key("endpoint_id", Number),
    _text("source_id"),
    _must("hint_digest", Digest),
    _must("seen_at", Instant),
    _maybe("last_seen_at", Instant),  # in the night's last answer that listed it
    Index("announcements_entry", "entry_id"),
)

# One row per (night, entry): opened pending, closed once.
outcomes = _table(
    "outcomes",
    _key("night"),
    _key("entry_id", Number),
    _text("source_id"),
    _text("outcome"),  # stored, unchanged, duplicate, filtered, failed, pending
    _text("reason"),
    _maybe("detail"),
    _must("carried", Flag),  # opened by plan for an earlier night's pending
    _maybe("batch", Number),
    _maybe("page_id", Number),
    _maybe("hint_digest", Digest),
    _maybe("article_id", Number),
    _must("opened_at", Instant),
    _maybe("closed_at", Instant),
    Index("outcomes_entry", "entry_id"),
    Index("outcomes_batch", "night", "batch", "outcome"),
    # What plan carries over: few rows among very many.
    Index(
        "outcomes_pending",
        "night",
        sqlite_where=text("outcome = 'pending'"),
        postgresql_where=text("outcome = 'pending'"),
    ),
)

pages = _table(
    "pages",
    _id(),
    _text("night"),
    _text("kind"),
    _text("source_id"),
    _text("host"),
    _maybe("entry_id", Number),
    _maybe("endpoint_id", Number),
    _text("url"),
    _text("final_url"),
    _must("fetched_at", Instant),
    _must("status", Number),
    _maybe("media_type"),
    _maybe("etag"),
    _maybe("last_modified"),
    _must("body_digest", Digest),
    _must("body_bytes", Number),
    _must("hops", Json),  # [[url, status], …]
    _text("file"),  # WARC file, relative to the archive
    _must("offset", Number),
    _must("length", Number),
    Index("pages_entry", "entry_id"),
    Index("pages_night", "night", "kind"),
)

# --- What was read ----------------------------------------------------------

# page_id 0: read from the announcement alone. hint_digest b"": no announcement.
readings = _table(
    "readings",
    _id(),
    _must("entry_id", Number),
    _must("page_id", Number),
    _must("hint_digest", Digest),
    _must("reader_version", Number),
    _must("source_version", Number),
    _must("template_version", Number),
    _maybe("not_article"),
    _text("extent"),
    _must("record", Blob),  # the Reading without its blocks, zstd JSON
    _must("body_digest", Digest),
    _must("text_digest", Digest),
    _must("content_digest", Digest),  # of all that makes a revision when it differs
    _must("read_at", Instant),
    UniqueConstraint(
        "entry_id",
        "page_id",
        "hint_digest",
        "reader_version",
        "source_version",
        "template_version",
        name="readings_versions",
    ),
)

# What a source's pages repeated, each set of passages once: 8 bytes of BLAKE2b
# a passage. A reading's template_version names one; 0: none.
templates = _table(
    "templates",
    _id(),
    _text("source_id"),
    _must("digest", Digest),
    _must("passages", Blob),
    UniqueConstraint("source_id", "digest"),
)

# Which template a source's pages of one night are read with, learned before the
# first of them is read.
night_templates = _table(
    "night_templates",
    _key("night"),
    _key("source_id"),
    _must("template_id", Number),  # 0: none
    _text("learned_night"),  # an earlier one where the night had too few stories
    _must("pages", Number),
    _must("stories", Number),
    _must("samples", Blob),  # zstd JSON: what operators are shown
)

# Blocks as zstd JSON, each body once. No trained dictionary: it would hold text
# that erasure must chase.
bodies = _table("bodies", _key("digest", Digest), _must("body", Blob))

articles = _table(
    "articles",
    _id(),
    _must("url_key", Text),
    _text("url"),
    _text("source_id"),
    _must("entry_id", Number),
    _text("first_night"),
    _must("first_seen", Instant),
    _text("changed_night"),
    _must("revision", Number),
    _must("reading_id", Number),
    _text("title"),
    _maybe("byline"),
    _maybe("language"),
    _maybe("published", Instant),
    _maybe("published_zone"),
    _maybe("published_raw"),
    _maybe("published_tz_known", Flag),
    _maybe("modified", Instant),
    _maybe("modified_zone"),
    _maybe("modified_raw"),
    _maybe("modified_tz_known", Flag),
    _text("extent"),
    _must("words", Number),
    _must("body_digest", Digest),
    _must("text_digest", Digest),  # of the text normalised for comparing
    _maybe("story_id", Number),
    _maybe("provenance_id", Number),  # NULL: read before it was kept
    _maybe("dated", Instant),  # when it came out, as far as is credible; never changed
    _maybe("agency"),  # the wire agency that it credits
    _maybe("lead_blocks", Number),  # blocks before the copy: a printed standfirst
    UniqueConstraint("url_key"),
    Index("articles_provenance", "provenance_id", "id"),
    Index("articles_text", "text_digest"),
    Index("articles_story", "story_id"),
    Index("articles_source", "source_id", "id"),
    Index("articles_dated", "source_id", "dated"),
    Index("articles_entry", "entry_id"),
    # People outside hold these ids: after an erasure none may come back as another's.
    reuse_ids=False,
)

# How all fields of an article were found. Articles of one outlet are found alike, so
# that each combination is kept once.
provenances = _table(
    "provenances",
    _id(),
    _must("digest", Digest),  # BLAKE2b of its fields
    UniqueConstraint("digest"),
)

provenance_fields = _table(
    "provenance_fields",
    _key("provenance_id", Number),
    _key("field"),
    _text("method"),
    _text("found_at"),
    _must("confidence", Real),
    Index("provenance_fields_field", "field", "method"),
)

# Which URL leads to which article: its own, and proven duplicates.
urls = _table(
    "urls",
    _key("url_key"),
    _must("article_id", Number),
    _text("how"),  # own, redirect, canonical
    Index("urls_article", "article_id"),
)

revisions = _table(
    "revisions",
    _key("article_id", Number),
    _key("number", Number),
    _text("night"),
    _must("page_id", Number),
    _must("reading_id", Number),  # for people who query: all fields as they were
    _text("title"),
    _must("body_digest", Digest),
    _must("text_digest", Digest),
    _must("seen_at", Instant),
)

# --- Same copy --------------------------------------------------------------

stories = _table(
    "stories",
    _id(),
    _must("canonical_article_id", Number),
    _must("created_at", Instant),
    _text("first_night"),
    _maybe("merged_into", Number),
    reuse_ids=False,
)

story_members = _table(
    "story_members",
    _key("article_id", Number),
    _must("story_id", Number),
    _text("night"),
    Index("story_members_story", "story_id"),
)

# What leads from one story to another. As it stands here it has to stand in a query, for the
# index to be used.
LEADS_OUT = ("round-up", "version", "parted by hand")
RELATED = text(f"kind IN {LEADS_OUT}")

# Why two articles are in one story.
story_evidence = _table(
    "story_evidence",
    _key("article_id", Number),
    _key("other_id", Number),
    # copy, cut copy, update, round-up, version; by hand, parted by hand; same-text of early nights
    _key("kind"),
    _must("story_id", Number),
    _must("detail", Json),
    _text("night"),
    Index("story_evidence_story", "story_id"),
    Index("story_evidence_related", "other_id", sqlite_where=RELATED, postgresql_where=RELATED),
)
# Pairs of stories that an operator has parted: nothing but another word of his joins them.
story_walls = _table("story_walls", _key("story_id", Number), _key("other_id", Number))

# Articles that are still to be compared with others: new ones, and those with another text.
uncompared = _table("uncompared", _key("article_id", Number), _must("fingerprinted", Flag))
# By what copies are found: the numbers of many articles' signatures, in order, with whose they
# are, in one row for a week and a group of articles (`lot`).
fingerprints = _table(
    "fingerprints",
    _key("week", Number),
    _key("lot", Number),
    _must("numbers", Blob),
    _must("articles", Blob),
)
# What stands everywhere in a source, as it was when the night's first comparison began.
common_passages = _table(
    "common_passages", _key("night"), _key("source_id"), _must("shingles", Blob)
)

# --- The night --------------------------------------------------------------

nights = _table(
    "nights",
    _key("night"),
    _must("opened_at", Instant),
    _maybe("planned_at", Instant),
    _maybe("expected_end", Instant),
    _maybe("reported_at", Instant),
    _maybe("verdict"),  # good, bad
    _maybe("report", Json),
)

batches = _table(
    "batches",
    _key("night"),
    _key("number", Number),
    _must("entries", Number),
    _must("seconds", Real),  # expected
)

batch_hosts = _table(
    "batch_hosts",
    _key("night"),
    _key("host"),
    _must("number", Number),
)

stage_runs = _table(
    "stage_runs",
    _id(),
    _text("night"),
    _text("stage"),
    _maybe("batch", Number),
    _text("process"),  # machine/pid/start
    _must("started_at", Instant),
    _must("heartbeat_at", Instant),
    _maybe("ended_at", Instant),
    _maybe("exit_code", Number),
    _must("counts", Json),
    _must("stop_requested", Flag),
    _maybe("cpu_seconds", Real),
    _maybe("peak_bytes", Number),
    Index("stage_runs_night", "night", "stage"),
    # Every stage asks for the runs that have not ended: few among all that ever ran.
    Index(
        "stage_runs_open",
        "id",
        sqlite_where=text("ended_at IS NULL"),
        postgresql_where=text("ended_at IS NULL"),
    ),
)

# Numbers are given in the transaction that commits them, under a lock on the
# cursor's row: a reader that has seen n has seen all before n.
changes = _table(
    "changes",
    _key("number", Number),
    _text("kind"),  # new, revised, reread, story
    _must("article_id", Number),
    _text("night"),
    _must("at", Instant),
    Index("changes_night", "night"),
)

# What the full-text index holds of an article. Taking a text out again needs the
# very text that was put in: a body named here must not be erased before.
searched = _table(
    "searched",
    _key("article_id", Number),
    _text("title"),
    _must("body_digest", Digest),
)

cursors = _table("cursors", _key("name"), _must("value", Number))

leases = _table("leases", _key("name"), _text("holder"), _must("until", Instant))

exports = _table(
    "exports",
    _key("night"),
    _key("format"),
    _text("file"),
    _must("records", Number),
    _must("digest", Digest),
)

# URL keys that must not come back.
tombstones = _table(
    "tombstones",
    _key("url_key"),
    _maybe("article_id", Number),
    _text("reason"),
    _must("at", Instant),
)
