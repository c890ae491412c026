"""A writer's name that stands by itself, above the story or below it, with no word that says so."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from lxml import etree

from articles.bylines.outlet_names import is_own
from articles.dating.stamps import beside_stamp, is_dated, is_stamp
from articles.furniture.phrases import phrase_of
from articles.parsing.elements import Elements
from articles.parsing.marks import Marks
from articles.parsing.markup import beginning_of, text_of, tidy
from articles.people.company import is_role
from articles.people.names import looks_like_name, split_names
from articles.wording.agencies import only_agencies
from articles.wording.by_labels import AFTER_NAME, BY
from articles.wording.by_words import PARTICLES, ROLE
from articles.wording.letters import is_caseless, is_small

_PARAGRAPH = 120
_ABOVE, _BELOW, _BELOW_AND_LAST = 3, 2, 9
_LONGEST = 60
_FEWEST_WORDS_OF_ROLE = 3
_LONGEST_LINE = 110
# Nor do a name, its role and its buttons together take up so much.
_MOST_SIGNS = 500
_FEWEST_WORDS, _MOST_WORDS = 2, 4
# How many texts and elements below the headline a writer may be named alone.
_TEXTS, _ELEMENTS = 3, 40
# In names of places and of an outlet's sections.
_NO_WORDS = (
    "new los las hong south north east west fort port united city island county street "
    "news sport sports politics business world local breaking live latest top opinion culture "
    "health science climate change energy real estate more read menu open home free "
    "nachrichten politik wirtschaft kultur actualités économie société noticias política economía "
    "cultura notícias economia cronaca nieuws wiadomości новости политика общество berita "
    "haberler the ein eine die das von by par por press release insights"
)
_NO_WORDS_OF_NAMES = frozenset(_NO_WORDS.split())
_OF_NO_NAME = frozenset({"of", "the"})
_AUTHOR_PAGE = re.compile(
    r"/author|/auteur|/autor|/people/|/profile|/staff/|/contributor|/by/|/writer|/redak|/journalist|/person/|/team/"
    r"|/reporter|/user/|/yazar|/penulis/|/skribent|/editors/|/forfatter|/kirjoittaja|/avtor",
    re.IGNORECASE,
)
# Where an outlet shows its films and pictures, as a user among users.
_CHANNEL = re.compile(r"https?://(?:www\.|m\.)?(?:youtube|vimeo|flickr|dailymotion|soundcloud)\.")
_LINE_TAGS = frozenset({"p", "div", "span", "td", "small", "i", "em", "dd", "li", "font"})
_BLOCKS = ("p", "div", "td", "dd", "li", "h1", "h2", "h3", "ul", "table", "section")
# Between two names: " und ", ", ".
_JOINT = 6
_PARTS = re.compile(r"\s*[|\u2022]\s*|,\s+|\s[/\u2013\u2014-]\s")
_IN_NAMES = str.maketrans("", "", " -'.\u2019")
_BRACKET = re.compile(r"\s*\([^()]{1,60}\)")
_EAST_NAME = re.compile(
    r"[\u3005\u3400-\u9fff]{2,5}|[\u3005\u3040-\u30ff\u3400-\u9fff]{3,6}|[\u3400-\u9fff]{3,4}[\u3041-\u3096]{2,4}"
)
_SET_OFF = ("strong", "b", "em", "i")
_RIGHT = re.compile(r"^right\b|text-align:\s*(?:right|end)\b", re.IGNORECASE)


def signatures(page: Elements, marks: Marks, *, last: bool = False) -> Iterator[tuple[str, ...]]:
    """Yield the names that are all of a paragraph just above a story, or just below it.

    In bold or italics, or at the right.
    A heading looks the same: only where somebody is known to be missing is such a line a name,
    or below the story, where it is the `last` of its box.
    """
    paragraphs = _paragraphs(page, marks)
    texts = [text_of(each) for each in paragraphs]
    long = [at for at, text in enumerate(texts) if len(text) >= _PARAGRAPH]
    if not long:
        return
    first, final = long[0], long[-1]
    above = () if last else range(max(0, first - _ABOVE), first)
    below = range(final + 1, final + 1 + (_BELOW_AND_LAST if last else _BELOW))
    for at in chain(above, below):
        names = _names(texts[at]) if at < len(texts) else ()
        if last and not (names and _ends_box(paragraphs[at], paragraphs[final], names)):
            continue
        if names and _is_set_off(paragraphs[at], texts[at]):
            yield names


def _paragraphs(page: Elements, marks: Marks) -> list[etree._Element]:
    """Return the paragraphs below the headline that are in no box of others."""
    # Asked once for all in one box: hostile pages nest deep around many.
    known: dict[etree._Element | None, bool] = {}
    found = []
    for each in page.all[marks.at :]:
        if each.tag == "p":
            around = each.getparent()
            if around not in known:
                known[around] = marks.is_elsewhere(each)
            if not known[around]:
                found.append(each)
    return found


def named_under_headline(
    page: Elements, marks: Marks, own: Collection[str] = ()
) -> Iterator[tuple[str, ...]]:
    """Yield the names that stand alone between the headline and the story's first paragraph.

    A kicker looks the same: what is bold, or shares a word with the headline, is none. Beside
    a day it stands wherever it likes, and may be in a script without capitals; beside a day and
    a role, or two together, they may be a link. `own` is what the outlet is called, letters only.
    """
    if not marks.headline:
        return
    title = set(text_of(marks.headline.element).casefold().split())
    lines = _lines(page.all[marks.at + 1 : marks.at + _ELEMENTS])
    texts = [_text_of_line(line) for line in lines[: _TEXTS + 2]]
    for line, text, following, next_but_one in zip(
        lines, texts, texts[1:], [*texts[2:], ""], strict=False
    ):
        if len(text) > _MOST_SIGNS:
            continue
        # In Chinese a sentence may begin with an agency, a place and a day.
        named = text if text.endswith("\u3002") else beside_stamp(text)
        # A role or a button may stand between.
        is_beside = _is_role_or_button(following) and is_stamp(next_but_one)
        dated = named != text or is_stamp(following) or is_dated(following) or is_beside
        names = _full_names(named, own, dated=dated)
        sure = dated and (len(names) > 1 or any(map(_is_role_or_button, _PARTS.split(named))))
        is_free = (sure or _is_free(line, dated=dated)) and not marks.is_elsewhere(line)
        is_followed = len(following) >= _PARAGRAPH or _is_post(following)
        is_alone = len(names) == 1 and is_followed
        if names and is_free and (dated or is_alone):
            if title.isdisjoint(" ".join(names).casefold().split()):
                yield names
            return


def _is_free(line: etree._Element, *, dated: bool) -> bool:
    """Say whether a line is no link and not bold, as sections and kickers are.

    A kicker stands beside no day and leads to no writer's page.
    """
    marked = ("a",) if dated else ("a", "b", "strong")
    return all(dated and leads_to_author(each.get("href") or "") for each in line.iter(*marked))


def leads_to_author(link: str) -> bool:
    """Say whether `link` is the address of a writer's own page."""
    return bool(_AUTHOR_PAGE.search(link)) and not _CHANNEL.match(link)


def _lines(elements: Sequence[etree._Element]) -> list[etree._Element]:
    return [
        each for each in elements if (each.tag in _LINE_TAGS or "-" in each.tag) and _is_line(each)
    ]


def _is_line(element: etree._Element) -> bool:
    """Say whether `element` has text and no block inside, but for the parts of a short line."""
    inside = next(element.iterdescendants(*_LINE_TAGS), None)
    if inside is None:
        return bool(text_of(element))
    if next(element.iterdescendants(*_BLOCKS), None) is not None:
        return False
    return 0 < len(beginning_of(element, _LONGEST_LINE)) <= _LONGEST_LINE


def _text_of_line(line: etree._Element) -> str:
    """Return the text of a line, what its parts say one from the next."""
    pieces = [tidy(str(text)) for text in line.itertext()]
    return tidy(" | ".join(filter(None, pieces))) if len(line) else text_of(line)


def _full_names(text: str, own: Collection[str], *, dated: bool) -> tuple[str, ...]:
    """Return the first and last names that `text` is made of, and of nothing else.

    Beside a day, what the outlet is called (`own`), a role, a place or a button may stand there.
    """
    text = _without_company(text, own) if dated else text
    names = split_names([text]) if len(text) <= _LONGEST else ()
    joints = len(BY.sub("", AFTER_NAME.sub("", text))) - sum(map(len, names))
    if not names or joints > _JOINT * (len(names) - 1):
        return ()
    known = all(is_full_name(name) or (dated and _is_caseless_name(name)) for name in names)
    return names if known else ()


def _without_company(text: str, own: Collection[str]) -> str:
    """Return "Ann Lee" of "Ann Lee, political editor" and of "Herald | Ann Lee | Follow author"."""
    parts = [AFTER_NAME.sub("", each).strip() for each in _PARTS.split(_BRACKET.sub("", text))]
    people = [part for part in parts if part and not (is_own(part, own) or _is_no_person(part))]
    first = people[0] if people else ""
    # A single word behind a whole name is a place.
    return ", ".join(part for part in people if part is first or " " in part or " " not in first)


def _is_no_person(part: str) -> bool:
    """Say whether a part of a line is a day, a button, a role, or longer than names are."""
    names = split_names([part])
    if not names or is_stamp(part) or _is_role_or_button(part):
        return True
    is_long = len(part.split()) >= _FEWEST_WORDS_OF_ROLE
    return is_long and not all(map(is_full_name, names))


def _is_role_or_button(text: str) -> bool:
    """Say whether `text` is a role or a button, as stand beside a writer's name."""
    is_role = is_small(text) or bool(ROLE.search(text) or phrase_of(text))
    return is_role and len(text) <= _LONGEST


def _is_post(text: str) -> bool:
    """Say whether `text` is what a person is to the outlet: "Island Correspondent"."""
    return len(text) <= _LONGEST and is_role(text)


def is_full_name(name: str) -> bool:
    """Say whether `name` is a first and a last name, and no heading or section."""
    words = name.split()
    return (
        _is_name(name)
        and len(words) < _MOST_WORDS
        and all(map(_is_part, words))
        and _NO_WORDS_OF_NAMES.isdisjoint(name.casefold().split())
    )


def _is_part(word: str) -> bool:
    """Say whether `word` is a first or last name, an initial, or what stands between."""
    is_initial = word.endswith(".") and word[:-1].isupper()
    return (word[:1].isupper() and (is_initial or not word.isupper())) or word in PARTICLES


def _is_caseless_name(name: str) -> bool:
    if not is_caseless(name):
        return False
    return bool(_EAST_NAME.fullmatch(name)) or _is_name(name)


def _names(text: str) -> tuple[str, ...]:
    """Return the names in `text` if it is nothing else."""
    names = split_names([text]) if len(text) <= _LONGEST else ()
    return names if all(map(_is_name, names)) else ()


def _is_name(text: str) -> bool:
    words, spelt = text.split(), text.translate(_IN_NAMES)
    return (
        _FEWEST_WORDS <= len(words) <= _MOST_WORDS
        and looks_like_name(text)
        and not only_agencies(text)
        and spelt[:1].isalpha()
        and all(map(_spells, spelt))
        and _OF_NO_NAME.isdisjoint(text.casefold().split())
    )


def _spells(sign: str) -> bool:
    """Say whether `sign` is a letter, or a vowel's that stands beside one."""
    return sign.isalpha() or unicodedata.category(sign)[0] == "M"


def _ends_box(line: etree._Element, story: etree._Element, names: Sequence[str]) -> bool:
    """Say whether full names are the last that is said in the box of the story's paragraph."""
    is_last = line.getnext() is None and not tidy(line.tail)
    return is_last and line.getparent() is story.getparent() and all(map(is_full_name, names))


def _is_set_off(paragraph: etree._Element, text: str) -> bool:
    aligned = f"{paragraph.get('align') or ''} {paragraph.get('style') or ''}"
    # Where one writes from the right, everything may stand there.
    if _RIGHT.search(aligned) and not is_caseless(text):
        return True
    return any(text_of(each) == text for each in paragraph.iterdescendants(*_SET_OFF))
