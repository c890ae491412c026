"""A sentence that no reader of the page sees is in no field of what is read."""

from dataclasses import asdict

import pytest

from articles.article import Reading
from articles.hints import Hints
from tests.articles.pages import page, source
from tests.articles.reader import read_article
from tests.articles.stories import LAYOUTS, STORIES, Layout, Story, markup

CANARY = "Canary sentence: the moon was sold to a baker for nine silver spoons on Tuesday."
WORD = "Canary"


def styled(style: str, tag: str = "p") -> str:
    return f'<{tag} style="{style}">{CANARY}</{tag}>'


def classed(name: str, tag: str = "span") -> str:
    return f'<{tag} class="{name}">{CANARY}</{tag}>'


TAGS = "".join(chr(0xE0000 + ord(sign)) for sign in CANARY)
BITS = "".join("\u200b" if ord(sign) % 2 else "\u2060" for sign in CANARY)

STYLES = (
    "display:none", "DISPLAY : NONE !important", "display/**/:none", "visibility:hidden", "visibility: collapse",
    "opacity:0", "opacity: 0.0", "opacity:.01", "opacity:0%", "filter: opacity(0)", "font-size:0", "font-size: 0px",
    "font-size:.0em", "font-size:1px", "font-size: 0.01rem", "font:0/0 a", "position:absolute;left:-9999px",
    "position: fixed; top: -10000px", "position:absolute; left: -999em", "position:absolute;right:-5000px",
    "text-indent:-9999px", "text-indent: -100em; overflow: hidden",
    "text-indent:100%;white-space:nowrap;overflow:hidden", "margin-left:-9999px", "margin: 0 0 0 -5000px",
    "position:absolute;clip:rect(0,0,0,0)", "position:absolute; clip: rect(1px 1px 1px 1px)", "clip-path:inset(50%)",
    "clip-path: inset(100%)", "clip-path: circle(0)", "clip-path:polygon(0 0, 0 0, 0 0)", "transform:scale(0)",
    "transform: translateX(-9999px)", "transform: translate(-10000px, 0)", "position:absolute; transform: translateY(-200vh)",
    "width:1px;height:1px;overflow:hidden", "height:0;overflow:hidden", "max-height:0; overflow-y: hidden",
    "max-width: 0; overflow: hidden", "color:transparent", "color: rgba(0,0,0,0)", "color:#0000", "color: #ffffff00",
    "-webkit-text-fill-color: transparent", "color: hsla(0, 0%, 0%, 0)", "color:#fff;background:#fff",
    "color: white; background-color: rgb(255, 255, 255)", "background:#FEFEFE; color:hsl(0,0%,100%)",
    "color:#000;background:black", "color: rgb(0 128 0); background-color: green", "content-visibility:hidden",
    "position:absolute; inset: -9999px auto auto -9999px", "position:absolute;inset-inline-start:-99999px", "zoom:1%",
    "mask: linear-gradient(transparent, transparent)", "display: var(--shown, none)", "block-size:0; overflow:clip",
    "transform: rotateY(90deg)", "transform:rotateX(-90deg)", "font-size:calc(0px)", "position:fixed;bottom:200vh",
    "position:absolute;inset:auto auto 150vh auto",
)  # fmt: skip
MORE_STYLES = (
    "display:none !important;display:block", "display:none;display:nonsense", "--d:none; display:var(--d)",
    "display:table-column", "opacity:calc(0)", "-webkit-filter: opacity(0)", "height:calc(0px);overflow:hidden", "zoom:.01",
    "height:0; overflow:auto", "height:0;overflow-y:scroll", "position:absolute;left:calc(-9999px)", "transform:scale(.001)",
    "transform:matrix(0,0,0,0,0,0)", "transform: matrix(1, 0, 0, 1, -9999, 0)", "transform:rotateX(90deg)", "rotate: y .25turn",
    "clip-path:inset(0 100% 0 0)", "clip-path: inset(40% 0 60%)", "clip-path: inset(0 30% 0 70% round 4px)",
    "clip-path:circle(0px at 50% 50%)", "clip-path: polygon(0 0, 100% 0, 50% 0)", "clip-path: xywh(0 0 0 100%)",
    "position:absolute;clip:rect(0, 0, 99px, 0)", "-webkit-mask-image: linear-gradient(rgba(0,0,0,0), #0000)",
    "color: rgb(0 0 0 / 0%)", "color:hwb(0 100% 0%)", "color: oklch(1 0 0)", "color: lab(100% 0 0)", "color:color(srgb 1 1 1)",
    "color: var(--ink, #fff)", "--w:white;color:var(--w)", "color:#fff!important;color:#000", "-webkit-text-fill-color:#fff",
    "color:tomato;background:tomato", "color:#00008b; background-color:darkblue", "background:#000 no-repeat; color:#000",
    "background:linear-gradient(#036, rgb(0, 51, 102)); color:#036", "background: currentColor",
)  # fmt: skip
CLASSES = (
    "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "assistive-text",
    "u-visuallyHidden", "a11y-hidden", "element-invisible", "is-visually-hidden", "VisuallyHidden-module__x1",
    "hidden", "d-none", "is-hidden", "ng-hide", "usa-sr-only", "show-for-sr", "hiddenVisually", "offscreen",
)  # fmt: skip
ELEMENTS = (
    f"<p hidden>{CANARY}</p>", f'<div hidden="until-found"><p>{CANARY}</p></div>', f'<p aria-hidden="true">{CANARY}</p>',
    f"<div popover><p>{CANARY}</p></div>", f'<div id="more" popover="manual">{CANARY}</div>',
    f"<math><semantics><mi>x</mi><annotation>{CANARY}</annotation></semantics></math>",
    f"<template><p>{CANARY}</p></template>", f"<dialog><p>{CANARY}</p></dialog>", f"<noscript><p>{CANARY}</p></noscript>",
    f'<input type="hidden" value="{CANARY}">', f"<script>var a = '{CANARY}'</script>", f"<!-- {CANARY} -->",
    f'<div style="background:#ffffff"><p style="color:white">{CANARY}</p></div>', f'<font color="#FFFFFF">{CANARY}</font>',
    f"<video>{CANARY}</video>", f"<canvas>{CANARY}</canvas>", f"<iframe>{CANARY}</iframe>", f"<object>{CANARY}</object>",
    f"<style>.zq {{ content: '{CANARY}' }}</style>", f"<noframes>{CANARY}</noframes>", f"<svg><text>{CANARY}</text></svg>",
    f"<div popover><p>{CANARY}</p></div>", f'<section popover="manual" id="x"><p>{CANARY}</p></section>',
    f"<math><semantics><mi>x</mi><annotation encoding='application/x-tex'>{CANARY}</annotation></semantics></math>",
    f"<datalist><option>{CANARY}</option></datalist>", f"<p>{TAGS}</p>", f"<p>{BITS}</p>",
    f'<section style="display:none"><div><p>Other.</p><p>{CANARY}</p></div></section>',
    f'<div style="visibility:hidden">{CANARY}<p>{CANARY}</p><b style="visibility:visible">Seen.</b>{CANARY}</div>',
    f'<div style="font-size:0"><p style="font-size:1em">{CANARY}</p><p style="font-size:16px">Seen.</p></div>',
    f'<h1 style="display:none">{CANARY}</h1>', f'<h1 class="sr-only">{CANARY}</h1>',
    f'<p class="byline" style="display:none">By {CANARY}</p>', f'<span itemprop="author" hidden>{CANARY}</span>',
    f'<a rel="author" class="sr-only">{CANARY}</a>', f'<time style="display:none">{CANARY} 3 January 2001</time>',
    f'<figure style="opacity:0"><img src="a.jpg"><figcaption>{CANARY}</figcaption></figure>',
)  # fmt: skip
SHEETS = (
    "display:none", "visibility: hidden", "opacity:0", "position:absolute;left:-9999px", "font-size:0", "text-indent:-9999px",
    "clip:rect(0 0 0 0);position:absolute", "clip-path: inset(50%)", "color:transparent", "DISPLAY: NONE !IMPORTANT",
    "position:absolute;height:1px;width:1px;overflow:hidden", "max-height:0;overflow:hidden", "color:rgba(0,0,0,0)",
    "transform:scale(0)", "transform: translateX(-10000px)", "position:fixed;top:-200vh", "opacity:.001", "zoom:0.01",
    "position:absolute;inset-inline-start:-99999px", "block-size:0;overflow:clip", "display:var(--shown, none)",
)  # fmt: skip
HIDDEN = (*map(styled, STYLES), *map(classed, CLASSES), *ELEMENTS)
# Too many to stand beside one story: so much that is hidden may be the story itself.
MORE = tuple(map(styled, MORE_STYLES))
PAGES = [(story, layout) for story in STORIES for layout in LAYOUTS]


def read(text: str) -> Reading:
    return read_article(page(text), Hints(), source())


def leaks(reading: Reading) -> list[str]:
    return [
        name
        for name, value in asdict(reading).items()
        if WORD in str(value) or "baker" in str(value)
    ]


def with_hidden(story: Story, layout: Layout, hidden: str) -> str:
    """Put `hidden` before, in and after the story."""
    text = layout(story)
    first, last = story.paragraphs[0], story.paragraphs[-1]
    text = text.replace(f"<p>{first}</p>", f"{hidden}<p>{first}</p>{hidden}")
    return text.replace(f"{last}</p>", f"{last}</p>{hidden}")


@pytest.mark.parametrize(("story", "layout"), PAGES)
def test_what_is_hidden_in_any_way_is_in_no_field(story: Story, layout: Layout) -> None:
    text = markup(story, with_hidden(story, layout, "".join(HIDDEN)))

    reading = read(text)

    assert leaks(reading) == []
    assert [each for each in story.paragraphs if each not in reading.text] == []
    assert any(each.startswith("hidden_text: ") for each in reading.warnings)


@pytest.mark.parametrize(("number", "hidden"), list(enumerate((*HIDDEN, *MORE))))
def test_each_way_of_hiding_is_known(number: int, hidden: str) -> None:
    story, layout = PAGES[number % len(PAGES)]

    reading = read(markup(story, with_hidden(story, layout, hidden)))

    assert leaks(reading) == []
    assert [each for each in story.paragraphs if each not in reading.text] == []


@pytest.mark.parametrize("rule", SHEETS)
@pytest.mark.parametrize("name", [".x9", "#x9", "p.x9", ".a, .x9"])
def test_what_the_pages_own_sheet_hides_is_in_no_field(rule: str, name: str) -> None:
    sheet = f"<style>body {{ margin: 0 }} {name} {{ {rule} }} @media print {{ p {{ color: red }} }}</style>"
    hidden = f'<p class="b x9" id="x9">{CANARY}</p>'

    reading = read(markup(STORIES[0], with_hidden(STORIES[0], LAYOUTS[1], hidden), sheet))

    assert leaks(reading) == []
    assert [each for each in STORIES[0].paragraphs if each not in reading.text] == []


@pytest.mark.parametrize(
    "sheet",
    [
        ".outer .x9{display:none}", "section.outer p{display:none}", ".outer>p{display:none}", ".outer > * > .x9{display:none}",
        ".b.x9{display:none}", "p[data-q]{display:none}", "[data-q]{display:none}", '[data-q="seven"]{display:none}',
        "[data-q^=sev]{display:none}", "[data-q$='en']{display:none}", "[class~=x9]{display:none}", "[data-q*=eve]{display:none}",
        ".x9:not(.y){display:none}", ".outer p:first-child{display:none}", ".outer p:nth-of-type(1){display:none}",
        ".outer p:last-child{display:none}", ":is(.x9, .y){display:none}", ".outer :where(p.x9){display:none}",
        r".x\39{display:none}", r".x\39 , .y{display:none}", "@media all{.x9{display:none}}", "@media screen{.x9{display:none}}",
        "@media print, screen{.x9{display:none}}", "@media screen and (min-width:1px){.x9{display:none}}",
        "@supports (display:grid){.x9{display:none}}", "@layer base{.x9{display:none}}", "@layer a{@media all{.x9{display:none}}}",
        "@media print{.x9{color:red}} .x9{display:none}", "@media print{.x9{display:block}} .x9{display:none}",
        "<!-- .x9{display:none} -->", ".outer{& .x9{display:none}}", ".outer{.x9{display:none}}", ".b{&.x9{display:none}}",
        ":root{--d:none} .x9{display:var(--d)}", ".x9{display:block} .x9{display:none}", ".x9{display:none} .x9 a{display:block}",
        "body{background:#fff} .x9{color:#fff}", "body{background:#111;color:#eee} .x9{color:#111}", ".x9{color:white}",
        ".x9{display:none!important} .b.x9{display:block}", ".x9{display:none} .x9::before{display:block}",
        ".outer *{display:none}", ".outer>*{display:none}",
        ".outer p:only-child{display:none}", ".outer p:nth-child(odd){display:none}", ".outer p:nth-of-type(n+1){display:none}",
        ":root .x9{display:none}", "[data-q=SEVEN i]{display:none}", "@media not print{.x9{display:none}}",
        "@media (min-width:0){.x9{display:none}}", "@media (width>=20rem){.x9{display:none}}", "@media (min-width:20em){.x9{display:none}}",
        "@media screen and (color){.x9{display:none}}", "@media (max-width:99999px){.x9{display:none}}",
        "@media (orientation:portrait),(orientation:landscape){.x9{display:none}}", "@media not all and (min-width:9999px){.x9{display:none}}",
        "@supports (display:grid) and (color:red){.x9{display:none}}", "@supports selector(a > b){.x9{display:none}}",
        "@supports not (-ms-ime-align:auto){.x9{display:none}}", ".outer{visibility:hidden} .b{color:red}", ".outer{font-size:0} .x9{font-size:1em}",
        ":root{--a:none;--b:var(--a)} .x9{display:var(--b)}", ".x9{\n display :\n none\n}", ".y{content:'}'} .x9{display:none}",
        ".y{content:'{'} .x9{display:none}", ".x9{display:none", ".x9{background:#036;color:#036}", ".outer{background:navy;color:navy}",
        ":root{--bg:#fff} body{background:var(--bg)} .x9{color:var(--bg)}", "body{background:linear-gradient(#fff,#fff)} .x9{color:#fff}",
        ".x9{color:white;background:none}", ".b{display:block} .x9{display:none}",
        ".h + .x9{display:none}", ".outer > .h ~ .x9{display:none}", ".h+p{display:none}", ".outer .h ~ p{display:none}",
        ".outer p:only-of-type{display:none}",
        ".x9{color:#123456;background-color:rgb(18,52,86)}", ":root{--g:#222} body{background:var(--g)} .x9{color:var(--g)}",
    ],
)  # fmt: skip
def test_whatever_selector_hides_is_in_no_field(sheet: str) -> None:
    behind = '<hr class="h">' if ".h" in sheet else ""
    box, end = ("<div>", "</div>") if "* >" in sheet else ("", "")
    hidden = f'<section class="outer">{box}{behind}<p class="b x9" data-q="seven">{CANARY}</p>{end}</section>'

    reading = read(
        markup(STORIES[0], with_hidden(STORIES[0], LAYOUTS[1], hidden), f"<style>{sheet}</style>")
    )

    assert leaks(reading) == []
    assert [each for each in STORIES[0].paragraphs if each not in reading.text] == []


@pytest.mark.parametrize(
    "sheet",
    [
        "<style>.outer{background:#000} .x9{color:#fff}</style>",
        "<style>body{background:#111} .outer{background:#fff} .x9{color:#111}</style>",
        "<style>body{background:#fff url(a.png)} .x9{color:#fff}</style>",
        '<link rel="stylesheet" href="/a.css"><style>.x9{color:#fff}</style>',
        "<style>.x9{background-color:#fff}</style>",
        "<style>.x9{color:#fff} .b{color:#000}</style>",
        "<style>.x9{color:#fff} section{margin:0}</style><!-- --><style>.b{color:#222!important}</style>",
        "<style>.x9{color:#fff;background:#000}</style>",
        "<style>:root{--g:#111} body{background:var(--g)} .x9{color:var(--ink)}</style>",
        "<style>hr + .x9{display:none}</style>",
        "<style>.x9 + p.b{display:none}</style>",
        "<style>p:only-of-type + .x9{display:none}</style>",
        "<style>@media not screen{.x9{display:none}}</style>",
        '<style media="print">.x9{display:none}</style>',
        "<style>.x9{transform:rotateY(9deg)}</style>",
    ],
)
def test_what_may_stand_on_another_ground_is_seen(sheet: str) -> None:
    shown = f'<section class="outer"><p class="b x9">{STORIES[0].paragraphs[0]}</p></section>'

    reading = read(markup(STORIES[0], with_hidden(STORIES[0], LAYOUTS[1], shown), sheet))

    assert reading.text.count(STORIES[0].paragraphs[0]) > 1


def test_brackets_around_a_reading_aid_stay() -> None:
    line = "<ruby>霧<rp>（</rp><rt>きり</rt><rp>）</rp></ruby>が港を包んだと港長は月曜日に述べた。"
    aided = f"<p>{line}<ruby>船<rp>{CANARY}</rp></ruby></p>"

    reading = read(markup(STORIES[0], with_hidden(STORIES[0], LAYOUTS[1], aided)))

    assert leaks(reading) == []
    assert "霧（きり）が港を包んだ" in reading.text
