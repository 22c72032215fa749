"""What chance does: whole articles dealt anew to two sides, a thousand times, and what p-values follow. Numbers only; what they are is
said elsewhere.

Words come in bursts: one article uses a word thirty times. Formulas that treat every word as drawn by itself call 13-25 % of the words of
two random halves different. Here the article is what is dealt, so bursts stay together.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Singles = npt.NDArray[np.float32]
Wholes = npt.NDArray[np.int64]
ROUNDS, SEED = 1000, 20240515
BANDS, BAND = 10, 50  # at most so many bands, none of fewer terms
CELLS = 25_000_000  # labels held at once
DENSE, BLOCK = 0.2, 256  # a term in more than this share of the articles is multiplied as a dense column, so many at once


@dataclass(frozen=True, slots=True)
class Table:
    """Counts of terms in articles: for every place that is not 0 its row (article), column (term) and count; sorted by column, then row.

    `sizes` are the words of each article, `terms` is the number of columns.
    """

    row: Wholes
    column: Wholes
    count: Floats
    sizes: Floats
    terms: int

    @property
    def totals(self) -> Floats:
        """How often each term occurs in all articles."""
        return self.summed(self.count)

    def summed(self, values: Floats) -> Floats:
        """Values of the places, summed by term."""
        return np.bincount(self.column, weights=values, minlength=self.terms).astype(np.float64)


def spread(table: Table) -> tuple[Floats, Floats]:
    """For each term: the sum of squares of its surplus in the articles, and of how many articles that sum is made (2 when two articles
    dominate).

    The surplus of an article is its count less what its length lets expect; over all articles it is 0.
    """
    rate = table.totals / max(table.sizes.sum(), 1.0)
    usual = rate[table.column] * table.sizes[table.row]
    surplus = table.count - usual
    squares = table.summed(surplus**2 - usual**2) + rate**2 * (table.sizes**2).sum()
    fourths = table.summed(surplus**4 - usual**4) + rate**4 * (table.sizes**4).sum()
    return np.maximum(squares, 0.0), np.divide(squares**2, fourths, out=np.zeros(table.terms), where=fourths > 0)


def observed(table: Table, in_a: npt.NDArray[np.bool_]) -> Floats:
    """How many of its own standard deviations each term's surplus on side A lies from 0, under dealing of articles; swapping the sides
    turns the sign."""
    a = table.summed(table.count * in_a[table.row])
    n, n_a = table.sizes.sum(), table.sizes[in_a].sum()
    surplus = (a * (n - n_a) - (table.totals - a) * n_a) / max(n, 1.0)
    return _scaled(surplus, table, int(in_a.sum()))


def _scaled(surplus: Floats, table: Table, size: int) -> Floats:
    """The surplus in units of its standard deviation when `size` articles are drawn without replacement."""
    total = len(table.sizes)
    squares, _ = spread(table)
    deviation = np.sqrt(squares * size * (total - size) / max(total * (total - 1), 1))
    return np.divide(surplus, deviation, out=np.zeros(table.terms), where=deviation > 1e-9)


def dealt(table: Table, size: int, *, rounds: int = ROUNDS, seed: int = SEED) -> Singles:
    """The absolute values of `observed` for `rounds` random deals, one a row. The smaller side is dealt, so that swapping sides changes
    nothing."""
    total, size = len(table.sizes), min(size, len(table.sizes) - size)
    draw = np.random.default_rng(seed)
    rate = table.totals / max(table.sizes.sum(), 1.0)
    unit = _scaled(np.ones(table.terms), table, size)
    parts = []
    for start in range(0, rounds, step := max(1, min(rounds, CELLS // max(total, 1)))):
        number = min(step, rounds - start)
        labels = np.zeros((total, number), np.float32)
        for deal in range(number):
            labels[draw.permutation(total)[:size], deal] = 1
        words = table.sizes @ labels
        sums = np.empty((table.terms, number), np.float32)
        for columns, block in _sums(table, labels):
            sums[columns] = block
        parts.append(np.abs((sums - np.outer(rate, words)) * unit[:, None]).astype(np.float32).T)
    return np.concatenate(parts) if parts else np.zeros((0, table.terms), np.float32)


def _sums(table: Table, labels: Singles) -> Iterator[tuple[Wholes, Singles]]:
    """For every term the words on the dealt side in each deal. Rare terms gather their articles' rows (bytes where a term stands once,
    four times faster), frequent ones are dense columns, a block at a time."""
    ends = np.searchsorted(table.column, np.arange(table.terms), side="right")
    starts, counts, small = np.concatenate([[0], ends[:-1]]), table.count.astype(np.float32), labels.astype(np.uint8)
    often, once = ends - starts > DENSE * len(labels), table.count == 1
    for term in np.flatnonzero(~often).tolist():
        rows, single = table.row[starts[term] : ends[term]], once[starts[term] : ends[term]]
        sums = np.add.reduce(small[rows[single]], axis=0, dtype=np.uint32).astype(np.float32)
        yield np.array([term]), (sums + counts[starts[term] : ends[term]][~single] @ labels[rows[~single]])[None]
    frequent = np.flatnonzero(often)
    for first in range(0, len(frequent), BLOCK):
        block = frequent[first : first + BLOCK]
        columns = np.zeros((len(block), len(labels)), np.float32)
        for line, term in enumerate(block.tolist()):
            columns[line, table.row[starts[term] : ends[term]]] = counts[starts[term] : ends[term]]
        yield block, columns @ labels


@dataclass(frozen=True, slots=True)
class Chances:
    """What the deals say: for each term p (its band's deals together), own (its own deals alone) and q (Benjamini-Hochberg); `any` for
    all terms together."""

    p: Floats
    own: Floats
    q: Floats
    any: float


def chances(seen: Floats, deals: Singles, *, width: Floats, alpha: float) -> Chances:
    """p-values of the seen values against the deals, terms of like `width` (how many articles make their spread) pooled in bands.

    A thousand deals alone know no p below 1/1001, too coarse for thousands of terms. In units of their own standard deviation the terms
    of a band have nearly the same distribution under dealing, so they lend each other their deals: at least 50 terms a band, p down to
    1/50,000 and, with ten bands, always five times finer than what Benjamini and Hochberg ask of the first of all terms. The seen deal
    counts as one of the deals. `any` is exact: how many deals, the seen one among them, have a smallest q at most as small as the seen
    one's.
    """
    values = np.vstack([np.abs(seen).astype(np.float32)[None], deals])
    number, terms = values.shape
    p, tails = np.ones(terms), []
    for band in np.array_split(np.argsort(width, kind="stable"), max(1, min(BANDS, terms // BAND))):
        flat = values[:, band].ravel()
        ranked = np.sort(flat)
        share = lambda some, ranked=ranked: (len(ranked) - np.searchsorted(ranked, some, side="left")) / max(len(ranked), 1)  # noqa: E731
        p[band] = share(values[0, band])
        if len(flat):
            far = np.flatnonzero(flat >= ranked[int(len(flat) * (1 - alpha))])
            tails.append(np.stack([far // len(band), share(flat[far])]))
    own = (values >= values[0]).mean(axis=0) if terms else np.ones(0)
    least = _smallest(np.concatenate(tails, axis=1), number, terms) if tails else np.ones(number)
    return Chances(p, own, benjamini_hochberg(p), float((least <= least[0]).mean()))


def _smallest(tail: Floats, deals: int, terms: int) -> Floats:
    """The smallest q of each deal, from those of its p-values that can make one of interest; 1 for a deal without."""
    deal, p = tail[:, np.lexsort((tail[1], tail[0]))]
    starts = np.searchsorted(deal, np.arange(deals))
    rank = np.arange(len(deal)) - starts[deal.astype(int)] + 1
    least = np.ones(deals)
    np.minimum.at(least, deal.astype(int), terms * p / rank)
    return least


def benjamini_hochberg(p: Floats) -> Floats:
    """Adjusted p-values (Benjamini and Hochberg 1995): taking those up to 0.05 makes about 5 % of the taken ones false."""
    order = np.argsort(p, kind="stable")
    scaled = p[order] * len(p) / np.arange(1, len(p) + 1)
    adjusted = np.empty(len(p))
    adjusted[order] = np.minimum.accumulate(scaled[::-1])[::-1].clip(max=1.0)
    return adjusted
