"""How a command is called again for the same home folder."""

import shlex
import sys
from pathlib import Path

from pipeline.settings import PROJECT

_NAME = "wirecopy"


def command_in(home: Path, called: str = "") -> str:
    """Return the command to type for what concerns `home`, as this one was `called`."""
    called = called or sys.argv[0]
    # `make up` starts the demonstration's, which `wirecopy` alone would not find.
    place = "" if home == PROJECT / "var" else f"WIRECOPY_HOME={shlex.quote(str(home))} "
    return place + (shlex.quote(called) if Path(called).name == _NAME else _NAME)
