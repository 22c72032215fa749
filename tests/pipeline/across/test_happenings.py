"""Events of two articles: which are one happening, which are two, and what is said where day or place differ."""

from dataclasses import replace
from datetime import date

import pytest

from pipeline.across.facts import Fact
from pipeline.across.happenings import happening
from pipeline.across.stories import Tie

PLAIN = Tie(3.0, "the articles share 3 names", 1, True)
LOOSE = Tie(0.2, "")


def event(words: str, day: tuple[int, int, int] | None, *, noun: str | None, number: float | None = None, place: str | None = None) -> Fact:
    """An English event of these words, on one day or undated, with one shared name."""
    when = date(*day) if day else None
    return Fact(id=words, article_id=words, sort="event", language="en", kind="event", stems=frozenset(words.split()),
                entities=frozenset({"council"}), earliest=when, latest=when, noun=noun, value=number, place=place)


FIRST = event("first meeting ministers held", (1992, 2, 3), noun="meeting", number=1, place="Minsk")


@pytest.mark.parametrize(("other", "why"), [
    (event("first meeting ministers noted", None, noun="meeting", number=1, place="Almaty"), "other places (Minsk, Almaty)"),
    (event("first meeting ministers held", (1992, 4, 3), noun="meeting", number=1), "other days (1992-02-03, 1992-04-03)")])
def test_a_numbered_happening_is_one_and_another_day_or_place_is_told(other: Fact, why: str) -> None:
    verdict = happening(FIRST, other, LOOSE)
    assert verdict is not None
    assert (verdict.kind, why in verdict.why) == ("same_event", True)


@pytest.mark.parametrize("other", [
    event("council ministers created", (1992, 2, 3), noun="founding", place="Minsk"),
    event("second meeting ministers held", (1992, 2, 3), noun="meeting", number=2, place="Minsk"),
    event("farmers sold grain", None, noun=None)])
def test_a_founding_a_second_meeting_and_an_undated_clause_are_other_events(other: Fact) -> None:
    assert happening(FIRST, other, PLAIN) is None


def test_another_day_of_one_plain_story_is_told_and_of_a_loose_one_settles_nothing() -> None:
    one, other = (event("bridge opened mayor river", (2024, 5, day), noun="opening", place="Lume") for day in (13, 15))
    verdict = happening(one, other, PLAIN)
    assert verdict is not None
    assert "other days (2024-05-13, 2024-05-15)" in verdict.why
    assert happening(one, event("bridge opened mayor river", (2024, 8, 15), noun="opening", place="Lume"), PLAIN) is None


def test_a_weekday_may_be_that_of_the_report_and_is_no_other_day_of_a_happening() -> None:
    one, other = (event("bridge opened mayor river", (2024, 5, day), noun="opening", place="Lume") for day in (13, 15))
    assert happening(one, replace(other, reported=True), PLAIN) is None


@pytest.mark.parametrize(("left", "right", "one"), [
    ("senator campaign rally harbour ferry", "senator campaign rally harbour bridge", True),
    ("senator campaign rally harbour ferry", "governor tweeted photograph kitchen window", False)])
def test_what_two_articles_tell_of_one_day_and_one_name_is_one_happening_where_the_words_are_much_the_same(
        left: str, right: str, one: bool) -> None:
    assert (happening(event(left, (2024, 5, 13), noun=None), event(right, (2024, 5, 13), noun=None), PLAIN) is not None) is one


def test_the_same_words_with_other_numbers_are_lines_of_a_form() -> None:
    one, other = (replace(event("bank bought bills band rate", (2024, 5, 13), noun=None), beside=frozenset({figure})) for figure in "ab")
    assert happening(one, other, PLAIN) is None


def test_two_languages_need_one_day_or_two_names() -> None:
    left, right = (replace(event("vote", None, noun="vote"), earliest=date(2012, 1, 1), latest=date(2012, 12, 31), language=language,
                           gist=frozenset({"election", "president", "vote"})) for language in ("en", "fr"))
    assert happening(left, right, PLAIN) is None
    both = frozenset({"council", "mayor"})
    assert happening(replace(left, entities=both), replace(right, entities=both), PLAIN) is not None


def test_lines_that_share_half_of_their_figures_are_of_a_form_too() -> None:
    one, other = (replace(event("bank bought bills band rate", (2024, 5, 13), noun=None), beside=frozenset(figures))
                  for figures in (("a", "b", "c", "d"), ("a", "b", "e", "f")))
    assert happening(one, other, PLAIN) is None
    assert happening(one, replace(other, beside=frozenset({"a", "b", "c", "f"})), PLAIN) is not None
