"""All elements of a page in its order, held while it is read, and how to find some of them."""

from collections.abc import Collection
from itertools import accumulate, chain, compress

from lxml import etree

# The tags that fields ask for: few elements have one, and one look finds them all.
_ASKED = frozenset({
    "script", "style", "template", "noscript", "noframes", "noembed", "canvas", "datalist", "rp",
    "dialog", "font", "video", "audio", "object", "iframe", "meta", "link", "base", "title", "h1",
    "h2", "h3", "a", "time", "address", "figure", "annotation", "annotation-xml",
})  # fmt: skip

# The attributes that are asked for: so are few of those that elements have.
_ASKED_NAMES = frozenset({
    "style", "id", "itemprop", "property", "hidden", "popover", "aria-hidden", "aria-modal", "role",
})  # fmt: skip


class Elements:
    """The elements under `root`: their numbers in `all` are their places.

    `classes` has the class attribute of each. lxml makes an element anew each time that it is
    asked for unless somebody holds it: here all are held.
    """

    __slots__ = ("_named", "_places", "_tags", "all", "classes", "root")

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self.look_again()

    def look_again(self) -> None:
        """Gather all anew: the tree was changed."""
        self.all: list[etree._Element] = list(self.root.iter())
        self.classes: list[str | None] = [None] * len(self.all)
        self._tags: list[str] = [each.tag for each in self.all]
        self._named: dict[str, list[int]] = {name: [] for name in _ASKED_NAMES}
        for at, each in enumerate(self.all):
            # Not by pairs: each value is looked for anew among all of its tag.
            for name in each.keys():  # noqa: SIM118
                if name == "class":
                    self.classes[at] = each.get(name)
                elif name in _ASKED_NAMES:
                    self._named[name].append(at)
        self._find_places()

    def forget(self, gone: Collection[etree._Element]) -> None:
        """Leave out what was taken out of the tree; what follows moves up."""
        if gone:
            left = [each not in gone for each in self.all]
            self.all = list(compress(self.all, left))
            self.classes = list(compress(self.classes, left))
            self._tags = list(compress(self._tags, left))
            places = list(accumulate(left, initial=0))
            self._named = {
                name: [places[at] for at in found if left[at]]
                for name, found in self._named.items()
            }
            self._find_places()

    def _find_places(self) -> None:
        self._places: dict[str, list[int]] = {tag: [] for tag in _ASKED}
        for at, tag in enumerate(self._tags):
            if tag in _ASKED:
                self._places[tag].append(at)

    def tagged(self, *tags: str) -> list[etree._Element]:
        """Return the elements with one of `tags`, in the order of the page."""
        places = (self._places[tag] for tag in tags)
        return [self.all[at] for at in sorted(chain.from_iterable(places))]

    def stating(self, *names: str) -> list[etree._Element]:
        """Return the elements with one of the attributes `names`, in the order of the page."""
        places = (self._named[name] for name in names)
        return [self.all[at] for at in sorted(set(chain.from_iterable(places)))]

    def called(self, names: Collection[str]) -> list[etree._Element]:
        """Return the elements whose whole class attribute is one of `names`."""
        if not names:
            return []
        return [each for each, name in zip(self.all, self.classes, strict=True) if name in names]
