"""A number behind a weekday counts what follows it; a weekday is no name such as "Boeing 747"."""

import pytest

from tests.pipeline.extracted import figures


@pytest.mark.parametrize(("language", "text", "found"), [
    ("en", "On Monday 13 people died.", [(13, "people")]),
    ("de", "Am Montag 13 Menschen gestorben.", [(13, "Menschen")]),
    ("en", "On Monday 13 May 2024 it rained.", []),
    ("en", "The Boeing 747 flew.", [])])
def test_a_number_behind_a_weekday_is_a_figure(language: str, text: str, found: list[tuple[float, str]]) -> None:
    assert [(row["value"], row["counted"]) for row in figures(text, language)] == found


@pytest.mark.parametrize(("language", "text", "values"), [
    ("en", "It is one of the largest ports and one of the key markets.", []),
    ("en", "It is one of the safest and most quiet villages in the hills.", []),
    ("en", "Police held one of the men and 3 of the women.", [1, 3]),
    ("ru", "Это один из крупнейших портов и один из самых старых.", []),
    ("ru", "Задержан один из рабочих.", [1])])
def test_a_rank_is_no_count(language: str, text: str, values: list[float]) -> None:
    assert [row["value"] for row in figures(text, language)] == values
