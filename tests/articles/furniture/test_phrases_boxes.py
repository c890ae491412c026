"""What stands in the boxes around a story, and sentences of stories that begin alike."""

import pytest

from articles.furniture.phrases import phrase_of

BOXES = {
    "furniture": [
        "Image 1 of 9", "Bild 1 von 9", "Foto 2 de 12", "Slideshow ( 15 images )", "Galerie 7 Fotos", "(Bild: )",
        "Abgelegt unter Häfen, Nebel", "Classé dans Ports", "Archivado en Puertos", "Opgeslagen onder Havens",
        "Your advert here", "300 x 250", "Why am I seeing this ad?", "This audio is computer-generated.", "612 words",
        "This article may contain affiliate links. We may earn a little.", "Click here to join our WhatsApp group",
        "We noticed that you are using an ad blocker. Please turn it off for us.", "This is a developing story. Look in again later.",
        "Nach der Anzeige geht es weiter", "Lesezeit: ca. 3 Min.", "Contenu sponsorisé", "La lettre du jeudi", "Abre esta nota en la app",
        "Prohibida la reproducción total de este texto.", "Scorri per continuare", "Seu navegador não suporta vídeo.", "Ingezonden mededeling",
        "Artikeln läses upp av en röst.", "Śledź nas na", "Будьте в курсе", "Haberdar olun", "مساحة إعلانية", "往下看更多",
        "Use Up/Down Arrow keys to increase or decrease volume.", "Lecteur audio", "Audiospeler", "Download the free Herald app for your phone.",
        "Абонирайте се за нашия бюлетин", "Tekst se nastavlja ispod oglasa", "বিজ্ঞাপন বিরতি", "ชมภาพทั้งหมด",
    ],
    "related": ["Прочетете още", "Pročitajte i ovo", "আরও পড়ুন", "ข่าวที่เกี่ยวข้อง", "Auch interessant", "関連記事 港に新しい船が来た"],
    "comments": ["Comments", "Most recent comments", "Добави коментар", "Ostavite komentar", "মন্তব্য করুন", "แสดงความคิดเห็น", "Komentari (4)"],
}  # fmt: skip
STORY = [
    "Photo 51 of the helix is in a museum.", "Bild 1 von 9 hing schief.",
    "Your advert in this paper sold my boat within a day, the fisher wrote.", "The audio is poor, but the captain can be heard.",
    "Comments were few, the harbour office said.", "Use the arrow keys, she told him, and be quick.",
    "She wrote 612 words in an hour.", "Nach dem Regen ging es weiter.", "Der Artikel kostet im Laden drei Kronen.",
    "La carta del jueves llegó el lunes.", "Будьте осторожны, сказал капитан.", "Реклама на мосту запрещена с понедельника.",
    "Коментарът на кмета беше кратък.", "Tekst pjesme napisala je učiteljica.", "関連記事を書いた記者は港にいた。",
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "reason"), [(text, reason) for reason, texts in BOXES.items() for text in texts]
)
def test_what_outlets_print_around_a_story_is_known(text: str, reason: str) -> None:
    assert phrase_of(text) == reason


@pytest.mark.parametrize("text", STORY)
def test_a_sentence_that_begins_alike_is_the_storys(text: str) -> None:
    assert phrase_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Météo : éclaircies, 14 °C", "Pronóstico del tiempo: lluvias aisladas", "Pogoda na dziś", "L'oroscopo di oggi segno per segno", "Günlük burç yorumları",
        "Bet on today's matches! 18+. Gamble responsibly.", "Hazard może uzależniać. Graj odpowiedzialnie.",
        "Il gioco è vietato ai minori e può causare dipendenza.", "Diese Zusammenfassung wurde von einer KI erstellt.",
        "Streszczenie wygenerowane przez AI", "Свидетельство о регистрации СМИ Эл № ФС77-00000", "Guarda la gallery",
        "Wat vind jij? Laat het weten in de reacties.",
    ],
)  # fmt: skip
def test_weather_stars_games_and_summaries_by_machines_are_known(text: str) -> None:
    assert phrase_of(text) == "furniture"


@pytest.mark.parametrize(
    "text",
    [
        "The weather held until noon.", "Das Wetter hielt bis zum Mittag.", "Horoscopes were her first job.", "Il gioco è finito dopo un'ora.",
        "Jouer comporte des surprises, dit la flûtiste.", "Hazard zakończył mecz golem.", "Pogoda dopisała.",
    ],
)  # fmt: skip
def test_a_story_about_them_is_none(text: str) -> None:
    assert phrase_of(text) is None
