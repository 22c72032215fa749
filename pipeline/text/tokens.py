"""A text as tokens: numerals, words, single marks. Offsets hold for the text as given. No meaning."""

import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

import regex

NUMERAL, WORD, MARK = 0, 1, 2
KINDS = {"n": NUMERAL, "w": WORD, "m": MARK}


class Token(NamedTuple):
    """One token: its span, its words in lower case (numerals in ASCII digits), and its kind."""

    start: int
    end: int
    word: str
    kind: int
    shout: str  # the words as written


@cache
def _pattern() -> regex.Pattern:
    return regex.compile(
        r"(?P<n>(?<![\p{N}\p{L}.,])\.\d++|\d++(?:[.,٫٬]\d++)*+)"
        r"|(?P<w>[\p{Han}\p{Katakana}\p{Hiragana}]"  # one token a character where words stand without spaces
        r"|[dD]['’](?=\p{L}{3})"  # French "d'euros"
        r"|[\p{L}\p{M}\u200c\u200d--[\p{Han}\p{Katakana}\p{Hiragana}]]++(?:['’][\p{L}\p{M}]++)*+)"
        r"|(?P<m>\S)", regex.V1)


@cache
def _ascii_digits() -> dict[int, str]:
    return {code: str(unicodedata.digit(chr(code))) for code in range(0x660, 0x1E960) if chr(code).isdecimal()} | {0x66B: ".", 0x66C: ","}


@lru_cache(maxsize=2)  # three extractors ask for the same text one after the other
def tokens(text: str) -> list[Token]:
    """The tokens of the text in order, not to be changed; native digits come out as ASCII. An empty text gives an empty list."""
    plain = text if text.isascii() else text.translate(_ascii_digits())
    found = []
    for match in _pattern().finditer(plain):
        words = match.group()
        kind = KINDS[match.lastgroup]
        low = words.lower() if kind == WORD else words
        found.append(Token(match.start(), match.end(), low.replace("’", "'") if "’" in low else low, kind, words))
    return found
