"""Find the runs that have not ended without going through all that ever ran."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Index the open runs alone: there are never more than a few."""
    open_runs = sa.text("ended_at IS NULL")
    op.create_index(
        "stage_runs_open",
        "stage_runs",
        ["id"],
        sqlite_where=open_runs,
        postgresql_where=open_runs,
    )
