import json

import pytest

from articles.page import is_success
from pipeline.readers.jobs import as_job, place_in
from storage.archive.archive import Place


def test_a_place_comes_back_from_a_job_as_it_was() -> None:
    place = Place("2026-11-24/batch-1.warc.gz", 4096, 512)

    assert place_in(json.loads(json.dumps({"place": as_job(place)}))) == place


@pytest.mark.parametrize(
    ("status", "success"), [(199, False), (200, True), (299, True), (300, False), (404, False)]
)
def test_an_answer_of_the_two_hundreds_is_what_was_asked_for(status: int, success: bool) -> None:
    assert is_success(status) == success
