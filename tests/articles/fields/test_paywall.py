import pytest

from articles.article import Block, BlockKind, Cut, Extent, Found, Reading
from articles.fields.paywall import extent_of, paywall
from articles.hints import Hints
from articles.parsing.structured import JsonObject, Structured
from tests.articles.pages import page, source
from tests.articles.reader import read_article

PARTS = [{"isAccessibleForFree": False, "cssSelector": ".paid"}]
BRIEF = (Block(BlockKind.PARAGRAPH, "The ferry left an hour late on Monday because of fog."),)


@pytest.mark.parametrize("answer", [True, "True", "https://schema.org/True"])
def test_an_article_that_says_it_is_free_is_believed(answer: object) -> None:
    article = {"isAccessibleForFree": answer, "hasPart": PARTS}
    facts = Structured(articles=(article,), pages=({"isAccessibleForFree": False},))

    assert paywall(facts, ()) is None


def test_the_first_article_that_answers_counts() -> None:
    paid: JsonObject = {"isAccessibleForFree": "false"}
    free: JsonObject = {"isAccessibleForFree": "true"}

    assert paywall(Structured(articles=({}, free, paid)), ()) is None
    assert paywall(Structured(articles=({}, paid, free)), ()) == Found(
        "not free", "json-ld", "isAccessibleForFree"
    )


def test_a_page_answers_for_an_article_that_says_nothing() -> None:
    facts = Structured(articles=({},), pages=({"isAccessibleForFree": "http://schema.org/False"},))

    assert paywall(facts, ()) == Found("not free", "json-ld", "isAccessibleForFree")


@pytest.mark.parametrize(
    ("tier", "cuts", "extent"),
    [
        ("metered", (), Extent.FULL),
        ("metered", (Cut("Subscribe to read on", "paywall"),), Extent.TEASER),
        ("locked", (), Extent.TEASER),
    ],
)
def test_a_meter_alone_keeps_nothing_back(tier: str, cuts: tuple[Cut, ...], extent: Extent) -> None:
    assert extent_of(BRIEF, cuts, Found(tier, "meta", "article:content_tier")) is extent


TEASER = (
    "<p>The harbour board agreed on Tuesday to close the old bridge for eleven weeks while its bearings are replaced.</p>"
    "<p>Engineers found cracks in two of the four steel arms during an inspection in October, the board said on Monday.</p>"
)  # fmt: skip


def read_with(below: str) -> Reading:
    markup = f"<title>Bridge closes</title><article><h1>Bridge closes</h1>{TEASER}</article>{below}"
    return read_article(page(markup), Hints(), source())


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe to continue reading", "Sign in or create a free account to keep reading", "You have reached your limit of free articles",
        "This content is available to members of our club", "Jetzt weiterlesen mit Herald Plus", "Dieser Artikel ist nur für Abonnenten",
        "Cet article est réservé aux abonnés", "Il vous reste 80% de cet article à lire.", "Suscríbete para seguir leyendo",
        "Abbonati per continuare a leggere", "Conteúdo exclusivo para assinantes", "Word abonnee om verder te lezen",
        "Bli prenumerant för att läsa hela artikeln", "Denne saken er kun for abonnenter", "Tilaa lukeaksesi koko artikkelin",
        "Wykup subskrypcję, aby czytać dalej", "Předplaťte si a čtěte dál", "A cikk csak előfizetőknek érhető el",
        "Материал доступен только подписчикам", "Оформіть передплату, щоб читати далі", "Μόνο για συνδρομητές: διαβάστε το άρθρο",
        "Bu içeriğin devamını okumak için abone olun", "هذا المحتوى متاح للمشتركين فقط", "पूरा लेख पढ़ने के लिए सब्सक्राइब करें",
        "この記事は有料会員限定です。", "続きを読むにはログインしてください", "订阅后继续阅读", "구독하면 전체 기사를 읽을 수 있습니다", "สมัครสมาชิกเพื่ออ่านต่อ",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "box", ["<p>{}</p>", "<div class='offer'><h3>{}</h3><a href='/offer'>OK</a></div>"]
)
def test_a_line_below_says_that_the_rest_is_kept_back(line: str, box: str) -> None:
    reading = read_with(box.format(line))

    assert (reading.extent, reading.text.count(line)) == (Extent.TEASER, 0)
    assert reading.paywall is not None
    assert reading.paywall.value.startswith(line.split(".", maxsplit=1)[0])


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe to our newsletter to read the news first", "Log in to read comments", "Subscribe now: only 1 euro a month",
        "Jetzt abonnieren: nur 1 Euro im Monat", "Union members reject the deal", "Abonnements werden teurer, sagt der Verlag",
        "L’espace des contributions est réservé aux abonnés", "Подписчиков становится только больше", "SUBSCRIBERS ONLY",
    ],
)  # fmt: skip
def test_other_lines_below_keep_nothing_back(line: str) -> None:
    reading = read_with(f"<p>{line}</p>")

    assert (reading.extent, reading.paywall) == (Extent.FULL, None)


@pytest.mark.parametrize(
    "title",
    [
        "Pool is reserved for members of the swimming club",
        "Freibad ist ab Montag nur für Mitglieder geöffnet",
        "Accounts of survivors: want to read more letters from the front",
    ],
)
@pytest.mark.parametrize(
    "box",
    [
        "<div class='next'><h3><a href='/other-story'>{}</a></h3></div>",
        "<ul><li><a href='/other-story'>{}</a></li></ul>",
    ],
)
def test_the_headline_of_another_story_keeps_nothing_back(title: str, box: str) -> None:
    reading = read_with(box.format(title))

    assert (reading.extent, reading.paywall) == (Extent.FULL, None)
