import pytest

from spiders.addresses import may_ask, parse_opening


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34"])
def test_public_addresses_may_be_asked(address: str) -> None:
    assert may_ask(address, 443, [])


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "168.63.129.16",
        "192.0.0.192",
        "192.88.99.1",
        "::ffff:192.0.0.192",
        "0.0.0.0",  # noqa: S104 - it is refused
        "224.0.0.1",
        "239.255.255.250",
        "255.255.255.255",
        "240.0.0.1",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "2002:7f00:1::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "fe80::1",
        "fe80::1%eth0",
        "fec0::1",
        "fd00:ec2::254",
        "ff02::1",
        "2001:db8::1",
        "3fff::1",
    ],
)
def test_addresses_inside_are_refused(address: str) -> None:
    assert not may_ask(address, 80, [])


@pytest.mark.parametrize(
    ("opened", "address", "port", "allowed"),
    [
        ("127.0.1.0/24", "127.0.1.9", 8100, True),
        ("127.0.1.0/24", "127.0.2.9", 8100, False),
        ("127.0.1.0/24:8100", "127.0.1.9", 8100, True),
        ("127.0.1.0/24:8100", "127.0.1.9", 8101, False),
        ("127.0.0.0/8:8100-8199", "127.9.9.9", 8199, True),
        ("127.0.0.0/8:8100-8199", "127.9.9.9", 8200, False),
        ("10.0.0.1", "10.0.0.1", 80, True),
        ("10.0.0.1:80", "10.0.0.1", 81, False),
        ("127.0.1.0/24", "::ffff:127.0.1.9", 80, True),
        ("::1/128", "::1", 80, True),
        ("::1", "::1", 80, True),
        ("[::1/128]:8100", "::1", 8100, True),
        ("::1/128:8100", "::1", 8101, False),
    ],
)
def test_an_operator_opens_networks_and_ports(
    opened: str, address: str, port: int, *, allowed: bool
) -> None:
    assert may_ask(address, port, [parse_opening(opened)]) is allowed


@pytest.mark.parametrize("text", ["", "localhost", "127.0.0.0/33", "127.0.0.1/8", "10.0.0.1:http"])
def test_an_opening_that_cannot_be_read_names_itself(text: str) -> None:
    with pytest.raises(ValueError, match="expected a network such as"):
        parse_opening(text)
