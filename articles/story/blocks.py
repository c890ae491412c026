"""Turn passages of a story into blocks: paragraphs, headings, quotes, lists, tables, captions."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from lxml import etree

from articles.article import Block, BlockKind
from articles.furniture.captions import is_caption, is_caption_class, without_credit
from articles.parsing.markup import text_of, tidy
from articles.story.alike import HEADINGS, is_bare_heading
from articles.story.features import letters_of
from articles.story.passages import Survey

_KINDS = (
    dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING)
    | dict.fromkeys(("blockquote", "q-block"), BlockKind.QUOTE)
    | dict.fromkeys(("li", "dd", "dt"), BlockKind.LIST)
    | dict.fromkeys(("td", "th", "caption"), BlockKind.TABLE)
    | dict.fromkeys(("figcaption", "figure"), BlockKind.CAPTION)
)
# A `li` in one of these is an item; a quote in a list is a quote.
_ROW = frozenset({"tr"})
_PICTURES = frozenset({"figcaption", "figure"})
# Drupal sets captions as quotations.
_UNSETTLED = (BlockKind.PARAGRAPH, BlockKind.QUOTE)
_TEXT = frozenset({"p", "div", "article", "section", "center"})
_WHOLE = frozenset({"ul", "ol", "dl", "table"})
# A table with a cell of more letters than this only gives the page its columns.
_LAYOUT = 100
# Boxes that a story may stand in, paragraphs that it has at least, and its share of the page's.
_HOLDING = frozenset({"figure", "li", "dd", "blockquote"})
_HELD_BY = _HOLDING | {"figcaption", "td"}
_FEWEST, _MOST, _NEARLY_ALL = 4, 0.5, 0.9
_LONGEST_HEADING, _LONGEST_CAPTION = 120, 500
# A caption and a credit, each in a box of its own.
_PARTS, _MOST_PARTS = 2, 8
_NO_HEADING_ENDS = '.,;:!?"\u201d\u2026\u3002\uff0c'
_MOSTLY_BOLD, _ALL_LINKED = 0.95, 0.9
# A line set between dashes, as agencies print a section heading.
_BETWEEN_DASHES = re.compile(r"([-\u2013\u2014])\1{0,2}\s*(?![-\u2013\u2014\s]).{1,100}?\s*\1{1,3}")


def blocks_of(page: Survey, chosen: Sequence[int]) -> list[Block]:
    """Return the blocks that the passages `chosen` (places in `page`, rising) make up."""
    found: list[Block] = []
    last = (BlockKind.PARAGRAPH, -1, -1)
    for place, kind, whole, row in _kinds(page, chosen):
        if _is_initial(page, place):
            continue
        text = page.texts[place]
        if place and _is_initial(page, place - 1):
            text = page.texts[place - 1] + text
        if found and last[:2] == (kind, whole) and whole >= 0:
            joint = " " if last[2] == row and kind is BlockKind.LIST else "\n"
            joint = " | " if last[2] == row and kind is BlockKind.TABLE else joint
            found[-1] = Block(kind, f"{found[-1].text}{joint}{text}")
        else:
            found.append(Block(kind, text))
        last = (kind, whole, row)
    return found


def _is_initial(page: Survey, place: int) -> bool:
    """Say whether a passage is a drop cap: the first letter of the next, in a box of its own."""
    letter, following = page.texts[place], page.texts[place + 1 : place + 2]
    is_letter = len(letter) == 1 and letter.isupper() and page.tags[page.at[place]] in _TEXT
    return is_letter and bool(following) and following[0][:1].islower()


def as_printed(block: Block) -> Block:
    """Return `block` with a caption's credit apart, and a line between dashes as a heading."""
    if block.kind is BlockKind.PARAGRAPH and is_caption(block.text):
        block = replace(block, kind=BlockKind.CAPTION)
    if block.kind is BlockKind.CAPTION and not block.credit:
        text, credit = without_credit(block.text)
        return Block(block.kind, text or block.text, credit if text else None)
    if block.kind is BlockKind.PARAGRAPH and _BETWEEN_DASHES.fullmatch(block.text):
        return replace(block, kind=BlockKind.HEADING)
    return block


def in_captions(page: Survey) -> frozenset[int]:
    """Return the passages that stand in the caption of a picture."""
    if not _PICTURES.intersection(page.tags):
        return frozenset()
    inside, below = [False] * len(page.tags), [False] * len(page.tags)
    stories = _story_boxes(page, range(len(page.at))) | _cards(page)
    for box, (tag, parent) in enumerate(zip(page.tags, page.parents, strict=True)):
        is_picture = tag in _PICTURES and box not in stories
        inside[box] = is_picture or (parent >= 0 and inside[parent])
        below[box] = tag == "figcaption" or (parent >= 0 and below[parent])
    # A card that leads to another story may be marked up as a picture.
    return frozenset(
        at
        for at, box in enumerate(page.at)
        if inside[box] and (below[box] or 2 * page.linked[at] <= len(page.texts[at]))
    )


def _cards(page: Survey) -> set[int]:
    """Return the pictures and captions that hold a linked heading: another story's."""
    found: set[int] = set()
    for at, box in enumerate(page.at):
        if page.tags[box] in HEADINGS and page.linked[at] >= _ALL_LINKED * len(page.texts[at]):
            around = page.parents[box]
            while around >= 0:
                if page.tags[around] in _PICTURES:
                    found.add(around)
                around = page.parents[around]
    return found


def _kinds(page: Survey, chosen: Sequence[int]) -> Iterator[tuple[int, BlockKind, int, int]]:
    """Yield each passage with its kind, and the list or table and the item or row it stands in."""
    layout = _layout_tables(page) | _story_boxes(page, chosen)
    for place in chosen:
        kind, whole, row = _kind(page, page.at[place], layout)
        if kind in _UNSETTLED and _is_below_picture(page, place):
            kind = BlockKind.CAPTION
        if kind is BlockKind.PARAGRAPH and (
            _is_bold_heading(page, place) or is_bare_heading(page, place)
        ):
            kind = BlockKind.HEADING
        yield place, kind, whole, row


def _is_below_picture(page: Survey, place: int) -> bool:
    """Say whether a short passage is all of a box that is called a caption, or half of it."""
    if len(page.texts[place]) > _LONGEST_CAPTION:
        return False
    box = page.at[place]
    for around in (box, page.parents[box]):
        called = page.elements[around].get("class") if around >= 0 else None
        if around == box and _holds_captions(page.elements[box]):
            return True
        if called and is_caption_class(called):
            near = range(max(0, place - _PARTS), min(len(page.at), place + _PARTS + 1))
            inside = [at for at in near if around in (page.at[at], page.parents[page.at[at]])]
            return len(inside) <= _PARTS
    return False


def _holds_captions(box: etree._Element) -> bool:
    """Say whether all of a paragraph stands in parts that are called captions."""
    # Counting them all would take as long as there are.
    parts = list(islice(box, _MOST_PARTS + 1))
    if len(parts) > _MOST_PARTS or tidy(box.text) or any(tidy(part.tail) for part in parts):
        return False
    telling = [part for part in parts if text_of(part)]
    return bool(telling) and all(is_caption_class(part.get("class") or "") for part in telling)


def _kind(page: Survey, box: int, layout: set[int]) -> tuple[BlockKind, int, int]:
    kind, row = BlockKind.PARAGRAPH, -1
    while box >= 0:
        tag = page.tags[box]
        if tag in _WHOLE:
            is_part = kind in (BlockKind.LIST, BlockKind.TABLE) and box not in layout
            if is_part:
                return kind, box, row
            kind = BlockKind.PARAGRAPH if kind is BlockKind.TABLE else kind
        found = _KINDS.get(tag) if tag not in _HOLDING or box not in layout else None
        if found in (BlockKind.HEADING, BlockKind.QUOTE, BlockKind.CAPTION):
            return found, -1, -1
        if found and kind is BlockKind.PARAGRAPH:
            kind, row = found, box
        if tag in _ROW and kind is BlockKind.TABLE:
            row = box
        box = page.parents[box]
    # A `li` without a list around it.
    return kind if kind is BlockKind.LIST else BlockKind.PARAGRAPH, -1, -1


def _layout_tables(page: Survey) -> set[int]:
    """Return the tables that hold prose: they only give the page its columns."""
    tables = {box for box, tag in enumerate(page.tags) if tag == "table"}
    found: set[int] = set()
    for inner in _prose_boxes(page) if tables else ():
        box = inner
        while box >= 0:
            if box in tables:
                found.add(box)
            box = page.parents[box]
    return found


def _story_boxes(page: Survey, places: Iterable[int]) -> set[int]:
    """Return the figures, items and quotations that hold most of the sentences at `places`.

    A long quotation may hold most of a story, too: not nearly all of it.
    """
    held: dict[int, int] = {}
    for place in places if _HOLDING.intersection(page.tags) else ():
        if page.is_sentence(place):
            box = page.at[place]
            while box >= 0 and page.tags[box] not in _HELD_BY:
                box = page.parents[box]
            held[box] = held.get(box, 0) + 1
    total = sum(held.values())
    shares = {box: count / total for box, count in held.items() if box >= 0 and count >= _FEWEST}
    return {
        box
        for box, share in shares.items()
        if page.tags[box] in _HOLDING
        and share >= (_NEARLY_ALL if page.tags[box] == "blockquote" else _MOST)
    }


def _prose_boxes(page: Survey) -> Iterator[int]:
    """Yield the boxes of long texts, and the cells that hold several paragraphs of sentences."""
    paragraphs = {-1: 0}
    for place, at in enumerate(page.at):
        if letters_of(page.texts[place]) > _LAYOUT:
            yield at
        elif page.is_sentence(place):
            # In a cell, line ends may part paragraphs.
            cell = _cell(page, at)
            paragraphs[cell] = paragraphs.get(cell, 0) + 1
    del paragraphs[-1]
    yield from (cell for cell, count in paragraphs.items() if count > 1)


def _cell(page: Survey, box: int) -> int:
    """Return the cell that holds `box`, below nothing but boxes of text; or -1."""
    while box >= 0 and page.tags[box] in _TEXT:
        box = page.parents[box]
    return box if box >= 0 and page.tags[box] == "td" else -1


def _is_bold_heading(page: Survey, place: int) -> bool:
    text = page.texts[place]
    return (
        len(text) <= _LONGEST_HEADING
        and page.bold[place] >= _MOSTLY_BOLD * len(text)
        and text[-1] not in _NO_HEADING_ENDS
    )
