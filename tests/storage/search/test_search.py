import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from storage.search.search import find, index_changed
from storage.sql.changes import add_change
from storage.sql.database import Database
from storage.sql.tables import articles
from tests.storage.rows import AT, NIGHT, add_article


def index_all(database: Database, limit: int = 100) -> int:
    done = 0
    while True:
        with database.write() as txn:
            step = index_changed(txn, limit)
        if step == 0:
            return done
        done += step


def found(database: Database, words: str, limit: int = 10, before: int | None = None) -> list[int]:
    with database.read() as txn:
        return [hit.article_id for hit in find(txn, words, limit, before)]


@pytest.fixture
def newspaper(database: Database) -> Database:
    with database.write() as txn:
        add_article(txn, 1, "Harbour closed", "The ferry stays in port.", "Storm São Tomé passes.")
        add_article(txn, 2, "Council votes", "The harbour budget was passed.")
        add_article(txn, 3, "東京で会談", "首相は北京を訪問した。")
    index_all(database)
    return database


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("harbour", [2, 1]),
        ("HARBOUR", [2, 1]),
        ("ferry", [1]),
        ("harbour ferry", [1]),
        ('"harbour budget"', [2]),
        ('"budget harbour"', []),
        ("sao tome", [1]),
        ("São", [1]),
        ("東京", [3]),
        ("京東", []),
        ("北京", [3]),
        ("Council", [2]),
        ("absent", []),
        ("", []),
        ("   ", []),
    ],
)
def test_articles_are_found_by_their_words_newest_first(
    newspaper: Database, words: str, expected: list[int]
) -> None:
    assert found(newspaper, words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ('"', []),
        ('"harbour', [2, 1]),
        ("harb*", []),
        ("harb:*", []),
        ("^harbour", [2, 1]),
        ("title:council", []),
        ("{title}:council", []),
        ("NEAR(harbour budget)", []),
        ("harbour AND ferry", []),
        ("harbour OR ferry", []),
        ("harbour NOT budget", []),
        ("NOT", []),
        ("harbour !budget", [2]),
        ("council|ferry", []),
        ("harbour + budget", [2]),
        ("-harbour", [2, 1]),
        ("()", []),
        ("harbour\0budget", [2]),
        ("harbour\udcff", [2, 1]),
        ("'", []),
        ("harbour'", [2, 1]),
    ],
)
def test_no_words_are_taken_for_a_query_language(
    newspaper: Database, words: str, expected: list[int]
) -> None:
    assert found(newspaper, words) == expected


@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=st.text(max_size=30))
def test_any_further_words_leave_fewer_articles(newspaper: Database, words: str) -> None:
    assert set(found(newspaper, f"harbour {words}")) <= {2, 1}


@pytest.mark.parametrize(
    "title",
    [
        "Storm São Tomé passes",
        "Fähre im Nebel",
        "Tiếng Việt: phà chậm vì sương mù",
        "Báo Yorùbá: ẹ̀kọ́ tuntun",
        "Новый мост закрыт",
        "Россия и Китай",
        "Київ: їжа й ґрунт",
        "Πυκνή ομίχλη κράτησε το πλοίο",
        "한국 정부는 안개로 배를 멈췄다",
        "東京でガス料金が上がる",
        "北京 渡轮停航",
        "घने कोहरे में नौका रुकी",
        "เรือข้ามฟากหยุดเพราะหมอก",
        "مەکتەب: أُغلق الميناءُ",
        "הַמַּעְבֹּרֶת עוכבה",
        "İstanbul'da sis, ΆΝΕΜΟΣ στην Αθήνα",
    ],
)
def test_each_word_of_a_title_finds_its_article(database: Database, title: str) -> None:
    with database.write() as txn:
        add_article(txn, 1, title)
    index_all(database)

    asked = [title, f'"{title}"', *title.split()]
    assert [words for words in asked if found(database, words) != [1]] == []


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Fähre im Nebel", "fahre"),
        ("Новый мост закрыт", "новый"),
        ("Россия и Китай", "КИТАЙ"),
        ("Київ чекає", "київ"),
        ("Πυκνή ομίχλη κράτησε το πλοίο", "ΟΜΊΧΛΗ"),
        ("Πυκνή ομίχλη κράτησε το πλοίο", "ομιχλη"),
        ("Всё готово: Китай ждёт", "все китаи ждет"),
        ("הַמַּעְבֹּרֶת עוכבה", "המעברת"),
        ("Phà chậm vì sương mù", "pha cham"),
        ("한국 정부는 안개로", "한국"),
        ("東京でガス料金が上がる", "ガス"),
        ("東京でガス料金が上がる", '"東京" "料金"'),
    ],
)
def test_a_word_is_found_in_other_letters_and_within_what_has_no_spaces(
    database: Database, title: str, words: str
) -> None:
    with database.write() as txn:
        add_article(txn, 1, title)
    index_all(database)

    assert found(database, words) == [1]


@pytest.mark.parametrize("words", ["Fähre", "мой", "ガス", "한국", "diplo\u00admacy"])
def test_words_are_found_however_their_characters_were_typed(
    database: Database, words: str
) -> None:
    with database.write() as txn:
        add_article(txn, 1, "Fähre, мой, ガス, 한국 and diplomacy")
    index_all(database)

    assert found(database, unicodedata.normalize("NFD", words)) == [1]


def test_hits_are_paged_by_the_last_hit(newspaper: Database) -> None:
    first = found(newspaper, "harbour", limit=1)

    assert first == [2]
    assert found(newspaper, "harbour", limit=1, before=2) == [1]
    assert found(newspaper, "harbour", limit=1, before=1) == []


def test_a_changed_article_is_found_by_its_new_words_only(newspaper: Database) -> None:
    with newspaper.write() as txn:
        add_article(txn, 1, "Harbour open", "The ferry leaves again.", change="revised")

    assert index_all(newspaper) == 1
    assert found(newspaper, "stays") == []
    assert found(newspaper, "leaves") == [1]


def test_a_removed_article_is_not_found(newspaper: Database) -> None:
    with newspaper.write() as txn:
        txn.execute(delete(articles).where(articles.c.id == 1))
        add_change(txn, "reread", 1, night=NIGHT, at=AT)

    assert found(newspaper, "harbour") == [2]
    index_all(newspaper)
    assert found(newspaper, "ferry") == []


def test_indexing_again_does_nothing(newspaper: Database) -> None:
    before = whole_index(newspaper)

    assert index_all(newspaper) == 0
    assert whole_index(newspaper) == before


def test_joining_a_story_is_no_change_of_text(newspaper: Database) -> None:
    with newspaper.write() as txn:
        add_change(txn, "story", 1, night=NIGHT, at=AT)

    assert index_all(newspaper) == 0


def test_small_steps_find_the_same_as_one(database: Database) -> None:
    with database.write() as txn:
        for number in range(1, 8):
            add_article(txn, number, f"Part {number}", "serial")

    assert index_all(database, limit=2) == 7
    assert found(database, "serial") == [7, 6, 5, 4, 3, 2, 1]


def test_changing_back_and_forth_keeps_the_index_sound(database: Database) -> None:
    for turn in range(6):
        with database.write() as txn:
            add_article(txn, 1, "Title", "first words" if turn % 2 else "second text")
        index_all(database)

    with database.write() as txn:
        if txn.dialect.name == "sqlite":
            txn.exec_driver_sql("INSERT INTO article_text(article_text) VALUES ('integrity-check')")
    assert found(database, "first") == [1]
    assert found(database, "second") == []


def test_a_hit_shows_the_words_in_their_sentence(database: Database) -> None:
    with database.write() as txn:
        add_article(txn, 1, "Long", "one two " * 60 + "the Café closed " + "three four " * 60)
    index_all(database)

    with database.read() as txn:
        (hit,) = find(txn, "cafe", 10)

    assert hit.title == "Long"
    assert hit.snippet.startswith("… ")
    assert "the Café closed three" in hit.snippet
    assert hit.snippet.endswith(" …")
    assert len(hit.snippet) < 260


def whole_index(database: Database) -> list[object]:
    with database.read() as txn:
        table = "article_text_data" if txn.dialect.name == "sqlite" else "article_text"
        return [tuple(row) for row in txn.exec_driver_sql(f"SELECT * FROM {table}")]  # noqa: S608


def test_the_beginning_of_an_endless_text_is_found(database: Database) -> None:
    rest = " ".join(f"w{number}" for number in range(200_000))
    with database.write() as txn:
        add_article(txn, 1, "Longest speech", f"The mayor began. {rest}")

    assert index_all(database) == 1
    assert found(database, "mayor") == [1]
