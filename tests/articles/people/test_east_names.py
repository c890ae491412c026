import pytest

from articles.people.names import split_names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("采写：海岛记者 余晓菁 向小妮", ("余晓菁", "向小妮")),
        ("编辑：严小洁 王晖", ("严小洁", "王晖")),
        ("记者 王晖 李桦 周小雨", ("王晖", "李桦", "周小雨")),
        ("文 余晓菁 向小妮", ("余晓菁", "向小妮")),
        ("石田 文子", ("石田 文子",)),
        ("取材：高橋 文子", ("高橋 文子",)),
        ("佐々木 健一", ("佐々木 健一",)),
        ("执笔/胡小刀&李桦", ("胡小刀", "李桦")),
    ],
)
def test_a_space_parts_chinese_names_and_is_within_japanese_ones(
    line: str, names: tuple[str, ...]
) -> None:
    assert split_names([line]) == names


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("[责任编辑：韩晓雯 PK155]", "韩晓雯"),
        ("责任编辑：韩晓雯_NF4425", "韩晓雯"),
        ("采写：海岛见习记者 韩晓雯", "韩晓雯"),
        ("韩晓雯 整合", "韩晓雯"),
        ("韩晓雯 编译", "韩晓雯"),
    ],
)
def test_what_a_writer_is_and_did_is_no_part_of_a_chinese_name(line: str, name: str) -> None:
    assert split_names([line]) == (name,)
