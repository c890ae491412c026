"""Every body that the newsroom sent, to be compared with what was archived."""

import threading

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

    def of(self, url: str, status: int) -> set[bytes]:
        return self._bodies.get((url, status), set())
