"""Salience: the evidence of the article and the rarity in the pile, worked by hand."""

from math import exp

import numpy as np
import pytest

from pipeline.across.salience import STEP, Evidence, rarity, within_article
from tests.pipeline.decided import decided


def part(*articles: tuple[str, str, dict[str, float]]) -> dict:
    """A part of articles (id, language, term -> salience), each term mentioned once."""
    rows = [(number, term, value) for number, _, terms in articles for term, value in terms.items()]
    return {
        "articles": [{"article_id": number, "language": language} for number, language, _ in articles],
        "keywords": [{"article_id": number, "rank": 1, "keyword": term, "term": term, "score": 0.1, "salience": value, "mentions": 1}
                     for number, term, value in rows],
        "keyword_mentions": [{"article_id": number, "term": term, "start": 0, "end": 1} for number, term, _ in rows],
    }


def finished(*parts: dict) -> list[dict]:
    _, pile = decided(STEP, *parts)
    return [STEP.apply(one, pile) for one in parts]


def test_strength_is_the_formula_worked_by_hand():
    plain = Evidence(words=(4, 2), position=0.0, whole=1.0, headline=False, general=False, score=1.0)
    assert plain.strength == pytest.approx(6 / 2**0.65)
    late = Evidence(words=(4, 2), position=0.5, whole=0.5, headline=True, general=True, score=0.0625)
    assert late.strength == pytest.approx(6 / 2**0.65 * 4**-1.8 * exp(-0.6 + 0.8 - 0.7) * 2)


@pytest.mark.parametrize(("strength", "salience"), [(0, 0), (12, 0.5), (36, 0.75), (3, 0.2)])
def test_salience_grows_with_strength_from_0_to_1(strength, salience):
    assert within_article(strength) == pytest.approx(salience)


@pytest.mark.parametrize(("holding", "weight"), [(1, 1.0), (32, 0.5), (1024, 0.25)])
def test_a_term_counts_less_the_more_articles_hold_it(holding, weight):
    assert rarity(holding) == pytest.approx(weight)


def test_a_common_term_falls_behind_a_rare_one():
    # harbour: 0.5 in two articles: weight 2 ** -0.2 = 0.8706, salience 0.8706 / 1.8706 = 0.4654 < 0.48
    (first,) = finished(part(("a", "en", {"harbour": 0.5, "oil theft": 0.48}), ("b", "en", {"harbour": 0.5})))
    ranks = [(row["term"], row["rank"], round(row["salience"], 4)) for row in first["keywords"] if row["article_id"] == "a"]
    assert ranks == [("oil theft", 1, 0.48), ("harbour", 2, 0.4654)]


def test_the_same_word_in_two_languages_is_two_terms():
    one, two = finished(part(("a", "en", {"police": 0.5})), part(("b", "fr", {"police": 0.5})))
    assert one["keywords"][0]["salience"] == two["keywords"][0]["salience"] == 0.5


def test_twenty_keywords_stay_and_the_mentions_of_the_others_go():
    (kept,) = finished(part(("a", "en", {f"term {n:02}": 0.9 - n / 100 for n in range(30)})))
    assert [row["rank"] for row in kept["keywords"]] == list(range(1, 21))
    assert {row["term"] for row in kept["keyword_mentions"]} == {f"term {n:02}" for n in range(20)}


def test_parts_make_no_difference():
    articles = [(f"a{n}", "en", {"harbour": 0.5, f"own {n}": 0.5, "boat" if n % 2 else "ship": 0.4}) for n in range(7)]
    whole = finished(part(*articles))[0]["keywords"]
    split = [row for one in finished(*(part(article) for article in articles)) for row in one["keywords"]]
    assert whole == split


def test_an_empty_pile_gives_empty_tables():
    assert finished({}) == [{"keywords": [], "keyword_mentions": []}]
    assert decided(STEP)[1].holding("en", "harbour") == 1
    assert STEP.survey({})[0].dtype == np.uint32
