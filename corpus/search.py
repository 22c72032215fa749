"""The words that a reader searches for, as patterns of whole words that DuckDB and Python read alike. No SQL, no texts.

A term is a word, a "quoted phrase", or either with * at its end for every word that begins so. Whole words only: "art" does not find
"party", and "Казахстан" does not find "Казахстане", since no word is cut to a stem; "Казахстан*" finds both. Case never matters.
In scripts that write no spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese) a term is found anywhere.
"""

import re
import shlex
import unicodedata
from dataclasses import dataclass

import regex

LETTER = r"\p{L}\p{M}\p{N}‌‍"  # what words are made of: letters, signs on letters, digits, joiners
SPACE = "\\s\u00a0\u2007\u2009\u202f"  # the spaces of typesetters too
UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
WORDLIKE = regex.compile(f"[{LETTER}]")
MOST = 20  # terms of one search


@dataclass(frozen=True, slots=True)
class Term:
    """One thing searched for: its pattern, to be sought in a text with one space put before and after it, and the signs of the
    neighbourhood, before and after, that a match of the pattern holds besides the words."""

    pattern: str
    before: int
    after: int


def terms(words: str) -> tuple[str, ...]:
    """The words and "quoted phrases" of a search in lower case; an unclosed quotation mark is read as if closed. At most MOST."""
    plain = unicodedata.normalize("NFC", words).replace("“", '"').replace("”", '"').replace("«", '"').replace("»", '"')
    folded = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in plain)
    lexer = shlex.shlex(folded if folded.count('"') % 2 == 0 else folded + '"', posix=True)
    lexer.quotes, lexer.escape, lexer.commenters, lexer.whitespace_split = '"', "", "", True
    return tuple(dict.fromkeys(term.strip() for term in lexer if term.strip().strip("*")))[:MOST]


def term(word: str) -> Term:
    """The pattern of one of `terms`; a phrase also stands where a line is broken inside it."""
    stem = word.rstrip("*").strip()
    body = f"[{SPACE}]+".join(re.escape(part) for part in stem.split())
    more = f"[{LETTER}]*" if word.endswith("*") and not UNSPACED.search(stem[-1]) else ""
    before, after = _bounded(stem[0]), bool(more) or _bounded(stem[-1])
    edge = f"[^{LETTER}]"
    return Term(f"(?i){edge if before else ''}{body}{more}{edge if after else ''}", int(before), int(after))


def _bounded(sign: str) -> bool:
    return bool(WORDLIKE.match(sign)) and not UNSPACED.match(sign)


def places(sought: Term, text: str) -> list[tuple[int, int]]:
    """Where one term stands in a text, as (start, end), in reading order."""
    matches = regex.finditer(sought.pattern, f" {text} ", overlapped=True)
    return [(match.start() + sought.before - 1, match.end() - sought.after - 1) for match in matches]


def spans(words: str, text: str) -> list[tuple[int, int]]:
    """Where all terms of a search stand in a text, as (start, end), in reading order; places that overlap are joined."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(place for word in terms(words) for place in places(term(word), text)):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
