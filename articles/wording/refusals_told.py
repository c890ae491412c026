"""How news says who told it, one language a line: a wall speaks for itself."""

import re

from articles.wording.any_of import any_of

_TOLD = (
    "said says told announced claimed",
    "sagte sagten teilte mitteilte mitteilten erklärte berichtete betonte hieß_es",
    "a_dit ont_dit a_déclaré a_annoncé ont_annoncé a_indiqué a_expliqué a_affirmé dit_il dit_elle dit_le dit_la",
    "dijo dijeron afirmó explicó informó anunció declaró aseguró",
    "disse disseram afirmou explicou declarou informou anunciou",
    "ha_detto ha_spiegato ha_annunciato ha_dichiarato ha_affermato dicono",
    "zei zeiden vertelde meldde meldt liet_weten",
    "sade säger uppgav sagde oplyste opplyste meddelade meddelte",
    "sanoi kertoi ilmoitti teatas ütles",
    "powiedział powiedziała podał podała podało poinformował poinformowała poinformowali",
    "řekl řekla uvedl uvedla oznámil oznámila povedal povedala uviedol",
    "a_spus a_declarat a_anunțat a_precizat",
    "mondta közölte jelentette",
    "сказал сказала сказали заявил заявила сообщил сообщила сообщили сообщило рассказал рассказала",
    "сказав сказала заявив заявила повідомив повідомила повідомили",
    "είπε δήλωσε ανακοίνωσε",
    "قال قالت قالوا وقالت وقال أعلن أعلنت أوضح أوضحت",
    "אמר אמרה אמרו הודיע הודיעה",
    "kata mengatakan menyatakan ujar",
    "cho_biết nói_rằng",
    "söyledi dedi belirtti açıkladı açıklandı bildirdi duyurdu",
    "कहा बताया",
    "گفت گفتند اعلام_کرد",
)
TOLD = re.compile(
    rf"\b(?:{any_of(*_TOLD)})(?!\w)|"
    r"(?:発表した|明らかにした|述べた|語った|話した|説明した)|という。|밝혔다|밝혔습니다|말했다|전했다|덧붙였다|발표했다|"
    r"说[，。：]|表示[，。：]|宣布[，。：]",
    re.IGNORECASE,
)
