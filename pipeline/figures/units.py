"""Units beside a number: percent, money, durations, measures, rates; in each language's words, named in English. No values."""

from functools import cache
from itertools import pairwise
from typing import NamedTuple

from pipeline.text.tokens import NUMERAL, WORD, Token
from pipeline.text.wordlists import base, wordlist

LONGEST = 5


class Unit(NamedTuple):
    """A unit found at tokens [first, last): English singular or ISO 4217 code, its kind, and the "per hour" that follows, if any."""

    name: str
    kind: str  # percent, money, duration, measure
    first: int
    last: int
    per: str | None = None


@cache
def unit_words(language: str) -> dict[str, tuple[str, str]]:
    """Every unit word of a language in lower case -> (kind, name); hand-made lists win over CLDR's."""
    own, compiled, found = wordlist("units", base(language)), wordlist("cldr", base(language)), {}
    for table, kind in (("percents", "percent"), ("currencies", "money"), ("measures", "measure"), ("durations", "duration")):
        found.update({_spaced(word): (kind, name) for word, name in compiled.get(table, {}).items()})
    for table, kind in (("coins", "money"), ("money", "money"), ("measures", "measure"), ("durations", "duration"), ("percent", "percent")):
        found.update({_spaced(word): (kind, name) for word, name in own.get(table, {}).items()})
    if not own and not compiled:
        return unit_words("en")
    return found


def _spaced(word: str) -> str:
    if any("\u3040" <= mark <= "\u9fff" for mark in word):
        return " ".join(word.lower().replace(" ", ""))
    return word.lower().replace("-", " - ").replace(".", " . ").replace("/", " / ").replace("  ", " ").strip()


@cache
def _symbols() -> dict[str, tuple[str, str]]:
    lists, found = wordlist("units", "symbols"), {}
    for table, kind in (("measures", "measure"), ("durations", "duration"), ("percent", "percent")):
        found.update({word: (kind, name) for word, name in lists.get(table, {}).items()})
    return found


@cache
def _money_signs() -> dict[str, str]:
    lists = wordlist("units", "symbols")
    codes = {code: code for code in lists.get("codes", {}).get("list", ())}
    return {**codes, **{code.lower(): code for code in lists.get("codes", {}).get("lower", ())}, **lists.get("money", {})}


def _known(words: str, language: str) -> tuple[str, str] | None:
    """(kind, name) of unit words, also in the plural or with a case ending."""
    lists = unit_words(language)
    if words in lists:
        return lists[words]
    if base(language) == "en" and words.endswith("s") and len(words) > 3:
        return lists.get(words[:-1])
    for ending in wordlist("units", base(language)).get("endings", ()):
        if words.endswith(ending) and words[: -len(ending)] in lists:
            return lists[words[: -len(ending)]]
    return None


def unit_after(run: list[Token], at: int, language: str) -> Unit | None:
    """The unit that begins at token `at` (right behind a number), with its rate; None when there is none."""
    first = at
    if at < len(run) and run[at].word in "-–‐" and at + 1 < len(run) and run[at + 1].start == run[at].end:
        at += 1
    bracket = at < len(run) and run[at].word in "([{<" and at + 2 < len(run) and run[at + 2].word in ")]}>"
    at += bracket
    found = _plain(run, at, language)
    if found is None:
        return None
    name, kind, last = found
    last += bracket
    rate = _rate(run, last, language)
    if rate is None:
        return Unit(name, kind, first, last)
    if kind == "money" or kind == "percent":
        return Unit(name, kind, first, rate[1], f"per {rate[0]}")
    return Unit(f"{name} per {rate[0]}", "measure", first, rate[1])


def _plain(run: list[Token], at: int, language: str) -> tuple[str, str, int] | None:
    if at >= len(run):
        return None
    token, lists = run[at], wordlist("units", base(language))
    squares = lists.get("squares", ())
    if token.word in squares and at + 1 < len(run):
        inner = _plain(run, at + 2 if run[at + 1].word == "." else at + 1, language)
        shape = "square" if token.word == "sq" else token.word
        return (f"{shape} {inner[0]}", "measure", inner[2]) if inner and inner[1] == "measure" else None
    if not token.shout.islower() and token.shout in _symbols() and len(token.shout) > 1:
        return _sign_after(run, at)
    for size in range(min(LONGEST, len(run) - at), 0, -1):
        words = " ".join(part.word for part in run[at: at + size])
        known = _known(words, language)
        if known and not _clashes(run, at, size):
            return known[1], known[0], at + size
    return _sign_after(run, at)


def _clashes(run: list[Token], at: int, size: int) -> bool:
    """True for a one-letter unit word that stands apart from its number or has a full stop that ends a name."""
    token = run[at]
    apart = at == 0 or run[at - 1].end != token.start
    return size == 1 and apart and token.word in ("p", "a")


def _sign_after(run: list[Token], at: int) -> tuple[str, str, int] | None:
    token = run[at]
    near = at == 0 or token.start - run[at - 1].end <= 1
    joined = token.shout
    power = joined + run[at + 1].shout if at + 1 < len(run) and run[at + 1].start == token.end else ""
    if power in _symbols() and power[-1] in "²³2":
        return _symbols()[power][1], "measure", at + 2
    million = len(joined) == 4 and joined[0] == "M" and joined.isupper()
    money = _money_signs().get(joined) or (_money_signs().get(joined[1:]) if million else None)
    ahead = run[at + 1] if at + 1 < len(run) else None
    named = ahead is not None and ahead.kind == NUMERAL and ahead.start == token.end
    opens = named and (at == 0 or run[at - 1].end != token.start)
    if money and near and not opens and (len(joined) > 1 or not (joined.isalpha() and joined.isascii())):
        return money, "money", at + 1
    known = _symbols().get(joined)
    glued = at and run[at - 1].end == token.start
    if named and ahead.word not in ("2", "3") and token.kind == WORD:
        return None
    if known and near and (glued or len(joined) > 1 or joined in "%٪‰°tgmLlWV"):
        if joined == "°" and at + 1 < len(run) and run[at + 1].shout in ("C", "F", "С"):
            return ("degree Fahrenheit" if run[at + 1].shout == "F" else "degree Celsius"), "measure", at + 2
        return known[1], known[0], at + 1
    return None


def _rate(run: list[Token], at: int, language: str) -> tuple[str, int] | None:
    """(unit, end) of "per hour", "/h", "a year", "an ounce"; None when there is none, as in "41 % a year ago"."""
    lists = wordlist("units", base(language))
    hyphen = at < len(run) and run[at].word == "-"
    at += hyphen
    if at + 1 >= len(run) or run[at].word not in lists.get("per", ("/",)):
        return None
    link = run[at].word
    begin = at + 1 + (run[at + 1].word == "-")
    found = _plain(run, begin, language) if begin < len(run) else None
    if found and link in ("a", "an") and found[2] < len(run) and run[found[2]].word in lists.get("moment", ()):
        return None
    if found and (found[1] in ("duration", "measure") and (link in ("per", "/") or found[1] == "duration" or link in ("a", "an"))):
        return found[0], found[2]
    if link == "per" and begin < len(run) and run[begin].kind == 1:
        return run[begin].word, begin + 1
    if link in ("a", "an") and run[begin].word in ("share", "barrel", "head", "person", "unit", "piece", "night", "dozen"):
        return run[begin].word, begin + 1
    return None


def money_before(run: list[Token], at: int, language: str) -> tuple[str, int] | None:
    """(ISO code, first token) of a money sign or code that ends right before token `at`: "US$ 5", "EUR 125"; None when there is none."""
    if at == 0:
        return None
    signs = _money_signs()
    for size in (4, 3, 2, 1):
        if at - size < 0:
            continue
        part = run[at - size: at]
        spread = any(after.start - before.end > 1 for before, after in pairwise(part))
        words = "".join(token.shout for token in part)
        if words in signs and not spread and run[at].start - part[-1].end <= 2 and (part[-1].kind != NUMERAL):
            return signs[words], at - size
        if part[-1].word == "$" and words[:-1].upper() in signs and words[:-1].isalpha() and len(words) == 4:
            return signs[words[:-1].upper()], at - size
    return None
