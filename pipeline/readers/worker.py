"""The process that reads what publishers sent: limited, expendable, one job at a time.

Run as `python -m pipeline.readers.worker SECONDS MEGABYTES`: one JSON job a line on
stdin, one JSON answer a line. Jobs name a place in the archive, never bytes.
"""

import contextlib
import ctypes
import json
import os
import resource
import signal
import sys
from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import IO, TYPE_CHECKING

from articles.hints import Hints
from articles.page import Page, PageKind
from articles.records.reading_json import blocks_to_json, reading_to_json
from articles.source import Endpoint, Source, parse_source
from articles.urls import host_key, untracked, url_key
from feeds.entry import Entry
from feeds.hints_json import hints_digest, hints_from_json, hints_to_json
from pipeline.readers.jobs import Job, place_in
from storage.archive.archive import Archive, ArchiveAway, ArchiveError

if TYPE_CHECKING:
    from articles.article import Reading
    from articles.story.earlier import Earlier
    from articles.story.template import Template

PR_SET_PDEATHSIG = 1


def read(job: Job) -> Job:
    """Read one article: its page where there is one, else its announcement."""
    # A reader of feeds needs no reader of pages, and takes a third of a second less to start.
    from articles.read import read_article, read_entry
    from pipeline.readers.weights import shipped_weights

    source = _source(job["source"], job["toml"])
    hints = hints_from_json(job["hints"].encode()) if job["hints"] else Hints()
    if job["place"] is None:
        reading = read_entry(hints, source, why=job["why"])
    else:
        reading = read_article(
            _page(job, PageKind.ARTICLE), hints, source, shipped_weights(),
            _template(job), _earlier(job),
        )  # fmt: skip
    return {
        "reading": reading_to_json(reading).decode(),
        "blocks": blocks_to_json(reading.blocks).decode(),
    }


def fixture(job: Job) -> Job:
    """Make a test page of one archived page, or say why it would be none."""
    from articles.fixtures.fixture import FixtureError, fixture_of
    from articles.read import read_article
    from pipeline.readers.weights import shipped_weights

    source = _source(job["source"], job["toml"])
    page = _page(job, PageKind.ARTICLE)

    def read_page(page: Page, source: Source) -> "Reading":
        return read_article(page, Hints(), source, shipped_weights())

    try:
        made = fixture_of(page, source, read_page)
    except FixtureError as error:
        return {"refused": str(error)}
    return {"markup": made.markup, "expected": made.expected}


def passages(job: Job) -> Job:
    """Read the pieces of text of one page, to learn what its site repeats."""
    from articles.story.page_passages import page_passages
    from articles.story.template import passage

    found = map(passage, page_passages(_page(job, PageKind.ARTICLE)))
    return {"passages": [[each.digest.hex(), each.words, each.sample] for each in found]}


def announcements(job: Job) -> Job:
    """Read what one endpoint announced."""
    from feeds.read import read_announcements

    source = _source(job["source"], job["toml"])
    endpoint = Endpoint.model_validate(job["endpoint"])
    announced = read_announcements(_page(job, PageKind(job["kind"])), endpoint, source)
    return {
        "entries": [_entry(entry) for entry in announced.entries],
        "children": list(announced.children),
        "old": announced.old,
        "fits": announced.fits,
        "warnings": list(announced.warnings),
    }


def summary(job: Job) -> Job:
    """Read what one endpoint announced, in numbers."""
    from feeds.read import read_announcements
    from feeds.summary import summary_of, summary_to_json

    source = _source(job["source"], job["toml"])
    endpoint = Endpoint.model_validate(job["endpoint"])
    announced = read_announcements(_page(job, PageKind(job["kind"])), endpoint, source)
    oldest = datetime.fromisoformat(job["oldest"])
    return {"summary": summary_to_json(summary_of(announced, oldest=oldest))}


def front(job: Job) -> Job:
    """Read what a front page says of its outlet."""
    from feeds.front import front_to_json, read_front

    return {"front": front_to_json(read_front(_page(job, PageKind.SECTION)))}


TASKS: dict[str, Callable[[Job], Job]] = {
    "read": read,
    "fixture": fixture,
    "passages": passages,
    "announcements": announcements,
    "summary": summary,
    "front": front,
}


def _template(job: Job) -> "Template":
    from articles.story.template import Repeated, Template

    return Template(tuple(Repeated(bytes.fromhex(digest)) for digest in job.get("template", ())))


def _earlier(job: Job) -> "Earlier":
    from articles.story.earlier import NOTHING_EARLIER, Earlier
    from articles.story.page_passages import page_passages

    if not job.get("earlier"):
        return NOTHING_EARLIER
    archive, place = Archive(Path(job["archive"])), place_in(job["earlier"])
    try:
        page = archive.read(place, PageKind.ARTICLE)
    except ArchiveError:
        # Old nights' pages may be deleted: today's page is read without them.
        return NOTHING_EARLIER
    return Earlier(frozenset(job["earlier"]["story"]), frozenset(page_passages(page)))


def _entry(entry: Entry) -> Job:
    hints = entry.hints
    dates = [instant.at for instant in (hints.published, hints.updated) if instant]
    return {
        "url": untracked(entry.url),
        "url_key": url_key(entry.url),
        "host": host_key(entry.url),
        "hint": hints_to_json(hints).decode(),
        "hint_digest": hints_digest(hints).hex(),
        "dated": max(dates).isoformat() if dates else None,
    }


def _page(job: Job, kind: PageKind) -> Page:
    return Archive(Path(job["archive"])).read(place_in(job), kind)


@lru_cache(maxsize=256)
def _source(source_id: str, toml: str) -> Source:
    return parse_source(source_id, toml)


def main() -> None:
    """Answer jobs until stdin ends."""
    seconds, megabytes = float(sys.argv[1]), int(sys.argv[2])
    _die_with_parent()
    limit = megabytes * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # A library that prints must not print into an answer.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    for line in sys.stdin.buffer:
        _allow(seconds)
        _answer(json.loads(line), answers)


def _answer(job: Job, answers: IO[bytes]) -> None:
    try:
        answer = TASKS[job["task"]](job)
    except MemoryError:
        # Little can be trusted from here on; the next job gets a new process.
        os._exit(os.EX_UNAVAILABLE)
    except ArchiveAway as error:
        answer = {"away": str(error)}
    except ArchiveError as error:
        answer = {"lost": str(error)}
    except Exception as error:  # noqa: BLE001 - one page must not harm the next
        answer = {"error": f"{type(error).__name__}: {error}"[:500]}
    answers.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
    answers.flush()


def _allow(seconds: float) -> None:
    """Let the next job use `seconds` of CPU; SIGXCPU ends the process after that."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime + seconds) + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    with contextlib.suppress(ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if os.getppid() == 1:
        sys.exit("started without a parent")


if __name__ == "__main__":
    main()
