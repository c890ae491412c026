"""Cut what is printed below and between a story's paragraphs, looking at position and phrase."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from articles.article import Block, BlockKind, Cut
from articles.furniture.phrases import LONGEST, phrase_of
from articles.story.features import letters_of
from articles.wording.by_labels import EDITOR
from articles.wording.phrase_lists import phrases_in
from articles.wording.polls import ANSWERS
from articles.wording.scripts import DENSE
from articles.wording.sentences import QUESTION_MARKS, SENTENCE_ENDS, end_of

# This much text stands above a comment form before we believe that it is one.
_STORY = 200
# Below fewer blocks a line may say how many comments there are: a link to them.
_FEWEST_ABOVE = 3
_PROSE = 60
# A sign of Chinese or Japanese, a syllable of Korean says more than a letter.
_PROSE_IN_HAN = 25
_ENDS = SENTENCE_ENDS | {":"}
# Thai, Lao and Khmer sentences end without a mark.
_UNMARKED = re.compile('[\u0e01-\u0e4e\u0e81-\u0ecd\u1780-\u17d3][\\s)"\u201d]*$')
# No label is longer; what is may be a notice, unless it is surely the story's.
_LONG = 120
# What stands under the heading of a box, where nobody knows what surely is the story's.
_NOTE = 100
# How far from the end of the last sentence something may be glued to it.
_GLUED = 250
_SENTENCE_END = re.compile(
    rf"[{''.join(SENTENCE_ENDS)}][\"'\u201d\u2019\u00bb\u201c)\]]*(?P<gap>\s*)"
)
# No story's paragraph begins so, however sure it seems.
_RESERVED = re.compile(
    r"(?:all rights reserved|alle rechte vorbehalten|tous droits réservés"
    r"|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati"
    r"|dilarang keras)\b|(?:本文)?原[标標][题題]",
    re.IGNORECASE,
)
_LAST_BLOCKS, _AFTER_EDITOR = 3, 5
_OPENING = "([\uff08\u3010 "
# "Read also: Fog closes bridge" names the other story: no list of them needs to follow.
_POINTER = re.compile(r"[:\uff1a\u3011\]]\s*\w.{5}")
# Beside a player: how far, of how long; beside pictures: the how manieth, of how many.
_CLOCK = re.compile(r"\W*(?:\d{1,2}:\d\d(?:\s*/\s*\d{1,2}:\d\d)?|\d{1,3}\s+/\s+\d{1,3})\W*")
_WORD = re.compile(r"[^\W_]")
# Above readers' comments, or above what ministers said.
_REACTIONS = re.compile(r"reaktionen|reacties", re.IGNORECASE)
_ANSWERS = phrases_in(ANSWERS)
# What a line across the page is made of.
_RULE = "*\u2022\u00b7.-_\u2013\u2014 "


def without_tail(
    blocks: Sequence[Block],
    sure: Collection[str] = frozenset(),
    alike: Collection[str] = frozenset(),
) -> tuple[list[Block], list[Cut]]:
    """Return the story's own blocks, and what was cut with the reason.

    `sure` are texts that surely are the story's, `alike` those that are printed like them. Under
    a label such as "Read also" it goes on with them, if enough of them follow: below a whole
    story the teasers of others are left. Without either it cuts nothing more the second time.
    """
    kept: list[Block] = []
    cuts: list[Cut] = []
    related = boxed = False
    own = {*sure, *alike}
    end = _end(blocks, own) if sure else len(blocks)
    for at, block in enumerate(blocks):
        is_sure = all(line in sure for line in block.text.splitlines())
        is_long = letters_of(block.text) > _LONG and not _RESERVED.match(block.text)
        is_story = (is_sure and is_long) or _is_announced(kept, block)
        heads = at < end and _heads(blocks[at:], own)
        is_story = is_story or (heads and bool(_REACTIONS.fullmatch(block.text)))
        reason = None if is_story else _reason(block)
        if reason == "comments" and _is_told(blocks[at : at + 2], alike):
            reason = None
        is_end = reason == "comments" or _closes(reason, blocks[at:], own)
        if reason and is_end and _is_below_story(kept, blocks[at:], sure):
            cuts += [Cut(each.text, reason) for each in blocks[at:]]
            break
        goes_on = heads or (at < end and (is_sure or _is_prose(block)))
        opens = reason == "related" and not _POINTER.search(block.text)
        related = opens or (related and not goes_on)
        in_box = boxed and not (is_sure or block.text in alike)
        if in_box and not reason and (sure or len(block.text) <= _NOTE):
            reason = "furniture"
        is_heading = block.kind is BlockKind.HEADING and not _points(block.text)
        boxed = reason == "furniture" and is_heading
        if related or reason:
            cuts.append(Cut(block.text, reason or "related"))
        else:
            kept.append(block)
    return _without_glue(kept, cuts), cuts


def _closes(reason: str | None, blocks: Sequence[Block], own: Collection[str]) -> bool:
    """Say whether the first of the last few blocks names the editor, and none is the story's."""
    if reason != "furniture" or len(blocks) > _AFTER_EDITOR:
        return False
    names_editor = EDITOR.match(blocks[0].text.lstrip(_OPENING))
    return bool(names_editor) and all(each.text not in own for each in blocks)


def _is_below_story(kept: Sequence[Block], coming: Iterable[Block], sure: Collection[str]) -> bool:
    """Say whether comments begin here, not a link to them above most of the story."""
    above = sum(letters_of(each.text) for each in kept)
    if len(kept) >= _FEWEST_ABOVE or above < _STORY:
        return above >= _STORY
    return above >= sum(letters_of(each.text) for each in coming if each.text in sure)


def _points(text: str) -> bool:
    """Say whether `text` is "Read also: Fog closes bridge": in bold, it heads nothing."""
    pointer = _POINTER.search(text)
    return pointer is not None and phrase_of(text[: pointer.start()]) == "related"


def _is_told(blocks: Sequence[Block], alike: Collection[str]) -> bool:
    """Say whether "No reply." is a sentence among the story's, printed as they are."""
    return len(blocks) > 1 and all(
        block.kind is BlockKind.PARAGRAPH and block.text in alike and _is_ended(block.text)
        for block in blocks
    )


def _heads(blocks: Sequence[Block], own: Collection[str]) -> bool:
    """Say whether the first of `blocks` is the heading of what is the story's `own`."""
    if len(blocks) == 1 or blocks[0].kind is not BlockKind.HEADING:
        return False
    return blocks[1].text in own and (
        _is_prose(blocks[1]) or bool(_UNMARKED.search(blocks[1].text))
    )


def _end(blocks: Sequence[Block], own: Collection[str]) -> int:
    """Return the place from where too little follows that is the story's `own` to be its rest."""
    letters = 0.0
    for at in reversed(range(len(blocks))):
        block = blocks[at]
        is_own = all(line in own for line in block.text.splitlines())
        if is_own and (block.kind is BlockKind.LIST or _may_end(block.text)):
            letters += letters_of(block.text)
        if letters > _LONG:
            return at + 1
    return 0


def _is_announced(kept: Sequence[Block], block: Block) -> bool:
    """Say whether a sentence of the story ends in a colon above a list: three networks, say."""
    if block.kind is not BlockKind.LIST or not kept:
        return False
    return len(kept[-1].text) >= _PROSE and kept[-1].text.endswith(":")


def _reason(block: Block) -> str | None:
    text = block.text
    if len(text) > LONGEST:
        return None
    if block.kind in (BlockKind.LIST, BlockKind.TABLE):
        cells = text.replace(" | ", "\n") if block.kind is BlockKind.TABLE else text
        reasons = {_phrase(cell) for cell in cells.splitlines()}
        return None if None in reasons else "furniture"
    return "furniture" if _CLOCK.fullmatch(text) else _phrase(text)


def _phrase(text: str) -> str | None:
    known = phrase_of(text)
    if known:
        return known
    if text.casefold() in _ANSWERS:
        return "furniture"
    if not text[:1].isalnum() and not _WORD.search(text):
        return "furniture" if len(text) > 1 and not text.strip(_RULE) else None
    return None


def _is_prose(block: Block) -> bool:
    """Say whether the story goes on here: a long sentence, not a linked headline."""
    if block.kind is BlockKind.HEADING:
        return block.text[:1] in "-\u2013\u2014"
    long = _PROSE_IN_HAN if DENSE.search(block.text) else _PROSE
    return block.kind is not BlockKind.LIST and len(block.text) >= long and _is_ended(block.text)


def _is_ended(text: str) -> bool:
    """Say whether `text` ends as a sentence does, a quoted one too."""
    return end_of(text) in _ENDS


def _may_end(text: str) -> bool:
    """Say whether `text` ends as a sentence does, in a script that has no mark for it, too."""
    return _is_ended(text) or bool(_UNMARKED.search(text))


def _without_glue(kept: list[Block], cuts: list[Cut]) -> list[Block]:
    """Cut what is glued to the end of the last sentences, such as `…in.”RSS`."""
    for at in range(max(0, len(kept) - _LAST_BLOCKS), len(kept)):
        block = kept[at]
        end = _story_end(block.text)
        if end < len(block.text):
            cuts.append(Cut(block.text[end:].strip(), "glued to the last sentence"))
            kept[at] = replace(block, text=block.text[:end].rstrip())
    return kept


def _story_end(text: str) -> int:
    for match in _SENTENCE_END.finditer(text, max(0, len(text) - _GLUED)):
        rest = text[match.end() :]
        # After a question one word may be the answer: "In what format? RSS".
        asked = match[0][0] in QUESTION_MARKS and match["gap"]
        if rest and not asked and _is_furniture(rest, glued=not match["gap"]):
            return match.end() - len(match["gap"])
    return len(text)


def _is_furniture(rest: str, *, glued: bool) -> bool:
    """Say whether `rest` is known, or several in a row are, each by itself: "RSS Leave a Reply"."""
    words = rest.split()
    # By places, not by ways to them: of a hundred "RSS" in a row there are billions.
    begins = {0}
    for at in range(len(words)):
        if at not in begins or words[at][0].islower() or not words[at][0].isalpha():
            continue
        left = " ".join(words[at:])
        if not _phrase(left):
            ends = range(at + 1, min(at + 4, len(words)))
            begins.update(end for end in ends if _phrase(" ".join(words[at:end])))
        # A space apart, only what cannot be a sentence of the story is cut.
        elif glued or not left.endswith(".") or phrase_of(left) == "comments":
            return True
    return False
