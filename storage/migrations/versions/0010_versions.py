"""Earlier and later versions of a story are found from both."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Index the evidence that leads from one story to another, versions among it."""
    op.drop_index("story_evidence_related", "story_evidence")
    related = sa.text("kind IN ('round-up', 'version', 'parted by hand')")
    op.create_index(
        "story_evidence_related",
        "story_evidence",
        ["other_id"],
        sqlite_where=related,
        postgresql_where=related,
    )
