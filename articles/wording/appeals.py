"""Know the words with which outlets speak to their readers: a few topics, one language a table.

Each line is one kind of words: how such a sentence begins, what it is about, who speaks to whom
(`own`), what may stand before (`lead`). `[a/b/]` is a choice, `*` the rest of a word. `appeals.py`
says which kinds make an appeal.
"""

VERB_FIRST = {
    "en": """
lead: please | now | just | so | and | or | today | why not | then | also
own: our | ours | us | your | you | we | yours
get: download [our/the/it/now/and/for free] | install [our/the] | get [our/the] | try our | open [our/the]
app: app | apps
sign: sign up | subscribe | register [for/to/now] | join [our/us/over/more/thousands/0] | get [the/our/all/your/breaking/more/daily/weekly/top/news/a/these/stories/local/exclusive] | receive | enter your email [address/below/to] | start your [day/morning] | want [more/the/to get/daily/stories/news] | never miss | don t miss | stay [informed/up/ahead/updated/connected/in the loop/on top] | keep up | like [this/what you] | enjoying | follow [us/our]
letter: newsletter* | inbox | mailing list | briefing | by email | via email | your email | email [alerts/updates/newsletter/newsletters/address] | whatsapp | telegram channel | alerts | notifications
give: support [our/us/the work/this work/independent/local/quality/free/public/investigative/nonprofit/good/real/fearless/trusted] | donate | make a [donation/gift/contribution/one time/monthly/tax] | contribute | become a [member/supporter/patron/friend/monthly] | chip in | consider [a/making/supporting/donating/becoming/giving] | help us [keep/fund/continue/support/stay/do/report/tell/hold] | help [keep/fund/support/sustain/protect/power] | give [today/now/what/monthly/a] | pitch in | back our | join [us/our/thousands] | fund our
cause: journalism | journalists | reporting | newsroom | donation* | contribution* | our work | supporter* | independent news | local news | free press
if: if you [value/like/enjoy/believe/appreciate/rely/can/want/care/found/find/read] | our [journalism/reporting/newsroom/stories/paper/mission/independent/nonprofit/coverage/journalists/local] | independent [journalism/news/media/reporting/local/newspapers] | [quality/good/local/real/public interest/investigative] journalism | this [newspaper/site/story/reporting/journalism/article/coverage] is | journalism [like/costs/needs] | we [rely/depend/need/can/don/do not/are funded/are a nonprofit/are reader] | your [support/donation/contribution/gift/membership/subscription] | without [your/you/readers] | every [pound/dollar/euro/contribution/donation/gift/penny] | as a [reader/nonprofit/non profit] | you can [help/support]
press: journalis* | reporting | newsroom* | newspaper* | news | stories | reporter* | this article | donation
gift: donat* | contribut* | support* | member* | gift* | fund* | subscri* | help*
pay: subscribe | log in | sign in | register | become a [subscriber/member] | unlock | upgrade | start your [free/trial/subscription] | get [unlimited/full/access/digital/instant] | continue reading | keep reading | read [the full/this article/the rest/on] | create [a/an/your] [free/account] | already [a/have] | to [continue/read/keep/access/unlock] | you [have/ve/are/re] [read/reached/used/reading/out of/viewing] | enjoy unlimited | try [it/0/one/a month/us/free] | choose [a/your] [plan/subscription] | want to [read/continue/keep]
reading: subscri* | unlimited | full access | free account | free article* | full article | full story | to continue reading | to keep reading | digital access | free trial | reading this
locked: this [article/content/story/page/post/feature/report] is [for/only/reserved/available/exclusive/exclusively/locked/free for] | exclusive [content/to/for] | premium [content/article] for | subscriber [only/exclusive] | for [subscribers/members] only | only [subscribers/members] can | the full [article/story/text] is
members: subscri* | members | premium | registered [users/readers]
site: this [site/website/page] [uses/use/places] | our [site/website] uses | we [use/and our/and selected/store/value your privacy] | by [continuing/using/browsing/clicking/closing] | if you continue | to [show/see/view/display/watch] [you/this/the] | this [content/video/post/embed] [is/cannot/can t/could/has] | we and our | we need your [permission/consent]
cookies: cookie*
consent: site | website | experience | consent | agree | accept | partners | browsing | policy | traffic | analy* | ads | preferences | permission | settings | blocked | personali* | technologies
tell: do you [know/have/work] | have you | got [a story/a tip/something/news] | have a [story/tip/news tip] | know [more/something/anything] | send [us/your/in your] | contact our | email our | write to [us/our] | call our | get in touch | share your [story/stories/experience/experiences/photos] with us | tell us | were you | are you affected | message us | text us | have your say | cast your | take part in our | vote in our | join the [conversation/debate]
tips: tip | tips | newsroom | newsdesk | our [reporters/journalists/poll/editors/tip/reporter/news team] | whatsapp | in confidence | your [story/stories/photos/views/experience/experiences] | poll
erring: spotted | found [a/an] | see [a/an] | noticed | did you [spot/find/notice/see] | have you [spotted/found/noticed] | report [a/an] | if you [spot/find/see/notice] | see something | to report
mistake: mistake* | error* | typo* | inaccura* | correction* | wrong
where: us | our | here | this [article/story/page] | newsroom | ctrl
follow: follow [our/the latest/all/live/along/it/every] | live [updates/blog] | catch up | read our | go to our | see our
live: live | liveblog | live blog | rolling
halt: [story/article/text/content/news/report] continues | continue* | the [story/article/text] continues | scroll [down/to/on/for] | keep [reading/scrolling]
after: below | advert* | ad | photo | picture | video | promotion | image | map | newsletter | to continue | to read on | for more
""",
    "de": """
own: unser* | uns | ihr | ihre | ihrem | ihren | ihnen | dein* | dich | dir | euch | anmelden
lead: bitte | jetzt | einfach | hier | gleich | und | oder | auch | noch heute
get: laden sie | lade [dir/dir jetzt/jetzt/unsere/die] | holen sie [sich/unsere] | hol dir | ladet | installieren sie | nutzen sie unsere | unsere | mit unserer | mit der
app: app | apps | nachrichten app | news app
sign: klicken sie hier um | abonnieren sie | abonniere | abonniert | melden sie sich | melde dich | meldet euch | registrieren sie | erhalten sie | bestellen sie | tragen sie | trag dich | bleiben sie | bleib | verpassen sie | verpasse | lassen sie sich | das wichtigste | die wichtigsten | alles wichtige | jeden [morgen/tag/abend] | taglich | folgen sie [uns/unserem] | folge [uns/unserem] | wollen sie | mochten sie | sie wollen | sie mochten | keine nachricht | holen sie sich | hol dir | lesen sie | abonnieren sie unseren | werden sie teil
letter: newsletter* | postfach | per [mail/email] | whatsapp | whatsapp kanal | telegram kanal | push | in ihr | in dein
give: unterstutzen sie | unterstutze | unterstutzt | spenden sie | spende | helfen sie | hilf | werden sie [mitglied/unterstutzer/unterstutzerin/teil/forder*] | werde [mitglied/unterstutzer/teil] | fordern sie | fordere | leisten sie
cause: uns | journalismus | unsere arbeit | redaktion | unsere [recherchen/berichterstattung] | spende | pressefreiheit | zeitung
if: unabhangiger journalismus | guter journalismus | qualitatsjournalismus | unser journalismus | unsere [arbeit/redaktion/recherchen/artikel] | dieser [artikel/text/beitrag] | wenn [sie/ihnen/du/dir/euch/ihr] | mit [ihrer/deiner/eurer/einer] | ihre [spende/unterstutzung] | deine [spende/unterstutzung] | ohne [ihre/deine/euch/sie] | gefallt [ihnen/dir] | hat ihnen | wir [brauchen/finanzieren/sind] | jeder [euro/beitrag]
gift: spende* | unterstutz* | mitglied* | forder* | abo* | beitrag
press: journalis* | redaktion | recherche* | unsere arbeit | uns | artikel | zeitung
pay: weiterlesen | lesen sie [weiter/den ganzen/den vollstandigen/diesen] | abonnieren sie | testen sie | sichern sie sich | registrieren sie sich | melden sie sich | loggen sie sich | um [weiterzulesen/diesen] | sie [mochten/wollen/haben] | mit [unserem/dem/einem/ihrem] | werden sie abonnent* | den vollstandigen | schalten sie | jetzt
reading: weiterlesen | weiterzulesen | abo | digitalabo | probeabo | plus abo | zugriff auf | zugang zu allen | abonnent* | alle artikel | unbegrenzt | uneingeschrankt
locked: dieser [artikel/inhalt/text/beitrag] ist | exklusiv fur | nur fur | diesen [artikel/inhalt] konnen | der vollstandige
members: abonnent* | abo | mitglieder | premium | plus inhalt | plus artikel | kostenpflichtig
site: diese [website/webseite/seite] [verwendet/nutzt/benutzt/setzt] | wir [verwenden/nutzen/setzen/und unsere] | durch die | mit der [nutzung/weiteren] | wenn sie | unsere [website/webseite] | um ihnen | um diesen [inhalt/artikel] | dieser [inhalt/beitrag] [wird/kann/ist] | wir benotigen ihre | wir brauchen ihre | unsere partner und wir
cookies: cookie*
consent: website | webseite | seite | zustimm* | stimmen | einverstanden | akzeptieren | nutzung | partner | nutzererlebnis | analyse* | personalisier* | blockiert | anzeigen
tell: haben sie | hast du | kennen sie | wissen sie | schreiben sie | schreib* uns | schicken sie | senden sie | kontaktieren sie | rufen sie uns | melden sie sich | mailen sie | teilen sie uns | sagen sie uns | diskutieren sie | stimmen sie
tips: unserer redaktion | die redaktion | unsere redaktion | schreiben sie uns | schreib uns | melden sie sich | hinweis an | hinweise an | tipp | tipps | mailen sie | whatsapp | umfrage
erring: haben sie | hast du | fehler [gefunden/entdeckt/melden/bemerkt/gesehen] | sie haben | ist ihnen | einen fehler [gefunden/entdeckt/melden]
mistake: fehler* | tippfehler | rechtschreibfehler
where: uns | redaktion | hier | melden | mitteilen | im [text/artikel]
follow: alle [entwicklungen/aktuellen/ereignisse/neuigkeiten/news/infos] | verfolgen sie | aktuelle [entwicklungen/informationen/meldungen] | hier [geht/finden] | mehr dazu | lesen sie [hier/alle/in unserem/im] | alles weitere
live: liveticker | live ticker | liveblog | live blog | newsblog | newsticker | livestream
halt: nach der [werbung/anzeige/werbepause] | der [artikel/text/beitrag] geht | [artikel/text] [wird/geht] | weiter [nach/geht] | hier geht | lesen sie nach | mehr nach
after: werbung | anzeige | werbepause | video | foto | bild | podcast | grafik
embed: an dieser stelle | empfohlener | hier [finden sie/sollte/wollte]
outside: externe* | inhalt* | instagram | twitter | youtube | facebook | tiktok
on: weiter | fortgesetzt | geht es | lesen
""",
    "fr": """
own: notre | nos | nous | votre | vos | vous | actualite* | infos | journalisme | presse | ton | toi
lead: alors | et | ou | des maintenant | pour cela | aussi | toute l actualite | chaque [matin/jour/soir/semaine/vendredi]
get: telechargez | telecharge | installez | retrouvez [nous/toute/toutes] | decouvrez notre | profitez de notre | suivez
app: application | appli | app
sign: cliquez ici pour | inscrivez vous | abonnez vous | recevez | recois | inscris toi | abonne toi | ne manquez | ne ratez | restez | retrouvez | suivez [nous/notre/toute] | rejoignez | decouvrez | vous [voulez/souhaitez/aimez] | envie de
letter: newsletter* | lettre* | infolettre* | boite [mail/aux lettres/de reception/email] | par [mail/email/courriel] | dans votre boite | alertes | chaine whatsapp | whatsapp | notifications
give: soutenez | faites un don | faites un geste | donnez | aidez [nous/notre] | devenez | participez | contribuez | defendez | rejoignez | offrez
cause: don | dons | presse | journalisme | media | journal | redaction | soutien | notre [independance/travail] | adherent* | donateur* | soutenir | independance | information
if: ce [journal/site/media] | notre [journal/travail/independance/redaction/media/site] | si vous | votre [don/soutien] | grace a [vous/vos/votre] | sans [vous/votre] | nous [avons besoin/dependons/ne vivons/comptons] | un journalisme | l information a | une presse | la presse independante | chaque [don/euro]
gift: don | dons | soutien | soutenez | soutenir | abonne* | lecteur* | adhe* | contribu*
press: journal* | presse | redaction | media | information | enquetes | independan* | article*
pay: abonnez vous | abonne toi | inscrivez vous | connectez vous | identifiez vous | creez [un/votre] | poursuivez | continuez | debloquez | lisez | profitez | pour [lire/continuer/acceder/poursuivre] | il vous reste | vous [avez lu/souhaitez lire/voulez lire/devez] | deja [abonne*/inscrit*/client] | offrez vous | testez | essayez
reading: abonne* | illimite* | cet article | la suite de | acces [illimite/integral/complet] | acceder a [tous/l integralite] | tous [les/nos] [contenus/articles] | votre lecture
locked: cet article est | cet article | ce contenu est | article reserve | contenu reserve | la suite est | reserve aux | l acces a | l integralite
members: abonne* | reserve* aux | membres | premium
site: en [poursuivant/continuant/naviguant] | ce site | notre site | nous [utilisons/et nos] | le site | ce [contenu/site] | pour [voir/afficher/visualiser/consulter] | nos partenaires et | nous et | avec nos
cookies: cookie* | traceurs
consent: site | navigation | accepte* | acceptez | consent* | utilis* | partenaires | experience | personnalis* | bloque* | afficher | publicit*
tell: vous avez | avez vous | vous etes | etes vous | ecrivez [nous/a] | contactez | envoyez | temoignez | racontez | partagez | donnez votre | dites | appelez | une info | un temoignage | votez | repondez
tips: redaction | temoignage* | commentaire* | votre avis | whatsapp | sondage | ecrivez nous | contactez nous | envoyez nous
erring: signaler [une/un] | signalez | vous avez [vu/trouve/repere/remarque] | avez vous [vu/trouve/repere/remarque] | une [erreur/faute/coquille] [a signaler/signalez/contactez/ecrivez] | une erreur dans [cet/ce]
mistake: erreur* | faute* | coquille*
where: nous | article | redaction | texte | ici | contactez
follow: suivez | suivre | retrouvez | revivez | a suivre | lire notre
live: direct | live | minute par minute | liveblog
halt: la suite [apres/de l article/de cet/de votre/ci/sous/en dessous/plus bas] | suite de l article | l article [continue/se poursuit] | [le texte/cet article/la lecture] [continue/se poursuit] | poursuivez votre | lire la suite | continuez votre
after: publicite | pub | annonce | ci dessous | plus bas | photo | video
""",
    "es": """
lead: por favor | ya | ahora | y | o | tambien | hoy
own: periodismo | suscri* | tu | tus | nuestr* | nos | te | usted | contigo | *ete | *ate | *ase | *ese | *nos | haz | vuestr*
get: descarga | descargue | descargate | descarguese | descargad | instala | instale | baja | baje | obten | prueba
app: aplicacion | app | apps
sign: [haz/haga/da/pulsa] [clic/click] [aqui/para] | clic aqui para | suscribete | suscribase | suscribe | suscribete | inscribete | inscribase | registrate | registrese | recibe | reciba | apuntate | apuntese | no te pierdas | no se pierda | sigue* nos | siguenos | unete | unase | unete | mantente | quieres | entérate | todas las [noticias/manana*] | cada [manana/dia/semana] | lo mas importante | las noticias | recibi | sumate | unite | suscribite | seguinos
letter: boletin* | newsletter* | correo | bandeja | email | whatsapp | telegram | canal | alertas | celular | contactos
give: apoya | apoye | apoyanos | apoyenos | ayuda | ayudanos | ayudenos | dona | done | haz [una donacion/un donativo/una aportacion] | haga una donacion | colabora | colabore | contribuye | hazte | hagase | sumate | sostén | defiende | forma parte | unete
cause: periodismo | donacion* | donativo* | redaccion | nuestr* | socio | socia | medio | prensa | aportacion*
if: el periodismo | este [medio/diario/periodico] | nuestro [periodismo/trabajo/medio/diario] | si [te/valoras/crees/quieres/puedes/aprecias] | tu [apoyo/donacion/aporte/aportacion] | sin [ti/tu/vosotros] | gracias a [ti/tu/nuestros/nuestras] | con tu | necesitamos | cada [euro/aporte]
gift: don* | apoy* | ayud* | soci* | suscri* | aport* | colabor*
press: periodis* | diario | medio | redaccion | noticias | independ* | reportajes
pay: suscribete | suscribase | suscribete | hazte [socio/socia/suscriptor*/premium] | hagase | registrate | registrese | inicia | inicie | accede | acceda | continua | sigue leyendo | para [seguir/continuar/leer/acceder] | ya eres | eres suscriptor* | has [leido/alcanzado/llegado] | desbloquea | lee sin | disfruta | quieres [seguir/leer]
reading: suscri* | inici* sesion | sin limites | ilimitad* | leyendo | contenido* exclusiv* | acceso [ilimitado/completo/a todo] | lector*
locked: este [contenido/articulo/texto/reportaje] es | esta noticia es | contenido [exclusivo/solo/premium/para/reservado] | articulo [exclusivo/solo/para/reservado] | exclusivo para | solo para | noticia exclusiva
members: suscri* | socios | abonados | registrados | premium
site: utilizamos | usamos | este sitio | esta [web/pagina] | nuestro sitio | nuestra [web/pagina] | si [continua/continuas/sigue/sigues] | al [continuar/navegar/usar] | nosotros y nuestros | para ver [este/esta/el/la] | este [contenido/video] | nuestros socios y | nosotros y
cookies: cookie*
consent: sitio | web | navega* | acept* | consent* | servicios | terceros | experiencia | uso | socios | personaliza* | publicidad | ver este
tell: tienes | tiene usted | sabes | conoces | escribenos | escribanos | escribe | envianos | envienos | envia | manda* | mandanos | contacta | contactanos | cuentanos | cuentenos | comparte tu | comenta | opina | has visto | participa | vota | llamanos
tips: redaccion | pista* | whatsapp | encuesta | escribenos | escribanos | envianos | contactanos | cuentanos | mandanos | nuestro [correo/buzon/equipo] | tu historia | en los comentarios
erring: has [visto/encontrado/detectado] | ha [visto/encontrado/detectado] un | encontraste | viste | detectaste | informar [de un/un] | reportar [un/error] | reporta un | avisanos | si [encuentras/ves/detectas]
mistake: error* | errata*
where: escrib* | avis* | contact* | reporta* | esta noticia | este articulo | la redaccion | informanos
follow: sigue | siga | siguelo | consulta | lee [aqui/el] | ultima hora | aqui
live: minuto a minuto | directo | en vivo | ultima hora
halt: [continua/continue] leyendo | sigue leyendo | siga leyendo | la [noticia/nota/informacion] [continua/sigue] | el [articulo/texto] [continua/sigue] | continua [despues/tras/debajo/abajo] | lee despues
after: anuncio | publicidad | debajo | abajo | foto | imagen | video
""",
    "pt": """
lead: por favor | ja | agora | e | ou | tambem | hoje
own: jornalismo | newsletter | nosso* | nossa* | seu | sua | seus | suas | voce | se | nos | teu | tua | conosco | lhe | te | faca
get: baixe | descarregue | descarrega | instale | faca o download | obtenha | experimente | acesse
app: aplicativo* | app | aplicacao
sign: clique aqui [para/e] [entrar/participar/seguir/receber/acompanhar/se inscrever/entre/participe/siga/receba] | assine | inscreva se | inscreve te | receba | recebe | cadastre se | registe se | subscreva | subscreve | nao perca | fique | siga nos | siga o | siga a | entre | participe | junte se | quer | todas as manhas | as noticias | as principais | [entre/participe/siga] [no nosso/do nosso/o nosso] | acompanhe o nosso
letter: newsletter* | boletim | email | caixa de entrada | whatsapp | telegram | canal | alertas | notificacoes
give: apoie | apoia | doe | faca [uma doacao/um donativo/parte/a sua] | contribua | contribui | ajude | ajuda nos | colabore | torne se | seja | assine | invista
cause: jornalismo | doacao | doacoes | redacao | donativo* | nosso trabalho | apoiador* | jornal | imprensa
if: o jornalismo | este jornal | nosso [jornalismo/trabalho] | o nosso [jornalismo/trabalho] | se voce | a sua [ajuda/doacao/contribuicao] | sua [ajuda/doacao/contribuicao] | sem [voce/a sua/si] | gracas a | com [a sua/sua/o seu] | precisamos | cada real
gift: doa* | apoi* | contribu* | ajud* | assin* | donativo* | apoio
press: jornalis* | jornal | redacao | reportagens | noticias | independente
pay: assine | assina | cadastre se | faca [login/o login/seu login/seu cadastro] | entre | continue | para [continuar/ler/acessar/aceder] | ja e assinante | torne se assinante | seja assinante | voce [leu/atingiu/ja leu] | acesse | quer [ler/continuar] | desbloqueie | leia sem | tenha acesso
reading: assin* | ilimitad* | sem limites | lendo | a ler | limite de | conteudo* exclusiv*
locked: conteudo [exclusivo/restrito/reservado/so/para] | este [conteudo/artigo/texto] e | esta [materia/reportagem] e | exclusivo para | materia exclusiva | artigo exclusivo
members: assinante* | membros | premium | cadastrad*
site: este site | nosso site | o nosso site | utilizamos | usamos | nos [utilizamos/usamos/e os] | ao [continuar/navegar/utilizar] | esta pagina | para ver [este/esta/o/a] | este [conteudo/video] | nos e [os/nossos] | os nossos parceiros
cookies: cookie*
consent: site | naveg* | aceit* | concord* | consent* | politica | experiencia | privacidade | servicos | personaliz* | parceiros | conteudo
tell: voce [tem/sabe/viu/foi] | tem [uma/alguma] | viu algum | sabe de | envie | mande | escreva | fale | entre em contato | conte | conta nos | comente | deixe sua | participe | vote | de a sua | ligue
tips: redacao | whatsapp | denuncia* | sugest* | comentario* | enquete | conosco | fale com | sua opiniao
erring: encontrou | viu | achou | comunicar | reportar | informe | detetou | ha algum | avise | se encontrou | corrigir
mistake: erro* | gralha*
where: avise | comunique | nossa | a redacao | aqui | nesta [materia/noticia] | conosco | informe
follow: acompanhe | siga | veja | confira | assista
live: ao vivo | tempo real | minuto a minuto | em direto
halt: continue lendo | continue a ler | a [materia/noticia/reportagem] continua | o [texto/artigo] continua | continua [apos/depois/abaixo] | leia [depois/mais abaixo] | role [para/a pagina]
after: publicidade | anuncio | abaixo | foto | video | para continuar
""",
    "it": """
lead: per favore | ora | adesso | e | o | anche | subito | oggi
own: giornalismo | nostr* | tu | tuo | tua | tue | tuoi | ti | ci | vostr* | voi | *ti | *ci | vi | *tevi
get: scarica | scaricate | installa | prova | ottieni | scopri
app: app | applicazione
sign: clicca qui per | iscriviti | iscrivetevi | abbonati | registrati | ricevi | ricevete | resta | restate | rimani | non perdere | non perderti | segui | seguici | seguiteci | unisciti | vuoi | ogni [mattina/giorno/settimana] | le notizie | attiva | [unisciti/entra] [al/nel] nostro | segui il nostro | vuoi le notizie
letter: newsletter* | mail | email | posta | casella | whatsapp | telegram | canale | notifiche | google news
give: sostieni [il/la/l informazione/noi/i] | sostieni | sostienici | sosteneteci | sostenete | dona | donate | fai una donazione | aiuta | aiutaci | aiutateci | contribuisci | diventa | supporta | supportaci
cause: giornalismo | donazione | informazione | redazione | giornale | nostr* | sostenitore | sostenitrice | socio | stampa | testata
if: il giornalismo | questo giornale | il nostro [giornale/giornalismo/lavoro] | se [ti/credi/apprezzi/vuoi/puoi/pensi] | il tuo [aiuto/contributo/sostegno] | senza [di te/il tuo] | grazie [a te/al tuo/ai lettori] | con il tuo | abbiamo bisogno | ogni [euro/contributo]
gift: dona* | sost* | aiut* | contribu* | abbona*
press: giornal* | redazione | informazione | articoli | inchieste | testata
pay: abbonati | abbonatevi | accedi | registrati | continua | leggi [tutto/l articolo/senza] | per [continuare/leggere/proseguire/accedere] | sei gia | hai gia | hai [letto/raggiunto] | diventa abbonat* | sblocca | vuoi [leggere/continuare] | attiva
reading: abbona* | continuare a leggere | leggere tutto | illimitat* | senza limiti | tutti gli articoli | tutti i contenuti
locked: questo [articolo/contenuto/testo/servizio] e | contenuto [riservato/esclusivo/premium] | articolo [riservato/esclusivo/per] | riservato [agli/ai] | solo per | esclusiva per
members: abbonat* | iscritti | premium | soci | registrati
site: questo sito | il [nostro/presente] sito | utilizziamo | usiamo | noi e | proseguendo | continuando | se prosegui | per [vedere/visualizzare/guardare] [questo/il] | questo contenuto | i nostri partner
cookies: cookie*
consent: sito | naviga* | accett* | consens* | uso | terze parti | profilazione | esperienza | personalizza* | pubblicit* | partner | finalita
tell: hai | avete | conosci | scrivici | scriveteci | scrivi a | invia | inviaci | inviateci | manda* | mandaci | contatta* | contattaci | raccontaci | segnala | segnalaci | dicci | di la tua | commenta | partecipa | vota | chiamaci | sei stato
tips: redazione | segnalazion* | commenti | whatsapp | sondaggio | scrivici | inviaci | contattaci | raccontaci | la tua storia
erring: segnala [un/errori/un] | segnalaci | hai [trovato/notato/visto] | avete [trovato/notato] | trovato un errore | se [trovi/noti]
mistake: error* | refus*
where: scrivi* | segnala* | redazione | in questo articolo | qui | in questa pagina
follow: segui | seguite | leggi | guarda | tutti gli aggiornamenti | qui
live: diretta | live | minuto per minuto | liveblog
halt: continua a leggere | continua [dopo/sotto] | l articolo [continua/prosegue] | il testo [continua/prosegue] | la notizia [continua/prosegue] | leggi dopo | prosegui la lettura
after: pubblicita | sotto | foto | video | annuncio
""",
    "nl": """
lead: nu | en | of | gratis | ook | direct | vandaag
own: journalistiek | nieuwsbrief | dit artikel | abonnee | ons | onze | je | jouw | jij | u | uw | jullie | wij | we
get: download | installeer | haal | probeer | pak | gebruik
app: app | apps | nieuwsapp
sign: meld | schrijf je | schrijft u | abonneer | ontvang | registreer | mis [geen/niets/nooit/het] | blijf | volg ons | volg onze | wil [je/u] | wilt u | elke [ochtend/dag/week/avond] | iedere [ochtend/dag] | dagelijks | het belangrijkste | het laatste nieuws | krijg | word lid | sluit je | volg [ons/onze] | word lid van
letter: nieuwsbrief* | nieuwsbrieven | mailbox | inbox | mail | email | whatsapp | whatsappkanaal | pushmeldingen | meldingen
give: steun | doneer | help | word [lid/donateur/vriend/supporter] | geef | draag bij | maak
cause: journalistiek | donatie | redactie | ons werk | onze | donateur | bedrag | krant | ons
if: onafhankelijke journalistiek | goede journalistiek | onze journalistiek | deze [krant/site] | als [je/u] | met [jouw/uw/je] | jouw [steun/bijdrage] | uw [steun/bijdrage] | zonder [jou/u/jouw/uw] | dankzij | wij [kunnen/zijn] | waardeer | vind [je/u] | elke euro
gift: steun* | done* | donatie* | bijdrag* | lid | abonn* | help*
press: journalist* | redactie | krant | verhalen | nieuws | artikel*
pay: verder lezen | lees [verder/onbeperkt/dit/alle/het hele] | word abonnee | abonneer | neem een | log in | maak een | registreer | wil [je/u] | wilt u | al abonnee | om [verder/dit] | je hebt | u hebt | u heeft | probeer | krijg [toegang/onbeperkt]
reading: abonn* | onbeperkt* | verder lezen | verder te lezen | alle artikelen
locked: dit [artikel/verhaal] is | deze inhoud is | exclusief voor | alleen voor | alleen abonnees | premium artikel
members: abonnee* | leden | premium | ingelogd*
site: deze [website/site] | onze [website/site] | wij [gebruiken/plaatsen/en] | we gebruiken | door [verder/gebruik/te] | als u | om deze [inhoud/video/post/content] | deze [inhoud/video/content] [is/kan] | wij en | we en
cookies: cookie*
consent: website | site | akkoord | toestemming | accept* | gebruik* | surfen | voorkeuren | ervaring | partners | accepteren | personalis* | partners | zien
tell: heb [je/jij/u] | heeft u | weet [je/u] | ben [je/jij] | stuur | mail | schrijf [ons/naar] | bel | app ons | neem contact | tip [ons/de redactie] | laat [het ons/je/ons] | praat mee | reageer | deel je | geef je mening | stem
tips: redactie | tip | tips | whatsapp | laat het ons | mail ons | app ons | poll | reacties
erring: zie [je/u] een | heb [je/u] een | heeft u een | [fout/foutje/spelfout/taalfout] [gezien/gevonden/ontdekt/melden] | klopt er | een fout [gezien/gevonden/ontdekt/melden] | staat er een
mistake: fout* | foutje | spelfout | onjuistheid
where: laat | mail* | meld* | redactie | dit artikel | hier | tip
follow: volg | lees | bekijk | alles over | al het nieuws | in ons
live: liveblog | live | livestream
halt: [tekst/de tekst/artikel/het artikel/verhaal/dit artikel] [gaat/loopt] | lees verder | scroll
after: advertentie | reclame | foto | video | hieronder | afbeelding | kaart | kader
""",
    "sv": """
lead: nu | och | eller | ocksa | redan | gratis | her | har | idag
own: nyhetsbrev* | nyhedsbrev* | journalistik* | var | vart | vara | oss | du | din | ditt | dina | dig | dej | vi | vor | vores | os | dit | dine | deg | vare | deres
get: ladda | hamta | last | hent | installera | installer | download | testa | prov
app: app | appen | appar | nyhetsapp | app en
sign: anmal | prenumerera | fa | motta | modtag | meld | tilmeld | registrera | registrer | missa [inte/inga/aldrig] | ga [aldrig/ikke] glip | hall dig | hold deg | hold dig | folj oss | folg [oss/os] | vill du | vil du | abonner | skriv [dig/deg/upp] | varje [morgon/dag/vecka] | hver [morgen/dag/morgon] | dagens | bli medlem i | folj [var/vara] | folg [var/vores/kanalen/vare] | bli med | ga med i var
letter: nyhetsbrev* | nyhedsbrev* | inkorg* | indbakke* | innboks* | mejl* | mail* | epost* | whatsapp | notiser | inbox
give: stod [oberoende/var/lokal/fri/oss/journalistik*/den] | stotta | stott | hjalp [oss/till/os] | bidra | bli [medlem/stodjande] | bliv [medlem/stottemedlem] | donera | doner | ge [en/din/ett] | gi [en/ditt/et] | giv [en/dit/et] | swisha | vipps | bli [stottemedlem/stodmedlem]
cause: journalistik* | redaktion* | gava | belopp | bidrag | journalism | journalistikk | avis | tidning | belob | var verksamhet | vipps* | swish* | stottemedlem
if: oberoende journalistik | uavhengig journalistikk | uafhaengig journalistik | var journalistik | vor journalistik | om du | hvis du | med [ditt/din/dit] | tack vare | utan | uden | gillar du | vi [behover/ar/er] | liker du | kan du lide
gift: stod* | stot* | bidra* | medlem* | donation* | gava | prenumer* | stottemedlem* | stodmedlem* | vipps* | swish*
press: journalis* | tidning | avis | redaktion* | artiklar | det du [leser/laser]
pay: vill du | vil du | las [vidare/hela/hele/mer/alla/obegransat] | laes [videre/hele/resten] | les [videre/hele/resten] | bli [prenumerant/abonnent] | bliv abonnent | logga in | logg inn | log ind | prenumerera | kop | kob | kjop | prova | prov | skapa | opret | opprett | for att | for a [lese/fortsette] | for at [laese/fortsaette] | redan prenumerant | har du [allerede/redan] | allerede abonnent | du [har/skal]
reading: prenumer* | abon* | hela artikeln | hele [artiklen/artikkelen/saken] | las vidare | lese videre | laese videre | obegransa*
locked: det har [innehallet/ar] | denna artikel ar | den har artikeln | artikeln ar | denne [artikel/artikkelen/saken] er | [endast/kun/bare] for | for prenumeranter | for abonnenter | artiklen er | innholdet er | exklusivt for | eksklusivt for
members: prenumerant* | abonnent* | medlemmer | medlemmar | premium
site: den har [webbplatsen/sidan/sajten] | denna [webbplats/sajt/sida] | vi [anvander/bruger/bruker/och vara/og vore/og vare] | dette nettstedet | denne [hjemmeside/siden/side] | genom att | ved at | ved a | vart | vores | om du fortsatter | for att [se/visa] | for a [se/vise] | for at [se/vise] | innehallet | vi och
cookies: cookie* | kakor | kakorna | informasjonskapsler
consent: webbplats* | sida* | sajt* | godkanner | accepter* | samtyck* | samtykke* | aksepter* | nettsted* | hjemmeside | upplevelse | side* | brug | godkanna | anpassa | personali* | partner* | tillpass*
tell: har du | vet du | ved du | ar du | er du | skicka | send | kontakta | kontakt | tipsa | tips oss | skriv til | mejla | mail | hor av | ring | beratta | fortell | fortael | kommentera | kommenter | rosta | stem
tips: redaktion* | tips* | whatsapp | sms | kontakta oss | kontakt [os/oss] | hor av | mejla | skriv til | kommentarsfaltet
erring: har du [sett/hittat/set/fundet/sett/funnet] | ser du | hittat [ett/fel] | fundet en | funnet [en/feil] | hitta fel | oppdaget | er der en | upptackt | rapportera [ett/fel]
mistake: fel | fejl | feil | skrivfel | stavfel | stavefejl | skrivefeil
where: oss | os | artikel* | artikk* | har | her | redaktion* | texten | tipsa
follow: folj | folg | las | laes | les | se
live: live | direkt* | liveblogg | nyhetsdygnet | minutt for minutt | direkte
halt: [artikeln/texten/artiklen/artikkelen/teksten/saken/historien] [fortsatter/fortsetter/fortsaetter] | [fortsatt/fortsett/fortsaet] [lasa/a lese/med] | las vidare
after: annons* | annonc* | reklam* | nedenfor | nedanfor | bilden | bildet | billedet | videon | videoen
""",
    "fi": """
lead: nyt | ja | tai | myos
own: *mme | *mmekin | sinu* | sinä | itsellesi | meille | meidan | meita | *si
get: lataa | ladatkaa | asenna | hanki | kokeile
app: sovell* | sovelluksen | app
sign: tilaa | tilatkaa | liity | saat | saa | ala missaa | pysy | seuraa | haluatko | joka [aamu/paiva] | rekisteroidy | paivan
letter: uutiskirje* | sahkoposti* | whatsapp* | ilmoitukset
give: tue | tukekaa | lahjoita | auta | osallistu | ryhdy
cause: journalis* | lahjoit* | toimitus* | mediaa | tyotamme
if: riippumaton journalismi | journalismimme | tyomme | jos | lukijoiden | ilman
gift: tuki* | tuke* | lahjoit* | jasen* | tilaa*
press: journalis* | lehti | toimitus* | uutis* | mediaa
pay: tilaa | kirjaudu | jatka | lue [koko/lisaa/rajatta] | haluatko lukea | rekisteroidy | oletko | luo | kokeile
reading: lukemista | tilaaja | tilaajille | rajatta | koko [juttu/artikkeli] | artikkeli* | tilaus* | tunnus
locked: tama [artikkeli/juttu/sisalto] on | vain tilaajille | artikkeli on | sisalto on
members: tilaaj* | jasenille | maksullinen
site: tama [sivusto/sivu] | sivusto* | kaytamme | jatkamalla | kayttamalla | nahdaksesi | taman sisallon | me ja
cookies: evaste* | cookie*
consent: sivusto* | hyvaksy* | kayttoa | palvelu* | kokemus* | kumppan* | nayt*
tell: onko sinulla | tiedatko | laheta | ota yhteytta | kerro | vinkkaa | soita | kommentoi | aanesta
tips: meille | toimitu* | vinkki | vinkkeja | uutisvinkki | kommentti*
erring: huomasitko | loysitko | ilmoita [virheesta/virhe] | virhe jutussa
mistake: virhe* | virheen | kirjoitusvirhe*
where: meille | toimitu* | jutussa | artikkeli* | kerro | tasta
follow: seuraa | lue
live: suorana | hetki hetkelta | livena | seurantaa
halt: [juttu/artikkeli/teksti] jatkuu | jatka lukemista
after: mainoksen | kuvan | videon | alla | jalkeen
""",
}
