"""Columns that were written and read by nobody."""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Drop them. Tables of few rows: SQLite writes a table anew for it."""
    op.drop_column("hosts", "delay")
    op.drop_column("hosts", "failures")
    op.drop_column("night_templates", "made_at")
