import pytest

from articles.people.names import split_names


@pytest.mark.parametrize("stated", [True, False])
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Max Muster, Berlin", ["Max Muster"]),
        ("Ann Lee, New York", ["Ann Lee"]),
        ("Ann Lee, Tel Aviv", ["Ann Lee"]),
        ("Rémi Noël, à Grand-Port", ["Rémi Noël"]),
        ("By Ann Lee in Paris", ["Ann Lee"]),
        ("Zoé Martin à Grand-Port", ["Zoé Martin"]),
        ("Eva Klein aus Grauhafen", ["Eva Klein"]),
        ("Ana Gil en Puerto", ["Ana Gil"]),
        ("Ann Lee in our island desk", ["Ann Lee"]),
        ("Ann Lee, CNN", ["Ann Lee"]),
        ("Ann Lee, BBC Scotland", ["Ann Lee"]),
        ("Ann Lee, Harbour Report", ["Ann Lee"]),
        ("Ann Lee and Bo Falk, The Ferry Courier", ["Ann Lee", "Bo Falk"]),
        ("Ann Lee | The Herald", ["Ann Lee"]),
        ("Ann Lee | WFOG", ["Ann Lee"]),
        ("Ann Lee - Herald", ["Ann Lee"]),
        ("Ann Lee - Herald Editorial Team", ["Ann Lee"]),
        ("Ann Lee for the Herald", ["Ann Lee"]),
        ("Ann Lee For Herald", ["Ann Lee"]),
        ("Ann Lee (Reuters)", ["Ann Lee"]),
        ("Ann Lee, Reuters", ["Ann Lee"]),
        ("Reuters, Berlin", ["Reuters"]),
        ("herald.example, Oslo, Norway", ["herald.example"]),
        ("Ann Lee, MD, RD, FAND", ["Ann Lee"]),
        ("Radio j'y suis", ["Radio j'y suis"]),
        ("Ann Lee, Trial Attorney at Falk & Falk", ["Ann Lee"]),
        ("Ann Lee, Product Marketer", ["Ann Lee"]),
        ("Ann Lee, Bo Falk, Oslo", ["Ann Lee", "Bo Falk"]),
        ("Ann Lee/Bo Falk", ["Ann Lee", "Bo Falk"]),
        ("ANN LEE, Ann Lee", ["Ann Lee"]),
        ("Zoé Martin, Zoe Martin", ["Zoé Martin"]),
        ("Von Eva Klein", ["Eva Klein"]),
        ("Par Zoé Martin", ["Zoé Martin"]),
        ("Por Ana Gil", ["Ana Gil"]),
        ("Di Lia Moro", ["Lia Moro"]),
        ("Ann Lee @annlee", ["Ann Lee"]),
        ("Ann Lee Avaldatud", ["Ann Lee"]),
        ("Eva Klein, Šiandien", ["Eva Klein"]),
    ],
)
def test_what_keeps_a_name_company_is_none_however_it_is_told(
    text: str, names: list[str], stated: bool
) -> None:
    assert list(split_names([text], stated=stated)) == names


@pytest.mark.parametrize("stated", [True, False])
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Maria, Katerina", ["Maria", "Katerina"]),
        ("Ann Lee, Bo Falk", ["Ann Lee", "Bo Falk"]),
        ("Ann Lee, Bo van Meer", ["Ann Lee", "Bo van Meer"]),
        ("Fog Center for Tides", ["Fog Center for Tides"]),
        ("Graue Landesanstalt für Küste", ["Graue Landesanstalt für Küste"]),
        ("Human in the Fog", ["Human in the Fog"]),
        ("Nelson C.J.", ["Nelson C.J."]),
        ("Bo Falk Jr.", ["Bo Falk Jr."]),
        ("Jenny Danes", ["Jenny Danes"]),
        ("Harbour Today", ["Harbour Today"]),
        ("\ue5cc Ann Lee", ["Ann Lee"]),
        ("Na In Woo", ["Na In Woo"]),
        ("dpa/Ann", ["dpa/Ann"]),
    ],
)
def test_a_name_that_looks_like_company_stays(text: str, names: list[str], stated: bool) -> None:
    assert list(split_names([text], stated=stated)) == names


@pytest.mark.parametrize(
    "text",
    [
        "CC BY", "Creative Commons", "YouTube", "Download PDF", "No Author", "/annlee",
        "facebook.com/herald", "Rezept von", "Mehr \ue5cc", "news service reports", "More articles by author",
        "Other texts", "Другие статьи",
    ],
)  # fmt: skip
def test_what_stands_where_a_name_could_is_none(text: str) -> None:
    assert split_names([text]) == ()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Na Asha Kibwana", ["Asha Kibwana"]),
        ("فہد حسین اور مہوش بیگ", ["فہد حسین", "مہوش بیگ"]),
        ("فہد حسین سے", ["فہد حسین"]),
        ("از فہد حسین", ["فہد حسین"]),
        ("Автор материала — Инна Лугова", ["Инна Лугова"]),
        ("晚報 記者王小明", ["王小明"]),
    ],
)
def test_words_around_names_are_known_in_more_languages(line: str, names: list[str]) -> None:
    assert list(split_names([line])) == names


def test_initials_stand_for_a_portrait_only_beside_their_name() -> None:
    assert split_names(["AL", "Ann Lee"]) == ("Ann Lee",)
    assert split_names(["SMT", "Ann Lee"]) == ("SMT", "Ann Lee")
    assert split_names(["AP", "Ann Perch"]) == ("AP", "Ann Perch")


def test_names_without_end_are_compared_without_end_of_patience() -> None:
    names = split_names((f"Ab{number}x" for number in range(200_000)), stated=True)

    assert len(names) == 30


def test_several_writers_role_is_no_name() -> None:
    line = "By ANN LEE and BO FALK - Wire Technology Writers | Wire"

    assert split_names([line]) == ("ANN LEE", "BO FALK")
