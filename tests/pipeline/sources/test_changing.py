from datetime import date
from pathlib import Path

import pytest

from articles.source import SourceError, parse_source
from pipeline.sources.changing import SourceFileError, add_source, mark_probed
from pipeline.sources.folder import SourceFile, read_source, read_sources

DAY = date(2026, 11, 24)
TOML = """\
name = "Example Herald"
home = "https://herald.example/"
language = "en"
country = "GB"
enabled = false
verified = false # not yet
[[endpoints]]
kind = "feed"
url = "https://herald.example/feed"
"""


@pytest.fixture
def file(tmp_path: Path) -> SourceFile:
    return written(tmp_path, TOML)


def written(folder: Path, text: str) -> SourceFile:
    path = folder / "herald.toml"
    path.write_bytes(text.encode())
    return read_source(path)


def mark(
    folder: Path, file: SourceFile, *, enable: bool = False, moved: dict[str, str] | None = None
) -> bool:
    return mark_probed(folder, file, day=DAY, enable=enable, moved=moved or {})


def test_verifying_changes_two_lines_and_no_other(tmp_path: Path, file: SourceFile) -> None:
    changed = mark(tmp_path, file)

    assert changed
    assert (tmp_path / "herald.toml").read_text() == TOML.replace(
        "verified = false # not yet\n", "verified = true # not yet\nprobed = 2026-11-24\n"
    )


def test_an_earlier_day_is_replaced_in_its_place(tmp_path: Path) -> None:
    file = written(tmp_path, "probed = 2020-01-01 # by hand\n" + TOML)

    mark(tmp_path, file)

    assert (tmp_path / "herald.toml").read_text().startswith("probed = 2026-11-24 # by hand\n")


def test_windows_line_ends_stay(tmp_path: Path) -> None:
    file = written(tmp_path, TOML.replace("\n", "\r\n"))

    mark(tmp_path, file)

    assert b"verified = true # not yet\r\n" in (tmp_path / "herald.toml").read_bytes()


def test_a_verified_file_is_not_touched(tmp_path: Path) -> None:
    file = written(tmp_path, TOML.replace("verified = false", "verified = true"))
    before = (tmp_path / "herald.toml").stat().st_ino

    assert not mark(tmp_path, file)
    assert (tmp_path / "herald.toml").stat().st_ino == before


def test_switching_on_leaves_the_rest(tmp_path: Path, file: SourceFile) -> None:
    mark(tmp_path, file, enable=True)

    assert parse_source("herald", (tmp_path / "herald.toml").read_text()).enabled


def test_a_new_address_takes_the_place_of_the_old_one_and_of_no_other(tmp_path: Path) -> None:
    other = '[[endpoints]] # the map\nkind = "sitemap"\nurl = "https://herald.example/map"\n'
    text = TOML.replace("false # not yet", "true") + other
    file = written(tmp_path, text)

    changed = mark(tmp_path, file, moved={"https://herald.example/feed": "https://h.example/rss"})

    assert changed
    assert (tmp_path / "herald.toml").read_text() == text.replace(
        "https://herald.example/feed", "https://h.example/rss"
    )


def test_the_files_rights_stay(tmp_path: Path, file: SourceFile) -> None:
    (tmp_path / "herald.toml").chmod(0o640)

    mark(tmp_path, file)

    assert (tmp_path / "herald.toml").stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "repository").mkdir()
    written(tmp_path / "repository", TOML)
    (tmp_path / "herald.toml").symlink_to(tmp_path / "repository" / "herald.toml")

    mark(tmp_path, read_source(tmp_path / "herald.toml"))

    assert (tmp_path / "herald.toml").is_symlink()
    assert "verified = true" in (tmp_path / "repository" / "herald.toml").read_text()


@pytest.mark.parametrize("change", ["# more\n", ""])
def test_a_file_that_somebody_changed_is_refused(
    tmp_path: Path, file: SourceFile, change: str
) -> None:
    path = tmp_path / "herald.toml"
    path.write_text(change and TOML + change)

    with pytest.raises(SourceFileError, match="changed meanwhile"):
        mark(tmp_path, file)

    assert path.read_text() == (change and TOML + change)
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_gone_is_not_made_again(tmp_path: Path, file: SourceFile) -> None:
    (tmp_path / "herald.toml").unlink()

    with pytest.raises(SourceFileError, match="cannot be written"):
        mark(tmp_path, file)

    assert list(tmp_path.iterdir()) == []


def test_a_new_file_is_written_whole(tmp_path: Path) -> None:
    path = add_source(tmp_path, "herald", TOML)

    assert path.read_text() == TOML
    assert list(tmp_path.iterdir()) == [path]


def test_an_existing_file_is_never_overwritten(tmp_path: Path, file: SourceFile) -> None:
    with pytest.raises(SourceFileError, match="there already"):
        add_source(tmp_path, "herald", TOML.replace("Example", "Other"))

    assert (tmp_path / "herald.toml").read_text() == TOML
    assert len(list(tmp_path.iterdir())) == 1


def test_what_is_no_source_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(SourceError):
        add_source(tmp_path, "herald", "name = 1")

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceFileError, match=r"nowhere/herald\.toml: cannot be written"):
        add_source(tmp_path / "nowhere", "herald", TOML)


def test_an_unverified_source_that_is_on_hides_no_other(tmp_path: Path) -> None:
    written(tmp_path, TOML.replace("enabled = false", "enabled = true"))
    (tmp_path / "other.toml").write_text(TOML.replace("verified = false", "verified = true"))

    folder = read_sources(tmp_path)

    assert [file.source.id for file in folder.files] == ["other"]
    assert "run on a connected machine: wirecopy sources probe herald" in folder.errors[0]


@pytest.mark.parametrize(
    ("was", "is_", "said"),
    [
        ('name = "Example Herald"\n', "", "name: is missing"),
        ('country = "GB"', "country = 7", "country: expected a text in quotes"),
        ('country = "GB"', 'country = "gb"', "country: expected an ISO 3166 code such as GB"),
        ('country = "GB"', 'country = "UK"', "country: expected an ISO 3166 code such as GB"),
        ('language = "en"', 'language = "gb"', "language: expected an ISO 639 code such as en"),
        ("herald.example/feed", "herald.example:70000/feed", "url: expected a port from 1 to 655"),
        ("herald.example/feed", "ann:pass@herald.example/feed", "url: expected an address without"),
        ("enabled = false", "enabled = 2", "enabled: expected true or false"),
        ("enabled = false", "enabeld = false", "enabeld: no such key; docs/adding-a-source.md has"),
        ("enabled = false", "max_age_days = 0", "max_age_days: expected a number greater than or"),
        ('"feed"', '"fed"', "endpoints.0.kind: expected 'feed', 'sitemap', "),
        ('"https://herald.example/feed"', '"/feed"', "endpoints.0.url: expected an address that"),
        ("[[endpoints]]", "endpoints = []\n[selectors]", "endpoints: expected at least one"),
        ("[[endpoints]]", "[[endpoints", "not valid TOML"),
        ("enabled = false", "enabled = true", "enabled: must be false while verified is false"),
    ],
)
def test_what_is_wrong_is_told_with_file_and_key_in_plain_words(
    tmp_path: Path, was: str, is_: str, said: str
) -> None:
    path = tmp_path / "herald.toml"
    path.write_text(TOML.replace(was, is_))

    (told,) = read_sources(tmp_path).errors

    assert told.startswith(f"{path}: ")
    assert said in told
    for term in ("Input", "String", "Tuple", "Value error", "validation"):
        assert term not in told


def test_an_endpoint_at_fault_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "herald.toml").write_text(TOML.replace('"feed"', '"fed"'))

    (told,) = read_sources(tmp_path).errors

    assert told.count("endpoints") == 1
