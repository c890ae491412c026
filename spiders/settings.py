"""Scrapy's settings for every crawl. What one crawl is allowed is in `Limits`."""

BOT_NAME = "wirecopy"
SPIDER_MODULES = ["spiders.poll", "spiders.fetch"]
TWISTED_REACTOR = "twisted.internet.asyncioreactor.AsyncioSelectorReactor"

# Nothing may look into the process or run code in it.
REMOTE_CONTROL_ENABLED = False
TELNETCONSOLE_ENABLED = False

# `PoliteWire` checks addresses, waits for the host's turn and limits time; no
# other way out exists.
DOWNLOAD_HANDLERS = {
    "http": "spiders.wire.PoliteWire",
    "https": "spiders.wire.PoliteWire",
    "data": None,
    "file": None,
    "ftp": None,
    "s3": None,
}
DOWNLOAD_VERIFY_CERTIFICATES = True
DOWNLOAD_MAXSIZE = 10 * 2**20
DOWNLOAD_WARNSIZE = 0
DOWNLOAD_TIMEOUT = 30
# `spiders/courier.py` decides: an outlet that counts wrongly may have sent all.
DOWNLOAD_FAIL_ON_DATALOSS = False

# Hosts are paced by `spiders/host.py`, which also counts robots.txt, retries
# and redirects; Scrapy's own limits would only count a second time.
CONCURRENT_REQUESTS = 0
CONCURRENT_REQUESTS_PER_DOMAIN = 16
DOWNLOAD_DELAY = 0
DOWNLOAD_DELAY_JITTER = 0

# `spiders/courier.py` retries and redirects itself: each hop must be checked,
# paced and kept. The archive wants the bytes as they travelled. A proxy from
# the environment would resolve names behind the address guard's back.
ROBOTSTXT_OBEY = False
DOWNLOADER_MIDDLEWARES = {"spiders.obey_robots.ObeyRobots": 100}
COMPRESSION_ENABLED = False
COOKIES_ENABLED = False
HTTPPROXY_ENABLED = False
METAREFRESH_ENABLED = False
REDIRECT_ENABLED = False
REFERER_ENABLED = False
RETRY_ENABLED = False
DEFAULT_REQUEST_HEADERS: dict[str, str] = {}

LOG_LEVEL = "WARNING"
LOGSTATS_INTERVAL = 0
STATS_DUMP = False
MEMUSAGE_ENABLED = False
