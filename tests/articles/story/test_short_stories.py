"""Of a story in a few short lines a model is sure of none: its lines are known by each other."""

import pytest

from articles.hints import Hints
from tests.articles.pages import page, source
from tests.articles.reader import read_article

STORIES = {
    "ur": ["ضلع سوات کے ایک گاؤں میں نئی سڑک کھول دی گئی۔", "سڑک دو سال میں مکمل ہوئی۔", "استاد کریم خان نے کہا: ’’اب بچے وقت پر اسکول پہنچیں گے۔‘‘", "منصوبے پر تین کروڑ روپے خرچ ہوئے۔", "پل کا کام ابھی باقی ہے۔"],
    "hi": ["रामपुर के पास बना नया पुल सोमवार को खोल दिया गया।", "इसके निर्माण में दो साल लगे।", 'किसान मोहन लाल ने कहा, "पहले हमें नाव से जाना पड़ता था।"', "पुल पर चार करोड़ रुपये खर्च हुए।", "भारी वाहनों पर अभी रोक रहेगी।"],
    "tr": ["Köyde bakır kapları kalaylayan tek kişi o kaldı.", "Hasan Usta yetmiş dört yaşında.", "“Gençler çelik tencere alıyor,” diyor gülerek.", "Yazın turistler geliyor.", "Peki çırağı var mı?"],
    "el": ["Στην αυλή του σχολείου στέκονται σαράντα ποδήλατα.", "Τα επισκεύασε ο δάσκαλος με τα παιδιά.", "«Κανένα δεν ήταν καινούργιο», λέει.", "Το Σάββατο θα κάνουν βόλτα ως τη θάλασσα.", "Θα βρέξει;"],
}  # fmt: skip
PICTURE = '<figure><img src="/p.jpg" alt=""><figcaption>Archive / 2</figcaption></figure>'
LAYOUTS = {
    "paragraphs": '<div id="main"><h1>Title</h1><div class="c1">{paragraphs}</div></div>',
    "line ends": '<div class="w1"><h1>Title</h1><div class="c1" id="b">{lines}</div></div>',
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("language", STORIES)
def test_a_story_of_short_lines_is_read_whole(language: str, layout: str) -> None:
    first, *others = STORIES[language]
    body = LAYOUTS[layout].format(
        paragraphs=f"<p>{first}</p>{PICTURE}" + "".join(f"<p>{text}</p>" for text in others),
        lines=f"{first}<br><br>{PICTURE}" + "".join(f"{text}<br><br>" for text in others),
    )
    markup = (
        f'<html lang="{language}"><head><title>Title</title></head><body>'
        f"<ul><li><a href=/>Home</a></li><li><a href=/s/>Sport</a></li></ul>{body}</body></html>"
    )

    reading = read_article(page(markup), Hints(), source())

    kept = [block.text for block in reading.blocks if block.kind != "caption"]
    assert kept == STORIES[language]


def test_what_an_outlet_says_is_not_taken_for_a_line_of_a_short_story() -> None:
    story = STORIES["tr"]
    lines = "".join(f"{text}<br><br>" for text in story)
    asked = "WhatsApp kanalımıza katılın, son dakika haberlerini kaçırmayın."
    markup = (
        "<html><head><title>Title</title></head><body><ul><li><a href=/>Home</a></li></ul>"
        f"<h1>Title</h1><div>{lines}{asked}</div></body></html>"
    )

    reading = read_article(page(markup), Hints(), source())

    assert reading.text.split("\n\n") == story
