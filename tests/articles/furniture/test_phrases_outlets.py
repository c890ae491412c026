"""What single outlets print beside their stories, and sentences of stories that begin alike."""

import pytest

from articles.furniture.phrases import phrase_of

BESIDE = {
    "furniture": [
        "Advertise with HERALD.", "Reuse this content", "View image in fullscreen", "How does this make you feel?",
        "This is AI generated summarization, which may have errors.", "Regalar artículo", "Geef dit artikel cadeau",
        "Więcej wiadomości znajdziesz na stronie głównej", "Článok pokračuje pod reklamou", "Pranešti klaidą",
        "Artikkel jätkub pärast reklaami", "Poslušajte članak", "BONUS VIDEO:", "▶ Read also: Fog closes the bridge", "残り1234文字", "图片编辑：王小明",
        "本文原标题：《渡轮停航两日》", "采写：海岛记者 余晓菁", "返回海岛网首页>>",
        "Notice: The content above (including any pictures) is uploaded and posted by a user of Example Isle.",
        "Ακολουθήστε το Herald.example στο Google News",
    ],
    "related": [
        "Et pot interessar", "Taip pat skaitykite", "Lasi arī", "Loe veel", "Preberite tudi: Trajekt vozi pogosteje",
        "Súvisiaci článok", "list of 4 items", "end of list", "Seguí leyendo", "阅读下一篇：",
    ],
    "comments": ["Kommentare lesen (31)", "Kakvo je tvoje mišljenje o ovome?"],
}  # fmt: skip
STORY = [
    "Advertisers left the paper in May.", "Partage des eaux : la commune a voté jeudi.",
    "Hiba volt lezárni a hidat, mondta a polgármester.", "Loe ja Kaks on jõe nimed, ütles kalur.",
    "Readers like the old bridge better, the mayor said.", "Més de cent persones van esperar al moll.",
    "Więcej statków przypływa wiosną.", "The list of four items was read aloud.", "返回地球的渡轮",
    "Notice: the ferry leaves late.",
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "reason"), [(text, reason) for reason, texts in BESIDE.items() for text in texts]
)
def test_what_outlets_print_beside_a_story_is_known(text: str, reason: str) -> None:
    assert phrase_of(text) == reason


@pytest.mark.parametrize("text", STORY)
def test_a_sentence_that_begins_alike_is_the_storys(text: str) -> None:
    assert phrase_of(text) is None
