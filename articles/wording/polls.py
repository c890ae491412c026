"""What the buttons of polls say, in some forty languages; see `polls.py`."""

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
