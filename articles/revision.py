"""When a page says something else than before: what makes a revision."""

import hashlib

from articles.article import Reading


def content_digest(reading: Reading) -> bytes:
    """Return the BLAKE2b-16 of what readers see: headline, byline, extent and body.

    Dates and tags are left out: content systems touch them without a word changed.
    """
    title = reading.title.value if reading.title else ""
    authors = "\x1f".join(reading.authors.value) if reading.authors else ""
    blocks = "\x1e".join(f"{block.kind}\x1f{block.text}" for block in reading.blocks)
    parts = "\x1d".join((title, authors, reading.extent, blocks))
    return hashlib.blake2b(parts.encode("utf-8", "surrogatepass"), digest_size=16).digest()
