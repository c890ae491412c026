"""A real browser for tests that look at pages; those that find none are skipped, loudly."""

import shutil
from pathlib import Path

import pytest

# What a browser does by itself for its maker is not ours to test.
_QUIET = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


def chromium(profile: Path) -> list[str]:
    """Return how Chromium is started without a window, with a `profile` of its own."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        pytest.skip("no Chromium: run `make browser` (Debian), or install it")
    return [found, *_QUIET, f"--user-data-dir={profile}"]
