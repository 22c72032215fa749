"""Sentences, paragraphs and words: abbreviations, glued sentences, scripts, wrapped lines."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.text.sentences import paragraphs, split, words

TEXTS = (
    ("en", "Mr. Ivan Petrov met Gen. Kim. They spoke.", ["Mr. Ivan Petrov met Gen. Kim.", "They spoke."]),
    ("en", "Prices rose 3.5 per cent. In the U.S. they fell.", ["Prices rose 3.5 per cent.", "In the U.S. they fell."]),
    ("en", "He lives in the U.S. The firm moved.", ["He lives in the U.S.", "The firm moved."]),
    ("en", "J. B. Miller of Acme Inc. Warsaw said so.", ["J. B. Miller of Acme Inc. Warsaw said so."]),
    ("en", "We trust these agencies.”On other tasks he was silent.", ["We trust these agencies.”", "On other tasks he was silent."]),
    ("en", "He made remarks.The first task is clear.", ["He made remarks.", "The first task is clear."]),
    ("en", "Read example.com or news.Sky.com for more.", ["Read example.com or news.Sky.com for more."]),
    ("en", "“Why now?” he asked. “Because.”", ["“Why now?” he asked.", "“Because.”"]),
    ("en", "It grew... and grew. Then it stopped", ["It grew... and grew.", "Then it stopped"]),
    ("ru", "В 2024 г. задержали 13 чел. Об этом сообщил А. И. Иванов.", ["В 2024 г. задержали 13 чел.", "Об этом сообщил А. И. Иванов."]),
    ("ru", "Потери составили 2 млн руб. и т.д. Суд решил.", ["Потери составили 2 млн руб. и т.д. Суд решил."]),
    ("bn", "ড. রহমান এসেছেন। তিনি বললেন, ‘কাজ চলছে।’ সভা শেষ!", ["ড. রহমান এসেছেন।", "তিনি বললেন, ‘কাজ চলছে।’", "সভা শেষ!"]),
    ("bn", "“কাজ চলবে।” – বললেন মন্ত্রী। সবাই শুনলেন।", ["“কাজ চলবে।” – বললেন মন্ত্রী।", "সবাই শুনলেন।"]),
    ("de", "Am 10. Mai kam Dr. Weber. Das war gut.", ["Am 10. Mai kam Dr. Weber.", "Das war gut."]),
    ("zh", "他来了。他说：“好！”大家笑了。", ["他来了。", "他说：“好！”", "大家笑了。"]),
    ("en", "", []),
    ("und", " \n\n ", []),
)


@pytest.mark.parametrize(("language", "text", "expected"), TEXTS)
def test_a_text_falls_into_its_sentences(language, text, expected):
    assert [span.within(text) for span in split(text, language)] == expected


def test_a_heading_is_a_sentence_of_its_own():
    text = "A new plan\nThe plan is good. It works.\n\nOther news"
    assert [span.within(text) for span in split(text, "en")] == ["A new plan", "The plan is good.", "It works.", "Other news"]


def test_lines_wrapped_to_a_column_are_one_paragraph():
    text = (
        "The council of ministers met on Monday to discuss the new plan for\nthe border, which has been under way since the spring of\n"
        "the year before last and is to be ready soon. The ministers said\nthat work was going on.\n\nNothing else was said at the meeting."
    )
    assert len(paragraphs(text)) == 2
    assert len(split(text, "en")) == 3


def test_words_keep_their_vowel_signs_and_leave_digits_out():
    text = "বেলারুশের ১৩ জন, don’t 42 Минск"
    assert [span.within(text) for span in words(text)] == ["বেলারুশের", "জন", "don", "t", "Минск"]


@given(st.text(alphabet="aB1.!?।“”\"' \n…。ক", max_size=80))
def test_sentences_never_overlap_and_lose_nothing_but_space(text):
    spans = split(text, "en")
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert "".join("".join(span.within(text).split()) for span in spans) == "".join(text.split())


@pytest.mark.parametrize("text", ["." * 100_000, "a." * 50_000, "“" * 100_000, "A. " * 30_000, "\n" * 100_000, "x" * 300_000])
def test_a_hostile_text_is_split_in_linear_time(text):
    assert all(span.start < span.end for span in split(text, "en"))
