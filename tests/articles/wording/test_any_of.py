import re

from articles.wording.any_of import any_of


def test_the_longest_word_is_found() -> None:
    found = re.match(any_of("文 文字 text"), "文字: Ann Lee")

    assert found
    assert found[0] == "文字"


def test_lists_and_texts_are_one_choice_without_regard_to_case() -> None:
    words = re.compile(any_of(["may", "m.a."], "March von_der"), re.IGNORECASE)

    assert words.fullmatch("MARCH")
    assert words.fullmatch("M.A.")
    assert words.fullmatch("von  Der")
    assert not words.fullmatch("mxax")
    assert not words.fullmatch("vonder")
