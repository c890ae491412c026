"""How pages say that they stand in place of another, in the languages of their outlets."""

import re

# After a bare number only these tell an error: "404 migrants rescued off coast" is news.
_STATUS = r"(?:4[0-5][0-9]|5[0-3][0-9])\b"
_STATUS_WORDS = (
    r"(?:(?:error|fehler|erreur|errore|erro)\b|not found|forbidden|unauthori[sz]ed|bad (?:request|gateway)|"
    r"gateway|(?:internal )?server error|unavailable|too many requests|gone\W*$|connection timed out|web server is|origin (?:dns|is)|that.?s an error|"
    r"the (?:service|page|requested|resource))"
)
# "Sorry, says minister after ferry row" is news, too.
_SORRY = (
    r"(?:oo+ps|whoops|sorry)\b(?:\W*$|.{0,25}\b(?:page|site|website|link|url|content|went wrong|error|"
    r"(?:can.?t|cannot|couldn.?t|could not) find|not found|404)\b.{0,40})"
)
# The title, or a part of it, of a page that an outlet shows in place of another.
ERROR_TITLE = re.compile(
    rf"^\W*(?:{_STATUS}(?:\W*$|\W+{_STATUS_WORDS}[^:]{{0,40}})|(?:{_STATUS}\W+)?(?:{_SORRY}|"
    r"not found[^:]{0,20}|nicht gefunden|introuvable|no encontrad[oa]|non trovat[oa]|não encontrad[oa]|niet gevonden|nie znaleziono|не найден[ао]?|"
    r"zugriff verweigert|accès refusé|acceso denegado|"
    r"accesso negato|доступ запрещ[её]н|"
    r"internal server error|bad gateway|"
    r"service (?:temporarily )?unavailable|access denied|forbidden|"
    r"(?:site|website|server|page) (?:is )?(?:under maintenance|temporarily unavailable|error)|"
    r"under maintenance|gateway time-?out|wartungsarbeiten.{0,40}|"
    r"(?:an )?error (?:has )?occurred|something went wrong(?:\W+(?:please|try) .{0,40})?|database error.{0,40}|"
    r"error establishing a database connection))\W*$",
    re.IGNORECASE,
)
# A number in the words of servers; what `rest` is may be a headline: "Error 404: a play opens".
NUMBERED = re.compile(
    r"^\W*(?:(?:http|error|fehler|erreur|errore?|erro|fout|feil|fejl|fel|virhe|błąd|chyba|hiba|eroare|greška|klaida|kļūda|viga|hata|lỗi|ralat|"
    r"kesalahan|ошибка|помилка|грешка|σφάλμα|خطأ|خطای|שגיאה|エラー|错误|錯誤|오류)\W*)+"
    rf"(?P<number>{_STATUS}(?:\.\d{{1,2}})?(?P<mark>\W*)(?P<rest>.*))$",
    re.IGNORECASE | re.DOTALL,
)
# What cannot be had, and how that is said: two words of a short line, in either order.
_MISSING = (
    ("page|file|article|story|content|link", r"not (?:be )?found|(?:can.?t|could ?n.t) be found|(?:can.?t|cannot|could ?n.t|could not) find|no longer (?:available|exists)|does ?n.t exist|has been (?:removed|deleted)|unavailable"),
    ("seite|artikel|beitrag|inhalt|datei", "nicht (?:mehr )?(?:gefunden|verfügbar|vorhanden|erreichbar)|existiert (?:leider )?nicht|gibt es (?:leider )?nicht"),
    ("page|article|contenu", r"introuvable|non trouvée?|n.existe (?:pas|plus)|n.est plus disponible|n.a pas été trouvée?|plus disponible"),
    ("página|páxina|pàgina|pagina|artículo|noticia|contenido", r"no (?:ha sido |se ha |se pudo |fue )?(?:encontr|trobad)|non atopad|no existe|ya no (?:está disponible|existe)"),
    ("página|artigo|notícia|matéria|conteúdo", "não (?:foi )?(?:encontrad|localizad)|não existe|não está (?:mais )?disponível"),
    ("pagina|articolo|contenuto", "non (?:è stat[ao] )?(?:trovat|disponibil)|non esiste|non è più disponibile"),
    ("pagina|artikel", "niet (?:meer )?(?:gevonden|beschikbaar)|bestaat niet"),
    ("sidan|artikeln|siden|saken|artikkelen|artiklen|síða", "hittades inte|kunde inte hittas|finns (?:inte|ej)|(?:ble|blev) ikke funn?[de]et?|(?:findes|finnes) ikke|ikke funnet|fannst ekki"),
    ("sivu|artikkeli", "ei (?:löyty|löydy|ole olemassa)"),
    ("stron|artykuł", "nie (?:została )?znale[zź]|nie istnieje|nie odnaleziono"),
    ("strán?ka|článok|článek", "nenalezen|nebyla? nalezen|neexistuje|nenašla|nebola nájden|nebol nájden"),
    ("stranica|stran|članek|članak", "nije (?:pronađen|nađen)|ne postoji|ne obstaja|ni bila najden|ni mogoče najti"),
    ("oldal|cikk", "nem (?:található|létezik)"),
    ("pagina|articol", "nu (?:a fost găsit|(?:mai )?există|mai este)|negăsit"),
    ("σελίδα|άρθρο", "δεν (?:βρέθηκε|υπάρχει)"),
    ("sayfa|haber|içerik|səhifə|sahifa", "bulunamadı|bulunmamaktadır|mevcut değil|yayında değil|tapılmadı|topilmadi"),
    ("страниц|стать|новост|материал|статия|бет|хуудас", "не (?:найден|существует|намерена|е намерен)|нет(?= |$)|пронађена|табылмады|олдсонгүй|удален"),
    ("сторінк|статт|новин|матеріал", "не (?:знайден|існує)"),
    ("страница|чланак|страница", "није (?:пронађен|нађен)|не постоји|не (?:е|беше) (?:намерена|најдена)"),
    ("puslapis|straipsnis|lapa|raksts|lehte|lehekülge|artiklit", "nerasta|neegzistuoja|nav atrast|neeksistē|ei leitud"),
    ("الصفحة|المقال|الخبر|المحتوى", "غير (?:موجود|متوفر|متاح)|لم يتم العثور|لا يمكن العثور|تعذر العثور"),
    ("صفحه|مطلب|صفحہ|خبر", "(?:یافت|پیدا) نشد|وجود ندارد|نہیں مل"),
    ("הדף|העמוד|הכתבה", "לא נמצא|אינו קיים|לא קיים"),
    ("पृष्ठ|पेज|पन्ना|পৃষ্ঠা|পাতা|பக்கம்", "नहीं मिल|भेटिएन|उपलब्ध नहीं|পাওয়া যায়নি|পাওয়া যায়নি|கிடைக்கவில்லை|காணப்படவில்லை|இல்லை"),
    ("halaman|laman|berita|artikel|faqja|orri", "tidak (?:ditemukan|dijumpai|tersedia|ada)|nuk u gjet|aurkitu"),
    ("trang|bài viết", "không (?:tìm thấy|tồn tại)"),
    ("หน้า|เพจ|บทความ", "ไม่พบ|ไม่มีอยู่"),
    ("გვერდი|էջը", "ვერ მოიძებნა|չի գտնվել"),
    ("ページ|記事|コンテンツ", "見つかりません|存在しません|[はが]ありません|削除され|終了しました"),
    ("页面|頁面|网页|網頁|文章|内容|内容", "不存在|未找到|找不到|已(?:被)?删除|已(?:被)?刪除|不見"),
    ("페이지|기사|게시물", "찾을 수 없|존재하지 않|삭제된|삭제되었"),
)  # fmt: skip
# Where a word begins in what has words.
_BEGINS = r"(?<![a-z\u00df-\u024f\u0430-\u045f])"
MISSING = re.compile(
    r"\W*(?:"
    + "|".join(
        rf".{{0,25}}{_BEGINS}(?:{what}).{{0,25}}{_BEGINS}(?:{how})[^:]{{0,35}}"
        rf"|.{{0,15}}{_BEGINS}(?:{how}).{{0,25}}{_BEGINS}(?:{what})[^:]{{0,30}}"
        for what, how in _MISSING
    )
    + ")",
    re.IGNORECASE,
)
# What servers say in place of a page, and outlets that are away; a whole part of the title.
AWAY = re.compile(
    r"\W*(?:wordpress\W+error|too many requests|"
    r"(?:(?:ein|une|un|um|een|bir|ett|en) )?(?:(?:unerwarteter )?fehler (?:ist )?aufgetreten|erreur (?:est survenue|s.est produite)|"
    r"hata oluştu|fout opgetreden|fel (?:har )?inträffa\w+|feil (?:har )?oppstått|fejl (?:er )?opstået)|ha (?:producido|ocurrido) un error|"
    r"se ha producido un error|ocorreu um erro|si è verificato un errore|er is een fout opgetreden|wystąpił błąd|"
    r"произошла ошибка|сталася помилка|エラーが発生しました|오류가 발생했습니다|حدث خطأ|"
    r"(?:403|error) (?:error|the request could not be satisfied)|"
    r"error: the request could not be satisfied|backend fetch failed|"
    # The outlet is away for a while.
    r"(?:we.?ll be|we will be|be) (?:right back|back (?:soon|shortly|online).{0,20})|"
    r"(?:site|website|page|service) (?:is )?(?:down for|in|under(?:going)?) (?:scheduled )?maintenance|"
    r"(?:down for|scheduled) maintenance|maintenance(?: mode| break)?|"
    r"(?:le )?site (?:est )?en (?:cours de )?maintenance|maintenance en cours|"
    r"(?:sitio|página|web|estamos) en mantenimiento|(?:sito|pagina) in manutenzione|"
    r"(?:site|página) em manutenção|(?:site|website) in onderhoud|(?:trwają )?prace serwisowe|"
    r"przerwa (?:techniczna|konserwacyjna)|probíhá údržba|karbantartás|bakım (?:çalışması|modu)|"
    r"(?:на сайте )?(?:(?:ведутся|идут|проводятся) )?технические работы|"
    r"(?:на сайті )?(?:(?:ведуться|тривають) )?технічні роботи|الموقع تحت الصيانة|"
    r"(?:ただいま|現在)?メンテナンス中(?:です)?|(?:网站|系统)(?:正在)?维护(?:中)?|網站維護中|(?:시스템|서버|서비스) 점검(?: 중)?|"
    # Not to where we ask from.
    r"(?:sorry\W+)?(?:(?:this|the) (?:content|page|site|website|article|video) is )?"
    r"(?:not|currently un|un)\s?available in your (?:country|region|location|area)|"
    r"(?:content )?(?:un|not )available (?:due to|for) legal reasons|(?:this )?content (?:is )?not available|"
    r"(?:dieser )?(?:inhalt|artikel) (?:ist )?(?:in ihrem land )?nicht verfügbar|"
    r"(?:ce )?contenu (?:n.est pas|non) disponible dans votre (?:pays|région)|"
    r"(?:este )?contenido no (?:está )?disponible en (?:tu|su) (?:país|región|ubicación)|"
    r"(?:questo )?contenuto non (?:è )?disponibile nel (?:tuo|suo) paese|"
    r"(?:este )?conteúdo não (?:está )?disponível (?:no seu país|na sua região)|"
    # Who has no page sends on, or shows the server's own.
    r"redirect(?:ing|ed|ion)?(?: to \S+)?|you are being redirected|(?:object|document) moved(?: to .{0,200})?|"
    r"30[1-8] (?:moved (?:permanently|temporarily)|found|see other|(?:temporary|permanent) redirect)|"
    r"(?:sie werden )?weiter(?:geleitet|leitung)|"
    r"welcome to (?:nginx|openresty|caddy|apache).{0,20}|it works|"
    r".{0,40}\b(?:apache2?|nginx|iis|plesk|cpanel|debian|ubuntu|centos)\b.{0,40}\b(?:default|test|welcome) page.{0,30}|"
    r"index of /.{0,60}|(?:this |the )?domain .{0,60}(?:for sale|parked|expired|suspended).{0,30}|"
    r"[\w-]+(?:\.[\w-]+)+ (?:is|may be) for sale.{0,20}|account (?:has been )?suspended)\W*",
    re.IGNORECASE,
)
# What went wrong, and what to do then: news says the one without the other.
_WENT_WRONG = (
    r"\b(?:error|fehler|erreur|errore|erro|fout|błąd|fel|feil|fejl|virhe|chyba|hiba|ошибка|помилка|hata|sorun|went wrong|schiefgelaufen)\b|"
    r"エラー|错误|錯誤|오류|خطأ"
)
_TRY_AGAIN = (
    r"[.!?]\W*(?:(?:please|bitte|veuillez|merci de|por favor|per favore|prosimy|пожалуйста|будь ласка)\W+)?"
    r"(?:try (?:it )?again|versuch(?:en sie|e?) es|réessaye[zr]|essayez (?:à nouveau|de nouveau)|inténtelo|inténtalo|intente|intenta|"
    r"riprova(?:re)?|tente novamente|probeer|spróbuj|försök igen|prøv igj?en|yritä|zkuste|próbálja|попробуйте|повторите|спробуйте)\b|"
    r"(?:lütfen|daha sonra) .{0,20}(?:tekrar|yeniden) dene|再度お試し|もう一度お試し|请?稍[后後候][再重]?[试試]|다시 시도해|حاول مرة|يرجى المحاولة"
)
# Said in the text of a page that says nothing else.
SAID_OF_ERRORS = re.compile(
    rf"\A.{{0,60}}(?:{_WENT_WRONG}).{{0,80}}(?:{_TRY_AGAIN})|"
    r"critical error on this website|uncaught \w*(?:error|exception)|is parked free|"
    r"(?:not|un)\s?available in your (?:country|region|location|area)\b|"
    r"access cannot be granted at this time|nicht in ihrem land verfügbar|"
    r"(?:being|be) redirected|automatically redirected|"
    r"(?:werden|sie) (?:automatisch )?weitergeleitet|ser[áa] redirecionad|vous allez être redirigé",
    re.IGNORECASE,
)
