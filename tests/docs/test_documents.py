import re
from pathlib import Path

import pytest

from tests.docs.documents import DOCS, DOCUMENTS, README, name_of, prose

_LINK = re.compile(r"\]\(([^)\s]+)\)")


def test_the_readme_is_short() -> None:
    assert len(README.read_text().splitlines()) <= 150


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_every_relative_link_leads_somewhere(document: Path) -> None:
    ours = [link for link in _LINK.findall(prose(document)) if "://" not in link]

    assert [link for link in ours if not _leads_somewhere(document, link)] == []


def _leads_somewhere(document: Path, link: str) -> bool:
    path, _, heading = link.partition("#")
    target = document.parent / path if path else document
    return target.exists() and (not heading or heading in _headings(target))


def _headings(document: Path) -> set[str]:
    titles = re.findall(r"^#+ (.+)$", document.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


def test_every_picture_is_shown_somewhere() -> None:
    text = "\n".join(document.read_text() for document in DOCUMENTS)

    assert [path.name for path in (DOCS / "images").iterdir() if path.name not in text] == []


def test_every_decision_is_in_the_index() -> None:
    folder = DOCS / "adr"
    index = (folder / "README.md").read_text()

    for record in folder.glob("[0-9]*.md"):
        title = record.read_text().splitlines()[0].removeprefix("# ")

        assert f"| {title[:4]} | [{title[6:]}]({record.name}) |" in index


def test_no_two_decisions_have_one_number() -> None:
    numbers = [path.name[:4] for path in (DOCS / "adr").glob("[0-9]*.md")]

    assert len(numbers) == len(set(numbers))
