"""Which trained model reads which language, and what the manifest says about it. The models themselves live in `pipeline.recognisers`."""

from functools import lru_cache

from pipeline.recognisers import bengali, english, russian
from pipeline.recognisers.pieces import pieces

MODELS = {"bn": bengali, "en": english, "ru": russian}
NAMES = {"bn": "perceptron trained in this project", "en": "en_core_web_sm 3.8.0", "ru": "slovnet news v1, 120,000 words"}


def recognise(texts: list[str], language: str) -> list[list[tuple[int, int, str]]]:
    """Spans (start, end, kind) that the language's model finds in each text, however long; empty lists where the language has no model."""
    model = MODELS.get(language.split("-")[0])
    found: list[list[tuple[int, int, str]]] = [[] for _ in texts]
    cut = [(number, begin, words) for number, text in enumerate(texts) for begin, words in pieces(text)] if model else []
    for (number, begin, _), spans in zip(cut, model.recognise([words for *_, words in cut]) if model else (), strict=True):
        found[number] += [(begin + start, begin + end, kind) for start, end, kind in spans]
    return found


@lru_cache(maxsize=64)
def recognised(text: str, language: str) -> tuple[tuple[int, int, str], ...]:
    """The spans of one text, remembered while its article is worked on."""
    return tuple(recognise([text], language)[0])


def available(language: str) -> bool:
    """True when the language has a model that can be loaded."""
    return language in MODELS and MODELS[language].available()


def named(language: str) -> str:
    """The name of the model that finds the names of a language; "rules only" where it has none or it cannot be loaded."""
    code = language.split("-")[0]
    return NAMES[code] if available(code) else "rules only"
