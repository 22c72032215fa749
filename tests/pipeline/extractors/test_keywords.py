"""Keywords: whole noun phrases and names of the prose, each with every place it stands in."""

import pytest

from corpus.article import Article
from corpus.schema import TABLES
from pipeline.extractors.keywords import extract
from pipeline.reading import read_document

REPORT = """Harbour police count the cost of oil theft

Harbour police in Lindholm say oil theft has doubled. Oil thefts were rare before the new terminal opened, Inspector Maria Holt said.
Holt told reporters that the port authority will buy two patrol boats. "Oil theft is no small matter," Holt said. The port authority
and the harbour police signed a cooperation agreement. Co-operation agreements exist in other ports."""
RUSSIAN = """Портовая полиция считает потери

Портовая полиция сообщила о росте краж топлива. По данным портовой полиции, кражи топлива выросли вдвое.
Управление порта купит патрульные катера. Патрульных катеров не хватает, а кражу топлива трудно доказать."""
BENGALI = """বন্দর পুলিশ জ্বালানি চুরির তদন্ত করছে। বন্দর পুলিশের মতে জ্বালানি চুরি বেড়েছে। জ্বালানি চুরি ঠেকাতে বন্দর পুলিশ টহল নৌকা কিনবে।"""


def rows_of(text: str, language: str, **found: list) -> dict:
    return extract(read_document("0" * 16, Article("key", text, language=language)), found)


def spans(text: str, *surfaces: tuple[str, str]) -> list[dict]:
    """Mentions as the extractor entities gives them, for every place of each surface."""
    rows = []
    for surface, kind in surfaces:
        at = text.find(surface)
        while at >= 0:
            rows.append({"start": at, "end": at + len(surface), "surface": surface, "kind": kind, "entity_id": None})
            at = text.find(surface, at + 1)
    return rows


@pytest.mark.parametrize(("text", "language", "term", "surfaces"), [
    (REPORT, "en", "oil theft", ["oil theft", "oil theft", "Oil thefts", "Oil theft"]),
    (REPORT, "en", "cooperation agreement", ["cooperation agreement", "Co-operation agreements"]),
    (REPORT, "en", "harbor police", ["Harbour police", "Harbour police", "harbour police"]),
    (RUSSIAN, "ru", "патрульн катер", ["патрульные катера", "Патрульных катеров"]),
    (BENGALI, "bn", "জ্বালানি চুরি", ["জ্বালানি চুরির", "জ্বালানি চুরি", "জ্বালানি চুরি"]),
])
def test_a_term_joins_the_forms_of_a_phrase_and_has_every_place(text, language, term, surfaces):
    places = [row["surface"] for row in rows_of(text, language)["keyword_mentions"] if row["term"] == term]
    assert places == surfaces


def test_the_best_keywords_come_first_and_scores_are_yakes():
    rows = rows_of(REPORT, "en")["keywords"]
    assert [row["term"] for row in rows[:2]] == ["harbor police", "oil theft"]
    assert [row["rank"] for row in rows] == list(range(1, len(rows) + 1))
    assert all(row["score"] > 0 and 0 < row["salience"] < 1 for row in rows)


def test_no_keyword_ends_in_a_verb_or_adverb_or_crosses_a_sentence_end():
    keywords = {row["keyword"].lower() for row in rows_of(REPORT, "en")["keywords"]}
    assert not {word for word in keywords if word.split()[-1] in {"say", "said", "told", "doubled", "opened", "signed", "buy", "exist"}}
    assert not {word for word in keywords if "terminal opened" in word or "doubled oil" in word}


def test_a_name_is_never_cut_and_a_surname_belongs_to_its_full_name():
    mentions = spans(REPORT, ("Maria Holt", "person"), ("Lindholm", "place"))
    full = spans(REPORT, ("Maria Holt", "person"))[0]
    mentions += [row for row in spans(REPORT, ("Holt", "person")) if row["start"] >= full["end"]]
    actors = [{"actor": "a:1", "kind": "person", "name": "Maria Holt"}]
    mentions = [{**row, "entity_id": "a:1" if "Holt" in row["surface"] else None} for row in mentions]
    rows = rows_of(REPORT, "en", mentions=mentions, actors=actors)
    holt = [row for row in rows["keywords"] if row["term"] == "maria holt"]
    assert [(row["keyword"], row["mentions"]) for row in holt] == [("Maria Holt", 3)]
    assert not {row["keyword"] for row in rows["keywords"]} & {"Inspector Maria", "Inspector Maria Holt", "Holt", "Maria"}


def test_names_with_small_words_stay_whole():
    text = "The Union of Harbour Towns met. The Union of Harbour Towns elected a chair. Harbour towns differ."
    rows = rows_of(text, "en", mentions=spans(text, ("Union of Harbour Towns", "organisation")))
    assert rows["keywords"][0]["keyword"] == "Union of Harbour Towns"
    assert "towns elected" not in {row["keyword"].lower() for row in rows["keywords"]}


def test_the_furniture_is_left_out_and_a_wrapped_line_ends_nothing():
    text = "Posted: 15.11.2024 18:00:00\n\n" + REPORT
    assert "posted" not in {row["term"] for row in rows_of(text, "en")["keywords"]}
    wrapped = "The ministers of the coast met in the old town hall and spoke about patrol\nboats for the harbour. The boats are to be " \
              "built in the yard of the town\nnext year. More patrol boats will be needed later, the ministers of\nthe coast said."
    assert "patrol boat" in {row["term"] for row in rows_of(wrapped, "en")["keywords"]}


@pytest.mark.parametrize(("text", "language"), [
    (REPORT, "en"), (RUSSIAN, "ru"), (BENGALI, "bn"), (REPORT, "und"), ("Hafen. " * 40, "de")])
def test_every_row_keeps_the_contract_and_stands_in_its_text(text, language):
    rows = rows_of(text, language)
    for name in ("keywords", "keyword_mentions"):
        keys = [tuple(row[column] for column in TABLES[name].key) for row in rows[name]]
        assert keys and len(set(keys)) == len(keys)
        assert all(set(row) == set(TABLES[name].names) for row in rows[name])
    assert all(text[row["start"] : row["end"]] == row["surface"] for row in rows["keyword_mentions"])
    counts = {row["term"]: row["mentions"] for row in rows["keywords"]}
    assert all(counts[term] == sum(row["term"] == term for row in rows["keyword_mentions"]) for term in counts)


@pytest.mark.parametrize("text", [
    "", "   \n\n", "...", "12 34 56", "the of and", "a" * 40000, "’s-’s-" * 4000, "Ab. " * 5000, "((((" * 9000, "া" * 5000])
def test_empty_and_hostile_texts_give_few_rows_in_bounded_time(text):
    assert len(rows_of(text, "en")["keywords"]) <= 40


def test_the_same_text_gives_the_same_rows():
    assert rows_of(REPORT, "en") == rows_of(REPORT, "en")


def test_offices_general_words_and_pieces_of_something_longer_are_no_keywords() -> None:
    text = (
        "The Kazakhstan Minister of Internal Affairs met the president. The president praised the law enforcement agencies. "
        "Belarus-China relations are a problem. The problem is a draft document defining the procedure for law enforcement reforms."
    )
    keywords = {row["keyword"].lower() for row in rows_of(text, "en")["keywords"]}
    assert {"law enforcement agencies", "draft document", "law enforcement reforms"} <= keywords
    scraps = {"president", "problem", "law", "china relations", "kazakhstan minister", "internal affairs", "draft document defining"}
    assert not scraps & keywords


def test_a_bengali_keyword_is_shown_in_its_base_form() -> None:
    keywords = {row["keyword"] for row in rows_of("তিনি আন্তর্জাতিক উদ্যোগকে সমর্থন করেন। জ্বালানি চুরির তদন্ত চলছে।", "bn")["keywords"]}
    assert "আন্তর্জাতিক উদ্যোগ" in keywords


def test_an_acronym_and_the_full_name_of_a_body_are_one_term() -> None:
    text = "The Commonwealth of Independent States met. The CIS praised the harbour police."
    at = text.index("CIS")
    rows = [
        {"start": 4, "end": 38, "surface": text[4:38], "kind": "organisation", "entity_id": "a:0"},
        {"start": at, "end": at + 3, "surface": "CIS", "kind": "organisation", "entity_id": "a:0"},
    ]
    actors = [{"actor": "a:0", "kind": "organisation", "name": "Commonwealth of Independent States"}]
    found = {row["keyword"]: row["mentions"] for row in rows_of(text, "en", mentions=rows, actors=actors)["keywords"]}
    assert found["Commonwealth of Independent States"] == 2
    assert "CIS" not in found
