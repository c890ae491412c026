"""The words that stand between names and beside them on a byline, and those that are no names."""

import re

from articles.wording.any_of import any_of

# "ByAnn Lee": where the page parts them by looks alone.
GLUED_BY = re.compile(r"^(?:(?:Written|Posted|Words)\s+)?[Bb]y(?:by\s+)?(?=[A-Z])")

_AND = "and und et y e og och en ve és și şi và και и та"
# Not "Robert E. Lee", "E-Mail", "Dan Lee" and "j'y suis".
AND = rf"(?<!['\u2019])\b(?:{any_of(_AND)})\b(?![.-])|(?-i:\sna(?=\s[A-Z])|\s(?:dan|ja|a|і|و|और|एवं|ও|และ|ir|un|اور|আর|आणि|અને|ਅਤੇ|மற்றும்|మరియు|ಮತ್ತು|და|և|dhe|eta|və|iyo|agus)\s)"
_WITH = rf"\b(?:{any_of('with mit avec con')})\b"
# "Ann Lee/Bo Falk", but neither "Napísal/a" nor "dpa/kb".
_SLASH = r"(?-i:(?<=\s\S[^\W\d_]{2})/(?=[^\W\d_a-z][^\s/]*\s[^\W\d_a-z]))"
_JOINTS = rf";|\||\u060c|\u061b|\s/\s|•|·|\s&\s(?=\S\S)|{_SLASH}|{AND}|{_WITH}|\si\s|\u3001|\uff0c"
# With the joint in the middle: split by them, every other piece is one.
BETWEEN = re.compile(rf"\s*({_JOINTS})\s*", re.IGNORECASE)
BETWEEN_PRINTED = re.compile(rf"\s*({_JOINTS}|\s[\u2013\u2014-]\s)\s*", re.IGNORECASE)
# They part a name from another, or from whom it belongs to.
# "En" and "a" are "in" in some languages.
ASIDE = frozenset({*"|/•·-\u2013\u2014", "en", "a"})

# What a person is to an outlet, in the languages that outlets print.
POSTS = (
    "reporter correspondent columnist staff_writer redakteur redakteurin reporterin korrespondent "
    "korrespondentin journaliste correspondant correspondante periodista corresponsal "
    "cronista redactor redactora repórter jornalista correspondente giornalista inviato inviata "
    "verslaggever verslaggeefster redacteur journalist toimittaja корреспондент корреспондентка "
    "кореспондент кореспондентка журналист журналистка журналіст журналістка muhabir dziennikarz "
    "dziennikarka wartawan "
    "reportér reportérka redaktor redaktorka redaktér novinár novinárka novinář novinářka novinar novinarka "
    "urednik urednica новинар новинарка уредник уредница дописник обозреватель репортер "
    "репортёр репортерка журналистът szerkesztő újságíró tudósító reporteră jurnalist jurnalistă redactoră "
    "δημοσιογράφος ανταποκριτής muhabiri editör editörü ajakirjanik toimetaja žurnalistas žurnalistė redaktorius "
    "redaktorė korespondentas žurnālists žurnāliste korespondents fréttamaður blaðamaður mwandishi mhariri "
    "kontributor penulis pewarta phóng_viên مراسل مراسلة صحفي صحفية صحافي صحافية محرر محررة خبرنگار گزارشگر رپورٹر "
    "نمائندہ_خصوصی نامہ_نگار כתב כתבת संवाददाता प्रतिनिधि প্রতিবেদক সংবাদদাতা செய்தியாளர் நிருபர் విలేఖరి ലേഖകൻ "
    "記者 记者 編集委員 論説委員 特派員 기자 특파원"
)
_POSTS = (
    "reporter editor correspondent writer contributor columnist producer founder director manager "
    "journalist reviewer coordinator"
)
ROLE = re.compile(
    rf"\b(?:(?:{any_of(_POSTS, POSTS)})s?|staff|redakteur(?:in)?|journalist(?:e|in)?|bureau|chief|team|"
    r"officer|president|specialist|consultant|professor|analyst|author|expert|head|executive|"
    r"strategist|engineer|developer|assistant|freelancer?|editors|attorney|lawyer|counsel|consultants?|"
    r"dietitian|nutritionist|physician|psychologist|therapist|scientist|researcher|economist|marketer|"
    r"copywriter|blogger|photographer|translator|fellow|intern|partner|lecturer|"
    r"MD|PhD|M\.D|Ph\.D|MS|RD|RN|RDN|MPH|CPA|CFP|Jr\.?|Sr\.?|II|III)\b",
    re.IGNORECASE,
)
_TEAMS = (
    "staff team editors newsroom desk contributors correspondents reporters redaktion redaktionen redazione redacción "
    "redação rédaction redactie redakce redakcja redakcija редакция редакція"
)
# A desk's or a team's name ends so, or begins so.
TEAMS = re.compile(
    rf"\b(?:{any_of(_TEAMS)})$|^(?:{any_of('staff team redaktion redazione redacción redação rédaction redactie')})\s",
    re.IGNORECASE,
)
LEADING_ROLE = re.compile(
    r"^(?:(?:(?:the\s+)?(?:staff|senior|guest)\s+(?:writer|reporter|editor)|dr\.?\s+med\.?)"
    r"\s*:?\s+|(?:[\u3400-\u9fff]{2,6}\s+|本[報报]|特[約约])?[記记]者(?=[\u3400-\u9fff]{2,4}$)"
    r"|[\u3400-\u9fff]{0,10}(?:[记記]者|通[讯訊][员員]|[评評][论論][员員]|撰稿人|[实實][习習]生|主[笔筆])\s+(?=[\u3400-\u9fff]{2,4}$))",
    re.IGNORECASE,
)
_NO_NAMES = (
    r"\S{0,20}admin(?:istrator)?\d{0,4}|editor|staff|(?:about )?(?:the )?authors?|von|par|por|guest|webmaster",
    r"(?:written |posted |published )?by|unknown|(?:null ?){1,2}|none|(?:undefined ?){1,2}|root|user|default|wordpress",
    r"(?:von der |der |de la |la )?(?:redaktion|redaction|rédaction|redacción)",
    r"(?:da |di |della |a )?(?:redação|redazione)|(?:de )?redactie|редакция|редакція|super ?user|user admin|minutes?|name|e-?mail|website|comments?",
    r"(?:(?:see|view|show|voir|ver|alle?|all|toutes?|tous|tod[oa]s|tutti|tutte|tüm|wszystkie|všechny|všetky|visi|kõik|все|всі"
    r"|всички|сви|όλα|more|other|weitere|andere|autres|otr[oa]s|outr[oa]s|altr[ie]|inne|další|ďalšie|ostali|drugi|alte|kit[io]|citi|muut"
    r"|остал[иі]|другие|інші|други|άλλα|diğer|további|fler|flere) .*(?:post|artic|artíc|artig|artik|text|tekst|beitr|stor|yazı|haber"
    r"|publi|noti|článk|článok|clank|član|стат|матер|публ|текст|член|άρθρ|jut|cikk|straips|rakst).*)",
    r"(?:see|view) (?:all|profile|author).*|ver (?:más|mais|perfil|todo).*|.*の記事一覧|記事一覧.*|フォロー.*|すべての記事.*|(?:جميع|كل) (?:المقالات|مقالات).*",
    r"(?:\u2192 )?(?:(?:read |learn )?more|mehr erfahren|en savoir plus|saiba mais|scopri di più|más información).*|mehr|weiterlesen|lire la suite|leer más|follow.*|share.*|subscribe.*|i['\u2019]m\b.*",
    r"https?:.*|www\..*|.*@.*\..*|facebook|twitter|linkedin|instagram|sponsored|partner content",
    r"advertisement|lesedauer.*|\d.*",
    rf".*\b(?:{any_of(_POSTS)})|.*\bmin(?:ute)? read|.*\bago|posted|published|updated|date",
    r"(?:mon|tue|wed|thu|fri|sat|sun)|link|view .*|.*\bcomments?\b.*|(?:authored|reviewed) by",
    r"written|reviewed|signing up|submitting.*|using.*|you agree.*|.*cookies.*",
    r"(?:發[布佈]|发布|更新)?(?:日期|時間|时间)|[關关][注註]|追[蹤踪]|meet the|(?:date|fecha|data) d[ei].*",
    r"יום .*|כתב[ת]? .*|.*(?:संपादक|संवाददाता|संशोधित)",
    r"(?:sledova[tť]|sleduj|jälgi|sekti|sekot|пратите|прати|читать|підписатися|kövesd|követés|urmărește|متابعة|تابع|ikuti|seuraa|følg|fuata"
    r"|prati|obserwuj|följ|பின்தொடர்|फ़ॉलो|অনুসরণ|فالو|עקוב|ติดตาม|theo dõi|seguir|suivre|folgen|volg|segui|последвай|подписаться|takip).{0,20}",
    r"(?:bugün|dün|vandaag|gisteren|heute|gestern|today|yesterday|hoy|ayer|oggi|ieri|hoje|ontem)",
    r"corresponsal|corrispondente|correspondante?|correspondente|korrespondent(?:in)?",
    r"(?:enviad[oa]|envoyée?|inviat[oa]) (?:especial|spéciale?|speciale)|staff reports?|web desk|redaktionen|redaksjonen",
    r"(?:(?:специально|спеціально) )?для .*|special(?:ly)? (?:to|for) .*|especial para .*|.*\btarihi",
    r"(?:tim )?redaksi|toimitus|redakc?ja|redakce|redakcija|redacția|szerkesztőség",
    r"ban biên tập|tòa soạn|nhóm phóng viên|συντακτική ομάδα|πριν από|תרגום|מערכת.*|تحریریه|هیئت تحریر",
    r"(?:press|media) release|pressemitteilung|comunicado(?: de prensa| de imprensa)?|communiqué",
    r"comunicato(?: stampa)?|एजेंसी|.*डेस्क|刊登|刊出|配信|掲載|公開|発行|게시|입력|승인|편집국|편집부|.*(?:编辑部|編輯部|編集部|報道部|取材班|新聞社|通信社|通訊社|通讯社)",
    r"/.*|(?:\S+\.)?(?:facebook|twitter|instagram|linkedin|youtube)\.com.*|youtube|last\.fm|(?:no|unknown) author|download.*",
    r"cc[ -]by.*|creative commons.*|(?:news|wire) services?(?: reports?)?|wire reports?|.*\s(?:by|von|par|por|door)",
    r"ritstjórn|szerk\.?(?:esztette)?|toimetus|redaktsioon|uredništvo|уредништво|redacció|რედაქცია|haber merkezi|mwandishi wetu",
    r"وكالات(?: الأنباء)?|.*(?:ویب|نیوز) ڈیسک|گروه \S+|செய்திப்பிரிவு|.*ডেস্ক|स्टाफ रिपोर्टर|संवाद सहयोगी|एजेंसियां",
    r"סוכנויות(?: הידיעות)?|агенции|агентства|агенції|综合报道|綜合報導|ทีมข่าว.*|กองบรรณาธิการ.*|ผู้สื่อข่าว\S*|wartawan",
    r"注[册冊]|登[录錄入]|未知|佚名|匿名|不[详詳]|全部|更多|管理[员員]|网[络絡](?:整理)?|網路|互联网|本站(?:原[创創])?|原[创創]|小[编編]|综合|綜合",
    r"版[权權][声聲]明|转[载載][请請]注明.*|轉載請註明.*|会[员員]|會員|ログイン|登録|不明|匿名希望|全て|すべて|로그인|회원가입|전체|익명",
    r"log ?in|sign ?(?:in|up)|(?:news )?agenc(?:y|ies)|agencias|agences|agenzie|agenturen",
)
NO_NAME = re.compile(rf"^(?:{'|'.join(_NO_NAMES)})$", re.IGNORECASE)
# Beside a name they belong to the day that follows. None is a family's name.
_BESIDE_DAYS = (
    "published updated posted modified veröffentlicht aktualisiert publié publiée publicado publicada actualizado actualizada "
    "atualizado atualizada pubblicato aggiornato gepubliceerd bijgewerkt publicerad uppdaterad publisert publicert oppdatert udgivet "
    "opdateret julkaistu päivitetty opublikowano zaktualizowano zveřejněno publikováno aktualizováno zverejnené publikované aktualizované "
    "közzétéve megjelent frissítve publicat actualizat objavljeno ažurirano posodobljeno објављено ажурирано публикувано обновено "
    "опубликовано обновлено опубліковано оновлено avaldatud uuendatud paskelbta publikuota atnaujinta publicēts atjaunots "
    "δημοσιεύτηκε δημοσιεύθηκε ενημερώθηκε yayınlanma yayınlandı güncelleme güncellendi diterbitkan diperbarui imechapishwa imesasishwa "
    "נכתב פורסם עודכן منشور محدث انتشار به‌روزرسانی شائع اشاعت प्रकाशित अपडेटेड প্রকাশিত হালনাগাদ வெளியிடப்பட்டது புதுப்பிக்கப்பட்டது เผยแพร่ "
    "date datum fecha today yesterday heute gestern aujourd'hui vandaag gisteren oggi ieri ontem idag igår tänään eilen dzisiaj dziś wczoraj "
    "dnes včera včeraj danas jučer juče tegnap astăzi днес вчера сегодня сьогодні вчора днеска данас јуче täna eile šiandien vakar "
    "šodien σήμερα χθες bugün kemarin היום אתמול اليوم أمس امروز دیروز آج आज আজ இன்று"
)
BESIDE_DAYS = frozenset(_BESIDE_DAYS.split())
_DAYS = (
    "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag "
    "freitag samstag sonntag"
)
NO_PERSON = re.compile(
    rf"\b(?:{any_of(_DAYS)}|privacy|policy|terms|cookies?|clicking|subscribing|continue)\b"
    r"|[!?=<>{}\[\]\u3002]|^(?:an|eine?|einer|una|une|een|ett)\s",
    re.IGNORECASE,
)
_PARTICLES = (
    "de del della der den di da do dos das du van von zu zur la le les los el al bin bint ibn عبد بن ابن أبو آل "
    "y e af av ter ten te the and und et og och"
)
PARTICLES = frozenset(_PARTICLES.split())
# Months that are names of people too.
NAMES_AND_MONTHS = frozenset(
    {"may", "march", "mai", "mars", "august", "juli", "maio", "mayo", "abril", "marzo"}
)
