"""Articles' texts as they are compared, held ready: a wire story is asked for again and again."""

from collections import OrderedDict
from collections.abc import Collection, Mapping

from articles.copies.fingerprint import NOTHING_COMMON, Common, fingerprint
from articles.copies.verdict import Document
from storage.sql.database import Transaction
from storage.stories.copies import Copy, copies_of

# One takes some 13 kB.
_MOST = 8_192


class Shelf:
    """Documents by article, those that were last asked for; `common` by source."""

    def __init__(self, common: Mapping[str, Common]) -> None:
        self._common = common
        self._documents: OrderedDict[int, Document] = OrderedDict()

    def first_look(self, copy: Copy) -> Document:
        """Return the document of a new article; hold it ready while there is room.

        The first of a night are compared first: later ones must not drive them out.
        """
        if len(self._documents) < _MOST:
            return self._put(copy)
        return self._read(copy)

    def document(self, txn: Transaction, article: int) -> Document:
        """Return the document of `article`."""
        if article not in self._documents:
            return self._put(copies_of(txn, [article])[article])
        self._documents.move_to_end(article)
        return self._documents[article]

    def fetch(self, txn: Transaction, wanted: Collection[int]) -> None:
        """Hold `wanted` ready, as many as there is room for: one query is cheaper than many."""
        missing = [article for article in wanted if article not in self._documents]
        for copy in copies_of(txn, missing[:_MOST]).values():
            self._put(copy)

    def _put(self, copy: Copy) -> Document:
        document = self._documents[copy.id] = self._read(copy)
        if len(self._documents) > _MOST:
            self._documents.popitem(last=False)
        return document

    def _read(self, copy: Copy) -> Document:
        common = self._common.get(copy.source_id, NOTHING_COMMON)
        return Document(fingerprint(copy.text, common), copy.dated)
