"""How far the tables can be trusted, in words: measured precision and recall per language, from the manifest. Draws nothing."""

from collections.abc import Iterable, Mapping
from typing import Any

from components import wording

HEADLINES = {"entities": ("names", "f1"), "statistics": ("figures", "value"), "quotes": ("quotes", "f@0.3"), "places": ("places", "f1"),
             "countries": ("countries of articles", "f1_main"), "keywords": ("keywords", "f10")}
WEAK = 0.65  # a reader should be told where more than a third of what is found, or of what is there, goes wrong


def scores(quality: Mapping[str, Any], language: str) -> dict[str, float]:
    """What was measured in a language: the extractor's plain name -> mean F1 over its gold sets; keywords are left out of judgements."""
    measured = {}
    for task, (name, figure) in HEADLINES.items():
        sets = quality.get(task, {}).get(language, {})
        figures = [values[figure] for values in sets.values() if figure in values]
        if figures:
            measured[name] = sum(figures) / len(figures)
    return measured


def measured(quality: Mapping[str, Any], languages: Iterable[str]) -> str:
    """Lines of Markdown, one a language: what was measured there, or that nothing was."""
    lines = []
    for language in languages:
        found = scores(quality, language)
        said = ", ".join(f"{name} {score:.2f}" for name, score in found.items()) or "not measured; names come from lists and patterns"
        lines.append(f"- {wording.language(language)}: {said}")
    return "Measured F1 (1 is perfect) on texts that nobody here wrote:\n\n" + "\n".join(lines)


def weak(quality: Mapping[str, Any], languages: Iterable[str]) -> str:
    """A plain sentence about the languages in which something is found less surely; empty when there is none."""
    said = []
    for language in languages:
        low = [name for name, score in scores(quality, language).items() if score < WEAK and name != "keywords"]
        if low:
            said.append(f"{wording.listed(low, word='and')} in {wording.language(language)}")
    return f"Less sure here: {'; '.join(said)}." if said else ""
