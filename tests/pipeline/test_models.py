"""Which model reads which language."""

import pytest

from pipeline import models
from pipeline.recognisers import pieces


def test_each_language_says_which_model_finds_its_names() -> None:
    assert [models.named(language) == "rules only" for language in ("bn", "en", "ru", "en-GB", "de", "und")] == [False] * 4 + [True] * 2


@pytest.mark.parametrize("language", ["en", "ru", "bn", "fr"])
def test_nothing_is_found_in_nothing(language: str) -> None:
    assert models.recognise(["", "12, 13."], language) == [[], []]


def test_an_unknown_language_is_never_read_by_another_ones_model() -> None:
    assert models.recognise(["Angela Merkel spoke in Berlin."], "de") == [[]]


def test_spans_point_into_their_own_text() -> None:
    texts = ["Иван Петров живёт в Москве.", "В Минске встретились министры."]
    for text, spans in zip(texts, models.recognise(texts, "ru"), strict=True):
        assert spans and all(text[start:end][0].isupper() for start, end, _ in spans)


@pytest.mark.parametrize(("language", "line"), [("en", "Angela Merkel spoke in Berlin. "), ("ru", "Иван Петров живёт в Москве. "),
                                                ("bn", "ঢাকায় শেখ হাসিনা বলেছেন। ")])
def test_a_text_that_is_longer_than_a_model_reads_at_once_is_read_to_its_end(
        language: str, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "LONGEST", 3 * len(line))
    once = models.recognise([line], language)[0]
    assert models.recognise([line * 10, line], language) == [
        [(at * len(line) + start, at * len(line) + end, kind) for at in range(10) for start, end, kind in once], once]
