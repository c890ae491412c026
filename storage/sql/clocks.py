"""What a clock that was wrong has left behind."""

from datetime import timedelta

# What was noted further ahead of now was noted by a clock that was wrong. A little less is no
# sign of it: machines differ by some seconds, and a run again may be given the same `--now`.
AHEAD = timedelta(hours=1)
