"""What a model of English leaves out of names, or takes for another kind: "S. Alam", the "Shafiqul" of "Shafiqul Alam", "Coral Air".

Every rule needs words of the article that say so; nothing here overrules the gazetteer.
"""

from collections.abc import Iterator
from dataclasses import replace

import regex

from pipeline.names import organisations, people, persons
from pipeline.names.spans import Cover, Name
from pipeline.names.tokens import Token
from pipeline.text.stopwords import stopwords
from pipeline.text.wordlists import wordlist

LANGUAGE = "en"
CAPITAL = regex.compile(organisations.CAPITAL)
INITIALS = regex.compile(r"(?<![\p{L}\p{N}.&’'-])(?P<name>(?:\p{Lu}\. ){1,3}(?P<last>\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?+))(?![\p{L}-])")
BEGUN = regex.compile(r"(?:^|[.!?:;…\n“\"‘(]|[–—-] )\s*$")  # what a sentence begins behind
THE = regex.compile(r"(?:^|\s)(?:[Tt]he|[Aa]n?)\s$")
DOES = frozenset({"has", "had", "is", "was", "will", "would", "who", "and", "asked", "also"})
OFFICE_OF = frozenset({"of", "for"})  # what stands between an office and its field
TITLED = 0.6  # share of capitalised words from which a line is a headline in capitals


def initialled(text: str, names: list[Name]) -> list[Name]:
    """Surnames behind initials that nothing has found, where the surname is listed, is a person's elsewhere or does something."""
    taken, found = Cover(names), []
    known = {word for name in names if name.kind == "person" for word in text[name.start : name.end].split()}
    for match in INITIALS.finditer(text):
        name = Name(match.start("name"), match.end("name"), "person", "pattern")
        following = regex.match(r"[,]?\s(\p{Ll}+)", text[name.end : name.end + 20])
        does = following is not None and (following[1] in DOES or following[1] in wordlist("quotes", LANGUAGE).get("verbs", ()))
        last = match["last"]
        if not taken.touching(name) and not _plain(last) and (last in known or people.is_surname(last) or does):
            found.append(name)
    return found


def whole(names: list[Name], tokens: list[Token], text: str) -> list[Name]:
    """The names, those of people from the capitalised word right before them on that nothing else has taken.

    At the beginning of a sentence, where every word has a capital, only a word that reads like a given name is one.
    """
    taken = {at for name in names for at in range(name.start, name.end)}
    first = {token.start: at for at, token in enumerate(tokens)}
    return [replace(name, start=_start(first[name.start], tokens, text, taken)) if name.kind == "person" and first.get(name.start)
            else name for name in names]


def _start(at: int, tokens: list[Token], text: str, taken: set[int]) -> int:
    """Where the name that begins at token `at` really begins."""
    token, before = tokens[at], tokens[at - 1]
    if text[before.end : token.start] != " " or before.start in taken or not before.capital or before.upper or len(before.text) < 3:
        return token.start
    if _plain(before.text) or persons.calls(before.text.casefold(), LANGUAGE) or persons.calls(before.text, LANGUAGE):
        return token.start
    if at > 2 and tokens[at - 2].text in OFFICE_OF and persons.calls(tokens[at - 3].text, LANGUAGE):
        return token.start  # "Minister of Trade" belongs to the office
    ahead = text[max(0, before.start - 4) : before.start]
    led = at > 1 and text[tokens[at - 2].end : before.start] == " " and (tokens[at - 2].capital or tokens[at - 2].text[-1].isdigit())
    headline = _headline(before.start, text)
    if (people.is_given(before.text) and not (led and headline)) or (people.sounds_given(before.text) and not led):
        return before.start
    return token.start if led or headline or BEGUN.search(ahead) or THE.search(ahead) else before.start


def _headline(at: int, text: str) -> bool:
    """Whether the line is a headline of which most words have a capital."""
    line = text[text.rfind("\n", 0, at) + 1 : end if (end := text.find("\n", at)) >= 0 else len(text)]
    words = [word for word in line.split() if len(word) > 3]
    return sum(word[0].isupper() for word in words) >= TITLED * len(words) and not line.rstrip().endswith((".", "!", "?", "”", '"'))


def _plain(word: str) -> bool:
    """Whether the word is no part of a name: a stop word, a word of bodies and titles, a month or day."""
    return word.casefold() in stopwords(LANGUAGE) or word in persons.no_names(LANGUAGE) or not CAPITAL.fullmatch(word)


def addressed(names: list[Name], text: str) -> list[Name]:
    """The names, those of two words behind a known title's surname as people: "Sunita Rajput" where the article says "Dr Rajput"."""
    titled = [name for name in names if name.kind == "person" and name.how == "title" and name.label == "honorific"]
    surnames = {text[name.start : name.end] for name in titled}
    found = []
    for name in names:
        words = text[name.start : name.end].split(" ")
        wrong = name.kind in ("organisation", "place") and name.how == "model" and len(words) == 2 and words[1] in surnames
        person = wrong and not any(_plain(word) for word in words)
        found.append(replace(name, kind="person", sense=None, label=None) if person else name)
    return found


def bodies(names: list[Name], text: str) -> list[Name]:
    """The names, people and places whose two words or more begin an organisation's name of the article as organisations: "Coral Air"."""
    longer = {text[name.start : name.end] for name in names if name.kind == "organisation"}
    held = set(_beginnings(longer))
    return [replace(name, kind="organisation", sense=None, label=None)
            if name.kind in ("person", "place") and name.how == "model" and text[name.start : name.end] in held else name for name in names]


def _beginnings(longer: set[str]) -> Iterator[str]:
    for surface in longer:
        words = surface.split(" ")
        yield from (" ".join(words[:count]) for count in range(2, len(words)))
