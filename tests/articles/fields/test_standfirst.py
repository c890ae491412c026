import pytest

from articles.fields.standfirst import around
from articles.parsing.elements import Elements
from articles.parsing.structured import Structured
from tests.articles.pages import facts_of, root_of

OWN = {"herald", "heraldexample"}


@pytest.mark.parametrize(
    ("html", "kicker", "standfirst"),
    [
        (
            "<header><div class='eyebrow'>Harbour</div><h1>Ferry waits</h1></header>"
            "<h2>The noon boat left at two, and nobody said why it did.</h2>",
            "Harbour",
            None,
        ),
        (
            "<h1><span class='dachzeile'>Hafen</span> Ferry waits</h1>"
            "<h2>Die Fähre fuhr um zwei statt um zwölf, und niemand sagte warum.</h2>",
            "Hafen",
            "Die Fähre fuhr um zwei statt um zwölf, und niemand sagte warum.",
        ),
        (
            "<h1>Ferry waits</h1><div><p class='article-chapo'>Le bateau est parti à deux heures.</p></div>",
            None,
            "Le bateau est parti à deux heures.",
        ),
        (
            "<h1>Ferry waits</h1><div class='x-lead'>The noon boat left at two, nobody knows why.</div>",
            None,
            "The noon boat left at two, nobody knows why.",
        ),
        (
            "<h1>Ferry waits</h1><p class='post__excerpt'>午班渡轮晚了两小时才开。</p>",
            None,
            "午班渡轮晚了两小时才开。",
        ),
        ("<p class='article__overtitle'>Luke</p><h1>Ferry waits</h1>", "Luke", None),
        ("<div class='item__above-title'>Luke</div><h1>Ferry waits</h1>", "Luke", None),
        ("<div class='c_catchline'>Hafen</div><h1>Ferry waits</h1>", "Hafen", None),
        (
            "<p class='kicker'>Home / Harbour / Fog</p><h1>Ferry waits</h1><p class='dek'>By Ada Berg of the Herald</p>",
            None,
            None,
        ),
        (
            "<h1>Ferry waits</h1><p>The first paragraph of the story is no standfirst at all.</p>",
            None,
            None,
        ),
        ("<p class='kicker'><b>Harbour</b><i>Fog</i></p><h1>Ferry waits</h1>", "Harbour Fog", ""),
        ("<p class='kicker'>- Advertorial -</p><h1>Ferry waits</h1>", "Advertorial", ""),
        ("<p class='kicker'>03-03-26</p><h1>Ferry waits</h1>", None, ""),
        ("<p class='kicker'>Herald</p><h1>Ferry waits</h1>", None, ""),
        *(
            (f"<h1>Ferry waits</h1><p class='lead'>{text}</p>", None, "")
            for text in (
                "3 March 2026, 7:45, by Ann Lee, reading time: 4 minutes",
                "The ferry at the pier in the fog. (Bo Falk / Ferry Post)",
                "The ferry at the pier in the fog \u00a9 Bo Falk",
                "Credit: Bo Falk/Ferry Post, Norhaven",
            )
        ),
        (
            "<h1>Ferry waits</h1><figure><p class='lead'>The ferry lies in the fog.</p></figure>",
            None,
            "",
        ),
    ],
)
def test_kicker_and_standfirst_stand_around_the_headline(
    html: str, kicker: str | None, standfirst: str | None
) -> None:
    page = Elements(root_of(f"<body><article>{html}</article></body>"))
    above, below = around(page, Structured(), "Ferry waits", OWN)

    assert (above.value if above else None) == kicker
    if standfirst is not None:
        assert (below.value if below else "") == standfirst


@pytest.mark.parametrize(
    ("stated", "standfirst"),
    [
        ("The crew waits for the fog to lift.", "The crew waits for the fog to lift."),
        ("Fog holds up the ferry at Norhaven", None),
    ],
)
def test_a_second_headline_is_no_standfirst(stated: str, standfirst: str | None) -> None:
    facts = facts_of(
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry waits",'
        f'"alternativeHeadline": "{stated}"}}</script>'
    )

    _, below = around(Elements(root_of("<h1>Ferry waits</h1>")), facts, "Ferry waits", OWN)

    assert (below.value if below else None) == standfirst


@pytest.mark.parametrize(
    "shape",
    [
        "<div class='author-head'><h1>Ferry waits</h1><p class='dek'>{}</p></div>",
        "<h1>Ferry waits</h1><div class='chapo'>{} <a rel='author' href='/a'>Ann Lee</a></div>",
    ],
)
def test_a_standfirst_may_stand_beside_its_writer(shape: str) -> None:
    said = "The noon boat left at two, and nobody at the pier could say why it did."
    page = Elements(root_of(f"<body>{shape.format(said)}</body>"))
    below = around(page, Structured(), "Ferry waits", OWN)[1]

    assert below is not None
    assert below.value.startswith(said)


@pytest.mark.parametrize(
    "box",
    [
        "<div class='author-card'><p class='description'>{}</p></div>",
        "<div class='summary'><a rel='author' href='/ann'>Ann Lee</a><p>{}</p></div>",
        "<div class='subhead'><a href='/mail'>Mail</a> <a href='/all'>{}</a></div>",
        "<div class='image lead'>Photo: Bo Falk/Harbour Pictures Agency</div>",
    ],
)
def test_what_a_page_tells_of_its_writer_or_picture_is_no_standfirst(box: str) -> None:
    about = box.format("Ann Lee writes about ferries, tides and the people of the islands")
    page = Elements(root_of(f"<body><h1>Ferry waits</h1>{about}</body>"))

    assert around(page, Structured(), "Ferry waits", OWN)[1] is None
