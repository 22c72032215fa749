"""Names that their own words state: "the village of Hiram", "в округе Мароло", "সোনাদীঘি জেলায়"; bodies in scripts without capitals."""

from collections.abc import Iterable
from functools import cache

import regex

from pipeline.names import inflection, persons, roles
from pipeline.names import people as given
from pipeline.names.lexicon import read
from pipeline.names.meanings import meaning
from pipeline.names.spans import Name
from pipeline.names.tokens import script
from pipeline.text.stopwords import stopwords
from pipeline.text.wordlists import wordlist

NAME = r"\p{Lu}[\p{L}\p{M}]++(?:[-'’ ]\p{Lu}[\p{L}\p{M}]++){0,2}"
WORD = r"[\p{L}\p{M}]"
LEAST = 4
WRITTEN = {"bn": "Bengali"}
POLITE = "ন"  # how verbs of a named speaker end
BENT = ("ের", "য়ে", "দের", "তে", "কে", "েই", "ায়", "সব", "মুখ")  # how no name ends


def _either(words: Iterable[str]) -> str:
    return "|".join(map(regex.escape, sorted(words, key=lambda word: (-len(word), word))))


@cache
def _patterns(language: str) -> tuple[regex.Pattern, ...]:
    kinds = read("cues").get("settlements", {}).get(language, ())
    if not kinds:
        return ()
    if language == "en":
        said = rf"(?:is|was) an? (?:\p{{Ll}}++ ){{0,2}}(?:{_either(kinds)}) (?:in|of|on|near)\b"
        return (
            regex.compile(rf"\b(?:{_either(kinds)})s? of (?P<name>{NAME})(?![\p{{L}}\p{{M}}'’-])"),
            regex.compile(rf"(?:^|[.!?]\s)(?P<name>{NAME}) {said}", regex.MULTILINE),
        )
    if "cases" in inflection.rules(language):
        forms = {form for kind in kinds for form in inflection.forms(kind, language)}
        return (regex.compile(rf"(?<![\p{{L}}\p{{M}}-])(?:{_either(forms)}) (?P<name>{NAME})"),)
    ends = _either(inflection.rules(language).get("suffixes", ()))
    return (regex.compile(rf"(?<!{WORD})(?P<name>{WORD}{{{LEAST},}}+) (?:{_either(kinds)})(?:{ends})(?!{WORD})"),)


def places(text: str, language: str) -> list[Name]:
    """Names of places that the text states, in order of the rules; none in a language without a list of kinds of places.

    In a script without capitals the kind must stand in a case: "সোনাদীঘি জেলায়", as a bare one often begins another name.
    """
    return [
        Name(match.start("name"), match.end("name"), "place", "pattern", label="stated_kind")
        for pattern in _patterns(language)
        for match in pattern.finditer(text)
        if _may_name(match["name"], language)
    ]


@cache
def _spoken(language: str) -> regex.Pattern:
    held = [*(word for words in persons.titles(language).values() for word in words), *persons.trades(language)]
    verbs = [verb for verb in wordlist("quotes", language).get("verbs", ()) if " " not in verb and verb.endswith(POLITE)] if held else []
    if not verbs:
        return regex.compile(r"(?!)")
    said = rf"(?=\s(?:{_either(verbs)})(?!{WORD})|,?\s[“\"‘])"
    return regex.compile(rf"(?<!{WORD})(?P<office>{_either(held)})? ?(?<!{WORD})(?P<name>{WORD}{{3,}}+(?:[ -]{WORD}{{3,}}+){{1,3}}?){said}")


@cache
def _foreign(language: str) -> regex.Pattern:
    endings = read("cues").get("surnames", {}).get(language, ())
    if not endings:
        return regex.compile(r"(?!)")
    ends = _either(inflection.rules(language).get("suffixes", ()))
    last = rf"{WORD}{{2,}}?(?:{_either(endings)})(?:-{WORD}{{3,}}+)?(?:{ends})?"
    return regex.compile(rf"(?<!{WORD})(?P<given>{WORD}{{3,}}+) {last}(?!{WORD})")


@cache
def _listed(language: str) -> regex.Pattern:
    """A given name of other languages as this script writes it, and the word behind it."""
    names = [name for section in ("male", "female") for line in read("samenames")[section] for name in line]
    own = [name for name in names if len(name) > LEAST and script(name) == WRITTEN.get(language)]
    return regex.compile(rf"(?<!{WORD})(?:{_either(own)}) (?P<last>{WORD}{{4,}}+)") if own else regex.compile(r"(?!)")


def people(text: str, language: str) -> list[Name]:
    """In scripts without capitals: two to four words before a verb of speech, behind an office or with a given name first; a given
    name with a word that ends like a surname of another language.
    """
    found = [
        Name(match.start("given"), match.end(), "person", "pattern")
        for match in _foreign(language).finditer(text)
        if may_begin(match["given"], language)
    ]
    for match in _listed(language).finditer(text):
        last = match["last"]
        if last not in stopwords(language) and not last.endswith(BENT) and not any(test(last, language) for test in (_is_head, _is_kind)):
            found.append(Name(match.start(), match.end(), "person", "pattern"))
    for match in _spoken(language).finditer(text):
        words = match["name"].replace("-", " ").split()
        plain = not any(word in stopwords(language) or _is_head(word, language) or _is_kind(word, language) for word in words)
        if not plain or any(word.endswith(BENT) for word in words):
            continue
        if (match["office"] and len(words) <= 3) or (len(words) == 2 and given.sounds_given(words[0])):
            found.append(Name(match.start("name"), match.end("name"), "person", "title", label="office"))
    return found


@cache
def _quoting(language: str) -> regex.Pattern:
    verbs = [verb for verb in wordlist("quotes", language).get("verbs", ()) if " " not in verb]
    endings = read("cues").get("surnames", {}).get(language, ())
    if not verbs or not endings:
        return regex.compile(r"(?!)")
    closed, word, said = r"(?<=[,.!?][”\"’']\s)", r"\p{Lu}\p{Ll}{2,}+(?:-\p{Lu}\p{Ll}++)?", rf"(?:{_either(verbs)})"
    return regex.compile(
        rf"{closed}(?P<name>{word})(?= {said}\b)|{closed}{said} (?P<name>{word})(?=,|\.(?:\n|$|\s[“\"]))|"
        rf"(?<![\p{{L}}'’] |[\p{{L}}-])(?P<name>\p{{Lu}}\p{{Ll}}+(?:{_either(endings)}))(?= {said}\b)"
    )


def speakers(text: str, language: str) -> list[Name]:
    """Bare surnames beside a verb of speech, right behind a quotation or with the ending of a surname: ‘," Vilde told reporters’.

    In languages that have a list of such endings and write names with capitals; others give none.
    """
    return [
        Name(match.start("name"), match.end("name"), "person", "pattern")
        for match in _quoting(language).finditer(text)
        if match["name"][:1].isupper() and match["name"].casefold() not in stopwords(language)
    ]


def may_begin(word: str, language: str) -> bool:
    """True for a word that can be a given name: no stop word, office, trade or body, and in no case."""
    titled = word in persons.trades(language) or any(word in held for held in persons.titles(language).values())
    return word not in stopwords(language) and not titled and not word.endswith((*BENT, "র", "েন", "ে")) and not _is_head(word, language)


def _is_kind(word: str, language: str) -> bool:
    return any(word.startswith(kind) for kind in read("cues")["settlements"].get(language, ()))


@cache
def _companies(language: str) -> frozenset[str]:
    return frozenset(read("organisations")["companies"].get(language, ()))


@cache
def _heads(language: str) -> regex.Pattern:
    heads, ends = read("organisations")["words"].get(language, ()), inflection.rules(language).get("suffixes", ())
    if not heads or not ends:
        return regex.compile(r"(?!)")
    heads = [*heads, *_companies(language)]
    return regex.compile(rf"(?P<before>(?:(?<!{WORD}){WORD}++ ){{1,5}})(?P<head>{_either(heads)})(?:{_either(ends)})?(?!{WORD})")


def bodies(text: str, language: str) -> list[Name]:
    """In scripts without capitals: a head word with two words or more before it that say what the body does: "সীমান্ত সেবা ফোরাম".

    Of two words the first may be of no list: "মারোলো স্বাস্থ্য বোর্ড". Before a word that companies are called by one name is enough:
    "সুরমা সিমেন্ট".
    """
    found = []
    for match in _heads(language).finditer(text):
        words = match["before"].split()
        count = 0
        while count < len(words) and _tells(words[-count - 1], language):
            count += 1
        if count == 1 and len(words) > 1 and _may_name(words[-2], language) and not _is_head(words[-2], language):
            count += 1
        company = match["head"] in _companies(language)
        if company and not count and may_begin(words[-1], language) and _may_name(words[-1], language):
            count = 1
        if count >= 2 or (count and company):
            found.append(Name(match.start("head") - len(" ".join(words[-count:])) - 1, match.end(), "organisation", "pattern"))
    return found


@cache
def _declined(language: str) -> regex.Pattern:
    """A capitalised adjective or more and a head in any case, then words that say what the body does: "Озёрный альянс вакцинации"."""
    heads = read("organisations")["words"].get(language, ())
    if "cases" not in inflection.rules(language) or not heads:
        return regex.compile(r"(?!)")
    forms = {form for head in heads for form in inflection.forms(head, language)}
    quality = r"[\p{L}]+(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ей|ую|юю|ые|ие|ых|их)"
    more = r"(?P<more>(?: \p{Ll}++){0,3}+)(?![\p{L}-])"
    return regex.compile(rf"(?<![\p{{L}}-])(?=\p{{Lu}})(?:{quality} ){{1,3}}(?P<head>{_either(forms)}){more}", regex.IGNORECASE)


def declined(text: str, language: str) -> list[Name]:
    """In languages with cases: a body that begins with a capitalised adjective, up to the last word that says what it does."""
    found = []
    for match in _declined(language).finditer(text):
        begin = match.start() + (office.end() if (office := _office(language).match(match.group())) else 0)
        first, more = text[begin : match.end()].split(" ", 1)[0], match["more"].split()
        count = next((at for at, word in enumerate(more) if not meaning(word, language).plain), len(more))
        if first[:1].isupper() and not first.isupper() and (count or meaning(first, language).plain):
            end = match.end("head") + sum(len(word) + 1 for word in more[:count])
            found.append(Name(begin, end, "organisation", "pattern"))
    return found


@cache
def _office(language: str) -> regex.Pattern:
    return regex.compile(rf"(?i:{roles.offices(language)})\s(?=\p{{Lu}})")


def _tells(word: str, language: str) -> bool:
    """True for a word that says what a body does: a concept, in no case (that would end the phrase before), and no head of its own."""
    if _is_head(word, language) or not meaning(word, language).plain:
        return False
    listed = read("meanings").get(language, {}).values()
    return any(word in words for words in listed) or not any(meaning(base, language).plain for base in inflection.bases(word, language))


def _is_head(word: str, language: str) -> bool:
    heads = read("organisations")["words"].get(language, ())
    return any(form in heads for form in [word, *inflection.bases(word, language)])


def _may_name(word: str, language: str) -> bool:
    """False, in scripts without capitals, for words that only describe: stop words, adjectives and words in the genitive."""
    if word[:1].isupper():
        return True
    plain = read("cues").get("describing", {}).get(language, {})
    describes = word in plain.get("words", ()) or word.endswith(tuple(plain.get("endings", ())))
    return len(word) >= LEAST and word not in stopwords(language) and not describes
