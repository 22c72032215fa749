"""Reads the name lists of `pipeline/lexicon/names`. No list stands in code, and no rule stands here."""

import tomllib
import unicodedata
from functools import cache

from pipeline.lexicon import FOLDER


@cache
def read(name: str) -> dict:
    """The list `name` as its TOML says, NFC. Raises FileNotFoundError or TOMLDecodeError: a broken list stops the build."""
    return tomllib.loads(unicodedata.normalize("NFC", (FOLDER / "names" / f"{name}.toml").read_text(encoding="utf8")))


@cache
def words(name: str, section: str, language: str) -> frozenset[str]:
    """The words of one list for one language, case folded; empty where the language has none."""
    return frozenset(word.casefold() for word in read(name).get(section, {}).get(language, ()))
