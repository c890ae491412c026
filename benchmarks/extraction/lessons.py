"""Saved pages as the reader sees them, each passage with what its gold says of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from multiprocessing import Pool

from lxml import etree

from articles.decoding import utf8
from articles.elements import Elements
from articles.features import Stated, name_of
from articles.headline import headline
from articles.likelihood import stated_of
from articles.marks import marks
from articles.markup import parsed
from articles.passages import Survey, survey
from articles.structured import structured
from articles.visible import without_hidden
from benchmarks.extraction.articles_adapter import page_of
from benchmarks.extraction.labels import labels
from benchmarks.extraction.material import WITH_TEXT, Sample, fold_of, samples

INNER_FOLDS = 4


@dataclass(frozen=True, slots=True)
class Lesson:
    """One page: its passages, the names of its boxes, and each passage's share in the story."""

    set: str
    url: str
    page: Survey
    stated: Stated
    names: tuple[str, ...]
    labels: tuple[float, ...]

    @property
    def fold(self) -> int:
        """Return the part of the material that this page's domain is in."""
        return fold_of(self.url)

    @property
    def inner(self) -> int:
        """Return the part within training: what is learned of words is tried on other domains."""
        return fold_of(self.url, of=INNER_FOLDS, salt="inner")


def lessons(sets: Iterable[str] = WITH_TEXT, *, processes: int = 2) -> list[Lesson]:
    """Return the lessons of `sets`, in their order."""
    with Pool(processes) as pool:
        wanted = (sample for name in sets for sample in samples(name))
        found = list(pool.imap(_lesson, wanted, chunksize=8))
    return [_with_elements(lesson) for lesson in found if lesson]


def _lesson(sample: Sample) -> Lesson | None:
    root = parsed(utf8(page_of(sample.html, sample.url))[0])
    if root is None or not sample.text:
        return None
    elements = Elements(root)
    facts = structured(elements)
    without_hidden(elements)
    title = headline(elements, facts, marks(elements), "")
    found = survey(root)
    if not found.texts:
        return None
    return Lesson(
        set=sample.set,
        url=sample.url,
        page=replace(found, elements=[]),
        stated=stated_of(facts, title.value if title else ""),
        names=tuple(name_of(element) for element in found.elements),
        labels=tuple(labels(found.texts, sample.text)),
    )


def _with_elements(lesson: Lesson) -> Lesson:
    """Give the boxes elements again: these did not come over from the other process."""
    elements = [etree.Element("div", {"class": name}) for name in lesson.names]
    return replace(lesson, page=replace(lesson.page, elements=elements))
