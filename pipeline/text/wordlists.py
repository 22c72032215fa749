"""Reads the lexicon's word lists: pipeline/lexicon/<topic>/<language>.toml. No rules, no matching."""

import tomllib
from functools import cache

from pipeline.lexicon import FOLDER


@cache
def wordlist(topic: str, name: str) -> dict:
    """The tables of one list, an empty dict where the language has none. Raises ValueError on a broken file."""
    path = FOLDER / topic / f"{name}.toml"
    if not path.is_file():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as fault:
        raise ValueError(f"{topic}/{name}.toml is not valid TOML: {fault}") from fault


def base(language: str) -> str:
    """The language without its region or script: "en" for "en-GB"."""
    return language.split("-")[0].lower()
