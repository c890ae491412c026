import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.captions import captioned, is_caption, is_credit, without_credit
from tests.articles.pages import root_of


@pytest.mark.parametrize(
    ("printed", "caption", "credit"),
    [
        ("The quay at noon. Photo: Bo Falk", "The quay at noon.", "Bo Falk"),
        ("Der Kai am Mittag. (Foto: Bo Falk/dpa)", "Der Kai am Mittag.", "Bo Falk/dpa"),
        ("The quay at noon © Bo Falk", "The quay at noon", "Bo Falk"),
        ("The quay. Bo Falk/Getty Images", "The quay.", "Bo Falk/Getty Images"),
        ("The quay. (Bo Falk via AP)", "The quay.", "Bo Falk via AP"),
        ("Набережная. Фото: Бо Фальк", "Набережная.", "Бо Фальк"),
        ("埠頭＝写真：山田太郎", "埠頭＝", "山田太郎"),
        ("The quay at noon, seen by many.", "The quay at noon, seen by many.", None),
        ("", "", None),
    ],
)
def test_a_caption_ends_with_its_credit(printed: str, caption: str, credit: str | None) -> None:
    assert without_credit(printed) == (caption, credit)


@given(st.text(max_size=400))
def test_any_caption_can_be_read(text: str) -> None:
    caption, credit = without_credit(text)

    assert text.startswith(caption)
    assert credit is None or credit in text


def test_a_caption_without_credit_class_keeps_its_words() -> None:
    figure = next(
        root_of("<figure><img><figcaption>The <b>quay</b>.</figcaption></figure>").iter("figure")
    )

    assert captioned(figure) == ("The quay.", None)


@pytest.mark.parametrize(
    "line",
    [
        "The quay at noon. Photo: Bo Falk/AFP",
        "The quay at noon. | Photo by Bo Falk",
        "Der Kai am Mittag Foto: Bo Falk/imago",
        "Getty Images / Bo Falk",
        "Bo Falk/Getty Images for The Island Museum",
        "picture alliance/dpa | Bo Falk",
        "(Foto: Bo Falk)",
        "© Bo Falk",
        "YouTube/screengrab",
        "FILE - Boats lie at the quay, March 3, 2026. (AP Photo/Bo Falk)",
        "The quay on Monday morning (Image: Getty)",
        "Il molo, lunedì (foto di Bo Falchi)",
        "Vista del muelle (EFE)",
        "Nabrzeże w poniedziałek. Fot. Jan Wrona/PAP",
        "Rıhtım, pazartesi sabahı. Fotoğraf: AA/Ada Kurt",
    ],
)
def test_a_line_that_ends_with_a_credit_stands_below_a_picture(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "The quay at noon.",
        "Source: AFP",
        "She showed the harbour master a photo: Bo Falk",
        "They were in a photo by Bo Falk.",
        "Telephoto: 12MP, f/2.8",
        "What you need: a wallet (credit/debit cards, cash)",
        "He spoke on YouTube for the island.",
        "Photo: what the harbour looks like in the morning fog",
        "The ferry left late, the line said. (EFE)",
        "The members voted (NATO)",
        "",
    ],
)
def test_other_lines_do_not(line: str) -> None:
    assert not is_caption(line)


@pytest.mark.parametrize(
    ("line", "alone"),
    [
        ("Foto: Bo Falk", True),
        ("Photo by Bo Falk.", True),
        ("Fot. Jan Nowak", True),
        ("사진: 김민수", True),
        ("Bo Falk/Getty Images", True),
        ("(Fotoğraf: Ada Kurt)", True),
        ("（写真：島通信社）", True),
        ("Archivbild", True),
        ("Image d'illustration. AFP", True),
        ("Zdjęcie ilustracyjne", True),
        ("资料图片", True),
        ("Képünk illusztráció", True),
        ("Ілюстративне фото", True),
        ("The symbol of the archive is a photo.", False),
        ("The quay at noon. Photo: Bo Falk", False),
        (
            "Photo: the harbour is shown as it was in the spring of the year before the fog came.",
            False,
        ),
        ("", False),
    ],
)
def test_a_line_may_be_nothing_but_a_credit(line: str, alone: bool) -> None:
    assert is_credit(line) == alone
