"""Find the copies among a night's articles, and put each article into its story.

Three passes, each of which can be killed and run again: what is common in each source is settled
for the night; fingerprints are kept; and those who share a number are compared. Who came first
makes no difference: see `articles.stories`.
"""

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import groupby

import numpy as np
import structlog

from articles.copy import week_of
from articles.fingerprint import NOTHING_COMMON, SAMPLE, Common, common_shingles, fingerprint
from articles.pairs import candidates, joined, postings_of, sharing
from articles.stories import Stories, joined_by
from articles.verdict import LATE, Document, Verdict
from pipeline.stage_run import StageRun
from storage import copies, fingerprints, stories
from storage.copies import Copy
from storage.database import Transaction

log = structlog.get_logger()

# Articles whose fingerprints are kept, and that are put into stories, in one transaction.
_KEPT_TOGETHER, _TOLD_TOGETHER = 4_096, 512
# Documents that are held ready: a wire story is compared again and again for some minutes.
_ON_THE_SHELF = 8_192
# Nothing that comes out now is compared with an older week's.
_WEEKS_KEPT = 3
# As far back as what is common in a source is looked for, where it has no article tonight.
_COMMON_KEPT = timedelta(days=21)

_Weeks = list[int]


def compare(run: StageRun) -> None:
    """Compare all that is new with what came out within a week of it."""
    _settle_common(run)
    _keep_fingerprints(run)
    _tell_stories(run)
    _forget_old(run)


def _settle_common(run: StageRun) -> None:
    """Settle what is common in the sources of tonight, before the first comparison."""
    with run.database.read() as txn:
        settled = fingerprints.sources_with_common(txn, run.night)
        sources = copies.sources_uncompared(txn) - settled
        since = run.clock() - LATE
        found = {}
        for source in sorted(sources):
            run.check()
            sample = copies.newest_of_source(txn, source, since, SAMPLE)
            found[source] = common_shingles(each.text for each in sample)
    if found:
        with run.database.write() as txn:
            fingerprints.keep_common(txn, run.night, found)


def _keep_fingerprints(run: StageRun) -> None:
    with run.database.read() as txn:
        common = fingerprints.common_until(txn, run.night)
    while True:
        run.check()
        with run.database.write() as txn:
            group = copies.without_fingerprint(txn, _KEPT_TOGETHER)
            _keep(txn, group, common)
        if not group:
            return


def _keep(txn: Transaction, group: Sequence[Copy], common: dict[str, Common]) -> None:
    def week(copy: Copy) -> int:
        return week_of(copy.dated)

    for of_week, some in groupby(sorted(group, key=week), key=week):
        signed = ((each.id, _fingerprint(each, common).signature) for each in some)
        fingerprints.add_postings(txn, of_week, postings_of(signed))
    copies.fingerprint_kept(txn, [each.id for each in group])


def _fingerprint(copy: Copy, common: dict[str, Common]):  # type: ignore[no-untyped-def]
    return fingerprint(copy.text, common.get(copy.source_id, NOTHING_COMMON))
