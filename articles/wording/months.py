"""The names of months and weekdays in the languages that outlets print dates in."""

from collections.abc import Mapping


def _numbered(lines: Mapping[str, str]) -> dict[str, int]:
    """Return the number of each month in `lines`; the first to claim a name keeps it."""
    found: dict[str, int] = {}
    for line in lines.values():
        for number, name in enumerate(line.casefold().split(), 1):
            if name != "-":
                found.setdefault(name, number)
    return found


_NAMES = {
    "en": "january february march april may june july august september october november december",
    "en short": "jan feb mar apr may jun jul aug sep oct nov dec",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "de short": "jän feb mär apr mai jun jul aug sep okt nov dez",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "fr short": "janv févr mars avr mai juin juil août sept oct nov déc",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "es short": "ene feb mar abr may jun jul ago set oct nov dic",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "pt short": "jan fev mar abr mai jun jul ago set out nov dez",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "it short": "gen feb mar apr mag giu lug ago set ott nov dic",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "no": "januar februar mars april mai juni juli august september oktober november desember",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "fi": "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta "
    "syyskuuta lokakuuta marraskuuta joulukuuta",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października "
    "listopada grudnia",
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "hu": "január február március április május június július augusztus szeptember október november "
    "december",
    "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie "
    "decembrie",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ru short": "янв фев мар апр - июн июл авг сен окт ноя дек",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "el": "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου "
    "οκτωβρίου νοεμβρίου δεκεμβρίου",
    "id": "januari februari maret april mei juni juli agustus september oktober november desember",
    "nl and no short": "- - mrt - - - - - - - - des",
    "pl short": "sty lut - kwi - cze - - wrz paź - gru",
    "hu short": "- febr márc ápr máj jún júl - szept okt - -",
    "tr short": "oca şub - nis - haz tem ağu eyl eki kas -",
    "uk short": "січ лют - кві - - - - - жов - гру",
    "el short": "ιαν φεβ μαρ απρ μαΐ ιουν ιουλ αυγ σεπ οκτ νοε δεκ",
    "bg": "януари февруари март април май юни юли август септември октомври ноември декември",
    "hr": "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna - studenoga prosinca",
    "sr": "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra",
    "sr cyrillic": "јануара фебруара марта априла маја јуна јула августа септембра октобра новембра "
    "децембра",
    "sr alone": "januar februar mart april maj jun jul avgust septembar oktobar novembar decembar",
    "sr cyrillic alone": "јануар фебруар март април мај јун јул август септембар октобар новембар "
    "децембар",
    "sl": "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra "
    "decembra",
    "sk": "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
    "lt": "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio "
    "gruodžio",
    "lv": "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris "
    "novembris decembris",
    "et": "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november "
    "detsember",
    "ca": "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "is": "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "ar other": "- - - ابريل - يونيه يوليه اغسطس - اكتوبر - -",
    "ar levant": "- شباط آذار نيسان أيار حزيران تموز آب أيلول - - -",
    "ar maghreb": "جانفي فيفري - أفريل ماي - جويلية أوت - - - -",
    "ur": "جنوری فروری مارچ اپریل مئی - جولائی اگست ستمبر اکتوبر نومبر دسمبر",
    "he": "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
    "he alone": "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
    "hi": "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
    "hi other": "- फ़रवरी - - - - - - सितम्बर - नवम्बर दिसम्बर",
    "bn": "জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
    "th": "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
}

# The first language to claim a name keeps it. "listopad" is October in Croatian and
# November in Polish and Czech: only the forms printed in dates stand above. A "-" is a month
# whose name is a word, or a person's name, as well.
MONTHS = _numbered(_NAMES)

# From CLDR: what is a month only in a date, beside a day and a year. Elsewhere most of these are
# other words, or people's names ("Márta"), as well.
_MORE_NAMES = {
    "fi": "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu - syyskuu lokakuu marraskuu joulukuu",
    "cs": "- - - - - červen červenec - - - - -",
    "cs 2": "led úno bře dub kvě čvn čvc srp zář říj - pro",
    "hr": "- veljača - - - lipanj srpanj - - listopad - -",
    "hr more": "siječanj - ožujak travanj svibanj - - kolovoz rujan - studeni prosinac",
    "cs more": "leden únor březen duben květen - - srpen - říjen - prosinec",
    "pl more": "- - marzec - - - lipiec sierpień - - - -",
    "uk more": "січень лютий березень квітень - - липень - вересень жовтень - грудень",
    "sl more": "- - marec - - - - - - - - -",
    "fi more": "- - - - - - - elokuu - - - -",
    "hr 2": "sij velj ožu tra svi - - kol ruj - stu -",
    "sq": "- shkurt - prill - qershor korrik gusht shtator tetor nëntor dhjetor",
    "sq 2": "- shk - pri - qer korr gush sht tet nën dhj",
    "el": "- - μάρτιος - μάιος ιούνιος ιούλιος αύγουστος - - νοέμβριος -",
    "el 2": "- - μάρ - μάι ιούν ιούλ αύγ - - νοέ -",
    "az": "yanvar - - - - iyun iyul avqust sentyabr - noyabr dekabr",
    "az 2": "yan - - - - iyn iyl avq sen - noy dek",
    "uk": "- - - - травень червень - серпень - - листопад -",
    "uk 2": "- - бер - трав черв лип серп вер - лист -",
    "be": "студзеня - сакавіка красавіка - чэрвеня ліпеня жніўня - кастрычніка лістапада снежня",
    "be 2": "сту - сак кра - чэр ліп жні - кас ліс сне",
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "kk 2": "қаң ақп нау сәу мам мау шіл там қыр қаз қар жел",
    "ka": "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი",
    "ka 2": "იან თებ მარ აპრ მაი ივნ ივლ აგვ სექ ოქტ ნოე დეკ",
    "hy": "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի",
    "hy 2": "հունվար փետրվար մարտ - մայիս հունիս հուլիս օգոստոս - - - -",
    "hy 3": "հնվ փտվ մրտ ապր մյս հնս հլս օգս սեպ հոկ նոյ դեկ",
    "lt": "sausis - - - - birželis liepa rugpjūtis rugsėjis spalis lapkritis -",
    "lt 2": "saus vas kov bal geg birž liep rugp rugs spal lapkr -",
    "ga": "eanáir feabhra márta aibreán bealtaine meitheamh iúil lúnasa - - samhain nollaig",
    "cy": "ionawr chwefror mawrth ebrill - mehefin gorffennaf awst medi hydref tachwedd rhagfyr",
    "mt": "- frar - - mejju ġunju lulju awwissu - - - diċembru",
    "eu": "urtarrila otsaila - apirila - ekaina uztaila abuztua iraila urria azaroa abendua",
    "gl": "xaneiro - - - - xuño xullo - - - - -",
    "gl 2": "xan - - - - - xul - - - - -",
    "sw": "- - machi - - - - - - - - -",
    "sw 2": "- - mac - - - - - - - - -",
    "am": "ጃንዋሪ ፌብሩዋሪ ማርች ኤፕሪል ሜይ ጁን ጁላይ ኦገስት ሴፕቴምበር ኦክቶበር ኖቬምበር ዲሴምበር",
    "so": "- - maarso - maayo juun luulyo - sebtembar - noofeembar diseembar",
    "so 2": "- - - - - - - ogosto - - - -",
    "ha": "- faburairu - afirilu - yuni yuli agusta satumba - nuwamba -",
    "zu": "- - mashi ephreli meyi - - agasti - - - -",
    "ms": "- - - - - - - ogos - - - -",
    "ms 2": "- - - - - - - ogo - - - -",
    "fil": "- pebrero - - - hunyo hulyo - - - nobyembre -",
    "fil 2": "- peb - - - hun hul - - - nob -",
    "lo": "ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ",
    "km": "មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ",
    "my": "ဇန်နဝါရီ ဖေဖော်ဝါရီ မတ် ဧပြီ မေ ဇွန် ဇူလိုင် ဩဂုတ် စက်တင်ဘာ အောက်တိုဘာ နိုဝင်ဘာ ဒီဇင်ဘာ",
    "my 2": "ဇန် ဖေ - - - - ဇူ - စက် အောက် နို ဒီ",
    "fa": "ژانویه فوریه - آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
    "fa 2": "ژانویه فوریه - - مه - ژوئیه - - - - -",
    "ur": "- - - - - جون - - - - - -",
    "ps": "جنوري فبروري - - مۍ - جولای اګست سېپتمبر - - -",
    "ps 2": "- فېبروري - - - - - - سپتمبر - - -",
    "mr": "जानेवारी फेब्रुवारी - एप्रिल मे - जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर",
    "mr 2": "जाने फेब्रु - एप्रि - - - ऑग सप्टें ऑक्टो नोव्हें डिसें",
    "ne": "- फेब्रुअरी - अप्रिल - जुन - अगस्ट सेप्टेम्बर अक्टोबर नोभेम्बर डिसेम्बर",
    "bn": "জানুয়ারী ফেব্রুয়ারী - - - - - - - - - -",
    "bn 2": "জানু ফেব - এপ্রি - - জুল আগ সেপ অক্টো নভে ডিসে",
    "gu": "જાન્યુઆરી ફેબ્રુઆરી માર્ચ એપ્રિલ મે જૂન જુલાઈ ઑગસ્ટ સપ્ટેમ્બર ઑક્ટોબર નવેમ્બર ડિસેમ્બર",
    "gu 2": "જાન્યુ ફેબ્રુ - - - - - - સપ્ટે ઑક્ટો નવે ડિસે",
    "pa": "ਜਨਵਰੀ ਫ਼ਰਵਰੀ ਮਾਰਚ ਅਪ੍ਰੈਲ ਮਈ ਜੂਨ ਜੁਲਾਈ ਅਗਸਤ ਸਤੰਬਰ ਅਕਤੂਬਰ ਨਵੰਬਰ ਦਸੰਬਰ",
    "pa 2": "ਜਨ ਫ਼ਰ - ਅਪ੍ਰੈ - - ਜੁਲਾ ਅਗ ਸਤੰ ਅਕਤੂ ਨਵੰ ਦਸੰ",
    "ta": "ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்",
    "ta 2": "ஜன பிப் மார் ஏப் - - - ஆக செப் அக் நவ டிச",
    "te": "జనవరి ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్ జులై ఆగస్టు సెప్టెంబర్ అక్టోబర్ నవంబర్ డిసెంబర్",
    "te 2": "జన ఫిబ్ర - ఏప్రి - - - ఆగ సెప్టెం అక్టో నవం డిసెం",
    "kn": "ಜನವರಿ ಫೆಬ್ರವರಿ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್ ಸೆಪ್ಟೆಂಬರ್ ಅಕ್ಟೋಬರ್ ನವೆಂಬರ್ ಡಿಸೆಂಬರ್",
    "kn 2": "ಜನ ಫೆಬ್ರ - ಏಪ್ರಿ - - - ಆಗ ಸೆಪ್ಟೆಂ ಅಕ್ಟೋ ನವೆಂ ಡಿಸೆಂ",
    "ml": "ജനുവരി ഫെബ്രുവരി മാർച്ച് ഏപ്രിൽ മേയ് ജൂൺ ജൂലൈ ഓഗസ്റ്റ് സെപ്റ്റംബർ ഒക്ടോബർ നവംബർ ഡിസംബർ",
    "ml 2": "ജനു ഫെബ്രു മാർ ഏപ്രി - - - ഓഗ സെപ്റ്റം ഒക്ടോ നവം ഡിസം",
    "si": "ජනවාරි පෙබරවාරි මාර්තු අප්රේල් මැයි ජූනි ජූලි අගෝස්තු සැප්තැම්බර් ඔක්තෝබර් නොවැම්බර් දෙසැම්බර්",
    "si 2": "ජන පෙබ - - - - - අගෝ සැප් ඔක් නොවැ දෙසැ",
    "si 3": "- - මාර් - - - - - - - - -",
    "pl": "- - - - - - lip sie - - lis -",
    "ro": "ian - - - - iun iul - - - - -",
    "bg": "яну - - - - - - - сеп - ное -",
    "sr": "јан феб - - - - - - - - нов дец",
    "sr latin": "- - - - - - - avg - - - -",
    "tr": "- - - - - - - - - - - ara",
    "lv": "- - - - - jūn jūl - - - - -",
    "et": "jaan veebr - - - - - - - - - dets",
    "is": "- - - - - - - ágú - - nóv -",
    "ca": "- - - - - - - ag - - - -",
    "mk": "јануари - - - - - - - - - - -",
    "id": "- - - - - - - agu - - - -",
    "be more": "- - - - - - - - верасня - - -",
    "uz": "- - - - - - - - sentabr - - -",
    "ms more": "- - - - - - - - - - - disember",
    "fil more": "- - - - - - - - - - - disyembre",
    "zu more": "- - - - - - - - - - - disemba",
    "ha more": "- - - - - - - - - - - disamba",
    "he in": "בינו בפבר - באפר - - - באוג בספט באוק בנוב בדצמ",
    "he": "ינו פבר - אפר - - - אוג ספט אוק נוב דצמ",
    "hi": "जन फ़र - - - - जुल अग सित अक्टू नव दिस",
}
MORE_MONTHS = {name: month for name, month in _numbered(_MORE_NAMES).items() if name not in MONTHS}

WEEKDAYS = """
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun montag dienstag mittwoch
donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so lundi mardi mercredi jeudi vendredi samedi dimanche lunes
martes miércoles jueves viernes sábado domingo segunda terça quarta quinta sexta feira lunedì martedì mercoledì giovedì venerdì
sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag
mandag tirsdag lørdag søndag maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai poniedziałek wtorek środa
czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek neděle понедельник вторник среда четверг пятница суббота
воскресенье понеділок вівторок середа четвер пʼятниця п'ятниця п’ятниця пятниця субота неділя pazartesi salı çarşamba perşembe cuma cumartesi pazar senin
selasa rabu kamis jumat sabtu minggu isnin khamis jumaat ahad luni marți miercuri joi vineri sâmbătă duminică hétfő kedd
szerda csütörtök péntek szombat vasárnap δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή
dilluns dimarts dimecres dijous divendres dissabte diumenge mánudagur ראשון שני שלישי רביעי חמישי שישי שבת
pondelok utorok streda štvrtok piatok nedeľa ponedjeljak utorak srijeda četvrtak petak subota nedjelja понедељак
уторак четвртак петак недеља ponedeljak sreda nedelja ponedeljek torek četrtek petek понеделник сряда четвъртък петък
събота неделя четврток петок сабота недела pirmadienis antradienis trečiadienis ketvirtadienis penktadienis
šeštadienis sekmadienis pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena esmaspäev teisipäev
kolmapäev neljapäev reede laupäev pühapäev þriðjudagur miðvikudagur fimmtudagur föstudagur laugardagur sunnudagur
jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili miyerkules huwebes biyernes sabado linggo hënë martë
mërkurë enjte premte shtunë diel bazar çərşənbə cümə şənbə панядзелак аўторак серада чацвер пятніца нядзеля дүйсенбі
сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі ორშაბათი სამშაბათი ოთხშაბათი ხუთშაბათი პარასკევი შაბათი კვირა
երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ կիրակի luns mércores xoves venres astelehena asteartea
asteazkena osteguna ostirala larunbata igandea الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد دوشنبه سهشنبه
چهارشنبه پنجشنبه جمعه شنبه یکشنبه پیر منگل بدھ جمعرات جمعہ ہفتہ اتوار دونۍ درېنۍ څلرنۍ پينځنۍ اونۍ يونۍ सोमवार मंगलवार
बुधवार गुरुवार शुक्रवार शनिवार रविवार मंगळवार सोमबार मङ्गलबार बुधबार बिहिबार शुक्रबार शनिबार आइतबार সোমবার মঙ্গলবার
বুধবার বৃহস্পতিবার শুক্রবার শনিবার রবিবার સોમવાર મંગળવાર બુધવાર ગુરુવાર શુક્રવાર શનિવાર રવિવાર ਸੋਮਵਾਰ ਮੰਗਲਵਾਰ ਬੁੱਧਵਾਰ
ਵੀਰਵਾਰ ਸ਼ੁੱਕਰਵਾਰ ਸ਼ਨਿੱਚਰਵਾਰ ਐਤਵਾਰ திங்கள் செவ்வாய் புதன் வியாழன் வெள்ளி சனி ஞாயிறு సోమవారం మంగళవారం బుధవారం గురువారం
శుక్రవారం శనివారం ఆదివారం ಸೋಮವಾರ ಮಂಗಳವಾರ ಬುಧವಾರ ಗುರುವಾರ ಶುಕ್ರವಾರ ಶನಿವಾರ ಭಾನುವಾರ തിങ്കളാഴ്ച ചൊവ്വാഴ്ച ബുധനാഴ്ച
വ്യാഴാഴ്ച വെള്ളിയാഴ്ച ശനിയാഴ്ച ഞായറാഴ്ച සඳුදා අඟහරුවාදා බදාදා බ්රහස්පතින්දා සිකුරාදා සෙනසුරාදා ඉරිදා วันจันทร์
วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์ วันอาทิตย์ ວັນຈັນ ວັນອັງຄານ ວັນພຸດ ວັນພະຫັດ ວັນສຸກ ວັນເສົາ ວັນອາທິດ
ច័ន្ទ អង្គារ ពុធ ព្រហស្បតិ៍ សុក្រ សៅរ៍ អាទិត្យ တနင်္လာ အင်္ဂါ ဗုဒ္ဓဟူး ကြာသပတေး သောကြာ စနေ တနင်္ဂနွေ vrydag saterdag
sondag
"""
