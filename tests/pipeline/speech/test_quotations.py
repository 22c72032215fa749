"""Stretches between quotation marks: how marks pair, nest, cross paragraphs and are forgotten."""

import pytest

from pipeline.speech.quotations import runs
from pipeline.text.sentences import paragraphs


def found(text):
    return [text[run.start : run.end] for run in runs(text, paragraphs(text))]


PAIRS = (
    ("“One,” he said. \"Two.\"", ["One,", "Two."]),
    ("“One,\" he said, and “two” came.", ["One,", "two"]),
    ("„Eins“, sagte er, »zwei« und «drei».", ["Eins", "zwei", "drei"]),
    ("``One,'' he said.", ["One,"]),
    ("“I heard ‘Help,’” she said.", ["I heard ‘Help,’"]),
    ("\"The law on “Equal Pay” is old,\" she said.", ["The law on “Equal Pay” is old,"]),
    ("“He is, as he says, “small” and that is it,” she said.", ["He is, as he says, “small” and that is it,"]),
    ("«Это «Известия», — сказал он. «Да».", ["Это «Известия", "Да"]),
    ("“Let us go.’ She left for the “Arena” hall.", ["Let us go.", "Arena"]),
    ("Don't say 'never again,' the ministers' aides said.", ["never again,"]),
    ("「行こう」と言った。", ["行こう"]),
    ("A 6\" pipe and a 7' wall", []),
    ("তিনি বলেন, ‘কাজ চলছে।’", ["কাজ চলছে।"]),
    ("", []),
)


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_marks_pair_as_a_reader_pairs_them(text, expected):
    assert found(text) == expected


def test_an_unclosed_mark_before_a_paragraph_that_opens_again_goes_on():
    text = "“One.\n\n“Two,” he said."
    first, second = runs(text, paragraphs(text))
    assert (first.closed, first.goes_on, second.resumed, second.closed) == (False, True, True, True)


def test_a_second_opening_mark_ends_the_first_quotation():
    assert found("“One is lost. “Two,” he said.") == ["One is lost. ", "Two,"]
