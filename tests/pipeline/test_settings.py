import re
from pathlib import Path

import pytest

from pipeline.settings import SettingsError, read_settings


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WIRECOPY_HOME", str(tmp_path))
    return tmp_path


def test_a_file_of_settings_that_is_no_text_is_named(home: Path) -> None:
    (home / "wirecopy.env").write_bytes(b"WIRECOPY_CONTACT=\xe9ditor@desk.example\n")

    with pytest.raises(SettingsError, match=r"wirecopy\.env: expected UTF-8 text; byte 17 is none"):
        read_settings()


@pytest.mark.parametrize("allowed", ["foo", "127.0.0.0/8,10.0.0.1:http"])
def test_what_is_no_network_is_refused_with_the_setting(
    home: Path, monkeypatch: pytest.MonkeyPatch, allowed: str
) -> None:
    monkeypatch.setenv("WIRECOPY_ALLOW_ADDRESSES", allowed)

    with pytest.raises(SettingsError, match=r"^WIRECOPY_ALLOW_ADDRESSES: .*expected a network"):
        read_settings()


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("EXPORT_FORMATS", ",", "expected at least one (found '')"),
        ("EXPORT_FORMATS", "jsonl,cvs", "expected 'jsonl', "),
        ("BATCHES", "many", "expected a whole number (found 'many')"),
        ("ALERT", "never", "expected 'bad', 'attention' or 'always' (found 'never')"),
        ("ALERT_MAIL", "desk", "expected mail addresses, such as desk@example.org (found 'desk')"),
        ("ALERT_MAIL", "a@b.c", "needs WIRECOPY_MAIL_SERVER, which is not set (found 'a@b.c')"),
        ("MAIL_SERVER", "mail.example", "expected smtps://USER:PASSWORD@HOST, or smtp://HOST:PORT"),
        (
            "ALERT_WEBHOOK",
            "file:///x",
            "expected the address of a webhook, https://…, without USER@",
        ),
        (
            "ALERT_WEBHOOK",
            "https://x.example/T0K EN",
            "expected the address of a webhook, https://…",
        ),
        ("ALERT_MAIL", "a(b@desk.example", "expected mail addresses, such as desk@example.org"),
        ("TIMEZONE", "Oslo", "expected a time zone such as Europe/Oslo (found 'Oslo')"),
    ],
)
def test_what_a_setting_may_be_is_told_in_plain_words(
    home: Path, monkeypatch: pytest.MonkeyPatch, name: str, text: str, said: str
) -> None:
    monkeypatch.setenv(f"WIRECOPY_{name}", text)

    with pytest.raises(SettingsError, match=f"^{re.escape(f'WIRECOPY_{name}: {said}')}"):
        read_settings()


@pytest.mark.parametrize("name", ["MAIL_SERVER", "ALERT_WEBHOOK"])
def test_a_secret_that_is_refused_is_not_told(
    home: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(f"WIRECOPY_{name}", "ftp://desk:s3cret@mail.example")

    with pytest.raises(SettingsError) as refused:
        read_settings()

    assert "s3cret" not in str(refused.value)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("WIRECOPY_BATCHS=3", "WIRECOPY_BATCHS: no such setting; did you mean WIRECOPY_BATCHES?"),
        ("COLOUR=red", "COLOUR: no such setting; docs/operating.md has all there are"),
    ],
)
def test_a_line_that_sets_nothing_is_refused(home: Path, line: str, said: str) -> None:
    (home / "wirecopy.env").write_text(f"{line}\n")

    with pytest.raises(SettingsError, match=f"{re.escape(f'wirecopy.env: {said}')}$"):
        read_settings()


@pytest.mark.parametrize(
    "line",
    [
        'WIRECOPY_EXPORTS="/tmp/shop',
        "WIRECOPY_TIMEZONE: Asia/Tokyo",
        "garbage line",
        "WIRECOPY_WORKERS",
        "WIRECOPY_EXPORTS='/tmp/shop\nWIRECOPY_LOG=json'",
    ],
)
def test_a_line_that_cannot_be_read_is_named_by_its_number(home: Path, line: str) -> None:
    (home / "wirecopy.env").write_text(f"# ours\n\n{line}\nWIRECOPY_BATCHES=3\n")

    with pytest.raises(SettingsError, match=r"wirecopy\.env, line 3: expected NAME=value on one"):
        read_settings()


@pytest.mark.parametrize("name", ["WIRECOPY_HOME", "WIRECOPY_ALLOW_ADDRESSES"])
def test_what_the_environment_alone_decides_is_refused_in_the_file(home: Path, name: str) -> None:
    (home / "wirecopy.env").write_text(f"WIRECOPY_BATCHES=3\n{name}=127.0.1.0/24\n")

    said = rf"wirecopy\.env, line 2: {name} is taken from the environment only"
    with pytest.raises(SettingsError, match=said):
        read_settings()


def test_a_folder_in_place_of_the_file_is_refused(home: Path) -> None:
    (home / "wirecopy.env").mkdir()

    with pytest.raises(SettingsError, match=r"wirecopy\.env: cannot be read: Is a directory"):
        read_settings()


def test_the_file_may_hold_comments_quotes_and_export(home: Path) -> None:
    text = "# ours\n\nexport WIRECOPY_BATCHES=3 # three\nWIRECOPY_TIMEZONE='Asia/Tokyo'\n"
    (home / "wirecopy.env").write_text(text)

    settings = read_settings()

    assert (settings.batches, settings.timezone) == (3, "Asia/Tokyo")


@pytest.mark.parametrize("contact", ["nobody", "my desk@herald.example", "d\u00e9sk@a.example"])
def test_a_contact_is_an_address_that_a_request_can_carry(
    home: Path, monkeypatch: pytest.MonkeyPatch, contact: str
) -> None:
    monkeypatch.setenv("WIRECOPY_CONTACT", contact)

    with pytest.raises(SettingsError, match=r"^WIRECOPY_CONTACT: expected a mail or web address"):
        read_settings()


@pytest.mark.parametrize(
    ("line", "name", "place"),
    [
        ("WIRECOPY_ARCHIVE=warcs", "archive", "{home}/warcs"),
        ("WIRECOPY_ARCHIVE=", "archive", "{home}/archive"),
        ("WIRECOPY_EXPORTS=../out", "exports", "{home}/../out"),
        ("WIRECOPY_SOURCES=/srv/sources", "sources", "/srv/sources"),
        ("WIRECOPY_SOURCES=~/desk", "sources", "/home/desk/desk"),
        ("WIRECOPY_DATABASE_URL=sqlite:///our.db", "database_url", "sqlite:///{home}/our.db"),
        ("WIRECOPY_DATABASE_URL=sqlite:////srv/a.db", "database_url", "sqlite:////srv/a.db"),
        ("WIRECOPY_DATABASE_URL=postgresql://db/a", "database_url", "postgresql://db/a"),
    ],
)
def test_a_place_is_the_same_wherever_a_command_is_called(
    home: Path, monkeypatch: pytest.MonkeyPatch, line: str, name: str, place: str
) -> None:
    monkeypatch.setenv("HOME", "/home/desk")
    monkeypatch.chdir("/")
    (home / "wirecopy.env").write_text(f"{line}\n")

    assert str(getattr(read_settings(), name)) == place.format(home=home)


def test_a_home_whose_database_would_lie_elsewhere_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WIRECOPY_HOME", str(tmp_path / "what?"))

    with pytest.raises(SettingsError, match=r"without \? in its name \(found '/"):
        read_settings()
