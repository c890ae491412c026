"""Hints as JSON bytes and back: equal hints are equal bytes, so a digest can name them."""

import hashlib
import json
from dataclasses import fields
from datetime import datetime
from typing import Any

from articles.article import Instant
from articles.hints import Hints

_INSTANTS = ("published", "updated")
_LISTS = ("authors", "categories")
_NOTHING = Hints()


def hints_to_json(hints: Hints) -> bytes:
    """Return `hints` as JSON with sorted keys; what is not stated is left out."""
    stated = {
        field.name: value
        for field in fields(Hints)
        if (value := getattr(hints, field.name)) != getattr(_NOTHING, field.name)
    }
    text = json.dumps(
        stated, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_instant_to_json
    )
    return text.encode("utf-8", errors="surrogatepass")


def hints_from_json(body: bytes) -> Hints:
    """Return the hints that `hints_to_json` wrote."""
    stated: dict[str, Any] = json.loads(body.decode("utf-8", errors="surrogatepass"))
    # Older ones were written with the entry's id.
    stated.pop("guid", None)
    for name in _INSTANTS:
        if name in stated:
            stated[name] = _instant_from_json(stated[name])
    for name in _LISTS:
        if name in stated:
            stated[name] = tuple(stated[name])
    return Hints(**stated)


def hints_digest(hints: Hints) -> bytes:
    """Return the BLAKE2b-16 of the hints' JSON."""
    return hashlib.blake2b(hints_to_json(hints), digest_size=16).digest()


def _instant_to_json(instant: object) -> dict[str, object]:
    if not isinstance(instant, Instant):
        raise TypeError(f"{instant!r}: expected hints to hold text and instants only")
    return {
        "at": instant.at.isoformat(),
        "zone": instant.zone,
        "raw": instant.raw,
        "tz_known": instant.tz_known,
        "has_time": instant.has_time,
    }


def _instant_from_json(stated: dict[str, Any]) -> Instant:
    return Instant(**{**stated, "at": datetime.fromisoformat(stated["at"])})
