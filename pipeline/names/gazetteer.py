"""Names of countries, peoples, places and known organisations in every language, and where a text holds them. No choice between senses.

The names come from `lexicon/gazetteer.tsv.gz` (compiled by lexicon/compile_gazetteer.py) and the lists in lexicon/names.
"""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from pipeline.lexicon import FOLDER
from pipeline.names import inflection
from pipeline.names.lexicon import read
from pipeline.names.tokens import UNSPACED, Token, joined, key

FILE = FOLDER / "gazetteer.tsv.gz"
WORLD_REGIONS = frozenset({"EU", "UN"})
LONGEST = 9


@dataclass(frozen=True, slots=True)
class Sense:
    """One thing that a name can mean. `level`: country, nation, bloc, known, region, province, town; population in thousands."""

    level: str
    country: str | None
    name: str
    population: int = 0
    admin: str = ""
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """Words of a text that are a name of the gazetteer: first and last token (inclusive), and what the name can mean."""

    first: int
    last: int
    senses: tuple[Sense, ...]
    base: str = ""


class Index:
    """The names of one language, ready to be looked up."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.names: dict[str, tuple[Sense, ...]] = {}
        self.heads: dict[str, int] = {}
        self.bases: dict[str, str] = {}
        self.capitals: dict[str, str] = {}
        self.small: set[str] = set()

    def add(self, name: str, sense: Sense, *, people: bool = False) -> None:
        """Add a name with all its case forms."""
        base = key(name)
        if not base:
            return
        if name.isupper() and len(base) <= 5:
            self.capitals[base] = name
        if people and name[:1].islower():
            self.small.add(base)
        variants = inflection.people(base, self.language) if people else inflection.forms(base, self.language)
        for form in variants:
            held = self.names.get(form, ())
            if sense not in held:
                self.names[form] = (*held, sense)
                if form not in self.bases or sense.level not in ("town", "province"):
                    self.bases[form] = name
            if people and name[:1].islower():
                self.small.add(form)
            count = form.count(" ") + 1
            head = form.split(" ", 1)[0]
            if self.heads.get(head, 0) < count <= LONGEST:
                self.heads[head] = count

    def look_up(self, words: list[str]) -> tuple[tuple[Sense, ...], str]:
        """The senses of the words, and the name in its base form."""
        for last in [words[-1], *inflection.bases(words[-1], self.language)]:
            form = " ".join([*words[:-1], last])
            if form in self.names:
                return self.names[form], self.bases[form]
        return (), ""


def _rows() -> Iterator[list[str]]:
    with gzip.open(FILE, "rt", encoding="utf8") as file:
        for line in file:
            yield line.rstrip("\n").split("\t")


@cache
def _table() -> dict[str, list[list[str]]]:
    """The rows of the compiled file by kind; a town's row ends with its further names."""
    table: dict[str, list[list[str]]] = {kind: [] for kind in "CRDTP"}
    for kind, *fields in _rows():
        if kind == "N":
            table["T"][-1].extend(fields)
        else:
            table[kind].append(fields)
    return table


@cache
def country_name(code: str) -> str:
    """The English name of a country."""
    for held, name, languages in _table()["C"]:
        if held == code and "en" in languages.split():
            return {"CHN": "China", "MMR": "Myanmar", "PSE": "Palestine", "HKG": "Hong Kong", "MAC": "Macao"}.get(code, name)
    return code


@cache
def country_codes() -> dict[str, str]:
    """The alpha-3 code of each name of a country, in small letters, that names one country only, in whatever language."""
    meant: dict[str, set[str]] = {}
    listed = [(code, name) for names in read("countries").values() for code, held in names.items() for name in held]
    for code, name in [*listed, *((code, name) for code, name, _ in _table()["C"])]:
        meant.setdefault(name.casefold(), set()).add(code)
    return {name: min(codes) for name, codes in meant.items() if len(codes) == 1}


def _in_script(name: str, script: str) -> bool:
    return regex.search(rf"\p{{Script={script}}}", name) is not None


def _add_lists(index: Index, script: str) -> None:
    language = index.language
    for code, names in [*read("countries").get(language, {}).items(), *read("countries")["*"].items()]:
        for name in names:
            index.add(name, Sense("country", code, country_name(code)))
    for code, names in read("demonyms").get(language, {}).items():
        for name in names:
            index.add(name, Sense("nation", code, country_name(code)), people=True)
    for code, names in read("regions").get(language, {}).items():
        for name in names:
            index.add(name, Sense("region", code, name, 3000))
    for name in read("regions")["none"].get(language, ()):
        index.add(name, Sense("region", None, name, 9000))
    for level, held in (("bloc", read("blocs")["bloc"]), ("known", read("organisations")["known"])):
        for body in held:
            for name in body.get(language, ()) if language in body else body["en"][:1] if script == "Latin" else ():
                index.add(name, Sense(level, None, body["name"]))


def _add_compiled(index: Index, script: str) -> None:
    language, table = index.language, _table()
    for level, kind in (("country", "C"), ("nation", "D"), ("region", "R")):
        if kind == "D" and language in ("en", "ru"):
            continue
        for code, name, languages in table[kind]:
            if language in languages.split() and not (kind == "R" and code in WORLD_REGIONS) and _in_script(name, script):
                country = None if kind == "R" else code
                index.add(
                    name, Sense(level, country, name if kind == "R" else country_name(code), 9000 * (kind == "R")), people=kind == "D"
                )
    latin = script == "Latin"
    for country, name, population, admin, capital, *others in table["T"]:
        size = int(population)
        sense = Sense("town", country, name, size, admin, capital == "*")
        if latin:
            index.add(name, sense)
        if latin and language == "en" and size < 500 and not capital:
            continue
        for other in others:
            if _in_script(other, script):
                index.add(other, sense)
    if latin:
        plain = set(read("cues")["everyday"]["en"])
        for country, name in table["P"]:
            if name not in plain:
                index.add(name, Sense("province", country, name, 3000 if country == "USA" else 100))


@cache
def index(language: str, script: str) -> Index:
    """All names that a text of this language and script may hold."""
    made = Index(language)
    _add_compiled(made, script)
    _add_lists(made, script)
    return made


def find(text: str, tokens: list[Token], language: str, script: str) -> list[Match]:
    """The names of the gazetteer in a text, longest first at each place, without overlap; case must fit where the script has it."""
    held = index(language, script)
    if script in UNSPACED:
        return _find_unspaced(tokens, held)
    found, at = [], 0
    while at < len(tokens):
        match = _match_at(text, tokens, at, held)
        if match:
            found.append(match)
        at = match.last + 1 if match else at + 1
    return found


def _match_at(text: str, tokens: list[Token], at: int, held: Index) -> Match | None:
    reach = held.heads.get(tokens[at].norm, 0) or (1 if inflection.rules(held.language).get("suffixes") else 0)
    last = at
    while last + 1 < len(tokens) and last + 1 - at < reach and joined(text, tokens[last], tokens[last + 1]):
        last += 1
    while last >= at:
        words = [token.norm for token in tokens[at : last + 1]]
        senses, base = held.look_up(words)
        if senses and _case_fits(tokens[at : last + 1], " ".join(words), held):
            return Match(at, last, senses, base)
        last -= 1
    return None


def _case_fits(tokens: list[Token], form: str, held: Index) -> bool:
    first = tokens[0].text[0]
    if not (first.isupper() or first.islower()):
        return True
    if form in held.capitals:
        return all(token.text.isupper() for token in tokens)
    return first.isupper() or form in held.small


def _find_unspaced(tokens: list[Token], held: Index) -> list[Match]:
    """Chinese, Japanese, Thai and their like: names are looked up inside unbroken runs of letters. Gives whole runs' parts as matches."""
    return [Match(at, at, held.names[token.norm], token.text) for at, token in enumerate(tokens) if token.norm in held.names]
