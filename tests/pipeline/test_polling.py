from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from articles.source import EndpointKind
from pipeline.polling import PollDesk
from pipeline.settings import Settings
from pipeline.stage_run import stage_run
from pipeline.workers import Workers
from storage.archive import Archive
from storage.endpoints import DueEndpoint
from tests.storage.rows import HERALD, NIGHT

FEED = DueEndpoint(
    id=1,
    source_id="herald",
    url="https://herald.example/feed",
    kind=EndpointKind.FEED,
    host="herald.example",
    parent_id=None,
    etag=None,
    last_modified=None,
    failures=0,
)
FORGOTTEN = replace(
    FEED, id=2, url="https://herald.example/1.xml", kind=EndpointKind.SITEMAP, parent_id=3
)


@pytest.fixture
def desk(database_url: str, tmp_path: Path) -> Iterator[PollDesk]:
    settings = Settings(home=tmp_path, database_url=database_url)
    with ExitStack() as open_now:
        run = open_now.enter_context(stage_run(settings, "poll", NIGHT))
        workers = open_now.enter_context(Workers(1, seconds=1, megabytes=500))
        archive = open_now.enter_context(Archive(tmp_path).writer("poll"))
        sources = {"herald": HERALD}
        yield PollDesk(run, [FORGOTTEN, FEED], sources, archive=archive, workers=workers)


def test_an_endpoint_that_nobody_has_configured_is_not_asked(desk: PollDesk) -> None:
    assert [ask.url for ask in desk.asks()] == [FEED.url]
