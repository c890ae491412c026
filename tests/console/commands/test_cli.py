"""What every command has in common: the words it is given, and where it prints."""

import pytest

from tests.console.commands.conftest import Street

LATIN = b"http://127.0.1.3:33451/caf\xe9.html".decode("utf-8", "surrogateescape")


@pytest.mark.parametrize(
    "words",
    [
        ("why",),
        ("article",),
        ("search",),
        ("read",),
        ("sources", "add"),
        ("sources", "fixture"),
        ("sources", "template"),
        ("sources", "pause", "herald", "--reason"),
        ("fields", "--source"),
        ("stories", "merge", "1", "2", "--note"),
    ],
    ids=" ".join,
)
def test_a_word_that_is_no_text_is_refused(busy_street: Street, words: tuple[str, ...]) -> None:
    ran = busy_street.home.run(*words, LATIN)

    assert (ran.code, ran.stderr) == (
        20,
        "Error: http://127.0.1.3:33451/caf\\xe9.html: is not UTF-8\n",
    )
