import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.article import Block, BlockKind
from articles.story.tail import without_tail
from articles.wording.sentences import SENTENCE_ENDS

STORY = [
    "The ferry to the outer islands left an hour late on Monday because of fog, the harbour office said.",
    "Some forty passengers waited in the hall, where the kiosk gave out tea until the weather cleared.",
    "A second boat is due on Friday. “We have waited longer than this,” said the skipper.",
]


def blocks(*texts: str) -> list[Block]:
    return [Block(BlockKind.PARAGRAPH, text) for text in texts]


def kept(*texts: str) -> list[str]:
    return [block.text for block in without_tail(blocks(*texts))[0]]


@pytest.mark.parametrize(
    "tail",
    [
        ["Leave a Reply", "Your email address will not be published. Required fields are marked *"],
        ["Leave a Reply Cancel reply", "Name *", "Email *", "Website", "Post Comment"],
        ["3 Comments", "Great piece, thank you so much for writing about our little harbour again!"],
        ["RSS"],
        ["00:00 / 03:21"],
        ["Comments", "M. Harrow", "4 hours ago", "And who is going to pay for all of this, I wonder?"],
        ["___"],
        ["* * *"],
        ["Share this:", "Twitter", "Facebook"],
        ["Related articles", "Fog closes bridge", "Ferry fares rise"],
        ["Sign up for our newsletter and get the best stories in your inbox."],
        ["The post Ferry leaves late appeared first on Example Herald."],
        ["Schreiben Sie einen Kommentar", "Ihre E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert"],
        ["Artikel teilen", "Drucken", "Das könnte Sie auch interessieren", "Nebel am Kanal"],
        ["Jetzt unseren Newsletter abonnieren"],
        ["Laisser un commentaire", "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *"],
        ["Partager sur Facebook", "À lire aussi", "Le port rouvre"],
        ["Deja una respuesta", "Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *"],
        ["Compartir en Twitter", "Noticias relacionadas", "El puerto reabre"],
        ["Добавить комментарий", "Ваш адрес email не будет опубликован. Обязательные поля помечены *"],
        ["Поделиться", "Читайте также:", "Порт снова открыт"],
        ["Залишити відповідь", "Ваша e-mail адреса не оприлюднюватиметься. Обов'язкові поля позначені *"],
        ["Поділитися", "Читайте також", "Порт знову відкрито"],
        ["Lascia un commento", "Il tuo indirizzo email non sarà pubblicato. I campi obbligatori sono contrassegnati *"],
        ["Deixe um comentário", "O seu endereço de e-mail não será publicado."],
        ["اترك تعليقاً إلغاء الرد", "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *"],
        ["شارك الخبر", "مقالات ذات صلة", "الضباب يعود إلى القناة"],
        ["اقرأ المزيد: الضباب يعود إلى القناة"],
        ["دیدگاهتان را بنویسید", "نشانی ایمیل شما منتشر نخواهد شد."],
        ["כתיבת תגובה", "האימייל לא יוצג באתר. שדות החובה מסומנים *"],
        ["コメントを残す", "メールアドレスが公開されることはありません。 ※ が付いている欄は必須項目です"],
        ["この記事をシェア", "関連記事", "霧で船が遅れる"],
        ["続きを読む"],
        ["发表评论", "您的邮箱地址不会被公开。必填项已用 * 标注"],
        ["分享到\uff1a微信 微博", "相关阅读", "大雾再次封江"],
        ["广告"],
        ["댓글 남기기", "이메일 주소는 공개되지 않습니다. 필수 필드는 *로 표시됩니다"],
        ["Neueste Meldungen", "Nebel am Kanal"],
        ["Geef een reactie", "Je e-mailadres zal niet getoond worden. Vereiste velden zijn gemarkeerd met *"],
    ],
    ids=lambda tail: tail[0],
)  # fmt: skip
def test_what_outlets_print_below_a_story_is_cut(tail: list[str]) -> None:
    assert kept(*STORY, *tail) == STORY


@pytest.mark.parametrize(
    "glue", ["RSS", " RSS", "Share", "Leave a Reply", "RSS Leave a Reply", "Print"]
)
def test_what_is_glued_to_the_last_sentence_is_cut(glue: str) -> None:
    assert kept(*STORY[:-1], STORY[-1] + glue) == STORY


@pytest.mark.parametrize("mark", sorted(SENTENCE_ENDS))
def test_what_is_glued_to_a_sentence_is_cut_in_any_script(mark: str) -> None:
    last = STORY[-1].removesuffix(".") + mark

    assert kept(*STORY[:-1], last + "RSS") == [*STORY[:-1], last]


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour office publishes its timetable as RSS.",
        "Readers asked the office to leave a reply on every notice it prints, and it does.",
        "In what format does the office publish its timetable? RSS",
        "Share prices of the shipping line fell by four per cent on Monday morning.",
        "Comments on the new law were mixed, and the council put off its vote.",
        "Copyright law does not cover timetables, the court said in March.",
        "Category 5 winds are rare this far north.",
        "More from the islands will be needed, the minister said.",
        "“I did it for the newsletter,” she said.",
    ],
)
def test_the_same_words_in_a_sentence_stay(sentence: str) -> None:
    assert kept(*STORY, sentence) == [*STORY, sentence]
    assert kept(sentence, *STORY) == [sentence, *STORY]


@pytest.mark.parametrize("line", ["责任编辑：", "（责任编辑：钟敏）", "【编辑：钟敏】"])
def test_below_the_editors_name_stand_others_stories(line: str) -> None:
    teaser = "Two islanders were found on the mainland on Sunday, with a goat and a ladder."

    assert kept(*STORY, line, teaser, "Herald") == STORY
    assert kept(line, *STORY, "Herald") == [*STORY, "Herald"]
    assert kept(*STORY, line, teaser, *STORY, teaser) == [*STORY, teaser, *STORY, teaser]


@pytest.mark.parametrize("label", ["原标题", "本文原标题", "原標題"])
def test_under_which_headline_a_story_was_first_printed_is_never_its_text(label: str) -> None:
    line = f"{label}：{'渡轮因大雾停航两日后恢复通航，乘客滞留码头' * 3}"

    left, _ = without_tail(blocks(*STORY, line), sure=frozenset({*STORY, line}))

    assert [block.text for block in left] == STORY


def test_a_story_goes_on_below_a_link_to_another() -> None:
    texts = [STORY[0], "Related articles", "Fog closes bridge", *STORY[1:]]

    assert kept(*texts) == STORY


@pytest.mark.parametrize(
    "rest",
    [
        ["« The hard part is to brake in time, » said the skipper, who plays the horn. »", "The next boat is due on Friday at noon, he said."],
        ["He brought what follows, and nobody asked him why he did, of course:", "He needed all of it on the way to the island, and came back without a thing."],
        ["霧のため船は一時間遅れて港を出たと港長が月曜日に述べた。", "乗客は四十人だった。次の船は金曜日に出る予定だ。"],
    ],
)  # fmt: skip
def test_enough_that_surely_is_the_storys_stays_below_a_label(rest: list[str]) -> None:
    printed = blocks(*STORY, "Related articles", "Fog closes bridge", *rest)

    found, _ = without_tail(printed, sure={*STORY, *rest})

    assert [block.text for block in found] == [*STORY, *rest]


def test_a_comment_form_above_the_story_does_not_take_it_away() -> None:
    assert kept("Leave a reply", *STORY) == STORY


def test_a_link_to_the_comments_above_most_of_the_story_ends_nothing() -> None:
    printed = [STORY[0] * 3, "1 Kommentare", *[line * 2 for line in STORY]]
    story = [line for line in printed if line != "1 Kommentare"]

    assert [block.text for block in without_tail(blocks(*printed), sure=set(story))[0]] == story


def test_that_nobody_replied_may_be_told_in_a_story() -> None:
    story = [*STORY, "No reply.", "“Open the door,” said the skipper.", STORY[1]]
    below = [*STORY, "No reply.", "And who is going to pay for it?"]

    assert without_tail(blocks(*story), alike=set(story))[0] == blocks(*story)
    assert without_tail(blocks(*below), alike={*STORY, "No reply."})[0] == blocks(*STORY)


@pytest.mark.parametrize("heading", ["Reaktionen", "Reacties"])
def test_a_heading_above_what_others_said_to_it_is_the_storys(heading: str) -> None:
    head, prose = Block(BlockKind.HEADING, heading), blocks(*STORY)
    printed, sure = [*prose * 2, head, *prose], {*STORY, heading}

    assert without_tail(printed, sure=sure)[0] == printed
    assert without_tail([*prose, head, *blocks("Well said.")], sure=sure)[0] == prose


def test_every_cut_has_its_reason() -> None:
    _, cuts = without_tail(blocks(*STORY, "Share this:", "Leave a Reply", "Name *"))

    assert [(cut.text, cut.reason) for cut in cuts] == [
        ("Share this:", "furniture"),
        ("Leave a Reply", "comments"),
        ("Name *", "comments"),
    ]


LINES = st.sampled_from(
    [
        *STORY,
        "RSS",
        "Leave a Reply",
        "Related articles",
        "Fog closes bridge",
        "Share",
        STORY[2] + "RSS",
    ]
)


@given(st.lists(LINES, max_size=12))
def test_cutting_twice_cuts_nothing_more(texts: list[str]) -> None:
    once, _ = without_tail(blocks(*texts))

    assert without_tail(once)[0] == once


@given(st.lists(LINES | st.text(min_size=1, max_size=200), max_size=12))
def test_nothing_is_lost_between_kept_and_cut(texts: list[str]) -> None:
    left, cuts = without_tail(blocks(*texts))

    parts = "".join(block.text for block in left) + "".join(cut.text for cut in cuts)
    assert sorted("".join(parts.split())) == sorted("".join("".join(texts).split()))


def test_a_long_notice_of_rights_is_no_story_however_sure_it_seems() -> None:
    notice = (
        "All rights reserved. This text, and whatever else is on this site, may not be printed,"
        " broadcast or handed on in whole or in part without written permission from the Herald."
    )

    found, _ = without_tail(blocks(*STORY, notice), sure={*STORY, notice})

    assert [block.text for block in found] == STORY


@pytest.mark.parametrize("line", ["1 / 12", "0:00 / 4:12", "(3 / 40)"])
def test_how_far_a_player_or_a_gallery_is_is_cut(line: str) -> None:
    assert kept(*STORY[:2], line, STORY[2]) == STORY


@pytest.mark.parametrize("line", ["5/5", "3-1", "12 / 5000 / 3"])
def test_a_mark_and_a_score_stay(line: str) -> None:
    assert kept(*STORY[:2], line, STORY[2]) == [*STORY[:2], line, STORY[2]]


def test_a_table_of_nothing_but_buttons_is_cut() -> None:
    buttons = Block(BlockKind.TABLE, "Print | Share on Facebook\nLeave a comment | 0 comments")
    figures = Block(BlockKind.TABLE, "Print | 12\nOnline | 40")

    assert without_tail([*blocks(*STORY), buttons])[0] == blocks(*STORY)
    assert without_tail([*blocks(*STORY), figures])[0] == [*blocks(*STORY), figures]
