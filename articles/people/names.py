"""Read single names out of a printed line such as "By Ann Lee and Bo Falk, Staff Writer"."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from articles.dating.stamps import beside_stamp, is_stamp
from articles.parsing.markup import tidy
from articles.people.company import (
    before_customer,
    before_dash,
    before_day,
    before_place,
    is_behind_outlet,
    is_company,
    is_role,
)
from articles.people.east_names import from_writer
from articles.people.initials import are_initials
from articles.wording.agencies import before_agency, only_agencies
from articles.wording.by_labels import (
    AFTER_NAME,
    AGAIN,
    ALONE,
    BY,
    BY_LINE,
    EDITOR,
    LABEL,
    NEXT_LABEL,
    NO_WRITER,
    WRITER,
    is_signed,
    may_begin,
)
from articles.wording.by_words import (
    AND,
    ASIDE,
    BETWEEN,
    BETWEEN_PRINTED,
    GLUED_BY,
    LEADING_ROLE,
    NAMES_AND_MONTHS,
    NO_NAME,
    NO_PERSON,
    PARTICLES,
)
from articles.wording.letters import is_caseless, is_small
from articles.wording.months import MONTHS
from articles.wording.prefixed_names import MAY_BE_PREFIXED, prefixed_names

# Looked for at a word's beginning alone: a word may be of four thousand signs.
_ADDRESS = re.compile(r"(?<!\S)(?:@*[^\s@]+@\S[^\s.]*\.\S+|(?:https?://|www\.)\S+)")
# A portrait's label and the byline beside it: "Ann Lee Ann Lee".
_TWICE = re.compile(r"^(?P<name>\S+(?: \S+){1,3}) (?P=name)$")
# What follows a name on its line: a date, a role, an address.
_AFTER = re.compile(
    r"\s*(?:[(<\[@\uff08].*|,?\s*(?:\b\d{1,2}[./: ]|\d{4}(?:\b|[-年/]).*"
    r"|\b(?:up|last up)dated|\bpublished|\bposted|\bfor the\b|(?-i:\b(?:in|IN)\s+\S+$)"
    r"|\bon\s"
    r"|\bw dniu\b|\bdana$).*)$",
    re.IGNORECASE,
)
# "Ann Lee. Updated at nine": what follows the name is a sentence of its own.
_SENTENCE_AFTER = re.compile(r"^(?P<name>[^\s.]+\s[^.]*[^\W\d_]{4})(?<!\bProf)\.\s\S.*$")
# A full stop that belongs to the name: "Nelson C.J.", "Bo Falk Jr."
_ABBREVIATED = re.compile(r"(?:\b[^\W\d_]\.|\b(?:Jr|Sr)\.)$")
_DATED = re.compile(r"[\s,]+(?P<word>[^\W\d_]{3,12})\.?,?(?:\s+\d.*)?$")
_JOINT = re.compile(rf"^(?:,|;|&|\||/|•|·|{AND})\s*", re.IGNORECASE)
_OPEN_END = re.compile(rf"(?:,|;|&|\||/|{AND})$", re.IGNORECASE)
_WRAPPED = re.compile(
    r"[(\[\u3010\uff08\uff3b](?P<inside>[^()\[\]\u3010\u3011\uff09\uff3d]+)[)\]\u3011\uff09\uff3d]"
)
# "Ann Lee (with AFP)": what stands between two names, and the second.
_WITH_IN_BRACKETS = re.compile(
    r"[(\[](?P<inside>\s*(?:with|mit|avec|con)\s[^()\[\]]+)[)\]]", re.IGNORECASE
)
# "Richard (Dick) Lee"; behind a first and a last name stands whom they are from.
_NICKNAME = re.compile(r"[^\W\d_a-z]\S+ \([^()\s]{2,12}\)(?: [^\W\d_a-z]\S+){1,2}")
# What fonts of icons are written with.
_ICONS = re.compile("[\ue000-\uf8ff]+")
_BRACKETS = "\u3014\u3015\u3010\u3011[]"
_AROUND = " .:-\u2013\u2014\u2022\"'>\u203a\u00bb\u00a9"
# "Ann Lee / Foto: Bo Falk", without the second.
_JOINTS = " /|"
_MOST_AUTHORS, _MOST_NAMES = 30, 300
_LONGEST_NAME = 80
# Whoever states more is no list of authors.
_LONGEST_LIST = 4000
_MOST_WORDS = 7
_LONGEST_LINE = 90
# Of a name on a line that nothing marks; without capitals it is harder to tell from a heading.
_MOST_PLAIN, _MOST_CASELESS = 4, 3
# Too long for a name, where words are not parted.
_LONG_RUN = re.compile(
    r"[\u3040-\u30fa\u30fc-\u30ff\u3400-\u9fff]{9,}|[\u3400-\u9fff\u3041-\u3096]{8,}"
    r"|[\uac00-\ud7a3]{6,}"
)


def split_names(texts: Iterable[str], *, stated: bool = False) -> tuple[str, ...]:
    """Return single names out of texts such as "By Ann Lee and Bo Falk, Staff Writer".

    What is `stated` for machines has fewer things beside a name: a dash belongs to it.
    """
    found: list[str] = []
    for text in texts if stated else map(from_writer, texts):
        if len(found) > _MOST_NAMES:
            break
        if not stated and is_stamp(text) and not begins_with_by(beside_stamp(text)):
            continue
        found.extend(_names(text, BETWEEN) if stated else _printed_names(text))
    return each_once(found)[:_MOST_AUTHORS]


def each_once(names: Iterable[str]) -> tuple[str, ...]:
    """Return `names`, each once: without regard to case, accents and signs, nor as initials."""
    found: dict[str, str] = {}
    every = list(names)[:_MOST_NAMES]
    for name in every:
        if " " not in name and any(are_initials(name, other) for other in every):
            continue
        letters = unicodedata.normalize("NFKD", name).casefold()
        key = "".join(filter(str.isalnum, letters)) or name
        known = found.setdefault(key, name)
        if known.isupper() and not name.isupper():
            found[key] = name
    return tuple(found.values())


def _printed_names(text: str) -> Iterator[str]:
    text = beside_stamp(_unwrapped(text.strip()))
    return _names(_SENTENCE_AFTER.sub(r"\g<name>", text), BETWEEN_PRINTED)


def names_of_pieces(pieces: Iterable[str]) -> tuple[str, ...]:
    """Return the names in the `pieces` of a line: "By", "Ann Lee", "and", "Bo Falk", "Editor"."""
    found: dict[str, str] = {}
    goes_on = True
    said = [piece for piece in pieces if piece and not is_by_word(piece)]
    for piece, following in zip(said, [*said[1:], ""], strict=False):
        if are_initials(piece, following):
            continue
        text = _JOINT.sub("", piece)
        if text == piece and not goes_on:
            break
        if found and EDITOR.match(text):
            continue
        last = next(reversed(found.values()), "")
        names = [each for each in split_names([text]) if not is_company(each, behind=last)]
        found.update((name.casefold(), name) for name in names)
        # What follows a name is a role or a date, unless a joint announces another name.
        goes_on = not text or not found or bool(_OPEN_END.search(text))
    return tuple(found.values())[:_MOST_AUTHORS]


def is_by_word(text: str) -> bool:
    """Say whether `text` is but a word such as "By" or "Written by:"."""
    return bool(ALONE.fullmatch(text)) or not any(map(str.isalnum, text))


def begins_with_by(text: str) -> bool:
    """Say whether `text` begins as a line that names authors does."""
    return bool(BY.match(text)) or is_signed(text)


def names_on_line(text: str) -> tuple[str, ...]:
    """Return the names on a line that is a byline by its own words, and else nothing."""
    if not may_begin(text):
        return ()
    text = beside_stamp(from_writer(text)).strip(_BRACKETS)
    if len(text) > _LONGEST_LINE or not (BY_LINE.match(text) or is_signed(text)):
        return ()
    names = split_names([text])
    known = bool(names) and _is_short(names[0]) and all(map(looks_like_name, names))
    return names if known else ()


def _is_short(name: str) -> bool:
    """Say whether `name` is as short as a name, in whatever script, and no heading."""
    if only_agencies(name):
        return True
    words = [word for word in name.split() if word.casefold() not in PARTICLES]
    most = _MOST_CASELESS if is_caseless(name) else _MOST_PLAIN
    is_title = len(words) + 1 >= _MOST_PLAIN and "the" in name.casefold().split()
    return len(words) <= most and not is_title and not _LONG_RUN.search(name)


def looks_like_name(text: str) -> bool:
    """Say whether `text` has the shape of a name: few words, capitals where the script has them."""
    words = text.split()
    if not words or len(words) > _MOST_WORDS or NO_PERSON.search(text):
        return False
    # Buttons for the size of the text.
    if len(words) > 1 and max(map(len, words)) == 1:
        return False
    particles = [word.casefold().rstrip(".") in PARTICLES for word in words]
    return not all(particles) and all(
        particle or not is_small(word) for word, particle in zip(words, particles, strict=True)
    )


def _names(text: str, between: re.Pattern[str]) -> Iterator[str]:
    text = before_customer(tidy(_ICONS.sub("", text[:_LONGEST_LIST])))
    text = _WITH_IN_BRACKETS.sub(r"\g<inside>", text).strip(_BRACKETS)
    if not NO_WRITER.match(text):
        text = GLUED_BY.sub("", BY.sub("", BY.sub("", text)))
    last, passed = "", ""
    for piece, joint in _pieces(text, between):
        name = "" if last and is_role(piece) else _one_name(before_dash(piece))
        if last and name:
            # Of what is stated for machines, agencies are read apart.
            is_agency = between is BETWEEN and only_agencies(name)
            is_beside = (joint or passed) and is_company(name, behind=last)
            is_place = is_behind_outlet(passed, joint)
            name = "" if is_agency or is_beside or is_place else name
        passed = "" if name else piece
        if name:
            last = name
            yield name


def _pieces(text: str, between: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Yield what may be a name, and the comma, line or dash that parts it from the last, if any.

    "Lee, Ann" is one name; "Ann Lee, Bo Falk" are two; "Ann Lee, editor" is one.
    """
    is_first = True
    for part, joint in _parts(text, between):
        if NO_WRITER.match(part) or (not is_first and EDITOR.match(part)):
            continue
        is_first = False
        first, *others = (each.strip() for each in _without_label(part).split(","))
        yield first, joint
        for piece in others:
            if piece and not (piece.islower() and is_small(piece)) and not only_agencies(piece):
                yield piece, ","


def _parts(text: str, between: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Yield the parts of `text`, and the line or dash that parts each from the one before."""
    for credit in NEXT_LABEL.split(text):
        joint = ""
        for at, part in enumerate(between.split(credit)):
            if at % 2:
                joint = part.strip() if part.strip() in ASIDE else ""
            elif MAY_BE_PREFIXED.match(part.strip()):
                first, *others = prefixed_names(part)
                yield first, joint
                yield from ((name, "") for name in others)
            else:
                yield part, joint


def _without_label(part: str) -> str:
    """Return "Ann Lee" of "Story: Ann Lee": whatever the label, if names follow."""
    part = AGAIN.sub("", part)
    rest = LABEL.sub("", part)
    is_name = rest != part and " " in rest and looks_like_name(rest.partition(",")[0])
    return rest if is_name else part


def _one_name(piece: str) -> str:
    if _NICKNAME.fullmatch(piece):
        return piece
    piece, _ = before_agency(_unwrapped(_ADDRESS.sub("", piece).strip()))
    if NO_WRITER.match(piece):
        return ""
    name = AFTER_NAME.sub("", LEADING_ROLE.sub("", before_place(piece)))
    name = _stripped(before_day(AFTER_NAME.sub("", _AFTER.sub("", name))))
    dated = _DATED.search(name)
    if dated and _is_month(dated["word"]):
        name = name[: dated.start()]
    name = _TWICE.sub(r"\g<name>", name)
    usable = 1 < len(name) <= _LONGEST_NAME and len(name.split()) <= _MOST_WORDS
    return name if usable and not _is_no_name(name) else ""


def _stripped(name: str) -> str:
    stop = "." if _ABBREVIATED.search(name) else ""
    return name.strip(_AROUND).rstrip(_JOINTS) + stop


def _unwrapped(piece: str) -> str:
    piece = piece.strip(_BRACKETS)
    wrapped = _WRAPPED.fullmatch(piece)
    return wrapped["inside"] if wrapped else piece


def _is_month(word: str) -> bool:
    month = word.casefold().rstrip(".")
    return month in MONTHS and (word.islower() or month not in NAMES_AND_MONTHS)


def _is_no_name(name: str) -> bool:
    words = name.split()
    month = words[0].casefold().rstrip(".") in MONTHS
    dated = month and (len(words) == 1 or any(sign.isdigit() for sign in name))
    is_word = bool(NO_NAME.match(name) or WRITER.fullmatch(name))
    is_broken = "\ufffd" in name or not any(sign.isalpha() for sign in name)
    return dated or is_word or is_broken
