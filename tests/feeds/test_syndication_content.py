"""Which of a feed's texts is the article's own, and that it is safe to show."""

import pytest

from tests.feeds.pages import hints, item


def test_content_is_safe_to_show() -> None:
    content = """<p onclick="x()" style="a">Text<script>alert(1)</script>
    <img src="/i.png" onerror=x>
    <a href="javascript:x()">a</a><a href="../b">b</a><form>Sign up</form>
    <iframe src="//x"></iframe></p>"""

    safe = hints(item(f"<content:encoded><![CDATA[{content}]]></content:encoded>")).content or ""

    assert " ".join(safe.split()) == (
        '<p>Text <img src="https://herald.example/i.png"> <a>a</a>'
        '<a href="https://herald.example/b">b</a></p> <p></p>'
    )


def test_a_whole_text_in_the_description_is_content() -> None:
    text = "<p>" + "The ferry stopped again. " * 60 + "</p>"

    found = hints(item(f"<description><![CDATA[{text}]]></description>"))

    assert found.content == text
    assert found.summary


@pytest.mark.parametrize("other", ["<img src='/i.png'>", "<p>The ferry stopped.</p>", "<p> </p>"])
def test_a_shorter_text_is_not_the_content(other: str) -> None:
    text = "<p>" + "The ferry stopped again. " * 60 + "</p>"
    shorter = f"<content:encoded><![CDATA[{other}]]></content:encoded>"

    for inside in (shorter + f"<description><![CDATA[{text}]]></description>",
                   f"<description><![CDATA[{text}]]></description>" + shorter):  # fmt: skip
        assert hints(item(inside)).content == text


@pytest.mark.parametrize(
    ("stated", "content"),
    [
        ("&amp;lt;p&amp;gt;Fog &amp;amp;amp; ice.&amp;lt;/p&amp;gt;", "<p>Fog &amp; ice.</p>"),
        ("Fog came.\n \nIt left &amp;amp; went.", "<p>Fog came.</p><p>It left &amp; went.</p>"),
        ("&lt;p&gt;a\n\nb&lt;/p&gt;", "<p>a\n\nb</p>"),
        ("Of a &amp;lt;b&amp;gt; nobody spoke.", "Of a &lt;b&gt; nobody spoke."),
    ],
)
def test_content_without_a_tag_keeps_its_paragraphs(stated: str, content: str) -> None:
    assert hints(item(f"<content:encoded>{stated}</content:encoded>")).content == content


def test_a_teaser_is_no_content() -> None:
    found = hints(item("<description><![CDATA[<p>One.</p><p>Two.</p>]]></description>"))

    assert (found.summary, found.content) == ("One. Two.", None)


def test_a_text_is_not_its_own_summary() -> None:
    found = hints(item("<content:encoded>&lt;p&gt;All of it.&lt;/p&gt;</content:encoded>"))

    assert (found.summary, found.content) == (None, "<p>All of it.</p>")


@pytest.mark.parametrize(
    ("stated", "content"),
    [
        ("The ferry left late.", "<p>The ferry left late.</p>"),
        ("<![CDATA[<p>The ferry <b>left</b>.</p>]]>", "<p>The ferry <b>left</b>.</p>"),
    ],
)
def test_the_text_for_yandex_is_the_content_where_there_is_no_other(
    stated: str, content: str
) -> None:
    full = f"<description>Fog</description><yandex:full-text>{stated}</yandex:full-text>"
    other = "<content:encoded>&lt;p&gt;Own&lt;/p&gt;</content:encoded>"

    assert hints(item(full)).content == content
    assert hints(item(full + other)).content == "<p>Own</p>"
