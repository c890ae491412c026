import pytest
from scrapy.http import Response

from spiders.answer import is_no_text, redirect_target, retry_after
from spiders.desk import MissReason
from spiders.missed import Missed

URL = "https://herald.example/news/1"


def response(status: int = 200, **headers: str) -> Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Response(URL, status=status, headers=named)


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("/news/2", "https://herald.example/news/2"),
        ("2", "https://herald.example/news/2"),
        ("//other.example/x#top", "https://other.example/x"),
        ("http://Other.Example", "http://other.example/"),
        ("/a b", "https://herald.example/a%20b"),
        ("/größe", "https://herald.example/gr%C3%B6%C3%9Fe"),
    ],
)
def test_a_redirect_is_followed_to_a_clean_address(location: str, target: str) -> None:
    assert redirect_target(response(302, Location=location)) == target


def test_a_redirect_in_an_old_encoding_is_followed_to_its_own_bytes() -> None:
    sent = Response(URL, status=302, headers={"Location": "/größe".encode("latin-1")})

    assert redirect_target(sent) == "https://herald.example/gr%F6%DFe"


@pytest.mark.parametrize("status", [200, 300, 304, 404])
def test_other_statuses_send_nobody_on(status: int) -> None:
    assert redirect_target(response(status, Location="/news/2")) is None


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("file:///etc/passwd", MissReason.ADDRESS_REFUSED),
        ("ftp://herald.example/x", MissReason.ADDRESS_REFUSED),
        ("data:text/html,x", MissReason.ADDRESS_REFUSED),
        ("http://herald.example:99999/", MissReason.BAD_URL),
        ("http:///nowhere", MissReason.BAD_URL),
        ("http://[::1", MissReason.BAD_URL),
    ],
)
def test_a_redirect_to_no_web_address_is_missed(location: str, reason: MissReason) -> None:
    with pytest.raises(Missed) as missed:
        redirect_target(response(302, Location=location))

    assert missed.value.reason is reason


@pytest.mark.parametrize(
    ("status", "headers", "seconds"),
    [
        (429, {"Retry_After": "120"}, 120.0),
        (503, {"Retry_After": " 0 "}, 0.0),
        (503, {"Retry_After": "1.5"}, 1.5),
        (503, {"Retry_After": "9" * 400}, 86_400.0),
        (503, {"Retry_After": "999999999"}, 86_400.0),
        (200, {"Retry_After": "120"}, None),
        (429, {}, None),
        (429, {"Retry_After": "soon"}, None),
        (429, {"Retry_After": "-5"}, None),
        (503, {"Retry_After": "Mon, 01 Jan 2020 00:00:00 +99999999999999"}, None),
        (
            503,
            {
                "Retry_After": "Tue, 24 Nov 2026 02:01:30 GMT",
                "Date": "Tue, 24 Nov 2026 02:00:00 GMT",
            },
            90.0,
        ),
        (503, {"Retry_After": "Tue, 24 Nov 2015 02:00:00 GMT"}, 0.0),
    ],
)
def test_retry_after_is_read_in_seconds(
    status: int, headers: dict[str, str], seconds: float | None
) -> None:
    assert retry_after(response(status, **headers)) == seconds


@pytest.mark.parametrize(
    ("media", "no_text"),
    [
        ("image/jpeg", True),
        ("video/mp4", True),
        ("application/pdf", True),
        ("application/zip", True),
        ("text/html", False),
        ("application/xhtml+xml", False),
        ("application/json", False),
        ("application/octet-stream", False),
        ("", False),
    ],
)
def test_only_what_can_hold_no_text_is_refused(media: str, *, no_text: bool) -> None:
    assert is_no_text(media) is no_text
