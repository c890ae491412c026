"""All elements of a page in its order, held while it is read, and how to find some of them."""

from collections.abc import Collection
from itertools import compress
from typing import cast

from lxml import etree
from lxml.html import HtmlElement

# Far cheaper than to ask each element: they are few that state any of these.
_STATING = {
    name: etree.XPath(f"/descendant::*/@{name}/parent::*")
    for name in ("id", "itemprop", "property", "rel", "style")
}


class Elements:
    """The elements under `root`: their numbers in `all` are their places.

    `classes` has the class attribute of each. lxml makes an element anew each time that it is
    asked for unless somebody holds it: here all are held.
    """

    __slots__ = ("all", "classes", "root")

    def __init__(self, root: HtmlElement) -> None:
        self.root = root
        self.look_again()

    def look_again(self) -> None:
        """Gather all anew: the tree was changed."""
        self.all: list[HtmlElement] = list(self.root.iter())
        self.classes: list[str | None] = [each.get("class") for each in self.all]

    def forget(self, gone: Collection[HtmlElement]) -> None:
        """Leave out what was taken out of the tree; what follows moves up."""
        if gone:
            left = [each not in gone for each in self.all]
            self.all = list(compress(self.all, left))
            self.classes = list(compress(self.classes, left))

    def tagged(self, *tags: str) -> list[HtmlElement]:
        """Return the elements with one of `tags`, in the order of the page."""
        return list(self.root.iter(*tags))

    def stating(self, name: str) -> list[HtmlElement]:
        """Return the elements with the attribute `name`, in the order of the page."""
        return cast(list[HtmlElement], _STATING[name](self.root))

    def called(self, names: Collection[str]) -> list[HtmlElement]:
        """Return the elements whose whole class attribute is one of `names`."""
        if not names:
            return []
        return [each for each, name in zip(self.all, self.classes, strict=True) if name in names]
