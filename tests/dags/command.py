"""Stand in for `wirecopy` in tests of the DAGs: print what a stage promises, as told to.

The environment scripts it: `COMMAND_LOG` is a file that gets each call, and
`COMMAND_SCRIPT` a JSON object from a stage (or a stage and its last argument, as
`fetch 2`) to `{"codes": […], "value": …}`, where the n-th call ends with the
n-th code, and all later ones with the last.
"""

import json
import os
import sys
from pathlib import Path


def main(stage: str, *arguments: str) -> int:
    calls = Path(os.environ["COMMAND_LOG"])
    before = calls.read_text().splitlines() if calls.exists() else []
    with calls.open("a") as log:
        log.write(json.dumps([stage, *arguments]) + "\n")
    scripts = json.loads(os.environ.get("COMMAND_SCRIPT", "{}"))
    script = scripts.get(f"{stage} {arguments[-1]}") or scripts.get(stage, {})
    codes = script.get("codes", [0])
    print(f"stage={stage} line on stderr", file=sys.stderr)
    print(f"stage={stage} line on stdout")
    print(json.dumps(script.get("value", {"stage": stage})))
    earlier = sum(json.loads(call) == [stage, *arguments] for call in before)
    return int(codes[min(earlier, len(codes) - 1)])


sys.exit(main(*sys.argv[1:]))
