"""Know the words with which an outlet says where a text comes from, and how it was made.

"This article was first published by …", "This text was produced with support from …". See
`appeals.py` for how the tables are written.
"""

SPACED = {
    "en": """
text: this [article/story/piece/text/post/interview/column/essay/coverage/reporting/video/podcast/content/work/series] [was/is/has/first/originally/also/has been] | an earlier version of this | a version of this | a previous version of this | the [article/story/text] above [was/is/has] | this report [was/is] [first/originally/produced/supported/part] | the research for this [story/article] | first published | translated from the | this text [comes/was/is]
made: first [published/appeared] | originally [published/appeared] | been [updated/corrected/amended/edited/published/changed/republished/translated/automatically] | produced | supported by | funded | [made/is] possible | translated | generated | created | republished | reprinted | part of | updated | corrected | amended | edited | provided | distributed | misstated | appeared | syndicated | sponsored | paid for | grant | not edited | first published | translated from | product of
""",
    "de": """
text: dieser [artikel/text/beitrag] [ist/wurde/erschien/entstand/stammt/entsteht/war/basiert] | diese [recherche/ubersetzung/kolumne] [ist/wurde/erschien/entstand] | dieses interview [ist/wurde/erschien] | in einer fruheren version | eine fruhere version | der [artikel/text/beitrag] [wurde/erschien/entstand]
made: zuerst | ursprunglich | zuletzt | erstmals | erschienen | erschien | erstellt | gefordert | unterstutzt | unterstutzung | ubersetzt | aktualisiert | korrigiert | entstanden | entstand | gepruft | zusammenarbeit | kooperation | fruheren | ubernommen | rahmen
""",
    "fr": """
text: cet article [a/est/vous/fait/provient/etait] | ce [texte/reportage/contenu/papier/billet] [a/est/fait/provient] | cette [enquete/interview/traduction/chronique] [a/est/fait] | une version [precedente/anterieure/plus] | article initialement
made: publie | publiee | paru | parue | realise | realisee | soutien | traduit | traduite | mis a jour | corrige | corrigee | offert | offerte | produit | produite | partenariat | partie | finance | genere | actualise
""",
    "es": """
text: este [articulo/texto/reportaje/contenido/trabajo] [ha/fue/es/se/forma/aparecio/cuenta] | esta [nota/cronica/investigacion/entrevista/columna] [ha/fue/es/se/forma/aparecio] | una version [anterior/previa] | texto original
made: publicado | publicada | elaborado | elaborada | apoyo | traducido | traducida | actualizado | actualizada | corregido | corregida | realizado | realizada | producido | producida | financiado | parte de | publico originalmente | generado | colaboracion
""",
    "it": """
text: questo [articolo/testo/servizio/contenuto/pezzo] [e/fa/ha/proviene] | questa [inchiesta/intervista/traduzione/rubrica] [e/fa/ha] | una versione precedente | l articolo e | articolo [originale/originariamente]
made: pubblicato | pubblicata | realizzato | realizzata | sostegno | contributo | tradotto | tradotta | aggiornato | aggiornata | corretto | prodotto | prodotta | parte | finanziato | collaborazione | uscito | generato
""",
    "pt": """
text: este [artigo/texto/conteudo/trabalho] [foi/e/teve/faz/contou/esta] | esta [reportagem/materia/noticia/entrevista/coluna] [foi/e/teve/faz/contou] | uma versao anterior | texto originalmente | artigo originalmente | materia originalmente
made: publicado | publicada | elaborado | elaborada | produzido | produzida | apoio | traduzido | traduzida | atualizado | atualizada | corrigido | corrigida | financiado | parte de | parceria | realizado | realizada | gerado
""",
    "ca": """
text: aquest [text/article/reportatge] [es/ha/fou/va] | [publicat/reportatge/article] [originalment/fet/publicat] | una versio anterior
made: publica* | publicat | suport | traduit | actualitzat | corregit | originalment
""",
    "nl": """
text: dit [artikel/verhaal/stuk/interview/bericht] [is/werd/kwam/verscheen/maakt/wordt] | deze [tekst/productie/column/reportage] [is/werd/kwam/verscheen/maakt] | een eerdere versie | in een eerdere versie
made: gepubliceerd | verschenen | verscheen | tot stand | steun | vertaald | geupdatet | bijgewerkt | gecorrigeerd | aangepast | samenwerking | onderdeel | gemaakt | gefinancierd | eerdere | mogelijk
""",
    "sv": """
text: [den har/denna] [artikeln/artikel/texten/text/intervjun/kronikan] [ar/har/publicerades/kom/var/ingar] | denne [artikkelen/artikel/artiklen/saken/teksten/tekst] [er/har/ble/blev/var/kommer] | artikkelen er | artiklen er | artikeln ar | en tidigare version | en tidligere versjon | en tidligere version | saken [ble/er/har] | artiklen har | texten har | artikeln har
made: publicera* | publiser* | forst | uppdater* | oppdater* | opdater* | rattad | rettet | stod av | stotte fra | stotte af | oversatt | oversat | samarbete | samarbeid | samarbejde | producera* | produser* | producer* | en del av | en del af | tidigare | tidligere | framtagen | laget med | bragt i | tidigare publicerats | stod av | tagits fram
""",
    "fi": """
text: [tama/taman] [juttu/artikkeli/teksti/kirjoitus/jutun/artikkelin] | juttu [on/julkaistiin] | artikkeli [on/julkaistiin]
made: julkaistu | julkaistiin | alun perin | paivitetty | korjattu | tuella | kaannetty | tuotettu | osa | ilmestyi | muokattu
""",
    "pl": """
text: [ten/niniejszy] [artykul/tekst/material/wywiad] [powstal/ukazal/zostal/jest/byl/pochodzi] | [artykul/tekst/material] [powstal/ukazal/zostal/pierwotnie/opublikowany] | wczesniejsza wersja
made: powstal | ukazal sie | opublikowan* | wspar* | przetlumaczon* | zaktualizowan* | poprawion* | przygotowan* | wspolprac* | czescia | pierwotnie | wygenerowan* | dofinansowan*
""",
    "cs": """
text: [tento/tenhle] [clanek/text/rozhovor/prispevek/material] [vysel/vznikl/byl/je/vysiel/vznikol/bol] | clanek [vysel/vznikl/byl] | clanok [vysiel/vznikol/bol] | predchozi verze | drivejsi verze | text [vznikl/vysel/puvodne] | clanek puvodne
made: vysel | vysiel | vznikl | vznikol | publikovan* | podpor* | prelozen* | aktualizovan* | opraven* | spoluprac* | soucasti | sucastou | zverejnen* | puvodne | povodne | verze
""",
    "ro": """
text: acest [articol/material/text/interviu] [a/este/face] | aceasta [ancheta/stire] [a/este/face] | articolul [a/este] | articol [realizat/publicat/preluat/tradus]
made: publicat | publicata | aparut | realizat | realizata | sprijin* | tradus | tradusa | actualizat | corectat | parte din | finantat | preluat | sprijinul
""",
    "hu": """
text: [ez/ezt] [a/az] [cikk/cikket/iras/irast/szoveg/interju/anyag] | [cikkunk/irasunk] [eredetileg/korabbi/elozo] | a cikk [a/az/eredetileg/elozo] | az iras [eloszor/eredetileg] | ez az iras
made: megjelent | eredetileg | keszult | tamogat* | frissitettuk | javitottuk | forditott* | kozre* | resze | korabbi | eloszor
""",
    "ru": """
text: [этот/данный] [материал/текст] [впервые/был/подготовлен/создан/опубликован/является/написан] | эта [статья/публикация] [впервые/была/подготовлена/создана/опубликована/является] | [текст/статья/материал] [впервые/подготовлен/подготовлена/опубликован/опубликована/создан/создана/был/была]
made: опубликован* | подготовлен* | создан* | при поддержке | переведен* | обновлен* | исправлен* | вышел | вышла | часть* | впервые | дополнен*
""",
    "uk": """
text: цей [матеріал/текст] [вперше/був/підготовлен*/створен*/опублікован*/є] | ця [стаття/публікація] [вперше/була/підготовлен*/створен*/опублікован*/є] | [текст/стаття/матеріал] [вперше/підготовлен*/опублікован*/створен*] | [уперше/вперше] опубліковано
made: опублікован* | підготовлен* | створен* | за підтримки | перекладен* | оновлен* | виправлен* | вийшов | вийшла | частин* | вперше | доповнен*
""",
    "el": """
text: [αυτο το/το παρον] [αρθρο/κειμενο/ρεπορταζ] | το [αρθρο/κειμενο] [δημοσιευτηκε/δημοσιευθηκε/γραφτηκε/εχει] | το ρεπορταζ εγινε | πρωτη δημοσιευση
made: δημοσιευ* | υποστηριξη | μεταφρα* | ενημερω* | διορθω* | παραχθηκε | γραφτηκε | μερος | συνεργασια | πρωτη δημοσιευση
""",
    "ar": """
text: [نشر/نشرت/أنجز/أنجزت/كتب/أعد/أعدت/أنتج] [هذا/هذه] [المقال/المقالة/التقرير/النص/المادة/التحقيق] | هذا [المقال/التقرير/النص/التحقيق] [نشر/أنجز/جزء/مترجم/من/كتب] | هذه [المقالة/المادة] [نشرت/جزء/مترجمة/من]
made: نشر | نشرت | أنجز | أنجزت | بدعم | مترجم* | جزء من | أولا | للمرة الأولى | بالتعاون | أنتج | إنتاج
""",
    "he": """
text: [מאמר/טקסט/ידיעה] זו | [הכתבה/המאמר/הטקסט/הידיעה] [פורסמה/פורסם/הופקה/עודכנה/נכתבה/תורגמה]
made: פורסמה | פורסם | לראשונה | בתמיכת | תורגמה | תורגם | עודכנה | עודכן | תוקנה | הופקה | חלק
""",
    "id": """
text: [artikel/berita/tulisan/naskah/laporan] ini [pertama/telah/sudah/diterbitkan/diproduksi/dibuat/merupakan/disadur/ditulis/tayang] | versi sebelumnya | liputan ini
made: diterbitkan | tayang | terbit | dukungan | diterjemahkan | diperbarui | dikoreksi | diproduksi | dibuat | bagian dari | kerja sama | disiarkan | didukung
""",
    "vi": """
text: bai [viet/bao] nay | noi dung nay [duoc/da] | bai viet duoc
made: dang | xuat ban | ho tro | dich | cap nhat | thuc hien | hop tac | tai tro
""",
    "tr": """
text: bu [haber/yazi/makale/icerik/roportaj/metin]
made: yayimlan* | yayinlan* | destegiyle | cevril* | guncellen* | duzeltil* | hazirlan* | uretil* | isbirligi* | ilk olarak | alinmistir | derlen*
""",
    "hi": """
text: यह [लेख/खबर/रिपोर्ट/आलेख] | इस [लेख/खबर/रिपोर्ट] [को/का] | यह [खबर/रिपोर्ट] [एजेंसी/स्थानीय/सिंडिकेट]
made: प्रकाशित | अनुवाद* | अपडेट | सहयोग | समर्थन | तैयार | सिंडिकेट* | संपादित | ली गई | मदद
""",
    "fa": """
text: این [مقاله/گزارش/متن/مطلب/یادداشت] [نخستین/اولین/برای/با/پیشتر/ابتدا/در]
made: منتشر | حمایت | ترجمه | به روز | تهیه | همکاری | نخستین بار | تولید
""",
}
UNSPACED = {
    "ja": """
text: この記事は | 本記事は | 本稿は | この原稿は | この連載は | この動画は
made: 助成 | 支援 | 協力 | 制作され | 初出 | 転載 | 翻訳 | 更新され | 修正 | 訂正 | 掲載され | 配信され | 自動 | 提供 | 再編集 | 加筆
""",
    "ko": """
text: 이 기사는 | 이 글은 | 본 기사는 | 이 콘텐츠는
made: 지원 | 제작 | 번역 | 수정 | 업데이트 | 처음 | 협력 | 생성 | 작성되었 | 작성됐 | 게재
""",
    "zh": """
text: 本文 | 本报道 | 本報導 | 本稿 | 此文 | 这篇文章 | 這篇文章
made: 首发 | 首發 | 原载 | 原載 | 转载 | 轉載 | 编译 | 編譯 | 翻译 | 翻譯 | 更新 | 更正 | 支持 | 来源 | 來源 | 刊登 | 刊载 | 刊載 | 授权 | 授權 | 发表 | 發表
""",
    "th": """
text: บทความนี้ | ข่าวนี้ | บทความชิ้นนี้
made: เผยแพร่ครั้งแรก | สนับสนุน | แปล | ปรับปรุง | แก้ไข | จัดทำ | ร่วมมือ
""",
}
