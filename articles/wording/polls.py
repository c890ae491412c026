"""What the buttons of polls say, in some forty languages."""

VOTE = """
vote | vote now | cast your vote | submit vote | abstimmen | jetzt abstimmen | abstimmung | voter | je vote | votez | votar | vota | vote aqui | vota ora
stem nu | stemmen | rösta | rösta nu | stem her | afgiv stemme | stem nå | äänestä | głosuj | zagłosuj | oddaj głos | hlasovat | hlasuj | hlasovať
szavazok | szavazás | votează | гласувай | гласуване | голосовать | проголосовать | голосувати | проголосувати | glasaj | glasajte | гласај | ψήφισε
ψηφίστε | oy ver | oy kullan | صوّت | تصويت | رای دادن | رأی دادن | ثبت رای | הצבע | הצביעו | הצבעה | ووٹ دیں | वोट दें | वोट करें | ভোট দিন | โหวต
bình chọn | vote sekarang | undi | 投票 | 投票する | 투표 | 투표하기 | balsuoti | balsot | hääleta | glasuj | صوت الآن | stem
"""
# What may stand below such a button; alone it is a section's name.
RESULTS = """
view results | see results | show results | ergebnis anzeigen | ergebnisse anzeigen | ergebnis | zum ergebnis | voir les résultats | ver resultados
ver resultado | ver los resultados | mostra i risultati | vedi i risultati | risultati | bekijk resultaten | toon resultaten | visa resultat
se resultat | vis resultat | näytä tulokset | zobacz wyniki | pokaż wyniki | wyniki | zobrazit výsledky | výsledky | eredmények | vezi rezultatele
rezultate | резултати | виж резултатите | результаты | показать результаты | результати | rezultati | prikaži rezultate | αποτελέσματα | sonuçlar
sonuçları gör | عرض النتائج | النتائج | مشاهده نتایج | نتایج | תוצאות | نتائج | परिणाम देखें | ফলাফল | ดูผลโหวต | xem kết quả | lihat hasil | 結果を見る
查看结果 | 查看結果 | 결과보기 | 결과 보기 | rezultatai | rezultāti | tulemused
"""
# Answers without a full stop: who speaks in a story ends his sentence.
ANSWERS = """
yes | no | maybe | undecided | don't know | not sure | no opinion | ja | nein | vielleicht | weiß nicht | oui | non | peut-être | sans opinion | ne sait pas
sí | si | no sé | ns/nc | tal vez | quizás | sim | não | nao | talvez | não sei | sì | forse | non so | nee | misschien | weet niet | geen mening | nej | kanske | vet ej | vet inte
nei | kanskje | vet ikke | måske | ved ikke | kyllä | ei | ehkä | en osaa sanoa | tak | nie | nie wiem | nie mam zdania | trudno powiedzieć | ano | ne | nevím | áno | neviem
da | nu | nu știu | poate | igen | nem | talán | nem tudom | да | нет | не знаю | затрудняюсь ответить | воздержусь | так | ні | не знам | не | можда | можеби
možda | ne znam | mogoče | ne vem | ναι | όχι | ίσως | δεν ξέρω | δεν ξέρω/δεν απαντώ | po | jo | ndoshta | nuk e di | taip | nežinau | jā | nē | nezinu | jah | ei tea
evet | hayır | belki | kararsızım | fikrim yok | bəli | xeyr | نعم | لا | ربما | لا أعرف | لا اعرف | لا أدري | بله | خیر | نه | نمی‌دانم | ہاں | نہیں | معلوم نہیں | כן | לא | אולי | לא יודע
हाँ | हां | नहीं | पता नहीं | कह नहीं सकते | हो | नाही | হ্যাঁ | না | মন্তব্য নেই | ஆம் | இல்லை | అవును | కాదు | അതെ | അല്ല | ใช่ | ไม่ใช่ | ไม่แน่ใจ | có | không | không biết
ya | tidak | tidak tahu | mungkin | oo | hindi | ndiyo | hapana | sijui | はい | いいえ | わからない | 是 | 否 | 不知道 | 不清楚 | 예 | 아니오 | 모름 | 잘 모르겠다
"""
