"""A box within a story: its heading heads it alone, and below it, or a list, the story goes on."""

from articles.article import BlockKind
from articles.hints import Hints
from articles.story.alike import are_alike
from articles.story.passages import survey
from tests.articles.pages import page, root_of, source
from tests.articles.reader import read_article

STORY = (
    "The company that runs the boats to the Sound islands will drop a third of its winter sailings, leaving some residents without a crossing.",
    "Managers told a packed meeting in the village hall on Monday that the oldest vessel in the fleet needed a new shaft before April.",
    "“We are not walking away from anybody,” said the chair of the firm. “But a boat that is not safe does not sail.”",
    "Crofters who send lambs to market on Thursdays said they would lose a week's income each time.",
)


def blocks(body: str, language: str = "en") -> list[tuple[BlockKind, str]]:
    markup = (
        f'<!DOCTYPE html><html lang="{language}"><head><title>A headline</title></head>'
        f"<body><h1>A headline</h1>{body}</body></html>"
    )
    reading = read_article(page(markup), Hints(), source())
    return [(block.kind, block.text) for block in reading.blocks]


def test_the_heading_of_a_box_within_a_story_is_left_out_with_it() -> None:
    box = (
        '<div class="email-signup-widget"><h4>Morning briefing, no fluff</h4><p>Five minutes of what '
        "matters, in your inbox before the kettle boils.</p><p>Please enter a valid email</p></div>"
    )
    parts = "".join(f"<p>{text}</p>" for text in STORY)

    read = blocks(f'<div itemprop="articleBody">{parts}{box}<p>{STORY[0]}</p></div>')

    assert [text for _, text in read] == [*STORY, STORY[0]]


def test_a_storys_heading_in_the_box_of_its_paragraphs_is_kept() -> None:
    section = f"<section><h2>A boat too old</h2><p>{STORY[2]}</p><p>{STORY[3]}</p></section>"

    read = blocks(f"<main><p>{STORY[0]}</p><p>{STORY[1]}</p>{section}<p>{STORY[1]}</p></main>")

    assert (BlockKind.HEADING, "A boat too old") in read
    assert len(read) == 6


def test_a_story_goes_on_below_a_box_with_a_heading_of_its_own() -> None:
    island = (
        "전남의 작은 섬 가람도에 있는 폐교가 서른 석 규모의 극장으로 바뀌어 주민들의 발길이 이어지고 있다.",
        "극장을 운영하는 윤서경 씨는 도시에서 배우로 일하다 3년 전 고향으로 돌아왔다.",
        '윤 씨는 "관객이 다섯 명이어도 막은 올린다"며 "할머니들이 대사를 먼저 외우실 정도"라고 말했다.',
        "군은 올해 조명과 음향 설비에 1억 2천만 원을 지원했다.",
        "다음 달에는 주민들이 직접 출연하는 연극이 무대에 오른다.",
    )
    parts = [
        f'<div class="css-s9"><div class="css-53"><p class="css-at">{text}</p></div></div>'
        for text in island
    ]
    box = (
        '<div class="css-promo"><div class="css-1i"><h4>퇴직 교사가 집 마당에 연 도서관, 매주 백 명이 넘는 '
        "아이들이 찾아와 책을 빌려 간다</h4><p>작은 도시에 시계 수리점이 다시 문을 연 까닭을 들여다봤다</p></div></div>"
    )
    story = "".join([*parts[:3], box, *parts[3:]])

    read = blocks(
        f'<div class="css-1f"><section class="css-1r">{story}</section><footer>ⓒ 2026</footer></div>',
        "ko",
    )

    assert [text for _, text in read] == list(island)


def test_the_last_sentence_below_a_list_is_the_storys() -> None:
    soup = (
        "<p>Nelle case di collina il cardo annunciava il Natale. Zia Nives lo puliva la sera prima, seduta "
        "vicino alla stufa.</p><h2>Ingredienti</h2><ul><li>1 chilo di cardi gobbi</li><li>2 patate "
        "farinose</li><li>Brodo vegetale quanto basta</li></ul><h2>Preparazione</h2><ol><li>Pulite i cardi "
        "dai filamenti e metteteli in acqua e limone.</li><li>Fateli bollire per quaranta minuti.</li>"
        "<li>Unite le patate a tocchetti e il brodo, e cuocete ancora mezz'ora.</li></ol>"
        "<p>Servitela tiepida, con pane abbrustolito.</p>"
    )

    read = blocks(
        f'<div class="autore">Ricetta di Serenella Galli</div><div class="testo">{soup}</div>'
        '<div class="box"><a>Stampa la ricetta</a></div>'
        '<div class="voto"><p>Hai provato questa ricetta? Dacci un voto!</p></div>',
        "it",
    )

    assert read[-1] == (BlockKind.PARAGRAPH, "Servitela tiepida, con pane abbrustolito.")


def test_a_box_of_other_stories_within_a_story_does_not_end_it() -> None:
    lime = (
        "Dwie zimy i jedno drzewo: tyle potrzebował Bronisław Jaworek, by wyrzeźbić szopkę z 64 figurami.",
        "Lipa rosła przed jego domem i runęła podczas wichury trzy lata temu.",
        "– Szkoda było palić, to mi powiedziała żona – opowiada rzeźbiarz.",
        "Od niedzieli szopkę można oglądać w domu kultury. Wstęp jest wolny.",
        "Dochód z kartek trafi do miejscowego hospicjum.",
    )
    parts = [f"<p>{text}</p>" for text in lime]
    box = (
        "<details><summary>Polecamy</summary><p>W szkole pod lasem uczniowie sami pieką chleb i sprzedają "
        "go potem na dużej przerwie</p></details>"
    )

    read = blocks(f"<article>{''.join([*parts[:3], box, *parts[3:]])}</article>", "pl")

    assert [text for _, text in read] == list(lime)


def test_a_heading_above_the_headline_is_none_of_the_storys() -> None:
    parts = "".join(f"<p>{text}</p>" for text in STORY)
    markup = f"<title>A boat too old</title><h2>Sound Online</h2><h1>A boat too old</h1>{parts}"

    reading = read_article(page(markup), Hints(), source())

    assert [block.text for block in reading.blocks] == list(STORY)


def test_paragraphs_in_boxes_that_a_builder_counted_are_alike() -> None:
    box = (
        '<div class="row"><div class="col"><div class="wrap"><div class="cell">'
        '<div class="text fusion-text-{}"><p>It rained.</p></div></div></div></div></div>'
    )
    page = survey(root_of("".join(box.format(n) for n in range(3)) + box.format("lead")))

    assert [are_alike(page, 0, other) for other in range(4)] == [True, True, True, False]


def test_who_made_a_picture_is_not_what_it_shows() -> None:
    figure = (
        '<figure><div class="figure-credit">{}</div><figcaption class="figure-caption source">'
        "The quay</figcaption></figure>"
    )
    parts = "".join(f"<p>{text}</p>" for text in STORY)

    read = blocks(f"<main>{parts}{figure.format('Ada Berg')}<p>{STORY[0]}</p></main>")

    assert [text for kind, text in read if kind is BlockKind.CAPTION] == ["The quay"]
    assert len(read) == 6
