"""docker-compose.yml as plain processes: what it says is resolved and run, but in no container."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent.parent
FILE = ROOT / "docker-compose.yml"
SECRETS = (
    *("POSTGRES_PASSWORD", "AIRFLOW_DATABASE_PASSWORD", "WIRECOPY_DATABASE_PASSWORD"),
    *("AIRFLOW_FERNET_KEY", "AIRFLOW_SECRET_KEY", "AIRFLOW_JWT_SECRET"),
    *("VIEWER_PASSWORD", "OPERATOR_PASSWORD", "BROKER_PASSWORD"),
)

Values = Mapping[str, str]

# The forms that both composes know: $$, ${NAME}, ${NAME:-default}, ${NAME:?why it is needed}.
_VARIABLE = re.compile(r"\$(?:(\$)|\{(\w+)(?:(:-|:\?)([^}]*))?\})")
_UNITS = {"k": 2**10, "m": 2**20, "g": 2**30}


class MissingError(Exception):
    """A variable that must be set is not. The message names it."""


@dataclass(frozen=True)
class Service:
    """One service, resolved."""

    name: str
    command: tuple[str, ...]
    environment: dict[str, str]
    check: tuple[str, ...]
    after: dict[str, str] = field(default_factory=dict)
    memory: int = 0
    profiles: tuple[str, ...] = ()


def written() -> dict[str, Any]:
    """Return the file as YAML, nothing resolved."""
    found: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return found


def services(values: Values) -> dict[str, Service]:
    """Return the file's services with `values` for its variables, those they depend on first."""
    described = _resolved(written()["services"], values)
    made = {name: _service(name, each, values) for name, each in described.items()}
    order: dict[str, Service] = {}
    for name in made:
        _put(name, made, order)
    return order


def text_of(value: str, values: Values) -> str:
    """Put `values` in the place of a text's variables. Raises `MissingError`."""

    def one(found: re.Match[str]) -> str:
        dollar, name, kind, rest = found.groups()
        if dollar:
            return "$"
        given = values.get(name, "")
        if not given and kind == ":?":
            raise MissingError(name)
        return given or (rest if kind == ":-" else "")

    return _VARIABLE.sub(one, value)


def env_file(path: Path) -> dict[str, str]:
    """Read a file of NAME=value lines."""
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = (line.partition("=") for line in lines if line and not line.startswith("#"))
    return {name: value for name, _, value in pairs}


def _resolved(value: Any, values: Values) -> Any:
    if isinstance(value, str):
        return text_of(value, values)
    if isinstance(value, list):
        return [_resolved(each, values) for each in value]
    if isinstance(value, dict):
        return {name: _resolved(each, values) for name, each in value.items()}
    return value


def _service(name: str, described: dict[str, Any], values: Values) -> Service:
    return Service(
        name=name,
        command=tuple(described.get("command", ())),
        environment=dict(_environment(described, values)),
        check=_check(described.get("healthcheck", {}).get("test", [])),
        after={on: how["condition"] for on, how in described.get("depends_on", {}).items()},
        memory=_bytes(described["mem_limit"]),
        profiles=tuple(described.get("profiles", ())),
    )


def _environment(described: dict[str, Any], values: Values) -> Iterator[tuple[str, str]]:
    for path in described.get("env_file", ()):
        yield from env_file(ROOT / path).items()
    for name, value in described.get("environment", {}).items():
        # Without a value: handed on where it is set.
        given = values.get(name) if value is None else str(value)
        if given is not None:
            yield name, given


def _check(test: list[str]) -> tuple[str, ...]:
    if test and test[0] == "CMD-SHELL":
        return ("sh", "-c", test[1])
    return tuple(test[1:])


def _bytes(text: str) -> int:
    return int(text[:-1]) * _UNITS[text[-1]]


def _put(name: str, made: Mapping[str, Service], order: dict[str, Service]) -> None:
    for before in made[name].after:
        _put(before, made, order)
    order[name] = made[name]
