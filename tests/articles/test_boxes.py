import pytest

from articles.boxes import without_boxes
from articles.markup import parsed, text_of

STORY = "<p>The ferry to the outer islands left an hour late on Monday because of fog.</p>"
SIGN_UP = '<div class="newsletter-box"><h3>Der Hafenbrief</h3><p>Jeden Morgen um sechs.</p><form><input type="email"></form></div>'
COMMENTS = '<div id="respond"><h3>コメント</h3><form><textarea></textarea></form></div>'
LINKS = '<div><h3>Lesen Sie auch</h3><ul><li><a href="/a">Nebel am Kanal</a></li><li><a href="/b">Hafen offen</a></li></ul></div>'
TEASERS = '<div><h3>اقرأ أيضًا</h3><h4><a href="/a">الضباب يعود</a></h4><p>عاد الضباب إلى القناة صباح أمس.</p></div>'
MENU = '<table><tr><td>Neu</td></tr><tr><td><a href="/a">Nebel am Kanal</a></td></tr><tr><td><a href="/b">Hafen wieder offen</a></td></tr><tr><td><a href="/c">Fähre verspätet</a></td></tr></table>'

ROW = '<tr><td><a href="/a">Skerrow</a></td><td>4 boats, 11 crew, 23 tonnes</td></tr>'


def left(markup: str) -> tuple[str, list[str]]:
    root = parsed(f"<html><body><main>{markup}</main></body></html>")
    assert root is not None
    cuts = without_boxes(root)
    return text_of(root), [cut.reason for cut in cuts]


@pytest.mark.parametrize(
    ("box", "reason"),
    [
        (SIGN_UP, "form"),
        (COMMENTS, "form"),
        (LINKS, "related"),
        (TEASERS, "related"),
        (MENU, "links"),
    ],
)
def test_a_box_is_known_by_its_form(box: str, reason: str) -> None:
    text, reasons = left(STORY + box)

    assert text == text_of_story()
    assert reasons == [reason]


@pytest.mark.parametrize(
    "markup",
    [
        # A form without a name may stand right among the paragraphs of a bare page.
        f"{STORY}<form><textarea></textarea></form>",
        # As a name, "comment" may also be the whole page's.
        f'<div class="with-comments"><h1>Fog</h1>{STORY}<form><textarea></textarea></form></div>',
        f"<h3>Read also</h3><h4>Fog on the way</h4>{STORY}",
        f'<h3>Related</h3><h4><a href="/a">Fog</a></h4><p>{"It lifted in the end. " * 20}</p>',
        f'<p><strong>Read also</strong> what <a href="/a">the skipper</a> wrote.</p>{STORY}',
        f'{STORY}<h3>Related</h3><h4><a href="/a">Fog on the way</a></h4>{STORY}',
        f"<table>{ROW * 3}</table>",
        "<table><tr><td>Skerrow</td><td>4</td></tr><tr><td>Quill Bay</td><td>7</td></tr></table>",
    ],
)
def test_what_may_be_the_story_stays(markup: str) -> None:
    root = parsed(f"<html><body><main>{markup}</main></body></html>")
    assert root is not None
    before = text_of(root)

    assert left(markup) == (before, [])


def test_a_box_in_a_box_is_dropped_once() -> None:
    text, reasons = left(f'{STORY}<div class="comments-area">{COMMENTS}{SIGN_UP}</div>')

    assert text == text_of_story()
    assert reasons == ["form"]


def text_of_story() -> str:
    return left(STORY)[0]
