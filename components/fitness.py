"""How far the tables can be trusted, in words: measured precision and recall per language, from the manifest. Draws nothing."""

from collections.abc import Iterable, Mapping
from typing import Any

from components import wording
from components.words import say

HEADLINES = {"entities": "f1", "statistics": "value", "attribution": "f1", "quotes": "f@0.3", "dates": "f1", "themes": "f1", "places": "f1",
             "countries": "f1_main", "keywords": "f10"}
LEARNED_FROM = {"own-a", "own-c"}  # these halves of our own gold may be learned from: what they say of unseen texts would flatter
LISTS = {"own word lists": "own", "some own word lists, else CLDR": "some", "CLDR names alone": "cldr",
         "script and numerals alone": "script"}  # what the manifest says -> the end of a key of words
RULES = "rules only"
WEAK = 0.65  # a reader should be told where more than a third of what is found, or of what is there, goes wrong


def scores(quality: Mapping[str, Any], language: str) -> dict[str, float]:
    """What was measured in a language: extractor -> mean F1 over its gold sets, without the halves of our own that are open to learning."""
    measured = {}
    for task, figure in HEADLINES.items():
        sets = quality.get(task, {}).get(language, {})
        figures = [values[figure] for name, values in sets.items() if figure in values and name not in LEARNED_FROM]
        if figures:
            measured[task] = sum(figures) / len(figures)
    return measured


def measured(quality: Mapping[str, Any], languages: Iterable[str]) -> str:
    """Lines, one a language: what was measured there, or that nothing was."""
    lines = []
    for language in languages:
        found = [say("fitness.score", name=called(task), score=f"{score:.2f}") for task, score in scores(quality, language).items()]
        lines.append(say("fitness.line", language=wording.language(language), scores=", ".join(found) or say("fitness.none")))
    return "\n".join([say("fitness.head"), *lines])


def weak(quality: Mapping[str, Any], languages: Iterable[str]) -> str:
    """A plain sentence about the languages in which something is found less surely; empty when there is none. Keywords are not judged."""
    said = []
    for language in languages:
        low = [called(task) for task, score in scores(quality, language).items() if score < WEAK and task != "keywords"]
        if low:
            said.append(say("fitness.case", names=wording.listed(low, word="and"), language=wording.language(language)))
    return say("fitness.weak", cases="; ".join(said)) if said else ""


def gold(name: str) -> str:
    """A gold set as a reader may know it: the public ones by their name, the halves of our own in words."""
    return say(f"fitness.set.{name}") if name.startswith("own-") else name


def called(task: str) -> str:
    """What an extractor finds, in words."""
    return say(f"fitness.name.{task}")


def words_by(lists: str | None) -> str:
    """What reads the words of a language, in plain words; what the manifest says where it is none of these."""
    return say(f"data.lists.{LISTS[lists]}") if lists in LISTS else lists or say("data.untold")


def names_by(model: str | None) -> str:
    """What finds the names of a language, in plain words."""
    return say("data.untold") if not model else say("data.rules") if model == RULES else say("data.model", model=model)
