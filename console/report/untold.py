"""Of which night people could not be told, and why."""

from pipeline.report.alerts import SENT
from storage.nights.nights import newest_report
from storage.sql.database import Transaction


def newest_untold(txn: Transaction) -> list[str]:
    """Return by which ways nobody could be told of the newest reported night, as sentences."""
    report = newest_report(txn) or {}
    return [
        f"Nobody was told of the night {report['night']} by {way}: {what}."
        for way, what in report.get("alerts", {}).items()
        if what != SENT
    ]
