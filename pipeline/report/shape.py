"""What a report holds, as it is kept, printed and drawn."""

from typing import Any, Literal, TypedDict

from pipeline.report.disks import DiskLine


class Ledger(TypedDict):
    """Two counts that must agree, and the first entries where they do not.

    `announced` and `carried` make the first: what was announced in the night, and what an
    earlier night left and nobody announced again.
    """

    announced: int
    carried: int
    outcomes: int
    balanced: bool
    mismatches: list[dict[str, Any]]


class Cause(TypedDict):
    """How many entries had one outcome for one reason."""

    outcome: str
    reason: str
    count: int


class SourceLine(TypedDict):
    """One source's night. `nights_worked` of the `nights_before` it answered.

    `announced` and `carried` count what it owns, as in the ledger.
    `old` counts what its sitemaps listed and nobody kept, for its age.
    `stored_before` has one number for each of the report's `before`, or None.
    """

    id: str
    name: str
    listed: int
    announced: int
    carried: int
    outcomes: dict[str, int]
    causes: list[Cause]
    partly: dict[str, int]
    partly_lately: bool
    old: int
    worked: bool
    nights_worked: int
    nights_before: int
    stored_before: list[int | None]


class Endpoint(TypedDict):
    """An endpoint whose last poll brought nothing; `failures` in a row."""

    source: str
    url: str
    kind: str
    outcome: str
    reason: str | None
    failures: int


class NotedEndpoint(TypedDict):
    """An endpoint whose last poll brought something, and what was noted of it."""

    source: str
    url: str
    kind: str
    notes: list[str]


class LeftOut(TypedDict):
    """A source that took no part because its file is broken or gone: `problem` says which."""

    source: str
    problem: str


class Story(TypedDict):
    """A story that more than one outlet printed."""

    id: int
    title: str
    outlets: int
    articles: int


class Stage(TypedDict):
    """In how much time any run of a stage ran; None: one did not end."""

    stage: str
    runs: int
    seconds: float | None
    cpu_seconds: float
    peak_bytes: int
    exit_codes: list[int]


class Health(TypedDict):
    """Sources that answered in the nights before, and those of them that did not tonight."""

    worked_before: int
    failed: list[str]
    share: float


class Figures(TypedDict):
    """One night in figures to compare it by; None where its report does not tell.

    `seconds` is the time in which any stage from plan on ran: polls may go on all day.
    """

    night: str
    verdict: str | None
    stored: int | None
    failed: int | None
    seconds: float | None
    downloaded: int | None


class Report(TypedDict):
    """One night, whole. `before` holds the nights before it, oldest first.

    `endpoints` has the first of `endpoints_failed`, `stories` of `stories_shared`. `alerts` says
    by which ways operators were told of this verdict (`sent`), or why they could not be.
    """

    night: str
    verdict: Literal["good", "bad"]
    reasons: list[str]
    ledger: Ledger
    totals: dict[str, int]
    new: int
    revised: int
    health: Health
    sources: list[SourceLine]
    endpoints: list[Endpoint]
    endpoints_failed: int
    noted: list[NotedEndpoint]
    left_out: list[LeftOut]
    stories: list[Story]
    stories_shared: int
    stages: list[Stage]
    seconds: float | None
    downloaded: int
    before: list[Figures]
    disks: list[DiskLine]
    alerts: dict[str, str]
