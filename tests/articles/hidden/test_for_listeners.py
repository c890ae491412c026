import pytest

from tests.articles.hidden.test_visible import STORY, seen


def test_a_colon_that_parts_words_for_listeners_stays() -> None:
    assert seen(f'<h1>Fog<span class="sr-only">:</span>the ferry</h1>{STORY}')[0].startswith(
        "Fog:the"
    )


@pytest.mark.parametrize(
    ("first", "text"),
    [
        ('<i class="sr-only">Stormy</i><b aria-hidden="true"><i>S</i>tormy</b> seas.', "Stormy seas."),
        ('<b aria-hidden="true"><i>T</i>he</b><i class="visually-hidden">The</i> sea.', "The sea."),
        ('<i class="sr-only">T</i><b aria-hidden="true">T</b>he sea.', "The sea."),
        ('<i class="sr-only">Stormy</i><b aria-hidden="true">Sunny</b> seas.', "seas."),
        ('<i class="sr-only">Stormy</i><b aria-hidden="true" class="d-none">Stormy</b> seas.', "seas."),
    ],
)  # fmt: skip
def test_a_word_that_is_spelt_out_for_listeners_is_read_once(first: str, text: str) -> None:
    assert seen(f"<div><p>{first}</p></div>")[0] == text
