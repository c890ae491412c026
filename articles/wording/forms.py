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
"""
