"""Invented pages that nothing was learned from: how well the reader does where it never was."""
