import pytest

from articles.story.speech import BIAS, LONGEST, pieces_of, speech_of
from pipeline.readers.weights import shipped_weights


def test_a_text_is_asked_for_how_words_begin_and_end_and_for_pairs_of_them() -> None:
    asked = pieces_of("Subscribe to the Herald!")

    assert {"subsc", "heral", "^ subs", "subs to", "hera $", "#!"} <= set(asked)
    assert {"~ibe", "~ald", "^ _ to", "subs _ the"} <= set(asked)
    assert len(asked) == len(set(asked))


def test_signs_of_a_script_without_spaces_are_asked_for_in_twos_and_threes() -> None:
    assert {"登録", "録す", "登録す"} <= set(pieces_of("登録する"))


def test_each_piece_counts_once_and_what_is_unknown_not_at_all() -> None:
    weights = {BIAS: -1.0, "share": 2.0}

    assert speech_of("Share share Share", weights) == 1.0
    assert speech_of("Fog", weights) == -1.0


def test_a_long_text_is_not_asked() -> None:
    assert speech_of("share " * LONGEST, {"share": 2.0}) == 0.0


@pytest.mark.parametrize(
    ("notice", "sentence"),
    [
        ("Never miss a story: get our morning email.", "The ferry left an hour late because of fog."),
        ("Jetzt unseren Newsletter bestellen", "Die Fähre fuhr wegen Nebels eine Stunde später ab."),
        ("Abonnez-vous à notre infolettre", "Le bac est parti avec une heure de retard."),
        ("Comparte esta noticia en WhatsApp", "El barco salió una hora tarde por la niebla."),
        ("Подпишитесь на наш канал", "Паром вышел на час позже из-за тумана."),
        ("اشترك في نشرتنا البريدية", "تأخرت العبارة ساعة بسبب الضباب."),
        ("この記事をシェアする", "霧のためフェリーは一時間遅れて出港した。"),
    ],
)  # fmt: skip
def test_a_notice_sounds_more_like_an_outlet_than_a_sentence_of_a_story(
    notice: str, sentence: str
) -> None:
    weights = shipped_weights().speech

    assert speech_of(notice, weights) > speech_of(sentence, weights) + 1
