import pytest

from articles.furniture.phrases import phrase_of


@pytest.mark.parametrize(
    "line",
    [
        "Follow the Herald on WhatsApp",
        "Add the Herald on Google News",
        "Pingback: Fog on the way",
        "Weiterlesen auf herald.example",
        "Zaszufladkowano do kategorii Wiadomości",
    ],
)
def test_a_word_and_what_follows_it_are_a_notice(line: str) -> None:
    assert phrase_of(line) == "furniture"


@pytest.mark.parametrize(
    "line",
    [
        "Follow the coast on foot",
        "Add two eggs on Sundays",
        "Weiterlesen lohnt sich",
        "He asked others to follow the ferry on Facebook, and they did so until the evening.",
    ],
)
def test_a_word_alone_says_too_little(line: str) -> None:
    assert phrase_of(line) is None


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("ข่าวที่เกี่ยวข้อง เรือข้ามฟากกลับมาแล้ว", "related"),
        ("関連記事 渡し船が戻る", "related"),
        ("เรือข้ามฟากกลับมาแล้ว หลังหมอกจาง", None),
    ],
)
def test_a_space_parts_a_label_where_words_are_not_parted(line: str, reason: str | None) -> None:
    assert phrase_of(line) == reason
