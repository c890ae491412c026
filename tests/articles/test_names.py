import pytest

from articles.names import looks_like_name, names_of_pieces, split_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ann Lee", ["Ann Lee"]),
        ("By Ann Lee and Bo Falk, Staff Writers", ["Ann Lee", "Bo Falk"]),
        ("Von Jörg Müller und Eva Klein", ["Jörg Müller", "Eva Klein"]),
        ("Par Zoé Martin et Luc Noël", ["Zoé Martin", "Luc Noël"]),
        ("Por José Díaz y Eva Gil", ["José Díaz", "Eva Gil"]),
        ("Anna Berg og Nils Dahl", ["Anna Berg", "Nils Dahl"]),
        ("Ann Lee, Bo Falk; Cy Dahl", ["Ann Lee", "Bo Falk", "Cy Dahl"]),
        ("Ann Lee | 3 March 2026", ["Ann Lee"]),
        ("Ann Lee, MD, editor of the desk", ["Ann Lee"]),
        ("Ольга Петренко та Іван Коваль", ["Ольга Петренко", "Іван Коваль"]),
        ("文\uff1a高瀬みなみ、岡崎亮", ["高瀬みなみ", "岡崎亮"]),
        ("作者\uff1a沈若溪", ["沈若溪"]),
        ("بقلم ليلى الخازن، سامر عبد النور", ["ليلى الخازن", "سامر عبد النور"]),
        ("ByAnn Lee", ["Ann Lee"]),
        ("Ann Lee, Reuters", ["Ann Lee"]),
        ("Ann Lee December 22", ["Ann Lee"]),
        ("Theresa May", ["Theresa May"]),
        ("Autor: Jan Nowak i Ewa Lis", ["Jan Nowak", "Ewa Lis"]),
        ("Door Anna de Vries", ["Anna de Vries"]),
        ("By Robert E. Lee", ["Robert E. Lee"]),
        ("Autorin/Autor Eva Klein", ["Eva Klein"]),
        ("Ann Lee, Ph.D.", ["Ann Lee"]),
        ("Ann Lee, Harbour Master and Digital Security Expert", ["Ann Lee", "Harbour Master"]),
        ("Euronews with Agencies", ["Euronews"]),
        ("One comment so far", []),
        ("Senior Business Writer", []),
        ("admin", []),
        ("https://herald.example/author/ann", []),
        ("March 9", []),
        ("", []),
    ],
)
def test_a_line_is_split_into_names(text: str, names: list[str]) -> None:
    assert list(split_names([text])) == names


def test_a_dash_belongs_to_a_name_that_is_stated_for_machines() -> None:
    assert split_names(["Ann Lee - Herald"], stated=True) == ("Ann Lee - Herald",)
    assert split_names(["Ann Lee - Herald"]) == ("Ann Lee", "Herald")


@pytest.mark.parametrize(
    ("pieces", "names"),
    [
        (["By", "Ann Lee", "and", "Bo Falk", "Editor"], ("Ann Lee", "Bo Falk")),
        (["Written by", "Ann Lee", "Desk of Islands"], ("Ann Lee",)),
        (["Ann Lee,", "Bo Falk"], ("Ann Lee", "Bo Falk")),
        (["", "By \u2014", "Ann Lee"], ("Ann Lee",)),
        ([], ()),
    ],
)
def test_pieces_of_a_line_are_names_until_no_joint_follows(
    pieces: list[str], names: tuple[str, ...]
) -> None:
    assert names_of_pieces(pieces) == names


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("Ann Lee", True),
        ("Anna de Vries", True),
        ("Zo\u00eb al Khazen", True),
        ("\u9ad8\u702c\u307f\u306a\u307f", True),
        ("creating area maps", False),
        ("Montag, den", False),
        ("our Privacy Policy", False),
        ("", False),
    ],
)
def test_a_name_has_capitals_and_few_words(text: str, is_name: bool) -> None:
    assert looks_like_name(text) is is_name
