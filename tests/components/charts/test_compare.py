"""Sides on the tiny snapshot: facts by key, what is stated of a quantity, shares and their pictures. The laws: `test_compare_laws.py`."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from components import bundle, downloads, workbook
from components.charts import compare, facts, joined, quantities, timelines
from components.charts.facts import FACTS
from components.citation import Extract
from components.look import LOOKS
from components.sides import Side
from corpus import schema, snapshot
from corpus.selection import Selection
from corpus.store import Corpus
from tests.components import tiny

ALL = Selection()
A1, A2, A3 = (Side("article", number) for number in ("a1", "a2", "a3"))
ENGLISH, POST, REST = Side("language", "en"), Side("source", "Post"), Side("rest")


def rows(corpus: Corpus, name: str, *sides: Side) -> pd.DataFrame:
    return compare.comparison(FACTS[name], sides).frame(corpus, ALL)


def found(frame: pd.DataFrame) -> dict[str, list[str]]:
    return {where: sorted(group["name"]) for where, group in frame.groupby("where")}


def test_sizes_say_how_large_the_sides_are_and_what_is_on_several(little: Corpus) -> None:
    picked = compare.picked(little, ALL, (ENGLISH, POST, A1))
    assert [size["articles"] for size in joined.sizes(little, picked)] == [3, 2, 1]
    assert joined.sizes(little, picked)[0]["passages"] == 8
    assert joined.overlap(little, picked) == (("a1", "ac"), ("a2", "ab"), ("a4", "ab"))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("people", {"both": ["Ann Reed"]}),
        ("organisations", {"only B": ["Red Union"]}),
        ("countries", {"both": ["Latvia"]}),
        ("speakers", {"both": ["Ann Reed"]}),
        ("themes", {"both": ["Ships"]}),
        ("dates", {"only A": ["4 May 2024"]}),
        ("keywords", {"both": ["boats"]}),
        ("quotes", {"only A": ["We need boats"], "only B": ["We need boats and time"]}),
    ],
)
def test_facts_are_found_by_key(little: Corpus, name: str, expected: dict[str, list[str]]) -> None:
    assert found(rows(little, name, A1, A2)) == expected


@pytest.mark.parametrize(("name", "own"), [
    ("people", ["articles", "share", "said", "article"]),
    ("figures", ["articles", "states", "value", "low", "high", "share", "said", "article"])])  # fmt: skip
def test_a_spreadsheet_takes_the_same_few_columns_of_each_side_and_the_bundle_all(little: Corpus, name: str, own: list[str]) -> None:
    chart = compare.comparison(FACTS[name], (A1, A2))
    extract = Extract(chart, little, ALL, chart.frame(little, ALL), whole=True)
    sides = ["a", "b", *(f"{side}_{part}" for part in own for side in "ab")]
    first = ["name", "where", *(["match", "conflict"] if name == "figures" else [])]
    taken = pd.read_csv(io.BytesIO({file.name: file for file in downloads.files(extract)}["csv-all"].make()))
    assert list(taken.columns) == [*first, *sides]
    assert len(taken) == len(extract.rows)
    with zipfile.ZipFile(io.BytesIO(bundle.zip_bytes(extract))) as archive:
        assert list(pd.read_csv(archive.open("data.csv")).columns) == list(extract.rows.columns)
    described = openpyxl.load_workbook(io.BytesIO(workbook.xlsx_bytes(extract)))["Columns"]
    assert [row[0] for row in described.iter_rows(min_row=2, values_only=True)] == list(taken.columns)


def test_figures_that_conflict_stand_on_one_line_and_say_why(little: Corpus) -> None:
    frame = rows(little, "figures", A1, A2)
    assert found(frame) == {"both": ["people"], "only B": ["2,000,000 EUR"]}
    first = frame.iloc[0]
    assert (first["a_states"], first["b_states"], first["a_by"]) == ("at least 23 people", "31 people", "Ann Reed")
    assert (first["a_low"], first["b_low"], first["b_high"]) == (23, 31, 31)
    assert first["conflict"] == "A states at least 23 people, B states 31 people."
    assert (first["why"], first["match"]) == ("both count people", "likely")


def test_a_speaker_who_is_not_identified_stands_for_one_article_and_a_pronoun_for_nobody(tmp_path: Path) -> None:
    held = tiny.rows()
    unknown = [("a1", "he"), ("a2", "he"), ("a1", "The mayor"), ("a2", "the mayor")]
    held["quotes"] = [tiny.quote(article, "boats", f"u{number}", speaker=speaker) for number, (article, speaker) in enumerate(unknown)]
    tables = {name: schema.to_arrow(held.get(name, []), table) for name, table in schema.TABLES.items()}
    snapshot.write(tmp_path, tables, {"build_id": "unknownspeakers", "counts": {}, "versions": {}, "quality": {}})
    corpus = Corpus.open(tmp_path)
    assert found(rows(corpus, "speakers", A1, A2)) == {"only A": ["The mayor"], "only B": ["the mayor"]}
    corpus.close()


def test_figures_of_one_claim_meet_across_scripts(little: Corpus) -> None:
    frame = rows(little, "figures", A2, A3)
    assert found(frame) == {"both": ["people"], "only A": ["2,000,000 EUR"]}
    assert (frame["a_words"][0], frame["b_words"][0]) == ("31 people", "২৩ জন")
    assert (frame["why"][0], frame["match"][0]) == ("linked through other articles", "possible")
    title = compare.comparison(FACTS["figures"], (A2, A3)).title(frame)
    assert title == "Figures: 1 on both sides (1 only possibly the same), 1 only in A, 0 only in B"


@pytest.mark.parametrize(("second", "match"), [(0.95, "likely"), (0.5, "possible")])
def test_a_match_through_other_articles_is_likely_where_every_link_on_the_way_is(tmp_path: Path, second: float, match: str) -> None:
    held = tiny.rows()
    held["links"] = [
        {**held["links"][0], "other_id": f"a{number}", "right_id": f"s{number}", "confidence": confidence}
        for number, confidence in ((2, 0.95), (3, second))
    ]
    tables = {name: schema.to_arrow(held.get(name, []), table) for name, table in schema.TABLES.items()}
    snapshot.write(tmp_path, tables, {"build_id": "chainoflinks", "counts": {}, "versions": {}, "quality": {}})
    corpus = Corpus.open(tmp_path)
    frame = rows(corpus, "figures", A2, A3)
    assert (frame["why"][0], frame["match"][0]) == ("linked through other articles", match)
    corpus.close()


def test_each_side_has_its_own_words_and_sentence(little: Corpus) -> None:
    first = rows(little, "people", A1, A2).iloc[0]
    assert (first["a_words"], first["b_words"]) == ("Ann Reed", "Ann Reed")
    assert first["a_said"] == "At least 23 people died, mayor Ann Reed said."
    assert first["a_said"] != first["b_said"]
    for letter in "ab":
        start = first[f"{letter}_start"] - first[f"{letter}_sentence_start"]
        assert first[f"{letter}_said"][int(start) :].startswith(first[f"{letter}_words"])


def test_three_sides_say_where_a_fact_is(little: Corpus) -> None:
    frame = rows(little, "people", A1, A2, A3)
    assert dict(zip(frame["name"], frame["where"], strict=True)) == {"Ann Reed": "A and B"}
    chart = compare.comparison(FACTS["people"], (A1, A2, A3))
    assert chart.title(frame) == "People: 0 on all sides, 1 on several, 0 only in A, 0 only in B, 0 only in C"
    assert set(rows(little, "countries", A1, A2, A3)["where"]) == {"all"}


def test_titles_count_what_is_shared_and_what_is_not(little: Corpus) -> None:
    drawn = compare.comparison(FACTS["organisations"], (A1, A2))
    assert drawn.title(drawn.frame(little, ALL)) == "Organisations: 0 on both sides, 0 only in A, 1 only in B"


def test_charts_of_different_sides_are_one_card_with_addresses_of_their_own() -> None:
    charts = [compare.comparison(FACTS["people"], pair) for pair in ((A1, A2), (A2, A1), (A1, REST), (A1, A1), (A1, A2, A3))]
    assert len({chart.given for chart in charts}) == 5
    assert {chart.key for chart in charts} == {"card-compare_people"}
    assert charts[0].given == (("a", "article:a1"), ("b", "article:a2"))


def test_shares_are_of_the_side_and_have_wilson_s_interval(little: Corpus) -> None:
    first = rows(little, "people", ENGLISH, A1).iloc[0]
    assert (first["a_articles"], first["a_of"], first["a_share"], first["b_share"]) == (2, 3, 66.7, 100.0)
    assert (first["a_share_low"], first["a_share_high"]) == (20.8, 93.9)


def test_below_five_articles_a_picture_counts_articles(little: Corpus) -> None:
    chart = compare.comparison(FACTS["people"], (ENGLISH, A1))
    frame = chart.frame(little, ALL)
    drawn = chart.figure(frame, LOOKS["light"])
    assert drawn.layout.xaxis.title.text == "articles"
    assert "A: 2 of 3 articles" in drawn.data[1].hovertext[0]
    many = chart.figure(frame.assign(a_of=30, b_of=5), LOOKS["light"])
    assert many.layout.xaxis.title.text == "% of the side's articles"
    assert [trace.mode for trace in many.data] == ["lines", "lines", "markers", "lines", "markers"]


def test_keywords_need_a_language_in_common(little: Corpus) -> None:
    assert joined.shared_language(little, compare.picked(little, ALL, (A1, A2))) == "en"
    assert joined.shared_language(little, compare.picked(little, ALL, (A1, A3))) is None
    assert rows(little, "keywords", A1, A3).empty


@pytest.mark.parametrize("name", FACTS)
@pytest.mark.parametrize("mode", LOOKS)
@pytest.mark.parametrize("sides", [(A1, A2), (A1, A2, A3, REST)], ids=len)
def test_pictures_of_sides_can_be_drawn_and_carry_their_marks(little: Corpus, name: str, mode: str, sides: tuple[Side, ...]) -> None:
    drawn = compare.comparison(FACTS[name], sides)
    frame = drawn.frame(little, ALL)
    if drawn.figure:
        figure = drawn.figure(drawn.shown(frame), LOOKS[mode])
        marks = {tuple(mark) for trace in figure.data if trace.customdata is not None for mark in trace.customdata}
        assert marks <= {(fact,) for fact in frame["fact"]}
        assert marks or frame.empty
    nothing = compare.comparison(FACTS[name], (Side("article", "none"), Side("article", "nobody"))).frame(little, ALL)
    assert nothing.empty


def test_marks_of_figures_are_in_the_colour_of_their_side_one_line_each(little: Corpus) -> None:
    frame = rows(little, "figures", A1, A2)
    marks = quantities.marked(frame, LOOKS["light"])
    assert marks[marks["fact"] == frame["fact"][0]]["label"].tolist() == ["A · at least 23 people", "B · 31 people"]
    assert marks[marks["fact"] == frame["fact"][0]]["tint"].tolist() == [LOOKS["light"].a, LOOKS["light"].b]


def test_time_is_counted_by_months_that_are_certain_with_equal_axes(little: Corpus) -> None:
    chart = timelines.timeline("months", (ENGLISH, POST))
    frame = chart.frame(little, ALL)
    for row in frame.to_dict("records"):
        behind = chart.behind(little, ALL, {"fact": row["fact"]})
        assert [behind["side"].str.contains(letter.upper()).sum() for letter in "ab"] == [row["a"], row["b"]]
    if len(frame):
        figure = chart.figure(frame, LOOKS["light"])
        assert figure.layout.yaxis.range == figure.layout.yaxis2.range
        assert list(figure.layout.xaxis.ticktext) == frame["name"].tolist()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("2024-05-04/2024-05-04/", "4 May 2024"),
        ("/2020-12-31/", "before 31 Dec 2020"),
        ("//XXXX-05-13", "13 May, year unknown"),
        ("2024-01-01/2024-12-31/", "2024"),
    ],
)
def test_dates_read_as_people_write_them(name: str, words: str) -> None:
    assert facts.date_in_words(name) == words


def test_events_of_one_claim_that_differ_in_day_or_place_conflict() -> None:
    day = pd.Timestamp
    row = {"a": 1, "b": 1, "a_base": "c", "b_base": "c", "a_states": "1992, Minsk", "b_states": "1996, Almaty", "a_place": "Minsk",
           "b_place": "Almaty", "a_earliest": day("1992-01-01"), "a_latest": day("1992-12-31"), "b_earliest": day("1996-01-01"),
           "b_latest": day("1996-12-31")}  # fmt: skip
    clash = quantities._conflict
    assert clash(row, "ab", {})[0] == "A says 1992, Minsk, B says 1996, Almaty: they share no day, if both mean one event."
    moved = clash({**row, "b_earliest": day("1992-06-01")}, "ab", {})[0]
    assert moved == "A says 1992, Minsk, B says 1996, Almaty: another place, if both mean one event."
    assert clash({**row, "b_earliest": day("1992-06-01"), "b_place": "Minsk"}, "ab", {}) == (None, None)
    assert clash({**row, "b_base": "other"}, "ab", {}) == (None, None)


def test_a_day_of_an_unknown_year_is_not_the_same_day_in_two_articles(tmp_path: Path) -> None:
    held = tiny.rows()
    unknown = {"earliest": None, "latest": None, "precision": "unknown", "edtf": "XXXX-05-13"}
    held["dates"] = [{**tiny.at(article, "boats"), **unknown} for article in ("a1", "a2")]
    tables = {name: schema.to_arrow(held.get(name, []), table) for name, table in schema.TABLES.items()}
    snapshot.write(tmp_path, tables, {"build_id": "yearless", "counts": {}, "versions": {}, "quality": {}})
    corpus = Corpus.open(tmp_path)
    assert found(rows(corpus, "dates", A1, A2)) == {"only A": ["13 May, year unknown"], "only B": ["13 May, year unknown"]}
    corpus.close()
