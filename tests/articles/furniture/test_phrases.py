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
