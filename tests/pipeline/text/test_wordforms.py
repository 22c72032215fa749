"""Normal forms, word classes and stop words, as tables."""

import unicodedata
from pathlib import Path

import pytest

from pipeline.text.stopwords import stopwords
from pipeline.text.wordforms import WORD, closes, normal_form, word_class

LEXICON = Path(__file__).parents[3] / "pipeline" / "lexicon"


@pytest.mark.parametrize(("language", "form", "words"), [
    ("en", "agency", "agency agencies Agencies agency's"),
    ("en", "cooperation", "cooperation co-operation Co-operation"),
    ("en", "organization", "organisation organization organisations"),
    ("en", "crisis", "crisis"), ("en", "police", "police"), ("en", "bus", "bus"), ("en", "woman", "women woman"),
    ("en", "promise", "promise promises"), ("en", "exercise", "exercise exercises"), ("en", "four", "four"),
    ("ru", "орг", "орган органы органов органам органами"), ("ru", "преступн", "преступность преступности преступностью"),
    ("bn", "অপরাধ", "অপরাধ অপরাধের অপরাধে অপরাধকে অপরাধও"), ("bn", "দেশ", "দেশ দেশের দেশগুলির দেশে দেশটি"),
    ("bn", "ইন্টারপোল", "ইন্টারপোল ইন্টারপোলের ইন্টারপোলকে"),
    ("bn", "পরিষদ", "পরিষদ পরিষদের"), ("bn", "ব্যক্তি", "ব্যক্তি ব্যক্তিদের ব্যক্তির"), ("bn", "বৈঠক", "বৈঠক বৈঠকে বৈঠকের"),
    ("uk", "орган", "орган органи органів органами"), ("xx", "abc", "ABC abc"),
])
def test_forms_of_a_word_have_one_normal_form(language, form, words):
    assert {normal_form(unicodedata.normalize("NFC", word), language) for word in words.split()} == {unicodedata.normalize("NFC", form)}


@pytest.mark.parametrize(("language", "kind", "words"), [
    ("en", "noun", "law police meeting building migration official"), ("en", "verb", "told went"),
    ("en", "either", "fight plan minister"), ("en", "adjective", "illegal international new local"), ("en", "adverb", "annually quickly"),
    ("en", "participle", "organised convicted"), ("en", "gerund", "combating"),
    ("ru", "adjective", "правоохранительных международного"), ("ru", "verb", "сообщил договорились"),
    ("ru", "noun", "преступность власть министр"),
    ("bn", "verb", "জানিয়েছেন"), ("bn", "noun", "পুলিশ"), ("bn", "adjective", "আন্তর্জাতিক"),
    ("fr", "adverb", "récemment"), ("fr", "noun", "gouvernement"), ("xx", "noun", "anything"),
])
def test_words_have_the_class_that_readers_give_them(language, kind, words):
    assert {word_class(unicodedata.normalize("NFC", word), language) for word in words.split()} == {kind}


def test_a_bengali_locative_ends_a_phrase_and_a_genitive_does_not():
    assert closes(unicodedata.normalize("NFC", "মোকাবেলায়"), "bn", False)
    assert not closes("পুলিশের", "bn", False)
    assert not closes("police", "en", False)


@pytest.mark.parametrize(("language", "words"), [
    ("en", "the of said"), ("ru", "который также и"), ("bn", "এবং সাথে করেছেন"), ("fr", "selon des"), ("be", "і каб")])
def test_stop_words_are_known(language, words):
    assert set(unicodedata.normalize("NFC", words).split()) <= stopwords(language)


def test_an_unknown_language_has_no_stop_words_and_bengali_crime_is_none():
    assert stopwords("xx") == frozenset()
    assert "অপরাধ" not in stopwords("bn")


def test_words_keep_their_marks_and_hyphens():
    assert WORD.findall("বেলারুশের U.S. co-operation—don’t 3rd") == ["বেলারুশের", "U.S.", "co-operation", "don’t", "3rd"]


@pytest.mark.parametrize("name", ["themes.toml", "endings.toml", "stopwords.toml"])
def test_lexicons_are_written_in_the_form_of_the_texts(name):
    text = (LEXICON / name).read_text("utf-8")
    assert text == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(("word", "language"), [("όταν", "el"), ("को", "ne"), ("ـ", "ar")])
def test_a_word_that_a_stemmer_takes_for_an_ending_stays_as_it_is(word, language):
    assert normal_form(word, language) == word
