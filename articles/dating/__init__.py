"""Moments: how they are printed and stated, and which of them are the article's."""
