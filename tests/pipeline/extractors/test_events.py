"""Happenings that a clause dates: what is taken, what is left."""

import pytest

from pipeline.extractors import events
from tests.pipeline.extracted import happenings


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
    "Over the last three years the old port grew quickly.",
    "The experience of the port for the 2008 Coastal Games is important to both towns.",
    "There is not a single doctor present today at the hospital of the town (though all were asked).",
    "The first meeting of ministers was held long ago.",
    "The old port offered first mortgage bonds due 2016."])
def test_bare_dates_and_long_stretches_are_no_events(text: str) -> None:
    assert happenings(text) == []


def test_the_place_is_the_one_named_in_the_clause() -> None:
    text = "The two ports signed a treaty in Lume on April 9, 2017."
    found = {"mentions": [{"start": 33, "end": 37, "surface": "Lume", "kind": "place", "country": None, "entity_id": None}]}
    assert happenings(text, "en", found)[0]["place"] == "Lume"


@pytest.mark.parametrize(("text", "what"), [
    ("The first meeting of the ministers was held on 9 May 2001, and this time the island hosts the tenth.",
     "The first meeting of the ministers was held on 9 May 2001"),
    ("The council agreed – as noted by its secretary, at the conference on old ports held on 9 May 2001 in Lume.",
     "at the conference on old ports held on 9 May 2001 in Lume")])
def test_a_clause_ends_where_another_statement_begins(text: str, what: str) -> None:
    assert [row["what"] for row in happenings(text)] == [what]


def test_a_numbered_happening_with_its_place_needs_no_date() -> None:
    text = "He noted that the first meeting of the ministers was held in Lume."
    at = text.index("Lume")
    place = {"start": at, "end": at + 4, "surface": "Lume", "kind": "place", "country": None, "entity_id": None}
    rows = happenings(text, "en", {"mentions": [place]})
    what = "the first meeting of the ministers was held in Lume"
    assert [(row["what"], row["earliest"], row["place"]) for row in rows] == [(what, None, "Lume")]


@pytest.mark.parametrize("text", [
    "The first mortgage bonds of the port were held in Lume.", "The first conference room was opened in Lume."])
def test_what_a_happening_only_describes_is_none(text: str) -> None:
    at = text.index("Lume")
    place = {"start": at, "end": at + 4, "surface": "Lume", "kind": "place", "country": None, "entity_id": None}
    assert happenings(text, "en", {"mentions": [place]}) == []


def test_a_country_that_owns_something_is_not_where_it_happened() -> None:
    text = "Orlia's prosecutors signed a programme with others on April 9, 2017."
    owner = {"start": 0, "end": 5, "surface": "Orlia", "kind": "country", "country": "XXX", "entity_id": None}
    assert [row["place"] for row in happenings(text, "en", {"mentions": [owner]})] == [None]


def test_a_text_without_sentences_is_not_gone_through_for_each_of_its_dates(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = []
    breaks = events._breaks
    monkeypatch.setattr(events, "_breaks", lambda run, at: looked.append(at) or breaks(run, at))
    happenings("the port grew in 2019 " * 2000)
    assert 0 < len(looked) <= 5 * 2000


def test_a_sentence_of_thousands_of_ordinals_is_gone_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, glossed = [], events.glossed
    monkeypatch.setattr(events, "glossed", lambda word, table: asked.append(table) or glossed(word, table))
    assert happenings("The first meeting, " * 2000) == []
    assert asked.count("held") <= 4 * 2000
    assert len(asked) <= 8 * 2000
