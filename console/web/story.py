"""Story: one text, what everyone who printed it changed, and why they are held to be one."""

from typing import Annotated

from fastapi import APIRouter, Path, Query
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from console.typesetting import strips
from console.web.desk import desk_of
from console.words.story import because, percent, related_as, told
from console.words.story_sheet import NoCarrierError, beside, story_sheet

router = APIRouter()

StoryId = Annotated[int, Path(alias="story", ge=0, lt=2**63)]
ArticleId = Annotated[int, Query(ge=0, lt=2**63)]


@router.get("/story/{story}")
def show_story(request: Request, story_id: StoryId) -> Response:
    """Show one story."""
    with desk_of(request).reading() as txn:
        sheet = story_sheet(txn, story_id)
    if sheet is None:
        raise HTTPException(404, f"There is no story {story_id}.")
    values = {
        "story": sheet,
        "names": {
            each.member.article_id: each.member.source_name or each.member.source_id
            for each in sheet.printings
        },
        "strips": strips.strips(each.carrying for each in sheet.printings),
        "because": because,
        "related_as": related_as,
        "told": told,
        "percent": percent,
    }
    return desk_of(request).screen(request, "story.html", values)


@router.get("/story/{story}/against")
def show_against(request: Request, story_id: StoryId, one: ArticleId, other: ArticleId) -> Response:
    """Show two printings of a story side by side."""
    try:
        with desk_of(request).reading() as txn:
            found = beside(txn, story_id, one, other)
    except NoCarrierError as error:
        text = str(error)
        raise HTTPException(404, f"{text[0].upper()}{text[1:]}.") from error
    if found is None:
        raise HTTPException(404, f"There is no story {story_id}.")
    return desk_of(request).screen(request, "against.html", {"found": found})
