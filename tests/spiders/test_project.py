"""The Scrapy project as Scrapy's own command sees it."""

import subprocess
import sys
from pathlib import Path

from scrapy.settings import Settings

from spiders import settings as project_settings

ROOT = Path(__file__).parents[2]


def scrapy(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scrapy", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_scrapy_lists_both_spiders() -> None:
    assert scrapy("list").stdout.split() == ["fetch", "poll"]


def test_a_spider_without_a_desk_names_the_command_to_run() -> None:
    ran = scrapy("crawl", "fetch")

    assert ran.returncode != 0
    assert ran.stderr == "fetch: a spider alone keeps nothing; run `wirecopy fetch`\n"


def test_nothing_may_look_into_a_crawl_or_lead_it_elsewhere() -> None:
    settings = Settings()
    settings.setmodule(project_settings)

    off = (
        "REMOTE_CONTROL_ENABLED", "TELNETCONSOLE_ENABLED", "HTTPPROXY_ENABLED", "COOKIES_ENABLED",
        "METAREFRESH_ENABLED", "REDIRECT_ENABLED", "RETRY_ENABLED", "REFERER_ENABLED",
    )  # fmt: skip
    handlers = settings.getwithbase("DOWNLOAD_HANDLERS")
    assert [name for name in off if settings.getbool(name)] == []
    assert settings.getbool("DOWNLOAD_VERIFY_CERTIFICATES")
    assert {scheme for scheme in handlers if handlers[scheme]} == {"http", "https"}
