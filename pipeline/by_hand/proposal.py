"""Write down what was found out about an outlet as a source file, switched off."""

import re
from datetime import date

import tomlkit

from articles.urls import host_key, registrable
from pipeline.by_hand.discovery import Offer, Outlet

_LONGEST_ID = 60
# Country codes that are sold to anyone.
_ANYBODYS = frozenset({"ai", "cc", "co", "fm", "gg", "io", "ly", "me", "sh", "to", "tv", "ws"})
_COUNTRIES = {"uk": "GB"}


def source_id_of(url: str) -> str:
    """Return an id for the outlet at `url`: the name that its owner registered."""
    domain = registrable(host_key(url))
    name = domain if domain[-1:].isdigit() else domain.split(".", maxsplit=1)[0]
    cleaned = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    return cleaned[:_LONGEST_ID].strip("-") or "outlet"


def proposal(outlet: Outlet, endpoints: list[Offer], *, delay: float, day: date) -> str:
    """Return a source file as TOML. What was only guessed says so."""
    document = tomlkit.document()
    document.add(tomlkit.comment(f"Proposed by `wirecopy sources add` on {day}; check every line."))
    document["name"] = _name(outlet, endpoints)
    document["home"] = outlet.home
    language = _language(outlet, endpoints)
    document["language"] = language or "und"
    if not language:
        document["language"].comment("not stated: set it")
    country, guessed = _country(outlet)
    document["country"] = country
    document["country"].comment(guessed)
    document["enabled"] = False
    document["verified"] = False
    document["documented"] = f"found at {outlet.home} on {day}"
    document["seconds_between_requests"] = delay
    tables = tomlkit.aot()
    for offer in endpoints:
        table = tomlkit.table()
        table["kind"] = str(offer.kind)
        table["url"] = offer.url
        tables.append(table)
    document["endpoints"] = tables
    return tomlkit.dumps(document)


def _name(outlet: Outlet, endpoints: list[Offer]) -> str:
    titles = [offer.summary.title for offer in endpoints if offer.summary and offer.summary.title]
    return outlet.front.name or next(iter(titles), None) or host_key(outlet.home)


def _language(outlet: Outlet, endpoints: list[Offer]) -> str | None:
    stated = [offer.summary.language for offer in endpoints if offer.summary]
    return outlet.front.language or next((each for each in stated if each), None)


def _country(outlet: Outlet) -> tuple[str, str]:
    if outlet.front.region:
        return outlet.front.region, "from the page's language tag"
    ending = host_key(outlet.home).partition(":")[0].rpartition(".")[2]
    if re.fullmatch(r"[a-z]{2}", ending) and ending not in _ANYBODYS:
        return _COUNTRIES.get(ending, ending.upper()), "from the address"
    return "ZZ", "not stated: set it"
