"""Word statistics: the formulas against figures worked by hand and by other programs, the laws of comparison, and what chance may do."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from components import keyness
from components.keyness import Counts
from tests.components import bursts

MIRROR = {"a": "b", "b": "a", "a_articles": "b_articles", "b_articles": "a_articles", "low": "high", "high": "low"}


def test_log_odds_by_hand() -> None:
    delta, variance, z = keyness.log_odds(np.array([3.0, 7.0]), np.array([1.0, 9.0]), prior=np.array([2.0, 8.0]), sizes=(10, 10))
    assert delta[0] == pytest.approx(np.log((5 / 15) / (3 / 17)))
    assert variance[0] == pytest.approx(1 / 5 + 1 / 3)
    assert z[0] == pytest.approx(0.6359887667 / 0.7302967433)
    assert delta[1] == pytest.approx(-delta[0])


def test_log_odds_are_those_of_scattertext() -> None:
    """Scattertext 0.2 keeps all four terms of the variance, the paper and we the two that weigh; with its four our delta gives its
    figures."""
    a, b, prior = np.array([30, 4, 0, 120, 7, 839.0]), np.array([12, 9, 5, 118, 0, 856.0]), np.array([21, 6.5, 2.5, 119, 3.5, 847.5]) * 0.1
    delta, variance, _ = keyness.log_odds(a, b, prior=prior, sizes=(1000, 1000))
    others = sum(1 / (1100 - side - prior) for side in (a, b))
    theirs = [2.6037093520192545, -1.297682807628126, -1.4891642336592965, 0.1316902097563557, 1.7629060842694728, -1.007799322527694]
    assert np.allclose(delta / np.sqrt(variance + others), theirs, rtol=1e-12, atol=0)


@pytest.mark.parametrize(("a", "sizes", "b", "family", "expected"), [
    (10, (1000, 1000), 0, 1, np.log2(0.025**0.1 / (1 - 0.025**0.1))),  # by hand: the bound of ten hits of ten
    (30, (1000, 1000), 10, 1, 0.5133982384833705), (10, (1000, 2000), 30, 1, 0.0), (0, (1000, 3000), 12, 1, 0.0),
    (500, (100000, 120000), 300, 1, 0.7906086630084177), (500, (100000, 120000), 300, 5000, 0.5359597859591688)])
def test_the_conservative_log_ratio_is_evert_s(a: int, sizes: tuple[int, int], b: int, family: int, expected: float) -> None:
    """As R's corpora 0.6 defines it (keyness, measure LRC); the figures were computed once with the beta quantiles of scipy 1.17."""
    found = keyness.conservative_log_ratio(np.array([a]), np.array([b]), sizes=sizes, family=family)
    assert float(found[0]) == pytest.approx(expected, rel=1e-9, abs=1e-12)
    mirrored = keyness.conservative_log_ratio(np.array([b]), np.array([a]), sizes=sizes[::-1], family=family)
    assert float(mirrored[0]) == -float(found[0])


def test_chance_alone_shows_a_word_in_one_run_of_twenty_at_most() -> None:
    """200 deals of a pile of bursts; the formula's z calls half of the words different, the verdict shows a word in 5 % (+-3) of the
    runs."""
    counts = bursts.pile()
    ids, draw, shown, naive = counts.articles["article_id"].to_numpy(str), np.random.default_rng(7), 0, []
    for _ in range(200):
        terms = keyness.compare(counts, a=frozenset(draw.permutation(ids)[:60].tolist())).terms
        shown += bool(terms["differs"].any())
        naive.append((terms["z"].abs() > 1.96).mean())
    assert 0.02 <= shown / 200 <= 0.08
    assert np.mean(naive) > 0.13


def test_planted_differences_are_found_and_nothing_else() -> None:
    counts = bursts.pile(planted=(3, 40))
    verdict = keyness.compare(counts, a=bursts.odd(counts))
    found = verdict.terms[verdict.terms["differs"]]
    assert set(found["term"]) == {"word003", "word040"}
    assert (found["low"] > 0).all()
    assert ((found["low"] < np.log2(3)) & (np.log2(3) < found["high"])).all()
    assert verdict.chance <= 0.05


def test_many_terms_leave_no_planted_word_below_the_resolution_of_a_thousand_deals() -> None:
    counts = bursts.pile(articles=100, terms=3000, planted=(2, 5))
    terms = keyness.compare(counts, a=bursts.odd(counts)).terms
    assert len(terms) > 1000  # 1/1001 for each would be far above 0.05/1000
    assert set(terms.loc[terms["differs"], "term"]) == {"word002", "word005"}


def test_swapping_the_sides_mirrors_everything_exactly() -> None:
    counts = bursts.pile(articles=90, planted=(3,))
    side = frozenset(counts.articles["article_id"].iloc[1:70:2])
    other = frozenset(counts.articles["article_id"]) - side
    there, back = keyness.compare(counts, a=side), keyness.compare(counts, a=other)
    mirrored = back.terms.rename(columns=MIRROR)
    for name in ("effect", "low", "high", "lrc", "z"):
        mirrored[name] = -mirrored[name] + 0.0
    pd.testing.assert_frame_equal(there.terms, mirrored[list(there.terms)], check_exact=True)
    assert there.chance == back.chance


def test_a_against_the_same_texts_shows_nothing() -> None:
    counts = bursts.pile(articles=60)
    twins = [frame.assign(article_id=frame["article_id"] + "-twin") for frame in (counts.articles, counts.places)]
    both = Counts(pd.concat([counts.articles, twins[0]]), pd.concat([counts.places, twins[1]]))
    verdict = keyness.compare(both, a=frozenset(counts.articles["article_id"]))
    assert not verdict.terms["differs"].any()
    assert (verdict.terms["effect"] == 0).all()
    assert (verdict.terms["lrc"] == 0).all()
    assert verdict.chance == 1.0


def test_the_order_of_rows_changes_nothing() -> None:
    counts = bursts.pile(articles=60, planted=(3,))
    mixed = Counts(counts.articles.sample(frac=1, random_state=3), counts.places.sample(frac=1, random_state=4))
    one, two = (keyness.compare(each, a=bursts.odd(counts)).terms for each in (counts, mixed))
    pd.testing.assert_frame_equal(one, two, check_exact=True)
    assert one["differs"].any()


def test_one_article_cannot_make_a_word() -> None:
    counts = bursts.pile(articles=60)
    places = counts.places
    extra = pd.DataFrame({"article_id": ["a00001"], "term": ["word149"], "count": [400]})
    places = pd.concat([places[~((places["article_id"] == "a00001") & (places["term"] == "word149"))], extra])
    terms = keyness.compare(replace(counts, places=places), a=bursts.odd(counts)).terms.set_index("term")
    assert terms.loc["word149", "a"] >= 400
    assert not terms.loc["word149", "differs"]


@pytest.mark.parametrize(("articles", "words", "small"), [(20, 5000, False), (19, 9999, True), (99, 4999, True), (0, 0, True)])
def test_the_floor_is_twenty_articles_and_five_thousand_words(articles: int, words: int, small: bool) -> None:
    assert keyness.below_floor(articles, words) is small


def test_no_articles_give_no_terms() -> None:
    nothing = Counts(pd.DataFrame({"article_id": [], "words": []}), pd.DataFrame({"article_id": [], "term": [], "count": []}))
    verdict = keyness.compare(nothing, a=frozenset())
    assert verdict.terms.empty
    assert list(verdict.terms) == list(keyness.COLUMNS)
