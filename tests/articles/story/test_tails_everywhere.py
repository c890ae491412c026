"""Stories of invented prose in many languages, with the tails that content systems print."""

import html
from itertools import chain

import pytest

from articles.article import Block, BlockKind
from articles.hints import Hints
from articles.story.tail import without_tail
from tests.articles.pages import page, source
from tests.articles.reader import read_article

STORIES = {
    "en": ["The ferry to the outer islands left an hour late on Monday because of fog over the channel.", "Forty passengers waited in the old customs house, where the skipper served them tea from a flask.", "“We have seen worse winters than this one,” said the harbour master, who has kept the log since 1998.", "The next boat is due on Thursday, and nobody on the quay expects it to be on time."],
    "de": ["Die Fähre zu den äußeren Inseln ist am Montag wegen Nebels mit einer Stunde Verspätung ausgelaufen.", "Vierzig Fahrgäste warteten im alten Zollhaus, wo der Kapitän ihnen Tee aus einer Kanne ausschenkte.", "„Wir haben schlimmere Winter gesehen“, sagte der Hafenmeister, der seit 1998 das Logbuch führt.", "Das nächste Schiff wird am Donnerstag erwartet, und niemand am Kai glaubt an Pünktlichkeit."],
    "fr": ["Le bac des îles du large est parti lundi avec une heure de retard à cause du brouillard.", "Quarante passagers ont attendu dans l’ancienne douane, où le patron leur a servi du thé.", "« Nous avons connu de pires hivers », a dit le capitaine du port, qui tient le registre depuis 1998.", "Le prochain bateau est attendu jeudi, et personne sur le quai ne croit qu’il sera à l’heure."],
    "es": ["El transbordador a las islas exteriores zarpó el lunes con una hora de retraso por la niebla.", "Cuarenta pasajeros esperaron en la antigua aduana, donde el patrón les sirvió té de un termo.", "«Hemos visto inviernos peores», dijo el capitán del puerto, que lleva el registro desde 1998.", "El próximo barco se espera el jueves, y nadie en el muelle cree que llegue puntual."],
    "pt": ["A balsa para as ilhas de fora partiu na segunda-feira com uma hora de atraso por causa da neblina.", "Quarenta passageiros esperaram na antiga alfândega, onde o mestre lhes serviu chá de uma garrafa.", "“Já vimos invernos piores do que este”, disse o capitão do porto, que mantém o registro desde 1998.", "O próximo barco é esperado na quinta-feira, e ninguém no cais acredita que chegue na hora."],
    "it": ["Il traghetto per le isole esterne è partito lunedì con un’ora di ritardo a causa della nebbia.", "Quaranta passeggeri hanno aspettato nella vecchia dogana, dove il comandante ha servito loro del tè.", "«Abbiamo visto inverni peggiori», ha detto il capo del porto, che tiene il registro dal 1998.", "La prossima nave è attesa giovedì, e nessuno sul molo crede che arriverà puntuale."],
    "nl": ["De veerboot naar de buitenste eilanden vertrok maandag een uur te laat door de mist.", "Veertig reizigers wachtten in het oude douanehuis, waar de schipper thee uit een kan schonk.", "‘We hebben ergere winters gezien,’ zei de havenmeester, die sinds 1998 het logboek bijhoudt.", "De volgende boot wordt donderdag verwacht, en niemand op de kade gelooft dat hij op tijd komt."],
    "sv": ["Färjan till de yttre öarna avgick i måndags en timme för sent på grund av dimman.", "Fyrtio resande väntade i det gamla tullhuset, där skepparen bjöd på te ur en termos.", "”Vi har sett värre vintrar än så”, sade hamnkaptenen, som har fört loggbok sedan 1998.", "Nästa båt väntas på torsdag, och ingen på kajen tror att den kommer i tid."],
    "pl": ["Prom na zewnętrzne wyspy wypłynął w poniedziałek z godzinnym opóźnieniem z powodu mgły.", "Czterdziestu pasażerów czekało w starej komorze celnej, gdzie szyper częstował ich herbatą.", "„Widzieliśmy gorsze zimy” – powiedział kapitan portu, który prowadzi dziennik od 1998 roku.", "Następny statek ma przypłynąć w czwartek i nikt na nabrzeżu nie wierzy, że będzie na czas."],
    "cs": ["Trajekt na vnější ostrovy vyplul v pondělí kvůli mlze s hodinovým zpožděním.", "Čtyřicet cestujících čekalo ve staré celnici, kde jim kapitán naléval čaj z termosky.", "„Zažili jsme horší zimy,“ řekl správce přístavu, který vede deník od roku 1998.", "Další loď se čeká ve čtvrtek a nikdo na nábřeží nevěří, že připluje včas."],
    "ru": ["Паром на дальние острова вышел в понедельник с опозданием на час из-за тумана над проливом.", "Сорок пассажиров ждали в старой таможне, где шкипер угощал их чаем из термоса.", "«Мы видели зимы и похуже», — сказал начальник порта, который ведёт журнал с 1998 года.", "Следующее судно ждут в четверг, и никто на причале не верит, что оно придёт вовремя."],
    "uk": ["Пором на далекі острови вийшов у понеділок із запізненням на годину через туман над протокою.", "Сорок пасажирів чекали в старій митниці, де шкіпер пригощав їх чаєм із термоса.", "«Ми бачили й гірші зими», — сказав начальник порту, який веде журнал з 1998 року.", "Наступне судно чекають у четвер, і ніхто на причалі не вірить, що воно прийде вчасно."],
    "tr": ["Dış adalara giden vapur pazartesi günü sis yüzünden bir saat gecikmeyle kalktı.", "Kırk yolcu eski gümrük binasında bekledi, kaptan onlara termostan çay ikram etti.", "“Bundan kötü kışlar gördük,” dedi 1998’den beri günlük tutan liman başkanı.", "Bir sonraki vapur perşembe günü bekleniyor, rıhtımda kimse vaktinde geleceğine inanmıyor."],
    "ar": ["غادرت العبارة المتجهة إلى الجزر البعيدة يوم الاثنين متأخرة ساعة كاملة بسبب الضباب فوق القناة.", "وانتظر أربعون راكبًا في مبنى الجمارك القديم حيث قدم لهم الربان الشاي من إبريق كبير.", "وقال مدير الميناء الذي يدون السجل منذ عام 1998 إنهم عرفوا فصول شتاء أسوأ من هذا.", "ومن المتوقع أن تصل السفينة التالية يوم الخميس ولا أحد على الرصيف يصدق أنها ستصل في موعدها."],
    "fa": ["کشتی جزیره‌های دور روز دوشنبه به خاطر مه غلیظ روی آبراه یک ساعت دیرتر حرکت کرد.", "چهل مسافر در ساختمان قدیمی گمرک منتظر ماندند و ناخدا برایشان از قوری بزرگ چای ریخت.", "رئیس بندر که از سال ۱۳۷۷ دفتر روزانه را می‌نویسد گفت زمستان‌های بدتر از این هم دیده‌اند.", "کشتی بعدی قرار است پنجشنبه برسد و هیچ‌کس روی اسکله باور ندارد که سر وقت بیاید."],
    "he": ["המעבורת לאיים החיצוניים יצאה ביום שני באיחור של שעה בגלל הערפל שעמד מעל התעלה.", "ארבעים נוסעים המתינו בבית המכס הישן, ורב החובל מזג להם תה מקומקום גדול.", "מנהל הנמל, שמנהל את היומן מאז שנת 1998, אמר שכבר ראו כאן חורפים קשים יותר.", "הספינה הבאה צפויה להגיע ביום חמישי, ואיש על הרציף אינו מאמין שתגיע בזמן."],
    "zh": ["开往外岛的渡轮星期一因为海峡上空的大雾晚了一个小时才离开码头。", "四十名乘客在旧海关楼里等候，船长从大壶里给他们倒了热茶。", "从一九九八年起记录航海日志的港务长说，他们见过比这更难熬的冬天。", "下一班船预计星期四到达，码头上没有人相信它会准时靠岸。"],
    "ja": ["沖の島々へ向かう渡し船は月曜日、海峡にかかった霧のため一時間遅れて出港した。", "四十人の乗客は古い税関の建物で待ち、船長が大きな急須からお茶をふるまった。", "一九九八年から日誌をつけている港長は、もっと厳しい冬も見てきたと話した。", "次の船は木曜日に着く予定だが、岸壁では誰も時間どおりに来るとは思っていない。"],
    "ko": ["먼 섬으로 가는 나룻배가 월요일 해협에 낀 안개 때문에 한 시간 늦게 떠났다.", "승객 마흔 명은 옛 세관 건물에서 기다렸고 선장은 큰 주전자에서 차를 따라 주었다.", "1998년부터 일지를 써 온 항만장은 이보다 더 힘든 겨울도 겪었다고 말했다.", "다음 배는 목요일에 들어올 예정이지만 부두에서는 아무도 제시간에 오리라 믿지 않는다."],
}  # fmt: skip

# Form, share bar, teasers and label, as content systems and their translations print them.
TAILS = {
    "en": [["3 Comments", "Leave a Reply Cancel reply", "Your email address will not be published. Required fields are marked *", "Comment *", "Name *", "Email *", "Website", "Post Comment"], ["SHARE THIS:", "Facebook", "Tweet", "WhatsApp"], ["You may also like", "Fog closes the bridge", "Fares rise again"], ["Add new comment", "More information about text formats"], ["Tags: ferry, fog"], ["👉 Read more: Fog closes the bridge"]],
    "de": [["Schreibe einen Kommentar Antwort abbrechen", "Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert"], ["Artikel teilen", "Drucken", "Per Mail versenden"], ["MEHR ZUM THEMA", "Nebel am Kanal", "Preise steigen"], ["Kommentare (12)", "Ich war dabei und fand es sehr schön am Hafen!"], ["Schlagwörter: Fähre, Nebel"], ["Beitrags-Navigation"]],
    "fr": [["Laisser un commentaire Annuler la réponse", "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *"], ["Partager sur Facebook", "Imprimer"], ["A LIRE AUSSI", "Le port rouvre"], ["2 commentaires"], ["Mots-clés : bac, brouillard"], ["→ Lire la suite"]],
    "es": [["Deja una respuesta Cancelar la respuesta", "Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *"], ["Compartir en Twitter", "Imprimir"], ["ARTICULOS RELACIONADOS", "El puerto reabre"], ["5 comentarios"], ["Etiquetas: niebla, puerto"], ["Síguenos en Facebook"]],
    "pt": [["Deixe um comentário Cancelar resposta", "O seu endereço de e-mail não será publicado. Campos obrigatórios são marcados com *"], ["Compartilhar", "Imprimir"], ["Leia também", "O porto reabre"], ["4 comentários"], ["Leia mais: o porto reabre"]],
    "it": [["Lascia un commento Annulla risposta", "Il tuo indirizzo email non sarà pubblicato. I campi obbligatori sono contrassegnati *"], ["Condividi su Facebook", "Stampa"], ["ARTICOLI CORRELATI", "Il porto riapre"], ["Nessun commento"], ["Leggi anche: il porto riapre"], ["Riproduzione riservata"]],
    "nl": [["Geef een reactie Reactie annuleren", "Je e-mailadres wordt niet gepubliceerd. Vereiste velden zijn gemarkeerd met *"], ["Deel dit artikel", "Printen"], ["Lees ook", "De haven is open"], ["7 reacties"], ["Lees ook: de haven is open"]],
    "sv": [["Lämna ett svar Avbryt svar", "Din e-postadress kommer inte publiceras. Obligatoriska fält är märkta *"], ["Dela", "Skriv ut"], ["Läs också", "Hamnen öppnar"], ["2 kommentarer"], ["Läs mer: hamnen öppnar"]],
    "pl": [["Dodaj komentarz Anuluj pisanie odpowiedzi", "Twój adres e-mail nie zostanie opublikowany. Wymagane pola są oznaczone *"], ["Udostępnij", "Drukuj"], ["CZYTAJ TAKŻE", "Port znów otwarty"], ["Komentarze (3)"], ["Czytaj też: port znów otwarty"]],
    "cs": [["Napsat komentář Zrušit odpověď na komentář", "Vaše e-mailová adresa nebude zveřejněna. Vyžadované informace jsou označeny *"], ["Sdílet", "Tisk"], ["Čtěte také", "Přístav je otevřen"], ["5 komentářů"], ["Mohlo by vás zajímat", "Mlha nad kanálem"]],
    "ru": [["Добавить комментарий Отменить ответ", "Ваш адрес email не будет опубликован. Обязательные поля помечены *"], ["Поделиться", "Распечатать"], ["ЧИТАЙТЕ ТАКЖЕ", "Порт снова открыт"], ["Комментарии (8)"], ["Теги: паром, туман"], ["Если вы нашли ошибку, выделите фрагмент текста и нажмите Ctrl+Enter."]],
    "uk": [["Залишити коментар Скасувати відповідь", "Ваша e-mail адреса не оприлюднюватиметься. Обов’язкові поля позначені *"], ["Поділитися", "Роздрукувати"], ["ЧИТАЙТЕ ТАКОЖ", "Порт знову відкрито"], ["Коментарі: 4"], ["Підписуйтесь на наш канал у Telegram"]],
    "tr": [["Bir yanıt yazın Yanıtı iptal et", "E-posta adresiniz yayınlanmayacak. Gerekli alanlar * ile işaretlenmişlerdir"], ["Paylaş", "Yazdır"], ["İLGİLİ HABERLER", "Liman yeniden açıldı"], ["2 yorum"], ["Etiketler: vapur, sis"]],
    "ar": [["اترك تعليقاً إلغاء الرد", "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *"], ["شارك الخبر", "طباعة"], ["مقالات ذات صلة", "الميناء يفتح من جديد"], ["3 تعليقات"], ["الوسوم: ضباب، ميناء"]],
    "fa": [["دیدگاهتان را بنویسید لغو پاسخ", "نشانی ایمیل شما منتشر نخواهد شد. بخش‌های موردنیاز علامت‌گذاری شده‌اند *"], ["اشتراک گذاری", "چاپ"], ["مطالب مرتبط", "بندر دوباره باز شد"], ["بیشتر بخوانید: بندر دوباره باز شد"]],
    "he": [["כתיבת תגובה לבטל", "האימייל לא יוצג באתר. שדות החובה מסומנים *"], ["שתפו", "הדפסה"], ["כתבות נוספות", "הנמל נפתח שוב"], ["5 תגובות"], ["תגיות: ערפל, נמל"]],
    "zh": [["发表评论 取消回复", "您的邮箱地址不会被公开。必填项已用 * 标注"], ["分享到：微信 微博", "打印"], ["相关阅读", "大雾再次封江"], ["3 条评论"], ["责任编辑：林小雨"], ["标签：渡轮 大雾"]],
    "ja": [["コメントを残す コメントをキャンセル", "メールアドレスが公開されることはありません。 ※ が付いている欄は必須項目です"], ["この記事をシェア", "印刷"], ["関連記事", "霧で船が遅れる"], ["コメント (2)"], ["タグ：渡し船"]],
    "ko": [["댓글 남기기 응답 취소", "이메일 주소는 공개되지 않습니다. 필수 필드는 *로 표시됩니다"], ["공유하기", "인쇄"], ["관련 기사", "안개로 배가 늦다"], ["댓글 3개"], ["태그: 나룻배"]],
}  # fmt: skip
CASES = [(language, tail) for language, tails in TAILS.items() for tail in tails]


def blocks(*texts: str) -> list[Block]:
    return [Block(BlockKind.PARAGRAPH, text) for text in texts]


def kept(*texts: str) -> list[str]:
    return [block.text for block in without_tail(blocks(*texts))[0]]


def named(case: object) -> str:
    return case if isinstance(case, str) else str(case[0])[:20] if isinstance(case, list) else ""


@pytest.mark.parametrize(("language", "tail"), CASES, ids=named)
def test_a_tail_is_cut_and_every_paragraph_kept(language: str, tail: list[str]) -> None:
    assert kept(*STORIES[language], *tail) == STORIES[language]


@pytest.mark.parametrize("language", TAILS)
def test_all_tails_together_are_cut(language: str) -> None:
    form, *others = TAILS[language]

    assert kept(*STORIES[language], *chain(*others, form)) == STORIES[language]


@pytest.mark.parametrize("language", TAILS)
@pytest.mark.parametrize("layout", ["<p>{}</p>", "<div>{}</div>", "<h3>{}</h3>", "{}<br><br>"])
def test_a_bare_page_ends_with_its_story(language: str, layout: str) -> None:
    form, share, *_ = TAILS[language]
    story = [html.escape(text, quote=False) for text in STORIES[language]]
    ending = [html.escape(text, quote=False) for text in (*share, *form)]
    body = "{}<br><br>" if "br" in layout else "<p>{}</p>"
    markup = "".join(map(body.format, story)) + "".join(map(layout.format, ending))

    reading = read_article(page(f"<html><body>{markup}</body></html>"), Hints(), source())

    assert [block.text for block in reading.blocks] == STORIES[language]


@pytest.mark.parametrize(
    "sentence",
    [
        "“Leave a reply,” she told the machine, and it never did.",
        "Read more books, she said.",
        "Comments were closed to nobody, the clerk said, and the hall stayed full until midnight.",
        "Follow the rule of three boats when the fog comes down over the channel.",
        "Add more potassium to the soil in the spring, the gardener said.",
        "Background: The strike began in March, when the council cut the winter crews by a third.",
        "Source: harbour office, tables for October",
        "415-561-0230",
        "$10.00 | $1.00 | $1.50",
        "Share of the vote",
        "Mehr als vierzig Fahrgäste warteten am Kai auf das nächste Schiff.",
        "Plus de quarante passagers attendaient sur le quai, a dit le patron.",
        "Más de cuarenta pasajeros esperaban en el muelle, dijo el patrón.",
        "Поделиться своим опытом согласились трое шкиперов и один смотритель маяка.",
        "分享经验的三位船长都说，这样的大雾并不少见。",
        "댓글을 남긴 승객들은 대부분 선장에게 고맙다고 했다.",
        "続きを読む人のために、港長は日誌を公開した。",
    ],
)
def test_a_sentence_that_begins_like_a_tail_stays(sentence: str) -> None:
    story = STORIES["en"]

    assert kept(*story[:2], sentence, *story[2:]) == [*story[:2], sentence, *story[2:]]
    assert kept(*story, sentence) == [*story, sentence]


def test_networks_that_a_story_lists_stay() -> None:
    listed = Block(BlockKind.LIST, "Facebook\nInstagram\nTikTok")
    told = "The harbour office counts how often its notices are read on three networks:"
    told_blocks = [*blocks(*STORIES["en"], told), listed, *blocks(STORIES["en"][0])]

    assert without_tail(told_blocks)[0] == told_blocks


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("zh", "延伸阅读：大雾再次封江"),
        ("ja", "【関連記事】霧で船が遅れる"),
        ("ko", "[관련기사] 안개로 배가 늦다"),
        ("de", "Lesen Sie auch: Nebel am Kanal"),
    ],
)
def test_a_story_goes_on_below_another_that_is_pointed_to(language: str, label: str) -> None:
    story = STORIES[language]

    assert kept(*story[:2], label, *story[2:]) == story
