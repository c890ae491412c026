"""Story: one text, everyone who printed it, and why they are held to be the same."""

from typing import Annotated

from fastapi import APIRouter, Path
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from console.web.desk import desk_of
from storage.browse_stories import story_view

router = APIRouter()

StoryId = Annotated[int, Path(alias="story", ge=0, lt=2**63)]


@router.get("/story/{story}")
def show_story(request: Request, story_id: StoryId) -> Response:
    """Show one story."""
    with desk_of(request).reading() as txn:
        story = story_view(txn, story_id)
    if story is None:
        raise HTTPException(404, f"There is no story {story_id}.")
    names = {member.article_id: member.source_name or member.source_id for member in story.members}
    values = {"story": story, "asked": story_id, "names": names}
    return desk_of(request).screen(request, "story.html", values)
