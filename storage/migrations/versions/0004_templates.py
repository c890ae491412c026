"""What a source's pages of one night repeat, and which readings it was cut from."""

import sqlalchemy as sa
from alembic import op

from storage.sql.columns import Blob, Digest, Instant, Number, Text

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables. Readings of before have the template 0, which is none."""
    op.create_table(
        "templates",
        sa.Column("id", Number, primary_key=True, autoincrement=True),
        sa.Column("source_id", Text, nullable=False),
        sa.Column("digest", Digest, nullable=False),
        sa.Column("passages", Blob, nullable=False),
        sa.UniqueConstraint("source_id", "digest"),
        sqlite_strict=True,
    )
    op.create_table(
        "night_templates",
        sa.Column("night", Text, primary_key=True, autoincrement=False),
        sa.Column("source_id", Text, primary_key=True, autoincrement=False),
        sa.Column("template_id", Number, nullable=False),
        sa.Column("learned_night", Text, nullable=False),
        sa.Column("pages", Number, nullable=False),
        sa.Column("stories", Number, nullable=False),
        sa.Column("samples", Blob, nullable=False),
        sa.Column("made_at", Instant, nullable=False),
        sqlite_strict=True,
    )
