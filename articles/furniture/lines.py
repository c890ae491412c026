"""Know the short lines around a story by their form: breadcrumbs, time stamps, contacts."""

import re

from articles.furniture.appeals import words_of
from articles.furniture.captions import is_credit
from articles.wording.contacts import CONTACT
from articles.wording.months import MONTHS, WEEKDAYS

_LONGEST = 110
_HOME = """
home homepage start startseite accueil inicio portada início capa home voorpagina hem hjem forside forsiden etusivu framsida
główna úvod domů acasă kezdőlap címlap főoldal αρχική главная головна anasayfa الرئيسية خانه ראשי بيت
होम होमपेज トップ トップページ ホーム 首页 首頁 主页 主頁 홈 beranda utama laman หน้าแรก หน้าหลัก fp
strona_główna página_inicial página_principal ana_sayfa trang_chủ prima_pagină title_page front_page דף_הבית עמוד_הבית inici koti trang_nhất
صفحه_اصلی الصفحة_الرئيسية laman_utama tuis
"""
_CRUMB = re.compile(
    r"(?P<home>[^>/\u203a\u00bb\u2192|\u2022]{2,25}?)(?:\s*[>\u203a\u00bb\u2192]|\s+[/|\u2022]\s)\s*\S.{1,90}"
)
# "You are here: Home / News", and steps that need no home: "Front > Coast > Work".
_HERE = re.compile(r"^[^\W\d_][^:>/]{1,20}:\s+")
_STEP = re.compile(r"\S\s[>\u203a\u00bb]\s(?=\S)")
_SHORT = 60
_ENDED = (".", "!", "?", "\u3002", "\u061f", "\u0964", ":", "\u2026")

# With a year: "Copyright reform splits parliament" is a heading of a story.
_RIGHTS = re.compile(
    "(?:all content )?(?:\u00a9|\\(c\\)|copyright|\u0915\u0949\u092a\u0940\u0930\u093e\u0907\u091f|\u06a9\u067e\u06cc.?\u0631\u0627\u06cc\u062a)(?!\\w).{0,80}\\d{4}.{0,20}"
    "|b\u1ea3n quy\u1ec1n thu\u1ed9c v\u1ec1 .{1,60}",
    re.IGNORECASE,
)
_SEARCH = re.compile("google|غوغل|جوجل", re.IGNORECASE)
_PREFERRED = re.compile(
    "preferred source|bevorzugte quelle|fuente[s]? preferida|sources? preferee|font[ei] preferit|fontes? preferida"
    "|voorkeursbron|prioriterad kalla|foretrukken kilde|preferowan|избранные источники|предпочитаем"
    "|tercih edilen kaynak|المفضلة|優先|首选|首選|선호"
)

_CLOCK = re.compile(r"(?<![\d.])\d{1,2}\s?[:.h\u6642\u65f6\uc2dc]\s?\d{2}(?!\.?\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|[\u09e6-\u09ef\u06f0-\u06f9\u0966-\u096f]{4}")
_MORE_MONTHS = """
sept dec jan feb mar apr jun jul aug oct nov febr okt dez listopadu października يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر
أكتوبر نوفمبر ديسمبر كانون تشرين شباط آذار نيسان أيار حزيران تموز آب أيلول الأول الثاني जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त
सितंबर अक्टूबर नवंबर दिसंबर мая янв фев мар апр июн июл авг сен сент окт ноя дек ינואר פברואר מרץ אפריל מאי יוני יולי
אוגוסט ספטמבר אוקטובר נובמבר דצמבר januari februari maret mei juni juli agustus oktober desember ogos disember tháng tammi helmi
"""
_BETWEEN = """
0 at on the of in am pm a p m uhr um kl klo om alle ore ora a à às h min mins minute minutes minuten minuti minutos minuty minut minuter minutter
minuuttia dk dakika мин минут минуты минута хв хвилин хвилини دقائق دقيقة دقیقه मिनट menit phút phut de del di do da den le il em en el o
et est bst gmt utc ist cet cest wib wita wit msk мск edt pdt pst cdt г года р року w dnia dne v в о г. และ น th st nd rd god ago vor
"""
_WEAK = """
time last first est stand zuletzt temps le à jour mis mise tiempo última há dias horas hours hour days day ago stunden tagen tempo ultimo
laatst tid czas data doba čas час часа часов назад дата тому süresi tarihi saat son önce وقت مدة في تم آخر زمان به روز का समय זמן בתאריך
waktu thời gian χρόνος timp idő il y heures jours fa ore geleden uur for siden sedan timmar tuntia sitten dita mais date hari jam lalu
"""
_DATED = """
posted published updated modified created veröffentlicht aktualisiert erstellt geändert publié modifié publicado actualizado actualizada publicada
atualizado atualizada pubblicato aggiornato aggiornamento gepubliceerd bijgewerkt gewijzigd publicerad uppdaterad publisert oppdatert publiceret
opdateret julkaistu päivitetty opublikowano aktualizacja publikacji zaktualizowano dodano publikováno aktualizováno vydáno опубликовано обновлено
публикации опубліковано оновлено yayınlanma güncelleme güncellendi yayınlandı نشر التحديث تحديث انتشار رسانی प्रकाशित अपडेट अपडेटेड פורסם עודכן
diterbitkan diperbarui dipublikasikan dikemaskini cập nhật xuất bản δημοσιεύθηκε ενημερώθηκε publicat actualizat frissítve megjelent közzétéve
"""
_READ = """
read reading lesezeit lesedauer lesen lecture lire lectura leer leitura ler lettura leestijd lezen lästid läsning lesetid læsetid lukuaika lukea czytania
čtení чтения чтение читать читання читати okuma القراءة قراءة مطالعه पढ़ने קריאה baca dibaca đọc ανάγνωσης citire olvasási
"""
_MINUTES = """
min mins minute minutes minuten minuti minutos minuty minut minuter minutter minuuttia dk dakika мин минут минуты минута хв хвилин хвилини
دقائق دقيقة دقیقه मिनट דקות menit minit phút λεπτά perc
"""
_STAMP_EAST = re.compile(
    "(?:[\\d\\s:./\u5e74\u6708\u65e5\u6642\u5206\u65f6\u5348\u524d\u5f8c\u540e\u4e0a\u4e0b\uc624\uc804\ud6c4\ub144\uc6d4\uc77c\uc2dc\ubd84(),\u3001-]"
    "|\uc785\ub825|\uc218\uc815|\ub4f1\ub85d|\uc2b9\uc778|\uac8c\uc7ac|\uae30\uc0ac|\ucd5c\uc885|\uc5c5\ub370\uc774\ud2b8|\uc77d\ub294 \uc2dc\uac04|\uc77d\uae30|\ubc1c\ud589"
    "|\u66f4\u65b0|\u516c\u958b|\u914d\u4fe1|\u63b2\u8f09|\u6295\u7a3f|\u6700\u7d42|\u767a\u884c|\u3053\u306e\u8a18\u4e8b\u306f|\u7d04|\u3067\u8aad\u3081\u307e\u3059|\u8aad\u4e86\u6642\u9593|\u8aad\u4e86"
    "|\u53d1\u5e03|\u767c\u5e03|\u767c\u4f48|\u9605\u8bfb|\u95b1\u8b80|\u65f6\u95f4|\u6642\u9593|\u5206\u949f|\u5206\u9418|\u7ea6|\u4e8e|\u65bc|\u520a\u767b|\u51fa\u7248)+"
)


def line_of(text: str) -> str | None:
    """Return what the short line `text` is, if its form says so."""
    if len(text) <= _LONGEST and (_is_crumbs(text) or _is_stamp(text) or _is_own(text)):
        return "furniture"
    if CONTACT.match(text):
        return "author"
    return "image credit" if is_credit(text) else None


def is_home(text: str) -> bool:
    """Say whether `text` is what outlets call their front page."""
    return words_of(text).strip() in _HOMES


def _is_crumbs(text: str) -> bool:
    if text.endswith(_ENDED):
        return False
    if len(text) <= _SHORT and len(_STEP.findall(text)) > 1:
        return True
    crumb = _CRUMB.fullmatch(_HERE.sub("", text))
    return crumb is not None and is_home(crumb["home"])


def _is_own(text: str) -> bool:
    """Know a line in which an outlet speaks of itself: its rights, or its place in a search."""
    return _is_preferred(text) or (bool(_RIGHTS.fullmatch(text)) and not text.endswith(_ENDED))


def _is_preferred(text: str) -> bool:
    """Know "Add the Herald as a preferred source on Google", with the outlet's name anywhere."""
    if not _SEARCH.search(text) or text.endswith(_ENDED):
        return False
    return bool(_PREFERRED.search(words_of(text)))


def _is_stamp(text: str) -> bool:
    """Know "14 May 2024, 07:12 - 4 min read": nothing but a date, a time, and what they are."""
    if not _has_digit(text):
        return False
    words = set(words_of(text).split())
    if words <= _STAMPED:
        return bool(words & _PUBLISHED or (words & _READS and words & _LENGTH)) or _is_full(text)
    return bool(_STAMP_EAST.fullmatch(text)) and _is_full(text)


def _is_full(text: str) -> bool:
    return bool(_CLOCK.search(text) and _YEAR.search(text))


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _set(table: str) -> frozenset[str]:
    return frozenset(
        each for word in table.split() for each in words_of(word.replace("_", " ")).split()
    )


_HOMES = frozenset(words_of(each.replace("_", " ")).strip() for each in _HOME.split())
_PUBLISHED, _READS, _LENGTH = _set(_DATED), _set(_READ), _set(_MINUTES)
_STAMPED = frozenset().union(
    _PUBLISHED,
    _READS,
    _LENGTH,
    *map(_set, (" ".join(MONTHS), WEEKDAYS, _MORE_MONTHS, _BETWEEN, _WEAK)),
)
