"""People found by the words around them: titles before a name, labels before a colon; and bare surnames once the full name is known."""

from functools import cache

import regex

from pipeline.names import baseforms, givennames, inflection, people
from pipeline.names.lexicon import read
from pipeline.names.spans import Cover, Name, without_overlap
from pipeline.names.tokens import Token
from pipeline.text.stopwords import stopwords

PARTICLES = r"(?:al|el|bin|ibn|bint|de|da|di|du|del|della|der|den|von|van|zu|la|le|ten|ter|dos|das|af|abu|ben|der)"
WORD = r"\p{Lu}[\p{L}\p{M}]*+(?:[-'’‑]\p{Lu}?[\p{L}\p{M}]++)*+"
INITIAL = r"\p{Lu}\."
FULL = rf"(?:{INITIAL} ?){{0,3}}+{WORD}(?:[ \u00a0](?:{INITIAL}|(?:{PARTICLES}[ -]){{0,2}}{WORD})){{0,4}}+(?: (?:Jr|Sr)\.?)?"
CASED_LABEL = regex.compile(rf"^(?P<name>{WORD}(?:\s(?:{INITIAL}|{WORD})){{1,3}}+)(?:,\s[^\n:.]{{3,160}}+)?:\s*$", regex.MULTILINE)
LO = r"[\p{Lo}\p{M}]++"
CASELESS = regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?P<office>{LO}) (?=(?P<given>{LO}) (?P<last>{LO}(?:-{LO})?)(?: (?P<more>{LO}))?)")
MINISTER = "মন্ত্রী"  # a Bengali minister, whatever for: পানিমন্ত্রী
VERBAL = ("িয়ে", "তে", "লে")  # endings of Bengali verb forms that stand behind an office: "চালক পালিয়ে যান"
SUFFIX = regex.compile(r",?\s(?:Jr|Sr|II|III|IV)\b\.?")


@cache
def titles(language: str) -> dict[str, tuple[str, ...]]:
    """The title words of a language by section, longest first."""
    held = read("titles").get(language, {})
    return {
        section: tuple(sorted(held.get(section, ()), key=lambda word: (-len(word), word))) for section in ("honorifics", "ranks", "offices")
    }


def trades(language: str) -> tuple[str, ...]:
    """Words for what people do that stand before names and are no office: teacher, engineer; a role all the same."""
    return tuple(read("titles").get(language, {}).get("trades", ()))


@cache
def _titled(language: str) -> regex.Pattern:
    held = titles(language)
    words = [regex.escape(word) for section in held.values() for word in section]
    if not words:
        return regex.compile(r"(?!)")
    fold = "" if language == "en" else "(?i:"
    close = "" if language == "en" else ")"
    return regex.compile(
        rf"(?<![\p{{L}}\p{{M}}-]){fold}(?P<title>{'|'.join(words)}){close}\.?(?:-designate|-elect)?[ \u00a0](?P<name>{FULL})"
    )


def by_title(text: str, language: str, modelled: list[Name]) -> list[Name]:
    """Names that stand right after a title: "Interior Minister Ivan Kubrakov"; not "Major League", which a model or a list knows better."""
    seen = {at for name in modelled if name.kind == "person" for at in range(name.start, name.end)}
    whole = [name for name in modelled if name.kind not in ("person", "place")]
    ranks = set(titles(language)["ranks"])
    honorifics = set(titles(language)["honorifics"]) | ranks
    found = []
    for match in _titled(language).finditer(text):
        label = "honorific" if match["title"] in honorifics else "office"
        name = Name(match.start("name"), match.end("name"), "person", "title", label=label)
        if any(other.start < name.start < other.end for other in whole):
            continue
        if label != "office" and match["title"] in ranks and any(word in no_names(language) for word in match["name"].split()):
            continue
        if (
            (label == "honorific" and match["title"] in titles(language)["honorifics"])
            or name.start in seen
            or _plausible(match["name"], language)
        ):
            found.append(name)
    return found


def _plausible(name: str, language: str) -> bool:
    """True when the words behind an office look like a name: a known one first or last, none of titles or organisations."""
    words = name.split()
    if any(word in no_names(language) for word in words):
        return False
    return len(words) > 1 or people.is_given(words[0]) or people.is_surname(words[0])


@cache
def no_names(language: str) -> frozenset[str]:
    """Words that are no part of a person's name: of organisations and events, titles, words that models take for names."""
    held = read("organisations")
    return (
        frozenset(word for source in (held["words"], held["heads"], held["places"], held["events"]) for word in source.get(language, ()))
        | frozenset(part for section in titles(language).values() for word in section for part in word.split())
        | frozenset(read("cues")["nothing"].get(language, ()))
    )


def by_label(text: str) -> list[Name]:
    """Names that stand alone on a line before a colon, with or without their office: "Cao Jianming, Prosecutor General of China:"."""
    return [Name(match.start("name"), match.end("name"), "person", "label") for match in CASED_LABEL.finditer(text)]


def is_patronymic(word: str) -> bool:
    """True for a word that ends like a patronymic: Grigorievich, Николаевны."""
    return word.casefold().endswith(tuple(read("titles")["patronymics"]["endings"])) and len(word) >= 6


def by_office(text: str, language: str) -> list[Name]:
    """In scripts without capitals: an office, a word that reads like a given name, and the word behind it: "মন্ত্রী ইভান কুব্রাকভ"."""
    held = {word for words in titles(language).values() for word in words} | set(trades(language))
    found = []
    for match in CASELESS.finditer(text):
        office, given, last = match["office"], match["given"], match["last"]
        forms = [given, *inflection.bases(given, language)]
        if given.endswith(VERBAL) or last in stopwords(language):
            continue
        named = office in held or office.endswith(MINISTER)
        if named and last not in held and any(people.sounds_given(form) for form in forms) and len(last) >= 3:
            bent = any(len(last) - len(base) > 1 for base in inflection.bases(last, language))
            more = match["more"] and not bent and match["more"] not in stopwords(language) and people.sounds_surname(match["more"])
            found.append(Name(match.start("given"), match.end("more" if more else "last"), "person", "title", label="office"))
    return found


def compared(word: str, language: str) -> frozenset[str]:
    """The forms under which a surname is compared: its stem, itself without glued suffixes, or itself, as the language is."""
    rules = inflection.rules(language)
    if rules.get("stems"):
        return frozenset([baseforms.surname_stem(word, language)])
    return frozenset(
        form
        for form in [word, *inflection.bases(word, language)]
        if len(form) >= (5 if rules.get("suffixes") and not word[:1].isupper() else 3)
    )


def surnames(names: list[Name], text: str, language: str) -> set[str]:
    """The compared forms of the surnames of all people whose full name the article gives."""
    held: set[str] = set()
    for name in names:
        words = SUFFIX.sub("", text[name.start : name.end]).split()
        if name.kind == "person" and len(words) >= 2 and len(words[-1]) >= 3 and not words[-1][0].islower():
            held |= compared(words[-1], language)
        if name.kind == "person" and len(words) == 2 and givennames.surname_first(words[0]):
            held |= compared(words[0], language)
    return held - no_names(language)


def begin(tokens: list[Token], at: int, text: str, language: str) -> int:
    """Where the name of a bare surname begins: at the given name right before it, which may be another than the one known.

    In scripts without capitals also at a word between the surname and an office, trade, relation or body: "ভাই ইউরিস ভিতোলিনস".
    """
    before = tokens[at - 1] if at else None
    if before is None or text[before.end : tokens[at].start] != " ":
        return tokens[at].start
    if tokens[at].text[0].isupper():
        latin = before.text.isascii() and before.norm not in stopwords(language)  # "Taras" is listed in Cyrillic only
        given = people.is_given(before.text) or (latin and people.sounds_given(before.text))
        return before.start if before.capital and given else tokens[at].start
    if before.text in stopwords(language) or before.text in _callings(language):
        return tokens[at].start
    led = at > 1 and text[tokens[at - 2].end : before.start] == " " and calls(tokens[at - 2].text, language)
    return before.start if led or people.sounds_given(before.text) else tokens[at].start


@cache
def _callings(language: str) -> frozenset[str]:
    """Words right before a person's name: offices, trades, relations, and the heads of bodies."""
    listed = [*titles(language).values(), trades(language), read("cues").get("relations", {}).get(language, ())]
    return frozenset(word for words in [*listed, read("organisations")["words"].get(language, ())] for word in words)


def calls(word: str, language: str) -> bool:
    """True for a form of a word that stands right before people's names: an office, a trade, a relation, the head of a body."""
    return any(form in _callings(language) for form in [word, *inflection.bases(word, language)])


def whole(names: list[Name], text: str, language: str) -> list[Name]:
    """The names with every full name of a person found all over the article, also where something took a part of it or another kind."""
    full = sorted(
        {text[name.start : name.end] for name in names if name.kind == "person" and " " in text[name.start : name.end]},
        key=lambda held: (-len(held), held),
    )
    if not full:
        return names
    glued = bool(inflection.rules(language).get("suffixes")) and not full[0][:1].isupper()
    ends = r"[\p{L}\p{M}]{0,4}" if glued else ""
    kept = [(inflection.bases(held, language) or [held])[-1] if glued else held for held in full[:400]]
    pattern = regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{'|'.join(map(regex.escape, kept))}){ends}(?![\p{{L}}\p{{M}}])")
    others = Cover([name for name in names if name.kind != "person"])
    found = [Name(match.start(), match.end(), "person", "known_name") for match in pattern.finditer(text)]
    found = [name for name in found if not others.inside_longer(name)]
    old = {(name.start, name.end): name for name in names if name.kind == "person"}
    return without_overlap([old.get((name.start, name.end), name) for name in found] + names)
