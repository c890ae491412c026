"""Figures, reasons, fields and stories in words, the same for the command line and the pages."""
