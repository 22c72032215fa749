"""People in languages without a model: a known given name and the words behind it that go on with the name. No titles, no models."""

from functools import cache, lru_cache

import regex

from pipeline.names import inflection, people, persons
from pipeline.names.lexicon import read
from pipeline.names.spans import Name
from pipeline.text.stopwords import stopwords

MORE = rf"[ \u00a0](?:{persons.INITIAL}|(?:{persons.PARTICLES}[ -]){{0,2}}{persons.WORD})"
CAPITALS = regex.compile(
    rf"(?<![\p{{L}}\p{{M}}\p{{N}}.-])(?<![\p{{L}}\p{{M}}]{{2}}[’']){persons.WORD}(?:{MORE}){{1,5}}+"
)
LETTERS = r"[\p{Lo}\p{M}]"
CASELESS = regex.compile(rf"(?<!{LETTERS})(?P<given>{LETTERS}{{3,}}+) (?=(?P<last>{LETTERS}{{2,}}+)(?: (?P<more>{LETTERS}++))?)")
ELIDED = regex.compile(r"^(?:[dlDL]|[Qq]u)['’]")
LONGEST, SHORTEST, LOOK = 4, 3, 24
CLOSE = ",;.।!?”\"»"


def people_named(text: str, language: str, listed: list[Name]) -> list[Name]:
    """The full names of people in order, each from a known given name on; `listed` are the gazetteer's names, which are no people.

    With capitals: "Elena Vargas", "Friedrich von Arnsberg", in a case "Юргеном Келлером"; not "Біла Церква", which the gazetteer has.
    In scripts without capitals the word behind must be a known surname or stand before a postposition of the language.
    """
    found = [name for match in CAPITALS.finditer(text) if (name := _cased(match, language)) and not _on_a_road(name, text, language)]
    found += [name for match in CASELESS.finditer(text) if (name := _caseless(match, text, language))]
    places = [name for name in listed if " " in text[name.start : name.end] or "-" in text[name.start : name.end]]
    return [name for name in found if not any(name.overlaps(place) for place in places)]


def _on_a_road(name: Name, text: str, language: str) -> bool:
    """True for a name behind a word for roads and squares: "avenida Simón Bolívar"."""
    before = text[max(0, name.start - LOOK) : name.start].split()
    return bool(before) and before[-1].casefold() in read("cues")["roads"].get(language, ())


def _cased(match: regex.Match, language: str) -> Name | None:
    """The name inside a run of capitalised words: from its first given name up to a word that is no part of names, or to four words."""
    pieces = [(piece.start(), piece.end()) for piece in regex.finditer(r"\S+", match.group())]
    words = [match.group()[start:end] for start, end in pieces]
    first = next((at for at, word in enumerate(words[:-1]) if _begins(words, at, language)), None)
    if first is None:
        return None
    last = first + 1
    while last < len(words) and sum(word[:1].isupper() for word in words[first:last]) < LONGEST and not _ends(words[last], language):
        last += 1
    while last > first and words[last - 1][:1].islower():
        last -= 1
    if last - first < 2 or words[last - 1].endswith("."):
        return None
    start = match.start() + pieces[first][0]
    elided = ELIDED.match(words[first]) if language in ("fr", "it", "ca") else None
    return Name(start + (elided.end() if elided else 0), match.start() + pieces[last - 1][1], "person", "pattern")


def _begins(words: list[str], at: int, language: str) -> bool:
    """True for a word that is a given name here: no stop word, no word of bodies or places, behind no saint, before another capital."""
    word = ELIDED.sub("", words[at]) if language in ("fr", "it", "ca") else words[at]
    behind = words[at + 1]
    plain = {word, word.casefold()} & persons.no_names(language)
    if word.endswith(".") or plain or word.casefold() in stopwords(language) or _ends(behind, language):
        return False
    saint = {held.casefold() for held in words[max(0, at - 1) : at + 1]} & set(read("cues")["saints"]["all"])
    return not saint and not (word.isupper() and len(word) > SHORTEST) and is_given(word, language)


def _ends(word: str, language: str) -> bool:
    """True for a capitalised word that is no part of a person's name: a stop word, an office, a word of bodies."""
    if word[:1].islower():
        return False
    return word.casefold() in stopwords(language) or word in persons.no_names(language) or (word.isupper() and len(word) > SHORTEST)


@lru_cache(maxsize=1 << 13)
def is_given(word: str, language: str) -> bool:
    """True for a given name of any language, or a case form of one where the language bends names: Jürgenem, Марії."""
    parts = word.split("-")
    if len(parts) > 1:
        return all(part and is_given(part, language) for part in parts)
    if len(word) < SHORTEST:
        return False
    forms = [word, *(word[: len(word) - len(ending)] + base for ending, base in _bent(language) if word.endswith(ending))]
    return any(len(form) >= SHORTEST and (people.is_given(form) or (not form.isascii() and people.sounds_given(form))) for form in forms)


def bases(word: str, language: str) -> list[str]:
    """The word, and what it may be a case form of where the language bends names: Келлером, Келлер."""
    cut = [word[: len(word) - len(ending)] + base for ending, base in _bent(language) if word.endswith(ending)]
    return [word, *(form for form in dict.fromkeys(cut) if len(form) >= SHORTEST)]


@cache
def _bent(language: str) -> tuple[tuple[str, str], ...]:
    return tuple((ending, base) for ending, base in inflection.rules(language).get("given", ()))


def _caseless(match: regex.Match, text: str, language: str) -> Name | None:
    """A listed given name and a word behind it that can be a surname: a listed one, or one that a postposition or a mark follows."""
    given, last, more = match["given"], match["last"], match["more"]
    stops = stopwords(language)
    if last in stops or given in stops or last in persons.no_names(language) or not people.is_given(given):
        return None
    if more and more not in stops and people.is_surname(more) and (people.is_surname(last) or people.is_given(last)):
        return Name(match.start("given"), match.end("more"), "person", "pattern")
    followed = more in read("cues")["postpositions"].get(language, ())
    if people.is_surname(last) or followed or (people.is_given(last) and text[match.end("last") : match.end("last") + 1] in CLOSE):
        return Name(match.start("given"), match.end("last"), "person", "pattern")
    return None
