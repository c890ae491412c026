"""What one part of a page hides, and another shows after all."""

import pytest

from tests.articles.hidden.test_visible import STORY, seen


@pytest.mark.parametrize(
    "shown",
    [
        '<p hidden style="display:block">Seen by some.</p>', '<style>.m{display:block}</style><p hidden class="m">Seen by some.</p>',
        "<style>[hidden]{display:block}</style><p hidden>Seen by some.</p>", '<style>.hidden{display:flex}</style><p class="hidden">Seen by some.</p>',
        '<style>.m{display:block!important}</style><p class="m" style="display:none">Seen by some.</p>',
        '<style>.m{opacity:1!important}</style><p class="m" style="opacity:0">Seen by some.</p>', '<div popover style="display:block">Seen by some.</div>',
        '<style>.m b{font-size:1rem}</style><p class="m" style="font-size:0"><b>Seen by some.</b></p>',
        '<style>.m b{visibility:visible}</style><p class="m" style="visibility:hidden"><b>Seen by some.</b></p>',
        '<div style="color:transparent"><p style="color:#000">Seen by some.</p></div>', '<div style="text-indent:-9999px"><p style="text-indent:0">Seen by some.</p></div>',
        '<p>The fog lifted by noon on Monday.</p><div style="color:#fff"><p style="color:#000">Seen by some.</p></div>',
        '<style>body{background:#111;color:#eee}</style><p>The fog lifted by noon.</p><p style="color:#fff">Seen by some.</p><p>The ferry left.</p>',
        '<link rel="stylesheet" href="a.css"><style>body{background:#fff}</style><div><p><a><span style="color:#fff">Seen by some.</span></a></p></div>',
        '<style>.m{color:#fff}</style><p class="m" style="background:#036">Seen by some.</p>', '<style>.m{color:#fff}</style><table bgcolor="navy"><tr><td class="m">Seen by some.</td></tr></table>',
        '<style>:root{--ink:#222}</style><p style="color:var(--ink,#fff)">Seen by some.</p><p>The fog lifted by noon on Monday.</p>',
        '<link rel="stylesheet" href="a.css"><p style="color:var(--ink,transparent)">Seen by some.</p>',
        '<div style="--shown:1"><p style="opacity:var(--shown,0)">Seen by some.</p></div>',
        '<style>.m{display:var(--m,none)}</style><div style="--m:block"><p class="m">Seen by some.</p></div>',
        '<style>.m{display:none;margin:0!important}.m{display:block}</style><p class="m">Seen by some.</p>',
        '<style>.m{display:none;margin:0!important}</style><p class="m" style="display:block">Seen by some.</p>',
        '<style>#m{display:none}.m{display:block!important}</style><p class="m" id="m">Seen by some.</p>',
        '<style>.m{display:none}@media print,screen{.m{display:block}}</style><p class="m">Seen by some.</p>',
        '<style>@supports (-webkit-touch-callout:none){.m{display:none}}</style><p class="m">Seen by some.</p>',
        '<style>.m{clip-path:inset(0 100% 0 0);animation:come 1s forwards}</style><p class="m">Seen by some.</p>',
        '<style>.m{font-size:0}.m b{font:16px/1.4 serif}</style><p class="m"><b>Seen by some.</b></p>',
        '<link rel="preload" as="style" href="a.css"><style>.m p{color:#fff}</style><div class="m"><p>Seen by some.</p></div>',
        '<style>@import "a.css";</style><style>.m p{color:#fff}</style><div class="m"><p>Seen by some.</p></div>',
        '<style media="(min-width:60rem)">.m{background:#036}</style><style>.m p{color:#fff}</style><div class="m"><p>Seen by some.</p></div>',
        '<x-story><template shadowrootmode="open"><style>p{display:none}</style><p>Seen by some.</p></template></x-story>',
    ],
)  # fmt: skip
def test_what_is_shown_after_all_is_seen(shown: str) -> None:
    assert "Seen by some." in seen(f"{STORY}{shown}{STORY}")[0]


@pytest.mark.parametrize(
    "selector", ["p + .m", "p ~ .m", "p:first-of-type ~ p + .m b", "p ~ p ~ div > b", "p~.m>b"]
)
def test_a_rule_for_what_stands_behind_another_hides(selector: str) -> None:
    page = f"<style>{selector}{{display:none}}</style>{STORY}<div class='m'><b>Seen by nobody.</b></div>"

    assert "Seen" not in seen(page)[0]


@pytest.mark.parametrize(
    "sheet",
    [
        ".m{display :none}", ".m { display : none }", ".m{color:#0000}", ".m{position:absolute;left:-5000px}", ".m{font-size:.01em}",
        ".m{position:absolute;top:-2000px}", ".m{display:none!important}.m{display:block}", "#m{display:none}.m{display:block}",
        ":root{--m:none}.m{display:var(--m)}", "@media print{.m{display:block}}.m{display:none}",
    ],
)  # fmt: skip
def test_a_sheet_hides_however_it_is_written(sheet: str) -> None:
    page = f"<style>{sheet}</style>{STORY}<p class='m' id='m'>Seen by nobody.</p>{STORY}"

    assert "Seen" not in seen(page)[0]


def test_an_attribute_that_a_sheet_enforces_hides() -> None:
    sheet = "<style>[hidden]{display:none!important} .m{display:block}</style>"

    assert "Seen" not in seen(f'{sheet}{STORY}<p hidden class="m">Seen by nobody.</p>')[0]
    linked = '<link rel="stylesheet" href="a.css"><style>p{display:block}</style>'
    assert "Seen" not in seen(f"{linked}{STORY}<p hidden>Seen by nobody.</p>")[0]


@pytest.mark.parametrize(
    "rule",
    [
        ".m.wide{display:block}", ".to-come p{display:block!important}", ".m.to-come::after{display:block}", "b.m.to-come{display:block}",
        ".wide .m{display:block}", ".to-come{display:block!important}", "b:hover{display:block}", ".m:hover b{display:block}",
    ],
)  # fmt: skip
def test_a_rule_for_another_element_shows_nothing(rule: str) -> None:
    page = f"<style>.m{{display:none}}{rule}</style>{STORY}<p class='m'>Seen by nobody.</p><p class='wide'>Set wide.</p>"

    assert "Seen" not in seen(page)[0]


@pytest.mark.parametrize(
    "rule",
    [
        ".m.to-come{display:block}", ".to-come .m{display:block}", "p.m:hover{display:block}", ".wide:hover + .m{display:block}",
        ".m[open]{display:block}", ".m{all:unset}", "body.to-come p.m{display:block}", ".wide.to-come ~ .m{display:block}",
    ],
)  # fmt: skip
def test_a_rule_that_a_script_or_a_reader_may_bring_about_shows(rule: str) -> None:
    page = f"<style>.m{{display:none}}{rule}</style>{STORY}<p class='wide'>Set wide.</p><p class='m'>Seen by some.</p>"

    assert "Seen" in seen(page)[0]
