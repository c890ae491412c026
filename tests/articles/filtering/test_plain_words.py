"""Walls told by their own words, and news that only speaks of walls, errors and robots."""

import pytest

from tests.articles.filtering.test_filter import paragraphs
from tests.articles.filtering.test_teasers import LINES
from tests.articles.filtering.test_teasers import reason as reason_of_list
from tests.articles.filtering.test_walls import reason


@pytest.mark.parametrize(
    "line",
    [
        "Sorry, the page you were looking for could not be found.", "Die von Ihnen gesuchte Seite konnte leider nicht gefunden werden.",
        "Diese Seite gibt es leider nicht mehr.", "La pagina che stai cercando non esiste.",
        "A página que você procura não existe.", "De pagina die u zoekt bestaat niet.", "Aradığınız içerik yayında değil.",
        "Sivua ei ole olemassa.", "Trang bạn yêu cầu không tồn tại.", "요청하신 페이지가 존재하지 않습니다.",
    ],
)  # fmt: skip
def test_an_error_is_told_by_the_first_sentence_of_the_little_that_is_said(line: str) -> None:
    home = "<p>You may find what you look for on our front page, or ask the search for it.</p>"

    assert reason("Herald", f"<h1>Herald</h1><p>{line}</p>{home}") == "error-page"


@pytest.mark.parametrize(
    "title",
    [
        "Fehler 404", "Błąd 404", "Ошибка 404", "Hata 404", "خطأ 404", "HTTP Error 404.0", "Erreur 404 : page introuvable",
        "Error 404: página no encontrada", "Error 404 (Not Found)", "エラー 404",
    ],
)  # fmt: skip
def test_a_number_of_a_server_tells_an_error_in_any_language(title: str) -> None:
    assert reason(title, f"<h1>{title}</h1><p>Herald.</p>") == "error-page"


@pytest.mark.parametrize(
    "line",
    [
        "Making sure you’re not a bot!", "This page is shown while the website verifies you are not a bot.",
        "We detected unusual activity from your device or network.", "Please enable JS and disable any ad blocker.",
        "Bestätigen Sie, dass Sie ein Mensch sind.", "Nous avons détecté une activité inhabituelle provenant de votre appareil.",
        "Hemos detectado una actividad inusual en tu red.", "Abbiamo rilevato un'attività insolita dal tuo dispositivo.",
        "Detectamos uma atividade incomum na sua rede.", "We hebben ongebruikelijk verkeer vanaf uw netwerk waargenomen.",
        "Wykryliśmy nietypowy ruch z Twojej sieci.", "Нам жаль, но запросы с вашего устройства похожи на автоматические.",
        "İnsan olduğunuzu doğrulayın.", "お使いの回線から異常なアクセスを検出しました。", "系统检测到您的访问异常。", "비정상적인 접근이 감지되었습니다.",
        "تأكد من أنك إنسان.",
    ],
)  # fmt: skip
def test_a_challenge_says_so_in_its_text(line: str) -> None:
    assert reason("Herald", f"<h1>Herald</h1><p>{line}</p>") == "challenge"


@pytest.mark.parametrize(
    "title",
    ["Vercel Security Checkpoint", "Client Challenge", "Security verification", "Just a moment..."],
)
def test_a_vendors_title_tells_a_challenge(title: str) -> None:
    assert reason(title, "<p>Loading, if all goes well.</p>") == "challenge"


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Herald", "Mit Werbung lesen: Wir und unsere Partner verarbeiten Daten mithilfe von Cookies."),
        ("Vi værner om dit privatliv", "Vi og vores partnere gemmer oplysninger på din enhed."),
        ("Confidențialitatea ta este importantă", "Noi și partenerii noștri stocăm informații pe dispozitiv."),
        ("Acepta las cookies o suscríbete", "Para leer gratis, acepta las cookies nuestras y de nuestros socios."),
    ],
)  # fmt: skip
def test_a_consent_wall_speaks_of_itself(title: str, line: str) -> None:
    assert reason(title, f"<h1>{title}</h1><p>{line}</p>") == "consent"


@pytest.mark.parametrize(
    ("title", "story"),
    [
        ("Council asks before it sets cookies", "The council's website will ask visitors before it sets cookies, and its partners get no data, the mayor said on Monday."),
        ("Cookie-Einstellungen: Gericht rügt Hafenamt", "Das Hafenamt darf Cookies nur setzen, wenn Besucher zustimmen, entschied das Gericht. Die Partner des Amtes löschen Daten."),
        ("Cookies : le port condamné", "Le port devra payer une amende pour avoir déposé des cookies sans accord. Ses partenaires avaient reçu des données."),
        ("Your privacy choices: what the law says", "Under the law every outlet must tell what it stores, and for whom. Partners must be named, and cookies need consent, the ministry said on Monday."),
        ("Consent", "The film Consent opens on Friday. It tells of a judge on an island who has to decide on the fate of a ferry captain and of the crew that slept."),
        ("Error 404: the band that nobody can find", "The band Error 404 plays on Saturday in the old ferry hall, and nobody knows where its singers live, as the owner of the hall said on Monday."),
        ("Error 404: una obra sobre lo que no existe", "La obra se estrena el lunes en el puerto, informó la oficina, y trata de un barco que nadie encuentra aunque todos los vecinos lo han visto."),
        ("500 errors in tide tables, office says", "The printed tide tables hold 500 errors, the harbour office said on Monday, and asked captains to use the edition of last year until April."),
        ("Are you human? A play asks on the pier", "A new play asks on the pier who steers the boat. It opens on Friday at the old ferry hall, and ninety seats are left, the theatre said on Monday."),
        ("Just a moment in the fog: a photographer’s year", "A photographer waited a year for one picture in the fog. Her works hang in the ferry hall from Monday, nine of nine thousand that she took there."),
        ("Passengers puzzled", "Many older passengers cannot buy tickets for the ferry any more, a club of captains said on Monday, because the captcha on the website is too hard."),
    ],
)  # fmt: skip
def test_news_of_walls_errors_and_robots_is_news(title: str, story: str) -> None:
    assert reason(title, f"<article><h1>{title}</h1><p>{story}</p></article>") is None


def test_a_section_without_headings_is_a_list() -> None:
    cards = "".join(
        f"<div class='card'><div><a href='/news/{n}'>Report number {n} on the bridge</a></div><div>{line}</div></div>"
        for n, line in enumerate(LINES)
    )

    assert reason_of_list(cards) == "listing"
    related = "".join(
        f"<div><a href='/news/{n}'>Report number {n} on the bridge</a></div>" for n in range(9)
    )
    assert reason_of_list(f"<article>{paragraphs(2)}</article>{related}") is None


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("<figure><img src='a.jpg'><figcaption>Fog. Photo: Ann Lee</figcaption></figure>" * 6, "gallery"),
        ("<video src='a.mp4'></video>", "video"),
        ("<ul>" + "<li><a href='/a'>The ferry is late again</a></li>" * 12 + "</ul>", "empty"),
        ("<figure><img src='a.jpg'></figure>" * 6, "empty"),
    ],
)  # fmt: skip
def test_a_page_without_a_text_is_called_by_what_it_shows(body: str, why: str) -> None:
    assert reason("Fog at noon", f"<h1>Fog at noon</h1>{body}") == why
