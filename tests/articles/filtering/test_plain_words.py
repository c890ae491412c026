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
        "تأكد من أنك إنسان.", "系统检测到您的访问异常，请拖动滑块完成验证。", "Our systems have detected unusual traffic from your computer network.",
        "Your IP address has been blocked. Write to us if that is wrong.", "Vérification que vous n’êtes pas un robot, merci de patienter.",
        "Performing security verification. This page is shown to all. It stays while the website verifies you are not a bot.",
    ],
)  # fmt: skip
def test_a_challenge_says_so_in_its_text(line: str) -> None:
    assert reason("Herald", f"<h1>Herald</h1><p>{line}</p>") == "challenge"


@pytest.mark.parametrize(
    "title",
    [
        "Vercel Security Checkpoint", "Client Challenge", "Security verification", "Just a moment...",
        "Your IP address has been blocked", "Vérification que vous n’êtes pas un robot",
    ],
)  # fmt: skip
def test_a_vendors_title_tells_a_challenge(title: str) -> None:
    assert reason(title, "<p>Loading, if all goes well.</p>") == "challenge"


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Herald", "Mit Werbung lesen: Wir und unsere Partner verarbeiten Daten mithilfe von Cookies."),
        ("Vi værner om dit privatliv", "Vi og vores partnere gemmer oplysninger på din enhed."),
        ("Confidențialitatea ta este importantă", "Noi și partenerii noștri stocăm informații pe dispozitiv."),
        ("Acepta las cookies o suscríbete", "Para leer gratis, acepta las cookies nuestras y de nuestros socios."),
        ("El Heraldo", "Nosotros y nuestros socios almacenamos información en un dispositivo o accedemos a ella."),
        ("L’Araldo", "Noi e i nostri partner archiviamo informazioni su un dispositivo e vi accediamo."),
        ("البشير", "نحن وشركاؤنا نخزن المعلومات على جهازك ونصل إليها لعرض الإعلانات."),
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
        ("県のサイトが停止", "県は月曜、県のサイトに海外から異常なアクセスがあり、四時間停止したと発表した。"),
        ("항만 사이트 중단", "항만청은 월요일 항만 사이트에 비정상적인 접속이 급증해 네 시간 동안 멈췄다고 밝혔다."),
        ("港口网站停运", "港口网站周一访问异常，停运四小时。四百名旅客在码头排队，工程师连夜检查设备。"),
        ("أربعون سفينة", "شهد الميناء يوم الاثنين نشاطا غير عادي بعد وصول أربعين سفينة في ساعة واحدة بسبب الضباب الكثيف."),
        ("قبل السفر", "على أبواب العبارة لافتة جديدة منذ الاثنين: تأكد من أنك تحمل جواز السفر قبل الصعود إلى السفينة."),
        ("Liman sitesi durdu", "Liman sitesinde pazartesi günü olağan dışı bir trafik görüldü ve site dört saat boyunca hiç açılmadı."),
        ("Neighbours asked for help", "Police asked residents on Monday to report any unusual activity on your street after three thefts near the old ferry hall."),
        ("Bank warns", "A bank warned on Monday of messages that claim there was unusual activity on your account and ask for a number."),
        ("Cuarenta barcos", "La ciudad vio el lunes un tráfico inusual hacia su puerto, donde cuarenta barcos esperaron la marea hasta el alba."),
        ("Двор ждёт", "Мэрия рассмотрит в понедельник все запросы с вашего двора о ремонте и пришлёт ответ до конца месяца."),
        ("Activité au sommet", "Une activité inhabituelle du volcan, tout près de votre région, a été mesurée lundi par les savants de l’île."),
        ("Il vulcano", "Attività insolita del vulcano: la sua voce si è sentita lunedì fino al porto, dove quaranta barche aspettavano."),
        ("O porto", "Uma atividade incomum no porto e sua causa foram tema da reunião de segunda-feira na sala velha da balsa."),
        ("Naar zee", "Ongewoon verkeer op uw weg naar zee: maandag stond er veertig kilometer file, en de pont vertrok zonder auto’s."),
        ("Objazd", "Nietypowy ruch na Twojej ulicy to skutek objazdu, który od poniedziałku prowadzi przez stary port do mostu."),
        ("Der Igel", "Ungewöhnliche Aktivität in Ihrem Garten? Der Igel ist wach und sucht seit Montag nach Schnecken und einem Schlafplatz."),
        ("Robot at the pier", "Security checks at the pier were watched on Monday by a robot that asks: are you human, and where is your ticket?"),
        ("Virhe 450 euroa", "Lipun hinnassa oli maanantaina virhe, ja satama palauttaa rahat kaikille lautan matkustajille ennen kesää ja lomia."),
        ("Fel 500 kronor på konto", "Biljettautomaten i hamnen gav på måndagen femhundra kronor för mycket till alla resenärer."),
        ("Hiba 404 millió forint", "A kikötő hétfőn tévedésből négyszáznégymillió forintot fizetett egy új kompért, amely még el sem készült."),
        ("Erro 500 mil", "O orçamento do porto tinha um erro de quinhentos mil, que foi corrigido na segunda-feira."),
        ("Kesalahan 404 desa", "Daftar pemilih di pulau itu diperbaiki pada hari Senin oleh para petugas."),
        ("Viga 450 kaardil", "Sadama kaartidel oli viga, ja need trükitakse esmaspäeval uuesti ning jagatakse laevadele tasuta."),
        ("Feil 500 ganger", "En ny tabell over tidevannet trykkes mandag for alle båtene i havnen."),
        ("خطای 500 میلیونی", "در بودجه بندر روز دوشنبه یک خطای بزرگ پیدا شد."),
        ("Fehler 404: Theaterstück am Hafen", "Das Stück hat am Freitag im alten Fährhaus Premiere und dauert neun Stunden mit drei Pausen."),
        ("Ошибка 404: спектакль в порту", "Премьера пройдёт в пятницу в старом порту и продлится девять часов с тремя перерывами."),
        ("404 not found: film opens", "A film of that name opens on Friday and tells of a town that nobody finds on a map."),
        ("Mit Werbung lesen Kinder schlechter", "Das ist das Ergebnis einer Studie, die unsere Redaktion am Montag im alten Fährhaus am Hafen einsehen durfte."),
        ("Sayfa bulunamadı: kayıp defter", "Kayıp defterin sayfası bulunamadı, dedi müze müdürü. Arama pazartesi günü sürüyor."),
        ("The file does not exist", "The file does not exist, the ministry said on Monday. Lawyers want it."),
        ("Votes", "An error occurred in the count of the votes on Monday. It will be repeated on Friday in the old ferry hall."),
        ("Cookies on the pier", "The bakery on the pier sells nine kinds of cookies from Monday, and our partner in the harbour tried them all."),
        ("Wir und unsere Partner", "Wir und unsere Partner bauen den Hafen aus und zeigen am Montag, was das Gerät aus dem Norden kann."),
        ("Passengers puzzled", "Many older passengers cannot buy tickets for the ferry any more, a club of captains said on Monday, because the captcha on the website is too hard."),
    ],
)  # fmt: skip
def test_news_of_walls_errors_and_robots_is_news(title: str, story: str) -> None:
    assert reason(title, f"<article><h1>{title}</h1><p>{story}</p></article>") is None


# What walls and errors are called, and what news may be.
CALLED = (
    "Oops", "Sorry", "404", "Consent", "Human verification", "Sicherheitskontrolle", "Contenu introuvable", "Page not found",
    "The file does not exist", "Error 404", "Are you a robot?", "Scheduled maintenance", "Too many requests", "Log in",
)  # fmt: skip
STORY = "Forty ships wait in the fog off our old pier since Monday, and the kiosk in the hall has run out of tea."


@pytest.mark.parametrize("title", CALLED)
def test_news_that_is_called_as_walls_are_has_a_day_or_says_who_told_it(title: str) -> None:
    dated = f"<h1>{title}</h1><time datetime='2026-03-02'>2 March</time><p>{STORY}</p>"
    told = f"<h1>{title}</h1><p>{STORY[:-1]}, the harbour office said.</p>"

    assert reason(title, f"<article>{dated}</article>") is None
    assert reason(title, told) is None


@pytest.mark.parametrize("title", ["Page not found", "Error 404", "Oops", "Just a moment..."])
@pytest.mark.parametrize("tag", ["h3", "div"])
def test_the_stories_that_an_error_leads_to_do_not_make_it_news(title: str, tag: str) -> None:
    link = "<a href='/news/1'>Forty ships wait in the fog</a>"
    teaser = f"<div><{tag}>{link}</{tag}><time>2 March</time><p>{STORY[:-1]}, the harbour office said.</p></div>"

    assert reason(title, f"<h1>{title}</h1>{teaser}") in {"error-page", "challenge"}
    assert reason(title, f"<article><h1>{title}</h1>{teaser}</article>") in {
        "error-page",
        "challenge",
    }


@pytest.mark.parametrize(
    "line",
    [
        "An error occurred while we were loading this page. Please try again later.", "Ein Fehler ist aufgetreten. Bitte versuchen Sie es später erneut.",
        "Leider ist etwas schiefgelaufen. Versuchen Sie es in ein paar Minuten noch einmal.", "Se ha producido un error. Inténtelo de nuevo más tarde.",
        "Une erreur est survenue. Veuillez réessayer plus tard.", "Bir hata oluştu. Lütfen daha sonra tekrar deneyin.",
        "Si è verificato un errore. Riprova tra qualche minuto.", "Ocorreu um erro. Tente novamente mais tarde.",
        "Произошла ошибка. Попробуйте обновить страницу позже.", "エラーが発生しました。しばらくしてからもう一度お試しください。",
        "Too many requests. Please slow down, and come back in a minute or two.",
    ],
)  # fmt: skip
def test_an_error_asks_to_try_again(line: str) -> None:
    home = "<p>You may find what you look for on our front page.</p>"

    assert reason("Herald", f"<h1>Herald</h1><p>{line}</p>{home}") == "error-page"


@pytest.mark.parametrize(
    "title",
    ["Too many requests", "Ein Fehler ist aufgetreten", "Fehler 404: Nicht gefunden", "Error 521: Web server is down", "Error 404 Page not found"],
)  # fmt: skip
def test_an_error_says_so_in_its_title(title: str) -> None:
    assert (
        reason(title, f"<h1>{title}</h1><p>Come back to us in a while, when all is well again.</p>")
        == "error-page"
    )


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
