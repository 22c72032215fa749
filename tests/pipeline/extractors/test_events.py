"""Happenings that a clause dates: what is taken, what is left."""

import pytest

from tests.pipeline.figures import happenings


@pytest.mark.parametrize(("language", "text", "earliest", "what"), [
    ("en", "The two ports signed a treaty on April 9, 2017.", "2017-04-09", "The two ports signed a treaty on April 9, 2017"),
    ("ru", "Новый мост через реку открыли 13 мая 2024 года.", "2024-05-13", "Новый мост через реку открыли 13 мая 2024 года"),
    ("bn", "নতুন সেতু উদ্বোধন অনুষ্ঠান ১৩ মে ২০২৪ সালে হয়েছিল।", "2024-05-13", "নতুন সেতু উদ্বোধন অনুষ্ঠান ১৩ মে ২০২৪ সালে হয়েছিল"),
])
def test_a_dated_clause_is_an_event(language: str, text: str, earliest: str, what: str) -> None:
    rows = happenings(text, language)
    assert [(str(row["earliest"]), row["what"]) for row in rows] == [(earliest, what)]


@pytest.mark.parametrize("text", [
    "", "In 2019.", "The plan runs until 2020 in every port of the coast.",
    "Over the last three years the old port grew quickly."])
def test_bare_dates_and_long_stretches_are_no_events(text: str) -> None:
    assert happenings(text) == []


def test_the_place_is_the_one_named_in_the_clause() -> None:
    text = "The two ports signed a treaty in Lume on April 9, 2017."
    found = {"mentions": [{"start": 33, "end": 37, "surface": "Lume", "kind": "place", "country": None, "entity_id": None}]}
    assert happenings(text, "en", found)[0]["place"] == "Lume"
