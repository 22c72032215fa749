"""Base forms of names that stand in a case: Кубракову -> Кубраков, ইন্টারপোলের -> ইন্টারপোল. The endings are data; no dictionary."""

from functools import cache

from pipeline.names import agreement, inflection
from pipeline.names.lexicon import read, words


def stem(word: str, language: str) -> str:
    """A lower-case word without its case ending, for comparing two forms inside one article."""
    plain = word.casefold()
    for ending in inflection.rules(language).get("stems", ()):
        if plain.endswith(ending) and len(plain) - len(ending) >= 3:
            return plain[: len(plain) - len(ending)]
    bases = inflection.bases(plain, language)
    return bases[0] if bases and len(bases[0]) >= 3 else plain


def surname_stem(word: str, language: str) -> str:
    """A lower-case surname without case and sex: Морозов, Морозовым, Морозовой are one; other names by `stem`."""
    rules, plain = inflection.rules(language), word.casefold()
    for ending in rules.get("surname_ends", ()):
        root = plain[: len(plain) - len(ending)]
        if plain.endswith(ending) and root.endswith(tuple(rules["surname_roots"])) and len(root) >= 4:
            return root
    return stem(word, language)


def of_person(name: str, attested: frozenset[str], language: str, *, sex: str = "") -> str:
    """The base form of a person's name; `attested` are other names of people in the article, as they stand.

    `sex`, M or F: whose name the text says it is, for forms that may be either's: Александра Орлова.
    """
    parts = name.split()
    if "masculine" in inflection.rules(language):
        return _slavic_person(parts, attested, language, sex)
    if inflection.rules(language).get("suffixes") and parts:
        return " ".join([*parts[:-1], of_word(parts[-1], attested, language, of_people=True)])
    return name


def _slavic_person(parts: list[str], attested: frozenset[str], language: str, sex: str) -> str:
    if len(parts) == 1:
        return _lone(parts[0], attested, language, sex)
    found = agreement.readings(parts, attested, language, sex=sex)
    if not found:
        return " ".join(parts if sex == "F" else _unknown(parts, attested, language))
    if any(not reading.case for reading in found):
        return " ".join(parts)
    best = found[0]
    held = [given_name(part, language, best.sex) for part in parts]
    return " ".join(
        best.base if at == best.at else base or _slavic_word(part, attested, language, female=best.sex == "F", sure=best.sex == "M")
        for at, (base, part) in enumerate(zip(held, parts, strict=True))
    )


def given_name(word: str, language: str, sex: str) -> str | None:
    """The listed given name of this sex that the word is a form of; None when it is none."""
    return next((reading.base for reading in agreement.given(word, language) if reading.sex == sex), None)


def _lone(word: str, attested: frozenset[str], language: str, sex: str) -> str:
    """A bare surname or given name; a woman's form stays or becomes a woman's."""
    held = agreement.given(word, language)
    if held:
        fitting = [reading for reading in held if not sex or reading.sex == sex] or held
        return word if any(not reading.case for reading in fitting) else fitting[0].base
    sexes = agreement.of_surname(word, language)
    female = sexes == "F" or (sex == "F" and "F" in sexes)
    if female and word.endswith("а"):
        return word
    return _slavic_word(word, attested, language, female=female)


def _unknown(parts: list[str], attested: frozenset[str], language: str) -> list[str]:
    """A name without a listed given name: in the base form only where the article has it, or every word shows the same case."""
    for sex in ("masculine", "feminine"):
        rules = inflection.rules(language)[sex]
        bases = [
            [part[: len(part) - len(ending)] + base for ending, base in rules if part.endswith(ending) and len(part) > len(ending) + 2]
            for part in parts
        ]
        found = [next((base for base in held if base in attested), part) for held, part in zip(bases, parts, strict=True)]
        if found != parts:
            return found
    if all(part.endswith(("ом", "ем", "ым", "им")) for part in parts) or all(part.endswith(("у", "ю")) for part in parts):
        return [_slavic_word(part, attested, language, female=False, sure=True) for part in parts]
    if parts[0].endswith("у") and not parts[-1].endswith(("у", "ю")):
        return [parts[0][:-1] + "а", *parts[1:]]
    return parts


def _slavic_word(word: str, attested: frozenset[str], language: str, *, female: bool, sure: bool = False) -> str:
    rules = inflection.rules(language)["feminine" if female else "masculine"]
    if word.endswith((".", "о", "ко", "ич")):
        return word
    for ending, base in rules:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            found = word[: len(word) - len(ending)] + base
            if found in attested or base or sure or _consonant(found, language):
                return found
    return word


def _consonant(word: str, language: str) -> bool:
    """True when a surname can end so: Путин, Ельцин, Трамп; not Порошенк."""
    return word.endswith(tuple(inflection.rules(language).get("surnames", ())))


def of_word(word: str, attested: frozenset[str], language: str, *, of_people: bool = False) -> str:
    """A word without its glued suffix where the article also has the bare word, or where the suffix is a long one; কমিটি is whole."""
    bases = inflection.bases(word, language)
    listed = next((held for held in (word, *bases) if held in _whole(language)), None)
    if listed and not of_people:
        return listed
    for base in bases:
        if base in attested or any(
            base in inflection.bases(other, language) for other in attested if other != word and other.startswith(base)
        ):
            return base
    never = tuple(inflection.rules(language).get("never_of_people", ())) if of_people else ()
    strong = [base for base in bases if len(word) - len(base) >= 2 and len(base) >= 3 and word[len(base) :] not in never]
    return strong[0] if strong else word


@cache
def _whole(language: str) -> frozenset[str]:
    """Words of organisations' names in their base form, whatever they end with."""
    concepts = read("meanings").get(language, {}).values()
    return words("organisations", "words", language) | frozenset(word for held in concepts for phrase in held for word in phrase.split())


def of_phrase(name: str, attested: frozenset[str], language: str) -> str:
    """The base form of an organisation's or place's name: its first listed word and the adjectives before it, else its last word."""
    parts = name.split()
    if "cases" in inflection.rules(language):
        listed = _listed_forms(language)
        for at, part in enumerate(parts[:4]):
            base = listed.get(part.casefold())
            if base:
                head = base.capitalize() if part[:1].isupper() else base
                return " ".join([*[_adjective(word, base, language) for word in parts[:at]], head, *parts[at + 1 :]])
        return name
    if inflection.rules(language).get("suffixes") and parts:
        return " ".join([*parts[:-1], of_word(parts[-1], attested, language)])
    return name


@cache
def _listed_forms(language: str) -> dict[str, str]:
    """Every case form of an organisation word -> the word."""
    return {form: base for base in sorted(words("organisations", "words", language)) for form in inflection.forms(base, language)}


def _adjective(word: str, head: str, language: str) -> str:
    """An adjective in the nominative of its noun's gender: Федеральной (службы) -> Федеральная (служба)."""
    if language != "ru":
        return word
    ending = "ая" if head.endswith(("а", "я", "ба")) else "ое" if head.endswith(("о", "е")) else "ый"
    for old in ("ого", "ому", "ым", "ом", "ой", "ую", "ое", "ая", "ый"):
        if word.endswith(old) and len(word) - len(old) >= 3:
            return word[: len(word) - len(old)] + ("ий" if ending == "ый" and word[-len(old) - 1] in "кгх" else ending)
    for old in ("его", "ему", "им", "ем", "ей", "юю", "яя", "ее", "ий"):
        if word.endswith(old) and len(word) - len(old) >= 3:
            return word[: len(word) - len(old)] + {"ая": "яя", "ое": "ее", "ый": "ий"}[ending]
    return word
