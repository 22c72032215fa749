"""How a text is cut for a model."""

import pytest

from pipeline.recognisers import pieces


@pytest.mark.parametrize(("text", "found"), [
    ("", []),
    ("Short text.", ["Short text."]),
    ("First one.\n\nSecond one here.", ["First one.\n\n", "Second one here."]),
    ("First one.\nSecond one here.", ["First one.\n", "Second one here."]),
    ("Rain falls. It stays so.", ["Rain falls. ", "It stays so."]),
    ("বৃষ্টি হচ্ছে। আজ মেঘলা দিন", ["বৃষ্টি হচ্ছে। ", "আজ মেঘলা দিন"]),
    ("one two three four five", ["one two three four ", "five"]),
    ("Семнадцатибуквенноеслово", ["Семнадцатибуквенноес", "лово"]),
])
def test_a_piece_ends_with_a_paragraph_else_a_line_a_sentence_a_word(text: str, found: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "LONGEST", 20)
    assert [words for _, words in pieces.pieces(text)] == found


@pytest.mark.parametrize("text", ["“" * 5000, "😀 " * 5000, "a" * 1300 + " b\n\n" * 900, "\u0301" * 3001, "x" * 300])
def test_pieces_are_the_whole_text_and_none_is_longer_than_a_model_reads(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "LONGEST", 1000)
    found = list(pieces.pieces(text))
    assert "".join(words for _, words in found) == text
    assert all(text.startswith(words, at) and 0 < len(words) <= 1000 for at, words in found)


def test_what_no_space_parts_for_hundreds_of_places_is_read_bit_by_bit() -> None:
    assert max(len(words) for _, words in pieces.pieces("Rain fell. " + "(" * 200_000)) < 350
    assert [words for _, words in pieces.pieces("word " * 20_000)] == ["word " * 20_000]
