"""A file that is written beside its place and takes it only when it is whole."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from storage.files.disk import make_folder, place_of, sync_folder


class NewFile:
    """Bytes on their way to `path`, counted and digested. What was there stays until `take_place`.

    Links stay. Raises `OSError` where something else than a file has the place.
    Readers of a folder pass over names that begin with a dot. A name that a killed
    process left behind is written over by the next one.
    """

    def __init__(self, path: Path) -> None:
        path = place_of(path)
        make_folder(path.parent)
        self.path = path
        self.size = 0
        self._discarded = False
        self._digest = hashlib.sha256()
        self._new = path.with_name(f".{path.name}.new")
        self._file = self._new.open("wb")

    @property
    def closed(self) -> bool:
        """Return whether nothing more can be written: pyarrow asks."""
        return self._file.closed and not self._discarded

    @property
    def digest(self) -> bytes:
        """Return the SHA-256 of what was written."""
        return self._digest.digest()

    def write(self, piece: bytes) -> int:
        """Write all of `piece`, or nothing once the file is discarded."""
        if self._discarded:
            # pyarrow ends every file with a footer, also one that was given up.
            return len(piece)
        written = self._file.write(piece)
        self.size += written
        self._digest.update(piece)
        return written

    def flush(self) -> None:
        """Hand over what is buffered: pyarrow asks."""
        if not self._discarded:
            self._file.flush()

    def seal(self) -> None:
        """Write what is buffered to the disk. The file is whole from here on."""
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()

    def take_place(self) -> None:
        """Put the sealed file where `path` says."""
        self._new.replace(self.path)
        sync_folder(self.path.parent)

    def discard(self) -> None:
        """Leave what is at `path` as it is. Nothing happens where the place is taken already."""
        self._discarded = True
        # What is buffered finds no room on a full disk, and need not.
        with suppress(OSError):
            self._file.close()
        self._new.unlink(missing_ok=True)
