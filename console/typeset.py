"""Templates and how they write numbers, sizes, lengths and reasons."""

from datetime import datetime
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from console import figures
from console.fields import web_address
from console.words import reason_in_words

_TEMPLATES = Path(__file__).parent / "templates"


def typesetter(zone: str = "UTC") -> Environment:
    """Return the templates, which show moments in `zone`. What is filled in is escaped."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    def moment(at: datetime | None) -> str:
        if at is None:
            return "\u2013"
        shown = figures.moment(at, zone)
        return Markup('<time datetime="{}">{}</time>').format(at.isoformat(), shown)

    environment.filters |= {
        "moment": moment,
        "number": figures.number,
        "size": figures.size,
        "duration": figures.length,
        "seconds": figures.seconds,
        "reason": reason_in_words,
    }
    environment.tests["web_address"] = web_address
    environment.globals["counted"] = figures.counted
    return environment
