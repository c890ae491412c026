"""The record as it leaves the house: JSON, CSV, Markdown, ninjs."""
