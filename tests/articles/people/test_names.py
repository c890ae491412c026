import pytest

from articles.people.names import looks_like_name, names_of_pieces, names_on_line, split_names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("\u00a9 Ann Lee Ann Lee", ("Ann Lee",)),
        ("Ann Lee https://ferrypost.example/annlee", ("Ann Lee",)),
        ("\ufffd\u00bb\ufffd\ufffd", ()),
    ],
)
def test_what_stands_at_a_name_by_mistake_is_no_part_of_it(
    line: str, names: tuple[str, ...]
) -> None:
    assert split_names([line]) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ann Lee", ["Ann Lee"]),
        ("By Ann Lee and Bo Falk, Staff Writers", ["Ann Lee", "Bo Falk"]),
        ("Von Jörg Müller und Eva Klein", ["Jörg Müller", "Eva Klein"]),
        ("Par Zoé Martin et Luc Noël", ["Zoé Martin", "Luc Noël"]),
        ("Por José Díaz y Eva Gil", ["José Díaz", "Eva Gil"]),
        ("Anna Berg og Nils Dahl", ["Anna Berg", "Nils Dahl"]),
        ("Ann Lee, Bo Falk; Cy Dahl", ["Ann Lee", "Bo Falk", "Cy Dahl"]),
        ("Ann Lee | 3 March 2026", ["Ann Lee"]),
        ("Ann Lee, MD, editor of the desk", ["Ann Lee"]),
        ("Ольга Петренко та Іван Коваль", ["Ольга Петренко", "Іван Коваль"]),
        ("文\uff1a高瀬みなみ、岡崎亮", ["高瀬みなみ", "岡崎亮"]),
        ("作者\uff1a沈若溪", ["沈若溪"]),
        ("بقلم ليلى الخازن، سامر عبد النور", ["ليلى الخازن", "سامر عبد النور"]),
        ("كتب: لمياء الورشاني ووسيم قلعي", ["لمياء الورشاني", "وسيم قلعي"]),
        ("مها الطرابيشي وسامر الورداني", ["مها الطرابيشي", "سامر الورداني"]),
        ("محمد أحمد وليد حسن", ["محمد أحمد وليد حسن"]),
        ("ByAnn Lee", ["Ann Lee"]),
        ("Ann Lee, Reuters", ["Ann Lee"]),
        ("Ann Lee December 22", ["Ann Lee"]),
        ("Par Zoé Martin (avec AFP)", ["Zoé Martin", "AFP"]),
        ("By Ann Lee alee@herald.example", ["Ann Lee"]),
        ("ann.lee@herald.example", []),
        ("By JANE DOE Associated Press", ["JANE DOE"]),
        ("Theresa May", ["Theresa May"]),
        ("Autor: Jan Nowak i Ewa Lis", ["Jan Nowak", "Ewa Lis"]),
        ("Door Anna de Vries", ["Anna de Vries"]),
        ("By Robert E. Lee", ["Robert E. Lee"]),
        ("Autorin/Autor Eva Klein", ["Eva Klein"]),
        ("Reported by Ann Lee for Harbour Herald", ["Ann Lee"]),
        ("記者王小明、林文／台北報導", ["王小明", "林文"]),
        ("〔記者王小明、林文／綜合報導〕", ["王小明", "林文"]),
        ("發布時間", []),
        ("Aino Lahti toimittaja", ["Aino Lahti"]),
        ("Virág Piroska újságíró", ["Virág Piroska"]),
        ("차은별 객원칼럼니스트", ["차은별"]),
        ("[한들=누리일보] 차은별 기자", ["차은별"]),
        ("投稿者: 矢代梓", ["矢代梓"]),
        ("Іван Коваль, для «Обрію»", ["Іван Коваль"]),
        ("Eva Gil | Corresponsal", ["Eva Gil"]),
        ("By Ann Lee and Bo Falk in Grey Harbour", ["Ann Lee", "Bo Falk"]),
        ("כתבת: נועה גלבוע ורון הדר", ["נועה גלבוע", "רון הדר"]),
        ("חיים ויצמן", ["חיים ויצמן"]),
        ("Автор материала Инна Лугова", ["Инна Лугова"]),
        ("Door onze verslaggever Joost van Meer", ["Joost van Meer"]),
        ("Staff Reports", []),
        ("Szerkesztőség", []),
        ("Guardian staff reporter", []),
        ("Ann Lee, Ph.D.", ["Ann Lee"]),
        ("Ann Lee, Harbour Master and Digital Security Expert", ["Ann Lee", "Harbour Master"]),
        ("Euronews with Agencies", ["Euronews"]),
        ("One comment so far", []),
        ("Senior Business Writer", []),
        ("admin", []),
        ("https://herald.example/author/ann", []),
        ("March 9", []),
        ("Ver todos os artigos deste autor", []),
        ("Alle Beiträge anzeigen", []),
        ("الكاتب: > مهتاب كياني", ["مهتاب كياني"]),
        ("ANN LEE, BO FALK and EVA KLEIN", ["ANN LEE", "BO FALK", "EVA KLEIN"]),
        ("Ann Lee a Mána Vlková, redaktorka", ["Ann Lee", "Mána Vlková"]),
        ("Ann Lee Special to the Harbour Herald", ["Ann Lee"]),
        ("By Richard (Dick) Lee and Ann (A.B.) Falk", ["Richard (Dick) Lee", "Ann (A.B.) Falk"]),
        ("Ann Lee (Herald)", ["Ann Lee"]),
        ("Fog & i", ["Fog & i"]),
        ("User Admin", []),
        ("Ann Lee Senior Harbour Correspondent", ["Ann Lee"]),
        ("Zoé Martin Envoyée spéciale à Norhaven", ["Zoé Martin"]),
        ("", []),
    ],
)
def test_a_line_is_split_into_names(text: str, names: list[str]) -> None:
    assert list(split_names([text])) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Reporting by Ann Lee; Editing by Bo Falk", ["Ann Lee"]),
        ("This article was written by Ann Lee", ["Ann Lee"]),
        ("Words and pictures by Ann Lee", ["Ann Lee"]),
        ("Autor*in: Eva Klein", ["Eva Klein"]),
        ("Text: Eva Klein, Fotos: Uwe Sperling", ["Eva Klein"]),
        ("Von unserer Redakteurin Eva Klein", ["Eva Klein"]),
        ("Ein Kommentar von Eva Klein", ["Eva Klein"]),
        ("Propos recueillis par Zoé Martin", ["Zoé Martin"]),
        ("Texte et photos : Zoé Martin", ["Zoé Martin"]),
        ("Redactor/a: Eva Gil", ["Eva Gil"]),
        ("Una crónica de Eva Gil", ["Eva Gil"]),
        ("Reportagem: Rui Prado", ["Rui Prado"]),
        ("A cura di Lia Moro", ["Lia Moro"]),
        ("Da Lia Moro", ["Lia Moro"]),
        ("dal nostro inviato Lia Moro", ["Lia Moro"]),
        ("Tekst: Joost van Meer", ["Joost van Meer"]),
        ("Skrevet af Nils Dahl", ["Nils Dahl"]),
        ("Teksti: Aino Lahti", ["Aino Lahti"]),
        ("Opracował(a): Ewa Lis", ["Ewa Lis"]),
        ("Rozmawiała Ewa Lis", ["Ewa Lis"]),
        ("Razgovarala: Iva Horvat i Ana Marić", ["Iva Horvat", "Ana Marić"]),
        ("Objavio Ivo Horvat, dana 22. travnja 2026", ["Ivo Horvat"]),
        ("Публикувано от Ева Кленова и Иван Бор на 22 април 2026", ["Ева Кленова", "Иван Бор"]),
        ("Skrivet av Eva Klein den 9 september 2026", ["Eva Klein"]),
        ("Dodane przez Ewa Lis w dniu 9 września 2026", ["Ewa Lis"]),
        ("লিখেছেন তাহমিনা সরকার ও রাকিবুল বারী", ["তাহমিনা সরকার", "রাকিবুল বারী"]),
        ("2026-05-14 08:32 来源\uff1a晚报网 作者\uff1a王小明", ["王小明"]),
        ("Zpracoval Jan Vlk", ["Jan Vlk"]),
        ("Írta: Virág Piroska", ["Virág Piroska"]),
        ("Scris de Ana Codru", ["Ana Codru"]),
        ("Γράφει η Ελένη Δροσινού", ["Ελένη Δροσινού"]),
        ("Подготовила Инна Лугова", ["Инна Лугова"]),
        ("Автор статьи: Инна Лугова", ["Инна Лугова"]),
        ("Текст і фото: Іван Коваль", ["Іван Коваль"]),
        ("Haber / Fotoğraf: Defne Ilgaz", ["Defne Ilgaz"]),
        ("Defne Ilgaz tarafından", ["Defne Ilgaz"]),
        ("كتب - سامر عبد النور", ["سامر عبد النور"]),
        ("إعداد/ ليلى الخازن", ["ليلى الخازن"]),
        ("نویسنده: مهتاب کیانی", ["مهتاب کیانی"]),
        ("מאת נועה גלבוע", ["נועה גלבוע"]),
        ("रिपोर्ट: रेवा जोशी", ["रेवा जोशी"]),
        ("रेवा जोशी द्वारा", ["रेवा जोशी"]),
        ("เรื่อง: สมฤดี วงศ์ดาว", ["สมฤดี วงศ์ดาว"]),
        ("Bài và ảnh: Lưu Thảo Vy", ["Lưu Thảo Vy"]),
        ("Penulis: Bagas Permana | Editor: Sri Lestari", ["Bagas Permana"]),
        ("取材・文＝矢代 梓", ["矢代 梓"]),
        ("文／矢代梓 写真／早瀬透", ["矢代梓"]),
        ("本报记者 陆青禾", ["陆青禾"]),
        ("記者陆青禾／台北報導", ["陆青禾"]),
        ("陆青禾/文", ["陆青禾"]),
        ("글·사진 차은별", ["차은별"]),
        ("차은별·노준기 기자", ["차은별", "노준기"]),
        ("차은별 기자 cha@herald.example", ["차은별"]),
        ("Teksti ja kuvat Aino Lahti", ["Aino Lahti"]),
        ("نوشتهٔ مهتاب کیانی", ["مهتاب کیانی"]),
        ("Od našeho zpravodaje Jan Vlk", ["Jan Vlk"]),
        ("Napísal/a Ján Vlk", ["Ján Vlk"]),
        ("文責：小鳥遊さくら", ["小鳥遊さくら"]),
        ("By Ann Lee, Oslo", ["Ann Lee"]),
        ("By Ann Lee, BBC Scotland", ["Ann Lee"]),
        ("Texto: Ana Ríos. Actualizado a las 9.32 del 14 de marzo de 2026", ["Ana Ríos"]),
        ("Una información de Ana Ríos", ["Ana Ríos"]),
        ("From Ann Lee in Oslo", ["Ann Lee"]),
        ("Imeandikwa na Asha Juma na Neema Moshi", ["Asha Juma", "Neema Moshi"]),
        ("گزارش از مهتاب کیانی", ["مهتاب کیانی"]),
    ],
)
def test_a_line_is_a_byline_by_its_own_words(line: str, names: list[str]) -> None:
    assert list(names_on_line(line)) == names
    assert list(split_names([line])) == names


@pytest.mark.parametrize(
    "name",
    [
        "Hans von Berg", "Carla da Silva", "Autor Fernández", "Story Musgrave", "Luigi Di Maio",
        "Di Stefano", "Theo van Meer", "Dan Lee", "Robert A. Lee", "Portia Lee", "Reporter Jones",
        "Haber", "Van Ness", "Ana de la Cruz", "Bai Ling", "林文記",
    ],
)  # fmt: skip
def test_a_name_is_never_cut(name: str) -> None:
    assert split_names([name]) == (name,)
    assert names_on_line(name) == ()


@pytest.mark.parametrize(
    "line",
    [
        "By noon the fog had lifted.",
        "By Noon The Fog Had Lifted.",
        "Story: The Long Way Home",
        "Report: Ferry sinks in fog",
        "Author reading at the library",
        "Di notte la nebbia si era alzata",
        "Por fin se levanta la niebla",
        "Von Montag an fährt die Fähre",
        "Haber: Sis nedeniyle vapur gecikti",
        "Автор книги рассказал о тумане",
        "記者 从市政府获悉，渡轮停航",
        "作者 认为雾会散",
        "文・理科の選択が変わる",
        "그 배에 탄 기자",
        "تقرير: تأخر العبارة بسبب الضباب",
        "Photo: Ann Lee",
        "来源：新华社",
        "Posted in News",
    ],
)
def test_a_sentence_a_heading_or_a_credit_is_no_byline(line: str) -> None:
    assert names_on_line(line) == ()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Fact check: Ann Lee", ["Ann Lee"]),
        ("Harbour desk: Ann Lee, Bo Falk", ["Ann Lee", "Bo Falk"]),
        ("【矢代 梓】", ["矢代 梓"]),
        ("(Image: Herald Library)", []),
        ("Eva Klein (Text) und Uwe Sperling (Foto)", ["Eva Klein"]),
        ("Da redação, Rui Prado", ["Rui Prado"]),
        ("Autor", []),
        ("Ann Lee, mayo de 2026", ["Ann Lee"]),
    ],
)
def test_a_line_that_is_known_to_name_writers_is_read_more_freely(
    line: str, names: list[str]
) -> None:
    assert list(split_names([line])) == names


def test_a_dash_belongs_to_a_name_that_is_stated_for_machines() -> None:
    assert split_names(["Marino - Ann Lee"], stated=True) == ("Marino - Ann Lee",)
    assert split_names(["Marino - Ann Lee"]) == ("Marino", "Ann Lee")


@pytest.mark.parametrize("author", ["Zoé Martin, avec AFP", "Zoé Martin (avec AFP)"])
def test_an_agency_beside_a_writer_is_none_that_is_stated_for_machines(author: str) -> None:
    assert split_names([author], stated=True) == ("Zoé Martin",)


@pytest.mark.parametrize(
    ("pieces", "names"),
    [
        (["By", "Ann Lee", "and", "Bo Falk", "Editor"], ("Ann Lee", "Bo Falk")),
        (["Written by", "Ann Lee", "Desk of Islands"], ("Ann Lee",)),
        (["Ann Lee,", "Bo Falk"], ("Ann Lee", "Bo Falk")),
        (["", "By \u2014", "Ann Lee"], ("Ann Lee",)),
        ([], ()),
    ],
)
def test_pieces_of_a_line_are_names_until_no_joint_follows(
    pieces: list[str], names: tuple[str, ...]
) -> None:
    assert names_of_pieces(pieces) == names


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("Ann Lee", True),
        ("Anna de Vries", True),
        ("Zo\u00eb al Khazen", True),
        ("\u9ad8\u702c\u307f\u306a\u307f", True),
        ("creating area maps", False),
        ("Montag, den", False),
        ("our Privacy Policy", False),
        ("A A A", False),
        ("", False),
    ],
)
def test_a_name_has_capitals_and_few_words(text: str, is_name: bool) -> None:
    assert looks_like_name(text) is is_name


def test_names_without_end_are_read_without_end_of_patience() -> None:
    names = split_names(["سامر أحمد " + "وسامر أحمد " * 50_000], stated=True)

    assert names[0] == "سامر أحمد"
    assert len(names) <= 2


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ein Kommentar von Prof. Dr. Heike Lind", ("Prof. Dr. Heike Lind",)),
        ("As told to Ann Lee", ("Ann Lee",)),
        ("Ann Lee with additional reporting by Bo Falk", ("Ann Lee", "Bo Falk")),
        ("Por Ana Prado, n1 Litoral — Porto Velho", ("Ana Prado",)),
        ("Ann Lee, editor — Bo Falk", ("Ann Lee", "Bo Falk")),
        ("عبدالله بن فهد العتيبي - جازان", ("عبدالله بن فهد العتيبي",)),
        ("Ann Lee Date", ("Ann Lee",)),
    ],
)
def test_titles_places_and_labels_beside_a_name_are_known(
    line: str, names: tuple[str, ...]
) -> None:
    assert split_names([line]) == names
