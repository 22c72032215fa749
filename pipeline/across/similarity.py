"""How alike two people's names are, across spellings and scripts. What is done with a likeness is said in `pipeline.across.actors`.

Rule: fold both names; best assignment of the shorter name's words; half the worst plus half the mean word likeness, less 0.02 for each
change of order and each extra word. One word alone never matches another name: it scores 0.
"""

from functools import lru_cache

import regex
from rapidfuzz.distance import JaroWinkler, Levenshtein

from pipeline.names.lexicon import read
from pipeline.text.transliteration import folded, latin, skeleton

WORDS = regex.compile(r"[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*\.?")
SAME, LIKELY = 0.86, 0.80


@lru_cache(maxsize=65536)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name that count, folded; an initial is one letter with a point; particles and honorifics are left out."""
    small = frozenset(read("titles")["particles"]["all"])
    words = [(found.group(), found.group().rstrip(".")) for found in WORDS.finditer(name)]
    return tuple(
        folded(plain) + ("." if len(latin(plain)) == 1 or (held.endswith(".") and len(plain) <= 2) else "")
        for held, plain in words
        if latin(plain).lower() not in small and folded(plain)
    )


@lru_cache(maxsize=65536)
def words_alike(left: str, right: str) -> float:
    """Likeness of two folded words, 0 to 1; an initial matches its letter at 0.85."""
    if left.endswith(".") or right.endswith("."):
        return 0.85 if left[0] == right[0] else 0.0
    if left == right:
        return 1.0
    near = JaroWinkler.similarity(left, right)
    bones = skeleton(left), skeleton(right)
    if bones[0] == bones[1] and len(bones[0]) >= 3:
        return max(near, 0.95)
    return 0.6 * near + 0.4 * Levenshtein.normalized_similarity(*bones)


def alike(left: str, right: str) -> float:
    """Likeness of two names of people, 0 to 1; 0 when one of them has a single word, or nothing but initials beside it."""
    shorter, longer = sorted((parts(left), parts(right)), key=len)
    if len(shorter) < 2 or not any(not word.endswith(".") for word in shorter) or len(longer) > 8:
        return 0.0
    scores, order = [], []
    free = list(range(len(longer)))
    pairs = sorted(
        ((words_alike(word, other), -abs(at - to), at, to) for at, word in enumerate(shorter) for to, other in enumerate(longer)),
        reverse=True,
    )
    used: set[int] = set()
    for score, _, at, to in pairs:
        if at not in used and to in free:
            used.add(at)
            free.remove(to)
            scores.append(score)
            order.append((at, to))
    swaps = sum(1 for (a, x), (b, y) in zip(sorted(order), sorted(order)[1:], strict=False) if a < b and x > y)
    return 0.5 * min(scores) + 0.5 * sum(scores) / len(scores) - 0.02 * swaps - 0.02 * (len(longer) - len(shorter))
