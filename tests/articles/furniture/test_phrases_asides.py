"""What outlets say of a text itself, and sentences of stories that begin alike."""

import pytest

from articles.furniture.phrases import phrase_of

ASIDES = {
    "furniture": [
        "Correction: A previous version of this story gave the wrong name for the ferry.",
        "Clarification: The headline of an earlier version has been changed.",
        "The views expressed here are those of the writer alone and do not reflect the Herald's.",
        "Transcripts are produced on deadline and may contain errors.",
        "If you or someone you know is struggling, call the island helpline at any hour.",
        "Korrektur: In einer früheren Fassung stand, die Fähre sei 1998 gebaut worden.",
        "Dieser Beitrag gibt ausschließlich die Meinung der Autorin wieder.",
        "Rectificatif : dans une première version, nous écrivions que le bac datait de 1998.",
        "Les propos exprimés ici n'engagent que leurs auteurs.",
        "En vous abonnant, vous acceptez nos conditions générales.",
        "Fe de erratas: en una primera versión se dijo que el barco era de 1998.",
        "Las opiniones vertidas en esta sección son responsabilidad de quien las firma.",
        "Errata: a primeira versão desta reportagem dizia que a balsa era de 1998.",
        "Os artigos assinados são de responsabilidade de seus autores.",
        "Rettifica: in una prima versione si diceva che il traghetto era del 1998.",
        "Rectificatie: in de oorspronkelijke versie stond dat de boot uit 1998 is.",
        "Rättelse: I texten angavs först fel årtal för färjan.",
        "Rettelse: Af artiklen fremgik det først, at færgen er fra 1998.",
        "Oikaisu: jutussa kerrottiin aiemmin väärä vuosi.",
        "Sprostowanie: we wcześniejszej wersji podaliśmy zły rok.",
        "Oprava: v dřívější verzi jsme uvedli chybný rok.",
        "Helyesbítés: cikkünk korábbi változatában rossz évszám szerepelt.",
        "Erată: într-o primă versiune anul era greșit.",
        "Поправка: в по-ранна версия годината беше сгрешена.",
        "Исправление: в ранней версии был указан другой год.",
        "Виправлення: у першій версії було вказано інший рік.",
        "Исправка: у ранијој верзији била је погрешна година.",
        "Διόρθωση: σε αρχική έκδοση του κειμένου υπήρχε λάθος έτος.",
        "Düzeltme: Haberin ilk halinde yıl yanlış yazılmıştı.",
        "تصويب: ذكرت نسخة سابقة أن العبارة بنيت في عام آخر.",
        "اصلاحیه: در نسخه پیشین سال ساخت کشتی اشتباه بود.",
        "תיקון: בגרסה מוקדמת נכתב שהמעבורת נבנתה בשנה אחרת.",
        "Ralat: versi sebelumnya menyebut tahun yang keliru.",
        "Correcció: una versió anterior donava un any equivocat.",
        "Copyright ⓒ Herald. All rights reserved. 무단 전재 및 재배포 금지.",
        "Статията беше публикувана първоначално в „Вестник“.", "Naše práce je možná jen s podporou čtenářů.",
        "Vår journalistik är möjlig tack vare läsarnas stöd.", "Gazeteciliğimiz okurların desteğiyle ayakta.",
        "استفاده از مطالب این سایت تنها با ذکر منبع مجاز است.", "Jiandikishe kupokea habari za kila siku",
        "Matangazo", "விளம்பரம்", "რეკლამა", "Halaman Berikutnya",
    ],
    "related": [
        "Pročitajte još: Magla zatvorila most", "Přečtěte si také: Mlha zavřela most", "Soma pia: Ukungu wafunga daraja",
        "हेही वाचा : धुक्यामुळे पूल बंद", "இதையும் படிக்க: மூடுபனியால் பாலம் மூடல்", "Həmçinin oxuyun: Duman körpünü bağladı",
    ],
    "comments": ["Всього коментарів: 3", "Добавлять комментарии могут только зарегистрированные пользователи."],
}  # fmt: skip
STORY = [
    "Correction of the river began in 1911 and took nine summers.",
    "The views expressed by the skippers at the hearing were much the same.",
    "If you or your neighbours keep hens, the vet has a word for you.",
    "Die Korrektur des Kurses kam zu spät, sagte der Lotse.",
    "Les propos tenus par l'auteur du tract ont choqué le quai.",
    "Las opiniones expresadas por el autor del informe no sorprendieron a nadie.",
    "Поправка к статье 12 закона о портах принята в первом чтении.",
    "Поправка в текста на закона беше приета в сряда.",
    "Oprava článku 5 smlouvy potrvá do jara.",
    "Le opinioni espresse dai pescatori sono state messe a verbale.",
    "Os artigos publicados no porto em 1911 voltaram às bancas.",
    "Yazıda ifade hatası bulan öğretmen notu kırdı.",
    "تصحيح المسار تأخر كثيرا كما قال الربان.",
    "Ralat terbesar musim ini dilakukan penjaga gawang.",
]


@pytest.mark.parametrize(
    ("text", "reason"), [(text, reason) for reason, texts in ASIDES.items() for text in texts]
)
def test_what_outlets_say_of_a_text_is_known(text: str, reason: str) -> None:
    assert phrase_of(text) == reason


@pytest.mark.parametrize("text", STORY)
def test_a_sentence_that_begins_alike_is_the_storys(text: str) -> None:
    assert phrase_of(text) is None
