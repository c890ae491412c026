"""Outcomes and reasons in words, for the console and the command line alike."""

_REASONS = {
    "new": "a new article",
    "revised": "its outlet changed it, so it is a new revision",
    "not-modified": "the outlet said that the page is the same as before",
    "same-text": "it was read again, and its text is the same as before",
    "known": "it is stored and was not due to be asked for again",
    "reread": "only our reader changed, not the page",
    "poorer": "tonight's page gives less than what is stored",
    "redirect": "it redirects to an article that is stored",
    "canonical": "the page names another URL as its own",
    "too-old": "it is older than its source's limit",
    "tombstone": "it was erased and must not come back",
    "timeout": "the outlet did not answer in time",
    "dns": "the host's name has no address",
    "tls": "no safe connection could be made",
    "connection": "the outlet refused or dropped the connection",
    "too-large": "the answer is larger than allowed",
    "redirect-limit": "it redirects too often",
    "address-refused": "it leads to an address that is not public",
    "media-type": "the answer is no web page",
    "reader-died": "its reader ran out of time or memory",
    "page-lost": "the archive does not hold its page any more, or not whole",
    "not-a-feed": "what came is no feed, sitemap or page of links, or cannot be read",
    "bad-url": "the URL is not usable",
    "gave-up": "it stayed pending for too many nights",
    "announced": "it was announced and not asked for yet",
    "fetched": "its page is kept and not read yet",
    "robots": "robots.txt forbids it",
    "robots-unavailable": "robots.txt could not be read, so we must not ask",
    "host-on-hold": "its host is given a pause",
    "host-slow": "its host had its time for the night",
    "slow-to-read": "reading its outlet's pages took all the time that one extract gives them",
    "host-busy": "another process was asking its host",
    "redirected": "it redirects to a host that another process holds",
    "disk": "too little room was left on the disk",
    "stopped": "the stage was stopped before its turn",
    "planned": "it answered when the night was planned already, so the next poll asks again",
    "source-off": "its source was paused or switched off",
}

# What an outlet puts in the place of its stories.
WALLS = frozenset(
    f"not-article:{kind}" for kind in ("consent", "login", "challenge", "error-page", "empty")
)

_ENTRY = {
    "feed": "its feed carries the text",
    "robots": "robots.txt forbids the page",
}


def reason_in_words(reason: str) -> str:
    """Return `reason` as half a sentence; a reason that nobody described stays as it is."""
    if reason in _REASONS:
        return _REASONS[reason]
    kind, _, rest = reason.partition(":")
    if kind == "not-article":
        return f"the page is not an article ({rest})"
    if kind == "entry":
        return f"{_ENTRY.get(rest) or _status(rest)}, so the announcement will be read instead"
    return _status(reason)


def _status(reason: str) -> str:
    kind, _, code = reason.partition("-")
    return f"the outlet answered {code}" if kind == "http" and code.isdigit() else reason
