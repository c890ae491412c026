"""How a story's last line says who else worked on it: "Bo Falk contributed to this report."."""

import re

CONTRIBUTED = re.compile(
    r"(?<!\w)(?:contributed (?:reporting|research)|contributed to (?:this|the) (?:report|story|article|piece)"
    r"|(?:hat|haben) (?:zu|an) diese[mr] (?:bericht|artikel|beitrag|text|recherche|geschichte) (?:beigetragen|mitgearbeitet|mitgewirkt)"
    r"|(?:a|ont) (?:contribué|collaboré|participé) à (?:cet article|ce reportage|ce texte|cette enquête)"
    r"|(?:contribuyó|contribuyeron|colaboró|colaboraron|ha colaborado|han colaborado) (?:a|en|con|para) "
    r"est[ae] (?:reportaje|informe|artículo|nota|historia|información|noticia)"
    r"|(?:contribuiu|contribuíram|colaborou|colaboraram) (?:para|com|n?a?) ?est[ae] (?:reportagem|artigo|notícia|matéria)"
    r"|(?:ha|hanno) (?:contribuito|collaborato) (?:a|con) quest[oa] ?(?:articolo|servizio|reportage|inchiesta)"
    r"|(?:heeft|hebben) (?:bijgedragen|meegewerkt) aan dit (?:artikel|verhaal|bericht)|(?:droeg|droegen|werkte|werkten) (?:bij|mee) aan dit (?:artikel|verhaal|bericht)"
    r"|(?:bidrog|bidro|bidrag) till? (?:denne|denna|den här|dette|detta) (?:artikkelen|artikeln|artikel|saken|reportaget|rapporten))"
    r"[^\w]*$",
    re.IGNORECASE,
)
