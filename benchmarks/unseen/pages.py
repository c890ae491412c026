"""Print invented stories in invented layouts: pages of which everything is known.

The same page every time: what is drawn is drawn by the page's own name.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from benchmarks.unseen.languages import Language, Piece, Story, codes, language

FOLDER = Path(__file__).parent / "layouts"
# How many notices stand in the middle of the story, and below it.
_LEVELS = {"none": (0, 0), "few": (1, 2), "many": (3, 5)}
# In a box whose class says what it is, in one that says nothing, or as one more paragraph.
_STYLES = ("told", "boxed", "bare")
_TAILS = (
    "share", "comment_form", "comments", "print", "related", "newsletter", "social", "support",
    "paywall", "consent", "author_bio", "copyright", "tags", "prevnext", "correction", "mostread",
    "source", "channel", "updated", "read_also",
)  # fmt: skip
_AMID = ("read_also", "ad", "newsletter", "related", "continues", "channel", "support", "social")
_BESIDE = ("mostread", "newsletter", "related", "social")
# A caption belongs to its picture: neither the story's text nor furniture.
_NEUTRAL = "caption"
_FEWEST_WORDS, _DECORATED = 10, 0.2
_DATE = "2026-03-14T09:32:00+01:00"


@dataclass(frozen=True, slots=True)
class Notice:
    """What an outlet prints besides the story."""

    kind: str
    style: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the story as printed: `kind` is paragraph, heading, list, picture or group.

    Paragraphs and headings have `markup`, lists `items`, pictures the `pieces` of their caption;
    a group is what the outlet puts between two paragraphs.
    """

    kind: str
    markup: str = ""
    items: list[str] = field(default_factory=list)
    pieces: tuple[Piece, ...] = ()
    group: Notice | None = None


@dataclass(frozen=True, slots=True)
class Invented:
    """A page and all that is true of it: `story` line by line, and what is `furniture`."""

    layout: str
    language: str
    level: str
    html: str
    url: str
    title: str
    authors: tuple[str, ...]
    story: tuple[str, ...]
    furniture: tuple[str, ...]


def layouts() -> list[str]:
    """Return the names of the layouts there are."""
    return sorted(file.stem for file in FOLDER.glob("*.html"))


def pages() -> Iterator[Invented]:
    """Yield a page for each layout, language and amount of furniture."""
    environment = Environment(
        loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined
    )
    numbered = product(enumerate(layouts()), enumerate(codes()), _LEVELS)
    for (row, layout), (column, code), level in numbered:
        known = language(code)
        story = known.stories[(row + column + len(level)) % len(known.stories)]
        yield _Printer(environment, layout, known, level, story).page()


class _Printer:
    """Lays out one page; remembers what it printed besides the story."""

    def __init__(
        self, environment: Environment, layout: str, known: Language, level: str, story: Story
    ) -> None:
        self.environment, self.layout, self.language = environment, layout, known
        self.level, self.story = level, story
        self.random = Random(f"{layout}/{known.code}/{level}")  # noqa: S311 - nothing is secret
        self.outlet = self.random.choice(known.outlets)
        self.furniture: list[str] = []

    def page(self) -> Invented:
        amid, below = _LEVELS[self.level]
        template = self.environment.get_template(f"{self.layout}.html")
        template.globals.update(
            hash=lambda: f"{self.random.getrandbits(24):06x}", number=self.random.randrange
        )
        url = f"https://outlet.example/2026/03/14/{self.random.getrandbits(32):08x}"
        html = template.render(page=self._values(url, amid, below))
        lines = tuple(line.text for line in self.story.lines)
        return Invented(
            self.layout, self.language.code, self.level, html, url, self.story.title,
            self.story.authors, lines, tuple(self.furniture),
        )  # fmt: skip

    def _values(self, url: str, amid: int, below: int) -> dict[str, Any]:
        """Return what a layout prints: all its words come from here."""
        return {
            "language": self.language.code,
            "direction": self.language.direction,
            "outlet": self.outlet,
            "title": self.story.title,
            "address": url,
            "date": _DATE,
            "variant": self.random.randrange(3),
            "byline": self._pieces("byline"),
            "breadcrumb": self._pieces("breadcrumb"),
            "audio": self._pieces("audio") if self.random.random() < 1 / 2 else [],
            "nav": [self._pieces("nav"), self._pieces("nav")],
            "footer": [self._pieces("footer"), self._pieces("footer")],
            "story": self._blocks(amid),
            "tails": [self._notice(kind) for kind in self.random.sample(_TAILS, below)],
            "side": [self._notice(kind, "told") for kind in self.random.sample(_BESIDE, 2)],
        }

    def _pieces(self, kind: str) -> tuple[Piece, ...]:
        """Return one of the wordings of `kind`, and note that it is no part of the story."""
        authors = self.language.joiner.join(self.story.authors)
        said = tuple(
            replace(piece, text=piece.text.replace("{s}", self.outlet).replace("{a}", authors))
            for piece in self.random.choice(self.language.wordings[kind])
        )
        if kind != _NEUTRAL:
            self.furniture += [piece.text for piece in said]
        return said

    def _notice(self, kind: str, style: str = "") -> Notice:
        return Notice(kind, style or self.random.choice(_STYLES), self._pieces(kind))

    def _blocks(self, amid: int) -> list[Block]:
        """Return the story's blocks with a picture and `amid` notices between some of them."""
        blocks: list[Block] = []
        for line in self.story.lines:
            markup = self._decorated(line.text)
            if line.kind != "item":
                blocks.append(Block(line.kind, markup))
            elif blocks[-1].kind == "list":
                blocks[-1].items.append(markup)
            else:
                blocks.append(Block("list", items=[markup]))
        more = [Block("picture", pieces=self._pieces("caption"))]
        kinds = self.random.sample(_AMID, amid)
        more += [Block("group", group=self._notice(kind)) for kind in kinds]
        for block in more:
            blocks.insert(self.random.randrange(1, len(blocks)), block)
        return blocks

    def _decorated(self, text: str) -> Markup:
        """Return `text` as markup; now and then a few of its words are set off."""
        words = text.split(" ")
        if len(words) < _FEWEST_WORDS or self.random.random() > _DECORATED:
            return escape(text)
        start = self.random.randrange(1, len(words) - 4)
        end = start + self.random.randrange(1, 4)
        form = self.random.choice(('<a href="/topic">{}</a>', "<em>{}</em>", "<strong>{}</strong>"))
        inside = Markup(form).format(" ".join(words[start:end]))  # noqa: S704 - three literals
        parts: Sequence[str | Markup] = (" ".join(words[:start]), inside, " ".join(words[end:]))
        return Markup(" ").join(parts)


def gold_line(page: Invented) -> str:
    """Return what is true of `page` as a line of JSON."""
    return json.dumps({**asdict(page), "html": ""}, ensure_ascii=False)
