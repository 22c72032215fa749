"""Names of any script in Latin letters, and folded so that spellings of one name come out alike. No comparison."""

from functools import lru_cache

import regex
from anyascii import anyascii

LETTERS = regex.compile(r"[^a-z]+")
FOLDS = (
    ("wr", "r"),
    ("shch", "s"),
    ("sch", "s"),
    ("tch", "c"),
    ("tsk", "ck"),
    ("bh", "w"),
    ("kh", "h"),
    ("gh", "h"),
    ("zh", "j"),
    ("dzh", "j"),
    ("dj", "j"),
    ("dh", "d"),
    ("th", "t"),
    ("sh", "s"),
    ("ch", "c"),
    ("ph", "f"),
    ("ts", "c"),
    ("ck", "k"),
    ("x", "ks"),
    ("q", "k"),
    ("v", "w"),
    ("z", "j"),
    ("ee", "i"),
    ("iye", "ie"),
    ("ie", "i"),
    ("yu", "u"),
    ("ya", "a"),
    ("yo", "e"),
    ("ye", "e"),
    ("iy", "i"),
    ("y", "i"),
    ("ou", "u"),
    ("oo", "u"),
    ("ae", "e"),
    ("ai", "e"),
    ("ei", "e"),
    ("ia", "a"),
    ("iu", "u"),
)
SILENT = regex.compile("[ьъЬЪ]")
WA = "\u0993\u09af\u09bc"  # ও and য়, Bengali for the sound of w: ওয়াশিংটন
NG = "\u0982"  # Bengali ং
ROUND = regex.compile(r"^u(?=[aeio])")  # Russian for it: Уильям
SOFT, HARD = regex.compile(r"c(?=[eiy])"), regex.compile(r"c(?=[abdfglmnopqrtuvwx]|$)")
DOUBLED = regex.compile(r"(.)\1+")
VOWELS = regex.compile(r"[aeiouh]+")


@lru_cache(maxsize=65536)
def latin(text: str) -> str:
    """The text in plain Latin letters, word by word; text in Latin script only loses its accents."""
    return " ".join(anyascii(SILENT.sub("", text).replace(WA, "w").replace(NG, "ng")).split())


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """One word, lower case, without what differs between systems of transliteration: Kubrakov and কুব্রাকভ both give "kubrakow"."""
    plain = HARD.sub("k", SOFT.sub("s", ROUND.sub("w", LETTERS.sub("", latin(word).lower()))))
    for old, new in FOLDS:
        plain = plain.replace(old, new)
    return DOUBLED.sub(r"\1", plain)


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of a word's folded form; its first vowel stays, as "a", when it begins the word."""
    plain = folded(word)
    bones = DOUBLED.sub(r"\1", VOWELS.sub("", plain))
    return ("a" if plain[:1] in "aeiou" and plain else "") + bones
