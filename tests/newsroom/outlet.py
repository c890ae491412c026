"""Read the newsroom's outlets: a folder each in `texts/`, with `outlet.toml` and its articles."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from tests.newsroom.manuscript import Manuscript, carried_by, read_manuscript

TEXTS = Path(__file__).parent / "texts"
WIRE = "wire"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Announcing(_Strict):
    """One endpoint: where it is, what it speaks, how much it tells."""

    path: str
    format: Literal[
        "rss",
        "rdf",
        "atom",
        "json",
        "sitemap",
        "sitemap-index",
        "news-sitemap",
        "section",
        "nothing",
    ]
    text: Literal["full", "summary", "none"] = "summary"
    utm: bool = False
    old: int = 0  # so many pages of years ago that a sitemap lists beside its articles
    broken: bool = False  # not well-formed, yet its entries can be read
    restless: bool = False  # another guid for each entry every night
    links: str | None = None
    children: int = 1  # sitemaps that an index names
    also: tuple[str, ...] = ()  # paths it links to that are no articles

    @property
    def section(self) -> str:
        """Return the section whose page this is; empty: the front page, or no page at all."""
        return self.path.removeprefix("/section/").strip("/") if self.format == "section" else ""


class Look(_Strict):
    """What makes one theme look like another outlet."""

    accent: str = "#7a1f1f"
    paper: str = "#ffffff"
    font: str = "Georgia, 'Times New Roman', serif"
    motto: str = ""


class OutletFile(_Strict):
    """The meaning of `outlet.toml`."""

    number: int = Field(ge=1, le=254)  # lives at 127.0.1.<number>
    feed_number: int | None = None  # where the feed lives, if elsewhere
    misnamed: bool = False  # speaks TLS with a certificate for another name; its feed does not
    name: str
    language: str
    country: str
    timezone: str = "UTC"
    theme: str = "wordpress"
    tail: Literal["inside", "outside"] = "outside"
    look: Look = Look()
    article_path: str = "/{year}/{month}/{day}/{slug}/"
    charset: str = "utf-8"
    header_charset: str | None = None  # what the header says, if not the truth; empty: nothing
    meta_charset: str | None = None  # what the page says
    feed_charset: str = "utf-8"
    canonical: Literal["self", "front"] = "self"  # what all pages name as their own address
    gzip: bool = False
    validators: bool = False  # ETag, Last-Modified and 304
    robots: str = "User-agent: *\nDisallow: /wp-admin/\n"
    robots_status: int = 200
    manner: str = "fine"
    body: Literal["page", "feed", "best"] = "best"
    shows_authors: bool = True
    section_names: dict[str, str] = {}  # where the path's word is not the name
    endpoints: tuple[Announcing, ...]

    @property
    def scheme(self) -> str:
        """Return how its pages are asked for."""
        return "https" if self.misnamed else "http"

    def section_name(self, section: str) -> str:
        """Return what the outlet calls a section."""
        return self.section_names.get(section, section.replace("-", " ").title())


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet with everything it will ever print."""

    id: str
    file: OutletFile
    manuscripts: tuple[Manuscript, ...]


def read_outlets(texts: Path = TEXTS) -> tuple[Outlet, ...]:
    """Read all outlets, in order of their numbers. Wire copy goes to those who carry it."""
    wire = _manuscripts(texts / WIRE)
    folders = [path.parent for path in texts.glob("*/outlet.toml")]
    outlets = [_outlet(folder, wire) for folder in folders]
    return tuple(sorted(outlets, key=lambda outlet: outlet.file.number))


def _outlet(folder: Path, wire: tuple[Manuscript, ...]) -> Outlet:
    file = OutletFile(**tomllib.loads((folder / "outlet.toml").read_text(encoding="utf-8")))
    carried = tuple(
        carried_by(folder.name, copy) for copy in wire if folder.name in copy.header.carried
    )
    return Outlet(folder.name, file, _manuscripts(folder) + carried)


def _manuscripts(folder: Path) -> tuple[Manuscript, ...]:
    return tuple(read_manuscript(path) for path in sorted(folder.glob("*.md")))
