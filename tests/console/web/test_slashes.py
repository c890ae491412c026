import httpx
import pytest


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("/sources/", "../sources"),
        ("/sources//?night=2026-11-24", "../../sources?night=2026-11-24"),
        ("/night/2026-11-24/outcomes/?outcome=failed", "../outcomes?outcome=failed"),
    ],
)
def test_a_slash_too_many_leads_on_whatever_the_console_is_called_by(
    browser: httpx.Client, path: str, leads_to: str
) -> None:
    sent_on = browser.get(path, follow_redirects=False)

    assert (sent_on.status_code, sent_on.headers["Location"]) == (307, leads_to)
    assert browser.get(path, follow_redirects=True).status_code == 200


def test_a_slash_behind_a_page_that_is_not_there_leads_to_its_absence(
    browser: httpx.Client,
) -> None:
    assert browser.get("/nothing%2Fhere/", follow_redirects=True).status_code == 404
