"""YAKE's scores: the same as the package's own extractor gives."""

import pytest
import yake

from corpus.article import Span
from pipeline.terms.yake_scores import YakeScores, prose
from pipeline.text.sentences import split
from pipeline.text.stopwords import stopwords

TEXT = ("Harbour police in Lindholm say oil theft has doubled. "
        "Oil theft was rare before the new terminal opened. The port authority will buy "
        "two patrol boats, and the harbour police will train their crews. Patrol boats cost money. The port authority pays for them.")


def test_phrases_have_the_score_that_the_package_gives_them():
    stop = stopwords("en")
    theirs = dict(yake.KeywordExtractor(n=3, dedup_lim=1.0, top=500, stopwords=set(stop)).extract_keywords(TEXT))
    ours = YakeScores(TEXT, stopwords=stop)
    shared = [phrase for phrase in theirs if phrase.isalpha() or " " in phrase]
    assert len(shared) > 20
    for phrase in shared:
        count = TEXT.lower().count(phrase.lower())
        assert ours.score(phrase, count=count) == pytest.approx(theirs[phrase]), phrase


def test_a_phrase_of_unknown_words_has_no_score_and_a_short_word_has_one():
    scores = YakeScores("The EU met. The EU and the Union of the Old Towns met again.", stopwords=stopwords("en"))
    assert scores.score("volcano", count=1) is None
    assert scores.score("EU", count=2) > 0
    assert scores.score("Union of the Old Towns", count=1) > 0


def test_prose_ends_every_line_and_danda_and_leaves_furniture_out():
    text = "A headline\n\nASTANA – One thing. Two\nThree।"
    spans = split(text, "en")
    assert prose(text, spans, left_out=(Span(12, 20),)) == "A headline. One thing. Two. Three."
    assert prose("", ()) == ""
