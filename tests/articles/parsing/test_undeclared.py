"""Pages that do not say, or say wrongly, in which set their letters are."""

import pytest

from articles.parsing.decoding import decoded
from tests.articles.pages import page


@pytest.mark.parametrize(
    ("language", "country", "name", "text"),
    [
        ("tr", "example", "cp1254", "Uzak adalara giden vapur pazartesi günü yoğun sis yüzünden bir saat gecikmeyle limandan ayrıldı, yolcular şarkı söyledi."),
        ("", "tr", "iso8859-9", "Uzak adalara giden vapur pazartesi günü yoğun sis yüzünden bir saat gecikmeyle limandan ayrıldı, yolcular şarkı söyledi."),
        ("cs-CZ", "example", "cp1250", "Přívoz na vzdálené ostrovy vyplul v pondělí s hodinovým zpožděním kvůli husté mlze, uvedl ráno úřad. Žádný člověk nebyl zraněn."),
        ("", "cz", "iso8859-2", "Přívoz na vzdálené ostrovy vyplul v pondělí s hodinovým zpožděním kvůli husté mlze, uvedl ráno úřad. Žádný člověk nebyl zraněn."),
        ("lt", "example", "cp1257", "Keltas į tolimas salas pirmadienį dėl tiršto rūko išplaukė valanda vėliau, ryte pranešė uosto tarnyba. Žmonės čia laukė."),
        ("", "lv", "cp1257", "Prāmis uz tālajām salām pirmdien biezas miglas dēļ izbrauca stundu vēlāk, no rīta paziņoja ostas dienests. Ļaudis gaidīja."),
        ("et", "example", "cp1257", "Parvlaev kaugetele saartele väljus esmaspäeval tiheda udu tõttu tund aega hiljem, teatas sadamaamet. Šokk ja žanr."),
        ("is", "example", "cp1252", "Ferjan til eyjanna fór á mánudag klukkustund of seint vegna þoku, sagði höfnin. Þetta er gott, það veit Guð."),
        ("de", "example", "cp1251", "Паром на острова вышел в понедельник на час позже из-за тумана, сообщил порт."),
        ("en", "tr", "cp1253", "Το πλοίο για τα νησιά έφυγε τη Δευτέρα με μία ώρα καθυστέρηση λόγω πυκνής ομίχλης."),
    ],
)  # fmt: skip
def test_an_undeclared_set_of_latin_letters_is_that_of_the_language_or_the_country(
    language: str, country: str, name: str, text: str
) -> None:
    markup = f"<html lang='{language}'><body>" + f"<p>{text}</p>" * 6
    for said in ("text/html", "text/html; charset=utf-8"):
        sent = page(markup.encode(name), url=f"https://herald.{country}/news", content_type=said)

        assert decoded(sent)[0] == markup
