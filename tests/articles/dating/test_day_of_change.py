from datetime import UTC, datetime

import pytest

from articles.dating.dates import modified, published
from articles.dating.day_of_change import apart
from articles.dating.instants import Place, read_instant
from articles.dating.printed import changed, guessed
from articles.hints import Hints
from articles.parsing.marks import marks
from articles.parsing.structured import structured
from tests.articles.pages import elements_of, page, source
from tests.articles.reader import read_article

NOW = datetime(2026, 12, 1, tzinfo=UTC)
PLACE = Place("UTC", "DE")


def dates(markup: str) -> tuple[str, str]:
    page = elements_of(f"<html><body><h1>Fog</h1>{markup}<p>The ferry left late.</p></body></html>")
    facts, marked = structured(page), marks(page)
    first = published(facts, marked, "", place=PLACE, before=NOW) or guessed(
        page, facts, marked, "", place=PLACE, before=NOW
    )
    last = modified(facts, marked, place=PLACE)
    day, change = (f"{found.value.at:%d %H:%M}" if found else "" for found in (first, last))
    return day, change


@pytest.mark.parametrize(
    "line",
    [
        "Updated - November 06, 2026 09:15 am | Published - November 05, 2026 10:30 am",
        "Stand: 06.11.2026 09:15 Uhr | Veröffentlicht: 05.11.2026 10:30 Uhr",
        "Mis à jour le 6 novembre 2026 à 9h15 - Publié le 5 novembre 2026 à 10h30",
        "更新日：2026年11月6日 9時15分　公開日：2026年11月5日 10時30分",
        "2026年11月5日 10時30分 公開　2026年11月6日 9時15分 更新",
        "Date modified: 6 November 2026 09:15. Date published: 5 November 2026 10:30",
        "5 ноября 2026, 10:30. Обновлено 6 ноября 2026, 09:15",
        "05.11.2026 - 10:30 | Güncelleme: 06.11.2026 - 09:15",
    ],
)
def test_a_change_printed_beside_the_publication_is_told_apart(line: str) -> None:
    assert dates(f'<p class="date">{line}</p>') == ("05 10:30", "06 09:15")


def test_the_hour_of_a_change_is_not_that_of_the_publication() -> None:
    line = "5 novembre 2026 (modifica il 6 novembre 2026 | 09:15)"

    assert dates(f"<p>{line}</p>")[0] == "05 00:00"


def test_the_word_before_a_time_tells_what_it_is() -> None:
    markup = (
        'Updated on <time datetime="2026-11-06T09:15:00Z">6 Nov</time> '
        'Published <time datetime="2026-11-05T10:30:00Z">5 Nov</time>'
    )

    assert dates(f"<p>{markup}</p>") == ("05 10:30", "06 09:15")


def test_where_nothing_else_is_printed_the_change_is_the_best_guess_at_the_day() -> None:
    assert dates('<p class="date">Updated 6 November 2026, 09:15</p>') == ("06 09:15", "06 09:15")


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee, 5 November 2026",
        "Edited by Bo Falk, 5 November 2026",
        "5 November 2026 | Edited by Bo Falk",
        "",
    ],
)
def test_other_lines_tell_of_no_change(line: str) -> None:
    assert apart(line)[1] == ""


@pytest.mark.parametrize(
    "lines",
    [
        "<span>05.11.2026 10:30</span><span>Actualizado al 06.11.2026 9:15</span>",
        "<div>Yayınlanma: 05.11.2026 - 10:30</div><div>Güncelleme: 06.11.2026 - 09:15</div>",
        "<ul><li>입력 2026-11-05 10:30</li><li>업데이트 2026-11-06 09:15</li></ul>",
    ],
)
def test_a_change_is_read_where_nothing_marks_its_line(lines: str) -> None:
    page = elements_of(f"<html><body><h1>Fog</h1><div>{lines}</div><p>It left.</p></body></html>")
    found = changed(page, marks(page), place=PLACE)

    assert found is not None
    assert f"{found.value.at:%d %H:%M}" == "06 09:15"


@pytest.mark.parametrize(
    "line",
    [
        "<p>The plan was updated on 6 November 2026 at noon, the mayor said, and nobody knew.</p>",
        '<div class="related"><span>Updated 6 November 2026 09:15</span></div>',
        "<span>6 November 2026 09:15</span>",
    ],
)
def test_other_lines_near_the_headline_tell_of_no_change(line: str) -> None:
    page = elements_of(f"<html><body><h1>Fog</h1>{line}</body></html>")

    assert changed(page, marks(page), place=PLACE) is None


@pytest.mark.parametrize(
    ("published", "changed"),
    [
        ("Δημοσίευση 1 Μαρτίου 2026", "Ενημέρωση 2 Μαρτίου 2026"), ("Yayınlanma: 1 Mart 2026", "Güncelleme: 2 Mart 2026"),
        ("פורסם 01.03.2026", "עודכן 02.03.2026"), ("प्रकाशित: 1 मार्च 2026", "अपडेटेड: 2 मार्च 2026"),
        ("Đăng ngày 1/3/2026", "Cập nhật 2/3/2026"), ("Közzétéve: 2026. március 1.", "Frissítve: 2026. március 2."),
        ("Publicat 1 martie 2026", "Actualizat 2 martie 2026"), ("Публикувано на 1 март 2026", "Обновено на 2 март 2026"),
        ("Objavljeno 1. ožujka 2026", "Ažurirano 2. ožujka 2026"), ("Paskelbta 2026-03-01", "Atnaujinta 2026-03-02"),
        ("Avaldatud 1. märts 2026", "Uuendatud 2. märts 2026"), ("منتشر شده ۱۰ اسفند ۱۴۰۴", "به‌روزرسانی ۱۱ اسفند ۱۴۰۴"),
        ("Publikuar 1 mars 2026", "Përditësuar 2 mars 2026"), ("Publicat l'1 de març de 2026", "Actualitzat el 2 de març de 2026"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "shape", ["<p>{0}</p><p>{1}</p>", "<p>{1}</p><p>{0}</p>", "<p>{0} | {1}</p>"]
)
def test_two_days_are_told_apart_in_more_languages(
    published: str, changed: str, shape: str
) -> None:
    story = (
        "<p>The ferry to the outer islands left an hour late because of fog, the office said.</p>"
    )
    markup = f"<article><h1>Fog</h1><div class='meta'>{shape.format(published, changed)}</div>{story * 2}</article>"

    reading = read_article(page(markup), Hints(), source(timezone="UTC"))

    assert reading.published is not None
    assert reading.modified is not None
    assert (reading.published.value.at, reading.published.value.has_time) == (
        datetime(2026, 3, 1, tzinfo=UTC),
        False,
    )
    assert reading.modified.value.at == datetime(2026, 3, 2, tzinfo=UTC)


@pytest.mark.parametrize("called", ["commentary", "story comments-open", "post has-comments"])
def test_a_story_that_is_called_like_a_comment_has_its_day(called: str) -> None:
    head = "<h1>Fog</h1><time datetime='2026-03-01T10:00:00Z'>1 March</time>"
    text = "<p>The ferry left late because of fog, the office said on the phone.</p>"
    markup = f"<article class='{called}'>{head}{text}</article>"

    assert read_article(page(markup), Hints(), source()).published is not None


def test_no_day_of_a_reader_s_comment_is_the_story_s() -> None:
    comment = "<div class='comment'><time datetime='2026-03-01T10:00:00Z'>1 March</time><p>Good.</p></div>"
    markup = f"<article><h1>Fog</h1><p>The ferry left late because of fog, the office said on the phone.</p></article>{comment}"

    assert read_article(page(markup), Hints(), source()).published is None


@pytest.mark.parametrize(
    "change",
    [
        "Ultimo aggiornamento: 3 marzo 2026, 18:02",
        "Posodobljeno: 3. marec 2026 ob 18:02",
        "Actualizado a las 18:02h. del 03 MAR 2026",
        "Zadnja izmjena: 3. ožujka 2026. 18:02",
        "Uppfært 3. mars 2026 18:02",
        "আপডেট: ০৩ মার্চ ২০২৬, ১৮: ০২",
    ],
)
def test_a_change_is_told_by_the_words_of_more_languages(change: str) -> None:
    instant = read_instant(apart(change)[1], Place())

    assert instant is not None
    assert f"{instant.at:%Y-%m-%d %H:%M}" == "2026-03-03 18:02"
