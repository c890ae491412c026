"""Put what a page sends late or in vain where it belongs: streamed parts, words for no player."""

from typing import cast

from lxml.html import HtmlElement

_PLAYERS = ("video", "audio", "object", "iframe")


def put_in_place(root: HtmlElement) -> None:
    """Move parts that were sent late (React's `<div hidden id="S:1">`) to where a script would."""
    places = {
        (each.get("id") or "")[1:]: each
        for each in root.iter("template")
        if (each.get("id") or "").startswith(("P:", "B:"))
    }
    if not places:
        return
    for part in cast(list[HtmlElement], root.xpath("//div[@hidden][starts-with(@id, 'S:')]")):
        place = places.get((part.get("id") or "")[1:])
        if place is not None and place not in part.iterdescendants("template"):
            del part.attrib["hidden"]
            tail, part.tail = part.tail, None
            _leave_text(part, tail)
            place.addprevious(part)


def _leave_text(element: HtmlElement, tail: str | None) -> None:
    if tail and tail.strip():
        before, parent = element.getprevious(), element.getparent()
        if before is not None:
            before.tail = (before.tail or "") + tail
        elif parent is not None:
            parent.text = (parent.text or "") + tail


def empty_players(root: HtmlElement) -> None:
    """Take out what a player says where it cannot play."""
    for player in root.iter(*_PLAYERS):
        player.text = None
        for each in list(player):
            if each.tag in ("source", "track", "img", "param", "embed", *_PLAYERS):
                each.tail = None
            else:
                player.remove(each)
