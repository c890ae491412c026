"""Templates and how they write numbers, sizes, lengths and reasons."""

import re
from datetime import datetime
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from console.words import figures
from console.words.fields import web_address
from console.words.reasons import reason_in_words

# An outlet may say anything; a browser and a reading voice understand these.
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")

_TEMPLATES = Path(__file__).parent.parent / "templates"


@cache
def typesetter(zone: str = "UTC", folder: Path = _TEMPLATES) -> Environment:
    """Return the templates, which show moments in `zone`. What is filled in is escaped.

    All are read at once and never again: after an update of the files a console that still
    runs must not fill new templates with what old code knows.
    """
    environment = Environment(
        loader=FileSystemLoader(folder),
        auto_reload=False,
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
    environment.tests["language_code"] = lambda code: bool(_LANGUAGE.fullmatch(code or ""))
    environment.globals["counted"] = figures.counted
    for name in environment.list_templates():
        environment.get_template(name)
    return environment
