"""The runs of stages: who works on what, since when, and how it ended."""

from datetime import datetime

from sqlalchemy import insert, select, update

from storage.sql.database import Transaction
from storage.sql.tables import stage_runs


def begin(
    txn: Transaction,
    night: str,
    stage: str,
    batch: int | None,
    *,
    process: str,
    now: datetime,
) -> int:
    """Note that a stage began; return the run's id."""
    row: dict[str, object] = {
        "night": night,
        "stage": stage,
        "batch": batch,
        "process": process,
        "started_at": now,
        "heartbeat_at": now,
        "counts": {},
        "stop_requested": False,
    }
    run_id: int = txn.execute(
        insert(stage_runs).values(row).returning(stage_runs.c.id)
    ).scalar_one()
    return run_id


def beat(txn: Transaction, run_id: int, *, now: datetime, counts: dict[str, int]) -> bool:
    """Note that a run lives and how far it is; return whether it is to stop.

    Somebody asked it to, or took it for dead: then the night may be another's by now.
    """
    row = stage_runs.c.id == run_id
    txn.execute(update(stage_runs).where(row).values(heartbeat_at=now, counts=counts))
    now_is = txn.execute(select(stage_runs).where(row)).one()
    return bool(now_is.stop_requested or now_is.ended_at)


def finish(
    txn: Transaction,
    run_id: int,
    *,
    now: datetime,
    exit_code: int,
    counts: dict[str, int],
    used: tuple[float, int],
) -> None:
    """Note how a run ended; `used` is CPU seconds and peak bytes of its largest process."""
    txn.execute(
        update(stage_runs)
        .where(stage_runs.c.id == run_id)
        .values(
            ended_at=now,
            heartbeat_at=now,
            exit_code=exit_code,
            counts=counts,
            cpu_seconds=used[0],
            peak_bytes=used[1],
        )
    )


def request_stop(txn: Transaction, night: str) -> int:
    """Ask every running stage of `night` to stop; return how many were asked."""
    running = stage_runs.c.night == night, stage_runs.c.ended_at.is_(None)
    return txn.execute(update(stage_runs).where(*running).values(stop_requested=True)).rowcount
