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
    ("dz", "dj"),
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
# What stands for a sound that the letters one by one would not give: Bengali ও and য় for w (ওয়াশিংটন), the signs of a nasal, the sounds
# of "ch" that English does not write c, Serbian letters, and the Chinese sounds of Russian (Чжан, Цзянь).
SOUNDS = {
    "\u0993\u09af\u09bc": "w", "\u09f1": "w", "\u0982": "ng", "\u0981": "n", "\u09ce\u09b8": "ts",
    "চ": "ch", "ছ": "chh", "ঝ": "zh", "\u0902": "n", "\u0901": "n", "च": "ch", "छ": "chh", "झ": "zh",
    "ј": "й", "Ј": "Й", "ђ": "dj", "Ђ": "Dj", "џ": "dzh", "Џ": "Dzh", "чж": "zh", "Чж": "Zh", "цз": "j", "Цз": "J",
}
SOUND = regex.compile("|".join(sorted(map(regex.escape, SOUNDS), key=lambda held: (-len(held), held))))
WAR = regex.compile("(?<=\\S\\S)\u09cb\u09af\u09bc(?=\u09be)")  # Bengali for w inside a name: আনোয়ার, Anwar
GLIDE = regex.compile(r"(?:a[uw]|ow)(?=[bcdfgklmnpqrstz])|ao(?=[bcdfgklmnpqrstzhv]|$)")  # one sound: Chowdhury, Chaudhuri, হাওলাদার
ROUND = regex.compile(r"^u(?=[aeio])")  # Russian for it: Уильям
SOFT, HARD = regex.compile(r"c(?=[eiy])"), regex.compile(r"c(?=[abdfglmnopqrtuvwx]|$)")
DOUBLED = regex.compile(r"(.)\1+")
VOWELS = regex.compile(r"[aeiouh]+")


@lru_cache(maxsize=1 << 13)
def latin(text: str) -> str:
    """The text in plain Latin letters, word by word; text in Latin script only loses its accents."""
    return " ".join(anyascii(SOUND.sub(lambda found: SOUNDS[found.group()], WAR.sub("w", SILENT.sub("", text)))).split())


@lru_cache(maxsize=1 << 13)
def folded(word: str) -> str:
    """One word, lower case, without what differs between systems of transliteration: Kubrakov and কুব্রাকভ both give "kubrakow"."""
    plain = GLIDE.sub("o", ROUND.sub("w", LETTERS.sub("", latin(word).lower())))
    plain = HARD.sub("k", SOFT.sub("s", plain))
    for old, new in FOLDS:
        plain = plain.replace(old, new)
    return DOUBLED.sub(r"\1", plain)


@lru_cache(maxsize=1 << 13)
def skeleton(word: str) -> str:
    """The consonants of a word's folded form; its first vowel stays, as "a", when it begins the word."""
    plain = folded(word)
    bones = DOUBLED.sub(r"\1", VOWELS.sub("", plain))
    return ("a" if plain[:1] in "aeiou" and plain else "") + bones
