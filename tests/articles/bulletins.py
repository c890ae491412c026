"""An invented daily report in many languages: each day the same words and other figures."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from articles.copies.fingerprint import fingerprint
from articles.copies.verdict import Document

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Bulletin:
    """A report with places for four figures, one paragraph each."""

    language: str
    paragraphs: tuple[str, ...]

    def with_figures(self, *figures: str) -> str:
        return "\n\n".join(self.paragraphs).format(*figures)

    @property
    def today(self) -> str:
        return self.with_figures("2.1", "318", "4,250", "17")

    @property
    def tomorrow(self) -> str:
        return self.with_figures("2.4", "325", "3,980", "22")


BULLETINS = (
    Bulletin("en", (
        "Barley on the exchange of Alder Bay rose by {0} percent in quiet trade, and the tonne cost {1} crowns at the close, dealers in the old hall said.",
        "Farmers from the northern valleys brought {2} tonnes to the quay, where the mill of the cooperative took most of it for the winter.",
        "The harbour office counted {3} ships with grain at the piers, and expects the river to stay open until the first heavy frost.",
    )),
    Bulletin("de", (
        "Gerste ist an der Börse von Erlenbucht in ruhigem Handel um {0} Prozent teurer geworden, die Tonne kostete am Ende {1} Kronen, sagten Händler in der alten Halle.",
        "Die Bauern aus den nördlichen Tälern brachten {2} Tonnen an den Kai, wo die Mühle der Genossenschaft das meiste für den Winter übernahm.",
        "Das Hafenamt zählte {3} Schiffe mit Getreide an den Brücken und rechnet damit, dass der Fluss bis zum ersten starken Frost offen bleibt.",
    )),
    Bulletin("es", (
        "La cebada ganó un {0} por ciento en la lonja de Bahía Aliso con pocos negocios, y la tonelada costaba {1} coronas al cierre, dijeron los corredores de la vieja sala.",
        "Los labradores de los valles del norte llevaron {2} toneladas al muelle, donde el molino de la cooperativa se quedó con la mayor parte para el invierno.",
        "La oficina del puerto contó {3} barcos con grano en los embarcaderos y espera que el río siga abierto hasta la primera helada fuerte.",
    )),
    Bulletin("ru", (
        "Ячмень на бирже Ольховой Бухты подорожал на {0} процента при тихой торговле, и тонна стоила под конец {1} крон, говорят торговцы в старом зале.",
        "Крестьяне из северных долин привезли на причал {2} тонн, и мельница товарищества взяла почти весь этот груз на зиму.",
        "Портовая контора насчитала {3} судов с зерном у пристаней и ждёт, что река останется открытой до первых сильных морозов.",
    )),
    Bulletin("el", (
        "Το κριθάρι στο χρηματιστήριο του Κόλπου ακρίβυνε κατά {0} τοις εκατό με λίγες πράξεις, και ο τόνος κόστιζε {1} κορώνες στο κλείσιμο, είπαν έμποροι στην παλιά αίθουσα.",
        "Οι αγρότες από τις βόρειες κοιλάδες έφεραν {2} τόνους στην προκυμαία, όπου ο μύλος του συνεταιρισμού πήρε τους περισσότερους για τον χειμώνα.",
        "Το γραφείο του λιμανιού μέτρησε {3} πλοία με σιτηρά στις αποβάθρες και περιμένει ότι ο ποταμός θα μείνει ανοιχτός ως τον πρώτο παγετό.",
    )),
    Bulletin("ar", (
        "صعد سعر الشعير في بورصة خليج الحور بنسبة {0} في المئة في تعاملات هادئة، وبلغ سعر الطن عند الإغلاق {1} كرونة، كما قال التجار في القاعة القديمة.",
        "وحمل مزارعو الوديان الشمالية {2} طن إلى الرصيف، حيث اشترت مطحنة الجمعية التعاونية معظم الكمية من أجل الشتاء.",
        "وأحصى مكتب الميناء {3} سفينة محملة بالحبوب عند الأرصفة، ويتوقع أن يبقى النهر مفتوحا حتى أول صقيع شديد.",
    )),
    Bulletin("hi", (
        "आल्डर खाड़ी की मंडी में जौ का भाव शांत कारोबार में {0} प्रतिशत चढ़ा और बंद होने तक एक टन का दाम {1} क्राउन रहा, पुराने भवन के व्यापारियों ने बताया।",
        "उत्तरी घाटियों के किसान घाट पर {2} टन अनाज लाए, जिसका बड़ा हिस्सा सहकारी चक्की ने सर्दियों के लिए खरीद लिया।",
        "बंदरगाह कार्यालय ने घाटों पर अनाज के {3} जहाज़ गिने और उसे उम्मीद है कि पहली कड़ी ठंड तक नदी खुली रहेगी।",
    )),
    Bulletin("zh", (
        "赤杨湾交易所的大麦价格在平静的交易中变动了百分之{0}，收盘时每吨售价为{1}克朗，老大厅里的商人们这样告诉记者。",
        "北部山谷的农民把{2}吨粮食运到码头，合作社的磨坊买走了其中的大部分，准备留到冬天慢慢使用。",
        "港务办公室在栈桥旁数到{3}艘运粮船，并且预计这条河在第一次严重霜冻到来之前都会保持通航。",
    )),
    Bulletin("ja", (
        "ハンノキ湾の取引所では静かな商いのなか大麦が{0}パーセント動き、終わり値は一トン{1}クローネになったと古い広間の商人たちが話した。",
        "北の谷の農家は岸壁に{2}トンを運び込み、協同組合の製粉所がそのほとんどを冬に備えて引き取ったという。",
        "港の事務所は桟橋で穀物を積んだ船を{3}隻数えており、最初の厳しい霜が降りるまで川は開いたままだと見ている。",
    )),
    Bulletin("th", (
        "ราคาข้าวบาร์เลย์ที่ตลาดอ่าวอัลเดอร์เปลี่ยนไป {0} เปอร์เซ็นต์ในการซื้อขายที่เงียบเหงา และเมื่อปิดตลาดหนึ่งตันมีราคา {1} โครน พ่อค้าในห้องโถงเก่ากล่าว",
        "ชาวนาจากหุบเขาทางเหนือนำข้าวมาที่ท่าเรือ {2} ตัน และโรงสีของสหกรณ์รับซื้อไว้เกือบทั้งหมดเพื่อใช้ในฤดูหนาว",
        "สำนักงานท่าเรือนับเรือบรรทุกข้าวที่สะพานได้ {3} ลำ และคาดว่าแม่น้ำจะยังเปิดอยู่จนกว่าจะถึงน้ำค้างแข็งครั้งแรก",
    )),
)  # fmt: skip
LANGUAGES = [bulletin.language for bulletin in BULLETINS]


def document(text: str, hours: float = 0.0) -> Document:
    """Return `text` as it is compared, printed `hours` after noon."""
    return Document(fingerprint(text), NOON + timedelta(hours=hours))
