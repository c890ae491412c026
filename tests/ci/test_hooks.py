"""What git asks before a commit, in a clone of its own; nothing is fetched."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")

ROOT = Path(__file__).parents[2]
CONFIG = ROOT / ".pre-commit-config.yaml"
CHECK_FILES = ROOT / ".ci" / "check-files"
PRE_COMMIT = ROOT / ".venv" / "bin" / "pre-commit"

# Put together here, so that this file holds none of them.
SECRETS = [
    ("a private key", "-----BEGIN RSA " + "PRIVATE KEY-----"),
    ("an access key of AWS", "AKIA" + "A" * 16),
    ("a token of GitHub", "ghp_" + "a" * 36),
    ("a token of Slack", "xoxb-" + "1" * 12),
    ("a key of Google", "AIza" + "x" * 35),
    ("an unsolved conflict", "<" * 7 + " HEAD"),
]


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository with our hooks installed, as `make hooks` does it."""
    folder = tmp_path_factory.mktemp("hooks") / "clone"
    folder.mkdir()
    for name in (".pre-commit-config.yaml", "pyproject.toml", ".venv", ".ci"):
        (folder / name).symlink_to(ROOT / name)
    git(folder, "init", "--quiet")
    git(folder, "config", "user.name", "A Reporter")
    git(folder, "config", "user.email", "reporter@herald.example")
    # pre-commit wants its own file to be known to git.
    git(folder, "add", ".pre-commit-config.yaml")
    run(folder, str(PRE_COMMIT), "install")
    return folder


@pytest.fixture(autouse=True)
def nothing_staged(request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    if "clone" in request.fixturenames:
        folder = request.getfixturevalue("clone")
        git(folder, "reset", "--quiet", "--", "press.py")
        (folder / "press.py").unlink()


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    others = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "PRE_COMMIT"))}
    return subprocess.run(
        words,
        cwd=folder,
        # A proxy where nobody listens: whoever fetched something would fail.
        env=others | {"PRE_COMMIT_HOME": f"{folder}.cache", "https_proxy": "http://127.0.0.1:9"},
        capture_output=True,
        text=True,
        check=False,
    )


def git(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return run(folder, "git", *words)


def commit(clone: Path, text: str) -> subprocess.CompletedProcess[str]:
    (clone / "press.py").write_text(text)
    git(clone, "add", "press.py")
    return git(clone, "commit", "--message", "press: print")


def test_the_configuration_of_the_hooks_is_valid() -> None:
    ended = run(ROOT, str(PRE_COMMIT), "validate-config", str(CONFIG))

    assert (ended.returncode, ended.stdout) == (0, "")


def test_a_clean_change_is_committed(clone: Path) -> None:
    ended = commit(clone, '"""A press."""\n\nCOPIES = 3\n')

    assert ended.returncode == 0, ended.stderr
    assert ended.stderr.count("Passed") == 3
    assert "mypy" not in ended.stderr


@pytest.mark.parametrize(
    ("text", "hook"),
    [
        ('"""A press."""\nCOPIES = 3\n', "ruff format"),
        ('"""A press."""\n\nimport os\n', "ruff check"),
        (f'"""A press."""\n\nKEY = """\n{SECRETS[0][1]}\n"""\n', "no large file, key or password"),
    ],
)
def test_a_change_that_a_hook_refuses_is_not_committed(clone: Path, text: str, hook: str) -> None:
    ended = commit(clone, text)

    lines = ended.stderr.splitlines()
    assert ended.returncode == 1
    assert [line.partition("...")[0] for line in lines if line.endswith("Failed")] == [hook]


@pytest.mark.parametrize(("name", "secret"), SECRETS, ids=lambda value: str(value)[:12])
def test_a_file_with_a_secret_is_told(name: str, secret: str, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text(f"one line\n{secret}\n")

    ended = run(tmp_path, str(CHECK_FILES), "notes.txt")

    assert (ended.returncode, ended.stdout) == (1, f"notes.txt: holds {name}\n")


def test_a_file_that_is_too_large_is_told(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(b"x" * 500_001)

    ended = run(tmp_path, str(CHECK_FILES), "page.html")

    assert ended.stdout == "page.html: has 500,001 bytes; 500,000 are the most\n"


def test_no_file_of_ours_is_refused() -> None:
    listed = git(ROOT, "ls-files").stdout.split()
    if not listed:
        pytest.skip("this is no clone: git does not know its files")

    ended = run(ROOT, str(CHECK_FILES), *listed)

    assert (ended.returncode, ended.stdout) == (0, "")
