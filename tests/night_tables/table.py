"""How a table is compared between two nights, and what may differ in it."""

from dataclasses import dataclass, field

ID = "a number that the database gives out"
MOMENT = "when it happened differs between two runs"
PLACE = "where in which WARC file depends on the process that wrote it"
LEASE = "who holds it at the moment"
BY_DIGEST = "its digest is compared"


@dataclass(frozen=True, slots=True)
class Table:
    """How one table is compared: the rows of `query`, sorted. `compared` are its columns."""

    query: str
    compared: tuple[str, ...]
    left_out: dict[str, str] = field(default_factory=dict)
