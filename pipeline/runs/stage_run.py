"""One run of one stage: its row, its heartbeat, and whether it should stop."""

import contextlib
import resource
import signal
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from queue import SimpleQueue

import structlog

from pipeline.runs.clock import Clock, clock_from, wall_clock
from pipeline.runs.endings import AGAIN, Stopped, exit_code_of
from pipeline.runs.room import Room, room_for
from pipeline.settings import Settings
from storage.nights.one_night import AtWork, Wanted, in_the_way
from storage.nights.stage_runs import beat, begin, finish
from storage.sql.database import Database, DatabaseAway, DatabaseUrlError, open_database
from storage.sql.leases import parent_process, this_process

HEARTBEAT_SECONDS = 10.0
# A server that is away, or whose password was changed in mid-night.
_AWAY = (DatabaseAway, DatabaseUrlError)
# How often we look whether another's night has ended.
LOOK_SECONDS = 0.5

log = structlog.get_logger()


@dataclass(slots=True)
class StageRun:
    """What a stage works with: settings, database, clock, night, and a flag that says stop."""

    settings: Settings
    database: Database
    clock: Clock
    night: str
    stage: str
    batch: int | None
    holder: str
    deadline: datetime
    room: Room
    counts: dict[str, int] = field(default_factory=dict)
    stop: threading.Event = field(default_factory=threading.Event)

    def should_stop(self) -> bool:
        """Return whether to leave the rest for the next run."""
        return self.stop.is_set() or wall_clock() > self.deadline

    def check(self) -> None:
        """Raise `Stopped` if the stage should stop."""
        if self.should_stop():
            raise Stopped(f"{self.stage} of {self.night} was stopped; run it again")

    def check_room(self) -> None:
        """Raise `Stopped` if a disk that the stage writes to has no more room than the reserve."""
        shortage = self.room.shortage()
        if shortage:
            raise Stopped(
                f"{self.stage} of {self.night} was stopped: {shortage}; make room and run it again"
            )

    def count(self, name: str, number: int = 1) -> None:
        """Add to one of the stage's counts."""
        self.counts[name] = self.counts.get(name, 0) + number


@contextlib.contextmanager
def stage_run(
    settings: Settings,
    stage: str,
    night: str,
    *,
    batch: int | None = None,
    now: datetime | None = None,
) -> Iterator[StageRun]:
    """Open the database, note the run, keep its heart beating, and note how it ended.

    What may not be at work beside it (`storage.nights.one_night`) is waited for; then `Stopped`
    is raised.
    """
    database = open_database(settings.database_url, wait=settings.database_wait_seconds)
    run = StageRun(
        settings=settings,
        database=database,
        clock=clock_from(now),
        night=night,
        stage=stage,
        batch=batch,
        holder=this_process(),
        deadline=wall_clock() + timedelta(hours=settings.night_hours),
        room=room_for(settings, stage),
    )
    try:
        run_id = _begin(run)
    except BaseException:
        database.close()
        raise
    try:
        with _stop_on_signals(run), _heartbeat(run, run_id):
            yield run
        code = 0
    except BaseException as error:
        code = exit_code_of(error) or AGAIN
        raise
    finally:
        _note_end(run, run_id, code)
        database.close()


def _begin(run: StageRun) -> int:
    """Note the run, as soon as nothing is in its way; return its id."""
    wanted = Wanted(run.night, run.stage, run.batch, run.holder, parent_process())
    patience = time.monotonic() + run.settings.night_wait_seconds
    told = None
    while True:
        with run.database.write() as txn:
            other = in_the_way(txn, wanted, now=wall_clock())
            if other is None:
                return begin(
                    txn, run.night, run.stage, run.batch, process=run.holder, now=wall_clock()
                )
        if time.monotonic() >= patience:
            raise Stopped(f"{_told(other)}; run again when it has ended")
        if told != other.id:
            log.warning("waiting", stage=run.stage, night=run.night, why=_told(other))
            told = other.id
        time.sleep(LOOK_SECONDS)


def _told(other: AtWork) -> str:
    machine, pid, _ = other.process.rsplit("/", 2)
    what = other.stage if other.batch is None else f"{other.stage} of batch {other.batch}"
    return (
        f"night {other.night} is at work: {what} on {machine}, process {pid},"
        f" since {other.started_at:%Y-%m-%d %H:%M} UTC"
        f" (to end it: wirecopy stop --night {other.night})"
    )


def _note_end(run: StageRun, run_id: int, code: int) -> None:
    own = resource.getrusage(resource.RUSAGE_SELF)
    readers = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = own.ru_utime + own.ru_stime + readers.ru_utime + readers.ru_stime
    peak = max(_own_peak(), readers.ru_maxrss) * 1024
    # The reason that ended the stage matters more than this note.
    with contextlib.suppress(*_AWAY), run.database.write() as txn:
        finish(
            txn,
            run_id,
            now=wall_clock(),
            exit_code=code,
            counts=run.counts,
            used=(cpu, peak),
        )


def _own_peak() -> int:
    """Return the most memory that this process held, in KiB.

    Not ru_maxrss: that begins with the size of whoever forked us, Airflow for one.
    """
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1])


@contextlib.contextmanager
def _stop_on_signals(run: StageRun) -> Iterator[None]:
    # Not told by the handler: it may interrupt whoever holds the log's lock, or the event's,
    # and would wait for it for ever. This queue may be put to from within itself.
    arrived: SimpleQueue[int | None] = SimpleQueue()

    def stop_when_told() -> None:
        while (number := arrived.get()) is not None:
            run.stop.set()
            log.warning("stopping", signal=signal.Signals(number).name, stage=run.stage)

    listener = threading.Thread(target=stop_when_told, name="signals", daemon=True)
    listener.start()
    before = {
        number: signal.signal(number, lambda number, _: arrived.put(number))
        for number in (signal.SIGTERM, signal.SIGINT)
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        arrived.put(None)
        listener.join()


@contextlib.contextmanager
def _heartbeat(run: StageRun, run_id: int) -> Iterator[None]:
    ended = threading.Event()

    def keep_beating() -> None:
        while not ended.wait(HEARTBEAT_SECONDS):
            # A late beat is no reason to stop; the stage meets the same fault itself.
            with contextlib.suppress(*_AWAY), run.database.write() as txn:
                if beat(txn, run_id, now=wall_clock(), counts=run.counts):
                    run.stop.set()

    heart = threading.Thread(target=keep_beating, name="heart", daemon=True)
    heart.start()
    try:
        yield
    finally:
        ended.set()
        heart.join()
