"""Whose page is it? The outlet whose file names that site, or one of which nothing is known."""

import json
from collections.abc import Sequence
from urllib.parse import urlsplit

from articles.urls import host_key, same_site
from pipeline.sources.folder import SourceFile

UNKNOWN = "unknown"


def source_of(url: str, files: Sequence[SourceFile]) -> tuple[str, str]:
    """Return id and TOML of the outlet whose page this is, or of one that says nothing."""
    for file in files:
        if same_site(file.source.home, url):
            return file.source.id, file.toml
    home = url if urlsplit(url).scheme in {"http", "https"} else "http://unknown.invalid/"
    # A JSON string is a TOML string, too.
    name, address = json.dumps(host_key(home)), json.dumps(home)
    return UNKNOWN, (
        f'name = {name}\nhome = {address}\nlanguage = "und"\ncountry = "ZZ"\n'
        f'[[endpoints]]\nkind = "section"\nurl = {address}\n'
    )
