"""What leaves the house: records and report pages as files."""
