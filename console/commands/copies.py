"""`wirecopy copies FILE`: paste a text, get the stories that hold it."""

import click

from console.command_line.opening import ConfigurationProblem, reading, settings
from console.terminal.printing import as_json, heading, line, rows
from console.words.figures import counted
from console.words.story import because, percent
from pipeline.stories.finding import LARGEST, Finding, Holder, NoTextError, find_copies, text_in
from storage.browse.articles import ArticleRow, article_rows


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.option(
    "--weeks", type=click.IntRange(1, 1000), help="Only the last so many weeks that are kept."
)
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON value.")
def copies(file: str, weeks: int | None, json_wanted: bool) -> None:
    """Find the stories that hold the text in FILE (plain text; - is standard input).

    Looks through the articles of the last weeks of which dedupe keeps fingerprints.
    """
    known = settings()
    text = _text(file)
    with reading(known.database_url) as txn:
        found = find_copies(txn, text, weeks)
        ids = [holder.article_id for holder in found.holders]
        articles = {row.id: row for row in article_rows(txn, ids)}
    pairs = [(each, articles[each.article_id]) for each in found.holders]
    if json_wanted:
        as_json({"weeks": found.weeks, "stories": [_value(*pair) for pair in pairs]})
    else:
        _print(found, pairs)


def _text(file: str) -> str:
    try:
        with click.open_file(file, "rb") as opened:
            return text_in(opened.read(LARGEST + 1))
    except NoTextError as error:
        name = "standard input" if file == "-" else file
        raise ConfigurationProblem(f"{name}: {error}") from error


def _print(found: Finding, pairs: list[tuple[Holder, ArticleRow]]) -> None:
    if not found.weeks:
        line("No fingerprints are kept, so nothing can be found: wirecopy dedupe makes them.")
        return
    if not pairs:
        line(f"No article of {_weeks(found)} holds a part of this text.")
        return
    stories = counted(len(pairs), "story", "stories")
    heading(f"{stories} of {_weeks(found)}, best first")
    rows(
        [
            "story",
            "article",
            "outlet",
            "title",
            "of yours in it",
            "of it in yours",
            "is",
            "differs",
        ],
        [_row(*pair) for pair in pairs],
    )


def _weeks(found: Finding) -> str:
    return "the last week" if found.weeks == 1 else f"the last {found.weeks} weeks"


def _row(holder: Holder, row: ArticleRow) -> list[object]:
    verdict = holder.verdict
    mine, theirs = verdict.within
    return [
        holder.story_id or "none yet",
        row.id,
        row.source_name or row.source_id,
        row.title,
        percent(mine),
        percent(theirs),
        because(str(verdict.kind)),
        ", ".join(_conflicts(holder)),
    ]


def _conflicts(holder: Holder) -> list[str]:
    """Return where the text and the article differ, what the text says first."""
    return [f"{each.claim.name.lower()} {each.one} / {each.other}"
            for each in holder.verdict.conflicts]  # fmt: skip


def _value(holder: Holder, row: ArticleRow) -> dict[str, object]:
    verdict = holder.verdict
    return {
        "story": holder.story_id,
        "article": row.id,
        "url": row.url,
        "source": row.source_id,
        "title": row.title,
        "text_in_article": round(verdict.within[0], 3),
        "article_in_text": round(verdict.within[1], 3),
        "verdict": str(verdict.kind),
        "shingles": verdict.shingles,
        "agreeing": verdict.agreeing,
        "conflicting": verdict.conflicting,
        "conflicts": _conflicts(holder),
    }
