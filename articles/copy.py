"""Tell when two articles are the same copy: the same words, whatever the typography."""

import hashlib

from articles.text import comparable

# Below this, equal text is a habit of the trade ("This is a breaking story …"),
# a correction notice or a results line, and no evidence of one copy.
WORDS_FOR_A_COPY = 40


def text_digest(text: str) -> bytes:
    """Return the BLAKE2b-16 of `text` folded for comparing: equal for the same copy."""
    folded = comparable(text).encode("utf-8", errors="surrogatepass")
    return hashlib.blake2b(folded, digest_size=16).digest()
