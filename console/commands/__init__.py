"""The commands that only look: one file for each."""
