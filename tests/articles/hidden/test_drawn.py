"""What browsers draw of a text that a style, a sheet or a tag seems to hide, or hides."""

from pathlib import Path

import pytest

from tests.articles.hidden import test_canary
from tests.articles.hidden.drawn import WORD, are_drawn
from tests.articles.hidden.test_visible import STORY, seen

SEEN_STYLES = (
    "*zoom:1", "*display:none", "_height:0;overflow:hidden", "filter:alpha(opacity=0)", "-moz-opacity:0", "display:none\\9",
    "height:0;overflow:visible", "height:0", "width:0", "line-height:0", "height:0;overflow-x:clip", "overflow-anchor:auto;width:0",
    "overflow:-moz-hidden-unscrollable;height:0", "overflow:hidden;height:0%", "overflow:hidden;height:0;display:inline",
    "overflow:hidden;height:0;display:table", "overflow:hidden;width:0;display:table-cell", "overflow:hidden;height:0;display:contents",
    "overflow:hidden;block-size:0;min-block-size:50px", "overflow:hidden;overflow:visible;height:0", "overflow-x:hidden;overflow:visible;height:0",
    "margin:0 -9999px;padding:0 9999px", "margin-left:-9999px;padding-left:9999px", "border-left:9999px solid;margin-left:-9999px",
    "margin-bottom:-9999px;padding-bottom:9999px", "padding-bottom:32767px;margin-bottom:-32767px;overflow:hidden", "margin-right:-9999px",
    "float:left;margin-right:-2000px", "margin-left:-9999px;margin:0", "margin:0!important;margin-left:-9999px", "left:-9999px", "top:-9999px",
    "position:sticky;top:-9999px", "position:static;left:-9999px", "position:-webkit-sticky;top:-5000px", "clip:rect(0,0,0,0)",
    "position:relative;clip:rect(0 0 0 0)", "position:static;clip:rect(0 0 0 0)", "position:absolute;clip:rect(0%,0%,0%,0%)",
    "position:absolute;clip:auto", "clip-path:inset(100%);clip-path:none", "-webkit-clip-path:inset(50%);clip-path:none",
    "text-indent:-9999px;display:inline", "text-indent:-9999px;text-align:right", "text-indent:-9999px;text-indent:0", "opacity:0px",
    "opacity:0;opacity:1", "-webkit-filter:opacity(0);filter:none", "-webkit-transform:scale(0);transform:none", "-ms-transform:scale(0)",
    "transform:translateZ(-9999px)", "transform:translate3d(0,0,-9999px)", "transform:rotate(180deg)", "rotate:180deg", "scale:100%",
    "font-size:0;font:16px serif", "display:none!", "dis/**/play:none", "{display:none}", "display:hidden", "visibility:none", "zoom:0",
    "color:transparent;background:linear-gradient(red,blue) text", "color:transparent;-webkit-text-fill-color:red",
    "mask:linear-gradient(transparent,transparent);mask-image:none", "mask:linear-gradient(#000 0 0)", "backdrop-filter:opacity(0)",
    "z-index:-9999", "content:none", "backface-visibility:hidden", "content-visibility:auto",
)  # fmt: skip
HIDDEN_STYLES = (
    "opacity:1;filter:opacity(0)", "overflow:overlay;height:0",
    "overflow:hidden;height:0;padding-left:3em", "overflow:hidden;height:0;min-width:99px", "clip-path:none;-webkit-clip-path:inset(100%)",
    "clip-path:inset(49%)", "clip-path:circle(1px)", "mask-image:radial-gradient(transparent,transparent)", "-webkit-opacity:0",
    "float:right;margin-right:-9999px", "margin-inline-start:-9999px", "margin-block:-9999px 0", "display:none;display:-ms-flexbox",
    "position:absolute;inset-block:-9999px auto", "overflow:hidden;overflow-anchor:none;max-height:0", "display:none;display:-moz-box",
)  # fmt: skip
# In a sheet nobody looks for them.
HIDDEN_INLINE = ("opacity:-1", "overflow:hidden;height:2px")
# What no search for telling words found in a sheet.
HIDING_RULES = (
    "position:relative;right:9999px", "position:absolute;left:9999px", "filter:opacity(.0)", "zoom:.05", "transform:scale(1,0)",
    "transform:scale3d(0,0,0)", "rotate:x 90deg", "color:rgb(0 0 0 / 0)",
)  # fmt: skip
SEEN_SHEETS = (
    "@media (min-width:0\\0){.m{display:none}}", "@media \\0screen{.m{display:none}}", "* html .m{display:none}", "}.m{display:none}",
    "*+html .m{display:none}", "p{color:#333}}.m{display:none}", ".m,,.z{display:none}", ".m,{display:none}", ".m,.z::-moz-nothing{display:none}",
    ".m{display:none;&.k{display:block}}", ".m{display:none;@media screen{display:block}}", "@layer a{.m{display:none}}p{display:block}",
    "@layer a{#m{display:none}}.m{display:block}", ".m{display:none}.m{display:revert-layer}", ".m{left:-9999px}", ".m{clip:rect(0 0 0 0)}",
    ".m{color:#fff;background-image:linear-gradient(#000,#000)}", "body{background-image:linear-gradient(#000,#000)}.m{color:#fff}",
    ".m{font-size:0}.k{font:16px serif}", "#m{height:0;overflow:hidden}.m{min-height:50px}", "#m{margin-left:-9999px}p.m{margin:0!important}",
    "@media print{.m{display:none}}", "@media not screen{.m{display:none}}", "@supports not (display:grid){.m{display:none}}",
    "@font-face{display:none}", "@page{display:none}", "@keyframes m{from{display:none}}", ".m:before{display:none}", ".m::marker{display:none}",
)  # fmt: skip
HIDDEN_SHEETS = (
    ".m{position:absolute}.m{left:-9999px}", ".m{clip:rect(0 0 0 0)}.k{position:absolute}", ".z{color:red}.m{display:none}",
    ".m{display:none;&.z{color:red}}", "@layer a{.m{display:none}.z{display:block}}", "@layer a{.m{display:none!important}}p{display:block}",
    "#m{font-size:0}.m{font:16px serif}", ".m{display:none} @media (min-width:0\\0){.m{display:block}}", "#m{height:0;overflow:hidden}.m{height:50px}",
)  # fmt: skip
SEEN_MARKUP = (
    "<p>Then <span style='height:0;overflow:hidden'>zebra</span>.</p>", "<p><a href='#' style='text-indent:-9999px'>zebra</a></p>",
    "<p>Then <b style='transform:scale(0)'>zebra</b>.</p>", "<p>Then <i style='margin-top:-9999px'>zebra</i>.</p>",
    "<table width=300><tr><td style='width:100%;max-width:0;overflow:hidden'>zebra</td></tr></table>",
    "<table><tr><td style='height:1px;overflow:hidden'>zebra</td></tr></table>", "<table style='width:1px;overflow:hidden'><tr><td>zebra</td></tr></table>",
    "<table><tr style='height:0;overflow:hidden'><td>zebra</td></tr></table>", "<table><tr><td style='margin-left:-9999px'>zebra</td></tr></table>",
    "<p>The fog lifted by noon.</p><div style='color:#fff'><font color=red>zebra</font></div>", "<p hidden style='display:block'>zebra</p>",
    "<div style='visibility:hidden'><p style='visibility:visible'>zebra</p></div>", "<div style='font-size:0'><p style='font-size:medium'>zebra</p></div>",
)  # fmt: skip
HIDDEN_MARKUP = (
    "<p>Then <span style='height:0;overflow:hidden;float:left'>zebra</span>.</p>", "<p><a style='text-indent:-9999px;display:block'>zebra</a></p>",
    "<p>Then <b style='position:absolute;transform:scale(0)'>zebra</b>.</p>", "<style>span{display:block}</style><span style='height:0;overflow:hidden'>zebra</span>",
    "<table><tr><td style='position:absolute;height:1px;width:1px;overflow:hidden'>zebra</td></tr></table>",
    "<table><tr><td style='display:block;height:0;overflow:hidden'>zebra</td></tr></table>", "<table style='margin-left:-9999px'><tr><td>zebra</td></tr></table>",
    "<div style='visibility:hidden'><p style='visibility:inherit'>zebra</p></div>", "<div hidden><p style='display:block'>zebra</p></div>",
)  # fmt: skip


def styled(style: str) -> str:
    return f'<p style="{style}">The {WORD} was late.</p>'


def ruled(sheet: str) -> str:
    return f'<style>{sheet}</style><p class="m k" id="m">The {WORD} was late.</p>'


SEEN = (*map(styled, SEEN_STYLES), *map(ruled, SEEN_SHEETS), *SEEN_MARKUP)
HIDDEN = (
    *map(styled, (*HIDDEN_STYLES, *HIDDEN_INLINE)), *map(ruled, HIDDEN_SHEETS), *HIDDEN_MARKUP,
    *(ruled(f".m{{{rule}}}") for rule in (*HIDING_RULES, *HIDDEN_STYLES)),
)  # fmt: skip
CANARIES = (
    *map(styled, (*test_canary.STYLES, *test_canary.MORE_STYLES)),
    *(ruled(f".m{{{rule}}}") for rule in test_canary.SHEETS),
)


@pytest.mark.parametrize("markup", SEEN)
def test_what_a_browser_draws_is_read(markup: str) -> None:
    assert WORD in seen(markup + STORY)[0]


@pytest.mark.parametrize("markup", HIDDEN)
def test_what_no_browser_draws_is_not_read(markup: str) -> None:
    assert WORD not in seen(markup + STORY)[0]


@pytest.mark.browser
def test_a_browser_draws_what_the_tables_say(tmp_path: Path) -> None:
    pages = (*SEEN, *HIDDEN, *CANARIES)

    drawn = are_drawn(pages, tmp_path)

    wrong = [
        (page, is_drawn)
        for page, is_drawn in zip(pages, drawn, strict=True)
        if is_drawn is not (page in SEEN)
    ]
    assert wrong == []
