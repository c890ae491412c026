import base64
import os
import subprocess
import sys
from pathlib import Path

import pytest
from starlette.requests import Request

from console.web.guard import with_password

PASSWORD = "sixteen-letters-at-least"  # noqa: S105


def refusal(home: Path, *words: str, password: str = "") -> tuple[int, str]:
    """Run `wirecopy console`, which is expected to refuse, and return its code and words."""
    program = Path(sys.executable).with_name("wirecopy")
    ended = subprocess.run(
        [program, "console", "--port", "1", *words],
        env={**os.environ, "WIRECOPY_HOME": str(home), "WIRECOPY_CONSOLE_PASSWORD": password},
        timeout=60,
        capture_output=True,
        text=True,
        check=False,
    )
    return ended.returncode, ended.stderr


@pytest.mark.parametrize(
    ("host", "password", "why"),
    [
        ("0.0.0.0", "", "set WIRECOPY_CONSOLE_PASSWORD"),  # noqa: S104
        ("192.0.2.1", "", "set WIRECOPY_CONSOLE_PASSWORD"),
        ("0.0.0.0", "too-short", "expected 16 characters or more"),  # noqa: S104
        ("127.0.0.1", "too-short", "expected 16 characters or more"),
        ("console", PASSWORD, "expected an IPv4 address"),
    ],
)
def test_a_console_that_others_could_reach_needs_a_password(
    tmp_path: Path, host: str, password: str, why: str
) -> None:
    code, words = refusal(tmp_path, "--host", host, password=password)

    assert code == 20
    assert why in words
    assert not password or password not in words


@pytest.mark.parametrize(
    ("header", "let_in"),
    [
        ("Basic " + base64.b64encode(f"viewer:{PASSWORD}".encode()).decode(), True),
        ("basic " + base64.b64encode(f"viewer:{PASSWORD}".encode()).decode(), True),
        ("Basic " + base64.b64encode(f"viewer:{PASSWORD}x".encode()).decode(), False),
        ("Basic " + base64.b64encode(f"operator:{PASSWORD}".encode()).decode(), False),
        ("Bearer " + base64.b64encode(f"viewer:{PASSWORD}".encode()).decode(), False),
        ("Basic " + base64.b64encode(b"viewer:").decode(), False),
        ("Basic \xff\xfe", False),
        ("Basic", False),
        ("", False),
    ],
)
def test_only_the_viewer_with_the_password_is_let_in(header: str, let_in: bool) -> None:
    headers = [(b"authorization", header.encode("latin-1"))] if header else []
    # From this machine: with a password that alone opens nothing.
    request = Request(
        {"type": "http", "headers": headers, "client": ("127.0.0.1", 5), "server": ("127.0.0.1", 1)}
    )

    assert with_password(PASSWORD)(request) is let_in
