"""The articles database: its tables, transactions and leases, on SQLite and PostgreSQL alike."""
