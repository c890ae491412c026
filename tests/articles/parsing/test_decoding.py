import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.parsing.decoding import decoded, utf8
from tests.articles.pages import page
from tests.articles.stories import STORIES as ALL

# Sets whose letters are another set's letters: only a statement tells them apart.
UNDECLARED_ALIKE = frozenset({"iso-8859-15"})

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


STORIES = {story.language: "".join(f"<p>{each}</p>" for each in story.paragraphs) for story in ALL}
POLISH = "<p>Zarząd portu zgodził się we wtorek zamknąć stary most zwodzony na jedenaście tygodni, ponieważ trzeba wymienić jego łożyska.</p>"
CZECH = "<p>Přívoz na vzdálené ostrovy vyplul v pondělí kvůli husté mlze o hodinu později, řekl správce.</p>"
CHINESE = (
    "<p>开往外岛的渡船星期一因大雾晚了一个小时离港，港务处上午说。大约九十名乘客在大厅里等候。</p>"
)
TAIWANESE = (
    "<p>開往外島的渡船星期一因大霧晚了一個小時離港，港務處上午說。大約九十名乘客在大廳裡等候。</p>"
)
KOREAN = "<p>먼 섬으로 가는 여객선이 월요일 짙은 안개로 한 시간 늦게 항구를 떠났다고 항만 사무소가 밝혔다.</p>"
LEGACY = [
    ("windows-1252", STORIES["fr"]), ("windows-1251", STORIES["ru"]), ("koi8-r", STORIES["ru"]),
    ("iso-8859-1", GERMAN), ("iso-8859-2", CZECH), ("windows-1250", CZECH), ("iso-8859-5", STORIES["ru"]),
    ("iso-8859-7", STORIES["el"].replace("’", "")), ("iso-8859-15", GERMAN), ("shift_jis", STORIES["ja"]),
    ("euc-jp", STORIES["ja"]), ("iso-2022-jp", STORIES["ja"]), ("gb18030", CHINESE), ("gb2312", CHINESE),
    ("big5", TAIWANESE), ("euc-kr", KOREAN), ("windows-1256", STORIES["ar"]), ("utf-16-le", STORIES["ru"]),
    ("utf-16-be", STORIES["ja"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text"), LEGACY)
def test_an_old_page_is_read_as_its_header_says(name: str, text: str) -> None:
    assert text in read(text.encode(name), f"text/html; charset={name}")[0]


@pytest.mark.parametrize(("name", "text"), LEGACY)
def test_an_old_page_is_read_as_its_meta_says(name: str, text: str) -> None:
    body = f'<html><head><meta charset="{name}"></head><body>{text}'.encode(name)

    assert text in read(body)[0]


@pytest.mark.parametrize(
    ("name", "text"), [pair for pair in LEGACY if pair[0] not in UNDECLARED_ALIKE]
)
def test_an_old_page_that_says_nothing_is_told_by_its_letters(name: str, text: str) -> None:
    body = f"<html><head><title>x</title></head><body>{text * 3}".encode(name)

    assert text in read(body)[0]


@pytest.mark.parametrize(
    ("name", "text"), [pair for pair in LEGACY if pair[0] not in UNDECLARED_ALIKE]
)
def test_an_old_page_that_says_utf8_is_told_by_its_letters(name: str, text: str) -> None:
    assert text in read((text * 3).encode(name), "text/html; charset=utf-8")[0]


@pytest.mark.parametrize("cut", [1, 2, 3])
@pytest.mark.parametrize(
    ("name", "text"), [*LEGACY, ("utf-8", STORIES["ja"]), ("utf-8", STORIES["ru"])]
)
def test_a_page_cut_in_a_character_is_read_up_to_there(name: str, text: str, cut: int) -> None:
    text = text.removesuffix("</p>")
    body = text.encode(name)

    found = read(body[:-cut], f"text/html; charset={name}")[0]

    assert text[: len(text) - 4] in found


@pytest.mark.parametrize(
    ("label", "name", "text"),
    [
        ("x-sjis", "shift_jis", STORIES["ja"]), ("windows-31j", "cp932", STORIES["ja"]), ("x-euc-jp", "euc-jp", STORIES["ja"]),
        ("ks_c_5601-1987", "euc-kr", KOREAN), ("windows-949", "cp949", KOREAN), ("x-gbk", "gbk", CHINESE), ("gb_2312-80", "gb2312", CHINESE),
        ("x-x-big5", "big5", TAIWANESE), ("Big5-HKSCS", "big5", TAIWANESE), ("x-cp1251", "cp1251", STORIES["ru"]), ("CP1251", "cp1251", STORIES["ru"]),
        ("koi8", "koi8-r", STORIES["ru"]), ("unicode-1-1-utf-8", "utf-8", GERMAN), ("utf8", "utf-8", GERMAN), ("UTF-16", "utf-8", GERMAN),
        ("unicode", "utf-8", GERMAN), ("iso88591", "latin-1", GERMAN), ("us-ascii", "cp1252", GERMAN), ("latin1", "cp1252", STORIES["fr"]),
        ("x-user-defined", "cp1252", GERMAN), ("macintosh", "mac-roman", GERMAN), ("x-mac-cyrillic", "mac-cyrillic", STORIES["ru"]),
    ],
)  # fmt: skip
def test_labels_mean_what_they_mean_to_browsers(label: str, name: str, text: str) -> None:
    body = f'<meta http-equiv="content-type" content="text/html; charset={label}">{text}'.encode(
        name
    )

    assert text in read(body)[0]


def test_few_letters_of_an_old_set_do_not_pass_for_broken_utf8() -> None:
    text = "<p>" + "The ferry left an hour late. " * 20 + "The café’s owner waited.</p>"

    assert text in read(text.encode("cp1252"), "text/html; charset=utf-8")[0]


@pytest.mark.parametrize("text", [GERMAN, RUSSIAN, "<p>plain</p>"])
def test_what_came_as_utf8_is_not_copied(text: str) -> None:
    sent = page(text.encode())

    assert utf8(sent)[0] is sent.body


def test_what_came_as_another_set_is_made_utf8() -> None:
    assert (
        utf8(page(RUSSIAN.encode("koi8-r"), content_type="text/html; charset=koi8-r"))[0]
        == RUSSIAN.encode()
    )


POLISH = "<p>Zarząd portu zgodził się we wtorek zamknąć stary most zwodzony na jedenaście tygodni, ponieważ trzeba wymienić jego łożyska.</p>"
CZECH = "<p>Příliš žluťoučký kůň úpěl ďábelské ódy, řekla žába v neděli večer u rybníka.</p>"


@pytest.mark.parametrize(
    "text",
    [GERMAN * 4, CZECH, RUSSIAN, "<p>橋は十一週間閉鎖されると、港湾委員会が火曜日に決めた。</p>"],
)
@pytest.mark.parametrize("misread", ["cp1252", "latin-1"])
def test_what_was_encoded_twice_is_read_once(text: str, misread: str) -> None:
    twice = "".join(
        sign if (sign := bytes([code]).decode(misread, "ignore")) else chr(code)
        for code in text.encode()
    )

    assert read(twice.encode(), "text/html; charset=utf-8")[0] == text
    assert utf8(page(twice.encode()))[0].decode() == text


def test_a_letter_that_was_encoded_once_hides_none_that_were_twice() -> None:
    title, body = "<title>Stra\u00dfe \u00e9</title>", GERMAN * 4
    sent = title.encode() + body.encode().decode("latin-1").encode()

    assert read(sent, "text/html; charset=utf-8")[0] == title + body


def test_a_story_on_characters_that_were_read_wrongly_stays_as_it_is() -> None:
    text = GERMAN * 4 + "<p>Aus „ü“ wird dann „Ã¼“, aus „é“ wird „Ã©“.</p>"

    assert read(text.encode(), "text/html; charset=utf-8")[0] == text
    few = "<p>Then Ã¼ stands for a letter.</p>"
    assert read(few.encode(), "text/html; charset=utf-8")[0] == few


def test_pieces_of_windows_1252_do_not_spoil_a_page_of_utf_8() -> None:
    body = (
        GERMAN.encode() * 4
        + "<p>Die Fähre blieb für Stunden im Hafen: größere Schäden</p>".encode("cp1252")
    )

    text, _ = read(body, "text/html; charset=utf-8")

    assert text.startswith(GERMAN * 4)
    assert text.endswith("für Stunden im Hafen: größere Schäden</p>")
    assert utf8(page(body))[0].decode() == text


@pytest.mark.parametrize("header", ["ISO-8859-1", "windows-1252"])
@pytest.mark.parametrize("meta", ["<meta charset=windows-1251>", ""])
def test_a_header_of_latin_letters_is_not_believed_over_words_of_others(
    header: str, meta: str
) -> None:
    body = (meta + RUSSIAN * 4).encode("cp1251")

    assert RUSSIAN in read(body, f"text/html; charset={header}")[0]
    assert read((GERMAN * 40).encode("cp1252"), f"text/html; charset={header}") == (
        GERMAN * 40,
        "header",
    )


def test_a_statement_far_down_counts_where_there_is_no_other_and_none_in_a_comment() -> None:
    late = "<style>" + "p {} " * 2000 + "</style><meta charset='koi8-r'>" + RUSSIAN

    assert read(late.encode("koi8-r"))[0] == late
    for behind, length in (("<meta charset='windows-1251'>", 4050), ("", 0)):
        comment = f"<!-- {'x' * length} <meta charset='koi8-r'> -->"
        commented = comment + behind + RUSSIAN * 3
        assert read(commented.encode("cp1251"))[0] == commented


@pytest.mark.parametrize(("name", "text"), [("iso8859-2", POLISH), ("cp1250", CZECH), ("cp1254", "<p>Köprü on bir hafta kapalı kalacak, çünkü yataklarının değiştirilmesi gerekiyor, dedi şehir sözcüsü salı günü.</p>")])  # fmt: skip
def test_undeclared_sets_are_looked_for_among_those_in_use(name: str, text: str) -> None:
    assert read((text * 3).encode(name))[0] == text * 3


@pytest.mark.parametrize(
    ("language", "name", "line"),
    [
        ("fr", "cp1252", "Quarante passagers ont dormi à l’école, a déclaré le maître de port."),
        ("tr", "cp1254", "Adaya giden vapur dün kalkmadı, dedi başkan Şükrü Çağlayan."),
        ("lv", "cp1257", "Prāmis vakar neizgāja, sacīja ostas kapteinis Jānis Bērziņš."),
        ("pl", "iso8859-2", "Prom wczoraj nie wypłynął, powiedział żeglarz Łukasz Źródło."),
        ("pl", "cp1250", "Prom wczoraj nie wypłynął, powiedział żeglarz Łukasz Źródło."),
    ],
)
def test_of_a_short_text_the_language_tells_the_set(language: str, name: str, line: str) -> None:
    text = f'<!DOCTYPE html><html class="no-js" lang="{language}"><p>{line}</p>'

    for charset in ("", "; charset=utf-8"):
        assert line in read(text.encode(name), f"text/html{charset}")[0]


def test_what_two_statements_call_differently_and_reads_as_utf8_is_utf8() -> None:
    text = '<meta charset="utf-8"><p>Die Fähre fuhr nicht.</p>'

    assert read(text.encode(), "text/html; charset=ISO-8859-1")[0] == text
    assert read(text.encode("cp1252"), "text/html; charset=ISO-8859-1")[0] == text


@pytest.mark.parametrize("charset", ["iso-8859-1", "utf-8", "euc-jp"])
def test_japanese_in_ascii_is_told_by_its_escapes_whatever_is_said(charset: str) -> None:
    text = "<p>島へのフェリーは昨日、出航しなかった。</p>"

    assert read(text.encode("iso-2022-jp"), f"text/html; charset={charset}")[0] == text
