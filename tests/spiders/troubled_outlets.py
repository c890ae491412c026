"""Outlets on loopback, each with a trouble of its own, and what is asked of them."""

import gzip
from typing import Any

from tests.spiders.crawls import ask
from tests.spiders.outlet_server import (
    OutletServer,
    Script,
    address,
    drip,
    drop,
    endless,
    endless_head,
    endless_robots,
    hang,
    in_turn,
    redirect,
    reply,
    robots,
)

HTML = {"Content_Type": "text/html; charset=utf-8"}
ARTICLE = reply(200, b"<p>Talks began.</p>", **HTML)
PACKED = gzip.compress(b"<p>Talks began.</p>")
BOMB = gzip.compress(bytes(300 * 2**20))
NO_ZONE = "Mon, 01 Jan 2020 00:00:00 +99999999999999"
INSIDE = 200  # in no opened network
LOST = "lost.invalid"  # its name has gone since it was asked last


def script(outlets: dict[int, dict[str, Script]]) -> dict[tuple[str, str], Script]:
    return {
        (address(number), path): answer
        for number, paths in outlets.items()
        for path, answer in paths.items()
    }


def scripts(port: int) -> dict[tuple[str, str], Script]:
    inside = f"http://{address(INSIDE)}:{port}"
    second = f"http://{address(2)}:{port}"
    return script(
        {
            1: {
                "/a": ARTICLE,
                "/moved": redirect("/moved-again", 301),
                "/moved-again": redirect("/a"),
                "/round": redirect("/and-round"),
                "/and-round": redirect("/round"),
                "/far/0": redirect("/far/1"),
                "/far/1": redirect("/far/2"),
                "/far/2": redirect("/far/3"),
                "/far/3": redirect("/a"),
                "/away": redirect(f"{second}/guest"),
                "/away-forbidden": redirect(f"{second}/secret/x"),
                "/away-busy": redirect(f"http://{address(3)}:{port}/x"),
                "/inside": redirect(f"{inside}/metadata"),
                "/localhost": redirect(f"http://localhost:{port}/"),
                "/decimal": redirect(f"http://2130706433:{port}/"),
                "/file": redirect("file:///etc/passwd"),
                "/changed": reply(200, b"new", ETag='"2"', **HTML),
                "/same": reply(304, ETag='"1"'),
                "/packed": reply(200, PACKED, Content_Encoding="gzip", **HTML),
                "/bomb": reply(200, BOMB, Content_Encoding="gzip", **HTML),
                "/long": reply(200, bytes(3 * 2**20), **HTML),
                "/endless": endless,
                "/endless-head": endless_head,
                "/long-head": reply(200, b"<p>Talks began.</p>", Link="x" * 100_000, **HTML),
                "/feed-sized": reply(200, b"x" * (3 * 2**20), Content_Type="application/xml"),
                "/photo": reply(200, b"x" * 4096, Content_Type="image/jpeg"),
                "/odd": reply(200, b"", Content_Type="Image/JPEG; x"),
                "/gone": reply(410, b"gone", **HTML),
                "/nowhere": reply(302, b"no Location", **HTML),
            },
            2: {
                "/robots.txt": robots("User-agent: wirecopy\nDisallow: /secret\nCrawl-delay: 0.1"),
                "/guest": ARTICLE,
                "/secret/x": ARTICLE,
                "/open": ARTICLE,
                "/sneak": redirect("/secret/x"),
            },
            4: {"/robots.txt": reply(500, b"broken"), "/a": ARTICLE},
            5: {"/robots.txt": hang, "/a": ARTICLE},
            6: {"/robots.txt": reply(403), "/a": ARTICLE},
            7: {"/robots.txt": reply(429), "/a": ARTICLE},
            8: {"/robots.txt": redirect(f"{second}/robots.txt"), "/secret/x": ARTICLE},
            9: {"/robots.txt": redirect(f"{inside}/robots.txt"), "/a": ARTICLE},
            10: {"/robots.txt": redirect("/robots.txt"), "/a": ARTICLE},
            11: {
                "/500-once": in_turn(reply(500, b"oops"), ARTICLE),
                "/500": reply(500, b"oops", **HTML),
                "/drop-once": in_turn(drop, ARTICLE),
            },
            12: {"/drip": drip, "/hang": hang, "/a": ARTICLE},
            13: {"/soon": in_turn(reply(503, Retry_After="1"), ARTICLE), "/next": ARTICLE},
            14: {"/later": reply(429, Retry_After="3600"), "/next": ARTICLE},
            15: {f"/{number}": drop for number in range(4)},
            16: {"/stubborn": reply(503, Retry_After="0"), "/next": ARTICLE},
            17: {f"/{number}": reply(429, b"", **HTML) for number in range(7)},
            20: {f"/{number}": reply(502, b"maintenance", **HTML) for number in range(7)},
            21: {"/robots.txt": endless_robots, "/a": ARTICLE, "/secret": ARTICLE},
            19: {"/robots.txt": reply(503, Retry_After=NO_ZONE), "/a": ARTICLE, "/b": ARTICLE},
        }
    )


def asks_of(server: OutletServer) -> list[dict[str, Any]]:
    """Return the asks; each number's first digits name the trouble."""
    one = [
        ("/a", {}), ("/moved", {}), ("/round", {}), ("/far/0", {}), ("/away", {}),
        ("/away-forbidden", {}), ("/away-busy", {}), ("/inside", {}), ("/localhost", {}),
        ("/decimal", {}), ("/file", {}), ("/changed", {"etag": 'W/"caf\u00e9"'}),
        ("/same", {"etag": '"1"', "last_modified": "Mon, 23 Nov 2026 02:00:00 GMT"}),
        ("/packed", {}), ("/bomb", {}), ("/long", {}), ("/endless", {}), ("/photo", {}),
        ("/odd", {}), ("/gone", {}), ("/nowhere", {}), ("/endless-head", {}), ("/long-head", {}),
    ]  # fmt: skip
    asks = [ask(server, 100 + n, 1, path, **fields) for n, (path, fields) in enumerate(one)]
    asks += [
        ask(server, 150, 1, "/feed-sized", kind="feed"),
        ask(server, 200, 2, "/open"),
        ask(server, 201, 2, "/sneak"),
        ask(server, 300, INSIDE, "/a"),
        ask(server, 301, INSIDE, "/b"),
        {**ask(server, 310, 1, "/"), "url": "http://outlet.invalid/", "host": "outlet.invalid"},
        {**ask(server, 311, 1, "/"), "url": "http://127.0.3.1:x/", "host": "bad"},
        {**ask(server, 312, 1, "/"), "url": "http://127.0.3.90:9/", "host": "127.0.3.90:9"},
        *(ask(server, 400 + n, n, "/a") for n in (4, 5, 6, 7, 9, 10)),
        ask(server, 420, 4, "/b"),
        ask(server, 408, 8, "/secret/x"),
        *(ask(server, 500 + n, 11, path) for n, path in enumerate(["/500-once", "/500"])),
        ask(server, 502, 11, "/drop-once"),
        *(ask(server, 510 + n, 12, path) for n, path in enumerate(["/drip", "/hang", "/a"])),
        ask(server, 520, 13, "/soon"),
        ask(server, 521, 13, "/next"),
        ask(server, 530, 14, "/later"),
        ask(server, 531, 14, "/next"),
        *(ask(server, 540 + n, 15, f"/{n}") for n in range(4)),
        ask(server, 550, 16, "/stubborn"),
        ask(server, 551, 16, "/next"),
        *(ask(server, 560 + n, 17, f"/{n}") for n in range(7)),
        *(ask(server, 590 + n, 20, f"/{n}") for n in range(7)),
        *(
            {**ask(server, 600 + n, 1, "/"), "url": f"http://lost.invalid/{n}", "host": LOST}
            for n in range(7)
        ),
        *(ask(server, 610 + n, 21, path) for n, path in enumerate(["/a", "/secret"])),
        ask(server, 570, 18, "/a"),
        ask(server, 571, 3, "/a"),
        *(ask(server, 580 + n, 19, path) for n, path in enumerate(["/a", "/b"])),
    ]
    return asks
