"""Words written as names, by language and place; none of countries, dates, sentence openings and words also written small."""

import pytest

from pipeline.across.writtennames import written_names


@pytest.mark.parametrize(("text", "language", "found"), [
    ("The ferry left Malanting for the isle of Orrow.", "en", {"malant", "orrow"}),
    ("The Bank spoke. At the Bank, a bank is a bank.", "en", set()),
    ("Паром вышел из Малантинга, и в Малантинге его ждали.", "ru", {"малант"}),
    ("Die Bank in der Stadt Lume.", "de", set()),
    ("মালান্তিং থেকে ফেরি ছাড়ল।", "bn", set()),
    ("", "en", set()),
    ("A" * 5000 + " B" * 5000, "en", set()),
])
def test_words_with_a_capital_inside_a_sentence_are_written_as_names(text: str, language: str, found: set[str]) -> None:
    assert written_names(text, [], [], language=language) == found


def test_names_of_any_script_count_and_countries_dates_and_titles_do_not() -> None:
    text = "On Monday Commander Ada Kimball left France."
    rows = [{"kind": "person", "start": text.index("Ada"), "end": text.index(" left"), "surface": "Ada Kimball"},
            {"kind": "country", "start": text.index("France"), "end": len(text) - 1, "surface": "France"}]
    dates = [{"start": 3, "end": 9}]
    assert written_names(text, rows, dates, language="en") == {"ada", "kimbal"}
