"""Say what two articles are to each other: one copy, one story, or two reports that look alike.

Text alone cannot decide it: a daily report shares nine tenths of its words with yesterday's. So
three things are asked, in this order: how much of each text stands in the other, whether they
say the same where they could differ, and how far apart they came out.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cached_property
from typing import Final, TypeAlias

import numpy as np

from articles.bylines.dateline import read_dateline
from articles.copies.claims import Agreement, Claims, Conflict, agreement, claims_of
from articles.copies.fingerprint import Fingerprint, meetings
from articles.copies.telling_words import Claim
from articles.copies.versions import Subject, mostly_agree, subject_of
from articles.copies.words import Places, Words

# Outlets print wire copy on the day, or the day after, or on Monday what came on Friday.
SOON: Final = timedelta(hours=72)
# A weekly prints late; what comes back after more than a week is a report that recurs.
LATE: Final = timedelta(days=7)
# An agency corrects a figure the same day. Tomorrow's figure is tomorrow's news.
CORRECTED_WITHIN: Final = timedelta(hours=12)
# What an agency sends again it sends until the next day: yesterday's story is the earlier version.
SENT_AGAIN_WITHIN: Final = timedelta(hours=36)

# Fewer shared shingles are a quotation, a name with its titles, an agency's formula.
_FEWEST: Final = 6
# Between two shared shingles stand at most so many words when an editor changed one or two;
# with more between them, something else has been put in.
_GAP: Final = 10
# Place line, credit and byline: what an outlet sets before the first word of the copy.
_OPENING: Final = 15
# How far a lead goes, with the paragraph behind it.
_LEAD: Final = 60
# A dateline is the same above all that is filed from one place on one day. A shingle counts as
# the copy's with so many words behind it, in a form of dateline that is hardly anything else.
_BEHIND_DATELINE: Final = 2
_SURE_DATELINE: Final = 0.9

# A sentence. Shorter openings are formulas ("The central bank said it would").
_SENTENCE: Final = 12
# Of the shorter and of the longer, when they open alike: a copy cut to its first sentences, with
# the outlet's own matter around them. The less of the longer is left, the more of the shorter it
# has to be, or the first item of a round-up would be taken for one.
_CUTS: Final = ((0.25, 0.25), (0.5, 0.15), (0.7, 0.1))
# Of the shorter and the longer, when they open differently: a new lead on the old story. A
# story in a round-up is as much of the shorter, and never as much of the longer.
_NEW_LEAD: Final = (0.7, 0.4)
# Words that a new lead has to leave: a paragraph of background is lent from story to story.
_BACKGROUND: Final = 60
# Of both texts: they are the same but for an outlet's own matter.
_WHOLE: Final = 0.5
# Of a cut copy: what it adds is less than what it took, or it is a report of its own.
_MOST: Final = 0.5
# Of the shorter, for a passage to be worth a word to the operator.
_ITEM: Final = 0.25

# Of both, days later: no less, with as many agreeing claims as a correction leaves.
_SAME: Final = 0.8

# So many, and which share.
_Limits: TypeAlias = tuple[tuple[int, float], ...]
# Figures that differ, and which share of all figures: a copy has none, a report of another day
# little else. One may be a correction, or two places of one text that an editor's change made
# alike; two are hardly so. A report repeats many of its figures: those of law, of last year.
_FIGURES: _Limits = ((1, 1 / 3), (2, 1 / 5))
# Names differ more easily: an outlet spells them otherwise, or puts a title before them, and in
# German each noun counts as one. So more of them must differ.
_NAMES: _Limits = ((1, 1 / 2), (2, 2 / 5))
# All together, with days, months and directions, of which a text has too few to ask for a share.
_ALL: _Limits = ((3, 3 / 10),)
# A correction leaves what stands around it.
_STANDING: Final = 6


class Kind(StrEnum):
    """What two articles are to each other."""

    COPY = "copy"
    CUT_COPY = "cut copy"
    UPDATE = "update"
    VERSION = "version"
    ROUND_UP = "round-up"
    RECURRING = "recurring"
    DIFFERENT = "different"


@dataclass(frozen=True)
class Document:
    """What of an article is compared. `at`: when it came out."""

    fingerprint: Fingerprint
    at: datetime

    @cached_property
    def claims(self) -> Claims:
        """Return what the article says that another could say otherwise."""
        return claims_of(self.fingerprint.words, self.fingerprint.common)

    @cached_property
    def subject(self) -> Subject:
        """Return of whom and of what the article tells."""
        return subject_of(self.fingerprint)

    @cached_property
    def beginning(self) -> int:
        """Return which of the fingerprint's shingles is the first that is more than dateline."""
        words = self.fingerprint.words
        first = max(0, _dateline_words(words) - _BEHIND_DATELINE * words.grain)
        return first - int(self.fingerprint.common.searchsorted(first))


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two articles are to each other, and why.

    `within` is how much of the one stands in the other, and how much of the other in the one;
    `shingles` how many shingles they share.
    """

    kind: Kind
    within: tuple[float, float]
    shingles: int
    apart: timedelta
    agreeing: int = 0
    conflicting: int = 0
    conflicts: tuple[Conflict, ...] = ()

    @property
    def same_story(self) -> bool:
        """Return whether the two belong to one story."""
        return self.kind in _SAME_STORY


_SAME_STORY: Final = frozenset({Kind.COPY, Kind.CUT_COPY, Kind.UPDATE})


@dataclass(frozen=True, slots=True)
class _Passages:
    """How many words of a text stand in another, and which share of it that is."""

    words: int
    share: float


def effective_time(published: datetime | None, first_seen: datetime) -> datetime:
    """Return when an article came out: as printed, if that can be true."""
    if published and first_seen - LATE <= published <= first_seen:
        return published
    return first_seen


def verdict(one: Document, other: Document) -> Verdict:
    """Return what `one` and `other` are to each other, whichever came first."""
    here, there = meetings(one.fingerprint, other.fingerprint)
    count, apart = len(here), abs(one.at - other.at)
    if count < _FEWEST:
        return Verdict(Kind.DIFFERENT, (0.0, 0.0), count, apart)
    mine, theirs = _passages(one.fingerprint, here), _passages(other.fingerprint, there)
    within = (mine.share, theirs.share)
    overlap = _overlap(mine, theirs, _opens_alike(one, other, here, there))
    if overlap in (Kind.DIFFERENT, Kind.ROUND_UP):
        return Verdict(overlap, within, count, apart)
    agreed = agreement(one.claims, other.claims)
    kind = _judged(overlap, within, agreed, apart)
    if kind is Kind.RECURRING and apart <= SENT_AGAIN_WITHIN and mostly_agree(agreed):
        kind = Kind.VERSION if _is_of_one_subject(one, other) else kind
    return Verdict(
        kind, within, count, apart, agreed.agreeing, agreed.conflicting, agreed.conflicts
    )


def _is_of_one_subject(one: Document, other: Document) -> bool:
    here, there = one.subject, other.subject
    return here.stands_in(there) or there.stands_in(here)


def _passages(text: Fingerprint, at: Places) -> _Passages:
    grain, length = text.words.grain, text.length
    gaps = at[1:] - at[:-1]
    near = gaps <= _GAP * grain
    rest = length - len(text.run) + 1
    words = rest + int(gaps[near].sum()) + rest * int(len(gaps) - np.count_nonzero(near))
    return _Passages(min(words, length) // grain, min(1.0, words / length))


def _overlap(mine: _Passages, theirs: _Passages, opens_alike: bool) -> Kind:
    """Return what the shared passages alone would make of two texts."""
    less, more = sorted((mine.share, theirs.share))
    words = min(mine.words, theirs.words)
    if opens_alike:
        if less >= _WHOLE:
            return Kind.COPY
        if any(more >= shorter and less >= longer for shorter, longer in _CUTS):
            return Kind.CUT_COPY if more >= _MOST else Kind.UPDATE
    if more >= _NEW_LEAD[0] and less >= _NEW_LEAD[1] and words >= _BACKGROUND:
        return Kind.UPDATE
    return Kind.ROUND_UP if words >= _SENTENCE and more >= _ITEM else Kind.DIFFERENT


def _opens_alike(one: Document, other: Document, here: Places, there: Places) -> bool:
    """Return whether two texts begin with the same sentence, whatever dateline stands above."""
    return _is_opening(one, here) and _is_opening(other, there)


def _is_opening(document: Document, at: Places) -> bool:
    text = document.fingerprint
    grain = text.words.grain
    first, end = at.searchsorted((document.beginning, (_LEAD + 1) * grain))
    lead = at[first:end]
    return (
        len(lead) > 0
        and int(lead[0]) // grain <= _OPENING
        and _passages(text, lead).words >= _SENTENCE
    )


def _dateline_words(words: Words) -> int:
    """Return how many words a text has up to the end of its dateline: none where it has none."""
    start = 0
    for line in words.text[: _LEAD * _OPENING].split("\n"):
        if words.starts.searchsorted(start) > _OPENING * words.grain:
            break
        read = read_dateline(line)
        if read and read[1] >= _SURE_DATELINE:
            return int(words.starts.searchsorted(start + len(read[0].printed)))
        start += len(line) + 1
    return 0


def _judged(
    overlap: Kind, within: tuple[float, float], agreed: Agreement, apart: timedelta
) -> Kind:
    """Return what two texts that share most passages are, by what they say and when."""
    if _contradict(agreed) and not _is_correction(agreed, apart):
        return Kind.RECURRING
    if apart > LATE:
        return Kind.RECURRING
    if apart > SOON and (agreed.conflicting or min(within) < _SAME or agreed.agreeing < _STANDING):
        return Kind.RECURRING
    # Another name may be another spelling, in German any word.
    return Kind.UPDATE if agreed.conflicting > agreed.unlike[Claim.NAME - 1] else overlap


def _contradict(agreed: Agreement) -> bool:
    figures = (agreed.unlike[Claim.NUMBER - 1], agreed.same[Claim.NUMBER - 1])
    names = (agreed.unlike[Claim.NAME - 1], agreed.same[Claim.NAME - 1])
    return (
        _beyond(*figures, _FIGURES)
        or _beyond(*names, _NAMES)
        or _beyond(agreed.conflicting, agreed.agreeing, _ALL)
    )


def _beyond(unlike: int, same: int, limits: _Limits) -> bool:
    return any(unlike >= least and unlike >= share * (unlike + same) for least, share in limits)


def _is_correction(agreed: Agreement, apart: timedelta) -> bool:
    """Return whether one figure differs, soon, and all around it stands."""
    return (
        agreed.conflicting == agreed.unlike[Claim.NUMBER - 1] == 1
        and agreed.agreeing >= _STANDING
        and apart <= CORRECTED_WITHIN
    )
