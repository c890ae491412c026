"""A line that says where its writer is reached is no sentence of a story."""

import pytest

from articles.furniture.phrases import phrase_of

CONTACTS = [
    "Contact Bo Falk at bo.falk@herald.example and follow @bofalk on Twitter.",
    "Contact staff writer Kim Dahl at 555-0100 or kdahl@herald.example.",
    "Email: bo.falk@herald.example",
    "—Reach Bo Falk at bfalk@herald.example",
    "Folge ihm: @bofalk",
    "Kontakt: Bo Falk, bo.falk@herald.example",
    "Schreiben Sie uns an leser@herald.example",
    "Contactez Bo Falk à bo.falk@herald.example",
    "Escriba a Bo Falk a bo.falk@herald.example",
    "Scrivi a bo.falk@herald.example",
    "Mejla reportern: bo.falk@herald.example",
    "Ota yhteyttä: bo.falk@herald.example",
    "Napisz do autora: bo.falk@herald.example",
    "Пишите автору: bo.falk@herald.example",
    "Hubungi penulis di bo.falk@herald.example",
    "Írjon nekünk: szerk@herald.example",
]
STORY = [
    "Mail reached the island with @bofalk aboard, who had not been told of the fog.",
    "Contact with the ferry was lost at noon, the board said.",
    "The board gave out bo.falk@herald.example as the address for complaints.",
    "Reaching the island takes an hour.",
    "Mail reached the island late, @ noon on Monday.",
    "Contacts between the two towns have been few since the bridge was closed.",
]


@pytest.mark.parametrize("text", CONTACTS)
def test_a_line_of_contacts_is_its_writers(text: str) -> None:
    assert phrase_of(text) == "author"


@pytest.mark.parametrize("text", STORY)
def test_a_sentence_that_begins_alike_is_the_storys(text: str) -> None:
    assert phrase_of(text) is None
