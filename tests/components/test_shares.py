"""Intervals of shares against figures of the literature and figures worked by hand."""

import numpy as np
import pytest

from components import shares


@pytest.mark.parametrize(("hits", "total", "low", "high"), [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718),  # Newcombe 1998, table I, method 3
    (29, 29, 0.8830, 1.0), (0, 0, 0.0, 1.0)])
def test_wilsons_interval_is_that_of_newcombes_table(hits: int, total: int, low: float, high: float) -> None:
    assert [float(end) for end in shares.wilson(hits, total)] == pytest.approx([low, high], abs=6e-5)


def test_hits_and_misses_mirror_each_other() -> None:
    low, high = shares.wilson([3, 0, 7], [10, 9, 7])
    miss_low, miss_high = shares.wilson([7, 9, 0], [10, 9, 7])
    assert np.allclose(low, 1 - miss_high, atol=1e-15)
    assert np.allclose(high, 1 - miss_low, atol=1e-15)


@pytest.mark.parametrize(("hits", "misses", "alpha", "bound"), [
    (10, 0, 0.025, 0.025**0.1),  # all hits: the bound to the power of n is alpha
    (1, 9, 0.025, 1 - 0.975**0.1),  # one hit: the chance of none at all, (1 - bound)**10, is 0.975
    (0, 5, 0.025, 0.0), (1, 1, 0.05, 1 - 0.95**0.5)])
def test_the_exact_bound_solves_its_equation(hits: int, misses: int, alpha: float, bound: float) -> None:
    assert float(shares.exact_low([hits], [misses], alpha=alpha)[0]) == pytest.approx(bound, rel=1e-10)


def test_the_exact_bound_keeps_its_digits_for_large_and_lopsided_counts() -> None:
    for hits, misses, alpha in ((90_000, 3, 5e-6), (2, 90_000, 5e-6), (500, 300, 5e-6), (40_000, 50_000, 0.025)):
        bound = shares.exact_low([hits], [misses], alpha=alpha)
        back = shares.beta_cdf(bound, np.array([float(hits)]), np.array([misses + 1.0]))
        assert float(back[0]) == pytest.approx(alpha, rel=1e-7)
