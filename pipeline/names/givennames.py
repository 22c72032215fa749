"""Whether two given names, folded, are one name: by list, by sex, by their vowels. Folding: `pipeline.text.transliteration`."""

from functools import cache, lru_cache

import regex

from pipeline.names import people
from pipeline.names.lexicon import read
from pipeline.text.transliteration import folded, skeleton

CLOSE = frozenset(map(frozenset, ("ao", "ei", "ou", "ae", "oe")))  # vowels that systems of transliteration write for one another
BONES = regex.compile(r"[^aeiouh]")
NOMINATIVE = "s"  # what Latvian men's names have at the end, and leave off in other languages: Arvids, Арвид
SILENT = "e"  # at the end of English names: Wayne
SHORT = 3  # consonants; in names with fewer each vowel counts
NEAR, FAR = 0.5, 1.5
CLEAR = 1.0  # how far the vowels of two spellings of one given name may be apart


@cache
def _sexes() -> dict[str, str]:
    """Folded given name -> M, F, or "" where both have it."""
    held: dict[str, str] = {}
    for kind in people.GIVEN:
        for name in people.given_names(kind):
            plain = folded(name)
            held[plain] = kind if held.get(plain, kind) == kind and kind != "G" else ""
    for kind, section in (("M", "male"), ("F", "female")):
        held.update({folded(name): kind for names in read("samenames")[section] for name in names})
    return held


@cache
def _variants() -> dict[str, frozenset[int]]:
    """Folded given name -> the numbers of its lines in the list of names that are one: আন্দ্রেই is Andrei and Andrzej."""
    held: dict[str, frozenset[int]] = {}
    for at, names in enumerate([name for kind in ("male", "female", "surnames") for name in read("samenames")[kind]]):
        held |= {folded(name): held.get(folded(name), frozenset()) | {at} for name in names}
    return held


@cache
def _first() -> frozenset[str]:
    return frozenset(name for names in read("samenames")["surnames"] for name in names)


def surname_first(word: str) -> bool:
    """True for a Chinese surname as it stands, which is the first word of a name: Wang, Ван."""
    return word in _first()


def sex(word: str) -> str:
    """M or F for a folded given name that only men or only women have in the lists, else ""."""
    return _sexes().get(word, "")


def known(word: str) -> bool:
    """True for a folded word that is a given name of a list."""
    return word in _sexes()


def listed_as_one(left: str, right: str) -> bool:
    """True when the list says that two folded words are one given name: aleksandr and alaksandr."""
    return bool(_variants().get(left, frozenset()) & _variants().get(right, frozenset()))


@cache
def _short() -> dict[str, str]:
    """Folded short form -> the folded name that it stands for; a name stands for itself."""
    return {folded(form): folded(forms[0]) for forms in read("samenames")["short"] for form in forms}


def in_short(left: str, right: str) -> bool:
    """True when one folded given name is a short form of the other, or both are of one name: joe and joseph."""
    one, other = _short().get(left), _short().get(right)
    return left != right and one is not None and other is not None and (one == other or listed_as_one(one, other))


@lru_cache(maxsize=1 << 13)
def one(left: str, right: str) -> bool:
    """True when two folded words can be one given name: listed as one, or spelled alike but for close vowels."""
    if left == right or listed_as_one(left, right) or left + NOMINATIVE == right or right + NOMINATIVE == left:
        return True
    if skeleton(left) == skeleton(right):
        far = apart(left, right)
        return not far or (far <= CLEAR and not _told_apart(left, right))
    if left.endswith("a") != right.endswith("a") or _told_apart(left, right):
        return False
    return not (known(left) and known(right))


def _told_apart(left: str, right: str) -> bool:
    """True for two names of different lines of the list, a man's and a woman's name, and two known ones that are short or differ at the
    end: John and Jane, Daniel and Danielle."""
    if (left in _variants() and right in _variants()) or {sex(left), sex(right)} == {"M", "F"}:
        return True
    return known(left) and known(right) and (len(skeleton(left)) < SHORT or SILENT in (left.removeprefix(right), right.removeprefix(left)))


@lru_cache(maxsize=1 << 13)
def apart(left: str, right: str) -> float:
    """How far the vowels of two folded words with the same consonants are apart: 0.5 for each close or dropped one inside, 1.5 for
    another one and for one more at the beginning or end. "karim" and "karima" are 1.5 apart, "muhamad" and "mohamed" 1."""
    one, other = ([found.replace("h", "") for found in BONES.split(word)] for word in (left, right))
    if len(one) != len(other):
        return NEAR * abs(len(one) - len(other)) + FAR
    last = len(one) - 1
    return sum(_changed(mine, theirs, inner=0 < at < last) for at, (mine, theirs) in enumerate(zip(one, other, strict=True)))


def _changed(left: str, right: str, *, inner: bool) -> float:
    """What one stretch of vowels costs against another."""
    if left == right:
        return 0.0
    if not left or not right:
        return NEAR if inner or left + right == SILENT else FAR
    close = any(sign == held or frozenset((sign, held)) in CLOSE for sign in left for held in right)
    return NEAR if close else FAR
