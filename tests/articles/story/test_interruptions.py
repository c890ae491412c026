"""A story goes on below what interrupts it: a box of other stories, a label, a pointer in bold."""

import pytest

from articles.article import Block, BlockKind
from articles.hints import Hints
from articles.story.tail import without_tail
from tests.articles.pages import page, source
from tests.articles.reader import read_article

BOX = (
    '<div class="Enhancement"><div class="PromoList"><div class="PromoList-title">Related</div>'
    '<a href="/x">The last ferry captain retires</a></div></div>'
)
BELL = (
    "A brass bell that vanished from the Sound ferry in 1968 has turned up in an attic on Pell Street.",
    "“It was under a rug,” says Fay Osgood, who bought the house in May.",
    "The museum will show it from June.",
    "It still rings.",
)
RAIN = (
    "هطلت أمس أول الأمطار على الوادي بعد خمسة أشهر من الجفاف.",
    "وقال المزارع حمد عبيد إن الآبار بدأت تمتلئ من جديد.",
    "وتتوقع الأرصاد استمرار المطر حتى الجمعة.",
)


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def story_of(markup: str, language: str) -> list[str]:
    reading = read_article(
        page(
            f'<!DOCTYPE html><html lang="{language}"><head><title>A headline</title>'
            '<meta property="article:published_time" content="2026-03-14T09:32:00+01:00"></head>'
            f"<body>{markup}</body></html>"
        ),
        Hints(),
        source(),
    )
    return [block.text for block in reading.blocks]


def test_below_a_box_of_other_stories_its_short_end_is_kept() -> None:
    body = f"{paragraphs(*BELL[:2])}{BOX}{paragraphs(*BELL[2:])}"
    markup = (
        '<div class="ArticlePage"><h1 class="ArticlePage-headline">Lost ferry bell found</h1>'
        '<div class="ArticlePage-byline">By <span>Ned Alder</span></div>'
        '<div class="ArticlePage-articleBody RichTextArticleBody"><div class="RichTextBody">'
        f"{body}<p><i>Copyright 2026 Moor Public Radio</i></p>"
        "<p><i>Want to support stories like this? Become a member today.</i></p>"
        "</div></div><div><span>Tags</span> <a>Ferries</a></div></div>"
    )

    assert story_of(markup, "en") == list(BELL)


def test_above_a_label_its_first_sentences_are_kept() -> None:
    markup = (
        '<div class="article-content"><h1>مزارعو الوادي يستقبلون أول الأمطار</h1>'
        '<div class="writer"><a href="/author/1">سلمى ناصر</a></div><div class="paragraph-list">'
        f"{paragraphs(*RAIN[:2])}"
        '<p><strong>اقرأ أيضًا: <a href="/news/5">الريح تقتلع سقف المدرسة</a></strong></p>'
        f"{paragraphs(*RAIN[2:])}"
        '<p>شاهد أيضاً: <a href="/v">فيديو الأمطار</a></p>'
        "<p>لمزيد من الأخبار تابعوا قناتنا على تلغرام</p>"
        "<p>يمكنكم متابعة آخر الأخبار المحلية عبر تطبيقنا</p></div>"
        '<div class="tags">كلمات دالة: مطر</div>'
        '<div class="opinion">إبداء الرأي: الاسم * البريد الالكتروني</div></div>'
    )

    assert story_of(markup, "ar") == list(RAIN)


@pytest.mark.parametrize(
    ("label", "heading"),
    [
        ("Leggi anche: Il vento scoperchia la scuola", "Commercianti preoccupati"),
        ("Читайте также: Ветер сорвал крышу школы", "Торговцы обеспокоены"),
    ],
)
def test_a_pointer_in_bold_heads_nothing(label: str, heading: str) -> None:
    blocks = [
        Block(BlockKind.PARAGRAPH, BELL[0]),
        Block(BlockKind.HEADING, label),
        Block(BlockKind.HEADING, heading),
        Block(BlockKind.PARAGRAPH, BELL[1]),
    ]

    kept, _ = without_tail(blocks, sure={BELL[0], BELL[1]})

    assert [block.text for block in kept] == [BELL[0], heading, BELL[1]]


@pytest.mark.parametrize(
    "cell", ["<td>{}</td>", "<td><div>{}</div></td>", "<td><div><div>{}</div></div></td>"]
)
def test_a_story_in_the_cell_of_a_layout_is_no_table(cell: str) -> None:
    texts = (
        "The council put off the works on the market hall on Tuesday night.",
        "“We cannot order what we cannot pay for,” a councillor said.",
        "The traders have sold there since 1954, and fear that they must move twice.",
        "Nothing is decided before the spring, the clerk told the hall at the end.",
    )
    inner = (
        '<div id="dle-content"><h1>Market hall put off</h1>Ann Lee | 14-03-2026'
        f'<div class="maincont"><div>{"<br><br>".join(texts)}</div></div></div>'
    )
    markup = f"<table><tr>{cell.format(inner)}</tr></table>"

    reading = read_article(page(f"<html><body>{markup}</body></html>"), Hints(), source())

    assert reading.not_article is None
    assert [block.text for block in reading.blocks] == list(texts)
    assert {block.kind for block in reading.blocks} == {BlockKind.PARAGRAPH}


def test_where_sentences_end_without_a_mark_a_story_goes_on_below_others() -> None:
    above, below, last = (
        "สภาเมืองเลื่อนการซ่อมตลาดหลังเก่าออกไปอีกหนึ่งปี หลังจากที่สมาชิกถกเถียงกันอยู่นานกว่าสองชั่วโมงเมื่อคืนวันอังคารที่ผ่านมา",
        "ผู้ค้าขายของที่นั่นมาตั้งแต่รุ่นปู่ย่า และเกรงว่าปีหน้าจะต้องย้ายแผงไปถึงสองครั้งแทนที่จะย้ายเพียงครั้งเดียวตามที่เคยตกลงกันไว้",
        "สภาจะนัดประชุมอีกครั้งในเดือนหน้า",
    )
    others = [Block(BlockKind.PARAGRAPH, text) for text in ("สะพานปิดถึงสงกรานต์", "ร้านขนมปังปิดตัว")]
    heading = Block(BlockKind.HEADING, "พ่อค้าแม่ค้ากังวล")
    story = [Block(BlockKind.PARAGRAPH, text) for text in (above, below, last)]
    label = Block(BlockKind.PARAGRAPH, "ข่าวที่เกี่ยวข้อง")

    kept, _ = without_tail(
        [story[0], label, *others, heading, *story[1:]], sure={above, below}, alike={last}
    )

    assert kept == [story[0], heading, *story[1:]]


def test_below_a_boxs_heading_what_is_printed_like_the_story_is_its() -> None:
    told = Block(BlockKind.PARAGRAPH, "Enligt kommunen är notan nu uppe i 46 miljoner kronor.")
    asked = Block(BlockKind.PARAGRAPH, "De viktigaste nyheterna varje morgon.")
    box = Block(BlockKind.HEADING, "Prenumerera på vårt nyhetsbrev")
    first = Block(BlockKind.PARAGRAPH, BELL[0])

    kept, _ = without_tail([first, box, asked, box, told], sure={BELL[0]}, alike={told.text})

    assert kept == [first, told]


def test_a_korean_page_of_short_sentences_is_read_whole() -> None:
    story = (
        "(골짜기=고을일보) 다섯 달 가뭄 끝에 지난 금요일 골짜기에 첫 비가 내렸다.",
        "농민 하민 씨는 우물에 다시 물이 차기 시작했다고 말했다.",
        "기상대는 비가 다음 주 금요일까지 이어질 것으로 내다봤다.",
    )
    markup = (
        '<div id="newsct"><h2 class="media_end_head_headline">골짜기에 다섯 달 만에 첫 비</h2>'
        f'<div id="newsct_article"><article>{"<br><br>".join(story)}</article></div></div>'
    )

    assert story_of(markup, "ko") == list(story)
