"""The lexicon of themes: reading and checking its file, and looking terms up. No article is read here."""

import tomllib
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from pipeline.lexicon import FOLDER
from pipeline.text.wordforms import WORD, normal_form

SHIPPED = FOLDER / "themes.toml"
WEIGHTS = {1: 1.0, 2: 1.5}
LONG_TERM = 2.0
ENTRIES = frozenset({"threshold", "least_mentions", "theme"})
FIELDS = frozenset({"name", "description", "terms", "examples"})
LONGEST = 60  # letters of a word that are compared with a "begin*" of the lexicon


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a theme in a language: as written, and the keys that its words match."""

    theme: str
    words: str
    keys: tuple[str, ...]

    @property
    def weight(self) -> float:
        """How much a mention counts: longer terms are surer."""
        return WEIGHTS.get(len(self.keys), LONG_TERM)


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme: its names, descriptions, terms and examples by language. Examples: sentences that show it, and that do not."""

    id: str
    names: dict[str, str]
    descriptions: dict[str, str]
    terms: dict[str, tuple[str, ...]]
    examples: dict[str, dict[str, list[str]]]


@dataclass(frozen=True)
class ThemeMap:
    """A whole lexicon: the score and the mentions from which a theme is main, the themes, and the terms by their first word."""

    threshold: float
    least_mentions: int
    themes: tuple[Theme, ...]
    _first: dict[tuple[str, str], list[Term]] = field(default_factory=dict, repr=False)
    _prefixes: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)

    def beginning_with(self, key: str, language: str) -> list[Term]:
        """The terms of the language whose first word has this key."""
        return self._first.get((_base(language), key), [])

    def keys(self, word: str, language: str) -> tuple[str, ...]:
        """What a lower-case word of a text can match: its normal form, and each "begin*" of the lexicon that it begins with."""
        prefixes, word = self._prefixes.get(_base(language), frozenset()), word.replace("ё", "е")
        return (normal_form(word, language), *(f"{word[:n]}*" for n in range(3, min(len(word), LONGEST) + 1) if f"{word[:n]}*" in prefixes))


def _base(language: str) -> str:
    return language.split("-")[0].lower()


@cache
def load(path: Path | None = None) -> ThemeMap:
    """The lexicon in a TOML file, the shipped one when None.

    Raises ValueError naming the file, the theme and what is expected: not TOML, no threshold, a theme without a name or
    terms, a term without letters.
    """
    path = path or SHIPPED
    try:
        data = tomllib.loads(unicodedata.normalize("NFC", path.read_text("utf-8")))
    except OSError as fault:
        raise ValueError(f"{path}: the themes file cannot be read ({fault.strerror}). Mind who may read it.") from fault
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise ValueError(f"{path}: not a TOML file in UTF-8: {fault}. Mend that place, and build again.") from fault
    if stray := sorted(set(data) - ENTRIES):
        raise ValueError(f"{path}: unknown entry {stray[0]!r}; expected {', '.join(sorted(ENTRIES))} (a theme is a block [theme.some-id])")
    threshold, least = _number(path, data, "threshold", None), _number(path, data, "least_mentions", 1)
    blocks = data.get("theme")
    if not isinstance(blocks, dict) or not blocks:
        raise ValueError(f"{path}: expected at least one theme as [theme.some-id], found none")
    themes = tuple(_theme(path, number, block) for number, block in blocks.items())
    terms = [(language, term) for theme in themes for language, words in theme.terms.items() for term in _terms(theme.id, words, language)]
    first: dict[tuple[str, str], list[Term]] = {}
    prefixes: dict[str, set[str]] = {}
    for language, term in terms:
        first.setdefault((language, term.keys[0]), []).append(term)
        prefixes.setdefault(language, set()).update(key for key in term.keys if key.endswith("*"))
    return ThemeMap(float(threshold), int(least), themes, first, {language: frozenset(keys) for language, keys in prefixes.items()})


def _number(path: Path, data: dict, entry: str, default: float | None) -> float:
    value = data.get(entry, default)
    if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
        raise ValueError(f"{path}: expected a line '{entry} = {2 if default else 0.35}' (a number above 0), found {value!r}")
    return value


def _terms(theme: str, words: tuple[str, ...], language: str) -> list[Term]:
    """The terms with their keys; of terms that match the same words the first stays."""
    made = {_keys(term, language): term for term in reversed(words)}
    return sorted((Term(theme, term, keys) for keys, term in made.items()), key=lambda term: (-len(term.keys), term.keys))


def _keys(term: str, language: str) -> tuple[str, ...]:
    keys = []
    for match in WORD.finditer(term.lower().replace("ё", "е")):
        if term[match.end() : match.end() + 1] == "*":
            keys.append(match.group() + "*")
            continue
        form = normal_form(match.group(), language)
        keys.extend([form] if "-" not in form else [normal_form(part, language) for part in match.group().split("-")])
    return tuple(keys)


def _theme(path: Path, number: str, block: object) -> Theme:
    where = f"{path}: theme {number}"
    if not isinstance(block, dict):
        raise ValueError(f"{where}: expected a table [theme.{number}], found {block!r}")
    stray = sorted(set(block) - FIELDS)
    if stray:
        raise ValueError(f"{where}: unknown entry {stray[0]!r}; expected {', '.join(sorted(FIELDS))}")
    names, descriptions = _texts(where, "name", block), _texts(where, "description", block)
    terms = block.get("terms")
    if not names:
        raise ValueError(f"{where}: expected name.en = \"...\" (a name in at least one language)")
    if not isinstance(terms, dict) or not terms:
        raise ValueError(f"{where}: expected terms.en = [\"...\"] (a list of terms in at least one language)")
    for language, words in terms.items():
        if not isinstance(words, list) or not words or not all(isinstance(word, str) and WORD.search(word) for word in words):
            raise ValueError(f"{where}: terms.{language}: expected a list of words or phrases in quotes, found {words!r}")
    examples = block.get("examples", {})
    if not isinstance(examples, dict) or not all(isinstance(held, dict) for held in examples.values()):
        raise ValueError(f"{where}: expected examples.en = {{ shows = [...], shows_not = [...] }}, or none, found {examples!r}")
    return Theme(number, names, descriptions, {language: tuple(words) for language, words in terms.items()}, examples)


def _texts(where: str, field_name: str, block: dict) -> dict[str, str]:
    texts = block.get(field_name, {})
    if not isinstance(texts, dict) or not all(isinstance(text, str) and text.strip() for text in texts.values()):
        raise ValueError(f"{where}: expected {field_name}.en = \"...\", one text for each language, found {texts!r}")
    return texts
