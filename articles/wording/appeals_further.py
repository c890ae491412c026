"""Know the words with which outlets speak to their readers, in the languages of fewer outlets.

See `appeals.py` for how the tables are written.
"""

VERB_FIRST = {
    "bg": """
own: наш* | нас | ни | ви | вас | вие | ваш* | си | се | бъдете | *ете | *йте
lead: и | или | сега | още | моля | за да | а
get: [изтеглете/свалете/изтегли/свали/инсталирайте/инсталирай] [нашето/приложението/мобилното/новото/безплатното/безплатно]
app: приложение* | app
sign: абонирай се | абонирайте се | запишете се | запиши се | последвай | последвайте | следвайте | следете | присъединете | присъедини | станете част | включете се | получавайте | научавайте | бъдете
letter: бюлетин* | имейл* | телеграм | telegram | viber | вайбър | whatsapp | google | facebook | фейсбук | instagram | канал* | пощата
give: подкрепете | подкрепи | подпомогнете | дарете | дари | направете дарение | станете наш
cause: журналистика* | журналистик* | дарение | дарени* | работата ни | медия* | сайт* | независим*
if: ако [харесвате/ви/цените/искате/сте/статията/материалът] | харесва ли ви | хареса ли ви | благодарим че
gift: подкреп* | дарени* | дарете | абонирай* | сподели*
press: журналист* | работата | медия* | сайт* | статия* | материал* | текст*
tell: изпратете | изпращайте | пишете | пратете | имате ли | ако имате | ако сте | станахте ли | споделете
tips: сигнал* | редакция* | новина | снимк* | информация | имейл | viber | пишете ни | вашата история
erring: [открихте/забелязахте/намерихте] | видяхте | ако [откриете/забележите/видите/сте забелязали] | за да ни съобщите
mistake: грешк* | неточност*
follow: [следете/гледайте/последвайте/четете] [ни/нашия/нашите/на/най/всичко/последните]
live: на живо | google news | гугъл | facebook | instagram | новини
site: [този/нашият/сайтът] [сайт/уебсайт] | ние използваме | използваме | с използването
cookies: бисквитки*
halt: [статията/текстът/материалът/новината] продължава | продължава
after: след | под | реклам* | видео* | снимк*
""",
    "sr": """
own: naš* | nas | nam | vam | vas | vaš* | se | svoj* | ti | *ite | *jte
lead: sada | još | molimo | odmah
get: [preuzmite/preuzmi/skinite/instalirajte/skini] [našu/naše/aplikaciju/novu/mobilnu/besplatnu]
app: aplikacij*
sign: prijavite se | prijavi se | pretplatite se | pretplati se | pridružite se | pridruži se | priključite se | priključi se | pratite [nas/naš/naše] | zapratite | budite [u toku/informisani/obavešteni/prvi] | primajte | ne propustite | čitajte nas | postanite dio | postanite deo
letter: newsletter* | viber* | vajber* | whatsapp* | telegram* | kanal* | zajednic* | email* | mejl* | bilten* | google | facebook* | instagram* | obaveštenja | obavijesti | sandučić* | grup*
give: podržite | podrži | donirajte | postanite [član/podržavalac/pretplatnik] | pomozite | uplatite
cause: novinarstv* | donacij* | redakcij* | medij* | rad | portal* | nezavisn*
if: ako [vam/volite/želite/cijenite/cenite/smatrate] | svidio vam se | dopada vam se | sviđa vam se | hvala što | ukoliko [vam/želite]
gift: podrž* | donacij* | donir* | pretplat* | podijel* | podel*
press: novinar* | tekst* | članak | portal* | rad | medij* | vest* | vijest* | sadržaj*
tell: pošaljite | šaljite | javite | imate li | ako imate | ukoliko imate | pišite | bili ste | svjedoci ste
tips: redakcij* | vijest* | vest* | fotografij* | dojav* | priču | email* | mejl* | viber* | nam
erring: [uočili/primijetili/primetili/pronašli/našli/vidite] | ako [ste/uočite/primijetite/primetite/pronađete] | prijavite
mistake: grešk* | pogrešk*
follow: [pratite/zapratite/čitajte/gledajte] [nas/naš/naše/najnovije/uživo/i]
live: uživo | google | facebook* | instagram* | vesti | vijesti | mrež*
site: [ova/ovaj/naša/naš] [stranica/sajt/web/portal/internet] | koristimo | korišćenjem | korištenjem | nastavkom
cookies: kolačić*
halt: [tekst/članak/vest/vijest/priča] se [nastavlja/nastavlja] | nastavak [teksta/članka/vesti/vijesti] | ostatak teksta
after: ispod | nakon | posle | poslije | oglas* | reklam* | video | nastavlja
""",
    "sr-cyrl": """
own: наш* | нас | нам | вам | вас | ваш* | се | свој* | *ите | *јте
lead: и | а | или | сада | још | молимо
get: [преузмите/скините/инсталирајте] [нашу/апликацију/нову/мобилну]
app: апликациј*
sign: пријавите се | претплатите се | придружите се | прикључите се | пратите [нас/наш/наше] | запратите | будите [у току/информисани/обавештени] | не пропустите
letter: њузлетер* | вибер* | вајбер* | вотсап* | телеграм* | канал* | viber* | whatsapp* | telegram* | мејл* | билтен* | фејсбук* | инстаграм* | google
give: подржите | донирајте | помозите | уплатите
cause: новинарств* | донациј* | редакциј* | медиј* | рад | портал* | независн*
tell: пошаљите | јавите | имате ли | ако имате | пишите
tips: редакциј* | вест* | фотографиј* | дојав* | причу | мејл*
erring: [уочили/приметили/пронашли] | ако [сте/уочите/приметите] | пријавите
mistake: грешк*
follow: [пратите/читајте/гледајте] [нас/наш/наше/најновије/уживо]
live: уживо | google | фејсбук* | инстаграм* | вести | мреж*
site: [овај/наш] [сајт/портал] | користимо | коришћењем
cookies: колачић*
halt: текст се наставља | наставак текста | остатак текста
after: испод | након | после | оглас* | наставља
""",
    "mk": """
own: наш* | нас | нè | не | ве | ваш* | вас | ви | се | си | *ете | *јте
lead: и | или | сега | уште | ве молиме
get: [преземете/симнете/инсталирајте] [ја/нашата/апликацијата/новата]
app: апликациј*
sign: претплатете се | пријавете се | приклучете се | придружете се | следете [нè/не/ги/го/нас] | бидете [во тек/информирани]
letter: билтен* | њузлетер* | newsletter* | вајбер* | viber* | телеграм* | telegram* | whatsapp* | канал* | мејл* | фејсбук* | facebook* | google | инстаграм*
give: поддржете | донирајте | помогнете
cause: новинарств* | донациј* | редакциј* | медиум* | независн*
tell: испратете | пишете | пријавете | имате ли | ако имате
tips: редакциј* | вест* | фотографи* | приказна | мејл*
erring: [забележавте/видовте/најдовте] | ако [забележите/најдете/видите]
mistake: грешк*
site: [оваа/нашата/овој] [страница/веб/сајт] | користиме
cookies: колачињ*
halt: текстот продолжува | продолжува
after: под | по | реклам* | оглас*
""",
    "sl": """
own: naš* | nas | nam | vam | vas | vaš* | se | si | svoj* | *ite | *jte
lead: ali | zdaj | prosimo | še
get: [prenesite/naložite/namestite] [našo/si/aplikacijo/brezplačno/mobilno]
app: aplikacij*
sign: naročite se | naroči se | prijavite se | pridružite se | spremljajte [nas/naš/naše] | sledite [nam/nas] | ostanite [obveščeni/na tekočem] | prejemajte | ne zamudite
letter: novic* | novičk* | e novic* | enovic* | newsletter* | email* | viber* | whatsapp* | telegram* | kanal* | facebook* | google | instagram* | obvestil*
give: podprite | donirajte | postanite [podpornik/naročnik/član] | pomagajte | prispevajte
cause: novinarstv* | donacij* | delo | medij* | neodvisn*
if: če [vam/cenite/želite/ste] | vam je všeč | hvala ker
gift: podpr* | donacij* | donir* | naroč* | prispev*
press: novinar* | članek | članki | vsebin* | medij* | delo
tell: pošljite | pišite | sporočite | imate | ste [priča/opazili]
tips: uredništv* | novico | zgodbo | fotografij* | namig* | email*
erring: [opazili/našli/ste] [ste/napako/opazili/našli] | če [opazite/najdete/ste]
mistake: napak*
follow: [spremljajte/sledite/preberite] [nas/nam/naš/naše/najnovejše]
live: v živo | google | facebook* | instagram* | novic*
site: [ta/to/naša/naše] [stran/spletna/spletno/spletišče] | uporabljamo | z uporabo
cookies: piškotk*
halt: članek se nadaljuje | besedilo se nadaljuje | nadaljevanje | zgodba se nadaljuje
after: pod | po | oglas* | spodaj | članka
""",
    "sq": """
own: tonë | tona | tuaj | tuaja | juaj | ju | na | jonë | ynë | yne | tone | *hu | *huni
lead: dhe | tani | ju lutem | edhe
get: [shkarko/shkarkoni/instalo/instaloni]
app: aplikacion*
sign: regjistrohu | regjistrohuni | abonohu | abonohuni | bashkohu | bashkohuni | na ndiqni | ndiqni | ndiq | ndiqe | anëtarësohu | anëtarësohuni | bëhu pjesë | qëndroni | merrni
letter: newsletter* | buletin* | whatsapp* | viber* | telegram* | kanal* | email* | google | facebook* | instagram* | njoftime*
give: mbështet | mbështetni | dhuro | dhuroni | kontribuo | kontribuoni | ndihmo | ndihmoni
cause: gazetari* | media* | donacion* | punën | redaksi* | pavarur*
tell: dërgo | dërgoni | na dërgo | na dërgoni | na shkruani | na shkruaj | keni | a keni
tips: redaksi* | lajm* | histori* | foto* | informacion* | email* | whatsapp*
erring: [gjetët/vutë/keni] | nëse [keni/gjeni/vini]
mistake: gabim*
site: [kjo/faqja] [faqe/jonë/përdor] | ne përdorim
cookies: cookie* | cookies | biskota*
halt: artikulli vazhdon | lajmi vazhdon | vazhdon
after: poshtë | pas | reklam*
""",
    "lt": """
own: mūsų | mus | mums | jūsų | jus | jums | jūs | savo | tavo | mūsu | el | *kite
lead: ir | dabar | prašome | jau | taip pat
get: [atsisiųskite/parsisiųskite/įdiekite/atsisiųsk/parsisiųsk] [mūsų/programėlę/nemokamą/mobiliąją]
app: programėl* | aplikacij*
sign: prenumeruokite | prenumeruok | užsiprenumeruokite | užsisakykite | registruokitės | prisijunkite [prie/prie mūsų] | sekite [mus/mūsų/naujienas] | gaukite | būkite
letter: naujienlaišk* | el pašt* | paštu | naujienas | kanal* | telegram* | whatsapp* | facebook* | google | instagram* | grup*
give: paremkite | parem* | paremk | remkite | skirkite | aukokite | paaukokite | tapkite [rėmėju/mūsų/nariu] | padėkite
cause: žurnalistik* | mus | mūsų | redakcij* | nepriklausom* | param* | darbą
if: jei [jums/patiko/vertinate/norite/manote] | patiko [straipsnis/tekstas/šis] | ačiū kad | dėkojame kad
gift: parem* | param* | prenumer* | aukok* | remk*
press: straipsn* | tekst* | žurnalist* | redakcij* | turin* | mūsų
tell: atsiųskite | siųskite | rašykite | parašykite | turite | žinote | tapote
tips: redakcij* | naujien* | nuotrauk* | temą | istorij* | informacij* | mums
erring: [pastebėjote/radote/aptikote/matote/pastebėjai] | jei [pastebėjote/radote/pastebite]
mistake: klaid*
follow: [sekite/skaitykite/žiūrėkite] [mus/mūsų/tiesiogiai/naujienas/naujausias]
live: tiesiog* | google | facebook* | instagram* | naujien*
site: [šioje/ši/šis/mūsų] [svetainėje/svetainė/puslapis/interneto/tinklalapis] | mes naudojame | naudojame | naršydami
cookies: slapuk*
halt: straipsnio tęsinys | tekstas tęsiamas | straipsnis tęsiamas | tęsinys
after: po | žemiau | reklam* | tęsinys | tęsiamas
""",
    "lv": """
own: mūsu | mums | mūs | jūsu | jums | jūs | tev | tu | sev | savā | savu | *iet | *ieties | atbalsti | ziedo | piesakies | seko | lasi | uzzini | saņem | abonē | pievienojies
lead: tagad | lūdzu | arī | jau
get: [lejupielādē/lejupielādējiet/instalē/instalējiet] [mūsu/lietotni/bezmaksas/mobilo/tv]
app: lietotn* | aplikācij*
sign: piesakies | piesakieties | abonē | abonējiet | pieraksties | pierakstieties | pievienojies | pievienojieties | seko [mums/līdzi] | sekojiet [mums/līdzi] | saņem | saņemiet | uzzini
letter: jaunumiem | jaunum* | vēstkop* | epast* | kanāl* | telegram* | whatsapp* | facebook* | google | instagram* | ziņ*
give: atbalsti | atbalstiet | ziedo | ziedojiet | kļūsti par | kļūstiet par | palīdzi | palīdziet
cause: žurnālistik* | mūs | mūsu | redakcij* | neatkarīg* | ziedojum*
if: ja [tev/jums/vēlies/vēlaties/novērtē/patika] | vai tev patika | vai jums patika | paldies ka
gift: atbalst* | ziedo* | abon* | dalies
press: žurnālist* | rakst* | redakcij* | mūsu | satur*
tell: sūti | sūtiet | raksti | rakstiet | atsūti | atsūtiet | vai tev ir | vai jums ir | zini | zināt | padalies | ziņo
tips: redakcij* | ziņ* | foto* | stāst* | mums | informācij*
erring: [pamanīji/pamanījāt/atradi/atradāt/redzi] | ja [pamanīji/pamanāt/atradi/esi/esat] | ziņo
mistake: kļūd*
follow: [seko/sekojiet/lasi/lasiet/skaties] [mums/līdzi/mūsu/jaunākās]
live: tiešraid* | google | facebook* | instagram* | ziņ*
site: [šī/šajā/mūsu] [vietne/vietnē/mājaslapa/lapa/lapā/tīmekļa] | mēs izmantojam | izmantojam | turpinot
cookies: sīkdat* | sīkfail*
halt: raksta turpinājums | raksts turpinās | turpinājums | teksts turpinās
after: pēc | zem | reklām* | turpin*
""",
    "et": """
own: meie | meid | meile | sinu | teie | teile | sulle | oma | end | ennast | su | telli | toeta | liitu | jälgi | anneta | loe
lead: ja | nüüd | palun | kohe | ka
get: [lae alla/laadi alla/laadige alla/tõmba] [meie/äpp/rakendus/tasuta/mobiilirakendus/postimehe]
app: äpp* | rakendus*
sign: telli | tellige | liitu | liituge | jälgi [meid/meie] | jälgige [meid/meie] | registreeri | saa | hoia end
letter: uudiskir* | epost* | postile | kanal* | telegram* | whatsapp* | facebook* | google | instagram* | uudised
give: toeta | toetage | anneta | annetage | hakka [toetajaks/püsitoetajaks] | aita
cause: ajakirjandus* | meid | meie | toimetus* | sõltumatu* | annetus*
if: kui [sulle/teile/meeldis/soovid/soovite/hindad] | meeldis [artikkel/lugu/see] | aitäh et
gift: toeta* | annet* | telli* | jaga*
press: ajakirjandus* | artik* | lugu | loo | toimetus* | meie
tell: saada | saatke | kirjuta | kirjutage | anna | kas sul on | kas teil on | oled | tead
tips: vihje* | toimetus* | uudis* | lugu | foto* | meile
erring: [märkasid/leidsid/märkasite/leidsite/märkad/nägid] | kui [märkad/leidsid/märkasid/leiate]
mistake: viga | vea | vigu | vigane
follow: [jälgi/jälgige/loe/vaata] [meid/meie/otse]
live: otseül* | google | facebook* | instagram* | uudis*
site: [see/meie/käesolev] [veebileht/leht/veebisait/sait/portaal] | kasutame | me kasutame
cookies: küpsis*
halt: artikkel jätkub | lugu jätkub | tekst jätkub | jätkub
after: pärast | all | reklaam* | järel
""",
    "ca": """
own: nostre | nostra | nostres | teu | teva | nos | ens | vostre | vostra | et | us | *iu | fes
lead: ara | si us plau
get: [descarrega/descarregueu/instal la] [t/la/nostra/l]
app: app | aplicacio
sign: subscriu | subscriviu | apunta t | segueix | seguiu | uneix te | rep | rebeu | uneix
letter: butlleti* | correu | canal | whatsapp | telegram | newsletter* | instagram | google
give: fes te [soci/subscriptor/subscriptora] | fes una | dona suport | ajuda ns | col labora | feu un
cause: periodisme | donacio | aportacio | suport | independent
if: si [t/vols/creus/valores/t agrada] | t ha agradat
gift: suport | donacio | subscri* | soci | col labora
press: periodisme | article | noticia | mitja | informacio
tell: envia | envieu | escriu | tens | has vist | explica
tips: redaccio | noticia | foto* | historia | correu | nos
erring: [has/heu] [vist/trobat/detectat] | si [has/detectes/trobes/heu]
mistake: error* | errada
site: aquest [lloc/web] | aquesta web | utilitzem | fem servir
cookies: galetes | cookies
""",
    "is": """
own: okkar | okkur | þig | þér | þinn | þitt | við | ykkur | þú
get: [sæktu/náðu/sækið]
app: app | appið | smáforrit*
sign: skráðu þig | gerstu | fylgstu með | fáðu | áskrift
letter: fréttabréf* | póstlist* | tölvupóst* | facebook* | áskrif*
give: styrktu | styðjið | styddu | styrkið | leggðu
cause: blaðamennsk* | fjölmiðl* | okkur | okkar | framlag*
tell: sendu | sendið | hefur þú | ertu með | áttu
tips: ábending* | ritstjórn* | frétt* | okkur
site: [þessi/vefurinn] [vefur/vefsíða/síða/notar] | við notum
cookies: vafrakök* | vafrakökur
""",
    "af": """
own: ons | jou | u | jy
lead: nou | asseblief
get: [laai/kry/installeer] [ons/nou/die]
app: app | toep | toepassing
sign: teken in | skryf in | sluit aan | volg [ons/vir] | kry | ontvang | registreer
letter: nuusbrief* | inboks | epos | email | whatsapp* | telegram* | kanaal | facebook
give: ondersteun | skenk | dra by | word [lid/n/’n]
cause: joernalistiek | skenking | bydrae | nuus
tell: stuur | het jy | laat weet | deel
tips: redaksie | nuuswenk* | wenk* | storie | fotos | vir ons
site: hierdie [webwerf/webtuiste] | ons gebruik
cookies: koekies
""",
    "sw": """
own: yetu | zetu | wetu | letu | chetu | yako | zako | wako | nasi | sisi | tuunge* | sasa | jiunge | pakua | jisajili | jiandikishe | fuatilia
lead: sasa | tafadhali | pia
get: pakua | sakinisha | download
app: app | programu | aplikesheni | application
sign: jiunge | jisajili | jiandikishe | tufuate | fuatilia | pata | tembelea | endelea kutufuatilia | subscribe | bonyeza
letter: whatsapp | telegram | kundi | chaneli | channel | barua pepe | jarida | facebook | instagram | youtube | email | habari [mpya/zote/zaidi]
give: changia | saidia | tuunge | tuunge mkono | unga mkono
cause: uandishi | habari | mchango | kazi yetu
tell: tuma | tuandikie | una | je una | wasiliana
tips: maoni | habari | picha | taarifa | nasi | email | barua pepe
erring: umeona | kama umeona | ukiona | je umeona
mistake: kosa | makosa
follow: fuatilia | tazama
live: moja kwa moja | mbashara | live
site: tovuti [hii/yetu] | tunatumia
cookies: vidakuzi | cookies
halt: habari inaendelea | inaendelea | endelea kusoma
after: chini | baada | tangazo | hapo
""",
    "tl": """
own: aming | namin | kami | inyong | iyong | ninyo | mo | amin
lead: ngayon
get: [i download/mag download/idownload/kunin] [ang/na/ngayon]
app: app
sign: mag subscribe | mag sign up | sumali | i follow | sundan | ifollow | mag follow | makibalita | tumutok
letter: newsletter | email | facebook | telegram | viber | whatsapp | channel | page | balita | youtube | instagram
give: suportahan | mag donate | tulungan | sumuporta
cause: pamamahayag | journalism | donasyon | balita
tell: ipadala | magpadala | may | mag email
tips: tip | balita | kuwento | larawan | newsroom
erring: may nakita | nakakita
mistake: mali | pagkakamali
site: ang [website/site] | gumagamit
cookies: cookies
""",
}
