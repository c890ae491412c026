"""Score the reader on invented pages that nothing was learned from, beside other extractors.

`python -m benchmarks.unseen [--by layout|language|level] [--show] [--write FOLDER]`. The pages
are the project's own: whoever wrote their stories, notices and layouts knew none of the reader's
lists and lessons, and none of them may be added there: they would no longer be unseen.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from importlib.util import find_spec
from pathlib import Path

from benchmarks.extraction import peers
from benchmarks.extraction.articles_adapter import read
from benchmarks.extraction.peers import CONTENDERS
from benchmarks.unseen.pages import Invented, gold_line, pages
from benchmarks.unseen.scores import Read, Score, score

_Extractor = Callable[[str, str], Read]


def main() -> int:
    """Print how much of the pages each extractor reads without a fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--by", choices=("layout", "language", "level"), help="a row for each")
    parser.add_argument("--show", action="store_true", help="what is lost, and what leaks")
    parser.add_argument("--write", type=Path, metavar="FOLDER", help="the pages, to look at")
    asked = parser.parse_args()
    known = list(pages())
    if asked.write:
        _write(asked.write, known)
        return 0
    print(f"{'':24} pages  faultless  lost lines  leaks  title  authors")
    ours = _scores(read, known)
    _row("Wirecopy", ours)
    if asked.by:
        _rows_by(asked.by, ours)
    if asked.show:
        _show(ours)
    for name, package in CONTENDERS.items():
        if find_spec(package):
            _row(name, _scores(getattr(peers, name), known))
    missing = [name for name, package in CONTENDERS.items() if not find_spec(package)]
    if missing:
        print(f"\nnot installed (make peers): {', '.join(missing)}")
    return 0


def _scores(extractor: _Extractor, known: Iterable[Invented]) -> list[Score]:
    return [score(page, _read_or_nothing(extractor, page)) for page in known]


def _read_or_nothing(extractor: _Extractor, page: Invented) -> Read:
    """Return what `extractor` reads; a page on which it fails counts as read empty."""
    try:
        return extractor(page.html, page.url)
    except Exception as error:  # noqa: BLE001 - other people's code may raise whatever it likes
        print(f"{page.layout}/{page.language}: {type(error).__name__}: {error}", file=sys.stderr)
        return {}


def _row(name: str, scores: Sequence[Score]) -> None:
    count = len(scores)
    faultless, titles, authors = (
        sum(getattr(each, field) for each in scores) / count
        for field in ("is_faultless", "is_title", "are_authors")
    )
    lost, leaked = (sum(len(getattr(each, what)) for each in scores) for what in ("lost", "leaked"))
    print(
        f"{name:24} {count:5}  {faultless:9.3f}  {lost:10}  {leaked:5}  {titles:5.3f}"
        f"  {authors:7.3f}",
        flush=True,
    )


def _rows_by(field: str, scores: Iterable[Score]) -> None:
    groups: dict[str, list[Score]] = defaultdict(list)
    for each in scores:
        groups[getattr(each.page, field)].append(each)
    for name, group in sorted(groups.items()):
        _row(f"  {name}", group)


def _show(scores: Iterable[Score]) -> None:
    for each in scores:
        page = each.page
        for what, lines in (("lost", each.lost), ("leaked", each.leaked)):
            for line in lines:
                print(f"{what:6} {page.layout}/{page.language}/{page.level}: {line[:120]}")


def _write(folder: Path, known: Iterable[Invented]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    gold = []
    for page in known:
        name = f"{page.layout}-{page.language}-{page.level}.html"
        (folder / name).write_text(page.html, encoding="utf-8")
        gold.append(gold_line(page))
    (folder / "gold.jsonl").write_text("\n".join(gold) + "\n", encoding="utf-8")
    print(f"{len(gold)} pages, and gold.jsonl, in {folder}")


if __name__ == "__main__":
    sys.exit(main())
