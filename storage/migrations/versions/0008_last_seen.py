"""Which of a night's announcements an endpoint's last answer still held."""

import sqlalchemy as sa
from alembic import op

from storage.sql.columns import Instant

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add the moment to every announcement; of those of before none is known.

    And find an endpoint's last answer without reading all polls.
    """
    op.add_column("announcements", sa.Column("last_seen_at", Instant, nullable=True))
    op.create_index("polls_endpoint", "polls", ["endpoint_id", "outcome", "id"])
