"""Which words two sets of articles use differently: effect sizes of words, and which of them are no accident. Numbers only: no SQL, no
drawing."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from components import shares, shuffles
from components.shares import NORMAL, Floats
from components.shuffles import Table, Wholes

ARTICLES, WORDS = 20, 5000  # the floor of each side
PRIOR = 500.0  # words that the prior weighs as much as
ALPHA = 0.05
OWN = 0.01  # a term must also stand out among its own deals
LEAST, MOST = 5, 5000  # a term is looked at when so many articles hold it; and at most so many terms, those of most articles
COLUMNS = ("term", "differs", "effect", "low", "high", "lrc", "z", "p", "q", "a", "b", "a_articles", "b_articles")
# Types of the columns that are no float.
TYPES = {"term": "str", "differs": "bool", **dict.fromkeys(("a", "b", "a_articles", "b_articles"), "int64")}


@dataclass(frozen=True, slots=True)
class Counts:
    """How often terms occur in articles: `articles` (article_id, words) and `places` (article_id, term, count), which may be categories."""

    articles: pd.DataFrame
    places: pd.DataFrame


@dataclass(frozen=True, slots=True)
class Verdict:
    """The terms with their numbers, and how often chance alone makes a difference as large anywhere."""

    terms: pd.DataFrame
    chance: float


def below_floor(articles: int, words: int) -> bool:
    """True for a side too small for any word statistics."""
    return articles < ARTICLES or words < WORDS


def log_odds(a: Floats, b: Floats, *, prior: Floats, sizes: tuple[float, float],
             weight: float | None = None) -> tuple[Floats, Floats, Floats]:
    """delta, its variance and z of every term: the log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008,
    eq. 15-17, 20).

    `prior` are pseudo-counts, `weight` all of them (more where words are not looked at), `sizes` the words of both sides. z treats words
    as drawn one by one, which they are not: it ranks, it does not judge.
    """
    weight = prior.sum() if weight is None else weight
    odds = [(count + prior) / (size + weight - count - prior) for count, size in zip((a, b), sizes, strict=True)]
    delta, variance = np.log(odds[0]) - np.log(odds[1]), 1 / (a + prior) + 1 / (b + prior)
    return delta, variance, delta / np.sqrt(variance)


def conservative_log_ratio(a: Floats, b: Floats, *, sizes: tuple[float, float], family: int = 1, alpha: float = ALPHA) -> Floats:
    """The log2 ratio of rates that is certain, "LRC" (Stephanie Evert, "Measuring Keyness", Digital Humanities 2022): the end next to 0 of
    the exact interval of the ratio, 0 where it spans 0.

    `family` is the number of terms looked at: the interval is widened for it (Bonferroni). Positive for side A.
    """
    more = a * sizes[1] > b * sizes[0]
    less = a * sizes[1] < b * sizes[0]
    most, least = np.where(more, a, b), np.where(more, b, a)
    relative = np.where(more, sizes[1] / max(sizes[0], 1), sizes[0] / max(sizes[1], 1))
    share = shares.exact_low(most, least, alpha=alpha / 2 / max(family, 1))
    certain = np.maximum(np.log2(np.maximum(relative * share / (1 - share), 1e-300)), 0.0)
    return np.where(more, certain, np.where(less, -certain, 0.0))


def compare(counts: Counts, *, a: frozenset[str], rounds: int = shuffles.ROUNDS) -> Verdict:
    """Every term of at least five articles with its numbers (COLUMNS), those that differ first, then by certain and by likely effect.

    `a` are the articles of side A, all others are side B. effect is log2 of the odds ratio, low and high its 95 % limits from the spread
    between articles (never narrower than the formula of independent words); differs: q and the whole comparison are at most 5 % by
    dealing of whole articles. The order of rows changes nothing, swapping the sides mirrors everything.
    """
    names, table, in_a = _table(counts, a)
    if not len(names):
        return Verdict(pd.DataFrame({name: pd.Series(dtype=TYPES.get(name, "float64")) for name in COLUMNS}), 1.0)
    numbers = _numbers(table, in_a)
    sizes = (table.sizes[in_a].sum(), table.sizes[~in_a].sum())
    weights = PRIOR * table.totals / max(table.sizes.sum(), 1.0)
    delta, variance, z = log_odds(numbers["a"], numbers["b"], prior=weights, sizes=sizes, weight=PRIOR)
    reach = NORMAL * np.sqrt(np.maximum(variance, _variance(table, in_a, weights))) / np.log(2)
    seen = shuffles.observed(table, in_a)
    found = shuffles.chances(seen, shuffles.dealt(table, int(in_a.sum()), rounds=rounds), width=shuffles.spread(table)[1], alpha=ALPHA)
    differs = (found.q <= ALPHA) & (found.own <= OWN) & (found.any <= ALPHA)
    effect = delta / np.log(2)
    lrc = conservative_log_ratio(numbers["a"], numbers["b"], sizes=sizes, family=len(names))
    whole = {name: numbers[name].astype("int64") for name in ("a", "b", "a_articles", "b_articles")}
    limits = {"low": effect - reach, "high": effect + reach}
    effects = {"effect": effect, **limits, "lrc": lrc, "z": z}
    rows = pd.DataFrame({"term": names, "differs": differs, **effects, "p": found.p, "q": found.q, **whole})
    order = np.lexsort((names, -np.abs(z), -np.abs(lrc), ~differs))
    return Verdict(rows.iloc[order].reset_index(drop=True)[list(COLUMNS)], found.any)


def _table(counts: Counts, a: frozenset[str]) -> tuple[npt.NDArray[np.str_], Table, npt.NDArray[np.bool_]]:
    """Names of the terms looked at, their counts in articles sorted by id, and which articles are of side A."""
    articles = counts.articles.sort_values("article_id", kind="stable")
    ids = articles["article_id"].to_numpy(str)
    places, held = counts.places, counts.places["term"].value_counts()
    held = held[held >= LEAST]
    ranked = sorted(zip(-held.to_numpy(), held.index, strict=True))[:MOST]
    names = np.array(sorted(term for _, term in ranked), str)
    column, row = _codes(places["term"], names), _codes(places["article_id"], ids)
    kept = (column >= 0) & (row >= 0)
    order = np.lexsort((row[kept], column[kept]))
    count, sizes = places["count"].to_numpy(float)[kept][order], articles["words"].to_numpy(float)
    table = Table(row[kept][order], column[kept][order], count, sizes, len(names))
    return names, table, np.isin(ids, list(a))


def _codes(values: pd.Series, names: npt.NDArray[np.str_]) -> Wholes:
    """The place of each value among the names; -1 for others. Categories are looked up once each."""
    if isinstance(values.dtype, pd.CategoricalDtype):
        return pd.Index(names).get_indexer(values.cat.categories)[values.cat.codes]
    return pd.Index(names).get_indexer(values)


def _numbers(table: Table, in_a: npt.NDArray[np.bool_]) -> dict[str, Floats]:
    """Words and articles of each side."""
    inside = in_a[table.row].astype(float)
    outside = 1 - inside
    words = {"a": table.summed(table.count * inside), "b": table.summed(table.count * outside)}
    return {**words, "a_articles": table.summed(inside), "b_articles": table.summed(outside)}


def _variance(table: Table, in_a: npt.NDArray[np.bool_], weights: Floats) -> Floats:
    """The variance of the log ratio from the spread between articles: a ratio estimate with articles as clusters, prior counted in."""
    total = np.zeros(table.terms)
    for side in (in_a, ~in_a):
        here = side[table.row]
        count, sizes = table.count * here, table.sizes * side
        rate = table.summed(count) / max(sizes.sum(), 1.0)
        usual = rate[table.column] * sizes[table.row]
        squares = table.summed((count - usual) ** 2 * here - usual**2 * here) + rate**2 * (sizes**2).sum()
        number = side.sum()
        total += np.maximum(squares, 0) * number / max(number - 1, 1) / (table.summed(count) + weights) ** 2
    return total
