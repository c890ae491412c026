"""Invented stories in many languages and layouts, to be read whole and with nothing beside them."""

from collections.abc import Callable
from dataclasses import dataclass

Layout = Callable[["Story"], str]


@dataclass(frozen=True)
class Story:
    """A headline and paragraphs, all invented."""

    language: str
    title: str
    paragraphs: tuple[str, ...]

    def marked_up(self, tag: str = "p") -> str:
        return "\n".join(f"<{tag}>{paragraph}</{tag}>" for paragraph in self.paragraphs)


STORIES = (
    Story("en", "Ferry to the outer islands returns after the fog", (
        "The ferry to the outer islands left the harbour an hour late on Monday because of thick fog, the port office said in the morning.",
        "About ninety passengers waited in the hall, where the owner of the kiosk handed out tea and read the weather report aloud to them.",
        "By noon the fog had lifted, and the second boat of the day left on time with the mail, two horses and a piano for the school.",
        "The office wants to buy a new radar before winter, and the council will decide on the money at its meeting in April.",
    )),
    Story("de", "Fähre zu den Inseln fährt nach dem Nebel wieder", (
        "Die Fähre zu den äußeren Inseln hat den Hafen am Montag wegen dichten Nebels mit einer Stunde Verspätung verlassen, teilte das Hafenamt mit.",
        "Rund neunzig Fahrgäste warteten in der Halle, wo die Wirtin des Kiosks Tee ausschenkte und den Wetterbericht vorlas.",
        "Gegen Mittag hatte sich der Nebel gelichtet, und das zweite Schiff legte pünktlich mit der Post und einem Klavier für die Schule ab.",
        "Das Amt möchte vor dem Winter ein neues Radar kaufen, über das Geld entscheidet der Gemeinderat im April.",
    )),
    Story("fr", "Le bac des îles repart après le brouillard", (
        "Le bac qui dessert les îles a quitté le port lundi avec une heure de retard à cause d’un brouillard épais, a indiqué la capitainerie.",
        "Environ quatre-vingt-dix passagers ont attendu dans la salle, où la patronne du kiosque a servi du thé et lu la météo à voix haute.",
        "À midi le brouillard s’était levé, et le deuxième bateau est parti à l’heure avec le courrier et un piano destiné à l’école.",
        "La capitainerie veut acheter un nouveau radar avant l’hiver, et le conseil décidera de la dépense en avril.",
    )),
    Story("es", "El transbordador de las islas vuelve tras la niebla", (
        "El transbordador de las islas salió del puerto el lunes con una hora de retraso a causa de una niebla espesa, informó la oficina del puerto.",
        "Unos noventa pasajeros esperaron en la sala, donde la dueña del quiosco repartió té y leyó en voz alta el parte del tiempo.",
        "A mediodía la niebla se había levantado y el segundo barco salió a su hora con el correo y un piano para la escuela.",
        "La oficina quiere comprar un radar nuevo antes del invierno, y el concejo decidirá sobre el dinero en abril.",
    )),
    Story("ru", "Паром на острова снова ходит после тумана", (
        "Паром на дальние острова вышел из гавани в понедельник на час позже из-за густого тумана, сообщили утром в управлении порта.",
        "Около девяноста пассажиров ждали в зале, где хозяйка киоска разливала чай и вслух читала прогноз погоды для всех собравшихся.",
        "К полудню туман рассеялся, и второй паром отправился вовремя с почтой, двумя лошадьми и пианино для школы.",
        "Управление хочет купить новый радар до зимы, а совет решит вопрос о деньгах на заседании в апреле.",
    )),
    Story("el", "Το πλοίο των νησιών επέστρεψε μετά την ομίχλη", (
        "Το πλοίο για τα μακρινά νησιά έφυγε από το λιμάνι τη Δευτέρα με μία ώρα καθυστέρηση λόγω πυκνής ομίχλης, ανακοίνωσε το λιμεναρχείο.",
        "Περίπου ενενήντα επιβάτες περίμεναν στην αίθουσα, όπου η ιδιοκτήτρια του περιπτέρου μοίραζε τσάι και διάβαζε το δελτίο καιρού.",
        "Μέχρι το μεσημέρι η ομίχλη είχε διαλυθεί και το δεύτερο πλοίο έφυγε στην ώρα του με το ταχυδρομείο και ένα πιάνο για το σχολείο.",
    )),
    Story("ar", "عودة العبارة إلى الجزر بعد انقشاع الضباب", (
        "غادرت العبارة المتجهة إلى الجزر البعيدة الميناء يوم الاثنين متأخرة ساعة كاملة بسبب ضباب كثيف، حسب ما أعلن مكتب الميناء صباحا.",
        "وانتظر نحو تسعين راكبا في القاعة، حيث وزعت صاحبة الكشك الشاي وقرأت عليهم نشرة الطقس بصوت مرتفع حتى هدأ الجميع.",
        "وعند الظهر انقشع الضباب، وغادرت السفينة الثانية في موعدها حاملة البريد وحصانين وآلة بيانو لمدرسة الجزيرة.",
    )),
    Story("hi", "कोहरे के बाद द्वीपों की नौका फिर चली", (
        "बाहरी द्वीपों को जाने वाली नौका सोमवार को घने कोहरे के कारण एक घंटे की देरी से बंदरगाह से निकली, बंदरगाह कार्यालय ने सुबह बताया।",
        "लगभग नब्बे यात्री हॉल में रुके रहे, जहाँ दुकान की मालकिन ने सबको चाय बाँटी और मौसम का हाल ज़ोर से पढ़कर सुनाया।",
        "दोपहर तक कोहरा छँट गया और दूसरी नौका डाक, दो घोड़ों और स्कूल के लिए एक पियानो के साथ समय पर रवाना हुई।",
    )),
    Story("ja", "霧が晴れ、離島への船が再び出港", (
        "離島へ向かう船は月曜日の朝、濃い霧のために一時間遅れて港を出た。港の事務所が明らかにした。乗客の多くは島の住民だった。",
        "およそ九十人の乗客が待合室で待ち、売店の主人がお茶を配って、天気予報を声に出して読み上げた。子どもたちは歌を歌っていた。",
        "正午には霧が晴れ、二便目は郵便物と二頭の馬、学校に届けるピアノを載せて定刻に出港した。島では先生が港まで迎えに出た。",
    )),
    Story("fa", "بازگشت کشتی جزیره‌ها پس از مه", (
        "کشتی جزیره‌های دور روز دوشنبه به دلیل مه غلیظ با یک ساعت تأخیر از بندر بیرون رفت، این را دفتر بندر بامداد همان روز اعلام کرد.",
        "نزدیک به نود مسافر در سالن ماندند؛ صاحب دکه چای می‌داد و گزارش هوا را با صدای بلند برای همه می‌خواند تا حوصله‌شان سر نرود.",
        "تا نیمروز مه رفته بود و کشتی دوم با نامه‌ها، دو اسب و یک پیانو برای مدرسهٔ جزیره سر ساعت راه افتاد.",
    )),
)  # fmt: skip


def _article(story: Story) -> str:
    return (
        f'<nav><a href="/">Start</a></nav><main><article><header><h1>{story.title}</h1>'
        f'<p class="byline">By Ann Lee</p><time datetime="2026-03-02T08:00:00Z">2 March</time></header>'
        f"{story.marked_up()}</article></main><footer><p>Imprint</p></footer>"
    )


def _blog(story: Story) -> str:
    return (
        f'<div id="page"><div class="post hentry"><h1 class="entry-title">{story.title}</h1>'
        f'<div class="entry-content">{story.marked_up()}</div></div><div id="sidebar"><ul><li>'
        f'<a href="/x">Other</a></li></ul></div></div>'
    )


def _old(story: Story) -> str:
    return (
        f'<table width="700" bgcolor="#ffffff"><tr><td class="left"><a href="/">Start</a></td><td>'
        f"<h1>{story.title}</h1>{story.marked_up()}</td></tr></table>"
    )


LAYOUTS: tuple[Layout, ...] = (_article, _blog, _old)


def markup(story: Story, body: str, head: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="{story.language}"><head><meta charset="utf-8">'
        f"<title>{story.title}</title>{head}</head><body>{body}</body></html>"
    )
