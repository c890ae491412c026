"""Put what a page sends late or in vain where it belongs: streamed parts, scripts, no player."""

from collections.abc import Iterable
from typing import cast

from lxml import etree

from articles.parsing.elements import Elements

SCRIPTS = ("script", "style", "template")
PLAYERS = ("video", "audio", "object", "iframe")


def put_in_place(page: Elements, scripts: list[etree._Element]) -> bool:
    """Move parts that were sent late (React's `<div hidden id="S:1">`) to where a script would.

    What a component prints of its own (`<template shadowrootmode>`) is shown where it stands.
    True: the tree was changed.
    """
    shadows = [each for each in scripts if each.get("shadowrootmode")]
    for each in shadows:
        # Its sheets are for itself alone.
        etree.strip_elements(each, "style", with_tail=False)
        each.tag = "div"
    return _put_late_parts(page, scripts) or bool(shadows)


def _put_late_parts(page: Elements, scripts: Iterable[etree._Element]) -> bool:
    places = {
        (each.get("id") or "")[1:]: each
        for each in scripts
        if each.tag == "template" and (each.get("id") or "").startswith(("P:", "B:"))
    }
    if not places:
        return False
    moved = False
    late = page.root.xpath("//div[@hidden][starts-with(@id, 'S:')]")
    for part in cast(list[etree._Element], late):
        place = places.get((part.get("id") or "")[1:])
        if place is not None and place not in part.iterdescendants("template"):
            del part.attrib["hidden"]
            tail, part.tail = part.tail, None
            _leave_text(part, tail)
            place.addprevious(part)
            moved = True
    return moved


def _leave_text(element: etree._Element, tail: str | None) -> None:
    if tail and tail.strip():
        before, parent = element.getprevious(), element.getparent()
        if before is not None:
            before.tail = (before.tail or "") + tail
        elif parent is not None:
            parent.text = (parent.text or "") + tail


def without_scripts(page: Elements, scripts: Iterable[etree._Element]) -> set[etree._Element]:
    """Take `scripts` out of the tree, all of the page: nobody shall mistake them for text.

    Returns all that is gone.
    """
    gone = {inner for each in scripts for inner in each.iter()}
    etree.strip_elements(page.root, *SCRIPTS, with_tail=False)
    return gone


def empty_players(players: Iterable[etree._Element]) -> None:
    """Take out what a player says where it cannot play."""
    for player in players:
        player.text = None
        for each in list(player):
            if each.tag in ("source", "track", "img", "param", "embed", *PLAYERS):
                each.tail = None
            else:
                player.remove(each)
