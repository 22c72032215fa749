"""Intervals of shares: Wilson's for a share of articles, the exact bound of Clopper and Pearson. Arithmetic alone: no frames, no words."""

from math import lgamma, log
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
NORMAL = 1.959963984540054  # the 97.5 % point of the standard normal distribution
TINY = 1e-300
ROUNDS, CLOSE = 5000, 1e-13  # steps of the continued fraction (it needs about the root of the larger count), and when it is done
STEPS = 60  # Newton steps; five are usual


def wilson(hits: npt.ArrayLike, total: npt.ArrayLike, *, z: float = NORMAL) -> tuple[Floats, Floats]:
    """Low and high of the 95 % interval of `hits` of `total` (Wilson 1927), in 0..1; nothing is known (0 and 1) of a total of 0.

    Unlike the textbook interval it holds its promise for few articles and for shares near 0 and 1, and never leaves 0..1.
    """
    k, n = np.asarray(hits, float), np.asarray(total, float)
    safe = np.where(n > 0, n, 1.0)
    share, room = k / safe, z * z / safe
    centre = (share + room / 2) / (1 + room)
    half = z / (1 + room) * np.sqrt(share * (1 - share) / safe + room / (4 * safe))
    low, high = np.where(k <= 0, 0.0, np.clip(centre - half, 0, 1)), np.where(k >= n, 1.0, np.clip(centre + half, 0, 1))
    return np.where(n > 0, low, 0.0), np.where(n > 0, high, 1.0)


def exact_low(hits: npt.ArrayLike, misses: npt.ArrayLike, *, alpha: float) -> Floats:
    """The share that is left behind with chance `alpha` at most: the lower bound of Clopper and Pearson (1934); 0 where there are no
    hits."""
    a, b = np.broadcast_arrays(np.asarray(hits, float), np.asarray(misses, float) + 1)
    found = np.zeros(a.shape)
    some = a > 0
    found[some] = beta_quantile(alpha, a[some], b[some])
    return found


def beta_quantile(probability: float, a: Floats, b: Floats) -> Floats:
    """The quantile of beta distributions with a, b >= 1, to about 10 digits, for a probability of at most one half: Newton's method on
    the logarithm of the distribution, which is concave, so that the steps cannot swing; it starts from Wilson's bound."""
    x = np.clip(wilson(a, a + b, z=-NormalDist().inv_cdf(probability))[0], 1e-12, 1 - 1e-12)
    factor, open_ones = _log_factor(a, b), np.arange(a.size)
    for _ in range(STEPS):
        p, q, at, lead = a[open_ones], b[open_ones], x[open_ones], factor[open_ones]
        reached = np.maximum(beta_cdf(at, p, q, factor=lead), TINY)
        slope = np.exp(lead + (p - 1) * np.log(at) + (q - 1) * np.log1p(-at)) / reached
        new = at - (np.log(reached) - log(probability)) / np.maximum(slope, TINY)
        new = np.clip(new, at / 2, (1 + at) / 2)
        x[open_ones] = new
        open_ones = open_ones[np.abs(new - at) > 1e-11 * at]
        if not len(open_ones):
            break
    return x


def beta_cdf(x: Floats, a: Floats, b: Floats, *, factor: Floats | None = None) -> Floats:
    """The regularised incomplete beta function, by Lentz's continued fraction (Numerical Recipes 6.4), on the side where it converges
    fast."""
    factor = _log_factor(a, b) if factor is None else factor
    inner = np.clip(x, TINY, 1 - 1e-16)
    front = np.exp(factor + a * np.log(inner) + b * np.log1p(-inner))
    turn = inner > (a + 1) / (a + b + 2)
    fraction = _fraction(np.where(turn, 1 - inner, inner), np.where(turn, b, a), np.where(turn, a, b))
    tail = front * fraction / np.where(turn, b, a)
    return np.where(turn, 1 - tail, tail)


def _log_factor(a: Floats, b: Floats) -> Floats:
    pairs = zip(a.ravel().tolist(), b.ravel().tolist(), strict=True)
    return np.array([lgamma(p + q) - lgamma(p) - lgamma(q) for p, q in pairs]).reshape(a.shape)


def _fraction(x: Floats, a: Floats, b: Floats) -> Floats:
    c = np.ones(x.shape)
    d = 1 / _away(1 - (a + b) * x / (a + 1))
    h = d.copy()
    for m in range(1, ROUNDS):
        for term in (m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)), -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))):
            d = 1 / _away(1 + term * d)
            c = _away(1 + term / c)
            h = h * d * c
        if np.all(np.abs(d * c - 1) < CLOSE):
            break
    return h


def _away(value: Floats) -> Floats:
    """The value, or a hair beside 0 where it is 0."""
    return np.where(np.abs(value) < TINY, TINY, value)
