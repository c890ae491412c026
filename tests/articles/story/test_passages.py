import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.parsing.markup import parsed
from articles.story.passages import Survey, survey


def passages(markup: str) -> Survey:
    root = parsed(f"<html><body>{markup}</body></html>")
    assert root is not None
    return survey(root)


LONG = "The ferry left the harbour an hour late because fog lay over the sound all morning. "


@pytest.mark.parametrize(
    ("markup", "texts"),
    [
        ("<p>One.</p><p>Two.</p>", ["One.", "Two."]),
        ("<div>Bare text<p>One.</p>and more</div>", ["Bare text", "One.", "and more"]),
        ("<p>A <a href=x>link</a> <b>and</b> more</p>", ["A link and more"]),
        ("<ul><li>Tea</li><li>Rye <i>bread</i></li></ul>", ["Tea", "Rye bread"]),
        ("<p>Road 5<br>Port Alder</p>", ["Road 5 Port Alder"]),
        (
            "<x-body><x-par>One.</x-par><x-par>A <x-term>bore</x-term>.</x-par></x-body>",
            ["One.", "A bore."],
        ),
        ("<p><x-term>Bores</x-term> are waves.</p>", ["Bores are waves."]),
        (
            '<div>Fog.<span class="x br"></span><i class="br"></i><span class="x br"></span>Ice.</div>',
            ["Fog.", "Ice."],
        ),
        ('<div>Fog <span class="br">is</span> ice.</div>', ["Fog is ice."]),
        ("<p><ruby>霧<rt>きり</rt>雨<rt>あめ</rt></ruby>の朝。</p>", ["霧雨の朝。"]),
        ("<p><ruby>霧<rp>(</rp><rt>きり</rt><rp>)</rp></ruby>の朝。</p>", ["霧(きり)の朝。"]),
        ("<div>First.<br><br>Second.</div>", ["First.", "Second."]),
        (
            "<p>The pier is shut.<br>Leave a Reply<br>Name *</p>",
            ["The pier is shut.", "Leave a Reply", "Name *"],
        ),
        (
            "<div>It rained.<br>Nobody came.<br>They brought<br>a rope.<br>It was enough.<br>So it ended.</div>",
            [
                "It rained.",
                "Nobody came.",
                "They brought",
                "a rope.",
                "It was enough.",
                "So it ended.",
            ],
        ),
        ("<td>Fog<br>Posted 10:12 AM, Mar 03, 2025</td>", ["Fog", "Posted 10:12 AM, Mar 03, 2025"]),
        ("<p>Leave a reply at<br>the gate.</p>", ["Leave a reply at the gate."]),
        (f"<div>{LONG}<br>{LONG}</div>", [LONG.strip(), LONG.strip()]),
        (
            f"<div>By Ann Lee<br>{LONG}<br><br>{LONG}</div>",
            ["By Ann Lee", LONG.strip(), LONG.strip()],
        ),
        (
            f"<div>By the sea<br>{LONG}<br><br>{LONG}</div>",
            [f"By the sea {LONG}".strip(), LONG.strip()],
        ),
        ("<p>Seen<script>var x</script><svg><text>no</text></svg></p>", ["Seen"]),
        ("<nav><a href=x>Home</a></nav><p>One.</p><footer>About</footer>", ["One."]),
        ("<p> \n\u200b </p>", []),
    ],
)
def test_a_passage_is_what_stands_between_two_borders(markup: str, texts: list[str]) -> None:
    assert passages(markup).texts == texts


def test_a_menu_that_was_never_closed_hides_no_story() -> None:
    assert passages("<nav><a href=x>Home</a><main><p>One.</p></main>").texts == ["Home", "One."]


@pytest.mark.parametrize(
    ("markup", "texts"),
    [
        ("<p>{{ ferry.name }}</p><p>One.</p>", ["One."]),
        ("<p>{{a ? 'b' : 'c'}} - {{ d.e }}</p>", []),
        ("<p>{{ ferry.name</p>", []),
        ("<p>Write {{ name }} there.</p>", ["Write {{ name }} there."]),
        ("<pre>{{ name }}</pre>", ["{{ name }}"]),
    ],
)
def test_places_that_no_script_filled_are_no_text(markup: str, texts: list[str]) -> None:
    assert passages(markup).texts == texts


def test_links_and_bold_type_are_counted_in_letters() -> None:
    page = passages("<p>See <a href=x>here</a></p><p><strong>All bold</strong></p>")

    assert (page.linked, page.links, page.bold) == ([4, 0], [1, 0], [0, 8])


def test_each_passage_knows_the_boxes_around_it() -> None:
    page = passages("<article><blockquote><p>One.</p></blockquote></article>")

    box, tags = page.at[0], []
    while box >= 0:
        tags.append(page.tags[box])
        box = page.parents[box]
    assert tags == ["p", "blockquote", "article", "body", "html"]


@given(st.lists(st.sampled_from(["<p>", "</p>", "<div>", "<br>", "word ", "<a>", "</li>", "<td>"])))
def test_no_word_is_lost_or_told_twice(parts: list[str]) -> None:
    page = passages("".join(parts))

    assert " ".join(page.texts).split() == ["word"] * parts.count("word ")


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("»Und wenn es nicht regnet?«", True),
        ("„Dann warten wir.“", True),
        ("Die Fähre fährt erst am Montag wieder, wenn der Nebel sich hebt. (abc)", True),
        ("Die Fähre fährt erst am Montag wieder, wenn der Nebel sich hebt. (dpa/abc)", True),
        ("Nebel. (abc)", False),
        ("「また来年も来ます」", True),
        ("「港」と「橋」の写真", False),
        ("Fog on the way", False),
    ],
)
def test_a_quoted_sentence_is_a_sentence(text: str, ended: bool) -> None:
    root = parsed(f"<p>{text}</p>")
    assert root is not None
    assert survey(root).is_sentence(0) is ended


@pytest.mark.parametrize(
    ("markup", "texts"),
    [
        ("<h3><button>Who pays?</button></h3><p>The town.</p>", ["Who pays?", "The town."]),
        ("<p>A <button><b>bore</b></button> is a wave.</p>", ["A bore is a wave."]),
        ("<p>See the <button>bore</button>, a wave.</p>", ["See the bore, a wave."]),
        ("<p>港の<button>防波堤</button>が壊れた。</p>", ["港の防波堤が壊れた。"]),
        (
            "<p>The pier is shut. <button>Listen</button> it rains.</p>",
            ["The pier is shut. it rains."],
        ),
        ("<p>Ann Lee <button>Follow us</button> Monday</p>", ["Ann Lee Monday"]),
        ("<p>The pier <button>Share on Facebook</button> is shut.</p>", ["The pier is shut."]),
        ("<p>The pier is shut <button>Copy</button></p>", ["The pier is shut"]),
        ("<h3>Fog <button>Copy</button></h3>", ["Fog"]),
    ],
)
def test_buttons_are_read_where_they_are_words_of_a_story(markup: str, texts: list[str]) -> None:
    assert passages(markup).texts == texts


def test_an_anchor_is_no_link() -> None:
    found = passages(f"<a name=story><div><p>{LONG}</p></div><p><a href=/x>{LONG}</a></p>")

    assert found.linked == [0, len(LONG)]


@pytest.mark.parametrize(
    ("markup", "texts"),
    [
        (f"<div>{LONG}\n\n{LONG}\n \nIt rained.</div>", [LONG.strip(), LONG.strip(), "It rained."]),
        (f"<div>\n\n{LONG} <a>It\n\nrained.</a>\n\n</div>", [f"{LONG}It rained."]),
        (f"<div>{LONG}\nIt rained.</div>", [f"{LONG}It rained."]),
        ("<div>Fog\n\n\nIce\n\n</div>", ["Fog Ice"]),
    ],
)
def test_blank_lines_between_sentences_part_paragraphs(markup: str, texts: list[str]) -> None:
    assert passages(markup).texts == texts


@pytest.mark.parametrize(
    ("markup", "texts"),
    [
        (
            f"<div><span>{LONG.strip()}</span><span>It rained.</span></div>",
            [LONG.strip(), "It rained."],
        ),
        (f"<p><span>{LONG.strip()}</span> <span>It rained.</span></p>", [f"{LONG}It rained."]),
        (f"<p><span>{LONG.strip()}</span><span>”</span></p>", [f"{LONG.strip()}”"]),
        (f"<p><span>{LONG.strip()}</span><b>It</b></p>", [f"{LONG.strip()}It"]),
        ("<p><span>At 7 a.m.</span><span>Fog</span></p>", ["At 7 a.m.Fog"]),
    ],
)
def test_sentences_that_would_touch_are_set_apart(markup: str, texts: list[str]) -> None:
    assert passages(markup).texts == texts
