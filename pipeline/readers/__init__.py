"""Processes that read what outlets sent, and what they are given: new pages, kept ones, files."""
