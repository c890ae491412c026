"""What a long row of nights costs, and whether it grows."""
