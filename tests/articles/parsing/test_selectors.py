import pytest

from articles.parsing.markup import parsed, text_of
from articles.parsing.selectors import SelectorError, checked, checked_for_elements, compiled
from articles.source import SourceError, parse_source

PAGE = (
    '<h1 class=k>One</h1><p title="two">Two</p><p>Three</p><time datetime="2026-03-01">March</time>'
)


def texts(selector: str) -> list[str]:
    root = parsed(PAGE)
    assert root is not None
    return [
        each if isinstance(each, str) else text_of(each) for each in compiled(selector).on(root)
    ]


@pytest.mark.parametrize(
    ("selector", "selected"),
    [
        ("p", ["Two", "Three"]),
        ("h1.k, p + p", ["One", "Three"]),
        ("p::attr(title)", ["two", ""]),
        ("//p[2]", ["Three"]),
        ("(//p)[1]", ["Two"]),
        ("./body/h1", ["One"]),
        ("//time/@datetime", ["2026-03-01"]),
        ("//p/text()", ["Two", "Three"]),
        ("(substring-before(//time/@datetime, '-'))", ["2026"]),
        ("//p[contains(., '(re:test(')]", []),
    ],
)
def test_what_a_selector_selects(selector: str, selected: list[str]) -> None:
    assert texts(selector) == selected


@pytest.mark.parametrize(
    ("selector", "told"),
    [
        ("]", "not a CSS selector"),
        ("p:unheard-of", "not a CSS selector"),
        ("//p[", "not an XPath expression"),
        ("//x:p", "not an XPath expression"),
        ("//p[document('file:///etc/passwd')]", "document is not available"),
        (r"//p[re:test(., '(a+)+$')]", "re:test is not available"),
        ("//p[$secret]", "$ is not available"),
        ("(count(//p))", "expected an expression that selects"),
        ("", "expected a selector of 1 to 500 characters"),
        ("p " * 300, "expected a selector of 1 to 500 characters"),
    ],
)
def test_what_is_no_selector_is_told(selector: str, told: str) -> None:
    with pytest.raises(SelectorError, match=told.replace("$", r"\$")):
        checked(selector)


@pytest.mark.parametrize("selector", ["p::attr(title)", "//p/@title", "//p/text()"])
def test_a_body_is_made_of_elements(selector: str) -> None:
    with pytest.raises(SelectorError, match="expected a selector of elements"):
        checked_for_elements(selector)


def test_a_wrong_selector_is_told_with_file_and_key() -> None:
    toml = """
        name = "Herald"
        home = "https://herald.example/"
        language = "en"
        country = "GB"
        endpoints = [{kind = "feed", url = "https://herald.example/feed"}]
        [selectors]
        remove = ["aside", "//p["]
    """

    with pytest.raises(SourceError, match=r"sources/herald\.toml: selectors\.remove\.1: .*//p\["):
        parse_source("herald", toml)


def test_a_selector_is_compiled_once() -> None:
    assert compiled("p.once") is compiled("p.once")


def test_the_links_of_a_section_are_a_regular_expression() -> None:
    toml = """
        name = "Herald"
        home = "https://herald.example/"
        language = "en"
        country = "GB"
        endpoints = [{kind = "section", url = "https://herald.example/", links = "/news/(["}]
    """

    with pytest.raises(SourceError, match=r"herald\.toml: endpoints\.0\.links: .*regular expr"):
        parse_source("herald", toml)
