"""Repairs a model's spans: cut at slashes and possessives, completed at hyphens and initials, stripped of loose words. No kinds decided."""

from dataclasses import replace
from functools import cache

import regex

from pipeline.names import cues, people, persons
from pipeline.names.lexicon import read
from pipeline.names.spans import Name, trim

SLASH = regex.compile(r"\s*[/|•()\[\]]\s*|\s(?:-{1,2}|[–—])\s|\n\s*\n?|\s?;\s?")
OWNER = regex.compile(r"\s?['’‘]s?\s+(?=\p{Lu})")
OWNED = regex.compile(r"\s?['’‘]s\s.*", regex.DOTALL)
COUPLE = regex.compile(r"(?<=\s\p{Lu}\p{L}*)(?P<cut>[-‑])(?=(?P<given>\p{Lu}\p{L}++)\s\p{Lu})")
LOOSE_END = regex.compile(r"(?:\s(?:at|of|on|and|for|in|the|&|to|by|with|from|via|de|No))+$")
LOOSE_START = regex.compile(
    r"^(?:(?:at|of|on|and|for|in|to|by|with|from|via|Near|In|At|On|Along|By|But|And|Meanwhile|Dear|Former|While|When|After|Before|If|As|Although|From|Since|With|Under|Following|Editing|Reporting|Writing)\s)+"
)
COMMA = regex.compile(r"\s?,\s(?!(?:Jr|Sr|II|III|Inc|Ltd|LLC|Co|LLP|Corp|SA|AG|GmbH|plc)\b)")
QUOTED = regex.compile(r"[“\"]\s?([^“”\"\n]{2,90}?)\s?[”\"]")
PAIR = regex.compile(r"\s(?:and|&)\s")
ADDRESSES = {"en": ("Mr", "Mrs", "Ms", "Mx", "Miss", "Dr", "Prof", "Sir", "Dame", "Rev", "Eng", "Engr")}
ENDED = regex.compile(r"(?<=\p{Ll}{4})\.\s(?=\p{Lu}\.)")  # a sentence, and a name that begins the next one
CLUB = regex.compile(r"(?<![\p{L}])(?:A?FC|FK|VfB|VfL)\s$")
WEAPON = regex.compile(r"\p{Lu}{1,3}-\p{N}+\p{Lu}?\s")
CREDIT = regex.compile(r"\s(?:Writing|Editing|Reporting|Additional)$")


def repaired(names: list[Name], text: str, language: str, *, edges: frozenset[tuple[int, int]] = frozenset()) -> list[Name]:
    """The model's names ready to be used; one span may become several. `edges` are the spans of listed names."""
    titles = works(text) if language == "en" else []
    names = [name for name in names if not any(start <= name.start and name.end <= end for start, end in titles)]
    found, small = [], small_words(text) if language == "en" else frozenset()
    for name in names:
        if _is_task(name, text):
            continue
        for piece in _pieces(name, text, edges):
            held = trim(_complete(_addressed(piece, text, language), text), text, language)
            held = trim(_stripped(held, text, language), text, language) if held else None
            if held and _worth(text[held.start : held.end], held, language) and not _plain(text[held.start : held.end], held, small):
                found.append(held)
    return found


def _pieces(name: Name, text: str, edges: frozenset[tuple[int, int]]) -> list[Name]:
    """The span cut where two names were taken for one."""
    surface = text[name.start : name.end]
    cuts = [(match.start(), match.end()) for match in SLASH.finditer(surface)]
    for match in PAIR.finditer(surface):
        if _two(name, match, edges) or _two_teams(surface[: match.start()], surface[match.end() :]):
            cuts.append((match.start(), match.end()))
    if name.kind in ("place", "organisation", "person"):
        cuts += [(match.start(), match.end()) for match in COMMA.finditer(surface)]
    if name.kind == "person":
        if owned := OWNED.search(surface):
            return _pieces(replace(name, end=name.start + owned.start()), text, edges)
        cuts += [match.span("cut") for match in COUPLE.finditer(surface) if people.is_given(match["given"])]
        cuts += [match.span() for match in ENDED.finditer(surface)]
    for match in OWNER.finditer(surface):
        owner = surface[: match.start()].split()
        generic = not owner or owner[-1].casefold() in read("cues")["owners"]["en"] or _is_noun(surface[match.end() :])
        if not generic and name.kind != "work":
            cuts.append((match.start(), match.end()))
    comma = COMMA.search(surface) if name.kind == "work" else None
    if comma and {(name.start, name.start + comma.start()), (name.start + comma.end(), name.end)} <= edges:
        return []
    if not cuts:
        return [name]
    pieces, at = [], 0
    for start, end in [*sorted(cuts), (len(surface), len(surface))]:
        if start > at:
            pieces.append(replace(name, start=name.start + at, end=name.start + start))
        at = max(at, end)
    return pieces


def _two(name: Name, match: regex.Match, edges: frozenset[tuple[int, int]]) -> bool:
    """True for two people, and where one side of "and" is a listed name."""
    return name.kind == "person" or (name.start, name.start + match.start()) in edges or (name.start + match.end(), name.end) in edges


def _two_teams(left: str, right: str) -> bool:
    """True for two names of two words that end in plurals: "Rochester Jeffersons and Buffalo Bisons"."""
    return all(len(side.split()) == 2 and side.endswith("s") and side.istitle() for side in (left, right))


def _addressed(name: Name, text: str, language: str) -> Name:
    """A name behind Mr, Ms or Dr as a person's, whatever the model takes it for."""
    first = text[name.start : name.end].split(maxsplit=1)[0].rstrip(".") if text[name.start : name.end].strip() else ""
    is_person = name.kind != "person" and " " in text[name.start : name.end] and first in ADDRESSES.get(language, ())
    return replace(name, kind="person") if is_person else name


def _is_noun(rest: str) -> bool:
    """True when what follows a possessive is one listed word, so that the whole is one name: "Ingall's Road"."""
    held = read("organisations")
    return rest in held["words"]["en"] or rest in held["places"]["en"]


def works(text: str) -> list[tuple[int, int]]:
    """The quoted titles of works: up to ten words between quotation marks, every longer word with a capital."""
    found = []
    for match in QUOTED.finditer(text):
        words = [word for word in regex.findall(r"[\p{L}\p{M}]+", match[1]) if len(word) > 3]
        if words and len(match[1].split()) <= 10 and all(word[0].isupper() for word in words):
            found.append(match.span(1))
    return found


def _complete(name: Name, text: str) -> Name:
    """The span up to the end of a hyphenated word, and with the point of a last initial."""
    more = regex.match(r"[-‑]\p{L}[\p{L}\p{M}]*+", text[name.end : name.end + 30]) if name.kind == "person" else None
    couple = COUPLE.match(text, name.end) if more else None
    end = name.end + (more.end() if more and not (couple and people.is_given(couple["given"])) else 0)
    club = CLUB.search(text[max(0, name.start - 6) : name.start]) if name.kind in ("person", "place", "organisation") else None
    if club:
        return replace(name, start=name.start - len(club[0]), end=end, kind="organisation")
    if called := _called(text[name.start : end + 80], end - name.start):
        return replace(name, end=name.start + called, kind="person")
    if name.kind == "person" and regex.search(r"\s\p{Lu}$", text[name.start : end]) and text[end : end + 1] == ".":
        end += 1
    return replace(name, end=end)


CALLED = regex.compile(r"(?P<given>\p{Lu}[\p{L}\p{M}]++)[ \u00a0](?P<patronymic>\p{Lu}[\p{L}\p{M}]++)(?:[ ]\p{Lu}[\p{L}\p{M}-]{2,}+)?")


def _called(ahead: str, end: int) -> int:
    """Where a name ends that begins with a given name and a patronymic, its surname behind them included; 0 for any other."""
    match = CALLED.match(ahead)
    named = match and people.is_given(match["given"]) and persons.is_patronymic(match["patronymic"])
    return match.end() if named and match.end("given") <= end < match.end() else 0


def _stripped(name: Name, text: str, language: str) -> Name:
    surface = text[name.start : name.end]
    if language != "en" or name.kind in ("work", "law"):
        return name
    surface = CREDIT.sub("", LOOSE_END.sub("", surface))
    end = name.start + len(surface)
    surface = LOOSE_START.sub("", surface)
    if name.kind in ("place", "organisation"):
        surface = _office_of(language).sub("", surface)
    start = end - len(surface)
    return replace(name, start=start, end=end)


def small_words(text: str) -> frozenset[str]:
    """The words of four letters or more that the text also writes small, and their beginnings (five letters)."""
    words = regex.findall(r"(?<![\p{L}'’-])\p{Ll}{4,}(?![\p{L}])", text)
    return frozenset(words) | frozenset(word[:5] for word in regex.findall(r"(?<![\p{L}])\p{Ll}{4,}", text))


def _plain(surface: str, name: Name, small: frozenset[str]) -> bool:
    """True for capitalised plain words that a model takes for a name: the article writes each of them small, too."""
    words = surface.split()
    listed = read("organisations")
    if name.kind == "person":
        return len(words) == 1 and surface.istitle() and {surface.casefold(), surface.casefold().removesuffix("s")} & small != set()
    if name.kind not in ("organisation", "place") or any(
        word in listed[section]["en"] for word in words for section in ("words", "heads", "places")
    ):
        return False
    return all(word[:1].isupper() and word[1:].islower() and word[:5].casefold() in small for word in words)


@cache
def _office_of(language: str) -> regex.Pattern:
    words = sorted(read("titles").get(language, {}).get("offices", ()), key=lambda word: (-len(word), word))
    return regex.compile(rf"^(?:\p{{Lu}}\p{{L}}+\s)?(?:{'|'.join(map(regex.escape, words))})\s(?:of|for)\s(?:the\s)?")


def _is_task(name: Name, text: str) -> bool:
    """True for a capitalised verb in -ing behind a preposition with what it governs: "in Promoting Regional Co-operation" of a title."""
    return (
        name.kind in ("organisation", "place", "person")
        and regex.match(r"\p{Lu}\p{Ll}{2,}ing\s\p{Lu}", text[name.start : name.end]) is not None
        and regex.search(r"\b(?:in|of|by|for|on|and)\s$", text[max(0, name.start - 5) : name.start]) is not None
    )


def _worth(surface: str, name: Name, language: str) -> bool:
    if cues.is_nothing(surface, language) or surface.split()[-1] in read("titles")["portfolios"].get(language, ()):
        return False
    if language == "en" and not any(letter.isupper() or (letter.isdigit() and name.kind == "organisation") for letter in surface):
        return False
    if name.kind == "person" and surface.split()[-1] in read("titles").get(language, {}).get("offices", ()):
        return False
    if name.kind in ("person", "organisation") and (WEAPON.match(surface) or (name.kind == "person" and regex.search(r"\p{N}", surface))):
        return False
    return not (name.kind in ("person", "organisation", "place") and len(surface) < 2)
