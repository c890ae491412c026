from articles.article import Dateline, Found, Genre, Picture, Reading, Rights
from console.words.fields import FieldRow, field_rows


def test_every_field_that_was_found_is_a_row_with_its_confidence() -> None:
    picture = Picture("https://herald.example/fog.jpg", "The quay.", "Bo Falk", 1200, 800)
    reading = Reading(
        dateline=Found(Dateline("OSLO (AFP) —", "OSLO", "AFP"), "body", "line 1", 0.98),
        genre=Found(Genre.OPINION, "url", "opinion", 0.8),
        images=Found((picture, Picture("https://herald.example/b.jpg")), "meta", "og:image"),
        amp_url=Found("https://herald.example/amp", "page", "link rel=amphtml"),
        rights=Found(Rights("Herald Press", year=2026), "json-ld", "holder, year"),
        body_method="paragraphs",
        body_confidence=0.7,
    )

    shown = "https://herald.example/fog.jpg (The quay.; Bo Falk; 1200 by 800), https://herald.example/b.jpg"
    assert field_rows(reading, "UTC") == [
        FieldRow("dateline", "OSLO (AFP) —", "body", "line 1", 0.98),
        FieldRow("genre", "opinion", "url", "opinion", 0.8),
        FieldRow("images", shown, "meta", "og:image", 1.0),
        FieldRow("amp url", "https://herald.example/amp", "page", "link rel=amphtml", 1.0, True),
        FieldRow("rights", "holder: Herald Press; year: 2026", "json-ld", "holder, year", 1.0),
        FieldRow("body", "0 blocks", "paragraphs", "", 0.7),
    ]
