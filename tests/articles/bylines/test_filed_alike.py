"""Reports that begin alike and are other news: filed from one place, in one day's formulas."""

from dataclasses import dataclass

import pytest

from articles.copies.verdict import Kind, verdict
from tests.articles.bulletins import document


@dataclass(frozen=True)
class Filed:
    """Two leads under one dateline, and the background that both reports end with."""

    language: str
    dateline: str
    leads: tuple[str, str]
    background: str

    def reports(self, dateline: str | None = None) -> tuple[str, str]:
        printed = self.dateline if dateline is None else dateline
        one, other = (f"{printed}{lead}\n\n{self.background}" for lead in self.leads)
        return one, other


FILED = (
    Filed("en", "TAMAR, May 4 (Reuters) - ", (
        "Gunmen attacked a convoy of food trucks on Monday, killing two drivers, officials said.\n\n"
        "The trucks were on their way to the camp at Lower Orun with flour and beans. The attackers fled towards the passes, "
        "a driver who escaped said by telephone. The army sent a helicopter, but fog kept it from landing.",
        "The relief agency on Monday appealed for 30 million dollars to feed people through the rains.\n\n"
        "Its director Ama Boateng said that stocks would last until the end of June and that the road was often closed. "
        "Donors have paid a quarter of what they pledged in winter. In the camps people queue for water from dawn.",
    ), "The conflict in the valley began in 2019 when herders and farmers clashed over wells, and has since displaced some 60,000 people, "
       "according to the relief agency. A ceasefire signed last year in the town of Orun has largely held, but armed groups still control "
       "the northern passes and levy tolls on trucks. Talks on a final settlement are due to resume in the autumn."),
    Filed("es", "San Mateo, 4 may (EFE).- ", (
        "El volcán Cerro Pardo lanzó este lunes una columna de ceniza de dos kilómetros, informó el observatorio.\n\n"
        "La ceniza cayó sobre seis pueblos y obligó a cerrar las escuelas. El aeropuerto canceló doce vuelos. "
        "Los vecinos barrieron los tejados durante la tarde, con pañuelos en la boca, y los bomberos repartieron agua en las plazas hasta la noche.",
        "Los caficultores de los valles del sur pidieron este lunes ayudas al Gobierno por la pérdida de la cosecha.\n\n"
        "El presidente de la cooperativa, Luis Amaya, calculó que se ha perdido la mitad del grano. "
        "La ministra de Agricultura viajará el jueves para reunirse con los productores y con los alcaldes de la comarca.",
    ), "El volcán Cerro Pardo, de 3.100 metros, despertó en 2021 tras ochenta años de calma y obligó entonces a evacuar a 14.000 personas "
       "de los valles del sur. Desde aquel año los científicos del observatorio miden a diario los gases y los temblores. En la zona viven "
       "unos 40.000 habitantes, la mayoría dedicados al café y a la ganadería."),
    Filed("ar", "دار السلام (أ ف ب) - ", (
        "قتل سائقان في هجوم شنه مسلحون على قافلة شاحنات كانت تنقل الطحين إلى المخيم، وفق ما أفاد مسؤولون.\n\n"
        "وقال أحد الناجين إن المهاجمين فروا على دراجات نارية نحو الجبال.",
        "أطلقت وكالة الإغاثة نداء لجمع ثلاثين مليون دولار لإطعام النازحين خلال موسم الأمطار.\n\n"
        "وقالت مديرتها إن المخزون يكفي حتى نهاية حزيران فقط وإن الطريق مقطوعة غالبا.",
    ), "وكان النزاع على مياه النهر قد بدأ قبل سبع سنوات عندما أقامت المقاطعة الشمالية سدا من دون اتفاق مع جيرانها، وأدى إلى نزوح آلاف "
       "المزارعين من القرى الواقعة أسفل السد بحسب منظمات الإغاثة. ووقعت الأطراف العام الماضي هدنة لا تزال صامدة في معظم المناطق."),
    Filed("ja", "【白浜共同】", (
        "白浜汽船は四日、主力の大型船が定期点検で見つかった亀裂のため二週間運休すると発表した。\n\n"
        "亀裂は船底に近い部分にあり、長さは三十センチほど。乗客への影響はないという。"
        "代わりの船は半分の大きさしかなく、連休の予約客には電話で連絡している。",
        "白浜汽船の社長に四日、元町長の西田和子氏が就任した。県内の船会社で女性が社長となるのは初めて。\n\n"
        "西田氏は記者会見で、まず現場の声を聞きたいと述べた。"
        "前の社長は健康上の理由で退いた。株主総会は全会一致で承認した。",
    ), "同社は一九六二年に創業し、離島を結ぶ七つの航路で年間およそ三百万人を運んでいる。燃料費の高騰と乗客の減少で三年続けて赤字となり、"
       "昨年秋には県と三つの町が支援のための協議会を設けた。協議会は今年の夏までに航路の見直し案をまとめる予定で、住民からは便数の維持を求める声が上がっている。"),
    Filed("zh", "新华社海宁5月4日电（记者王明）", (
        "海宁大桥主塔四日封顶，工程进入最后阶段。施工单位表示，整座大桥有望在明年国庆节前通车。\n\n"
        "主塔高二百一十米，共浇筑混凝土八万立方米。",
        "因连日暴雨，海宁大桥工地四日临时停工，一千二百名工人被转移到安全地带。\n\n"
        "气象部门预计，强降雨将持续到周三。当地已启动应急响应。",
    ), "该大桥全长十二公里，二零一九年开工，总投资约九十亿元，是连接南北两岸的第三条通道。建成后，两岸车程将由原来的一个半小时缩短到二十分钟，"
       "沿线五个县的三百万居民将因此受益。"),
)  # fmt: skip
ENGLISH = FILED[0]
every_place = pytest.mark.parametrize("filed", FILED, ids=[each.language for each in FILED])


@every_place
def test_one_dateline_and_one_background_make_no_copy(filed: Filed) -> None:
    one, other = filed.reports()

    assert not verdict(document(one), document(other, hours=4)).same_story


@every_place
def test_a_dateline_makes_no_copy_another_report(filed: Filed) -> None:
    one, _ = filed.reports("")

    found = verdict(document(one), document(filed.dateline + one, hours=4))

    assert found.kind is Kind.COPY


@pytest.mark.parametrize(
    "dateline",
    [
        "NEW YORK, May 4 (Reuters) - ",
        "SAN JOSE, Costa Rica, May 4, 2026 (AP) \u2014 ",
        "By Ann Lee and Bo Falk\n\nTAMAR, May 4 (Reuters) - ",
        "New Delhi [India], May 4 (ANI): ",
    ],
)
def test_a_long_dateline_is_no_beginning_of_a_report(dateline: str) -> None:
    one, other = ENGLISH.reports(dateline)

    assert not verdict(document(one), document(other, hours=4)).same_story


def test_a_formula_above_two_leads_makes_them_no_copy() -> None:
    formula = "The relief agency in Tamar said on Monday that "
    one, other = ENGLISH.reports(formula)

    assert not verdict(document(one), document(other, hours=4)).same_story
