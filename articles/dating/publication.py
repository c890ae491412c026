"""When an article was published, of all that its page and its announcement say of it."""

from articles.article import Found, Instant
from articles.dating.dates import published, sharper
from articles.dating.instants import Place
from articles.dating.printed import beside_headline, guessed
from articles.page import Page
from articles.parsing.elements import Elements
from articles.parsing.marks import Marks
from articles.parsing.structured import Structured

# Of what, Dublin Core leaves open: systems print the day of a change there, too.
_ANY_DATE = frozenset({"date", "dc.date", "dcterms.date"})
_YEAR = 366


def publication(
    elements: Elements,
    facts: Structured,
    marks: Marks,
    page: Page,
    *,
    place: Place,
    entry: Found[Instant] | None,
) -> Found[Instant] | None:
    """Return the moment that is stated, or else `entry`'s, or else the one that is printed."""
    url, before = page.final_url or page.url, page.fetched
    stated = sharper(published(facts, marks, url, place=place, before=before), entry)
    if stated is None:
        return guessed(elements, facts, marks, url, place=place, before=before)
    if stated.method == "meta" and stated.where in _ANY_DATE:
        printed = beside_headline(elements, marks, place=place, before=before)
        day = stated.value.at.date()
        apart = [abs((each.value.at.date() - day).days) for each in printed]
        # The day before or after may be the same in another zone.
        if apart and min(apart) > 1 and apart[0] < _YEAR:
            return printed[0]
    return stated
