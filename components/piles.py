"""Where piles lie on disk: data/ and the folders like it below piles/, and how they are called. Opens nothing."""

import os
from pathlib import Path

import regex

from components.words import say
from corpus.snapshot import POINTER

ROOT = Path(__file__).resolve().parent.parent
NAME = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N} _-]{0,63}")  # letters of any script, digits, and between them spaces, - and _


def home() -> Path:
    """The folder that holds the further piles: piles/, or what LINEUP_PILES names."""
    return Path(os.environ.get("LINEUP_PILES") or ROOT / "piles")


def folder(pile: str = "") -> Path:
    """The folder of a pile: data/ (or what LINEUP_DATA names), others below `home`. Raises ValueError on an unknown name."""
    if not pile:
        return Path(os.environ.get("LINEUP_DATA", ROOT / "data"))
    if pile not in names():
        raise ValueError(say("piles.unknown", name=pile))
    return home() / pile


def names() -> list[str]:
    """Names of the further piles of this installation: folders with tables whose names keep to NAME."""
    if not home().is_dir():
        return []
    return sorted(place.name for place in home().iterdir() if NAME.fullmatch(place.name) and (place / POINTER).is_file())


def title(pile: str) -> str:
    """A pile's name on the screen; the one in data/ has a name of its own."""
    return pile or say("piles.main")
