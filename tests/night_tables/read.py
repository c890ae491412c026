"""What is compared of the tables of readings, articles and stories."""

from tests.night_tables.table import BY_DIGEST, ID, MOMENT, Table

TABLES = {
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
}
