"""By what the words of a language are read, as the manifest says it: own lists, CLDR's names, or its script alone. No text is read."""

from pipeline import models
from pipeline.text.wordlists import base, wordlist

TOPICS = ("numbers", "units", "qualifiers", "clauses", "calendar", "quotes", "attribution")
OWN, SOME, CLDR, SCRIPT = "own word lists", "some own word lists, else CLDR", "CLDR names alone", "script and numerals alone"


def lists(language: str) -> str:
    """Which word lists a language has: all topics of the lexicon, some of them, CLDR's names of units, months and scales, or none."""
    own = [topic for topic in TOPICS if wordlist(topic, base(language))]
    if len(own) == len(TOPICS):
        return OWN
    return SOME if own else CLDR if wordlist("cldr", base(language)) else SCRIPT


def told(languages: set[str]) -> dict[str, dict[str, str]]:
    """For each language of a build, in order: its word lists, and the model that finds its names ("rules only" without one)."""
    return {language: {"words": lists(language), "names": models.named(language)} for language in sorted(languages)}
