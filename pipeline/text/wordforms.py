"""Words: their normal form in each language, and the class that keywords need (noun, verb, ...). No phrases, no scores."""

import tomllib
from functools import cache, lru_cache
from typing import Any

import regex
import snowballstemmer

from pipeline.lexicon import FOLDER

WORD = regex.compile(r"\p{Lu}(?:\.\p{Lu})++\.?+|[\p{L}\p{M}\p{N}]++(?:[-‑'’][\p{L}\p{M}\p{N}]++)*+")
STEMMERS = {"ar": "arabic", "da": "danish", "de": "german", "el": "greek", "es": "spanish", "fi": "finnish", "fr": "french", "hi": "hindi",
            "hu": "hungarian", "id": "indonesian", "it": "italian", "lt": "lithuanian", "nb": "norwegian", "ne": "nepali", "nl": "dutch",
            "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "tr": "turkish"}
ENGLISH_ENDINGS = (("ies", "y", 5), ("sses", "ss", 5), ("shes", "sh", 5), ("ches", "ch", 5), ("xes", "x", 4), ("zzes", "zz", 5))
LEAST_STEM = 3
GLUED = frozenset({"bn"})
LONGEST = 5
_KEEP_ISE = "prom|exerc|superv|adv|rev|dev|surpr|enterpr|prem|expert|merchand|prec|conc"
_ISE = regex.compile(rf"(?<=[a-z]{{3}}[nlrtmc])(?<!{_KEEP_ISE})is(?=(?:ation|e|ed|ing|er)$)")


@cache
def _endings() -> dict[str, dict]:
    return tomllib.loads(FOLDER.joinpath("endings.toml").read_text("utf-8"))


@cache
def _english() -> dict[str, frozenset[str]]:
    lists = tomllib.loads(FOLDER.joinpath("words_en.toml").read_text("utf-8"))
    words = {name: frozenset(block.split()) for name, block in lists.items()}
    words["irregular"] = frozenset(pair.split(":")[0] for pair in words["irregular"])
    return words


@cache
def _stemmer(name: str) -> Any:
    return snowballstemmer.stemmer(name)


@lru_cache(maxsize=1 << 13)
def normal_form(word: str, language: str) -> str:
    """The word in lower case without its inflection, one spelling for variants; the same for every form of one term.

    English: singular, "co-operation" as "cooperation", -ise and -our as -ize and -or. Bengali: without case, number and
    emphasis endings (lexicon/endings.toml). Other languages: the Snowball stem; where there is none, the word in lower case.
    """
    code = language.split("-")[0]
    word = word.lower().replace("’", "'").replace("‑", "-")
    word = _irregular(code).get(word, word)
    if code == "en":
        return _english_form(word)
    if code in _endings():
        return _strip(word, code)
    return _stem(word.replace("ё", "е"), code) if code in STEMMERS else word


def base_form(phrase: str, language: str) -> str:
    """A phrase with its last word in the base form, in languages whose endings are glued to it (Bengali); else as it stands."""
    words = phrase.split(" ")
    return " ".join([*words[:-1], normal_form(words[-1], language)]) if language.split("-")[0] in GLUED else phrase


@cache
def _irregular(code: str) -> dict[str, str]:
    return dict(pair.split(":") for pair in _endings()["irregular"].get(code, "").split())


def _stem(word: str, code: str) -> str:
    """The Snowball stem; Russian is stemmed until nothing changes, for визитом is визит and визит is виз.

    A word that a stemmer takes for nothing but endings (Arabic "ال") stays as it is.
    """
    stem = _stemmer(STEMMERS[code]).stemWord(word) or word
    return stem if code != "ru" or stem == word or len(stem) < LEAST_STEM else _stem(stem, code)


def _english_form(word: str) -> str:
    word = word.removesuffix("'s").removesuffix("'")
    if word.startswith(("co-o", "re-e", "pre-e")):
        word = word.replace("-", "", 1)
    word = _singular(word)
    if len(word) > 5:
        word = _ISE.sub("iz", word)
        word = regex.sub(r"(?<=[a-z]{2})our$", "or", word)
    return word


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "news")):
        return word
    for ending, base, least in ENGLISH_ENDINGS:
        if word.endswith(ending) and len(word) >= least:
            return word.removesuffix(ending) + base
    return word[:-1]


def _strip(word: str, code: str) -> str:
    data = _endings()[code]
    for _ in range(data["rounds"]):
        fitting = (ending for ending in _by_length(code) if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM)
        ending = next((ending for ending in fitting if not _cuts(word, ending, code)), "")
        if not ending:
            break
        word = word.removesuffix(ending)
    return word


def _cuts(word: str, ending: str, code: str) -> bool:
    """Whether taking the ending off would take letters of the word itself: পরিষদ + ের is no পরিষ + দের."""
    return any(word[: len(word) - len(ending) + n] in _whole(code) for n in range(1, len(ending) + 1))


@cache
def _whole(code: str) -> frozenset[str]:
    return frozenset(_endings()[code].get("whole", "").split())


@cache
def _by_length(code: str) -> tuple[str, ...]:
    return tuple(sorted(_endings()[code]["endings"].split(), key=lambda ending: (-len(ending), ending)))


@cache
def context_words(name: str, language: str) -> frozenset[str]:
    """A list of lexicon/endings.toml: before_verbs (to, will), weak_starts (other, new), adjectives, general (problem, issue)."""
    return frozenset(_endings().get("context", {}).get(language.split("-")[0], {}).get(name, "").split())


@cache
def general_forms(language: str) -> frozenset[str]:
    """Normal forms of nouns that say little when they stand alone."""
    return frozenset(normal_form(word, language) for word in context_words("general", language))


@cache
def longest(language: str) -> int:
    """How many words a noun phrase may have."""
    return _endings().get("context", {}).get(language.split("-")[0], {}).get("longest", LONGEST)


@lru_cache(maxsize=1 << 13)
def closes(word: str, language: str, name: bool) -> bool:
    """Whether the word's ending shows that a noun phrase ends with it: a Bengali locative or objective, a name not in the genitive."""
    pattern = _closing(language.split("-")[0], name)
    return pattern is not None and pattern.search(word) is not None


@cache
def _closing(code: str, name: bool) -> regex.Pattern | None:
    ending = _endings().get("context", {}).get(code, {}).get("closing_name" if name else "closing")
    return regex.compile(f"(?:{ending})$") if ending else None


@lru_cache(maxsize=1 << 13)
def word_class(word: str, language: str) -> str:
    """noun, verb, either (noun or verb), adjective, adverb, participle (-ed) or gerund (-ing) of a lower-case word.

    English from WordNet's counts and endings; other languages from endings alone (lexicon/endings.toml); noun where nothing is known.
    """
    code = language.split("-")[0]
    if word in context_words("adjectives", code):
        return "adjective"
    if code == "en":
        return _english_class(word)
    classes = _class_patterns(code)
    return next((name for name, pattern in classes if pattern.search(word)), "noun")


@cache
def _class_patterns(code: str) -> tuple[tuple[str, regex.Pattern], ...]:
    data = _endings().get("class", {}).get(code, {})
    return tuple((name, regex.compile(f"(?:{pattern})$")) for name, pattern in data.items())


def _english_class(word: str) -> str:
    lists = _english()
    if "-" in word:
        prefixed = word.split("-")[0] in _endings()["context"]["en"]["prefixes"]
        return "participle" if word.endswith("ed") else "adjective" if prefixed else "noun"
    for name, kind in (("nouns", "noun"), ("irregular", "verb"), ("adjectives", "adjective"), ("adverbs", "adverb")):
        if word in lists[name]:
            return kind
    base = _verb_base(word)
    if base in lists["verbs"]:
        return "participle" if word.endswith("ed") else "gerund" if word.endswith("ing") else "verb"
    if base in lists["either"]:
        return "participle" if word.endswith("ed") else "gerund" if word.endswith("ing") else "either"
    return next((name for name, pattern in _class_patterns("en") if pattern.search(word)), "noun")


def _verb_base(word: str) -> str:
    lists = _english()

    for ending, adds in (("ied", ("y",)), ("ies", ("y",)), ("ing", ("", "e")), ("ed", ("", "e")), ("es", ("", "e")), ("s", ("",))):
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            stem = word.removesuffix(ending)
            for add in adds:
                if stem + add in lists["verbs"] or stem + add in lists["either"]:
                    return stem + add
            if len(stem) > 2 and stem[-1] == stem[-2] and (stem[:-1] in lists["verbs"] or stem[:-1] in lists["either"]):
                return stem[:-1]
    return word
