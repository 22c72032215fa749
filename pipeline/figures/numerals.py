"""Number words of a language as data, and the reading of one numeral ("1,234.5", "1 500"). No grammar of several words."""

from dataclasses import dataclass, field
from functools import cache, lru_cache

import regex

from pipeline.figures.units import unit_words
from pipeline.text.tokens import NUMERAL, Token
from pipeline.text.wordlists import base, wordlist


@dataclass(frozen=True)
class NumberWords:
    """What the words of one language mean as numbers; see pipeline/lexicon/numbers/en.toml for each list."""

    decimal: str = "."
    lists: dict = field(default_factory=dict)

    def of(self, topic: str) -> dict:
        """One table of the list ("values", "scales" ...), empty where the language has none."""
        return self.lists.get(topic, {})

    def words(self, topic: str) -> frozenset[str]:
        """One plain list ("joiners", "points" ...) as a set."""
        return frozenset(self.lists.get(topic, ()))


@cache
def number_words(language: str) -> NumberWords:
    """The number words of a language: its own list over the one compiled from CLDR; numerals alone where it has neither."""
    code = base(language)
    own, compiled = wordlist("numbers", code), wordlist("cldr", code)
    merged = {**compiled, **own}
    merged["scales"] = {**compiled.get("scales", {}), **own.get("scales", {})}
    for topic in ("values", "scales") if own.get("borrows") else ():
        merged[topic] = {**wordlist("numbers", own["borrows"]).get(topic, {}), **merged[topic]}
    merged["starters"] = frozenset().union(*(merged.get(name, {}) for name in (
        "values", "halves", "addends", "scales", "ordinals", "denominators", "parts", "indefinite", "times", "several", "every")), {
            words.split()[0] for name in ("values", "indefinite", "parts") for words in merged.get(name, {})})
    merged["pairs"] = frozenset(words for name in ("values", "indefinite", "parts") for words in merged.get(name, {}) if " " in words)
    return NumberWords(merged.get("decimal", "."), merged)


@lru_cache(maxsize=1 << 13)
def _compound(word: str, language: str) -> float | None:
    """Value of a number word written as one ("zweihundertfünfzig"), None when it is none. Bounded by the word's length."""
    words = number_words(language)
    if len(word) > 60 or not words.lists.get("compounds"):
        return None
    pieces = sorted({**words.of("values"), **words.of("scales")}.items(), key=lambda item: -len(item[0]))
    total, current, rest, joined = 0.0, None, word, False
    while rest:
        if rest.startswith("und") and current is not None:
            rest, joined = rest[3:], True
        piece = next(((name, value) for name, value in pieces if rest.startswith(name)), None)
        if piece is None:
            return None
        name, value = piece
        rest = rest[len(name):]
        if name in words.of("scales"):
            if value == 100:
                current = (current or 1) * 100
            else:
                total, current = total + (current or 1) * value, None
        elif current is None or joined or current % 100 == 0:
            current = (current or 0) + value
        else:
            return None
    return total + (current or 0)


@lru_cache(maxsize=1 << 13)  # an inflected language asks for every word of a text
def word_value(word: str, language: str) -> tuple[str, float] | None:
    """What a number word is: ("value" | "half" | "addend" | "scale", number), None for any other word."""
    words = number_words(language)
    for kind, topic in (("value", "values"), ("half", "halves"), ("addend", "addends"), ("scale", "scales")):
        value = words.of(topic).get(word)
        if value is not None:
            return kind, float(value)
    if word in unit_words(language):  # "একর" is an acre, no inflected "এক"
        return None
    for suffix in words.lists.get("suffixes", ()):
        stem = word[: -len(suffix)] if word.endswith(suffix) else ""
        for kind, topic in (("value", "values"), ("half", "halves"), ("scale", "scales")):
            if stem and stem in words.of(topic):
                return kind, float(words.of(topic)[stem])
    for suffix in words.lists.get("scale_suffixes", ()):
        if word.endswith(suffix) and word[: -len(suffix)] in words.of("scales"):
            return "scale", float(words.of("scales")[word[: -len(suffix)]])
    compound = _compound(word, base(language)) if len(word) > 5 else None
    return ("value", compound) if compound is not None else None


@cache
def _shapes() -> dict[str, regex.Pattern]:
    return {"groups,": regex.compile(r"\d{1,3}(?:,\d{2,3}){0,8},\d{3}"), "groups.": regex.compile(r"\d{1,3}(?:\.\d{3})++"),
            "mixed": regex.compile(r"(?:\d{1,3}(?:,\d{2,3}){0,8},\d{3}|\d++)\.\d++|\d{1,3}(?:\.\d{3})++,\d++")}


def read_numeral(words: str, decimal: str) -> float | None:
    """Number that one numeral stands for, None where it is no number (an address such as 192.168.1.2, a list such as 22,24,26)."""
    shapes = _shapes()
    if len(words) > 40:
        return None
    if words.isdigit():
        return float(words)
    if "," in words and "." in words:
        mark = max(words.rfind(","), words.rfind("."))
        if shapes["mixed"].fullmatch(words):
            return float(words[:mark].replace(",", "").replace(".", "") + "." + words[mark + 1:])
        return None
    point = "," if "," in words else "."
    grouped = shapes["groups" + point].fullmatch(words) and not words.startswith("0")
    if words.count(point) > 1:
        return float(words.replace(point, "")) if grouped else None
    if grouped and decimal != point:
        return float(words.replace(point, ""))
    return float(words.replace(point, "."))


def spaced_groups(run: list[Token], at: int) -> int:
    """Index after the last group of a numeral grouped by single spaces ("1 234 567"); at + 1 when it is not grouped."""
    if not (len(run[at].word) <= 3 and run[at].word.isdigit() and run[at].word[0] != "0"):
        return at + 1
    end = at + 1
    while (end < len(run) and run[end].kind == NUMERAL and run[end].start - run[end - 1].end == 1
           and len(run[end].word.split(",")[0].split(".")[0]) == 3 and run[end - 1].word.isdigit()):
        end += 1
    if end < len(run) and run[end].kind == NUMERAL and run[end].start - run[end - 1].end == 1 and end > at + 1:
        return at + 1
    return end
