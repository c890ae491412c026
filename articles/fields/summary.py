"""What a page says of its article in a few words, for machines."""

import re
from collections.abc import Iterator

from articles.article import Found
from articles.furniture.phrases import phrase_of
from articles.parsing.markup import tidy
from articles.parsing.structured import Structured, strings

_META = ("og:description", "description", "twitter:description")
_JSON = ("description", "abstract")
# Where content systems break a story off: "so much [\u2026]", "so much \u2026 Continue reading".
_CUT = re.compile(r"\s?(?:\[\s?(?:\u2026|\.{3})\s?\]|\u2026|\.{3})\s?")
# WordPress puts it below each entry: "The post Fog appeared first on Ferry Post."
_POST = re.compile(r"\s*The post .{1,300}? (?:appeared first|first appeared) on [^.]{1,80}\.?$")
_ARROWS = " \u2192\u00bb>"
_LONGEST_SUFFIX = 40
_MARKS = "|-\u2013\u2014\u00b7\u00bb\u2022"


def summary(facts: Structured, title: str) -> Found[str] | None:
    """Return the page's own description of the article, if it says more than `title`."""
    for method, name, stated in _stated(facts):
        text = _without_more(stated)
        if len(text) > 1 and not _is_title(text.casefold(), title.casefold()):
            return Found(text, method, name)
    return None


def announced(stated: str | None) -> Found[str] | None:
    """Return what an announcement says of the article, without what its feed adds."""
    text = _without_more(_POST.sub("", tidy(stated)))
    return Found(text, "entry", "summary") if text else None


def _stated(facts: Structured) -> Iterator[tuple[str, str, str]]:
    for name, value in facts.named(*_META):
        yield from (("meta", name, text) for text in strings(value))
    for name, said in facts.stated(*_JSON):
        yield from (("json-ld", name, text) for text in strings(said))


def _without_more(text: str) -> str:
    """Return `text` without what leads to the rest of the story."""
    cuts = list(_CUT.finditer(text))
    if not cuts:
        return text
    rest = text[cuts[-1].end() :]
    words = rest.strip(_ARROWS)
    leads_on = phrase_of(words) if words else rest or "[" in cuts[-1][0]
    return text[: cuts[-1].start()] + "\u2026" if leads_on else text


def _is_title(text: str, title: str) -> bool:
    """Say whether `text` is the headline, perhaps with the outlet's name behind a mark."""
    if not title or not text.startswith(title):
        return False
    rest = text[len(title) :].strip(" .")
    return not rest or (rest[0] in _MARKS and len(rest) <= _LONGEST_SUFFIX)
