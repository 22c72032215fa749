"""The small tagger: best paths, spans, training on a few sentences."""

from itertools import pairwise, product

import numpy as np

from pipeline.recognisers import bengali, tagging, train_bengali


def test_a_name_never_begins_inside() -> None:
    scores = np.zeros((2, len(tagging.TAGS)), dtype=np.float32)
    scores[:, tagging.TAGS.index("I-person")] = 5.0
    path = [tagging.TAGS[tag] for tag in tagging.best_path(scores, tagging.allowed())]
    assert path[0] != "I-person"


def test_sentences_of_any_length_have_the_paths_that_each_has_alone() -> None:
    made = np.random.default_rng(7)
    lengths, steps = [3, 0, 12, 1, 7], made.normal(size=(len(tagging.TAGS),) * 2).astype(np.float32) + tagging.allowed()
    scores = made.integers(-9, 9, size=(sum(lengths), len(tagging.TAGS))).astype(np.float32)
    ends = np.cumsum(lengths)
    alone = [tagging.best_path(scores[end - length : end], steps) for length, end in zip(lengths, ends, strict=True)]
    assert tagging.best_paths(scores, lengths, steps) == alone
    assert [len(path) for path in alone] == lengths and len({tag for path in alone for tag in path}) > 3
    assert tagging.best_paths(scores[:0], [], steps) == []


def test_the_best_path_has_the_highest_sum_of_all_paths() -> None:
    made = np.random.default_rng(3)
    steps, scores = tagging.allowed() + made.integers(-3, 3, size=(7, 7)), made.integers(-5, 5, size=(4, 7)).astype(np.float32)

    def total(path: tuple[int, ...]) -> float:
        return float(tagging.START[path[0]] + sum(scores[at, tag] for at, tag in enumerate(path)) + sum(
            steps[before, tag] for before, tag in pairwise(path)))

    best = max(product(range(7), repeat=4), key=lambda path: (total(path), [-tag for tag in reversed(path)]))
    assert tagging.best_path(scores, steps) == list(best)


def test_features_hash_to_the_same_places_everywhere() -> None:
    assert tagging.hashed(["wক", "b"]) == [191_293, 192_505]


def test_tags_become_spans() -> None:
    begin, inside = tagging.TAGS.index("B-person"), tagging.TAGS.index("I-person")
    assert bengali.decoded([begin, inside, 0], [(0, 3), (4, 8), (9, 10)]) == [(0, 8, "person")]


def test_training_learns_its_own_sentences_and_gives_the_same_weights_twice() -> None:
    text, gold = "রহিম ঢাকা গেছেন ।", [[0, 4, "PER"], [5, 9, "LOC"]]
    spans = bengali.tokens(text)
    data = [(bengali.features(text, spans), train_bengali.gold_tags(spans, gold))] * 8
    weights, steps = train_bengali.train(data, epochs=6)
    again, _ = train_bengali.train(data, epochs=6)
    model = tagging.Tagger(weights, steps)
    assert bengali.decoded(model.tags([data[0][0]])[0], spans) == [(0, 4, "person"), (5, 9, "place")]
    assert np.array_equal(weights, again)


def test_people_labelled_word_by_word_are_joined() -> None:
    assert train_bengali.joined([[0, 1, "PER"], [2, 4, "PER"], [6, 9, "LOC"]], "এ কে, ঢাকা") == [[0, 4, "PER"], [6, 9, "LOC"]]
