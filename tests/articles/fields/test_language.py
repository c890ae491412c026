import pytest

from articles.article import Found
from articles.fields.language import detected_language

CROATIAN = "Stari most u luci bit će zatvoren za sav promet, odlučilo je vijeće nakon četiri sata rasprave."


@pytest.mark.parametrize("declared", ["sr", "bs", "hr"])
def test_of_languages_hardly_told_apart_it_is_the_declared_one(declared: str) -> None:
    stated = Found(declared, "html", "lang")

    assert detected_language(CROATIAN, stated) == stated


@pytest.mark.parametrize("declared", ["en", "sl", "de"])
def test_what_a_page_declares_is_not_believed_otherwise(declared: str) -> None:
    found = detected_language(CROATIAN, Found(declared, "html", "lang"))

    assert found is not None
    assert found.value in {"hr", "sr", "bs"}
    assert found.method == "py3langid"


@pytest.mark.parametrize(
    ("headline", "declared"),
    [("Alta marea al porto nuovo", "it"), ("Zima v přístavu trvá dlouho", "sk")],
)
def test_of_a_headline_the_page_knows_the_language_better(headline: str, declared: str) -> None:
    stated, german = Found(declared, "html", "lang"), Found("de", "html", "lang")

    assert detected_language(headline, stated) == stated
    assert detected_language(headline, german) not in (None, german)


def test_of_a_longer_text_the_page_does_not() -> None:
    text = "Alta marea al porto. Nobody on the pier knew how long it would last, or why. " * 2
    found = detected_language(text, Found("it", "html", "lang"))

    assert found is not None
    assert found.value == "en"
