"""Learn what each source's pages of the night repeat, before the first of them is read.

Once per night and source, by whichever batch comes first. Two that come at once learn the
same, for all pages were fetched before: so no lease is held, and the first to write wins.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import structlog

from articles.story.template import Passage, Template, learn
from pipeline.readers.jobs import Job, as_job
from pipeline.readers.workers import NotRead, Workers
from pipeline.runs.stage_run import StageRun
from storage.archive.archive import Place
from storage.articles.templates import (
    NightTemplate,
    keep_template,
    pages_to_learn_from,
    templates_of,
)
from storage.asking.sources import NightSource

log = structlog.get_logger()

# More pages tell no more, and a night of one outlet may have thousands.
MOST_PAGES = 200


def night_templates(
    run: StageRun, sources: Mapping[str, NightSource], workers: Workers, wanted: Iterable[str]
) -> dict[str, NightTemplate]:
    """Return the night's templates of the sources `wanted`; learn those that are not there."""
    ids = sorted(each for each in set(wanted) if sources[each].source.template)
    with run.database.read() as txn:
        known = templates_of(txn, run.night, ids)
        lacking = [each for each in ids if each not in known]
        places = pages_to_learn_from(txn, run.night, lacking, MOST_PAGES)
    if not lacking:
        return known
    log.info("learning", night=run.night, sources=len(lacking))
    for source_id in lacking:
        run.check_room()
        _learn(run, workers, source_id, places[source_id])
    with run.database.read() as txn:
        return templates_of(txn, run.night, ids)


def _learn(run: StageRun, workers: Workers, source_id: str, places: Sequence[Place]) -> None:
    jobs = _jobs(run, workers, source_id, places)
    read = [
        _passages(workers, _job(run, source_id, place), answer)
        for place, answer in workers.ask_all(jobs, check=run.check)
    ]
    learned: Template = learn(read)
    with run.database.write() as txn:
        keep_template(txn, run.night, source_id, learned, pages=len(read))
    log.info(
        "template",
        source=source_id,
        pages=len(read),
        stories=learned.stories,
        passages=len(learned.passages),
    )


def _jobs(
    run: StageRun, workers: Workers, source_id: str, places: Sequence[Place]
) -> Iterator[tuple[Place, Job]]:
    """Yield a job for each place, until half of the source's time with the readers is over."""
    for place in places:
        if workers.seconds_for(source_id) >= 30 * run.settings.reader_minutes:
            log.warning("learned_from_few", source=source_id, why="its pages take too long")
            return
        yield place, _job(run, source_id, place)


def _job(run: StageRun, source_id: str, place: Place) -> Job:
    return {
        "task": "passages",
        "source": source_id,
        "archive": str(run.settings.archive),
        "place": as_job(place),
    }


def _passages(workers: Workers, job: Job, answer: Job | NotRead) -> list[Passage]:
    """Return a page's passages; of a page that kills its readers, none."""
    if isinstance(answer, NotRead):
        # Once more: a reader may have died of something else, and the template would differ.
        try:
            answer = workers.ask(job)
        except NotRead as failure:
            log.warning("no_passages", source=job["source"], place=job["place"], why=str(failure))
            return []
    return [
        Passage(bytes.fromhex(digest), words, text) for digest, words, text in answer["passages"]
    ]
