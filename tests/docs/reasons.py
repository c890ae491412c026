"""Every outcome and reason that the code gives, read from the code itself."""

import ast
import re
from collections.abc import Iterator
from itertools import pairwise

from spiders.desk import MissReason
from tests.docs.documents import ROOT

OUTCOMES = ("stored", "unchanged", "duplicate", "filtered", "failed", "pending")

# The calls in which a reason is written down.
_GIVING = {"Outcome", "note", "_mark", "_point"}
_GIVING_ENDPOINTS = {"_failed", "_stays_due"}
# A forbidden page becomes `pending: entry:robots`.
_SEEN_AS_ENTRY = {MissReason.ROBOTS}


def kind_of(reason: str) -> str:
    """Return a reason without what differs from case to case: `http-`, `entry:`."""
    return re.sub(r"^(http-|entry:|[a-z-]+:(?=<)).*", r"\1", reason)


def reasons_in_code() -> set[str]:
    found = {kind_of(reason) for tree in _trees() for reason in _reasons(tree)}
    misses = {str(reason) for reason in set(MissReason) - _SEEN_AS_ENTRY}
    return (found | misses | why_not_articles()) - {*OUTCOMES, "not-article:"}


def endpoint_reasons_in_code() -> set[str]:
    """Return what is noted of an endpoint that gave nothing, beside what is noted of pages."""
    return {
        text
        for tree in _trees()
        for call in _calls(tree, _GIVING_ENDPOINTS)
        for text in _texts_of(call)
        if kind_of(text) == text
    }


def why_not_articles() -> set[str]:
    """Return every text that a function which tells articles from others returns as a reason."""
    trees = [
        ast.parse((ROOT / "articles" / "filtering" / name).read_text(encoding="utf-8"))
        for name in ("filter.py", "forms.py", "walls.py")
    ]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    returns = [node.value for node in nodes if isinstance(node, ast.Return) and node.value]
    return {f"not-article:{text}" for value in returns for text in _texts(value) if text}


def _trees() -> Iterator[ast.Module]:
    for package in ("pipeline", "storage"):
        for path in sorted((ROOT / package).rglob("*.py")):
            yield ast.parse(path.read_text(encoding="utf-8"))


def _reasons(tree: ast.Module) -> Iterator[str]:
    for call in _calls(tree, _GIVING):
        yield from _texts_of(call)
    for node in ast.walk(tree):
        if isinstance(node, ast.Tuple | ast.List):
            yield from _beside_an_outcome(node.elts)
        elif isinstance(node, ast.Dict):
            named = zip(node.keys, node.values, strict=True)
            yield from (
                text
                for key, value in named
                if isinstance(key, ast.Constant) and key.value == "reason"
                for text in _texts(value)
            )


def _calls(tree: ast.Module, names: set[str]) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
            if name in names:
                yield node


def _texts_of(call: ast.Call) -> Iterator[str]:
    for argument in call.args:
        yield from (text for text in _texts(argument) if text not in OUTCOMES)


def _beside_an_outcome(parts: list[ast.expr]) -> Iterator[str]:
    for outcome, reason in pairwise(parts):
        if _is_outcome(outcome):
            yield from _texts(reason)


def _is_outcome(node: ast.expr) -> bool:
    name = node.id.lower() if isinstance(node, ast.Name) else getattr(node, "value", None)
    return name in OUTCOMES


def _texts(node: ast.expr) -> Iterator[str]:
    """Yield the texts that an expression may become; of an f-string its beginning."""
    if isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)
    elif isinstance(node, ast.JoinedStr) and node.values:
        yield from _texts(node.values[0])
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
