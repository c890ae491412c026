"""Saved pages as the reader sees them, each passage with what its gold says of it.

Each page comes twice: as it is, and with invented notices and sentences set into its story.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from multiprocessing import Pool

from lxml import etree

from articles.fields.headline import headline
from articles.hidden.visible import without_hidden
from articles.parsing.decoding import utf8
from articles.parsing.elements import Elements
from articles.parsing.marks import marks
from articles.parsing.markup import parsed
from articles.parsing.structured import structured
from articles.story.features import Stated, name_of
from articles.story.likelihood import stated_of
from articles.story.passages import Survey, survey
from benchmarks.extraction.articles_adapter import page_of
from benchmarks.extraction.labels import labels
from benchmarks.extraction.material import INNER_FOLDS, WITH_TEXT, Sample, fold_of, samples
from benchmarks.extraction.planted import plant


@dataclass(frozen=True, slots=True)
class Lesson:
    """One page: its passages, the names of its boxes, and each passage's share in the story (0…1).

    `is_planted` where invented texts stand among them.
    """

    set: str
    url: str
    page: Survey
    stated: Stated
    names: tuple[str, ...]
    labels: tuple[float, ...]
    is_planted: bool = False

    @property
    def fold(self) -> int:
        """Return the part of the material that this page's domain is in."""
        return fold_of(self.url)

    @property
    def inner(self) -> int:
        """Return the part within training: what is learned of words is tried on other domains."""
        return fold_of(self.url, of=INNER_FOLDS, salt="inner")


def lessons(sets: Iterable[str] = WITH_TEXT, *, processes: int = 2) -> list[Lesson]:
    """Return the lessons of `sets`, in their order.

    Of each page as it is, then of the same page with texts planted in it.
    """
    with Pool(processes) as pool:
        wanted = (sample for name in sets for sample in samples(name))
        found = list(pool.imap(_lessons, wanted, chunksize=8))
    return [_with_elements(lesson) for each in found for lesson in each]


def _lessons(sample: Sample) -> list[Lesson]:
    root = parsed(utf8(page_of(sample.html, sample.url))[0])
    if root is None or not sample.text:
        return []
    elements = Elements(root)
    facts = structured(elements)
    without_hidden(elements)
    title = headline(elements, facts, marks(elements), "")
    stated = stated_of(facts, title.value if title else "")
    found = survey(root)
    if not found.texts:
        return []
    known = labels(found.texts, sample.text)
    real = _lesson(sample, found, stated, known)
    planted = plant(found, known, seed=sample.url, inner=real.inner)
    if not planted:
        return [real]
    again = survey(root)
    known = labels(again.texts, sample.text)
    known = [planted.get(text, label) for text, label in zip(again.texts, known, strict=True)]
    # The text for machines does not know the invented pieces: of others it says nothing either.
    other = _lesson(sample, again, replace(stated, body=""), known)
    return [real, replace(other, is_planted=True)]


def _lesson(sample: Sample, found: Survey, stated: Stated, known: Iterable[float]) -> Lesson:
    return Lesson(
        set=sample.set,
        url=sample.url,
        page=replace(found, elements=[]),
        stated=stated,
        names=tuple(name_of(element) for element in found.elements),
        labels=tuple(known),
    )


def _with_elements(lesson: Lesson) -> Lesson:
    """Give the boxes elements again: these did not come over from the other process."""
    elements = [etree.Element("div", {"class": name}) for name in lesson.names]
    return replace(lesson, page=replace(lesson.page, elements=elements))
