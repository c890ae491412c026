"""What of an endpoint an operator had better mend, although it answered."""

from articles.page import Page
from storage.asking.endpoints import DueEndpoint

# An index of indexes of … is somebody's mistake or trap.
MOST_CHILDREN = 200


def to_mend(endpoint: DueEndpoint, page: Page, named: int = 0) -> tuple[str, ...]:
    """Say what of an endpoint an operator had better mend; `named` are the sitemaps it names."""
    if endpoint.parent_id is not None:
        nested = "an index within an index is not followed: make it an endpoint of its own"
        return (nested,) if named else ()
    mended = f"wirecopy sources probe {endpoint.source_id} --move"
    moved = (f"moved permanently to {page.moved_to}: {mended}",) if page.moved_to else ()
    many = (f"names {named} sitemaps: the first {MOST_CHILDREN} are asked",)
    return moved + many if named > MOST_CHILDREN else moved
