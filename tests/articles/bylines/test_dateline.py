"""Invented first lines in the forms that agencies use, in many languages and scripts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.article import Block, BlockKind, Dateline
from articles.bylines.dateline import dateline, read_dateline
from articles.wording.places import is_place, is_shouted

FORMS = [
    ("KOTA BHARU, 3 Mac (Bernama) --", "KOTA BHARU", "Bernama", "3 Mac"),
    ("वाराणसी, तीन मार्च (भाषा)", "वाराणसी", "PTI", "तीन मार्च"),
    ("Elif YILDIZ / İZMİR, (DHA) -", "İZMİR", "DHA", ""),
    ("BEIJING (AFP) —", "BEIJING", "AFP", ""),
    ("LONDON, Nov 3 (Reuters) -", "LONDON", "Reuters", "Nov 3"),
    ("KYIV, Ukraine (AP) —", "KYIV, Ukraine", "AP", ""),
    ("Berlin (dpa) -", "Berlin", "dpa", ""),
    ("Berlin/Hamburg (dpa/lno) -", "Berlin/Hamburg", "dpa", ""),
    ("Zürich (Keystone-SDA)", "Zürich", "Keystone-SDA", ""),
    ("Paris, 3 mai 2026 (AFP) -", "Paris", "AFP", "3 mai 2026"),
    ("Madrid, 3 may (EFE).-", "Madrid", "EFE", "3 may"),
    ("Lisboa, 03 mai 2026 (Lusa) –", "Lisboa", "Lusa", "03 mai 2026"),
    ("(ANSA) - ROMA, 3 MAG -", "ROMA", "ANSA", "3 MAG"),
    ("ANKARA (AA) -", "ANKARA", "Anadolu", ""),
    ("JAKARTA (ANTARA) -", "JAKARTA", "Antara", ""),
    ("Warszawa (PAP) -", "Warszawa", "PAP", ""),
    ("Αθήνα (ΑΠΕ-ΜΠΕ) -", "Αθήνα", "ANA-MPA", ""),
    ("МОСКВА, 5 мая - РИА Новости.", "МОСКВА", "RIA Novosti", "5 мая"),
    ("МОСКВА, 5 мая. /ТАСС/.", "МОСКВА", "TASS", "5 мая"),
    ("Москва. 5 мая. INTERFAX.RU -", "Москва", "Interfax", "5 мая"),
    ("КИЇВ, 5 травня — Укрінформ.", "КИЇВ", "Ukrinform", "5 травня"),
    ("София, 5 май /БТА/", "София", "BTA", "5 май"),
    ("القاهرة 3 مايو (رويترز) -", "القاهرة", "Reuters", "3 مايو"),
    ("دبي في 3 مايو / وام /", "دبي", "WAM", "3 مايو"),
    ("تهران - ایرنا -", "تهران", "IRNA", ""),
    ("नई दिल्ली, 3 मई (भाषा)", "नई दिल्ली", "PTI", "3 मई"),
    ("नई दिल्ली, एएनआई।", "नई दिल्ली", "ANI", ""),
    ("【北京時事】", "北京", "Jiji", ""),
    ("［ロンドン 3日 ロイター］ －", "ロンドン", "Reuters", "3日"),
    ("【ワシントン＝山田太郎】", "ワシントン", "", ""),
    ("(新华社北京5月3日电)", "北京", "Xinhua", "5月3日"),
    ("新华社北京5月3日电（记者王小明）", "北京", "Xinhua", "5月3日"),
    ("（中央社記者王小明台北3日電）", "台北", "Central News Agency", "3日"),
    ("(서울=연합뉴스) 홍길동 기자 =", "서울", "Yonhap", ""),
    ("WASHINGTON —", "WASHINGTON", "", ""),
    ("Kathmandu, May 3:", "Kathmandu", "", "May 3"),
    ("NEW DELHI:", "NEW DELHI", "", ""),
    ("(Reuters) -", "", "Reuters", ""),
    ("FERRYPOST.com, Jakarta -", "Jakarta", "", ""),
    ("JAKARTA, FERRYPOST.CO.ID --", "JAKARTA", "", ""),
]


@pytest.mark.parametrize(("printed", "place", "agency", "date"), FORMS)
def test_a_dateline_is_taken_apart(printed: str, place: str, agency: str, date: str) -> None:
    read = read_dateline(f"{printed} The ferry left the quay at noon.")

    assert read is not None
    line, confidence = read
    assert (line.printed, line.place, line.agency, line.date) == (printed, place, agency, date)
    assert 0.5 < confidence <= 1


@pytest.mark.parametrize(
    "text",
    [
        "Agence France-Presse (AFP) a annoncé hier son départ.",
        "The Associated Press (AP) reported that the boats left.",
        "Anna Berg (AP) said the boats left.",
        "BREAKING — The boats left.",
        "NASA — the agency — said so.",
        "The boats left the harbour - and never came back.",
        "Yesterday - as ever - the boats left.",
        "In Berlin (dpa) - so heißt es.",
        "Editor's Note, May 3: the boats left.",
        "WATCH: The boats leave.",
        "Am 3. Mai (Montag) - so heißt es.",
        "Peter – so sein Name – ging an Bord.",
        "«Мы ушли», - сказал он.",
        "【写真】船が出た",
        "新华社记者在现场看到船",
        "[동네신문=홍길동 기자] 배가 떠났다",
        "Photo: AP / Ada Berg",
        "FERRYPOST.COM - The boats left.",
        "Foto / dpa",
        "",
    ],
)
def test_prose_is_no_dateline(text: str) -> None:
    assert read_dateline(text) is None


def test_a_place_in_capitals_alone_is_less_sure_than_an_agency() -> None:
    alone, signed = read_dateline("OSLO — A boat."), read_dateline("OSLO (AFP) — A boat.")

    assert alone is not None
    assert signed is not None
    assert alone[1] < signed[1]


def test_a_dateline_is_found_below_a_standfirst_and_not_far_down() -> None:
    line = Block(BlockKind.PARAGRAPH, "OSLO (AFP) — The boats left.")
    prose = Block(BlockKind.PARAGRAPH, "Two hundred people waited.")

    second = dateline((Block(BlockKind.HEADING, "Fog"), prose, line))
    assert second is not None
    assert (second.value.place, second.method, second.where) == ("OSLO", "body", "line 2")
    assert dateline((prose, prose, prose, line)) is None


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    read = read_dateline(text)

    if read:
        assert text.lstrip().startswith(read[0].printed)


WORDS = st.lists(st.text("abcdefghij", min_size=2, max_size=9), min_size=3, max_size=30)


@given(WORDS)
def test_plain_words_are_never_a_dateline(words: list[str]) -> None:
    assert read_dateline(" ".join(words).capitalize() + ".") is None


@given(st.sampled_from([form[0] for form in FORMS]), WORDS)
def test_prose_is_never_taken_for_a_part_of_the_dateline(printed: str, words: list[str]) -> None:
    read = read_dateline(f"{printed} {' '.join(words).capitalize()}.")

    assert read is not None
    assert read[0].printed == printed


@pytest.mark.parametrize("text", ["Oslo", "Rio de Janeiro", "PARIS, France", "東京", "नई दिल्ली"])
def test_a_places_name_is_known_by_its_form(text: str) -> None:
    assert is_place(text)


@pytest.mark.parametrize("text", ["oslo", "The boats left", "Oslo!", "3 May", "Foto Berg", "x"])
def test_other_words_are_no_place(text: str) -> None:
    assert not is_place(text)


def test_only_capitals_are_shouted() -> None:
    assert is_shouted("PORT-AU-PRINCE, Haiti")
    assert not is_shouted("Oslo")
    assert not is_shouted("東京")


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("New Delhi [India], November 5 (ANI):", "New Delhi"),
        ("Washington DC [US], November 5 (ANI):", "Washington DC"),
        ("Mumbai (Maharashtra) [India], November 5 (ANI):", "Mumbai"),
    ],
)
def test_a_region_in_brackets_may_follow_the_place(head: str, place: str) -> None:
    read = read_dateline(f"{head} The ferry left the quay at noon.")

    assert read is not None
    assert read[0] == Dateline(head, place, "ANI", "November 5")
