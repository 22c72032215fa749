"""The five promises of the house, each proved over everything: all tables, all charts, several states of the filters."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from components import export
from components.charts import CHARTS, measures
from components.charts.chart import Chart
from components.look import LOOKS
from corpus import evidence, schema
from corpus.selection import Selection
from corpus.snapshot import open_current
from corpus.store import Corpus
from pipeline import build as builder
from tests.conftest import ROOT

PILE = ROOT / "tests" / "pile" / "articles.jsonl"
STATES = {
    "everything": Selection(),
    "a country": Selection(country=("BLR",)),
    "a theme and a country": Selection(theme=("migration",), country=("BLR",)),
    "an article theme": Selection(theme=("law-enforcement-cooperation",), scope="articles"),
    "a language": Selection(language=("bn",)),
    "without a country": Selection(not_country=("BLR",)),
    "words": Selection(words="interior"),
}


@pytest.fixture(scope="module")
def corpus(snapshot: Path) -> Iterator[Corpus]:
    opened = Corpus.open(snapshot)
    yield opened
    opened.close()


def test_every_row_stands_in_its_text(snapshot: Path) -> None:
    opened, faults = evidence.prove(snapshot)
    assert faults == []
    for name in ("statistics", "mentions", "quotes", "keyword_mentions", "theme_mentions", "dates", "roles"):
        assert opened.read(name).num_rows > 0, f"{name} is empty, so nothing was proved of it"


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("chart", CHARTS.values(), ids=lambda chart: chart.name)
def test_a_mark_opens_exactly_what_it_counts(corpus: Corpus, chart: Chart, state: str) -> None:
    shown = chart.shown(chart.frame(corpus, STATES[state]))
    for row in shown.to_dict("records"):
        behind = chart.behind(corpus, STATES[state], {name: None if row[name] != row[name] else row[name] for name in chart.marks})
        number = len(behind) if chart.per == "row" else behind["article_id"].nunique()
        assert number == row[chart.value], f"{chart.named(row)}: drawn {row[chart.value]}, behind it {number}"
        assert behind["article_id"].notna().all()


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("chart", [chart for chart in CHARTS.values() if "share" in chart.measures], ids=lambda chart: chart.name)
def test_a_mark_of_a_share_opens_the_articles_that_it_is_a_share_of(corpus: Corpus, chart: Chart, state: str) -> None:
    rows = chart.frame(corpus, STATES[state])
    share, rows = measures.arranged(chart, rows, ("share", chart.orders[0]))
    shown, base = share.shown(rows), len(corpus.ask("SELECT article_id FROM picked_articles", STATES[state]))
    drawn = measures.drawn(shown).to_dict("records") if len(shown) else []
    for row in drawn:
        behind = share.behind(corpus, STATES[state], {name: None if row[name] != row[name] else row[name] for name in chart.marks})
        articles = behind["article_id"].nunique()
        percent = 100 * articles / base
        length, told = (articles, f"{articles} of {base}") if base < measures.SMALL else (percent, f"{percent:.0f} %")
        assert row[chart.value] > 0
        assert (row["told"], row["of_articles"]) == (told, base)
        assert row["drawn"] == pytest.approx(length, abs=0.01)


@pytest.mark.parametrize("chart", CHARTS.values(), ids=lambda chart: chart.name)
def test_picture_table_and_download_come_from_one_frame(corpus: Corpus, chart: Chart) -> None:
    shown = chart.shown(chart.frame(corpus, Selection()))
    rows = list(csv.reader(io.StringIO(export.csv_bytes(shown).decode("utf-8"))))
    assert rows[0] == list(shown.columns)
    assert len(rows) == len(shown) + 1
    assert set(chart.marks) <= set(shown.columns)
    assert chart.value in shown.columns
    assert chart.note.endswith(".")
    assert chart.gap.endswith(".")


@pytest.mark.parametrize("mode", LOOKS)
@pytest.mark.parametrize("chart", [chart for chart in CHARTS.values() if chart.figure], ids=lambda chart: chart.name)
def test_a_picture_carries_its_marks_and_no_stock_colours(corpus: Corpus, chart: Chart, mode: str) -> None:
    shown = chart.shown(chart.frame(corpus, Selection()))
    if shown.empty:
        pytest.skip("the seeds leave this chart empty")
    figure = chart.figure(shown, LOOKS[mode]).to_plotly_json()
    assert any(trace.get("customdata") is not None for trace in figure["data"])
    assert "#636efa" not in str(figure).lower()
    assert "layout" in figure


def test_nothing_is_lost_in_silence(snapshot: Path) -> None:
    opened = open_current(snapshot)
    counts = opened.manifest["counts"]
    assert counts["inputs"] == opened.read("copies").num_rows + opened.read("rejects").num_rows == 5


def test_the_number_of_workers_changes_no_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builder, "INLINE_BELOW", 0)
    monkeypatch.setattr(builder, "BATCH", 7)
    one = builder.build(builder.Request((PILE,), tmp_path / "one", workers=1))
    monkeypatch.setattr(builder, "BATCH", 16)
    two = builder.build(builder.Request((PILE,), tmp_path / "two", workers=2))
    assert one.build_id == two.build_id
    for name in schema.TABLES:
        left, right = (open_current(tmp_path / side).files(name)[0].read_bytes() for side in ("one", "two"))
        assert left == right, name


def test_a_cell_can_be_no_formula_and_a_number_stays_a_number() -> None:
    frame = pd.DataFrame({"text": ["=1+1", "+1", "-1", "@x", "\tx", "plain", None], "number": [-1.0, 2.5, 1e6, 0.0, 3.0, 4.0, None]})
    rows = list(csv.DictReader(io.StringIO(export.csv_bytes(frame).decode("utf-8"))))
    assert [row["text"] for row in rows] == ["'=1+1", "'+1", "'-1", "'@x", "'\tx", "plain", ""]
    assert [row["number"] for row in rows] == ["-1", "2.5", "1000000", "0", "3", "4", ""]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("chart", [chart for chart in CHARTS.values() if chart.unit and chart.per == "row"], ids=lambda chart: chart.name)
def test_n_counts_each_place_behind_a_chart_once(corpus: Corpus, chart: Chart, state: str) -> None:
    rows = chart.frame(corpus, STATES[state])
    if rows.empty:
        return
    behind = chart.behind(corpus, STATES[state], {})
    counted = measures.number(chart, rows, corpus=corpus, selection=STATES[state])
    assert counted == len(behind[["article_id", "sentence", "start", "end"]].drop_duplicates())
