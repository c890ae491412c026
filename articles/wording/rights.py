"""Know the words with which an outlet keeps others from reprinting it, or says on what terms.

`reuse` is how such a notice begins, `barred` what it says of that. See `appeals.py` for how the
tables are written.
"""

SPACED = {
    "en": """
reuse: reproduction [in/of/or/without/and/is] | no part of [this/the] | unauthori[z/s]ed [reproduction/use/copying/republication/duplication] | republication [of/or/without/in] | any [reproduction/republication/use of this/unauthorized/unauthorised] | this [material/article/content/story] [may/must/and/cannot/can] | [republish/reprint/reuse/republishing/reprinting/copying] [this/our/of/or/without] | you may [republish/not reproduce/not copy/reprint] | our [stories/articles] may be | [content/material] [on/from] this
barred: permission | consent | prohibited | forbidden | creative commons | republished | reprinted | not be [published/reproduced/copied/reprinted] | for free | credit* | strictly
""",
    "de": """
reuse: nachdruck | vervielfältigung | [weiterverwendung/weiterverbreitung] [der/von/dieser/nur/ohne] | jede [weiterverwendung/verwertung/vervielfältigung] | die [weiterverwendung/vervielfältigung/verwendung/nutzung/übernahme/verbreitung] [dieses artikels/dieser inhalte/dieser texte/von texten/unserer inhalte/der inhalte/der texte/von artikeln/dieses textes] | alle [inhalte/texte]
barred: genehmigung | gestattet | verboten | untersagt | urheberrecht* | zustimmung | erlaubnis | auszugsweise | geschützt
""",
    "fr": """
reuse: reproduction | toute [reproduction/republication/reprise/diffusion/utilisation] | la reproduction | il est interdit de [reproduire/copier] | tout droit | [copie/reprise/republication] | tous [les/nos] [contenus/articles]
barred: interdit* | autorisation | accord | interdite* | autorisée | réservés | strictement
""",
    "es": """
reuse: prohibida [la/su/toda] [reproducción/copia/redistribución/difusión] | [queda/está/queda terminantemente/queda expresamente/queda totalmente/queda estrictamente/quedan] [prohibida/prohibido/prohibidas] [la/su/toda/reproducir/copiar] [reproducción/copia/redistribución/distribución/difusión/total/el/los] | se prohíbe [la/su/toda] [reproducción/copia/difusión] | se [permite/autoriza] la [reproducción/republicación] | la reproducción | reproducción | este contenido [está/no]
barred: autorización | reproducción | reproducir | citando | citar la fuente | permiso | derechos de autor
""",
    "pt": """
reuse: [é/fica/está/é expressamente/são] [proibida/proibido/vedada/permitida] a [reprodução/cópia/republicação/divulgação] | é [proibido/vedado] [reproduzir/copiar] | proibida a [reprodução/cópia] | reprodução | a reprodução | [este/esse] [conteúdo/material] [é/não/está]
barred: reprodução | autorização | reproduzido | publicado | republicação | citada a fonte | cite a fonte | direitos autorais | cópia | copiar
""",
    "it": """
reuse: riproduzione | [è/e severamente/è severamente] [vietata/consentita] la [riproduzione/copia/ripubblicazione/pubblicazione] | è vietato [riprodurre/copiare] | vietata la [riproduzione/copia] | la riproduzione | tutti i [contenuti/testi] | ogni riproduzione
barred: riservata | riproduzione | riservati | autorizzazione | vietata | citando | citare la fonte | citazione | riprodurre
""",
    "ca": """
reuse: [prohibida/queda prohibida/totalment prohibida/es prohibeix] [la/tota] [reproducció/còpia] | la reproducció | reproducció
barred: reproducció | autorització | reproduir | permís | citant
""",
    "nl": """
reuse: niets uit [deze/dit] | overname | overnemen | het is [verboden/niet toegestaan] [artikelen/teksten/materiaal/om artikelen/om teksten/om materiaal] | [verveelvoudiging/herpublicatie] | zonder [schriftelijke toestemming/voorafgaande toestemming/voorafgaande schriftelijke toestemming] van [de uitgever/de redactie/de auteur] | auteursrecht
barred: toestemming | overgenomen | verveelvoudig* | verboden | voorbehouden | openbaar | toegestaan | bronvermelding | auteursrecht* | gekopieerd
""",
    "sv": """
reuse: [allt/alt] [material/innehåll/innhold/indhold/stof] | det är [förbjudet/inte tillåtet] att [kopiera/återge/sprida/publicera] | kopiering | citera [oss/gärna] | eftertryck | ettertrykk | mångfaldigande | artiklen må | innholdet er | artikler må | materialet får | den här artikeln [är skyddad/får] | [materialet/indholdet/teksten/artiklerne] må | brug af [materiale/indhold/indholdet/teksten/artikler] | gengivelse
barred: upphovsrätt* | opphavsrett* | ophavsret* | förbjud* | forbud* | tillåt* | tillat* | tilladt* | tillad* | tillstånd | tillatelse | samtycke | samtykke | källa | åndsverkloven | videreudnyttes | kopieras | kopieres | spridas | aftale
""",
    "is": """
reuse: öll [afritun/endurbirting] | óheimilt er að [afrita/endurbirta/birta] | endurbirting | afritun
barred: óheimil* | leyfi* | bönnuð | höfundarrétt*
""",
    "fi": """
reuse: [artikkelin/jutun/sisällön/aineiston/tekstin/materiaalin/kuvien] | [kopiointi/lainaaminen/jakaminen/julkaiseminen]
barred: kielletty | kiellettyä | luvaton | lupaa | ilman lupaa | tekijänoikeu* | uudelleenjulkais* | kopiointi
""",
    "pl": """
reuse: dalsze [rozpowszechnianie/wykorzystywanie/kopiowanie] | [kopiowanie/powielanie/przedruk/przedrukowywanie/wykorzystywanie/rozpowszechnianie/publikowanie] [artykułów/materiałów/tekstów/treści/artykułu/bez/całości/i/oraz/z/możliwe/jest/zabronione/wzbronione/jakichkolwiek] | [materiał/artykuł/treść/tekst] [chroniony/chroniona/jest chroniony] | wszelkie [kopiowanie/prawa] | zabrania się | treści [zawarte/opublikowane]
barred: zgod* | prawem autorskim | prawa autorskie* | zabronion* | wzbronion* | zastrzeżon* | zabrania | źródł* | kopiowania
""",
    "cs": """
reuse: [publikování/publikovanie/šíření/šírenie/kopírování/kopírovanie/přetisk/jakékoli/akékoľvek/další/ďalšie/přebírání/preberanie/kopírovať/rozmnožování/rozmnožovanie/užití/použití] [nebo/či/alebo/a/obsahu/článku/článků/článkov/textu/textov/užití/použití/šíření/šírenie/užitie/použitie/materiálů/materiálov/bez/celku/je] | [obsah/text/článek/článok] [je/podléhá/podlieha/nesmí/nesmie] | autorské práva | autorská práva
barred: souhlas* | súhlas* | zakázán* | zakázan* | chráněn* | chránen* | vyhrazen* | vyhraden* | svolen* | povolen*
""",
    "ro": """
reuse: preluarea [textelor/articolelor/materialelor/fără/integrală/parțială/conținutului/informațiilor] | reproducerea | [este/e/sunt] interzis* [preluarea/copierea/reproducerea] | se interzice [preluarea/copierea/reproducerea] | copierea | orice [preluare/reproducere/copiere] | [materialele/articolele/conținutul] [de pe/publicate/acestui] | puteți prelua | republicarea
barred: interzis* | citarea | sursei | acordul* | permis* | semne | permisiunea | link activ | drepturi de autor | caractere | acord scris
""",
    "hu": """
reuse: [a/az] [cikk/cikkek/tartalom/oldalon/oldal/portál/weboldal/honlap/honlapon/oldalunkon] [bármilyen/másolása/utánközlése/átvétele/részleges/megjelent/található/közölt/felhasználása/tartalma/tartalmának/teljes] | [utánközlés/másolás/átvétel/újraközlés] | cikkeink | jelen cikk
barred: engedél* | tilos | hozzájárul* | szerzői jog* | forrás* | utánközlés*
""",
    "ru": """
reuse: при [копировании/перепечатке/использовании/цитировании/полном/любом/частичном/размещении/перепосте/воспроизведении] [материалов/материала/текста/или/использовании/статьи/информации/ссылка/активная/цитировании/новостей/контента/гиперссылка/копировании] | [перепечатка/копирование/использование/воспроизведение/цитирование/распространение] [материалов/материала/любых материалов/возможна/возможно/только/статьи/статей/текста/текстов/информации/контента] | любое использование [материалов/материала/текстов] | полное или частичное [копирование/использование/воспроизведение] | все [материалы/тексты] | запрещается [копирование/использование материалов/перепечатка/копировать]
barred: ссылк* | гиперссылк* | разрешени* | согласи* | запрещ* | обязательн* | правообладател*
""",
    "uk": """
reuse: [передрук/копіювання/використання/відтворення/цитування/передруки/поширення] [матеріалів/матеріалу/дозволено/дозволяється/можливий/можливе/лише/тільки/будь яких матеріалів/заборонено/текстів/статті/інформації/текстових/та] | при [копіюванні/передруку/використанні/цитуванні/повному] | у разі [копіювання/передруку/використання/цитування] | будь яке [використання/копіювання] | [усі/всі] [матеріали/тексти]
barred: посилання* | гіперпосилання* | дозвол* | згод* | заборон* | обов язков*
""",
    "bg": """
reuse: [използването/препечатването/копирането/възпроизвеждането/използване/препечатване/копиране/публикуване/публикуването] [на материали/на материалите/на съдържанието/на текстове/на снимки/на публикации/на статии/на текстовете/на информация] | материалите [са/в/от] | при използване | всички материали | забранява се [използването/копирането/препечатването]
barred: забранен* | разрешен* | съгласи* | линк | връзка | хипервръзка | източник* | позоваване | разрешава | авторско*
""",
    "sr": """
reuse: [zabranjeno/zabranjena/strogo zabranjeno/strogo je zabranjeno/nije dozvoljeno/nije dopušteno/zabranjeno je/dozvoljeno je/dopušteno je/dozvoljava se] [preuzimanje/prenošenje/prenosenje/kopiranje/objavljivanje/korištenje/korišćenje/umnožavanje/reprodukcija] | [preuzimanje/prenošenje/prenosenje/kopiranje/objavljivanje/korištenje/korišćenje/umnožavanje/reprodukcija/preuzimanja] [sadržaja/teksta/tekstova/delova/dijelova/članaka/članka/vesti/vijesti/materijala/celine] | svako [preuzimanje/kopiranje/objavljivanje] | sadržaj [ovog/portala/sajta] | tekstovi i fotografije
barred: zabranjeno | zabranjena | dozvol* | dopušt* | odobren* | suglasnost* | saglasnost* | izvora | navođenje | navođenja | izdavač* | autorsk* | link*
""",
    "sr-cyrl": """
reuse: [забрањено/забрањена/строго забрањено/забрањено је/дозвољено је] [преузимање/преношење/копирање/објављивање/коришћење] | [преузимање/преношење/копирање/објављивање/коришћење] [садржаја/текста/текстова/делова/вести] | свако преузимање | садржај [овог/портала/сајта]
barred: забрањен* | дозвол* | дозвољен* | сагласност* | извора | навођење | ауторск* | издавач* | линк*
""",
    "mk": """
reuse: [крадењето/преземањето/преземање/копирањето/пренесувањето] [на авторски/на текстови/на содржини/на содржината/на вести/на текстот/на текстовите] | [забрането/забранета] [е/] [преземање/копирање/преземањето/копирањето] | содржината е | секое [преземање/копирање] | авторските права
barred: забранет* | дозвол* | казниво | согласност | извор* | законот | линк*
""",
    "sl": """
reuse: [razmnoževanje/kopiranje/objavljanje/ponatis/povzemanje/vsako] [vsebin/vsebine/besedil/člankov/člankov/razmnoževanje/kopiranje/je/gradiva] | prepovedano je [kopiranje/razmnoževanje] | [vsebina/vsebine/besedilo/članek] [je/so]
barred: dovoljen* | prepovedan* | soglas* | zaščiten* | pridržan* | navedb*
""",
    "el": """
reuse: [απαγορεύεται/επιτρέπεται] [η/αυστηρά η/ρητά η] [αναδημοσίευση/αναπαραγωγή/αντιγραφή/μερική/ολική/χρήση του παρόντος] | η [αναδημοσίευση/αναπαραγωγή] | αναδημοσίευση | πνευματικά δικαιώματα
barred: άδεια | δικαιώματος | πηγή* | δικαιωμάτων | έγκριση | συγκατάθεση | χωρίς
""",
    "sq": """
reuse: [ndalohet/nuk lejohet] [riprodhimi/ripublikimi/kopjimi/përdorimi/rreptësisht kopjimi/rreptësisht riprodhimi] | të gjitha materialet | ky artikull [është ekskluziv/mbrohet]
barred: riprodhim* | ripublikim* | kopjim* | lejen* | pa leje* | autorizim* | burimi* | kopjohet | pëlqimin | autori*
""",
    "lt": """
reuse: be [raštiško/rašytinio] [sutikimo/leidimo] | [kopijuoti/platinti/perspausdinti/cituoti] [ir platinti/ar platinti/draudžiama/be/medžiagą/tekstus] | [draudžiama/griežtai draudžiama] [kopijuoti/platinti/skelbti/perspausdinti] | [cituojant/naudojant] [informaciją/medžiagą/tekstą] | [svetainėje/portale] [esančią/skelbiamą/paskelbtą/esančios] | visa informacija | bet koks [kopijavimas/naudojimas]
barred: sutikim* | leidim* | draudžiam* | nuorod* | autorių teis* | šaltin*
""",
    "lv": """
reuse: [pārpublicēšanas/pārpublicējot/pārpublicēšana/citējot/kopējot/jebkāda/jebkura] [gadījumā/materiālus/informāciju/aizliegta/bez/saturu/satura/rakstu/atļauta/materiāla] | [satura/materiālu/raksta/informācijas/materiāla] [pārpublicēšana/kopēšana/izmantošana/izplatīšana/pārpublicēšanas] | bez [rakstiskas/redakcijas] [atļaujas/piekrišanas]
barred: atsauce* | atsauci | aizliegt* | atļauj* | piekrišan* | obligāt* | autortiesīb*
""",
    "et": """
reuse: [materjali/artikli/sisu/tekstide/artiklite/loo] [kasutamine/kopeerimine/levitamine/paljundamine/avaldamine/taasavaldamine/kopeerida/tsiteerimine] | kõik materjalid
barred: keelatud | loata | luba | nõusolek* | viita* | viide* | kaitstud
""",
    "tr": """
reuse: [sitede/sitemizde/sitemizdeki/sayfada/bu sitede/sitedeki] [yer/yayınlanan/yayımlanan/bulunan/haber/haberler/tüm/yazı] | [haberler/haber/haberlerin/haberin/yazı/yazılar/içerik/içerikler/köşe yazıları/tüm içerik] [kaynak/izinsiz/izin/hiçbir] | kaynak [gösterilmeden/gösterilerek/belirtilmeden] | izinsiz [kopyalanamaz/kullanılamaz/alıntı] | tüm [içerik/haberler/yazılar] | bu [haber/içerik/yazı/haberin] [kaynak/izinsiz/telif]
barred: kaynak gösteril* | kaynak göster* | izinsiz | izin alınma* | kopyalanamaz | kullanılamaz | yayınlanamaz | yayımlanamaz | telif hak* | alıntıla*
""",
    "az": """
reuse: [materiallardan/məlumatlardan/xəbərlərdən/yazıdan/məlumatdan] istifadə | [saytdakı/saytın/saytdan] [materiallardan/materialların/məlumatlardan/götürülən]
barred: istinad* | qadağan* | icazə* | mütləq* | qorunur* | zəruri* | vacib*
""",
    "ka": """
reuse: მასალის | მასალების | საიტზე | გადაბეჭდვა | ინფორმაციის
barred: აკრძალულია | დაუშვებელია | მითითებით | ნებართვის* | გადაბეჭდვა | გამოყენებისას
""",
    "hy": """
reuse: նյութերի | նյութը | մեջբերումներ | կայքի | արտատպելու | հեղինակային
barred: հղում* | պարտադիր* | արգելվում* | թույլտվ* | պաշտպանված*
""",
    "ar": """
reuse: [لا/ولا] [يجوز/يسمح/يحق] [نشر/إعادة/نسخ/نقل/اقتباس/بنشر/بإعادة/بنقل/بنسخ/استخدام هذا] | [يمنع/يُحظر/يحظر] [نسخ/نشر/إعادة/نقل/اقتباس] | لا تجوز إعادة | يرجى [ذكر المصدر/الإشارة إلى المصدر] | حقوق [النشر/الملكية/الطبع] | جميع المواد | إعادة نشر
barred: النشر | نشر | نسخ | النقل | إذن | موافقة | المصدر | محفوظة | الاقتباس | اقتباس
""",
    "fa": """
reuse: [استفاده/نقل/کپی/بازنشر/انتشار/کپی برداری/هرگونه/هر گونه] [از مطالب/از اخبار/از محتوا/از محتوای/مطالب/مطلب/اخبار/محتوای/این مطلب/این خبر/برداری/نقل/استفاده از مطالب/کپی برداری/کپی/بازنشر] | تمامی [حقوق/مطالب] | کلیه [حقوق/مطالب]
barred: ذکر منبع | منبع | مجاز | ممنوع | بلامانع | مجوز | اجازه | محفوظ | متعلق
""",
    "ur": """
reuse: [جملہ/تمام] حقوق | [اس/ویب] [ویب سائٹ/تحریر/سائٹ] | کاپی رائٹ
barred: محفوظ | اجازت | ممنوع | نقل | حوالہ | حوالے
""",
    "he": """
reuse: אין [להעתיק/לשכפל/לעשות שימוש בתכנים/לפרסם מתוך] | כל [הזכויות/שימוש בתוכן/העתקה] | השימוש [בתוכן/בתכנים] | העתקה של | התוכן באתר
barred: אישור | רשות | שמורות | אסור* | זכויות יוצרים | בכתב
""",
    "hi": """
reuse: इस [वेबसाइट/साइट/लेख/खबर/समाचार] [की/के/का/को/पर/में] | सर्वाधिकार | कॉपीराइट
barred: अनुमति | प्रतिबंधित | वर्जित | सर्वाधिकार सुरक्षित | कॉपी | पुनर्प्रकाश*
""",
    "mr": """
reuse: या [संकेतस्थळावरील/वेबसाइटवरील/बातमीचा/लेखाचा] | सर्व [हक्क/अधिकार]
barred: परवानगी* | राखीव | सुरक्षित | मनाई
""",
    "bn": """
reuse: [এই/এ] [ওয়েবসাইটের/সাইটের/ওয়েবসাইটে/ওয়েব সাইটের] | সর্বস্বত্ব
barred: অনুমতি* | বেআইনি | নিষিদ্ধ | দণ্ডনীয় | সংরক্ষিত | স্বত্ব | নিষেধ | কপিরাইট
""",
    "ta": """
reuse: இந்த [இணையதளத்தில்/செய்தியை/கட்டுரையை/தளத்தில்] | அனைத்து உரிமைகளும்
barred: அனுமதி* | பாதுகாக்க* | பதிப்புரிமை*
""",
    "te": """
reuse: ఈ [వెబ్‌సైట్‌లోని/వార్తను/కథనాన్ని/సైట్‌లోని] | సర్వ హక్కులు | అన్ని హక్కులు
barred: అనుమతి* | నిషేధం | సంరక్షించ* | ప్రత్యేకించ* | రిజర్వ్*
""",
    "ml": """
reuse: ഈ [വെബ്സൈറ്റിലെ/വാർത്ത/സൈറ്റിലെ] | എല്ലാ അവകാശങ്ങളും
barred: അനുമതി* | പാടില്ല | നിക്ഷിപ്തം | പകർപ്പവകാശ*
""",
    "id": """
reuse: dilarang [mengambil dan/keras mengambil/keras menyalin/keras mengutip/keras melakukan/mengutip/memperbanyak/menyalin/menayangkan/mempublikasikan/menyebarluaskan] | [hak cipta/hakcipta] [dilindungi/terpelihara] | [konten/artikel] ini [dilindungi/tidak] | seluruh [konten/materi/isi]
barred: izin | kebenaran | tertulis | dilindungi | terpelihara | sumber | menyalin | mengutip | undang
""",
    "tl": """
reuse: bawal [kopyahin/ilathala] | hindi maaaring | ang [lahat ng/anumang]
barred: pahintulot | karapatan | reserbado
""",
    "sw": """
reuse: haki zote | [hairuhusiwi/ni marufuku] [kuchapisha/kunakili/kutumia] | hakuna sehemu ya
barred: zimehifadhiwa | ruhusa | kibali | kuchapisha | idhini
""",
    "vi": """
reuse: ghi rõ nguồn | [nghiêm cấm/cấm/mọi hành vi/không được] sao chép | bản quyền | [vui lòng/xin] [ghi/dẫn] nguồn | khi [phát hành/trích dẫn/sao chép] [lại/thông/bài/từ]
barred: nguồn | bản quyền | văn bản | cho phép | đồng ý | phát hành lại | sao chép | chấp thuận
""",
}
UNSPACED = {
    "ja": """
reuse: 無断転載 | 無断複製 | 無断での | 無断使用 | 無断引用 | 無断で転載 | 本サイト | 当サイト | 掲載の | 記事・ | 記事、 | 記事の無断 | 著作権は | このサイト
barred: 転載 | 複製 | 禁じ | 禁止 | お断り
""",
    "ko": """
reuse: 무단 전재 | 무단전재 | 무단 복제 | 무단복제 | 무단 배포 | 무단 사용 | 저작권자 | 본 기사의 저작권 | 이 기사의 저작권 | 본 콘텐츠 | 재판매 및
barred: 금지 | 저작권자 | 저작권은 | 금합니다
""",
    "zh": """
reuse: 未经 | 未經 | 版权所有 | 版權所有 | 版权声明 | 版權聲明 | 著作權 | 凡本 | 凡注明 | 转载 | 轉載 | 请勿 | 請勿 | 禁止 | 如需 | 本网 | 本網 | 本站
barred: 转载 | 轉載 | 摘编 | 版权所有 | 版權所有 | 侵权 | 侵權 | 注明 | 註明
""",
    "th": """
reuse: ห้ามคัดลอก | ห้ามทำซ้ำ | ห้ามเผยแพร่ | ห้ามนำ | สงวนลิขสิทธิ์ | ข้อมูลในเว็บไซต์ | ลิขสิทธิ์
barred: คัดลอก | เผยแพร่ | ทำซ้ำ | สงวน
""",
}
