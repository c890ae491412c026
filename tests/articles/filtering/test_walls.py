"""What stands in place of a story, with status 200, and what only looks like it."""

import pytest

from articles.hints import Hints
from tests.articles.filtering.test_filter import paragraphs
from tests.articles.pages import page, source
from tests.articles.reader import read_article

BAR = "<header><a href='/'>Herald</a><nav><a href='/news/'>News</a> <a href='/sport/'>Sport</a></nav></header>"
FORM = "<form><input type='email'><input type='password'><button>OK</button></form>"


def reason(title: str, body: str, head: str = "") -> str | None:
    markup = f"<html><head><title>{title}</title>{head}</head><body>{BAR}<main>{body}</main></body></html>"
    return read_article(page(markup), Hints(), source()).not_article


@pytest.mark.parametrize(
    "line",
    [
        "Story not found", "Page can’t be found", "The page you requested could not be found", "This article is no longer available",
        "Diese Seite existiert nicht", "Dieser Artikel ist nicht mehr verfügbar", "Article introuvable",
        "Cet article n'est plus disponible", "Noticia no encontrada", "Este artículo ya no está disponible",
        "Notícia não encontrada", "Articolo non trovato", "Artikel niet gevonden", "Artikeln hittades inte",
        "Artikkelen ble ikke funnet", "Artikkelia ei löytynyt", "Artykuł nie istnieje", "Článek nebyl nalezen",
        "Stránka nebola nájdená", "Stranica nije pronađena", "A keresett oldal nem található", "Pagina negăsită",
        "Страницата не е намерена", "Страница није пронађена", "Статья не найдена", "Сторінка не знайдена",
        "Puslapis nerastas", "Lehte ei leitud", "Aradığınız sayfa bulunamadı", "لم يتم العثور على الصفحة",
        "הדף המבוקש לא נמצא", "ไม่พบหน้าที่คุณต้องการ", "পৃষ্ঠা পাওয়া যায়নি", "გვერდი ვერ მოიძებნა", "Trang không tồn tại",
        "Laman tidak ditemukan", "この記事は掲載期間が終了しました", "文章不存在", "抱歉，找不到您要的頁面", "삭제된 기사입니다",
    ],
)  # fmt: skip
def test_what_is_missing_is_told_by_what_it_is_and_how_that_is_said(line: str) -> None:
    notice = "<p>You may have followed an old address, or what you look for has moved to another place of ours.</p>"

    assert reason("Herald", f"<h1>{line}</h1>{notice}") == "error-page"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("We’ll be right back", "<p>Sorry, but we are working on our machines at the moment, and soon back with news.</p>"),
        ("Site en maintenance", "<p>Notre site est fermé pour le moment, merci de revenir un peu plus tard.</p>"),
        ("Технические работы", "<p>Мы скоро вернёмся, приносим извинения за неудобства.</p>"),
        ("Herald", "<p>There has been a critical error on this website.</p>"),
        ("Content not available", "<p>We are sorry, but the rules of your country keep this page from you today.</p>"),
        ("Herald", "<p>We are sorry, this page is not available in your region, and may never be so.</p>"),
        ("Redirecting…", "<p>You are being redirected. If nothing happens, <a href='/x'>go on here</a>.</p>"),
        ("Welcome to nginx!", "<p>If you see this page, the server is installed, and further steps are required.</p>"),
        ("herald.example is for sale", "<p>This name is kept by the registrar, and may be yours from today on.</p>"),
        ("429 Too Many Requests", "<p>Please slow down, and come back in a minute or two.</p>"),
    ],
)  # fmt: skip
def test_an_outlet_that_is_away_says_so_with_status_200(title: str, body: str) -> None:
    assert reason(title, f"<h1>{title}</h1>{body}") == "error-page"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("herald.example", "<script src='https://ct.captcha-delivery.com/c.js'></script>"),
        ("", "<iframe src='/_Incapsula_Resource?SWUDNSAI=31'></iframe>"),
        ("Access to this page has been denied", "<h1>Hold on</h1>" + paragraphs(1)),
        ("herald.example", "<p>Press &amp; Hold to confirm you are a human (and not a bot).</p>"),
        ("Human Verification", "<div id='captcha-container'></div>"),
        ("One more step", "<div class='h-captcha' data-sitekey='x'></div>"),
    ],
)
def test_a_challenge_is_told_by_its_title_its_words_or_its_markup(title: str, body: str) -> None:
    assert reason(title, body) == "challenge"


def test_a_video_whose_comments_are_guarded_is_no_challenge() -> None:
    guarded = "<script src='https://www.recaptcha.example/grecaptcha.js'></script>"
    video = "<meta property='og:type' content='video.other'>"

    assert reason("Ferry leaves", guarded, video) == "video"
    assert reason("Ferry leaves", guarded) == "challenge"


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Herald", "We and our 842 partners store and read information on your device, such as cookies, for advertisements."),
        ("Le Héraut", "Avec nos partenaires, nous utilisons des cookies pour lire des informations sur votre appareil."),
        ("El Heraldo", "Nosotros y nuestros socios guardamos información en un dispositivo, como cookies."),
        ("Weiter mit Werbung lesen", "Besuchen Sie uns wie gewohnt mit Werbung und Tracking durch uns und andere."),
    ],
)  # fmt: skip
def test_a_consent_wall_is_told_by_its_words(title: str, line: str) -> None:
    assert reason(title, f"<h1>{title}</h1><p>{line}</p>") == "consent"


def test_who_asks_for_a_password_in_place_of_a_story_is_no_article() -> None:
    assert (
        reason("My Herald", f"<h1>Hello</h1><p>Log in with your account to go on.</p>{FORM}")
        == "login"
    )
    line = "Create a free account to continue reading"
    assert (
        reason("Herald", f"<h1>{line}</h1><p>It only takes a minute and costs nothing.</p>")
        == "login"
    )


def test_a_shell_that_asks_for_scripts_holds_no_text() -> None:
    assert reason("Herald", "<p>You need to enable JavaScript to run this app.</p>") == "empty"
    assert (
        reason("Herald", "<p>Bitte aktivieren Sie JavaScript, um diese Seite zu sehen.</p>")
        == "empty"
    )


@pytest.mark.parametrize(
    ("title", "beside"),
    [
        ("Ferry late", f"<div class='modal'><h2>Log in</h2>{FORM}</div>"),
        ("Ferry late", "<p>This site is protected by reCAPTCHA.</p>"),
        ("Cookie consent banners to go, says minister", ""),
        ("Subscribe to continue: papers put up walls", ""),
        ("Something went wrong at the zoo", ""),
        ("Security check fails at airport", ""),
        ("Redirecting the river", ""),
        ("Bridge under maintenance until May", ""),
        ("‘We’ll be back soon’: theatre closes for repairs", ""),
        ("Новости планеты", ""),
        ("Artikel 5 gilt nicht mehr", ""),
        ("Missing link between diet and cancer not found, study says", ""),
        ("Court file on bribery has been removed", ""),
        ("Artikel 13 bestaat niet meer, zegt minister", ""),
        ("Press and hold: how a chord is played", ""),
        ("Ferry late", "<aside><h2>Missing link not found by experts</h2></aside>"),
    ],
)  # fmt: skip
def test_the_shortest_story_is_one_whatever_stands_beside_it(title: str, beside: str) -> None:
    assert reason(title, f"<article><h1>{title}</h1>{paragraphs(5)}</article>{beside}") is None


def test_what_a_wall_ends_with_is_no_story() -> None:
    wall = (
        "<h1>De Heraut en je privacy</h1>"
        "<p>Wij en onze 120 partners gebruiken cookies om advertenties te tonen.</p>"
        "<p>Klik op akkoord om door te gaan.</p>"
    )
    report = (
        "<h1>Veerboot ligt stil</h1>"
        "<p>De veerboot naar Pell ligt sinds dinsdag stil met een kapotte boegdeur.</p>"
        "<footer><p>Wij en onze 120 partners gebruiken cookies om advertenties te tonen.</p></footer>"
    )

    assert reason("Privacy", wall) == "consent"
    assert reason("Veerboot", report) is None
