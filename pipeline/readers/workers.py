"""Reader processes: hand jobs out, take answers in, replace what died."""

import json
import select
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import AbstractContextManager
from functools import partial
from itertools import islice
from queue import SimpleQueue
from typing import Self, TypeVar

from pipeline.readers.jobs import Job
from storage.archive.archive import ArchiveAway

T = TypeVar("T")

# A page may wait for the processor; wall time only catches what hangs.
PATIENCE = 4.0
# How long a reader may keep us from noticing that we are to stop.
GLANCE_SECONDS = 0.5
# To start takes a reader as long as it takes to read so many pages: with fewer it is no help.
JOBS_A_START = 50


class NotRead(Exception):  # noqa: N818 - nobody erred
    """A job has no answer. The message says why."""


class ReaderDied(NotRead):
    """A reader process ended, hung or failed on one job."""


class PageLost(NotRead):
    """A reader looked for a page that the archive does not hold, or not whole."""


class OutOfTime(NotRead):
    """A job was not given to a reader: its source had its time."""


class Worker:
    """One reader process. A dead one is replaced when the next job comes."""

    def __init__(self, *, seconds: float, megabytes: int) -> None:
        self._seconds = seconds
        limits = (str(seconds), str(megabytes))
        self._command = [sys.executable, "-m", "pipeline.readers.worker", *limits]
        self._is_ended = False
        self._changing = threading.Lock()
        self._process = self._start()

    def ask(self, job: Job) -> Job:
        """Return the answer to `job`. Raises `NotRead`, or `ArchiveAway`."""
        with self._changing:
            if self._is_ended:
                raise ReaderDied("the readers were told to stop")
            if self._process.poll() is not None:
                self._process = self._start()
        answer: Job = json.loads(self._exchange(json.dumps(job).encode() + b"\n"))
        if "away" in answer:
            raise ArchiveAway(answer["away"])
        if "lost" in answer:
            raise PageLost(answer["lost"])
        if "error" in answer:
            raise ReaderDied(answer["error"])
        return answer

    def end(self) -> None:
        """End the process for good. Whoever waits for its answer is told at once."""
        with self._changing:
            self._is_ended = True
            self._process.kill()

    def close(self) -> None:
        """End the process, and let go of what led to it."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()

    def _start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603 - our own module
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
        )

    def _exchange(self, line: bytes) -> bytes:
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            raise ReaderDied("reader process has no pipes")
        try:
            stdin.write(line)
        except BrokenPipeError:
            raise self._died() from None
        received = bytearray()
        deadline = time.monotonic() + self._seconds * PATIENCE
        while not received.endswith(b"\n"):
            ready, _, _ = select.select([stdout], [], [], max(0.0, deadline - time.monotonic()))
            if not ready:
                self.close()
                raise ReaderDied(f"no answer within {self._seconds * PATIENCE:.0f} s")
            part = stdout.read(2**20)
            if not part:
                raise self._died()
            received += part
        return bytes(received)

    def _died(self) -> ReaderDied:
        code = self._process.wait()
        self.close()
        return ReaderDied(f"reader process ended with {code} (limits: CPU time and memory)")


class Workers(AbstractContextManager["Workers"]):
    """Reader processes: one, and up to `most` when there is work enough for another.

    Start them, and ask for many jobs, from the main thread: they die with their starter.
    `clock` says in seconds how long they are at work for a source.
    """

    def __init__(
        self,
        most: int,
        *,
        seconds: float,
        megabytes: int,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._most = most
        self._start = partial(Worker, seconds=seconds, megabytes=megabytes)
        self._all: list[Worker] = []
        self._idle: SimpleQueue[Worker] = SimpleQueue()
        self._asked = 0
        self._add()
        self._threads = ThreadPoolExecutor(most, thread_name_prefix="reader")
        self._busy: defaultdict[str, float] = defaultdict(float)
        self._counting = threading.Lock()
        self._clock = clock

    @property
    def count(self) -> int:
        """Return how many have been started."""
        return len(self._all)

    def ask(self, job: Job) -> Job:
        """Return the answer to one job. Raises `NotRead`, or `ArchiveAway`."""
        worker = self._idle.get()
        began = self._clock()
        try:
            return worker.ask(job)
        finally:
            with self._counting:
                self._busy[job.get("source", "")] += self._clock() - began
            self._idle.put(worker)

    def seconds_for(self, source: str) -> float:
        """Return how long readers were at work for `source`, those that died of it included."""
        with self._counting:
            return self._busy[source]

    def ask_all(
        self, jobs: Iterable[tuple[T, Job]], *, check: Callable[[], None]
    ) -> Iterator[tuple[T, Job | NotRead]]:
        """Yield each item with the answer to its job, in order, a bounded number ahead.

        `check` is called again and again, also while a reader is slow; it may raise. So does
        an archive that is away: the jobs that are left can wait.
        """
        waiting = iter(jobs)
        ahead = [self._submit(*pair) for pair in islice(waiting, 4 * self.count)]
        while ahead:
            item, future = ahead.pop(0)
            check()
            while not wait([future], GLANCE_SECONDS).done:
                check()
            room = 4 * self.count - len(ahead)
            ahead += [self._submit(*pair) for pair in islice(waiting, room)]
            yield item, future.result()

    def _submit(self, item: T, job: Job) -> tuple[T, "Future[Job | NotRead]"]:
        self._asked += 1
        if self.count < self._most and self._asked > JOBS_A_START * self.count:
            self._add()
        return item, self._threads.submit(self._try, job)

    def _add(self) -> None:
        self._all.append(self._start())
        self._idle.put(self._all[-1])

    def _try(self, job: Job) -> Job | NotRead:
        try:
            return self.ask(job)
        except NotRead as failure:
            return failure

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._all:
            worker.end()
        # Only then nobody starts another, or reads what is closed.
        self._threads.shutdown(cancel_futures=True)
        for worker in self._all:
            worker.close()
