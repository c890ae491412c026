"""The structure of ninjs 3.1 as far as an article can fill it: names, types, what is required.

Written from the standard's facts. IPTC's own file is the judge where WIRECOPY_NINJS_SCHEMA
names a copy of it.
"""

import json
import os
from pathlib import Path
from typing import Any

import jsonschema
import pytest

OFFICIAL = os.environ.get("WIRECOPY_NINJS_SCHEMA", "")
needs_official = pytest.mark.skipif(
    not OFFICIAL, reason="WIRECOPY_NINJS_SCHEMA names no copy of IPTC's schema"
)

TEXT = {"type": "string"}
NUMBER = {"type": "integer"}
ADDRESS = {"type": "string", "format": "uri"}
MOMENT = {"type": "string", "format": "date-time"}


def some(*names: str, **kinds: object) -> dict[str, object]:
    """Return the schema of an object that has these properties and no other."""
    kinds |= dict.fromkeys(names, TEXT)
    return {"type": "object", "additionalProperties": False, "properties": kinds}


def many(item: object, **more: object) -> dict[str, object]:
    """Return the schema of a list. An empty one says nothing, so we write none."""
    return {"type": "array", "items": item, "minItems": 1, **more}


PRINTED = {**some("role", "contentType", "value"), "required": ["value"]}
BODY = {
    **some("role", "contentType", "value", charCount=NUMBER, wordCount=NUMBER),
    "required": ["value"],
}
NAMED = some("name", "rel", "literal", uri=ADDRESS)
SUBJECT = some(
    "name", "rel", "literal", "creator", uri=ADDRESS, relevance=NUMBER, confidence=NUMBER
)
RENDITION = {
    **some("name", "contentType", "title", "format", href=ADDRESS, width=NUMBER, height=NUMBER),
    "required": ["name"],
}
ITEM = {
    "uri": ADDRESS,
    "type": {"enum": ["text", "picture", "video"]},
    "representationType": {"enum": ["full", "partial"]},
    "profile": TEXT,
    "version": TEXT,
    "firstCreated": MOMENT,
    "versionCreated": MOMENT,
    "contentCreated": MOMENT,
    "copyrightHolder": TEXT,
    "copyrightNotice": TEXT,
    "usageTerms": TEXT,
    "edNote": TEXT,
    "language": TEXT,
    "descriptions": many(PRINTED),
    "bodies": many(BODY),
    "headlines": many(PRINTED),
    "people": many(NAMED),
    "organisations": many(NAMED),
    "places": many(some("name", "rel", "literal", uri=ADDRESS)),
    "subjects": many(SUBJECT),
    "infoSources": many(some("name", "role", "literal", uri=ADDRESS)),
    "by": TEXT,
    "renditions": many(RENDITION),
    "altIds": many(some("role", "value")),
    "standard": some("name", "version", schema=ADDRESS),
}
ASSOCIATION = {
    "type": "object",
    "properties": {**ITEM, "name": TEXT, "rel": TEXT},
    "required": ["uri", "name"],
    "additionalProperties": False,
}
NINJS = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "properties": {**ITEM, "associations": many(ASSOCIATION)},
    "required": ["uri"],
    "additionalProperties": False,
}


def faults(schema: Any, item: object) -> list[str]:
    """Return what is wrong with `item` by `schema`, formats of texts included."""
    judge = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    return [f"{fault.json_path}: {fault.message}" for fault in judge.iter_errors(item)]


def official() -> Any:
    """Return IPTC's own schema."""
    return json.loads(Path(OFFICIAL).read_text("utf-8"))
