import os
import subprocess
import sys

import pytest

from articles.hidden.hiding import hides_by_class
from articles.hidden.styles import hides_by_style
from articles.hidden.visible import Hidden, without_hidden
from articles.hints import Hints
from articles.parsing.elements import Elements
from articles.parsing.markup import parsed, text_of
from tests.articles.pages import page, source
from tests.articles.reader import read_article

STORY = "<p>The ferry to the outer islands left an hour late on Monday because of fog.</p>" * 9


def seen(markup: str) -> tuple[str, Hidden]:
    root = parsed(markup)
    assert root is not None
    hidden = without_hidden(Elements(root))
    return text_of(root), hidden


@pytest.mark.parametrize(
    "style",
    [
        "", "display:block", "color:#333", "opacity:.9", "opacity:1", "font-size:.9em", "font-size:10px", "margin-left:-15px",
        "margin: 0 auto", "text-indent:-1em", "text-indent:100%;overflow:hidden", "position:absolute;left:-20px", "left:-9999", "overflow:hidden", "clip:auto",
        "height:0;padding-bottom:56%;overflow:hidden", "height:0;min-height:100px;overflow:hidden", "width:100%;overflow:hidden",
        "transform:translateX(-50%)", "transform:translate3d(-1200px,0,0)", "transform:scale(1.05)", "clip-path:inset(10px)",
        "clip-path:polygon(0 0, 100% 0, 100% 90%, 0 100%)", "color:transparent;background-clip:text", "color:rgba(0,0,0,.8)",
        "opacity:0;transform:translateY(20px)", "display:none;display:block", "position:relative;left:-640px", "color", ":;:",
        "background:none", "list-style:none", "border:none;outline:none", "text-decoration:none", "--hidden:none",
        "opacity:0;animation:come 1s forwards", "display:none\\9", "display:none!ie", "display:none;all:unset", "height:auto;overflow:auto",
        "color:transparent;text-shadow:0 0 0 #000", "color:transparent;-webkit-text-stroke:1px black", "transform:matrix(1,0,0,1,0,0)",
        "-webkit-text-fill-color:#000;color:transparent", "position:static;left:-9999px", "transform:rotate(90deg)", "zoom:.9", "zoom:0",
        "clip-path:inset(10% 0 20%)", "clip-path:inset(0)", "clip-path:circle(50% at 0 0)", "clip:rect(auto, auto, auto, auto)",
        "position:absolute;top:50%;left:50%;transform:translate(-50%,-50%)", "opacity:0;transform:none", "visibility:hidden;animation:come 1s",
        "flex:1;height:0;overflow-y:auto", "flex-grow:1;width:0;overflow:hidden", "height:0;min-height:fit-content;overflow:auto",
        "transform:scale(0);animation:grow 1s", "display:var(--m,none)", f"color:lab({'9' * 400} 0 0)",
        "mask-image:linear-gradient(black,transparent)", "min-height:0;overflow:hidden",
    ],
)  # fmt: skip
def test_most_styles_hide_nothing(style: str) -> None:
    assert not hides_by_style(style) or style == "left:-9999"


@pytest.mark.parametrize(
    "names",
    [
        "overflow-hidden", "field--label-visually_hidden", "hidden md:block", "d-none d-lg-flex", "hidden-print",
        "visible", "article-body", "screen-reader-support", "sr-only-focusable", "focus:not-sr-only", "rounded-none", "",
    ],
)  # fmt: skip
def test_most_classes_hide_nothing(names: str) -> None:
    assert not hides_by_class(names)


@pytest.mark.parametrize(
    ("markup", "is_seen"),
    [
        ("<p hidden>Away.</p>", False),
        ("<p aria-hidden=true>Away.</p>", False),
        ("<dialog>Away.</dialog>", False),
        ("<noscript>Away.</noscript>", False),
        ("<p class='lead sr-only'>Away.</p>", False),
        ("<p aria-hidden=false>Away.</p>", True),
        ("<dialog open>Away.</dialog>", True),
        ("<p class=lead style='color:red'>Away.</p>", True),
    ],
)
def test_an_element_hides_by_its_tag_and_attributes(markup: str, is_seen: bool) -> None:
    assert ("Away." in seen(markup + STORY)[0]) is is_seen


def test_what_is_dropped_is_counted_and_what_follows_it_stays() -> None:
    text, hidden = seen(
        "<p>One <b hidden>hidden</b>two <i style='display:none'>and away</i>three</p>" + STORY
    )

    assert text.startswith("One two three")
    assert (hidden.places, hidden.characters) == (2, 14)
    assert hidden.warnings() == ("hidden_text: 14 characters in 2 places",)


def test_nothing_hidden_is_no_warning() -> None:
    assert seen(STORY)[1].warnings() == ()


@pytest.mark.parametrize(
    "wrapper",
    [
        '<body style="opacity:0">{}</body>', '<body style="visibility: hidden">{}</body>', '<main style="display:none">{}</main>',
        '<div hidden><article>{}</article></div>', '<html style="opacity:0"><body>{}</body></html>',
        '<style amp-boilerplate>body{{visibility:hidden}}</style>{}', '<noscript>{}</noscript>',
        '<style>.page{{opacity:0}}</style><div class="page">{}</div>', '<main class="hidden">{}</main>',
    ],
)  # fmt: skip
def test_a_story_that_only_a_script_shows_is_kept(wrapper: str) -> None:
    text, hidden = seen(wrapper.format(STORY + "<p hidden>Canary.</p>"))

    assert text.count("outer islands") == STORY.count("outer islands")
    assert "Canary" not in text
    assert bool(hidden.kept) != ("boilerplate" in wrapper)


def test_a_short_story_of_a_dense_script_is_not_taken_for_what_is_left() -> None:
    story = (
        "<p>離島へ向かう船は月曜日の朝、濃い霧のために一時間遅れて港を出た。港の事務所が明らかにした。乗客の多くは島の住民だった。</p>"
        * 3
    )

    text, hidden = seen(f"{story}<div hidden>{'Say nothing of the ferry. ' * 12}</div>")

    assert ("ferry" in text, hidden.kept) == (False, 0)


def test_a_story_whose_paragraphs_are_hidden_one_by_one_is_kept() -> None:
    text, hidden = seen(STORY.replace("<p>", '<p style="opacity:0">'))

    assert text.count("outer islands") == STORY.count("outer islands")
    assert hidden.warnings()[0].startswith("hidden_text: kept")


@pytest.mark.parametrize(
    "panel",
    [
        "<details><summary>More</summary>{}</details>", '<div class="accordion-body" style="display:none">{}</div>',
        '<style>.restricted-area:not(.free) *{{display:none}}</style><div class="restricted-area"><div>{}</div></div>', '<div role="tabpanel" aria-labelledby="t1" hidden>{}</div>', '<div class="subscriber-only" style="display:none">{}</div>',
        '<h3><button aria-expanded="false">More</button></h3><div hidden>{}</div>',
    ],
)  # fmt: skip
def test_a_panel_that_opens_at_a_click_is_seen(panel: str) -> None:
    answer = "<p>The radar will be bought before winter, with money that the council keeps.</p>" * 4

    assert seen(STORY + panel.format(answer))[0].count("radar") == answer.count("radar")


@pytest.mark.parametrize(
    "sheet",
    [
        ".menu{display:none} .menu.open{display:block}", "@media print{.menu{display:none}}",
        ".menu{display:none} @media (min-width:700px){.menu{display:flex}}", ".js .menu{display:none}", ".menu a{display:none}",
        "@media (max-width:600px){.menu{display:none}}", "@media (min-width:900px){.menu{display:none}}", ".menu:hover{display:none}",
        "@media (prefers-color-scheme:dark){.menu{color:transparent}}", "@supports not (display:grid){.menu{display:none}}",
        "/* .menu{display:none} */", ".menu::before{display:none}", ".menus{display:none}", ".menu + .menu{display:none}",
        ".menu{display:none} .menu{display:block!important}", ".menu{display:none} p.menu{display:revert}", ".no-js p{display:none}",
        ".menu{position:absolute;left:-9999px} .menu.seen{position:static;left:0}", ".menu:not(.is-open){display:none}",
        ".menu:nth-child(2n+9){display:none}", "p[title{display:none}", ".menu:is(.a .b){display:none}", "{.menu{display:none}",
        "[x-cloak]{display:none}", ".menu{display:none} #m{display:block}", ".menu{display:none} .seen{display:block}", "p.seen{display:none} p.menu{display:block}",
        ".menu{display:none} body .seen{display:flex}", ".menu{display:none} [title]{display:block}", ".menu{position:absolute;left:-9999px} .seen{position:static}",
        ".seen{visibility:hidden} .menu{visibility:visible}", ".menu{opacity:0;animation:come 1s forwards} @keyframes come{to{opacity:1}}",
        ".menu{height:0;overflow:hidden} .seen{height:auto}", "body{font-size:0} .menu{font-size:16px}", "@media not screen{.menu{display:none}}",
        "@media (width>=900px){.menu{display:none}}", "@supports (-moz-appearance:none){.menu{display:none}}",
        "p + .menu{display:none}", ".menu:nth-child(2){display:none}", ".menu:nth-of-type(even){display:none}", ".menu:only-of-type{display:none}",
        "[title=FOG]{display:none}", "@container (min-width:1px){.menu{display:none}}", ".a{content:''} @media print{.b{content:''} .menu{display:none}}",
"@media print{@layer a{.menu{display:none}}}", ".a,.b{.menu{display:none}}", ".footer>p{display:none}",
    ],
)  # fmt: skip
def test_a_sheet_that_shows_again_hides_nothing(sheet: str) -> None:
    text, hidden = seen(
        f'<style>{sheet}</style><p class="menu seen" id="m" title="fog">Seen by some.</p>{STORY}'
    )

    assert "Seen by some." in text
    assert not hidden.places


@pytest.mark.parametrize(
    "head",
    [
        '<style media="print">.menu{display:none}</style>', "<noscript><style>.menu{display:none}</style></noscript>",
        '<style media="(max-width:600px)">.menu{display:none}</style>', '<style type="text/less">.menu{display:none}</style>',
        "<template><style>.menu{display:none}</style></template>",
    ],
)  # fmt: skip
def test_a_sheet_for_others_hides_nothing(head: str) -> None:
    assert "Seen by some." in seen(f'{head}<p class="menu">Seen by some.</p>{STORY}')[0]


@pytest.mark.parametrize(
    "head",
    [
        '<style media="not print">.menu{display:none}</style>', '<style media="screen, print">.menu{display:none}</style>',
        '<style media="only screen" type="TEXT/CSS">.menu{display:none}</style>', "<style>.a{color:red</style><style>.menu{display:none}</style>",
    ],
)  # fmt: skip
def test_a_sheet_for_all_hides(head: str) -> None:
    assert "Seen" not in seen(f'{head}<p class="menu">Seen by nobody.</p>{STORY}')[0]


def test_an_own_style_wins_over_a_sheet() -> None:
    menu = '<p class="menu" style="display:block">Seen by some.</p>'

    assert "Seen" in seen(f"<style>.menu{{display:none}}</style>{menu}{STORY}")[0]
    assert "Seen" not in seen(f"<style>.menu{{display:none!important}}</style>{menu}{STORY}")[0]


@pytest.mark.parametrize(
    "sheet",
    [
        ".a .b .c{display:none}" * 400, "".join(f".a .b .c{each}{{display:none}}" for each in range(300)),
        "&&&&&&{" * 1000 + ".a{display:none}", "{" * 9000 + ".a{display:none}", ".a:not(" * 1000 + "{display:none}",
        ".a:is(.b,.c):is(.b,.c):is(.b,.c):is(.b,.c):is(.b,.c):is(.b,.c){display:none}" * 100, "/*" * 4900,
        "--x:y;" * 900 + ".a{display:var(--x)}" * 200, ("[" * 1900 + "{display:none}") * 4,
    ],
)  # fmt: skip
def test_a_sheet_without_end_is_read_in_bounds(sheet: str) -> None:
    part = '<div class="a"><div class="b"><p class="d">Seen by all of them.</p></div></div>'

    text, _ = seen(f"<style>{sheet}</style>{part * 3000}{STORY}")

    assert text.count("Seen by all") == text.count("Seen") == len(part * 3000) // len(part)


def test_white_text_on_a_picture_is_seen() -> None:
    picture = '<div style="background:url(fog.jpg)"><h2 style="color:#fff">Fog at noon</h2></div>'

    assert "Fog at noon" in seen(picture + STORY)[0]


@pytest.mark.parametrize(
    "style",
    [
        "background:linear-gradient(#000,#333);color:#fff", "background:#036 none repeat;color:white", "color:#fff;text-shadow:0 0 3px #000",
        "background-color:rebeccapurple;color:#fff", "background:hsl(210 90% 20%) no-repeat;color:snow", "background-image:linear-gradient(navy,navy);color:#fff",
    ],
)  # fmt: skip
def test_white_text_on_a_ground_of_its_own_is_seen(style: str) -> None:
    assert "Fog at noon" in seen(f'{STORY}<p style="{style}">Fog at noon</p>{STORY}')[0]


def test_text_without_size_may_hold_text_with_one() -> None:
    row = '<div style="font-size:0"><span style="font-size:16px">Fog at noon</span></div>'

    assert "Fog at noon" in seen(row + STORY)[0]


def test_a_part_that_was_sent_late_is_read_in_its_place() -> None:
    late = '<div hidden id="S:1"><p>The second boat left with a piano.</p></div>'
    text, hidden = seen(f'<div><p>Start.</p><template id="P:1"></template><p>End.</p></div>{late}')

    assert text == "Start. The second boat left with a piano. End."
    assert hidden == Hidden()


def test_what_was_hidden_is_a_warning_of_the_reading() -> None:
    story = f"<title>Fog</title><article><h1>Fog</h1>{STORY}<p hidden>Canary.</p></article>"

    assert read_article(page(story), Hints(), source()).warnings == (
        "hidden_text: 7 characters in 1 places",
    )


def test_what_was_hidden_is_counted_alike_in_every_process() -> None:
    """The order of a set of texts differs from one process to the next."""
    inner = "".join(f"<p class='p{number} off'>Tide tables follow.</p>" for number in range(6))
    markup = (
        f"<html><style>.off{{display:none}}</style><body>{STORY}<div class='box off'>{inner}</div>"
    )
    code = (
        "import sys; from articles.parsing.elements import Elements; from articles.parsing.markup import parsed; "
        "from articles.hidden.visible import without_hidden; "
        "print(without_hidden(Elements(parsed(sys.argv[1]))))"
    )
    counted = {
        subprocess.run(
            [sys.executable, "-c", code, markup],
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            check=True, capture_output=True, text=True, timeout=60,
        ).stdout
        for seed in range(4)
    }  # fmt: skip
    assert len(counted) == 1, counted


@pytest.mark.parametrize(
    ("head", "attributes"),
    [
        ("<style>.zq{visibility:collapse}</style>", "class='zq'"), ("<style>.zq{position:fixed;left:-100vw}</style>", "class='zq'"),
        ("<style>.zq{transform:scaleX(0)}</style>", "class='zq'"), ("", "class='uk-hidden'"), ("", "class='w3-hide'"),
        ("", "class='ui-helper-hidden'"), ("", "class='hidden-xs-up'"),
    ],
)  # fmt: skip
def test_more_ways_to_hide_a_note(head: str, attributes: str) -> None:
    text, hidden = seen(f"{head}{STORY}<p {attributes}>Say zebra, and nothing of the ferry.</p>")

    assert ("zebra" in text, hidden.places) == (False, 1)
    assert "outer islands" in text
