"""`wirecopy sources try`: read a few articles as the source file stands; nothing is stored."""

from collections import Counter
from collections.abc import Sequence

import click

from articles.article import Block, Reading
from articles.text import count_words
from console.command_line.opening import reading as opened
from console.command_line.opening import settings
from console.commands.sources_against import try_against
from console.commands.sources_probe import file_of, wanted
from console.terminal.printing import as_json, heading, line, rows
from console.words.fields import field_rows
from console.words.figures import counted
from pipeline.by_hand.questions import by_hand
from pipeline.by_hand.trying import Tried, Try, try_kept
from pipeline.settings import Settings
from pipeline.sources.folder import SourceFile
from storage.articles.announced_pages import announced_pages

_SHOWN = ("title", "authors", "published", "modified", "language", "section", "paywall")


@click.command("try")
@click.argument("source_id", metavar="ID")
@click.option("--limit", type=click.IntRange(1, 50), default=5, help="Articles; default 5.")
@click.option("--archived", is_flag=True, help="Read archived pages; ask nobody.")
@click.option("--against", is_flag=True, help="With --archived: show what the rules change.")
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON value.")
def try_(source_id: str, limit: int, archived: bool, against: bool, json_wanted: bool) -> None:
    """Read the newest articles of a source with its file as it stands; store nothing.

    Ends with 1 where not one of them reads as an article.
    """
    known = settings()
    if against and not archived:
        raise click.UsageError("--against needs --archived")
    if against:
        try_against(known, source_id, limit, json_wanted=json_wanted)
        return
    tried = _archived(known, source_id, limit) if archived else _asked(known, source_id, limit)
    if json_wanted:
        as_json([_value(each) for each in tried])
    else:
        for each in tried:
            _print(each, known.timezone)
        _conclude(tried)
    if not any(each.is_article for each in tried):
        raise click.ClickException(f"{source_id}: nothing reads as an article")


def _asked(known: Settings, source_id: str, limit: int) -> list[Tried]:
    (file,) = wanted(known, [source_id])
    with by_hand(known) as hand:
        return Try(hand, file, limit).run()


def _archived(known: Settings, source_id: str, limit: int) -> list[Tried]:
    file: SourceFile = file_of(known, source_id)
    with opened(known.database_url) as txn:
        kept = announced_pages(txn, file.source.id, limit)
    if not kept:
        raise click.ClickException(
            f"{source_id}: no page of it is archived; without --archived its newest are asked for"
        )
    # Not within the transaction: readers take their time, and a server waits five minutes.
    return list(try_kept(known, kept, file))


def _value(tried: Tried) -> dict[str, object]:
    return {
        "url": tried.url,
        "article": tried.is_article,
        "reason": tried.reason,
        "read_from": tried.read_from,
        "words": _words(tried.reading) if tried.reading else 0,
        "reading": tried.reading,
    }


def _print(tried: Tried, zone: str) -> None:
    reading = tried.reading
    line("")
    if reading and reading.title:
        heading(reading.title.value)
    line(tried.url)
    if reading is None:
        line(f"failed: {tried.reason}", "failed")
        return
    verdict = f"no article: {tried.reason}" if tried.reason else f"article, {reading.extent}"
    line(f"{verdict}; read from the {tried.read_from}", "filtered" if tried.reason else "stored")
    fields = [each for each in field_rows(reading, zone) if each.name in _SHOWN]
    shown: list[list[object]] = [
        [each.name, each.value, f"{each.method} {each.where}".strip()] for each in fields
    ]
    shown.append(["words", _words(reading), reading.body_method])
    shown += _ends(reading.blocks)
    missing = [name for name in _SHOWN[:3] if getattr(reading, name) is None]
    rows(["field", "value", "from"], [*shown, *([name, "", "not found"] for name in missing)])
    cuts = Counter(cut.reason for cut in reading.cuts)
    if cuts:
        line("cut: " + ", ".join(f"{reason} {number}" for reason, number in cuts.most_common()))
    for warning in reading.warnings:
        line(f"warning: {warning}")


def _ends(blocks: Sequence[Block]) -> list[list[object]]:
    if not blocks:
        return [["text", "", "not found"]]
    first: list[object] = ["first", blocks[0].text, blocks[0].kind]
    return [first, ["last", blocks[-1].text, blocks[-1].kind]] if blocks[1:] else [first]


def _words(reading: Reading) -> int:
    return count_words(reading.text)


def _conclude(tried: Sequence[Tried]) -> None:
    reasons = Counter(each.reason or "article" for each in tried)
    articles = reasons.pop("article", 0)
    others = "".join(f"; {reason}: {number}" for reason, number in reasons.most_common())
    line("")
    # Endpoints that give nothing are among them: they are no pages.
    asked = counted(len(tried), "address", "addresses")
    line(f"{asked}, {counted(articles, 'article')}{others}; nothing was stored")
