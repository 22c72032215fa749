"""Invented piles whose words come in bursts, for tests of what chance does: an article that uses a word uses it several times, and themes
share words."""

import numpy as np
import pandas as pd

from components.keyness import Counts


def pile(*, articles: int = 120, terms: int = 150, seed: int = 1, planted: tuple[int, ...] = ()) -> Counts:
    """A pile in which the odd articles use the planted terms three times as often."""
    draw = np.random.default_rng(seed)
    rate = 60 / (np.arange(terms) + 6)
    themes = draw.integers(0, 8, articles)
    own = np.where(draw.integers(0, 8, terms)[None] == themes[:, None], 3.0, 0.7)
    bursts = draw.gamma(0.15, 1 / 0.15, (articles, terms))
    lengths = draw.lognormal(0, 0.5, articles)
    mean = rate * own * bursts * lengths[:, None]
    mean[1::2, list(planted)] = 3 * draw.gamma(3, 1 / 3, (len(mean[1::2]), len(planted))) * rate[list(planted)]
    mean[0::2, list(planted)] = draw.gamma(3, 1 / 3, (len(mean[0::2]), len(planted))) * rate[list(planted)]
    numbers = draw.poisson(mean)
    row, column = np.nonzero(numbers)
    ids = np.array([f"a{number:05d}" for number in range(articles)])
    places = pd.DataFrame({"article_id": ids[row], "term": [f"word{number:03d}" for number in column], "count": numbers[row, column]})
    return Counts(pd.DataFrame({"article_id": ids, "words": numbers.sum(axis=1) + 50}), places)


def odd(counts: Counts) -> frozenset[str]:
    """The articles with odd numbers."""
    return frozenset(counts.articles["article_id"].iloc[1::2])
