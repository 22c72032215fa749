"""Case forms of names: all forms of a base form, and base forms that a form may come from. The endings are data (inflections.toml)."""

from functools import cache, lru_cache

from pipeline.names.lexicon import read


@cache
def rules(language: str) -> dict:
    """The endings of a language; empty where it has none."""
    return read("inflections").get(language, {})


def declined(word: str, language: str) -> list[list[str]]:
    """Six lists: the forms of a lower-case word in each case, the base form first; the word alone where no rule fits."""
    for ending, *cases in rules(language).get("cases", ()):
        if word.endswith(ending) and len(word) - len(ending) >= 2 and (ending or word[-1:] not in "аеёиоуыэюяіїєйь"):
            stem = word[: len(word) - len(ending)]
            return [[word], *[[stem + form for form in case.split("|")] for case in cases]]
    return [[word]] * 6


def forms(name: str, language: str) -> set[str]:
    """All forms of a lower-case name of one or more words: every word in the same case, or only the first one or two."""
    if "cases" not in rules(language):
        return {name}
    words = name.split(" ")
    table = [declined(word, language) for word in words]
    found = {name}
    for case in range(6):
        for changed in {1, min(2, len(words)), len(words)}:
            variants = [""]
            for at, word in enumerate(words):
                choices = table[at][case] if at < changed else [word]
                variants = [f"{left} {choice}".strip() for left in variants for choice in choices][:16]
            found.update(variants)
    return found


def people(word: str, language: str) -> set[str]:
    """All forms of a nationality word: an adjective in every gender and case, or a noun in both numbers."""
    for name in ("adjective", "adjective_soft"):
        rule = rules(language).get(name)
        if rule and word.endswith(rule[0]):
            return {word[: len(word) - len(rule[0])] + ending for ending in rule[1]}
    for ending, endings in rules(language).get("people", ()):
        if word.endswith(ending):
            return {word[: len(word) - len(ending)] + form for form in endings}
    return {word}


@lru_cache(maxsize=1 << 13)
def bases(word: str, language: str) -> tuple[str, ...]:
    """What a lower-case word may be once a glued suffix is cut off, the longest suffix first; without the word itself."""
    found = rules(language)
    suffixes, least = _suffixes(language), found.get("minimum", 3)
    if not suffixes or not word.endswith(suffixes):
        return ()
    return tuple(word[: len(word) - len(suffix)] for suffix in suffixes if word.endswith(suffix) and len(word) - len(suffix) >= least)


@cache
def _suffixes(language: str) -> tuple[str, ...]:
    return tuple(rules(language).get("suffixes", ()))
