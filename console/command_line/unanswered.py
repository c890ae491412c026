"""An outlet's address that brought no page: whose matter that is, as an exit code."""

import click

from console.command_line.opening import ConfigurationProblem, Unfinished
from spiders.desk import MissReason

_OURS_TO_MEND = {MissReason.ADDRESS_REFUSED, MissReason.BAD_URL}
_THEIRS = {MissReason.ROBOTS, MissReason.MEDIA_TYPE, MissReason.TOO_LARGE}


def unanswered(reason: str, said: str) -> click.ClickException:
    """Return how to end for `reason`; 10 only where the same command may bring a page later."""
    if reason in _OURS_TO_MEND:
        return ConfigurationProblem(said)
    if reason in _THEIRS or reason.startswith(("http-", "reader-died")):
        return click.ClickException(said)
    return Unfinished(said)
