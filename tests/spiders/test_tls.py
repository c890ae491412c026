"""Certificates are checked: a wrong name, a stranger's signature, an old one."""

import ipaddress
import ssl
from pathlib import Path

import pytest
from cryptography import x509

from tests.newsroom.certificate import certificate
from tests.spiders.crawls import ask, crawl, limits
from tests.spiders.outlet_server import OutletServer, address, reply


def certificate_of(number: int, folder: Path) -> tuple[Path, Path]:
    return certificate(folder, x509.IPAddress(ipaddress.ip_address(address(number))))


def served_with(public: Path, private: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(public, private)
    return context


def test_only_a_trusted_certificate_with_the_right_name_is_accepted(tmp_path: Path) -> None:
    page = reply(200, b"<p>Talks began.</p>", Content_Type="text/html")
    pages = {(address(number), "/a"): page for number in (1, 2, 3)}
    trusted, key = certificate_of(1, tmp_path / "known")
    unknown = certificate_of(3, tmp_path / "unknown")

    with (
        OutletServer(pages, (address(1), address(2)), served_with(trusted, key)) as known,
        OutletServer(pages, (address(3),), served_with(*unknown), port=known.port) as stranger,
    ):
        story = crawl(
            [ask(known, 1, 1, "/a"), ask(known, 2, 2, "/a"), ask(stranger, 3, 3, "/a")],
            limits(known),
            environment={"SSL_CERT_FILE": str(trusted)},
        )

    assert [story.outcome(number) for number in (1, 2, 3)] == ["200", "tls", "tls"]
    assert known.paths(2) == stranger.paths(3) == []
    assert story.detail(2) == f"the certificate is not one for {address(2)}"
    assert story.detail(3) == "certificate verify failed"


@pytest.mark.parametrize("names", [(), (x509.DNSName("*"),)], ids=["nobody", "anybody"])
def test_a_certificate_that_names_nobody_is_refused_in_one_line(
    names: tuple[x509.GeneralName, ...], tmp_path: Path
) -> None:
    page = reply(200, b"<p>Talks began.</p>", Content_Type="text/html")
    nameless, key = certificate(tmp_path, *names)

    with OutletServer(
        {(address(1), "/a"): page}, (address(1),), served_with(nameless, key)
    ) as server:
        trust = {"SSL_CERT_FILE": str(nameless)}
        story = crawl([ask(server, 1, 1, "/a")], limits(server), environment=trust)

    assert story.outcome(1) == "tls"
    assert story.detail(1) == "the certificate names no host"
    assert server.paths(1) == ["/robots.txt"]
    assert "Traceback" not in story.stderr
