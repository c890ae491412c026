"""Find the copies among a night's articles, and put each article into its story.

Four passes, each of which can be killed and run again: what is common in each source is settled;
fingerprints are kept; who has another text leaves a story that is no longer its own; and those who
share a number are compared. Who came first makes no difference: see `articles.stories`.
"""

import gc
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import timedelta
from itertools import groupby

import numpy as np
import structlog

from articles.copies.copy import week_of
from articles.copies.fingerprint import SAMPLE, Common, common_shingles
from articles.copies.pairs import candidates, joined, postings_of, sharing, wanted
from articles.copies.stories import likely_together
from articles.copies.verdict import LATE
from pipeline.runs.clock import night_before, wall_clock
from pipeline.runs.endings import Stopped
from pipeline.runs.stage_run import StageRun
from pipeline.stories.shelf import Shelf
from pipeline.stories.telling import Teller
from storage.sql import leases
from storage.sql.database import Database, DatabaseAway, Transaction
from storage.stories import copies, fingerprints, leaving
from storage.stories.copies import Copy

log = structlog.get_logger()

# Articles whose fingerprints are kept, and that are put into stories, in one transaction.
_KEPT_TOGETHER, _TOLD_TOGETHER = 4_096, 512
# What comes out now is compared with what came out two weeks ago at the earliest: it may be a
# week old when it is first seen.
_WEEKS_BACK = 3
# So long what is common in a source holds where it has no article.
_NIGHTS_BACK = 21
LEASE, _LEASE_LENGTH = "dedupe", timedelta(minutes=5)

_Candidates = list[tuple[int, list[int]]]


def compare(run: StageRun) -> None:
    """Compare all that is new with what came out within a week of it.

    Raises `Stopped` while another process does.
    """
    with _writing(run):
        pass
    try:
        with _rarely_looking_for_cycles():
            _compare(run)
    except BaseException:
        # A database that is away must not hide what happened; the lease ends by itself.
        with suppress(DatabaseAway):
            _give_back(run)
        raise
    _give_back(run)


def _compare(run: StageRun) -> None:
    _settle_common(run)
    with run.database.read() as txn:
        shelf = Shelf(fingerprints.common_until(txn, run.night))
    _keep_fingerprints(run, shelf)
    teller = Teller(run.night, shelf)
    _part(run, teller)
    _tell(run, _candidates(run), teller)
    _forget_old(run)


@contextmanager
def _rarely_looking_for_cycles() -> Iterator[None]:
    """Let documents pass by the thousand: they hold no cycles, and looking took a tenth of it."""
    before = gc.get_threshold()
    gc.set_threshold(200_000, 50, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _give_back(run: StageRun) -> None:
    with run.database.write() as txn:
        leases.give_back(txn, LEASE, run.holder)


@contextmanager
def writing(database: Database, holder: str) -> Iterator[Transaction]:
    """Begin a transaction that takes the lease on all stories, or keeps it.

    Raises `Stopped` while another process has it.
    """
    with database.write() as txn:
        if not leases.take(txn, LEASE, holder, now=wall_clock(), length=_LEASE_LENGTH):
            raise Stopped("another process is deduplicating; run again when it has ended")
        yield txn


def _writing(run: StageRun) -> AbstractContextManager[Transaction]:
    return writing(run.database, run.holder)


def _settle_common(run: StageRun) -> None:
    """Settle what is common in the sources of what is new, before the first comparison.

    In each run: the night's first may have seen two articles of a source, and the next forty.
    """
    found: dict[str, Common] = {}
    with run.database.read() as txn:
        for source in sorted(copies.sources_uncompared(txn)):
            run.check()
            sample = copies.sample_of_source(txn, source, run.clock() - 2 * LATE, SAMPLE)
            found[source] = common_shingles(each.text for each in sample)
    if found:
        with _writing(run) as txn:
            fingerprints.keep_common(txn, run.night, found)


def _keep_fingerprints(run: StageRun, shelf: Shelf) -> None:
    while True:
        run.check()
        with _writing(run) as txn:
            group = copies.without_fingerprint(txn, _KEPT_TOGETHER)
            _keep(txn, group, shelf)
        if not group:
            return


def _keep(txn: Transaction, group: Sequence[Copy], shelf: Shelf) -> None:
    def week(copy: Copy) -> int:
        return week_of(copy.dated)

    for of_week, some in groupby(sorted(group, key=week), key=week):
        signed = [(each.id, shelf.first_look(each).fingerprint.signature) for each in some]
        fingerprints.add_postings(txn, of_week, postings_of(signed))
    copies.fingerprint_kept(txn, [each.id for each in group])


def _candidates(run: StageRun) -> _Candidates:
    """Return all that is to be compared tonight, each with those that share a number with it."""
    with run.database.read() as txn:
        new = np.array(copies.fingerprinted(txn), np.int64)
        weeks = copies.weeks_of_uncompared(txn)
        near = {week + step for week in weeks for step in (-1, 0, 1)}
        tonight = wanted(fingerprints.postings_of_articles(txn, weeks, new))
        found = joined(each.among(tonight) for each in fingerprints.postings_in(txn, sorted(near)))
    listed = dict(candidates(sharing(found, new)))
    log.info("comparing", night=run.night, articles=len(new), with_candidates=len(listed))
    return likely_together([(article, listed.get(article, [])) for article in new.tolist()])


def _part(run: StageRun, teller: Teller) -> None:
    """Let those whose text is another leave their stories, before anyone is compared with them.

    Where an operator has ruled nobody leaves, and what is found of them now takes the place of
    what was found before.
    """
    with run.database.read() as txn:
        doubted = list(leaving.in_doubt(txn, ruled=False).items())
        ruled = list(leaving.in_doubt(txn, ruled=True).items())
    for start in range(0, len(doubted), _TOLD_TOGETHER):
        run.check()
        with _writing(run) as txn:
            for story_id, members in doubted[start : start + _TOLD_TOGETHER]:
                run.count("left", teller.part(txn, story_id, members, run.clock()))
    for start in range(0, len(ruled), _TOLD_TOGETHER):
        run.check()
        with _writing(run) as txn:
            for story_id, members in ruled[start : start + _TOLD_TOGETHER]:
                teller.look_again(txn, story_id, members)


def _tell(run: StageRun, found: _Candidates, teller: Teller) -> None:
    for group in _groups(found):
        run.check()
        with _writing(run) as txn:
            told = teller.tell(txn, group, run.clock())
            copies.compared(txn, [article for article, _ in group])
        run.count("copies", told.copies)
        run.count("stories", told.stories)


def _groups(found: _Candidates) -> Iterator[_Candidates]:
    for start in range(0, len(found), _TOLD_TOGETHER):
        yield found[start : start + _TOLD_TOGETHER]


def _forget_old(run: StageRun) -> None:
    week = week_of(run.clock()) - _WEEKS_BACK
    with _writing(run) as txn:
        fingerprints.forget_before(txn, week)
        fingerprints.forget_common_before(txn, night_before(run.night, _NIGHTS_BACK))
