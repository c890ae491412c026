"""Erasing: nothing of an article is left, all else is, and that it can be killed."""

import gzip
import json
import signal
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from sqlalchemy import select

from storage.browse.articles import article_view
from storage.browse.stories import story_view
from storage.search.search import find
from storage.sql.compression import unpack
from storage.sql.tables import metadata
from storage.stories.copies import compare_later
from tests.home import Home, Ran, differing
from tests.pipeline.conftest import FirstNight

REASON = "court order 5 O 12/26"
ALONE = (
    "SELECT id FROM articles WHERE extent = 'full' AND language = 'en' AND story_id IN"
    " (SELECT story_id FROM articles GROUP BY story_id HAVING count(*) = 1) ORDER BY words DESC"
)
CANONICAL = (
    "SELECT s.canonical_article_id, s.id FROM stories s JOIN articles a ON a.story_id = s.id"
    " GROUP BY s.id, s.canonical_article_id HAVING count(*) > 1 ORDER BY count(*) DESC, s.id"
)


@pytest.fixture
def home(first_again: FirstNight, tmp_path: Path) -> Home:
    return first_again.home.copy_to(tmp_path / "home")


def erased(home: Home, *which: object, kill_at: int | None = None) -> Ran:
    words = *map(str, which), "--reason", REASON, "--now", home.newsroom.now.isoformat()
    return home.run("erase", *words, "--yes", kill_at=kill_at)


def words_of(home: Home, article_id: int) -> str:
    """Return a piece of an article's text that no other article has."""
    with home.open() as database, database.read() as txn:
        view = article_view(txn, article_id)
    assert view is not None
    return max((block.text for block in view.reading.blocks), key=len)[-60:]


def rows_with(home: Home, words: str) -> Iterator[str]:
    """Yield the tables that hold `words` in any column, packed or not."""
    with home.open() as database, database.read() as txn:
        for table in metadata.sorted_tables:
            for row in txn.execute(select(table)):
                if any(words in told(value) for value in row):
                    yield table.name


def told(value: object) -> str:
    if not isinstance(value, bytes):
        return str(value)
    plain = unpack(value) if value.startswith(b"\x28\xb5\x2f\xfd") else value
    return plain.decode("utf-8", "replace")


def files_with(home: Home, words: str) -> set[str]:
    """Return which kinds of files hold `words`: the archive's, exports, reports."""
    found = set()
    for file in home.folder.rglob("*"):
        if file.name.endswith(".warc.gz") and words.encode() in gzip.decompress(file.read_bytes()):
            found.add("archive")
        if file.name.endswith(".md.tar.gz") and words.encode() in gzip.decompress(
            file.read_bytes()
        ):
            found.add(".md")
        if file.suffix in {".jsonl", ".csv", ".html"} and words in file.read_text("utf-8"):
            found.add(file.suffix)
        if file.suffix == ".parquet" and words in str(pq.read_table(file).to_pylist()):
            found.add(file.suffix)
    return found


def test_nothing_of_an_article_is_left(home: Home) -> None:
    article_id = home.rows(ALONE)[0][0]
    words = words_of(home, article_id)
    assert "bodies" in set(rows_with(home, words))
    assert files_with(home, words) == {"archive", ".jsonl", ".parquet", ".csv", ".md"}

    ran = erased(home, article_id)

    assert ran.code == 0, ran.stderr
    assert set(rows_with(home, words)) == set()
    assert files_with(home, words) == set()
    with home.open() as database, database.read() as txn:
        assert find(txn, f'"{words.split(maxsplit=1)[1]}"', 5) == []
        assert article_view(txn, article_id) is None


def test_whoever_asks_for_it_is_told_that_it_was_erased(home: Home) -> None:
    article_id = home.rows(ALONE)[0][0]
    (url,) = home.rows("SELECT url FROM articles WHERE id = ?", article_id)[0]

    erased(home, url)

    assert home.run("article", str(article_id)).stderr == (
        f"Error: article {article_id} was erased: {REASON}\n"
    )
    assert f"Erased, and kept from coming back: {REASON}." in home.run("why", url).stdout


def test_all_else_is_as_it_was(home: Home, first_night: FirstNight) -> None:
    article_id = home.rows(ALONE)[0][0]
    (key,) = home.rows("SELECT url_key FROM articles WHERE id = ?", article_id)[0]
    handed_out = lines(home)

    erased(home, article_id)

    less = {"exports", "bodies", "hints", "pages", "polls", "stage_runs"}
    changed = differing(home.state(*less), first_night.home.state(*less))
    rows = [row for rows in changed.values() for row in rows]
    assert rows
    assert [row for row in rows if key not in repr(row)] == []
    assert len(lines(home)) == len(handed_out) - 1
    assert set(lines(home)) < set(handed_out)
    others = "SELECT id, revision, words FROM articles WHERE id <> ? ORDER BY id"
    assert home.rows(others, article_id) == first_night.home.rows(others, article_id)
    with home.open() as database, database.read() as txn:
        for (other,) in home.rows("SELECT id FROM articles"):
            assert article_view(txn, other)


def lines(home: Home) -> list[str]:
    (file,) = (home.folder / "exports").rglob("articles.jsonl")
    return file.read_text("utf-8").splitlines()


def test_a_story_goes_on_without_the_article_that_stood_for_it(home: Home) -> None:
    article_id, story_id = home.rows(CANONICAL)[0]

    ran = erased(home, article_id)

    with home.open() as database, database.read() as txn:
        story = story_view(txn, story_id)
    assert story is not None
    assert article_id not in [member.article_id for member in story.members]
    stays = [f"stays: article {each.article_id} of" for each in story.members]
    assert [words for words in stays if words not in ran.stdout] == []
    mine = [line for line in lines(home) if json.loads(line)["story"]["id"] == story_id]
    assert {json.loads(line)["story"]["canonical"] for line in mine} == {story.canonical.url}


def test_a_copy_of_what_was_erased_is_compared_without_it(home: Home) -> None:
    article_id, story_id = home.rows(CANONICAL)[0]
    erased(home, article_id)
    members = "SELECT id, story_id FROM articles WHERE story_id = ? ORDER BY id"
    before = home.rows(members, story_id)
    with home.open() as database, database.write() as txn:
        for carrier, _ in before:
            compare_later(txn, carrier)

    ran = home.stage("dedupe")

    assert ran.code == 0, ran.stderr
    assert home.rows("SELECT count(*) FROM uncompared") == [(0,)]
    assert home.rows(members, story_id) == before


def test_a_report_names_a_story_by_who_stands_for_it_now(home: Home) -> None:
    told = "SELECT night, report FROM nights"
    (report,) = [row[1] for row in home.rows(told)]
    named = json.loads(report) if isinstance(report, str) else report
    story_id, title = named["stories"][0]["id"], named["stories"][0]["title"]
    first = "SELECT canonical_article_id FROM stories WHERE id = ?"
    page = next((home.folder / "exports" / "reports").glob("report-*.html"))
    assert title in page.read_text("utf-8")

    while home.rows(first, story_id):
        erased(home, home.rows(first, story_id)[0][0])

    assert title not in page.read_text("utf-8")
    assert title not in str(home.rows(told))


def test_erased_twice_is_erased_once(home: Home) -> None:
    article_id = home.rows(ALONE)[0][0]
    erased(home, article_id)
    once = home.state("stage_runs")

    ran = erased(home, article_id)

    assert ran.code == 0, ran.stderr
    assert differing(home.state("stage_runs"), once) == {}


def test_what_was_erased_is_not_collected_again(home: Home) -> None:
    article_id, source = home.rows(
        "SELECT id, source_id FROM articles WHERE extent = 'full' AND language = 'en'"
        " ORDER BY words DESC"
    )[0]
    (key,) = home.rows("SELECT url_key FROM articles WHERE id = ?", article_id)[0]
    erased(home, article_id)

    home.newsroom.go_to(2)
    ran = [home.stage("poll", "--source", source), home.stage("plan")]

    assert [each.code for each in ran] == [0, 0], ran[0].stderr
    tonight = (
        "SELECT o.outcome, o.reason, length(n.hint_digest) FROM outcomes o"
        " JOIN entries e ON e.id = o.entry_id JOIN announcements n ON n.entry_id = e.id"
        " AND n.night = o.night WHERE e.url_key = ? AND o.night = ?"
    )
    assert set(home.rows(tonight, key, home.newsroom.night_id)) == {("filtered", "tombstone", 0)}
    assert home.rows("SELECT id FROM articles WHERE url_key = ?", key) == []


@pytest.mark.kill
def test_a_killed_erasure_ends_as_if_nobody_had_killed_it(home: Home, tmp_path: Path) -> None:
    article_id = home.rows(CANONICAL)[0][0]
    undisturbed = home.copy_to(tmp_path / "undisturbed")
    whole = erased(undisturbed, article_id)
    words = words_of(home, article_id)

    for kill_at in range(1, whole.commits + 1):
        copy = home.copy_to(tmp_path / f"killed-{kill_at}")
        killed = erased(copy, article_id, kill_at=kill_at)
        again = erased(copy, article_id)

        assert (killed.code, again.code) == (-signal.SIGKILL, 0), again.stderr
        assert differing(copy.state(), undisturbed.state()) == {}
        assert lines(copy) == lines(undisturbed)
        assert files_with(copy, words) == files_with(undisturbed, words)


def test_an_address_that_nobody_has_announced_is_kept_from_being_collected(home: Home) -> None:
    ran = erased(home, "https://herald.example/never?utm_source=rss")

    assert ran.code == 0, ran.stderr
    (buried,) = home.rows("SELECT url_key, article_id, reason FROM tombstones")
    assert buried == ("https://herald.example/never", None, REASON)


@pytest.mark.parametrize(
    ("which", "code", "says"),
    [
        ("999999", 1, "no article 999999"),
        ("9" * 40, 1, "no article"),
        ("nonsense", 20, "no address"),
    ],
)
def test_what_cannot_be_meant_is_refused(home: Home, which: str, code: int, says: str) -> None:
    ran = erased(home, which)

    assert (ran.code, says in ran.stderr) == (code, True), ran.stderr
    assert home.rows("SELECT count(*) FROM tombstones") == [(0,)]


@pytest.mark.parametrize(("words", "code"), [((), 20), (("--dry-run",), 0)])
def test_nothing_is_erased_unless_somebody_says_yes(
    home: Home, first_night: FirstNight, words: tuple[str, ...], code: int
) -> None:
    article_id = home.rows(ALONE)[0][0]

    ran = home.run("erase", str(article_id), "--reason", REASON, *words)

    assert ran.code == code, ran.stderr
    assert f"article {article_id}" in ran.stdout
    assert differing(home.state(), first_night.home.state()) == {}
