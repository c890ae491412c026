"""The night's report as one HTML page that needs nothing else: no script, no request."""

import base64
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, cast

from markupsafe import Markup

from console.report.attention import needs
from console.typesetting.columns import Columns, Figure, columns
from console.typesetting.flow import flow
from console.typesetting.missing import missing
from console.typesetting.templates import typesetter
from console.words import figures
from pipeline.report.shape import Figures, Report, SourceLine
from storage.browse.nights import OUTCOMES

_STYLES = ("palette.css", "report.css")
_STATIC = Path(__file__).parent.parent / "static"

_CHART = (264.0, 72.0)
_SPARK = (96.0, 22.0)


@dataclass(frozen=True, slots=True)
class Trend:
    """One figure of the night beside those of the nights before it."""

    name: str
    tonight: str
    usual: str
    shown: tuple[str, ...]
    drawing: Columns


def report_page(report: Mapping[str, Any], *, console: str | None) -> str:
    """Return the page of a report, made now or kept. The same report gives the same page.

    Links lead to the console at the address `console`; without one there are none.
    """
    made = whole_report(report)
    nights = [*made["before"], _tonight(made)]
    values = {
        "report": made,
        "day": _day(made["night"]),
        "at": None if console is None else console.rstrip("/"),
        "needs": needs(made),
        "outcomes": OUTCOMES,
        "ledger": _ledger(made),
        "wide": flow(_ledger(made), with_reasons=True),
        "narrow": flow(_ledger(made), with_reasons=False),
        "nights": nights,
        "trends": _trends(nights),
        "missing": missing(made["sources"]),
        "spark": _spark,
        "longest": max((stage["seconds"] or 0 for stage in made["stages"]), default=0) or 1,
        "policy": report_policy(),
        "style": Markup(_style()),  # noqa: S704 - our own file
    }
    return typesetter().get_template("report.html").render(values)


@cache
def report_policy() -> str:
    """Return what a browser may do with the page: apply its own style, and nothing else."""
    digest = base64.b64encode(hashlib.sha256(_style().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@cache
def _style() -> str:
    return "".join((_STATIC / name).read_text(encoding="utf-8") for name in _STYLES)


def whole_report(report: Mapping[str, Any]) -> Report:
    """Fill in what a report kept by earlier code does not tell."""
    later: dict[str, Any] = {
        "before": [],
        "seconds": None,
        "downloaded": 0,
        "disks": [],
        "left_out": [],
        "endpoints_failed": 0,
        "noted": [],
        "stories_shared": 0,
        "alerts": {},
    }
    told_later = {"stored_before": [], "carried": 0, "partly": {}, "partly_lately": False}
    sources = [told_later | source for source in report["sources"]]
    ledger = {"carried": 0} | report["ledger"]
    # It counted what was carried over as announced, too.
    if not all("carried" in source for source in report["sources"]):
        ledger["announced"] -= ledger["carried"]
    return cast("Report", later | dict(report) | {"sources": sources, "ledger": ledger})


def _tonight(report: Report) -> Figures:
    return Figures(
        night=report["night"],
        verdict=report["verdict"],
        stored=report["totals"]["stored"],
        failed=report["totals"]["failed"],
        seconds=report["seconds"],
        downloaded=report["downloaded"],
    )


def _day(night: str) -> str:
    day = date.fromisoformat(night)
    return f"{day:%A}, {day.day} {day:%B} {day.year}"


def _ledger(report: Report) -> dict[str, dict[str, int]]:
    ledger: dict[str, dict[str, int]] = {outcome: {} for outcome in OUTCOMES}
    for source in report["sources"]:
        for cause in source["causes"]:
            reasons = ledger[cause["outcome"]]
            reasons[cause["reason"]] = reasons.get(cause["reason"], 0) + cause["count"]
    return ledger


def _trends(nights: Sequence[Figures]) -> list[Trend]:
    return [
        _trend("Stored", [night["stored"] for night in nights], figures.number),
        _trend("Failed", [night["failed"] for night in nights], figures.number),
        _trend("Time taken", [night["seconds"] for night in nights], figures.seconds),
        _trend("Downloaded", [night["downloaded"] for night in nights], figures.size),
    ]


def _trend(name: str, known: Sequence[Figure], written: Callable[[Any], str]) -> Trend:
    width, height = _CHART
    drawing = columns(known, width=width, height=height)
    usual = drawing.usual
    return Trend(
        name=name,
        tonight=_written(known[-1], written),
        usual="" if usual is None else written(round(usual) if usual > 1 else usual),
        shown=tuple(_written(figure, written) for figure in known),
        drawing=drawing,
    )


def _written(figure: Figure, written: Callable[[Any], str]) -> str:
    return "\u2013" if figure is None else written(figure)


def _spark(source: SourceLine) -> Columns:
    width, height = _SPARK
    stored = [*source["stored_before"], source["outcomes"]["stored"]]
    return columns(stored, width=width, height=height)
