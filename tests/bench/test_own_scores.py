"""The measures of our own gold, on toy rows worked by hand."""

import pytest

from bench import own_scores


def span(start: int, end: int, **cells: object) -> dict:
    return {"start": start, "end": end, **cells}


def case(*gold: dict, article: str = "one") -> list[dict]:
    return [{"id": "case", "articles": [{"id": article, "language": "en"}], "gold": [{"article": article, **row} for row in gold]}]


def test_overlap_is_the_share_of_letters_that_two_spans_have_in_common() -> None:
    assert own_scores.overlap(span(0, 10), span(5, 15)) == pytest.approx(5 / 15)
    assert own_scores.overlap(span(0, 4), span(0, 4)) == 1
    assert own_scores.overlap(span(0, 4), span(4, 8)) == 0


def test_an_answer_takes_the_row_that_fits_it_best_and_each_row_once() -> None:
    gold, rows = [span(0, 10), span(12, 20)], [span(0, 20), span(0, 9)]
    assert own_scores.matched(gold, rows) == [(gold[0], rows[1]), (gold[1], rows[0])]
    assert own_scores.matched(gold, rows, least=0.5) == [(gold[0], rows[1])]
    assert own_scores.matched([], rows) == own_scores.matched(gold, []) == []


@pytest.mark.parametrize(("said", "accepted", "right"), [
    ("Fiona Marchbanks", ["Fiona Marchbanks"], True),
    ("Marchbanks", ["Fiona Marchbanks"], True),
    ("Mayor Fiona Marchbanks", ["Fiona Marchbanks"], True),
    ("Moira Marchbanks", ["Fiona Marchbanks"], False),
    ("Виталия Корзуна", ["Виталий Корзун"], True),
    ("বাসিন্দাদের", ["স্থানীয় বাসিন্দা"], True),
    ("the drivers", ["drivers' union"], False),
    ("Maria", ["Marat"], False),
    ("union", ["ministry", "drivers' union"], True),
    (None, ["Fiona"], False),
    ("“”", ["Fiona"], False),
])
def test_a_name_is_right_in_part_or_with_an_ending(said: str | None, accepted: list[str], right: bool) -> None:
    assert own_scores.names(said, accepted) is right


def test_a_speaker_may_go_by_any_name_of_the_entity() -> None:
    assert own_scores.heard({"speaker": "Shah Alam", "speaker_names": ("Shah Alam", "শাহ আলম")}, ["শাহ আলম"])
    assert not own_scores.heard({"speaker": "Shah Alam"}, ["শাহ আলম"])


def test_dates_count_traps_and_strays_as_false_and_leave_optional_words_out() -> None:
    gold = case(
        span(0, 5, label="date", earliest="2025-03-10", latest="2025-03-10", precision="day", edtf="2025-03-10"),
        span(10, 15, label="date", earliest="2020-01-01", latest=None, precision="bounds", edtf="2020/.."),
        span(20, 25, label="date"), span(30, 33, label="none"), span(40, 43, label="none"), span(50, 55, label="optional"))
    rows = [span(0, 5, earliest="2025-03-10", latest="2025-03-10", precision="day", edtf="2025-03-10"),
            span(10, 15, earliest="2020-01-01", latest="2020-12-31", precision="year", edtf="2020"),
            span(31, 33, earliest=None, latest=None, precision="unknown", edtf=None),
            span(51, 54, earliest=None, latest=None, precision="unknown", edtf=None)]
    assert own_scores.dates(gold, {"one": rows}) == {
        "p": pytest.approx(2 / 3), "r": pytest.approx(2 / 3), "f1": pytest.approx(2 / 3), "traps": 0.5,
        "bounds": 0.5, "precision": 0.5, "edtf": 1.0}
    assert own_scores.dates(gold, {})["f1"] == 0


def test_figures_are_judged_cell_by_cell() -> None:
    told = {"label": "figure", "low": 12, "high": 12, "qualifier": "exact", "kind": "percent", "unit": ["percent"]}
    gold = case(span(0, 5, value=12, change="down", **told), span(10, 15, value=7, counted=["ট্রলার"], **{**told, "unit": []}))
    row = {"qualifier": "exact", "kind": "percent", "change": None, "low": 12.0, "high": 12.0, "counted": "ট্রলারের", "unit": None}
    scored = own_scores.statistics(gold, {"one": [span(0, 5, **row | {"value": 12.001}), span(10, 15, **row | {"value": 8.0})]})
    assert scored == {"p": 1, "r": 1, "f1": 1, "value": 0.5, "range": 1, "qualifier": 1, "kind": 1, "unit": 0.5, "counted": 1, "change": 0}


def test_attribution_scores_sources_apart_from_the_outlet() -> None:
    gold = case(span(0, 5, label="figure", attribution=["named_person"], speaker=["Oskar Lind"]),
                span(10, 15, label="figure", attribution=["organisation", "unnamed"], speaker=["police"]),
                span(20, 25, label="figure", attribution=["outlet"], speaker=[]),
                span(30, 35, label="figure", attribution=["unnamed"]))
    rows = [span(0, 5, attribution="named_person", speaker="Lind"), span(10, 15, attribution="named_office", speaker="Lind"),
            span(20, 25, attribution="outlet", speaker=None)]
    scored = own_scores.attribution(gold, {"one": rows})
    assert scored == {"p": 0.5, "r": pytest.approx(1 / 3), "f1": pytest.approx(2 / 5), "found": 0.75, "kind": pytest.approx(2 / 3),
                      "outlet": 1, "speaker": 0.5}


def test_quotes_are_scored_at_two_closenesses() -> None:
    gold = case(span(0, 10, label="quote", part=False, speaker=["আছিয়া বেওয়া"]), span(20, 30, label="quote", part=True, speaker=[]),
                span(40, 50, label="none"))
    rows = [span(0, 10, speaker="আছিয়া বেওয়া", part_of=None), span(20, 25, speaker=None, part_of="first")]
    assert own_scores.quotes(gold, {"one": rows}) == {
        "p@0.3": 1, "r@0.3": 1, "f@0.3": 1, "p@0.8": 0.5, "r@0.8": 0.5, "f@0.8": 0.5, "traps": 1, "speaker@0.3": 1, "parts": 1}


def test_themes_may_be_optional_and_passages_may_have_none() -> None:
    gold = [*case({"themes": ["migration", "corruption"], "optional": ["diplomacy"]}), *case({"themes": [], "optional": []}, article="two")]
    rows = {"one": [{"theme": "migration", "main": True}, {"theme": "diplomacy", "main": True}, {"theme": "corruption", "main": False}],
            "two": [{"theme": "terrorism", "main": True}]}
    assert own_scores.themes(gold, rows) == {"p": 0.5, "r": 0.5, "f1": 0.5, "none": 0}
