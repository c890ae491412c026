"""The words that say who wrote what follows them, in the languages that outlets print.

In the tables "_" stands for a space.
"""

import re

from articles.wording.any_of import any_of
from articles.wording.before_names import BY as _BY
from articles.wording.before_names import LINKING as _LINKING
from articles.wording.before_names import OF as _OF
from articles.wording.by_words import POSTS

# Nobody is called so: a colon after them is not needed before a first and a last name.
_WRITERS = (
    "author authors writer writers reporter reporters byline journalist correspondent "
    "autor autora autores autoras autorin autoren autori autore autrice verfasser verfasserin "
    "auteur auteure auteurs auteures autrices rédacteur rédactrice journaliste redactor redactora "
    "periodista redator redatora jornalista repórter redattore redattrice giornalista redacteur "
    "verslaggever forfatter forfattar författare skribent kirjoittaja toimittaja autorka autorzy "
    "redaktor redaktorka dziennikarz dziennikarka autoři autorky szerző újságíró autoare avtor "
    "avtorica autors autorius höfundur автор авторы авторка автори аутор корреспондент журналист "
    "журналистка кореспондент кореспондентка журналіст журналістка συντάκτης συντάκτρια συντάκτες "
    "novinar novinarka новинар новинарка аутори аутора vieraskirjoittaja žurnalistas žurnalistė autorė autoriai "
    "žurnālists žurnāliste autore autori ajakirjanik ajakirjanikud kirjutas mwandishi waandishi ავტორი հեղինակ автори авторката "
    "αρθρογράφος yazar muhabir müəllif penulis pewarta wartawan jurnalis kontributor tác_giả "
    "người_viết phóng_viên text tekst teksti"
)
_VERBS = (
    "yazan hazırlayan opracował opracowała opracowali oprac. przygotował przygotowała napisał "
    "napisała rozmawiał rozmawiała napsal napsala zpracoval zpracovala připravil připravila "
    "spracoval spracovala pripravil pripravila napísal napísala írta készítette piše napisao "
    "napisala parengė подготовил подготовила подготовили написал написала записал записала "
    "беседовал беседовала підготував підготувала підготували написав записав записала пише написа написаха објави "
    "γράφει_ο γράφει_η γράφουν_οι γράφει γράφουν escribe escriben skriver schreibt laporan كتبت "
    "objavio objavila razgovarao razgovarala napisao zapisao priredio priredila snimio লিখেছেন "
    "parašė kalbino sagatavoja sagatavojis sagatavojusi kirjutab koostas пише_се написала припремио припремила приредио "
    "приредила пишува подготвил подготвила"
)
_LABELS = (
    "story words article report reporting reportage contributor contributors interview artikel "
    "bericht beitrag redakteur redakteurin recherche texte texto textos testo testi texti "
    "articolo servizio artículo reportaje crónica redacción redação reportagem matéria artigo "
    "verhaal artikkel juttu opracowanie rozmowa szöveg articol besedilo текст материал матеріал "
    "интервью κείμενο κείμενα ρεπορτάζ haber yazı röportaj metin hazırlayanlar laporan teks naskah "
    "protokoll redactie tekstas επιμέλεια nga bài bài_viết theo thực_hiện egilea redacció "
    "كتب كتبت كتابة تحرير إعداد اعداد الكاتب الكاتبة تقرير حوار نویسنده نويسنده گزارش گزارشگر "
    "نوشته خبرنگار نگارنده تحریر رپورٹ כתב כתבה כתבת כותב כותבת "
    "लेखक लेखिका लेखन रिपोर्ट रिपोर्टर संवाददाता प्रस्तुति লেখক প্রতিবেদক প্রতিবেদন "
    "เรื่อง ผู้เขียน ผู้สื่อข่าว รายงานโดย เรื่องและภาพ เรียบเรียง নিজস্ব_প্রতিবেদক স্টাফ_রিপোর্টার "
    "editör editörü எழுதியவர் ஆசிரியர் நிருபர் செய்தியாளர் कथा లేఖకుడు ലേഖകൻ ਰਿਪੋਰਟ લેખક வழங்கியவர் نامہ_نگار رپورٹر مصنف"
)
_EAST = (
    "本报记者 本報記者 特约记者 特约撰稿 记者 記者 作者 撰文 撰稿 撰写 撰寫 执笔 采写 採寫 文字 采访 採訪 报道 報導 编译 "
    "文 取材 執筆 執筆者 著者 筆者 ライター 構成 聞き手 編集 責任編集 編輯 编辑 責任編輯 责任编辑 责编 "
    "投稿者 文章 文責 担当 글 글쓴이 기자 작성자 취재"
)
# Who did something else than to write.
_EDITING = (
    "editor editing editors editör edited redigering edición edição montage szerkesztette редактор "
    "редактура επιμέλεια biên_tập 편집 編集 編輯 编辑 責任編輯 责任编辑 责编 校对 translation traduction "
    "traducción tradução übersetzung перевод переклад production producer design layout"
)
_PICTURES = (
    "photo photos photograph photographs photography picture pictures image images illustration "
    "illustrations video graphics foto fotos fotografie fotograf fotografin fotógrafo fotografo "
    "photographe photographies bild bilder billede imagen imágenes imagem imagens immagini beeld "
    "kuva kuvat zdjęcia zdjęcie fotky fotó fénykép fotografii φωτογραφία φωτογραφίες φωτό фото "
    "fotoğraf fotoğraflar kamera ảnh gambar تصوير صور عکس צילום फोटो तस्वीर ภาพ 写真 撮影 摄影 攝影 图 "
    "снимка снимки фотографија світлина snímka snímky snímek slika nuotrauka nuotr attēls pilt mynd myndir "
    "사진 영상"
)
_SOURCES = (
    "source sources quelle quellen fuente fuentes fonte fonti bron källa kilde lähde źródło zdroj "
    "forrás sursa источник джерело πηγή kaynak sumber nguồn المصدر منبع מקור स्रोत 来源 來源 出典 출처"
)
_MADE = (
    "written posted story words text article blog post reported reporting published edited created "
    "reviewed updated submitted contributed authored produced compiled prepared penned report "
    "analysis opinion column commentary interview review additional_reporting further_reporting "
    "essay guest_post guest_essay guest_column gastbeitrag gastkommentar kolumne glosse rezension porträt "
    "leitartikel nachruf tribune chronique éditorial billet opinión análisis columna tribuna análise opinião "
    "coluna crônica commento intervista analisi recensione editoriale opinie recensie "
    "geschrieben verfasst veröffentlicht erstellt beitrag bericht artikel kommentar reportage "
    "analyse aufgezeichnet recueilli recueillis recueillie rédigé rédigée écrit écrite publié publiée proposé préparé réalisé réalisée signé "
    "posté mis_en_ligne texte enquête dossier récit propos_recueillis entretien "
    "información noticia "
    "redactado redactada escrito escrita elaborado elaborada publicado publicada realizado "
    "preparado firmado texto textos reportaje crónica artículo nota informe entrevista "
    "redigido produzido postado reportagem matéria artigo scritto pubblicato redatto articolo "
    "testo servizio postato inserito realizzato a_cura geschreven gepubliceerd geplaatst "
    "opgetekend tekst verhaal skrevet skrivet skrive skriven publisert publiceret publicerad udgivet "
    "napisane napisany napisana opublikowane przygotowane opracowane dodane "
    "scris realizat redactat articol material postat escrit "
    "ditulis diterbitkan dilaporkan disusun dipublikasikan diunggah laporan viết đăng thực_hiện "
    "imeandikwa imeripotiwa imetayarishwa "
    "گزارش گفتگو مصاحبه یادداشت "
    "biên_soạn публикувано публикувана написано objavljeno napisano"
)
_PLAIN_BY = "by von par por door av af oleh από بقلم به_قلم نوشتهٔ نوشته_ی מאת โดย द्वारा"
PLAIN_BY = re.compile(rf"(?:{any_of(_PLAIN_BY)})(?:\s|$)", re.IGNORECASE)
_ARTICLES = "this the an un une ein eine een en et ett una uma um"
_AND = "and und et y e i og och en ve a ja dan és și и та і και và & + / , · ・ 、"

_SMALL = "a-zß-öø-ÿа-яѐ-џґα-ωά-ώ"
_CAPITAL = rf"(?-i:[^\W\d_{_SMALL}])"
_PARTICLE = r"(?:de|da|do|dos|di|du|van|von|der|den|el|al|la|le|af|av|ter|ten)\s"
_TWO_WORDS = rf"(?={_CAPITAL}\S*\s+(?:{_CAPITAL}|{_PARTICLE}))"
# Not the slash of "Napísal/a".
COLON = (
    rf"\s*(?:[:\uff1a\ufe55|\uff5c=\uff1d\u25cf\uff0f\u30fb\u00b7\u2022]|/(?!(?-i:[{_SMALL}]){{1,5}}[\s:])"
    r"|[-\u2013\u2014](?=\s))\s*"
)
# "Autor/in", "Redactor/a", "Auteur(e)", "opracował(a)".
_BOTH = r"(?:(?:[/*_:\u00b7]-?|\(-?)[^\W\d_]{1,5}\)?)?"


_LABEL = rf"(?:{any_of(_WRITERS, _VERBS, _LABELS, _EAST)}){_BOTH}"
_ANY = rf"(?:{any_of(_WRITERS, _VERBS, _LABELS, _EAST, _PICTURES, _EDITING)}){_BOTH}"
# Two at most: more could be read in too many ways.
_PICTURED = rf"(?:\s*(?:{any_of(_AND)})\s*{_ANY}){{0,2}}"
# "Autor des Artikels:", "Автор статьи:".
_OF_WHAT = rf"(?:\s+(?-i:[{_SMALL}])[^\W\d_]*){{1,3}}\s*[:\uff1a]\s*"
# "Fotos e texto: Ann Lee".
_PICTURED_FIRST = rf"(?:{any_of(_PICTURES)})\s*(?:{any_of(_AND)})\s*"
_LABELLED = (
    rf"(?:(?:{_PICTURED_FIRST})?{_LABEL}{_PICTURED}{COLON}|(?:{any_of(_WRITERS)}){_OF_WHAT}"
    rf"|автор\s+(?:материала|статьи|текста|публикации)(?:{COLON}|\s+){_TWO_WORDS})"
)
_MADE_BY = (
    rf"(?:(?:{any_of(_ARTICLES)})\s+)?(?:{any_of(_MADE)})(?:\s+(?:was|is)\s+\w+)?{_PICTURED}\s+"
    rf"(?:(?:{any_of(_BY)})(?:\s*[:\uff1a]\s*|\s+)|(?:{any_of(_OF)})\s+(?={_CAPITAL}))"
)
_NAMED_SO = rf"(?:{any_of(_WRITERS)}){_BOTH}(?:/(?:{any_of(_WRITERS)}))?{_PICTURED}\s+{_TWO_WORDS}"
_DONE = rf"(?:{any_of(_VERBS)}){_BOTH}\s+(?={_CAPITAL})"
# In Swahili "na" is "by"; a Korean family is called Na, but has short first names.
_LONG_NAME = rf"(?={_CAPITAL}\S{{5,}}\s+{_CAPITAL}|{_CAPITAL}\S*\s+{_CAPITAL}\S{{5,}})"
# In Chinese and Japanese many words begin so: only a name fits what is left of the line.
_HAN = r"[\u3040-\u30ff\u3400-\u9fff]"
_EAST_NAME = (
    rf"(?:{_HAN}{{2,4}}|{_HAN}{{1,4}}[\s\u30fb]{_HAN}{{1,6}}|[\uac00-\ud7a3]{{2,4}}(?:\s기자)?)"
)
_SPACED = (
    rf"(?:{any_of(_EAST)}){_PICTURED}\s+(?={_EAST_NAME}(?:[\u3001,，\u00b7]\s*{_EAST_NAME})*\s*$)"
    r"|(?:\S{1,3}社|本\S|[\u3400-\u9fff]{1,8}?(?:[报報网網]|新[闻聞]|[电電][视視]台))?(?:记者|記者)\s*(?=[\u3400-\u9fff]{2,4}(?:[/\uff0f\s\u3001]|$))"
)
# "Von unserer Redakteurin Ann Lee".
_OUR = (
    r"(?:by|from|von|van|par|de|del|da|do|dal|dalla|por|från|fra|av|af|от|від|od|door)\s+(?:our|unser\w*|onze"
    rf"|notre|nuestr[oa]|noss[oa]|nostr[oa]|vår|vores|нашего|нашої|нашого|našeho|naší|nášho|našej)\s+(?:\S+\s+){{1,2}}?{_TWO_WORDS}"
)
# "From Ann Lee in Oslo"; "From New York" names nobody.
_FROM = rf"from\s+(?=\S+\s+\S.{{1,40}}\sin\s+{_CAPITAL})"
# Whoever wrote down what another told.
_TOLD = rf"as\s+told\s+to\s+(?={_CAPITAL})"
_SURE = rf"{_TOLD}|{_SPACED}|{_LABELLED}|{_MADE_BY}|{_NAMED_SO}|{_DONE}|{_OUR}"

BY = re.compile(
    rf"^(?:{_SURE}|{_FROM}|(?:{any_of(_BY)})(?:\s*[:\uff1a]\s*|\s+)|(?-i:di)\s+(?={_CAPITAL})|di\s+{_TWO_WORDS}"
    rf"|(?-i:d[ae]|Da)\s+{_TWO_WORDS}|na\s+{_LONG_NAME})",
    re.IGNORECASE,
)
# What may stand before each of several names: "Text: Ann Lee | Interview: Bo Falk".
AGAIN = re.compile(rf"^(?:{_LABELLED}|{_MADE_BY})", re.IGNORECASE)
# A line of which one may guess that it is a byline, by itself.
BY_LINE = re.compile(
    rf"(?:{_SURE}|{_FROM}|(?:{any_of(_PLAIN_BY)})(?:\s*[:\uff1a]\s*|\s+)|(?:di|του|της)\s+{_TWO_WORDS}"
    rf"|(?-i:d[ae]|Da)\s+{_TWO_WORDS})"
    r"(?P<names>[^\W\d_][^!?\u3002]{1,80})$",
    re.IGNORECASE,
)
# Nothing but such words, whoever they announce.
ALONE = re.compile(
    rf"(?:(?:(?:{any_of(_ARTICLES)})\s+)?(?:{any_of(_MADE)})\s+)?(?:{any_of(_BY, _OF)})\s*:?|{_ANY}{_PICTURED}(?:{COLON})?",
    re.IGNORECASE,
)
# "X: Ann Lee": any short label, where the line is known to be a byline.
LABEL = re.compile(rf"^[^\W\d_][^:\uff1a\d,;]{{0,24}}[:\uff1a]\s*(?={_CAPITAL})", re.IGNORECASE)
_OTHERS = any_of(_PICTURES, _SOURCES)
# Whoever took the pictures, or told the outlet.
NO_WRITER = re.compile(
    rf"(?:{_OTHERS}){_BOTH}(?:{COLON}|\s+(?:{any_of(_BY, _OF)})\s).*"
    rf"|.*\(\s*(?:{any_of(_PICTURES)}){_BOTH}\s*\)$",
    re.IGNORECASE,
)
# "Text: Ann Lee Photos: Bo Falk": another label parts two names by itself.
NEXT_LABEL = re.compile(
    rf"(?<![\s,])[\s,]++(?=(?:{_ANY}|(?:{any_of(_SOURCES)})){_PICTURED}\s*[:\uff1a/\uff0f=\uff1d])",
    re.IGNORECASE,
)
# Named beside a writer, they are none themselves.
EDITOR = re.compile(
    rf"(?:{any_of(_EDITING)}){_BOTH}(?:{COLON}|\s+(?:{any_of(_BY)})\s)", re.IGNORECASE
)
# Before the name of whoever read a story, and did not write it.
REVIEWED = re.compile(
    r"\b(?:(?:reviewed|checked|edited|approved|verified|vetted|supervised)\s+by|contributions?\s+(?:from|by)"
    r"|(?:geprüft|überprüft|redigiert)\s+von|(?:relu|vérifié|validé|édité)\s+par|(?:revisado|editado|verificado|revisto)\s+por"
    r"|(?:rivisto|revisionato|verificato)\s+da|(?:gecontroleerd|geredigeerd)\s+door|reviewer|editor)[\s:]*$",
    re.IGNORECASE,
)
# No name by itself.
WRITER = re.compile(rf"(?:{any_of(_WRITERS, _EAST)}){_BOTH}(?:{COLON})?", re.IGNORECASE)
_KOREAN_POST = (
    "(?:선임|수습|전문|인턴|객원|대|시민)?(?:기자|특파원|논설위원|칼럼니스트|에디터|리포터|통신원)"
)
# A line that is a name and what that person is to the outlet, and no more.
_SIGNED = re.compile(
    r"(?:[가-힣]{2,4}\s?[\u00b7,]\s?){0,3}[가-힣]{1,3}[^\W는를을던]\s+"
    rf"{_KOREAN_POST}(?:\s+\S+@\S+)?\s*=?"
    rf"|{_HAN}{{2,4}}\s?{_HAN}{{0,4}}記者|{_HAN}{{2,4}}\s?[/\uff0f]\s?(?:文|撰文)|{_HAN}{{2,4}}\s+(?:报道|報導)"
    rf"|(?:{_CAPITAL}[^\s,]*\s+){{1,3}}{_CAPITAL}[^\s,]*,\s+(?:\S+\s+){{0,2}}(?i:{any_of(POSTS)})"
    rf"|(?:{_CAPITAL}\S*\s+){{2,3}}(?:(?:{any_of(_AND)})\s+(?:{_CAPITAL}\S*\s+){{2,3}})?"
    r"(?:(?:के\s+)?द्वारा|की\s+रिपोर्ट|tarafından|yazdı|hazırladı)"
)
# "한서윤 기자", "王小明／台北報導".
AFTER_NAME = re.compile(
    rf"\s+{_KOREAN_POST}(?:\s+\S+@\S+)?\s*=?\s*$"
    rf"|(?<=\w\s)(?i:(?!reporter|correspondent|writer|author)(?:{any_of(_WRITERS, POSTS)}))$"
    r"|(?<=\w)\s+(?i:(?:enviad[oa]s?|envoyée?s?|inviat[oaie])\s+(?:especial(?:es)?|spécia(?:les?|ls?|ux)|special[ei])\b.*)$"
    r"|(?<=\w)\s+[Ss]pecial(?:ly)?\s+(?:to|for)\s.*$"
    r"|(?<=\w\s)(?i:(?:senior|chief|national|political|foreign)\s+(?:[\w-]+\s+)?(?:correspondent|reporter|writer|editor))$"
    r"|(?<=\S)\s*(?:記者|特派員)$|\s*[/\uff0f]\s*(?:文|撰文)$"
    r"|(?<=[\u3400-\u9fff])\s+(?:整合|[综綜]合|[编編][译譯]|整理|采[写寫訪访]|採[寫訪]|撰文|撰稿|供稿|文)$"
    r"|\s+سے$|(?<![\s/\uff0f])[\s/\uff0f]++\S{0,6}(?:報導|报道|摄影报道)$|\s+(?:(?:के\s+)?द्वारा|की\s+रिपोर्ट)$|\s+(?:tarafından(?:\s+\S+)?|yazdı|hazırladı)$"
)
_NEXT_WORD = re.compile(r"\s*([^\s:\uff1a/\uff0f|\uff5c\u30fb\u00b7(=\uff1d/*_]+)")
_ARTICLE_WORDS = frozenset(_ARTICLES.split())
_FIRST_WORDS = frozenset(
    re.split("[_ ]", word)[0]
    for table in ("as", _WRITERS, _VERBS, _LABELS, _EAST, _MADE, _BY, _LINKING, _PICTURES)
    for word in table.split()
)
_LATE = 60
# Of what a Chinese outlet is called before the word for its reporter.
_LONGEST_OUTLET = 12
_REPORTER = ("记者", "記者")


def may_begin(text: str) -> bool:
    """Say whether `text` may be, or begin, a byline: a quick question, asked of all texts."""
    first = _NEXT_WORD.match(text)
    if not first:
        return False
    word = first[1].lower()
    if word in _ARTICLE_WORDS:
        following = _NEXT_WORD.match(text, first.end())
        word = following[1].lower() if following and text[first.end()].isspace() else word
    if not text.isascii() and (
        any(each in word[:_LONGEST_OUTLET] for each in _REPORTER) or "作者" in text[:_LATE]
    ):
        return True
    known = word in _FIRST_WORDS
    return known or is_signed(text)


def is_signed(text: str) -> bool:
    """Say whether `text` is a name before the word that says who that is: "한서윤 기자"."""
    if len(text) > _LATE or ("," not in text and text.isascii()):
        return False
    return bool(_SIGNED.fullmatch(text.partition("|")[0].strip(" []【】\n\t")))
