import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.urls import (
    LONGEST_URL,
    clean_url,
    host_key,
    registrable,
    same_site,
    untracked,
    url_key,
)

HOSTS = st.sampled_from(
    [
        "example.com", "WWW.Example.com", "www.www.example.com", "www.co.uk", "münchen.de", "[::1]",
        "127.0.1.1", "xn--mnchen-3ya.de", "a_b.example", "example.com.",
        "\uff11\uff12\uff17.0.0.1", "user:pw@x.se",
    ]
)  # fmt: skip
PORTS = st.sampled_from(["", ":80", ":443", ":8080", ":0", ":99999"])
TAILS = st.text(alphabet="/.%2Ff?&=#+ aéÅ\u0301;utm_ref~\\:@\n", max_size=40) | st.text(max_size=20)
ADDRESSES = st.builds(
    lambda scheme, host, port, tail: f"{scheme}://{host}{port}/{tail}",
    st.sampled_from(["http", "https", "HTTP", "ftp"]),
    HOSTS,
    PORTS,
    TAILS,
)


@pytest.mark.parametrize(
    "decorated",
    [
        "http://example.com/news/1",
        "HTTPS://EXAMPLE.COM/news/1",
        "https://www.example.com/news/1",
        "https://example.com:443/news/1",
        "http://example.com:80/news/1",
        "https://example.com./news/1",
        "https://example.com/news/1#comments",
        "https://example.com/news/1?",
        "https://example.com/news/1?utm_source=rss&utm_medium=feed",
        "https://example.com/news/1?fbclid=IwAR0&at_medium=RSS&ns_campaign=x",
        "https://example.com/news/1?ref=rss",
        "https://example.com/./sport/../news/1",
        "https://example.com/%6Eews/1",
        "https://reader@example.com/news/1",
    ],
)
def test_decoration_does_not_change_the_key(decorated: str) -> None:
    assert url_key(decorated) == "https://example.com/news/1"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.com/news/1", "https://example.com/news/2"),
        ("https://example.com/News/1", "https://example.com/news/1"),
        ("https://example.com/news?id=1", "https://example.com/news?id=2"),
        ("https://example.com/news?ref=1234", "https://example.com/news"),
        ("https://example.com/a%2Fb", "https://example.com/a/b"),
        ("https://example.com:8080/news", "https://example.com/news"),
        ("https://m.example.com/news", "https://example.com/news"),
        ("https://example.com/news?a=1&a=2", "https://example.com/news?a=2&a=1"),
    ],
)
def test_what_may_mean_another_article_changes_the_key(one: str, other: str) -> None:
    assert url_key(one) != url_key(other)


def test_the_order_of_parameters_says_nothing() -> None:
    assert url_key("https://example.com/n?b=2&a=1") == url_key("https://example.com/n?a=1&b=2")


def test_www_stays_where_it_is_the_registered_name() -> None:
    assert url_key("https://www.co.uk/") == "https://www.co.uk/"


def test_a_host_in_any_script_has_one_key() -> None:
    assert url_key("http://Zeitung.MÜNCHEN.de/ä") == "https://zeitung.xn--mnchen-3ya.de/%C3%A4"


@given(ADDRESSES | st.text())
def test_the_key_of_a_key_is_the_key(url: str) -> None:
    key = url_key(url)

    assert url_key(key) == key


@given(ADDRESSES | st.text())
def test_cleaning_twice_changes_nothing(url: str) -> None:
    cleaned = clean_url(url)

    if cleaned is not None:
        assert clean_url(cleaned) == cleaned
        assert cleaned.isascii()
        assert url_key(cleaned) == url_key(url)
        assert host_key(cleaned) == host_key(url.strip().translate({9: "", 10: "", 13: ""}))


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("  https://example.com/a b\n", "https://example.com/a%20b"),
        ("https://example.com", "https://example.com/"),
        ("https://user:secret@example.com/a", "https://example.com/a"),
        ("https://example.com/50%", "https://example.com/50%25"),
        ("https://example.com/a?utm_source=rss#top", "https://example.com/a?utm_source=rss"),
        ("https://[0:0::1]:8443/", "https://[::1]:8443/"),
    ],
)
def test_a_clean_url_can_be_asked_for(raw: str, clean: str) -> None:
    assert clean_url(raw) == clean


@pytest.mark.parametrize(
    "url",
    [
        "",
        "/news/1",
        "//example.com/news",
        "ftp://example.com/",
        "javascript:alert(1)",
        "mailto:desk@example.com",
        "https://",
        "https:///news",
        "https://example.com:port/",
        "https://example.com\\@inside.example/",
        "https://exa\x00mple.com/",
        "https://exa mple.com/",
        "https://[::1/",
        "https://[fe80::1%25eth0]/",
        "https://127.1/",
        "https://2130706433/",
        "https://example.com/" + "a" * LONGEST_URL,
        "https://example.com/\ud800",
    ],
)
def test_an_address_nobody_can_ask_for_is_none(url: str) -> None:
    assert clean_url(url) is None


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://News.Example.com/a", "news.example.com"),
        ("https://example.com:443/", "example.com"),
        ("https://example.com:80/", "example.com:80"),
        ("http://127.0.1.2:8100/feed", "127.0.1.2:8100"),
        ("http://[::1]:8100/feed", "[::1]:8100"),
        ("mailto:desk@example.com", ""),
    ],
)
def test_politeness_counts_host_and_unusual_port(url: str, host: str) -> None:
    assert host_key(url) == host


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("news.bbc.co.uk", "bbc.co.uk"),
        ("www.example.com:8080", "example.com"),
        ("one.blogspot.com", "one.blogspot.com"),
        ("127.0.1.1:8100", "127.0.1.1"),
        ("[::1]:80", "[::1]"),
        ("localhost", "localhost"),
        ("a.herald.example", "herald.example"),
    ],
)
def test_a_site_is_what_its_owner_registered(host: str, domain: str) -> None:
    assert registrable(host) == domain


def test_two_hosts_of_one_owner_are_one_site() -> None:
    assert same_site("https://www.bbc.co.uk/a", "http://news.bbc.co.uk/b")
    assert not same_site("https://one.blogspot.com/", "https://two.blogspot.com/")
    assert not same_site("mailto:a@b.example", "mailto:a@b.example")


@pytest.mark.parametrize(
    ("url", "plain"),
    [
        ("https://a.example/x?utm_source=rss&id=7&a=1", "https://a.example/x?id=7&a=1"),
        ("https://a.example/x?utm_source=rss", "https://a.example/x"),
        ("https://a.example/x", "https://a.example/x"),
    ],
)
def test_what_only_counts_readers_is_not_asked_for(url: str, plain: str) -> None:
    assert untracked(url) == plain
