"""Sources: which outlets answer, which are paused, what tonight brought of each."""

from collections import Counter
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from console.web.desk import desk_of
from console.words.health import State, health_of, off_because
from pipeline.runs.clock import wall_clock
from storage.browse.nights import OUTCOMES, nights, one_night
from storage.browse.sources import source_rows

router = APIRouter()

NightId = Annotated[str, Query(pattern=r"^(\d{4}-\d{2}-\d{2})?$")]


@router.get("/sources")
def show_sources(request: Request, night: NightId = "") -> Response:
    """Show every source with its counts in one night, the newest if none is named."""
    now = wall_clock()
    with desk_of(request).reading() as txn:
        newest = nights(txn)
        if night and one_night(txn, night) is None:
            raise HTTPException(404, f"There was no night {night}.")
        shown = night or (newest[0].night if newest else None)
        rows = source_rows(txn, shown)
    folder = desk_of(request).source_files()
    files = {file.source.id: file.source for file in folder.files}
    known = {row.id for row in rows}
    problems = folder.problems(known)
    listed = [each.night for each in newest]
    judged = [(row, health_of(row, now, problems.get(row.id), files.get(row.id))) for row in rows]
    states = Counter(health.state for _, health in judged)
    values = {
        # A sort keeps the order of names within a state.
        "rows": sorted(judged, key=lambda pair: list(State).index(pair[1].state)),
        "states": [(state, states[state]) for state in State if states[state]],
        "missing": folder.missing,
        "strangers": sorted(folder.broken.keys() - known),
        "unpolled": [(file, off_because(file)) for id_, file in files.items() if id_ not in known],
        "problems": problems,
        "now": now,
        "night": shown,
        "nights": listed if shown in listed or shown is None else [*listed, shown],
        "outcomes": OUTCOMES,
    }
    return desk_of(request).screen(request, "sources.html", values)
