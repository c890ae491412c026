"""Outlets we collect from: the meaning of one TOML file in `sources/`."""

import re
import tomllib
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from articles.codes import COUNTRIES, LANGUAGES

_LONG_CODE = 3
ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class SourceError(ValueError):
    """A source file that cannot be used. The message names the file and the key."""


# A week, in minutes.
LONGEST_BETWEEN_POLLS = 10_080


class EndpointKind(StrEnum):
    """How an endpoint announces articles."""

    FEED = "feed"
    SITEMAP = "sitemap"
    NEWS_SITEMAP = "news-sitemap"
    SECTION = "section"


class BodyFrom(StrEnum):
    """Where an outlet's text is read: its pages, its feed, or whichever holds more."""

    PAGE = "page"
    FEED = "feed"
    BEST = "best"


def _web_address(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("expected an address that starts with http:// or https://")
    if "@" in parts.netloc:
        # It would be shown wherever the address is, and is never sent.
        raise ValueError("expected an address without a name or password before @")
    try:
        port = parts.port
    except ValueError:
        port = 0
    if port == 0:
        raise ValueError("expected a port from 1 to 65535, or none")
    return url


def _language(code: str) -> str:
    # Those of three letters are thousands.
    if len(code) < _LONG_CODE and code not in LANGUAGES:
        raise ValueError("expected an ISO 639 code such as en")
    return code


def _country(code: str) -> str:
    if code not in COUNTRIES:
        raise ValueError("expected an ISO 3166 code such as GB")
    return code


def _time_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise ValueError("expected a time zone such as Europe/Oslo") from error
    return name


def _pattern(text: str) -> str:
    try:
        re.compile(text)
    except (re.error, OverflowError, RecursionError) as error:
        raise ValueError(f"expected a regular expression: {error}") from error
    return text


def _selector(text: str) -> str:
    # Most sources have no rules: they need no lxml.
    from articles.parsing.selectors import checked

    return checked(text)


def _selector_of_elements(text: str) -> str:
    from articles.parsing.selectors import checked_for_elements

    return checked_for_elements(text)


WebAddress = Annotated[str, AfterValidator(_web_address)]
PassageId = Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]
TimeZone = Annotated[str, AfterValidator(_time_zone)]
Pattern = Annotated[str, AfterValidator(_pattern)]
Selector = Annotated[str, AfterValidator(_selector)]
ElementSelector = Annotated[str, AfterValidator(_selector_of_elements)]


class _Strict(BaseModel):
    # A misspelt key must fail tonight's check, not be ignored for a year.
    model_config = ConfigDict(extra="forbid", frozen=True)


class Endpoint(_Strict):
    """One address at which an outlet announces its articles."""

    kind: EndpointKind
    url: WebAddress
    minutes_between_polls: int = Field(default=15, ge=1, le=LONGEST_BETWEEN_POLLS)
    # A section page links to much that is no article: only URLs that match count.
    links: Pattern | None = Field(default=None, description="regular expression for article URLs")


class Selectors(_Strict):
    """CSS selectors or XPath expressions that override what the reader finds by itself."""

    title: Selector | None = None
    summary: Selector | None = None
    byline: Selector | None = None
    authors: Selector | None = None
    published: Selector | None = None
    modified: Selector | None = None
    section: Selector | None = None
    image: Selector | None = None
    body: ElementSelector | None = None
    remove: tuple[ElementSelector, ...] = ()


class Source(_Strict):
    """One outlet: who it is, where it announces, how hard we may knock."""

    id: str = Field(pattern=ID_PATTERN)
    name: str = Field(min_length=1)
    home: WebAddress
    language: Annotated[str, AfterValidator(_language)] = Field(pattern=r"^[a-z]{2,3}$")
    country: Annotated[str, AfterValidator(_country)]
    timezone: TimeZone = "UTC"
    endpoints: tuple[Endpoint, ...] = Field(min_length=1)
    enabled: bool = True
    # False: nobody has asked these endpoints yet, so no night may.
    verified: bool = True
    probed: date | None = None
    documented: str = ""
    body: BodyFrom = BodyFrom.BEST
    seconds_between_requests: float = Field(default=2.0, ge=0, le=600)
    requests_at_once: int = Field(default=1, ge=1, le=8)
    max_age_days: int = Field(default=7, ge=1, le=3660)
    selectors: Selectors = Selectors()
    # False: what its pages repeat is not learned, and not cut from its stories.
    template: bool = True
    # Passages that repeat and belong to the stories all the same, as
    # `wirecopy sources template` names them.
    template_keep: tuple[PassageId, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""
    kind: Literal["outlet", "agency"] = "outlet"

    @property
    def must_be_probed(self) -> bool:
        """Return whether it is switched on although nobody has seen its endpoints answer."""
        return self.enabled and not self.verified


def parse_source(source_id: str, text: str) -> Source:
    """Read one source file's text. Raises `SourceError` naming file, key and what was expected."""
    name = f"sources/{source_id}.toml"
    try:
        fields = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SourceError(f"{name}: not valid TOML: {error}") from error
    if "id" in fields:
        raise SourceError(f"{name}: id: the file's name is the id; remove this key")
    try:
        return Source(id=source_id, **fields)
    except ValidationError as error:
        raise SourceError(f"{name}: " + "; ".join(_problems(error))) from error


def _problems(error: ValidationError) -> list[str]:
    found = error.errors(include_url=False)
    places = [problem["loc"] for problem in found]
    return [
        f"{'.'.join(map(str, problem['loc']))}: {in_words(problem['type'], problem['msg'])}"
        for problem in found
        # A list whose items are all at fault is said to have none, too.
        if not any(_lies_in(problem["loc"], place) for place in places)
    ]


def _lies_in(outer: tuple[int | str, ...], place: tuple[int | str, ...]) -> bool:
    return len(place) > len(outer) and place[: len(outer)] == outer


_EXPECTED = {
    "extra_forbidden": "no such key; docs/adding-a-source.md has all there are",
    "missing": "is missing",
    "too_short": "expected at least one",
    "string_type": "expected a text in quotes",
    "tuple_type": "expected a list",
    "model_type": "expected a table",
    "bool_type": "expected true or false",
    "bool_parsing": "expected true or false",
    "int_type": "expected a whole number",
    "int_parsing": "expected a whole number",
    "int_from_float": "expected a whole number",
    "float_type": "expected a number",
    "float_parsing": "expected a number",
    "date_type": "expected a date such as 2026-11-24",
}
_PLAIN = (
    ("Value error, ", ""),
    ("Input should be greater", "expected a number greater"),
    ("Input should be less", "expected a number less"),
    ("Input should be ", "expected "),
    ("String should have ", "expected "),
    ("String should match pattern ", "expected a text that matches "),
)


def in_words(kind: str, message: str) -> str:
    """Return what was expected where pydantic's problem is of `kind`, without its own terms."""
    if kind in _EXPECTED:
        return _EXPECTED[kind]
    for start, plain in _PLAIN:
        if message.startswith(start):
            return plain + message.removeprefix(start)
    return message
