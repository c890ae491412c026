"""What outlets ask of their readers, and sentences of stories about the same things."""

import pytest

from articles.furniture.phrases import phrase_of

APPEALS = {
    "en": ["Get our free app and never miss a headline again.", "Please consider making a monthly contribution to keep our newsroom going.", "Our journalism depends on the support of readers like you.", "Stay informed: sign up to our daily newsletter and get the top stories straight to your inbox.", "You have reached your limit of free articles. Log in or subscribe to keep reading.", "This story is only available to subscribers.", "By continuing to browse this site you agree to our use of cookies.", "Got a tip? Contact our newsdesk in confidence on WhatsApp.", "Did you spot an error in this article? Tell our editors here.", "Text continues below the picture"],
    "click": ["Clique aqui para participar do nosso grupo no WhatsApp e receber as notícias da ilha antes de todos.", "Haz clic aquí para suscribirte a nuestro boletín y recibir cada mañana las noticias de la isla.", "Cliquez ici pour vous inscrire à notre newsletter et recevoir chaque matin les nouvelles du quai.", "Clicca qui per iscriverti al nostro canale Telegram e non perderti le notizie dell'isola.", "Klicken Sie hier, um unseren WhatsApp-Kanal zu abonnieren und keine Nachricht zu verpassen."],
    "de": ["Holen Sie sich unsere App und bleiben Sie immer auf dem Laufenden.", "Guter Journalismus braucht Ihre Unterstützung: Spenden Sie jetzt.", "Melden Sie sich für unseren täglichen Newsletter an.", "Dieser Inhalt ist nur für Abonnenten zugänglich.", "Wir nutzen Cookies, um Ihnen das beste Nutzererlebnis auf unserer Website zu bieten.", "Kennen Sie mehr Einzelheiten? Schreiben Sie unserer Redaktion per Mail.", "Der Artikel geht unter dem Foto weiter"],
    "fr": ["Installez gratuitement notre appli et suivez toute l'actualité.", "Soutenez une presse indépendante : donnez ce que vous pouvez.", "Inscrivez-vous à notre lettre du soir.", "Cet article est réservé à nos abonnés.", "Notre site utilise des cookies pour améliorer votre expérience.", "Vous avez une information à nous transmettre ? Écrivez à la rédaction.", "La suite de l'article après la publicité"],
    "es": ["Instala nuestra app y entérate antes que nadie.", "Apóyanos con una donación y defiende el periodismo libre.", "Apúntate a nuestro boletín y recíbelo cada mañana en tu correo.", "Este artículo es exclusivo para nuestros suscriptores.", "Este sitio web utiliza cookies para mejorar tu experiencia.", "¿Tienes información sobre este caso? Escríbenos a la redacción.", "La noticia continúa debajo de la foto"],
    "pt": ["Instale o nosso aplicativo e acompanhe tudo em tempo real.", "Contribua com o jornalismo que fiscaliza: doe para o nosso jornal.", "Cadastre-se e receba a nossa newsletter todos os dias.", "Esta reportagem é exclusiva para assinantes.", "Utilizamos cookies para melhorar a sua experiência no site.", "Você tem uma denúncia? Mande para a nossa redação pelo WhatsApp.", "A matéria continua depois da publicidade"],
    "it": ["Installa la nostra app per leggere le notizie ovunque.", "Aiutaci a fare giornalismo: dona ora.", "Ricevi ogni giorno la nostra newsletter nella tua casella di posta.", "Contenuto riservato agli abbonati.", "Il nostro sito utilizza cookie per migliorare la tua esperienza di navigazione.", "Hai una storia da raccontare? Scrivici in redazione.", "L'articolo continua dopo la pubblicità"],
    "nl": ["Installeer onze app en mis geen nieuws meer.", "Help onze redactie met een donatie.", "Schrijf je in voor onze dagelijkse nieuwsbrief.", "Dit artikel is alleen voor abonnees.", "Wij gebruiken cookies om onze website te verbeteren.", "Weet je meer? Mail onze redactie.", "Artikel gaat verder onder de video"],
    "sv": ["Hämta vår app och läs nyheterna var du än är.", "Stötta vår journalistik med en gåva.", "Prenumerera på vårt nyhetsbrev och få det i din inkorg.", "Den här artikeln är endast för prenumeranter.", "Vi använder kakor för att förbättra din upplevelse på sajten.", "Har du tips? Kontakta vår redaktion.", "Texten fortsätter efter annonsen"],
    "no": ["Last ned appen vår og følg nyhetene.", "Meld deg på vårt nyhetsbrev.", "Denne saken er bare for abonnenter.", "Saken fortsetter under annonsen"],
    "da": ["Hent vores app og få nyhederne først.", "Tilmeld dig vores nyhedsbrev.", "Artiklen er kun for abonnenter.", "Artiklen fortsætter efter annoncen"],
    "fi": ["Lataa sovelluksemme ja seuraa uutisia.", "Tilaa uutiskirjeemme sähköpostiisi.", "Tämä artikkeli on vain tilaajille.", "Juttu jatkuu mainoksen jälkeen"],
    "pl": ["Zainstaluj naszą aplikację i czytaj nas wszędzie.", "Wesprzyj naszą redakcję dowolną wpłatą.", "Subskrybuj nasz newsletter.", "Ten artykuł jest dostępny tylko dla prenumeratorów.", "Nasza strona używa plików cookie, korzystając z niej wyrażasz zgodę.", "Masz ciekawy temat? Napisz do naszej redakcji.", "Dalszy ciąg tekstu pod reklamą"],
    "cs": ["Stáhněte si naši aplikaci a mějte zprávy po ruce.", "Podpořte nezávislou novinařinu.", "Přihlaste se k odběru našeho newsletteru.", "Tento článek je pouze pro předplatitele.", "Článek pokračuje pod reklamou"],
    "ro": ["Descarcă aplicația noastră și fii la curent.", "Susține jurnalismul independent cu o donație.", "Abonează-te la newsletterul nostru.", "Articolul continuă după publicitate"],
    "hu": ["Töltse le alkalmazásunkat, hogy elsőként értesüljön.", "Iratkozzon fel hírlevelünkre.", "Támogassa szerkesztőségünk munkáját.", "A cikk a hirdetés után folytatódik"],
    "ru": ["Установите наше приложение и читайте новости первыми.", "Помогите нашей редакции: оформите ежемесячное пожертвование.", "Подпишитесь на нашу вечернюю рассылку.", "Эта статья доступна только для подписчиков.", "Продолжая пользоваться сайтом, вы соглашаетесь с использованием файлов cookie.", "Стали очевидцем? Присылайте фото нашей редакции.", "Продолжение статьи после рекламы"],
    "uk": ["Встановіть наш застосунок і читайте новини першими.", "Підтримайте нашу редакцію внеском.", "Підпишіться на нашу вечірню розсилку.", "Ця стаття доступна лише для підписників.", "Продовжуючи користуватися сайтом, ви погоджуєтесь на використання cookies.", "Маєте новину? Напишіть нашій редакції.", "Продовження після реклами"],
    "el": ["Κατεβάστε την εφαρμογή μας και μείνετε ενημερωμένοι.", "Στηρίξτε την ανεξάρτητη δημοσιογραφία.", "Εγγραφείτε στο newsletter μας.", "Το άρθρο συνεχίζεται μετά τη διαφήμιση"],
    "tr": ["Mobil uygulamamızı yükleyin, haberlere ilk siz ulaşın.", "Gazeteciliğimize destek olmak için bağışta bulunun.", "Haber bültenimize abone olun.", "Bu haber sadece abonelere özeldir.", "Yazıda hata gördüyseniz bize bildirin."],
    "ar": ["نزّل تطبيقنا لتصلك الأخبار العاجلة.", "تبرع لدعم صحافتنا المستقلة.", "اشترك في نشرتنا اليومية.", "هذا المقال متاح للمشتركين فقط.", "يستخدم موقعنا ملفات تعريف الارتباط لتحسين تجربتك.", "يستمر المقال أسفل الإعلان"],
    "he": ["הורידו את האפליקציה שלנו וקבלו חדשות בזמן אמת.", "תמכו בעיתונות שלנו בתרומה.", "הירשמו לניוזלטר שלנו.", "הכתבה זמינה למנויים בלבד."],
    "fa": ["اپلیکیشن ما را دانلود کنید و از اخبار باخبر شوید.", "از روزنامه‌نگاری مستقل ما حمایت کنید.", "در خبرنامه ما عضو شوید."],
    "hi": ["हमारा मोबाइल ऐप इंस्टॉल करें और हर खबर पढ़ें।", "हमारी पत्रकारिता को योगदान दें।", "हमारे न्यूज़लेटर को सब्सक्राइब करें।", "यह लेख सिर्फ सदस्यों के लिए है।"],
    "id": ["Pasang aplikasi kami dan ikuti berita setiap saat.", "Bantu redaksi kami dengan donasi Anda.", "Daftar newsletter kami dan terima berita di email Anda.", "Artikel ini hanya untuk pelanggan.", "Gulir ke bawah untuk lanjut membaca"],
    "vi": ["Tải ứng dụng của chúng tôi để đọc tin tức nhanh nhất.", "Đăng ký bản tin của chúng tôi.", "Ủng hộ tòa soạn của chúng tôi."],
    "ja": ["公式アプリをインストールして最新の記事をお読みください。", "私たちの取材をご支援ください。", "編集部のニュースレターにご登録ください。", "この記事は会員限定です。", "当サイトではクッキーを使用しています。"],
    "ko": ["저희 앱을 설치하고 최신 소식을 받아보세요.", "독립 언론을 위해 후원해 주세요.", "뉴스레터를 구독하고 소식을 받아보세요.", "본 기사는 구독자 전용입니다.", "기사 제보를 기다립니다. 이메일로 연락 주세요."],
    "zh": ["立即下载我们的新闻客户端。", "请支持独立媒体，您的捐款让我们走得更远。", "訂閱我們的電子報，掌握最新消息。", "本文仅供付费会员阅读。", "本網站使用 cookie 以改善您的體驗。"],
    "th": ["ดาวน์โหลดแอปของเราเพื่ออ่านข่าวก่อนใคร", "สมัครรับจดหมายข่าวของเรา", "เว็บไซต์นี้ใช้คุกกี้"],
}  # fmt: skip

STORIES = {
    "en": ["The text of the treaty continues to divide us, and our readers know it.", "Story telling continues after the war in the hall by the quay", "Download numbers of the ferry app doubled in March, and our islands were the reason.", "Support for local newspapers has fallen in every county since the count began.", "Donations to the newsroom fund came from forty countries.", "You can download the app for nothing, but you pay with your data, the study found.", "Subscribers to the paper receive a newsletter with the tides every Friday.", "The site uses cookies to remember who has paid for a berth.", "“Sign up for our newsletter,” the poster in the hall read.", "Get our harbour back, the placards demanded, and the council listened.", "This article of the treaty is about members of the crew, not about owners.", "All rights reserved for fishermen under the 1924 treaty will remain in force, the court ruled.", "Join us, the rowers told the visitors, and donate an hour to the boat.", "Found: three mistakes in the ledger that had cost the island a new pier.", "Day 7", "Home and away: the crew plays on two coasts", "Photo albums fill three shelves of the hall", "Your donations will pay for a boat, the skipper wrote to the school."],
    "de": ["Haben Sie uns vermisst?", "Fehler im Text der Tafel", "Nach der Werbung kam der Film über den Hafen.", "Die App wurde im ersten Monat von vierzig Fahrgästen heruntergeladen.", "Unterstützen Sie uns, stand auf den Plakaten vor dem Zollhaus, sagte der Hafenmeister.", "Jeden Morgen verschickt die Gemeinde einen Newsletter mit den Abfahrten.", "Dieser Artikel des Vertrags gilt für Mitglieder der Mannschaft, erklärte das Gericht.", "Der Text der Tafel geht unter dem Schnee verloren.", "Unabhängiger Journalismus war das Thema der Tagung am Kai."],
    "fr": ["Vous avez été nombreux sur notre quai.", "Une erreur dans l'article 12 du traité a tout bloqué.", "La suite du procès après l'été", "L'application du port a été téléchargée quarante fois en une semaine.", "Soutenez notre port, a dit le maire aux passagers.", "Les abonnés de la newsletter reçoivent chaque matin les horaires du bac.", "Le don de la presse ancienne au musée date de 1924.", "La publicité après la guerre couvrait tous les murs du quai."],
    "es": ["¿Sabes cuántas veces nuestros ríos se desbordan?", "Continúa la huelga después de la tormenta", "Descarga de pescado: la cooperativa recibe cada mañana cuarenta cajas.", "Apoya la cofradía el plan del alcalde para el muelle.", "La aplicación del puerto se descargó cuarenta veces en una semana.", "Los suscriptores del boletín reciben los horarios cada viernes.", "Sigue la lluvia en la sierra y el directo a la costa no circula."],
    "pt": ["Continua a greve depois da tempestade", "O aplicativo do porto foi baixado quarenta vezes em uma semana.", "Assine ou saia, ouviu o pescador, segundo a cooperativa.", "Os assinantes do boletim recebem os horários toda sexta-feira.", "Contribuições de leitores pagaram a reforma da torre."],
    "it": ["C'è un errore nel testo della legge sul porto.", "Continua la protesta dopo la tempesta", "L'app del porto è stata scaricata quaranta volte in una settimana.", "Scarica elettrica sul molo: due barche danneggiate.", "Gli abbonati alla newsletter ricevono gli orari ogni venerdì.", "Sostieni di legno reggono il pontile dal 1924."],
    "nl": ["Een fout in het artikel van de wet", "Het verhaal na de oorlog", "De app van de haven werd veertig keer gedownload in een week.", "Steun voor de veerboot kwam uit het hele dorp.", "Abonnees van de nieuwsbrief krijgen de tijden elke vrijdag.", "Help, riep de schipper, en de redactie van de krant hoorde het."],
    "sv": ["Appen laddades ner fyrtio gånger på en vecka.", "Stöd till journalistiken delades ut för tredje året.", "Prenumeranterna på nyhetsbrevet får tiderna varje fredag."],
    "pl": ["Relacja świadka zgadza się z zapisem w dzienniku.", "Aplikację portu pobrano czterdzieści razy w ciągu tygodnia.", "Wsparcie dla redakcji przyszło z całej gminy.", "Prenumeratorzy newslettera dostają rozkład w każdy piątek."],
    "ru": ["Знаете, у нас в порту новости плохие.", "Нашли ошибку в тексте закона и отложили голосование.", "Приложение порта скачали сорок раз за неделю.", "Поддержите нашу редакцию, сказал смотритель, и достал кошелёк.", "Подписчики рассылки получают расписание каждую пятницу.", "Продолжение пути после полудня заняло два часа."],
    "uk": ["Застосунок порту завантажили сорок разів за тиждень.", "Підписники розсилки отримують розклад щоп'ятниці.", "Підтримайте нас, сказав доглядач, і дістав гаманець."],
    "tr": ["Liman uygulaması bir haftada kırk kez indirildi.", "Bülten aboneleri her cuma sefer saatlerini alıyor.", "Okurların bağışları gazetenin kirasını ödedi."],
    "ar": ["حمل الصيادون شباكهم إلى الميناء قبل الفجر.", "حُمّل تطبيق الميناء أربعين مرة في أسبوع واحد.", "دعم القراء الصحيفة حين ارتفع الإيجار."],
    "he": ["הנוסעים הורידו את האפליקציה של הנמל ארבעים פעם בשבוע.", "המנויים מקבלים את הניוזלטר בכל יום שישי."],
    "hi": ["बंदरगाह का ऐप एक हफ्ते में चालीस बार डाउनलोड हुआ है।", "पाठकों के दान से अखबार का किराया चुकाया गया।"],
    "id": ["Aplikasi pelabuhan diunduh empat puluh kali dalam sepekan.", "Pelanggan buletin menerima jadwal setiap Jumat."],
    "ja": ["港のアプリは一週間で四十回ダウンロードされた。", "読者の寄付で新聞社は家賃を払った。", "購読者には毎週金曜日に時刻表がメールで届くという。"],
    "ko": ["항구 앱은 일주일에 마흔 번 내려받았다.", "독자들의 후원금으로 신문사는 임대료를 냈다."],
    "zh": ["支持者在码头上等了一整夜。", "下载量在三月翻了一番，码头的客户端一时打不开。", "订阅者每周五会收到船期表。", "本文件规定，会员须在三月前登记船只。"],
    "fi": ["Sovellus ladattiin neljäkymmentä kertaa viikossa.", "Tue tuli koko kylältä, ja silta saatiin korjattua."],
    "cs": ["Aplikaci přístavu si stáhlo čtyřicet lidí za týden.", "Předplatitelé newsletteru dostávají jízdní řád každý pátek."],
    "el": ["Η εφαρμογή του λιμανιού κατέβηκε σαράντα φορές σε μία εβδομάδα."],
    "hu": ["Az alkalmazást negyvenszer töltötték le egy hét alatt."],
    "ro": ["Aplicația portului a fost descărcată de patruzeci de ori într-o săptămână."],
    "fa": ["اپلیکیشن بندر در یک هفته چهل بار دانلود شد."],
    "vi": ["Ứng dụng của bến cảng được tải bốn mươi lần trong một tuần."],
    "th": ["แอปของท่าเรือมีผู้ใช้สี่สิบคนในหนึ่งสัปดาห์"],
}  # fmt: skip

ORIGINS = {
    "en": ["This article was first published by the Isle Post.", "This story has been corrected.", "This piece was produced with support from the Reef Fund."],
    "de": ["Dieser Text erschien zuerst in der Inselpost.", "Dieser Artikel wurde am 3. März aktualisiert."],
    "fr": ["Cet article a été réalisé avec le soutien du Fonds des phares.", "Cet article a été mis à jour."],
    "es": ["Esta nota fue publicada originalmente en El Faro.", "Este reportaje se ha elaborado con el apoyo del Fondo Faro."],
    "pt": ["Este artigo foi publicado originalmente no Diário do Cabo.", "Esta reportagem foi produzida com apoio do Fundo Farol."],
    "it": ["Questo articolo è stato pubblicato per la prima volta sul Faro.", "Questa inchiesta è stata realizzata con il sostegno del Fondo Faro."],
    "nl": ["Dit artikel kwam tot stand met steun van het Kustfonds.", "Dit verhaal verscheen eerder in de Eilandpost."],
    "sv": ["Den här artikeln har uppdaterats.", "Denne artikkelen ble først publisert i Øyposten."],
    "fi": ["Tämä juttu on julkaistu alun perin Saariposti-lehdessä."],
    "pl": ["Tekst powstał przy wsparciu Funduszu Latarni.", "Artykuł ukazał się pierwotnie w Gońcu."],
    "cs": ["Tento článek vznikl s podporou Fondu majáků."],
    "ro": ["Acest articol a fost publicat inițial în Farul."],
    "hu": ["Ez a cikk eredetileg a Szigetlapban jelent meg."],
    "ru": ["Этот материал подготовлен при поддержке фонда «Маяк».", "Текст впервые опубликован газетой «Остров»."],
    "uk": ["Цей матеріал підготовлено за підтримки фонду «Маяк»."],
    "el": ["Αυτό το άρθρο δημοσιεύτηκε πρώτα στον Φάρο."],
    "ar": ["نشر هذا المقال أولا في بريد الجزيرة.", "أنجز هذا التقرير بدعم من صندوق المنارة."],
    "he": ["הכתבה פורסמה לראשונה בדואר האי."],
    "id": ["Artikel ini pertama kali diterbitkan oleh Pos Pulau."],
    "vi": ["Bài viết này được thực hiện với sự hỗ trợ của Quỹ Hải đăng."],
    "tr": ["Bu haber Fener Fonu'nun desteğiyle hazırlanmıştır."],
    "hi": ["यह लेख पहली बार द्वीप डाक में प्रकाशित हुआ।"],
    "ja": ["この記事は灯台基金の助成を受けて制作されました。"],
    "ko": ["이 기사는 등대 기금의 지원을 받아 제작되었습니다."],
    "zh": ["本文首发于海岛邮报。"],
}  # fmt: skip

WRITTEN_ABOUT = {
    "en": ["This report was published on Monday by the harbour board.", "This story has gone round the island.", "This article was the longest of the treaty, the judge said."],
    "de": ["Dieser Text wurde von drei Ministern unterschrieben.", "Dieser Artikel des Gesetzes gilt seit März."],
    "fr": ["Cet article de loi a divisé les députés.", "Ce texte a été voté lundi."],
    "ru": ["Этот текст стал известен вчера."],
    "zh": ["本文件昨日公布。"],
}  # fmt: skip

BUTTONS = (
    "Never miss a story", "Remove ads", "Reject all", "Artikel anhören (4 Minuten)", "Je m'inscris",
    "Vous pouvez vous désinscrire à tout moment.", "Hazte socio", "Richiedi una rettifica", "Continuar a ler",
    "Je moet ingelogd zijn om te kunnen reageren.", "Godkänn alla", "Podziel się tym artykułem",
    "Нажимая кнопку, вы соглашаетесь на обработку данных.", "Zaten abone misiniz? Giriş yapın", "نسخة للطباعة",
    "この記事は3分で読めます", "喜欢这篇文章吗？分享给你的朋友吧",
)  # fmt: skip
NO_BUTTONS = (
    "Copyright reform splits parliament", "Accept all that the harbour gives", "Der Hafen lässt vorlesen", "Gostou da viagem e voltou.",
    "Продолжая путь, паром вошёл в туман.", "Continuar a ler é o que pede a avó.", "Nunca falta pan",
    "Por un euro el bote sigue leyendo las mareas.", "Klik hier, zei de schipper.",
)  # fmt: skip

CLOSED = (
    "Kommentarsfältet är stängt.", "I commenti sono chiusi.", "Connectez-vous pour publier un commentaire.",
    "コメントするにはログインが必要です。", "评论已关闭。", "Комментарии закрыты",
)  # fmt: skip

LINES = {
    "Home > News > Coast": "furniture",
    "Главная / Новости / Острова": "furniture",
    "首页 > 新闻 > 海岛": "furniture",
    "5 min read": "furniture",
    "You are here: Home / News": "furniture",
    "Front > Coast > Work": "furniture",
    "Copyright The Isle Post 2026": "furniture",
    "Add the Isle Post as a preferred source on Google": "furniture",
    "Inselpost als bevorzugte Quelle auf Google hinzufügen": "furniture",
    "海島新聞をGoogleの優先ソースに追加": "furniture",
    "Читать 4 мин": "furniture",
    "Lesezeit: 3 Minuten": "furniture",
    "Updated 3 hours ago": "furniture",
    "14 March 2024, 07:12 - 4 min read": "furniture",
    "Most popular right now": "related",
    "【関連記事】霧で船が遅れる": "related",
    "2 responses so far": "comments",
    "Foto di Anna Bruni": "image credit",
    "Fot. Jan Wrona / Kurier": "image credit",
    "صورة: سامي خوري": "furniture",
}


def _cases(texts: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(language, text) for language, listed in texts.items() for text in listed]


@pytest.mark.parametrize(("language", "text"), _cases(APPEALS))
def test_an_appeal_to_readers_is_known(language: str, text: str) -> None:
    assert phrase_of(text) in ("furniture", "paywall")


@pytest.mark.parametrize(("language", "text"), _cases(ORIGINS))
def test_where_a_text_comes_from_is_no_part_of_it(language: str, text: str) -> None:
    assert phrase_of(text) == "furniture"


@pytest.mark.parametrize(("language", "text"), _cases(WRITTEN_ABOUT))
def test_a_text_that_a_story_is_about_is_part_of_it(language: str, text: str) -> None:
    assert phrase_of(text) is None


@pytest.mark.parametrize("text", BUTTONS)
def test_buttons_and_boxes_are_furniture(text: str) -> None:
    assert phrase_of(text) in ("furniture", "paywall")


@pytest.mark.parametrize("text", NO_BUTTONS)
def test_what_only_begins_like_a_button_is_the_storys(text: str) -> None:
    assert phrase_of(text) is None


@pytest.mark.parametrize("text", CLOSED)
def test_closed_comments_are_comments(text: str) -> None:
    assert phrase_of(text) == "comments"


@pytest.mark.parametrize(("language", "text"), _cases(STORIES))
def test_a_sentence_about_the_same_things_is_the_storys(language: str, text: str) -> None:
    assert phrase_of(text) is None


@pytest.mark.parametrize(("text", "reason"), LINES.items())
def test_a_short_line_is_known_by_its_form(text: str, reason: str) -> None:
    assert phrase_of(text) == reason


@pytest.mark.parametrize(
    "text",
    ["14 March 2024", "17.05.2021", "Home: The house on the quay", "Foto di famiglia", "Minutes of the meeting: 12 May", "“Share this with your neighbours,” the leaflet said."],
)  # fmt: skip
def test_a_short_line_of_a_story_stays(text: str) -> None:
    assert phrase_of(text) is None
