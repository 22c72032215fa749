"""A mark that is opened: found in its frame by its code alone, what its columns name to filter by, how it stands in the picture."""

from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from components import opened, showing
from components.charts import CHARTS, marks
from components.charts.chart import Chart
from components.look import LOOKS, mixed
from corpus.selection import Selection
from corpus.store import Corpus
from tests.components.pieces import html, say
from tests.components.test_pages import data  # noqa: F401 - the fixture that gives pages their snapshot
from tests.components.test_pages import opened as page

EVERYTHING = Selection()
LIGHT = LOOKS["light"]


@pytest.fixture(scope="module")
def corpus(snapshot: Path) -> Corpus:
    return Corpus.open(snapshot)


@pytest.mark.parametrize("chart", CHARTS.values(), ids=lambda chart: chart.name)
def test_every_row_is_found_again_by_the_code_of_its_mark(corpus: Corpus, chart: Chart) -> None:
    rows = chart.frame(corpus, EVERYTHING)
    codes = [showing.code(values) for values in rows[list(chart.marks)].astype(object).itertuples(index=False, name=None)]
    assert len(codes) == len(set(codes)) == len(rows)
    for at in {0, len(rows) // 2, len(rows) - 1} if len(rows) else ():
        assert opened.place(chart, rows, codes[at]) == at
    assert opened.find(chart, rows, "nobody.has.this.mark.at.all") is None


def test_an_opened_bar_keeps_its_colour_and_all_others_grow_pale() -> None:
    rows = pd.DataFrame({"name": ["a", "b"], "id": ["x", None], "mentions": [2, 1]})
    figure = marks.bars(rows, LIGHT, marks.Bars(label="name", marks=("id",), colour=LIGHT.theme, unit="mentions"))
    marks.light(figure, [None], LIGHT)
    assert list(figure.data[0].marker.color) == [mixed(LIGHT.paper, LIGHT.theme, marks.DIM), LIGHT.theme]


@pytest.mark.parametrize("chart", [chart for chart in CHARTS.values() if chart.figure], ids=lambda chart: chart.name)
def test_every_picture_can_single_out_the_mark_that_is_open(corpus: Corpus, chart: Chart) -> None:
    rows = chart.shown(chart.frame(corpus, EVERYTHING))
    if len(rows) < 2:
        pytest.skip("the seeds leave this chart empty")
    figure, plain = chart.figure(rows, LIGHT), chart.figure(rows, LIGHT)
    carried = next(trace.customdata[0] for trace in figure.data if trace.customdata is not None and len(trace.customdata))
    marks.light(figure, list(carried), LIGHT)
    assert figure.to_json() != plain.to_json()


def test_an_address_alone_opens_the_sentences_and_sets_the_form() -> None:
    app = page("components/pages/themes.py", {"open": "themes_ranked.migration", "show": ["themes_by_country.table"]})
    assert not app.exception
    assert any(item.value.startswith("**Migration** · 18 mentions") for item in app.markdown)
    assert 'id="card-themes_by_country-form-table" data-choose="form" value="table" checked' in html(app)
    assert 'id="card-themes_ranked-form-chart" data-choose="form" value="chart" checked' in html(app)


def test_what_no_card_has_is_named_and_the_page_stands() -> None:
    asked = {"open": ["themes_ranked.no-such-theme", "nothing.x"], "show": ["themes_ranked.pie", "<script>.table"]}
    app = page("components/pages/themes.py", asked)
    assert not app.exception
    said = " ".join(item.value for item in (*app.caption, *app.warning)).replace("\\", "")
    assert "ignored: pie" in said
    assert "“no-such-theme”, which is not among these rows" in said
    assert "card: nothing" in said
    assert "card: <script>" in said


def test_a_choice_on_a_card_is_written_into_the_address_and_taken_out_again() -> None:
    app = page("components/pages/statistics.py", {"theme": "migration"})
    say(app, "card-statistics_ledger-piece", "choose", ["order", "largest"])
    assert asks(app) == {"theme": ["migration"], "show": ["statistics_ledger.largest"]}
    say(app, "card-statistics_ledger-piece", "choose", ["form", "table"])
    assert asks(app)["show"] == ["statistics_ledger.table.largest"]
    say(app, "card-statistics_ledger-piece", "choose", ["order", "upside down"])
    assert asks(app)["show"] == ["statistics_ledger.table.largest"], "what is no choice of the card changes nothing"
    say(app, "card-statistics_ledger-piece", "choose", ["form", "list"])
    say(app, "card-statistics_ledger-piece", "choose", ["order", "differing"])
    assert asks(app) == {"theme": ["migration"]}


def test_an_opened_mark_can_be_filtered_by_left_out_and_closed() -> None:
    start = {"open": "themes_by_country.migration.BLR"}
    for button, then in (("do-0-filter_by", {"theme": ["migration"]}), ("do-1-leave_out", {"not_country": ["BLR"]}), ("close", {})):
        app = page("components/pages/themes.py", start)
        app.button(key=f"card-themes_by_country-{button}").click().run()
        assert not app.exception
        assert asks(app) == then


def asks(app: AppTest) -> dict[str, list[str]]:
    """The parameters of the address, every value as a list."""
    return {name: value if isinstance(value, list) else [value] for name, value in app.query_params.items()}
