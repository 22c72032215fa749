"""The places where an office alone stands for a person whom the article names and gives it: "the minister", "глава государства".

Which roles an article gives is found in `pipeline.names.roles`; how an office stands alone in a language is data (titles.toml).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from pipeline.names import gazetteer, roles
from pipeline.names.lexicon import read
from pipeline.names.roles import Role
from pipeline.names.spans import Cover, Name
from pipeline.names.tokens import script, tokenise
from pipeline.text.wordforms import normal_form
from pipeline.text.wordlists import wordlist

WORD = r"[\p{L}\p{M}][\p{L}\p{M}’'-]*+"
SPLIT = regex.compile(r"[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*")
LINK = regex.compile(r"\s(?:of|for|to|at|on|in)\s|,")
STOPPED = regex.compile(r"\s*+(?:[,.;:!?)”\"»\n।]|[–—]|$)|['’]s?(?![\p{L}])")
NEXT = regex.compile(rf"\s(?P<next>{WORD})")
LAST = regex.compile(rf"(?P<last>{WORD})\s$")
SMALL = frozenset({"the", "of", "for", "at", "and"})
NEAR = 30  # letters before a role in which its country or "former" stands


@dataclass(frozen=True, slots=True)
class Office:
    """An office that stands alone: its span, the office itself and the words that tell it from others, in normal form."""

    start: int
    end: int
    head: str
    more: frozenset[str]


@dataclass(frozen=True, slots=True)
class Holding:
    """An office that the article gives a person: from where, whose (the place of the name), its own words, all words, lower or past."""

    start: int
    person: int
    head: tuple[str, ...]
    words: frozenset[str]
    lesser: frozenset[str]


def alone(names: list[Name], numbers: list[int | None], held: list[Role], text: str, language: str) -> list[tuple[Name, int]]:
    """(the office as a name of a person, the place of that person in `names`) where the article leaves no doubt who is meant.

    One person alone was given the office before, with all words that tell it from others; a deputy's or a former one is another office.
    In languages without a section `alone` in titles.toml nothing is found.
    """
    if language not in read("titles")["alone"] or not held:
        return []
    holdings = [_holding(role, text, language) for role in held if not _under(role, text, language)]
    taken = Cover([name for name in names if name.kind in ("person", "organisation", "event", "programme")])
    spans = [(role.start, role.end) for role in held]
    found: list[tuple[Name, int]] = []
    for office in _offices(text, language):
        name = Name(office.start, office.end, "person", "title", label="role")
        if taken.touching(name) or any(start < office.end and office.start < end for start, end in spans):
            continue
        people = {numbers[one.person]: one.person for one in holdings if one.start < office.start and _fits(office, one, language)}
        people.pop(None, None)
        if len(people) == 1 and not any(other.overlaps(name) for other, _ in found):
            found.append((name, next(iter(people.values()))))
    return found


@cache
def _rules(language: str) -> dict[str, frozenset[str]]:
    return {key: frozenset(words) for key, words in read("titles")["alone"][language].items()}


@cache
def _words(language: str) -> frozenset[str]:
    """The offices and ranks that can stand alone, in small letters."""
    held = read("titles")[language]
    listed = [*held["offices"], *held["ranks"], *read("titles")["same"][language]]
    small = {word.casefold() for word in listed if len(word) >= 4 or not word.isascii() or word in ("CEO", "King", "Pope")}
    return frozenset(word for word in small if word not in _rules(language)["no_holder"] and "." not in word)


@cache
def _pattern(language: str) -> regex.Pattern:
    offices = "|".join(map(regex.escape, sorted(_words(language), key=lambda word: (-len(word), word))))
    if articles := _rules(language)["before"]:
        of = rf"(?:\s(?:of|for|at)\s(?:the\s)?{WORD}(?:\s(?:and\s|of\s(?:the\s)?)?{roles.CAPITAL}){{0,5}}+)?+"
        lead = rf"(?<![\p{{L}}\p{{M}}-])(?i:{'|'.join(sorted(articles))})\s"
        role = rf"(?P<before>(?:{WORD}\s){{0,2}}?)(?P<office>(?i:{offices}))(?![\p{{L}}\p{{M}}-])(?P<of>{of})"
        return regex.compile(rf"{lead}(?P<role>{role})")
    more = rf"(?P<of>(?:\s(?:\p{{Ll}}{WORD}|\p{{Lu}}{{2,6}}))?)"
    return regex.compile(rf"(?<![\p{{L}}\p{{M}}-])(?P<role>(?P<before>)(?P<office>(?i:{offices}))(?![\p{{L}}\p{{M}}-]){more})")


def _offices(text: str, language: str) -> Iterator[Office]:
    """Every office of the text that no name follows and nothing before makes another's, in order, with and without the word behind it."""
    for match in _pattern(language).finditer(text):
        last = LAST.search(text[max(0, match.start("role") - NEAR) : match.start("role")])
        if not _rules(language)["before"] and last and not _may_follow(last["last"], language):
            continue
        ends = [match.end("of"), match.end("office")] if language != "en" and match["of"] else [match.end("of")]
        for end in dict.fromkeys(ends):
            if _stands(text[end : end + 40], language):
                whole = f"{match['office']}{text[match.end('office') : end]}".casefold()
                listed = whole in read("titles")["same"][language]
                head = whole if listed else match["office"].casefold()
                rest = match["before"] + ("" if listed else text[match.end("office") : end])
                yield Office(match.start("role"), end, head, frozenset(_normal(rest, language)))


def _may_follow(before: str, language: str) -> bool:
    """Whether an office behind the word may stand alone: no word that makes it another's, no adjective, no genitive."""
    small = before.casefold()
    if small in _rules(language)["not"] | _rules(language)["lesser"]:
        return False
    if language == "bn":
        return not small.endswith(("র", "য়"))
    return not small.endswith(("ый", "ий", "ой", "ая", "яя", "ого", "его", "ому"))


def _stands(behind: str, language: str) -> bool:
    """Whether nothing behind the office goes on with it: a mark, a verb, a small word."""
    following = NEXT.match(behind)
    if following is None:
        return STOPPED.match(behind) is not None
    word, rules = following["next"], _rules(language)
    if word[:1].isupper() or word in rules["not"]:
        return False
    verbs = wordlist("quotes", language).get("verbs", ())
    return word in rules["behind"] or word in verbs or word.endswith(tuple(rules["ends"]) or ("\0",))


def _normal(words: str, language: str) -> list[str]:
    """The words of a phrase in normal form, in order, without the smallest."""
    return [normal_form(word.casefold(), language) for word in SPLIT.findall(words) if word.casefold() not in SMALL]


def _under(role: Role, text: str, language: str) -> bool:
    """Whether the role is that of whom the person serves: "adviser to the president NAME"."""
    under, before = "|".join(sorted(_rules(language)["under"])), text[max(0, role.start - NEAR) : role.start]
    return bool(under) and regex.search(rf"(?i:{under})s?\s(?:to|of|for)\s(?:the\s)?$", before) is not None


def _holding(role: Role, text: str, language: str) -> Holding:
    """A role's office: in English the words before "of", elsewhere its first words."""
    before = text[max(0, role.start - NEAR, text.rfind("\n", 0, role.start) + 1) : role.start]
    head = LINK.split(role.words, maxsplit=1)[0] if language == "en" else role.words
    last = LAST.search(before)
    words = frozenset(_normal(f"{before} {role.words}", language))
    near = {word.casefold() for word in SPLIT.findall(f"{last['last'] if last else ''} {head}")}
    return Holding(role.start, role.person, tuple(_normal(head, language)), words, frozenset(near & _rules(language)["lesser"]))


def _fits(office: Office, holding: Holding, language: str) -> bool:
    """Whether an office that stands alone can be the one that a person holds."""
    lesser = {word for word in office.more if word in _rules(language)["lesser"]}
    if lesser != holding.lesser:
        return False
    heads = [office.head, *read("titles")["same"][language].get(office.head, ())]
    if not any(_is_head(tuple(_normal(head, language)), holding.head, language) for head in heads):
        return False
    return all(word in holding.words or _land(word, language) in {_land(other, language) for other in holding.words} - {None}
               for word in office.more - lesser)


def _is_head(wanted: tuple[str, ...], head: tuple[str, ...], language: str) -> bool:
    """Whether a role's office is the one wanted: its last words in English, its first elsewhere, where a compound may stand for it."""
    if language == "en":
        return head[-len(wanted) :] == wanted
    if head[: len(wanted)] == wanted:
        return True
    longer = len(wanted) == 1 and head and head[0].endswith(wanted[0]) and len(head[0]) > len(wanted[0])
    return bool(longer) and not head[0].startswith(tuple(_rules(language)["prefixes"]))


@cache
def _land(word: str, language: str) -> str | None:
    """The country that a word names or whose people it names."""
    for match in gazetteer.find(word, tokenise(word), language, script(word)):
        return next((sense.country for sense in match.senses if sense.level in ("country", "nation")), None)
    return None
