"""Whose name a case form is, a man's or a woman's, in languages whose names agree in case and sex: Александра Орлова. The forms are data.

Nothing here changes a name; `pipeline.names.baseforms` does.
"""

from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from pipeline.names import givennames, inflection, people
from pipeline.names.lexicon import read
from pipeline.text.transliteration import folded

AHEAD = regex.compile(
    r"(?P<edge>^|[.!?…:;\n]|[.!?…][»”\"])[\s«“\"(—–-]*$|"
    r"(?P<first>^|[.!?…:;\n][»”\"]?\s*|[—–]\s)?(?P<word>[\p{L}\p{M}-]+)[\s«“\"]+$"
)
BEHIND = regex.compile(r"[»”\"]?((?: [\p{Ll}\p{M}-]++){1,3})")
CALLED = regex.compile(r"(?<![\p{L}\p{M}])([\p{L}\p{M}-]+)\.?\s$")  # the word right before a name
REACH, NEAR = 60, 16
STILL = ("о", "е", "и", "у", "э", "ю")  # endings of men's names that never change
BENT = (("а", "", 1), ("я", "ь", 1), ("у", "", 2), ("ю", "ь", 2), ("ом", "", 4), ("ем", "ь", 4), ("е", "", 5))  # a man's name in a case


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a name: the given name's base form, its sex and case (0 is the nominative), and which word it is."""

    base: str
    sex: str
    case: int
    at: int = 0


@cache
def _listed(language: str) -> dict[str, tuple[Reading, ...]]:
    """Lower-case form -> every listed given name that it is a form of."""
    held: dict[str, dict[Reading, None]] = {}
    for sex, section in (("M", "male"), ("F", "female")):
        names = dict.fromkeys([*read("given").get(language, {}).get(section, ()), *people.given_names(sex, language)])
        for name in names:
            for case, forms in enumerate(inflection.declined(name.casefold(), language)):
                for form in forms:
                    if not case or form != name.casefold():
                        held.setdefault(form, {})[Reading(name, sex, case)] = None
    return {form: tuple(readings) for form, readings in held.items()}


def given(word: str, language: str) -> tuple[Reading, ...]:
    """The given names that the word may be a form of; empty when it is no known one."""
    return _listed(language).get(word.casefold(), ())


def _sounding(word: str) -> list[Reading]:
    """Readings of a word as a given name of another language's list: Карима, a woman, or of Карим, a man."""
    sex = givennames.sex(folded(word))
    still = sex and not word.endswith(("а", "я")) and (sex == "F" or word.endswith(STILL))
    found = [Reading(word, sex, case) for case in range(6 if still else 1)] if sex else []
    for ending, base, case in BENT:
        stem = word[: len(word) - len(ending)]
        if word.endswith(ending) and len(stem) >= 3 and givennames.sex(folded(stem)) == "M":
            whole = stem + ("й" if base and stem[-1] in "аеиоуэ" else base)
            found.append(Reading(whole, "M", case))
    return found


def readings(parts: list[str], attested: frozenset[str], language: str, *, sex: str = "") -> list[Reading]:
    """How a name of two words or more can be read, all of one sex; empty where no word is a known given name.

    Of a form that may be a man's or a woman's, `sex` decides, then the other names of the article, else it is a man's.
    """
    held = [
        Reading(reading.base, reading.sex, reading.case, at)
        for at, part in enumerate(parts)
        if part[:1].isupper() and not part.endswith(".")
        for reading in given(part, language) or (_sounding(part) if not at else ())
    ]
    if not held:
        return []
    first = min(reading.at for reading in held)
    held = [reading for reading in held if reading.at == first]
    fitting = [reading for reading in held if all(_fits(part, reading, language) for at, part in enumerate(parts) if at != first)]
    held = fitting or held
    sexes = {reading.sex for reading in held}
    if len(sexes) > 1:
        chosen = sex or _attested(parts, attested, language) or "M"
        held = [reading for reading in held if reading.sex == chosen]
    return held


def sex_of(parts: list[str], language: str) -> str:
    """M or F of a person's name in its base form, where the given name or, in a language with cases, the surname says it; else ""."""
    if "surname_cases" not in inflection.rules(language):
        return givennames.sex(folded(parts[0])) if parts else ""
    held = [reading for reading in readings(parts, frozenset(), language) if not reading.case]
    if held:
        return held[0].sex
    man, woman = ("0" in cases for cases in _cases(parts[-1], language))
    return "" if man == woman else "M" if man else "F"


def _fits(part: str, reading: Reading, language: str) -> bool:
    """True when another word of the name may stand in the reading's sex and case."""
    if part.endswith("."):
        return True
    for sex, endings in inflection.rules(language).get("patronymics", {}).items():
        if part.endswith(tuple(endings)):
            return reading.sex == sex
    man, woman = _cases(part, language)
    return str(reading.case) in (man if reading.sex == "M" else woman)


@lru_cache(maxsize=1 << 13)
def _cases(word: str, language: str) -> tuple[str, str]:
    """The cases in which a surname with this ending may stand, of a man and of a woman."""
    rules = inflection.rules(language).get("surname_cases", ())
    return next(((man, woman) for ending, man, woman in rules if word.endswith(ending)), ("012345", "012345"))


def of_surname(word: str, language: str) -> str:
    """M, F or MF: whose a bare surname may be by its ending; MF where the endings of the language say nothing."""
    man, woman = _cases(word, language)
    return ("M" if man else "") + ("F" if woman else "")


def _attested(parts: list[str], attested: frozenset[str], language: str) -> str:
    """The one sex that other forms of the same surname in the article show."""
    stem = parts[-1][:-1]
    told = {of_surname(word, language) for word in attested if word != parts[-1] and word.startswith(stem) and len(stem) >= 3}
    clear = told & {"M", "F"}
    return clear.pop() if len(clear) == 1 else ""


def told(text: str, start: int, end: int, language: str) -> str:
    """F or M where "Mr" or "Ms" stands before the name, or where the words around a form like Александра Орлова say that it is a woman's
    nominative or a man's genitive; else ""."""
    rules, word = inflection.rules(language), CALLED.search(text[max(0, start - NEAR) : start])
    if word and (sex := _called(language).get(word[1])):
        return sex
    if "past_woman" not in rules or not any(word.endswith(("а", "я")) for word in text[start:end].split()):
        return ""
    ahead, behind = AHEAD.search(text[max(0, start - REACH) : start]), BEHIND.match(text, end)
    verb = next((sex for word in (behind[1].split() if behind else ()) if (sex := _verb(word, rules))), "")
    if ahead is None or ahead["word"] is None:
        return verb if ahead is None else verb or "F"
    word = ahead["word"].casefold()
    named = ahead["word"][:1].isupper() and ahead["first"] is None
    if named or word in rules["says_nothing"]:
        return verb if verb == "F" else ""
    held = _before(word, rules, language)
    return "F" if verb == "F" and held == "M" and not _calling(word, language) and not word.endswith(("а", "я", "ь")) else held


@cache
def _called(language: str) -> dict[str, str]:
    return {word: sex for sex, words in read("titles")["sexes"].get(language, {}).items() for word in words}


def _verb(word: str, rules: dict) -> str:
    """F for a verb of the past that agrees with a woman, M for another one."""
    if len(word) < 4:
        return ""
    return "F" if word.endswith(tuple(rules["past_woman"])) else "M" if word.endswith(tuple(rules["past_other"])) else ""


def _before(word: str, rules: dict, language: str) -> str:
    """What the word right before the name says."""
    if word in rules["before_genitive"]:
        return "M"
    calling = _calling(word, language)
    if calling:
        return "F" if calling == "base" else "M"
    if verb := _verb(word, rules):
        return verb
    return "F" if word.endswith(tuple(rules["of_woman"])) else "M"


@cache
def _callings(language: str) -> dict[str, str]:
    """Case forms of words for what people are -> "base" or "bent"."""
    titles = read("titles").get(language, {})
    words = [word.casefold() for section in titles.values() for word in section if " " not in word]
    held = {form: "bent" for word in words for form in inflection.forms(word, language)}
    return held | dict.fromkeys(words, "base")


def _calling(word: str, language: str) -> str:
    return _callings(language).get(word, "")


def majority(said: list[str]) -> str:
    """The sex that most of the places say; "" for none or as many of each."""
    votes = Counter(sex for sex in said if sex).most_common(2)
    return votes[0][0] if votes and (len(votes) == 1 or votes[0][1] > votes[1][1]) else ""
