"""What stands below a picture: its caption, and who made it."""

import re
from collections.abc import Iterable
from functools import lru_cache

from lxml import etree

from articles.parsing.markup import text_of, tidy
from articles.people.names import begins_with_by
from articles.wording.agencies import agency_named
from articles.wording.letters import is_small

_LONGEST_CAPTION, _LONGEST_CREDIT = 1500, 150
_LONGEST_NAME, _LONGEST_CASELESS, _SIGNS_AROUND, _MOST_NAMES = 60, 20, 8, 12
_WORD = re.compile(r"[^\W\d_]+")
_LOOSE = " (|[-\u2013"
_CREDIT_CLASS = (
    "credit",
    "copyright",
    "photographer",
    "fotograf",
    "author",
    "source",
    "autor",
    "crédit",
    "byline",
    "attribution",
)
# Class names are English, or the house's own language. What "has" a caption is not one.
_CAPTION_CLASS = re.compile(
    r"(?:caption|captiontext|foto-?popis|popisek|kepalairas|kepkepalairas|epigrafe|didascalia|bildunterschrift"
    r"|bild-?text|imagetext|(?<!\S)cmp-image|billedtekst|bildetekst|kuvateksti|onderschrift|pie-?de-?foto|pie_?foto)(?:$|[\s_-](?!on|off|toggle|button|wrap))"
)
# A credit at the end of a caption: "(Foto: Ada Berg)", "Photo by Bo Falk", "© AFP", "Ada Berg/Reuters".
_SIGN = re.compile(
    r"[\s(\[|/\uff08]*(?:(?:photos?|photograph(?:er)?|foto|fotos|fotoğraf|photographie|bild|bilder|image|images|picture|credit|crédit|crédits|créditos|quelle"
    r"|source|fonte|fuente|bron|kilde|källa|lähde|zdroj|źródło|forrás|kaynak|izvor|πηγή|источник|джерело|kuva|fotó|pic|ảnh|sursa foto|φωτογραφία|φωτό|צילום|फोटो|عکس|фото|снимк[аи]|слика|写真|撮影|사진|तस्वीर|ছবি|ภาพ|صورة|تصوير|فوٹو|ფოტო|լուսանկարը?|படம்|ఫోటో|ಚಿತ್ರ|picha|сурет|nuotr|foto autors|[图圖](?:源|片来源|片來源)?)(?:\s(?:by|von|par|de|credit|credits|source))?\s*[:：=/]\s*(?P<named>[^:：]{2,100}?)"
    r"|(?:photo|photograph|picture|image|foto)\s(?:by|von|par|di)\s(?P<by>[^:.]{2,80}?)"
    r"|(?:fot|φωτ)\.\s(?P<fot>[^:]{2,80}?)|(?P<agency>(?:ap|afp) photo/[^()]{2,60}?)"
    r"|©\s*(?P<owner>[^©]{2,80}?))[)\]\uff09]?\.?$"
)
_AGENCY = re.compile(
    r"(?:getty images|(?:/\s?|\bvia\s)(?:ap|afp|reuters|dpa|epa|efe|ansa|tt|ntb|pa|apa|anp|bloomberg|shutterstock|ap photo))[)\]]?\.?$"
)
# What says that a picture is meant, where no figure does: "source" stands below tables, too.
_PICTURE = re.compile(
    r"(?<![^\W_])(?:photo|foto|fot\.|photograph|bild|image|picture|credit|crédit|kuva)|©|фото|снимк[аи]:|слика:|写真|撮影|사진"
    r"|تصوير|[图圖]|ap photo|fotó|ảnh|φωτο|φωτό|צילום|फोटो|عکس|فوٹو|ფოტო|լուսանկար|ছবি|ภาพ|(?<![a-z])pic:"
)
# A picture that shows no more than the kind of thing, and perhaps whose it is.
_ARCHIVE = re.compile(
    r"(?:symbol|archiv|beispiel|themen)(?:bild|foto)|(?:file|stock|archive|courtesy|handout) (?:photo|image|picture)"
    r"|(?:image|photo) d['\u2019](?:illustration|archives?)|(?:imagen|foto|fotografía) de archivo"
    r"|(?:imagem|foto) (?:de arquivo|ilustrativa)|(?:foto|immagine) d['\u2019]archivio|archieffoto|arkiv(?:bild|foto)"
    r"|genrebild|kuvituskuva|arkistokuva|zdjęcie (?:ilustracyjne|archiwalne)|ilustrační (?:foto|snímek)"
    r"|(?:иллюстративное|архивное) фото|фото из архива(?: редакции)?|arşiv fotoğrafı|صورة (?:أرشيفية|تعبيرية)"
    r"|imatge d['\u2019]arxiu|képünk illusztráció|foto ilustrasi|imagine cu rol ilustrativ|ілюстративне фото"
    r"|ảnh (?:minh họa|tư liệu)|אילוסטרציה|सांकेतिक तस्वीर|عکس تزئینی است"
    r"|資料写真|イメージ写真|资料图片?|資料圖片?|자료사진",
    re.IGNORECASE,
)
_ARCHIVED = re.compile(
    rf"(?:.*[.!?]\s+)?(?:{_ARCHIVE.pattern})(?:[.:,/\s\u2013-]+\S.{{0,30}})?", re.IGNORECASE
)
# "The bridge at noon (EFE)": no full stop, so no sentence of a story that is signed.
_SIGNED = re.compile(r"[^.!?\u3002]{3,80}\s\((?P<agency>[^()]{2,20})\)")
_BRACKETS = "()[]\uff08\uff09\u3010\u3011 "
_LIBRARY = re.compile(
    r"(?:getty images|picture alliance|imago(?: images)?|shutterstock|istock(?:photo)?|ap photo"
    r"|alamy|unsplash|adobe stock|youtube)(?:\s?[/|]|$|\sfor\s|\svia\s)|/\s?(?:getty images|screengrab)"
)
# A line that is a credit and nothing else.
_MADE_BY = re.compile(
    r"(?:photos?|foto|image|bild|picture|credit|illustration|фото)(?: (?:by|credit|von|par))?"
    r"\s*[:/].{1,80}"
    r"|.{0,60}(?:getty images|ap photo|/\s?(?:reuters|afp|dpa))\)?",
    re.IGNORECASE,
)
_NAMED = "(?:[^\\W\\d_a-z\u0430-\u044f\u00df-\u00ff][\\w.'\u2019-]*|de|del|di|da|van|von|der|af|la|le|e|i|y|und|and|et|og|och)"
_NAMED_CREDIT = re.compile(
    r"(?:[Ff]oto(?:s|grafie|graf[íi]a|grafia|grafi)?|[Ff]ot\.|[Pp]hotos?|[Pp]hotograph|[Pp]hotographie|[Ii]mage|[Bb]ild(?:quelle|er)?|[Zz]dj[ęe]cie"
    r"|[Ff]otka|[Ss]creen(?:shots?|grabs?)|[Kk]uva|[Kk]uvat|[Ii]magen|[Ii]magem|[Ii]mmagine|[Ff]otoğraf|[Фф]ото|[Сс]нимк[аи]|[Сс]лика|[Ss]nímek|Φωτο(?:γραφία)?|[Ảả]nh|FOTO|PHOTO|ФОТО)\s*"
    rf"(?:(?:di|de|by|von|av|af|par|door|autor|credit|oleh|von)\b\s*:?|[:=/\u00a9\u2013|-]|(?<=[.]))\s*\u00a9?\s*{_NAMED}(?:[\s/,&+|-]{{1,3}}{_NAMED}){{0,7}}\)?"
)
_NAMED_CREDIT_EAST = re.compile(
    "(?:\u0641\u0648\u062a\u0648|\u062a\u0635\u0648\u064a\u0631|\u0627\u0644\u0635\u0648\u0631\u0629|\u0635\u0648\u0631\u0629|\u0639\u062f\u0633\u0629|\u0639\u06a9\u0633|\u05e6\u05d9\u05dc\u05d5\u05dd|\u05ea\u05de\u05d5\u05e0\u05d4"
    "|\u092b\u094b\u091f\u094b|\u0924\u0938\u094d\u0935\u0940\u0930|\u092b\u093c\u094b\u091f\u094b|\uc0ac\uc9c4(?: ?\uc81c\uacf5| ?\ucd9c\ucc98)?|\uadf8\ub798\ud53d|\u5199\u771f(?:\u63d0\u4f9b)?|\u64ae\u5f71|\u5199\u771f|\u5716|\u56fe|\u6444\u5f71|\u651d\u5f71|\u0e20\u0e32\u0e1e"
    "|فوٹو|ფოტო|լուսանկարը?|ছবি|படம்|ఫోటో|ಚಿತ್ರ)"
    "\\s*[:=\uff1a\uff1d]\\s*[^.\u3002!?:]{2,50}"
)
_CREDIT_MARKS = (":", "/", "etty", "ETTY", "AP ", "ap ")
_LONGEST_CREDIT_LINE, _LONGEST_LINE = 119, 300
# A caption's last words in brackets, or behind a dash or a full stop.
_IN_BRACKETS = re.compile(r"\s*[(\[\uff08](?P<credit>[^()\[\]\uff08\uff09]{2,60})[)\]\uff09]\.?$")
_BEHIND = re.compile(
    r"(?:\s[|\u2013\u2014-]|[.!?]|(?<=[.!?])\s/)\s(?P<credit>[^|\u2013\u2014]{2,60})$"
)
_CALLED_PHOTO = re.compile(
    r"(?:(?:foto|photo|pic|bild|image|kuva|fotó|ảnh|фото|φωτο|फोटो|तस्वीर|ছবি)(?:\s(?:credits?|by))?[\s:=/|\u2013-]+|(?:fot|φωτ)\.\s)",
    re.IGNORECASE,
)
_BEGINS_PHOTO = re.compile(rf"^[\s(|/-]*(?:cr[ée]dits?\s)?{_CALLED_PHOTO.pattern}", re.IGNORECASE)
_SHOWS_PHOTO = re.compile(r"/|\bphoto\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
# Set off in a sentence, where others part caption and credit.
_IN_LINE = frozenset({"a", "em", "i", "b"})
_SHOT_BY = re.compile(
    "[(\uff08](?P<japanese>[^()\uff08\uff09\u3001\u3002]{2,14})(?:\u64ae\u5f71|\u63d0\u4f9b)[)\uff09]$"
    "|[(\uff08=\uff1d](?:\u64ae\u5f71\\s?[\u30fb:\uff1a=\uff1d\uff0f/]|\u5199\u771f\u30fb)\\s?(?P<shot>[^()\uff08\uff09\u3001\u3002]{2,14})[)\uff09]?$"
    "|\\s?[/=]\\s?(?P<korean>[가-힣]{2,4} 기자)$|(?<=[.!?])\\s(?P<lithuanian>[^.!?]{3,60})\\snuotr\\.$"
    "|(?<=\u3002)\\s*(?P<chinese>[^\u3002\uff0c]{2,24}?)\\s?[\u6444\u651d\u56fe\u5716]$"
)
_SMALL = frozenset(
    "for via by the of de von van and und picture alliance imago dpa screengrab com".split()
)
_SENTENCE_END = '.!?\u2026"\u201d\u00bb)|\u0964\u06d4\u3002'
_SIGNS = (
    ":", "：", "=", "/", "©", " by ", " von ", " par ", "foto di ", "fot. ", "φωτ. ", "getty images", "via ",
)  # fmt: skip


def captioned(figure: etree._Element) -> tuple[str, str | None]:
    """Return the caption of `figure` and who made the picture, as printed."""
    caption = next(figure.iter("figcaption"), None)
    return ("", None) if caption is None else caption_in(caption)


def caption_in(element: etree._Element) -> tuple[str, str | None]:
    """Return the caption that `element` holds, and who made the picture."""
    parts = _parts(element)
    text, credit = " ".join(parts) if parts else text_of(element), None
    text = text[:_LONGEST_CAPTION]
    for each in element.iterdescendants("span", "small", "cite", "div", "p", "em", "i", "b"):
        names = (each.get("class") or "").lower()
        if each.tag in {"small", "cite"} or is_credit_class(names):
            credit = text_of(each)
            break
    if not credit and len(parts) > 1 and not any(part.endswith(":") for part in parts):
        credit = next((part for part in (parts[-1], parts[0]) if _is_made_by(part)), None)
    if credit and len(credit) <= _LONGEST_CREDIT and credit in text:
        # At its end, if it is said twice: "Norhaven Port's new pier. Norhaven Port".
        parted = text.rpartition(credit) if text.endswith(credit) else text.partition(credit)
        before, _, after = parted
        rest = tidy(f"{before} {after}").rstrip(_LOOSE)
        return "" if rest == credit else rest, credit_alone(credit)
    return without_credit(text)


def credit_alone(line: str) -> str | None:
    """Return whom a line that is a credit names; "ANTARA FOTO/Ana Berg" is whole."""
    caption, credit = without_credit(line)
    return credit if credit and not caption else _bare(_BEGINS_PHOTO.sub("", line), line)


def have_caption_class(classes: Iterable[str]) -> bool:
    """Say whether any of many classes marks what stands below a picture: one look at all."""
    # Two line ends, or the next class would be taken for the end of the one before.
    return bool(_CAPTION_CLASS.search("\n\n".join(classes).lower()))


@lru_cache(maxsize=4096)
def is_caption_class(names: str) -> bool:
    """Say whether class `names` mark what stands below a picture."""
    return bool(_CAPTION_CLASS.search(names.lower()))


@lru_cache(maxsize=4096)
def is_credit_class(names: str) -> bool:
    """Say whether class `names` mark who made a picture, and not what it shows."""
    return any(
        word in name and not name.endswith(("caption", "captiontext"))
        for name in names.lower().split()
        for word in _CREDIT_CLASS
    )


def _parts(element: etree._Element) -> list[str]:
    """Return what the elements inside say, if all is said in them: style sheets part them."""
    if tidy(element.text) or any(tidy(each.tail) or each.tag in _IN_LINE for each in element):
        return []
    return [text for text in map(text_of, element) if text]


def _is_made_by(part: str) -> bool:
    """Say whether one of a caption's parts is an agency, or names and no sentence."""
    if agency_named(part):
        return True
    most = _LONGEST_NAME if part != part.swapcase() else _LONGEST_CASELESS
    is_short = " " in part and len(part) <= most and part[-1] not in ".!?"
    return is_short and _are_names(part) and not (begins_with_by(part) or _DIGIT.search(part))


def without_credit(caption: str) -> tuple[str, str | None]:
    """Return a caption and the credit that its last words are, if they are one."""
    at = max(0, len(caption) - _LONGEST_CREDIT)
    tail = caption[at:].lower()
    ended = _at_end(caption, at)
    if ended:
        return ended
    if len(tail) != len(caption) - at or not any(sign in tail for sign in _SIGNS):
        return caption, None
    match = _SIGN.search(tail)
    if match:
        name = match.lastgroup or "named"
        credit = caption[at + match.start(name) : at + match.end(name)]
        return caption[: at + match.start()].rstrip(_LOOSE), _bare(credit, caption)
    if len(caption) <= _LONGEST_NAME and _LIBRARY.search(tail) and _are_names(caption):
        return "", _bare(caption, caption)
    signed = _AGENCY.search(tail)
    if not signed:
        return caption, None
    # The name before the agency begins behind a bracket or the last full stop.
    start = max(tail.rfind(mark, 0, signed.start()) + len(mark) for mark in ("(", ". ", "| "))
    start = start if signed.start() - start <= _LONGEST_NAME and start > 1 else signed.start()
    return caption[: at + start].rstrip(_LOOSE), _bare(caption[at + start :], caption)


def _at_end(caption: str, at: int) -> tuple[str, str | None] | None:
    """Return a caption apart from names in brackets, behind a dash, or before "撮影"."""
    # Neither form is longer than its names by more than a few signs.
    for form in (_IN_BRACKETS, _BEHIND):
        match = form.search(caption, max(at, len(caption) - _LONGEST_NAME - _SIGNS_AROUND))
        credit = _credit_of(match["credit"], in_brackets=form is _IN_BRACKETS) if match else None
        if match and credit:
            # A full stop is the caption's.
            end = match.start() + (match[0][0] in ".!?")
            return caption[:end].rstrip(_LOOSE), _bare(credit, caption)
    east = _SHOT_BY.search(caption, at) if not caption.isascii() else None
    if east and east.lastgroup:
        return caption[: east.start()].rstrip(_LOOSE), _bare(east[east.lastgroup], caption)
    return None


def _credit_of(text: str, *, in_brackets: bool) -> str | None:
    """Return the names in `text`, if it is an agency, or names that say whose picture it is."""
    if agency_named(text):
        return text
    named = _CALLED_PHOTO.sub("", text) if _CALLED_PHOTO.match(text) else ""
    if named and (" " in named or in_brackets) and _are_names(named):
        return named
    name, slash, agency = text.rpartition("/")
    is_agency = bool(slash and agency_named(agency))
    is_photo = in_brackets and bool(_SHOWS_PHOTO.search(text))
    known = (is_agency or is_photo) and ":" not in text
    return (named or text) if known and _are_names(name or text) and _are_names(text) else None


def is_credit(line: str) -> bool:
    """Say whether `line` is nothing but a picture's credit: "Foto: Bo Falk", "Fot. Jan Nowak"."""
    if len(line) > _LONGEST_CREDIT_LINE:
        return False
    if _ARCHIVED.fullmatch(line):
        return True
    line = line.strip(_BRACKETS) if line[:1] in _BRACKETS else line
    may_be = line[-1:] not in ".!?" and any(mark in line for mark in _CREDIT_MARKS)
    if may_be and _MADE_BY.fullmatch(line):
        return True
    return bool(_NAMED_CREDIT.fullmatch(line) or _NAMED_CREDIT_EAST.fullmatch(line))


def is_caption(line: str) -> bool:
    """Say whether a line by itself is a caption or a credit: "Fog at noon. Photo: Bo Falk/AFP"."""
    if len(line) > _LONGEST_LINE:
        return False
    if len(line) <= _LONGEST_NAME and _LIBRARY.search(line.lower()) and _are_names(line):
        return True
    signed = _SIGNED.fullmatch(line)
    if signed and agency_named(signed["agency"].upper()):
        return True
    caption, credit = without_credit(line)
    sign = line[len(caption) : len(line) - len(credit or "")].lower()
    if (
        not credit
        or (sign[:1].isalnum() and caption)
        or not _PICTURE.search(sign + credit[:9].lower())
    ):
        return False
    if line[-1] in _BRACKETS and ":" in sign and _PICTURE.search(sign):
        return True
    ends = not caption or caption[-1] in _SENTENCE_END or "/" in credit or line[-1] in _BRACKETS
    return ends and _are_names(credit)


def _are_names(text: str) -> bool:
    words = _WORD.findall(text)
    small = (word for word in words if word.islower() and is_small(word) and word not in _SMALL)
    return 0 < len(words) <= _MOST_NAMES and not any(small)


def _bare(credit: str, caption: str) -> str | None:
    credit = credit.strip(" |[].\u00a9\u2013\u2014-")
    if credit[:1] == "(" and credit[-1:] == ")" and credit.count("(") == 1:
        return credit.strip(" ()\u00a9") or None
    if credit.count("(") != credit.count(")"):
        credit = credit.strip(" ()")
        # "Bo Falk (Ferry Post)": the bracket that is missing was its own.
        is_open = credit.count("(") - credit.count(")") == 1
        credit += ")" * (is_open and f"{credit})" in caption)
    return credit or None
