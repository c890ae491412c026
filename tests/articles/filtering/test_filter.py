from dataclasses import replace

import pytest

from articles.hints import Hints
from articles.page import Page
from tests.articles.pages import page, source
from tests.articles.reader import read_article

PARAGRAPH = "<p>The ferry to the outer islands left an hour late on Monday because of fog, the office said.</p>"
LINKS = "".join(
    f'<article><h3><a href="/news/{n}">Fog story number {n}</a></h3></article>' for n in range(12)
)


def paragraphs(count: int) -> str:
    """Return so many paragraphs of a story, each of its own: what repeats is furniture."""
    return "".join(PARAGRAPH.replace("an hour", f"{n} minutes") for n in range(2, count + 2))


def typed(kind: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "{kind}", "headline": "Fog"}}</script>'


def reason(sent: Page) -> str | None:
    return read_article(sent, Hints(), source()).not_article


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        ("", "empty"),
        ("<html><body></body></html>", "empty"),
        ("<title>404 Not Found</title><h1>Not Found</h1><p>The requested URL was not found.</p>", "error-page"),
        ("<title>Page not found - Herald</title><p>Sorry, we cannot find it. Try the search.</p>", "error-page"),
        ("<title>Internal Server Error</title><p>Please try again later, thank you.</p>", "error-page"),
        ("<title>Seite nicht gefunden</title><p>Leider gibt es diese Seite nicht mehr bei uns.</p>", "error-page"),
        ("<title>Just a moment...</title><p>Checking if the site connection is secure</p>", "challenge"),
        ("<title>We value your privacy</title><p>We and our partners store cookies.</p>", "consent"),
        (f"<title>The vote</title>{typed('LiveBlogPosting')}<h1>The vote</h1>{PARAGRAPH * 20}", "live-blog"),
        (f"<title>The fair</title>{typed('ImageGallery')}<h1>The fair</h1>{PARAGRAPH}", "gallery"),
        (f"<title>Islands</title><h1>Islands</h1>{LINKS}", "listing"),
    ],
)  # fmt: skip
def test_what_is_no_article_is_told_why(markup: str, why: str) -> None:
    assert reason(page(markup)) == why


def test_a_front_page_is_no_article() -> None:
    assert reason(page(f"<title>Herald</title>{LINKS}", url="https://herald.example/")) == "front"


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("search?q=fog", "search"), ("?s=fog", "search"), ("tag/fog/", "tag"), ("category/fog/", "listing"),
        ("forum/search.php", "search"), ("hledat/", "search"), ("szukaj?fraza=fog", "search"), ("busqueda", "search"),
    ],
)  # fmt: skip
def test_a_list_says_what_it_lists(path: str, why: str) -> None:
    assert reason(page(f"<title>Fog</title>{LINKS}", url=f"https://herald.example/{path}")) == why


def test_a_page_about_a_video_is_no_article() -> None:
    head = "<title>Fog</title><meta property='og:type' content='video.other'>"

    assert reason(page(f"{head}<h1>Fog</h1><p>See how the ferry left.</p>")) == "video"
    assert reason(page(f"{head}<h1>Fog</h1>{paragraphs(9)}")) is None


def test_what_is_for_sale_is_no_article() -> None:
    product = "<title>Fog horn</title><meta property='og:type' content='product.item'>"

    assert reason(page(product + paragraphs(9))) == "product"
    assert reason(page(product + typed("NewsArticle") + paragraphs(9))) is None
    assert reason(page(product + LINKS, url="https://herald.example/")) == "front"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"%PDF-1.7 ...", "text/html"),
        (b"\x89PNG\r\n", ""),
        (b'{"a": 1}', "application/json"),
        (b"ID3", "audio/mpeg"),
    ],
)
def test_other_media_are_no_articles(body: bytes, kind: str) -> None:
    assert reason(page(body, content_type=kind)) == "media-type"


def test_an_error_status_is_no_article() -> None:
    assert reason(page(PARAGRAPH * 9, status=404)) == "error-page"


@pytest.mark.parametrize("name", ["cf-mitigated", "X-Amzn-Waf-Action"])
def test_an_answer_that_calls_itself_a_challenge_is_one(name: str) -> None:
    sent = page("<script src=/challenge.js></script>")
    headers = (*sent.headers, (name.encode(), b"challenge"))

    assert reason(replace(sent, headers=headers)) == "challenge"


def test_a_short_notice_is_an_article() -> None:
    assert (
        reason(page(f"<title>Ferry late</title><article><h1>Ferry late</h1>{PARAGRAPH}</article>"))
        is None
    )


def test_a_story_about_errors_is_an_article() -> None:
    story = f"<title>Error 404: how a page got lost</title><article><h1>Error 404: how a page got lost</h1>{paragraphs(30)}</article>"

    assert reason(page(story)) is None


def test_a_story_with_many_pictures_is_an_article() -> None:
    markup = f"<title>The fair</title>{typed('ImageGallery')}<article>{paragraphs(12)}</article>"

    assert reason(page(markup)) is None


def test_a_story_without_spaces_between_its_words_is_an_article() -> None:
    sentence = (
        "湊港と沖島を四十分で結ぶ快速船が、三年ぶりに再開されることになり、住民に説明された。"
    )
    story = f"<title>快速船</title><article><h1>快速船</h1><p>{sentence * 3}</p></article>{LINKS}"

    assert reason(page(story)) is None


NOTICE = "<p>Lorem ipsum dolor sit amet consectetur.</p>"


@pytest.mark.parametrize(
    "title",
    [
        "Page not found", "Seite nicht gefunden", "Page introuvable", "Página no encontrada", "Página não encontrada",
        "Pagina non trovata", "Pagina niet gevonden", "Sidan hittades inte", "Siden ble ikke funnet", "Sivua ei löydy",
        "Nie znaleziono strony", "Stránka nenalezena", "Sayfa bulunamadı", "Страница не найдена", "Сторінку не знайдено",
        "الصفحة غير موجودة", "ページが見つかりません", "页面不存在", "페이지를 찾을 수 없습니다", "Herald | 404",
    ],
)  # fmt: skip
def test_an_error_says_so_in_many_languages(title: str) -> None:
    assert reason(page(f"<title>{title}</title><h1>{title}</h1>{NOTICE}")) == "error-page"


@pytest.mark.parametrize(
    "title",
    [
        "Just a moment...", "Nur einen Moment…", "Un instant…", "Un momento…", "¿Eres un robot?", "Een ogenblik geduld",
        "Confirmez que vous n’êtes pas un robot", "Confirma que no eres un robot", "Conferma di non essere un robot",
        "Confirme que você não é um robô", "Bevestig dat je geen robot bent", "Bekräfta att du inte är en robot",
        "Bekreft at du ikke er en robot", "Potwierdź, że nie jesteś robotem", "Vahvista, ettet ole robotti",
        "Ett ögonblick", "Проверка браузера", "Перевірка браузера", "هل أنت روبوت؟", "请稍候…", "しばらくお待ちください", "잠시만 기다리십시오",
    ],
)  # fmt: skip
def test_a_challenge_says_so_in_many_languages(title: str) -> None:
    assert reason(page(f"<title>{title}</title>{NOTICE}")) == "challenge"


@pytest.mark.parametrize(
    "title",
    [
        "Before you continue", "Bevor Sie fortfahren", "Avant de continuer", "Antes de continuar", "Prima di continuare",
        "Please turn off your ad blocker", "Bitte Adblocker ausschalten", "Désactivez votre bloqueur de publicités",
        "Desactiva tu bloqueador de anuncios", "Disattiva il tuo ad blocker", "Zet je adblocker uit", "Wyłącz AdBlocka",
        "Stäng av din annonsblockerare", "Отключите блокировщик рекламы", "Reklam engelleyicinizi kapatın",
        "Cenimy Twoją prywatność", "Vážíme si vašeho soukromí", "Teniamo alla tua privacy", "Gizliliğinize önem veriyoruz",
        "Мы ценим вашу конфиденциальность", "Ми цінуємо вашу приватність", "نحن نقدر خصوصيتك", "プライバシーの設定", "我们重视您的隐私",
    ],
)  # fmt: skip
def test_a_consent_wall_says_so_in_many_languages(title: str) -> None:
    assert reason(page(f"<title>{title}</title>{NOTICE}")) == "consent"


@pytest.mark.parametrize(
    "title", ["Log in", "Sign in | Herald", "Anmelden", "Connexion", "Iniciar sesión", "Вход", "تسجيل الدخول", "ログイン", "登录", "로그인", "Zaloguj się", "Giriş yap"]
)  # fmt: skip
def test_a_page_that_asks_who_is_there_is_no_article(title: str) -> None:
    assert reason(page(f"<title>{title}</title>{NOTICE}")) == "login"


def test_an_app_shell_is_empty() -> None:
    shell = '<title>Herald</title><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript>'

    assert reason(page(shell, url="https://herald.example/news/fog")) == "empty"


def test_a_story_printed_as_headings_alone_is_an_article() -> None:
    story = "<title>Fog</title>" + paragraphs(6).replace("<p>", "<h5>").replace("</p>", "</h5>")

    assert reason(page(story)) is None
    assert "2 minutes late" in read_article(page(story), Hints(), source()).text


@pytest.mark.parametrize(
    "title",
    [
        "500 jobs to go at harbour ferry firm", "400 homes evacuated after gas leak", "Sorry, says minister after ferry row",
        "404 migrants rescued off coast", "Bundesrat erteilt Zustimmung zum Haushalt", "Why captcha tests are failing",
        "Gericht stärkt Privatsphäre der Bürger", "Consent law passes second reading", "Unusual traffic fills the strait",
        "Ad blockers cost outlets millions", "Adblocker vor Gericht", "Ferry firm bevestigt vertraging",
    ],
)  # fmt: skip
def test_a_headline_may_use_the_words_of_errors_and_walls(title: str) -> None:
    assert reason(page(f"<title>{title} | Herald</title><h1>{title}</h1>{paragraphs(4)}")) is None


@pytest.mark.parametrize(
    ("title", "why"),
    [
        ("404: This page could not be found.", "error-page"), ("503 Service Unavailable", "error-page"),
        ("404. That’s an error.", "error-page"), ("HTTP Error 500.19", "error-page"), ("410 Gone", "error-page"),
        ("404 Seite nicht gefunden", "error-page"), ("404 File not found", "error-page"), ("Sorry!", "error-page"),
        ("Oops! That page can’t be found.", "error-page"), ("Whoops, looks like something went wrong.", "error-page"),
        ("Captcha | Herald", "challenge"), ("Ihre Privatsphäre | Herald", "consent"), ("Consent", "consent"),
    ],
)  # fmt: skip
def test_a_short_title_of_an_error_or_a_wall_tells_it(title: str, why: str) -> None:
    assert reason(page(f"<title>{title}</title>{NOTICE}")) == why
