"""Organisations, places, events and programmes found by their last or first word, and acronyms that the article explains. No models."""

from dataclasses import replace
from functools import cache
from itertools import pairwise

import regex

from pipeline.names.lexicon import read
from pipeline.names.meanings import meaning
from pipeline.names.spans import Name
from pipeline.text.stopwords import stopwords

WEEKDAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
MONTHS = r"(?:January|February|April|June|July|August|September|October|November|December)\b"
CAPITAL = rf"(?:(?!{WEEKDAYS}|{MONTHS})\p{{Lu}}[\p{{L}}\p{{M}}\p{{N}}]*+(?:[-'’‑&.]\p{{L}}[\p{{L}}\p{{M}}]*+)*+)"
JOIN = rf"(?:\s(?:and|&)\s|[ ]|,\s(?={CAPITAL},?\s(?:and|&)\s))"
OWNER = regex.compile(r"(\p{Lu}[\p{L}\p{M}]++)['’]s\s(?=\p{Lu}[\p{L}\p{M}]++\s)")
SHORT = regex.compile(r"(?<![\p{L}\p{N}])\p{Lu}{3,6}(?![\p{L}\p{N}])")
DEFINED = regex.compile(r"[ ]?\([ ]?(?P<short>\p{Lu}[\p{Lu}\p{N}&.\-]{1,9}s?)[ ]?\)")


@cache
def _words(section: str, language: str) -> str:
    held = read("organisations").get(section, {}).get(language, ())
    return "|".join(regex.escape(word) for word in sorted(held, key=lambda word: (-len(word), word)))


@cache
def _ending(section: str, language: str) -> regex.Pattern:
    words = _words(section, language)
    if not words:
        return regex.compile(r"(?!)")
    purpose = rf"(?:\sto(?:\s{CAPITAL}){{2,4}}+)?+" if section == "programmes" else ""
    between = "[ ]" if section == "places" else JOIN
    return regex.compile(
        rf"(?<![\p{{L}}\p{{M}}\p{{N}}.’'-])(?:{CAPITAL}{between}){{1,6}}?(?:{words})(?![\p{{L}}\p{{M}}-])"
        rf"(?P<more>(?:\sof(?:\sthe)?(?:\s{CAPITAL}){{1,5}}+(?:\sand(?:\s{CAPITAL}){{1,3}}+)?){{0,3}}+{purpose})"
    )


@cache
def _heading(language: str) -> regex.Pattern:
    words = _words("heads", language)
    if not words:
        return regex.compile(r"(?!)")
    return regex.compile(
        rf"(?<![\p{{L}}\p{{M}}\p{{N}}.’'-])(?:{CAPITAL}\s){{0,4}}?(?:{words})(?:\sof|(?<!League|Party|Series)\s(?:for|on))(?:\sthe)?(?:\s{CAPITAL}){{1,5}}+"
        rf"(?:\s(?:(?:of|for|on|against)(?:\sthe)?|and)(?:\s{CAPITAL}){{1,4}}+){{0,5}}+"
    )


def by_words(text: str, language: str) -> list[Name]:
    """Names whose words say what they are: "Supreme People's Court of Vietnam", "Lake Naroch", "II European Games"."""
    found = [Name(_begin(match), match.end(), "organisation", "pattern") for match in _heading(language).finditer(text)]
    for section, kind in (("words", "organisation"), ("places", "place"), ("events", "event"), ("programmes", "programme")):
        for match in _ending(section, language).finditer(text):
            if kind == "place" and "’" in match.group().replace("'", "’") and meaning(match.group(), language).owner:
                continue
            if _bare(match.group(), language):
                continue
            end = match.end() if kind in ("organisation", "programme") else match.start("more")
            found.append(Name(_begin(match), end, kind, "pattern"))
    return found


@cache
def _heads(language: str) -> frozenset[str]:
    held = read("organisations")
    return frozenset(word.casefold() for section in ("words", "heads") for word in held[section].get(language, ()))


def is_head(word: str, language: str) -> bool:
    """True for a word that bodies are called by, in any letters: consejo."""
    return word.casefold() in _heads(language)


def _bare(surface: str, language: str) -> bool:
    """True for a head word with nothing but an article before it, outside of English: "El Consejo", "Der Rat"."""
    before = surface.split()[:-1]
    return language != "en" and all(word.casefold() in stopwords(language) for word in before)


def _begin(match: regex.Match) -> int:
    """Where the name begins: behind an owner's possessive ("Kenya's River Board"), but not inside "People's Court"."""
    owner = OWNER.match(match.group())
    return match.start() + (owner.end() if owner and owner[1].casefold() not in read("cues")["owners"]["en"] else 0)


def without_form(name: str) -> str:
    """A company's name without its legal form: "Meghla Hydro" of "Meghla Hydro Limited"."""
    words, forms = name.replace(",", " ").split(), read("organisations")["legal"]["all"]
    while len(words) > 1 and words[-1].strip(".").replace(".", "").casefold() in forms:
        words.pop()
    while len(words) > 1 and words[0].isupper() and words[0].casefold() in forms:
        words.pop(0)
    return " ".join(words).strip("«»\"“”„")


def is_none(name: str, language: str) -> bool:
    """True for names of laws and of several bodies at once: "Criminal Code", "Ministries of Internal Affairs"."""
    listed, words = read("organisations")["none"].get(language, ()), name.replace("-", " ").split()
    heads = [words[0], words[-1], *(word for word, after in pairwise(words) if after == "of")]
    return len(words) > 1 and any(word in listed for word in heads)


def initials(phrase: str) -> set[str]:
    """What a phrase may be shortened to: the first letters of its capitalised words, and of all its words."""
    words = regex.findall(r"[\p{L}\p{M}\p{N}]+", phrase)
    return {"".join(word[0] for word in words if word[0].isupper()).upper(), "".join(word[0] for word in words).upper()}


def defined(names: list[Name], text: str) -> list[tuple[Name, Name]]:
    """(the full name, the short name in brackets behind it) wherever the short one can come from the long one's letters."""
    found = []
    for name in names:
        if name.kind not in ("organisation", "event", "programme", "place"):
            continue
        match = DEFINED.match(text, name.end)
        if not match:
            continue
        short = match["short"].rstrip("s").replace(".", "").replace("-", "")
        letters = iter(text[name.start : name.end].upper())
        if any(short.upper() == held for held in initials(text[name.start : name.end])) or all(
            letter in letters for letter in short.upper()
        ):
            found.append((name, Name(match.start("short"), match.end("short"), name.kind, "acronym", name.sense)))
    return found


def unexplained(names: list[Name], text: str) -> dict[str, Name]:
    """Words in capitals that are the initials of exactly one organisation of the text, of three letters or more, with that organisation."""
    words = set(SHORT.findall(text))
    found: dict[str, list[Name]] = {}
    for name in names:
        if name.kind == "organisation":
            for short in initials(text[name.start : name.end]) & words:
                found.setdefault(short, []).append(name)
    return {
        short: replace(held[0], how="acronym")
        for short, held in found.items()
        if len({text[name.start : name.end] for name in held}) == 1
    }
