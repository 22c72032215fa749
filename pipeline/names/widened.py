"""Organisations with the country or town behind them in the genitive: "Служба безопасности Украины". No recognition."""

from dataclasses import replace
from functools import cache

import regex

from pipeline.names import inflection
from pipeline.names.lexicon import read
from pipeline.names.meanings import meaning
from pipeline.names.spans import Name

GENITIVE = ("а", "я", "ы", "и", "ого", "его", "ей", "ой", "ых", "их", "о", "у", "э")  # the last three: names without cases
ACRONYM = 5


@cache
def _head(language: str) -> regex.Pattern | None:
    """The common nouns that name a body together with the country behind them, in every case, right before a name."""
    words = read("organisations").get("bodies", {}).get(language, ())
    forms = {form for word in words for form in inflection.forms(word.casefold(), language)}
    if not forms:
        return None
    listed = "|".join(regex.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))
    return regex.compile(rf"(?i:(?<![\p{{L}}\p{{M}}-])(?P<head>{listed}) )$")


def widened(names: list[Name], text: str, language: str) -> list[Name]:
    """The names in order, bodies with what they belong to, which stays a name inside; only in languages that have a list of bodies."""
    head = _head(language)
    if head is None:
        return names
    found: list[Name] = []
    for name in sorted(names, key=lambda held: held.start):
        before = found[-1] if found else None
        if name.kind in ("country", "place") and _is_genitive(text[name.start : name.end], name):
            match = head.search(text[max(0, name.start - 40) : name.start])
            if before and text[before.end : name.start] == " " and _is_body(before, text, language):
                found[-1] = replace(before, end=name.end)
            elif match and (not before or before.end <= name.start - len(match.group())):
                found.append(Name(name.start - len(match.group()), name.end, "organisation", "pattern"))
        found.append(name)
    return found


def _is_body(name: Name, text: str, language: str) -> bool:
    surface = text[name.start : name.end]
    if name.kind != "organisation" or (name.sense and name.sense.level in ("bloc", "known")):
        return False
    return (surface.isupper() and surface.isalpha() and len(surface) <= ACRONYM) or meaning(surface, language).public


def _is_genitive(surface: str, name: Name) -> bool:
    return surface.isupper() or (surface.endswith(GENITIVE) and (not name.base or surface.casefold() != name.base.casefold()))
