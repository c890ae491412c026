"""Know the words with which outlets speak to their readers, in more languages; see `appeals.py`."""

VERB_FIRST = {
    "pl": """
own: nasz* | nas | nam | swoj* | twoj* | ciebie | ci | wam | biezaco | dziennikarst* | sie | newsletter* | wiadomosci
lead: juz | teraz | i | lub | dzis | prosimy | prosze
get: pobierz | pobierzcie | sciagnij | zainstaluj | wyprobuj | skorzystaj
app: aplikacj*
sign: zapisz sie | subskrybuj | zasubskrybuj | otrzymuj | dolacz | badz | nie przegap | chcesz | obserwuj | codziennie | kazdego [ranka/dnia] | najwazniejsze | odbieraj | zarejestruj sie | sledz nas | zamow | dolacz do | obserwuj nas
letter: newsletter* | skrzynk* | mail* | email* | biuletyn* | whatsapp* | kanal* | powiadomien* | google news
give: wspieraj | wesprzyj | wspomoz | wplac | przekaz | zostan | dolacz | pomoz | postaw | dorzuc
cause: dziennikarst* | redakcj* | darowizn* | nasz* | konto | patron* | wplat* | media | prac*
if: niezalezne dziennikarstwo | dobre dziennikarstwo | nasza [praca/redakcja] | nasze [dziennikarstwo/teksty] | jesli | dzieki | bez | twoje [wsparcie] | twoja [pomoc/wplata] | ten portal | kazda [wplata/zlotowka]
gift: wspier* | wsparci* | wplat* | darowizn* | pomoc* | pomoz | prenumerat* | subskryp*
press: dziennikar* | redakcj* | portal | media | artykul* | tekst* | czytelnik*
pay: wykup | kup | zaloguj | zarejestruj | czytaj [dalej/bez/cal*] | odblokuj | zostan [prenumeratorem/subskrybentem] | masz juz | chcesz [czytac/przeczytac] | aby [czytac/przeczytac/kontynuowac] | subskrybuj | uzyskaj | zyskaj | wyprobuj | pozostalo | przeczytales
reading: dostep | prenumerat* | subskryp* | czytac dalej | caly artykul | bez ograniczen
locked: dalsza czesc | ten [artykul/tekst] jest | ta tresc jest | tresc [dostepna/tylko/dla] | artykul [dostepny/tylko/dla] | tylko dla | pelna tresc | caly artykul
members: prenumerator* | subskrybent* | prenumerat* | abonent* | zalogowan* | premium
site: strona | ta [strona/witryna] | nasza strona | serwis | nasz serwis | uzywamy | my i | korzystajac | kontynuujac | wykorzystujemy | w ramach | aby [zobaczyc/wyswietlic] | ta tresc | my oraz | nasi partnerzy
cookies: cookie* | ciasteczk*
consent: stron* | zgod* | akceptuj* | uzywani* | korzysta* | partner* | polityk* | przegladark* | personaliz* | tresc*
tell: masz | macie | wiesz | jestes | napisz | napiszcie | wyslij | przyslij | skontaktuj | zadzwon | podziel sie | daj znac | opowiedz | skomentuj | zaglosuj | widziales | czekamy
tips: redakcj* | do nas | ankie* | komentarz* | w komentarzach | skontaktuj | napisz na | napisz do | zadzwon*
erring: widzisz | znalazles | zauwazyles | zauwazylas | zglos [blad/literowke] | znalezliscie | dostrzegles | jesli [widzisz/zauwazyles/znalazles]
mistake: blad* | bledy | literowk*
where: nas | nam | redakcj* | tekscie | artykul* | tutaj
follow: sledz | relacja | zobacz | czytaj | na zywo | zapraszamy
live: na zywo | live | relacje live
halt: dalsza czesc [artykulu/tekstu/materialu] | dalszy ciag [artykulu/tekstu/materialu/pod] | ciag dalszy [artykulu/tekstu/pod] | czytaj dalej | [tekst/artykul] ciag | reszta [tekstu/artykulu]
after: reklam* | wideo | zdjeci* | ponizej | filmem | galeria
embed: wyswietl | zobacz
outside: instagram* | facebook* | twitter* | x
""",
    "cs": """
own: nas* | nam | vas* | vam | svuj | svou | zurnalist* | novinar* | newsletter* | zprav* | se | sa
lead: nyni | uz | a | nebo | teraz
get: stahnete | stahni | stahnite | stiahnite | nainstalujte | vyzkousejte
app: aplikac* | aplikaci
sign: prihlaste se | prihlas | odebirejte | odoberajte | prihlaste | ziskejte | dostavejte | nenechte | nezmeskejte | zustante | sledujte nas | chcete | kazde [rano/ráno] | kazdy den | registrujte | pripojte | pridejte se | sledujte [nas/nase]
letter: newsletter* | email* | mail* | zpravodaj* | schranky | whatsapp* | kanal*
give: podporte | podporte | prispejte | darujte | pomozte | pomozte | stante se | staňte se | prispejte
cause: novinar* | zurnalist* | redakc* | nas | dar | nasi praci | media | casopis | novin*
if: nezavisla [zurnalistika/novinarina] | nezavisle | nase | pokud | diky | bez | vase | ak
gift: podpor* | prisp* | dar* | predplat*
press: novinar* | zurnalist* | redakc* | media | clank*
pay: predplatte | predplaťte | prihlaste | odemknete | odomknite | ctete | pokracujte | chcete [cist/citat/pokracovat] | pro [pokracovani/cteni] | mate jiz | mate predplatne | uz mate | ziskejte | kupte | registrujte
reading: predpl* | clan* | cist | cteni | pristup* | obsah* | ucet | neomezen*
locked: tento [clanek/obsah/text/clanok] je | clanek je | obsah je | pouze pro | jen pro | cely clanek | pre predplatitelov
members: predplatitel* | predplatne* | clenov* | clenum | prihlasen* | premium | odemcen*
site: tento [web/server] | tato stranka | tyto stranky | pouzivame | pokracovanim | nase stranky | my a | pro zobrazeni | tento obsah | my a nasi
cookies: cookie* | cookies
consent: web* | stran* | souhlas* | suhlas* | pouzivan* | prohlizen* | partner* | sluzeb | personaliz* | obsah*
tell: mate | vite | viete | napiste | poslete | poslite | kontaktujte | ozvete | zavolejte | podelte | reknete | hlasujte | diskutujte | dejte nam
tips: redakc* | napiste nam | poslete nam | ozvete | kontaktujte | ankete | tip
erring: nasli jste | nasli ste | vsimli jste | chyba v [clanku/textu] | nahlasit chybu | nahlaste chybu | videli jste
mistake: chyb* | preklep*
where: nam | redakc* | clank* | zde | textu
follow: sledujte | cele | aktualni
live: online | zive | on line | minutu po minute
halt: [clanek/text/clanok/pribeh] pokracuje | pokracovani [clanku/textu] | pokracovanie clanku
after: reklam* | inzerc* | videem | fotkou | fotografi* | nize | obrazkem
""",
    "ro": """
lead: va rugam | acum | si | sau | te rugam
own: jurnalis* | newsletter* | noastr* | nostr* | ne | tau | ta | te | dvs | voastra | tu | dumneavoastra | va
get: descarca | descarcati | instaleaza | instalati | incearca
app: aplicati*
sign: aboneaza te | abonati va | aboneaza | inscrie te | inscrieti va | primeste | primiti | nu rata | ramai | urmareste ne | urmariti ne | vrei | in fiecare | intra pe | intrati pe | alatura te | urmareste ne | da* like | da* un like | fii primul
letter: newsletter* | email | mail | whatsapp | telegram | inbox | canal* | google news | facebook | instagram | tiktok | youtube
give: sustine | sustineti | doneaza | donati | ajuta | ajutati | contribuie | redirectioneaza | devino
cause: jurnalis* | presa | donati* | redacti* | noastr* | 0
if: jurnalismul | daca | cu ajutorul | sprijinul | fara | munca noastra
gift: don* | sustin* | sprijin* | contribu* | abon*
press: jurnalis* | redacti* | presa | articol*
pay: aboneaza te | abonati va | autentifica* | conecteaza | logheaza | continua | citeste [tot/integral] | pentru a | esti deja | ai deja | deblocheaza
reading: abon* | articol* | citi* | cont | acces | continut
locked: acest [articol/continut/text] este | articol exclusiv | continut exclusiv | doar pentru | exclusiv pentru
members: abonati* | abonatilor | membri* | premium
site: acest site | site ul | folosim | utilizam | prin | continuarea | noi si | pentru a [vedea/vizualiza] | acest continut | noi impreuna
cookies: cookie*
consent: site* | acord* | accept* | navig* | utiliz* | experient* | personaliz* | parteneri*
tell: ai | aveti | stii | stiti | scrie ne | scrieti ne | trimite* | contacteaza | contactati | spune ne | voteaza | comenteaza | suna
tips: redacti* | un pont | whatsapp | scrie ne | scrieti ne | contacteaza ne | in comentarii
erring: ai [gasit/observat/vazut] | ati [gasit/observat/vazut] | semnaleaza | raporteaza
mistake: greseala | greseli | eroare | erori
where: ne | redacti* | articol* | aici | text*
follow: urmareste | urmariti | citeste | live
live: live | in direct | minut cu minut | live text
halt: [articolul/textul/stirea] continua | citeste mai departe | continuarea articolului
after: publicitate | reclama | mai jos | video | foto*
""",
    "hu": """
own: *unk | *unkat | *ankat | *enket | *unkra | *unkhoz | *unkrol | *unknak | minket | nekunk | on | onnek | hirlevel* | ujsagir* | hir* | te | neked | *unkert
lead: kerjuk | most | es | vagy | mar
get: toltse le | toltsd le | telepitse | probalja ki | probald ki | toltse | toltsd
app: alkalmazas* | applikacio* | app*
sign: iratkozzon | iratkozz | fizessen elo | regisztraljon | kovessen | kovess | ne maradjon | ne maradj | szeretne | szeretned | kerje | kapja | csatlakozz* | minden reggel | csatlakozzon | csatlakozz | kovesse
letter: hirlevel* | email* | level* | csatorna* | whatsapp* | ertesites* | facebookon | google hir*
give: tamogassa | tamogass | tamogasson | tamogasd | adomanyozzon | segitse | segits | segitsen | legyen | csatlakozz*
cause: ujsagir* | szerkeszt* | lapunk* | adomany* | munkank* | sajto* | minket | tamogat* | szazalek*
if: a fuggetlen | fuggetlen | ha | az on | munkank | nelkul*
gift: tamogat* | adomany* | elofizet* | segits* | tamogas*
press: ujsag* | szerkeszt* | munk* | sajto* | lap*
pay: fizessen elo | fizess elo | jelentkezzen be | lepjen be | lepj be | olvassa | folytassa | regisztraljon | a cikk | a [teljes/tovabbi] | mar elofizeto* | elofizeto
reading: elofizet* | cikk* | tartal* | tovabb* | korlatlan*
locked: ez a [cikk/tartalom] | a cikk | a teljes | csak elofizet* | a tartalom
members: elofizeto* | elofizet* | tagjaink*
site: ez a weboldal | a weboldal* | oldalunk | weboldalunk | honlapunk | sutiket | az oldal | a tartalom megtekintesehez | mi es
cookies: suti* | cookie*
consent: oldal* | elfogad* | hozzajarul* | hasznal* | szolgalt* | partner* | tartalom*
tell: van | tud | irjon | irj | kuldje | kuldjon | kuldj | kuldd | keressen | jelezze | mondja | szolj | ossza
tips: nekunk | szerkeszt* | minket | velunk | hozza* | komment*
erring: hibat [talalt/talaltal/vett/lat] | eszrevett | talalt hibat | jelezze a hibat
mistake: hiba* | hibat | elir*
where: nekunk | szerkeszt* | cikk* | jelezze | szovegben
follow: kovesse | percrol
live: elo* | percrol percre
halt: a cikk | cikkunk | a hirdetes utan
after: hirdet*
on: folytat*
""",
    "ru": """
own: наш* | нас | нам | ваш* | вам | вас | вы | новост* | событи* | журналист* | редакци* | сми | рассылк*
lead: пожалуйста | сейчас | и | или | также | уже | просто
get: скачайте | скачивайте | установите | загрузите | скачай | устанавливайте
app: приложени*
sign: подпишитесь | подписывайтесь | подпишись | получайте | не пропустите | не пропускайте | присоединяйтесь | вступайте | хотите | читайте нас | следите за | оставайтесь | каждое утро | самое важное | самые важные | главные новости | будьте | оформите | присоединяйтесь | нажмите чтобы присоединиться
letter: рассылк* | почт* | телеграм* | telegram | whatsapp | канал* | письм* | дзен* | уведомлен* | viber
give: поддержите | поддерживайте | поддержи | помогите | пожертвуйте | сделайте | станьте | оформите | внесите | присоединяйтесь
cause: журналист* | редакци* | пожертвован* | нас | наш* | издани* | донат* | нам | сми
if: независимая журналистика | независимые сми | наша [работа/редакция] | если вы | если вам | ваша [помощь/поддержка] | ваше пожертвование | без вас | без вашей | благодаря вам | мы [работаем/существуем/можем/нуждаемся] | каждый рубль
gift: пожертв* | поддерж* | помощ* | помог* | донат* | подпис*
press: журналист* | редакци* | издани* | сми | материал* | работ* | текст*
pay: оформите | подпишитесь | войдите | авторизуйтесь | зарегистрируйтесь | чтобы [читать/прочитать/продолжить/дочитать] | уже есть | уже подписаны | купите | продолжите | читайте [без/полностью/дальше] | получите доступ | осталось | вы прочитали
reading: подписк* | подписч* | полный доступ | доступ ко | продолжить чтение | дочитать | читать дальше
locked: этот [материал/текст] доступен | эта статья доступна | материал доступен | статья доступна | полный текст | доступно только | только для | продолжение доступно | эксклюзивно для
members: подписчик* | подписк* | зарегистрированн* | премиум
site: этот сайт | сайт [использует] | наш сайт | на сайте | мы [используем/собираем] | продолжая | оставаясь | пользуясь | используя | чтобы [увидеть/посмотреть/просмотреть] | этот контент | мы и наши
cookies: cookie* | куки* | кук | cookies
consent: сайт* | согла* | использ* | обработк* | принима* | файл* | партнер* | персонализ*
tell: у вас | есть | знаете | вы [знаете/стали/видели] | стали | пишите | напишите | присылайте | пришлите | отправляйте | отправьте | звоните | свяжитесь | расскажите | поделитесь | сообщите | сообщайте | делитесь | комментируйте | голосуйте | примите участие
tips: редакци* | пишите нам | напишите нам | присылайте | пришлите | сообщите нам | опрос* | комментари* | whatsapp | бот | боту | бота
erring: нашли | заметили | увидели | вы нашли | если вы [нашли/заметили/обнаружили/увидели] | обнаружили | сообщить об | сообщите об | выделите
mistake: ошибк* | опечатк* | неточност*
where: нам | ctrl | редакци* | сообщите | нажмите | выделите
follow: следите | подробности | читайте | смотрите | все подробности | главное
live: онлайн* | трансляци* | прямом эфире | прямой эфир | хронику
halt: продолжение [статьи/материала/текста/интервью/после/ниже/под] | [статья/материал/текст] продолжается | читать [далее/дальше] | читайте [далее/продолжение]
after: реклам* | ниже | видео | фото
embed: посмотреть | смотреть | показать
outside: instagram | facebook | twitter | x | инстаграм* | youtube
""",
    "uk": """
own: наш* | нас | нам | ваш* | вам | вас | ви | новин* | поді* | журналіст* | редакці* | медіа | розсилк*
lead: будь ласка | зараз | і | або | також | вже
get: завантажте | завантажуйте | встановіть | скачайте | завантаж | встановлюйте
app: застосун* | додат*
sign: підпишіться | підписуйтесь | підписуйтеся | підпишись | отримуйте | не пропустіть | приєднуйтесь | приєднуйтеся | долучайтеся | хочете | читайте нас | стежте за | залишайтеся | щоранку | найважливіше | головні новини | будьте | долучайтеся | приєднуйтеся
letter: розсилк* | пошт* | телеграм* | telegram | whatsapp | канал* | лист* | viber | сповіщен*
give: підтримайте | підтримуйте | підтримай | допоможіть | пожертвуйте | зробіть | станьте | задонатьте | оформіть | долучайтеся
cause: журналіст* | редакці* | пожертв* | нас | наш* | видання | донат* | нам | медіа | внесок
if: незалежна журналістика | незалежні медіа | наша [робота/редакція] | якщо ви | якщо вам | ваша [допомога/підтримка] | ваш внесок | без вас | без вашої | завдяки вам | ми [працюємо/існуємо/можемо]
gift: пожертв* | підтрим* | допом* | донат* | підпис* | внес*
press: журналіст* | редакці* | видання | медіа | матеріал* | робот* | текст*
pay: оформіть | підпишіться | увійдіть | авторизуйтесь | зареєструйтесь | зареєструйтеся | щоб [читати/прочитати/продовжити/дочитати] | вже маєте | придбайте | читайте [без/повністю/далі] | отримайте доступ | передплатіть
reading: підписк* | підписник* | передплат* | повний доступ | доступ до | читати далі | продовжити читання | дочитати
locked: цей [матеріал/текст] доступн* | ця стаття доступна | матеріал доступний | стаття доступна | повний текст | доступно лише | тільки для | лише для | ексклюзивно для
members: підписник* | підписк* | передплатник* | зареєстрован*
site: цей сайт | сайт використовує | наш сайт | на сайті | ми використовуємо | продовжуючи | користуючись | залишаючись | щоб [побачити/переглянути] | цей контент | ми та наші
cookies: cookie* | cookies | куки
consent: сайт* | згод* | погодж* | викорис* | обробк* | файл* | партнер* | персоналіз*
tell: у вас | маєте | знаєте | ви [знаєте/стали/бачили] | пишіть | напишіть | надсилайте | надішліть | телефонуйте | зв яжіться | розкажіть | поділіться | повідомте | коментуйте | голосуйте | діліться
tips: редакці* | пишіть нам | напишіть нам | надсилайте | повідомте нам | опитуван* | коментар* | бот | боту
erring: знайшли | помітили | побачили | ви знайшли | якщо ви [знайшли/помітили/побачили/виявили] | виявили | повідомити про
mistake: помилк* | опечатк* | неточніст* | одрук*
where: нам | ctrl | редакці* | повідомте | натисніть | виділіть
follow: стежте | подробиці | читайте | дивіться | слідкуйте
live: онлайн* | трансляці* | прямому ефірі | прямий ефір | наживо
halt: продовження [статті/матеріалу/тексту/після/нижче/під] | [стаття/матеріал/текст] продовжується | читати далі | читайте [далі/продовження]
after: реклам* | нижче | відео | фото
""",
    "el": """
own: μας | σας | ενημερ* | δημοσιογραφ* | newsletter | newsletters | ειδησεις
get: κατεβαστε | κατεβασε | εγκαταστηστε | αποκτηστε
app: εφαρμογη | app | εφαρμογη μας
sign: εγγραφειτε | εγγραψου | γινετε συνδρομητ* | λαβετε | λαμβανετε | ακολουθηστε | ακολουθησε | μη χασετε | μεινετε | θελετε | μαθετε | καθε πρωι
letter: newsletter* | ενημερωτικο | email* | google news | whatsapp | viber | inbox | ειδοποιησεις
give: στηριξτε | υποστηριξτε | στηριξε | καντε | γινετε | βοηθηστε | συνεισφερετε
cause: δημοσιογραφια | δωρεα | ανεξαρτητη | μας | ενημερωση | μελος
if: η ανεξαρτητη | αν | με την | χωρις | η δημοσιογραφια
gift: δωρε* | στηρι* | υποστηρι* | συνεισφορ* | συνδρομ*
press: δημοσιογραφ* | ενημερωση* | μας
pay: συνδεθειτε | εγγραφειτε | γινετε | για να | συνεχιστε | ηδη | αποκτηστε
reading: συνδρομ* | αρθρο* | αναγνωση | προσβαση | διαβασετε
locked: αυτο το αρθρο | το αρθρο | το περιεχομενο | αποκλειστικο | μονο για
members: συνδρομητ* | συνδρομητες | μελη | εγγεγραμμεν*
site: αυτος ο | ο [ιστοτοπος/ιστοτοπος μας] | χρησιμοποιουμε | το site | η ιστοσελιδα | συνεχιζοντας | για να δειτε | εμεις και
cookies: cookie* | cookies
consent: ιστοτοπο* | ιστοσελιδα* | αποδεχ* | συγκατ* | συναιν* | χρηση* | εμπειρια* | συνεργατ* | περιεχομεν*
tell: εχετε | ξερετε | γνωριζετε | στειλτε | γραψτε | επικοινωνηστε | πειτε | τηλεφωνηστε | σχολιαστε
tips: στειλτε μας | γραψτε μας | επικοινωνηστε | συνταξη* | στα σχολια
erring: βρηκατε | εντοπισατε | ειδατε | αναφερετε
mistake: λαθος | λαθη | σφαλμα
where: μας | αρθρο* | εδω | κειμενο
follow: δειτε | παρακολουθηστε | ακολουθηστε | ολες οι εξελιξεις
live: live | ζωντανα | λεπτο προς λεπτο
halt: το [αρθρο/κειμενο] συνεχιζεται | η συνεχεια του αρθρου
after: διαφημισ* | παρακατω | φωτογραφια | βιντεο
""",
    "ar": """
lead: من فضلك | الآن | و | كما
own: الأخبار | الصحافة المستقلة | *نا | *ك | *كم | نحن | أنتم
get: حمل | حملوا | حمّل | نزل | نزّل | قم بتحميل | قم بتنزيل | ثبت | احصل على | تصفح
app: تطبيق* | التطبيق
sign: اشترك | اشتركوا | اشتركي | سجل | سجلوا | انضم | انضموا | احصل على | تلق | تابعنا | تابعونا | تابع | ابق | لا تفوت | تصلك | هل تريد | كل صباح | يصلك
letter: نشرت* | النشرة | البريد* | بريدك | بريدكم | قناتنا | واتساب | تلغرام | تيليغرام | تليجرام | غوغل | الإشعارات | القائمة
give: ادعم | ادعموا | ادعمنا | ادعمونا | تبرع | تبرعوا | ساهم | ساهموا | ساعد | ساعدنا | كن | كونوا | شارك
cause: الصحافة | صحافة | بتبرع | تبرع* | صحافت* | عملنا | الصحافي | الصحفي | الإعلام | المستقل*
if: الصحافة المستقلة | صحافتنا | إذا كنت | إن كنت | بدعمكم | بفضل دعمكم | دعمكم | تبرعك* | نحتاج | من دونكم
gift: تبرع* | دعم* | الدعم | ساهم* | مساهم* | اشتراك*
press: صحاف* | الصحاف* | الإعلام | تقارير* | عملنا
pay: اشترك | سجل | سجل الدخول | تسجيل الدخول | للقراءة | لمتابعة | لمواصلة | لإكمال | لقراءة | هل أنت | أكمل | تابع القراءة | لقد قرأت
reading: القراءة | قراءة | المقال* | اشتراك* | مشترك* | الاشتراك | غير محدود | كاملا
locked: هذا [المحتوى/المقال/التقرير] | محتوى | حصري* | المحتوى | للمشتركين | خاص
members: للمشتركين | المشتركين | مشتركين | بالمشتركين | للأعضاء | للمسجلين
site: يستخدم | يستعمل | نستخدم | هذا الموقع | موقعنا | باستمرارك | بمواصلة | باستخدامك | نحن | لعرض هذا | لمشاهدة هذا | هذا المحتوى
cookies: تعريف الارتباط | الكوكيز | كوكيز | cookies
consent: الموقع | موقعنا | توافق | موافق* | الموافقة | تجربت* | سياسة | شركاؤنا | لتخصيص | تخصيص
tell: هل لديك* | هل تعرف* | هل شاهدت* | أرسل | أرسلوا | ارسل | اتصل | اتصلوا | راسلنا | راسلونا | تواصل | تواصلوا | شاركنا | شاركونا | أخبرنا | أخبرونا | اكتب | صوت
tips: راسلنا | راسلونا | واتساب | رأيك | رأيكم | التعليقات | تواصل معنا | تواصلوا معنا | شاركنا | شاركونا | أخبرنا | أخبرونا | قصتك | بريد*
erring: هل وجدت* | هل لاحظت* | وجدت* | أبلغ | أبلغنا | أبلغ عن | للإبلاغ | إذا وجدت* | لاحظت
mistake: خطأ | أخطاء | الأخطاء
where: راسلنا | أبلغنا | أخبرنا | هذا المقال | هذا الخبر | المحتوى | هنا | التحرير | لنا
follow: تابع* | تابعوا | شاهد* | شاهدوا | لمتابعة
live: مباشر* | المباشر* | لحظة بلحظة | التغطية
halt: [يستمر/يتواصل] [المقال/الخبر/النص] | تتمة المقال | تابع القراءة | بقية المقال | المقال يستمر
after: الإعلان | الإعلانات | أدناه | أسفل | الصورة | الفيديو
""",
    "he": """
lead: בבקשה | עכשיו | אנא
own: שלנו | אלינו | לנו | שלכם | שלך | לכם | אותנו | אתם | אחרינו | אתכם | לך | אצלנו | בידינו | מכם | ממך
get: הורידו | הורד | התקינו
app: אפליקצי* | האפליקצי* | אפליקציית | היישומון
sign: הירשמו | הרשמו | הצטרפו | קבלו | עקבו | אל תפספסו | הישארו | רוצים | מדי בוקר | הירשם | הצטרף
letter: לניוזלטר | ניוזלטר* | הניוזלטר | מייל | למייל | וואטסאפ | בוואטסאפ | טלגרם | בטלגרם | לערוץ | הדוא | עדכונים
give: תמכו | תרמו | עזרו | הצטרפו | סייעו | תנו | תמוך | תרום
cause: עיתונות | בעיתונות | העיתונות | לעיתונות | תרומה | בנו | שלנו | התחקירים
if: עיתונות עצמאית | אם | בלעדיכם | בזכות | התמיכה | התרומה
gift: תרומ* | תמיכ* | לתמוך | לתרום | מנוי*
press: עיתונות | העיתון | כתבות | תחקיר*
pay: הירשמו | התחברו | רכשו | כדי | המשיכו | להמשך | כבר | הצטרפו | לקריאת
reading: מנוי* | קריאה | לקרוא | הכתבה | הקריאה | למנויים | גישה
locked: כתבה זו | תוכן זה | הכתבה | תוכן | בלעדי | התוכן
members: למנויים | מנויים | למינויים | לרשומים
site: אתר זה | האתר | אנו | אנחנו | בהמשך | המשך | כדי לצפות | תוכן זה
cookies: עוגיות | קוקיז | בעוגיות | cookies
consent: האתר | באתר | אתר | מסכים* | הסכמה | מדיניות | גלישה | הגלישה | שותפ* | התאמ*
tell: יש לכם | יש לך | ראיתם | שלחו | כתבו | פנו | ספרו | דברו | צרו | התקשרו | הצביעו | הגיבו
tips: לנו | אלינו | למערכת | בוואטסאפ | סיפור | המערכת | מידע
erring: מצאתם | מצאת | נתקלתם | ראיתם | דווחו | לדיווח
mistake: טעות | שגיאה | בטעות
where: לנו | בכתבה | כאן | דווחו | למערכת
follow: עקבו | כל העדכונים | לכל העדכונים
live: בשידור | לייב | חי | שוטפים
halt: הכתבה | המשך | הידיעה
after: הפרסומת | פרסומת | מתחת
on: ממשיכה | המשך
""",
}
