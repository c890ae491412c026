"""Whom a byline names, where an agency, an editor, a photographer or a button stands beside."""

import pytest

from articles.bylines.byline import authors
from articles.parsing.elements import Elements
from articles.parsing.marks import marks
from articles.parsing.markup import parsed
from articles.parsing.structured import structured

LONG = f"<p>{'The ferry left an hour late because of the fog in the harbour. ' * 3}</p>"


def named(body: str, head: str = "") -> list[str]:
    root = parsed(f"<html><head>{head}</head><body><h1>Fog holds up ferry</h1>{body}</body></html>")
    assert root is not None
    page = Elements(root)
    found = authors(page, structured(page), marks(page), outlet="Example Herald")
    return list(found.value) if found else []


def stated(author: str, kind: str = "NewsArticle") -> str:
    return (
        '<script type="application/ld+json">'
        f'{{"@type": "{kind}", "author": {{"name": "{author}"}}}}</script>'
    )


@pytest.mark.parametrize(
    "author", ["Reuters", "The Evening Ledger", "Grey County Gazette", "海岛早报"]
)
def test_a_printed_line_is_better_than_an_agency_or_a_paper(author: str) -> None:
    line = "<p>By Ann Lee and Bo Falk</p>"

    assert named(line + LONG, stated(author)) == ["Ann Lee", "Bo Falk"]
    assert named(LONG, stated(author)) == [author]


def test_the_headline_is_no_writer_of_its_own_story() -> None:
    box = '<div class="author">Fog holds up ferry</div><p>By Ann Lee</p>'

    assert named(box + LONG) == ["Ann Lee"]


def test_a_page_headed_by_a_name_is_its_writers() -> None:
    root = parsed(f"<html><body><h1>Ann Lee</h1><p>By Ann Lee</p>{LONG}</body></html>")
    assert root is not None
    page = Elements(root)

    found = authors(page, structured(page), marks(page), outlet="Example Herald")

    assert found is not None
    assert found.value == ("Ann Lee",)


def test_who_edited_a_story_is_no_better_than_the_paper_it_is_from() -> None:
    assert named(f"{LONG}<p>责任编辑：钟敏</p>", stated("海岛早报")) == ["海岛早报"]


def test_the_teaser_of_another_story_is_no_name_whatever_its_class() -> None:
    teaser = '<h4><a href="/fog.html">大雾封住海岛码头两日</a></h4><span>2026-03-02 15:05</span>'

    assert named(f'{LONG}<div class="right fn">{teaser}</div><p>责任编辑：钟敏</p>') == ["钟敏"]


def test_what_is_marked_like_a_writer_is_no_better_than_an_agency() -> None:
    assert named(f'<div class="author-tools">Full Bio</div>{LONG}', stated("AFP")) == ["AFP"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("{}, <span>Bo Falk</span>", ["Ann Lee", "Bo Falk"]),
        ("{} and Bo Falk", ["Ann Lee", "Bo Falk"]),
        ("{} &amp; <span>Bo Falk</span>", ["Ann Lee", "Bo Falk"]),
        ("{} <i>och</i> <span>Bo Falk</span>", ["Ann Lee", "Bo Falk"]),
        ("{}, <span>Bo Falk</span> and Cy Dent", ["Ann Lee", "Bo Falk", "Cy Dent"]),
        ("{}, <span>Staff Writer</span>", ["Ann Lee"]),
        ("{}, <span>The Herald</span>", ["Ann Lee"]),
        ("{}, <span>New York</span>", ["Ann Lee"]),
    ],
)
def test_a_writer_without_a_page_stands_beside_one_who_has_one(line: str, names: list[str]) -> None:
    link = '<a href="/author/ann"><span>Ann Lee</span></a>'

    assert named(f'<div class="byline">By {line.format(link)}</div>{LONG}') == names


@pytest.mark.parametrize(("label", "editor"), [("责任编辑：", "钟敏"), ("Editor: ", "Cy Dent")])
def test_who_edited_a_story_is_named_where_no_writer_is(label: str, editor: str) -> None:
    line = f'{LONG}<p class="author">{label}{editor}</p>'

    assert named(line) == [editor]
    assert named(f'{line}<p class="author">记者 陆晓禾</p>') == ["陆晓禾"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Fotos e texto: Ann Lee", ["Ann Lee"]),
        ("Haber: Ann Lee / Fotoğraf: Bo Falk", ["Ann Lee"]),
        ("Fotos: Ann Lee", []),
    ],
)
def test_who_took_pictures_is_a_writer_only_of_the_text(line: str, names: list[str]) -> None:
    assert named(f"<p>{line}</p>{LONG}") == names


@pytest.mark.parametrize("day", ["26. november 2026 kl. 15.05", "26 novembre 2026 à 17h30"])
def test_a_name_stands_behind_a_day_and_its_time(day: str) -> None:
    assert named(f"<p><i>{day}</i> &mdash; Ann Lee</p>{LONG}") == ["Ann Lee"]


def test_a_button_with_a_dash_is_no_second_name() -> None:
    card = '<div class="author"><b>Ann Lee</b><span>Redakteurin</span><a href="#">E-Mail</a></div>'

    assert named(card + LONG) == ["Ann Lee"]


def test_what_says_when_a_japanese_report_came_out_is_no_name() -> None:
    assert named(f"<div><p>11/23(月) 6:00 <span>配信</span></p></div>{LONG}") == []


def test_a_full_name_that_ends_the_storys_box_signs_it() -> None:
    signed = "<p><strong>Ann Lee</strong></p>"
    short = "<p>The captain waited.</p>" * 3

    assert named(f"<div>{LONG}{short}{signed}</div>") == ["Ann Lee"]
    assert named(f"<div>{LONG}{short}{signed}{short}</div>") == []
    assert named(f"<div>{LONG}{short}</div><div>{signed}</div>") == []


@pytest.mark.parametrize("kind", ["Review", "Recipe"])
def test_a_review_or_a_recipe_names_its_writer(kind: str) -> None:
    assert named(LONG, stated("Ann Lee", kind)) == ["Ann Lee"]
    assert named(LONG, stated("Ann Lee", kind) + stated("Bo Falk")) == ["Bo Falk"]
