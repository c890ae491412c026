"""Schedules: when each stage runs, and with what retries."""
