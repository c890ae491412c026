import pytest

from articles.people.names import names_of_pieces, split_names


@pytest.mark.parametrize(
    "desk",
    [
        "Ritstjórn", "szerk.", "Toimetus", "Uredništvo", "Redacció", "რედაქცია", "Haber Merkezi", "وكالات", "ویب ڈیسک",
        "گروه جامعه", "செய்திப்பிரிவு", "संवाद सहयोगी", "סוכנויות הידיעות", "агенции", "綜合報導", "ทีมข่าวภูมิภาค",
    ],
)  # fmt: skip
def test_a_desk_is_no_writer_in_whatever_language(desk: str) -> None:
    assert split_names([desk]) == ()


def test_who_edited_a_story_is_none_of_its_writers() -> None:
    assert names_of_pieces(["Reporter:", "Suharto", "| Editor: Dewi Lestari"]) == ("Suharto",)


@pytest.mark.parametrize(
    "word",
    [
        "注册",
        "登录",
        "未知",
        "佚名",
        "全部",
        "原创",
        "版权声明",
        "轉載請註明：",
        "ログイン",
        "로그인",
    ],
)
def test_a_button_and_an_unknown_are_no_writers_in_the_east(word: str) -> None:
    assert split_names([word]) == ()
