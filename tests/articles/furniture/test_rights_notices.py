"""Outlets keep others from reprinting them, or say on what terms; news of what is forbidden is news."""

import pytest

from articles.furniture.phrases import phrase_of

NOTICES = (
    "Reproduction of this article without written consent is prohibited.",
    "Republish our articles for free, under a Creative Commons licence.",
    "Nachdruck, auch auszugsweise, nur mit Genehmigung der Redaktion.",
    "Toute reproduction, même partielle, est interdite sans l'accord écrit de l'éditeur.",
    "Prohibida su reproducción total o parcial sin autorización previa.",
    "É proibida a reprodução deste conteúdo sem autorização.",
    "È vietata la riproduzione, anche parziale, senza autorizzazione.",
    "Niets uit deze uitgave mag worden overgenomen zonder toestemming van de uitgever.",
    "Eftertryck utan tillstånd är förbjudet.",
    "Artikkelin kopiointi ilman lupaa on kielletty.",
    "Kopiowanie artykułów bez zgody wydawcy jest zabronione.",
    "Publikování nebo šíření obsahu je bez souhlasu redakce zakázáno.",
    "Preluarea textelor este permisă doar cu citarea sursei.",
    "A cikk utánközlése csak engedéllyel lehetséges.",
    "При перепечатке материалов ссылка на сайт обязательна.",
    "Передрук матеріалів дозволено лише з посиланням на джерело.",
    "Използването на материали от сайта е разрешено само с линк.",
    "Zabranjeno je preuzimanje sadržaja bez dozvole izdavača.",
    "Забрањено преузимање садржаја без дозволе.",
    "Vse pravice pridržane.",
    "Απαγορεύεται η αναδημοσίευση χωρίς άδεια του εκδότη.",
    "Ndalohet riprodhimi pa lejen e redaksisë.",
    "Be raštiško sutikimo kopijuoti ir platinti draudžiama.",
    "Pārpublicēšanas gadījumā atsauce uz avotu obligāta.",
    "Artikli kopeerimine ilma loata on keelatud.",
    "Sitede yayınlanan haberler kaynak gösterilmeden kullanılamaz.",
    "Materiallardan istifadə edərkən sayta istinad mütləqdir.",
    "لا يجوز إعادة نشر هذا المحتوى دون إذن مسبق.",
    "استفاده از مطالب این سایت با ذکر منبع بلامانع است.",
    "جملہ حقوق محفوظ ہیں۔",
    "אין להעתיק ללא אישור בכתב.",
    "এই ওয়েবসাইটের কোনো লেখা অনুমতি ছাড়া নকল করা বেআইনি।",
    "Dilarang mengutip tanpa izin tertulis.",
    "Ghi rõ nguồn khi phát hành lại bài viết.",
    "無断転載を禁じます。",
    "未经授权不得转载。",
    "ห้ามคัดลอกเนื้อหาโดยไม่ได้รับอนุญาต",
)
NEWS = (
    "Reproduction in seals takes place in March, the station said.",
    "Die Nutzung dieser Waffen ist verboten.",
    "É proibida a pesca sem autorização da capitania.",
    "È vietata la sosta senza autorizzazione.",
    "Det är förbjudet att elda utan tillstånd.",
    "Het is verboden om zonder toestemming te vissen.",
    "Забрањено роштиљање крај језера.",
    "Използването на дронове е забранено.",
    "Запрещается ловить рыбу без разрешения.",
    "Ndalohet gjuetia pa leje.",
    "Dilarang parkir tanpa izin.",
    "Aizliegts peldēties upē.",
    "İzinsiz gösteriye polis müdahale etti.",
    "استفاده از تلفن همراه در کلاس ممنوع شد.",
    "لا يجوز البناء دون إذن البلدية.",
    "未经许可进入山区的游客被罚款。",
    "許可なく立ち入ることを禁じる。",
    "무단 횡단을 금지한다.",
)


@pytest.mark.parametrize("text", NOTICES)
def test_a_notice_of_rights_is_furniture(text: str) -> None:
    assert phrase_of(text) == "furniture"


@pytest.mark.parametrize("text", NEWS)
def test_news_of_what_is_forbidden_is_the_storys(text: str) -> None:
    assert phrase_of(text) is None
