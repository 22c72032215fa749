"""Which articles of a pile share features, and how rare these are: arrays of numbers, some bytes a feature. What that tells: stories.py."""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b
from math import log

import numpy as np

BLOCK, NEAREST = 30, 25  # a feature that more articles have brings none of them together; articles that one is compared with
BACKGROUND = 20  # articles assumed beside a small pile, so that what all of its few articles name still tells something
Feature = tuple[str, str]


class Neighbours:
    """The features of numbered articles, each as eight bytes (two features are taken for one once in ten billion pairs)."""

    def __init__(self, articles: Iterable[Iterable[Feature]], weigh: Callable[[str], float]) -> None:
        """Takes in the features of each article, in a stated order; `weigh` says what a sort of them adds to a pair."""
        codes, sorts, ends = array("Q"), array("B"), array("Q", [0])
        known_sorts: dict[str, int] = {}
        for features in articles:
            for feature in features:
                codes.append(_code(feature))
                sorts.append(known_sorts.setdefault(feature[0], len(known_sorts)))
            ends.append(len(codes))
        self._size = len(ends) - 1
        known, counts = _counted(codes)
        places = np.searchsorted(known, np.frombuffer(codes, np.uint64)).astype(np.uint32)
        del codes  # eight bytes a feature, before others take their place
        self._known, self._counts = known[counts > 1], counts[counts > 1]
        self._rare = {int(count): self._rarity(int(count)) for count in np.unique(counts)}
        self._blocks(places, counts, np.frombuffer(ends, np.uint64).astype(np.int64))
        self._sorts, self._weights = sorts, [weigh(sort) for sort in known_sorts]

    def _rarity(self, holders: int) -> float:
        return min(1.0, log((self._size + BACKGROUND) / holders) / log((self._size + BACKGROUND) / 2))

    def _blocks(self, places: np.ndarray, counts: np.ndarray, ends: np.ndarray) -> None:
        """Keeps for each feature the articles that have it, and for each article where these stand."""
        owners = np.repeat(np.arange(len(ends) - 1, dtype=np.uint32), np.diff(ends))
        self._holders = owners[np.argsort(places, kind="stable")]
        self._starts = np.concatenate([[0], np.cumsum(counts)])
        self._places, self._ends, self._sizes = places, ends, counts.astype(np.uint32)

    def rarity(self, feature: Feature) -> float:
        """1 for a feature of two articles, less the more articles have it, down to near 0 for one of all."""
        code = np.uint64(_code(feature))
        at = int(np.searchsorted(self._known, code))
        return self._rare[int(self._counts[at])] if at < len(self._known) and self._known[at] == code else 1.0

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Pairs of numbers of articles that share features, only the nearest of each article, in rising order."""
        found = array("Q")
        for number in range(self._size):
            shared = self._shared(number)
            nearest = sorted(shared, key=lambda other: (-round(shared[other], 6), min(number, other), max(number, other)))[:NEAREST]
            found.extend(min(number, other) * self._size + max(number, other) for other in nearest)
        for pair in np.unique(np.frombuffer(found, np.uint64)).tolist():
            yield divmod(pair, self._size)

    def _shared(self, number: int) -> dict[int, float]:
        """For each other article that shares a feature of few articles: the weight of all that they share."""
        shared: dict[int, float] = defaultdict(float)
        own = slice(self._ends[number], self._ends[number + 1])
        for place, sort in zip(self._places[own].tolist(), self._sorts[own], strict=True):
            holders = int(self._sizes[place])
            if 1 < holders <= BLOCK:
                start = self._starts[place]
                for other in self._holders[start : start + holders].tolist():
                    shared[other] += self._rare[holders] * self._weights[sort]
        shared.pop(number, None)
        return shared


@lru_cache(maxsize=1 << 13)
def _code(feature: Feature) -> int:
    return int.from_bytes(blake2b("\0".join(feature).encode(), digest_size=8).digest(), "big")


def _counted(codes: array) -> tuple[np.ndarray, np.ndarray]:
    """The different codes, rising, and how often each stands there. (np.unique holds the codes five times over.)"""
    ordered = np.sort(np.frombuffer(codes, np.uint64))
    first = np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1]])) if len(ordered) else np.empty(0, np.int64)
    return ordered[first], np.diff(np.append(first, len(ordered)))
