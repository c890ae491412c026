"""The form for comments, buttons and headings of content systems, in languages that few lists know."""

import pytest

from articles.furniture.phrases import phrase_of
from articles.hints import Hints
from tests.articles.pages import page, source
from tests.articles.reader import read_article

FORMS = {
    "af": ("Lewer kommentaar", "Jou e-posadres sal nie gepubliseer word nie. Verpligte velde word met * aangedui"),
    "sq": ("Lini një koment", "Adresa juaj email nuk do të publikohet. Fushat e domosdoshme janë shënuar me një *"),
    "az": ("Bir cavab yazın", "E-poçt ünvanınız dərc edilməyəcək. Vacib sahələr * ilə işarələnib"),
    "bg": ("Добавяне на коментар", "Вашият имейл адрес няма да бъде публикуван. Задължителните полета са отбелязани с *"),
    "et": ("Lisa kommentaar", "Sinu e-postiaadressi ei avaldata. Nõutavad väljad on tähistatud *-ga"),
    "tl": ("Mag-iwan ng Tugon", "Hindi ilalathala ang iyong email address. Ang mga kinakailangang field ay minarkahan ng *"),
    "ka": ("კომენტარის დატოვება", "თქვენი ელფოსტის მისამართი გამოქვეყნებული არ იყო. აუცილებელი ველები მონიშნულია *"),
    "el": ("Αφήστε μια απάντηση", "Η ηλ. διεύθυνση σας δεν δημοσιεύεται. Τα υποχρεωτικά πεδία σημειώνονται με *"),
    "hi": ("प्रातिक्रिया दे", "आपका ईमेल पता प्रकाशित नहीं किया जाएगा. आवश्यक फ़ील्ड चिह्नित हैं *"),
    "lt": ("Parašykite komentarą", "El. pašto adresas nebus skelbiamas. Būtini laukeliai pažymėti *"),
    "lv": ("Atbildēt", "Jūsu e-pasta adrese netiks publicēta. Obligātie lauki ir atzīmēti kā *"),
    "mk": ("Напишете коментар", "Вашата адреса за е-пошта нема да биде објавена. Задолжителните полиња се означени со *"),
    "sr": ("Оставите одговор", "Ваша адреса е-поште неће бити објављена. Неопходна поља су означена *"),
    "sl": ("Dodaj odgovor", "Vaš e-naslov ne bo objavljen. * označuje zahtevana polja"),
    "sw": ("Acha jibu", "Barua pepe yako haitachapishwa. Sehemu zinazohitajika zimewekwa alama *"),
    "ta": ("மறுமொழி இடவும்", "உங்கள் மின்னஞ்சல் முகவரி வெளியிடப்பட மாட்டாது. தேவையான புலங்கள் * குறிக்கப்பட்டன"),
    "te": ("అభిప్రాయం వ్యక్తం చేయండి", "మీ ఈమెయిలు చిరునామా ప్రచురించబడదు. తప్పనిసరి ఖాళీలు *‌తో గుర్తించబడ్డాయి"),
    "ur": ("جواب دیں", "آپ کا ای میل ایڈریس شائع نہیں کیا جائے گا۔ ضروری خانوں کو * سے نشان زد کیا گیا ہے"),
    "hy": ("Թողնել պատասխան", "Ձեր էլ-փոստի հասցեն չի հրապարակվելու։ Պարտադիր դաշտերը նշված են *-ով"),
    "th": ("ใส่ความเห็น", "อีเมลของคุณจะไม่แสดงให้คนอื่นเห็น ช่องข้อมูลจำเป็นถูกทำเครื่องหมาย *"),
}  # fmt: skip
STORY = (
    "The ferry will sail twice a day from Monday, the harbour board said after its meeting in town.",
    "“We have waited for a year,” said a teacher who lives on the island with her two daughters.",
    "Tickets cost as much as before. Bicycles travel free of charge until the end of the summer.",
)


@pytest.mark.parametrize("language", FORMS)
def test_the_form_for_comments_is_known(language: str) -> None:
    assert all(phrase_of(text) in ("comments", "furniture") for text in FORMS[language])


@pytest.mark.parametrize("language", FORMS)
def test_a_form_below_a_story_is_left_out(language: str) -> None:
    reply, address = FORMS[language]
    body = "".join(f"<p>{text}</p>" for text in (*STORY, reply, address))

    reading = read_article(page(f"<html><body><h1>Title</h1>{body}"), Hints(), source())

    assert tuple(reading.text.split("\n\n")) == STORY


@pytest.mark.parametrize(
    "text",
    [
        "Klik untuk berbagi di Facebook(Membuka di jendela yang baru)",
        "Klicken, um auf Facebook zu teilen (Wird in neuem Fenster geöffnet)",
        "Нажмите, чтобы поделиться на LinkedIn (Открывается в новом окне)",
        "Related", "Sorodno", "Пов’язано", "संबंधित", "相关",
    ],
)  # fmt: skip
def test_buttons_and_headings_below_a_story_are_known(text: str) -> None:
    assert phrase_of(text) in ("furniture", "related")


@pytest.mark.parametrize(
    "text",
    [
        "Average rating 4.2 / 5. Vote count: 18", "No votes so far! Be the first to rate this post.", "Голосов: 12", "Ohodnoťte článek",
        "A- A+ Font size", "Yazı boyutu", "Просмотров: 1 432", "Baxış sayı: 211", "Δείτε το βίντεο:", "SCROLL UNTUK LANJUT BACA",
        "Tu navegador no soporta la reproducción de video.", "Gostou desta notícia? Avalie", "Подели", "Drukāt",
    ],
)  # fmt: skip
def test_ratings_counters_players_and_sizes_are_known(text: str) -> None:
    assert phrase_of(text) == "furniture"
