"""Names that their own words state: "the village of Hiram", "в округе Мароло", "সোনাদীঘি জেলায়"; bodies in scripts without capitals."""

from collections.abc import Iterable
from functools import cache

import regex

from pipeline.names import inflection
from pipeline.names.lexicon import read
from pipeline.names.meanings import meaning
from pipeline.names.spans import Name
from pipeline.stopwords import stopwords

NAME = r"\p{Lu}[\p{L}\p{M}]++(?:[-'’ ]\p{Lu}[\p{L}\p{M}]++){0,2}"
WORD = r"[\p{L}\p{M}]"
LEAST = 4


def _either(words: Iterable[str]) -> str:
    return "|".join(map(regex.escape, sorted(words, key=lambda word: (-len(word), word))))


@cache
def _patterns(language: str) -> tuple[regex.Pattern, ...]:
    kinds = read("cues").get("settlements", {}).get(language, ())
    if not kinds:
        return ()
    if language == "en":
        said = rf"(?:is|was) an? (?:\p{{Ll}}++ ){{0,2}}(?:{_either(kinds)}) (?:in|of|on|near)\b"
        return (
            regex.compile(rf"\b(?:{_either(kinds)})s? of (?P<name>{NAME})(?![\p{{L}}\p{{M}}'’-])"),
            regex.compile(rf"(?:^|[.!?]\s)(?P<name>{NAME}) {said}", regex.MULTILINE),
        )
    if "cases" in inflection.rules(language):
        forms = {form for kind in kinds for form in inflection.forms(kind, language)}
        return (regex.compile(rf"(?<![\p{{L}}\p{{M}}-])(?:{_either(forms)}) (?P<name>{NAME})"),)
    ends = _either(inflection.rules(language).get("suffixes", ()))
    return (regex.compile(rf"(?<!{WORD})(?P<name>{WORD}{{{LEAST},}}+) (?:{_either(kinds)})(?:{ends})(?!{WORD})"),)


def places(text: str, language: str) -> list[Name]:
    """Names of places that the text states, in order of the rules; none in a language without a list of kinds of places.

    In a script without capitals the kind must stand in a case: "সোনাদীঘি জেলায়", as a bare one often begins another name.
    """
    return [
        Name(match.start("name"), match.end("name"), "place", "pattern", label="stated_kind")
        for pattern in _patterns(language)
        for match in pattern.finditer(text)
        if _may_name(match["name"], language)
    ]


@cache
def _heads(language: str) -> regex.Pattern:
    heads, ends = read("organisations")["words"].get(language, ()), inflection.rules(language).get("suffixes", ())
    if not heads or not ends:
        return regex.compile(r"(?!)")
    return regex.compile(rf"(?P<before>(?:(?<!{WORD}){WORD}++ ){{1,5}})(?P<head>{_either(heads)})(?:{_either(ends)})?(?!{WORD})")


def bodies(text: str, language: str) -> list[Name]:
    """In scripts without capitals: a head word with two words or more before it that say what the body does: "সীমান্ত সেবা ফোরাম".

    Of two words the first may be of no list: "মারোলো স্বাস্থ্য বোর্ড".
    """
    found = []
    for match in _heads(language).finditer(text):
        words = match["before"].split()
        count = 0
        while count < len(words) and _tells(words[-count - 1], language):
            count += 1
        if count == 1 and len(words) > 1 and _may_name(words[-2], language) and not _is_head(words[-2], language):
            count += 1
        if count >= 2:
            found.append(Name(match.start("head") - len(" ".join(words[-count:])) - 1, match.end(), "organisation", "pattern"))
    return found


def _tells(word: str, language: str) -> bool:
    """True for a word that says what a body does: a concept, in no case (that would end the phrase before), and no head of its own."""
    if _is_head(word, language) or not meaning(word, language).plain:
        return False
    listed = read("meanings").get(language, {}).values()
    return any(word in words for words in listed) or not any(meaning(base, language).plain for base in inflection.bases(word, language))


def _is_head(word: str, language: str) -> bool:
    heads = read("organisations")["words"].get(language, ())
    return any(form in heads for form in [word, *inflection.bases(word, language)])


def _may_name(word: str, language: str) -> bool:
    """False, in scripts without capitals, for words that only describe: stop words, adjectives and words in the genitive."""
    if word[:1].isupper():
        return True
    plain = read("cues").get("describing", {}).get(language, {})
    return word not in stopwords(language) and word not in plain.get("words", ()) and not word.endswith(tuple(plain.get("endings", ())))
