"""Run migrations on the connection that `storage.sql.database.migrate` hands over."""

from alembic import context
from sqlalchemy import Connection

from storage.sql.database import VERSION_TABLE
from storage.sql.tables import metadata

connection: Connection = context.config.attributes["connection"]

context.configure(
    connection=connection,
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
