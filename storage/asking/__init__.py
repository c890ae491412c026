"""Whom a night asks, and for what: sources, endpoints, hosts, and entries that were announced."""
