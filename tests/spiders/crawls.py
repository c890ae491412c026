"""Run crawls in child processes and read what their desk saw."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.spiders.outlet_server import OutletServer

USER_AGENT = "Wirecopy/0.1 (+desk@example.org)"


@dataclass(frozen=True)
class Story:
    """What one crawl told its desk."""

    events: list[list[Any]]
    failure: str
    threads: list[str]
    seconds: float
    peak_megabytes: int
    stderr: str

    def told(self, what: str) -> list[list[Any]]:
        return [event[2:] for event in self.events if event[0] == what]

    def times(self, what: str, host: str) -> list[float]:
        return [when for event, when, *told in self.events if event == what and told[0] == host]

    def outcome(self, number: int) -> str:
        """Return the one reason or status that ask `number` got."""
        saved = [str(page["status"]) for ask, page in self.told("save") if ask == number]
        missed = [reason for ask, reason, _ in self.told("miss") if ask == number]
        (only,) = saved + missed
        return str(only)

    def page(self, number: int) -> dict[str, Any]:
        (page,) = [page for ask, page in self.told("save") if ask == number]
        return dict(page)

    def detail(self, number: int) -> str:
        (detail,) = [detail for ask, _, detail in self.told("miss") if ask == number]
        return str(detail)

    def answered(self) -> list[int]:
        return sorted(event[2] for event in self.events if event[0] in {"save", "miss"})


def ask(
    server: OutletServer, number: int, host: int, path: str, **fields: object
) -> dict[str, Any]:
    return {
        "id": number,
        "url": server.url(host, path),
        "host": server.host(host),
        "kind": "article",
        "source": "herald",
        "delay": 0.05,
        **fields,
    }


def limits(server: OutletServer, *opened: str, **fields: object) -> dict[str, Any]:
    opened = (f"127.0.3.0/25:{server.port}", *opened)
    return {"user_agent": USER_AGENT, "allow_addresses": opened, "timeout": 1.5, **fields}


def crawl(
    asks: Iterable[Mapping[str, object]],
    limits: Mapping[str, object],
    *,
    environment: Mapping[str, str] | None = None,
    signal_when: Callable[[], bool] | None = None,
    **plan: object,
) -> Story:
    child = subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "tests.spiders.run_crawl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **(environment or {})},
    )
    assert child.stdin
    child.stdin.write(json.dumps({"asks": list(asks), "limits": dict(limits), **plan}))
    child.stdin.close()
    child.stdin = None
    if signal_when is not None:
        while not signal_when():
            time.sleep(0.05)
        child.send_signal(signal.SIGTERM)
    out, err = child.communicate(timeout=60)
    assert child.returncode == 0, err
    return Story(**json.loads(out), stderr=err)
