"""Dealing of articles: sums and spreads by hand, p-values by hand."""

import numpy as np
import pytest

from components import shuffles
from components.shuffles import Table


def table(rows: list[list[int]], sizes: list[int]) -> Table:
    counts = np.array(rows)
    column, row = np.nonzero(counts.T)
    return Table(row, column, counts[row, column].astype(float), np.array(sizes, float), counts.shape[1])


FOUR = table([[2, 0], [0, 1], [0, 1], [2, 2]], [10, 10, 10, 10])


def test_the_surplus_is_what_length_does_not_explain() -> None:
    squares, width = shuffles.spread(FOUR)
    assert squares.tolist() == pytest.approx([4.0, 2.0])  # first term: +1 -1 -1 +1; second: -1 0 0 +1
    assert width.tolist() == pytest.approx([4.0, 2.0])


def test_the_seen_deal_in_its_own_standard_deviations() -> None:
    found = shuffles.observed(FOUR, np.array([True, False, False, True]))
    assert found.tolist() == pytest.approx([2 / np.sqrt(4 * 2 * 2 / 12), 0.0])
    assert (shuffles.observed(FOUR, np.array([False, True, True, False])) == -found).all()


def test_deals_have_the_standard_deviation_that_was_reckoned_whether_columns_are_dense_or_not() -> None:
    draw = np.random.default_rng(5)
    often = np.where(np.arange(40) < 20, 0.2, 4)
    many = table(draw.poisson(draw.gamma(0.3, 2, (60, 40)) * often).tolist(), draw.integers(50, 200, 60).tolist())
    deals = shuffles.dealt(many, 20, rounds=2000)
    held = many.totals > 0
    assert deals.shape == (2000, 40)
    assert np.allclose((deals[:, held].astype(float) ** 2).mean(axis=0), 1.0, atol=0.16)


def test_deals_are_the_same_for_either_side_and_every_time() -> None:
    assert (shuffles.dealt(FOUR, 1, rounds=30) == shuffles.dealt(FOUR, 3, rounds=30)).all()


def test_benjamini_and_hochberg_by_hand() -> None:
    found = shuffles.benjamini_hochberg(np.array([0.04, 0.01, 0.03, 0.5]))
    assert found.tolist() == pytest.approx([0.04 * 4 / 3, 0.04, 0.04 * 4 / 3, 0.5])
    assert shuffles.benjamini_hochberg(np.array([])).tolist() == []


def test_a_band_lends_its_deals() -> None:
    """Two terms of one band, four deals and the seen one: ten values, of which the seen 5 is the largest."""
    deals = np.array([[1, 2], [2, 1], [3, 0], [0, 3]], np.float32)
    found = shuffles.chances(np.array([5.0, -1.0]), deals, width=np.array([9.0, 8.0]), alpha=0.05)
    assert found.p.tolist() == pytest.approx([0.1, 0.8])
    assert found.own.tolist() == pytest.approx([0.2, 0.8])
    assert found.q.tolist() == pytest.approx([0.2, 0.8])
    assert found.any == pytest.approx(0.2)
