"""What pages that are no article say of themselves, in the languages of their outlets."""

import re

# What is there is a script's to show.
NEEDS_SCRIPT = re.compile(
    r"(?:enable|activate|requires?|needs?|turn on|without)\W+(?:\w+\W+){0,2}java\s?script|java\s?script (?:is )?"
    r"(?:disabled|required|deaktiviert|désactivé|desactivado|disabilitato|desativado|выключен|отключен)|"
    r"(?:aktivieren|activez|activer|activa|active|habilite|habilita|attiva(?:re)?|abilita(?:re)?|ative|schakel|aktiver|"
    r"aktivera|włącz|povolte|включите|увімкніть|benötigt|nécessite)\W+(?:\w+\W+){0,3}java\s?script|"
    r"java\s?scriptを有効|启用\s?java\s?script|啟用\s?java\s?script|자바스크립트를 (?:활성|사용)",
    re.IGNORECASE,
)
# What a challenge speaks of is whoever asks: their network or device, not their street or account.
_LINE = (
    r"(?:(?:computer )?network|device|computer|browser|connection|ip)|netz\w*|gerät|rechner|anschluss|verbindung|"
    r"réseau|appareil|ordinateur|navigateur|connexion|adresse|red|dispositivo|equipo|ordenador|navegador|conexión|dirección|"
    r"rete|connessione|indirizzo|rede|computador|conexão|endereço|netwerk|apparaat|verbinding|"
    r"sieci|urządze\w*|komputer\w*|przeglądar\w*|połącze\w*|adres\w*|ip"
)
CHALLENGE = re.compile(
    r"just a moment|attention required|are you a robot|are you human|checking your browser|"
    r"(?:verify(?:ing)?|confirm) (?:that )?you(?: a|.)re (?:an? )?(?:human|not a (?:ro)?bot)|enable javascript and cookies to continue|"
    r"pardon our interruption|unusual traffic detected|ddos.guard|bot verification|"
    r"request unsuccessful|sind sie ein (?:mensch|roboter)|überprüf\w* (?:ihres|deines) browsers|"
    r"(?:confirmez|prouvez|vérifiez) que vous (?:n.êtes pas un (?:ro)?bot|êtes (?:un )?humain)|"
    r"(?:confirma|demuestra|confirme|demuestre) que (?:no )?(?:eres|es)(?: usted)? (?:un )?(?:robot|humano)|"
    r"conferma (?:di|che) (?:non )?(?:essere|sei) (?:un )?(?:robot|umano)|confirme que (?:você )?(?:não )?é (?:um )?(?:robô|humano)|"
    r"bevestig dat (?:je|u) (?:geen robot|een mens) be[nt]|bekräfta att du inte är en robot|"
    r"bekr(?:eft|æft) at du ikke er en robot|potwierdź, że nie jesteś robotem|vahvista, ettet ole robotti|"
    r"(?:êtes|etes)[- ]vous un (?:humain|robot)|vérification (?:de (?:votre (?:navigateur|connexion)|la sécurité)|que vous n?.?êtes)|"
    r"^\W*un instant\W*$|"
    r"¿eres un (?:robot|humano)|"
    r"verifi(?:que|car|cando|chiamo) (?:que|se|che) (?:é|eres|es|sei|você é) (?:un |um )?(?:humano|umano)|"
    r"^\W*un momento\W*$|nur einen moment|einen moment bitte|een ogenblik geduld|"
    r"^\W*ett ögonblick\W*$|"
    r"проверка (?:браузера|безопасности)|вы не робот|я не робот|подтвердите, что (?:вы человек|запросы отправляли вы)|"
    r"перевірка браузера|"
    r"czy jesteś (?:człowiekiem|robotem)|ověřte, že (?:ne)?jste|robot olmadığınızı|جار[ٍي] التحقق|"
    r"هل أنت (?:روبوت|إنسان)|"
    r"making sure you.?re not a (?:ro)?bot|verif(?:y|ies|ying) (?:that )?you are not a (?:ro)?bot|confirm you are (?:a )?human|"
    rf"unusual (?:activity|traffic) (?:coming )?(?:from|on) your (?:{_LINE})\b|your ip (?:address )?(?:has been|is|was) (?:temporarily )?blocked|"
    r"access to this site has been limited by|enable js and disable any ad.?block|"
    rf"bestätigen sie, dass sie (?:ein mensch|kein roboter)|ungewöhnliche\w* (?:datenverkehr|aktivität\w*) .{{0,5}}\b(?:ihre|deine)[mr] (?:{_LINE})|"
    rf"vérif(?:ions|iez) que vous (?:n.)?êtes|(?:activité|trafic) (?:inhabituel|suspect)\w* .{{0,14}}\bvotre (?:{_LINE})\b|"
    rf"(?:actividad|tráfico) (?:inusual|sospechos\w) .{{0,14}}\b[ts]u (?:{_LINE})\b|verifi(?:ca|que) que (?:eres|es) (?:un )?human|"
    rf"(?:attività|traffico) (?:insolit\w|anomal\w) .{{0,14}}\b[ts]u[oa] (?:{_LINE})\b|verifica di (?:non )?essere (?:un )?(?:umano|robot)|"
    rf"(?:atividade|tráfego) (?:incomum|suspeit\w) .{{0,14}}\b(?:seu|sua) (?:{_LINE})\b|"
    rf"(?:ongebruikelijk|ongewoon)e? (?:verkeer|activiteit) .{{0,6}}\b(?:uw|je) (?:{_LINE})\b|bevestig dat (?:u|je) (?:een mens|geen robot)|"
    rf"(?:nietypow|podejrzan)\w+ (?:ruch|aktywność) .{{0,6}}\b(?:twoj\w+|państwa) (?:{_LINE})\b|potwierdź, że (?:nie )?jesteś (?:człowiek|robot)|"
    r"insan olduğunuzu doğrula|(?:ağ|cihaz|bilgisayar|bağlantı|adres)[ıi]n[ıi]z\w* .{0,10}olağan ?dışı (?:bir )?(?:trafik|etkinlik)|"
    r"запросы с вашего (?:устройства|компьютера|браузера|ip|адреса)(?: похожи)?|підтвердьте, що ви (?:людина|не робот)|"
    r"تأكد من أنك (?:إنسان|لست)|نشاط\w* غير (?:عادي|معتاد) .{0,8}(?:شبكتك|جهازك|متصفحك|اتصالك)|"
    r"人間であることを確認|(?:お使い|お客様|ご利用|あなた)の.{1,12}から.{0,8}異常なアクセス|请.{0,4}完成(?:安全)?验证|"
    r"(?:检测到)?您的?(?:访问|请求|网络|ip).{0,6}异常|로봇이 아닙니다|비정상적인 (?:접근|접속)이 감지되었습니다|"
    r"人机验证|安全验证|请稍候|正在检查您|ロボットではありません|しばらくお待ち|사람인지 확인|잠시만 기다",
    re.IGNORECASE,
)
# Whole parts of a title that no story has.
BLOCKED = re.compile(
    r"\W*(?:access to this page has been denied|(?:sorry\W+)?you have been blocked|"
    r"(?:please )?(?:verify|confirm) (?:that )?you are (?:a )?human|pardon our interruption|"
    r"(?:human|bot|browser|security) (?:verification|check(?:point)?)(?: required)?|(?:\w+ )?security checkpoint|"
    r"client challenge|challenge validation|one more step|are you a (?:robot|human)|"
    r"press (?:and|&) hold.{0,60}|your request has been blocked|request (?:blocked|rejected)|"
    r"sicherheits(?:prüfung|überprüfung|kontrolle)|vérification de sécurité|comprobación de seguridad|"
    r"verifica(?:ción|ção|zione)? (?:de segurança|di sicurezza|humana)|проверка безопасности)\W*",
    re.IGNORECASE,
)
# What a challenge is made of, in the markup of a page that shows no text.
CHALLENGE_SIGNS = re.compile(
    rb"captcha-delivery\.com|_incapsula_resource|incapsula incident|px-captcha|_cf_chl_opt|cf-turnstile|"
    rb"/_sec/cp_challenge|awswaf(?:integration|captcha)|kpsdk|bm-verify|[hg]-?re?captcha|data-sitekey|ddos-guard|__qrator",
    re.IGNORECASE,
)
CONSENT = re.compile(
    r"before you continue|we value your privacy|your privacy choices|cookie consent|"
    r"datenschutzeinstellungen|mit werbung (?:weiter)?lesen(?=\W*$|\W*[:|]| oder\b)|weiter(?:lesen)? mit werbung|"
    r"privacy[- ]?(?:instellingen|gate|centre wall)|respect de (?:votre|la) vie privée|"
    r"(?:(?:la )?tua|tu|su|your|deine|ihre|votre) (?:privacy|privacidad|privatsphäre|vie privée) "
    r"(?:è|es|is|ist|est) (?:uns |molto |muy )?(?:importan|importiert|wichtig|notre priorité)|"
    r"cookie[- ]?(?:einstellungen|richtlinie|consent|toestemming)|"
    r"wir (?:schätzen|respektieren) ihre privatsphäre|"
    r"valoramos (?:tu|su) privacidad|antes de continuar|avant de continuer|"
    r"bevor sie fortfahren|prima di continuare|"
    r"voordat je verdergaat|wij waarderen (?:je|uw) privacy|"
    r"vi (?:värnar om|respekterar|værner om) (?:din|ditt?) (?:integritet|privatliv)|"
    r"(?:vi bryr oss om ditt|ditt) personvern|yksityisyytesi|"
    r"cenimy (?:twoją|państwa) prywatność|szanujemy (?:twoją|państwa) prywatność|"
    r"vážíme si (?:vašeho|tvého) soukromí|valorizamos (?:a )?sua privacidade|"
    r"confidențialitatea (?:ta|dumneavoastră|dvs\.?) (?:este|e) important|fontos (?:számunkra )?az ön adatai|"
    r"(?:accetta|acepta|acceptez|aceite|akzeptiere) (?:i|las|los|les|os|die)? ?cookies? (?:o|ou|oder)\b|"
    r"teniamo alla tua privacy|gizliliğinize (?:önem|değer)|"
    r"согласие на (?:обработку|использование)|мы ценим вашу|ми цінуємо вашу|نحن نقدر خصوصيتك|"
    r"プライバシーの設定|cookieの使用に関する同意|"
    r"我们重视您的隐私|您的隱私|개인정보 (?:보호|설정)|accepter (?:et|les cookies)|continuer sans accepter|"
    r"gestione dei cookie|"
    # Walls against those who block advertisements: a heading tells how to go on.
    r"(?:turn|switch) off (?:your |the )?ad.?block|(?:disable|deactivate|whitelist|pause) (?:your |the )?ad.?block|"
    r"(?:werbe|ad).?blocker (?:aus|deaktiv|abschalt)|(?:désactive[rz]|désactivation de) (?:votre |le |l.)?(?:bloqueur|ad.?block)|"
    r"desactiv\w+ (?:tu |su |el |o |seu )?(?:bloqueador|ad.?block)|desative (?:o |seu )?(?:seu )?(?:bloqueador|ad.?block)|"
    r"disattiv\w+ (?:il (?:tuo )?|l.)?(?:ad.?block|blocco)|(?:schakel|zet) (?:je|uw) ad.?blocker|wyłącz (?:ad.?block|blok)|"
    r"(?:stäng av|slå av|slå fra|deaktiver) (?:din |annonse?|annonce)?\w*block|отключите (?:блокировщик|ad.?block)|"
    r"reklam engelleyici\w* (?:kapat|devre)|広告ブロック.{0,8}(?:無効|解除|オフ)|vypněte (?:si )?(?:ad.?block|blok)",
    re.IGNORECASE,
)
# Said in the text of a page that says nothing else: who stores what, and for whom.
SAID_OF_CONSENT = re.compile(
    r"(?=.*\b(?:cookies?|tracking|куки|файлы cookie)\b|.*クッキー|"
    # Information on a device.
    r".*\b(?:information\w*|informatie|informaci\w+|informazioni|informações|informacje|informații|daten|gegevens|информаци\w+|معلومات|المعلومات)\b.{0,40}"
    r"\b(?:devices?|gerät\w*|appareil|terminal|dispositivo|apparaat|urządzeni\w*|enhet|enhed|dispozitiv|устройств\w*|جهاز\w*)\b)(?:.*\b(?:partners|(?<!our )partner|partnern|partenaires|socios|parceiros|"
    r"partnerów|партн[её]р\w*|партнер\w*|ortaklar\w*|συνεργάτ\w*|kumppani\w*)\b|.*werbetracking|.*شركا|.*パートナー|.*合作伙伴)",
    re.IGNORECASE | re.DOTALL,
)
# News tells of others, a wall speaks of itself to whoever reads it.
ADDRESSED = re.compile(
    r"\b(?:we|our|you|your|wir|uns(?:er\w*)?|dein\w*|nous|notre|nos|vous|votre|vos|nosotros|nuestr[ao]s?|usted|noi|nostr[aei]|"
    r"wij|ons|onze|uw|jouw|nós|noss[ao]s?|você|my|nasi|nami|nasz\w*|twoj\w*|twój|państwa|wyrażasz|våra?|vår[et]|vores|ditt|"
    r"kumppani\w*mme|meille|laitteellesi|naši|vašeho|váš|vaš\w*|мы|нам|наш\w*|ваш\w*|biz|bizim|ortaklarımız|cihazınız\w*|"
    r"εμείς|μας|σας|nostri|dumneavoastră|partnereink|számunkra)\b|当サイト|私たち|お客様|我们|我們|您|당사|귀하|نحن|جهازك",
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
    r"\W*(?:log ?in|sign ?in|log on|(?:please )?(?:log|sign) in to [^:]{1,40}|anmelden|anmeldung|einloggen|"
    r"(?:(?:log|sign) in|register|create an? (?:\w+ )?account|subscribe)\b.{0,40}\bto (?:continue|keep|read|view|access)\b[^:]{0,30}|"
    r"(?:connectez-vous|inicia sesión|regístrate|accedi|faça login|entre|log in|logga in|logg inn|войдите|увійдіть|zaloguj się)"
    r",? (?:pour|para|per|om|för att|for å|чтобы|щоб|aby) .{1,40}|ログインして.{1,20}|"
    r"(?:se )?connexion|connectez-vous|identifiez-vous|iniciar sesión|inicia sesión|acceder|"
    r"entrar|"
    r"iniciar sessão|fazer login|accedi|accesso|inloggen|logga in|logg inn|log ind|"
    r"kirjaudu(?: sisään)?|"
    r"zaloguj się|logowanie|přihlášení|přihlásit se|giriş yap|oturum aç|вход|войти|авторизация|"
    r"вхід|увійти|"
    r"σύνδεση|تسجيل الدخول|ورود|התחברות|लॉग इन|masuk|đăng nhập|ログイン|登录|登入|로그인)\W*",
    re.IGNORECASE,
)
# What such a page says, in the text beside the fields for a name and a password.
SAID_OF_LOGIN = re.compile(
    r"\b(?:log(?:ged)?[ -]?(?:in|on)|sign(?:ed)?[ -]?in|password|account|anmeld\w*|einlogg\w*|passwort|konto|compte|"
    r"connect(?:ez|er)|cuenta|sesión|contraseña|conta|senha|accedi|inlogg\w*|logga|logg|zalogu\w*|hasł\w*|přihl\w*|"
    r"войти|войдите|парол\w*|увійти|hesab\w*)\b|ログイン|登录|登入|로그인|تسجيل",
    re.IGNORECASE,
)
