"""Puts together what the model, the gazetteer and the rules found in one article: which span stays, and what it names."""

from collections import Counter
from dataclasses import replace

import regex

from pipeline import gazetteer, models
from pipeline.gazetteer import Match, Sense
from pipeline.names import organisations, persons, places
from pipeline.names.spans import Name, trim, without_overlap
from pipeline.names.tokens import Token, script, tokenise

KINDS = {"country": "country", "nation": "nationality", "bloc": "organisation", "known": "organisation"}
PLACES = frozenset({"place", "country", "facility"})
WIDE = frozenset({"person", "organisation", "event", "facility", "work", "law", "product", "programme"})


def find(text: str, language: str) -> list[Name]:
    """The names of a text in order, without overlap. Kinds as in the table mentions."""
    tokens, held = tokenise(text), script(text)
    matches = gazetteer.find(text, tokens, language, held)
    listed = from_gazetteer(text, tokens, matches, language)
    modelled = [trimmed for start, end, kind in models.recognised(text, language)
                if (trimmed := trim(Name(start, end, kind, "model"), text, language))]
    ruled = persons.by_title(text, language) + persons.by_label(text) + organisations.by_words(text, language)
    ruled = [trimmed for name in ruled if (trimmed := trim(name, text, language))]
    names = settle(text, listed, modelled, ruled, language)
    names = with_acronyms(text, names)
    names = with_surnames(text, names, tokens)
    return [final for name in names if (final := finish(name))]


def from_gazetteer(text: str, tokens: list[Token], matches: list[Match], language: str) -> list[Name]:
    """A name for every match, with the sense that fits the article; towns carry the label "town" until something confirms them."""
    around = places.context(matches, tokens, text)
    states = [places.following(matches, at, tokens, text) for at in range(len(matches))]
    told: dict[str, str] = {}
    for match, state in zip(matches, states, strict=True):
        if state:
            told.setdefault(tokens[match.first].norm, state)
    found = []
    for match, state in zip(matches, states, strict=True):
        sense = places.choose(match, around, state or told.get(tokens[match.first].norm))
        start, end = tokens[match.first].start, tokens[match.last].end
        label = "stated" if state and sense.level in ("town", "province") else sense.level
        found.append(Name(start, end, KINDS.get(sense.level, "place"), "gazetteer", sense, label, match.base))
    return found


def settle(text: str, listed: list[Name], modelled: list[Name], ruled: list[Name], language: str) -> list[Name]:
    """One list without overlap. Order of trust: titled people, names the gazetteer is sure of, what model and patterns found, towns."""
    has_model = bool(models.MODELS.get(language))
    sure, towns = [], []
    for name in listed:
        (sure if name.label in places.FIRM or name.label == "stated" else towns).append(name)
    wide = [name for name in modelled if name.kind in WIDE]
    sure = [name for name in sure if not any(other.covers(name) and other.end - other.start > name.end - name.start for other in wide + ruled)]
    towns = [confirmed for name in towns if (confirmed := confirm(name, modelled, has_model, text))]
    modelled = [typed(name, listed) for name in modelled]
    order = [name for name in ruled if name.kind == "person"] + sure + longest(modelled + [name for name in ruled if name.kind != "person"]) + towns
    return without_overlap(order)


def longest(names: list[Name]) -> list[Name]:
    """The names sorted so that longer ones go first."""
    return sorted(names, key=lambda name: (name.start - name.end, name.start, name.how))


def confirm(name: Name, modelled: list[Name], has_model: bool, text: str) -> Name | None:
    """The town or province when the model sees a place there, or when it is too large to be something else; None otherwise."""
    for other in modelled:
        if other.overlaps(name):
            same = (other.start, other.end) == (name.start, name.end)
            return name if other.kind == "place" and same else None
    if name.sense.capital or name.sense.population >= 500:
        return name
    return None


def typed(name: Name, listed: list[Name]) -> Name:
    """The model's name with the gazetteer's sense where both mean the same words."""
    for other in listed:
        if (other.start, other.end) == (name.start, name.end):
            if other.label in places.FIRM or name.kind in PLACES:
                return replace(other, how="gazetteer" if other.label in places.FIRM else name.how)
    if name.kind in PLACES:
        inside = [other.sense for other in listed if name.covers(other) and other.sense.country]
        return replace(name, sense=Sense("inside", inside[-1].country, "") if inside else None)
    return name


def with_acronyms(text: str, names: list[Name]) -> list[Name]:
    """The names and the short forms that the article explains in brackets, wherever they stand."""
    pairs = organisations.defined(names, text)
    shorts = {text[short.start : short.end]: short for _, short in pairs}
    extra = [short for _, short in pairs]
    for word, short in shorts.items():
        for match in regex.finditer(rf"(?<![\p{{L}}\p{{N}}]){regex.escape(word)}(?![\p{{L}}\p{{N}}])", text):
            extra.append(replace(short, start=match.start(), end=match.end()))
    held = [name for name in names if name.end - name.start > 6 or text[name.start : name.end] not in shorts]
    return without_overlap([*longest(held), *extra])


def with_surnames(text: str, names: list[Name], tokens: list[Token]) -> list[Name]:
    """The names and every bare surname of a person whose full name the article gives."""
    known = persons.surnames(names, text)
    if not known:
        return names
    kept = [replace(name, kind="person", sense=None) if text[name.start : name.end] in known and name.label not in places.FIRM else name for name in names]
    extra = [Name(token.start, token.end, "person", "known_name") for token in tokens if token.text in known]
    return without_overlap([*kept, *extra])


def finish(name: Name) -> Name | None:
    """The name with a kind of the table mentions; None for what the tables do not hold (works, laws, products, groups)."""
    kind = {"facility": "place", "group": None, "work": None, "law": None, "product": None}.get(name.kind, name.kind)
    return replace(name, kind=kind) if kind else None


def majority(names: list[Name], text: str) -> dict[str, str]:
    """Surface -> the kind it most often has in the article."""
    counts: dict[str, Counter] = {}
    for name in names:
        counts.setdefault(text[name.start : name.end], Counter())[name.kind] += 1
    return {surface: count.most_common(1)[0][0] for surface, count in counts.items()}
