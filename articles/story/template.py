"""What a site prints on page after page: learned from one night's pages, cut from its stories.

A passage is known by the digest of its text as compared. Learning counts stories, not
pages: one story under two addresses, or told again with two paragraphs more, is one.
"""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from articles.article import Block, BlockKind, Cut
from articles.text import comparable, count_words
from articles.wording.sentences import SENTENCE_ENDS

REASON = "template"

# With two or three stories of one site chance decides, and cutting does harm.
FEWEST_STORIES = 4
_FEWEST_REPEATS = 3
# In mid-story stand background paragraphs as well as sign-up boxes: only the latter are
# in most of the stories.
_SHARE_INSIDE = 0.5
_NEARLY_ALL = 0.8
# A page speaks for what repeats only by words that no other story has.
_OWN_WORDS = 30
_SENTENCE_WORDS = 8
_SENTENCE_END = tuple(SENTENCE_ENDS)
_CLOSING = "\"'\u201d\u2019\u00bb\u203a\u300d\u300f)]*"
# Two pages that share this much of their prose tell one story.
_SAME_STORY = 0.5
# No story is cut by more than this share of its words.
_MOST = 0.5
_SAMPLE = 160


@dataclass(frozen=True, slots=True)
class Passage:
    """One piece of text of a page. `words` counts a sentence's; a label has none."""

    digest: bytes
    words: int
    sample: str


@dataclass(frozen=True, slots=True)
class Repeated:
    """A passage that repeats, in how many stories, and how it begins."""

    digest: bytes
    stories: int = 0
    sample: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """The passages that repeat on a site, by digest; `stories` is how many were compared."""

    passages: tuple[Repeated, ...] = ()
    stories: int = 0

    @property
    def digests(self) -> frozenset[bytes]:
        """Return what is cut."""
        return frozenset(each.digest for each in self.passages)

    @property
    def digest(self) -> bytes:
        """Identify what is cut, whatever the counts: the template's version."""
        return hashlib.sha256(b"".join(sorted(self.digests))).digest()


NO_TEMPLATE = Template()


@dataclass(frozen=True, slots=True)
class Trimmed:
    """A story without the site's passages. `too_much`: they were most of it, and all stays."""

    blocks: tuple[Block, ...]
    cuts: tuple[Cut, ...] = ()
    too_much: bool = False


def passage(text: str) -> Passage:
    """Return `text` as a passage."""
    words = count_words(text) if text.rstrip(_CLOSING).endswith(_SENTENCE_END) else 0
    return Passage(passage_digest(text), words if words >= _SENTENCE_WORDS else 0, text[:_SAMPLE])


def passage_digest(text: str) -> bytes:
    """Return the 8 bytes by which a passage is known."""
    folded = comparable(text).encode("utf-8", errors="surrogatepass")
    return hashlib.blake2b(folded, digest_size=8).digest()


def learn(pages: Iterable[Sequence[Passage]]) -> Template:
    """Return what repeats in `pages` of one site. Depends on the set of pages, not their order."""
    stories = [_Story(group) for group in _told_apart(_distinct(pages))]
    if len(stories) < FEWEST_STORIES:
        return Template(stories=len(stories))
    counts = Counter(digest for story in stories for digest in story.passages)
    for story in stories:
        story.find_own(counts)
    samples: dict[bytes, str] = {}
    for each in sorted(
        (each for story in stories for each in story.passages.values()),
        key=lambda each: (each.digest, each.sample),
    ):
        samples.setdefault(each.digest, each.sample)
    repeated = [
        Repeated(digest, counts[digest], samples[digest])
        for digest in sorted(_repeated(stories, counts))
    ]
    return Template(tuple(sorted(repeated, key=lambda each: -each.stories)), len(stories))


def without_template(
    blocks: Sequence[Block], template: Template, *, keep: Collection[bytes] = ()
) -> Trimmed:
    """Cut the passages of `template` but those in `keep`; never most of a story."""
    known = template.digests - frozenset(keep)
    marked = [bool(known) and _is_known(block, known) for block in blocks]
    for at in reversed(range(len(blocks))):
        # "Why it matters" heads a part of every story: it goes only with what it heads.
        if blocks[at].kind is BlockKind.HEADING and not all(marked[at + 1 : at + 2]):
            marked[at] = False
    if not any(marked):
        return Trimmed(tuple(blocks))
    kept = [block for block, is_cut in zip(blocks, marked, strict=True) if not is_cut]
    cuts = [Cut(block.text, REASON) for block, is_cut in zip(blocks, marked, strict=True) if is_cut]
    lost = sum(count_words(cut.text) for cut in cuts)
    if lost > _MOST * (lost + sum(count_words(block.text) for block in kept)):
        return Trimmed(tuple(blocks), too_much=True)
    while kept and kept[-1].kind is BlockKind.HEADING:
        cuts.append(Cut(kept.pop().text, "heading without text"))
    return Trimmed(tuple(kept), tuple(cuts))


def _is_known(block: Block, known: frozenset[bytes]) -> bool:
    if block.kind in (BlockKind.LIST, BlockKind.TABLE):
        lines = block.text.splitlines()
        return bool(lines) and all(passage_digest(line) in known for line in lines)
    return passage_digest(block.text) in known


class _Story:
    """The pages of one story: what they say, and what only they say."""

    def __init__(self, pages: Sequence[tuple[Passage, ...]]) -> None:
        self.pages = pages
        self.passages = {each.digest: each for page in pages for each in page}
        self.own = 0
        self.inside: frozenset[bytes] = frozenset()

    def find_own(self, counts: Counter[bytes]) -> None:
        """Count the words that no other story has; note what stands between them."""
        own = {each.digest for each in self.passages.values() if counts[each.digest] == 1}
        self.own = sum(self.passages[digest].words for digest in own)
        self.inside = frozenset(digest for page in self.pages for digest in _inside(page, own))


def _inside(page: Sequence[Passage], own: Collection[bytes]) -> Iterator[bytes]:
    """Yield what stands between sentences that only this story has."""
    at = [number for number, each in enumerate(page) if each.words and each.digest in own]
    if at:
        yield from (each.digest for each in page[at[0] : at[-1]])


def _distinct(pages: Iterable[Sequence[Passage]]) -> list[tuple[Passage, ...]]:
    """Return pages with different passages, in an order that does not depend on theirs."""
    ordered = sorted(
        map(tuple, pages), key=lambda page: [(each.digest, each.sample) for each in page]
    )
    return list(
        {frozenset(each.digest for each in page): page for page in ordered if page}.values()
    )


def _told_apart(pages: Sequence[tuple[Passage, ...]]) -> list[list[tuple[Passage, ...]]]:
    """Group pages by the story they tell: those that share half of the prose of one of them."""
    counts = Counter(each.digest for page in pages for each in set(page))
    rare = max(_FEWEST_REPEATS, len(pages) // 4)
    prose = [
        {each.digest: each.words for each in page if each.words and counts[each.digest] <= rare}
        for page in pages
    ]
    group = list(range(len(pages)))
    for one, other in _same_story(prose):
        first, second = sorted((group[one], group[other]))
        if first != second:
            group = [first if each == second else each for each in group]
    return [
        [page for page, its in zip(pages, group, strict=True) if its == number]
        for number in sorted(set(group))
    ]


def _same_story(prose: Sequence[dict[bytes, int]]) -> Iterator[tuple[int, int]]:
    where: dict[bytes, list[int]] = {}
    for number, sentences in enumerate(prose):
        for digest in sentences:
            where.setdefault(digest, []).append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for digest, numbers in where.items():
        for pair in combinations(numbers, 2):
            shared[pair] += prose[numbers[0]][digest]
    for (one, other), words in sorted(shared.items()):
        if words >= _SAME_STORY * min(sum(prose[one].values()), sum(prose[other].values())):
            yield one, other


def _repeated(stories: Sequence[_Story], counts: Counter[bytes]) -> Iterator[bytes]:
    """Yield what enough stories have that say something else besides."""
    bundles: dict[frozenset[int], list[Passage]] = {}
    for digest, count in counts.items():
        if count >= _FEWEST_REPEATS:
            members = [number for number, story in enumerate(stories) if digest in story.passages]
            sample = stories[members[0]].passages[digest]
            bundles.setdefault(frozenset(members), []).append(sample)
    for together, bundle in bundles.items():
        # What always stands together and outweighs the rest of a story may be the story.
        everywhere = len(together) >= max(FEWEST_STORIES, _NEARLY_ALL * len(stories))
        weight = _OWN_WORDS if everywhere else max(_OWN_WORDS, sum(each.words for each in bundle))
        bearers = sum(stories[number].own >= weight for number in together)
        for each in bundle:
            inside = sum(each.digest in stories[number].inside for number in together)
            if bearers >= _needed(inside, len(together), len(stories)):
                yield each.digest


def _needed(inside: int, members: int, stories: int) -> float:
    if 2 * inside > members:
        return max(FEWEST_STORIES, _SHARE_INSIDE * stories)
    return _FEWEST_REPEATS
