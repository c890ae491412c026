"""How a line begins that says where a writer or an outlet is reached, in some 25 languages."""

import re

from articles.wording.any_of import any_of

_WORDS = """
contact e-mail email mail reach message follow tweet write_to
kontakt kontaktieren schreiben_sie folgen_sie mailen
contacter contactez courriel mél écrire_à écrivez suivez
contacto contacta contacte correo escriba escribe escriban sígue siga
contato escreva fale_com
contatta contattare contatti scrivi scrivere scrivete segui
reageren volg
kontakta mejla maila skriv följ kontakte e-post følg ota_yhteyttä sähköposti
napisz pisz napište napíšte pište pišite napišite pišite_na
пишите написать почта связаться пишіть пошта пишете
iletişim e-posta yazın hubungi kontak surel liên_hệ
scrieți scrie kapcsolat írjon επικοινωνία
"""
# An address of mail, or a name on a network, is what is told.
CONTACT = re.compile(
    rf"\W*(?:{any_of(_WORDS)})(?!\w).{{0,160}}?"
    r"(?:[\w.+-]{1,60}@[\w-]{1,60}\.\w|(?<![\w.])@\w{3,}|\[email\s?protected\])",
    re.IGNORECASE,
)
