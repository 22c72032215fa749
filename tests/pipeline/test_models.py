"""Which model reads which language."""

import pytest

from pipeline import models


def test_each_language_with_a_model_says_its_mode() -> None:
    assert set(models.mode()) == {"bn", "en", "ru"}
    assert all(models.mode().values())


@pytest.mark.parametrize("language", ["en", "ru", "bn", "fr"])
def test_nothing_is_found_in_nothing(language: str) -> None:
    assert models.recognise(["", "12, 13."], language) == [[], []]


def test_an_unknown_language_is_never_read_by_another_ones_model() -> None:
    assert models.recognise(["Angela Merkel spoke in Berlin."], "de") == [[]]


def test_spans_point_into_their_own_text() -> None:
    texts = ["Иван Петров живёт в Москве.", "В Минске встретились министры."]
    for text, spans in zip(texts, models.recognise(texts, "ru"), strict=True):
        assert spans and all(text[start:end][0].isupper() for start, end, _ in spans)
