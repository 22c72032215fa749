"""Russian names by slovnet's news model and navec's embeddings, as data files (cut_russian.py says how they were cut). No rules."""

from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "russian_data"
KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}


@cache
def _model() -> Any:
    try:
        from navec import Navec
        from slovnet import NER
    except ImportError:
        return None
    model = NER.load(FOLDER / "ner.tar")
    model.navec(Navec.load(FOLDER / "navec.tar"))
    return model


def available() -> bool:
    """True when slovnet and navec are installed; without them Russian names are found by rules alone, and the manifest says so."""
    return _model() is not None


def recognise(texts: list[str]) -> list[list[tuple[int, int, str]]]:
    """Spans (start, end, kind) of each text in order; kind is person, organisation or place. Empty lists without the model."""
    model = _model()
    if model is None:
        return [[] for _ in texts]
    found: list[list[tuple[int, int, str]]] = [[] for _ in texts]
    worded = [at for at, text in enumerate(texts) if any(letter.isalpha() for letter in text)]
    for at, markup in zip(worded, model.map(texts[at] for at in worded), strict=True):
        found[at] = [(span.start, span.stop, KINDS[span.type]) for span in markup.spans]
    return found
