"""Every setting, read from the environment (WIRECOPY_…) or from `HOME/wirecopy.env`."""

import os
import re
from collections.abc import Collection, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dotenv.parser import Binding, parse_stream
from pydantic import (
    AfterValidator,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from articles.source import in_words
from spiders.addresses import parse_opening
from storage.exports.formats import Format

PROJECT = Path(__file__).resolve().parent.parent
MEGABYTE = 2**20


# Printed in the head of every request: no blank, and no letter that a head cannot carry.
_CONTACT = re.compile(r"[!-?A-~]+@[!-?A-~]+|https?://[!-~]+")
# An address as most have it (RFC 5322, dot-atom): what is quoted or commented in one is refused.
_MAIL_ADDRESS = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.\-]+@[A-Za-z0-9.\-]+"
_OWN_DATABASE = "sqlite:///wirecopy.db"
_RELATIVE_FILE = re.compile(r"sqlite:///([^/:].*)")
# Who may write into HOME must not open the inside; and HOME is where the file was found.
_ENVIRONMENT_ONLY = frozenset({"WIRECOPY_HOME", "WIRECOPY_ALLOW_ADDRESSES"})


class SettingsError(ValueError):
    """A setting that cannot be used. The message names it and what was expected."""


def contact_of(text: str) -> str:
    """Return `text`. Raises ValueError where no outlet could complain to it; empty is nobody."""
    if text and not _CONTACT.fullmatch(text):
        raise ValueError("expected a mail or web address, such as desk@example.org")
    return text


def _names_host(address: SecretStr, schemes: Collection[str]) -> bool:
    text = address.get_secret_value()
    try:
        parts = urlsplit(text)
        is_address = re.fullmatch(r"[!-~]+", text) and parts.hostname and parts.port != 0
        return bool(is_address) and parts.scheme in schemes
    except ValueError:
        return False


class Settings(BaseSettings):
    """Where things are, who we say we are, and how far a night may go."""

    model_config = SettingsConfigDict(env_prefix="WIRECOPY_", frozen=True, extra="forbid")

    home: Path = PROJECT / "var"
    database_url: str = ""
    # Shorter than another machine takes a silent run for alive: storage/nights/one_night.py.
    database_wait_seconds: float = Field(default=60.0, ge=0, le=120)
    archive: Path = Path()
    exports: Path = Path()
    export_formats: Annotated[tuple[Format, ...], NoDecode] = Field(
        default=(Format.JSONL, Format.PARQUET), min_length=1
    )
    sources: Path = Path()
    timezone: str = "UTC"
    contact: Annotated[str, AfterValidator(contact_of)] = ""
    allow_addresses: Annotated[tuple[str, ...], NoDecode] = ()
    log: str = Field(default="lines", pattern="^(lines|json)$")
    console_url: str = Field(default="", pattern=r"^(https?://[^\s<>\"']+)?$")
    console_password: SecretStr = SecretStr("")

    mail_server: SecretStr = SecretStr("")
    mail_from: str = Field(default="", pattern=rf"^({_MAIL_ADDRESS})?$")
    alert_mail: Annotated[tuple[str, ...], NoDecode] = ()
    alert_webhook: SecretStr = SecretStr("")
    alert: Literal["bad", "attention", "always"] = "attention"

    workers: int = Field(default=0, ge=0, le=256, description="0: one per core")
    batches: int = Field(default=4, ge=1, le=64)
    batch_seconds: float = Field(default=60.0, gt=0, le=3600)
    night_wait_seconds: float = Field(default=300.0, ge=0, le=86_400)
    night_hours: float = Field(default=6.0, gt=0, le=24)
    host_hours: float = Field(default=2.0, gt=0, le=24)
    poll_again_seconds: float = Field(default=120.0, ge=0, le=3600)
    recheck_days: int = Field(default=3, ge=0, le=365)
    give_up_nights: int = Field(default=5, ge=1, le=365)
    bad_share: float = Field(default=0.3, ge=0, le=1)

    request_seconds: float = Field(default=30.0, gt=0, le=600)
    request_retries: int = Field(default=2, ge=0, le=10)
    redirects: int = Field(default=5, ge=0, le=20)
    longest_hold_seconds: float = Field(default=30.0, ge=0, le=3600)
    host_wait_seconds: float = Field(default=60.0, ge=0, le=3600)
    page_megabytes: float = Field(default=10.0, gt=0, le=1024)
    feed_megabytes: float = Field(default=50.0, gt=0, le=1024)
    reader_seconds: float = Field(default=20.0, gt=0, le=600)
    reader_minutes: float = Field(default=30.0, gt=0, le=1440)
    disk_reserve_megabytes: int = Field(default=1024, ge=0, le=2**30)
    reader_megabytes: int = Field(default=1024, ge=256, le=65_536)

    @field_validator("home")
    @classmethod
    def _without_question_mark(cls, home: Path) -> Path:
        if "?" in str(home):
            # An address's file ends there: the database would lie in another folder.
            raise ValueError("expected a folder without ? in its name")
        return home

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError("expected a time zone such as Europe/Oslo") from error
        return name

    @field_validator("allow_addresses")
    @classmethod
    def _networks(cls, openings: tuple[str, ...]) -> tuple[str, ...]:
        for opening in openings:
            parse_opening(opening)
        return openings

    @field_validator("mail_server")
    @classmethod
    def _mail_server(cls, server: SecretStr) -> SecretStr:
        if server.get_secret_value() and not _names_host(server, {"smtp", "smtps"}):
            raise ValueError("expected smtps://USER:PASSWORD@HOST, or smtp://HOST:PORT")
        return server

    @field_validator("alert_webhook")
    @classmethod
    def _webhook(cls, address: SecretStr) -> SecretStr:
        text = address.get_secret_value()
        if text and (not _names_host(address, {"http", "https"}) or urlsplit(text).username):
            raise ValueError("expected the address of a webhook, https://…, without USER@")
        return address

    @field_validator("alert_mail")
    @classmethod
    def _recipients(cls, addresses: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        for address in addresses:
            if not re.fullmatch(_MAIL_ADDRESS, address):
                raise ValueError("expected mail addresses, such as desk@example.org")
        if addresses and not info.data.get("mail_server", SecretStr("")).get_secret_value():
            raise ValueError("needs WIRECOPY_MAIL_SERVER, which is not set")
        return addresses

    @field_validator("allow_addresses", "export_formats", "alert_mail", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            parts = (part.strip() for part in value.split(","))
            return tuple(dict.fromkeys(part for part in parts if part))
        return value

    def model_post_init(self, context: object) -> None:
        """Place under `home` what was not placed elsewhere.

        A cron job, Airflow and a shell are called in other folders: none of them counts.
        """
        home = self.home.expanduser().absolute()
        places: dict[str, object] = {"home": home}
        for name in ("archive", "exports", "sources"):
            given: Path = getattr(self, name)
            places[name] = home / (Path(name) if given == Path() else given.expanduser())
        url = self.database_url if "database_url" in self.model_fields_set else _OWN_DATABASE
        if file := _RELATIVE_FILE.fullmatch(url):
            url = f"sqlite:///{home / file[1]}"
        # The model is frozen for its users; this is part of making it.
        self.__dict__.update(places, database_url=url)

    @property
    def user_agent(self) -> str:
        """Say who asks and where to complain."""
        return f"Wirecopy/0.1 (+{self.contact})" if self.contact else "Wirecopy/0.1"

    @property
    def mail_sender(self) -> str:
        """Return whom mail comes from: who is set, the contact, or the first who is told."""
        named = self.mail_from or self.contact
        return named if re.fullmatch(_MAIL_ADDRESS, named) else self.alert_mail[0]

    @property
    def worker_count(self) -> int:
        """Return how many reader processes to run."""
        return self.workers or len(os.sched_getaffinity(0))


def read_settings() -> Settings:
    """Read the settings; values in the environment win over `HOME/wirecopy.env`.

    Those of `_ENVIRONMENT_ONLY` are refused in the file, not passed over.
    """
    home = Path(os.environ.get("WIRECOPY_HOME") or PROJECT / "var").expanduser()
    file = home / "wirecopy.env"
    try:
        _check_lines(file)
        settings = Settings(_env_file=file, home=home)  # type: ignore[call-arg]
        allow = os.environ.get("WIRECOPY_ALLOW_ADDRESSES", "")
        return Settings(**{**settings.model_dump(), "allow_addresses": allow})
    except ValidationError as error:
        problem = error.errors(include_url=False)[0]
        if problem["type"] == "extra_forbidden":
            raise SettingsError(f"{file}: {_unknown(str(problem['loc'][0]))}") from error
        raise SettingsError(_wrong_value(problem)) from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{file}: expected UTF-8 text; byte {error.start} is none") from error
    except OSError as error:
        raise SettingsError(f"{file}: cannot be read: {error.strerror}") from error


def _wrong_value(problem: Mapping[str, Any]) -> str:
    """Return which setting is wrong and what was expected; of no secret what was found."""
    field = str(problem["loc"][0])
    said, found = in_words(problem["type"], problem["msg"]), problem["input"]
    if Settings.model_fields[field].annotation is SecretStr:
        return f"WIRECOPY_{field.upper()}: {said}"
    written = ",".join(found) if isinstance(found, tuple) else str(found)
    return f"WIRECOPY_{field.upper()}: {said} (found {written!r})"


def _check_lines(file: Path) -> None:
    """Raise `SettingsError` where a line of `file` would be passed over in silence."""
    # Asked of the folder: a dangling link or a folder of this name is no missing file.
    if not os.path.lexists(file):
        return
    with file.open(encoding="utf-8") as lines:
        for binding in parse_stream(lines):
            wrong = _wrong_with(binding)
            if wrong:
                text = binding.original.string
                blank = len(text) - len(text.lstrip())
                number = binding.original.line + text.count("\n", 0, blank)
                raise SettingsError(f"{file}, line {number}: {wrong}")


def _wrong_with(binding: Binding) -> str | None:
    """Return what is wrong with one line; never the line itself, which may hold a password."""
    is_comment = binding.key is None and not binding.error
    if is_comment:
        return None
    # A quotation mark that is closed further below swallows the lines between.
    if binding.value is None or "\n" in binding.original.string.strip():
        return "expected NAME=value on one line, with both quotation marks or none"
    if (binding.key or "").upper() in _ENVIRONMENT_ONLY:
        return f"{binding.key} is taken from the environment only; take it out here"
    return None


def _unknown(name: str) -> str:
    """Return what is wrong with a line that sets what is no setting, and what may be meant."""
    known = [f"wirecopy_{field}" for field in Settings.model_fields]
    meant = get_close_matches(name, known, n=1)
    hint = f"did you mean {meant[0].upper()}?" if meant else "docs/operating.md has all there are"
    return f"{name.upper()}: no such setting; {hint}"
