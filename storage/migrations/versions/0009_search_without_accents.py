"""The full-text index holds words without their accents and vowel signs, on both engines."""

from alembic import op

from storage.search import full_text

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Begin the index anew, empty: the next `index` fills it again."""
    op.drop_table("article_text")
    full_text.create(op.get_bind())
    op.execute("DELETE FROM searched")
    op.execute("DELETE FROM cursors WHERE name = 'index'")
