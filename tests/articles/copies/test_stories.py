from collections import Counter
from collections.abc import Iterable, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.copies.stories import Stories, joined_by, likely_together
from articles.copies.verdict import Document, Kind
from tests.articles.bulletins import BULLETINS, document
from tests.articles.stories import STORIES
from tests.articles.versions import DESKS

EN, DE = BULLETINS[0], BULLETINS[1]
TOLL = DESKS[0].toll


FIRST_PARAGRAPHS = [
    STORIES[1].paragraphs,
    STORIES[0].paragraphs,
    EN.today.split("\n\n"),
    DE.today.split("\n\n"),
    STORIES[2].paragraphs,
]


def partition(documents: Sequence[Document], order: Iterable[int]) -> set[frozenset[int]]:
    stories: Stories[int] = Stories()
    holders: dict[int, list[int]] = {}
    for number in order:
        newcomer = documents[number]
        stories.add(number)
        shared = Counter(
            each for key in newcomer.fingerprint.signature for each in holders.get(key, ())
        )
        near = [holder for holder, _ in shared.most_common()]
        for found in joined_by(newcomer, near, documents.__getitem__, stories.of):
            if found.verdict.same_story:
                stories.join(number, found.article)
        for key in newcomer.fingerprint.signature:
            holders.setdefault(key, []).append(number)
    return {frozenset(story) for story in stories.all()}


def set_of_one_night() -> list[Document]:
    long = "\n\n".join((EN.today, *STORIES[0].paragraphs))
    return [
        document(EN.today),
        document("ALDER BAY — " + EN.today, hours=3),
        document(EN.today.split("\n\n")[0], hours=4),
        document(long, hours=6),
        document(long.replace("318", "381"), hours=7),
        document(EN.tomorrow, hours=24),
        document(EN.tomorrow + "\n\nMore on our pages.", hours=25),
        document(DE.today, hours=1),
        document(DE.today.upper(), hours=2),
        document(" ".join(STORIES[0].paragraphs), hours=5),
        document("\n\n".join(each[0] for each in FIRST_PARAGRAPHS), hours=8),
    ]


NIGHT = set_of_one_night()


def test_copies_are_one_story_and_the_next_days_report_another() -> None:
    stories = partition(NIGHT, range(len(NIGHT)))

    assert {frozenset({5, 6}), frozenset({7, 8}), frozenset({10})} <= stories
    assert any({0, 1, 2} <= story and 5 not in story for story in stories)


@settings(max_examples=200, deadline=None)
@given(st.permutations(range(len(NIGHT))))
def test_the_stories_are_the_same_in_every_order(order: list[int]) -> None:
    assert partition(NIGHT, order) == partition(NIGHT, range(len(NIGHT)))


def test_a_story_is_asked_once_and_its_texts_no_more() -> None:
    read: list[int] = []

    def document_of(number: int) -> Document:
        read.append(number)
        return NIGHT[0]

    found = list(joined_by(NIGHT[1], [4, 5, 6, 9], document_of, lambda number: number // 8))

    assert [each.article for each in found] == [4, 9]
    assert read == [4, 9]


def versions_of(newcomer: Document, others: Sequence[Document]) -> list[int]:
    """Return which of `others`, each a story of its own, are found to be versions."""
    found = joined_by(newcomer, range(len(others)), others.__getitem__, lambda number: number)
    return [each.article for each in found if each.verdict.kind is Kind.VERSION]


def test_a_version_is_linked_to_the_nearest_before_and_behind_it() -> None:
    figures = [str(dead) for dead in range(12, 40, 4)]
    tolls = [TOLL.format(dead, f"1{dead}", f"2{dead}", "3", "600", "6.2") for dead in figures]
    others = [document(text, hours=4 * at) for at, text in enumerate(tolls) if at != 3]

    assert versions_of(document(tolls[3], hours=12), others) == [2, 3]
    assert versions_of(document(tolls[3], hours=12), others[::-1]) == [3, 2]


def test_what_was_alike_days_ago_too_is_a_form_and_has_no_versions() -> None:
    yesterday = TOLL.format("12", "40", "230", "3", "600", "6.2")
    today = TOLL.format("19", "75", "410", "3", "600", "6.2")
    days_ago = TOLL.format("5", "31", "12", "9", "70", "7.1")

    assert versions_of(document(today), [document(yesterday, hours=-24)]) == [0]
    assert not versions_of(
        document(today), [document(yesterday, hours=-24), document(days_ago, hours=-72)]
    )


def test_joined_stories_are_one() -> None:
    stories: Stories[str] = Stories()
    for name in "abcd":
        stories.add(name)
    stories.join("a", "b")
    stories.join("c", "b")

    assert sorted(map(sorted, stories.all())) == [["a", "b", "c"], ["d"]]
    assert stories.of("a") == stories.of("c")


def test_newcomers_of_one_possible_story_are_told_together_in_their_order() -> None:
    found = [(3, [1]), (4, []), (5, [2]), (6, [3, 4]), (7, [5]), (8, [1])]

    told = likely_together(found)

    assert told == [(3, [1]), (4, []), (6, [3, 4]), (8, [1]), (5, [2]), (7, [5])]
