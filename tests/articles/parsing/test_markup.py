import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.parsing.markup import address, beginning_of, parsed, text_of, tidy


def read(markup: str) -> str:
    root = parsed(markup)
    return "" if root is None else text_of(root)


@given(st.text())
def test_tidying_twice_changes_nothing(text: str) -> None:
    once = tidy(text)

    assert tidy(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not [sign for sign in once if unicodedata.category(sign) in ("Cc", "Cs")]


def test_joiners_that_spell_words_stay() -> None:
    assert tidy("می\u200cروم") == "می\u200cروم"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One<p>two", "One two"),
        ("<p>Fog&nbsp;and <b>fer</b>ry", "Fog and ferry"),
        ("<p>a<script>x()</script>b<style>y</style>c", "abc"),
        ("a\x00b", "a b"),
        ("<p>&#146;tis&#x97;so", "\u2019tis\u2014so"),
        ("", ""),
    ],
)
def test_text_is_what_a_reader_sees(markup: str, text: str) -> None:
    assert read(markup) == text


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("/fog", "https://herald.example/fog"),
        ("//cdn.example/a.jpg", "https://cdn.example/a.jpg"),
        ("javascript:alert(1)", None),
        ("data:image/png;base64,AAAA", None),
        ("http://[", None),
        ("", None),
        (None, None),
    ],
)
def test_an_address_is_absolute_or_none(link: str | None, found: str | None) -> None:
    assert address("https://herald.example/news/1", link) == found


def test_quotes_that_kept_their_numbers_of_windows_are_quotes() -> None:
    assert tidy("\x93Fog\x94 \x96 it\x92s late\x81") == "“Fog” – it’s late"


@pytest.mark.parametrize("end", ["</body></html>", "</HTML >", "</body>", "</html></body></html>"])
def test_what_follows_a_closed_page_is_the_pages(end: str) -> None:
    root = parsed(f"<html><body><nav>Menu</nav>{end}<h1>Fog</h1>{end}<p>The ferry stayed.</p>")

    assert root is not None
    assert root.getnext() is None
    assert text_of(root) == "Menu Fog The ferry stayed."


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body><div><p>Fog.</p></body></html><p>Ice.</p></div></body></html>",
        "<HTML><BODY><div><p>Fog.</p></div></BODY></HTML>\n<p>Ice.</p>",
        "<html><body><div><p>Fog.</p></html ><p>Ice.</p></div>",
    ],
)
def test_a_page_goes_on_behind_its_stated_end(markup: str) -> None:
    assert read(markup) == "Fog. Ice."


def test_what_goes_on_behind_the_stated_end_stays_in_its_box() -> None:
    root = parsed("<body><main><p>Fog.</p></body></html><p>Ice.</p></main></body></html>")

    assert root is not None
    assert [text_of(each) for each in root.iter("main")] == ["Fog. Ice."]


@pytest.mark.parametrize("sign", ["<wbr>", "<WBR>", "<wbr/>", '<wbr class="a" />', "<wbr></wbr>"])
def test_where_a_word_may_be_broken_nothing_ends(sign: str) -> None:
    root = parsed(f"<p>Donau{sign}dampf{sign}schiff on the <b>river</b></p>")

    assert root is not None
    assert [(each.text, len(each)) for each in root.iter("p")] == [("Donaudampfschiff on the ", 1)]


def test_a_text_with_a_break_between_all_words_is_read_to_its_end() -> None:
    assert read(f"<p>{'霧<wbr>' * 600}</p><p>Fog.</p>") == f"{'霧' * 600} Fog."


def test_behind_thousands_of_elements_no_line_begins() -> None:
    root = parsed(f"<div><p>{'<b></b>' * 5_000}Fog</p><p>{'<b></b>' * 50}Fog</p></div>")
    assert root is not None

    assert [beginning_of(each, 90) for each in root.iter("p")] == ["", "Fog"]
