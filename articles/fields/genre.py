"""What kind of text an article is: opinion, interview, review; plain news has no genre."""

import re
from collections.abc import Iterator

from articles.article import Found, Genre
from articles.parsing.structured import Structured, strings

_TYPES = {
    "OpinionNewsArticle": Genre.OPINION,
    "AnalysisNewsArticle": Genre.ANALYSIS,
    "BackgroundNewsArticle": Genre.ANALYSIS,
    "ReviewNewsArticle": Genre.REVIEW,
    "CriticReview": Genre.REVIEW,
    "SatiricalArticle": Genre.SATIRE,
    "AdvertiserContentArticle": Genre.ADVERTORIAL,
    "LiveBlogPosting": Genre.LIVE,
    "ClaimReview": Genre.FACT_CHECK,
    "Recipe": Genre.RECIPE,
    "Quiz": Genre.QUIZ,
    "PodcastEpisode": Genre.PODCAST,
    "ImageGallery": Genre.GALLERY,
    "MediaGallery": Genre.GALLERY,
}
# As sections and labels are printed, and as they stand in addresses.
_WORDS = {
    Genre.OPINION: "opinion; opinions; op-ed; oped; commentary; comment; comment is free; commentisfree; column; columns; "
    "columnists; editorial; editorials; letters; letters to the editor; letter to the editor; viewpoint; perspective; perspectives; "
    "meinung; kommentar; kommentare; leitartikel; kolumne; kolumnen; gastbeitrag; gastkommentar; glosse; standpunkt; leserbriefe; "
    "opinión; columna; columnas; columnistas; editoriales; tribuna; cartas; cartas al director; opinião; coluna; colunas; "
    "tribune; tribunes; édito; éditorial; editos; chronique; chroniques; point de vue; idées; débats; "
    "commento; commenti; editoriali; opinioni; opinie; opinies; columnisten; commentaar; hoofdredactioneel; "
    "meninger; leder; ledere; debatt; debat; kronikk; kronik; ledare; krönika; åsikt; mielipide; kolumni; pääkirjoitus; "
    "opinia; opinie i komentarze; komentarz; komentarze; felieton; názory; názor; komentář; vélemény; görüş; yazarlar; köşe yazıları; "
    "мнение; мнения; мнения и комментарии; колонка; колонки; думка; думки; погляди; γνώμη; γνώμες; απόψεις; "
    "رأي; آراء; مقالات; مقالات الرأي; دیدگاه; דעות; विचार; संपादकीय; सम्पादकीय; मत; "
    "社説; コラム; オピニオン; 論説; 评论; 評論; 社论; 社論; 观点; 觀點; 오피니언; 사설; 칼럼",
    Genre.ANALYSIS: "analysis; news analysis; explainer; explainers; explained; background; analyse; analysen; hintergrund; erklärt; "
    "análisis; análise; décryptage; décryptages; analyses; analisi; analyysi; analys; analiza; analýza; elemzés; analiz; "
    "анализ; аналитика; аналіз; аналітика; ανάλυση; تحليل; تحليلات; تحلیل; विश्लेषण; 解説; 分析; 深度; 분석; 해설",
    Genre.INTERVIEW: "interview; interviews; q&a; entrevista; entrevistas; entretien; entretiens; intervista; interviste; "
    "haastattelu; intervju; wywiad; wywiady; rozhovor; rozhovory; interjú; röportaj; söyleşi; интервью; інтерв'ю; інтерв’ю; "
    "συνέντευξη; συνεντεύξεις; مقابلة; حوار; حوارات; گفتگو; ראיון; साक्षात्कार; インタビュー; 专访; 專訪; 访谈; 인터뷰",
    Genre.REVIEW: "review; reviews; film review; book review; album review; movie review; theatre review; rezension; rezensionen; "
    "kritik; filmkritik; buchkritik; crítica; críticas; reseña; reseñas; recensione; recensioni; recensie; recensies; "
    "anmeldelse; anmeldelser; recension; recensioner; arvostelu; arvostelut; recenzja; recenzje; recenze; рецензия; рецензии; "
    "рецензія; レビュー; 书评; 影评; 書評; 影評; 리뷰",
    Genre.OBITUARY: "obituary; obituaries; obits; nachruf; nachrufe; obituario; obituarios; nécrologie; nécrologies; disparitions; "
    "necrologi; necrologie; dødsfall; nekrolog; nekrologi; obituário; obituários; некролог; некрологи; 訃報; 讣告; 訃聞; 부고",
    Genre.PRESS_RELEASE: "press release; press releases; pressrelease; pressreleases; pressemitteilung; pressemitteilungen; pr newswire; "
    "prnewswire; businesswire; business wire; globenewswire; globe newswire; comunicado; comunicados; comunicado de prensa; "
    "communiqué; communiqués; communiqué de presse; comunicato stampa; comunicati stampa; persbericht; persberichten; pressemelding; pressmeddelande; "
    "tiedote; tiedotteet; komunikat; пресс-релиз; пресс-релизы; пресреліз; пресрелізи; プレスリリース; 보도자료",
    Genre.ADVERTORIAL: "advertorial; advertorials; sponsored; sponsored content; paid content; paid post; partner content; "
    "branded content; brandcontent; brand content; anzeige; publireportage; publirreportaje; contenido patrocinado; "
    "contenu partenaire; contenu sponsorisé; conteúdo patrocinado; annonsørinnhold; annonceindhold; sponsoreret indhold; sponset innhold; betalt innhold; "
    "sponsrat innehåll; kaupallinen yhteistyö; mainos; werbung; gesponsert; bezahlter inhalt; gesponsorde inhoud; gesponsord; "
    "contenuto sponsorizzato; informazione pubblicitaria; materiał sponsorowany; artykuł sponsorowany; komerční sdělení; pr článek; "
    "szponzorált tartalom; fizetett tartalom; conținut sponsorizat; χορηγούμενο; sponsorlu içerik; konten sponsor; "
    "paid partnership; partner post; promoted; 広告; 推广; 廣編特輯; 광고; محتوى مدفوع; إعلان; реклама; на правах рекламы",
    Genre.SATIRE: "satire; satira; sátira; сатира",
    Genre.FACT_CHECK: "fact check; fact-check; factcheck; fact-checking; fact checks; fact-checks; faktencheck; faktencheck; faktenfuchs; "
    "verificación; verificado; checamos; fato ou fake; faktasjekk; factcheck; faktantarkistus; demagog; фактчек; фактчекинг; "
    "фейк или нет; تحقق; فैक्ट चेक; फैक्ट चेक; ファクトチェック; 팩트체크",
    Genre.LIVE: "live; live blog; live-blog; liveblog; live updates; live-updates; liveticker; newsticker; ticker; en direct; en-direct; en vivo; "
    "en directo; ao vivo; diretta; live-ticker; онлайн; трансляция; наживо",
    Genre.VIDEO: "video; videos; watch; vídeo; vídeos; vidéo; vidéos; видео; відео; فيديو; ویدیو; वीडियो; 動画; 视频; 影音; 영상",
    Genre.GALLERY: "gallery; galleries; photo gallery; photos; in pictures; pictures; bildergalerie; bilder; fotostrecke; fotostrecken; "
    "galería; galerías; fotogalería; fotogalerías; galerie; galeries; diaporama; fotogallery; galleria; galeria; fotogaleria; фото; "
    "фоторепортаж; фоторепортажи; 图集; 圖集; 写真; 포토",
    Genre.PODCAST: "podcast; podcasts; audio; подкаст; подкасты; подкасти; ポッドキャスト; 播客; 팟캐스트",
    Genre.RECIPE: "recipe; recipes; rezept; rezepte; receta; recetas; recette; recettes; ricetta; ricette; receita; receitas; "
    "oppskrift; oppskrifter; рецепт; рецепты; рецепти; レシピ; 레시피",
    Genre.QUIZ: "quiz; quizzes; quizz; викторина; тест; クイズ; 퀴즈",
}
_GENRES = {word.strip(): genre for genre, words in _WORDS.items() for word in words.split(";")}
# Pages about other things stand under these, too.
_UNSURE_IN_ADDRESS = frozenset(
    "audio background bilder column comment debat debatt galerie letters live media newsticker perspective photos pictures ticker "
    "tribune video videos watch фото тест".split()
)
_META = (
    "genre",
    "article:genre",
    "content_genre",
    "contenttype",
    "content_type",
    "article_type",
    "articletype",
    "parsely-type",
    "dc.type",
)
_LABEL = re.compile(r"^(?P<label>[^\W\d_][\w &'’-]{2,28}?)\s*(?:[:：|]|\s[\u2013\u2014-])\s")
_BRACKETED = re.compile(r"^[\[【(](?P<label>[^\]】)]{2,28})[\]】)]")
# Who sends out what others pay for signs it where an agency names itself.
_SENT_OUT = re.compile(
    r".{0,100}?(?:/\s?(?:PR ?Newswire|CNW|EINPresswire)[^/]{0,30}/|[(\[]\s?(?:BUSINESS ?WIRE|GLOBE ?NEWSWIRE|ots|OTS|ACCESS ?WIRE)\s?[)\]])"
)
_APART = re.compile(r"\s*[/|>»·,;]\s*")


def genre(
    facts: Structured,
    url: str,
    *,
    section: Found[str] | None = None,
    kicker: Found[str] | None = None,
    title: Found[str] | None = None,
    first: str = "",
) -> Found[Genre] | None:
    """Return the genre that the page's statements, labels or address name; the surest one.

    `first` is the story's first line.
    """
    for kind in sorted(_TYPES.keys() & facts.types):
        return Found(_TYPES[kind], "json-ld", f"@type {kind}")
    sent = _SENT_OUT.match(first)
    if sent:
        return Found(Genre.PRESS_RELEASE, "body", sent[0], 0.95)
    return next(_named(facts, url, section, kicker, title), None)


def _named(
    facts: Structured,
    url: str,
    section: Found[str] | None,
    kicker: Found[str] | None,
    title: Found[str] | None,
) -> Iterator[Found[Genre]]:
    for name, value in facts.stated("genre"):
        yield from _of(strings(value), "json-ld", name, 0.95)
    for name, value in facts.named(*_META):
        yield from _of([value], "meta", name, 0.9)
    yield from _of([kicker.value] if kicker else [], "kicker", kicker.value if kicker else "", 0.9)
    yield from _of(
        [section.value] if section else [], "section", section.value if section else "", 0.9
    )
    label = _label(title.value) if title else ""
    yield from _of([label], "title", label, 0.85)
    for part in re.split("[?#]", url, maxsplit=1)[0].casefold().split("/")[3:-1]:
        if part not in _UNSURE_IN_ADDRESS:
            yield from _of([part.replace("_", " "), part.replace("-", " ")], "url", part, 0.8)


def _of(texts: list[str], method: str, where: str, confidence: float) -> Iterator[Found[Genre]]:
    for text in texts:
        words = " ".join(text.casefold().split())
        for part in (words, *_APART.split(words)):
            if part in _GENRES:
                yield Found(_GENRES[part], method, where, confidence)


def _label(title: str) -> str:
    match = _LABEL.match(title) or _BRACKETED.match(title)
    return match["label"] if match else ""
