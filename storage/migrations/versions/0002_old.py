"""How much a sitemap listed that was too old to be kept."""

import sqlalchemy as sa
from alembic import op

from storage.sql.columns import Number

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the count to every poll; polls of before know none."""
    op.add_column("polls", sa.Column("old", Number, nullable=True))
