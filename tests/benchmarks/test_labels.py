from benchmarks.extraction.labels import labels

GOLD = "The ferry left late. Fog lay over the sound.\n\nNobody was hurt, the harbour master said."


def test_passages_that_stand_in_the_gold_are_the_story() -> None:
    texts = [
        "Home",
        "The ferry left late. Fog lay over the sound.",
        "Share",
        "Nobody was hurt, the harbour master said.",
    ]

    assert labels(texts, GOLD) == [0, 1, 0, 1]


def test_a_teaser_of_the_story_on_its_own_page_is_not_the_story() -> None:
    texts = [
        "The ferry left late. Fog lay over the sound.",
        "Nobody was hurt, the harbour master said.",
        "The ferry left late. Fog lay over the sound.",
    ]

    assert labels(texts, GOLD) == [1, 1, 0]


def test_a_passage_that_stands_there_in_part_counts_in_part() -> None:
    (share,) = labels(
        ["Nobody was hurt, the harbour master said. Subscribe to our letter now please"], GOLD
    )

    assert 0 < share < 1


def test_a_page_without_gold_has_no_story() -> None:
    assert labels(["Home", "Share"], "") == [0, 0]
