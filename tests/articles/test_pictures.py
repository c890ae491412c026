from articles.article import Found, Picture
from articles.elements import Elements
from articles.pictures import images, video
from articles.structured import Structured
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
