"""What content systems print below a story, in the languages they know; see `phrases.py`.

The form for readers' comments, the buttons to share, the heading over similar stories. A heading of
one word that may as well be a story's own ends nothing: it is furniture.
"""

COMMENTS = """
lewer kommentaar
lini një përgjigje | lini një koment
bir cavab yazın | cavab yaz
utzi erantzuna
пакінуць адказ
добавяне на коментар
lisa kommentaar
mag-iwan ng tugon
deixa unha resposta
დატოვეთ კომენტარი | კომენტარის დატოვება
αφήστε μια απάντηση | αφήστε μια απάντηση ακύρωση απάντησης
પ્રતિશાદ આપો
प्रातिक्रिया दे | leave a reply जवाब रद्द करें
skildu eftir svar
ನಿಮ್ಮದೊಂದು ಉತ್ತರ
пікір үстеу
пикир калтыруу
parašykite komentarą
напишете коментар
ഒരു മറുപടി തരൂ | മറുപടി രേഖപ്പെടുത്തുക
प्रतिक्रिया व्यक्त करा
сэтгэгдэл бичих
प्रतिक्रिया दिनुहोस् | यसमा तपाइको मत
legg att svar
ځواب دلته پرېږدئ
ਜਵਾਬ ਦੇਵੋ
оставите одговор
ප්‍රතිචාරයක් ලබාදෙන්න
fadlan ka jawaab
toa maoni yako | acha jibu
மறுமொழி இடவும் | பின்னூட்டமொன்றை இடுக
స్పందించండి | అభిప్రాయం వ్యక్తం చేయండి
جواب دیں
javob qoldirish
թողնել պատասխան
bar amsa
fi èsì sílẹ̀
"""

RELATED = """
basahin : | basahin [din/rin] [:/] | [یہ بھی/مزید] پڑھیں [:/] | olvasta már : | [soma/tazama] [hii/pia/zaidi] [:/] | lexo [edhe/gjithashtu/më shumë] [:/] | [lexoni/shiko] edhe [:/]
verwante
të ngjashme
oxşar xəbərlər | əlaqəli
erlazionatuak
падобнае
povezano
подобни | свързани
relacionats
povezano
seotud
kaugnay
liittyvä
მსგავსი | დაკავშირებული
σχετικά
સંબંધિત
संबंधित | संबंधित पोस्ट
tengt efni
terkait
ಸಂಬಂಧಿತ
ұқсас
ពាក់ព័ន្ធ
окшош
saistīts
susiję
поврзано
berkaitan
ബന്ധപ്പെട്ടവ | അനുബന്ധ വാർത്തകൾ
संबंधित
холбоотой
ဆက်စပ်
सम्बन्धित | सम्बन्धित समाचार
liknande
مرتبط
podobne
اړوند
ਸਬੰਧਤ
similare
повезано
සම්බන්ධිත
súvisiace
sorodno
la xiriira
relaterade
zinazohusiana | habari zinazofanana
தொடர்புடையவை
సంబంధిత
เกี่ยวข้อง
ilgili
пов’язано
متعلقہ
o‘xshash
có liên quan
նմանատիպ
ተዛማጅ
masu alaka
èyí tó jọ
관련
相关 | 相關
"""

FURNITURE = """
jou e-posadres sal nie gepubliseer word ~nie | verpligte velde word met  aangedui | deel hierdie
adresa juaj email s’do të bëhet ~publike | fushat e domosdoshme janë shënuar me një | ndajeni me të tjerë | adresa juaj email nuk do të publikohet ~ | shpërndaje
e-poçt ünvanınız dərc edilməyəcək ~ | vacib sahələr  ilə işarələnib | sizin e-poçt ünvanınız dərc edilməyəcəkdir ~
zure e-posta helbidea ez da argitaratuko ~ | beharrezko eremuak  markatuta daude | partekatu
ваш адрас электроннай пошты не будзе апублікаваны ~ | абавязковыя палі пазначаны як | падзяліцца
আপনার ই-মেইল ~না | চিহ্নিত বিষয়গুলো আবশ্যক
komentariši | vaša email adresa neće biti objavljivana ~ | neophodna polja su označena sa | dijeli
вашият имейл адрес няма да бъде публикуван ~ | задължителните полета са отбелязани с | имейл адресът ви няма да бъде публикуван ~
l'adreça electrònica no es publicarà ~ | els camps necessaris estan marcats amb | comparteix això
odgovori | podijelite ovo | komentiraj | vaša e-mail adresa neće biti objavljena ~
sinu e-postiaadressi ei avaldata ~ | nõutavad väljad on tähistatud -ga | jaga seda
hindi ilalathala ang iyong email address ~ | ang mga kinakailangang field ay minarkahan ng | ibahagi ito
pakolliset kentät on merkitty
o teu enderezo electrónico non se publicará ~ | os campos obrigatorios están marcados con | compartir isto
თქვენი ელფოსტის მისამართი გამოქვეყნებული არ იყო ~ | აუცილებელი ველები მონიშნულია | თქვენი ელფოსტის მისამართი არ გამოქვეყნდება ~ | გააზიარე
η ηλ [διεύθυνση/διεύθυνσή] σας δεν ~ | η διεύθυνση email σας δεν θα δημοσιευθεί ~ | μοιραστείτε
તમારું ઇમેઇલ સરનામું ~નહીં | જરૂરી ક્ષેત્રો ચિહ્નિત થયેલ છે | શેર કરો
आपका ईमेल पता प्रकाशित नहीं ~जाएगा | आवश्यक फ़ील्ड चिह्नित हैं | इसे शेयर करें
ossza meg
netfang þitt verður ekki birt ~ | nauðsynlegir reitir eru merktir | deila þessu
bagikan ini
ನಿಮ್ಮ ಮಿಂಚೆ ವಿಳಾಸ ಎಲ್ಲೂ ~ಪ್ರಕಟವಾಗುವುದಿಲ್ಲ | ಅತ್ಯಗತ್ಯ ವಿವರಗಳನ್ನು  ಎಂದು ಗುರುತಿಸಲಾಗಿದೆ | ಹಂಚಿಕೊಳ್ಳಿ
э-пошта мекенжайыңыз жарияланбайды ~ | міндетті өрістер  таңбаланған | бөлісу
ឆ្លើយតប | អាសយដ្ឋានអ៊ីមែលរបស់អ្នកនឹងមិនត្រូវផ្សាយទេ ~ | ចែករំលែក
сиздин email дарегиңиз жарыяланбайт ~ | милдеттүү талаалар  менен белгиленген | бөлүшүү
atbildēt | jūsu e-pasta adrese netiks publicēta ~ | obligātie lauki ir atzīmēti kā | dalīties
el pašto adresas nebus ~ | būtini laukeliai pažymėti | dalintis
вашата адреса за е-пошта нема да ~објавена | задолжителните полиња се означени со | вашата емаил адреса нема да биде објавена ~
alamat e-mel anda tidak akan disiarkan ~ | medan diperlukan ditanda dengan | kongsikan ini
താങ്കളുടെ ഇമെയില്‍ ~പ്രസിദ്ധപ്പെടുത്തുകയില്ല | അവശ്യമായ ഫീല്‍ഡുകള്‍  ആയി രേഖപ്പെടുത്തിയിരിക്കുന്നു | ഷെയർ ചെയ്യുക | നിങ്ങളുടെ ഇമെയിൽ ~പ്രസിദ്ധീകരിക്കില്ല | ഇത് പങ്കിടുക
आपला ई-मेल अड्रेस प्रकाशित ~नाही | आवश्यक फील्डस्  मार्क केले आहेत | शेअर करा
таны имэйл хаягийг нийтлэхгүй ~ | шаардлагатай талбаруудыг  гэж тэмдэглэсэн | хуваалцах
သင့် email လိပ်စာကို ဖော်ပြမည် ~မဟုတ်ပါ | လိုအပ်သော ကွက်လပ်များကို  ဖြင့်မှတ်သားထားသည် | မျှဝေရန်
तपाईँको इमेल ठेगाना ~छैन | अनिवार्य फिल्डहरूमा  चिन्ह लगाइएको छ | सेयर गर्नुहोस् | तपाईंको इमेल गोप्य ~राखिनेछ
obligatoriske felt er merket med
epostadressa di blir ikkje synleg ~ | påkravde felt er merka
این را به اشتراک بگذارید
ستاسو برېښناليک به نه خپريږي ~ | غوښتى ځایونه په نښه شوي | شریک یې کړئ
ਤੁਹਾਡਾ ਈ-ਮੇਲ ਪਤਾ ~ਜਾਵੇਗਾ | ਲੋੜੀਂਦੇ ਖੇਤਰਾਂ 'ਤੇ  ਦਾ ਨਿਸ਼ਾਨ ਲੱਗਿਆ ਹੋਇਆ ਹੈ | ਸਾਂਝਾ ਕਰੋ
adresa ta de email nu va fi ~publicată | partajează asta
ваша адреса е-поште неће бити објављена ~ | неопходна поља су означена | делите ово
ඔබගේ ඊමේල් ලිපිනය ප්‍රසිද්ධ කරන්නේ ~නැත | අත්‍යාවශ්‍යයය ක්ෂේත්‍ර සලකුණු කොට ඇත | බෙදාගන්න
vyžadované polia sú označené | zdieľať toto
vaš e-naslov ne bo objavljen ~ | označuje zahtevana polja | deli to
emailkaaga lama daabici doono ~ | goobaha muhiimka ah waxay ku calaamadsan yihiin | la wadaag
barua pepe yako haitachapishwa ~ | sehemu zinazohitajika zimewekwa alama | sambaza hii | anwani yako ya barua pepe haitachapishwa ~ | shirikisha
உங்கள் மின்னஞ்சல் முகவரி ~மாட்டாது | தேவையான புலங்கள்  குறிக்கப்பட்டன | இதைப் பகிர் | உங்கள் மின்னஞ்சல் ~வெளியிடப்படமாட்டாது | பகிர்
మీ ఈమెయిలు చిరునామా ప్రచురించబడదు ~ | తప్పనిసరి ఖాళీలు ‌తో గుర్తించబడ్డాయి | దీన్ని పంచుకోండి | మీ ఈమెయిల్ ప్రచురించబడదు ~ | షేర్ చేయండి
ใส่ความเห็น | อีเมลของคุณจะไม่แสดงให้คนอื่นเห็น | อีเมลของคุณจะไม่แสดงให้คนอื่นเห็น ช่องข้อมูลจำเป็นถูกทำเครื่องหมาย | แชร์สิ่งนี้
поширити це
آپ کا ای میل ایڈریس شائع نہیں ~گا | ضروری خانوں کو  سے نشان زد کیا گیا ہے | اسے شیئر کریں
email manzilingiz chop etilmaydi ~ | majburiy bandlar  bilan belgilangan | ulashish
các trường bắt buộc được đánh dấu
ձեր էլ-փոստի հասցեն չի հրապարակվելու ~ | պարտադիր դաշտերը նշված են -ով | կիսվել
የኢሜል አድራሻዎ አይታተምም ~ | የሚያስፈልጉ ቦታዎች  ምልክት ተደርጎባቸዋል | ያጋሩ
ba za a buga adireshin imel ɗinku ~ba | ana alama filayen da ake buƙata | raba
a kò ní gbé àdírẹ́sì ímeèlì rẹ ~jáde
이것이 좋아요
共享此文章
klik untuk [berbagi/mencetak] ~ | klicken um [auf/dies/einem] ~ | klick um [auf/dies/einem/über] ~ | [haz/haga] clic [para/aquí para] [compartir/imprimir/enviar] ~ | fai clic [per/qui per] [condividere/stampare/inviare] ~
[klik/klikken] om [te delen/af te drukken/dit te/op] ~ | klicka för att [dela/skriva/mejla] ~ | klikk for å [dele/skrive/sende] ~ | klik for at [dele/udskrive/sende] ~ | kliknij aby [udostępnić/wydrukować] ~ | kliknij by [udostępnić/wydrukować] ~
[jaa/lähetä/tulosta] [napsauttamalla/klikkaamalla] ~ | [нажмите/нажмите здесь/натисніть/клацніть] [чтобы/щоб] [поделиться/поширити/поділитися] ~ | [нажмите/натисніть] [для печати/для друку]~ | [кликнете/щракнете] за ~споделя
[klikněte/kliknite] pro [sdílení/zdieľanie/vytištění] ~ | kliknite [na zdieľanie/za deljenje/za dijeljenje] ~ | [dați clic/dă clic/clic] pentru [a partaja/partajare/a imprima] ~ | [κλικ/κάντε κλικ/πατήστε] για [κοινοποίηση/εκτύπωση/να μοιραστείτε] ~
[اضغط/انقر] [للمشاركة/لتشارك/للطباعة/لإرسال] ~ | [nhấn/bấm] [để/vào để] [chia sẻ/in] ~ | kattints [a megosztáshoz/ide] ~ | clica per [compartir/imprimir] ~
[views/post views/reads/hits/visits/page views/total views]: | # [views/reads/hits] | [vistas/visitas/lecturas/leído/visto/visualizaciones/visualizações/acessos/leituras/letture/visite/visualizzazioni/vues/lectures/nombre de vues/visites]: | visto # veces | [aufrufe/gelesen/zugriffe/weergaven/gelezen/visninger/visningar/vist/lest/läst/lukukertoja/luettu]:
[wyświetleń/wyświetlenia/odsłon/odsłony/liczba wyświetleń/przeczytano/počet zobrazení/zobrazení/zobrazenia/přečteno/prečítané/vizualizări/citiri/accesări/megtekintés/megtekintések/olvasottság/olvasva]: | [προβολές/αναγνώσεις/εμφανίσεις/shikime/lexime/peržiūros/peržiūrų/skaityta/perskaityta/skatījumi/lasīts/vaatamisi/loetud]:
[просмотров/просмотры/просмотрено/прочитано/количество просмотров/переглядів/перегляди/переглянуто/прегледи/прочетена/прегледа/прегледано/прегледана/pregleda/pregledano/pročitano/čitanja/ogledov/ogledi/прочитания/прегледувања]:
[okunma/okunma sayısı/görüntülenme/görüntüleme/izlenme/baxış/baxış sayı/baxılıb/oxunub/ko‘rishlar/қаралды/көрілім]: | [عدد المشاهدات/المشاهدات/مشاهدات/عدد القراءات/القراءات/عدد الزيارات/عدد الزوار/تعداد بازدید/بازدید/تعداد مشاهده/صفحات دیکھے گئے/مناظر/צפיות/מספר צפיות]:
[阅读/閱讀/浏览/瀏覽/点击/點擊/阅读量/浏览量/点击数/點閱/人氣/浏览次数/点击率/조회/조회수/閲覧数/アクセス数/ผู้ชม/เปิดอ่าน/lượt xem/dilihat/dibaca/jumlah pembaca/पाठक संख्या/दृश्य/পঠিত/দেখা হয়েছে/പേർ വായിച്ചു]:
[font size/text size/change font size/increase font size/decrease font size/schriftgröße/schriftgröße ändern/schrift vergrößern/taille du texte/taille de police/agrandir le texte/réduire le texte/tamaño de letra/tamaño de fuente/tamaño del texto/tamanho da letra/tamanho do texto/dimensione carattere/dimensione testo/lettergrootte/tekstgrootte/textstorlek/skriftstørrelse/tekststørrelse/tekstin koko/wielkość czcionki/rozmiar czcionki/velikost písma/veľkosť písma/mărime font/dimensiune text/betűméret/размер шрифта/розмір шрифту/размер на шрифта/veličina slova/velikost pisave/величина слова/μέγεθος γραμμάτων/μέγεθος γραμματοσειράς/šrifto dydis/fonta izmērs/teksti suurus/yazı boyutu/yazı tipi boyutu/metin boyutu/şrift ölçüsü/حجم الخط/تكبير الخط/تصغير الخط/اندازه متن/اندازه فونت/سائز/גודל טקסט/फ़ॉन्ट साइज़/ফন্ট সাইজ/字号/字體大小/字体大小/文字サイズ/글자크기/글자크기 설정/글자 크기/ขนาดตัวอักษร/cỡ chữ/ukuran font/ukuran huruf/saiz huruf]
a a a | [a a/] font size | font size a a | а а а | aa | 字体 大 中 小 | 字号 大 中 小 | 大 中 小 | 小 中 大 | [text only/text size a a/résumé]
[click/tap] on a star to rate it ~ | average rating ~vote count,votes | no votes so far ~ | [be the first to rate/how useful was/how helpful was] this [post/article/page/recipe/story] ~ | as you found this post useful ~ | [we are sorry that this/let us improve this/tell us how we can improve this] post ~ | [rate this/rate the] [post/article/story/recipe/news/item] | [#/] [ratings/rating/votes/vote] [#/] | your rating [#/] | [please rate/rating] [#/]
[haz clic en/pulsa en] una [estrella/puntuación] para ~ | [puntuación media/promedio de puntuación/valoración media] ~votos,recuento | [hasta ahora no hay votos/¡ hasta ahora no hay votos] ~ | [qué tan útil/de qué utilidad] ~ | ¿ qué te pareció [esta nota/esta noticia/este artículo] | qué te pareció [esta nota/esta noticia/este artículo] | clique [em uma/numa] estrela para ~ | [classificação média/média da classificação] ~votos,contagem | [nenhuma votação/sem votos] até ~ | [avalie/o que achou] [esta/desta/este/deste] [notícia/matéria/artigo/post]
[cliquez sur/cliquer sur] une étoile pour ~ | note moyenne ~votes | aucun vote pour ~ | [notez cet/noter cet/évaluez cet] article | [cet article vous a t il été/avez vous trouvé cet article] ~utile | klicke auf [einen/die] ~stern | durchschnittliche bewertung ~anzahl | bisher keine bewertungen ~ | [bewerte/bewerten sie] [diesen/den] [artikel/beitrag] | wie [hilfreich/nützlich] war dieser ~ | [clicca su una/vota con le] ~stell | [voto medio/valutazione media] ~voti,conteggio | vota [questo/l] articolo
klik op een ster ~ | gemiddelde [score/waardering] ~stem | beoordeel dit artikel | betygsätt [artikeln/den här artikeln] | [oceń/oceń ten] artykuł | [kliknij/kliknij na] gwiazdkę ~ | średnia ocena ~głos,liczba | [ohodnoťte/ohodnoťte tento] [článek/článok] | průměrné hodnocení ~hlas,počet | [hodnocení/hodnotenie] # [#/] | értékelje a cikket | [evaluați/notează/votează] [articolul/acest articol/știrea]
[оцените/оцінити/оцініть] [материал/статью/новость/публикацию/статтю/матеріал/новину/эту статью] | [голосов/голосів/рейтинг/средняя оценка/оценка/проголосовало]: | [оцени/оценете] [статията/новината] | [ocijenite/ocenite/oceni/ocijeni] [članak/članek/vest/vijest/tekst] | [βαθμολογήστε/αξιολογήστε] [το άρθρο/αυτό το άρθρο] | [įvertinkite/novērtē/hinda] [straipsnį/rakstu/artiklit/lugu]
[bu haberi/haberi/yazıyı/içeriği] [oyla/oylayın/puanla/puanlayın/değerlendir] | bu habere tepkiniz ne | [tepkini göster/tepkiniz] | [قيم/قيّم] [المقال/هذا المقال/الخبر] | به این [مطلب/خبر] امتیاز دهید | דרגו את [הכתבה/המאמר] | [इस लेख/खबर] को रेटिंग दें | [评分/評分/给文章打分] | 이 기사를 추천합니다 | この記事を評価 | [ให้คะแนน/ให้คะแนนบทความ] | đánh giá bài viết | [nilai/beri nilai] artikel [ini/]
[beğendim/beğenmedim/kızgın/üzgün/komik/şaşkın/alkış/muhteşem/angry/sad/love/haha/wow/lol/happy/surprised/me gusta/no me gusta/me encanta/me divierte/me asombra/me entristece/me enoja/j aime/j adore/gefällt mir/нравится/не нравится/смешно/грустно/злой/좋아요/슬퍼요/화나요/훈훈해요/후속기사 원해요/감동/화남/기쁨/슬픔/감동이에요/senang/sedih/marah/kaget/suka/lucu] [#/]
[watch the/watch/see the/see] [video/video below/video here] [:/] | [ver/mira/mire/vea/ve] [el video/el vídeo/video/aquí el video] [:/] | [veja/assista/confira/assista ao] [o vídeo/vídeo/ao vídeo] [:/] | [voir/regardez/regarder/voir la] [la vidéo/vidéo] [:/] | [guarda/ecco] [il video] [:/] | [sehen sie hier das/zum/das] video [:/] | [bekijk de/bekijk hier de/se] [video/videoen/videoklippet] [:/] | katso video [:/] | [zobacz/obejrzyj] [wideo/film/nagranie/video] [:/] | [podívejte se na/pozrite si] video [:/] | [vezi/urmăriți/urmărește/vezi aici] [video/videoclipul/imaginile/filmarea] [:/] | nézze meg a videót [:/] | [смотрите/смотреть/видео смотрите/дивіться/дивитись/вижте/гледайте/погледајте/видео] [видео/відео/видеото/видео ниже/снимак] [:/] | [pogledajte/pogledaj] [video/snimak/snimku/videozapis] [:/] | poglejte [video/posnetek] [:/] | δείτε το [βίντεο/video] [:/] | [shikoni/shiko] [videon] [:/] | [žiūrėkite/skaties/vaata] [vaizdo įrašą/video/videot] [:/] | [videoyu/video haberi] [izle/izleyin/izlemek için tıklayın] [:/] | شاهد الفيديو [:/] | [ویدیو/ویڈیو] [را ببینید/دیکھیں] [:/] | צפו בסרטון [:/] | वीडियो देखें [:/] | ভিডিও দেখুন [:/] | [ชมคลิป/ดูคลิป] [:/] | xem video [:/] | [tonton/lihat] video [:/] | tazama video [:/] | panoorin ang video [:/]
[scroll/gulir/geser] untuk ~ | scroll to continue ~ | [lanjut/lanjutkan] baca | pin it for later | [save/pin] [this recipe/this/it] [for later/on pinterest/to pinterest] ~ | jump to [recipe/video/comments/content/navigation] | print recipe | type your email [#/] | text ad … | [sponsored/paid post/promoted/promoción/patrocinado/sponsorisé/gesponsert/sponsorizzato/материал партнера/на правах рекламы/sponzorovaný/sponsorowane]: | please enable javascript ~ | comments are moderated ~ | 0 00 | # # # #
thanks for reading ~share,subscribe,public,support | this post is [public/free/paid] ~ | the [writer/author] is a ~views expressed | [views/opinions] expressed [here/in this/are] ~
اس خبر کو شیئر کریں | [شیئر/پرنٹ] کریں | [подели/штампај/пошаљи/одштампај] [на фејсбуку/чланак/вест/] | [spausdinti/dalintis facebook/siųsti/atspausdinti] | [dalies/drukāt/drukā/nosūtīt/izdrukāt] [facebook/whatsapp/x/twitter/] | [jaga/prindi/saada] [facebookis/lugu/artiklit/] | [deli/natisni/pošlji/delite] [na facebooku/članek/prispevek/] | [lưu/in] bài viết | shiriki [habari hii/makala hii/] | i share ang [balitang ito/artikulong ito] | [shpërndaje/printo/dërgo] [në facebook/lajmin/] | [çap et/göndər/paylaş] [facebook da/] | [ਸ਼ੇਅਰ/પ્રિન્ટ] કરો
gostou [desta/da/deste/do] [notícia/matéria/reportagem/artigo/texto] ~ | [te/le/te ha] gustó [la nota/esta nota/esta noticia/el artículo/este artículo] ~ | vous avez aimé cet article ~ | [ti/vi] è piaciuto [questo articolo/l articolo] ~ | hat [ihnen/dir/euch] [dieser/der] [artikel/text/beitrag] gefallen ~ | понравилась [статья/новость] ~ | понравился материал ~ | сподобалася стаття ~ | сподобалась стаття ~ | [haberi/yazıyı/bu haberi] beğendiniz mi ~ | did you [like/enjoy] this [article/story/post/recipe] ~ | enjoyed this [article/story/post] ~ | líbil se vám [článek/text] ~ | páčil sa vám [článok/text] ~ | vond je dit artikel ~
[新闻热线/报料热线/爆料热线/投稿邮箱/新聞熱線/报料电话/爆料電話/举报电话/제보/기사제보]: | [情報提供は/情報をお寄せ/ご意見・ご感想は]~ | mọi ý kiến đóng góp ~ | [mời bạn đọc/bạn đọc có thể/độc giả có thể] gửi ~ | உங்கள் மின்னஞ்சல் முகவரி வெளியிடப்படாது
هذا [الخبر/المقال] [منقول/نقلا] ~ | [نحن لا نتحمل/لا يتحمل الموقع] ~ | реклама ~erid,инн | рекламодатель ~ | [tu/su/este] navegador no [soporta/admite/es compatible] ~ | [ihr/dein] browser unterstützt ~ | il tuo browser non supporta ~ | [je/uw] browser ondersteunt ~ | twoja przeglądarka nie ~ | [tarayıcınız/tarayıcın] [bu/video/html/html0] ~ | váš prohlížeč nepodporuje ~ | [din webbläsare/nettleseren din/din browser/din nettleser] [stödjer/stöder/støtter/understøtter/har] ~ | selaimesi ei tue ~ | [az ön böngészője/a böngésződ/böngészője] nem ~ | browserul [tău/dvs/dumneavoastră] nu ~ | browser anda tidak ~ | trình duyệt của bạn không ~ | متصفحك لا ~ | お使いのブラウザ~
"""
