"""Run the newsroom as a process, for the demo: `python -m tests.newsroom --folder F`."""

import argparse
import ctypes
import json
import os
import signal
import threading
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from tests.newsroom.front_desk import Asked, Reply
from tests.newsroom.listener import Listener, bind_all
from tests.newsroom.newsroom import Newsroom, OnRequest, Request

PR_SET_PDEATHSIG = 1


def main() -> int:
    """Serve until SIGTERM, until the parent dies, or for `--hours`."""
    options = _options()
    parent = os.getppid()
    done = threading.Event()
    for end in (signal.SIGTERM, signal.SIGINT):
        signal.signal(end, lambda *_: done.set())
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() != parent:
        return 0  # it died before the signal was set
    options.folder.mkdir(parents=True, exist_ok=True)
    log = _log_to(options.folder / "requests.jsonl")
    newsroom = Newsroom(first_night=options.first_night, port=options.port, on_request=log)
    with newsroom:
        newsroom.write_sources(options.folder / "sources")
        control_socket = bind_all(["127.0.0.1"])
        control = Listener(control_socket, lambda asked: _controlled(newsroom, asked))
        control.start()
        _say_ready(options.folder, newsroom, control_socket[0].getsockname()[1])
        done.wait(timeout=options.hours * 3600)
        control.stop()
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.newsroom", description=__doc__)
    parser.add_argument("--folder", type=Path, required=True, help="for sources, log, ready file")
    parser.add_argument("--port", type=int, default=0, help="0: one that is free")
    parser.add_argument("--hours", type=float, default=12.0, help="end after so long")
    parser.add_argument(
        "--first-night",
        type=date.fromisoformat,
        # The last 02:00 UTC that has passed: no article lies in the future.
        default=(datetime.now(UTC) - timedelta(hours=2)).date(),
        help="date of the first night's morning",
    )
    return parser.parse_args()


def _log_to(path: Path) -> OnRequest:
    """Return a function that appends one JSON line per request."""

    def keep(request: Request) -> None:
        line = json.dumps(asdict(request) | {"at": request.at.isoformat()}, ensure_ascii=False)
        with path.open("a", encoding="utf-8") as log:
            log.write(line + "\n")

    return keep


def _say_ready(folder: Path, newsroom: Newsroom, control: int) -> None:
    """Write the ready file last, and whole: who waits for it may start at once."""
    ready = {
        "port": newsroom.port,
        "allow": newsroom.allow,
        "pid": os.getpid(),
        "control": f"http://127.0.0.1:{control}",
        "night_id": newsroom.night_id,
    }
    new = folder / "newsroom.json.new"
    new.write_text(json.dumps(ready) + "\n", encoding="utf-8")
    new.replace(folder / "newsroom.json")


def _controlled(newsroom: Newsroom, asked: Asked) -> Reply:
    if (asked.method, asked.path) == ("POST", "/advance"):
        newsroom.advance()
    elif (asked.method, asked.path) != ("GET", "/state"):
        return Reply(404, (("Content-Type", "text/plain"),), b"POST /advance or GET /state\n")
    state = {
        "night": newsroom.night,
        "night_id": newsroom.night_id,
        "now": newsroom.now.isoformat(),
        "requests": len(newsroom.requests),
        "inside_hits": len(newsroom.inside_hits),
        "expected": len(newsroom.expected()),
    }
    return Reply(200, (("Content-Type", "application/json"),), json.dumps(state).encode())


if __name__ == "__main__":
    raise SystemExit(main())
