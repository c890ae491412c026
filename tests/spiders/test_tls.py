"""Certificates are checked: a wrong name, a stranger's signature, an old one."""

import ipaddress
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.spiders.crawls import ask, crawl, limits
from tests.spiders.outlet_server import OutletServer, address, reply


def certificate(folder: Path, number: int) -> tuple[Path, Path]:
    """Write a certificate for one address, signed by itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "outlet")])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address(number)))]),
            critical=False,
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    public, private = folder / f"{number}.pem", folder / f"{number}.key"
    public.write_bytes(signed.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return public, private


def served_with(public: Path, private: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(public, private)
    return context


def test_only_a_trusted_certificate_with_the_right_name_is_accepted(tmp_path: Path) -> None:
    page = reply(200, b"<p>Talks began.</p>", Content_Type="text/html")
    pages = {(address(number), "/a"): page for number in (1, 2, 3)}
    trusted, key = certificate(tmp_path, 1)
    unknown = certificate(tmp_path, 3)

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
