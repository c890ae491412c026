"""Standard streams that are closed, full or short of letters: no reason for a traceback."""

import io
import os
import signal
import sys
from typing import TYPE_CHECKING, TextIO

from console.command_line.opening import Unfinished

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

# What a shell says of a command whose reader, such as `head`, has left.
READER_LEFT = 128 + signal.SIGPIPE


class _Output(io.FileIO):
    """A file that ends the command, once, where it cannot be written."""

    _is_gone = False

    def write(self, piece: "ReadableBuffer", /) -> int:
        """Write `piece`; after the first failure nothing, or Python's own end would fail again."""
        if self._is_gone:
            return memoryview(piece).nbytes
        try:
            return super().write(piece)
        except BrokenPipeError:
            self._is_gone = True
            sys.exit(READER_LEFT)
        except OSError as error:
            self._is_gone = True
            raise Unfinished(f"standard output cannot be written: {error.strerror}") from error


def open_streams() -> None:
    """Let standard streams that the command was started without lead nowhere.

    Else what it opens first takes their numbers, and gets what a library prints there.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            os.dup2(os.open(os.devnull, os.O_RDWR), number)
            # For the stages of a night, which print there too.
            os.set_inheritable(number, True)
            setattr(sys, name, os.fdopen(number, "w" if number else "r", closefd=False))


def forgiving(output: TextIO) -> TextIO:
    """Return `output`, with ? for letters that it cannot show, and an exit code where it fails."""
    if not isinstance(output, io.TextIOWrapper):
        return output
    return io.TextIOWrapper(
        io.BufferedWriter(_Output(output.fileno(), "wb", closefd=False)),
        encoding=output.encoding,
        errors="replace",
        line_buffering=output.line_buffering,
        write_through=output.write_through,
    )
