"""Run what the documents say, in a clone of links and a HOME of its own, against the newsroom."""

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from tests.docs.documents import DOCS, README, ROOT, Block, blocks
from tests.home import SETTINGS
from tests.newsroom.newsroom import Newsroom

# In reading order: what a later one shows was made by an earlier one.
REHEARSED = [
    README,
    *(DOCS / f"{name}.md" for name in ("operating", "adding-a-source")),
    *sorted(set(DOCS.glob("*.md")) - {DOCS / "operating.md", DOCS / "adding-a-source.md"}),
    ROOT / "CONTRIBUTING.md",
]

# The documents' outlet, and one more; both answer at once.
OUTLETS = {"example-herald": "dunmore-post", "tidewater-notes": "tidewater-notes"}

# Addresses that stand for an outlet's.
_INVENTED = re.compile(r"https://(?:\w+\.example|the\.outlet)/\S+")

# A target is shown, not made: /bin/true also takes the lines that call make again.
_MAKE = """#!/bin/sh
case " $* " in *" help "*) exec "$REAL_MAKE" "$@" ;; esac
exec "$REAL_MAKE" --dry-run SHELL=/bin/true "$@"
"""


@dataclass(frozen=True, slots=True)
class Ran:
    """How a block ended."""

    code: int
    output: str = field(repr=False)
    errors: str = field(repr=False)

    @property
    def ends(self) -> str:
        """Return what it said last, for who has to mend the document."""
        return f"exit code {self.code}\n{self.output[-1500:]}\n{self.errors[-1500:]}"


class Rehearsal:
    """A folder that looks like a clone in which `make install` was run."""

    def __init__(self, folder: Path, newsroom: Newsroom) -> None:
        self.clone = folder / "clone"
        self.home = folder / "home"
        self._newsroom = newsroom
        self._environment = _environment(folder, newsroom)
        self.clone.mkdir()
        for path in ROOT.iterdir():
            if path.name not in {".git", "var"}:
                (self.clone / path.name).symlink_to(path)
        _write_make(folder / "bin")
        _write_sources(newsroom, folder / "all", self.home / "sources")

    def run(self, block: Block) -> Ran:
        """Run a block as a whole; it ends at the first command that fails."""
        ended = subprocess.run(
            ["sh", "-e", "-c", _INVENTED.sub(self._an_article, block.text)],
            cwd=self.clone,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        return Ran(ended.returncode, ended.stdout, ended.stderr)

    def _an_article(self, invented: re.Match[str]) -> str:
        outlet = OUTLETS["example-herald"]
        return next(g.url for g in self._newsroom.expected() if g.source == outlet and g.blocks)


def rehearsed() -> list[Block]:
    """Return the blocks of shell commands that are run, in reading order."""
    return [block for block in shell_blocks() if not block.why_not]


def shell_blocks() -> list[Block]:
    return [block for path in REHEARSED for block in blocks(path) if block.language == "sh"]


def shown() -> list[tuple[Block, str]]:
    """Return the blocks whose output the document shows directly below, with that output."""
    pairs = [pair for path in REHEARSED for pair in pairwise(blocks(path))]
    return [
        (block, below.text)
        for block, below in pairs
        if block.language == "sh" and below.language == "text" and not block.why_not
    ]


def is_as_shown(output: str, shown: str) -> bool:
    """Compare; `…` stands for anything, alone on a line for any number of lines."""
    pattern = re.escape(shown.strip() + "\n")
    pattern = pattern.replace("…\\\n", "(?:.*\n)*").replace("…", ".*")
    return re.fullmatch(pattern, output.strip() + "\n") is not None


def _environment(folder: Path, newsroom: Newsroom) -> Mapping[str, str]:
    ours = {
        "WIRECOPY_HOME": str(folder / "home"),
        "WIRECOPY_ALLOW_ADDRESSES": newsroom.allow,
        "HOME": str(folder),
        "PATH": f"{folder / 'bin'}:{ROOT / '.venv' / 'bin'}:{os.environ['PATH']}",
        "REAL_MAKE": shutil.which("make") or "make",
    }
    others = {k: v for k, v in os.environ.items() if not k.startswith(("WIRECOPY_", "MAKE"))}
    settings = SETTINGS | {"WIRECOPY_BATCHES": "1"}
    # `init --contact` is part of what is rehearsed; a busy machine may lose a connection.
    del settings["WIRECOPY_CONTACT"], settings["WIRECOPY_REQUEST_RETRIES"]
    return others | settings | ours


def _write_make(folder: Path) -> None:
    folder.mkdir()
    (folder / "make").write_text(_MAKE)
    (folder / "make").chmod(0o755)


def _write_sources(newsroom: Newsroom, every: Path, chosen: Path) -> None:
    newsroom.write_sources(every)
    chosen.mkdir(parents=True)
    for name, outlet in OUTLETS.items():
        shutil.copy(every / f"{outlet}.toml", chosen / f"{name}.toml")
