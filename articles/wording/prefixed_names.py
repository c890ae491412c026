"""Names before which "and" is written in one with the first: Hebrew, Arabic."""

import re
from collections.abc import Iterator

MAY_BE_PREFIXED = re.compile("[\u05d0-\u05ea\u0621-\u064a]")
_PREFIXES = "\u05d5\u0648"
_SHORTEST_PREFIXED = 3
# First and last names whose first letter is no "and".
_WITH_FIRST_LETTER = (
    "وليد وائل وسيم وفاء وداد وجدي وهيب وردة وصال وحيد واصف وسام وديع وجيه وفيق وهبة وهبي وزان"
)
_BEGIN_LIKE_AND = frozenset(_WITH_FIRST_LETTER.split())


def prefixed_names(part: str) -> Iterator[str]:
    """Yield the names in `part`: the word for "and" is the first letter of the next one."""
    name: list[str] = []
    words = part.split()
    for at, word in enumerate(words):
        is_first = (
            len(name) > 1
            and at < len(words) - 1
            and word[0] in _PREFIXES
            and len(word) > _SHORTEST_PREFIXED
            and word not in _BEGIN_LIKE_AND
        )
        if is_first:
            yield " ".join(name)
            name = [word[1:]]
        else:
            name.append(word)
    yield " ".join(name)
