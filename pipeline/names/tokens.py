"""Words of a text with their offsets, in every script, and what may stand between the words of one name. No sentences."""

from dataclasses import dataclass

import regex

WORD = regex.compile(r"(?:\p{Lu}\.){2,8}(?!\p{Ll})|[\p{L}\p{M}]++|\p{N}++")
JOINED = regex.compile(r"(?:[ \u00a0]{1,3}|\.[ \u00a0]?|[-‐‑’'ʼ&]| & |[ \u00a0]?\n[ \u00a0]{0,3}(?=\S))")
CASED = regex.compile(r"\p{Lu}|\p{Ll}")
SCRIPTS = (
    "Latin",
    "Cyrillic",
    "Bengali",
    "Devanagari",
    "Arabic",
    "Han",
    "Hiragana",
    "Katakana",
    "Hangul",
    "Greek",
    "Hebrew",
    "Thai",
    "Armenian",
    "Georgian",
    "Tamil",
    "Telugu",
    "Gujarati",
    "Gurmukhi",
    "Kannada",
    "Malayalam",
    "Sinhala",
    "Myanmar",
    "Khmer",
    "Lao",
    "Ethiopic",
    "Tibetan",
)
UNSPACED = frozenset({"Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar", "Tibetan"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word: its offsets, its letters as they stand, and case folded without points ("U.S." -> "us")."""

    start: int
    end: int
    text: str
    norm: str

    @property
    def capital(self) -> bool:
        """True when the first letter is a capital."""
        return self.text[0].isupper() or self.text[0].istitle()

    @property
    def upper(self) -> bool:
        """True when it has two capitals or more and no small letter."""
        return len(self.norm) > 1 and self.text.isupper()


def normal(text: str) -> str:
    """A word as lists are searched: case folded, without points and joiners."""
    return text.replace(".", "").replace("\u200d", "").replace("\u200c", "").casefold()


def tokenise(text: str) -> list[Token]:
    """The words of the text in order; an empty text gives none."""
    return [Token(found.start(), found.end(), found.group(), normal(found.group())) for found in WORD.finditer(text)]


def key(name: str) -> str:
    """A name of several words as lists are searched: its words joined by one space."""
    return " ".join(normal(found.group()) for found in WORD.finditer(name))


def joined(text: str, left: Token, right: Token) -> bool:
    """True when the two words may belong to one name: nothing but a space, a hyphen, an apostrophe or a point stands between."""
    return JOINED.fullmatch(text, left.end, right.start) is not None


def script(text: str) -> str:
    """The script that most letters of the first 2,000 characters belong to; "Latin" when there are none."""
    head = text[:2000]
    counts = {name: len(regex.findall(rf"\p{{Script={name}}}", head)) for name in SCRIPTS}
    best = max(SCRIPTS, key=lambda name: counts[name])
    return best if counts[best] else "Latin"
