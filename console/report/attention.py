"""What in a night's report needs a person, the most urgent first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import shorten
from urllib.parse import urlencode

from console.words.figures import counted, number
from console.words.reasons import WALLS, reason_in_words
from pipeline.report.shape import Cause, Report, SourceLine

_SLOW = "slow-to-read"
# An endpoint that failed so often in a row is no accident.
_IN_A_ROW = 3
# A source that loses more than half of at least so many entries.
_FEW = 5
_LONGEST = 240

# What a stage that was stopped leaves behind, and the stage to run again.
_LEFT = {
    "announced": "fetch",
    "stopped": "fetch",
    "disk": "fetch",
    "fetched": "extract",
    "entry": "extract",
}


@dataclass(frozen=True, slots=True)
class Need:
    """One thing to look at. `names` are outlets' own; `path` is the console's page of it."""

    names: tuple[str, ...]
    text: str
    path: str = ""

    @property
    def line(self) -> str:
        """Return it as plain text."""
        return f"{', '.join(self.names)}: {self.text}" if self.names else self.text


def needs(report: Report) -> list[Need]:
    """Return what a person should look at; nothing where all went its way."""
    return [*_verdict(report), *beside_the_verdict(report)]


def beside_the_verdict(report: Report) -> list[Need]:
    """Return what a person should look at, of a good night as well."""
    return [
        *_left_out(report),
        *_silent(report),
        *_left(report),
        *_slow(report),
        *_lossy(report),
        *_partly(report),
        *_endpoints(report),
        *_stages(report),
    ]


def why_bad(report: Report) -> list[str]:
    """Return the reasons for which a night was judged bad, as sentences; none of a good one."""
    # One may name every source there is; the report lists those one by one.
    told = [shorten(reason, _LONGEST, placeholder=" \u2026") for reason in report["reasons"]]
    return [f"{text[:1].upper()}{text[1:]}." for text in told]


def _verdict(report: Report) -> Iterator[Need]:
    for text in why_bad(report):
        yield Need((), text, f"/night/{report['night']}")


def _left_out(report: Report) -> Iterator[Need]:
    for each in report["left_out"]:
        text = f"took no part. Its file cannot be used: {each['problem']}."
        yield Need((each["source"],), text, f"/sources?night={report['night']}#{each['source']}")


def _silent(report: Report) -> Iterator[Need]:
    failed = set(report["health"]["failed"])
    why = {each["source"]: each["reason"] or each["outcome"] for each in report["endpoints"]}
    by_reason: dict[str, list[SourceLine]] = {}
    for source in report["sources"]:
        if source["id"] in failed:
            by_reason.setdefault(why.get(source["id"], ""), []).append(source)
    for reason, silent in by_reason.items():
        because = f": {reason_in_words(reason)}" if reason else ""
        text = f"did not answer{because}. {_lately(silent)}"
        yield Need(_names(silent), text, f"/sources?night={report['night']}#{silent[0]['id']}")


def _lately(silent: Sequence[SourceLine]) -> str:
    if len(silent) > 1:
        return "All of them did lately: one cause, perhaps ours."
    nights = counted(silent[0]["nights_before"], "night")
    return f"It did in {silent[0]['nights_worked']} of the {nights} before."


def _names(sources: Sequence[SourceLine]) -> tuple[str, ...]:
    return tuple(source["name"] for source in sources)


def _left(report: Report) -> Iterator[Need]:
    waiting: dict[str, int] = {}
    for source in report["sources"]:
        for cause in source["causes"]:
            stage = _LEFT.get(cause["reason"].partition(":")[0])
            if cause["outcome"] == "pending" and stage:
                waiting[stage] = waiting.get(stage, 0) + cause["count"]
    for stage, count in sorted(waiting.items()):
        what = counted(count, "entry was", "entries were")
        text = f"{what} left unfinished: run {stage} again for this night, then what follows it."
        yield Need((), text, _outcomes(report, outcome="pending"))


def _slow(report: Report) -> Iterator[Need]:
    for source in report["sources"]:
        left = sum(cause["count"] for cause in source["causes"] if cause["reason"] == _SLOW)
        if left:
            wait = counted(left, "page waits", "pages wait")
            text = f"{wait} for the next night: reading them takes too long."
            path = _outcomes(report, source=source["id"], reason=_SLOW)
            yield Need((source["name"],), text, path)


def _lossy(report: Report) -> Iterator[Need]:
    by_reason: dict[str, list[SourceLine]] = {}
    for source in report["sources"]:
        if _is_lossy(source):
            by_reason.setdefault(_main_reason(source), []).append(source)
    for reason, lossy in sorted(by_reason.items(), key=lambda each: (-_lost(each[1]), each[0])):
        total = sum(sum(source["outcomes"].values()) for source in lossy)
        text = (
            f"lost {number(_lost(lossy))} of {counted(total, 'entry', 'entries')},"
            f" mostly because {reason_in_words(reason)}."
        )
        one = {"source": lossy[0]["id"]} if len(lossy) == 1 else {"reason": reason}
        outcome = "filtered" if reason in WALLS else "failed"
        yield Need(_names(lossy), text, _outcomes(report, outcome=outcome, **one))


def _lost(sources: Sequence[SourceLine]) -> int:
    return sum(cause["count"] for source in sources for cause in _losses(source))


def _losses(source: SourceLine) -> list[Cause]:
    """Return the causes for which stories were lost, because of their outlet."""
    return [
        cause
        for cause in source["causes"]
        if cause["outcome"] == "failed" or cause["reason"] in WALLS
    ]


def _main_reason(source: SourceLine) -> str:
    return max(_losses(source), key=lambda cause: cause["count"])["reason"]


def _is_lossy(source: SourceLine) -> bool:
    lost = _lost([source])
    return lost >= _FEW and lost * 2 > sum(source["outcomes"].values())


def _partly(report: Report) -> Iterator[Need]:
    """Yield who gives less than whole texts, and was not known to."""
    for source in report["sources"]:
        by_extent, stored = source["partly"], source["outcomes"]["stored"]
        partly = sum(by_extent.values())
        if partly < _FEW or partly * 2 <= stored or source["partly_lately"]:
            continue
        kinds = ", ".join(f"{extent} {number(count)}" for extent, count in by_extent.items())
        of = f"{number(partly)} of {number(stored)} stored"
        text = f"gave less than the whole text of {of}: {kinds}."
        path = f"/articles?{urlencode({'source': source['id']})}"
        yield Need((source["name"],), text, path)


def _endpoints(report: Report) -> Iterator[Need]:
    names = {source["id"]: source["name"] for source in report["sources"]}
    told = set(report["health"]["failed"])
    for endpoint in report["endpoints"]:
        if endpoint["failures"] < _IN_A_ROW or endpoint["source"] in told:
            continue
        why = reason_in_words(endpoint["reason"] or endpoint["outcome"])
        times = f"{number(endpoint['failures'])} times in a row"
        text = f"{endpoint['kind']} {endpoint['url']} gave nothing {times}: {why}."
        path = f"/sources?night={report['night']}#{endpoint['source']}"
        yield Need((names.get(endpoint["source"], endpoint["source"]),), text, path)


def _stages(report: Report) -> Iterator[Need]:
    for stage in report["stages"]:
        if stage["seconds"] is None:
            yield Need((), f"Stage {stage['stage']} has not ended.", f"/night/{report['night']}")


def _outcomes(report: Report, **chosen: str) -> str:
    return f"/night/{report['night']}/outcomes?{urlencode(chosen)}"
