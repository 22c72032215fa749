"""Which of its senses a name of the gazetteer has in one article, and whether it is a place there at all. One sense an article."""

import math
from collections import Counter
from dataclasses import dataclass
from functools import cache

import regex

from pipeline.names import inflection
from pipeline.names.gazetteer import Match, Sense
from pipeline.names.lexicon import read
from pipeline.names.spans import Name
from pipeline.names.tokens import Token

FIRM = frozenset({"country", "nation", "bloc", "known", "region"})
BIG, REACH = 400, 30
DATELINE = regex.compile(
    r"(?:,\s?\p{L}[\p{L} .]{1,30}?)?(?:,?\s?\(\p{Lu}[\p{L} ]{1,20}\)|"
    r",?\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}{0,6}\.?\s\p{N}{1,2}|\s[–—-]{1,2}\s)"
)
STATES = {"US": "USA", "CA": "CAN"}


@dataclass(frozen=True, slots=True)
class Context:
    """What an article says about where it is: countries by weight, states and provinces named, the state named right after a place."""

    countries: Counter
    admins: Counter


def admin_code(word: str) -> str | None:
    """The code of a state of the USA or a province of Canada by name or usual abbreviation; None for other words."""
    plain = word.replace(".", "")
    if len(plain) == 2 and not plain.isupper() and plain not in ("Pa", "La", "Va", "Ga", "Ky", "Mo", "Md", "Ct", "Vt"):
        return None
    return read("states")["codes"].get(plain.casefold())


def following(matches: list[Match], at: int, tokens: list[Token], text: str) -> str | None:
    """What stands right after a comma behind the place: a country code, or "US-TX" for a state; None when nothing does."""
    last = tokens[matches[at].last]
    after = text[last.end : last.end + 3]
    if not after.startswith(","):
        return None
    follow = tokens[matches[at].last + 1 : matches[at].last + 4]
    if not follow or follow[0].start - last.end > 2 or not follow[0].capital:
        return None
    for count in (3, 2, 1):
        code = admin_code(" ".join(token.text for token in follow[:count]))
        if code:
            return code
    if at + 1 < len(matches) and matches[at + 1].first == matches[at].last + 1:
        sense = likeliest(matches[at + 1])
        return sense.country if sense.level in ("country", "region", "province") else None
    return None


def of_county(match: Match, tokens: list[Token], text: str) -> Sense | None:
    """The state that stands behind "County, ": Bellwood County, Georgia; None for anything else."""
    start, end = tokens[match.first].start, tokens[match.last].end
    code = admin_code(text[start:end]) if text[max(0, start - 8) : start] == "County, " else None
    return Sense("province", STATES[code[:2]], state_name(code), 3000) if code else None


def of_town(matches: list[Match], at: int, tokens: list[Token], text: str) -> Sense | None:
    """The state that stands behind a town of its own: Atlanta, Georgia; None behind Tbilisi, and for anything else."""
    match, before = matches[at], matches[at - 1] if at else None
    code = admin_code(text[tokens[match.first].start : tokens[match.last].end])
    if before is None or not code or text[tokens[before.last].end : tokens[match.first].start] != ", ":
        return None
    lands = {sense.country for sense in match.senses if sense.level == "country"}
    inside = any(sense.country == STATES[code[:2]] and sense.admin == code[3:] for sense in before.senses)
    abroad = any(sense.country in lands for sense in before.senses)
    return Sense("province", STATES[code[:2]], state_name(code), 3000) if inside and not abroad else None


def abbreviated(tokens: list[Token], text: str, taken: frozenset[int]) -> list[Name]:
    """Abbreviations of states behind a comma and a capitalised word, as places: "Nitro, W.Va."; `taken`: starts of listed names."""
    found = []
    for at in range(1, len(tokens)):
        first = tokens[at]
        if first.start in taken or not first.capital or text[tokens[at - 1].end : first.start] != ", " or not tokens[at - 1].capital:
            continue
        for count in (2, 1):
            last = tokens[min(at + count, len(tokens)) - 1]
            code = admin_code(text[first.start : last.end])
            if code and (last is first or text[first.end : last.start] in (".", ". ")) and len(text[first.start : last.end]) <= 6:
                end = last.end + (text[last.end : last.end + 1] == "." and not first.text.isupper())
                found.append(
                    Name(first.start, end, "place", "gazetteer", Sense("province", STATES[code[:2]], state_name(code), 3000), "stated")
                )
                break
    return found


def state_name(code: str) -> str:
    """The full name of a state or province by its code."""
    return next(name for name, held in read("states")["codes"].items() if held == code).title()


def dateline(start: int, end: int, text: str) -> bool:
    """True for a name in capitals that opens a line as an agency's dateline does: "GENEVA, March 3 -", "MINSK (AP) -", "Astana – "."""
    line = text.rfind("\n", 0, start) + 1
    return (
        (not text[line:start].strip() or text[max(line, start - 2) : start] in (". ", "! ", "? "))
        and DATELINE.match(text, end) is not None
        and (text[start:end].isupper() or text[end : end + 2] in (" –", " —"))
    )


def context(matches: list[Match], tokens: list[Token], text: str, seen: frozenset[tuple[int, int]] = frozenset()) -> Context:
    """The article's countries and states, from names that can mean one thing only; `seen` are the spans that a model took for places."""
    countries: Counter = Counter()
    admins: Counter = Counter()
    for at, match in enumerate(matches):
        levels = {sense.level for sense in match.senses}
        held = {sense.country for sense in match.senses}
        if (levels & {"country", "nation"} and len(held) == 1) or (
            likeliest(match).level in ("country", "nation") and likeliest(match).country != "GEO"
        ):
            countries[likeliest(match).country] += 2
        elif (
            len(held) == 1 and None not in held and (max(sense.population for sense in match.senses) >= BIG or _span(match, tokens) in seen)
        ):
            countries[match.senses[0].country] += 1
        state = following(matches, at, tokens, text)
        if state:
            countries[STATES[state[:2]] if "-" in state else state] += 2
            admins.update([state[3:]] if "-" in state else [])
        code = admin_code(text[tokens[match.first].start : tokens[match.last].end])
        if code and levels <= {"province", "region", "town"}:
            countries[STATES[code[:2]]] += 1
            admins[code[3:]] += 1
    return Context(countries, admins)


def likeliest(match: Match) -> Sense:
    """The sense that a name has without any hint."""
    return choose(match, Context(Counter(), Counter()), None)


def _span(match: Match, tokens: list[Token]) -> tuple[int, int]:
    return tokens[match.first].start, tokens[match.last].end


def choose(match: Match, around: Context, state: str | None) -> Sense:
    """The most likely sense: what the article says around it, then the level, then the number of people."""

    def weight(sense: Sense) -> float:
        in_state = bool(state) and (
            state == sense.country or ("-" in state and sense.country == STATES[state[:2]] and sense.admin in ("", state[3:]))
        )
        score = math.log10(sense.population + 1)
        if sense.level in ("country", "nation", "bloc", "known"):
            score += 5
        elif sense.level == "region":
            score += 3
        elif sense.level == "province" and sense.population > BIG:
            score += 1.5 + 0.2 * (sense.country == "USA" and not set(around.countries) - {"USA"})
        score += 0.5 * sense.capital + min(5.0, 1.4 * math.log2(1 + around.countries[sense.country]))
        if sense.admin and around.admins[sense.admin]:
            score += 2
        return score + 10 * in_state

    return max(match.senses, key=lambda sense: (weight(sense), sense.population, sense.country or ""))


def home(around: Context) -> str | None:
    """The country where the article plays: the one with at least half of all hints; None when there is no such, or another has as many."""
    total = sum(around.countries.values())
    first = around.countries.most_common(2)
    alone = len(first) == 1 or (len(first) == 2 and first[0][1] > first[1][1])
    return first[0][0] if alone and first[0][1] * 2 >= total else None


@cache
def _between(language: str) -> frozenset[str]:
    """Words that may stand between a country and a place in it: kinds of places in every case, prepositions."""
    held = read("cues")
    kinds = {form for kind in held["settlements"].get(language, ()) for form in inflection.forms(kind, language)}
    return frozenset(kinds) | frozenset(held["inside"].get(language, ()))


def stated(name: Name, listed: list[Name], text: str, language: str) -> str | None:
    """The country right before a place, or behind a comma or preposition after it: "в кенийском округе Мароло", "Marolo, Kenya"."""
    for other in listed:
        ahead = 0 <= name.start - other.end <= REACH
        behind = 0 < other.start - name.end <= REACH and other.label == "country"
        if other.label not in ("country", "nation") or not (ahead or behind):
            continue
        gap = text[other.end : name.start] if ahead else text[name.end : other.start]
        words = gap.removeprefix("'s").removeprefix("’s").replace(",", " ").split()
        if set(gap) & set(".;:!?\n()") or not all(word in _between(language) for word in words):
            continue
        loose = any(word in read("cues")["inside"].get(language, ()) for word in words) and other.label == "country"
        if "," in gap or (not loose if ahead else words):
            return other.country
    return None


def telling(part: Name, whole: Name, home: str | None) -> bool:
    """True when a place inside a longer name says where that is: a country, people, state, large town, or town of the home country."""
    if (part.start, part.end) == (whole.start, whole.end):
        return False
    if part.start == whole.start and part.sense.country == home:
        return True
    return part.label in FIRM or part.label in ("stated", "province") or part.sense.capital or part.sense.population >= BIG
