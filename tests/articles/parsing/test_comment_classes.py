import pytest

from articles.hints import Hints
from articles.parsing.comment_classes import is_of_comments
from tests.articles.pages import page, source
from tests.articles.reader import read_article

STORY = (
    "Obreros que cavaban una zanja para tuberías hallaron bajo el patio de una escuela un cementerio con al menos 34 tumbas.",
    "Los restos, envueltos en tejidos de fibra de llama, tienen unos 900 años, según las primeras estimaciones.",
    "La directora del plantel contó que los alumnos llevaban años jugando al fútbol sobre las tumbas.",
    "«Ahora quieren ser arqueólogos, todos», dijo.",
)
SAID = "Siempre lo mismo, pagamos los de a pie y nadie da la cara cuando toca explicar las cosas."


def text_of(body: str) -> list[str]:
    markup = (
        '<!DOCTYPE html><html lang="es"><head><title>Hallan un cementerio</title></head><body>'
        f'<main class="is-layout-flow"><h1 class="wp-block-post-title">Hallan un cementerio</h1>{body}</main></body></html>'
    )
    return [block.text for block in read_article(page(markup), Hints(), source()).blocks]


@pytest.mark.parametrize(
    "name",
    ["comments", "comment", "post-comments", "wp-block-comment-content", "field--name-comment-body",
     "comment-12", "comments__list", "guestbook", "single post_comments", "comentarios",
     "comentarios_lectores_listado", "kommentare", "komentarze-lista"],
)  # fmt: skip
def test_boxes_of_comments_are_told_by_whole_words(name: str) -> None:
    assert is_of_comments(name)


@pytest.mark.parametrize(
    "name",
    ["commentary", "has-comments", "post-with-comments", "tone-comment", "comment-is-free",
     "no-comments", "commentator", "entry-content", "comments-open",
     "kommentar", "comentarios-politica", "commentaire"],
)  # fmt: skip
def test_what_an_outlet_thinks_is_called_so_too(name: str) -> None:
    assert not is_of_comments(name)


def test_a_long_name_of_many_parts_takes_no_time() -> None:
    assert not is_of_comments("_" * 299 + "x")
    assert not is_of_comments("a-" * 140 + "commentx")


def test_what_readers_say_is_no_part_of_the_story() -> None:
    story = "".join(f"<p>{text}</p>" for text in STORY)
    comments = (
        '<div class="wp-block-comments"><h2>¿Qué opina usted?</h2><ol class="wp-block-comment-template"><li>'
        '<div class="wp-block-comment-author-name">Lorenzo Pastrana</div>'
        f'<div class="wp-block-comment-content"><p>{SAID}</p></div></li></ol></div>'
    )

    read = text_of(f'<div class="entry-content wp-block-post-content">{story}</div>{comments}')

    assert read == list(STORY)


def test_a_story_in_a_box_that_is_called_after_comments_is_kept() -> None:
    story = "".join(f"<p>{text}</p>" for text in STORY)

    assert text_of(f'<div class="post-comments">{story}</div>') == list(STORY)
