"""What one outlet shows on one night: its articles with their addresses and dates."""

import zlib
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from articles.article import Block
from tests.newsroom.manner import Manner
from tests.newsroom.manuscript import Manuscript
from tests.newsroom.outlet import Announcing, Outlet

NIGHTLY = time(2, 0)
MAX_AGE_DAYS = 7


def address(number: int, port: int) -> str:
    """Return an outlet's host and port."""
    return f"127.0.1.{number}:{port}"


def moment(first_night: date, night: int, at: time, days_old: int = 0) -> datetime:
    """Return the instant `at` UTC in the 24 hours before 02:00 of `night`."""
    day = first_night + timedelta(days=night - 1 - days_old)
    if at >= NIGHTLY:
        day -= timedelta(days=1)
    return datetime.combine(day, at, UTC)


@dataclass(frozen=True, slots=True)
class Printed:
    """One article as an outlet prints it tonight."""

    slug: str
    path: str
    url: str
    canonical: str  # the address that its page names as its own, in truth or not
    title: str
    published: datetime  # in the outlet's own zone
    modified: datetime
    manuscript: Manuscript
    manner: Manner
    authors: tuple[str, ...]
    variant: str = ""  # another form of an article: amp, mobile

    @property
    def shown(self) -> tuple[Block, ...]:
        """Return the blocks that a page shows to a reader who does not pay."""
        return self.manuscript.marked[: self.manuscript.header.free_blocks]

    @property
    def tracking_path(self) -> str:
        """Return the path that redirects to the article."""
        return f"/r/{zlib.crc32(self.slug.encode()):08x}"


@dataclass(frozen=True)
class Edition:
    """All of an outlet that can be seen on one night."""

    outlet: Outlet
    night: int
    first_night: date
    port: int
    # So many nights an article is listed; None: for ever.
    listed_nights: int | None = None

    @property
    def host(self) -> str:
        """Return the outlet's host and port."""
        return address(self.outlet.file.number, self.port)

    @property
    def home(self) -> str:
        """Return the address of the front page, without a slash at its end."""
        return f"{self.outlet.file.scheme}://{self.host}"

    @property
    def feed_home(self) -> str:
        """Return where the endpoints live."""
        number = self.outlet.file.feed_number or self.outlet.file.number
        return f"http://{address(number, self.port)}"

    @property
    def today(self) -> datetime:
        """Return 02:00 UTC of the night, in the outlet's zone."""
        return self._local(datetime.combine(self._day, NIGHTLY, UTC))

    @property
    def _day(self) -> date:
        return self.first_night + timedelta(days=self.night - 1)

    def _local(self, instant: datetime) -> datetime:
        return instant.astimezone(ZoneInfo(self.outlet.file.timezone))

    @cached_property
    def articles(self) -> tuple[Printed, ...]:
        """Return the articles of this night, newest first."""
        current: dict[str, Manuscript] = {}
        for manuscript in sorted(self.outlet.manuscripts, key=lambda copy: copy.night):
            if manuscript.night <= self.night:
                current[manuscript.slug] = manuscript
        printed = (self._print(manuscript) for manuscript in current.values())
        return tuple(sorted(printed, key=lambda one: (one.published, one.slug), reverse=True))

    @property
    def changed(self) -> datetime:
        """Return when anything that is printed was last changed."""
        return max((article.modified for article in self.articles), default=self.today)

    def _print(self, manuscript: Manuscript) -> Printed:
        header, file = manuscript.header, self.outlet.file
        published = self._local(
            moment(self.first_night, header.night, header.at, days_old=header.days_old)
        )
        modified = published
        if header.modified:
            modified = self._local(moment(self.first_night, manuscript.night, header.modified))
        path = self._path(manuscript, published)
        return Printed(
            slug=manuscript.slug,
            path=path,
            url=self.home + path,
            canonical=self._canonical(manuscript, self.home + path),
            title=header.title,
            published=published,
            modified=modified,
            manuscript=manuscript,
            manner=Manner(header.manner or file.manner),
            authors=header.authors if file.shows_authors else (),
        )

    def _path(self, manuscript: Manuscript, published: datetime) -> str:
        return self.outlet.file.article_path.format(
            year=f"{published:%Y}",
            month=f"{published:%m}",
            day=f"{published:%d}",
            slug=manuscript.slug,
            section=manuscript.header.section,
            number=zlib.crc32(manuscript.slug.encode()) % 90_000 + 10_000,
        )

    def _canonical(self, manuscript: Manuscript, url: str) -> str:
        claimed = manuscript.header.claims
        if claimed:
            other = next(one for one in self.outlet.manuscripts if one.slug == claimed)
            return self._print(other).url
        return self.home + "/" if self.outlet.file.canonical == "front" else url

    @cached_property
    def variants(self) -> tuple[Printed, ...]:
        """Return the other forms of tonight's articles, each at an address of its own."""
        return tuple(
            self._variant(article, variant)
            for article in self.articles
            for variant in article.manuscript.header.variants
        )

    def _variant(self, article: Printed, variant: str) -> Printed:
        amp = article.path.rstrip("/") + "/amp/"
        path = amp if variant == "amp" else "/m" + article.path
        return replace(article, path=path, url=self.home + path, variant=variant)

    def link(self, article: Printed, announcing: Announcing) -> str:
        """Return the URL under which `announcing` announces `article`."""
        feed = announcing.format in {"rss", "atom", "json"}
        if article.manuscript.header.tracked and feed:
            return self.home + article.tracking_path
        if not announcing.utm:
            return article.url
        joint = "&" if "?" in article.url else "?"
        campaign = {"utm_source": "rss", "utm_medium": "feed", "utm_campaign": article.slug}
        return article.url + joint + urlencode(campaign)

    def listed(self, announcing: Announcing) -> list[Printed]:
        """Return the articles that one endpoint announces, newest first."""
        printed = (*self.current, *filter(self._is_current, self.variants))
        return [article for article in printed if _stands_in(article, announcing.section)]

    def told(self, announcing: Announcing) -> list[Printed]:
        """Return what counts as announced: not what is old where an outlet lists all it has."""
        listed = self.listed(announcing)
        if "sitemap" not in announcing.format:
            return listed
        return [one for one in listed if one.manuscript.header.days_old <= MAX_AGE_DAYS]

    @cached_property
    def current(self) -> tuple[Printed, ...]:
        """Return the articles that the outlet still lists, newest first."""
        return tuple(article for article in self.articles if self._is_current(article))

    def _is_current(self, article: Printed) -> bool:
        nights = self.night - article.manuscript.header.night
        rolled_off = self.listed_nights is not None and nights >= self.listed_nights
        return not rolled_off and article.manner is not Manner.WITHDRAWN

    def announced(self, article: Printed) -> tuple[str, ...]:
        """Return every URL under which `article` is announced."""
        links = (
            self.link(article, announcing)
            for announcing in self.outlet.file.endpoints
            if article in self.told(announcing)
        )
        return tuple(dict.fromkeys(links))


def _stands_in(article: Printed, section: str) -> bool:
    return section in {"", article.manuscript.header.section}
