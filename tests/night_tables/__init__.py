"""What of each table is compared between two nights, and why not: one declaration a table."""

from tests.night_tables import collected, nights, read

TABLES = collected.TABLES | read.TABLES | nights.TABLES
