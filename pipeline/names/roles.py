"""The offices and functions that an article gives its people. Offices that stand alone for a person: `pipeline.names.offices`."""

from dataclasses import dataclass, replace
from functools import cache

import regex

from pipeline.names import inflection
from pipeline.names.lexicon import read
from pipeline.names.spans import Cover, Name

REACH = 140
CAPITAL = r"\p{Lu}[\p{L}\p{M}]*+(?:[-‑]\p{L}[\p{L}\p{M}]*+)*+(?:['’]s?)?"
OF = rf"(?:\s(?:of|for|at|on|to)\s(?:the\s)?{CAPITAL}(?:\s(?:and\s|of\s|of\sthe\s|for\s)?{CAPITAL}){{0,6}}+)"


@dataclass(frozen=True, slots=True)
class Role:
    """A role that the words at start..end give to a person: `person` is the place of the name in the article's list of names."""

    start: int
    end: int
    words: str
    person: int


@cache
def offices(language: str) -> str:
    """The language's office words, those for trades too, in every case form, as one alternation, the longest first."""
    held = read("titles").get(language, {})
    words = [*held.get("offices", ()), *held.get("ranks", ()), *held.get("trades", ())]
    forms = {form for word in words for form in ([word] if language == "en" else inflection.forms(word.casefold(), language))}
    return "|".join(regex.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))


@cache
def _before(language: str) -> regex.Pattern:
    words = offices(language)
    if not words:
        return regex.compile(r"(?!)")
    if language == "en":
        return regex.compile(
            rf"(?:^|(?<=[\s(\[“\"'‘]))(?P<role>(?:{CAPITAL}\s){{0,6}}?(?:{words}|(?i:{words}))(?:-designate|-elect)?{OF}{{0,3}}+)\.?,?\s$"
        )
    glued = "|".join(inflection.rules(language).get("suffixes", ()))
    return regex.compile(
        rf"(?i:(?<![\p{{L}}\p{{M}}-])(?P<role>(?:[\p{{L}}\p{{M}}]+\sবিষয়ক\s)?(?:{words})(?:{glued})?(?:\s[\p{{L}}\p{{M}}«»\"-]++){{0,7}}?),?\s$)"
    )


@cache
def _after(language: str) -> regex.Pattern:
    words = offices(language)
    lead = r"(?:the\s|a\s|an\s)?" if language == "en" else ""
    return (
        regex.compile(
            rf"^,\s{lead}(?P<role>(?i:(?:[\p{{L}}\p{{M}}-]++(?:['’]s?)?\s){{0,3}}?(?:{words})(?![\p{{L}}\p{{M}}]))[^,.;:\n()\[\]“”\"]{{0,80}}+)(?=[,.;:\n]|$)"
        )
        if words
        else regex.compile(r"(?!)")
    )


def find(names: list[Name], text: str, language: str) -> list[Role]:
    """Every role beside a person's name, in text order; the same words for the same person are given once."""
    found: dict[tuple[str, str], Role] = {}
    lands = Cover([name for name in names if name.kind in ("country", "nationality", "place")])
    people = Cover([name for name in names if name.kind == "person"])
    for at, name in enumerate(names):
        if name.kind != "person" or name.label == "role":
            continue
        for start, end in [*_ahead(name, text, language), *_behind(name, text, language)]:
            if _another(name, start, end, people):
                continue
            start = _without_country(start, end, lands, text)
            words = " ".join(text[start:end].split())
            found.setdefault((words.casefold(), text[name.start : name.end]), Role(start, end, words, at))
    return sorted(found.values(), key=lambda role: (role.start, role.end))


def _another(name: Name, start: int, end: int, people: Cover) -> bool:
    """True for words that hold the name of another person: "met General Osokin" is no role of who stands before it."""
    return any(other is not name for other in people.touching(replace(name, start=start, end=end)))


def _ahead(name: Name, text: str, language: str) -> list[tuple[int, int]]:
    begin = max(0, name.start - REACH, text.rfind("\n", 0, name.start) + 1)
    match = _before(language).search(text[begin : name.start])
    return [(begin + match.start("role"), begin + match.end("role"))] if match else []


def _behind(name: Name, text: str, language: str) -> list[tuple[int, int]]:
    found, at = [], name.end
    for _ in range(3):
        match = _after(language).match(text[at : at + REACH])
        if not match:
            break
        found.append((at + match.start("role"), at + match.end("role")))
        at += match.end("role")
    return found


def _without_country(start: int, end: int, lands: Cover, text: str) -> int:
    """The role without the country or nationality before it: "Kazakh Interior Minister" -> "Interior Minister"."""
    for name in lands.touching(Name(start, end, "person", "title")):
        if start <= name.start < end and not text[start : name.start].strip().replace("the", ""):
            rest = regex.match(r"(?:['’]s?)?\s+", text[name.end : end])
            if rest:
                start = name.end + rest.end()
    lead = regex.match(
        r"(?:(?:The|A|An|As|According|By|And|But|While|When|For|In|On|At|With|That|Then|Former|former|the|a|an|then)\s)++", text[start:end]
    )
    return start + lead.end() if lead and lead.end() < end - start else start
