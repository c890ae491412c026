"""Log lines: plain `event key=value` or JSON, on stderr."""

import logging
import sys
from collections.abc import Callable
from typing import Any

import structlog

from console.terminal.harmless import escaped, plain


def print_lines(kind: str) -> None:
    """Send every event to stderr, as `lines` or as `json`; libraries from WARNING up."""
    written: list[structlog.typing.Processor] = [
        structlog.processors.JSONRenderer(ensure_ascii=False),
        _harmless(escaped),
    ]
    if kind == "lines":
        order = ["timestamp", "level", "event"]
        written = [
            _lists_in_words,
            structlog.processors.LogfmtRenderer(key_order=order, bool_as_flag=False),
            _harmless(plain),
        ]
    told: list[structlog.typing.Processor] = [
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="%H:%M:%S", utc=False),
    ]
    structlog.configure(
        processors=[*told, *written],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*told, structlog.stdlib.add_logger_name],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                *written,
            ],
        )
    )
    logging.basicConfig(handlers=[handler], level=logging.WARNING)


def _harmless(written: Callable[[str], str]) -> structlog.typing.Processor:
    """Return what makes a line, ready for printing, harmless: outlets' words stand in it."""

    def processor(_: object, __: str, line: Any) -> str:
        return written(line)

    return processor


def _lists_in_words(
    _: object, __: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """Write lists as settings write them, with commas, not as Python does."""
    return {
        name: ",".join(map(str, value)) if isinstance(value, (list, tuple)) else value
        for name, value in event.items()
    }
