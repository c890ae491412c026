"""Set invented notices and sentences into the story of a saved page, printed like its own.

On real pages an outlet's own words mostly stand in boxes that tell; where they do not, gold
texts often keep them. Of the planted ones it is known what they are, so that a model learns to
listen to how a passage sounds.
"""

import random
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from articles.story.passages import Survey
from benchmarks.extraction.invented_texts import notices, sentences

NOTICE, SENTENCE = 0.0, 1.0
# One piece for so many paragraphs, and no more than so many a page.
_PARAGRAPHS, _MOST = 2, 12
# Of the pieces, how many are notices, stand below the story's last paragraph, are in bold.
_NOTICES, _AT_END, _BOLD = 0.7, 0.4, 0.1
_IN_STORY = 0.99
_HOLDERS = frozenset({"p", "div", "td", "section", "article"})


def plant(page: Survey, labels: Sequence[float], *, seed: str, inner: int) -> Mapping[str, float]:
    """Print invented texts among the paragraphs of a page, in its tree; return each one's label.

    `labels` are shares (0…1) of the passages in the story. Only texts of the part `inner` are
    taken: those that what is tried on this page was not learned from. Equal seeds, equal pages.
    """
    draw = random.Random(zlib.crc32(seed.encode()))  # noqa: S311 - the same every time
    boxes = list(dict.fromkeys(_boxes(page, labels)))
    planted: dict[str, float] = {}
    for _ in range(min(_MOST, 1 + len(boxes) // _PARAGRAPHS) if boxes else 0):
        is_notice = draw.random() < _NOTICES
        text = draw.choice(notices(inner) if is_notice else sentences(inner))
        box = boxes[-1] if draw.random() < _AT_END else draw.choice(boxes)
        _print_after(page.elements[box], text, bold=draw.random() < _BOLD)
        planted[text] = NOTICE if is_notice else SENTENCE
    return planted


def _boxes(page: Survey, labels: Sequence[float]) -> Iterator[int]:
    """Yield the boxes that hold a paragraph of the story each, or lines of it."""
    held = Counter(page.at)
    outer = set(page.parents)
    for box, label in zip(page.at, labels, strict=True):
        is_paragraph = label >= _IN_STORY and page.tags[box] in _HOLDERS and box not in outer
        if is_paragraph and (held[box] == 1 or page.elements[box].find("br") is not None):
            yield box


def _print_after(element: etree._Element, text: str, *, bold: bool) -> None:
    """Print `text` below the paragraph that `element` is, or below one of the lines in it."""
    ends = [each for each in element.iterchildren("br") if each.tail and each.tail.strip()]
    around = element.getparent()
    if ends:
        _print_between(element, element.index(ends[len(text) % len(ends)]), text)
    elif around is not None:
        printed = etree.Element(element.tag)
        for name, value in element.items():
            if name != "id":
                printed.set(name, value)
        (etree.SubElement(printed, "strong") if bold else printed).text = text
        printed.tail, element.tail = element.tail, "\n"
        around.insert(around.index(element) + 1, printed)


def _print_between(element: etree._Element, at: int, text: str) -> None:
    """Print `text` as a paragraph of its own before the line end that stands `at` a place."""
    above, below = etree.Element("br"), etree.Element("br")
    above.tail = text
    element.insert(at, above)
    element.insert(at + 1, below)
