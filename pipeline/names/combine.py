"""Puts together what the model, the gazetteer and the rules found in one article: which span stays, and what it names."""

from dataclasses import replace

import regex

from pipeline import models
from pipeline.names import cues, edges, families, gazetteer, omitted, organisations, people, persons, places, repair, stated, unmodelled
from pipeline.names.gazetteer import Match, Sense
from pipeline.names.lexicon import read
from pipeline.names.meanings import meaning
from pipeline.names.spans import Cover, Name, trim, without_overlap
from pipeline.names.tokens import Token, script, tokenise
from pipeline.names.widened import widened

KINDS = {"country": "country", "nation": "nationality", "bloc": "organisation", "known": "organisation"}
CASED = frozenset({"Latin", "Cyrillic", "Greek", "Armenian"})
PLACES = frozenset({"place", "country", "facility"})
NEAR = 200  # letters
SURE = places.FIRM | {"stated"}
LOCATED = regex.compile(r"(?:^|\s)(?:in|to|from|of|with|into|through|and|for|against|across)\s$", regex.IGNORECASE)
THERE = regex.compile(r"(?:^|\s)(?:in|near|outside|around|across|through|throughout|(?:road|north|south|east|west)\s(?:to|of))\s$", regex.I)
WIDE = frozenset({"person", "organisation", "event", "facility", "work", "law", "product", "programme", "place"})
FINAL = {"facility": "place", "group": None, "work": None, "law": None, "product": None}


def find(text: str, language: str) -> list[Name]:
    """The names of a text in order, without overlap. Kinds as in the table mentions."""
    tokens, held = tokenise(text), script(text)
    matches = gazetteer.find(text, tokens, language, held)
    listed_edges = frozenset((tokens[match.first].start, tokens[match.last].end) for match in matches)
    modelled = repair.repaired([Name(*span, "model") for span in models.recognised(text, language)], text, language, edges=listed_edges)
    if held not in CASED:
        modelled = edges.ended(modelled, text, {text[tokens[match.last].start : tokens[match.last].end] for match in matches}, language)
    around = places.context(matches, tokens, text, frozenset((name.start, name.end) for name in modelled if name.kind == "place"))
    listed = from_gazetteer(text, tokens, matches, around)
    modelled = cues.retyped(typed(modelled, listed), text, language)
    ruled = persons.by_label(text) + organisations.by_words(text, language)
    ruled += stated.places(text, language) + stated.declined(text, language)
    if language == "en" or not models.available(language):
        ruled = persons.by_title(text, language, modelled) + ruled
    if not models.available(language):
        ruled = unmodelled.people_named(text, language, listed) + ruled
    seen = Cover([name for name in modelled if name.kind != "work"] + listed)
    ruled += [name for name in stated.speakers(text, language) if not seen.touching(name)]
    if held not in CASED:
        seen = Cover(modelled)
        ruled += stated.bodies(text, language)
        callers = persons.by_office(text, language) + stated.people(text, language) + families.people_named(text, language)
        ruled = [whole for name in callers if (whole := edges.longer(name, seen.touching(name)))] + ruled
    ruled = [
        trimmed
        for name in ruled
        if (trimmed := trim(name, text, language)) and not cues.is_nothing(text[trimmed.start : trimmed.end], language)
    ]
    names = settle(text, listed, modelled, ruled, language)
    names = edges.parted(edges.unplaced(names, text), text)
    names = edges.begun(names, tokens, text, language) if language != "en" else english(names, tokens, text)
    names = with_surnames(text, with_acronyms(text, names), tokens, language)
    names = omitted.whole(names, tokens, text) if language == "en" else names
    names = widened([final for name in names if (final := finish(name, text, language))], text, language)
    return with_countries(names, listed, around, text, language)


def english(names: list[Name], tokens: list[Token], text: str) -> list[Name]:
    """The names with what the model of English left out of them, in order."""
    names = omitted.whole(omitted.addressed(omitted.bodies(names, text), text), tokens, text)
    return sorted([*names, *omitted.initialled(text, names)], key=lambda name: name.start)


def from_gazetteer(text: str, tokens: list[Token], matches: list[Match], around: places.Context) -> list[Name]:
    """A name for every match, with the sense that fits the article; towns carry the label "town" until something confirms them."""
    states = [places.following(matches, at, tokens, text) for at in range(len(matches))]
    told: dict[str, str] = {}
    for match, state in zip(matches, states, strict=True):
        if state:
            told.setdefault(tokens[match.first].norm, state)
    found = []
    for at, (match, state) in enumerate(zip(matches, states, strict=True)):
        sense = (
            places.of_county(match, tokens, text)
            or places.of_town(matches, at, tokens, text)
            or places.choose(match, around, state or told.get(tokens[match.first].norm))
        )
        start, end = tokens[match.first].start, tokens[match.last].end
        placed = state or places.dateline(start, end, text)
        label = "stated" if placed and sense.level in ("town", "province") else sense.level
        found.append(Name(start, end, KINDS.get(sense.level, "place"), "gazetteer", sense, label, match.base))
    return found + places.abbreviated(tokens, text, frozenset(name.start for name in found))


def settle(text: str, listed: list[Name], modelled: list[Name], ruled: list[Name], language: str) -> list[Name]:
    """One list without overlap. Order of trust: titled people, names the gazetteer is sure of, what model and patterns found, towns."""
    has_model = models.available(language)
    titled = [name for name in ruled if name.how == "title"]
    modelled = [name for name in modelled if not (name.kind == "person" and any(name.start < other.start < name.end for other in titled))]
    wide = Cover([name for name in modelled + ruled if name.kind in WIDE])
    sure = [name for name in listed if (name.label in places.FIRM or name.label == "stated") and not wide.inside_longer(name)]
    spans = Cover(modelled)
    towns = [
        name
        for name in listed
        if name.label not in places.FIRM and name.label != "stated" and confirmed(name, spans, text, language, has_model)
    ]
    order = (
        [name for name in ruled if name.kind == "person"]
        + sure
        + longest(modelled + [name for name in ruled if name.kind != "person"])
        + towns
    )
    return without_overlap(order)


def longest(names: list[Name]) -> list[Name]:
    """The names sorted so that longer ones go first."""
    return sorted(names, key=lambda name: (name.start - name.end, name.start, name.how))


def confirmed(name: Name, spans: Cover, text: str, language: str, has_model: bool) -> bool:
    """True for a town or province where the model sees a place, or that is too large and too plainly a name to be something else."""
    touching = spans.touching(name)
    if touching:
        return any(other.kind == "place" and (other.start, other.end) == (name.start, name.end) for other in touching)
    surface = text[name.start : name.end]
    if surface in cues.everyday(language) or cues.is_nothing(surface, language):
        return False
    if has_model and cues.votes(name, text, language)["place"] >= 2:
        return True
    if surface.endswith((" County", " Parish")):
        return True
    if people.is_given(surface):
        return False
    return name.sense.capital or name.sense.population >= (500 if people.is_surname(surface) or language != "en" else 100)


def typed(names: list[Name], listed: list[Name]) -> list[Name]:
    """The model's names with the gazetteer's sense where both mean the same words."""
    exact = {(name.start, name.end): name for name in listed}
    found = []
    for name in names:
        other = exact.get((name.start, name.end))
        if other and other.label in places.FIRM:
            found.append(other)
        elif other and name.kind in ("place", "facility", "person", "organisation"):
            found.append(replace(name, sense=other.sense, label=other.label, base=other.base))
        else:
            found.append(name)
    return found


def with_acronyms(text: str, names: list[Name]) -> list[Name]:
    """The names and the short forms that the article explains in brackets or that are its initials, wherever they stand."""
    pairs = organisations.defined(names, text)
    shorts = {text[short.start : short.end]: short for _, short in pairs} | organisations.unexplained(names, text)
    extra = [short for _, short in pairs]
    for word, short in shorts.items():
        for match in regex.finditer(rf"(?<![\p{{L}}\p{{N}}]){regex.escape(word)}(?![\p{{L}}\p{{N}}])", text):
            extra.append(replace(short, start=match.start(), end=match.end()))
    held = [name for name in names if name.end - name.start > 6 or text[name.start : name.end] not in shorts]
    return without_overlap([*longest(held), *extra])


def with_surnames(text: str, names: list[Name], tokens: list[Token], language: str) -> list[Name]:
    """The names and every bare surname of a person whose full name the article gives."""
    known = persons.surnames(names, text, language)
    names = persons.whole(names, text, language)
    if not known:
        return names
    kept = [
        replace(name, kind="person", sense=None, label=None)
        if persons.compared(text[name.start : name.end], language) & known and (name.label not in SURE or namesake(name, names, text))
        and not (name.kind == "place" and _lies_there(name.start, text, language))
        else name
        for name in names
    ]
    extra = [
        Name(persons.begin(tokens, at, text, language), token.end, "person", "known_name")
        for at, token in enumerate(tokens)
        if not token.text[0].islower() and not token.text[0].isdigit() and persons.compared(token.text, language) & known
        and not _lies_there(token.start, text, language)
    ]
    called = {name.end: name for name in extra if " " in text[name.start : name.end]}  # a bare surname behind another given name
    kept = [called.get(name.end, name) if name.kind == "person" and " " not in text[name.start : name.end] else name for name in kept]
    return without_overlap([*kept, *extra])


def _lies_there(at: int, text: str, language: str) -> bool:
    """True in English for what stands behind "in", "near" or "road to": a town with a surname's letters."""
    return language == "en" and THERE.search(text[max(0, at - 12) : at]) is not None


def namesake(name: Name, names: list[Name], text: str) -> bool:
    """True for the name of a country that nothing else in the article speaks of: Jordan beside Michael Jordan, with no "in" before it."""
    surface = text[name.start : name.end]
    alone = not any(other.country == name.country and text[other.start : other.end] != surface for other in names)
    located = cues.votes(name, text, "en")["place"] or LOCATED.search(text[max(0, name.start - 12) : name.start])
    return name.label == "country" and alone and not located


def finish(name: Name, text: str, language: str) -> Name | None:
    """The name with a kind of the table mentions; None for what the tables do not hold (works, laws, products, groups, common nouns)."""
    kind = FINAL.get(name.kind, name.kind)
    if kind == "organisation" and name.how in ("model", "pattern") and unnamed(text[name.start : name.end], language):
        return None
    keeps = kind not in ("person", "organisation") or (name.sense is not None and name.sense.level in ("bloc", "known"))
    return replace(name, kind=kind, sense=name.sense if keeps else None) if kind else None


def unnamed(surface: str, language: str) -> bool:
    """True for what names no body: laws, several bodies at once, or one word without a capital that means a sort of body (পুলিশ)."""
    held = meaning(surface, language)
    common = held.plain and not held.telling and " " not in surface and not surface[:1].isupper()
    return common or organisations.is_none(surface, language)


def settled(name: Name, text: str, language: str) -> bool:
    """True for a place no list holds that reads as a town or region, so that it lies where the article plays; no road, no number."""
    words = text[name.start : name.end].split()
    if words[-1].rstrip(".") in read("cues")["roads"]["en"] or any(letter.isdigit() for letter in text[name.start : name.end]):
        return False
    return language != "en" or len(words) > 1 or cues.votes(name, text, language)["place"] >= 2


def with_countries(names: list[Name], listed: list[Name], around: places.Context, text: str, language: str) -> list[Name]:
    """The names with a country where one stands inside them, or, for a place no list holds, where the article plays."""
    spans, home = Cover([name for name in listed if name.sense.country]), places.home(around)
    found, plain = [], cues.everyday(language)
    for name in names:
        if name.kind in ("place", "organisation") and name.sense is None:
            inside = [
                other
                for other in spans.touching(name)
                if name.covers(other)
                and places.telling(other, name, home)
                and text[other.start : other.end] not in plain
                and not meaning(text[other.start : other.end], language).plain
            ]
            country = inside[-1].sense.country if inside else None
            if not inside and name.kind == "place":
                near = spans.near(name, NEAR)
                country = places.stated(name, near, text, language) or (home if settled(name, text, language) else None)
            name = replace(name, sense=Sense("inside", country, "")) if country else name
        found.append(name)
    return found
