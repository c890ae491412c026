import pytest

from articles.dating.stamps import is_stamp, without_stamp


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("Ann Lee Published: 3 March 2026, 07:45", "Ann Lee"),
        ("By Ann Lee | Updated March 3, 2026", "By Ann Lee"),
        ("Posted by Ann Lee on Friday, 8 December 2023 at 5:12 pm", "Posted by Ann Lee"),
        ("Ann Lee - 2026-03-03 07:45", "Ann Lee"),
        ("Eva Klein Stand: 03.03.2026", "Eva Klein"),
        ("Par Léa Morin et Luc Petit Publié le 3 mars 2026 à 7h45", "Par Léa Morin et Luc Petit"),
        ("Inés Rivas Publicado el 03/03/2026 a las 07:45 h", "Inés Rivas"),
        ("Bas de Wit Laatst bijgewerkt: 3 maart 2026", "Bas de Wit"),
        ("Ada Kurt Giriş: 03.03.2026 07:45", "Ada Kurt"),
        ("Анна Ершова Опубликовано: 03.03.2026", "Анна Ершова"),
        ("سمر خوري نشر في: 03/03/2026", "سمر خوري"),
        ("海野渚 公開日：2026/03/03 07:45", "海野渚"),
        ("海野渚 最終更新：2026年3月3日", "海野渚"),
        ("作者 海明 发布时间：2026-03-03", "作者 海明"),
        ("Ann Lee, 34, and Bo Falk", "Ann Lee, 34, and Bo Falk"),
        ("Published by Ann Lee", "Published by Ann Lee"),
        ("3 March 2026", "3 March 2026"),
    ],
)
def test_the_day_beside_a_byline_is_cut(line: str, rest: str) -> None:
    assert without_stamp(line) == rest
    assert without_stamp(rest) == rest


@pytest.mark.parametrize(
    ("line", "stamped"),
    [
        ("3 March 2026", True),
        ("Updated: March 3, 2026", True),
        ("Publicerad 3 mars 2026 kl 7.45", True),
        ("最終更新：2026年3月3日", True),
        ("Ann Lee, 3 March 2026", False),
        ("Published by Ann Lee", False),
        ("2026 was a good year", False),
        ("", False),
    ],
)
def test_a_line_that_begins_with_a_day_is_a_stamp(line: str, stamped: bool) -> None:
    assert is_stamp(line) is stamped
