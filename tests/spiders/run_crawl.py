"""Run one crawl described by JSON on stdin and print what the desk saw as JSON.

A process of its own for each crawl: the reactor starts once.
"""

import json
import sys
import threading
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from articles.page import Page, PageKind
from spiders.crawl import collect
from spiders.desk import Ask, Desk, Limits, MissReason, Turn


class DiskFullError(RuntimeError):
    pass


class ClockError(RuntimeError):
    pass


@dataclass
class Notebook:
    """A desk that writes down what it was told."""

    plan: dict[str, Any]
    events: list[list[Any]] = field(default_factory=list)
    threads: set[str] = field(default_factory=set)
    began: float = field(default_factory=time.monotonic)

    def note(self, what: str, *told: Any) -> None:
        self.threads.add(threading.current_thread().name)
        self.events.append([what, round(time.monotonic() - self.began, 3), *told])

    def now(self) -> datetime:
        if self.plan.get("clock_fails"):
            raise ClockError("no such time")
        return datetime(2026, 11, 24, 2, tzinfo=UTC)

    def save(self, ask: Ask, page: Page) -> Sequence[Ask]:
        if ask.id == self.plan.get("fail_on_save"):
            raise DiskFullError("no space left")
        self.note("save", ask.id, summary(page))
        time.sleep(self.plan.get("slow_saves", {}).get(str(ask.id), 0))
        if ask.id == self.plan.get("hold_up_after_save"):
            self.hold_up_the_network()
        return [read_ask(child) for child in self.plan.get("children", {}).get(str(ask.id), [])]

    def miss(self, ask: Ask, reason: MissReason, detail: str) -> None:
        self.note("miss", ask.id, reason, detail)

    def claim(self, host: str) -> Turn | None:
        self.note("claim", host)
        turn = self.plan.get("turns", {}).get(host, {})
        if turn is None:
            return None
        tries = sum(event[0] == "claim" and event[2] == host for event in self.events)
        if tries <= turn.get("busy", 0):
            return None
        return Turn(
            host,
            turn.get("wait", 0.0),
            turn.get("robots_status"),
            turn.get("robots", "").encode(),
            turn.get("on_hold"),
        )

    def keep_robots(self, host: str, page: Page | None) -> None:
        self.note("keep_robots", host, page and page.status, page and len(page.body))

    def renew(self, hosts: Sequence[str]) -> Sequence[str]:
        self.note("renew", *hosts)
        return [host for host in hosts if host in self.plan.get("lost", ())]

    def stop(self) -> bool:
        self.threads.add(threading.current_thread().name)
        enough = self.plan.get("stop_after_saves")
        return enough is not None and sum(event[0] == "save" for event in self.events) >= enough

    def hold_up_the_network(self) -> None:
        """Have the network learn at once of what the desk answers in the meantime."""
        from twisted.internet import reactor

        reactor.callFromThread(time.sleep, 0.5)
        time.sleep(0.1)  # by now it has begun

    def desk(self) -> Desk:
        return Desk(
            now=self.now,
            save=self.save,
            miss=self.miss,
            claim=self.claim,
            keep_robots=self.keep_robots,
            asked=lambda host, delay: self.note("asked", host, delay),
            hold=lambda host, seconds, reason: self.note("hold", host, seconds, reason),
            renew=self.renew,
            release=lambda hosts: self.note("release", *hosts),
            stop=self.stop,
        )


def summary(page: Page) -> dict[str, Any]:
    return {
        "url": page.url,
        "final_url": page.final_url,
        "kind": page.kind,
        "fetched": page.fetched.isoformat(),
        "status": page.status,
        "headers": pairs(page.headers),
        "body": page.body.decode("latin-1") if len(page.body) < 10_000 else len(page.body),
        "sent": page.sent and len(page.sent),
        "request_headers": pairs(page.request_headers),
        "hops": [[hop.url, hop.status, hop.body.decode("latin-1")] for hop in page.hops],
    }


def pairs(headers: Iterable[tuple[bytes, bytes]]) -> list[list[str]]:
    return [[name.decode("latin-1"), value.decode("latin-1")] for name, value in headers]


def read_ask(fields: dict[str, Any]) -> Ask:
    return Ask(**{**fields, "kind": PageKind(fields["kind"])})


def _peak_megabytes() -> int:
    """Return this process' own peak: ru_maxrss begins with the size of whoever forked it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) // 1024


def main() -> None:
    plan = json.load(sys.stdin)
    limits = plan["limits"]
    limits["allow_addresses"] = tuple(limits.get("allow_addresses", ()))
    notebook = Notebook(plan)
    failure = ""
    try:
        asks = [read_ask(fields) for fields in plan["asks"]]
        collect(asks, notebook.desk(), Limits(**limits))
    except DiskFullError as error:
        failure = str(error)
    story = {
        "events": notebook.events,
        "failure": failure,
        "threads": sorted(notebook.threads),
        "seconds": time.monotonic() - notebook.began,
        "peak_megabytes": _peak_megabytes(),
    }
    json.dump(story, sys.stdout)


if __name__ == "__main__":
    main()
