"""How each field of an article was found, so that it can be asked for."""

import sqlalchemy as sa
from alembic import op

from storage.sql.columns import Digest, Number, Real, Text

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the tables. Articles of before have no provenance until they are read again."""
    op.create_table(
        "provenances",
        sa.Column("id", Number, primary_key=True, autoincrement=True),
        sa.Column("digest", Digest, nullable=False),
        sa.UniqueConstraint("digest"),
        sqlite_strict=True,
    )
    op.create_table(
        "provenance_fields",
        sa.Column("provenance_id", Number, primary_key=True, autoincrement=False),
        sa.Column("field", Text, primary_key=True, autoincrement=False),
        sa.Column("method", Text, nullable=False),
        sa.Column("found_at", Text, nullable=False),
        sa.Column("confidence", Real, nullable=False),
        sqlite_strict=True,
    )
    op.create_index("provenance_fields_field", "provenance_fields", ["field", "method"])
    op.add_column("articles", sa.Column("provenance_id", Number, nullable=True))
    op.create_index("articles_provenance", "articles", ["provenance_id", "id"])
