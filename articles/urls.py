"""Make addresses comparable: one article, one key, however its URL was decorated.

`clean_url` gives an address that can be asked for; `url_key` gives its identity
and is never asked for. All functions are pure; the list of public suffixes is
the one that tldextract carries, never a fetched one.
"""

import ipaddress
import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, quote, urlsplit

import idna

if TYPE_CHECKING:
    from tldextract import TLDExtract

# PostgreSQL's index on `entries.url_key` ends at 2,704 bytes; sitemaps.org allows 2,048.
LONGEST_URL = 2048

_DEFAULT_PORTS = {"http": 80, "https": 443}
_TAB_OR_NEWLINE = str.maketrans("", "", "\t\r\n")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_ASCII_HOST = re.compile(r"(?=.{1,253}\Z)[a-z0-9_]([a-z0-9_-]{0,62})(\.[a-z0-9_][a-z0-9_-]{0,62})*")
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_LEGAL_IN_PATH = "%/:@!$&'()*+,;=~"
_LEGAL_IN_QUERY = _LEGAL_IN_PATH + "?"

# Parameters that say how a reader came, never which article is meant. A name is
# listed only if no outlet is known to choose its content by it: `id`, `p`,
# `page`, `lang`, `output` and their like must stay.
_TRACKING_PREFIXES = (
    "utm_", "at_", "ns_", "mtm_", "piwik_", "matomo_", "hsa_", "wt.", "wt_", "oly_",
    "guce_", "vero_", "soc_", "_hs", "trk_", "ml_subscriber",
)  # fmt: skip
_TRACKING = frozenset(
    """
    fbclid gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid msclkid yclid ysclid twclid
    ttclid li_fat_id igshid igsh epik sccid rdt_cid mc_cid mc_eid mkt_tok mibextid _ga _gl
    __twitter_impression amp_js_v usqp guccounter xtor cmpid cmp icid ncid ocid cvid ito smid smtyp
    s_cid spm ftag mbid cndid bxid esrc srnd sref leadsource hsctatracking wickedid rb_clickid
    taid recirc recip_id sr_share share_source campaign_id dicbo tblci outbrainclickid cx_testid
    __tn__ __cft__ fb_action_ids fb_action_types fb_ref fb_source action_object_map
    action_type_map action_ref_map pk_campaign pk_kwd pk_keyword pk_source pk_medium pk_content
    pk_cid
    """.split()  # noqa: SIM905 - a table is read, not typed
)
# `?ref=rss` counts a reader, `?ref=1234` may be the article.
_REFERRER_NAMES = frozenset({"ref", "source", "src", "from", "via", "partner", "referrer", "share"})
_REFERRERS = frozenset(
    """
    rss rss1 rss2 rssfeed rss-feed feed feeds atom twitter tw x facebook fb telegram tg whatsapp wa
    linkedin reddit pinterest bluesky mastodon threads email mail newsletter googlenews google_news
    google-news flipboard feedly homepage home social copy copylink
    """.split()  # noqa: SIM905
)


def clean_url(url: str) -> str | None:
    """Return `url` as an absolute http(s) address fit to be asked for, or None if it is unusable.

    Fragment and credentials are taken off, the host is lower-case IDNA, illegal
    characters are escaped; nothing else changes, since an outlet may mind it.
    """
    url = url.strip().translate(_TAB_OR_NEWLINE)
    if len(url) > LONGEST_URL or _CONTROL.search(url):
        return None
    parts = _split(url)
    place = parts and _place(parts)
    if not parts or not place:
        return None
    cleaned = f"{parts.scheme}://{place}{_escaped(parts.path, _LEGAL_IN_PATH) or '/'}"
    if parts.query:
        cleaned += "?" + _escaped(parts.query, _LEGAL_IN_QUERY)
    return cleaned if len(cleaned) <= LONGEST_URL else None


def untracked(url: str) -> str:
    """Return `url` without the parameters that only count readers; the rest as it was."""
    address, mark, query = url.partition("?")
    if not mark:
        return url
    kept = "&".join(piece for piece in query.split("&") if not _is_tracking(piece))
    return f"{address}?{kept}" if kept else address


def url_key(url: str) -> str:
    """Return the identity of `url`: equal for addresses that mean one article. Idempotent.

    Text that is no web address is its own key.
    """
    cleaned = clean_url(url)
    if cleaned is None:
        return url
    parts = urlsplit(cleaned)
    # One key for http and https, so both default ports are nobody's choice.
    host = _without_www(parts.hostname or "")
    port = "" if parts.port in {None, 80, 443} else f":{parts.port}"
    path = _without_dot_segments(_unescaped(parts.path))
    query = _without_tracking(_unescaped(parts.query))
    return f"https://{host}{port}{path}" + (f"?{query}" if query else "")


def host_key(url: str) -> str:
    """Return the host that is asked for `url`, with its port if unusual; empty if there is none."""
    parts = _split(url)
    return (_place(parts) or "") if parts else ""


def registrable(host: str) -> str:
    """Return the domain that an owner of `host` registered. Addresses and bare names stay."""
    return _registrable(_without_port(host).lower().rstrip("."))


def same_site(url: str, other: str) -> bool:
    """Tell whether two addresses belong to one registered domain."""
    site = registrable(host_key(url))
    return bool(site) and site == registrable(host_key(other))


@lru_cache(maxsize=1)
def _suffix_list() -> "TLDExtract":
    # It loads an HTTP client too; most commands and readers never ask for a domain.
    from tldextract import TLDExtract

    # Private suffixes count: two blogs on one blogging host are two sites.
    return TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True)


@lru_cache(maxsize=4096)
def _registrable(host: str) -> str:
    if host.startswith("[") or host[-1:].isdigit():
        return host
    listed = _suffix_list()(host)
    # A suffix that nobody listed yet is one label long, as the list's own last rule says.
    return listed.top_domain_under_public_suffix or (
        host if listed.suffix else ".".join(host.split(".")[-2:])
    )


def _without_port(host: str) -> str:
    if host.startswith("["):
        return host.partition("]")[0] + "]"
    return host.partition(":")[0]


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        # Reading the port checks it.
        usable = parts.scheme in _DEFAULT_PORTS and parts.hostname and parts.port != 0
    except ValueError:
        return None
    # Browsers end the host at a backslash and we would not: two readers, two hosts.
    return parts if usable and "\\" not in parts.netloc else None


def _place(parts: SplitResult) -> str | None:
    host = _host(parts.hostname or "")
    if host is None:
        return None
    port = parts.port
    return host if port in {None, _DEFAULT_PORTS[parts.scheme]} else f"{host}:{port}"


@lru_cache(maxsize=4096)
def _host(name: str) -> str | None:
    """Return `name` as it is asked for: IDNA in lower case, IPv6 in brackets."""
    if ":" in name:
        return _ipv6(name)
    host = name.lower().rstrip(".")
    if not host.isascii():
        try:
            host = idna.encode(host, uts46=True).decode("ascii").rstrip(".")
        except (idna.IDNAError, UnicodeError):
            return None
    if not _ASCII_HOST.fullmatch(host):
        return None
    return _ipv4(host) if host.rpartition(".")[2].isdigit() else host


def _ipv6(name: str) -> str | None:
    try:
        return None if "%" in name else f"[{ipaddress.IPv6Address(name).compressed}]"
    except ValueError:
        return None


def _ipv4(host: str) -> str | None:
    # 127.1 and 2130706433 are addresses to some resolvers and names to others.
    try:
        return str(ipaddress.IPv4Address(host))
    except ValueError:
        return None


def _without_www(host: str) -> str:
    """Fold `www.`: feeds and sitemaps of one outlet disagree on it.

    No outlet is known to print two articles at one path of both hosts, while
    keeping it would ask for each such article twice. `m.` and `amp.` stay: there
    the page differs, and the canonical link or a redirect tells.
    """
    if ":" in host:
        return f"[{host}]"
    rest = host
    while rest.startswith("www.") and _registrable(rest) != rest:
        rest = rest.removeprefix("www.")
    return rest


def _escaped(text: str, legal: str) -> str:
    return quote(_LONE_PERCENT.sub("%25", text), safe=legal)


def _unescaped(text: str) -> str:
    """Return `text` with only those escapes that RFC 3986 needs, in upper case."""
    return _ESCAPE.sub(_needed_escape, text)


def _needed_escape(match: re.Match[str]) -> str:
    character = chr(int(match[0][1:], 16))
    return character if character in _UNRESERVED else match[0].upper()


def _without_dot_segments(path: str) -> str:
    kept: list[str] = []
    segments = path.split("/")[1:]
    for segment in segments:
        if segment == "..":
            del kept[-1:]
        elif segment != ".":
            kept.append(segment)
    ends_open = bool(segments) and segments[-1] in {".", ".."}
    return "/" + "/".join(kept) + ("/" if ends_open and kept else "")


def _without_tracking(query: str) -> str:
    """Drop what only counts readers and sort the rest by name.

    Content systems look parameters up by name, so their order says nothing;
    of one name repeated the order may matter, and is kept.
    """
    pieces = [piece for piece in query.split("&") if piece and not _is_tracking(piece)]
    return "&".join(sorted(pieces, key=lambda piece: piece.partition("=")[0]))


def _is_tracking(piece: str) -> bool:
    name, _, value = piece.lower().partition("=")
    if name in _REFERRER_NAMES:
        return value in _REFERRERS
    return name in _TRACKING or name.startswith(_TRACKING_PREFIXES)
