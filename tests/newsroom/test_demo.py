"""The newsroom as a process of its own."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.newsroom.asking import get
from tests.newsroom.outlet import read_outlets

ROOT = Path(__file__).parents[2]


def test_demo_serves_moves_on_and_ends(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.newsroom", "--folder", str(tmp_path)]
    demo = subprocess.Popen(command, cwd=ROOT)
    try:
        ready = _ready(tmp_path / "newsroom.json")
        get(f"http://127.0.1.1:{ready['port']}/feed/")
        before = json.loads(get(ready["control"] + "/state").body)
        after = json.loads(get(ready["control"] + "/advance", method="POST").body)
    finally:
        demo.send_signal(signal.SIGTERM)

    assert demo.wait(timeout=10) == 0
    assert (before["night"], before["requests"], after["night"]) == (1, 1, 2)
    lines = (tmp_path / "requests.jsonl").read_text().splitlines()
    assert [json.loads(line)["path"] for line in lines] == ["/feed/"]
    assert len(list((tmp_path / "sources").glob("*.toml"))) == len(read_outlets())


def test_demo_ends_with_its_parent(tmp_path: Path) -> None:
    start = (
        "import subprocess, sys, time;"
        "subprocess.Popen([sys.executable, '-m', 'tests.newsroom', '--folder', sys.argv[1]]);"
        "time.sleep(60)"
    )
    parent = subprocess.Popen([sys.executable, "-c", start, str(tmp_path)], cwd=ROOT)
    pid = int(_ready(tmp_path / "newsroom.json")["pid"])

    parent.kill()
    parent.wait()

    assert _is_gone(pid)


def _ready(file: Path) -> dict[str, str]:
    for _ in range(200):
        if file.exists():
            found: dict[str, str] = json.loads(file.read_text())
            return found
        time.sleep(0.05)
    raise AssertionError(f"{file}: never written")


def _is_gone(pid: int) -> bool:
    for _ in range(100):
        state = Path(f"/proc/{pid}/stat")
        if not state.exists() or state.read_text().rsplit(")", 1)[1].split()[0] == "Z":
            return True
        time.sleep(0.05)
    os.kill(pid, signal.SIGKILL)
    return False
