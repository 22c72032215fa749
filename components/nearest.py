"""Which articles share a subject, and which sentence comes closest to a fact that an article leaves out. Arithmetic of shared terms; no
SQL, no drawing."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from math import log, sqrt

Terms = frozenset[Hashable]
NEAR = 0.12  # likeness of sentences, from 0 to 1, below which they have nothing to do with each other


def weights(bags: Iterable[Terms]) -> dict[Hashable, float]:
    """How rare each term is: log of all bags over those that hold it; 0 for a term of every bag."""
    held, number = Counter[Hashable](), 0
    for bag in bags:
        held.update(bag)
        number += 1
    return {term: log(number / count) for term, count in held.items()}


def linked(
    seed: Terms, others: Mapping[str, Terms], *, weight: Mapping[Hashable, float], sizes: Mapping[str, int], least: int = 2
) -> list[str]:
    """The others that share at least `least` terms with the seed, those with the most shared weight first, by the root of how many terms
    they have in all (`sizes`): one that holds everything is like nothing; then by name."""
    shared = {name: terms for name, bag in others.items() if len(terms := seed & bag) >= least}
    scores = {name: sum(sorted(weight.get(term, 0.0) for term in terms)) / sqrt(sizes[name]) for name, terms in shared.items()}
    return sorted(scores, key=lambda name: (-scores[name], name))


def closest(wanted: Iterable[Terms], sentences: Mapping[int, Terms], *, weight: Mapping[Hashable, float]) -> int | None:
    """The sentence most like any one of the wanted sentences (cosine of weighted terms), the first of equals; None where none is NEAR
    with two shared terms that are not everywhere: a far sentence would only look like an answer."""
    best, found = NEAR, None
    bags = [(bag, _length(bag, weight)) for bag in wanted]
    for number in sorted(sentences):
        here = sentences[number]
        length = _length(here, weight)
        for bag, other in bags:
            shared = sorted(weight.get(term, 0.0) ** 2 for term in bag & here)
            if len(shared) > 1 and shared[-2] > 0 and (likeness := sum(shared) / (length * other)) > best + 1e-12:
                best, found = likeness, number
    return found


def _length(bag: Terms, weight: Mapping[Hashable, float]) -> float:
    return sqrt(sum(sorted(weight.get(term, 0.0) ** 2 for term in bag))) or 1.0
