"""Who stands behind the figures of made-up articles: wire reports, press releases, courts, business, sport, weather, elections."""

import tomllib
from pathlib import Path

import pytest
import regex

from bench.own_scores import Row, heard, matched
from tests.pipeline.speech.test_attribution_sentences import rows

ARTICLES = tomllib.loads(Path(__file__).with_name("attribution_articles.toml").read_text("utf-8"))
KINDS = ("named_person", "named_office", "organisation", "unnamed", "outlet")
MARKED = regex.compile(r"\{([^|{}]*)\|([^{}]*)\}")
# The shares of figures with the right kind of source, and of those that somebody states with the right speaker, a little below what
# was measured. A floor may rise, not fall.
FLOORS = {"en": (0.93, 0.93), "ru": (0.93, 0.90), "bn": (0.97, 0.94), "uk": (0.97, 0.97), "de": (0.97, 0.97), "fr": (0.97, 0.97),
          "es": (0.77, 0.77), "hi": (0.97, 0.97)}


def read(marked: str) -> tuple[str, list[Row]]:
    """The text without its marks, and its figures: {14 boats|organisation:the ministry,ministry} allows one kind and two names."""
    text, told = "", []
    at = 0
    for match in MARKED.finditer(marked):
        text += marked[at : match.start()]
        parts = [(part.partition(":")[0], part.partition(":")[2]) for part in match[2].split(",")]
        told.append({"start": len(text), "end": len(text) + len(match[1]), "kinds": [kind for kind, _ in parts if kind in KINDS],
                     "speaker": [name or word for word, name in parts if name or word not in KINDS]})
        text, at = text + match[1], match.end()
    return text + marked[at:], told


def test_marks_become_answers() -> None:
    text, told = read("So {14|outlet} and {2|organisation:A B,B,unnamed} came.")
    assert text == "So 14 and 2 came."
    assert told == [{"start": 3, "end": 5, "kinds": ["outlet"], "speaker": []},
                    {"start": 10, "end": 11, "kinds": ["organisation", "unnamed"], "speaker": ["A B", "B"]}]


@pytest.mark.parametrize("language", FLOORS)
def test_the_sources_of_an_articles_figures_are_read(language: str) -> None:
    pairs = [pair for text, told in map(read, ARTICLES[language]) for pair in matched(told, rows(text, language))]
    kinds = [row["attribution"] in wanted["kinds"] for wanted, row in pairs]
    speakers = [heard(row, wanted["speaker"]) for wanted, row in pairs if wanted["speaker"] and "outlet" not in wanted["kinds"]]
    shares = sum(kinds) / len(kinds), sum(speakers) / len(speakers)
    assert shares >= FLOORS[language], f"{sum(kinds)} of {len(kinds)} kinds, {sum(speakers)} of {len(speakers)} speakers"
    assert all(share >= floor for share, floor in zip(shares, FLOORS[language], strict=True))
