"""How alike two people's names are, across spellings and scripts. What is done with a likeness is said in `pipeline.across.actors`.

Rule: fold both names; best assignment of the shorter name's words; half the worst plus half the mean word likeness, less 0.02 for each
change of order and each extra word. One word alone never matches another name: it scores 0. Given names are judged by
`pipeline.names.givennames`: Oleg is not Olga, though their consonants are the same; nor is Petrov Petrova.
"""

from functools import lru_cache

import regex
from rapidfuzz.distance import JaroWinkler, Levenshtein

from pipeline.names import givennames
from pipeline.names.edges import GENERATIONS
from pipeline.names.lexicon import read
from pipeline.names.respellings import respelled
from pipeline.text.transliteration import folded, latin, skeleton

WORDS = regex.compile(r"[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*\.?")
CHINESE = regex.compile(r"(?i:ван)")  # as the first word: no particle but the surname Wang
SLAVIC = regex.compile(r"(?:[oe]w|in|ki)$")  # how a man's surname ends that has a woman's form
PATRONYMIC = regex.compile(r".{3}(?:[oe]wic|[oe]wna|icna)$")
BENT = (("а", "я"), ("у", "ю"))  # how all words of a man's name in a case may end
SAME, LIKELY, OTHER = 0.86, 0.80, 0.3
HALVED = 0.15  # what a name lacks whose surname is one half of the other's double surname
SHORT = 0.78  # a short form for a given name: with one surname enough for LIKELY, not for SAME
CHANGED = 0.6  # the most that two words are alike of which a consonant is another one: Karimov, Kasimov
# Consonants of which systems of transliteration write one for the other; a is any vowel at the beginning.
CONFUSED = frozenset(map(frozenset, ("bw", "fw", "sj", "sc", "kc", "kh", "gh", "gk", "dt", "pf", "pb", "jg", "jc", "mn", "aj")))
LATIN = regex.compile(r"[\p{Latin}\P{L}]+")
CLOSER = ((6, 1), (9, 2))  # letters up to which two surnames of Latin script may differ by one and by two; longer ones by three
LOOSE = 2.0  # how far the vowels of two spellings of one surname may be apart


@lru_cache(maxsize=1 << 13)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name that count, folded; an initial is one letter with a point; particles and honorifics are left out."""
    small = frozenset(read("titles")["particles"]["all"])
    words = [(found.group(), found.group().rstrip(".")) for found in WORDS.finditer(name)]
    return tuple(
        folded(plain) + ("." if len(latin(plain)) == 1 or (held.endswith(".") and len(plain) <= 2) else "")
        for at, (held, plain) in enumerate(words)
        if folded(plain) and plain.casefold() not in GENERATIONS
        and (latin(plain).lower() not in small or (at == 0 and CHINESE.fullmatch(plain)))
    )


@lru_cache(maxsize=1 << 13)
def readings(name: str) -> tuple[tuple[str, ...], ...]:
    """The parts of a name, those of its base form where every word of a Cyrillic name may stand in a case ("Ержана Саденова"), and those
    of the ways in which other languages would read it ("Tschernjakowa").

    A known given name stands as it is: "Ольга Петрова" is no Олег Петров.
    """
    return tuple(dict.fromkeys([*_cases(name), *(parts(said) for said in respelled(name))]))


def _cases(name: str) -> tuple[tuple[str, ...], ...]:
    plain = parts(name)
    words = name.split()
    bent = next((ends for ends in BENT if all(word.endswith(ends) for word in words)), None)
    if bent is None or len(words) < 2 or givennames.known(plain[0] if plain else ""):
        return (plain,)
    return plain, parts(" ".join(word[:-1] for word in words))


@lru_cache(maxsize=1 << 13)
def words_alike(left: str, right: str) -> float:
    """Likeness of two folded words, 0 to 1; an initial matches its letter at 0.85."""
    if left.endswith(".") or right.endswith("."):
        return 0.85 if left[0] == right[0] else 0.0
    if left == right:
        return 1.0
    near = JaroWinkler.similarity(left, right)
    bones = skeleton(left), skeleton(right)
    if bones[0] == bones[1] and len(bones[0]) >= 3:
        return OTHER if of_two_sexes(left, right) or givennames.apart(left, right) > LOOSE else max(near, 0.95)
    score = 0.6 * near + 0.4 * Levenshtein.normalized_similarity(*bones)
    return min(score, CHANGED) if _other_sound(*bones) else score


def _other_sound(left: str, right: str) -> bool:
    """True for two rows of as many consonants of which one is another sound."""
    pairs = zip(left, right, strict=True) if len(left) == len(right) else ()
    return any(one != other and frozenset((one, other)) not in CONFUSED for one, other in pairs)


def of_two_sexes(left: str, right: str) -> bool:
    """True for a man's and a woman's form of one folded surname: Petrov and Petrova, Volsky and Volskaya."""
    woman, man = sorted((left, right), key=lambda word: not word.endswith("a"))
    return bool(woman.endswith("a") and SLAVIC.search(man) and (woman[:-1] == man or (man.endswith("i") and woman[:-1] == man[:-1])))


def _given_alike(left: str, right: str) -> float:
    """Likeness of two folded given names: those that are two names are not alike."""
    if left.endswith(".") or right.endswith("."):
        return words_alike(left, right)
    if givennames.in_short(left, right):
        return SHORT
    if not givennames.one(left, right):
        return OTHER
    score = words_alike(left, right)
    if givennames.listed_as_one(left, right):
        return max(score, 0.95)
    one, other = skeleton(left), skeleton(right)
    one_more = givennames.NOMINATIVE in (one.removeprefix(other), other.removeprefix(one))
    return score if len(one) == len(other) or one_more else min(score, CHANGED)


def alike(left: str, right: str) -> float:
    """Likeness of two names of people, 0 to 1; 0 when one of them has a single word, or nothing but initials beside it, and for two whose
    middle names or generations speak against it: George W. and George H. W. Bush."""
    if contradict(left, right):
        return 0.0
    lack = HALVED if _doubled(left) != _doubled(right) and len(parts(left)) != len(parts(right)) else 0.0
    ways = _cases if _two_given(left, right) else readings
    latin_both = bool(LATIN.fullmatch(left) and LATIN.fullmatch(right))
    pairs = [(one, other) for one in ways(left) for other in ways(right) if not (latin_both and _spelled_apart(one, other))]
    return max((_alike(one, other) for one, other in pairs), default=lack) - lack


def _two_given(left: str, right: str) -> bool:
    """True for two names whose known given names are two, so that no way to read them may make them one: Jamal, Kamal."""
    one, other = parts(left)[:1], parts(right)[:1]
    return bool(one and other and givennames.known(one[0]) and givennames.known(other[0]) and not givennames.one(one[0], other[0]))


@lru_cache(maxsize=1 << 13)
def contradict(left: str, right: str) -> bool:
    """True for two names of one given name whose first middle names begin with different letters, or that are of two generations."""
    one, other = parts(left), parts(right)
    generations = [{word.strip(".,").casefold() for word in name.split()} & GENERATIONS for name in (left, right)]
    if all(generations) and generations[0] != generations[1]:
        return True
    middle, between = one[1:-1], other[1:-1]
    if not middle or not between or not (middle[0].endswith(".") or between[0].endswith(".")):
        return False
    return middle[0][0] != between[0][0] and givennames.one(one[0], other[0])


def _spelled_apart(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True for two names of Latin script whose last words differ by more letters than two spellings of one surname do: Bratton, Burton."""
    if len(one) < 2 or len(other) < 2:
        return False
    last, also = one[-1], other[-1]
    if last.endswith(".") or also.endswith(".") or last in other or also in one:
        return False
    may = next((letters for length, letters in CLOSER if max(len(last), len(also)) <= length), CLOSER[-1][1] + 1)
    return Levenshtein.distance(last, also) > may


def _doubled(name: str) -> bool:
    """True for a double surname: Lobanova-Strelets; a name with a particle or an apostrophe is none, nor is a given name (Seo-yeon)."""
    halves = name.split()[-1].split("-") if name.split() else []
    return len(halves) == 2 and not halves[1][:1].islower() and all(len(parts(half)) == 1 and len(half) >= 3 for half in halves)


def _alike(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    shorter, longer = sorted((left, right), key=len)
    if len(shorter) < 2 or not any(not word.endswith(".") for word in shorter) or len(longer) > 8:
        return 0.0
    scores, order = [], []
    free = list(range(len(longer)))
    places = [(mine, theirs) for mine in enumerate(shorter) for theirs in enumerate(longer)]
    ends = (len(shorter) - 1, len(longer) - 1)
    pairs = sorted(
        ((_place_alike(mine, theirs, ends), -abs(mine[0] - theirs[0]), mine[0], theirs[0]) for mine, theirs in places), reverse=True)
    used: set[int] = set()
    for score, _, at, to in pairs:
        if at not in used and to in free:
            used.add(at)
            free.remove(to)
            scores.append(score)
            order.append((at, to))
    swaps = sum(1 for (a, x), (b, y) in zip(sorted(order), sorted(order)[1:], strict=False) if a < b and x > y)
    return 0.5 * min(scores) + 0.5 * sum(scores) / len(scores) - 0.02 * swaps - 0.02 * (len(longer) - len(shorter))


def _place_alike(left: tuple[int, str], right: tuple[int, str], ends: tuple[int, int]) -> float:
    """Likeness of two words with their places: two first words, two known given names and two patronymics must be one name.

    An initial is no surname: the "B." of Charles B. Rangel is not Barkley.
    """
    (at, word), (to, other) = left, right
    if (word.endswith(".") and at < ends[0] and to == ends[1]) or (other.endswith(".") and to < ends[1] and at == ends[0]):
        return 0.0
    if PATRONYMIC.search(word) and PATRONYMIC.search(other):
        return words_alike(word, other) if skeleton(word) == skeleton(other) else OTHER
    given = at == to == 0 or (givennames.known(word) and givennames.known(other))
    return _given_alike(word, other) if given else words_alike(word, other)
