"""The letters that stand for a portrait beside a writer's name."""

from articles.wording.agencies import only_agencies

_MOST_INITIALS = 3


def are_initials(text: str, name: str) -> bool:
    """Say whether `text` is what stands for a portrait: "AL" of Ann Lee."""
    first = "".join(word[0] for word in name.split()[:_MOST_INITIALS])
    return len(text) > 1 and first.startswith(text) and not only_agencies(text)
