import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from articles.furniture.captions import (
    captioned,
    credit_alone,
    is_caption,
    is_credit,
    without_credit,
)
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
        ("秋の埠頭（撮影・山田太郎）", "秋の埠頭", "山田太郎"),
        ("秋の埠頭＝撮影・山田太郎", "秋の埠頭", "山田太郎"),
        ("Кеят по обед. Снимка: Бо Фалк", "Кеят по обед.", "Бо Фалк"),
        ("Кејот напладне. Слика: Бо Фалк", "Кејот напладне.", "Бо Фалк"),
        ("The quay at noon, seen by many.", "The quay at noon, seen by many.", None),
        ("", "", None),
    ],
)
def test_a_caption_ends_with_its_credit(printed: str, caption: str, credit: str | None) -> None:
    assert without_credit(printed) == (caption, credit)


@given(st.text(max_size=400))
@example("\u00a90(0")
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
        "The quay at noon (Photo : what the harbour board drew of the new quay)",
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
        "घाट पर नाव। फोटो: कमल नेगी",
        "گھاٹ پر کشتی۔ فوٹو: کامران حمید",
        "ঘাটে নৌকা। ছবি: কামাল হামিদ",
        "ბაზარი შემოდგომაზე. ფოტო: კახა ჰამიძე",
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
        ("Screenshot by Ada Berg/Example Herald", True),
        ("Screenshots by the dozen were sent in", False),
    ],
)
def test_a_line_may_be_nothing_but_a_credit(line: str, alone: bool) -> None:
    assert is_credit(line) == alone


@pytest.mark.parametrize(
    ("printed", "caption", "credit"),
    [
        ("The quay at noon (Bo Falk/HERALD)", "The quay at noon", "Bo Falk/HERALD"),
        ("The quay at noon [Bo Falk/Reuters]", "The quay at noon", "Bo Falk/Reuters"),
        ("The quay. (Herald Photo by Bo Falk)", "The quay.", "Herald Photo by Bo Falk"),
        ("Il molo a mezzogiorno (foto Bo Falk)", "Il molo a mezzogiorno", "Bo Falk"),
        ("De kade. Foto Bo Falk", "De kade.", "Bo Falk"),
        ("Le quai à midi - B. FALK / AFP", "Le quai à midi", "B. FALK / AFP"),
        ("O cais ao meio-dia - Bo Falk/Folhapress", "O cais ao meio-dia", "Bo Falk/Folhapress"),
        ("Le quai à midi. - Belga.", "Le quai à midi.", "Belga"),
        ("El muelle al mediodía (EFE)", "El muelle al mediodía", "EFE"),
        ("Η προβλήτα. Φωτ. Μπο Φαλκ", "Η προβλήτα.", "Μπο Φαλκ"),
        ("Kajen. (Foto: © Bo Falk, Ritzau)", "Kajen.", "Bo Falk, Ritzau"),
        ("Nábrežie (zdroj: SITA)", "Nábrežie", "SITA"),
        ("埠頭の跳ね橋\uff08山田太郎撮影\uff09", "埠頭の跳ね橋", "山田太郎"),
        ("부두의 다리. /김도윤 기자", "부두의 다리.", "김도윤 기자"),
        ("码头上的桥。新华社记者 王小明 摄", "码头上的桥。", "新华社记者 王小明"),
        ("The quay (left/right) at noon", "The quay (left/right) at noon", None),
        ("The quay in the season (2025/26)", "The quay in the season (2025/26)", None),
        ("The quay - and the old town", "The quay - and the old town", None),
        ("The photo shows Bo Falk", "The photo shows Bo Falk", None),
    ],
)
def test_names_at_the_end_are_the_credit(printed: str, caption: str, credit: str | None) -> None:
    assert without_credit(printed) == (caption, credit)


@pytest.mark.parametrize(
    ("inside", "caption", "credit"),
    [
        ("<span>The quay at noon</span><strong>Bo Falk - HERALD</strong>",
         "The quay at noon", "Bo Falk - HERALD"),
        ("<span>The quay at noon</span><span>Bo Falk (EFE)</span>", "The quay at noon", "Bo Falk (EFE)"),
        ("<span>ANP</span><span>The quay at noon</span>", "The quay at noon", "ANP"),
        ('<span>The quay</span> <cite>(<b>Herald: Bo Falk</b>)</cite>', "The quay", "Herald: Bo Falk"),
        ("<span>The quay at noon</span><span>Seen by many</span>",
         "The quay at noon Seen by many", None),
        ("<span>The quay, </span><em>Old Harbour</em>", "The quay, Old Harbour", None),
        ("<span>Fog closes the bridge</span><span>March 3, 2026</span>",
         "Fog closes the bridge March 3, 2026", None),
        ('<p class="attribution__caption">The quay.</p><p class="attribution__credit">Bo Falk</p>',
         "The quay.", "Bo Falk"),
    ],
)  # fmt: skip
def test_the_parts_of_a_caption_are_told_apart(
    inside: str, caption: str, credit: str | None
) -> None:
    markup = f"<figure><img><figcaption>{inside}</figcaption></figure>"
    figure = next(root_of(markup).iter("figure"))

    assert captioned(figure) == (caption, credit)


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("ANTARA FOTO/Ana Berg/nym", "ANTARA FOTO/Ana Berg/nym"),
        ("Herald Photo by Bo Falk", "Herald Photo by Bo Falk"),
        ("Crédit photo : Zoé Noël / AFP", "Zoé Noël / AFP"),
        ("(Foto: Ada Berg)", "Ada Berg"),
    ],
)
def test_the_word_for_a_picture_within_a_credit_is_its_own(line: str, credit: str) -> None:
    assert credit_alone(line) == credit


def test_a_lithuanian_credit_stands_before_its_word() -> None:
    parted = without_credit("Pirmasis keltas antradienį. Rūtos Kalnaitės nuotr.")

    assert parted == ("Pirmasis keltas antradienį.", "Rūtos Kalnaitės")
