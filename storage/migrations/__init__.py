"""Alembic environment of the articles database."""
