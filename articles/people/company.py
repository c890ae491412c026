"""What keeps a name company on a line and is none: a place, an outlet, a team, a role, a day."""

import re

from articles.wording.agencies import only_agencies
from articles.wording.by_labels import AFTER_NAME
from articles.wording.by_words import BESIDE_DAYS, PARTICLES, ROLE, TEAMS
from articles.wording.places import is_well_known

_INITIALS = re.compile(r"[A-Z]{3,5}\s")
# Names of papers and places begin so, and of people they do not.
_BEGINNING = re.compile(
    r"^(?:The|Der|Die|Das|Le|La|El|New|Los|Las|North|South|East|West|San|S[ãa]o|Saint|St\.?|Fort|Port)\s[^\W\d_a-z]"
)
_ENDING = re.compile(
    r"\b(?:news|newsroom|times|report|herald|tribune|journal|gazette|chronicle|telegraph|magazine|media"
    r"|network|radio|television|tv|broadcasting|channel|podcast|online|daily|weekly|review|agency|service"
    r"|university|institute|foundation|association|nachrichten|zeitung|rundfunk|anzeiger|tageblatt|kurier"
    r"|magazin|presse|noticias|diario|periódico|notícias|jornal|notizie|giornale|gazzetta|nieuws|krant"
    r"|nyheter|tidning|avis|lehti|gazeta|noviny|новости|вести|газета|city|county|islands?)$",
    re.IGNORECASE,
)
_EAST_ENDING = re.compile(
    r"[\u3400-\u9fff]{2}(?:[报報]|[网網]|新[闻聞]|[电電][视視]台|[广廣]播"
    r"|[财財][经經]|[杂雜][志誌]|[周週]刊|在[线線]|客[户戶]端|[传傳]媒)$"
)
# "Ann Lee in Grey Harbour", "Ann Lee from our island desk": where a first and a last name are.
_WHERE = re.compile(
    r"^(?P<name>\S+\s\S.*?)\s(?:(?:in|at|from)\s+(?:the|our)\b.*"
    r"|(?:in|à|aus|desde|em|fra|från|uit|из|w|в)\s+[^\W\d_a-z\u0430-\u044f]\S+"
    r"(?:\s[^\W\d_a-z\u0430-\u044f]\S+)?)$"
)
# "Ann Lee for the Herald": whom she wrote it for.
_FOR = re.compile(r"(?<=\S)\s(?:[Ff]or|für|pour|para|voor)\s+[A-Z][^,;|]*$")
_INSTITUTION = re.compile(
    r"\b(?:cent(?:er|re|ro)|instit\w*|office|council|coalition|campaign|foundation|society|school|board|fund|fond\w*"
    r"|fundaci\S+|asocia\w*|associa\w*|agence|agencia|ministeri\w*|ministère|comit\w*|consejo|conseil|magazin\w*)\b"
    r"|(?:anstalt|amt|verein|verband|gesellschaft|stiftung|zentrum|behörde|akademie|agentur|union|bund)\b",
    re.IGNORECASE,
)
_LEGAL_FORM = re.compile(
    r"(?<![\s,])[\s,]+(?:(?:e\.\s?)?gmbh(?:\s?&\s?co\.?(?:\s?kga?)?)?|mbh|ag|kg|e\.\s?v|inc|l\.?l\.?c|l\.?l\.?p|ltd"
    r"|limited|plc|corp(?:oration)?|pty(?:\.?\sltd)?|s\.a(?:\.u|\.s)?|s\.?l\.?u?|s\.?r\.?l|s\.p\.a|spa|b\.?v|n\.v"
    r"|a/s|aps|oyj?|sp\.\s?z\s?o\.\s?o|s\.?r\.?o|d\.o\.o|ltda|k\.k|pvt(?:\.?\sltd)?)\.?$",
    re.IGNORECASE,
)
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}")
_FEWEST_WORDS = 2
_DASHES = ("-", "\u2013", "\u2014")
_HANGUL = re.compile("[\uac00-\ud7a3]{2,4}")


def is_company(part: str, *, behind: str) -> bool:
    """Say whether `part`, parted from the name `behind` which it stands, is no name itself.

    "Ann Lee, Oslo"; "Ann Lee | The Herald"; "Ann Lee, à Paris". Whoever has one name is named so.
    """
    if only_agencies(behind) or _DOMAIN.fullmatch(behind):
        return " " not in part
    if " " not in behind:
        return False
    words = [word for word in part.split() if word.casefold() not in PARTICLES]
    if (
        len(words) < _FEWEST_WORDS
        or any(map(str.isdigit, part))
        or (part[0].islower() and part.split(maxsplit=1)[0] not in PARTICLES)
    ):
        return True
    if _BEGINNING.match(part) or _ENDING.search(part) or is_well_known(part.upper()):
        return True
    return bool(_INITIALS.match(part)) and not behind.isupper()


def is_behind_outlet(passed: str, joint: str) -> bool:
    """Say whether what a dash parts from what was `passed` is a place.

    "Ann Lee, Herald North - Grey Harbour": behind an outlet stands where it is.
    """
    return bool(passed) and joint in _DASHES and not is_role(passed)


def is_outlets(name: str) -> bool:
    """Say whether `name` is that of a paper or of a place, by how it begins or ends."""
    plain = without_legal_form(name)
    return plain != name or any(each.search(name) for each in (_BEGINNING, _ENDING, _EAST_ENDING))


def without_legal_form(name: str) -> str:
    """Return "Example Herald" of "Example Herald Ltd."."""
    return _LEGAL_FORM.sub("", name)


def is_role(piece: str) -> bool:
    """Say whether `piece` is a role, and no name before one."""
    name = AFTER_NAME.sub("", piece)
    is_named = name != piece and (" " in name or bool(_HANGUL.fullmatch(name)))
    return bool(ROLE.search(name if is_named else piece))


def is_team(name: str) -> bool:
    """Say whether `name` is a desk's or a team's: "Herald Staff", "Editorial Team"."""
    return bool(TEAMS.search(name))


def before_place(piece: str) -> str:
    """Return "Ann Lee" of "Ann Lee in Grey Harbour"."""
    return _WHERE.sub(r"\g<name>", piece)


def before_customer(text: str) -> str:
    """Return "Ann Lee" of "Ann Lee for the Herald", but all of "Center for Tides"."""
    found = _FOR.search(text)
    name = text[: found.start()] if found else ""
    return name if " " in name and not _INSTITUTION.search(name) else text


def before_dash(piece: str) -> str:
    """Return "Ann Lee" of "Ann Lee - Example Herald"; elsewhere a dash belongs to the name."""
    name, dash, rest = piece.partition(" - ")
    return name if dash and (is_role(rest) or is_company(rest, behind=name)) else piece


def before_day(name: str) -> str:
    """Return "Ann Lee" of "Ann Lee Published:", nothing of "Today", and all of "Harbour Today"."""
    rest, _, word = name.rstrip(" ,:.").rpartition(" ")
    return rest if word.casefold() in BESIDE_DAYS and (not rest or " " in rest) else name
