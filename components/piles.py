"""Where piles lie on disk: data/ and the folders like it below piles/. Opens nothing."""

import os
from pathlib import Path

from corpus.snapshot import POINTER

ROOT = Path(__file__).resolve().parent.parent


def folder(pile: str = "") -> Path:
    """The folder of a pile: data/ (or what LINEUP_DATA names), others below piles/. Raises ValueError on an unknown name."""
    if not pile:
        return Path(os.environ.get("LINEUP_DATA", ROOT / "data"))
    if pile not in names():
        raise ValueError(f"There is no pile called {pile!r}.")
    return ROOT / "piles" / pile


def names() -> list[str]:
    """Names of the further piles of this installation."""
    home = ROOT / "piles"
    return sorted(folder.name for folder in home.iterdir() if (folder / POINTER).is_file()) if home.is_dir() else []
