"""Know the class of a box that holds readers' comments, by whole words of it."""

import re
from collections.abc import Iterable
from functools import lru_cache

# "comments", "post-comments", "comment-list", "wp-block-comment-content"; not "commentary",
# "has-comments" and "tone-comment": what an outlet thinks is called so, too.
_NONE = "has no with without show hide allow enable open close"
_PARTS_OF_THEM = (
    "area author body box content form id item list main meta metadata name section template text "
    "thread threads wrap wrapper"
)
# As outlets say it elsewhere: only the word for several, which an article is never called by.
_SEVERAL = (
    "comentarios comentarii comentários comentaris commentaires kommentare kommentarer commenti "
    "reacties komentarze komentare komentari komentarji komentarai kommentit kommentek "
    "hozzaszolasok yorumlar kommentarii"
)
_READERS = "lectores listado lista liste leser lesern lecteurs lettori lezers"
_BEFORE_NONE, _BEHIND = frozenset(_NONE.split()), frozenset(_PARTS_OF_THEM.split())
_COMMENTS, _WITH_READERS = frozenset(_SEVERAL.split()), _BEHIND.union(_READERS.split())
_OTHER_NAMES = frozenset(["guestbook", "guest-book", "disqus_thread", "replies"])
_PARTS = re.compile(r"[-_]+")
_LONGEST = 300


@lru_cache(maxsize=8192)
def is_of_comments(name: str) -> bool:
    """Say whether a class attribute, or an id, is that of readers' comments."""
    return any(map(_is_told, name[:_LONGEST].lower().split()))


def _is_told(name: str) -> bool:
    words = _PARTS.split(name)
    if words[0] in _COMMENTS:
        return _WITH_READERS.issuperset(words[1:])
    if "comment" not in name:
        return name in _OTHER_NAMES
    at = next((at for at, word in enumerate(words) if word in ("comment", "comments")), None)
    if at is None or not _BEFORE_NONE.isdisjoint(words[:at]):
        return False
    behind = words[at + 1 :]
    if not behind:
        return at == 0 or words[at] == "comments"
    return all(word in _BEHIND or word.isdigit() for word in behind)


def are_of_comments(names: Iterable[str | None]) -> bool:
    """Say whether one of a box's names is that of readers' comments."""
    return any(is_of_comments(name) for name in names if name)
