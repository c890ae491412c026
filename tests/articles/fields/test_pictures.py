import pytest

from articles.article import Found, Picture
from articles.fields.pictures import images, video
from articles.parsing.elements import Elements
from articles.parsing.structured import Structured
from tests.articles.pages import facts_of, root_of

URL = "https://herald.example/2026/fog"


def test_figures_without_caption_and_in_links_are_no_pictures_of_the_article() -> None:
    html = """<article><figure><img src="/a.jpg"></figure>
    <a href="/other"><figure><img src="/b.jpg"><figcaption>Another story</figcaption></figure></a>
    <figure><img data-src="/c-800x600.jpg" width="800" height="600"><figcaption>The quay.</figcaption>
    </figure></article>"""

    found = images(Elements(root_of(html)), Structured(), URL)

    picture = Picture("https://herald.example/c-800x600.jpg", "The quay.", None, 800, 600)
    assert found == Found((picture,), "page", "figure", 0.9)


def test_the_lead_image_has_one_entry_whatever_its_shapes() -> None:
    html = """<meta property="og:image" content="/lead.jpg"><meta property="og:image:width" content="1200">
    <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Fog", "image": [
    {"@type": "ImageObject", "url": "/lead-16x9.jpg", "caption": "The quay. Photo: Bo Falk"},
    "/lead-4x3.jpg", {"url": "/boat.jpg", "caption": "A boat."}]}</script>"""

    found = images(Elements(root_of(html)), facts_of(html), URL)

    assert found is not None
    assert found.value == (
        Picture("https://herald.example/lead.jpg", "The quay.", "Bo Falk", 1200, None),
        Picture("https://herald.example/boat.jpg", "A boat."),
    )


def test_a_video_is_found_in_json_ld_and_on_the_page() -> None:
    stated = """<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Fog",
    "video": {"@type": "VideoObject", "contentUrl": "/fog.mp4"}}</script>"""
    printed = "<article><video><source src='/fog.webm'></video></article>"

    first = video(Elements(root_of(stated)), facts_of(stated), URL)
    second = video(Elements(root_of(printed)), Structured(), URL)

    assert first == Found("https://herald.example/fog.mp4", "json-ld", "video")
    assert second == Found("https://herald.example/fog.webm", "page", "video", 0.7)


@pytest.mark.parametrize(
    ("box", "caption", "credit"),
    [
        ('<div class="pic"><img src="/q.jpg"></div><p class="caption">The quay. Photo: Bo Falk</p>',
         "The quay.", "Bo Falk"),
        ('<div><img src="/q.jpg"><span class="c_caption">The quay</span>'
         '<span class="c_copyright">(Bild: Bo Falk)</span></div>', "The quay", "Bo Falk"),
        ('<div><div><img src="/q.jpg"></div><div class="foto-popis">Nábřeží | foto: Bo Falk</div></div>',
         "Nábřeží", "Bo Falk"),
        ('<span class="custom-caption"><img src="/q.jpg">The quay (Herald Photo by Bo Falk)</span>',
         "The quay", "Herald Photo by Bo Falk"),
        ('<figure><img src="/q.jpg"><figcaption>The quay.</figcaption>'
         '<p class="credit">PHOTO: AFP</p></figure>', "The quay.", "AFP"),
        ('<figure><amp-img src="/q.jpg" width="800" height="600"></amp-img>'
         "<figcaption>The quay. Photo: Bo Falk</figcaption></figure>", "The quay.", "Bo Falk"),
    ],
)  # fmt: skip
def test_a_picture_in_a_box_has_a_caption_too(box: str, caption: str, credit: str) -> None:
    found = images(Elements(root_of(f"<article>{box}</article>")), Structured(), URL)

    assert found is not None
    assert [(each.caption, each.credit) for each in found.value] == [(caption, credit)]


@pytest.mark.parametrize(
    "box",
    [
        '<div class="related"><img src="/q.jpg"><p class="caption">Fog closes the bridge</p></div>',
        '<div><img src="/q.jpg"><p class="caption"><a href="/fog">Fog closes the bridge</a></p></div>',
        '<p class="caption">Fog closes the bridge</p><img src="/q.jpg">',
        '<img src="/q.jpg"><p class="captions-off">Fog closes the bridge</p>',
    ],
)
def test_a_teaser_is_no_picture_of_the_article(box: str) -> None:
    assert images(Elements(root_of(f"<article>{box}</article>")), Structured(), URL) is None


@pytest.mark.parametrize(
    "figure",
    [
        '<a href="/other"><article><figure><img src="/q.jpg"><figcaption>Other</figcaption></figure></article></a>',
        '<figure><a href="/other"><img src="/q.jpg"></a><figcaption><a href="/other">Other</a></figcaption></figure>',
        '<figure><img src="/q.jpg"><figcaption><a href="/o"><h5>Other</h5></a><h5><a href="/o">O</a></h5></figcaption></figure>',
    ],
)
def test_a_card_that_leads_to_another_story_is_no_picture(figure: str) -> None:
    assert images(Elements(root_of(f"<main>{figure}</main>")), Structured(), URL) is None


@pytest.mark.parametrize(
    ("figure", "caption", "credit"),
    [
        ('<a href="/q.jpg"><img src="/q.jpg"></a><figcaption>The quay.</figcaption>', "The quay.", None),
        ('<img src="/q.jpg"><figcaption>Reuters</figcaption>', None, "Reuters"),
        ('<img src="/q.jpg"><figcaption>Quay. <a href="/bo">Bo Falk</a></figcaption>', "Quay. Bo Falk", None),
        ('<img src="/q.jpg"><figcaption>Port House\u2019s new quay. <b class="credit">Port House</b></figcaption>',
         "Port House\u2019s new quay.", "Port House"),
        ('<img src="/q.jpg"><figcaption>The quay \u2013 photo credit: Bo Falk (Ferry Post)</figcaption>',
         "The quay", "Bo Falk (Ferry Post)"),
    ],
)  # fmt: skip
def test_caption_and_credit_of_a_figure(figure: str, caption: str | None, credit: str) -> None:
    found = images(Elements(root_of(f"<main><figure>{figure}</figure></main>")), Structured(), URL)

    assert found is not None
    assert [(each.caption, each.credit) for each in found.value] == [(caption, credit)]


def test_pictures_that_share_the_name_of_their_file_are_two_where_their_captions_differ() -> None:
    html = "".join(
        f'<figure><img src="/images/{number}/750/image.jpg"><figcaption>{caption}</figcaption></figure>'
        for number, caption in ((1, "The quay."), (2, "A boat."), (1, "The quay."))
    )

    found = images(Elements(root_of(html)), Structured(), URL)

    assert found is not None
    assert [each.caption for each in found.value] == ["The quay.", "A boat."]


@pytest.mark.parametrize(
    ("srcset", "url"),
    [
        ("/a/w_300,c_fill/fog.jpg 300w, /a/w_600,c_fill/fog.jpg 600w", "/a/w_600,c_fill/fog.jpg"),
        ("/fog2.jpg 2x,/fog.jpg 1x", "/fog2.jpg"),
        ("/fog.jpg", "/fog.jpg"),
        ("/fog.jpg, /fog2.jpg 1.5x,", "/fog2.jpg"),
        ("data:image/gif;base64,R0lGOD== 900w, /fog.jpg 300w", "/fog.jpg"),
    ],
)
def test_the_widest_of_a_set_is_taken(srcset: str, url: str) -> None:
    html = f'<figure><img srcset="{srcset}"><figcaption>The quay.</figcaption></figure>'

    found = images(Elements(root_of(html)), Structured(), URL)

    assert found is not None
    assert [each.url for each in found.value] == [f"https://herald.example{url}"]


def test_what_stands_for_a_picture_is_none_and_the_pages_own_leads() -> None:
    page = (
        '<html><head><meta property="og:image" content="/static/logo.png"></head><body><article>'
        '<figure><img src="/fog.jpg"><figcaption>Fog on the pier</figcaption></figure>'
        '<script type="application/ld+json">{"@type": "NewsArticle", "image": "/static/blank.gif"}'
        "</script></article></body></html>"
    )
    found = images(Elements(root_of(page)), facts_of(page), "https://herald.example/")

    assert found is not None
    assert [each.url for each in found.value] == ["https://herald.example/fog.jpg"]
