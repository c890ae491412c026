"""Figures: how fast and how right, beside peers."""
