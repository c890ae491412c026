"""Find the story in a page: ordered blocks, how they were found, and what was left out."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from articles.article import Block, BlockKind, Cut
from articles.furniture.captions import is_caption_class, is_credit_class
from articles.furniture.kept_back import keeps_the_rest
from articles.furniture.phrases import phrase_of
from articles.parsing.markup import tidy
from articles.parsing.structured import Structured
from articles.story.alike import HEADINGS, are_alike, below_headline
from articles.story.blocks import as_printed, blocks_of, in_captions
from articles.story.choice import alike_of, choose, with_short_alike
from articles.story.earlier import NOTHING_EARLIER, Earlier, steadied
from articles.story.features import Column, Stated
from articles.story.keywords import without_keywords
from articles.story.likelihood import likelihood
from articles.story.opening import FIRST_BLOCKS, opening_cut
from articles.story.passages import Survey
from articles.story.polls import without_polls
from articles.story.portraits import biographies, portrait_at
from articles.story.pull_quotes import said_again
from articles.story.readers_comments import without_comments
from articles.story.second_opinion import trafilatura_blocks
from articles.story.sureness import OWN, expected_f1, sure_of
from articles.story.tail import without_tail
from articles.story.weights import Weights
from articles.wording.sentences import SENTENCE_ENDS

# Why a piece beside the story was left out: it was never taken for it.
OUTSIDE = "outside the story"
_PAYWALL = "paywall"

# Below this F1 to be expected trafilatura is right more often than the model. And that of others.
_UNSURE = 0.6
_OF_OTHERS, _ALL_SENTENCES = 0.75, 0.3
# Characters of prose that make a second opinion worth its price, and passages and links that make
# it too dear: no page about one story has as many.
_LEAST_PROSE, _MOST_PASSAGES, _MOST_LINKS = 400, 1_000, 10_000
_MOST_CUTS = 60
_LONGEST_CUT = 500
# How far above and below the story an operator may want to see what was left out.
_ABOVE, _BELOW = 5, 20
_WORTH_SHOWING = 0.02
# How many lines under the story may say that there is more of it, for others.
_UNDER, _LINKED = 6, 0.9
# Below the story its agencies may sign, on a line of their own.
_LINES_BELOW, _SHORTEST_BELOW, _LONGEST_BELOW = 3, 3, 160
# How likely (0…1) what follows other stories' headlines must be, where it is printed unlike them.
_GOING_ON = 0.7

_TAG = re.compile(r"<[^<>]*>")
_LONGEST_LABEL = 60
# Passages between "Read also" and where the story goes on.
_MOST_BETWEEN = 200


@dataclass(frozen=True, slots=True)
class Body:
    """The story's blocks and how they were found; `confidence` is the F1 (0…1) to be expected.

    `above` is the line over the first of them: on a bare page the headline. `below` are the short
    lines under the last, where agencies sign.
    """

    method: str = ""
    blocks: tuple[Block, ...] = ()
    cuts: tuple[Cut, ...] = ()
    confidence: float = 1.0
    above: str = ""
    below: tuple[str, ...] = ()


def body_of(
    root: etree._Element,
    page: Survey,
    weights: Weights,
    stated: Stated,
    facts: Structured,
    earlier: Earlier = NOTHING_EARLIER,
) -> Body:
    """Return the story of a page: as learned, by a second opinion, or its text for machines.

    `page` is the survey of `root`; what was the story of its `earlier` page still is.
    """
    likely, speech = likelihood(page, weights, stated)
    likely = without_comments(page, steadied(page.texts, likely, earlier))
    likely = without_keywords(page, without_polls(page, likely))
    chosen = below_headline(page, choose(page, likely, speech), stated.title)
    laid_out = _laid_out(page, likely, chosen)
    confidence = expected_f1(page, likely)
    body = Body()
    if confidence < _UNSURE:
        body = _second_opinion(root, page, chosen, stated, facts)
    if not body.blocks:
        blocks = blocks_of(page, laid_out)
        sure = {page.texts[at] for at in sure_of(page, likely)}
        alike = {page.texts[at] for at in alike_of(page, likely)}
        body = finished(
            "passages", blocks, stated=stated, confidence=confidence, sure=sure, alike=alike
        )
    if not body.blocks:
        body = _all_sentences(page, likely, speech, stated)
    above = page.texts[chosen[0] - 1] if chosen and chosen[0] else ""
    below = tuple(_lines_below(page, chosen[-1])) if chosen else ()
    cuts = (*body.cuts, *_left_out(page, likely, laid_out))
    return replace(body, cuts=cuts, above=above, below=below)


def _lines_below(page: Survey, last: int) -> Iterator[str]:
    """Yield the short lines just under the story, as far as the first heading or long one.

    No link, which may be a keyword; no caption, whose credit is a picture's; and no two letters,
    which may be a writer's initials.
    """
    captions = in_captions(page)
    for at in range(last + 1, min(last + 1 + _LINES_BELOW, len(page.texts))):
        text = page.texts[at]
        if len(text) > _LONGEST_BELOW or page.tags[page.at[at]] in HEADINGS:
            return
        if len(text) >= _SHORTEST_BELOW and 2 * page.linked[at] < len(text) and at not in captions:
            yield text


def _second_opinion(
    root: etree._Element, page: Survey, chosen: Sequence[int], stated: Stated, facts: Structured
) -> Body:
    blocks = trafilatura_blocks(root) if _is_worth_asking(page) else ()
    body = finished("trafilatura", blocks, stated=stated, confidence=_OF_OTHERS)
    if body.blocks or chosen:
        return body
    return finished("json-ld", _stated_blocks(facts), stated=stated, confidence=_OF_OTHERS)


def _all_sentences(page: Survey, likely: Column, speech: Column, stated: Stated) -> Body:
    found = [at for at in page.sentences() if speech[at] < OWN] or page.sentences()
    found = with_short_alike(page, likely, speech, found)
    return finished("sentences", blocks_of(page, found), stated=stated, confidence=_ALL_SENTENCES)


def whole(page: Survey, method: str, stated: Stated) -> Body:
    """Return all passages of `page` as the story: it holds nothing else."""
    return finished(method, blocks_of(page, range(len(page.texts))), stated=stated)


def _is_worth_asking(page: Survey) -> bool:
    """Say whether a second opinion can find anything worth its price."""
    if len(page.texts) > _MOST_PASSAGES or sum(page.links) > _MOST_LINKS:
        return False
    return sum(len(page.texts[at]) for at in page.sentences()) >= _LEAST_PROSE


def finished(
    method: str,
    blocks: Iterable[Block],
    *,
    stated: Stated,
    confidence: float = 1.0,
    sure: Collection[str] = frozenset(),
    alike: Collection[str] = frozenset(),
) -> Body:
    """Return the body made of `blocks`: headings named as such, headline and tail cut off."""
    kept, cuts = without_tail([as_printed(block) for block in blocks if block.text], sure, alike)
    cuts = opening_cut(kept, stated) + cuts
    for at in reversed(said_again(kept)):
        cuts.append(Cut(kept.pop(at).text, "repeated"))
    at = portrait_at(kept[FIRST_BLOCKS:], stated.authors) + FIRST_BLOCKS
    cuts += [Cut(block.text, "author") for block in kept[at:]]
    del kept[at:]
    for at in biographies(kept[FIRST_BLOCKS:], stated.authors):
        cuts.append(Cut(kept.pop(FIRST_BLOCKS + at).text, "author"))
    # A page may print all that it says as headings.
    while kept and kept[-1].kind is BlockKind.HEADING and not _is_prose(kept[-1].text):
        cuts.append(Cut(kept.pop().text, "heading without text"))
    return Body(method, tuple(kept), tuple(cuts), confidence)


def _is_prose(text: str) -> bool:
    return len(text) > _LONGEST_LABEL and text[-1:] in SENTENCE_ENDS


def _laid_out(page: Survey, likely: Column, chosen: Sequence[int]) -> list[int]:
    """Return `chosen`, the captions of the pictures between, and the labels of what is not it.

    "Latest stories" is no part of the story, but tells what stands below it.
    """
    if not chosen:
        return []
    captions = {at for at in in_captions(page) if not _is_credit(page, at)}
    laid_out = set(chosen)
    for at in range(chosen[0], chosen[-1] + 1):
        if _is_answered(page, likely, at, chosen):
            laid_out.discard(at)
        # What is not likely at all is an entry of a menu.
        elif at not in laid_out and (at in captions or (likely[at] > 0 and _is_label(page, at))):
            laid_out.add(at)
    return sorted(laid_out)


def _is_answered(page: Survey, likely: Column, at: int, chosen: Sequence[int]) -> bool:
    """Say whether the links that "Read also" speaks of were left out, and the story goes on."""
    first, following = bisect_left(chosen, at), bisect_right(chosen, at)
    if not first or following == len(chosen) or chosen[following] == at + 1:
        return False
    above, after = chosen[first - 1], chosen[following]
    return (
        after - at <= _MOST_BETWEEN
        and phrase_of(page.texts[at]) == "related"
        and (likely[after] >= _GOING_ON or are_alike(page, above, after))
        and _goes_on(page, chosen[following : following + 2])
        and not any(page.is_sentence(between) for between in range(at + 1, after))
    )


def _goes_on(page: Survey, coming: Sequence[int]) -> bool:
    """Say whether the first of the passages `coming` is a sentence, or the heading of one."""
    first = coming[0]
    is_heading = page.tags[page.at[first]] in HEADINGS and page.is_sentence(coming[-1])
    return page.is_sentence(first) or is_heading or page.ends_in_colon(first)


def _is_credit(page: Survey, at: int) -> bool:
    """Say whether a short line is called the credit of a picture, and not its caption."""
    names = page.elements[page.at[at]].get("class") or ""
    if not names or len(page.texts[at]) > _LONGEST_LABEL or page.is_sentence(at):
        return False
    return is_credit_class(names) and not is_caption_class(names)


def _is_label(page: Survey, at: int) -> bool:
    text = page.texts[at]
    is_heading = page.tags[page.at[at]] in HEADINGS
    labels = ("related", "comments", "furniture") if is_heading else ("related", "comments")
    return len(text) <= _LONGEST_LABEL and phrase_of(text) in labels


def _left_out(page: Survey, likely: Column, laid_out: Sequence[int]) -> Iterator[Cut]:
    """Yield what stood around the story and was not taken, for an operator to check."""
    if not laid_out:
        return
    taken = set(laid_out)
    around = range(max(0, laid_out[0] - _ABOVE), min(len(page.texts), laid_out[-1] + _BELOW))
    under = range(laid_out[-1] + 1, min(len(page.texts), laid_out[-1] + 1 + _UNDER))
    lines = (at for at in under if not _leads_away(page, at))
    wall = next((at for at in lines if keeps_the_rest(page.texts[at])), None)
    if wall is not None:
        yield Cut(page.texts[wall], _PAYWALL)
    left = [at for at in around if at not in taken and likely[at] >= _WORTH_SHOWING and at != wall]
    for at in left[:_MOST_CUTS]:
        yield Cut(page.texts[at][:_LONGEST_CUT], OUTSIDE)


def _leads_away(page: Survey, at: int) -> bool:
    """Say whether a line is the headline of another story, which may speak of members, too."""
    is_title = page.tags[page.at[at]] in {*HEADINGS, "li"}
    return is_title and page.linked[at] >= _LINKED * len(page.texts[at])


def _stated_blocks(facts: Structured) -> list[Block]:
    """Return the text in the JSON-LD: only where a script would have shown the story."""
    for _, value in facts.stated("articleBody"):
        if isinstance(value, str):
            lines = _TAG.sub(" ", value).splitlines()
            return [Block(BlockKind.PARAGRAPH, tidy(line)) for line in lines if tidy(line)]
    return []
