"""What single outlets print beside their stories, in further languages; see `phrases.py`."""

COMMENTS = """
kommentare lesen [#/] | [učestvuj/učestvujte] u diskusiji ~komentar | kakvo je [tvoje/vaše] mišljenje o ovome | [komenteeri/loe kommentaare] [#/] | [komentuoti/komentarai/rašyti komentarą] [#/] | [komentāri/pievienot komentāru] [#/] | [comentaris/deixa un comentari] [#/]
"""

RELATED = """
[et/també et/us] pot [interessar/interessar …] | [notícies/articles] [relacionades/relacionats] | [més/llegeix també/el més] [informació/notícies/llegit] | llegeix també
[taip pat/dar] skaitykite | skaitykite [daugiau/taip pat] | [susiję/skaitomiausi] straipsniai | susijusios naujienos | lasi [arī/vēl/vairāk] | [saistītie/lasītākie] raksti | [loe/vaata] [veel/ka/lisaks/rohkem] | seotud [artiklid/lood/uudised]
[preberite/poglejte] [še/tudi/več] | [preberite/berite] tudi: | preberite še: | [povezani/sorodni] članki | [súvisiaci/súvisiace/prečítajte si/čítajte] [článok/články/aj/tiež] | výběr [článků/článku] | [mai multe/alte] [articole/știri] | [još/više] [po temi/iz rubrike …]
seguí leyendo | [τελευταία νέα/ειδήσεις σήμερα/οι ειδήσεις σήμερα] | haberle ilgili daha fazlası | [こちらも/こちらの記事も/次に読みたい] [おすすめ/] | 阅读下一篇 | 下一篇 | explore more on these topics | list of # items | list # of # | end of list | [zobacz/obejrzyj] wideo …
"""

FURNITURE = """
advertise with ~ | [reuse/republish] this [content/article/story] | bookmark this [article/story/] | [explore/view] image in fullscreen | how does this make you feel | this is [ai/an ai] generated [summarization/summary] ~ | [report it/report a problem] to us | tip us off … | do you know more ~contact,confidential | have you [found/spotted/noticed] an error ~ | you have a preview view of this article ~ | image caption … | readers like you ~free,support,contribut
[escuchar/escucha] [artículo/el artículo/la nota/la noticia] | [regala/regalar] [esta noticia/artículo/este artículo/esta nota] | conforme a los criterios de … | conocé the trust project | tienes una suscripción de empresa | [oferecer/ouvir] [artigo/este artigo] | os leitores são a força ~ | partage | [offrir/offrez] [l article/cet article] | [artikel/diesen artikel] [verschenken/schenken] | in pocket [speichern/merken]
[geef/deel] dit artikel cadeau | met medewerking van … | beeld [anp/getty images/afp/reuters/epa/belga] | ge bort artikeln | delad artikel | har du et tip | har du tips til … | [kender du/vet du] [mere/mer] … | artikkelia [on/] päivitetty … | juttua [on/] päivitetty …
[posłuchaj/odsłuchaj] [artykułu/tekstu] | więcej ~znajdziesz na stronie głównej | [znalazłeś/zauważyłeś] [błąd/literówkę] | dziękujemy że [przeczytałaś/przeczytałeś] ~ | bądź na bieżąco ~obserwuj,google,facebook | [vypočujte si/vypočuť] [článok/] | článok pokračuje pod [video/videom/reklamou/reklamnou] … | [našli ste/našli jste] [chybu/chybu v článku] | [našli jste/našli ste] v článku chybu | poslušajte [članak/članek/vest/vijest] | nastavak [teksta/vesti/vijesti/članka] ispod … | znate li nešto više o [ovoj temi/ovome] ~ | hiba van a cikkben | hibát talált a cikkben | ha hibát talált ~jelez,írja | descarcă aplicația ~ | [pranešti/praneškite apie] [klaidą/apie klaidą] | [straipsnis tęsiamas/skaityti toliau] … | raksta turpinājums … | [artikkel/lugu] jätkub [pärast reklaami/peale reklaami/reklaami järel/pärast pilti] | [kuula/kuulake] [artiklit/lugu] | [klausykite/klausyti] straipsnio | [klausies/klausīties] rakstu | subscriu te … | [чути/слухати/прослухати] статтю
ακολουθήστε το ~google,news | μείνετε [συντονισμένοι/ενημερωμένοι] … | 記事を聞く | 残り#文字 | 图片编辑 … | 圖片編輯 … | 听新闻 | 聽新聞 | [ฟังข่าว/ฟังบทความ] | 무단 전재 및 재배포 금지 | bonus video | pratite nas i ~facebook,instagram,viber,telegram,twitter | dilarang keras ~konten,mengutip,menyalin,tanpa izin
"""
