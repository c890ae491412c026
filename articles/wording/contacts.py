"""How a line begins that says where a writer or an outlet is reached, in some 25 languages."""

import re

from articles.wording.any_of import any_of

_WORDS = """
contact e-mail email mail reach write_to
kontakt kontaktieren schreiben_sie mailen
contacter contactez courriel mél écrire_à écrivez
contacto contacta contacte correo escriba escribe escriban
contato escreva fale_com
contatta contattare contatti scrivi scrivere scrivete
reageren
kontakta mejla maila skriv kontakte e-post ota_yhteyttä sähköposti
napisz pisz napište napíšte pište pišite napišite pišite_na
пишите написать почта связаться пишіть пошта пишете
iletişim e-posta yazın hubungi kontak surel liên_hệ
scrieți scrie kapcsolat írjon επικοινωνία
"""
# Before a name on a network: elsewhere it may be who is spoken of.
_FOLLOW = "follow folgen_sie folge suivez sígue siga segui seguici volg följ følg seuraa obserwuj ikuti takip"
CONTACT = re.compile(
    rf"\W*(?:(?:{any_of(_WORDS, _FOLLOW)})(?!\w).{{0,160}}?"
    r"(?:[\w.+-]{1,60}@[\w-]{1,60}\.\w|\[email\s?protected\])"
    rf"|(?:{any_of(_FOLLOW)})(?!\w).{{0,100}}?(?<![\w.])@\w{{3,}})",
    re.IGNORECASE,
)
