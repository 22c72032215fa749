"""The lexicon of quotations: every language's file loads, in small letters, and its verbs are found."""

from pathlib import Path

import pytest

from pipeline.speech.cues import cues

LEXICON = Path(__file__).parents[3] / "pipeline" / "lexicon" / "quotes"
LANGUAGES = sorted(path.stem for path in LEXICON.glob("*.toml"))
VERBS = (
    ("en", "She pointed out the door.", "pointed out"), ("ru", "Он подчеркнул это.", "подчеркнул"),
    ("bn", "তিনি জোর দিয়ে বলেন", "জোর দিয়ে বলেন"), ("de", "Er betonte das.", "betonte"),
    ("uk", "Він наголосив на цьому.", "наголосив"), ("fr", "Il a déclaré cela.", "a déclaré"),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_is_in_small_letters_and_has_pronouns(language):
    known = cues(language)
    words = known.pronouns | known.persons | known.between | known.ends | known.glue | known.heads | known.first
    assert known.pronouns
    assert known.persons <= known.pronouns
    assert all(word == word.lower() for word in words)


@pytest.mark.parametrize(("language", "text", "verb"), VERBS)
def test_the_longest_verb_is_found(language, text, verb):
    assert cues(language).verb.search(text).group() == verb


def test_a_verb_inside_a_longer_word_is_none():
    assert cues("en").verb.search("He is unsaid and saidest") is None


def test_a_language_without_a_file_has_no_words():
    known = cues("xx")
    assert (known.verb.search("said"), known.pronouns, known.partial) == (None, frozenset(), 0)
