"""What an operator is told of a night in a mail: short, the most urgent first."""

from collections.abc import Iterator, Mapping
from typing import Any

from console.report.attention import Need, needs
from console.report.page import whole_report
from console.terminal.harmless import plain
from console.words.figures import counted, number
from pipeline.report.alerts import Alert
from pipeline.report.shape import Report
from storage.browse.nights import OUTCOMES

_MOST = 40


def alert_of(report: Mapping[str, Any], *, page: str, console: str) -> Alert:
    """Return the alert of a report, made now or kept; `console` is the console's address."""
    made = whole_report(report)
    at = console.rstrip("/")
    found = needs(made)
    return Alert(
        night=made["night"],
        verdict=made["verdict"],
        subject=_subject(made, found),
        text="\n".join(map(plain, _lines(made, found, at))),
        url=f"{at}/night/{made['night']}" if at else "",
        page=page,
    )


def is_wanted(report: Mapping[str, Any], when: str) -> bool:
    """Say whether a night is told of: a `bad` one, one that needs `attention`, or `always`."""
    if when == "always" or report["verdict"] == "bad":
        return True
    return when == "attention" and bool(needs(whole_report(report)))


def _subject(report: Report, found: list[Need]) -> str:
    what = f"night {report['night']} is {report['verdict']}"
    stored = f"{number(report['totals'].get('stored', 0))} stored"
    todo = f", {counted(len(found), 'thing')} to look at" if found else ""
    return f"Wirecopy: {what}: {stored}{todo}"


def _lines(report: Report, found: list[Need], at: str) -> Iterator[str]:
    for need in found[:_MOST]:
        yield f"- {need.line}"
        if at and need.path:
            yield f"  {at}{need.path}"
    if len(found) > _MOST:
        yield f"- and {counted(len(found) - _MOST, 'thing')} more"
    if not found:
        yield "Nothing needs you."
    yield ""
    told = [f"{number(report['totals'].get(outcome, 0))} {outcome}" for outcome in OUTCOMES]
    yield f"{counted(report['ledger']['outcomes'], 'entry', 'entries')}: {', '.join(told)}."
    yield f"{number(report['new'])} new articles, {number(report['revised'])} revised."
    if at:
        yield f"Report: {at}/night/{report['night']}/report"
