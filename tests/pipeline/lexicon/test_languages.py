"""Each language that the project calls known has its words, from numbers to sources, and examples of its own."""

import tomllib
from pathlib import Path

import pytest

from pipeline.extractors import quotes
from pipeline.figures.numerals import number_words, word_value
from pipeline.figures.qualifiers import change_words
from pipeline.figures.units import unit_words
from pipeline.lexicon import FOLDER
from pipeline.text.wordlists import wordlist
from tests.pipeline.extracted import days, document, figures

COMPLETE = ("en", "ru", "bn")
KNOWN = (*COMPLETE, "uk", "de", "fr", "es", "hi")
TOPICS = ("numbers", "units", "qualifiers", "clauses", "calendar", "quotes", "attribution")
LIMITS = {"more_than", "at_least", "less_than", "at_most", "about", "exact"}
TIMES = {"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"}
SIZES = {"kilometre", "metre", "kilogram", "tonne", "litre", "hectare", "square kilometre", "degree"}
SENTENCES = Path(__file__).resolve().parents[1] / "figures" / "sentences"
EXAMPLES = 8
QUOTED = {
    "en": ("“The boats have sunk,” a fisherman said.", "The boats have sunk", "said"),
    "ru": ("«Лодки затонули», — сказал рыбак.", "Лодки затонули", "сказал"),
    "bn": ("“নৌকাগুলো ডুবে গেছে,” বলেন এক জেলে।", "নৌকাগুলো ডুবে গেছে", "বলেন"),
    "uk": ("«Човни затонули», — сказав рибалка.", "Човни затонули", "сказав"),
    "de": ("„Die Boote sind gesunken“, sagte ein Fischer.", "Die Boote sind gesunken", "sagte"),
    "fr": ("« Les bateaux ont coulé », a déclaré un pêcheur.", "Les bateaux ont coulé", "a déclaré"),
    "es": ("«Los barcos se hundieron», dijo un pescador.", "Los barcos se hundieron", "dijo"),
    "hi": ("“नावें डूब गई हैं,” एक मछुआरे ने कहा।", "नावें डूब गई हैं", "कहा"),
}
SOURCES = {
    "uk": [("За даними міністерства, затонули 14 човнів.", "organisation"), ("Затонули 14 човнів, розповіли рибалки.", "unnamed"),
           ("Міністр не уточнив, чи затонули 14 човнів.", "outlet")],
    "de": [("Nach Angaben des Ministeriums sanken 14 Boote.", "organisation"), ("14 Boote sanken, sagten Fischer.", "unnamed"),
           ("Der Sturm versenkte 14 Boote.", "outlet")],
    "fr": [("D'après les pompiers, 14 bateaux ont coulé.", "organisation"), ("14 bateaux ont coulé, disent des pêcheurs.", "unnamed"),
           ("La tempête a coulé 14 bateaux.", "outlet")],
    "es": [("De acuerdo con la fiscalía, se hundieron 14 barcos.", "organisation"),
           ("Se hundieron 14 barcos, dijeron los pescadores.", "unnamed"), ("La tormenta hundió 14 barcos.", "outlet")],
    "hi": [("मंत्रालय के अनुसार, 14 नाव डूब गईं।", "organisation"), ("सूत्रों के मुताबिक 14 नाव डूब गईं।", "unnamed"),
           ("तूफान में 14 नाव डूब गईं।", "outlet")],
}
DAYS = {
    "uk": [("Це було 13 травня 2024 року.", "2024-05-13"), ("Вони приїхали вчора.", "2024-11-14"), ("Минулого року зросло.", "2023"),
           ("Він поїхав 25 років тому.", "1999"), ("План діє до 2020 року.", "../2020"), ("Вони приїхали в понеділок.", "2024-11-11")],
    "de": [("Am 9. April 2017 war es so.", "2017-04-09"), ("Sie kamen gestern.", "2024-11-14"), ("Im letzten Jahr stieg es.", "2023"),
           ("Das war vor 25 Jahren.", "1999"), ("Der Plan gilt bis 2020.", "../2020"), ("Sie kamen am Montag.", "2024-11-11")],
    "fr": [("C'était le 13 mai 2024.", "2024-05-13"), ("Ils sont venus hier.", "2024-11-14"), ("En mai 2023, c'était plus.", "2023-05"),
           ("C'était il y a 25 ans.", "1999"), ("Le plan vaut jusqu'en 2020.", "../2020"), ("Ils sont venus lundi.", "2024-11-11")],
    "es": [("Fue el 13 de mayo de 2024.", "2024-05-13"), ("Llegaron ayer.", "2024-11-14"), ("El año pasado subió.", "2023"),
           ("Fue hace 25 años.", "1999"), ("El plan rige hasta 2020.", "../2020"), ("Llegaron el lunes.", "2024-11-11")],
    "hi": [("यह 13 मई 2024 को हुआ।", "2024-05-13"), ("पिछले साल बढ़ा।", "2023"), ("यह 25 साल पहले हुआ।", "1999"),
           ("मई 2023 में बढ़ा।", "2023-05"), ("वे सोमवार को आए।", "2024-11-11")],
}


@pytest.mark.parametrize("language", KNOWN)
@pytest.mark.parametrize("topic", TOPICS)
def test_a_known_language_has_a_list_of_every_topic(language: str, topic: str) -> None:
    assert wordlist(topic, language), f"pipeline/lexicon/{topic}/{language}.toml is missing or empty"


@pytest.mark.parametrize("language", KNOWN)
def test_every_number_to_twenty_the_tens_and_the_scales_have_a_word(language: str) -> None:
    words = number_words(language)
    said = {value for topic in ("values", "scales") for word in words.of(topic) if (found := word_value(word, language))
            for value in [found[1]]}
    every = range(100) if language in ("bn", "hi") else (*range(21), *range(30, 100, 10))
    assert {float(value) for value in (*every, 100, 1000, 1_000_000, 1_000_000_000)} - said == set()


@pytest.mark.parametrize("language", KNOWN)
@pytest.mark.parametrize("topic", ["ordinals", "denominators", "indefinite", "times", "several"])
def test_shares_orders_and_vague_amounts_have_words(language: str, topic: str) -> None:
    assert number_words(language).lists.get(topic), f"pipeline/lexicon/numbers/{language}.toml has no {topic}"


@pytest.mark.parametrize("language", KNOWN)
def test_every_kind_of_limit_has_words(language: str) -> None:
    lists = wordlist("qualifiers", language)
    assert LIMITS - {kind for place in ("before", "after", "after_genitive", "within") for kind in lists.get(place, {}).values()} == set()
    assert lists["ranges"]["middle"]


@pytest.mark.parametrize("language", KNOWN)
@pytest.mark.parametrize("way", ["up", "down"])
def test_rises_and_falls_have_ten_words_each(language: str, way: str) -> None:
    assert sum(told == way for told in change_words(language).values()) >= 10


@pytest.mark.parametrize("language", [language for language in KNOWN if language != "bn"])
def test_a_denial_of_everything_has_words(language: str) -> None:
    assert wordlist("qualifiers", language)["none"]["phrases"]


@pytest.mark.parametrize("language", KNOWN)
def test_shares_sums_times_and_sizes_have_words(language: str) -> None:
    told = set(unit_words(language).values())
    assert {("percent", "percent"), ("percent", "percentage_point"), ("money", "USD"), ("money", "EUR")} - told == set()
    assert {("duration", name) for name in TIMES} - told == set()
    assert {("measure", name) for name in SIZES} - told == set()


@pytest.mark.parametrize("language", KNOWN)
def test_months_weekdays_and_relative_days_have_words(language: str) -> None:
    own, compiled = wordlist("calendar", language), wordlist("cldr", language)
    for table, wanted in (("months", range(1, 13)), ("weekdays", range(7))):
        assert set(wanted) - {*compiled.get(table, {}).values(), *own.get(table, {}).values()} == set()
    assert 0 in own["days"].values()
    assert all(own.get(name) for name in ("last", "this", "next")) and (own.get("ago") or own.get("ago_before"))


@pytest.mark.parametrize("language", KNOWN)
def test_who_speaks_is_told_by_words(language: str) -> None:
    quotes, sources = wordlist("quotes", language), wordlist("attribution", language)
    assert len([*quotes.get("verbs", ()), *quotes.get("stems", ())]) >= 20 and quotes["pronouns"] and quotes["first"]
    assert len(sources["verbs"]) >= 10 and (sources["sources"] or sources["sources_after"])
    assert all(len(sources[name]) >= 10 for name in ("unnamed", "offices", "bodies"))


@pytest.mark.parametrize("language", KNOWN)
def test_shortened_words_end_no_sentence(language: str) -> None:
    assert len(wordlist(".", "abbreviations")[language]["before"]) >= 20


@pytest.mark.parametrize("language", KNOWN)
def test_a_language_brings_its_own_examples(language: str) -> None:
    sentences = tomllib.loads((SENTENCES / f"{language}.toml").read_text("utf-8"))["sentence"]
    figures = [figure for sentence in sentences for figure in sentence["figures"]]
    assert len(sentences) >= EXAMPLES and any(not sentence["figures"] for sentence in sentences)
    assert {"count", "percent", "ratio"} - {figure["kind"] for figure in figures} == set()


@pytest.mark.parametrize(("language", "text", "words", "cue"), [(language, *example) for language, example in QUOTED.items()])
def test_a_quotation_in_the_marks_of_the_language_has_its_verb(language: str, text: str, words: str, cue: str) -> None:
    rows = quotes.extract(document(text, language), {})["quotes"]
    assert [(row["surface"].strip(), row["cue"]) for row in rows] == [(words, cue)]


@pytest.mark.parametrize(("language", "text", "kind"), [(language, *example) for language, found in SOURCES.items() for example in found])
def test_the_source_of_a_figure_is_read_in_every_known_language(language: str, text: str, kind: str) -> None:
    assert [(row["value"], row["attribution"]) for row in figures(text, language)] == [(14, kind)]


@pytest.mark.parametrize(("language", "text", "edtf"), [(language, *example) for language, found in DAYS.items() for example in found])
def test_calendar_words_are_read_in_every_known_language(language: str, text: str, edtf: str) -> None:
    assert [row["edtf"] for row in days(text, language)] == [edtf]


def test_a_list_belongs_to_a_language_that_is_known_or_said_to_be_partial() -> None:
    partial = {"ar", "be", "it", "pl", "pt", "ro"}  # some lists only; the rest comes from CLDR
    stems = {path.stem for topic in TOPICS for path in (FOLDER / topic).glob("*.toml")} - {"shared", "symbols"}
    assert stems == {*KNOWN, *partial}
