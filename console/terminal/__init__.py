"""What commands print: tables, reports, progress and log lines, and what could do harm in them."""
