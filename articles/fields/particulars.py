"""The further fields of a reading, in two steps: what the page states, and what its copy shows."""

from collections.abc import Sequence
from dataclasses import replace

from articles.article import Found, Picture, Reading
from articles.bylines.credits import agencies, signer, writers
from articles.bylines.dateline import dateline
from articles.bylines.outlet_names import own_names
from articles.fields import details
from articles.fields.genre import genre
from articles.fields.pictures import images, video
from articles.fields.rights import reservations, rights
from articles.fields.standfirst import around
from articles.page import Page
from articles.parsing.elements import Elements
from articles.parsing.structured import Structured


def with_page(
    reading: Reading, elements: Elements, facts: Structured, page: Page, base: str, outlet: str
) -> Reading:
    """Return `reading` with what a page of `outlet` states; its title is known, the tree whole."""
    title = reading.title.value if reading.title else ""
    links = details.links(elements)
    kicker, standfirst = around(elements, facts, title, own_names(facts, outlet, page.final_url))
    pictures = images(elements, facts, base)
    return replace(
        reading,
        image=reading.image or _lead(pictures),
        kicker=kicker,
        standfirst=standfirst,
        images=pictures,
        video=video(elements, facts, base),
        amp_url=details.amp_url(links, base),
        print_url=details.print_url(links, base),
        rights=rights(links, facts, page, base),
        reservations=reservations(facts, page),
    )


def _lead(pictures: Found[tuple[Picture, ...]] | None) -> Found[str] | None:
    """Return the address of the first picture that the page prints, for want of a stated one."""
    return Found(pictures.value[0].url, pictures.method, pictures.where, 0.7) if pictures else None


def with_copy(reading: Reading, facts: Structured, url: str, below: Sequence[str] = ()) -> Reading:
    """Return `reading` with what its labels, its blocks and the lines `below` them show."""
    line, blocks = dateline(reading.blocks), reading.blocks
    named = agencies(
        facts, blocks, below, dateline=line, byline=reading.byline, authors=reading.authors,
        above=reading.agencies,
    )  # fmt: skip
    return replace(
        reading,
        dateline=line,
        agencies=named,
        authors=writers(reading.authors) or signer(blocks, below),
        genre=genre(
            facts,
            url,
            section=reading.section,
            kicker=reading.kicker,
            title=reading.title,
            first=blocks[0].text if blocks else "",
        ),
    )
