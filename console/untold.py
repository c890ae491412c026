"""Of which night people could not be told, and why."""

from pipeline.alerts import SENT
from storage.browse import nights
from storage.database import Transaction
from storage.nights import report_of


def newest_untold(txn: Transaction) -> list[str]:
    """Return by which ways nobody could be told of the newest night that is reported, as sentences.

    The next night is opened by its first poll, long before people look.
    """
    night = next((each.night for each in nights(txn) if each.reported_at), None)
    alerts = (report_of(txn, night) or {}).get("alerts", {}) if night else {}
    return [
        f"Nobody was told of the night {night} by {way}: {what}."
        for way, what in alerts.items()
        if what != SENT
    ]
