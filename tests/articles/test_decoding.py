import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.decoding import decoded
from tests.articles.pages import page

RUSSIAN = "<p>Паром на острова вышел в понедельник на час позже из-за тумана, сообщил порт.</p>"
GERMAN = "<p>Die Fähre fuhr später, größere Schäden gab es nicht.</p>"


def read(body: bytes, content_type: str = "text/html") -> tuple[str, str]:
    text, found = decoded(page(body, content_type=content_type))
    return text, found.method


def test_the_header_comes_first() -> None:
    body = b'<meta charset="utf-8">' + RUSSIAN.encode("koi8-r")

    text, method = read(body, "text/html; charset=KOI8-R")

    assert method == "header"
    assert RUSSIAN in text


def test_a_byte_order_mark_outranks_a_header() -> None:
    text, method = read(
        "\ufeff".encode("utf-16-le") + GERMAN.encode("utf-16-le"), "text/html; charset=latin1"
    )

    assert method == "bom"
    assert GERMAN in text


def test_meta_comes_before_detection() -> None:
    body = b'<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'

    text, method = read(body + RUSSIAN.encode("cp1251"))

    assert method == "meta"
    assert RUSSIAN in text


def test_a_header_that_cannot_be_true_is_not_believed() -> None:
    text, method = read(RUSSIAN.encode("cp1251"), "text/html; charset=utf-8")

    assert method == "detected"
    assert RUSSIAN in text


def test_latin_1_is_read_as_browsers_do() -> None:
    text, _ = read("<p>“Fähre” später</p>".encode("cp1252"), "text/html; charset=iso-8859-1")

    assert "“Fähre” später" in text


@pytest.mark.parametrize("name", ["rot13", "no-such", "hex", "zlib", "idna", "undefined", ""])
def test_names_of_no_encoding_are_passed_over(name: str) -> None:
    text, _ = read(GERMAN.encode(), f"text/html; charset={name}")

    assert text == GERMAN


@given(
    st.binary(max_size=300), st.sampled_from(["utf-8", "utf-16", "gbk", "big5", "utf-7", "x", ""])
)
def test_any_bytes_become_characters(body: bytes, name: str) -> None:
    text, _ = decoded(page(body, content_type=f"text/html; charset={name}"))

    assert isinstance(text, str)


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "gb2312", "shift_jis"])
def test_what_is_plainly_utf8_is_utf8_whatever_is_said(charset: str) -> None:
    text, _ = read(RUSSIAN.encode(), f"text/html; charset={charset}")

    assert RUSSIAN in text


@pytest.mark.parametrize("charset", ["iso-2022-jp", "utf-16-le", "gb18030", "shift_jis"])
def test_what_only_looks_like_utf8_is_not(charset: str) -> None:
    page_of_ships = "<p>" + "船は四十分で島に着く。" * 5 + "</p>"

    text, _ = read(page_of_ships.encode(charset), f"text/html; charset={charset}")

    assert page_of_ships in text
