"""The reader's page: which part of a long text is shown, what the address asks for, what is listed beside the text."""

import pytest
from streamlit.testing.v1 import AppTest

from components import reading
from components.charts import reading as found
from corpus.store import Corpus
from tests.components.pieces import html
from tests.conftest import ROOT


@pytest.mark.parametrize("text", ["", "short", "x" * 200_000, "word " * 40_000, "line of words\n" * 20_000, "আমি " * 50_000])
def test_parts_of_a_text_are_the_whole_text_and_none_is_too_long(text: str) -> None:
    starts = reading.parts(text)
    ends = [*starts[1:], len(text)]
    assert starts[0] == 0
    assert "".join(text[start:end] for start, end in zip(starts, ends, strict=True)) == text
    assert all(0 < end - start <= reading.PAGE for start, end in zip(starts, ends, strict=True) if text)


def items(corpus: Corpus, article: str, *, last: int = 10_000):
    return found.items(corpus, article, first=0, last=last)


def test_items_hold_everything_that_was_found_in_reading_order(little: Corpus) -> None:
    rows = items(little, "a1")
    kinds = rows["kind"].value_counts().to_dict()
    assert kinds == {"person": 1, "place": 1, "statistic": 1, "quote": 1, "date": 1, "theme": 1, "keyword": 1}
    assert rows["start"].is_monotonic_increasing
    figure = rows[rows["kind"] == "statistic"].iloc[0]
    assert (figure["name"], figure["note"]) == ("at least 23 people", "at least 23 people · Ann Reed")
    assert rows[rows["kind"] == "person"]["note"].tolist() == ["person: Ann Reed"]


def test_countries_are_marked_as_places(little: Corpus) -> None:
    assert set(items(little, "a2")["kind"]) == {"organisation", "statistic", "place", "quote", "theme", "person", "keyword"}


def test_an_article_that_is_not_there_has_no_head_text_or_items(little: Corpus) -> None:
    assert found.head(little, "nobody") is None
    assert found.text(little, "nobody") == ""
    assert items(little, "nobody").empty
    assert found.passage(little, "nobody", first=0, last=5) is None


def test_items_of_a_stretch_are_those_that_share_a_letter_with_it(little: Corpus) -> None:
    text = found.text(little, "a1")
    at = text.index("Reed")
    assert found.items(little, "a1", first=at, last=at + 4)["kind"].tolist() == ["person"]
    assert found.items(little, "a1", first=0, last=5).empty


def test_an_article_without_figures_has_its_other_items(little: Corpus) -> None:
    assert items(little, "a3")["kind"].tolist() == ["statistic", "place"]
    bare = items(little, "a5")
    assert bare[["kind", "name"]].values.tolist() == [["place", "Riga"]]


def test_a_passage_is_the_sentences_that_hold_it(little: Corpus) -> None:
    text = found.text(little, "a1")
    start = text.index("23")
    first, last = found.passage(little, "a1", first=start, last=start + 2)
    assert text[first:last] == "At least 23 people died, mayor Ann Reed said."
    first, last = found.passage(little, "a1", first=start, last=text.index("Riga"))
    assert text[first:last].endswith("4 May 2024.")


def test_the_list_beside_the_text_has_most_frequent_first_and_only_what_is_shown(little: Corpus) -> None:
    rows = items(little, "a2", last=60)
    shown = reading.listed(rows, ["person", "organisation", "statistic"], first=0)
    assert {kind: [name for name, _, _ in items] for kind, items in shown.items()} == {
        "organisation": ["Red Union"],
        "statistic": ["31 people"],
    }


def test_facts_say_what_is_not_known(little: Corpus) -> None:
    assert reading.facts(found.head(little, "a1"))[:3] == ["Daily", "4 May 2024", "English"]
    assert reading.facts(found.head(little, "a3"))[:2] == ["source not stated", "publication date unknown"]


def opened(data, **params: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for name, value in params.items():
        app.query_params[name] = value
    return app.run().switch_page("components/pages/reader.py").run()


@pytest.fixture(autouse=True)
def data(little_data, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LINEUP_DATA", str(little_data))


def test_a_link_opens_the_article_at_its_passage(little: Corpus, little_data) -> None:
    start = found.text(little, "a2").index("31 people")
    app = opened(little_data, article="a2", start=str(start), end=str(start + 9))
    assert not app.exception
    assert app.header[0].value == "Town counts its dead"
    page = html(app)
    assert "You came for this passage" in page
    assert page.count('id="evidence"') == 1


@pytest.mark.parametrize(
    "params",
    [
        {"article": "a2", "start": "5", "end": "3"},
        {"article": "a2", "start": "x", "end": "9"},
        {"article": "a2", "start": "0", "end": "999999"},
        {"article": "a2", "start": "3"},
    ],
)
def test_a_passage_that_cannot_be_is_left_out(little_data, params: dict[str, str]) -> None:
    app = opened(little_data, **params)
    assert not app.exception
    assert "You came for" not in html(app)


def test_choosing_another_article_writes_the_address_and_forgets_the_passage(little_data) -> None:
    app = opened(little_data, article="a2", start="0", end="4")
    app.selectbox(key="article").select("a1").run()
    assert app.query_params["article"] in ("a1", ["a1"])
    assert "start" not in app.query_params
    assert app.header[0].value == "River floods town"


def test_markup_in_an_article_is_shown_to_the_letter(little_data) -> None:
    page = html(opened(little_data, article="a4"))
    assert "&lt;b&gt;" in page
    assert "<b>5" not in page
