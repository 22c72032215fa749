"""What the fitness line says of measured quality, worked by hand."""

from components import fitness
from pipeline.text import tongues

QUALITY = {
    "entities": {"en": {"one": {"f1": 0.8}, "two": {"f1": 0.6}}, "bn": {"three": {"f1": 0.5}}},
    "statistics": {"en": {"four": {"value": 0.93}}},
    "keywords": {"en": {"five": {"f10": 0.3}}},
    "attribution": {"ru": {"own-a": {"f1": 0.9}, "own-b": {"f1": 0.4}, "own-c": {"f1": 0.8}}},
}


def test_scores_are_means_over_the_sets_of_a_language() -> None:
    assert {name: round(score, 3) for name, score in fitness.scores(QUALITY, "en").items()} == {
        "entities": 0.7,
        "statistics": 0.93,
        "keywords": 0.3,
    }
    assert fitness.scores(QUALITY, "fr") == {}


def test_a_weak_language_is_named_and_keywords_are_not_judged() -> None:
    assert fitness.weak(QUALITY, ["en", "bn"]) == "Less sure here: names in Bengali."
    assert fitness.weak(QUALITY, ["en"]) == ""
    assert fitness.weak({}, ["en", "bn"]) == ""


def test_halves_of_our_own_gold_that_are_open_to_learning_count_for_nothing() -> None:
    assert fitness.scores(QUALITY, "ru") == {"attribution": 0.4}
    assert fitness.weak(QUALITY, ["ru"]) == "Less sure here: who states a figure in Russian."


def test_sets_are_named_for_readers() -> None:
    assert [fitness.gold(name) for name in ("own-b", "wikigold")] == ["our own, held out", "wikigold"]


def test_every_headline_has_a_name() -> None:
    board = {task: {"en": {"set": {figure: 0.5}}} for task, figure in fitness.HEADLINES.items()}
    assert fitness.measured(board, ["en"]).count("0.50") == len(fitness.HEADLINES)


def test_a_language_without_a_measurement_says_so() -> None:
    assert fitness.measured(QUALITY, ["fr"]).endswith("- French: not measured; names come from lists and patterns")


def test_what_reads_a_language_is_said_in_plain_words() -> None:
    assert fitness.words_by("own word lists").startswith("Full word lists")
    assert fitness.words_by("script and numerals alone") == "Numerals and punctuation of its script"
    assert fitness.names_by("rules only").startswith("Rules and lists")
    assert fitness.names_by("en_core_web_sm 3.8.0") == "A trained model (en_core_web_sm 3.8.0), then rules and lists"
    assert {fitness.words_by(None), fitness.names_by(None)} == {"This snapshot does not say"}


def test_every_way_in_which_a_build_reads_words_has_plain_words() -> None:
    assert {tongues.OWN, tongues.SOME, tongues.CLDR, tongues.SCRIPT} == set(fitness.LISTS)
