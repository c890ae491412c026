import pytest

from articles.bylines.byline import authors, byline
from articles.parsing.elements import Elements
from articles.parsing.marks import marks
from articles.parsing.markup import parsed
from articles.parsing.structured import structured


def read(markup: str, around: str = "<h1>Fog</h1>{}") -> tuple[list[str], str | None]:
    story = "<p>The ferry left an hour late.</p>"
    root = parsed(f"<html><body>{around.format(markup)}{story}</body></html>")
    assert root is not None
    page = Elements(root)
    marked = marks(page)
    found = authors(
        page, structured(page), marked, outlet="Example Herald", url="https://herald.example/fog"
    )
    line = byline(marked)
    return list(found.value) if found else [], line.value if line else None


@pytest.mark.parametrize(
    ("markup", "names", "line"),
    [
        ('<p class="byline">By Ann Lee</p>', ["Ann Lee"], "By Ann Lee"),
        ('<a rel="author" href="/ann">Ann Lee</a>', ["Ann Lee"], None),
        (
            '<span itemprop="author"><b itemprop="name">Ann Lee</b>, the desk</span>',
            ["Ann Lee"],
            None,
        ),
        ("<p>By Ann Lee, staff writer</p>", ["Ann Lee"], None),
        ("<p>Oleh Dewi Lestari</p>", ["Dewi Lestari"], None),
        ("<p>Penulis: Dewi Lestari</p>", ["Dewi Lestari"], None),
        ("<p><b>Text:</b> Eva Klein</p>", ["Eva Klein"], None),
        ("<p>차은별 기자</p>", ["차은별"], None),
        ('<p class="byline">Rédigé par Zoé Martin</p>', ["Zoé Martin"], "Rédigé par Zoé Martin"),
        ('<p class="byline">Fact check: Ann Lee</p>', ["Ann Lee"], None),
        ('<div class="author-avatar">EK</div><p class="author">Eva Klein</p>', ["Eva Klein"], None),
        ('<div class="author-role">Island Reader</div>', [], None),
        (
            '<p>By <a href="/author/ann">Ann Lee</a><a href="/author/bo">Bo Falk</a></p>',
            ["Ann Lee", "Bo Falk"],
            None,
        ),
        ("<p>Eva Klein, island correspondent</p>", ["Eva Klein"], None),
        (
            '<p class="author">Par <b>EVA KLEIN</b>, <b>ZOÉ MARTIN</b> Envoyées spéciales</p>',
            ["EVA KLEIN", "ZOÉ MARTIN"],
            "Par EVA KLEIN, ZOÉ MARTIN Envoyées spéciales",
        ),
        (
            '<p class="author"><b>Eva Klein</b>, <b>Chief Reporter</b></p>',
            ["Eva Klein"],
            "Eva Klein, Chief Reporter",
        ),
        (
            '<p class="author"><span>Eva Klein</span> <a href="/author/eva">→ Learn More</a></p>',
            ["Eva Klein"],
            None,
        ),
        ('<p class="author"><a rel="author" href="/x">I’m on the web</a></p>', [], None),
        ("<p>By noon the fog had lifted.</p>", [], None),
        ("<p>By continuing you agree to our terms</p>", [], None),
        ('<p><a href="/authors/ann-lee">Ann Lee</a></p>', ["Ann Lee"], None),
        (
            '<div class="byline"><span>Ann Lee</span><span>Desk Lead</span></div>',
            ["Ann Lee"],
            None,
        ),
        (
            '<p class="byline">By <b>Ann Lee</b> and <b>Bo Falk</b> <i>3 March 2026</i></p>',
            ["Ann Lee", "Bo Falk"],
            "By Ann Lee and Bo Falk",
        ),
        ("<figure><figcaption>By Cy Dahl</figcaption></figure>", [], None),
        ('<div class="comment"><p class="author">Reader One</p></div>', [], None),
        ('<div class="related"><p class="author">Bo Falk</p></div>', [], None),
        (
            '<div class="node node-promoted"><span property="dc:creator">Ann Lee</span></div>',
            ["Ann Lee"],
            None,
        ),
        ('<meta name="author" content="Ann Lee">', ["Ann Lee"], None),
        ('<meta name="author" value="Ann Lee">', ["Ann Lee"], None),
    ],
)
def test_authors_are_read_from_the_page(markup: str, names: list[str], line: str | None) -> None:
    assert read(markup) == (names, line)


def test_a_printed_name_is_better_than_the_outlets_own() -> None:
    stated = '<meta name="author" content="Example Herald">'

    assert read(stated + '<p class="byline">By Ann Lee</p>')[0] == ["Ann Lee"]
    assert read(stated)[0] == ["Example Herald"]


def test_names_that_are_printed_alike_are_all_authors() -> None:
    one, other = "<span class='n'>Ann Lee</span>", "<span class='n'>Bo Falk</span>"

    assert read(f"<div class='byline'>{one} {other}</div>")[0] == ["Ann Lee", "Bo Falk"]
    role = "<span class='r'>Harbour Desk</span>"
    assert read(f"<div class='byline'>{one} {role}</div>")[0] == ["Ann Lee"]


def test_what_holds_the_headline_too_is_not_elsewhere() -> None:
    around = '<div class="with related"><h1>Fog</h1>{}</div>'

    assert read('<p class="author">Ann Lee</p>', around)[0] == ["Ann Lee"]


@pytest.mark.parametrize(
    ("names", "left"),
    [
        (["Ann Lee", "Example Herald"], ["Ann Lee"]),
        (["Ann Lee", "herald.example"], ["Ann Lee"]),
        (["Ann Lee", "alee"], ["Ann Lee"]),
        (["Ann Lee", "AFP"], ["Ann Lee", "AFP"]),
    ],
)
def test_beside_people_the_outlet_and_logins_are_left_out(
    names: list[str], left: list[str]
) -> None:
    metas = "".join(f'<meta name="author" content="{name}">' for name in names)

    assert read(metas)[0] == left


def test_an_agency_alone_does_not_stand_in_for_the_outlet() -> None:
    stated = '<meta name="author" content="Example Herald">'

    assert read(stated + '<p class="byline">AFP</p>')[0] == ["Example Herald"]


def test_a_signature_counts_only_where_machines_are_told_of_the_outlet() -> None:
    signed = "<p><b>Ann Lee</b></p><p>" + "The ferry left the harbour an hour late. " * 4 + "</p>"

    stated = '<meta name="author" content="Example Herald">'
    assert read(stated + signed)[0] == ["Ann Lee"]
    assert read(signed)[0] == []


@pytest.mark.parametrize(
    "own", ["Herald & Example Post", "Example Herald (www.herald.example)", "heraldDesk"]
)
def test_the_outlets_name_in_any_form_gives_way_to_a_person(own: str) -> None:
    stated = (
        f'<meta name="author" content="{own}">'
        '<meta property="og:site_name" content="Herald & Example Post">'
    )

    assert read(stated + '<p class="byline">By Ann Lee</p>')[0] == ["Ann Lee"]


def test_a_line_beside_the_headline_is_no_credit_though_the_story_has_a_photo() -> None:
    around = '<article class="has-photo"><h1>Fog</h1>{}</article>'

    assert read("<p>By Ann Lee</p>", around)[0] == ["Ann Lee"]


def test_the_outlets_name_beside_a_writers_is_none() -> None:
    markup = '<a href="/">Ferry Post</a><p class="byline">Ann Lee, Ferry Post</p>'

    assert read(markup, "<h1>Fog</h1>{}")[0] == ["Ann Lee"]


def test_a_writers_own_site_is_called_after_the_writer() -> None:
    markup = '<a href="/">Ann Lee</a><p class="byline">By Ann Lee</p>'

    assert read(markup)[0] == ["Ann Lee"]


def test_drupal_calls_its_writers_users() -> None:
    markup = '<span class="field field--name-uid"><a href="/user/7">Ann Lee</a></span>'

    assert read(markup)[0] == ["Ann Lee"]


def json_ld(statement: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", {statement}}}</script>'


@pytest.mark.parametrize(
    ("creators", "names"),
    [
        ('["Ann Lee"]', ["Ann Lee"]),
        ('["Ann Lee", "Bo Falk"]', ["Ann Lee", "Bo Falk"]),
        ('["Cy Dahl"]', ["Ann Lee", "Bo Falk"]),
    ],
)
def test_an_author_who_is_no_creator_did_but_contribute(creators: str, names: list[str]) -> None:
    stated = json_ld(f'"author": ["Ann Lee", "Bo Falk"], "creator": {creators}')

    assert read(stated)[0] == names


def test_the_articles_author_comes_before_the_sites() -> None:
    site = '<meta name="author" content="Fog Publishing House">'
    own = '<meta property="article:author" content="Ann Lee">'

    assert read(site + own)[0] == ["Ann Lee"]


@pytest.mark.parametrize("stated", ["Ann Lee, Oslo", "Lee, Ann", "Ann Lee | The Fog Post"])
def test_a_stated_author_is_read_as_a_printed_one(stated: str) -> None:
    note = '<div class="note">Write to Ann Lee.</div>'

    assert read(f'<meta name="author" content="{stated}">{note}')[0] == ["Ann Lee"]


def test_a_team_beside_people_is_no_author() -> None:
    assert read(json_ld('"author": ["Ann Lee", "Fog Editors"]'))[0] == ["Ann Lee"]
    assert read(json_ld('"author": ["Fog Editors"]'))[0] == ["Fog Editors"]


def test_who_reviewed_a_story_did_not_write_it() -> None:
    one, other = '<a href="/author/ann">Ann Lee</a>', '<a href="/author/bo">Bo Falk</a>'

    assert read(f'<p class="author">By {one}. Reviewed by {other}</p>')[0] == ["Ann Lee"]
    assert read(f'<p class="author">Reviewed by {other}</p>')[0] == ["Bo Falk"]


def test_letters_for_a_portrait_before_a_name_are_none() -> None:
    assert read('<div class="author"><b>AL</b><p>Ann Lee</p></div>')[0] == ["Ann Lee"]


def test_joomla_marks_who_created_a_page() -> None:
    assert read('<dd class="createdby">Ann Lee</dd>')[0] == ["Ann Lee"]


def test_a_name_above_a_role_is_the_writers() -> None:
    story = "<p>" + "The ferry left the harbour an hour late. " * 4 + "</p>"

    assert read("<p>Ann Lee</p><p>Island Writer</p>" + story)[0] == ["Ann Lee"]
    assert read("<p>Grey Harbour</p><p>The long read of a week</p>" + story)[0] == []


def test_a_writer_named_in_the_frame_is_better_than_nobody() -> None:
    around = "<h1>Fog</h1>" + "<p>The ferry left the harbour an hour late.</p>" * 4 + "{}"
    frame = '<footer><a rel="author" href="/author/ann">Ann Lee</a></footer>'

    assert read(frame, around)[0] == ["Ann Lee"]


def test_a_name_at_the_top_of_an_authors_box_is_better_than_nobody() -> None:
    note = "writes about ferries, harbours, islands and all the fog that lies between them. " * 3
    box = '<div class="x_author-box"><div>{}</div><p>{} ' + note + "</p></div>"
    around = "<h1>Fog</h1>" + "<p>The ferry left the harbour an hour late.</p>" * 9 + "{}"

    assert read(box.format("Ann Lee", "Ann"), around)[0] == ["Ann Lee"]
    assert read(box.format("About the harbour", "She"), around)[0] == []


@pytest.mark.parametrize("stated", ["A.L.", "A. L.", "Newsroom"])
def test_initials_and_a_desk_give_way_to_a_person(stated: str) -> None:
    meta = f'<meta name="author" content="{stated}">'

    assert read(f'{meta}<p class="author">Ann Lee</p>')[0] == ["Ann Lee"]
    assert read(meta)[0] == [stated]


def test_each_item_of_a_list_of_writers_names_one() -> None:
    items = "<li><p>Ann Lee</p><p>island reporter</p></li><li><p>Bo Falk</p><p>tide editor</p></li>"

    assert read(f'<ul class="authors">{items}</ul>')[0] == ["Ann Lee", "Bo Falk"]


def test_an_author_may_be_an_object_written_out_in_a_text() -> None:
    written = r"""{"@type": "NewsArticle", "headline": "Fog",
    "author": "{ \"@type\": \"Person\", \"name\": \"Ann Lee\" }"}"""

    assert read(f'<script type="application/ld+json">{written}</script>')[0] == ["Ann Lee"]


@pytest.mark.parametrize(
    "stated",
    [
        '"Ann Lee/Reuters"',
        """{"@type": "Person", "name": "<a href='/ann'>Ann Lee</a>"}""",
        '{"@list": [{"@type": "Person", "name": "Ann Lee"}]}',
        '{"@type": "Role", "author": {"@type": "Person", "name": "Ann Lee"}}',
    ],
)
def test_a_writer_is_stated_in_many_shapes(stated: str) -> None:
    written = f'{{"@type": "NewsArticle", "headline": "Fog", "author": {stated}}}'

    assert read(f'<script type="application/ld+json">{written}</script>')[0] == ["Ann Lee"]


def test_what_a_program_prints_for_nobody_is_no_name() -> None:
    assert read('<meta name="author" content="undefined undefined">')[0] == []


def test_the_type_of_a_script_has_no_case() -> None:
    written = '{"@type": "NewsArticle", "headline": "Fog", "author": "Ann Lee"}'

    assert read(f'<script type="Application/LD+JSON">{written}</script>')[0] == ["Ann Lee"]
