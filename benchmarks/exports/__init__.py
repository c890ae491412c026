"""What exporting a night costs, format by format, at any size."""
