"""Pages that are forms are told from stories that have a form beside them."""

import pytest

from articles.hints import Hints
from tests.articles.filtering.test_filter import paragraphs
from tests.articles.pages import page, source
from tests.articles.reader import read_article

TERMS = paragraphs(6)
KNOWN = "<form><input name='user'><input name='key' type='password'><button>OK</button></form>"
MAILED = "<form><input name='mail'><button>OK</button></form>"
WRITTEN = "<form><input type='email' name='mail'><textarea name='text'></textarea></form>"
REMARK = "<div class='comments'><form><input type='email'><textarea></textarea></form></div>"
DATED = "<meta property='article:published_time' content='2026-03-02T08:00:00Z'>"
STORY = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "A"}</script>'


def reason(title: str, body: str, path: str = "x", head: str = "") -> str | None:
    markup = (
        f"<html><head><title>{title}</title>{head}</head><body><main>{body}</main></body></html>"
    )
    return read_article(
        page(markup, url=f"https://herald.example/{path}"), Hints(), source()
    ).not_article


@pytest.mark.parametrize(
    "name",
    [
        "Register", "Create your free account", "Please log in or register", "Kundenlogin", "Registrierung",
        "Créer un compte", "Registrarse", "Criar conta", "Registrazione", "Registreren", "Skapa konto",
        "Opret bruger", "Rekisteröinti", "Rejestracja", "Registrace", "Registrácia", "Regisztráció", "Înregistrare",
        "Registracija", "Регистрация", "Реєстрація", "Εγγραφή", "Üye ol", "إنشاء حساب", "ثبت نام", "הרשמה",
        "पंजीकरण", "Daftar", "Đăng ký", "สมัครสมาชิก", "会員登録", "注册", "회원가입",
    ],
)  # fmt: skip
def test_who_is_to_be_known_by_a_password_is_asked_to_in_many_languages(name: str) -> None:
    assert reason(f"{name} | Harbour Herald", TERMS + KNOWN) == "login"
    assert reason(name, TERMS) is None


@pytest.mark.parametrize(
    "path",
    [
        "user/login", "wp-login.php", "account/create", "index.php?action=register", "userlogin.htm",
        "forum/ucp.php?mode=login", "connexion", "de/anmelden/", "belepes", "prihlaseni", "Sign-In?next=/news/7",
    ],
)  # fmt: skip
def test_an_address_says_that_a_password_is_what_a_page_is_for(path: str) -> None:
    assert reason("Welcome", TERMS + KNOWN, path) == "login"
    assert reason("Welcome", TERMS + MAILED, path) is None


@pytest.mark.parametrize(
    "path",
    ["forgot-password", "account/password/reset/", "passwort-vergessen", "esqueci-minha-senha"],
)
def test_who_forgot_a_password_has_only_an_address_to_give(path: str) -> None:
    assert reason("Welcome", TERMS + MAILED, path) == "login"
    assert reason("Welcome", TERMS + "<form><input name='q'></form>", path) is None


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("Contact us", "contact-us"), ("Kontakt", "kontakt.html"), ("Contactez-nous", "nous-contacter"),
        ("Contatti", "contatti/"), ("Fale conosco", "fale-conosco"), ("Обратная связь", "feedback"),
        ("お問い合わせ", "contact"), ("Newsletter", "newsletter"), ("Iletişim", "iletisim"),
    ],
)  # fmt: skip
def test_a_page_to_write_to_an_outlet_is_a_form(name: str, path: str) -> None:
    kind = "<meta property='og:type' content='article'>"

    assert reason(name, TERMS + WRITTEN, path, kind) == "form"
    assert reason("Herald", TERMS + WRITTEN, path) == "form"
    assert reason("Herald", TERMS + WRITTEN, path, kind) is None
    assert reason(name, paragraphs(2) + WRITTEN) == "form"
    assert reason(name, TERMS + WRITTEN) is None


@pytest.mark.parametrize("head", [DATED, STORY])
def test_what_is_dated_or_stated_as_an_article_is_no_form(head: str) -> None:
    assert reason("Register", TERMS + KNOWN, "register", head) is None
    assert reason("Register", TERMS + KNOWN, "register") == "login"


def test_a_story_may_have_a_form_beside_it() -> None:
    beside = f"<header>{KNOWN}</header>"

    assert reason("Register", TERMS + KNOWN) == "login"
    assert reason("Register", TERMS + beside) is None
    assert reason("Contact", TERMS + WRITTEN, "films/contact") == "form"
    assert reason("Contact", TERMS + REMARK, "films/contact") is None
    assert reason("Fog", TERMS + KNOWN + WRITTEN, "fog?utm_source=newsletter") is None


def test_a_headline_names_its_page_whatever_the_outlet_is_called() -> None:
    headline = "<h1>Ferry leaves an hour late</h1>"

    assert reason("Register | Ferry line", TERMS + KNOWN) == "login"
    assert reason("Ferry late | Register", headline + TERMS + KNOWN) is None
    assert reason("Ferry late | Herald", TERMS + KNOWN) is None


def test_a_form_that_tells_much_is_one_by_both_its_name_and_its_address() -> None:
    much = paragraphs(20)

    assert reason("Register", much + KNOWN, "register") == "login"
    assert reason("Register", much + KNOWN) is None
    assert reason("Welcome", much + KNOWN, "register") is None
    assert reason("Welcome", much + KNOWN + KNOWN, "register") == "login"
