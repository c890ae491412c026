"""The nights themselves: opened by the first poll, planned once, reported."""

from datetime import datetime
from typing import Any

from sqlalchemy import func, select, update

from storage.sql.database import Transaction
from storage.sql.dialects import insert_or_ignore
from storage.sql.tables import nights


def open_night(txn: Transaction, night: str, now: datetime) -> None:
    """Make sure that `night` has its row."""
    insert_or_ignore(txn, nights, [{"night": night, "opened_at": now}])


def is_there(txn: Transaction, night: str) -> bool:
    """Return whether anything was polled or planned for `night`."""
    return txn.execute(select(nights.c.night).where(nights.c.night == night)).first() is not None


def first_night(txn: Transaction) -> str | None:
    """Return the earliest night there is."""
    found: str | None = txn.execute(select(func.min(nights.c.night))).scalar_one()
    return found


def is_planned(txn: Transaction, night: str) -> bool:
    """Return whether `night` takes no more announcements."""
    return planned_at(txn, night) is not None


def newest_planned(txn: Transaction) -> str | None:
    """Return the newest night that was planned: polls open the next one hours before it begins."""
    planned = select(func.max(nights.c.night)).where(nights.c.planned_at.is_not(None))
    newest: str | None = txn.execute(planned).scalar_one()
    return newest


def planned_at(txn: Transaction, night: str) -> datetime | None:
    """Return when `night` was planned: what is announced from then on belongs to a later one."""
    row = select(nights.c.planned_at).where(nights.c.night == night)
    return txn.execute(row).scalar_one_or_none()


def close_plan(txn: Transaction, night: str, now: datetime, expected_end: datetime) -> None:
    """Mark `night` as planned: polls from now on belong to the next night."""
    txn.execute(
        update(nights)
        .where(nights.c.night == night)
        .values(planned_at=now, expected_end=expected_end)
    )


def keep_report(
    txn: Transaction, night: str, now: datetime, *, verdict: str, report: dict[str, Any]
) -> None:
    """Keep the night's report and the verdict."""
    txn.execute(
        update(nights)
        .where(nights.c.night == night)
        .values(reported_at=now, verdict=verdict, report=report)
    )


def report_of(txn: Transaction, night: str) -> dict[str, Any] | None:
    """Return the report kept for `night`."""
    report: dict[str, Any] | None = txn.execute(
        select(nights.c.report).where(nights.c.night == night)
    ).scalar_one_or_none()
    return report


def newest_report(txn: Transaction) -> dict[str, Any] | None:
    """Return the report of the newest night that has one: the next is opened by its first poll."""
    reported = select(nights.c.report).where(nights.c.reported_at.is_not(None))
    newest: dict[str, Any] | None = txn.execute(
        reported.order_by(nights.c.night.desc()).limit(1)
    ).scalar_one_or_none()
    return newest


def keep_alerts(txn: Transaction, night: str, alerts: dict[str, str]) -> None:
    """Note in the night's report by which ways operators were told of it, or why not."""
    report = report_of(txn, night)
    if report is not None:
        told = report | {"alerts": alerts}
        txn.execute(update(nights).where(nights.c.night == night).values(report=told))


def reports_before(
    txn: Transaction, night: str, count: int
) -> list[tuple[str, dict[str, Any] | None]]:
    """Return the `count` nights before `night`, oldest first, each with the report it kept."""
    query = select(nights.c.night, nights.c.report).where(nights.c.night < night)
    newest = txn.execute(query.order_by(nights.c.night.desc()).limit(count)).all()
    return [(row.night, row.report) for row in reversed(newest)]


def reports_since(txn: Transaction, night: str) -> list[tuple[str, dict[str, Any]]]:
    """Return the reports that `night` and later ones kept, by night, in order."""
    kept = select(nights.c.night, nights.c.report).where(
        nights.c.night >= night, nights.c.report.is_not(None)
    )
    return [(row.night, row.report) for row in txn.execute(kept.order_by(nights.c.night))]


def replace_report(txn: Transaction, night: str, report: dict[str, Any]) -> None:
    """Put another text in the place of a night's report; the verdict stays."""
    txn.execute(update(nights).where(nights.c.night == night).values(report=report))
