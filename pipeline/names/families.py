"""People found by a common family name behind a word that may be a given name, in scripts without capitals: "অনুরাধা সেন".

The family names are data (cues.toml): `families` that are hardly ever another word, and `family_words` that often are one (সরকার is
also "government"), before which a known given name must stand. Endings of other countries' surnames: `pipeline.names.stated`.
"""

from functools import cache

import regex

from pipeline.names import inflection, people, persons, stated
from pipeline.names.lexicon import read
from pipeline.names.spans import Name
from pipeline.text.stopwords import stopwords

WORD = r"[\p{L}\p{M}]"
BEFORE = regex.compile(rf"(?<!{WORD})(?P<first>{WORD}{{3,}}+)\s$")
BEHIND = regex.compile(rf"\s({WORD}{{3,}}+)")
ALIAS = "ওরফে"  # alias
FAR = 24  # letters


@cache
def _listed(section: str, language: str) -> frozenset[str]:
    return frozenset(read("cues").get(section, {}).get(language, ()))


@cache
def _pattern(language: str) -> regex.Pattern:
    names = _listed("families", language) | _listed("family_words", language)
    if not names:
        return regex.compile(r"(?!)")
    listed = "|".join(map(regex.escape, sorted(names, key=lambda name: (-len(name), name))))
    ends = "|".join(map(regex.escape, sorted(inflection.rules(language).get("suffixes", ()), key=lambda end: (-len(end), end))))
    return regex.compile(rf"(?<!{WORD})(?P<given>{WORD}{{3,}}+) (?P<last>{listed})(?:{ends})?(?!{WORD})")


def people_named(text: str, language: str) -> list[Name]:
    """The people in order; none in a language without a list of family names."""
    found = []
    for match in _pattern(language).finditer(text):
        given = match["given"]
        known = people.is_given(given) or people.sounds_given(given)
        if not known and (match["last"] in _listed("family_words", language) or not stated.may_begin(given, language)):
            continue
        if given in stopwords(language) or given in _listed("families", language) or persons.calls(given, language):
            continue
        if given == ALIAS or given.endswith(stated.BENT) or _goes_on(text[match.end() : match.end() + FAR], language):
            continue
        found.append(Name(_first(match.start("given"), text, language), match.end(), "person", "pattern"))
    return found


def _goes_on(behind: str, language: str) -> bool:
    """Whether another name follows, so that the family name is the first word of one: "সদস্য হাসান জামিল"."""
    following = BEHIND.match(behind)
    if following is None or following[1] in stopwords(language):
        return False
    return following[1] in _listed("families", language) or people.is_given(following[1]) or people.sounds_given(following[1])


def _first(at: int, text: str, language: str) -> int:
    """Where the name begins: at a known given name before the one before the family name."""
    before = BEFORE.search(text[max(0, at - FAR) : at])
    if before is None or before["first"] in stopwords(language) or persons.calls(before["first"], language):
        return at
    known = people.is_given(before["first"]) or people.sounds_given(before["first"])
    return at - len(before["first"]) - 1 if known else at
