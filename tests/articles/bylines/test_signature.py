import pytest

from articles.bylines.signature import named_under_headline, signatures
from articles.parsing.elements import Elements
from articles.parsing.marks import marks
from articles.parsing.markup import parsed

STORY = f"<p>{'The ferry left the harbour an hour late. ' * 6}</p>"


def read(markup: str) -> list[tuple[str, ...]]:
    root = parsed(f"<html><body><h1>Fog</h1>{markup}</body></html>")
    assert root is not None
    page = Elements(root)
    return list(signatures(page, marks(page)))


@pytest.mark.parametrize(
    ("markup", "names"),
    [
        (f"<p><strong>Ann Lee</strong></p>{STORY}", [("Ann Lee",)]),
        (f"<p><b>Ann Lee and Bo Falk</b></p>{STORY}", [("Ann Lee", "Bo Falk")]),
        (f"{STORY}{STORY}<p><strong>Lê Phương</strong></p>", [("Lê Phương",)]),
        (f"{STORY}{STORY}<p><em>Ann Lee</em></p>", [("Ann Lee",)]),
        (f'{STORY}{STORY}<p style="text-align: right;">Lê Phương</p>', [("Lê Phương",)]),
        (f'{STORY}{STORY}<p align="right">Анна Луг</p>', [("Анна Луг",)]),
        (f'{STORY}{STORY}<p style="text-align: left">Ann Lee</p>', []),
        (f'{STORY}{STORY}<p style="text-align: right">سوق قديم</p>', []),
        (f"<p>Ann Lee</p>{STORY}", []),
        (f"<p><strong>Ann Lee</strong> writes from the harbour.</p>{STORY}", []),
        (f"<p><strong>Fog</strong></p>{STORY}", []),
        (f"<p><strong>All you need to know tonight</strong></p>{STORY}", []),
        (f"<p><strong>AFP</strong></p>{STORY}", []),
        (f"{STORY}<p><strong>Ann Lee</strong></p>{STORY}", []),
        (f"{STORY}{STORY}<footer><p><strong>Ann Lee</strong></p></footer>", []),
        ("<p><strong>Ann Lee</strong></p>", []),
    ],
)
def test_a_name_in_bold_beside_the_story_signs_it(
    markup: str, names: list[tuple[str, ...]]
) -> None:
    assert read(markup) == names


@pytest.mark.parametrize(
    ("markup", "name"),
    [
        (f"<p>Eva Klein</p>{STORY}", "Eva Klein"),
        (f"<div><span>Eva Klein</span></div><p>3 March 2026</p><p>Share</p>{STORY}", "Eva Klein"),
        (f"<small>Eva Klein Published: 3 March 2026</small><p>Share</p>{STORY}", "Eva Klein"),
        (f"<p>海野 渚 公開日：2026/03/03</p><p>共有</p>{STORY}", "海野 渚"),
        (f"<p>海野渚 公開日：2026/03/03</p><p>共有</p>{STORY}", "海野渚"),
        (f"<p>Eva Klein, political editor | 3 March 2026, 10:12</p>{STORY}", "Eva Klein"),
        (
            f"<p>Eva Klein | Health correspondent | Updated 12:40, 4 Mar 2026</p>{STORY}",
            "Eva Klein",
        ),
        (f"<p>Eva Klein, politisk redaktør | 3. mars 2026 kl. 10.12</p>{STORY}", "Eva Klein"),
        (f"<p>ევა კლდიაშვილი - 03.03.2026</p>{STORY}", "ევა კლდიაშვილი"),
        (f"<p>ஈவா கிளைன் - 03.03.2026</p>{STORY}", "ஈவா கிளைன்"),
        (f"<p>Єва Клен понеділок, 3 березня 2026</p>{STORY}", "Єва Клен"),
        (f"<p><b>Eva Klein</b></p><p>3 March 2026</p>{STORY}", "Eva Klein"),
        (f"<p><b>Eva Klein</b> <i>Posted: 3 March 2026</i></p><p>Share</p>{STORY}", "Eva Klein"),
        (f"<p><b>Eva Klein</b></p><p>Share</p>{STORY}", ""),
        (f"<p><b>Harbour News</b></p><p>3 March 2026</p>{STORY}", ""),
        (f"<p>海野渚</p>{STORY}", ""),
        (f"<x-by>Eva de Klein</x-by><p>3.3.2026</p>{STORY}", "Eva de Klein"),
        (f"<p>Eva Klein</p><p>Share</p>{STORY}", ""),
        (f"<p>3 March 2026</p><p>Eva Klein</p>{STORY}", "Eva Klein"),
        (f"<p>Fog Warning</p>{STORY}", ""),
        (f"<p>BREAKING NEWS</p>{STORY}", ""),
        (f"<font>E. Klein</font><br><font>14/03/2026 à 09:15</font>{STORY}", "E. Klein"),
        (f"<p>Eva Klein</p><p>ma 3 juni 2026</p><p>Share</p>{STORY}", "Eva Klein"),
        (f"<p>Eva Klein</p><p>Vandaag om 11:05</p><p>Share</p>{STORY}", "Eva Klein"),
        (f"<p>Ева Клен</p><p>14 май 2026, 08:32</p><p>Share</p>{STORY}", "Ева Клен"),
        (f"<p>Eva Klein | Følg | 3. mars 2026</p>{STORY}", "Eva Klein"),
        (f"<p>Eva Ma 3 June 2026</p>{STORY}", "Eva Ma"),
        (f"<p>New York</p>{STORY}", ""),
        (f'<p><a href="/isles">Island News</a></p>{STORY}', ""),
        (f"<p>Eva Klein reads the map</p>{STORY}", ""),
        (STORY, ""),
        ("<p>Eva Klein</p>", ""),
    ],
)
def test_a_name_alone_between_headline_and_story_is_the_writers(markup: str, name: str) -> None:
    root = parsed(f"<html><body><h1>Fog</h1>{markup}</body></html>")
    assert root is not None
    page = Elements(root)

    assert next(named_under_headline(page, marks(page)), ("",)) == (name,)


@pytest.mark.parametrize(
    ("markup", "names"),
    [
        ("<p>Herald | Ann Lee | 14 March 2026</p>", ("Ann Lee",)),
        ("<p>Ann Lee, Oslo | 14. 3. 2026</p>", ("Ann Lee",)),
        ("<p>Ann Lee and Bo Falk (Herald)</p><p>14 March 2026</p>", ("Ann Lee", "Bo Falk")),
        ("<p><a href='/x'>Ann Lee and Bo Falk</a> | 14 March 2026</p>", ("Ann Lee", "Bo Falk")),
        ("<p><a href='/user/7'>Ann Lee</a> | 14 March 2026</p>", ("Ann Lee",)),
        ("<p><a href='/x'>Real Estate</a> | 14 March 2026</p>", ("",)),
        ("<p>14 March 2026, 9:32 | Ann Lee | Reporterin</p>", ("Ann Lee",)),
        ("<p>小鳥遊さくら</p><p>記者</p><p>3月14日（土） 午前9:32配信</p>", ("小鳥遊さくら",)),
        (
            "<p>Na Asha Kibwana na Neema Moshi</p><p>14 March 2026</p>",
            ("Asha Kibwana", "Neema Moshi"),
        ),
        ("<p>Ann Lee Journalist mandag 3. mars 2026</p>", ("Ann Lee",)),
    ],
)
def test_beside_a_day_the_outlet_the_place_and_the_role_are_left_out(
    markup: str, names: tuple[str, ...]
) -> None:
    root = parsed(f"<html><body><h1>Fog</h1>{markup}{STORY}</body></html>")
    assert root is not None
    page = Elements(root)

    assert next(named_under_headline(page, marks(page), {"herald"}), ("",)) == names
