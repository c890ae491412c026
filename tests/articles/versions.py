"""Invented reports in eight languages that are sent again, and forms that are filled in again.

A toll rises twice and a result is confirmed: one event in two stories. A forecast of the next day
or of another town, and the notice of another accident, are as much alike and have nothing to do
with each other.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.articles.bulletins import BULLETINS


@dataclass(frozen=True)
class Pair:
    """Two texts `hours` apart, and whether the one is an earlier version of the other."""

    language: str
    what: str
    one: str
    other: str
    hours: float
    is_version: bool

    @property
    def name(self) -> str:
        return f"{self.language}: {self.what}"


@dataclass(frozen=True)
class Copydesk:
    """What an agency sends in one language, with places for what changes.

    `toll` has six places: dead, hurt, houses, shelters, tents, and a figure that stays. Each of
    `results` is one state of a count. `forecast` has six places, the first of them the town's;
    `notice` five: name, age, place, hour and road.
    """

    language: str
    toll: str
    added: str
    results: tuple[str, str]
    forecast: str
    towns: tuple[str, str]
    notice: str
    people: tuple[tuple[str, ...], tuple[str, ...]]

    def pairs(self) -> Iterator[Pair]:
        """Yield versions first, then what only looks like them."""
        first = self.toll.format("12", "40", "230", "3", "600", "6.2")
        second = f"{self.toll.format('19', '75', '230', '5', '600', '6.2')}\n\n{self.added}"
        third = f"{self.toll.format('27', '110', '410', '8', '900', '6.2')}\n\n{self.added}"
        corrected = self.toll.format("12", "48", "230", "3", "600", "6.4")
        yield self._pair("toll rises", first, second, 3)
        yield self._pair("toll rises again", second, third, 16)
        yield self._pair("toll a day later", first, third, 26)
        yield self._pair("figures corrected", first, corrected, 2)
        yield self._pair("result confirmed", *self.results, 5)
        here, there = self.towns
        today = self.forecast.format(here, "14", "6", "35", "80", "7:12")
        tomorrow = self.forecast.format(here, "11", "4", "50", "40", "7:14")
        elsewhere = self.forecast.format(there, "19", "9", "20", "10", "7:31")
        yield self._pair("tomorrow's forecast", today, tomorrow, 24, False)
        yield self._pair("another town's forecast", today, elsewhere, 0.5, False)
        one, other = (self.notice.format(*person) for person in self.people)
        yield self._pair("another accident", one, other, 4, False)
        market = next(each for each in BULLETINS if each.language == self.language)
        yield self._pair("tomorrow's prices", market.today, market.tomorrow, 24, False)

    def _pair(self, what: str, one: str, other: str, hours: float, is_version: bool = True) -> Pair:
        return Pair(self.language, what, one, other, hours, is_version)


DESKS = (
    Copydesk(
        "en",
        "At least {0} people were killed and {1} hurt when a strong earthquake shook the Orun valley early on Monday, the civil protection office in Tamar said.\n\n"
        "The quake of magnitude {5} struck at 4:10 a.m. at a depth of 11 kilometres and destroyed some {2} houses in the villages along the river, where most people were asleep.\n\n"
        "The army opened {3} shelters in school halls, and trucks were on their way with {4} tents, blankets and drinking water. The road over the Sella pass was blocked by rocks.\n\n"
        "It was the worst quake in the valley since 1974, when 31 people died.",
        "\"We hear voices under the rubble and we will not stop,\" said Ivo Marrant, who leads the rescue teams. Dogs and cranes were brought in from the coast.",
        ("Lena Hart was ahead in the vote for mayor of Alder Bay on Sunday night with 48.1 percent after 62 percent of the ballots were counted, the election office said.\n\n"
         "Her rival Tom Brisk, who has led the town for 12 years, stood at 44.7 percent. Turnout was 58 percent, four points higher than in 2021.\n\n"
         "Hart, 44, a former harbour pilot, wants to rebuild the old ferry pier and to halve the fares for pupils. Brisk had promised a new road to the north shore.",
         "Lena Hart was elected mayor of Alder Bay on Sunday night with 51.3 percent after all of the ballots were counted, the election office said.\n\n"
         "Her rival Tom Brisk, who has led the town for 12 years, came to 45.9 percent and conceded defeat. Turnout was 61 percent, four points higher than in 2021.\n\n"
         "Hart, 44, a former harbour pilot, wants to rebuild the old ferry pier and to halve the fares for pupils. Brisk had promised a new road to the north shore."),
        "In {0} it stays cloudy with a high of {1} degrees and a low of {2}, the weather office said. The wind blows from the west at up to {3} kilometres an hour, with gusts on the hills.\n\n"
        "The chance of rain is {4} percent, most of it in the afternoon. The sun rises at {5} and the evening turns clear. Drivers should watch for fog in the low places near the river.",
        ("Alder Bay", "Lower Orun"),
        "{0}, {1}, died in a crash on {4} near {2} on Monday, police said. The car left the road shortly before {3} and hit a tree. Nobody else was in it.\n\n"
        "Officers are looking for witnesses who saw the car before the crash or have recordings from it. The road was closed for some hours while the wreck was examined. "
        "The cause is not known; the office of the prosecutor has ordered an expert's report.",
        (("Paul Denver", "34", "Mill Green", "5:30", "Route 9"), ("Agnes Tolly", "71", "Sandhurst Cross", "11:15", "Route 114")),
    ),
    Copydesk(
        "de",
        "Mindestens {0} Menschen sind bei einem schweren Erdbeben im Oruntal am frühen Montag getötet und {1} verletzt worden, wie das Amt für Katastrophenschutz in Tamar mitteilte.\n\n"
        "Das Beben der Stärke {5} ereignete sich um 4.10 Uhr in 11 Kilometern Tiefe und zerstörte etwa {2} Häuser in den Dörfern am Fluss, wo die meisten Menschen schliefen.\n\n"
        "Die Armee öffnete {3} Notunterkünfte in Schulen, und Lastwagen mit {4} Zelten, Decken und Trinkwasser waren unterwegs. Die Straße über den Sellapass war von Felsen blockiert.\n\n"
        "Es war das schwerste Beben im Tal seit 1974, als 31 Menschen starben.",
        "„Wir hören Stimmen unter den Trümmern und hören nicht auf“, sagte Ivo Marrant, der die Rettungskräfte leitet. Hunde und Kräne wurden von der Küste gebracht.",
        ("Lena Hart liegt bei der Bürgermeisterwahl in Erlenbucht am Sonntagabend mit 48,1 Prozent vorn, nachdem 62 Prozent der Stimmen ausgezählt waren, teilte das Wahlamt mit.\n\n"
         "Ihr Gegner Tom Brisk, der die Stadt seit 12 Jahren führt, kam auf 44,7 Prozent. Die Wahlbeteiligung lag bei 58 Prozent und damit vier Punkte höher als 2021.\n\n"
         "Hart, 44 Jahre alt und früher Lotsin im Hafen, will den alten Fähranleger neu bauen und die Fahrpreise für Schüler halbieren. Brisk hatte eine neue Straße zum Nordufer versprochen.",
         "Lena Hart hat die Bürgermeisterwahl in Erlenbucht am Sonntagabend mit 51,3 Prozent gewonnen, nachdem alle Stimmen ausgezählt waren, teilte das Wahlamt mit.\n\n"
         "Ihr Gegner Tom Brisk, der die Stadt seit 12 Jahren führt, kam auf 45,9 Prozent und räumte die Niederlage ein. Die Wahlbeteiligung lag bei 61 Prozent und damit vier Punkte höher als 2021.\n\n"
         "Hart, 44 Jahre alt und früher Lotsin im Hafen, will den alten Fähranleger neu bauen und die Fahrpreise für Schüler halbieren. Brisk hatte eine neue Straße zum Nordufer versprochen."),
        "In {0} bleibt es bei höchstens {1} und nachts {2} Grad wolkig, teilte das Wetteramt mit. Der Wind weht aus Westen mit bis zu {3} Kilometern in der Stunde, auf den Höhen gibt es Böen.\n\n"
        "Die Wahrscheinlichkeit für Regen liegt bei {4} Prozent, vor allem am Nachmittag. Die Sonne geht um {5} Uhr auf, am Abend klart es auf. Autofahrer sollten in den Senken am Fluss auf Nebel achten.",
        ("Erlenbucht", "Unterorun"),
        "{0} ({1}) ist am Montag bei einem Unfall auf der {4} bei {2} ums Leben gekommen, wie die Polizei mitteilte. Der Wagen kam kurz vor {3} Uhr von der Fahrbahn ab und prallte gegen einen Baum. Niemand sonst saß darin.\n\n"
        "Die Beamten suchen Zeugen, die den Wagen vor dem Unfall gesehen haben oder Aufnahmen davon besitzen. Die Straße blieb einige Stunden gesperrt, während das Wrack untersucht wurde. "
        "Die Ursache ist nicht bekannt; die Staatsanwaltschaft hat ein Gutachten bestellt.",
        (("Paul Denver", "34", "Mühlgrün", "5.30", "B 9"), ("Agnes Toll", "71", "Sandhorst", "11.15", "L 114")),
    ),
    Copydesk(
        "es",
        "Al menos {0} personas murieron y {1} resultaron heridas al temblar con fuerza la tierra en el valle del Orún en la madrugada del lunes, informó la oficina de protección civil de Tamar.\n\n"
        "El sismo de magnitud {5} se produjo a las 4.10 a 11 kilómetros de profundidad y destruyó unas {2} casas en los pueblos junto al río, donde la mayoría de la gente dormía.\n\n"
        "El ejército abrió {3} refugios en escuelas, y camiones con {4} tiendas, mantas y agua potable iban de camino. La carretera del paso de Sella estaba cortada por las rocas.\n\n"
        "Fue el peor temblor en el valle desde 1974, cuando murieron 31 personas.",
        "«Oímos voces bajo los escombros y no vamos a parar», dijo Ivo Marrant, jefe de los equipos de rescate. De la costa llegaron perros y grúas.",
        ("Elena Hart iba por delante en las elecciones a la alcaldía de Bahía Aliso el domingo por la noche con el 48,1 por ciento tras el recuento del 62 por ciento de los votos, según la junta electoral.\n\n"
         "Su rival Tomás Brisco, que gobierna la ciudad desde hace 12 años, tenía el 44,7 por ciento. La participación fue del 58 por ciento, cuatro puntos más que en 2021.\n\n"
         "Hart, de 44 años y antes práctica del puerto, quiere reconstruir el viejo muelle y rebajar a la mitad el billete de los alumnos. Brisco había prometido una carretera nueva hasta la orilla norte.",
         "Elena Hart ganó las elecciones a la alcaldía de Bahía Aliso el domingo por la noche con el 51,3 por ciento tras el recuento de todos los votos, según la junta electoral.\n\n"
         "Su rival Tomás Brisco, que gobierna la ciudad desde hace 12 años, obtuvo el 45,9 por ciento y reconoció la derrota. La participación fue del 61 por ciento, cuatro puntos más que en 2021.\n\n"
         "Hart, de 44 años y antes práctica del puerto, quiere reconstruir el viejo muelle y rebajar a la mitad el billete de los alumnos. Brisco había prometido una carretera nueva hasta la orilla norte."),
        "En {0} seguirá nublado con una máxima de {1} grados y una mínima de {2}, informó la oficina del tiempo. El viento soplará del oeste a {3} kilómetros por hora, con rachas en las colinas.\n\n"
        "La probabilidad de lluvia es del {4} por ciento, sobre todo por la tarde. El sol sale a las {5} y la noche será despejada. Los conductores deben cuidarse de la niebla en las hondonadas junto al río.",
        ("Bahía Aliso", "Orún de Abajo"),
        "{0}, de {1} años, murió el lunes en un accidente en la {4} cerca de {2}, informó la policía. El coche se salió de la calzada poco antes de las {3} y chocó con un árbol. No iba nadie más en él.\n\n"
        "Los agentes buscan testigos que vieran el coche antes del choque o que tengan grabaciones. La carretera estuvo cortada unas horas mientras se examinaban los restos. "
        "Se desconoce la causa; la fiscalía ha encargado un informe pericial.",
        (("Pablo Duero", "34", "Molino Verde", "5.30", "N-9"), ("Inés Tolla", "71", "Cruz de Arena", "11.15", "C-114")),
    ),
    Copydesk(
        "ru",
        "По меньшей мере {0} человек погибли и {1} пострадали при сильном землетрясении в долине Оруна ранним утром в понедельник, сообщило управление гражданской защиты в Тамаре.\n\n"
        "Толчок магнитудой {5} произошёл в 4:10 на глубине 11 километров и разрушил около {2} домов в сёлах вдоль реки, где почти все спали.\n\n"
        "Армия открыла {3} приютов в школах, грузовики везут {4} палаток, одеяла и питьевую воду. Дорогу через перевал Селла завалило камнями.\n\n"
        "Это самое тяжёлое землетрясение в долине с 1974 года, когда погиб 31 человек.",
        "«Мы слышим голоса под завалами и не остановимся», — сказал Иво Маррант, руководитель спасательных отрядов. С побережья привезли собак и краны.",
        ("Елена Харт лидирует на выборах мэра Ольховой Бухты в воскресенье вечером с 48,1 процента после подсчёта 62 процентов голосов, сообщила избирательная комиссия.\n\n"
         "Её соперник Том Бриск, который руководит городом 12 лет, набрал 44,7 процента. Явка составила 58 процентов, на четыре пункта больше, чем в 2021 году.\n\n"
         "Харт, которой 44 года и которая раньше была лоцманом в порту, хочет отстроить старый паромный причал и вдвое снизить плату за проезд для школьников. Бриск обещал новую дорогу к северному берегу.",
         "Елена Харт победила на выборах мэра Ольховой Бухты в воскресенье вечером с 51,3 процента после подсчёта всех голосов, сообщила избирательная комиссия.\n\n"
         "Её соперник Том Бриск, который руководит городом 12 лет, набрал 45,9 процента и признал поражение. Явка составила 61 процент, на четыре пункта больше, чем в 2021 году.\n\n"
         "Харт, которой 44 года и которая раньше была лоцманом в порту, хочет отстроить старый паромный причал и вдвое снизить плату за проезд для школьников. Бриск обещал новую дорогу к северному берегу."),
        "В городе {0} останется облачно, днём до {1} градусов, ночью до {2}, сообщило бюро погоды. Ветер западный, до {3} километров в час, на холмах порывистый.\n\n"
        "Вероятность дождя {4} процентов, главным образом после полудня. Солнце встаёт в {5}, к вечеру прояснится. Водителям следует остерегаться тумана в низинах у реки.",
        ("Ольховая Бухта", "Нижний Орун"),
        "{0}, {1}, в понедельник погиб в аварии на дороге {4} у посёлка {2}, сообщила полиция. Машина незадолго до {3} съехала с дороги и ударилась о дерево. Больше в ней никого не было.\n\n"
        "Полиция ищет свидетелей, которые видели машину до аварии или имеют записи. Дорога была закрыта несколько часов, пока осматривали обломки. "
        "Причина неизвестна; прокуратура назначила экспертизу.",
        (("Павел Денверов", "34", "Мельничный", "5:30", "Р-9"), ("Сергей Толин", "71", "Песчаный Крест", "11:15", "М-114")),
    ),
    Copydesk(
        "ar",
        "قتل {0} شخصا على الأقل وأصيب {1} آخرون عندما ضرب زلزال قوي وادي أورون فجر الاثنين، وفق ما أعلن مكتب الحماية المدنية في تمار.\n\n"
        "ووقع الزلزال الذي بلغت قوته {5} درجات عند الساعة 4:10 على عمق 11 كيلومترا ودمر نحو {2} منزل في القرى الواقعة على ضفة النهر حيث كان معظم الناس نائمين.\n\n"
        "وفتح الجيش {3} مراكز إيواء في المدارس، وكانت شاحنات تحمل {4} خيمة وأغطية ومياه شرب في طريقها. وسدت الصخور الطريق عبر ممر سيلا.\n\n"
        "وهو أسوأ زلزال في الوادي منذ عام 1974 حين قتل 31 شخصا.",
        "وقال إيفو مارانت الذي يقود فرق الإنقاذ: نسمع أصواتا تحت الأنقاض ولن نتوقف. ونقلت كلاب ورافعات من الساحل.",
        ("تقدمت لينا هارت في انتخابات رئاسة بلدية خليج الحور مساء الأحد بنسبة 48.1 في المئة بعد فرز 62 في المئة من الأصوات، وفق ما أعلن مكتب الانتخابات.\n\n"
         "وحصل منافسها توم بريسك الذي يقود المدينة منذ 12 عاما على 44.7 في المئة. وبلغت نسبة المشاركة 58 في المئة، أي أكثر بأربع نقاط من عام 2021.\n\n"
         "وتريد هارت البالغة من العمر 44 عاما والتي كانت مرشدة في الميناء إعادة بناء رصيف العبارات القديم وخفض الأجرة للتلاميذ إلى النصف. وكان بريسك قد وعد بطريق جديد إلى الضفة الشمالية.",
         "فازت لينا هارت في انتخابات رئاسة بلدية خليج الحور مساء الأحد بنسبة 51.3 في المئة بعد فرز جميع الأصوات، وفق ما أعلن مكتب الانتخابات.\n\n"
         "وحصل منافسها توم بريسك الذي يقود المدينة منذ 12 عاما على 45.9 في المئة وأقر بالهزيمة. وبلغت نسبة المشاركة 61 في المئة، أي أكثر بأربع نقاط من عام 2021.\n\n"
         "وتريد هارت البالغة من العمر 44 عاما والتي كانت مرشدة في الميناء إعادة بناء رصيف العبارات القديم وخفض الأجرة للتلاميذ إلى النصف. وكان بريسك قد وعد بطريق جديد إلى الضفة الشمالية."),
        "يبقى الطقس في {0} غائما وتبلغ الحرارة العظمى {1} درجة والصغرى {2} درجات، كما أعلن مكتب الأرصاد. وتهب الرياح من الغرب بسرعة تصل إلى {3} كيلومترا في الساعة مع هبات على التلال.\n\n"
        "وتبلغ فرصة هطول المطر {4} في المئة ومعظمه بعد الظهر. وتشرق الشمس عند الساعة {5} ويصفو الجو مساء. وعلى السائقين الانتباه إلى الضباب في المنخفضات قرب النهر.",
        ("خليج الحور", "أورون السفلى"),
        "توفي {0} ({1} عاما) يوم الاثنين في حادث على {4} قرب {2}، وفق ما أعلنت الشرطة. وخرجت السيارة عن الطريق قبيل الساعة {3} واصطدمت بشجرة. ولم يكن فيها أحد غيره.\n\n"
        "ويبحث رجال الشرطة عن شهود رأوا السيارة قبل الحادث أو لديهم تسجيلات له. وأغلق الطريق بضع ساعات ريثما فحص الحطام. "
        "ولم يعرف السبب بعد، وأمرت النيابة بإعداد تقرير من خبير.",
        (("بولس دنفر", "34", "الطاحونة الخضراء", "5:30", "الطريق 9"), ("عادل طلي", "71", "مفرق الرمل", "11:15", "الطريق 114")),
    ),
    Copydesk(
        "hi",
        "सोमवार तड़के ओरुन घाटी में आए तेज़ भूकंप में कम से कम {0} लोगों की मौत हो गई और {1} घायल हुए, तमार के नागरिक सुरक्षा कार्यालय ने बताया।\n\n"
        "{5} तीव्रता का भूकंप सुबह 4:10 बजे 11 किलोमीटर की गहराई पर आया और नदी किनारे के गांवों में करीब {2} घर ढह गए, जहां अधिकतर लोग सो रहे थे।\n\n"
        "सेना ने स्कूलों में {3} राहत शिविर खोले और {4} तंबू, कंबल और पीने का पानी लेकर ट्रक रवाना हुए। सेला दर्रे की सड़क चट्टानों से बंद हो गई।\n\n"
        "यह 1974 के बाद घाटी का सबसे भीषण भूकंप है, तब 31 लोग मारे गए थे।",
        "बचाव दल के प्रमुख इवो मारांत ने कहा कि मलबे के नीचे से आवाज़ें आ रही हैं और हम नहीं रुकेंगे। तट से कुत्ते और क्रेन लाए गए।",
        ("आल्डर खाड़ी के महापौर के चुनाव में रविवार रात 62 प्रतिशत मतों की गिनती के बाद लीना हार्ट 48.1 प्रतिशत के साथ आगे थीं, चुनाव कार्यालय ने बताया।\n\n"
         "उनके प्रतिद्वंद्वी टॉम ब्रिस्क, जो 12 साल से नगर चला रहे हैं, 44.7 प्रतिशत पर थे। मतदान 58 प्रतिशत रहा, जो 2021 से चार अंक अधिक है।\n\n"
         "44 साल की हार्ट पहले बंदरगाह में पायलट थीं और पुराना नौका घाट फिर से बनाना तथा छात्रों का किराया आधा करना चाहती हैं। ब्रिस्क ने उत्तरी तट तक नई सड़क का वादा किया था।",
         "आल्डर खाड़ी के महापौर के चुनाव में रविवार रात सभी मतों की गिनती के बाद लीना हार्ट 51.3 प्रतिशत के साथ विजयी हुईं, चुनाव कार्यालय ने बताया।\n\n"
         "उनके प्रतिद्वंद्वी टॉम ब्रिस्क, जो 12 साल से नगर चला रहे हैं, 45.9 प्रतिशत पर रहे और हार मान ली। मतदान 61 प्रतिशत रहा, जो 2021 से चार अंक अधिक है।\n\n"
         "44 साल की हार्ट पहले बंदरगाह में पायलट थीं और पुराना नौका घाट फिर से बनाना तथा छात्रों का किराया आधा करना चाहती हैं। ब्रिस्क ने उत्तरी तट तक नई सड़क का वादा किया था।"),
        "{0} में बादल छाए रहेंगे, अधिकतम तापमान {1} और न्यूनतम {2} डिग्री रहेगा, मौसम कार्यालय ने बताया। पश्चिमी हवा {3} किलोमीटर प्रति घंटे तक चलेगी और पहाड़ियों पर झोंके आएंगे।\n\n"
        "बारिश की संभावना {4} प्रतिशत है, ज़्यादातर दोपहर बाद। सूरज {5} बजे निकलेगा और शाम को आसमान साफ़ होगा। चालक नदी के पास निचली जगहों में कोहरे से सावधान रहें।",
        ("आल्डर खाड़ी", "निचला ओरुन"),
        "{0} ({1}) की सोमवार को {2} के पास {4} पर हुई दुर्घटना में मौत हो गई, पुलिस ने बताया। कार {3} बजे से कुछ पहले सड़क से उतरकर पेड़ से टकरा गई। उसमें और कोई नहीं था।\n\n"
        "पुलिस ऐसे गवाह ढूंढ रही है जिन्होंने दुर्घटना से पहले कार देखी हो या जिनके पास रिकॉर्डिंग हो। मलबे की जांच के दौरान सड़क कुछ घंटे बंद रही। "
        "कारण का पता नहीं है; अभियोजन ने विशेषज्ञ रिपोर्ट मांगी है।",
        (("पवन देवरे", "34", "हरी चक्की", "5:30", "मार्ग 9"), ("अंजन तोली", "71", "रेत चौराहा", "11:15", "मार्ग 114")),
    ),
    Copydesk(
        "zh",
        "塔马尔民防办公室表示，周一凌晨奥伦河谷发生强烈地震，造成至少{0}人死亡、{1}人受伤。\n\n"
        "这次{5}级地震发生在凌晨4时10分，震源深度11公里，摧毁了沿河村庄约{2}栋房屋，当时大多数居民正在睡觉。\n\n"
        "军队在学校里开设了{3}处临时收容所，运送{4}顶帐篷、毛毯和饮用水的卡车已经上路。塞拉山口的公路被落石堵住。\n\n"
        "这是该河谷自1974年以来最严重的地震，当年有31人遇难。",
        "救援队负责人伊沃·马兰特说：“我们听到废墟下有人呼救，我们不会停下来。”搜救犬和起重机已从沿海地区运到。",
        ("选举办公室表示，赤杨湾市长选举周日晚间在清点62%的选票后，莉娜·哈特以48.1%的得票率领先。\n\n"
         "执掌该市12年的对手汤姆·布里斯克得票率为44.7%。投票率为58%，比2021年提高四个百分点。\n\n"
         "现年44岁的哈特曾是港口引航员，她希望重建旧渡轮码头，并把学生票价减半。布里斯克则承诺修建一条通往北岸的新公路。",
         "选举办公室表示，赤杨湾市长选举周日晚间在清点全部选票后，莉娜·哈特以51.3%的得票率当选。\n\n"
         "执掌该市12年的对手汤姆·布里斯克得票率为45.9%，他已承认败选。投票率为61%，比2021年提高四个百分点。\n\n"
         "现年44岁的哈特曾是港口引航员，她希望重建旧渡轮码头，并把学生票价减半。布里斯克则承诺修建一条通往北岸的新公路。"),
        "气象局表示，{0}天气仍然多云，最高气温{1}度，最低气温{2}度。西风最大时速{3}公里，山上有阵风。\n\n"
        "降雨概率为{4}%，多在下午。日出时间为{5}，傍晚转晴。驾车者请留意河边低洼处的雾。",
        ("赤杨湾", "下奥伦"),
        "警方说，{1}岁的{0}周一在{2}附近的{4}上因车祸身亡。汽车在{3}前不久冲出路面，撞上一棵树。车里没有其他人。\n\n"
        "警察正在寻找事故发生前见过这辆汽车的目击者或者录像。检查残骸期间，道路封闭了几个小时。"
        "事故原因尚不清楚，检察机关已委托专家出具报告。",
        (("邓文宝", "34", "磨坊绿村", "5时30分", "9号公路"), ("童雅琴", "71", "沙地十字镇", "11时15分", "114号公路")),
    ),
    Copydesk(
        "ja",
        "月曜日の未明、オルン谷で強い地震があり、少なくとも{0}人が死亡し、{1}人がけがをしたとタマルの防災局が発表した。\n\n"
        "地震の規模はマグニチュード{5}、発生は午前4時10分、深さは11キロで、川沿いの村でおよそ{2}棟の家が壊れた。ほとんどの住民は眠っていたという。\n\n"
        "軍は学校に{3}か所の避難所を開き、テント{4}張りと毛布、飲み水を積んだトラックが向かっている。セラ峠の道路は落石でふさがれた。\n\n"
        "この谷では31人が亡くなった1974年以来、最も大きな被害となった。",
        "救助隊を率いるイヴォ・マラントさんは「がれきの下から声が聞こえる。決してやめない」と話した。海岸の町から犬とクレーンも運ばれた。",
        ("ハンノキ湾の市長選は日曜日の夜、開票率62パーセントの時点でレナ・ハート氏が得票率48.1パーセントで先行していると選挙管理委員会が発表した。\n\n"
         "12年にわたり市政を担ってきた対立候補のトム・ブリスク氏は44.7パーセント。投票率は58パーセントで、2021年を4ポイント上回った。\n\n"
         "ハート氏は44歳。港の水先案内人を務めた経歴を持ち、古い渡し船の桟橋を建て直し、生徒の運賃を半額にすると訴えた。ブリスク氏は北岸への新しい道路を約束していた。",
         "ハンノキ湾の市長選は日曜日の夜、開票がすべて終わりレナ・ハート氏が得票率51.3パーセントで当選したと選挙管理委員会が発表した。\n\n"
         "12年にわたり市政を担ってきた対立候補のトム・ブリスク氏は45.9パーセントで、敗北を認めた。投票率は61パーセントで、2021年を4ポイント上回った。\n\n"
         "ハート氏は44歳。港の水先案内人を務めた経歴を持ち、古い渡し船の桟橋を建て直し、生徒の運賃を半額にすると訴えた。ブリスク氏は北岸への新しい道路を約束していた。"),
        "気象台によると、{0}は引き続き曇りで、最高気温は{1}度、最低気温は{2}度の見込み。西の風が最大で時速{3}キロ、丘の上では突風が吹く。\n\n"
        "降水確率は{4}パーセントで、おもに午後に降る。日の出は{5}、夕方には晴れる。運転する人は川沿いの低い場所で霧に注意してほしいという。",
        ("ハンノキ湾", "下オルン"),
        "警察によると、月曜日、{2}近くの{4}で起きた事故で{0}さん（{1}）が死亡した。車は{3}少し前に道路を外れて木に衝突した。ほかに乗っていた人はいなかった。\n\n"
        "警察は事故の前に車を見た人や映像を持つ人を探している。車を調べる間、道路は数時間通行止めとなった。"
        "原因は分かっておらず、検察は専門家に鑑定を依頼した。",
        (("田部良一", "34", "水車村", "5時30分", "国道9号"), ("砂川友子", "71", "砂十字町", "11時15分", "県道114号")),
    ),
)  # fmt: skip
PAIRS = [pair for desk in DESKS for pair in desk.pairs()]
