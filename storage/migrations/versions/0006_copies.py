"""Copies of one story that differ: how they are found, and what an operator said of them."""

import sqlalchemy as sa
from alembic import op

from storage.sql.columns import Blob, Flag, Instant, Number, Text

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the tables. Articles of before keep their stories, and are compared with new ones.

    604,800,000,000 µs are seven days.
    """
    op.add_column("articles", sa.Column("dated", Instant, nullable=True))
    op.add_column("articles", sa.Column("agency", Text, nullable=True))
    op.add_column("articles", sa.Column("lead_blocks", Number, nullable=True))
    op.create_index("articles_dated", "articles", ["source_id", "dated"])
    op.execute(
        "UPDATE articles SET dated = CASE WHEN published <= first_seen"
        " AND published >= first_seen - 604800000000 THEN published ELSE first_seen END"
    )
    op.drop_index("stories_text", "stories")
    op.drop_column("stories", "text_digest")
    _index_evidence()
    _create_tables()
    # The last two weeks' articles are what tonight's can be copies of; and who has no story yet.
    op.execute(
        "INSERT INTO uncompared (article_id, fingerprinted) SELECT id, FALSE FROM articles"
        " WHERE story_id IS NULL OR dated >= (SELECT max(dated) FROM articles) - 1209600000000"
    )


def _index_evidence() -> None:
    op.create_index("story_evidence_story", "story_evidence", ["story_id"])
    related = sa.text("kind IN ('round-up', 'parted by hand')")
    op.create_index(
        "story_evidence_related",
        "story_evidence",
        ["other_id"],
        sqlite_where=related,
        postgresql_where=related,
    )


def _create_tables() -> None:
    op.create_table(
        "story_walls",
        sa.Column("story_id", Number, primary_key=True, autoincrement=False),
        sa.Column("other_id", Number, primary_key=True, autoincrement=False),
        sqlite_strict=True,
    )
    op.create_table(
        "uncompared",
        sa.Column("article_id", Number, primary_key=True, autoincrement=False),
        sa.Column("fingerprinted", Flag, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "fingerprints",
        sa.Column("week", Number, primary_key=True, autoincrement=False),
        sa.Column("lot", Number, primary_key=True, autoincrement=False),
        sa.Column("numbers", Blob, nullable=False),
        sa.Column("articles", Blob, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "common_passages",
        sa.Column("night", Text, primary_key=True),
        sa.Column("source_id", Text, primary_key=True),
        sa.Column("shingles", Blob, nullable=False),
        sqlite_strict=True,
    )
