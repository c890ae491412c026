"""What pages that are no article say of themselves, in the languages of their outlets."""

import re

# After a bare number only these tell an error: "404 migrants rescued off coast" is news.
_STATUS = r"(?:40[0-9]|41[0-9]|50[0-9])\b"
_STATUS_WORDS = (
    r"(?:error|fehler|erreur|errore|erro|not found|forbidden|unauthori[sz]ed|bad (?:request|gateway)|"
    r"gateway|(?:internal )?server error|unavailable|too many requests|gone\W*$|that.?s an error|"
    r"the (?:service|page|requested|resource))"
)
# "Sorry, says minister after ferry row" is news, too.
_SORRY = (
    r"(?:oo+ps|whoops|sorry)\b(?:\W*$|.{0,25}\b(?:page|site|website|link|url|content|went wrong|error|"
    r"(?:can.?t|cannot|couldn.?t|could not) find|not found|404)\b.{0,40})"
)
# The title, or a part of it, of a page that an outlet shows in place of another.
ERROR_TITLE = re.compile(
    rf"^\W*(?:(?:http\s*(?:error\s*)?|error\s*){_STATUS}.{{0,40}}|"
    rf"{_STATUS}(?:\W*$|\W+{_STATUS_WORDS}.{{0,40}})|(?:{_STATUS}\W+)?(?:{_SORRY}|"
    r".{0,30}\b(?:page|file|article|seite|artikel|story|content)\b.{0,20}\b(?:not found|nicht gefunden|"
    r"cannot be found|can.?t be found|could not be found|does ?n.t exist|"
    r"no longer (?:available|exists)).{0,40}|not found.{0,20}|page introuvable.{0,40}|"
    r"page non trouvée.{0,40}|cette page n.existe (?:pas|plus).{0,40}|erreur 404.{0,40}|"
    r"(?:la )?página (?:no|não) (?:encontrada|existe|disponible).{0,40}|"
    r"no se ha encontrado.{0,40}|"
    r"p[aá]gina não encontrada.{0,40}|erro 404.{0,40}|pagina non trovata.{0,40}|"
    r"errore 404.{0,40}|"
    r"pagina niet gevonden.{0,40}|sidan (?:hittades inte|kunde inte hittas|finns inte).{0,40}|"
    r"siden (?:ble ikke funnet|blev ikke fundet|findes ikke|finnes ikke).{0,40}|"
    r"sivua ei löy(?:tynyt|dy).{0,40}|nie znaleziono strony.{0,40}|"
    r"strona nie (?:została znaleziona|istnieje).{0,40}|"
    r"stránka (?:nenalezena|nebyla nalezena|neexistuje).{0,40}|sayfa bulunamadı.{0,40}|"
    r"az oldal nem található.{0,40}|"
    r"pagina nu (?:a fost găsită|există).{0,40}|η σελίδα δεν βρέθηκε.{0,40}|"
    r"الصفحة غير موجودة.{0,40}|"
    r"صفحه (?:مورد نظر )?(?:یافت|پیدا) نشد.{0,40}|הדף לא נמצא.{0,40}|पृष्ठ नहीं मिला.{0,40}|"
    r"halaman tidak ditemukan.{0,40}|"
    r"không tìm thấy trang.{0,40}|.{0,20}ページ(?:が|は)?.{0,10}(?:見つかりません|存在しません).{0,40}|"
    r".{0,10}(?:页面|頁面|网页|網頁).{0,6}(?:不存在|未找到|找不到).{0,20}|找不到.{0,6}(?:页面|頁面|网页|網頁).{0,20}|"
    r".{0,10}페이지를 찾을 수 없습니다.{0,20}|zugriff verweigert|accès refusé|acceso denegado|"
    r"accesso negato|доступ запрещ[её]н|"
    r"страница не найдена.{0,40}|сторінку не знайдено.{0,40}|internal server error|bad gateway|"
    r"service (?:temporarily )?unavailable|access denied|forbidden|"
    r"(?:site|website|server|page) (?:is )?(?:under maintenance|temporarily unavailable|error)|"
    r"under maintenance|gateway time-?out|wartungsarbeiten.{0,40}|"
    r"(?:an )?error (?:has )?occurred|something went wrong.{0,40}|database error.{0,40}|"
    r"error establishing a database connection))\W*$",
    re.IGNORECASE,
)
CHALLENGE = re.compile(
    r"just a moment|attention required|are you a robot|are you human|checking your browser|"
    r"verify(?:ing)? (?:that )?you are (?:a )?human|enable javascript and cookies to continue|"
    r"pardon our interruption|unusual traffic|ddos.guard|bot verification|"
    r"request unsuccessful|sind sie ein (?:mensch|roboter)|überprüf\w* (?:ihres|deines) browsers|"
    r"(?:êtes|etes)[- ]vous un (?:humain|robot)|vérification de (?:votre|la sécurité)|"
    r"^\W*un instant\W*$|"
    r"¿eres un (?:robot|humano)|"
    r"verifi(?:que|car|cando|chiamo) (?:que|se|che) (?:é|eres|es|sei|você é) (?:un |um )?(?:humano|umano)|"
    r"^\W*un momento\W*$|nur einen moment|einen moment bitte|een ogenblik geduld|"
    r"^\W*ett ögonblick\W*$|"
    r"проверка (?:браузера|безопасности)|вы не робот|я не робот|подтвердите, что вы|"
    r"перевірка браузера|"
    r"czy jesteś (?:człowiekiem|robotem)|ověřte, že|robot olmadığınızı|جار[ٍي] التحقق|"
    r"هل أنت (?:روبوت|إنسان)|"
    r"人机验证|安全验证|请稍候|正在检查|ロボットではありません|しばらくお待ち|사람인지 확인|잠시만 기다",
    re.IGNORECASE,
)
CONSENT = re.compile(
    r"before you continue|we value your privacy|your privacy choices|cookie consent|"
    r"datenschutzeinstellungen|mit werbung weiterlesen|"
    r"cookie[- ]?(?:einstellungen|richtlinie|consent|toestemming)|"
    r"wir (?:schätzen|respektieren) ihre privatsphäre|"
    r"valoramos (?:tu|su) privacidad|antes de continuar|avant de continuer|"
    r"bevor sie fortfahren|prima di continuare|"
    r"voordat je verdergaat|wij waarderen (?:je|uw) privacy|"
    r"vi (?:värnar om|respekterar|værner om) (?:din|ditt) (?:integritet|privatliv)|"
    r"(?:vi bryr oss om ditt|ditt) personvern|yksityisyytesi|"
    r"cenimy (?:twoją|państwa) prywatność|szanujemy (?:twoją|państwa) prywatność|"
    r"vážíme si (?:vašeho|tvého) soukromí|valorizamos (?:a )?sua privacidade|"
    r"teniamo alla tua privacy|gizliliğinize (?:önem|değer)|"
    r"согласие на (?:обработку|использование)|мы ценим вашу|ми цінуємо вашу|نحن نقدر خصوصيتك|"
    r"プライバシーの設定|cookieの使用に関する同意|"
    r"我们重视您的隐私|您的隱私|개인정보 (?:보호|설정)|accepter (?:et|les cookies)|continuer sans accepter|"
    r"gestione dei cookie",
    re.IGNORECASE,
)
# Words that news has, too: alone, as a whole part of the title, they tell a wall.
CAPTCHA = re.compile(r"\W*(?:re|h)?captcha\W*", re.IGNORECASE)
BARE_CONSENT = re.compile(
    r"\W*(?:(?:ihre|deine) )?(?:privatsphäre|zustimmung)\W*|\W*(?:your )?consent(?:ement)?\W*",
    re.IGNORECASE,
)
# The whole title of a page that asks who is there.
LOGIN = re.compile(
    r"\W*(?:log ?in|sign ?in|log on|(?:please )?(?:log|sign) in to .{1,40}|anmelden|anmeldung|einloggen|"
    r"(?:se )?connexion|connectez-vous|identifiez-vous|iniciar sesión|inicia sesión|acceder|"
    r"entrar|"
    r"iniciar sessão|fazer login|accedi|accesso|inloggen|logga in|logg inn|log ind|"
    r"kirjaudu(?: sisään)?|"
    r"zaloguj się|logowanie|přihlášení|přihlásit se|giriş yap|oturum aç|вход|войти|авторизация|"
    r"вхід|увійти|"
    r"σύνδεση|تسجيل الدخول|ورود|התחברות|लॉग इन|masuk|đăng nhập|ログイン|登录|登入|로그인)\W*",
    re.IGNORECASE,
)
