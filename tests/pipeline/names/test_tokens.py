"""Words of a text, in every script, with their offsets."""

import pytest

from pipeline.names.tokens import key, script, tokenise


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Belarus-China talks", ["Belarus", "China", "talks"]),
        ("The U.S. side", ["The", "U.S.", "side"]),
        ("বেলারুশের পুলিশ", ["বেলারুশের", "পুলিশ"]),
        ("", []),
    ],
)
def test_words_keep_their_marks(text: str, words: list[str]) -> None:
    assert [token.text for token in tokenise(text)] == words
    assert all(text[token.start : token.end] == token.text for token in tokenise(text))


def test_a_key_forgets_case_and_punctuation() -> None:
    assert key("Côte d’Ivoire") == "côte d ivoire"
    assert key("U.S.") == "us"


@pytest.mark.parametrize(
    ("text", "expected"), [("Hello", "Latin"), ("Привет", "Cyrillic"), ("বাংলা", "Bengali"), ("123", "Latin"), ("", "Latin")]
)
def test_the_script_of_a_text(text: str, expected: str) -> None:
    assert script(text) == expected
