import json
import subprocess
import sys

# All that a night's eight stages import at their start; the reader works in a process of its own.
STARTED = """
import json, sys
import pipeline.stages
print(json.dumps([name for name in sys.modules if name.startswith("articles.")]))
"""
# Making the expressions in these takes longer than many a stage.
READERS = {"articles.read", "articles.wording.by_labels", "articles.wording.appeals"}


def test_a_stage_starts_without_the_expressions_of_the_reader() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", STARTED], capture_output=True, text=True, check=True
    )

    loaded = set(json.loads(ran.stdout))
    assert "articles.wording.agencies" in loaded
    assert loaded & READERS == set()
