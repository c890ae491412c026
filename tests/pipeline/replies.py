"""Every body that the newsroom sent, to be compared with what was archived."""

import threading

from fastwarc.warc import ArchiveIterator, WarcRecordType

from tests.home import Home
from tests.newsroom.front_desk import Asked, Reply


class Replies:
    """Bodies as they travelled, by address and status."""

    def __init__(self) -> None:
        self._bodies: dict[tuple[str, int], set[bytes]] = {}
        self._lock = threading.Lock()

    def keep(self, asked: Asked, reply: Reply) -> None:
        key = f"http://{asked.host}{asked.path}", reply.status
        with self._lock:
            self._bodies.setdefault(key, set()).add(reply.body)

    def unlike(self, home: Home) -> list[str]:
        """Return the addresses of archived pages that hold other bytes than were sent."""
        pages = home.rows('SELECT file, "offset", final_url, status FROM pages')
        return [
            url
            for file, offset, url, status in pages
            if _payload(home, file, offset) not in self._bodies[url, status]
        ]


def _payload(home: Home, file: str, offset: int) -> bytes:
    """Return what another library finds where a page must begin."""
    with (home.folder / "archive" / file).open("rb") as stream:
        stream.seek(offset)
        record = next(iter(ArchiveIterator(stream, record_types=WarcRecordType.response)))
        return bytes(record.reader.read())
