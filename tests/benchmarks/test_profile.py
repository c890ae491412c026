import time

from articles.parsing.markup import parsed
from benchmarks.night.profile import Sampler

PAGE = "<html><body>" + "<p>The bridge opens on Monday.</p>" * 2000 + "</body></html>"


def test_a_sample_is_counted_for_the_step_that_is_at_work() -> None:
    enough = time.process_time() + 0.3

    with Sampler() as sampler:
        while time.process_time() < enough:
            parsed(PAGE)

    assert sampler.shares()["parsing HTML"] > 0.5
