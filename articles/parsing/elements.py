"""All elements of a page in its order, held while it is read, and how to find some of them."""

from collections.abc import Collection
from itertools import chain, compress

from lxml import etree

# The tags that fields ask for: few elements have one, and one look finds them all.
_ASKED = frozenset({
    "script", "style", "template", "noscript", "noframes", "noembed", "canvas", "datalist", "rp",
    "dialog", "font", "video", "audio", "object", "iframe", "meta", "link", "base", "title", "h1",
    "h2", "h3", "a", "time", "address", "figure", "annotation", "annotation-xml",
})  # fmt: skip


class Elements:
    """The elements under `root`: their numbers in `all` are their places.

    `classes` has the class attribute of each. lxml makes an element anew each time that it is
    asked for unless somebody holds it: here all are held.
    """

    __slots__ = ("_places", "_tags", "all", "classes", "root")

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self.look_again()

    def look_again(self) -> None:
        """Gather all anew: the tree was changed."""
        self.all: list[etree._Element] = list(self.root.iter())
        self.classes: list[str | None] = [each.get("class") for each in self.all]
        self._tags: list[str] = [each.tag for each in self.all]
        self._find_places()

    def forget(self, gone: Collection[etree._Element]) -> None:
        """Leave out what was taken out of the tree; what follows moves up."""
        if gone:
            left = [each not in gone for each in self.all]
            self.all = list(compress(self.all, left))
            self.classes = list(compress(self.classes, left))
            self._tags = list(compress(self._tags, left))
            self._find_places()

    def _find_places(self) -> None:
        self._places: dict[str, list[int]] = {}
        for at, tag in enumerate(self._tags):
            if tag in _ASKED:
                self._places.setdefault(tag, []).append(at)

    def tagged(self, *tags: str) -> list[etree._Element]:
        """Return the elements with one of `tags`, in the order of the page."""
        if not _ASKED.issuperset(tags):
            return list(self.root.iter(*tags))
        places = (self._places.get(tag, ()) for tag in tags)
        return [self.all[at] for at in sorted(chain.from_iterable(places))]

    def stating(self, name: str) -> list[etree._Element]:
        """Return the elements with the attribute `name`, in the order of the page."""
        # An expression is no faster, or looks for each among all that were found before.
        return [each for each in self.all if each.get(name) is not None]

    def called(self, names: Collection[str]) -> list[etree._Element]:
        """Return the elements whose whole class attribute is one of `names`."""
        if not names:
            return []
        return [each for each, name in zip(self.all, self.classes, strict=True) if name in names]
